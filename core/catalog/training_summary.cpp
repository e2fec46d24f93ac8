// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/training_summary.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/catalog/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace interproto {

void AgeCounter::add(double age)
{
    if (std::isnan(age)) {
        ++sum_.unknown;
        return;
    }
    sum_.min = sum_.known == 0 ? age : std::min(sum_.min, age);
    sum_.max = sum_.known == 0 ? age : std::max(sum_.max, age);
    sum_.mean += age;
    ++sum_.known;
}

AgeStatistics AgeCounter::statistics() const
{
    AgeStatistics result = sum_;
    if (result.known > 0)
        result.mean /= static_cast<double>(result.known);
    return result;
}

TrainingSummary::TrainingSummary(const ScanOptions& options,
                                 const LabelIndex* labels,
                                 ScanReport& report)
    : options_(options), labels_(labels), report_(report)
{
    if (labels_ != nullptr) {
        matched_.assign(labels_->size(), 0);
        hasFolder_.assign(labels_->identities(), 0);
        report_.labelLines = labels_->lines();
        report_.labelKeys = static_cast<std::int64_t>(labels_->size());
        report_.duplicateLabels = labels_->duplicates();
    }
}

void TrainingSummary::add(const FolderState& folder)
{
    ++report_.identities;
    report_.foldersListed += folder.listed ? 1 : 0;
    report_.headersRead += folder.checks.headersRead;
    report_.imagesDecoded += folder.checks.imagesDecoded;
    sizes_.push_back(static_cast<std::int64_t>(folder.images.size()));
    addImages(folder);
    addStrays(folder);

    const std::string number(LabelIndex::withoutPadding(folder.name));
    const auto value = LabelIndex::imageNumber(number);
    if (!LabelIndex::isHash(value)) {
        ++numberedFolders_;
        highestNumber_ = std::max(highestNumber_, static_cast<std::int64_t>(value));
    }
    const auto [entry, isNew] = folderOfNumber_.try_emplace(number, folder.name);
    const std::string& first = entry->second;
    if (!isNew)
        addCounted(report_.issues, Severity::Warning, "duplicate-identity", [&] {
            return Issue{Severity::Warning,
                         "duplicate-identity",
                         Where::inFile(joined(report_.trainRoot, folder.name)),
                         fmt::format("the same number as {}: two classes, one set of labels",
                                     interproto::quoted(first)),
                         "Merge the two folders or rename one."};
        });
}

void TrainingSummary::countFile(const FolderState& folder,
                                const ScannedImage& image,
                                const std::string& path)
{
    ++report_.images;
    report_.usableImages += (image.status & kImageUnusable) == 0 ? 1 : 0;
    report_.bytes += static_cast<std::uint64_t>(image.size);
    hash_.add(folder.name);
    hash_.add("/");
    hash_.add(image.name);
    hash_.add(std::string_view("\0", 1));
    hash_.add(&image.size, sizeof image.size);
    if (hasFindings(image))
        addImageIssues(image, path + "/" + image.name, report_.issues);
}

void TrainingSummary::addImages(const FolderState& folder)
{
    std::int64_t children = 0;
    std::int64_t adults = 0;
    const std::string path = joined(report_.trainRoot, folder.name);
    for (std::size_t i = 0; i < folder.images.size(); ++i) {
        const ScannedImage& image = folder.images[i];
        countFile(folder, image, path);
        ages_.add(image.age);
        if (std::isnan(image.age)) {
            ++report_.unlabelledImages;
            if (labels_ != nullptr)
                addCounted(report_.issues, Severity::Warning, "image-without-label", [&] {
                    return Issue{Severity::Warning,
                                 "image-without-label",
                                 Where::inFile(path + "/" + image.name),
                                 "the age file has no line for this picture; its age is unknown",
                                 {}};
                });
            continue;
        }
        ++report_.labelledImages;
        ++report_.ageHistogram[static_cast<int>(std::floor(image.age))];
        if (image.age < static_cast<float>(options_.childAge) &&
            (image.status & kImageSameKey) == 0)
            ++children;
        if (image.age >= static_cast<float>(options_.adultAge))
            ++adults;
        if (folder.labels[i] != LabelIndex::kNone)
            matched_[folder.labels[i]] = 1;
    }
    report_.childImages += children;
    addFolderIssues(folder, children, adults);
}

