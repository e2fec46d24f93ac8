// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/catalog/query.h"
#include "core/catalog/scan.h"
#include "tests/support/training_tree.h"

#include <fmt/format.h>

#include <QtTest/QtTest>

#include <filesystem>

using namespace interproto;
using interproto::testing::jpegBytes;
using interproto::testing::TrainingTree;

/// A second scan touches what has changed, and sees all of it. Ten folders of five pictures, all of
/// them old.
class RescanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void nothingChanged();
    void anAddedImage();
    void aRemovedImage();
    void aChangedImageOfTheSameSize();
    void anAddedAndARemovedFolder();
    void aChangedAgeFile();
    void findingsStayWithoutReading();
    void youngFilesAreNotTrusted();
    void anotherRootStartsAnew();
    void testSetsAloneLeaveTheTrainingFolder();
    void fingerprintTellsDataFromDates();
    void aFolderThatVanishesIsTold();

private:
    ScanReport rescan() const { return scan(options_); }

    std::unique_ptr<TrainingTree> tree_;
    ScanOptions options_;
    ScanReport first_;
};

void RescanTest::init()
{
    tree_ = std::make_unique<TrainingTree>();
    std::string ages;
    for (int i = 0; i < 10; ++i)
        for (int j = 0; j < 5; ++j) {
            tree_->image(fmt::format("train/{}/{}.jpg", i, j));
            ages += fmt::format("0 x/{}/{}.jpg {} 1\n", i, j, 10 * j);
        }
    tree_->file("ages.txt", ages);
    tree_->makeOld();
    options_ = {};
    options_.trainRoot = tree_->path("train");
    options_.ageFile = tree_->path("ages.txt");
    options_.catalogFile = tree_->path("catalog.sqlite");
    options_.threads = 2;
    first_ = rescan();
    QCOMPARE(first_.foldersListed, 10);
    QCOMPARE(first_.headersRead, 50);
}

void RescanTest::nothingChanged()
{
    const std::string before = Catalog(options_.catalogFile).fingerprint();
    const ScanReport report = rescan();
    QCOMPARE(report.foldersListed, 0);
    QCOMPARE(report.headersRead, 0);
    QCOMPARE(report.images, 50);
    QCOMPARE(report.labelledImages, 50);
    QCOMPARE(report.childImages, first_.childImages);
    QVERIFY(report.fingerprint == before);
}

void RescanTest::anAddedImage()
{
    tree_->image("train/3/2a.jpg");
    const ScanReport report = rescan();
    QCOMPARE(report.foldersListed, 1);
    QCOMPARE(report.headersRead, 1);
    QCOMPARE(report.images, 51);
    QVERIFY(report.fingerprint != first_.fingerprint);
    const std::vector<ImageRow> images = imagesOf(Catalog(options_.catalogFile), ClassId{3});
    QCOMPARE(QByteArray::fromStdString(images[3].name), QByteArray("2a.jpg"));
    QCOMPARE(images[4].age, 30.0F);
}

void RescanTest::aRemovedImage()
{
    tree_->remove("train/3/2.jpg");
    const ScanReport report = rescan();
    QCOMPARE(report.foldersListed, 1);
    QCOMPARE(report.headersRead, 0);
    QCOMPARE(report.images, 49);
    QCOMPARE(report.labelsWithoutImage, 1);
    QCOMPARE(trainingImageCount(Catalog(options_.catalogFile)), 49);
}

