// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/roc.h"

#include "core/base/error.h"
#include "core/verification/threshold.h"
#include "tests/support/score_samples.h"

#include <QTest>

#include <cmath>
#include <functional>
#include <set>

using namespace interproto;

namespace {

/// Every distinct similarity, the highest first.
std::set<float, std::greater<>> thresholdsOf(const ScoredPairs& pairs)
{
    return {pairs.similarity.begin(), pairs.similarity.end()};
}

bool hasBothClasses(const ScoredPairs& pairs)
{
    const auto genuine = std::count(pairs.genuine.begin(), pairs.genuine.end(), 1);
    return genuine > 0 && genuine < static_cast<std::ptrdiff_t>(pairs.size());
}

double bruteArea(const ScoredPairs& pairs)
{
    double won = 0;
    double all = 0;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        for (std::size_t j = 0; j < pairs.size(); ++j) {
            if (pairs.genuine[i] == 0 || pairs.genuine[j] == 1)
                continue;
            all += 1;
            if (pairs.similarity[i] > pairs.similarity[j])
                won += 1;
            else if (pairs.similarity[i] == pairs.similarity[j])
                won += 0.5;
        }
    return won / all;
}

/// Between the last threshold with FAR < FRR and the next one, by bisection along the straight
/// line.
double bruteEqualError(const ScoredPairs& pairs)
{
    double far0 = 0;
    double frr0 = 1;
    for (const float threshold : thresholdsOf(pairs)) {
        const Confusion counts = confusionAt(pairs, threshold);
        const double far = *counts.falseAcceptRate().value;
        const double frr = *counts.falseRejectRate().value;
        if (far >= frr - 1e-12) {
            double low = 0;
            double high = 1;
            for (int step = 0; step < 60; ++step) {
                const double t = (low + high) / 2;
                (far0 + t * (far - far0) < frr0 + t * (frr - frr0) ? low : high) = t;
            }
            return far0 + high * (far - far0);
        }
        far0 = far;
        frr0 = frr;
    }
    return 1;
}

/// Height of the polyline through the points just at `far` (the highest one on a vertical piece).
double heightAt(const std::vector<RocPoint>& curve, double far)
{
    double height = 0;
    for (std::size_t i = 1; i < curve.size(); ++i) {
        if (curve[i].far <= far)
            height = curve[i].tar;
        else if (curve[i - 1].far <= far)
            return height + (curve[i].tar - height) * (far - curve[i - 1].far) /
                                (curve[i].far - curve[i - 1].far);
    }
    return height;
}

}  // namespace

class RocTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsTheHandComputedCurve()
    {
        // Falling: + + - + - -
        const ScoredPairs pairs{{0.9F, 0.8F, 0.7F, 0.6F, 0.5F, 0.4F}, {1, 1, 0, 1, 0, 0}, {}, {}};
        const SortedScores scores(pairs);
        const std::vector<RocPoint> curve = *rocCurve(scores).value;
        QCOMPARE(curve.size(), 5U);  // (0,0) (0,2/3) (1/3,2/3) (1/3,1) (1,1)
        QVERIFY(std::isinf(curve[0].threshold));
        QCOMPARE(curve[1].threshold, 0.8F);
        QCOMPARE(curve[1].tar, 2.0 / 3);
        QCOMPARE(curve[2].far, 1.0 / 3);
        QCOMPARE(curve[3].tar, 1.0);
        QCOMPARE(curve[4].far, 1.0);
        QCOMPARE(*areaUnderRoc(scores).value, 8.0 / 9);
        QCOMPARE(equalErrorRate(scores).value->rate, 1.0 / 3);
        QCOMPARE(equalErrorRate(scores).value->threshold, 0.7F);
    }

    void areaAndEqualErrorEqualBruteForce()
    {
        Random random(40);
        for (int round = 0; round < 500; ++round) {
            const ScoredPairs pairs = testing::tiedPairs(random, 2 + random.below(40));
            if (!hasBothClasses(pairs))
                continue;
            const SortedScores scores(pairs);
            QVERIFY(std::abs(*areaUnderRoc(scores).value - bruteArea(pairs)) < 1e-12);
            QVERIFY(std::abs(equalErrorRate(scores).value->rate - bruteEqualError(pairs)) < 1e-12);
        }
    }

    void curveHoldsEveryThreshold()
    {
        Random random(41);
        for (int round = 0; round < 300; ++round) {
            const ScoredPairs pairs = testing::tiedPairs(random, 2 + random.below(40));
            if (!hasBothClasses(pairs))
                continue;
            const std::vector<RocPoint> curve = *rocCurve(SortedScores(pairs)).value;
            QCOMPARE(curve.front().tar + curve.front().far, 0.0);
            QCOMPARE(curve.back().tar + curve.back().far, 2.0);
            // Left-out points lie on the lines: the area below the kept ones is the whole area.
            double area = 0;
            for (std::size_t i = 1; i < curve.size(); ++i)
                area += (curve[i].far - curve[i - 1].far) * (curve[i].tar + curve[i - 1].tar) / 2;
            QVERIFY(std::abs(area - bruteArea(pairs)) < 1e-12);
            for (std::size_t i = 1; i < curve.size(); ++i) {
                const Confusion counts = confusionAt(pairs, curve[i].threshold);
                QCOMPARE(curve[i].far, *counts.falseAcceptRate().value);
                QVERIFY(std::abs(1 - curve[i].tar - *counts.falseRejectRate().value) < 1e-15);
            }
        }
    }

    void aThinnedCurveStaysClose()
    {
        const ScoredPairs pairs = testing::cosinePairs(42, 50000);
        const SortedScores scores(pairs);
        const std::vector<RocPoint> all = *rocCurve(scores).value;
        const std::vector<RocPoint> thin = *rocCurve(scores, 200).value;
        QVERIFY2(thin.size() < 2000, qPrintable(QString::number(thin.size())));
        QVERIFY(all.size() > 5 * thin.size());
        QCOMPARE(thin.back().far + thin.back().tar, 2.0);
        for (int k = 0; k <= 1000; ++k)
            QVERIFY(std::abs(heightAt(all, k / 1000.0) - heightAt(thin, k / 1000.0)) < 0.0101);
    }

    void tarAtFarEqualsTryingEveryThreshold()
    {
        Random random(43);
        const std::vector<double> levels{1, 0.5, 0.25, 0.1};
        for (int round = 0; round < 300; ++round) {
            const ScoredPairs pairs = testing::tiedPairs(random, 2 + random.below(60));
            if (!hasBothClasses(pairs))
                continue;
            const auto impostors = std::count(pairs.genuine.begin(), pairs.genuine.end(), 0);
            for (const TarAtFar& found : tarAtFar(SortedScores(pairs), levels)) {
                QCOMPARE(bool(found.tar), static_cast<double>(impostors) * found.far >= 1);
                if (!found.tar)
                    continue;
                double best = 0;
                for (const float threshold : thresholdsOf(pairs)) {
                    const Confusion counts = confusionAt(pairs, threshold);
                    if (*counts.falseAcceptRate().value <= found.far)
                        best = std::max(best, 1 - *counts.falseRejectRate().value);
                }
                QVERIFY(std::abs(*found.tar.value - best) < 1e-15);
                QCOMPARE(found.threshold.has_value(), best > 0);
                if (found.threshold)
                    QCOMPARE(found.reachedFar,
                             *confusionAt(pairs, *found.threshold).falseAcceptRate().value);
            }
        }
    }

    void tarAtFarSaysHowManyPairsAreMissing()
    {
        ScoredPairs pairs = testing::cosinePairs(44, 999, 0.0);
        pairs.similarity.push_back(0.9F);
        pairs.genuine.push_back(1);
        const std::vector<double> levels{1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6};
        std::vector<TarAtFar> found = tarAtFar(SortedScores(pairs), levels);
        QVERIFY(found[1].tar);
        QVERIFY(!found[2].tar);
        QCOMPARE(found[2].tar.reason,
                 std::string("a false accept rate of 0.001 needs at least 1,000 impostor pairs, "
                             "found 999"));
        QVERIFY(found[5].tar.reason.find("1,000,000") != std::string::npos);
        pairs.similarity.push_back(0.1F);
        pairs.genuine.push_back(0);
        found = tarAtFar(SortedScores(pairs), levels);
        QVERIFY(found[2].tar);  // one false accept of 1,000 is allowed now
        QCOMPARE(*found[2].tar.value, 1.0);
    }

    void aRisingTransformChangesNothing()
    {
        const ScoredPairs pairs = testing::cosinePairs(45, 3000);
        ScoredPairs scaled = pairs;
        for (float& similarity : scaled.similarity)
            similarity = similarity * 8 - 4;  // exact enough to keep all orders; ties would show
        ScoredPairs stretched = pairs;
        for (float& similarity : stretched.similarity)
            similarity = similarity < 0 ? similarity * 64 : similarity * 2;  // exact
        const SortedScores scores(pairs);
        QCOMPARE(*areaUnderRoc(SortedScores(stretched)).value, *areaUnderRoc(scores).value);
        QCOMPARE(equalErrorRate(SortedScores(stretched)).value->rate,
                 equalErrorRate(scores).value->rate);
        QVERIFY(std::abs(*areaUnderRoc(SortedScores(scaled)).value - *areaUnderRoc(scores).value) <
                1e-5);
    }

    void swappingTheClassesMirrorsTheArea()
    {
        const ScoredPairs pairs = testing::cosinePairs(46, 2000);
        ScoredPairs swapped = pairs;
        for (std::uint8_t& truth : swapped.genuine)
            truth ^= 1;
        QVERIFY(std::abs(*areaUnderRoc(SortedScores(pairs)).value +
                         *areaUnderRoc(SortedScores(swapped)).value - 1) < 1e-12);
    }

    void saysWhichClassIsMissing()
    {
        const ScoredPairs none;
        const ScoredPairs genuine{{0.1F, 0.2F}, {1, 1}, {}, {}};
        const ScoredPairs impostor{{0.1F, 0.2F}, {0, 0}, {}, {}};
        const auto check = [](const ScoredPairs& pairs, const std::string& reason) {
            const SortedScores scores(pairs);
            return rocCurve(scores).reason == reason && areaUnderRoc(scores).reason == reason &&
                   equalErrorRate(scores).reason == reason &&
                   tarAtFar(scores, {0.5}).front().tar.reason == reason && !areaUnderRoc(scores);
        };
        QVERIFY(check(none, "there are no pairs"));
        QVERIFY(check(genuine, "there are no impostor pairs"));
        QVERIFY(check(impostor, "there are no genuine pairs"));
    }

    void refusesImpossibleLevels()
    {
        const ScoredPairs pairs = testing::cosinePairs(47, 10);
        const SortedScores scores(pairs);
        for (const double far : {0.0, -1.0, 1.5, std::nan("")})
            QVERIFY_EXCEPTION_THROWN(tarAtFar(scores, {far}), Error);
    }
};

QTEST_APPLESS_MAIN(RocTest)
#include "roc_test.moc"
