// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/scan_store.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace interproto {

namespace {

/// Enough to make commits cheap, little enough that a stopped or killed scan loses a second of
/// work.
constexpr std::int64_t kRowsPerTransaction = 50'000;

}  // namespace

ScanStore::ScanStore(Catalog& catalog)
    : catalog_(catalog),
      database_(catalog.database()),
      findIdentity_(database_.prepare("SELECT id, folder, mtime FROM identity WHERE class = ?")),
      findImages_(database_.prepare(
          "SELECT name, size, mtime, age, gender, width, height, channels, status, note "
          "FROM image WHERE id >= ? AND id < ? ORDER BY id")),
      findStrays_(
          database_.prepare("SELECT name, kind FROM stray WHERE identity = ? ORDER BY name")),
      deleteImages_(database_.prepare("DELETE FROM image WHERE id >= ? AND id < ?")),
      deleteStrays_(database_.prepare("DELETE FROM stray WHERE identity = ?")),
      insertImage_(database_.prepare("INSERT INTO image VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      insertStray_(database_.prepare("INSERT INTO stray VALUES(?, ?, ?)")),
      setTime_(database_.prepare("UPDATE identity SET mtime = ? WHERE id = ?"))
{
    // A power cut may undo the last commits, never tear the file: the rollback journal is still
    // synchronised.
    database_.execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16000");
}

void ScanStore::begin()
{
    if (!transaction_)
        transaction_ = std::make_unique<Transaction>(database_);
}

void ScanStore::commit()
{
    if (transaction_)
        transaction_->commit();
    transaction_.reset();
    rowsInTransaction_ = 0;
}

bool ScanStore::beginRoot(const std::string& root, const std::vector<std::string>& folders)
{
    begin();
    const std::string before = catalog_.trainRoot();
    const bool otherRoot = !before.empty() && before != root;
    if (otherRoot)
        database_.execute("DELETE FROM image; DELETE FROM stray; DELETE FROM identity");
    catalog_.setMeta("train_root", root);
    catalog_.setMeta("complete", "0");

    std::map<std::string, std::pair<std::int64_t, std::int64_t>> known;  // folder -> row, class
    Statement rows = database_.prepare("SELECT folder, id, class FROM identity");
    while (rows.step())
        known.emplace(std::string(rows.bytes(0)), std::pair(rows.integer(1), rows.integer(2)));
    std::int64_t nextRow = database_.integer("SELECT coalesce(max(id), -1) + 1 FROM identity");
    Statement insert = database_.prepare("INSERT INTO identity(id, folder, class) VALUES(?, ?, ?)");
    Statement renumber = database_.prepare("UPDATE identity SET class = ? WHERE id = ?");
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const auto classId = static_cast<std::int64_t>(i);
        const auto found = known.find(folders[i]);
        if (found == known.end()) {
            insert.bind(1, nextRow++);
            insert.bindBytes(2, folders[i]);
            insert.bind(3, classId);
            insert.run();
            continue;
        }
        if (found->second.second != classId) {
            renumber.bind(1, classId);
            renumber.bind(2, found->second.first);
            renumber.run();
        }
        known.erase(found);
    }
    for (const auto& [folder, row] : known)
        removeIdentity(row.first);
    commit();
    return otherRoot;
}

void ScanStore::removeIdentity(std::int64_t row)
{
    deleteContents(row);
    Statement remove = database_.prepare("DELETE FROM identity WHERE id = ?");
    remove.bind(1, row);
    remove.run();
}

void ScanStore::deleteContents(std::int64_t row)
{
    deleteImages_.bind(1, row * Catalog::kImagesPerIdentity);
    deleteImages_.bind(2, (row + 1) * Catalog::kImagesPerIdentity);
    deleteImages_.run();
    deleteStrays_.bind(1, row);
    deleteStrays_.run();
}

FolderState ScanStore::load(std::int64_t classId)
{
    FolderState folder;
    folder.classId = classId;
    findIdentity_.bind(1, classId);
    while (findIdentity_.step()) {
        folder.row = findIdentity_.integer(0);
        folder.name = findIdentity_.bytes(1);
        folder.mtime = findIdentity_.integer(2);
    }
    findImages_.bind(1, folder.row * Catalog::kImagesPerIdentity);
    findImages_.bind(2, (folder.row + 1) * Catalog::kImagesPerIdentity);
    while (findImages_.step()) {
        ScannedImage image;
        image.name = findImages_.bytes(0);
        image.size = findImages_.integer(1);
        image.mtime = findImages_.integer(2);
        image.age = findImages_.isNull(3) ? kUnknownAge : static_cast<float>(findImages_.real(3));
        image.gender = static_cast<Gender>(findImages_.integer(4));
        image.width = static_cast<int>(findImages_.integer(5));
        image.height = static_cast<int>(findImages_.integer(6));
        image.channels = static_cast<int>(findImages_.integer(7));
        image.status = static_cast<std::uint32_t>(findImages_.integer(8));
        image.note = findImages_.bytes(9);
        folder.images.push_back(std::move(image));
    }
    findStrays_.bind(1, folder.row);
    while (findStrays_.step())
        folder.strays.push_back(
            {std::string(findStrays_.bytes(0)),
             static_cast<StrayKind>(std::clamp<std::int64_t>(findStrays_.integer(1), 0, 2))});
    return folder;
}

void ScanStore::store(const FolderState& folder)
{
    if (static_cast<std::int64_t>(folder.images.size()) >= Catalog::kImagesPerIdentity)
        throw Error(ExitCode::BadInput,
                    "cannot scan the folder",
                    Where::inFile(folder.name),
                    fmt::format("it holds {} pictures, at most {} are possible",
                                folder.images.size(),
                                Catalog::kImagesPerIdentity - 1));
    if (!folder.changed && !folder.listed)
        return;
    begin();
    setTime_.bind(1, folder.mtime);
    setTime_.bind(2, folder.row);
    setTime_.run();
    ++rowsInTransaction_;
    if (folder.changed)
        insertImages(folder);
    if (rowsInTransaction_ >= kRowsPerTransaction)
        commit();
}

void ScanStore::insertImages(const FolderState& folder)
{
    const std::int64_t first = folder.row * Catalog::kImagesPerIdentity;
    deleteContents(folder.row);
    for (std::size_t i = 0; i < folder.images.size(); ++i) {
        const ScannedImage& image = folder.images[i];
        Statement& row = insertImage_;
        row.bind(1, first + static_cast<std::int64_t>(i));
        row.bindBytes(2, image.name);
        row.bind(3, image.size);
        row.bind(4, image.mtime);
        if (image.age == image.age)
            row.bind(5, double(image.age));
        else
            row.bindNull(5);
        row.bind(6, std::int64_t(image.gender));
        row.bind(7, std::int64_t(image.width));
        row.bind(8, std::int64_t(image.height));
        row.bind(9, std::int64_t(image.channels));
        row.bind(10, std::int64_t(image.status));
        if (image.note.empty())
            row.bindNull(11);
        else
            row.bindBytes(11, image.note);
        row.run();
    }
    for (const StrayEntry& stray : folder.strays) {
        insertStray_.bind(1, folder.row);
        insertStray_.bindBytes(2, stray.name);
        insertStray_.bind(3, std::int64_t(stray.kind));
        insertStray_.run();
    }
    rowsInTransaction_ += static_cast<std::int64_t>(folder.images.size());
}

void ScanStore::storeLabelsWithoutImage(const LabelIndex& labels,
                                        const std::vector<std::uint8_t>& matched)
{
    begin();
    database_.execute("DELETE FROM label_without_image");
    Statement insert = database_.prepare("INSERT INTO label_without_image VALUES(?, ?, ?, ?)");
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (matched[i] != 0)
            continue;
        const LabelIndex::Label& label = labels.at(i);
        insert.bind(1, std::int64_t(label.line));
        insert.bindBytes(2, labels.identityName(label.identity));
        if (LabelIndex::isHash(label.image))
            insert.bindNull(3);
        else
            insert.bind(3, static_cast<std::int64_t>(label.image));
        insert.bind(4, double(label.age));
        insert.run();
    }
    commit();
}

