// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/catalog/query.h"
#include "core/catalog/scan.h"
#include "tests/support/training_tree.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <tuple>

using namespace interproto;
using interproto::testing::jpegBytes;
using interproto::testing::TrainingTree;

#define COMPARE_TEXT(actual, expected)                       \
    QCOMPARE(QByteArray::fromStdString(std::string(actual)), \
             QByteArray::fromStdString(std::string(expected)))

class TestSetsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsPairsPicturesAndAges();
    void tellsMissingAndBadPictures();
    void brokenLinesAreToldAndRepeatedWhenAsked();
    void aSetThatTellsNothingIsAnError();
    void secondScanReadsNothing();
    void aPictureThatComesBackIsRead();
    void forgottenSetsGo();
    void missingListOrRootIsAnError();
    void twoSetsOfOneNameAreAnError();
    void stopKeepsTheOldSet();
    void officialListsHaveTheirNumbers();

private:
    static ScanOptions optionsFor(const TrainingTree& tree)
    {
        ScanOptions options;
        options.testSets = {{"set", tree.path("pairs.txt"), tree.path("images")}};
        options.catalogFile = tree.path("catalog.sqlite");
        options.threads = 2;
        return options;
    }
    static std::string placeOf(const ScanReport& report, const std::string& code)
    {
        for (const Issue& issue : report.issues.items())
            if (issue.code == code)
                return issue.where.text();
        return {};
    }
};

void TestSetsTest::countsPairsPicturesAndAges()
{
    const TrainingTree tree;
    for (const char* name : {"images/F/001A05.JPG",
                             "images/F/001A30a.JPG",
                             "images/F/002A40.JPG",
                             "images/F/plain.jpg"})
        tree.image(name);
    tree.file("pairs.txt",
              "1 data/F/001A05.JPG data/F/001A30a.JPG\n0 data/F/001A05.JPG data/F/002A40.JPG\n"
              "0 data/F/001A05.JPG data/F/plain.jpg\n");
    const ScanReport report = scan(optionsFor(tree));
    const TestSetReport& set = report.testSets.at(0);
    QCOMPARE(set.lines, 3);
    QCOMPARE(set.pairs, 3);
    QCOMPARE(set.genuine, 1);
    QCOMPARE(set.impostor, 2);
    QCOMPARE(set.images, 4);
    QCOMPARE(set.missingImages, 0);
    QCOMPARE(set.scorablePairs, 3);
    QCOMPARE(set.firstAges.known, 3);
    QCOMPARE(set.firstAges.mean, 5.0);
    QCOMPARE(set.secondAges.known, 2);
    QCOMPARE(set.secondAges.unknown, 1);
    QCOMPARE(set.secondAges.mean, 35.0);
    QCOMPARE(set.ageGap.max, 35.0);
    QVERIFY((set.ageHistogram == std::map<int, std::int64_t>{{5, 1}, {30, 1}, {40, 1}}));
    QCOMPARE(report.headersRead, 4);
    const Catalog catalog(tree.path("catalog.sqlite"));
    QCOMPARE(catalog.database().integer(
                 "SELECT count(*) FROM pair p JOIN test_image i ON i.id = p.first "
                 "WHERE i.path = CAST('data/F/001A05.JPG' AS BLOB)"),
             3);
}

void TestSetsTest::tellsMissingAndBadPictures()
{
    const TrainingTree tree;
    tree.image("images/a.jpg");
    tree.file("images/b.jpg", "");
    tree.file("images/c.jpg", jpegBytes(112, 112, 1));
    tree.file("pairs.txt", "1 a.jpg c.jpg\n1 a.jpg gone.jpg\n0 a.jpg b.jpg\n0 gone.jpg c.jpg\n");
    const ScanReport report = scan(optionsFor(tree));
    const TestSetReport& set = report.testSets.at(0);
    QCOMPARE(set.images, 4);
    QCOMPARE(set.missingImages, 1);
    QCOMPARE(set.badImages, 1);
    QCOMPARE(set.scorablePairs, 1);
    COMPARE_TEXT(placeOf(report, "missing-image"), tree.path("pairs.txt") + ":2");
    COMPARE_TEXT(placeOf(report, "empty-image"), tree.path("images/b.jpg"));
    COMPARE_TEXT(placeOf(report, "grey-image"), tree.path("images/c.jpg"));
    QCOMPARE(report.issues.count("missing-image"), std::size_t(1));
}

