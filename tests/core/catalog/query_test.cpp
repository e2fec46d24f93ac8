// SPDX-License-Identifier: GPL-3.0-or-later
// moc 6.4 stumbles over <compare> when it is the first header it meets.
#ifndef Q_MOC_RUN
#include "core/catalog/query.h"

#include "core/catalog/child_counts.h"
#endif

#include "core/catalog/scan.h"
#include "tests/support/training_tree.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace interproto;
using interproto::testing::TrainingTree;

#define COMPARE_TEXT(actual, expected) \
    QCOMPARE(QByteArray::fromStdString(std::string(actual)), QByteArray(expected))

class QueryTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void walksImagesInByteOrder();
    void indexHoldsTheTrainingSet();
    void pagesIdentities();
    void pagesImages();
    void histogramTakesAnyBins();
    void childCountsAgreeWithTheQuery();
    void pagesIssuesByKind();

private:
    TrainingTree tree_;
    std::unique_ptr<Catalog> catalog_;
};

void QueryTest::initTestCase()
{
    // Byte order: "10" < "2" < "B" < "a".
    for (const char* name : {"train/2/5.jpg",
                             "train/10/1.jpg",
                             "train/10/B.jpg",
                             "train/10/a.jpg",
                             "train/a/7.png",
                             "train/B/1.jpg",
                             "train/B/01.jpg"})
        tree_.image(name);
    tree_.file("train/a/broken.jpg", "");
    tree_.folder("train/c");
    tree_.file("ages.txt",
               "0 x/10/1.jpg 5 1\n0 x/10/a.jpg 40 0\n0 x/2/5.jpg 12.5 1\n0 x/B/1.jpg 3 1\n");
    ScanOptions options;
    options.trainRoot = tree_.path("train");
    options.ageFile = tree_.path("ages.txt");
    options.catalogFile = tree_.path("catalog.sqlite");
    scan(options);
    catalog_ = std::make_unique<Catalog>(options.catalogFile);
}

void QueryTest::walksImagesInByteOrder()
{
    std::string seen;
    forEachTrainingImage(
        *catalog_, [&](ClassId id, std::string_view folder, std::string_view file, float age) {
            seen += std::to_string(id.value) + ":" + std::string(folder) + "/" + std::string(file) +
                    (std::isnan(age) ? "" : "=" + std::to_string(static_cast<int>(age))) + " ";
        });
    COMPARE_TEXT(
        seen,
        "0:10/1.jpg=5 0:10/B.jpg 0:10/a.jpg=40 1:2/5.jpg=12 2:B/01.jpg=3 2:B/1.jpg=3 3:a/7.png ");
    QCOMPARE(identityCount(*catalog_), 5);
    QCOMPARE(trainingImageCount(*catalog_), 7);
}

void QueryTest::indexHoldsTheTrainingSet()
{
    const TrainingIndex index = loadTrainingIndex(*catalog_, 13, 1);
    QCOMPARE(index.size(), std::size_t(7));
    QCOMPARE(index.classes(), 5);
    COMPARE_TEXT(index.identityFolders[3], "a");
    COMPARE_TEXT(index.relativePath(2), "10/a.jpg");
    COMPARE_TEXT(index.path(2), QByteArray::fromStdString(tree_.path("train/10/a.jpg")));
    COMPARE_TEXT(index.name(6), "7.png");
    QCOMPARE(index.classId(6).value, 3);
    QCOMPARE(index.ages[0], 5.0F);
    QVERIFY(std::isnan(index.ages[1]));
    QVERIFY((index.firstImage == std::vector<std::uint64_t>{0, 3, 4, 6, 7, 7}));
    QVERIFY((index.childClasses == std::vector{ClassId{0}, ClassId{1}, ClassId{2}}));
    QCOMPARE(index.fingerprint.size(), std::size_t(64));
}

