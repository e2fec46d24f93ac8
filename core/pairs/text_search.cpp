// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/text_search.h"

#include "core/base/text.h"

#include <cstring>

namespace interproto {

namespace {

constexpr std::size_t kBlock = 256;

/// ASCII letters in lower case; other bytes as they are.
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool matches(const char* text, std::string_view needle)
{
    for (std::size_t i = 0; i < needle.size(); ++i)
        if (lower(text[i]) != needle[i])
            return false;
    return true;
}

/// Whether one of kBlock places may begin a match: the first and the last byte are right up to bit
/// 0x20. Branchless, so that the compiler makes vectors of it.
bool mayBegin(const char* text, std::size_t lastOffset, std::uint8_t first, std::uint8_t last)
{
    std::uint8_t any = 0;
    for (std::size_t i = 0; i < kBlock; ++i) {
        const auto a = static_cast<std::uint8_t>(static_cast<std::uint8_t>(text[i]) | 0x20);
        const auto b =
            static_cast<std::uint8_t>(static_cast<std::uint8_t>(text[i + lastOffset]) | 0x20);
        any |= static_cast<std::uint8_t>((a == first) & (b == last));
    }
    return any != 0;
}

}  // namespace

std::vector<std::uint8_t> imagesWithText(const ImageNamesPool& images, std::string_view needle)
{
    std::vector<std::uint8_t> found(images.size(), needle.empty() ? 1 : 0);
    const std::string& text = images.text();
    if (needle.empty() || needle.size() > text.size())
        return found;
    const std::string wanted = lowered(needle);
    const auto first = static_cast<std::uint8_t>(static_cast<std::uint8_t>(wanted.front()) | 0x20);
    const auto last = static_cast<std::uint8_t>(static_cast<std::uint8_t>(wanted.back()) | 0x20);
    const std::size_t places = text.size() - wanted.size() + 1;
    std::uint32_t image = 0;
    std::size_t end = images.path(0).size();  // of the path of `image`
    const auto look = [&](std::size_t at) {
        if (!matches(text.data() + at, wanted))
            return;
        while (at >= end)
            end += images.path(++image).size();
        if (at + wanted.size() <= end)
            found[image] = 1;
    };
    std::size_t at = 0;
    for (; at + kBlock <= places; at += kBlock) {
        if (!mayBegin(text.data() + at, wanted.size() - 1, first, last))
            continue;
        for (std::size_t i = 0; i < kBlock; ++i)
            look(at + i);
    }
    for (; at < places; ++at)
        look(at);
    return found;
}

}  // namespace interproto
