// SPDX-License-Identifier: GPL-3.0-or-later
// What the Watch and Runs pages promise, in figures: `curves_bench [--smoke]`.
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/watchdog.h"
#include "widgets/workspaces/runs/runs_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <unistd.h>

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>

using namespace interproto;
using namespace interproto::ui;

namespace {

struct Sizes {
    int runs = 200;
    int pointsOfRun = 400000;  ///< over five series
    int pointsOnScreen = 1000000;
    int frames = 60;
};

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

/// Resident memory of this process in megabytes.
double residentMb()
{
    std::ifstream file("/proc/self/statm");
    long pages = 0;
    file >> pages >> pages;
    return static_cast<double>(pages) * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// One long run, and others that are the same bytes under other names: the disk holds it once, the
/// pages read each.
std::string makeWorkspace(const testing::TemporaryFolder& folder, const Sizes& sizes)
{
    const std::string runs = folder.file("workspace/runs");
    const std::string first = joined(runs, "run-000");
    {
        testing::FakeRun run(first,
                             {.totalSteps = sizes.pointsOfRun / 5,
                              .stepsPerEpoch = std::max(sizes.pointsOfRun / 5 / 25, 10)});
        run.advance(sizes.pointsOfRun / 5, 1);
        run.finish();
    }
    for (int i = 1; i < sizes.runs; ++i) {
        const std::string copy = joined(runs, "run-" + std::to_string(1000 + i).substr(1));
        makeDirectories(copy);
        for (const std::string& name : sortedNames(first))
            if (fileExists(joined(first, name)) &&
                ::link(joined(first, name).c_str(), joined(copy, name).c_str()) != 0)
                throw systemError("cannot link", copy, errno);
    }
    return folder.file("workspace");
}

void benchOpening(const std::string& workspace, const Sizes& sizes)
{
    const double before = residentMb();
    RunsController page;
    page.widget()->resize(1280, 800);
    page.widget()->show();
    QTest::qWait(300);  // the window itself is no part of it
    QSignalSpy indexed(&page, &RunsController::indexed);
    testing::Watchdog watchdog;
    QElapsedTimer clock;
    clock.start();
    page.setWorkspace(text(workspace));
    while (page.model().rowCount() < sizes.runs && clock.elapsed() < 60000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
    const double listed = static_cast<double>(clock.elapsed()) / 1000;
    if (indexed.isEmpty())
        indexed.wait(60000);
    const double complete = static_cast<double>(clock.elapsed()) / 1000;
    std::printf(
        "open a workspace of %d runs with %d points each: listed after %.2f s, complete "
        "after %.2f s, +%.0f MB, longest block %.1f ms (%.1f ms of processor)\n",
        sizes.runs,
        sizes.pointsOfRun,
        listed,
        complete,
        residentMb() - before,
        watchdog.longestMs(),
        watchdog.longestOwnMs());
    // A hand on the scroll bar while the list is watched.
    auto* table = page.widget()->findChild<QTableView*>(QStringLiteral("runs"));
    watchdog.forget();
    clock.restart();
    int scrolls = 0;
    while (clock.elapsed() < 1000) {
        QScrollBar* bar = table->verticalScrollBar();
        bar->setValue(++scrolls * 3 % std::max(bar->maximum(), 1));
        QTest::qWait(16);
    }
    std::printf("scroll its table for a second: longest block %.1f ms (%.1f ms of processor)\n",
                watchdog.longestMs(),
                watchdog.longestOwnMs());
}

void benchStreaming(const testing::TemporaryFolder& folder, const std::string& workspace)
{
    testing::FakeRun living(folder.file("living"));
    living.advance(2000, 1);
    const double before = residentMb();
    WatchController page;
    page.widget()->resize(1280, 800);
    page.widget()->show();
    QTest::qWait(300);
    QSignalSpy settled(&page, &WatchController::settled);
    testing::Watchdog watchdog;
    QElapsedTimer clock;
    clock.start();
    page.showRuns({text(joined(workspace, "runs/run-000")), text(living.path())});
    settled.wait(120000);
    QTest::qWait(200);
    std::printf(
        "load a run into the charts: %.2f s, +%.0f MB, longest block %.1f ms (%.1f ms of "
        "processor)\n",
        static_cast<double>(clock.elapsed()) / 1000,
        residentMb() - before,
        watchdog.longestMs(),
        watchdog.longestOwnMs());
    watchdog.forget();
    clock.restart();
    while (clock.elapsed() < 2000) {
        living.advance(5, 1);
        QTest::qWait(10);
    }
    std::printf(
        "a second run grows beside it for two seconds: longest block %.1f ms (%.1f ms of "
        "processor)\n",
        watchdog.longestMs(),
        watchdog.longestOwnMs());
}

void addNoise(CurveChart& chart, const QString& id, int count)
{
    Random random(static_cast<std::uint64_t>(count));
    std::vector<CurvePoint> points;
    points.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        points.push_back({double(i), 2 + std::exp(-1e-5 * i) + 0.1 * random.normal(), 1e9 + i});
    chart.append(id, points);
}

/// Frames a second while the view moves.
template <typename Move>
void benchFrames(const char* what, CurveChart& chart, int frames, Move move)
{
    QElapsedTimer clock;
    clock.start();
    const double own = testing::Watchdog::threadMs();
    double longest = 0;
    for (int frame = 0; frame < frames; ++frame) {
        QElapsedTimer one;
        one.start();
        move(frame);
        chart.drawNow();
        QCoreApplication::processEvents();
        longest = std::max(longest, one.nsecsElapsed() / 1e6);
    }
    const double each = (testing::Watchdog::threadMs() - own) / frames;
    std::printf("%s: %.0f frames/s, longest frame %.1f ms; %.1f ms of processor a frame\n",
                what,
                frames * 1e9 / static_cast<double>(clock.nsecsElapsed()),
                longest,
                each);
}

void benchDrawing(const Sizes& sizes)
{
    constexpr int kCurves = 4;
    CurveChart chart;
    chart.resize(1280, 720);
    chart.show();
    if (!QTest::qWaitForWindowExposed(&chart))
        return;
    chart.setSmoothing(0.6);
    for (int i = 0; i < kCurves; ++i) {
        const QString id = QString::number(i);
        chart.setCurve(id, {id, i, i, 0, QStringLiteral("method"), 0});
        addNoise(chart, id, sizes.pointsOnScreen / kCurves);
    }
    chart.drawNow();
    const double all = sizes.pointsOnScreen / double(kCurves);
    std::printf("%zu points in four smoothed curves on 1280 x 720\n", chart.pointCount());
    benchFrames("  all in view", chart, sizes.frames, [&](int) {});
    benchFrames("  pan a half", chart, sizes.frames, [&](int frame) {
        const double start = all / 2 * frame / sizes.frames;
        chart.showKeys(start, start + all / 2);
    });
    benchFrames("  zoom in", chart, sizes.frames, [&](int frame) {
        const double width = all * std::pow(0.9, frame);
        chart.showKeys(all / 2 - width / 2, all / 2 + width / 2);
    });
    benchFrames(
        "  crosshair", chart, sizes.frames, [&](int frame) { chart.showCursor(all / 2 + frame); });
    chart.setGrouped(true);
    benchFrames("  mean and band, pan", chart, sizes.frames, [&](int frame) {
        const double start = all / 2 * frame / sizes.frames;
        chart.showKeys(start, start + all / 2);
    });
}

}  // namespace

int main(int argc, char** argv)
{
    QStandardPaths::setTestModeEnabled(true);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("InterprotoTest"));
    QApplication::setApplicationName(QStringLiteral("curves_bench"));
    Sizes sizes;
    if (argc > 1 && std::strcmp(argv[1], "--smoke") == 0)
        sizes = {5, 5000, 20000, 5};
    try {
        const testing::TemporaryFolder folder;
        benchDrawing(sizes);
        const std::string workspace = makeWorkspace(folder, sizes);
        benchOpening(workspace, sizes);
        benchStreaming(folder, workspace);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "curves_bench: %s\n", error.what());
        return 1;
    }
    return 0;
}
