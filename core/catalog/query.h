// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/issue.h"
#include "core/catalog/catalog.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What the trainer and the desktop ask of a catalogue. All answers come in the same order on every
/// machine: identities by folder name, images by file name, both as bytes.
namespace interproto {

std::int64_t identityCount(const Catalog& catalog);
/// Images that can be trained on.
std::int64_t trainingImageCount(const Catalog& catalog);

/// Calls back for each usable image: its class, folder, file name and age (kUnknownAge: none).
void forEachTrainingImage(
    const Catalog& catalog,
    const std::function<void(ClassId, std::string_view folder, std::string_view file, float age)>&
        image);

struct IdentityRow {
    ClassId classId;
    std::string folder;
    std::int64_t images = 0;
    std::int64_t labelled = 0;
    std::int64_t children = 0;  ///< distinct images younger than the child age
    std::int64_t adults = 0;    ///< images at least as old as the adult age
    float youngest = kUnknownAge;
    float oldest = kUnknownAge;
};

/// `count` identities from class `first` on.
std::vector<IdentityRow> identityPage(const Catalog& catalog,
                                      ClassId first,
                                      std::int64_t count,
                                      double childAge = 13,
                                      double adultAge = 18);

/// Folders of all identities, in the order of their classes.
std::vector<std::string> identityNames(const Catalog& catalog);

/// Classes with at least `childFilter` distinct pictures younger than `childAge`, ascending.
std::vector<ClassId> childClasses(const Catalog& catalog,
                                  double childAge = 13,
                                  std::int64_t childFilter = 10);

/// Images with an age in [edges[i], edges[i+1]), for each i: edges.size() - 1 counts.
std::vector<std::int64_t> ageHistogram(const Catalog& catalog, const std::vector<double>& edges);

struct ImageRow {
    ImageId id;
    std::string name;
    std::int64_t size = 0;  ///< bytes
    float age = kUnknownAge;
    Gender gender = Gender::Unknown;
    int width = 0;  ///< 0: header not read
    int height = 0;
    int channels = 0;
    std::uint32_t status = 0;  ///< bits of ImageStatus
    std::string note;          ///< why it is not usable
};

std::vector<ImageRow> imagesOf(const Catalog& catalog,
                               ClassId identity,
                               std::int64_t offset = 0,
                               std::int64_t count = 1000);

struct IssueCount {
    std::string code;
    Severity severity = Severity::Warning;
    std::int64_t count = 0;
};
/// Every kind of finding of the last scan with its number.
std::vector<IssueCount> issueCounts(const Catalog& catalog);
/// Examples of one kind ("" is every kind); the catalogue keeps the first 1,000 of each.
std::vector<Issue> issuePage(const Catalog& catalog,
                             const std::string& code,
                             std::int64_t offset,
                             std::int64_t count);

/// The training set in memory: about 25 bytes an image beside its name.
struct TrainingIndex {
    std::string root;                          ///< absolute path of the training folder
    std::vector<std::string> identityFolders;  ///< by class id
    std::vector<std::uint64_t>
        firstImage;           ///< by class id, one more at the end: images [first, next)
    std::vector<char> names;  ///< file names end to end
    std::vector<std::uint64_t> nameStart;  ///< by image, one more at the end
    std::vector<std::uint32_t> classOf;    ///< by image
    std::vector<float> ages;               ///< by image; kUnknownAge where there is none
    std::vector<ClassId> childClasses;     ///< by the child age and filter that were asked for
    std::string fingerprint;

    std::size_t size() const { return classOf.size(); }
    std::int64_t classes() const { return static_cast<std::int64_t>(identityFolders.size()); }
    std::string_view name(std::size_t image) const
    {
        return {names.data() + nameStart[image], nameStart[image + 1] - nameStart[image]};
    }
    /// "folder/name", as batch-order files and messages have it.
    std::string relativePath(std::size_t image) const;
    std::string path(std::size_t image) const;
    ClassId classId(std::size_t image) const { return ClassId{classOf[image]}; }
};

TrainingIndex loadTrainingIndex(const Catalog& catalog,
                                double childAge = 13,
                                std::int64_t childFilter = 10);

}  // namespace interproto