void TestSetsTest::brokenLinesAreToldAndRepeatedWhenAsked()
{
    const TrainingTree tree;
    for (const char* name : {"images/a.png", "images/b.png"})
        tree.image(name);
    tree.file("pairs.txt", "1 a.png b.png\n1 michael b\n");
    ScanOptions options = optionsFor(tree);
    const ScanReport dropped = scan(options);
    QCOMPARE(dropped.testSets.at(0).pairs, 1);
    QCOMPARE(dropped.testSets.at(0).brokenLines, 1);
    COMPARE_TEXT(placeOf(dropped, "pair-broken"), tree.path("pairs.txt") + ":2");
    options.brokenLines = BrokenLines::Repeat;
    const ScanReport repeated = scan(options);
    QCOMPARE(repeated.testSets.at(0).pairs, 2);
    QCOMPARE(repeated.testSets.at(0).genuine, 2);
    QCOMPARE(repeated.testSets.at(0).images, 2);
}

void TestSetsTest::aSetThatTellsNothingIsAnError()
{
    const TrainingTree tree;
    tree.image("images/a.jpg");
    tree.file("images/b.jpg", "no picture");
    for (const auto& [list, code, message] :
         {std::tuple{"", "pair-list-unusable", "it holds no line, wanted"},
          std::tuple{
              "1 a.jpg a.jpg\n", "pair-list-unusable", "all of its 1 pairs have the label 1"},
          std::tuple{"2 a.jpg a.jpg\n", "pair-list-unusable", "its only line cannot be used"},
          std::tuple{"1 c.jpg d.jpg\n0 c.jpg e.jpg\n",
                     "no-scorable-pair",
                     "none of its 3 pictures exists"},
          std::tuple{"1 b.jpg b.jpg\n0 a.jpg b.jpg\n",
                     "no-scorable-pair",
                     "none of its 2 pairs has two"}}) {
        tree.file("pairs.txt", list);
        const ScanReport report = scan(optionsFor(tree));
        QVERIFY2(report.issues.hasErrors(), list);
        const auto& items = report.issues.items();
        const auto fault = std::find_if(items.begin(), items.end(), [](const Issue& issue) {
            return issue.severity == Severity::Error;
        });
        COMPARE_TEXT(fault->code, code);
        QVERIFY2(fault->message.starts_with(message), fault->message.c_str());
        QVERIFY(fault->where.file == tree.path("pairs.txt"));
    }
}

void TestSetsTest::secondScanReadsNothing()
{
    const TrainingTree tree;
    tree.image("images/a.jpg");
    tree.file("images/b.jpg", jpegBytes(112, 112, 1));
    tree.file("pairs.txt", "1 a.jpg b.jpg\n");
    tree.makeOld();
    const ScanOptions options = optionsFor(tree);
    QCOMPARE(scan(options).headersRead, 2);
    const ScanReport second = scan(options);
    QCOMPARE(second.headersRead, 0);
    QCOMPARE(second.issues.count("grey-image"), std::size_t(1));
    tree.file("images/a.jpg", jpegBytes(50, 50));
    QCOMPARE(scan(options).headersRead, 1);
}

void TestSetsTest::aPictureThatComesBackIsRead()
{
    const TrainingTree tree;
    tree.image("images/a.jpg");
    tree.file("pairs.txt", "1 a.jpg b.jpg\n");
    tree.makeOld();
    const ScanOptions options = optionsFor(tree);
    QCOMPARE(scan(options).testSets.at(0).missingImages, 1);
    tree.image("images/b.jpg");
    const ScanReport second = scan(options);
    QCOMPARE(second.testSets.at(0).missingImages, 0);
    QCOMPARE(second.headersRead, 1);
}

