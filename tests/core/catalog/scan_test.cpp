// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/scan.h"

#include "core/base/error.h"
#include "core/catalog/query.h"
#include "tests/support/issue_checks.h"
#include "tests/support/training_tree.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>

using namespace interproto;
using interproto::testing::jpegBytes;
using interproto::testing::messageOf;
using interproto::testing::placeOf;
using interproto::testing::pngBytes;
using interproto::testing::TrainingTree;

namespace {

ScanOptions optionsFor(const TrainingTree& tree)
{
    ScanOptions options;
    options.trainRoot = tree.path("train");
    options.threads = 2;
    return options;
}

}  // namespace

#define COMPARE_TEXT(actual, expected) \
    QCOMPARE(QByteArray::fromStdString(actual), QByteArray::fromStdString(expected))

class ScanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsIdentitiesImagesAndAges();
    void tellsEachKindOfOddImage();
    void tellsWhatIsNoImage();
    void tellsIdsThatAreNotDense();
    void tellsTwoFoldersOfOneNumber();
    void acceptsAnyBytesInNames();
    void decodesWhenAsked();
    void leavesHeadersOutWhenAsked();
    void emptyRootIsAFinding();
    void aFolderWithoutAReadablePictureIsAnError();
    void findingsAreToldWorstFirst();
    void missingRootAndAgeFileAreErrors();
    void manyFindingsKeepExamplesAndCountAll();
    void anyNumberOfThreadsGivesTheSame();
    void stopsWithinASecondAndGoesOn();
    void reportsProgress();
    void reportIsValidJson();
};

void ScanTest::countsIdentitiesImagesAndAges()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.image("train/0/1.jpg");
    tree.image("train/0/2.png");
    tree.image("train/1/0.jpg");
    tree.file("ages.txt",
              "0 x/0/0.jpg 8 1\n1 x/0/1.jpg 30.5 1\n2 x/0/2.jpg 30 1\n3 x/1/0.jpg 70 0\n");
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    const ScanReport report = scan(options);
    QCOMPARE(report.stopped, false);
    QCOMPARE(report.identities, 2);
    QCOMPARE(report.images, 4);
    QCOMPARE(report.usableImages, 4);
    QCOMPARE(report.labelledImages, 4);
    QCOMPARE(report.unlabelledImages, 0);
    QCOMPARE(report.labelLines, 4);
    QCOMPARE(report.bytes, 3 * jpegBytes().size() + pngBytes().size());
    QVERIFY((report.ageHistogram == std::map<int, std::int64_t>{{8, 1}, {30, 2}, {70, 1}}));
    QCOMPARE(report.ages.min, 8.0);
    QCOMPARE(report.ages.mean, 34.625);
    QCOMPARE(report.ages.max, 70.0);
    QCOMPARE(report.imagesMin, 1);
    QCOMPARE(report.imagesMax, 3);
    QCOMPARE(report.imagesMedian, 2.0);
    QCOMPARE(report.imagesMean, 2.0);
    const auto bin = std::find_if(report.imagesPerIdentity.begin(),
                                  report.imagesPerIdentity.end(),
                                  [](const CountBin& b) { return b.low == 2; });
    QCOMPARE(bin->high, 4);
    QCOMPARE(bin->count, 1);
    QCOMPARE(report.idsAreDense, true);
    QCOMPARE(report.foldersListed, 2);
    QCOMPARE(report.headersRead, 4);
    QCOMPARE(report.fingerprint.size(), std::size_t(64));
}

void ScanTest::tellsEachKindOfOddImage()
{
    const TrainingTree tree;
    writeOddImages(tree);
    ScanOptions options = optionsFor(tree);
    options.catalogFile = tree.path("catalog.sqlite");
    const ScanReport report = scan(options);
    COMPARE_TEXT(placeOf(report.issues, "truncated-image"), tree.path("train/0/0.jpg"));
    COMPARE_TEXT(placeOf(report.issues, "empty-image"), tree.path("train/0/1.jpg"));
    COMPARE_TEXT(placeOf(report.issues, "not-an-image"), tree.path("train/0/2.jpg"));
    COMPARE_TEXT(placeOf(report.issues, "odd-size"), tree.path("train/0/3.jpg"));
    COMPARE_TEXT(messageOf(report.issues, "odd-size"),
                 std::string("the picture is 96x112, not 112x112"));
    COMPARE_TEXT(placeOf(report.issues, "grey-image"), tree.path("train/0/4.jpg"));
    COMPARE_TEXT(placeOf(report.issues, "extension-mismatch"), tree.path("train/0/5.jpg"));
    COMPARE_TEXT(placeOf(report.issues, "too-large"), tree.path("train/0/6.png"));
    COMPARE_TEXT(placeOf(report.issues, "alpha-channel"), tree.path("train/0/7.png"));
    COMPARE_TEXT(placeOf(report.issues, "duplicate-image-key"), tree.path("train/0/8.jpg"));
    QCOMPARE(report.images, 10);
    QCOMPARE(report.usableImages, 6);
    QCOMPARE(trainingImageCount(Catalog(options.catalogFile)), 6);
}