void TrainingSummary::addFolderIssues(const FolderState& folder,
                                      std::int64_t children,
                                      std::int64_t adults)
{
    const std::string path = joined(report_.trainRoot, folder.name);
    const auto tell =
        [&](Severity severity, const char* code, std::string message, std::string hint) {
            addCounted(report_.issues, severity, code, [&] {
                return Issue{
                    severity, code, Where::inFile(path), std::move(message), std::move(hint)};
            });
        };
    if (!folder.failure.empty())
        tell(Severity::Warning,
             "unreadable-folder",
             "the folder cannot be listed: " + folder.failure,
             "The identity has no pictures; check its permissions.");
    else if (folder.images.empty())
        tell(Severity::Warning,
             "empty-identity",
             "the folder holds no pictures",
             "It stays a class; remove the folder if it should not be one.");
    if (labels_ == nullptr)
        return;
    report_.childIdentities += children >= options_.childFilter ? 1 : 0;
    report_.identitiesWithoutChild += children == 0 ? 1 : 0;
    report_.identitiesWithoutAdult += adults == 0 ? 1 : 0;
    if (children == 0)
        tell(Severity::Info,
             "identity-without-child",
             fmt::format("no picture younger than {}", options_.childAge),
             {});
    if (adults == 0)
        tell(Severity::Info,
             "identity-without-adult",
             fmt::format("no picture of age {} or more", options_.adultAge),
             {});
    const std::size_t identity = labels_->identityOf(folder.name);
    if (identity != LabelIndex::kNone) {
        hasFolder_[identity] = 1;
        compareChildRules(folder, identity, children);
    }
}

void TrainingSummary::compareChildRules(const FolderState& folder,
                                        std::size_t identity,
                                        std::int64_t children)
{
    const std::int64_t lines = childLabels(identity);
    if ((lines >= options_.childFilter) == (children >= options_.childFilter))
        return;
    addCounted(report_.issues, Severity::Warning, "child-rule-difference", [&] {
        return Issue{Severity::Warning,
                     "child-rule-difference",
                     Where::inFile(joined(report_.trainRoot, folder.name)),
                     fmt::format("{} pictures younger than {} exist, the age file names {}, the "
                                 "filter is {}: a child "
                                 "identity for the reference, not here",
                                 children,
                                 options_.childAge,
                                 lines,
                                 options_.childFilter),
                     "Complete the pictures to train exactly as the reference."};
    });
}

std::int64_t TrainingSummary::childLabels(std::size_t identity) const
{
    const LabelIndex::Range range = labels_->labelsOf(identity);
    std::int64_t count = 0;
    for (std::size_t i = range.first; i < range.last; ++i)
        count += labels_->at(i).age < static_cast<float>(options_.childAge) ? 1 : 0;
    return count;
}

void TrainingSummary::addStrays(const FolderState& folder)
{
    const std::string path = joined(report_.trainRoot, folder.name);
    for (const StrayEntry& stray : folder.strays) {
        const bool isFolder = stray.kind == StrayKind::Folder;
        if (stray.kind == StrayKind::OtherExtension)
            ++report_.unknownExtensions[lowerExtension(stray.name)];
        const char* code = isFolder                                  ? "nested-folder"
                           : stray.kind == StrayKind::OtherExtension ? "unknown-extension"
                                                                     : "not-a-file";
        const char* message =
            isFolder ? "a folder inside an identity's folder; its pictures are not used"
            : stray.kind == StrayKind::OtherExtension
                ? "not a picture by its extension (.jpg .jpeg .png .bmp .webp)"
                : "neither a file nor a folder, or a link to nothing";
        addCounted(report_.issues, Severity::Warning, code, [&] {
            return Issue{
                Severity::Warning, code, Where::inFile(path + "/" + stray.name), message, {}};
        });
    }
}

