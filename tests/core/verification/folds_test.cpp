// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/folds.h"

#include "core/base/error.h"
#include "core/verification/threshold.h"
#include "tests/support/score_samples.h"

#include <QTest>

#include <cmath>

using namespace interproto;

namespace {

/// Fold by fold: the other folds copied out, their best threshold, the fold's own hits.
std::vector<FoldScore> bruteForce(const ScoredPairs& pairs, int folds)
{
    std::vector<FoldScore> scores;
    std::size_t start = 0;
    for (std::size_t f = 0; f < static_cast<std::size_t>(folds); ++f) {
        const std::size_t size =
            pairs.size() / folds + (f < pairs.size() % static_cast<std::size_t>(folds) ? 1 : 0);
        ScoredPairs rest;
        ScoredPairs fold;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            ScoredPairs& side = i >= start && i < start + size ? fold : rest;
            side.similarity.push_back(pairs.similarity[i]);
            side.genuine.push_back(pairs.genuine[i]);
        }
        start += size;
        const float threshold = bestThreshold(rest).value->threshold;
        const Confusion counts = confusionAt(fold, threshold);
        scores.push_back({threshold, counts.total(), counts.hits(), *counts.accuracy().value});
    }
    return scores;
}

bool isSame(const std::vector<FoldScore>& a, const std::vector<FoldScore>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const FoldScore& x, const FoldScore& y) {
            return x.threshold == y.threshold && x.pairs == y.pairs && x.hits == y.hits &&
                   x.accuracy == y.accuracy;
        });
}

}  // namespace

class FoldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void scoresTwoFoldsByHand()
    {
        // Fold 1 (.9 + .2 -) is scored at fold 2's best, .6; fold 2 (.6 + .7 -) at fold 1's, .9.
        const ScoredPairs pairs{{0.9F, 0.2F, 0.6F, 0.7F}, {1, 0, 1, 0}, {}, {}};
        const FoldAccuracy result = *foldAccuracy(SortedScores(pairs), 2).value;
        QCOMPARE(result.folds[0].threshold, 0.6F);
        QCOMPARE(result.folds[1].threshold, 0.9F);
        QCOMPARE(result.folds[0].hits, 2);
        QCOMPARE(result.folds[1].hits, 1);
        QCOMPARE(result.mean, 0.75);
        QCOMPARE(result.deviation, 0.25);
    }

    void equalsSearchingEachFoldAlone()
    {
        Random random(30);
        for (int round = 0; round < 500; ++round) {
            const int folds = static_cast<int>(2 + random.below(10));
            const std::size_t count = static_cast<std::size_t>(folds) + random.below(40);
            const ScoredPairs pairs = testing::tiedPairs(random, count);
            QVERIFY2(isSame(foldAccuracy(SortedScores(pairs), folds).value->folds,
                            bruteForce(pairs, folds)),
                     qPrintable(QString::number(round)));
        }
    }

    /// As the official lists are: all genuine pairs first.
    void equalsSearchingEachFoldAloneWhenFoldsHoldOneClass()
    {
        for (std::size_t count = 10; count < 60; ++count) {
            ScoredPairs pairs = testing::cosinePairs(count, count);
            std::sort(pairs.genuine.rbegin(), pairs.genuine.rend());
            QVERIFY(isSame(foldAccuracy(SortedScores(pairs)).value->folds, bruteForce(pairs, 10)));
        }
    }

    void equalsSearchingEachFoldAloneInALargeList()
    {
        const ScoredPairs pairs = testing::cosinePairs(31, 20003);
        const FoldAccuracy result = *foldAccuracy(SortedScores(pairs)).value;
        QVERIFY(isSame(result.folds, bruteForce(pairs, 10)));
        double mean = 0;
        for (const FoldScore& fold : result.folds)
            mean += fold.accuracy / 10;
        QVERIFY(std::abs(result.mean - mean) < 1e-15);
        QVERIFY(result.deviation > 0 && result.deviation < 0.05);
    }

    void interleavingGivesEachFoldItsShare()
    {
        ScoredPairs pairs;
        for (int i = 0; i < 300; ++i) {
            pairs.similarity.push_back(static_cast<float>(i));
            pairs.genuine.push_back(i < 100 ? 1 : 0);
        }
        const ScoredPairs mixed = interleaved(pairs);
        QCOMPARE(mixed.size(), pairs.size());
        for (std::size_t fold = 0; fold < 10; ++fold) {
            int genuine = 0;
            for (std::size_t i = 30 * fold; i < 30 * (fold + 1); ++i)
                genuine += mixed.genuine[i];
            QCOMPARE(genuine, 10);
        }
        QVERIFY(std::is_permutation(
            mixed.similarity.begin(), mixed.similarity.end(), pairs.similarity.begin()));
        ScoredPairs one{{3, 1, 2}, {0, 0, 0}, {}, {}};
        QVERIFY(interleaved(one).similarity == one.similarity);
    }

    void saysWhenThereAreFewerPairsThanFolds()
    {
        const ScoredPairs pairs = testing::cosinePairs(32, 9);
        const Stated<FoldAccuracy> result = foldAccuracy(SortedScores(pairs));
        QVERIFY(!result);
        QCOMPARE(result.reason, std::string("10 folds need at least 10 pairs, found 9"));
    }

    void refusesAnImpossibleNumberOfFolds()
    {
        const ScoredPairs pairs = testing::cosinePairs(33, 50);
        const SortedScores scores(pairs);
        for (const int folds : {-1, 0, 1, 1001})
            QVERIFY_EXCEPTION_THROWN(foldAccuracy(scores, folds), Error);
    }
};

QTEST_APPLESS_MAIN(FoldsTest)
#include "folds_test.moc"
