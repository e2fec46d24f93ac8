// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/catalog/catalog.h"
#include "core/catalog/scan.h"

#include <cstdint>
#include <string>

namespace interproto {

/// A picture while it is scanned.
struct ScannedImage {
    std::string name;       ///< file name, or the path as a list has it
    std::int64_t size = 0;  ///< bytes
    std::int64_t mtime =
        0;  ///< nanoseconds since 1970; 0: so young that its time cannot tell of a change
    float age = kUnknownAge;
    Gender gender = Gender::Unknown;
    int width = 0;
    int height = 0;
    int channels = 0;
    std::uint32_t status = 0;
    std::string note;  ///< why it is not usable
};

struct CheckCounts {
    std::int64_t headersRead = 0;
    std::int64_t imagesDecoded = 0;
};

/// Opens the picture for what is asked for and not known yet. Only status, size in pixels, channels
/// and note change.
void checkImage(const std::string& path,
                ScannedImage& image,
                bool readHeader,
                const DecodeChecker& decode,
                CheckCounts& counts);

/// Forgets what checkImage found: the file has changed.
void forgetCheck(ScannedImage& image);

/// The modification time to keep: 0 when a change right after `now` could leave the time as it is.
std::int64_t keptTime(std::int64_t mtimeNanoseconds, std::int64_t nowNanoseconds);
std::int64_t nowNanoseconds();

/// Whether there is anything to tell of the picture.
inline bool hasFindings(const ScannedImage& image)
{
    return (image.status & ~std::uint32_t(kImageChecked | kImageDecoded)) != 0;
}
/// One issue for each finding of the picture.
void addImageIssues(const ScannedImage& image, const std::string& path, IssueList& issues);

}  // namespace interproto
