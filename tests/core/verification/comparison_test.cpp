// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/comparison.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "tests/support/score_samples.h"

#include <QTest>

#include <cmath>
#include <utility>

using namespace interproto;

namespace {

/// Hits and misses of a method as pairs scored at threshold 0.5: all pairs genuine.
ScoredPairs outcomes(const std::vector<int>& hits)
{
    ScoredPairs pairs;
    for (const int hit : hits) {
        pairs.similarity.push_back(hit != 0 ? 1.0F : 0.0F);
        pairs.genuine.push_back(1);
    }
    return pairs;
}

/// Three seeds of one method on pairs of various difficulty: accuracies deviate by `deviation`.
std::vector<Outcomes> seedsOf(double accuracy,
                              double deviation,
                              const std::vector<double>& difficulty,
                              Random& random)
{
    std::vector<Outcomes> runs(3);
    for (Outcomes& run : runs) {
        const double level = accuracy + deviation * random.normal();
        for (const double difficult : difficulty)
            run.push_back(difficult + 0.1 * random.normal() < level ? 1 : 0);
    }
    return runs;
}

/// Share of comparisons below 0.05: by seeds and pairs, and by McNemar's test.
std::pair<double, double> alarms(double gap, double deviation)
{
    constexpr int kTrials = 300;
    ComparisonOptions options;
    options.draws = 1;
    Random random(7);
    int bySeeds = 0;
    int byPairs = 0;
    for (int trial = 0; trial < kTrials; ++trial) {
        std::vector<double> difficulty(3041);
        for (double& one : difficulty)
            one = random.uniform();
        const auto compared = compareRuns(seedsOf(0.82 + gap, deviation, difficulty, random),
                                          seedsOf(0.82, deviation, difficulty, random),
                                          options);
        bySeeds += *compared.value->runsPValue < 0.05 ? 1 : 0;
        byPairs += compared.value->test.pValue < 0.05 ? 1 : 0;
    }
    return {double(bySeeds) / kTrials, double(byPairs) / kTrials};
}

std::string messageOf(const ScoredPairs& first,
                      const ScoredPairs& second,
                      const ComparisonOptions& options = {})
{
    try {
        compareMethods(first, 0.5F, second, 0.5F, options);
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

class ComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fewDisagreementsAreTestedExactly()
    {
        // 2 P(X <= 1), X ~ Binomial(9, 1/2): 2 (1 + 9) / 512.
        const McNemar test = mcNemar(8, 1);
        QVERIFY(test.exact);
        QVERIFY(std::abs(test.pValue - 20.0 / 512) < 1e-14);
        QCOMPARE(mcNemar(1, 8).pValue, test.pValue);
        QCOMPARE(mcNemar(0, 0).pValue, 1.0);
        QCOMPARE(mcNemar(5, 5).pValue, 1.0);
        QVERIFY(std::abs(mcNemar(0, 6).pValue - 2.0 / 64) < 1e-14);
    }

    void manyDisagreementsAreTestedByChiSquare()
    {
        // (|40 - 20| - 1)^2 / 60 = 6.01667; upper tail on one degree of freedom.
        const McNemar test = mcNemar(40, 20);
        QVERIFY(!test.exact);
        QVERIFY(std::abs(test.statistic - 361.0 / 60) < 1e-12);
        QVERIFY(std::abs(test.pValue - 0.014171) < 1e-5);
        QCOMPARE(mcNemar(30, 30).pValue, 1.0);
        QVERIFY(mcNemar(12, 12).exact);
        QVERIFY(!mcNemar(12, 13).exact);
    }

    void comparesByHand()
    {
        const ScoredPairs first = outcomes({1, 1, 1, 1, 0, 1, 1, 0, 1, 1});
        const ScoredPairs second = outcomes({1, 0, 1, 0, 0, 1, 0, 1, 1, 1});
        const MethodComparison result = *compareMethods(first, 0.5F, second, 0.5F).value;
        QCOMPARE(result.firstAccuracy, 0.8);
        QCOMPARE(result.secondAccuracy, 0.6);
        QCOMPARE(result.difference, 0.2);
        QCOMPARE(result.test.onlyFirst, 3);
        QCOMPARE(result.test.onlySecond, 1);
    }

    void intervalEqualsDrawingPairs()
    {
        constexpr int kPairs = 300;
        std::vector<int> first(kPairs, 1);
        std::vector<int> second(kPairs, 1);
        std::fill_n(second.begin(), 30, 0);
        std::fill_n(first.begin() + 30, 12, 0);
        const MethodComparison result =
            *compareMethods(outcomes(first), 0.5F, outcomes(second), 0.5F).value;
        Random random(60);
        std::vector<double> draws;
        for (int draw = 0; draw < 10000; ++draw) {
            int difference = 0;
            for (int i = 0; i < kPairs; ++i) {
                const std::size_t at = random.below(kPairs);
                difference += first[at] - second[at];
            }
            draws.push_back(difference / 300.0);
        }
        std::sort(draws.begin(), draws.end());
        QVERIFY(std::abs(result.differenceInterval.low - draws[250]) < 0.005);
        QVERIFY(std::abs(result.differenceInterval.high - draws[9750]) < 0.005);
        QVERIFY(result.differenceInterval.low > 0.005);
    }

    void isDeterministicAndAntisymmetric()
    {
        const ScoredPairs a = testing::cosinePairs(61, 2000);
        ScoredPairs b = a;
        Random random(62);
        for (float& similarity : b.similarity)
            similarity += static_cast<float>(0.05 * random.normal());
        const MethodComparison once = *compareMethods(a, 0.28F, b, 0.28F).value;
        const MethodComparison again = *compareMethods(a, 0.28F, b, 0.28F).value;
        const MethodComparison swapped = *compareMethods(b, 0.28F, a, 0.28F).value;
        QCOMPARE(once.differenceInterval.low, again.differenceInterval.low);
        QCOMPARE(once.differenceInterval.high, again.differenceInterval.high);
        QCOMPARE(once.difference, -swapped.difference);
        QCOMPARE(once.test.pValue, swapped.test.pValue);
        QVERIFY(std::abs(once.differenceInterval.low + swapped.differenceInterval.high) < 0.003);
    }

    void aMethodDoesNotDifferFromItself()
    {
        const ScoredPairs pairs = testing::cosinePairs(63, 500);
        const MethodComparison result = *compareMethods(pairs, 0.3F, pairs, 0.3F).value;
        QCOMPARE(result.difference, 0.0);
        QCOMPARE(result.differenceInterval.low, 0.0);
        QCOMPARE(result.differenceInterval.high, 0.0);
        QCOMPARE(result.test.pValue, 1.0);
    }

    void refusesListsThatAreNotTheSame()
    {
        const ScoredPairs pairs{{0.1F, 0.9F}, {0, 1}, {}, {}};
        const ScoredPairs shorter{{0.1F}, {0}, {}, {}};
        const ScoredPairs other{{0.1F, 0.9F}, {0, 0}, {}, {}};
        QVERIFY(messageOf(pairs, shorter).find("one has 2 pairs and the other 1") !=
                std::string::npos);
        QVERIFY(messageOf(pairs, other).find("record 1") != std::string::npos);
        QVERIFY(messageOf(pairs, pairs).empty());
        QVERIFY(!messageOf(pairs, pairs, {0.95, 0, 1}).empty());
        QVERIFY(!messageOf(pairs, pairs, {1.0, 10, 1}).empty());
        QVERIFY_EXCEPTION_THROWN(mcNemar(-1, 2), Error);
    }

    void saysThatThereAreNoPairs()
    {
        QCOMPARE(compareMethods({}, 0, {}, 0).reason, std::string("there are no pairs"));
    }

    void oneRunEachIsTheComparisonOfMethods()
    {
        ScoredPairs first;
        ScoredPairs second;
        interproto::Random random(5);
        for (int i = 0; i < 500; ++i) {
            for (ScoredPairs* pairs : {&first, &second}) {
                pairs->similarity.push_back(static_cast<float>(random.uniform()));
                pairs->genuine.push_back(i % 2 == 0 ? 1 : 0);
            }
        }
        const auto methods = compareMethods(first, 0.4F, second, 0.6F);
        const auto runs = compareRuns({outcomesAt(first, 0.4F)}, {outcomesAt(second, 0.6F)});
        QVERIFY(methods && runs);
        QCOMPARE(runs.value->difference, methods.value->difference);
        QCOMPARE(runs.value->test.pValue, methods.value->test.pValue);
        QCOMPARE(runs.value->differenceInterval.low, methods.value->differenceInterval.low);
        QCOMPARE(runs.value->differenceInterval.high, methods.value->differenceInterval.high);
    }

    void aPairCountsForTheMethodThatIsRightMoreOften()
    {
        // Shares of the first method: 1, 1/2, 0, 1; of the second: 1/3, 2/3, 0, 1.
        const std::vector<Outcomes> first = {{1, 1, 0, 1}, {1, 0, 0, 1}};
        const std::vector<Outcomes> second = {{1, 1, 0, 1}, {0, 1, 0, 1}, {0, 0, 0, 1}};
        const auto compared = compareRuns(first, second);
        QVERIFY(compared);
        QCOMPARE(compared.value->pairs, std::int64_t(4));
        QCOMPARE(compared.value->test.onlyFirst, std::int64_t(1));
        QCOMPARE(compared.value->test.onlySecond, std::int64_t(1));
        QVERIFY(std::abs(compared.value->firstAccuracy - 2.5 / 4) < 1e-15);
        QVERIFY(std::abs(compared.value->secondAccuracy - 2.0 / 4) < 1e-15);
        QVERIFY(std::abs(compared.value->difference - 0.125) < 1e-15);
        const Interval interval = compared.value->differenceInterval;
        QVERIFY(interval.low < 0.125 && interval.high > 0.125);
    }

    void repeatedRunsAreNoMorePairs()
    {
        const Outcomes good = {1, 1, 1, 1, 1, 1, 0, 0};
        const Outcomes poor = {0, 0, 0, 0, 1, 1, 0, 1};
        const auto once = compareRuns({good}, {poor});
        const auto thrice = compareRuns({good, good, good}, {poor, poor, poor});
        QCOMPARE(thrice.value->test.pValue, once.value->test.pValue);
        QVERIFY(std::abs(thrice.value->difference - once.value->difference) < 1e-15);
        QVERIFY(std::abs(thrice.value->differenceInterval.low -
                         once.value->differenceInterval.low) < 1e-15);
    }

    void seedsOfOneMethodRaiseNoMoreAlarmsThanSaid()
    {
        for (const double deviation : {0.002, 0.0063, 0.011, 0.014}) {
            const auto [bySeeds, byPairs] = alarms(0, deviation);
            qInfo("deviation %.2f points: %.3f by seeds and pairs, %.3f by pairs alone",
                  100 * deviation,
                  bySeeds,
                  byPairs);
            // 0.05 and three standard errors of 300 trials.
            QVERIFY2(bySeeds < 0.088, qPrintable(QString::number(bySeeds)));
            if (deviation >= 0.011)
                QVERIFY2(byPairs > 0.2, "pairs alone are no test of seeds");
        }
    }

    void aGapOfTwoPointsIsSeenWhereSeedsAgree()
    {
        double before = 1;
        for (const double deviation : {0.002, 0.0063, 0.011}) {
            const double power = alarms(0.02, deviation).first;
            qInfo("deviation %.2f points: power %.3f", 100 * deviation, power);
            QVERIFY(power <= before);
            before = power;
            if (deviation < 0.003)
                QVERIFY2(power > 0.8, qPrintable(QString::number(power)));
        }
    }

    void aSingleRunTellsNothingAboutSeeds()
    {
        QVERIFY(!compareRuns({{1, 0, 1}}, {{1, 0, 0}, {0, 0, 0}}).value->runsPValue);
    }

    void runsOfDifferentLengthsAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(Error, compareRuns({{1, 0}}, {{1, 0, 1}}));
        QVERIFY(!compareRuns({}, {{1}}));
        QVERIFY(!compareRuns({{}}, {{}}));
    }

    void adjustmentIsHolms()
    {
        // Sorted 0.01, 0.02, 0.03, 0.6: times 4, 3, 2, 1, never falling.
        const auto adjusted = holmAdjusted({0.03, 0.01, 0.6, 0.02});
        const std::vector<double> wanted = {0.06, 0.04, 0.6, 0.06};
        for (std::size_t i = 0; i < wanted.size(); ++i)
            QVERIFY(std::abs(adjusted[i] - wanted[i]) < 1e-15);
        QCOMPARE(holmAdjusted({0.7, 0.8})[0], 1.0);
        QVERIFY(holmAdjusted({}).empty());
    }
};

QTEST_APPLESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
