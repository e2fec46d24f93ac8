// SPDX-License-Identifier: GPL-3.0-or-later
// moc 6.4 stumbles over <compare> when it is the first header it meets.
#ifndef Q_MOC_RUN
#include "core/catalog/query.h"
#endif

#include "core/catalog/scan.h"
#include "tests/support/issue_checks.h"
#include "tests/support/training_tree.h"

#include <fmt/format.h>

#include <QtTest/QtTest>

using namespace interproto;
using interproto::testing::messageOf;
using interproto::testing::placeOf;
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

/// How the age file and the pictures come together, and who is a child.
class LabelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void matchesPaddedNamesWithUnpaddedLabels();
    void matchesNamesThatAreNoNumbersAsBytes();
    void tellsLabelsWithoutImageAndImagesWithoutLabel();
    void theLastOfRepeatedLabelsCounts();
    void childRuleCountsDistinctPicturesThatExist();
    void childRuleBoundaries();
    void tellsIdentitiesWithoutChildOrAdult();
    void tellsWhenNoIdentityIsAChild();
};

void LabelsTest::matchesPaddedNamesWithUnpaddedLabels()
{
    const TrainingTree tree;
    tree.image("train/000012/00000007.jpg");
    tree.image("train/7/3.jpg");
    tree.file("ages.txt", "1 ms1m/12/7.jpg 5 1\n2 ms1m/000007/00000003.jpg 40 0\n");
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    const ScanReport report = scan(options);
    QCOMPARE(report.labelledImages, 2);
    QCOMPARE(report.labelsWithoutImage, 0);
    QCOMPARE(report.childImages, 1);
}

void LabelsTest::matchesNamesThatAreNoNumbersAsBytes()
{
    const TrainingTree tree;
    tree.image("train/Ann/a 1.jpg");
    tree.image("train/Ann/b.jpg");
    tree.image("train/Ann/99999999999999999999999.jpg");
    tree.file(
        "ages.txt",
        "1 x/Ann/a 1.jpg 5 1\n2 x/Ann/B.jpg 40 0\n3 x/Ann/0099999999999999999999999.jpg 9 0\n");
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    const ScanReport report = scan(options);
    QCOMPARE(report.labelledImages, 2);
    COMPARE_TEXT(placeOf(report.issues, "label-without-image"), tree.path("ages.txt") + ":2");
    COMPARE_TEXT(placeOf(report.issues, "image-without-label"), tree.path("train/Ann/b.jpg"));
}

void LabelsTest::tellsLabelsWithoutImageAndImagesWithoutLabel()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.image("train/0/1.jpg");
    tree.file("ages.txt",
              "0 x/0/0.jpg 8 1\n1 x/0/9.jpg 30 1\n2 x/5/0.jpg 30 1\nbroken\n4 x/5/1.jpg old 1\n");
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    options.catalogFile = tree.path("catalog.sqlite");
    const ScanReport report = scan(options);
    QCOMPARE(report.labelLines, 3);
    QCOMPARE(report.labelsWithoutImage, 2);
    QCOMPARE(report.unlabelledImages, 1);
    QCOMPARE(report.labelledIdentitiesWithoutFolder, 1);
    COMPARE_TEXT(placeOf(report.issues, "image-without-label"), tree.path("train/0/1.jpg"));
    COMPARE_TEXT(placeOf(report.issues, "identity-without-folder"), tree.path("ages.txt") + ":3");
    COMPARE_TEXT(placeOf(report.issues, "age-label-fields"), tree.path("ages.txt") + ":4");
    COMPARE_TEXT(placeOf(report.issues, "age-label-age"), tree.path("ages.txt") + ":5");
    QCOMPARE(report.issues.count("label-without-image"), std::size_t(2));
    const Catalog catalog(options.catalogFile);
    QCOMPARE(catalog.database().integer("SELECT group_concat(line, '') FROM label_without_image"),
             23);
}

void LabelsTest::theLastOfRepeatedLabelsCounts()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.file("ages.txt", "0 x/0/0.jpg 8 1\n1 x/0/00.jpg 30 1\n2 y/000/0.jpg 50 1\n");
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    const ScanReport report = scan(options);
    QCOMPARE(report.labelLines, 3);
    QCOMPARE(report.labelKeys, 1);
    QCOMPARE(report.duplicateLabels, 2);
    QCOMPARE(report.issues.count("duplicate-label"), std::size_t(2));
    QVERIFY((report.ageHistogram == std::map<int, std::int64_t>{{50, 1}}));
    QVERIFY(messageOf(report.issues, "duplicate-label").find("line 1") != std::string::npos);
}