void ScanTest::tellsWhatIsNoImage()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.image("train/0/more/1.jpg");
    tree.folder("train/0/folder.jpg");
    tree.file("train/0/notes.txt", "x");
    tree.file("train/1/photo.TIF", "x");
    tree.file("train/1/README", "x");
    tree.file("train/0/.hidden", "x");
    QCOMPARE(::mkfifo(tree.path("train/0/pipe.jpg").c_str(), 0600), 0);
    QCOMPARE(::symlink("nowhere", tree.path("train/0/link.jpg").c_str()), 0);
    tree.file("train/list.txt", "x");
    tree.folder("train/1");
    const ScanReport report = scan(optionsFor(tree));
    QCOMPARE(report.identities, 2);
    QCOMPARE(report.images, 1);
    QCOMPARE(report.issues.count("nested-folder"), std::size_t(2));
    QCOMPARE(report.issues.count("not-a-file"), std::size_t(2));
    QCOMPARE(report.issues.count("unknown-extension"), std::size_t(3));
    QVERIFY((report.unknownExtensions ==
             std::map<std::string, std::int64_t>{{"", 1}, {".tif", 1}, {".txt", 1}}));
    QVERIFY(toJson(report)["training"]["unknown_extensions"].size() == 3);
    const std::string text = summaryText(report);
    for (const std::string& part : {std::string("extensions: none 1, .tif 1, .txt 1\n"),
                                    "first: " + tree.path("train/0/notes.txt") + "\n",
                                    std::string("  warning          3 x  not a picture by its ")})
        QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    QVERIFY(text.find("unknown-extension") == std::string::npos);
    COMPARE_TEXT(placeOf(report.issues, "stray-file"), tree.path("train/list.txt"));
    COMPARE_TEXT(placeOf(report.issues, "empty-identity"), tree.path("train/1"));
}

void ScanTest::tellsIdsThatAreNotDense()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.image("train/2/0.jpg");
    ScanOptions options = optionsFor(tree);
    QCOMPARE(scan(options).idsAreDense, false);
    COMPARE_TEXT(placeOf(scan(options).issues, "ids-not-dense"), tree.path("train"));
    tree.image("train/0001/0.jpg");
    QCOMPARE(scan(options).idsAreDense, true);
    tree.image("train/Ann/0.jpg");
    QCOMPARE(scan(options).idsAreDense, false);
}

void ScanTest::tellsTwoFoldersOfOneNumber()
{
    const TrainingTree tree;
    tree.image("train/01/0.jpg");
    tree.image("train/1/0.jpg");
    const ScanReport report = scan(optionsFor(tree));
    QCOMPARE(report.identities, 2);
    QCOMPARE(report.idsAreDense, false);
    COMPARE_TEXT(placeOf(report.issues, "duplicate-identity"), tree.path("train/1"));
}

void ScanTest::acceptsAnyBytesInNames()
{
    const TrainingTree tree;
    tree.image("train/\xd0\xae\xff\xfe/\xc3.jpg");
    tree.image("train/a\nb/c\nd \x1b[31m.jpg");
    tree.file("train/a\nb/\xe9.jpg", "");
    ScanOptions options = optionsFor(tree);
    options.catalogFile = tree.path("catalog.sqlite");
    const ScanReport report = scan(options);
    QCOMPARE(report.images, 3);
    QCOMPARE(report.usableImages, 2);
    const TrainingIndex index = loadTrainingIndex(Catalog(options.catalogFile));
    COMPARE_TEXT(index.relativePath(0), std::string("a\nb/c\nd \x1b[31m.jpg"));
    COMPARE_TEXT(index.relativePath(1), std::string("\xd0\xae\xff\xfe/\xc3.jpg"));
    // No name reaches a terminal or a JSON file raw.
    for (const Issue& issue : report.issues.items())
        QVERIFY(issue.text().find('\x1b') == std::string::npos &&
                issue.text().find('\n') == std::string::npos);
    QVERIFY(toJson(report).dump().find("\\\\xe9.jpg") != std::string::npos);
}

