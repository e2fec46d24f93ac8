// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/intervals.h"

#include "core/base/error.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace interproto;

namespace {

bool isNear(double a, double b, double tolerance)
{
    return std::abs(a - b) <= tolerance;
}

/// Probabilities of Binomial(n, p) by Pascal's recursion.
std::vector<double> pascal(int n, double p)
{
    std::vector<double> row{1.0};
    for (int i = 0; i < n; ++i) {
        std::vector<double> next(row.size() + 1);
        for (std::size_t k = 0; k < row.size(); ++k) {
            next[k] += row[k] * (1 - p);
            next[k + 1] += row[k] * p;
        }
        row = std::move(next);
    }
    return row;
}

}  // namespace

class IntervalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tailsOfStudentsT()
    {
        // Table of Student's t: two-sided 0.05, 0.01 and 0.1.
        QVERIFY(std::abs(studentTails(4.302653, 2) - 0.05) < 1e-7);
        QVERIFY(std::abs(studentTails(-2.776445, 4) - 0.05) < 1e-7);
        QVERIFY(std::abs(studentTails(3.169273, 10) - 0.01) < 1e-7);
        QVERIFY(std::abs(studentTails(6.313752, 1) - 0.1) < 1e-7);
        QVERIFY(std::abs(studentTails(1.959964, 1e7) - 0.05) < 1e-6);
        QCOMPARE(studentTails(0, 3.5), 1.0);
    }

    void normalQuantilesAreTheTables()
    {
        QVERIFY(isNear(normalQuantile(0.95), 1.959963984540054, 1e-12));
        QVERIFY(isNear(normalQuantile(0.99), 2.5758293035489004, 1e-12));
        QVERIFY(isNear(normalQuantile(0.5), 0.6744897501960817, 1e-12));
        QVERIFY(isNear(normalQuantile(0.999999), 4.891638475699412, 1e-7));
        for (const double confidence : {0.0, 1.0, -1.0, 2.0, std::nan("")})
            QVERIFY_EXCEPTION_THROWN(normalQuantile(confidence), Error);
    }

    /// Newcombe (1998), table I: 81 of 263 and 15 of 148, 0 of 20 and 1 of 29.
    void wilsonEqualsPublishedFigures()
    {
        const auto check = [](std::int64_t hits, std::int64_t total, double low, double high) {
            const Interval i = wilsonInterval(hits, total);
            return isNear(i.low, low, 5e-5) && isNear(i.high, high, 5e-5);
        };
        QVERIFY(check(81, 263, 0.2553, 0.3662));
        QVERIFY(check(15, 148, 0.0624, 0.1605));
        QVERIFY(check(0, 20, 0.0, 0.1611));
        QVERIFY(check(1, 29, 0.0061, 0.1718));
    }

    void wilsonIsSymmetricAndHoldsTheProportion()
    {
        for (const std::int64_t total : {1, 2, 7, 100, 3400})
            for (std::int64_t hits = 0; hits <= total;
                 hits += std::max<std::int64_t>(1, total / 9)) {
                const Interval a = wilsonInterval(hits, total);
                const Interval b = wilsonInterval(total - hits, total);
                QVERIFY(isNear(a.low, 1 - b.high, 1e-12) && isNear(a.high, 1 - b.low, 1e-12));
                const double share = static_cast<double>(hits) / static_cast<double>(total);
                QVERIFY(a.low <= share && share <= a.high && a.low >= 0 && a.high <= 1);
            }
    }

    void binomialSumsEqualPascalsTriangle()
    {
        for (const int n : {1, 2, 5, 24, 60})
            for (const double p : {0.01, 0.3, 0.5, 0.97}) {
                const std::vector<double> pmf = pascal(n, p);
                double sum = 0;
                for (int k = 0; k < n; ++k) {
                    sum += pmf[static_cast<std::size_t>(k)];
                    QVERIFY(isNear(binomialCdf(n, p, k), sum, 1e-13));
                    const auto here = static_cast<std::size_t>(k);
                    if (std::min(pmf[here], pmf[here + 1]) < 1e-6)
                        continue;  // the steps below would jump over a quantile
                    QCOMPARE(binomialQuantile(n, p, sum + 1e-9), k + 1);
                    QCOMPARE(binomialQuantile(n, p, sum - 1e-9), k);
                }
                QCOMPARE(binomialCdf(n, p, n), 1.0);
                QCOMPARE(binomialCdf(n, p, -1), 0.0);
            }
    }

    void binomialTailsOfManyPairsAreThoseOfTheNormal()
    {
        const std::int64_t n = 1'000'000;
        const double deviation = std::sqrt(1e6 * 0.9 * 0.1);
        QVERIFY(isNear(static_cast<double>(binomialQuantile(n, 0.9, 0.975)),
                       900'000 + 1.959964 * deviation,
                       2));
        QVERIFY(isNear(static_cast<double>(binomialQuantile(n, 0.9, 0.025)),
                       900'000 - 1.959964 * deviation,
                       2));
    }

    /// The interval is what drawing pairs with replacement gives.
    void bootstrapIntervalEqualsDrawingPairs()
    {
        const std::int64_t total = 200;
        const std::int64_t hits = 170;
        Random random(50);
        std::vector<double> accuracies;
        for (int draw = 0; draw < 20000; ++draw) {
            int right = 0;
            for (int i = 0; i < total; ++i)
                right += random.below(total) < static_cast<std::uint64_t>(hits) ? 1 : 0;
            accuracies.push_back(right / 200.0);
        }
        std::sort(accuracies.begin(), accuracies.end());
        const Interval interval = bootstrapInterval(hits, total);
        QVERIFY(isNear(interval.low, accuracies[500], 0.0051));
        QVERIFY(isNear(interval.high, accuracies[19500], 0.0051));
        QVERIFY(interval.low < 0.81 && interval.high > 0.89);
    }

    void intervalsOfCertaintyArePoints()
    {
        QCOMPARE(bootstrapInterval(5, 5).low, 1.0);
        QCOMPARE(bootstrapInterval(0, 5).high, 0.0);
        QVERIFY(wilsonInterval(5, 5).low < 0.6);
        QCOMPARE(wilsonInterval(5, 5).high, 1.0);
    }

    void drawsFollowTheDistribution()
    {
        Random random(51);
        for (const auto& [n, p] :
             {std::pair<std::int64_t, double>{10, 0.3}, {3, 0.9}, {60, 0.05}}) {
            const std::vector<double> pmf = pascal(static_cast<int>(n), p);
            std::vector<int> counts(pmf.size());
            constexpr int kDraws = 200000;
            for (int i = 0; i < kDraws; ++i)
                ++counts[static_cast<std::size_t>(drawBinomial(random, n, p))];
            for (std::size_t k = 0; k < pmf.size(); ++k)  // five standard errors
                QVERIFY(isNear(counts[k], pmf[k] * kDraws, 5 * std::sqrt(pmf[k] * kDraws) + 1));
        }
        QCOMPARE(drawBinomial(random, 10, 0.0), 0);
        QCOMPARE(drawBinomial(random, 10, 1.0), 10);
        QCOMPARE(drawBinomial(random, 0, 0.5), 0);
    }

    void drawsOfManyPairsHaveTheRightMoments()
    {
        Random random(52);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 20000; ++i) {
            const double x = static_cast<double>(drawBinomial(random, 1'000'000, 0.03)) - 30000;
            sum += x;
            squares += x * x;
        }
        QVERIFY(isNear(sum / 20000, 0, 5 * 170.6 / std::sqrt(20000.0)));
        QVERIFY(isNear(squares / 20000 / (30000 * 0.97), 1, 0.05));
    }

    void refusesImpossibleCounts()
    {
        QVERIFY_EXCEPTION_THROWN(wilsonInterval(1, 0), Error);
        QVERIFY_EXCEPTION_THROWN(wilsonInterval(3, 2), Error);
        QVERIFY_EXCEPTION_THROWN(bootstrapInterval(-1, 2), Error);
        QVERIFY_EXCEPTION_THROWN(bootstrapInterval(1, 2, 1.0), Error);
    }
};

QTEST_APPLESS_MAIN(IntervalsTest)
#include "intervals_test.moc"