void LabelsTest::childRuleCountsDistinctPicturesThatExist()
{
    const TrainingTree tree;
    std::string ages;
    // 0: ten pictures and lines; 1: ten lines, nine pictures; 2: nine keys in ten lines; 9: ten
    // lines, no folder.
    for (int i = 0; i < 10; ++i) {
        tree.image(fmt::format("train/0/{}.jpg", i));
        ages += fmt::format("0 x/0/{}.jpg 12 1\n", i);
        if (i != 4)
            tree.image(fmt::format("train/1/{}.jpg", i));
        ages += fmt::format("0 x/1/{}.jpg 3.5 1\n", i);
        tree.image(fmt::format("train/2/{}.jpg", i));
        ages += fmt::format("0 x/2/{}.jpg 1 1\n", i == 9 ? 0 : i);
        ages += fmt::format("0 x/9/{}.jpg 1 1\n", i);
    }
    tree.file("ages.txt", ages);
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    options.catalogFile = tree.path("catalog.sqlite");
    const ScanReport report = scan(options);
    QCOMPARE(report.childIdentities, 1);
    QCOMPARE(report.childIdentitiesByLabels, 3);
    COMPARE_TEXT(placeOf(report.issues, "child-rule-difference"), tree.path("train/1"));
    const Catalog catalog(options.catalogFile);
    QVERIFY((childClasses(catalog, 13, 10) == std::vector{ClassId{0}}));
    QVERIFY((childClasses(catalog, 13, 9) == std::vector{ClassId{0}, ClassId{1}, ClassId{2}}));
    QVERIFY((childClasses(catalog, 12, 9) == std::vector{ClassId{1}, ClassId{2}}));
    QVERIFY((childClasses(catalog, 1, 0).size() == 3));
}

void LabelsTest::childRuleBoundaries()
{
    const TrainingTree tree;
    std::string ages;
    for (int i = 0; i < 10; ++i) {
        tree.image(fmt::format("train/0/{}.jpg", i));
        ages += fmt::format("0 x/0/{}.jpg {} 1\n", i, i == 0 ? 13.0 : 12.9);
        tree.image(fmt::format("train/1/{}.jpg", i));
        ages += fmt::format("0 x/1/{}.jpg 12.9 1\n", i == 9 ? 8 : i);
    }
    // Two files of one number have one key.
    tree.image("train/1/08.jpg");
    tree.file("ages.txt", ages);
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    QCOMPARE(scan(options).childIdentities, 0);
    options.childFilter = 9;
    QCOMPARE(scan(options).childIdentities, 2);
    options.childFilter = 10;
    options.childAge = 14;
    QCOMPARE(scan(options).childIdentities, 1);
}

void LabelsTest::tellsIdentitiesWithoutChildOrAdult()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.image("train/1/0.jpg");
    tree.image("train/2/0.jpg");
    tree.file("ages.txt", "0 x/0/0.jpg 12 1\n0 x/1/0.jpg 18 1\n0 x/2/0.jpg 15 1\n");
    ScanOptions options = optionsFor(tree);
    options.ageFile = tree.path("ages.txt");
    const ScanReport report = scan(options);
    QCOMPARE(report.identitiesWithoutChild, 2);
    QCOMPARE(report.identitiesWithoutAdult, 2);
    QCOMPARE(report.issues.count("identity-without-child"), std::size_t(2));
    QCOMPARE(report.issues.count("identity-without-adult"), std::size_t(2));
}

void LabelsTest::tellsWhenNoIdentityIsAChild()
{
    const TrainingTree tree;
    tree.image("train/0/0.jpg");
    tree.file("ages.txt", "0 x/0/0.jpg 40 1\n");
    ScanOptions options = optionsFor(tree);
    QCOMPARE(scan(options).issues.count("no-child-identity"), std::size_t(0));
    options.ageFile = tree.path("ages.txt");
    COMPARE_TEXT(placeOf(scan(options).issues, "no-child-identity"), tree.path("ages.txt"));
}

QTEST_APPLESS_MAIN(LabelsTest)
#include "labels_test.moc"
