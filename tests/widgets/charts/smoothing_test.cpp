// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/smoothing.h"

#include <QTest>

#include <cmath>

using namespace interproto::ui;

class SmoothingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheFormulaByHand()
    {
        // w = 0.5: sums 0.5, 1.25, 2.625; divided by 0.5, 0.75, 0.875.
        const std::vector<double> result = smoothed({1, 2, 4}, 0.5);
        QCOMPARE(result.size(), 3U);
        QCOMPARE(result[0], 1.0);
        QCOMPARE(result[1], 1.25 / 0.75);
        QCOMPARE(result[2], 2.625 / 0.875);
    }
    void constantStaysConstant()
    {
        for (const double value : smoothed(std::vector<double>(500, 7.25), 0.99))
            QVERIFY(std::abs(value - 7.25) < 1e-12);
    }
    void weightZeroChangesNothing()
    {
        QCOMPARE(smoothed({3, -1, 8}, 0), (std::vector<double>{3, -1, 8}));
    }
    void notANumberLeavesAGapAndNoTrace()
    {
        const double nan = std::nan("");
        const std::vector<double> with = smoothed({1, nan, INFINITY, 2}, 0.9);
        const std::vector<double> without = smoothed({1, 2}, 0.9);
        QVERIFY(std::isnan(with[1]) && std::isnan(with[2]));
        QCOMPARE(with[3], without[1]);
    }
};

QTEST_APPLESS_MAIN(SmoothingTest)
#include "smoothing_test.moc"
