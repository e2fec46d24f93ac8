// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/age_curves.h"

#include "core/verification/intervals.h"
#include "tests/core/study/study_samples.h"

#include <QtTest>

#include <cmath>

using namespace interproto;
using interproto::testing::addFigure;
using interproto::testing::smallStudy;
using interproto::testing::studyRun;

class AgeCurvesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsAreMeansOverSeeds()
    {
        const std::vector<StudyRun> runs = smallStudy();
        const StudyTable table = makeStudyTable(runs);
        const auto curves = ageCurves(table, 0, AgeAxis::Gap);
        QCOMPARE(curves.size(), std::size_t(2));
        const AgeCurve& curve = curves[1];
        // Gaps of 20 to 59 years in 400 pairs: ten pairs a year.
        QCOMPARE(curve.points.size(), std::size_t(6));
        QCOMPARE(curve.points[0].name, std::string("20-24"));
        QCOMPARE(curve.points[0].pairs, std::int64_t(50));
        double hits = 0;
        for (std::size_t i = 0; i < 400; ++i)
            if (i % 40 < 5)
                hits += runs[0].sets[2].scored->outcomes[i] + runs[1].sets[2].scored->outcomes[i];
        QVERIFY(std::abs(curve.points[0].accuracy - hits / 100) < 1e-12);
        const Interval wanted = wilsonInterval(std::llround(hits / 2), 50);
        QCOMPARE(curve.points[0].interval.low, wanted.low);
        QCOMPARE(curve.points[0].interval.high, wanted.high);
    }

    void childrenHaveTheirOwnBins()
    {
        const StudyTable table = makeStudyTable(smallStudy());
        const auto curves = ageCurves(table, 1, AgeAxis::Child);
        QCOMPARE(curves[0].points.size(), std::size_t(4));
        QCOMPARE(curves[0].points[3].name, std::string("9-12"));
    }

    void reasonsAreGiven()
    {
        StudyRun run = studyRun("arcface", 1);
        addFigure(run, "lag", 300);
        StudyRun lost = studyRun("mtl", 1);
        addFigure(lost, "lag", 300);
        lost.sets[0].scored = nullptr;
        StudyRun ageless = studyRun("cosface", 1);
        addFigure(ageless, "lag", 300);
        auto file = *ageless.sets[0].scored;
        file.pairs.ageGap.clear();
        ageless.sets[0].scored = std::make_shared<EvaluationFile>(file);
        const StudyRun empty = studyRun("dal", 1);
        const StudyTable table = makeStudyTable({run, lost, ageless, empty});
        const auto curves = ageCurves(table, 0, AgeAxis::Gap);
        QCOMPARE(curves.size(), std::size_t(4));
        QVERIFY(curves[0].reason.find("tell no ages") != std::string::npos);
        QVERIFY(curves[1].reason.empty() && !curves[1].points.empty());
        QVERIFY(curves[2].reason.find("not evaluated") != std::string::npos);
        QVERIFY(curves[3].reason.find("not kept") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(AgeCurvesTest)
#include "age_curves_test.moc"