void QueryTest::pagesIdentities()
{
    const std::vector<IdentityRow> page = identityPage(*catalog_, ClassId{0}, 3);
    QCOMPARE(page.size(), std::size_t(3));
    COMPARE_TEXT(page[0].folder, "10");
    QCOMPARE(page[0].images, 3);
    QCOMPARE(page[0].labelled, 2);
    QCOMPARE(page[0].children, 1);
    QCOMPARE(page[0].adults, 1);
    QCOMPARE(page[0].youngest, 5.0F);
    QCOMPARE(page[0].oldest, 40.0F);
    QCOMPARE(page[2].children, 1);
    const std::vector<IdentityRow> last = identityPage(*catalog_, ClassId{4}, 10);
    QCOMPARE(last.size(), std::size_t(1));
    QCOMPARE(last[0].images, 0);
    QVERIFY(std::isnan(last[0].youngest));
}

void QueryTest::pagesImages()
{
    const std::vector<ImageRow> all = imagesOf(*catalog_, ClassId{3});
    QCOMPARE(all.size(), std::size_t(2));
    COMPARE_TEXT(all[1].name, "broken.jpg");
    QVERIFY((all[1].status & kImageEmpty) != 0);
    QVERIFY(!all[1].note.empty());
    QCOMPARE(all[0].width, 112);
    QCOMPARE(all[0].channels, 3);
    const std::vector<ImageRow> second = imagesOf(*catalog_, ClassId{0}, 1, 1);
    QCOMPARE(second.size(), std::size_t(1));
    COMPARE_TEXT(second[0].name, "B.jpg");
    QCOMPARE(imagesOf(*catalog_, ClassId{0})[2].gender, Gender::Female);
    QVERIFY(imagesOf(*catalog_, ClassId{77}).empty());
}

void QueryTest::childCountsAgreeWithTheQuery()
{
    const ChildCounts counts(*catalog_);
    QCOMPARE(counts.identities(), identityCount(*catalog_));
    for (const int age : {0, 3, 4, 5, 6, 12, 13, 40})
        for (const int filter : {0, 1, 2, 3})
            QCOMPARE(counts.identitiesWith(age, filter),
                     static_cast<std::int64_t>(childClasses(*catalog_, age, filter).size()));
    // Age 12.5 is younger than 13, and "B/01.jpg" is the same picture as "B/1.jpg".
    QCOMPARE(counts.imagesOf(1, 12), 0);
    QCOMPARE(counts.imagesOf(1, 13), 1);
    QCOMPARE(counts.imagesOf(2, 13), 1);
    QCOMPARE(counts.imagesBelow(13), 3);
    QCOMPARE(counts.imagesOf(99, 13), 0);
    QCOMPARE(ChildCounts().identitiesWith(13, 1), 0);
}

void QueryTest::histogramTakesAnyBins()
{
    QVERIFY((ageHistogram(*catalog_, {0, 5, 13, 100}) == std::vector<std::int64_t>{2, 2, 1}));
    QVERIFY(ageHistogram(*catalog_, {}).empty());
}

void QueryTest::pagesIssuesByKind()
{
    const std::vector<Issue> empty = issuePage(*catalog_, "empty-image", 0, 10);
    QCOMPARE(empty.size(), std::size_t(1));
    COMPARE_TEXT(empty[0].where.file, QByteArray::fromStdString(tree_.path("train/a/broken.jpg")));
    QCOMPARE(empty[0].severity, Severity::Warning);
    const std::vector<IssueCount> counts = issueCounts(*catalog_);
    std::int64_t total = 0;
    for (const IssueCount& count : counts) {
        total += count.count;
        QCOMPARE(static_cast<std::int64_t>(issuePage(*catalog_, count.code, 0, 1000).size()),
                 count.count);
    }
    QCOMPARE(static_cast<std::int64_t>(issuePage(*catalog_, "", 0, 1000).size()), total);
    QCOMPARE(issuePage(*catalog_, "", 1, 2).size(), std::size_t(2));
}

QTEST_APPLESS_MAIN(QueryTest)
#include "query_test.moc"
