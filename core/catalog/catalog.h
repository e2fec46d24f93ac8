// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/age.h"
#include "core/catalog/database.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace interproto {

/// What is known of an image file, as bits of one number (column image.status).
enum ImageStatus : std::uint32_t {
    kImageChecked = 1U << 0,       ///< the header was read
    kImageDecoded = 1U << 1,       ///< the whole picture was decoded
    kImageTruncated = 1U << 2,     ///< the end of the file is missing
    kImageEmpty = 1U << 3,         ///< zero bytes
    kImageNoImage = 1U << 4,       ///< no known image format
    kImageOddSize = 1U << 5,       ///< not 112 x 112: will be resized
    kImageGrey = 1U << 6,          ///< one channel: will be repeated thrice
    kImageExtension = 1U << 7,     ///< the name says another format than the content
    kImageTooLarge = 1U << 8,      ///< more pixels than the loader takes
    kImageDecodeFailed = 1U << 9,  ///< the decoder refused it, or repaired it
    kImageSameKey =
        1U << 10,  ///< a file before it in the folder has the same number ("1.jpg", "01.png")
    kImageUnreadable = 1U << 11,  ///< could not be opened or read, or is no regular file
    kImageAlpha = 1U << 12,       ///< has an alpha channel: it will be dropped
    kImageMissing = 1U << 13,     ///< named by a list, but not there (pictures of test sets only)
};

/// Bits of images that are never trained on.
constexpr std::uint32_t kImageUnusable = kImageTruncated | kImageEmpty | kImageNoImage |
                                         kImageTooLarge | kImageDecodeFailed | kImageUnreadable |
                                         kImageMissing;

/// "truncated", "empty", ... the issue code of one bit; "" for the bits that are no finding.
const char* imageFindingName(std::uint32_t bit);

enum class Gender : std::int8_t { Unknown = -1, Female = 0, Male = 1 };

/// The catalogue of one training folder and its test sets: an SQLite file that `scan` fills and
/// everything else asks.
///
/// It is a cache: deleting it costs a scan and nothing else. Tables (names of files are BLOBs, byte
/// for byte):
///   meta(key, value)                                   root, fingerprint, options and report of
///   the last scan identity(id, folder, class, mtime)                 class: dense, see
///   class_order.h; mtime 0: read it again stray(identity, name, kind)                        what
///   else lies in an identity's folder image(id, name, size, mtime, age, gender, width, height,
///   channels, status, note)
///                                                      id = identity.id * kImagesPerIdentity +
///                                                      place by name
///   label_without_image(line, identity, image, age)    lines of the age file without a picture;
///   image: its number or NULL test_set, test_image, pair                         the pair lists
///   and the pictures they name issue, issue_count                                 findings:
///   examples and counts
///
/// One thread at a time. A second process may read while a scan writes (it waits for a commit to
/// end).
class Catalog {
public:
    static constexpr int kSchemaVersion = 1;
    static constexpr std::int64_t kImagesPerIdentity = std::int64_t(1) << 24;

    enum class Mode { ReadOnly, Create };

    /// Opens `path` ("" is a temporary one), or makes it under Mode::Create. Errors: a file that is
    /// no catalogue, is damaged (says to delete it) or was written by a newer version.
    explicit Catalog(const std::string& path, Mode mode = Mode::ReadOnly);

    const std::string& path() const { return database_.path(); }
    const Database& database() const { return database_; }

    std::string meta(const std::string& key) const;  ///< "" when unset
    void setMeta(const std::string& key, std::string_view value);

    /// False while the last scan did not reach its end: what is there is right, but not all.
    bool isComplete() const { return meta("complete") == "1"; }
    /// SHA-256 over the sorted (relative path, size) list and the age file; "" before a complete
    /// scan.
    std::string fingerprint() const { return meta("fingerprint"); }
    std::string trainRoot() const { return meta("train_root"); }

private:
    void checkVersion();
    void makeTables();

    Database database_;
};

}  // namespace interproto
