// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_table.h"

#include "core/study/names.h"
#include "core/study/published.h"
#include "tests/core/study/study_samples.h"

#include <QtTest>

#include <cmath>

using namespace interproto;
using interproto::testing::addFigure;
using interproto::testing::smallStudy;
using interproto::testing::studyRun;

namespace {

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-12;
}

}  // namespace

class StudyTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsAndColumnsFollowTheStudy()
    {
        const StudyTable table = makeStudyTable(smallStudy());
        QVERIFY(table.titles == std::vector<std::string>({"AgeDB-C20", "LAG", "my_set"}));
        QCOMPARE(table.rows.size(), std::size_t(2));
        QCOMPARE(table.rows[0].label, std::string("ArcFace"));
        QCOMPARE(table.rows[1].label, std::string("Inter-Prototype"));
        QCOMPARE(table.rows[0].finished, std::size_t(2));
        // By seed, whatever the order of the runs.
        QCOMPARE(table.rows[0].cells[0].values[0].seed, std::int64_t(1));
        QVERIFY(table.notes.empty());
    }

    void meansAndDeviationsAreThoseOfASample()
    {
        const StudyTable table = makeStudyTable(smallStudy());
        // ArcFace on AgeDB-C20: 300 and 310 of 400.
        const StudyCell& cell = table.rows[0].cells[0];
        QVERIFY(isNear(*cell.mean, 0.7625));
        QVERIFY(isNear(*cell.deviation, std::sqrt(2.0) * 0.0125));
        QVERIFY(!cell.isBest);
        QVERIFY(table.rows[1].cells[0].isBest);
        // Equal means are both the best.
        QVERIFY(table.rows[0].cells[2].isBest && table.rows[1].cells[2].isBest);
    }

    void oneRunHasNoDeviation()
    {
        StudyRun run = studyRun("arcface", 1);
        addFigure(run, "lag", 300);
        const StudyTable table = makeStudyTable({run});
        QVERIFY(table.rows[0].cells[0].mean.has_value());
        QVERIFY(!table.rows[0].cells[0].deviation.has_value());
        QVERIFY(!table.rows[0].cells[0].against);
        QVERIFY(table.rows[0].cells[0].against.reason.empty());
    }

    void cellsAreTestedOnTheSamePairs()
    {
        const std::vector<StudyRun> runs = smallStudy();
        const StudyTable table = makeStudyTable(runs);
        const auto& against = table.rows[0].cells[0].against;
        QVERIFY(against);
        std::vector<Outcomes> best;
        std::vector<Outcomes> other;
        for (const StudyRun& run : runs)
            (run.method == "arcface" ? other : best).push_back(run.sets[2].scored->outcomes);
        const auto wanted = compareRuns(best, other);
        QVERIFY(isNear(against.value->behind, 50.0 / 400));
        QVERIFY(isNear(against.value->pValue, wanted.value->test.pValue));
        QCOMPARE(against.value->lost, wanted.value->test.onlyFirst);
        QCOMPARE(against.value->won, wanted.value->test.onlySecond);
        QCOMPARE(against.value->interval.low, wanted.value->differenceInterval.low);
        QVERIFY(against.value->isSignificant);
        // One other row in the column: nothing to adjust for.
        QCOMPARE(against.value->adjusted, against.value->heldPValue());
        QVERIFY(against.value->runsPValue.has_value());
        QVERIFY(against.value->runsPValue == wanted.value->runsPValue);
        StudyOptions without;
        without.significance = false;
        QVERIFY(!makeStudyTable(runs, without).rows[0].cells[0].against);
    }

    void pValuesOfAColumnAreAdjustedTogether()
    {
        std::vector<StudyRun> runs = smallStudy();
        for (const char* method : {"cosface", "mtl"}) {
            StudyRun run = studyRun(method, 1);
            addFigure(run, "lag", method == std::string("mtl") ? 329 : 315);
            runs.push_back(run);
        }
        const StudyTable table = makeStudyTable(runs);
        std::vector<double> raw;
        std::vector<double> adjusted;
        for (const StudyRow& row : table.rows)
            if (const auto& against = row.cells[1].against) {
                raw.push_back(against.value->heldPValue());
                adjusted.push_back(against.value->adjusted);
            }
        QCOMPARE(raw.size(), std::size_t(3));
        QVERIFY(adjusted == holmAdjusted(raw));
        QVERIFY(adjusted != raw);
    }

    void otherPairsAreNotTested()
    {
        std::vector<StudyRun> runs = smallStudy();
        StudyRun other = studyRun("cosface", 1);
        addFigure(other, "lag", 300, 400, 2);
        StudyRun lost = studyRun("mtl", 1);
        addFigure(lost, "lag", 300);
        lost.sets[0].scored = nullptr;
        runs.push_back(other);
        runs.push_back(lost);
        const StudyTable table = makeStudyTable(runs);
        QCOMPARE(table.rows[0].label, std::string("CosFace"));
        QVERIFY(table.rows[0].cells[1].against.reason.find("other pairs") != std::string::npos);
        QVERIFY(table.rows[2].cells[1].against.reason.find("has not kept") != std::string::npos);
        QCOMPARE(table.notes.size(), std::size_t(2));
    }

    void rowsUntestedForOneReasonShareANote()
    {
        std::vector<StudyRun> runs = smallStudy();
        for (const char* method : {"cosface", "mtl"}) {
            StudyRun other = studyRun(method, 1);
            addFigure(other, "lag", 300, 400, 2);
            runs.push_back(other);
        }
        QCOMPARE(
            makeStudyTable(runs).notes,
            (std::vector<std::string>{"CosFace, MTL on LAG are not tested: it was evaluated on "
                                      "other pairs than the best"}));
    }

    void optionsMakeRowsOfTheirOwn()
    {
        std::vector<StudyRun> runs = smallStudy();
        StudyRun with = studyRun("arcface", 1);
        with.options["lambda_child"] = "1";
        with.options["device"] = "cuda:1";
        addFigure(with, "lag", 300);
        runs.push_back(with);
        const StudyTable table = makeStudyTable(runs);
        QCOMPARE(table.rows.size(), std::size_t(3));
        QCOMPARE(table.rows[0].label, std::string("ArcFace (lambda_child 0)"));
        QCOMPARE(table.rows[1].label, std::string("ArcFace (lambda_child 1)"));
        QCOMPARE(table.rows[2].label, std::string("Inter-Prototype"));
        // A device is no option of the study.
        QCOMPARE(table.differences.size(), std::size_t(1));
        QCOMPARE(table.differences[0].key, std::string("lambda_child"));
        QVERIFY(table.differences[0].values == std::vector<std::string>({"0", "1", "1"}));
    }

    void publishedFiguresStandBeside()
    {
        StudyOptions options;
        options.published = "CASIA-WebFace";
        const StudyTable table = makeStudyTable(smallStudy(), options);
        QVERIFY(table.hasPublished());
        QVERIFY(isNear(*table.rows[0].cells[0].publishedMean, 0.8265));
        QVERIFY(isNear(*table.rows[0].cells[0].publishedDeviation, 0.0031));
        QVERIFY(!table.rows[0].cells[2].publishedMean);
        QVERIFY(!makeStudyTable(smallStudy()).hasPublished());
    }

    void publishedTablesAreWhole()
    {
        QCOMPARE(publishedFigures().size(), std::size_t(80));
        int casia = 0;
        for (const PublishedFigure& figure : publishedFigures()) {
            casia += figure.trainedOn == "CASIA-WebFace" ? 1 : 0;
            QVERIFY(methodRank(figure.method) < 9);
            QVERIFY(testSetRank(figure.testSet) < 5);
            QVERIFY(figure.mean > 70 && figure.mean < 100 && figure.deviation < 3);
        }
        QCOMPARE(casia, 45);
        QCOMPARE(publishedFigure("MS1M", "Inter-Prototype", "LAG")->mean, 93.12);
        QVERIFY(publishedFigure("MS1M", "MTL", "LAG") == nullptr);
        StudyRun run = studyRun("arcface", 1);
        run.options["data_path"] = "/data/MS1M-arcface";
        QCOMPARE(publishedTableFor({run}), std::string("MS1M"));
        QCOMPARE(publishedTableFor({}), std::string("CASIA-WebFace"));
    }

    void unfinishedAndDoubledRunsAreNoted()
    {
        std::vector<StudyRun> runs = smallStudy();
        runs[0].state = RunState::Living;
        runs.push_back(runs.back());
        const StudyTable table = makeStudyTable(runs);
        QVERIFY(table.notes == std::vector<std::string>({"ArcFace: several runs have the same seed",
                                                         "Inter-Prototype: 1 of 2 runs finished"}));
    }

    void runsWithoutFiguresHaveARow()
    {
        StudyRun run = studyRun("arcface", 1);
        run.state = RunState::Living;
        const StudyTable table = makeStudyTable({run});
        QCOMPARE(table.rows.size(), std::size_t(1));
        QVERIFY(table.rows[0].cells.empty());
        QVERIFY(makeStudyTable({}).rows.empty());
    }
};

QTEST_APPLESS_MAIN(StudyTableTest)
#include "study_table_test.moc"
