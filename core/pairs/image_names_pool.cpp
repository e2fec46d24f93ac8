// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/image_names_pool.h"

#include "core/formats/image_names.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace interproto {

namespace {

constexpr std::size_t kFirstSlots = 1024;  // a power of two, as all sizes of the tables

std::size_t hashOf(std::string_view text)
{
    return std::hash<std::string_view>()(text);
}

std::vector<std::uint32_t> ranksOf(std::uint32_t count,
                                   const std::function<std::string_view(std::uint32_t)>& name)
{
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return name(a) < name(b);
    });
    std::vector<std::uint32_t> rank(count);
    for (std::uint32_t i = 0; i < count; ++i)
        rank[order[i]] = i;
    return rank;
}

}  // namespace

ImageNamesPool::ImageNamesPool()
    : begin_{0}, slots_(kFirstSlots, kNone), nameSlots_(kFirstSlots, kNone)
{
}

std::size_t ImageNamesPool::slot(std::string_view path) const
{
    std::size_t at = hashOf(path) & (slots_.size() - 1);
    while (slots_[at] != kNone && this->path(slots_[at]) != path)
        at = (at + 1) & (slots_.size() - 1);
    return at;
}

std::uint32_t ImageNamesPool::find(std::string_view path) const
{
    return slots_.empty() ? kNone : slots_[slot(path)];
}

std::uint32_t ImageNamesPool::intern(std::string_view path)
{
    const std::size_t at = slot(path);
    if (slots_[at] != kNone)
        return slots_[at];
    const std::uint32_t image = size();
    slots_[at] = image;
    text_ += path;
    begin_.push_back(text_.size());
    identity_.push_back(internIdentity(path));
    if (std::size_t(image) * 2 > slots_.size())
        grow();
    return image;
}

std::uint32_t ImageNamesPool::internIdentity(std::string_view path)
{
    const NamedImage named = readImageName(path);
    std::size_t at = hashOf(named.identity) & (nameSlots_.size() - 1);
    while (nameSlots_[at] != kNone && names_[nameSlots_[at]] != named.identity)
        at = (at + 1) & (nameSlots_.size() - 1);
    if (nameSlots_[at] != kNone)
        return nameSlots_[at];
    const std::uint32_t identity = identities();
    nameSlots_[at] = identity;
    names_.push_back(named.identity);
    if (std::size_t(identity) * 2 > nameSlots_.size()) {
        nameSlots_.assign(nameSlots_.size() * 2, kNone);
        for (std::uint32_t i = 0; i < identities(); ++i) {
            std::size_t free = hashOf(names_[i]) & (nameSlots_.size() - 1);
            while (nameSlots_[free] != kNone)
                free = (free + 1) & (nameSlots_.size() - 1);
            nameSlots_[free] = i;
        }
    }
    return identity;
}

void ImageNamesPool::grow()
{
    slots_.assign(slots_.size() * 2, kNone);
    for (std::uint32_t i = 0; i < size(); ++i) {
        std::size_t at = hashOf(path(i)) & (slots_.size() - 1);
        while (slots_[at] != kNone)
            at = (at + 1) & (slots_.size() - 1);
        slots_[at] = i;
    }
}

void ImageNamesPool::finish()
{
    text_.shrink_to_fit();
    begin_.shrink_to_fit();
    identity_.shrink_to_fit();
    names_.shrink_to_fit();
    rank_ = ranksOf(size(), [this](std::uint32_t i) { return path(i); });
    identityRank_ =
        ranksOf(identities(), [this](std::uint32_t i) { return std::string_view(names_[i]); });
}

std::uint64_t ImageNamesPool::bytes() const
{
    std::uint64_t names = names_.capacity() * sizeof(std::string);
    for (const std::string& name : names_)
        names += name.capacity() > 15 ? name.capacity() + 1 : 0;
    return names + begin_.capacity() * sizeof(begin_[0]) +
           (identity_.capacity() + slots_.capacity() + nameSlots_.capacity() + rank_.capacity() +
            identityRank_.capacity()) *
               sizeof(std::uint32_t);
}

}  // namespace interproto