void ScanTest::decodesWhenAsked()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.image("train/0/1.jpg");
    tree.file("train/0/2.jpg", "");
    ScanOptions options = optionsFor(tree);
    std::atomic<int> calls = 0;
    options.decode = [&](const std::string& path) -> std::optional<std::string> {
        ++calls;
        return path.ends_with("/1.jpg") ? std::optional<std::string>("corrupt data") : std::nullopt;
    };
    const ScanReport report = scan(options);
    QCOMPARE(calls.load(), 2);
    QCOMPARE(report.imagesDecoded, 2);
    QCOMPARE(report.usableImages, 1);
    COMPARE_TEXT(placeOf(report.issues, "decode-failed"), tree.path("train/0/1.jpg"));
    QVERIFY(messageOf(report.issues, "decode-failed").find("corrupt data") != std::string::npos);
}

void ScanTest::leavesHeadersOutWhenAsked()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.file("train/0/1.jpg", "");
    tree.makeOld();
    ScanOptions options = optionsFor(tree);
    options.catalogFile = tree.path("catalog.sqlite");
    options.readHeaders = false;
    const ScanReport quick = scan(options);
    QCOMPARE(quick.headersRead, 0);
    QCOMPARE(quick.usableImages, 2);
    // A later scan with headers makes up for it.
    options.readHeaders = true;
    const ScanReport full = scan(options);
    QCOMPARE(full.foldersListed, 0);
    QCOMPARE(full.headersRead, 2);
    QCOMPARE(full.usableImages, 1);
}

void ScanTest::emptyRootIsAFinding()
{
    const TrainingTree tree;
    tree.folder("train");
    const ScanReport report = scan(optionsFor(tree));
    QCOMPARE(report.identities, 0);
    QCOMPARE(report.images, 0);
    COMPARE_TEXT(placeOf(report.issues, "no-images"), tree.path("train"));
    QVERIFY(report.issues.hasErrors());
}

void ScanTest::aFolderWithoutAReadablePictureIsAnError()
{
    const TrainingTree tree;
    tree.file("train/0/0.jpg", "<html>a login</html>");
    tree.file("train/1/0.png", "");
    const ScanReport report = scan(optionsFor(tree));
    QVERIFY(report.issues.hasErrors());
    COMPARE_TEXT(messageOf(report.issues, "no-usable-images"),
                 std::string("none of the 2 pictures can be read"));
    const std::string found = messageOf(report.issues, "not-an-image");
    QVERIFY2(found.find("it is an HTML page") != std::string::npos, found.c_str());
}

void ScanTest::findingsAreToldWorstFirst()
{
    IssueList issues(1);
    issues.add({Severity::Info, "a", {}, "small", {}});
    issues.add({Severity::Warning, "b", Where::atLine("x", 3), "middle", {}});
    issues.add({Severity::Warning, "b", Where::atLine("x", 4), "middle again", {}});
    issues.add({Severity::Error, "c", {}, "large", {}});
    const std::vector<IssueKind> kinds = kindsOf(issues);
    QCOMPARE(kinds.size(), std::size_t(3));
    COMPARE_TEXT(kinds[0].code, std::string("c"));
    COMPARE_TEXT(kinds[1].code, std::string("b"));
    QCOMPARE(kinds[1].count, std::size_t(2));
    QCOMPARE(kinds[1].first->where.line, 3);
    COMPARE_TEXT(kinds[2].code, std::string("a"));
}