void TrainingSummary::addImagesPerIdentity()
{
    constexpr std::int64_t kEdges[] = {0, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
    std::vector<std::int64_t> sorted = sizes_;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < std::size(kEdges); ++i) {
        const bool isLast = i + 1 == std::size(kEdges);
        const auto first = std::lower_bound(sorted.begin(), sorted.end(), kEdges[i]);
        const auto last =
            isLast ? sorted.end() : std::lower_bound(sorted.begin(), sorted.end(), kEdges[i + 1]);
        report_.imagesPerIdentity.push_back(
            {kEdges[i], isLast ? -1 : kEdges[i + 1] - 1, last - first});
    }
    if (sorted.empty())
        return;
    const std::size_t middle = sorted.size() / 2;
    report_.imagesMin = sorted.front();
    report_.imagesMax = sorted.back();
    report_.imagesMean = static_cast<double>(report_.images) / static_cast<double>(sorted.size());
    report_.imagesMedian = sorted.size() % 2 == 1
                               ? static_cast<double>(sorted[middle])
                               : 0.5 * static_cast<double>(sorted[middle - 1] + sorted[middle]);
}

void TrainingSummary::addLabelFindings()
{
    for (std::size_t i = 0; i < labels_->size(); ++i) {
        if (matched_[i] != 0)
            continue;
        ++report_.labelsWithoutImage;
        addCounted(report_.issues, Severity::Warning, "label-without-image", [&] {
            return Issue{Severity::Warning,
                         "label-without-image",
                         Where::atLine(labels_->file(), labels_->at(i).line),
                         fmt::format("labels {}, which has no picture", labels_->keyText(i)),
                         {}};
        });
    }
    for (std::size_t i = 0; i < labels_->identities(); ++i) {
        report_.childIdentitiesByLabels += childLabels(i) >= options_.childFilter ? 1 : 0;
        if (hasFolder_[i] != 0)
            continue;
        ++report_.labelledIdentitiesWithoutFolder;
        addCounted(report_.issues, Severity::Warning, "identity-without-folder", [&] {
            const LabelIndex::Range range = labels_->labelsOf(i);
            return Issue{Severity::Warning,
                         "identity-without-folder",
                         Where::atLine(labels_->file(), labels_->at(range.first).line),
                         fmt::format("identity {} has {} labels and no folder",
                                     interproto::quoted(labels_->identityName(i)),
                                     range.last - range.first),
                         "Its lines are not used."};
        });
    }
    if (report_.childIdentities == 0)
        report_.issues.add({Severity::Warning,
                            "no-child-identity",
                            Where::inFile(labels_->file()),
                            fmt::format("no identity has {} pictures younger than {}",
                                        options_.childFilter,
                                        options_.childAge),
                            "The Inter-Prototype term will be zero; lower the child filter or "
                            "check the age file."});
}

void TrainingSummary::addClassNumbering()
{
    report_.idsAreDense = numberedFolders_ == report_.identities &&
                          highestNumber_ == report_.identities - 1 &&
                          static_cast<std::int64_t>(folderOfNumber_.size()) == report_.identities;
    if (!report_.idsAreDense && report_.identities > 0)
        report_.issues.add(
            {Severity::Info,
             "ids-not-dense",
             Where::inFile(report_.trainRoot),
             fmt::format("the {} folders are not the numbers 0 to {}",
                         report_.identities,
                         report_.identities - 1),
             "Classes are numbered by value where all names are numbers, else in byte order of "
             "the names."});
}

void TrainingSummary::finish(bool isWhole)
{
    report_.ages = ages_.statistics();
    addImagesPerIdentity();
    // What is missing is only known when everything was seen.
    if (!isWhole)
        return;
    addClassNumbering();
    if (report_.images == 0)
        report_.issues.add({Severity::Error,
                            "no-images",
                            Where::inFile(report_.trainRoot),
                            "the training folder holds no pictures, wanted `<id>/<image>`",
                            "Check the path."});
    else if (report_.usableImages == 0)
        report_.issues.add(
            {Severity::Error,
             "no-usable-images",
             Where::inFile(report_.trainRoot),
             fmt::format("none of the {} pictures can be read", humanCount(report_.images)),
             "Get them again; the findings say what the files are."});
    if (labels_ != nullptr)
        addLabelFindings();
    if (labels_ != nullptr)
        hash_.add(sha256OfFile(labels_->file()));
    report_.fingerprint = hash_.hex();
}

}  // namespace interproto
