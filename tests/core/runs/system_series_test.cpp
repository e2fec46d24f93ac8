// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/system_series.h"

#include "core/base/files.h"
#include "core/runs/series.h"

#include <QTest>

#include <map>

using namespace interproto;

namespace {

std::map<std::string, double> byTag(const std::vector<std::pair<std::string, double>>& points)
{
    return {points.begin(), points.end()};
}

std::string fakeDriver()
{
    return joined(qgetenv("INTERPROTO_TEST_BIN").toStdString(), "libfake_nvml.so");
}

}  // namespace

class SystemSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProcessorHasTheMemoryOfTheProcess()
    {
        SystemSeries series(std::nullopt, fakeDriver());
        const auto points = byTag(series.sample());
        QCOMPARE(points.size(), std::size_t(1));
        // A program with Qt in it: more than a megabyte, less than all of this machine.
        const double gigabytes = points.at(kProcessMemoryTag);
        QVERIFY2(gigabytes > 1e-3 && gigabytes < 1e3, qPrintable(QString::number(gigabytes)));
    }
    void aGpuHasItsMemoryAndLoad()
    {
        SystemSeries series(1, fakeDriver());
        const auto points = byTag(series.sample());
        QCOMPARE(points.size(), std::size_t(3));
        QCOMPARE(points.at(kGpuLoadTag), 97.0);
        QCOMPARE(points.at(kGpuMemoryTag), 79.0);  // 80 GB, 1 GB of them free
    }
    void aGpuThatDoesNotAnswerIsLeftOut()
    {
        SystemSeries other(7, fakeDriver());
        QCOMPARE(other.sample().size(), std::size_t(1));
        SystemSeries none(0, "libthere-is-none.so.1");
        QCOMPARE(none.sample().size(), std::size_t(1));
    }
    void samplesAreApart()
    {
        SystemSeries series(std::nullopt);
        const std::chrono::steady_clock::time_point start;
        QVERIFY(!series.sample(start).empty());
        QVERIFY(series.sample(start + std::chrono::seconds(4)).empty());
        QVERIFY(!series.sample(start + std::chrono::seconds(5)).empty());
        QVERIFY(series.sample(start + std::chrono::seconds(6)).empty());
    }
    void visibleDevicesAreCounted()
    {
        QCOMPARE(driverIndex(3, nullptr), std::optional(3));
        QCOMPARE(driverIndex(0, "2, 5"), std::optional(2));
        QCOMPARE(driverIndex(1, "2, 5"), std::optional(5));
        QCOMPARE(driverIndex(2, "2,5"), std::nullopt);
        QCOMPARE(driverIndex(0, ""), std::nullopt);
        QCOMPARE(driverIndex(0, "-1"), std::nullopt);
        QCOMPARE(driverIndex(0, "GPU-8f2a"), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(SystemSeriesTest)
#include "system_series_test.moc"
