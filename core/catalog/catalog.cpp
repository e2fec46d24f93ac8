// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace interproto {

namespace {

/// "IPro": tells our files from other people's databases.
constexpr int kApplicationId = 0x4950726f;

const char* const kTables = R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE identity(id INTEGER PRIMARY KEY, folder BLOB NOT NULL UNIQUE, class INTEGER NOT NULL,
                      mtime INTEGER NOT NULL DEFAULT 0);
CREATE INDEX identity_class ON identity(class);
CREATE TABLE stray(identity INTEGER NOT NULL, name BLOB NOT NULL, kind INTEGER NOT NULL,
                   PRIMARY KEY(identity, name)) WITHOUT ROWID;
CREATE TABLE image(id INTEGER PRIMARY KEY, name BLOB NOT NULL, size INTEGER NOT NULL, mtime INTEGER NOT NULL,
                   age REAL, gender INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
                   channels INTEGER NOT NULL, status INTEGER NOT NULL, note TEXT);
CREATE TABLE label_without_image(line INTEGER PRIMARY KEY, identity BLOB NOT NULL, image INTEGER, age REAL NOT NULL);
CREATE TABLE test_set(id INTEGER PRIMARY KEY, name BLOB NOT NULL UNIQUE, list BLOB NOT NULL, root BLOB NOT NULL,
                      list_hash TEXT NOT NULL, broken_lines INTEGER NOT NULL);
CREATE TABLE test_image(id INTEGER PRIMARY KEY, test_set INTEGER NOT NULL, path BLOB NOT NULL,
                        size INTEGER NOT NULL, mtime INTEGER NOT NULL, age REAL, width INTEGER NOT NULL,
                        height INTEGER NOT NULL, channels INTEGER NOT NULL, status INTEGER NOT NULL, note TEXT,
                        UNIQUE(test_set, path));
CREATE TABLE pair(test_set INTEGER NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL,
                  genuine INTEGER NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL,
                  PRIMARY KEY(test_set, place)) WITHOUT ROWID;
CREATE TABLE issue(id INTEGER PRIMARY KEY, severity INTEGER NOT NULL, code TEXT NOT NULL, file BLOB NOT NULL,
                   line INTEGER NOT NULL, key BLOB NOT NULL, record INTEGER NOT NULL, message BLOB NOT NULL,
                   hint BLOB NOT NULL);
CREATE INDEX issue_code ON issue(code);
CREATE TABLE issue_count(code TEXT PRIMARY KEY, severity INTEGER NOT NULL, count INTEGER NOT NULL) WITHOUT ROWID;
)";

}  // namespace

const char* imageFindingName(std::uint32_t bit)
{
    switch (bit) {
        case kImageTruncated:
            return "truncated-image";
        case kImageEmpty:
            return "empty-image";
        case kImageNoImage:
            return "not-an-image";
        case kImageOddSize:
            return "odd-size";
        case kImageGrey:
            return "grey-image";
        case kImageExtension:
            return "extension-mismatch";
        case kImageTooLarge:
            return "too-large";
        case kImageDecodeFailed:
            return "decode-failed";
        case kImageSameKey:
            return "duplicate-image-key";
        case kImageUnreadable:
            return "unreadable-image";
        case kImageAlpha:
            return "alpha-channel";
        case kImageMissing:
            return "missing-image";
        default:
            return "";
    }
}

Catalog::Catalog(const std::string& path, Mode mode)
    : database_(path, mode == Mode::Create ? Database::Mode::Create : Database::Mode::ReadOnly)
{
    if (database_.integer("SELECT count(*) FROM sqlite_master") == 0 &&
        (mode == Mode::Create || path.empty())) {
        makeTables();
        return;
    }
    checkVersion();
}

void Catalog::checkVersion()
{
    if (database_.integer("PRAGMA application_id") != kApplicationId)
        throw Error(ExitCode::BadInput,
                    "cannot open the catalogue",
                    Where::inFile(path()),
                    "it is a database of another program",
                    "Name another file, or delete it.");
    const std::int64_t version = database_.integer("PRAGMA user_version");
    if (version > kSchemaVersion)
        throw Error(
            ExitCode::BadInput,
            "cannot open the catalogue",
            Where::inFile(path()),
            fmt::format("a newer version of the program wrote it (format {}, known up to {})",
                        version,
                        kSchemaVersion),
            "Update the program, or delete the file and scan again.");
    if (version < 1)
        throw Error(ExitCode::BadInput,
                    "cannot open the catalogue",
                    Where::inFile(path()),
                    fmt::format("its format is {}, wanted {}", version, kSchemaVersion),
                    "Delete it; the next scan makes it anew.");
}

void Catalog::makeTables()
{
    // Two first scans of one file: the second waits here and then finds the tables.
    Transaction transaction(database_);
    if (database_.integer("SELECT count(*) FROM sqlite_master") != 0) {
        checkVersion();
        return;
    }
    database_.execute(kTables);
    database_.execute(fmt::format(
        "PRAGMA application_id = {}; PRAGMA user_version = {}", kApplicationId, kSchemaVersion));
    transaction.commit();
}

std::string Catalog::meta(const std::string& key) const
{
    Statement find = database_.prepare("SELECT value FROM meta WHERE key = ?");
    find.bindText(1, key);
    return find.step() ? std::string(find.bytes(0)) : std::string();
}

void Catalog::setMeta(const std::string& key, std::string_view value)
{
    Statement set = database_.prepare("INSERT OR REPLACE INTO meta VALUES(?, ?)");
    set.bindText(1, key);
    set.bindBytes(2, value);
    set.run();
}

}  // namespace interproto
