// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/test_set_check.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/catalog/findings.h"
#include "core/catalog/folder_pipeline.h"
#include "core/catalog/image_check.h"
#include "core/catalog/training_summary.h"
#include "core/formats/image_names.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <mutex>

namespace interproto {

namespace {

/// A set while it is checked.
struct CheckedSet {
    PairList list;
    std::vector<ScannedImage> images;  // distinct, sorted by path
    std::vector<std::string> paths;    // by image: the file; "" when there is none
    std::map<std::string, std::size_t, std::less<>> places;
};

void collectImages(CheckedSet& checked)
{
    for (const Pair& pair : checked.list.pairs) {
        checked.places.try_emplace(pair.first, 0);
        checked.places.try_emplace(pair.second, 0);
    }
    for (auto& [path, place] : checked.places) {
        place = checked.images.size();
        ScannedImage& image = checked.images.emplace_back();
        image.name = path;
        if (const std::optional<int> age = readImageName(path).age)
            image.age = static_cast<float>(*age);
    }
}

/// Takes over what an earlier scan knew of pictures that have not changed.
void takeKnown(const Catalog& catalog, const TestSet& set, CheckedSet& checked)
{
    Statement rows = catalog.database().prepare(
        "SELECT i.path, i.size, i.mtime, i.width, i.height, i.channels, i.status, i.note FROM "
        "test_image i "
        "JOIN test_set s ON s.id = i.test_set WHERE s.name = ? AND s.root = ?");
    rows.bindBytes(1, set.name);
    rows.bindBytes(2, absolutePath(set.root));
    while (rows.step()) {
        const auto found = checked.places.find(rows.bytes(0));
        if (found == checked.places.end())
            continue;
        ScannedImage& image = checked.images[found->second];
        image.size = rows.integer(1);
        image.mtime = rows.integer(2);
        image.width = static_cast<int>(rows.integer(3));
        image.height = static_cast<int>(rows.integer(4));
        image.channels = static_cast<int>(rows.integer(5));
        image.status = static_cast<std::uint32_t>(rows.integer(6));
        image.note = rows.bytes(7);
    }
}

/// Finds the file of each picture, and forgets what is known of changed ones.
void findFiles(const TestSet& set, CheckedSet& checked, std::stop_token stop)
{
    ImageResolver resolver(set.root);
    checked.paths.resize(checked.images.size());
    for (std::size_t i = 0; i < checked.images.size() && !stop.stop_requested(); ++i) {
        ScannedImage& image = checked.images[i];
        struct stat info{};
        std::string why;
        try {
            checked.paths[i] = resolver.resolve(image.name);
        } catch (const Error& error) {
            why = error.why();
        }
        if (checked.paths[i].empty() || ::stat(checked.paths[i].c_str(), &info) != 0) {
            forgetCheck(image);
            image.size = image.mtime = 0;
            image.status = kImageMissing;
            image.note = why;
            continue;
        }
        const std::int64_t time =
            std::int64_t(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
        if ((image.status & kImageMissing) != 0 || image.size != info.st_size ||
            image.mtime != time)
            forgetCheck(image);
        image.size = info.st_size;
        image.mtime = keptTime(time, nowNanoseconds());
    }
}

void checkImages(const TestSet& set,
                 const ScanOptions& options,
                 CheckedSet& checked,
                 ScanReport& report,
                 const ProgressReport& progress,
                 std::stop_token stop)
{
    ProgressMeter meter(
        "check " + set.name, "images", static_cast<std::int64_t>(checked.images.size()), progress);
    std::mutex mutex;
    CheckCounts sum;
    forEachInThreads(checked.images.size(), threadCount(options.threads), stop, [&](std::size_t i) {
        CheckCounts counts;
        checkImage(
            checked.paths[i], checked.images[i], options.readHeaders, options.decode, counts);
        const std::lock_guard lock(mutex);
        sum.headersRead += counts.headersRead;
        sum.imagesDecoded += counts.imagesDecoded;
        meter.advance();
    });
    meter.finish();
    report.headersRead += sum.headersRead;
    report.imagesDecoded += sum.imagesDecoded;
}

TestSetReport summarise(const TestSet& set, const CheckedSet& checked)
{
    TestSetReport result;
    result.name = set.name;
    result.list = set.list;
    result.root = set.root;
    result.lines = static_cast<std::int64_t>(checked.list.lineCount);
    result.pairs = static_cast<std::int64_t>(checked.list.pairs.size());
    result.brokenLines = static_cast<std::int64_t>(checked.list.brokenCount);
    result.images = static_cast<std::int64_t>(checked.images.size());
    for (const ScannedImage& image : checked.images) {
        const bool missing = (image.status & kImageMissing) != 0;
        result.missingImages += missing ? 1 : 0;
        result.badImages += !missing && (image.status & kImageUnusable) != 0 ? 1 : 0;
        if (!std::isnan(image.age))
            ++result.ageHistogram[static_cast<int>(image.age)];
    }
    AgeCounter first;
    AgeCounter second;
    AgeCounter gap;
    for (const Pair& pair : checked.list.pairs) {
        const ScannedImage& a = checked.images[checked.places.find(pair.first)->second];
        const ScannedImage& b = checked.images[checked.places.find(pair.second)->second];
        (pair.genuine ? result.genuine : result.impostor) += 1;
        result.scorablePairs += ((a.status | b.status) & kImageUnusable) == 0 ? 1 : 0;
        first.add(a.age);
        second.add(b.age);
        gap.add(std::abs(double(b.age) - double(a.age)));
    }
    result.firstAges = first.statistics();
    result.secondAges = second.statistics();
    result.ageGap = gap.statistics();
    return result;
}

/// What keeps the whole set from telling anything.
void addFaultOfSet(const TestSet& set,
                   const CheckedSet& checked,
                   const TestSetReport& counts,
                   IssueList& issues)
{
    if (const std::optional<Error> fault = faultOf(checked.list)) {
        issues.add(
            {Severity::Error, "pair-list-unusable", fault->where(), fault->why(), fault->hint()});
        return;
    }
    if (counts.scorablePairs > 0)
        return;
    const bool isAllMissing = counts.missingImages == counts.images;
    issues.add({Severity::Error,
                "no-scorable-pair",
                Where::inFile(set.list),
                isAllMissing ? fmt::format("none of its {} pictures exists below {}",
                                           humanCount(counts.images),
                                           escapeControl(set.root))
                             : fmt::format("none of its {} pairs has two pictures that can be read "
                                           "below {}",
                                           humanCount(counts.pairs),
                                           escapeControl(set.root)),
                "Name the folder that holds the pictures of the list."});
}

/// A picture's findings; a missing one is told at the first line of the list that names it.
void addIssuesOf(const TestSet& set, const CheckedSet& checked, IssueList& issues)
{
    addIssues(issues, checked.list.issues);
    std::vector<std::int64_t> lines(checked.images.size(), 0);
    for (const Pair& pair : checked.list.pairs)
        for (const std::string* path : {&pair.first, &pair.second}) {
            std::int64_t& line = lines[checked.places.find(*path)->second];
            line = line == 0 ? pair.line : std::min(line, pair.line);
        }
    for (std::size_t i = 0; i < checked.images.size(); ++i) {
        const ScannedImage& image = checked.images[i];
        if ((image.status & kImageMissing) == 0) {
            addImageIssues(image, checked.paths[i], issues);
            continue;
        }
        addCounted(issues, Severity::Warning, "missing-image", [&] {
            return Issue{
                Severity::Warning,
                "missing-image",
                Where::atLine(set.list, lines[i]),
                fmt::format(
                    "{} is not below {}", interproto::quoted(image.name), escapeControl(set.root)),
                "Pairs that name it are not scored."};
        });
    }
}

void removeTestSet(const Catalog& catalog, std::int64_t id)
{
    for (const char* sql : {"DELETE FROM pair WHERE test_set = ?",
                            "DELETE FROM test_image WHERE test_set = ?",
                            "DELETE FROM test_set WHERE id = ?"}) {
        Statement remove = catalog.database().prepare(sql);
        remove.bind(1, id);
        remove.run();
    }
}

std::int64_t insertSet(const Catalog& catalog, const TestSet& set, BrokenLines broken)
{
    const Database& database = catalog.database();
    Statement find = database.prepare("SELECT id FROM test_set WHERE name = ?");
    find.bindBytes(1, set.name);
    std::int64_t old = -1;
    while (find.step())
        old = find.integer(0);
    if (old >= 0)
        removeTestSet(catalog, old);
    const std::int64_t id = database.integer("SELECT coalesce(max(id), 0) + 1 FROM test_set");
    Statement insert = database.prepare("INSERT INTO test_set VALUES(?, ?, ?, ?, ?, ?)");
    insert.bind(1, id);
    insert.bindBytes(2, set.name);
    insert.bindBytes(3, absolutePath(set.list));
    insert.bindBytes(4, absolutePath(set.root));
    insert.bindText(5, sha256OfFile(set.list));
    insert.bind(6, std::int64_t(broken == BrokenLines::Repeat ? 1 : 0));
    insert.run();
    return id;
}

void insertImage(Statement& row, std::int64_t set, const ScannedImage& image)
{
    row.bind(1, set);
    row.bindBytes(2, image.name);
    row.bind(3, image.size);
    row.bind(4, image.mtime);
    if (std::isnan(image.age))
        row.bindNull(5);
    else
        row.bind(5, double(image.age));
    row.bind(6, std::int64_t(image.width));
    row.bind(7, std::int64_t(image.height));
    row.bind(8, std::int64_t(image.channels));
    row.bind(9, std::int64_t(image.status));
    row.bindBytes(10, image.note);
    row.run();
}

void store(const Catalog& catalog,
           const TestSet& set,
           const CheckedSet& checked,
           BrokenLines broken)
{
    const Database& database = catalog.database();
    Transaction transaction(database);
    const std::int64_t id = insertSet(catalog, set, broken);
    const std::int64_t firstImage =
        database.integer("SELECT coalesce(max(id), 0) + 1 FROM test_image");
    Statement image = database.prepare(
        "INSERT INTO test_image(test_set, path, size, mtime, age, width, height, channels, status, "
        "note, id) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < checked.images.size(); ++i) {
        image.bind(11, firstImage + static_cast<std::int64_t>(i));
        insertImage(image, id, checked.images[i]);
    }
    Statement row = database.prepare("INSERT INTO pair VALUES(?, ?, ?, ?, ?, ?)");
    for (std::size_t i = 0; i < checked.list.pairs.size(); ++i) {
        const Pair& pair = checked.list.pairs[i];
        row.bind(1, id);
        row.bind(2, static_cast<std::int64_t>(i));
        row.bind(3, pair.line);
        row.bind(4, std::int64_t(pair.genuine ? 1 : 0));
        row.bind(5,
                 firstImage + static_cast<std::int64_t>(checked.places.find(pair.first)->second));
        row.bind(6,
                 firstImage + static_cast<std::int64_t>(checked.places.find(pair.second)->second));
        row.run();
    }
    transaction.commit();
}

}  // namespace

void checkTestSet(Catalog& catalog,
                  const TestSet& set,
                  const ScanOptions& options,
                  ScanReport& report,
                  const ProgressReport& progress,
                  std::stop_token stop)
{
    if (!directoryExists(set.root))
        throw Error(ExitCode::BadInput,
                    "cannot check the test set " + interproto::quoted(set.name),
                    Where::inFile(set.root),
                    "there is no such folder",
                    "Check the path of its pictures.");
    CheckedSet checked;
    checked.list = readPairList(set.list, options.brokenLines);
    collectImages(checked);
    takeKnown(catalog, set, checked);
    findFiles(set, checked, stop);
    if (stop.stop_requested())
        return;
    checkImages(set, options, checked, report, progress, stop);
    if (stop.stop_requested())
        return;
    addIssuesOf(set, checked, report.issues);
    report.testSets.push_back(summarise(set, checked));
    addFaultOfSet(set, checked, report.testSets.back(), report.issues);
    store(catalog, set, checked, options.brokenLines);
}

void removeOtherTestSets(Catalog& catalog, const std::vector<TestSet>& sets)
{
    std::vector<std::int64_t> others;
    Statement rows = catalog.database().prepare("SELECT id, name FROM test_set");
    while (rows.step()) {
        const std::string_view name = rows.bytes(1);
        if (std::none_of(
                sets.begin(), sets.end(), [&](const TestSet& set) { return set.name == name; }))
            others.push_back(rows.integer(0));
    }
    Transaction transaction(catalog.database());
    for (const std::int64_t id : others)
        removeTestSet(catalog, id);
    transaction.commit();
}

}  // namespace interproto
