// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sample_data.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/catalog/scan.h"
#include "core/formats/age_labels.h"
#include "core/formats/image_names.h"
#include "core/formats/pair_list.h"
#include "core/loading/dataset.h"
#include "core/loading/image_decoder.h"
#include "core/loading/sample_face.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <filesystem>
#include <map>
#include <set>

namespace interproto {

namespace {

SampleDataOptions smallOptions(const std::string& out)
{
    SampleDataOptions options;
    options.out = out;
    options.identities = 6;
    options.imagesPerIdentity = 30;
    options.testIdentities = 5;
    options.pairsPerSet = 40;
    return options;
}

/// SHA-256 over the names and contents of all files below a folder.
std::string treeHash(const std::string& root)
{
    std::set<std::string> paths;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root))
        if (entry.is_regular_file())
            paths.insert(entry.path().string());
    Sha256 hash;
    for (const std::string& path : paths) {
        hash.add(path.substr(root.size()));
        hash.add(readFile(path));
    }
    return hash.hex();
}

}  // namespace

class SampleDataTest : public QObject {
    Q_OBJECT

    testing::TemporaryFolder folder_;
    SampleDataSummary summary_;

    std::string officialPath(const std::string& listed) const { return folder_.file(listed); }

private Q_SLOTS:
    void initTestCase() { summary_ = makeSampleData(smallOptions(folder_.path())); }

    void theSameOptionsGiveTheSameBytes()
    {
        const testing::TemporaryFolder other;
        makeSampleData(smallOptions(other.path()));
        const std::string hash = treeHash(folder_.file("dataset"));
        QCOMPARE(treeHash(other.file("dataset")), hash);
        const testing::TemporaryFolder third;
        SampleDataOptions options = smallOptions(third.path());
        options.seed = 2;
        makeSampleData(options);
        QVERIFY(treeHash(third.file("dataset")) != hash);
    }

    void theTrainingFolderAndItsAgesMatch()
    {
        ScanOptions options;
        options.trainRoot = summary_.trainFolder;
        options.ageFile = summary_.ageFile;
        options.catalogFile = folder_.file("catalog.sqlite");
        const ScanReport report = scan(options);
        QCOMPARE(report.labelsWithoutImage, std::int64_t(0));
        QCOMPARE(report.labelledImages, std::int64_t(180));
        const TrainingSet set = trainingSetOf(loadTrainingIndex(Catalog(options.catalogFile)));
        int children = 0;
        for (std::size_t i = 0; i < set.size(); ++i) {
            QVERIFY(set.age(i) == set.age(i));
            children += set.age(i) < 13 ? 1 : 0;
        }
        QCOMPARE(set.size(), 180u);
        QCOMPARE(set.classCount(), 6u);
        QCOMPARE(QByteArray::fromStdString(set.classFolder(ClassId{1})), QByteArray("000001"));
        QCOMPARE(summary_.trainingImages, std::int64_t(180));
        QVERIFY(children > 30 && children < 100);
    }

    void childIdentitiesAreCountedAsTheReferenceDoes()
    {
        SampleDataOptions options = smallOptions(folder_.file("more"));
        options.imagesPerIdentity = 40;
        options.testIdentities = 2;
        const SampleDataSummary summary = makeSampleData(options);
        std::map<std::int64_t, int> children;
        IssueList issues;
        readAgeLabels(
            summary.ageFile,
            [&](const AgeLabel& label) { children[label.identity] += label.age < 13 ? 1 : 0; },
            issues);
        const auto count = std::count_if(
            children.begin(), children.end(), [](const auto& c) { return c.second >= 10; });
        QCOMPARE(summary.childIdentities, std::int64_t(count));
        QVERIFY(count >= 3);
    }

    void everyPictureDecodes()
    {
        ImageDecoder decoder;
        DecodedImage image;
        int pictures = 0;
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator(folder_.file("dataset"))) {
            if (!entry.is_regular_file() || !hasImageExtension(entry.path().string()))
                continue;
            const auto outcome = decoder.decodeFile(entry.path().string(), image);
            QVERIFY2(outcome.ok() && !outcome.wasResized(), outcome.reason.c_str());
            ++pictures;
        }
        QCOMPARE(std::int64_t(pictures), summary_.trainingImages + summary_.testImages);
    }

    void pairListsHaveTheOfficialForm_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("gap");
        QTest::newRow("agedb 20") << QByteArray("agedb20_child.txt") << 20;
        QTest::newRow("agedb 30") << QByteArray("agedb30_child.txt") << 30;
        QTest::newRow("fgnet 20") << QByteArray("fgnet20_child.txt") << 20;
        QTest::newRow("fgnet 30") << QByteArray("fgnet30_child.txt") << 30;
        QTest::newRow("lag") << QByteArray("lag.txt") << 0;
    }

    void pairListsHaveTheOfficialForm()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, gap);
        const PairList list =
            readPairList(joined(summary_.testFolder, name.toStdString()), BrokenLines::Drop);
        QCOMPARE(list.issues.total(), 0u);
        QVERIFY(list.genuineCount >= 10);
        QCOMPARE(list.genuineCount, list.impostorCount);
        for (std::size_t i = 0; i < list.pairs.size(); ++i) {
            const Pair& pair = list.pairs[i];
            QCOMPARE(pair.genuine, i < list.genuineCount);
            QVERIFY(fileExists(officialPath(pair.first)) && fileExists(officialPath(pair.second)));
            const NamedImage child = readImageName(pair.first), adult = readImageName(pair.second);
            QCOMPARE(child.identity == adult.identity, pair.genuine);
            if (gap > 0) {
                QVERIFY(child.age && adult.age && *child.age <= 12);
                QVERIFY(*adult.age - *child.age >= gap);
            } else {
                QVERIFY(child.young && !adult.young);
            }
        }
    }

    void existingDataIsNeverTouched()
    {
        const std::string before = treeHash(folder_.file("dataset"));
        QVERIFY_EXCEPTION_THROWN(makeSampleData(smallOptions(folder_.path())), Error);
        QCOMPARE(treeHash(folder_.file("dataset")), before);
    }

    void aStoppedCallLeavesNoDataSet()
    {
        const testing::TemporaryFolder other;
        std::stop_source stop;
        const auto report = [&](const Progress&) { stop.request_stop(); };
        try {
            makeSampleData(smallOptions(other.path()), report, stop.get_token());
            QFAIL("it was not stopped");
        } catch (const Error& error) {
            QVERIFY(error.code() == ExitCode::Stopped);
        }
        QVERIFY(std::filesystem::is_empty(other.path()));
        // Of what was there before, nothing goes, whatever its name.
        other.write("dataset.partial/mine", "x");
        makeSampleData(smallOptions(other.path()));
        QVERIFY(std::filesystem::exists(other.file("dataset.partial/mine")));
    }

    void childrenLookMoreAlikeThanAdults()
    {
        const auto variance = [](Trait trait, float age) {
            double mean = 0, square = 0;
            for (std::uint64_t i = 0; i < 300; ++i) {
                const double value = static_cast<double>(traitAt(makeFaceIdentity(i), trait, age));
                mean += value / 300;
                square += value * value / 300;
            }
            return square - mean * mean;
        };
        for (std::size_t i = 0; i < FaceIdentity::kTraits; ++i) {
            const auto trait = static_cast<Trait>(i);
            QVERIFY(variance(trait, 4) < 0.5 * variance(trait, 30));
        }
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::SampleDataTest)
#include "sample_data_test.moc"
