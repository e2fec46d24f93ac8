// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/label_index.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/catalog/findings.h"
#include "core/formats/age_labels.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace interproto {

namespace {

/// Leaves readAgeLabels when a stop is asked for.
struct StopReading {};

bool isDigits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t hashed(std::string_view bytes)
{
    std::uint64_t hash = mixed(bytes.size());
    for (const char c : bytes)
        hash = mixed(hash ^ static_cast<unsigned char>(c));
    return hash | (std::uint64_t(1) << 63);
}

}  // namespace

std::string_view LabelIndex::withoutPadding(std::string_view name)
{
    if (!isDigits(name))
        return name;
    const std::size_t start = std::min(name.find_first_not_of('0'), name.size() - 1);
    return name.substr(start);
}

std::uint64_t LabelIndex::imageNumber(std::string_view stem)
{
    constexpr std::size_t kMostDigits = 18;
    const std::string_view bare = withoutPadding(stem);
    if (bare.size() > kMostDigits || !isDigits(bare))
        return hashed(bare);
    std::uint64_t number = 0;
    for (const char c : bare)
        number = number * 10 + static_cast<std::uint64_t>(c - '0');
    return number;
}

std::uint32_t LabelIndex::internIdentity(std::string_view name)
{
    const auto [entry, isNew] = identities_.try_emplace(std::string(withoutPadding(name)),
                                                        static_cast<std::uint32_t>(names_.size()));
    if (isNew)
        names_.push_back(entry->first);
    return entry->second;
}

bool LabelIndex::read(const std::string& file, IssueList& issues, std::stop_token stop)
{
    constexpr std::uint64_t kShortLine = 24;
    constexpr std::int64_t kStopEvery = 4096;
    file_ = file;
    // Only a reservation: pages of it that stay unused take no memory.
    labels_.reserve(static_cast<std::size_t>(InputFile(file).size() / kShortLine));
    std::string lastFolder;
    std::uint32_t identity = 0;
    const auto keep = [&](const AgeLabel& label) {
        if (++lines_ % kStopEvery == 0 && stop.stop_requested())
            throw StopReading();
        if (label.line > std::numeric_limits<std::uint32_t>::max())
            throw Error(ExitCode::BadInput,
                        "cannot read the age file",
                        Where::inFile(file),
                        "it has more than 4,294,967,295 lines");
        if (names_.empty() || label.folder != lastFolder) {
            lastFolder = label.folder;
            identity = internIdentity(label.folder);
        }
        const Gender gender = label.gender == 0 || label.gender == 1
                                  ? static_cast<Gender>(label.gender)
                                  : Gender::Unknown;
        labels_.push_back({imageNumber(label.stem),
                           identity,
                           static_cast<std::uint32_t>(label.line),
                           static_cast<float>(label.age),
                           gender});
    };
    try {
        readAgeLabels(file, keep, issues);
    } catch (const StopReading&) {
        return false;
    }
    sortAndKeepLast(issues);
    return true;
}

void LabelIndex::sortAndKeepLast(IssueList& issues)
{
    const auto key = [](const Label& label) {
        return std::tie(label.identity, label.image, label.line);
    };
    std::sort(labels_.begin(), labels_.end(), [&](const Label& a, const Label& b) {
        return key(a) < key(b);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
        const bool repeats = kept > 0 && labels_[kept - 1].identity == labels_[i].identity &&
                             labels_[kept - 1].image == labels_[i].image;
        if (!repeats) {
            labels_[kept++] = labels_[i];
            continue;
        }
        Label& before = labels_[kept - 1];
        addCounted(issues, Severity::Warning, "duplicate-label", [&] {
            return Issue{
                Severity::Warning,
                "duplicate-label",
                Where::atLine(file_, labels_[i].line),
                fmt::format(
                    "{} is labelled in line {} already (age {:g}, here {:g}); this line counts",
                    keyText(kept - 1),
                    before.line,
                    before.age,
                    labels_[i].age),
                {}};
        });
        before = labels_[i];
    }
    labels_.resize(kept);
    starts_.assign(names_.size() + 1, 0);
    for (const Label& label : labels_)
        ++starts_[label.identity + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i)
        starts_[i] += starts_[i - 1];
}

std::size_t LabelIndex::identityOf(std::string_view folder) const
{
    const auto found = identities_.find(std::string(withoutPadding(folder)));
    return found == identities_.end() ? kNone : found->second;
}

std::size_t LabelIndex::find(Range range, std::string_view stem) const
{
    const std::uint64_t image = imageNumber(stem);
    const auto first = labels_.begin() + static_cast<std::ptrdiff_t>(range.first);
    const auto last = labels_.begin() + static_cast<std::ptrdiff_t>(range.last);
    const auto found = std::lower_bound(
        first, last, image, [](const Label& a, std::uint64_t b) { return a.image < b; });
    return found == last || found->image != image
               ? kNone
               : static_cast<std::size_t>(found - labels_.begin());
}

std::string LabelIndex::keyText(std::size_t label) const
{
    const Label& found = labels_[label];
    const std::string folder = escapeControl(names_[found.identity]);
    return isHash(found.image) ? folder + "/..." : fmt::format("{}/{}", folder, found.image);
}

}  // namespace interproto