void RescanTest::aChangedImageOfTheSameSize()
{
    tree_->file("train/3/2.jpg", jpegBytes(90, 112));
    tree_->makeOld("train/3/2.jpg", 1'600'000'001);
    const ScanReport report = rescan();
    QCOMPARE(report.foldersListed, 0);
    QCOMPARE(report.headersRead, 1);
    QCOMPARE(report.issues.count("odd-size"), std::size_t(1));
    QCOMPARE(imagesOf(Catalog(options_.catalogFile), ClassId{3})[2].width, 90);
    QCOMPARE(rescan().headersRead, 0);
}

void RescanTest::anAddedAndARemovedFolder()
{
    tree_->image("train/00/0.jpg");
    std::filesystem::remove_all(tree_->path("train/7"));
    const ScanReport report = rescan();
    QCOMPARE(report.foldersListed, 1);
    QCOMPARE(report.headersRead, 1);
    QCOMPARE(report.identities, 10);
    const TrainingIndex index = loadTrainingIndex(Catalog(options_.catalogFile));
    QCOMPARE(index.size(), std::size_t(46));
    QCOMPARE(QByteArray::fromStdString(index.relativePath(5)), QByteArray("00/0.jpg"));
    QCOMPARE(QByteArray::fromStdString(index.identityFolders[8]), QByteArray("8"));
    QCOMPARE(index.ages[10], 40.0F);
}

void RescanTest::aChangedAgeFile()
{
    tree_->file("ages.txt", "0 x/3/1.jpg 77 1\n");
    const ScanReport report = rescan();
    QCOMPARE(report.foldersListed, 0);
    QCOMPARE(report.headersRead, 0);
    QCOMPARE(report.labelledImages, 1);
    QVERIFY(report.fingerprint != first_.fingerprint);
    const Catalog catalog(options_.catalogFile);
    QCOMPARE(catalog.database().integer("SELECT count(*) FROM image WHERE age IS NOT NULL"), 1);
    QCOMPARE(imagesOf(catalog, ClassId{3})[1].age, 77.0F);
}

void RescanTest::findingsStayWithoutReading()
{
    tree_->file("train/3/9.jpg", "");
    tree_->file("train/4/9.txt", "");
    tree_->makeOld("train", 1'600'000'002);
    const ScanReport second = rescan();
    const ScanReport third = rescan();
    QCOMPARE(third.foldersListed, 0);
    QCOMPARE(third.headersRead, 0);
    QCOMPARE(third.issues.count("empty-image"), std::size_t(1));
    QCOMPARE(third.issues.count("unknown-extension"), std::size_t(1));
    QVERIFY(third.issues.counts() == second.issues.counts());
}

void RescanTest::youngFilesAreNotTrusted()
{
    // Written in the same instant as the scan: the times cannot tell whether more came after it.
    tree_->makeOld("train/3/2.jpg", static_cast<long>(QDateTime::currentSecsSinceEpoch()) + 3600);
    QCOMPARE(rescan().headersRead, 1);
    QCOMPARE(rescan().headersRead, 1);
}

void RescanTest::anotherRootStartsAnew()
{
    tree_->image("other/5/0.jpg");
    options_.trainRoot = tree_->path("other");
    const ScanReport report = rescan();
    QCOMPARE(report.images, 1);
    QCOMPARE(report.issues.count("catalog-other-folder"), std::size_t(1));
    QCOMPARE(Catalog(options_.catalogFile).database().integer("SELECT count(*) FROM image"), 1);
}

void RescanTest::testSetsAloneLeaveTheTrainingFolder()
{
    tree_->file("pairs.txt", "1 3/0.jpg 3/1.jpg\n");
    options_.testSets = {{"set", tree_->path("pairs.txt"), options_.trainRoot}};
    options_.trainRoot.clear();
    options_.ageFile.clear();
    QCOMPARE(rescan().testSets.size(), std::size_t(1));
    const Catalog catalog(options_.catalogFile);
    QVERIFY(catalog.isComplete());
    QVERIFY(catalog.fingerprint() == first_.fingerprint);
    QCOMPARE(trainingImageCount(catalog), 50);
}

void RescanTest::fingerprintTellsDataFromDates()
{
    tree_->makeOld("train", 1'600'000'003);
    QVERIFY(rescan().fingerprint == first_.fingerprint);
    std::filesystem::rename(tree_->path("train"), tree_->path("moved"));
    options_.trainRoot = tree_->path("moved");
    QVERIFY(rescan().fingerprint == first_.fingerprint);
    tree_->file("moved/3/2.jpg", jpegBytes() + "\n");
    QVERIFY(rescan().fingerprint != first_.fingerprint);
}

void RescanTest::aFolderThatVanishesIsTold()
{
    options_.threads = 1;
    bool removed = false;
    // The tree goes while it is scanned: its folders become findings, and the scan ends.
    options_.decode = [&](const std::string&) -> std::optional<std::string> {
        if (!removed)
            std::filesystem::remove_all(tree_->path("train/9"));
        removed = true;
        return std::nullopt;
    };
    const ScanReport report = rescan();
    QCOMPARE(report.stopped, false);
    QCOMPARE(report.images, 45);
    QCOMPARE(report.issues.count("unreadable-folder"), std::size_t(1));
}

QTEST_APPLESS_MAIN(RescanTest)
#include "rescan_test.moc"
