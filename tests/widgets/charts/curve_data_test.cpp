// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_data.h"

#include "core/base/random.h"
#include "widgets/charts/mean_band.h"
#include "widgets/charts/smoothing.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace interproto;
using namespace interproto::ui;

namespace {

CurveData dataOf(const std::vector<double>& values, double every = 1)
{
    std::vector<CurvePoint> points;
    for (std::size_t i = 0; i < values.size(); ++i)
        points.push_back(
            {static_cast<double>(i) * every, values[i], 1000 + static_cast<double>(i)});
    CurveData data;
    data.append(points);
    return data;
}

std::vector<double> noise(std::size_t count)
{
    Random random(7);
    std::vector<double> values(count);
    std::generate(values.begin(), values.end(), [&] { return random.normal(); });
    return values;
}

}  // namespace

class CurveDataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void extentsAgreeWithAWalkOverThePoints()
    {
        std::vector<double> values = noise(70000);
        values[12345] = std::nan("");
        const CurveData data = dataOf(values);
        Random random(3);
        for (int n = 0; n < 300; ++n) {
            std::size_t begin = random.below(70001);
            std::size_t end = random.below(70001);
            if (begin > end)
                std::swap(begin, end);
            CurveExtent walked;
            for (std::size_t i = begin; i < end; ++i)
                walked.add(static_cast<float>(values[i]));
            const CurveExtent fast = data.extent(begin, end);
            QCOMPARE(fast.least, walked.least);
            QCOMPARE(fast.most, walked.most);
            QCOMPARE(fast.leastPositive, walked.leastPositive);
            QCOMPARE(fast.count, walked.count);
            QVERIFY(std::abs(fast.sum - walked.sum) < 1e-6);
        }
    }
    void growingPointByPointIsTheSameAsAtOnce()
    {
        const std::vector<double> values = noise(5000);
        const CurveData whole = dataOf(values);
        CurveData grown;
        grown.setSmoothing(0.9);
        for (std::size_t i = 0; i < values.size(); ++i)
            grown.append({{static_cast<double>(i), values[i], 0}});
        QCOMPARE(grown.extent(0, 5000).sum, whole.extent(0, 5000).sum);
        const std::vector<double> expected = smoothed(values, 0.9);
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY(std::abs(grown.smoothed(i) - expected[i]) < 1e-5);
    }
    void everySpikeIsInTheLineAtAnyWidth()
    {
        std::vector<double> values(400000, 1.0);
        values[123457] = 50;
        values[200001] = -7;
        const CurveData data = dataOf(values);
        for (const int columns : {100, 613, 1900}) {
            const ColumnView view{-10, 400010, columns, false};
            const std::vector<DrawnPoint> line = data.line(view, {});
            QVERIFY(line.size() <= static_cast<std::size_t>(2 * (columns + 2)));
            const auto [least, most] = std::minmax_element(
                line.begin(), line.end(), [](const DrawnPoint& a, const DrawnPoint& b) {
                    return a.value < b.value;
                });
            QCOMPARE(least->value, -7.0);
            QCOMPARE(most->value, 50.0);
            QVERIFY(std::abs(most->key - 123457) <= 400020.0 / columns);
            QVERIFY(std::is_sorted(
                line.begin(), line.end(), [](const DrawnPoint& a, const DrawnPoint& b) {
                    return a.key < b.key;
                }));
        }
    }
    void spikesShowOnALogarithmicAxisToo()
    {
        std::vector<double> values(100000, 1.0);
        values[3] = 9;
        values[99000] = 50;
        const CurveData data = dataOf(values);
        const ColumnView view{1, 100000, 500, true};
        double most = 0;
        bool hasEarly = false;
        for (const DrawnPoint& point : data.line(view, {})) {
            most = std::max(most, point.value);
            hasEarly = hasEarly || point.value == 9;
        }
        QCOMPARE(most, 50.0);
        QVERIFY(hasEarly);
    }
    void fewPointsAreDrawnAsTheyAreWithOneBeyondEachSide()
    {
        const CurveData data = dataOf({0, 1, 2, 3, 4, 5, 6});
        const std::vector<DrawnPoint> line = data.line({1.5, 4.5, 300, false}, {});
        QCOMPARE(line.size(), std::size_t(5));
        QCOMPARE(line.front().key, 1.0);
        QCOMPARE(line.back().key, 5.0);
    }
    void aStepThatGoesBackVoidsWhatCameAfterIt()
    {
        CurveData data;
        data.setSmoothing(0.5);
        QVERIFY(!data.append({{10, 1, 0}, {20, 2, 0}, {30, 3, 0}, {40, 4, 0}}));
        QVERIFY(data.append({{25, 9, 0}, {35, 8, 0}}));
        QCOMPARE(data.size(), std::size_t(4));
        QCOMPARE(data.value(2), 9.0);
        QCOMPARE(data.step(3), 35.0);
        QCOMPARE(data.restarts(), std::vector<double>{25});
        QCOMPARE(data.extent(0, 4).most, 9.0F);
        // 1, 2, 9, 8 by hand: 4.625 / 0.875 at the third.
        QCOMPARE(data.smoothed(2), double(float((0.125 * 1 + 0.25 * 2 + 0.5 * 9) / 0.875)));
    }
    void equalStepsStayBesideEachOther()
    {
        CurveData data;
        data.append({{5, 1, 0}, {5, 30, 0}, {6, 1, 0}});
        QCOMPARE(data.size(), std::size_t(3));
        QVERIFY(data.restarts().empty());
    }
    void cutsInLongCurvesKeepTheExtentsRight()
    {
        std::vector<double> values = noise(50000);
        CurveData data = dataOf(values);
        data.append({{30000, 99, 0}});
        QCOMPARE(data.size(), std::size_t(30001));
        CurveExtent walked;
        for (std::size_t i = 0; i < 30000; ++i)
            walked.add(static_cast<float>(values[i]));
        QCOMPARE(data.extent(0, 30000).least, walked.least);
        QCOMPARE(data.extent(0, 30000).count, 30000U);
        QCOMPARE(data.extent(0, 30001).most, 99.0F);
    }
    void statisticsByHand()
    {
        // Values 1, 3, 5 at steps 10, 20, 30, NaN at 40: slope 0.2 a step.
        CurveData data;
        data.append({{0, 100, 0}, {10, 1, 0}, {20, 3, 0}, {30, 5, 0}, {40, std::nan(""), 0}});
        const CurveStatistics all = data.statistics(10, 40, {});
        QCOMPARE(all.count, std::int64_t(3));
        QCOMPARE(all.gaps, std::int64_t(1));
        QCOMPARE(all.least, 1.0);
        QCOMPARE(all.most, 5.0);
        QCOMPARE(all.mean, 3.0);
        QCOMPARE(all.last, 5.0);
        QVERIFY(std::abs(all.slope - 0.2) < 1e-12);
        // By epochs of ten steps the slope is ten times as steep.
        const CurveKeys epochs =
            CurveKeys::of(CurveAxis::Epoch, {.stepsPerEpoch = 10, .imagesPerStep = 0});
        QVERIFY(std::abs(data.statistics(1, 4, epochs).slope - 2) < 1e-12);
        QCOMPARE(data.statistics(1, 4, epochs).count, std::int64_t(3));
    }
    void axesAreTheSamePointsInOtherUnits()
    {
        CurveData data;
        data.append({{100, 1, 1050}, {200, 2, 1150}});
        const CurveScale scale{.stepsPerEpoch = 50, .imagesPerStep = 64, .startTime = 1000};
        QCOMPARE(data.key(1, CurveKeys::of(CurveAxis::Epoch, scale)), 4.0);
        QCOMPARE(data.key(1, CurveKeys::of(CurveAxis::Images, scale)), 12800.0);
        QCOMPARE(data.key(1, CurveKeys::of(CurveAxis::Time, scale)), 150.0);
        QCOMPARE(data.valueAt(3, CurveKeys::of(CurveAxis::Epoch, scale), false), 1.5);
        QVERIFY(!CurveScale().knows(CurveAxis::Epoch));
    }
    void hostileNumbersDoNoHarm()
    {
        CurveData data;
        data.setSmoothing(0.9);
        data.append({{std::nan(""), 1, 0},
                     {-1e300, INFINITY, std::nan("")},
                     {0, -INFINITY, INFINITY},
                     {1e300, 1e300, -5}});
        QCOMPARE(data.size(), std::size_t(3));
        for (const CurveAxis axis :
             {CurveAxis::Step, CurveAxis::Epoch, CurveAxis::Time, CurveAxis::Images}) {
            const CurveKeys keys = CurveKeys::of(axis, {10, 10, 5});
            data.line({0, 1, 200, false}, keys);
            data.statistics(-1e308, 1e308, keys);
            data.nearest(0, keys);
        }
    }

    void bandEqualsTheMeanAndDeviationByHand()
    {
        // Three seeds at the same steps; the sample's deviation of 1, 2, 6 is sqrt(7).
        const CurveData a = dataOf({1, 10});
        const CurveData b = dataOf({2, 10});
        const CurveData c = dataOf({6, 13});
        const std::vector<BandPoint> band =
            meanBand({{&a, {}}, {&b, {}}, {&c, {}}}, {0, 1, 400, false}, false);
        QCOMPARE(band.size(), std::size_t(2));
        QCOMPARE(band[0].mean, 3.0);
        QVERIFY(std::abs(band[0].deviation - std::sqrt(7.0)) < 1e-12);
        QCOMPARE(band[0].count, 3);
        QCOMPARE(band[1].mean, 11.0);
        QVERIFY(std::abs(band[1].deviation - std::sqrt(3.0)) < 1e-12);
    }
    void bandCountsARunOnlyWhereItHasValues()
    {
        const CurveData longer = dataOf({0, 1, 2, 3, 4});
        CurveData shorter;
        shorter.append({{1, 3, 0}, {3, 7, 0}});
        const std::vector<BandPoint> band =
            meanBand({{&longer, {}}, {&shorter, {}}}, {0, 4, 400, false}, false);
        QCOMPARE(band.size(), std::size_t(5));
        QCOMPARE(band[0].count, 1);
        QCOMPARE(band[0].deviation, 0.0);
        QCOMPARE(band[1].mean, 2.0);
        // Between its own steps a run counts with the line between them: 5 at step 2.
        QCOMPARE(band[2].count, 2);
        QCOMPARE(band[2].mean, 3.5);
        QCOMPARE(band[4].count, 1);
    }
    void bandOfLongRunsAveragesEachColumn()
    {
        const std::vector<double> values = noise(100000);
        std::vector<double> shifted = values;
        for (double& value : shifted)
            value += 2;
        const CurveData a = dataOf(values);
        const CurveData b = dataOf(shifted);
        const ColumnView view{0, 99999, 500, false};
        const std::vector<BandPoint> band = meanBand({{&a, {}}, {&b, {}}}, view, false);
        QVERIFY(band.size() <= 502);
        for (const BandPoint& point : band) {
            QCOMPARE(point.count, 2);
            // Of x and x + 2: sqrt(2).
            QVERIFY(std::abs(point.deviation - std::sqrt(2.0)) < 1e-4);
        }
    }
};

QTEST_APPLESS_MAIN(CurveDataTest)
#include "curve_data_test.moc"
