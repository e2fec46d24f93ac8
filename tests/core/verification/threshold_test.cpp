// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/threshold.h"

#include "core/base/error.h"
#include "tests/support/score_samples.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace interproto;

namespace {

/// What the official implementation does, pair by pair: every similarity tried in list order, a
/// strictly better one kept.
BestThreshold bruteForce(const ScoredPairs& pairs)
{
    BestThreshold best;
    for (const float threshold : pairs.similarity) {
        std::int64_t hits = 0;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            hits += (pairs.similarity[i] >= threshold) == (pairs.genuine[i] == 1) ? 1 : 0;
        const double accuracy = static_cast<double>(hits) / static_cast<double>(pairs.size());
        if (accuracy > best.accuracy)
            best = {threshold, hits, accuracy};
    }
    return best;
}

bool isSame(const BestThreshold& a, const BestThreshold& b)
{
    return a.hits == b.hits &&
           std::bit_cast<std::uint64_t>(a.accuracy) == std::bit_cast<std::uint64_t>(b.accuracy) &&
           std::bit_cast<std::uint32_t>(a.threshold) == std::bit_cast<std::uint32_t>(b.threshold);
}

std::string messageOf(const ScoredPairs& pairs)
{
    try {
        bestThreshold(pairs);
    } catch (const Error& error) {
        return error.code() == ExitCode::BadInput ? error.what() : "wrong code";
    }
    return {};
}

}  // namespace

class ThresholdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheHandComputedThreshold()
    {
        // At 0.6: genuine .9 .6 accepted, impostors .5 .1 rejected, genuine .4 lost: 4 of 5.
        const ScoredPairs pairs{{0.9F, 0.1F, 0.6F, 0.5F, 0.4F}, {1, 0, 1, 0, 1}, {}, {}};
        const BestThreshold best = *bestThreshold(pairs).value;
        QCOMPARE(best.threshold, 0.6F);
        QCOMPARE(best.hits, 4);
        QCOMPARE(best.accuracy, 0.8);
    }

    void takesTheEarliestPairAmongEquallyGoodThresholds()
    {
        // 0.2 and 0.8 both give three hits of four.
        const ScoredPairs lowFirst{{0.2F, 0.8F, 0.5F, 0.1F}, {1, 1, 0, 0}, {}, {}};
        const ScoredPairs highFirst{{0.8F, 0.2F, 0.5F, 0.1F}, {1, 1, 0, 0}, {}, {}};
        QCOMPARE(bestThreshold(lowFirst).value->threshold, 0.2F);
        QCOMPARE(bestThreshold(highFirst).value->threshold, 0.8F);
    }

    void equalsTryingEverySimilarityBitForBit()
    {
        Random random(20);
        for (int round = 0; round < 500; ++round) {
            const ScoredPairs pairs = testing::tiedPairs(random, 1 + random.below(40));
            QVERIFY2(isSame(*bestThreshold(pairs).value, bruteForce(pairs)),
                     qPrintable(QString::number(round)));
        }
    }

    /// From 512 pairs on the sort is another one.
    void equalsTryingEverySimilarityInLargeLists()
    {
        Random random(21);
        for (const std::size_t count : {511U, 512U, 513U, 1500U}) {
            const ScoredPairs cosines = testing::cosinePairs(count, count);
            QVERIFY(isSame(*bestThreshold(cosines).value, bruteForce(cosines)));
            const ScoredPairs tied = testing::tiedPairs(random, count);
            QVERIFY(isSame(*bestThreshold(tied).value, bruteForce(tied)));
        }
    }

    void sortsAllKindsOfFloats()
    {
        const float inf = std::numeric_limits<float>::infinity();
        const float tiny = std::numeric_limits<float>::denorm_min();
        ScoredPairs pairs;
        for (int i = 0; i < 100; ++i)
            for (const float value : {0.0F, -inf, 1.0F, tiny, -tiny, inf, -0.0F, -1.0F, 3e38F}) {
                pairs.similarity.push_back(value);
                pairs.genuine.push_back(value > 0 ? 1 : 0);
            }
        for (const std::size_t count : {std::size_t(9), pairs.size()}) {
            pairs.similarity.resize(count);
            pairs.genuine.resize(count);
        }
        const SortedScores scores(pairs);
        std::vector<float> levels;
        scores.forEachLevel([&](const SortedScores::Level& level) {
            levels.push_back(pairs.similarity[level.first->index()]);
            for (const SortedScores::Entry* e = level.first; e + 1 < level.last; ++e)
                QVERIFY(e->index() < (e + 1)->index());
        });
        QCOMPARE(levels, (std::vector<float>{inf, 3e38F, 1.0F, tiny, 0.0F, -tiny, -1.0F, -inf}));
        QCOMPARE(bestThreshold(pairs).value->threshold, tiny);
    }

    void answersZeroWhenNothingCanBeRight()
    {
        const BestThreshold best = *bestThreshold(ScoredPairs{{0.5F, 0.5F}, {0, 0}, {}, {}}).value;
        QCOMPARE(best.hits, 0);
        QCOMPARE(best.threshold, 0.0F);
    }

    void saysThatThereAreNoPairs()
    {
        const Stated<BestThreshold> best = bestThreshold(ScoredPairs{});
        QVERIFY(!best);
        QCOMPARE(best.reason, std::string("there are no pairs"));
    }

    void countsDecisions()
    {
        const ScoredPairs pairs{{0.9F, 0.5F, 0.5F, 0.1F, 0.7F}, {1, 1, 0, 0, 0}, {}, {}};
        const Confusion counts = confusionAt(pairs, 0.5F);
        QCOMPARE(counts.trueAccepts, 2);
        QCOMPARE(counts.falseRejects, 0);
        QCOMPARE(counts.falseAccepts, 2);
        QCOMPARE(counts.trueRejects, 1);
        QCOMPARE(*counts.accuracy().value, 0.6);
        QCOMPARE(*counts.falseAcceptRate().value, 2.0 / 3);
        QCOMPARE(*counts.falseRejectRate().value, 0.0);
        QVERIFY(!confusionAt({{0.5F}, {1}, {}, {}}, 0).falseAcceptRate());
        QVERIFY(!confusionAt({{0.5F}, {0}, {}, {}}, 0).falseRejectRate());
        QVERIFY(!Confusion{}.accuracy());
    }

    void refusesMalformedPairsAndNamesThem()
    {
        const float nan = std::nanf("");
        QVERIFY(messageOf({{0.1F, 0.2F, nan}, {0, 1, 1}, {}, {}}).find("record 2") !=
                std::string::npos);
        QVERIFY(messageOf({{0.1F, 0.2F}, {0, 2}, {}, {}}).find("found truth 2") !=
                std::string::npos);
        QVERIFY(messageOf({{0.1F, 0.2F}, {0}, {}, {}}).find("found 1 truths, wanted 2") !=
                std::string::npos);
        QVERIFY(messageOf({{0.1F}, {0}, {1, 2}, {}}).find("2 child's ages") != std::string::npos);
        QVERIFY(messageOf({{0.1F}, {0}, {}, {1, 2}}).find("2 age gaps") != std::string::npos);
        QVERIFY(messageOf({{0.1F}, {0}, {nan}, {nan}}).empty());
    }
};

QTEST_APPLESS_MAIN(ThresholdTest)
#include "threshold_test.moc"