void TestSetsTest::forgottenSetsGo()
{
    const TrainingTree tree;
    tree.image("images/a.jpg");
    tree.file("pairs.txt", "1 a.jpg a.jpg\n");
    ScanOptions options = optionsFor(tree);
    options.testSets.push_back({"second", tree.path("pairs.txt"), tree.path("images")});
    QCOMPARE(scan(options).testSets.size(), std::size_t(2));
    options.testSets.erase(options.testSets.begin());
    scan(options);
    const Catalog catalog(options.catalogFile);
    QCOMPARE(catalog.database().integer("SELECT count(*) FROM test_set"), 1);
    QCOMPARE(catalog.database().integer("SELECT count(*) FROM pair"), 1);
    QCOMPARE(catalog.database().integer("SELECT count(*) FROM test_image"), 1);
}

void TestSetsTest::missingListOrRootIsAnError()
{
    const TrainingTree tree;
    const ScanOptions options = optionsFor(tree);
    tree.file("pairs.txt", "1 a.jpg a.jpg\n");
    QVERIFY_THROWS_EXCEPTION(Error, scan(options));
    tree.folder("images");
    scan(options);
    tree.remove("pairs.txt");
    QVERIFY_THROWS_EXCEPTION(Error, scan(options));
}

void TestSetsTest::twoSetsOfOneNameAreAnError()
{
    const TrainingTree tree;
    tree.image("images/a.jpg");
    tree.file("pairs.txt", "1 a.jpg a.jpg\n");
    ScanOptions options = optionsFor(tree);
    options.testSets.push_back(options.testSets.front());
    QVERIFY_THROWS_EXCEPTION(Error, scan(options));
}

void TestSetsTest::stopKeepsTheOldSet()
{
    const TrainingTree tree;
    for (const char* name : {"images/a.jpg", "images/b.jpg", "images/c.jpg", "images/d.jpg"})
        tree.image(name);
    tree.file("pairs.txt", "1 a.jpg b.jpg\n");
    ScanOptions options = optionsFor(tree);
    scan(options);
    tree.file("pairs.txt", "1 a.jpg b.jpg\n1 c.jpg d.jpg\n");
    std::stop_source stop;
    options.threads = 1;
    options.decode = [&](const std::string&) -> std::optional<std::string> {
        stop.request_stop();
        return std::nullopt;
    };
    const ScanReport report = scan(options, {}, stop.get_token());
    QVERIFY(report.stopped);
    QVERIFY(report.testSets.empty());
    QCOMPARE(Catalog(options.catalogFile).database().integer("SELECT count(*) FROM pair"), 1);
}

void TestSetsTest::officialListsHaveTheirNumbers()
{
    const char* source = std::getenv("INTERPROTO_SOURCE");
    const std::string lists =
        std::string(source != nullptr ? source : ".") + "/../shared/data/pairs/";
    if (!directoryExists(lists))
        QSKIP("the official pair lists are not here");
    struct Expected {
        const char* name;
        std::int64_t images;
    };
    const TrainingTree tree;
    tree.folder("images");
    // Picture counts of the lists as their authors' study has them.
    for (const auto& [name, images] : {Expected{"agedb20_child", 3041},
                                       Expected{"agedb30_child", 2244},
                                       Expected{"fgnet20_child", 631},
                                       Expected{"fgnet30_child", 338}}) {
        ScanOptions options = optionsFor(tree);
        options.testSets = {{name, lists + name + ".txt", tree.path("images")}};
        const TestSetReport set = scan(options).testSets.at(0);
        QCOMPARE(set.images, images);
        QCOMPARE(set.missingImages, images);
        QCOMPARE(set.scorablePairs, 0);
        QCOMPARE(set.brokenLines, 0);
        QCOMPARE(set.firstAges.unknown, 0);
        QVERIFY(set.firstAges.max <= 12);
    }
    ScanOptions options = optionsFor(tree);
    options.testSets = {{"lag", lists + "lag.txt", tree.path("images")}};
    const TestSetReport lag = scan(options).testSets.at(0);
    QCOMPARE(lag.lines, 3400);
    QCOMPARE(lag.brokenLines, 17);
    QCOMPARE(lag.pairs, 3383);
    QCOMPARE(lag.firstAges.known, 0);
}

QTEST_APPLESS_MAIN(TestSetsTest)
#include "test_sets_test.moc"