void ScanStore::storeIssues(const IssueList& issues)
{
    begin();
    database_.execute("DELETE FROM issue; DELETE FROM issue_count");
    Statement insert = database_.prepare(
        "INSERT INTO issue(severity, code, file, line, key, record, message, hint) VALUES(?, ?, ?, "
        "?, ?, ?, ?, ?)");
    std::map<std::string, Severity> severities;
    for (const Issue& issue : issues.items()) {
        Severity& worst = severities.try_emplace(issue.code, issue.severity).first->second;
        worst = std::max(worst, issue.severity);
        insert.bind(1, std::int64_t(issue.severity));
        insert.bindText(2, issue.code);
        insert.bindBytes(3, issue.where.file);
        insert.bind(4, issue.where.line);
        insert.bindBytes(5, issue.where.key);
        insert.bind(6, issue.where.record);
        insert.bindBytes(7, issue.message);
        insert.bindBytes(8, issue.hint);
        insert.run();
    }
    Statement count = database_.prepare("INSERT INTO issue_count VALUES(?, ?, ?)");
    for (const auto& [code, number] : issues.counts()) {
        count.bindText(1, code);
        count.bind(2, std::int64_t(severities[code]));
        count.bind(3, static_cast<std::int64_t>(number));
        count.run();
    }
    commit();
}

}  // namespace interproto