void ScanTest::missingRootAndAgeFileAreErrors()
{
    const TrainingTree tree;
    ScanOptions options = optionsFor(tree);
    try {
        scan(options);
        QFAIL("no error");
    } catch (const Error& error) {
        QCOMPARE(error.code(), ExitCode::BadInput);
        COMPARE_TEXT(error.where().file, tree.path("train"));
    }
    tree.image("train/0/0.jpg");
    options.ageFile = tree.path("ages.txt");
    QVERIFY_THROWS_EXCEPTION(Error, scan(options));
    options.trainRoot.clear();
    QVERIFY_THROWS_EXCEPTION(Error, scan(options));
    options.ageFile.clear();
    QVERIFY_THROWS_EXCEPTION(Error, scan(options));
}

void ScanTest::manyFindingsKeepExamplesAndCountAll()
{
    const TrainingTree tree;
    for (int i = 0; i < 1100; ++i)
        tree.file(fmt::format("train/0/{}.jpg", i), "");
    const ScanReport report = scan(optionsFor(tree));
    QCOMPARE(report.issues.count("empty-image"), std::size_t(1100));
    QCOMPARE(report.usableImages, 0);
    QVERIFY(report.issues.items().size() < 1100);
}

void ScanTest::anyNumberOfThreadsGivesTheSame()
{
    const TrainingTree tree;
    std::string ages;
    for (int i = 0; i < 60; ++i)
        for (int j = 0; j < i % 7; ++j) {
            tree.file(fmt::format("train/{}/{}.jpg", i, j), jpegBytes(100 + j, 112));
            ages += fmt::format("0 x/{}/{}.jpg {} 1\n", i, j, (i + j) % 80);
        }
    tree.file("ages.txt", ages);
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    const auto asJson = [&](int threads) {
        options.threads = threads;
        nlohmann::json json = toJson(scan(options));
        json.erase("seconds");
        return json.dump();
    };
    const std::string one = asJson(1);
    COMPARE_TEXT(asJson(2), one);
    COMPARE_TEXT(asJson(9), one);
}

void ScanTest::stopsWithinASecondAndGoesOn()
{
    const TrainingTree tree;
    for (int i = 0; i < 200; ++i)
        tree.image(fmt::format("train/{}/0.jpg", i));
    tree.makeOld();
    ScanOptions options = optionsFor(tree);
    options.catalogFile = tree.path("catalog.sqlite");
    std::stop_source stop;
    std::atomic<int> decoded = 0;
    options.decode = [&](const std::string&) -> std::optional<std::string> {
        if (++decoded == 100)
            stop.request_stop();
        return std::nullopt;
    };
    QElapsedTimer timer;
    timer.start();
    const ScanReport report = scan(options, {}, stop.get_token());
    QVERIFY(timer.elapsed() < 1000);
    QVERIFY(report.stopped);
    QVERIFY(report.images < 200);
    QVERIFY(report.fingerprint.empty());
    {
        const Catalog catalog(options.catalogFile);
        QCOMPARE(catalog.isComplete(), false);
        QCOMPARE(identityCount(catalog), 200);
        QCOMPARE(trainingImageCount(catalog), report.images);
    }
    const ScanReport rest = scan(options);
    QCOMPARE(rest.stopped, false);
    QCOMPARE(rest.images, 200);
    QCOMPARE(rest.foldersListed, 200 - report.images);
    QVERIFY(Catalog(options.catalogFile).isComplete());
}

void ScanTest::reportsProgress()
{
    const TrainingTree tree;
    for (int i = 0; i < 20; ++i)
        tree.image(fmt::format("train/{}/0.jpg", i));
    Progress last;
    scan(optionsFor(tree), [&](const Progress& progress) { last = progress; });
    COMPARE_TEXT(last.stage, std::string("scan"));
    QCOMPARE(last.done, 20);
    QCOMPARE(last.total, 20);
    QVERIFY(last.rate > 0);
}

void ScanTest::reportIsValidJson()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.file("ages.txt", "0 x/0/0.jpg 5 1\n");
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    options.catalogFile = tree.path("catalog.sqlite");
    const ScanReport report = scan(options);
    const auto json = nlohmann::json::parse(Catalog(options.catalogFile).meta("report"));
    QCOMPARE(json["training"]["images"].get<int>(), 1);
    QCOMPARE(json["training"]["ages"]["max"].get<double>(), 5.0);
    QCOMPARE(json["issue_counts"]["no-child-identity"].get<int>(), 1);
    QVERIFY(summaryText(report).find("1 identities, 1 images") != std::string::npos);
}

QTEST_APPLESS_MAIN(ScanTest)
#include "scan_test.moc"
