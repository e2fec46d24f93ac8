// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/map_folder.h"

#include "core/base/error.h"
#include "core/prototypes/nearest.h"
#include "core/prototypes/selections.h"
#include "core/prototypes/snapshots.h"
#include "tests/support/map_maker.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <limits>

using namespace interproto;
using namespace interproto::testing;

class MapFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsRead()
    {
        const TemporaryFolder folder;
        const PrototypeMap made = madeMap(300);
        writeMap(folder.path(), made);
        std::vector<std::string> notes;
        const PrototypeMap read = readPrototypeMap(folder.path(), &notes);
        QVERIFY(notes.empty());
        QCOMPARE(read.layout, made.layout);
        QCOMPARE(read.trust, made.trust);
        QCOMPARE(read.gap, made.gap);
        QCOMPARE(read.infos.size(), std::size_t(300));
        QCOMPARE(read.infos[12].identity, made.infos[12].identity);
        QVERIFY(read.infos[12].isChild && !read.infos[13].isChild);
        QCOMPARE(read.infos[13].meanAge, made.infos[13].meanAge);
        QCOMPARE(read.status.kept10, 0.61);
        QCOMPARE(read.rowOf(7), std::size_t(7));
    }

    void whatDoesNotFitIsLeftOutAndTold()
    {
        const TemporaryFolder folder;
        writeMap(folder.path(), madeMap(50));
        const std::vector<float> few(49);
        writeNpy(folder.file(kTrustFile), ScalarType::Float32, {49}, few.data());
        writeTable(folder.file(kIdentitiesFile), madeMap(51).infos);
        std::vector<std::string> notes;
        const PrototypeMap read = readPrototypeMap(folder.path(), &notes);
        QCOMPARE(notes.size(), std::size_t(2));
        QVERIFY(read.trust.empty());
        QVERIFY(read.infos.empty());
    }

    void aLayoutWithoutPlacesIsRefused_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<bool>("isFinite");
        QTest::newRow("three columns") << 3 << true;
        QTest::newRow("NaN") << 2 << false;
    }
    void aLayoutWithoutPlacesIsRefused()
    {
        QFETCH(int, columns);
        QFETCH(bool, isFinite);
        const TemporaryFolder folder;
        std::vector<float> values(static_cast<std::size_t>(4 * columns), 1.0F);
        if (!isFinite)
            values[5] = std::numeric_limits<float>::quiet_NaN();
        writeNpy(folder.file(kLayoutFile), ScalarType::Float32, {4, columns}, values.data());
        QVERIFY_EXCEPTION_THROWN(readPrototypeMap(folder.path()), Error);
    }

    void aStateThatIsNoneIsRefused()
    {
        const TemporaryFolder folder;
        writeMap(folder.path(), madeMap(5));
        folder.write(kMapFile, "[1, 2");
        QVERIFY_EXCEPTION_THROWN(readPrototypeMap(folder.path()), Error);
        folder.write(kMapFile, "{\"kl\": \"text\", \"iteration\": 3.5, \"neighbours_kept\": 1}");
        QCOMPARE(readPrototypeMap(folder.path()).status.iteration, std::int64_t(0));
    }

    void rowsAndDistancesOfTheEngineAreUsed()
    {
        const TemporaryFolder folder;
        PrototypeMap made = madeMap(4);
        made.gap.clear();
        writeMap(folder.path(), made);
        const std::vector<std::int32_t> rows = {0, 2, 5, 9};
        writeNpy(folder.file(kRowsFile), ScalarType::Int32, {4}, rows.data());
        // Squared distances of unit rows: 1 is an angle of 60 degrees, 2 of 90.
        const std::vector<float> distances = {1, 2, 2, 2, 1, 2, 2, 2};
        writeNpy(folder.file(kDistancesFile), ScalarType::Float32, {4, 2}, distances.data());
        const PrototypeMap read = readPrototypeMap(folder.path());
        QCOMPARE(read.rowOf(2), std::size_t(5));
        QVERIFY(std::abs(read.gap[0] - 60) < 1e-4F);
        QVERIFY(std::abs(read.gap[1] - 90) < 1e-4F);
    }

    void snapshotsStandInTheOrderOfTheTraining()
    {
        const TemporaryFolder run;
        const std::vector<float> some(8, 1.0F);
        for (const char* name : {"prototypes", "step-00002000", "step-00000500"})
            writeNpy((makeDirectories(run.file("prototypes")),
                      run.file("prototypes/" + std::string(name) + ".npy")),
                     ScalarType::Float32,
                     {4, 2},
                     some.data());
        run.write("prototypes/prototypes.csv", "class\n");
        run.write("prototypes/notes.txt", "");
        const std::vector<PrototypeSnapshot> all = listPrototypeSnapshots(run.path());
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all[0].step, std::int64_t(500));
        QCOMPARE(all[1].step, std::int64_t(2000));
        QCOMPARE(all[2].name, std::string("prototypes"));
        QCOMPARE(all[0].table, run.file("prototypes/prototypes.csv"));
        QVERIFY(listPrototypeSnapshots(run.file("none")).empty());
        writeMap(mapFolderOf(run.path(), all[1]), madeMap(4));
        QCOMPARE(listMaps(run.path()), std::vector<std::string>{run.file("maps/step-00002000")});
    }

    void theVectorsOfAMapAreFound()
    {
        const TemporaryFolder folder;
        PrototypeMap map = madeMap(4);
        map.status.input = "../vectors.npy";
        writeMap(folder.file("map"), map);
        QVERIFY(vectorsOfMap(readPrototypeMap(folder.file("map"))).empty());
        const std::vector<float> some(8, 1.0F);
        writeNpy(folder.file("vectors.npy"), ScalarType::Float32, {4, 2}, some.data());
        QVERIFY(fileExists(vectorsOfMap(readPrototypeMap(folder.file("map")))));
    }

    void vectorsThatAreNoneAreRefused()
    {
        const TemporaryFolder folder;
        const std::vector<double> doubles(8, 1.0);
        writeNpy(folder.file("d.npy"), ScalarType::Float64, {4, 2}, doubles.data());
        QVERIFY_EXCEPTION_THROWN(Vectors(folder.file("d.npy")), Error);
        const std::vector<float> line(8, 1.0F);
        writeNpy(folder.file("l.npy"), ScalarType::Float32, {8}, line.data());
        QVERIFY_EXCEPTION_THROWN(Vectors(folder.file("l.npy")), Error);
        writeNpy(folder.file("v.npy"), ScalarType::Float32, {4, 2}, line.data());
        const Vectors vectors(folder.file("v.npy"));
        QCOMPARE(vectors.rows(), std::size_t(4));
        QCOMPARE(vectors.row(3)[1], 1.0F);
        const std::string cut = readFile(folder.file("v.npy")).substr(0, 140);
        folder.write("cut.npy", cut);
        QVERIFY_EXCEPTION_THROWN(Vectors(folder.file("cut.npy")), Error);
    }

    void controlLinesAreAppended()
    {
        const TemporaryFolder folder;
        controlMap(folder.path(), "perplexity 50");
        controlMap(folder.path(), "stop");
        QCOMPARE(readFile(folder.file("control")), std::string("perplexity 50\nstop\n"));
        QVERIFY_EXCEPTION_THROWN(controlMap(folder.file("none"), "stop"), Error);
    }

    void selectionsKeepTheirNames()
    {
        const TemporaryFolder workspace;
        QVERIFY(listSelections(workspace.path()).empty());
        writeSelection(workspace.path(), {"the odd ones / 2", {"n1", "=n2", "#3"}});
        writeSelection(workspace.path(), {"b", {"x"}});
        QCOMPARE(listSelections(workspace.path()),
                 (std::vector<std::string>{"b", "the odd ones / 2"}));
        const IdentitySelection read = readSelection(workspace.path(), "the odd ones / 2");
        QCOMPARE(read.identities, (std::vector<std::string>{"n1", "=n2", "#3"}));
        removeSelection(workspace.path(), "b");
        QCOMPARE(listSelections(workspace.path()).size(), std::size_t(1));
        QVERIFY_EXCEPTION_THROWN(writeSelection(workspace.path(), {" ", {}}), Error);
        QVERIFY_EXCEPTION_THROWN(writeSelection(workspace.path(), {"c", {"a\nb"}}), Error);
        // By hand, without the line of the name.
        workspace.write("selections/mine.txt", "n5\nn6\n");
        QCOMPARE(readSelection(workspace.path(), "mine").identities.size(), std::size_t(2));
    }
};

QTEST_APPLESS_MAIN(MapFolderTest)
#include "map_folder_test.moc"
