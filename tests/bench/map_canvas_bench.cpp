// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the prototype map answers: frames while panning and zooming, picks, a lasso, neighbours.
//
//     map_canvas_bench [--points 85742] [--size 1280x800]      (offscreen; --smoke: tiny, and
//     checks)
#include "core/prototypes/nearest.h"
#include "tests/support/map_maker.h"
#include "widgets/maps/map_canvas.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>

using namespace interproto;
using namespace interproto::ui;

namespace {

/// Lower quartile of the rounds: by the clock, and of processor time (what a busy machine leaves
/// apart).
struct Taken {
    double wall = 0;
    double cpu = 0;
};

double cpuMilliseconds()
{
    timespec now = {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

template <typename Work>
Taken milliseconds(int rounds, const Work& work)
{
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        const double before = cpuMilliseconds();
        timer.start();
        work(i);
        wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        cpu.push_back(cpuMilliseconds() - before);
    }
    std::sort(wall.begin(), wall.end());
    std::sort(cpu.begin(), cpu.end());
    return {wall[wall.size() / 4], cpu[cpu.size() / 4]};
}

void tell(const char* what, const Taken& taken)
{
    std::printf("%-20s %7.2f ms, %7.2f ms of processor time", what, taken.wall, taken.cpu);
}

QPolygonF lassoAround(const QPointF& middle, double radius)
{
    QPolygonF outline;
    for (int i = 0; i < 400; ++i) {
        const double angle = i * 6.283185307179586 / 400;
        const double r = radius * (0.8 + 0.2 * std::sin(9 * angle));
        outline << middle + QPointF(r * std::cos(angle), r * std::sin(angle));
    }
    return outline;
}

}  // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const bool isSmoke = arguments.contains(QStringLiteral("--smoke"));
    const auto value = [&](const char* name, const QString& preset) {
        const auto at = arguments.indexOf(QLatin1String(name));
        return at < 0 ? preset : arguments.value(at + 1);
    };
    const std::size_t points =
        isSmoke ? 2000 : value("--points", QStringLiteral("85742")).toULongLong();
    const QStringList size = value("--size", QStringLiteral("1280x800")).split(QLatin1Char('x'));
    const int rounds = isSmoke ? 3 : 40;

    MapCanvas canvas;
    canvas.resize(size.value(0).toInt(), size.value(1).toInt());
    canvas.show();
    canvas.setMap(std::make_shared<PrototypeMap>(testing::madeMap(points)));
    QImage screen(canvas.size(), QImage::Format_RGB32);
    const auto frame = [&] { canvas.render(&screen); };
    frame();
    const Taken pan = milliseconds(rounds, [&](int i) {
        canvas.panBy(QPointF(i % 2 ? 7 : -7, 3));
        frame();
    });
    canvas.showAll();
    const Taken zoom = milliseconds(rounds, [&](int i) {
        canvas.zoom(i < rounds / 2 ? 1.1 : 1 / 1.1, QPointF(600, 400));
        frame();
    });
    canvas.showAll();
    frame();
    const Taken still = milliseconds(rounds, [&](int) { frame(); });
    int hits = 0;
    const Taken picks = milliseconds(rounds, [&](int i) {
        for (int k = 0; k < 1000; ++k)
            hits += canvas.pointAt(QPointF((i * 37 + k * 13) % canvas.width(),
                                           (i * 91 + k * 29) % canvas.height())) >= 0;
    });
    const PointIndex index(canvas.map()->layout);
    std::size_t caught = 0;
    const Taken lasso = milliseconds(
        rounds, [&](int i) { caught = index.inside(lassoAround({double(i % 5), 0}, 60)).size(); });
    const Taken selecting = milliseconds(rounds, [&](int i) {
        std::vector<bool> selected(points);
        for (const std::uint32_t p : index.inside(lassoAround({double(i % 5), 0}, 60)))
            selected[p] = true;
        canvas.setSelection(std::move(selected));
    });
    const Vectors vectors(testing::madeVectors(isSmoke ? 500 : points, isSmoke ? 32 : 512),
                          isSmoke ? 32 : 512);
    const std::vector<float> inverse = vectors.inverseLengths();
    std::size_t found = 0;
    const Taken nearest = milliseconds(std::min(rounds, 11), [&](int i) {
        found = nearestRows(vectors, inverse, static_cast<std::size_t>(i), 12).size();
    });
    std::printf(
        "points              %zu, %d x %d pixels\n", points, canvas.width(), canvas.height());
    tell("pan, a frame", pan);
    std::printf(", %.0f frames/s\n", 1000 / pan.wall);
    tell("zoom, a frame", zoom);
    std::printf(", %.0f frames/s\n", 1000 / zoom.wall);
    tell("frame at rest", still);
    tell("\n1000 picks", picks);
    std::printf(", %d of %d hit\n", hits, rounds * 1000);
    tell("lasso, 400 corners", lasso);
    std::printf(", %zu points in it\n", caught);
    tell("lasso and selection", selecting);
    tell("\n12 nearest", nearest);
    std::printf(", in %zu dimensions\n", vectors.columns());
    const bool isWell = hits > 0 && caught > 0 && found == 12;
    return isWell ? 0 : 1;
}
