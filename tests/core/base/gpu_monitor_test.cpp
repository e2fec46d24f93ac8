// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/gpu_monitor.h"

#include "core/base/files.h"

#include <QTest>

using namespace interproto;

class GpuMonitorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsNamesMemoryAndLoad()
    {
        const GpuMonitor monitor(
            joined(qgetenv("INTERPROTO_TEST_BIN").toStdString(), "libfake_nvml.so"));
        QVERIFY(monitor.isAvailable());
        for (int round = 0; round < 3; ++round) {
            const std::vector<GpuState> gpus = monitor.gpus();
            QCOMPARE(gpus.size(), std::size_t(2));  // the third does not answer
            QCOMPARE(gpus[0].name, std::string("Imagined GPU A"));
            QCOMPARE(gpus[1].index, 1);
            QCOMPARE(gpus[0].totalBytes, std::uint64_t(80000000000));
            QCOMPARE(gpus[1].freeBytes, std::uint64_t(1000000000));
            QCOMPARE(gpus[1].load, 97);
        }
    }
    void aMachineWithoutADriverHasNoGpus()
    {
        const GpuMonitor none("libthere-is-none.so.1");
        QVERIFY(!none.isAvailable());
        QVERIFY(none.gpus().empty());
    }
    void aLibraryThatIsAnotherIsNotUsed()
    {
        const GpuMonitor other("libc.so.6");
        QVERIFY(!other.isAvailable());
        QVERIFY(other.gpus().empty());
    }
};

QTEST_APPLESS_MAIN(GpuMonitorTest)
#include "gpu_monitor_test.moc"
