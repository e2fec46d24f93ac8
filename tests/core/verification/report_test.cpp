// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/report.h"

#include "core/base/error.h"
#include "core/verification/intervals.h"
#include "tests/support/score_samples.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace interproto;

class ReportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundlesTheSingleFigures()
    {
        const ScoredPairs pairs = testing::cosinePairs(70, 4000);
        const SortedScores scores(pairs);
        const VerificationReport report = verify(pairs);
        const BestThreshold best = *bestThreshold(scores).value;
        QCOMPARE(report.pairs, 4000);
        QCOMPARE(report.genuine + report.impostors, 4000);
        QCOMPARE(report.best.value->threshold, best.threshold);
        QCOMPARE(report.atBest.hits(), best.hits);
        QCOMPARE(report.accuracyInterval->low, bootstrapInterval(best.hits, 4000).low);
        QCOMPARE(report.folds.value->mean, foldAccuracy(scores).value->mean);
        QCOMPARE(*report.auc.value, *areaUnderRoc(scores).value);
        QCOMPARE(report.equalError.value->rate, equalErrorRate(scores).value->rate);
        QCOMPARE(report.tarAtFar.size(), 6U);
        QVERIFY(report.tarAtFar[2].tar && !report.tarAtFar[3].tar);
        QCOMPARE(report.roc.value->size(), rocCurve(scores, 1000).value->size());
        QVERIFY(report.accuracyInterval->low < best.accuracy &&
                best.accuracy < report.accuracyInterval->high);
    }

    void foldsOfAListOrderedByTruthAreMixedOnWish()
    {
        const ScoredPairs any = testing::cosinePairs(73, 500);
        ScoredPairs pairs = any;  // genuine pairs first, as in the official lists
        std::size_t next = 0;
        for (const bool wanted : {true, false})
            for (std::size_t i = 0; i < any.size(); ++i)
                if ((any.genuine[i] != 0) == wanted) {
                    pairs.similarity[next] = any.similarity[i];
                    pairs.genuine[next++] = any.genuine[i];
                }
        VerificationOptions mixing;
        mixing.mixesFolds = true;
        const ScoredPairs mixed = interleaved(pairs);
        const double wanted = foldAccuracy(SortedScores(mixed)).value->deviation;
        QCOMPARE(verify(pairs, mixing).folds.value->deviation, wanted);
        QVERIFY(verify(pairs).folds.value->deviation != wanted);
    }

    void figuresAreReasonableOnOverlappingClasses()
    {
        const VerificationReport report = verify(testing::cosinePairs(71, 20000));
        // Two normals 0.35 apart with deviation 0.15: accuracy Phi(7/6), area Phi(7/3 / sqrt 2).
        QVERIFY(std::abs(report.best.value->accuracy - 0.8783) < 0.01);
        QVERIFY(std::abs(*report.auc.value - 0.9505) < 0.01);
        QVERIFY(std::abs(report.equalError.value->rate - 0.1217) < 0.01);
        QVERIFY(std::abs(report.folds.value->mean - report.best.value->accuracy) < 0.01);
    }

    void aPerfectMethodIsPerfect()
    {
        ScoredPairs pairs = testing::cosinePairs(72, 3000);
        for (std::size_t i = 0; i < pairs.size(); ++i)
            pairs.similarity[i] = pairs.similarity[i] / 8 + static_cast<float>(pairs.genuine[i]);
        const VerificationReport report = verify(pairs);
        QCOMPARE(report.best.value->accuracy, 1.0);
        QCOMPARE(*report.auc.value, 1.0);
        QCOMPARE(report.equalError.value->rate, 0.0);
        QCOMPARE(*report.tarAtFar[2].tar.value, 1.0);
        QCOMPARE(report.roc.value->size(), 3U);
    }

    void accuracyByAgeCountsByHand()
    {
        const float nan = std::nanf("");
        const ScoredPairs pairs{
            {0.9F, 0.1F, 0.9F, 0.1F, 0.9F, 0.9F, 0.9F}, {1, 1, 0, 0, 1, 1, 1}, {}, {}};
        const std::vector<float> years{20, 24.9F, 25, 29, 19, nan, 30};
        const AgeBreakdown result = accuracyByAge(pairs, years, {20, 25, 30}, 0.5F);
        QCOMPARE(result.bins.size(), 2U);
        QCOMPARE(result.bins[0].name, std::string("20-24"));
        QCOMPARE(result.bins[0].counts.trueAccepts, 1);
        QCOMPARE(result.bins[0].counts.falseRejects, 1);
        QCOMPARE(result.bins[1].counts.falseAccepts, 1);
        QCOMPARE(result.bins[1].counts.trueRejects, 1);
        QCOMPARE(*result.bins[1].accuracy.value, 0.5);
        QCOMPARE(result.bins[0].interval->high, wilsonInterval(1, 2).high);
        QCOMPARE(result.outside, 2);
        QCOMPARE(result.unknown, 1);
    }

    void binsAreNamedForPeople()
    {
        const float inf = std::numeric_limits<float>::infinity();
        const ScoredPairs pairs{{0.1F}, {0}, {}, {}};
        const AgeBreakdown result = accuracyByAge(pairs, {}, {0, 3, 4, 4.5F, 13, inf}, 0.5F);
        std::vector<std::string> names;
        for (const AgeBin& bin : result.bins) {
            names.push_back(bin.name);
            QVERIFY(!bin.accuracy && !bin.interval);
        }
        QCOMPARE(names, (std::vector<std::string>{"0-2", "3", "4 to 4.5", "4.5 to 13", "13+"}));
        QCOMPARE(result.unknown, 1);
        QCOMPARE(result.outside, 0);
    }

    void everyPairIsInOneBinOrAccountedFor()
    {
        ScoredPairs pairs = testing::cosinePairs(73, 5000);
        Random random(74);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            pairs.childAge.push_back(static_cast<float>(random.uniform(0, 20)));
            pairs.ageGap.push_back(
                random.below(9) == 0 ? std::nanf("") : static_cast<float>(random.uniform(-5, 70)));
        }
        const VerificationReport report = verify(pairs);
        for (const AgeBreakdown* ages : {&report.byAgeGap, &report.byChildAge}) {
            std::int64_t sum = ages->outside + ages->unknown;
            for (const AgeBin& bin : ages->bins)
                sum += bin.counts.total();
            QCOMPARE(sum, 5000);
            QVERIFY(ages->outside > 0);
        }
        QVERIFY(report.byAgeGap.unknown > 0);
        QCOMPARE(report.byChildAge.unknown, 0);
    }

    void refusesEdgesThatDoNotRise()
    {
        const ScoredPairs pairs{{0.1F}, {0}, {}, {}};
        const float nan = std::nanf("");
        for (const std::vector<float>& edges :
             {std::vector<float>{}, {1}, {1, 1}, {2, 1}, {nan, 1}, {1, nan}})
            QVERIFY_EXCEPTION_THROWN(accuracyByAge(pairs, {}, edges, 0.5F), Error);
        QVERIFY_EXCEPTION_THROWN(accuracyByAge(pairs, {1, 2}, {1, 2}, 0.5F), Error);
    }

    void emptyAndOneSidedListsGetReasonsInsteadOfFigures()
    {
        const VerificationReport none = verify({});
        QVERIFY(!none.best && !none.folds && !none.auc && !none.roc && !none.accuracyInterval);
        QCOMPARE(none.auc.reason, std::string("there are no pairs"));
        const VerificationReport genuine = verify(testing::cosinePairs(75, 20, 1.0));
        QCOMPARE(genuine.best.value->accuracy, 1.0);
        QCOMPARE(genuine.auc.reason, std::string("there are no impostor pairs"));
        QCOMPARE(genuine.tarAtFar[0].tar.reason, genuine.auc.reason);
        QVERIFY(genuine.folds);
    }
};

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
