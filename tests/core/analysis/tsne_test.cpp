// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/tsne.h"

#include "core/analysis/map/map_report.h"
#include "core/analysis/prototype_geometry.h"
#include "core/base/error.h"
#include "tests/support/points.h"

#include <ATen/Parallel.h>

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto {

using testing::clusteredRows;

namespace {

TsneOptions sampleOptions(Repulsion repulsion = Repulsion::Exact)
{
    TsneOptions options;
    options.perplexity = 15;
    options.earlyIterations = 60;
    options.repulsion = repulsion;
    options.seed = 7;
    return options;
}

Layout laidOut(const torch::Tensor& rows, const TsneOptions& options, int threads, int iterations)
{
    Team team(threads);
    Tsne map(rows, options, team, torch::kCPU);
    map.advance(iterations);
    return map.layout();
}

/// KL(P || Q) in double, from its definition.
double divergenceInDouble(const Affinities& p, const std::vector<double>& y)
{
    const std::size_t points = y.size() / 2;
    const auto similarity = [&](std::size_t i, std::size_t j) {
        const double dx = y[2 * i] - y[2 * j];
        const double dy = y[2 * i + 1] - y[2 * j + 1];
        return 1 / (1 + dx * dx + dy * dy);
    };
    double z = 0;
    for (std::size_t i = 0; i < points; ++i)
        for (std::size_t j = 0; j < points; ++j)
            z += i == j ? 0 : similarity(i, j);
    double sum = 0;
    for (std::size_t i = 0; i < points; ++i)
        for (auto e = static_cast<std::size_t>(p.first[i]);
             e < static_cast<std::size_t>(p.first[i + 1]);
             ++e) {
            const double weight = static_cast<double>(p.weight[e]);
            if (weight > 0)
                sum += weight *
                       std::log(weight * z / similarity(i, static_cast<std::size_t>(p.column[e])));
        }
    return sum;
}

}  // namespace

class TsneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Against differences of the divergence itself in double: no formula is shared.
    void gradientIsThatOfTheDivergence_data()
    {
        QTest::addColumn<int>("repulsion");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("all pairs") << static_cast<int>(Repulsion::Exact) << 1e-5;
        QTest::newRow("grid") << static_cast<int>(Repulsion::Grid) << 5e-3;
    }
    void gradientIsThatOfTheDivergence()
    {
        QFETCH(int, repulsion);
        QFETCH(double, tolerance);
        const torch::Tensor rows = clusteredRows(120, 16, 4);
        Team team(2);
        Tsne map(rows, sampleOptions(static_cast<Repulsion>(repulsion)), team, torch::kCPU);
        map.advance(80);  // some way from the start, far from the end
        const Layout gradient = map.gradient(1);
        std::vector<double> y(map.layout().begin(), map.layout().end());
        double error = 0;
        double square = 0;
        for (std::size_t c = 0; c < y.size(); c += 5) {
            constexpr double kStep = 1e-4;
            const double at = y[c];
            y[c] = at + kStep;
            const double above = divergenceInDouble(map.affinities(), y);
            y[c] = at - kStep;
            const double below = divergenceInDouble(map.affinities(), y);
            y[c] = at;
            const double wanted = (above - below) / (2 * kStep);
            error += (static_cast<double>(gradient[c]) - wanted) *
                     (static_cast<double>(gradient[c]) - wanted);
            square += wanted * wanted;
        }
        const double share = std::sqrt(error / square);
        // The layout is far enough from the minimum that attraction and repulsion do not cancel.
        QVERIFY2(share < 10 * tolerance, qPrintable(QString::number(share)));
        QVERIFY(std::abs(map.divergence(true) - divergenceInDouble(map.affinities(), y)) < 1e-5);
    }

    void repeatsToTheBit_data()
    {
        QTest::addColumn<int>("repulsion");
        QTest::addColumn<int>("threads");
        for (const int threads : {1, 2, 3}) {
            QTest::addRow("all pairs, %d threads", threads)
                << static_cast<int>(Repulsion::Exact) << threads;
            QTest::addRow("grid, %d threads", threads)
                << static_cast<int>(Repulsion::Grid) << threads;
        }
    }
    void repeatsToTheBit()
    {
        QFETCH(int, repulsion);
        QFETCH(int, threads);
        const torch::Tensor rows = clusteredRows(1600, 24, 12);
        const TsneOptions options = sampleOptions(static_cast<Repulsion>(repulsion));
        QVERIFY(laidOut(rows, options, threads, 90) == laidOut(rows, options, threads, 90));
    }

    void threadsAgreeStatistically()
    {
        const torch::Tensor rows = clusteredRows(900, 24, 12);
        double divergences[3];
        for (int way = 0; way < 3; ++way) {
            Team team(way == 1 ? 2 : 1);
            Tsne map(rows,
                     sampleOptions(way == 2 ? Repulsion::Grid : Repulsion::Exact),
                     team,
                     torch::kCPU);
            map.advance(500);
            divergences[way] = map.divergence(true);
        }
        QVERIFY(std::abs(divergences[1] / divergences[0] - 1) < 0.02);
        QVERIFY(std::abs(divergences[2] / divergences[0] - 1) < 0.02);
    }

    void continuedEqualsDoneAtOnce_data()
    {
        QTest::addColumn<int>("repulsion");
        QTest::newRow("all pairs") << static_cast<int>(Repulsion::Exact);
        QTest::newRow("grid") << static_cast<int>(Repulsion::Grid);
    }
    void continuedEqualsDoneAtOnce()
    {
        QFETCH(int, repulsion);
        const torch::Tensor rows = clusteredRows(700, 24, 12);
        const TsneOptions options = sampleOptions(static_cast<Repulsion>(repulsion));
        Team team(2);
        Tsne cut(rows, options, team, torch::kCPU);
        for (const int part : {1, 37, 22, 3, 57})
            QCOMPARE(cut.advance(part), part);
        const Layout once = laidOut(rows, options, 2, 120);
        QVERIFY(cut.layout() == once);
        // Stopped, put aside, and taken up by another object.
        Tsne first(rows, options, team, torch::kCPU);
        first.advance(70);
        const TsneState state = first.state();
        Tsne second(rows, options, team, torch::kCPU);
        second.resume(state);
        second.advance(50);
        QVERIFY(second.layout() == once);
    }

    /// Few points end in very different optima: the best of several is lower than one.
    void severalStartsEndLower()
    {
        const torch::Tensor rows = clusteredRows(150, 64, 40);
        Team team(1);
        const auto divergence = [&](int starts, std::uint64_t seed) {
            TsneOptions options = sampleOptions();
            options.starts = starts;
            options.seed = seed;
            Tsne map(rows, options, team, torch::kCPU);
            map.advance(500);
            return map.divergence(true);
        };
        double one = 0;
        double several = 0;
        for (const std::uint64_t seed : {1, 2, 3}) {
            one += divergence(1, seed);
            several += divergence(8, seed);
        }
        QVERIFY2(several < 0.999 * one, qPrintable(QStringLiteral("%1 %2").arg(several).arg(one)));
    }

    void startsAreChosenByTheirNumber()
    {
        Team team(1);
        TsneOptions options = sampleOptions();
        const auto starts = [&](int points) {
            return Tsne(clusteredRows(points, 8, 4), options, team, torch::kCPU).starts();
        };
        QCOMPARE(starts(500), 8);
        QCOMPARE(starts(501), 1);
        options.starts = 3;
        QCOMPARE(starts(501), 3);
    }

    /// Whatever number of threads tries them.
    void theSameStartIsChosenOnAnyThreads()
    {
        const torch::Tensor rows = clusteredRows(150, 64, 40);
        const auto start = [&](int threads) {
            const int before = at::get_num_threads();
            at::set_num_threads(threads);
            Team team(1);
            Tsne map(rows, sampleOptions(), team, torch::kCPU);
            map.prepare();
            at::set_num_threads(before);
            return map.layout();
        };
        QVERIFY(start(1) == start(2));
    }

    void stoppedTrialsLeaveNoStart()
    {
        Team team(1);
        Tsne map(clusteredRows(200, 16, 4), sampleOptions(), team, torch::kCPU);
        std::stop_source source;
        source.request_stop();
        QVERIFY_THROWS_EXCEPTION(Error, map.prepare({}, source.get_token()));
        map.advance(20);
        QVERIFY(map.layout() == laidOut(clusteredRows(200, 16, 4), sampleOptions(), 1, 20));
    }

    void stopsWithinAnIteration()
    {
        Team team(1);
        Tsne map(clusteredRows(200, 16, 4), sampleOptions(), team, torch::kCPU);
        map.prepare();
        std::stop_source source;
        source.request_stop();
        QCOMPARE(map.advance(100, source.get_token()), 0);
        QCOMPARE(map.advance(10), 10);
    }

    void clustersComeApart()
    {
        const torch::Tensor rows = clusteredRows(600, 32, 6);
        Team team(2);
        TsneOptions options = sampleOptions();
        options.earlyIterations = 250;
        Tsne map(rows, options, team, torch::kCPU);
        map.advance(250);
        const double early = map.divergence(true);
        map.advance(250);
        QVERIFY(map.divergence(true) < early);
        const NeighbourGraph near = mapNeighbours(map.layout(), 12, team);
        std::int64_t same = 0;
        for (std::int64_t i = 0; i < 600; ++i)
            for (std::int64_t k = 0; k < 12; ++k)
                same += near.row(i)[k] % 6 == i % 6 ? 1 : 0;
        QVERIFY(same > 0.99 * 600 * 12);
        QVERIFY(neighboursKept(map.neighbours(), near, 10) > 0.3);
    }

    void perplexityIsLimitedByThePoints()
    {
        Team team(1);
        TsneOptions options = sampleOptions();
        options.perplexity = 1000;
        Tsne map(clusteredRows(31, 8, 2), options, team, torch::kCPU);
        QCOMPARE(map.perplexity(), 10.0);
        QCOMPARE(map.advance(20), 20);
        for (const float place : map.layout())
            QVERIFY(std::isfinite(place));
    }

    void fewestPoints()
    {
        Team team(2);
        Tsne map(clusteredRows(4, 3, 1), sampleOptions(), team, torch::kCPU);
        map.advance(300);
        for (const float place : map.layout())
            QVERIFY(std::isfinite(place));
    }

    void equalPointsStayFinite()
    {
        Team team(1);
        torch::Tensor rows = clusteredRows(200, 16, 2);
        rows.narrow(0, 0, 150).copy_(rows.narrow(0, 0, 1).expand({150, 16}).clone());
        for (const Repulsion repulsion : {Repulsion::Exact, Repulsion::Grid}) {
            Tsne map(rows, sampleOptions(repulsion), team, torch::kCPU);
            map.advance(300);
            QVERIFY(map.affinities().uncalibrated > 0);
            for (const float place : map.layout())
                QVERIFY(std::isfinite(place));
            QVERIFY(std::isfinite(map.divergence(true)));
        }
    }

    void perplexityChangesWhileItRuns()
    {
        const torch::Tensor rows = clusteredRows(400, 16, 5);
        Team team(2);
        Tsne map(rows, sampleOptions(), team, torch::kCPU);
        map.advance(80);
        QCOMPARE(map.neighbours().count, std::int64_t(50));
        const Affinities before = map.affinities();
        map.setPerplexity(40);
        map.advance(1);
        QCOMPARE(map.affinities().perplexity, 40.0);
        QCOMPARE(map.neighbours().count, std::int64_t(120));
        map.setPerplexity(15);
        map.advance(1);
        QVERIFY(map.affinities().weight == before.weight);
        QCOMPARE(map.neighbours().count, std::int64_t(120));  // kept, not found again
        map.setExaggeration(4);
        QCOMPARE(map.exaggeration(), 4.0);
    }

    void exaggerationDrawsTogether()
    {
        const torch::Tensor rows = clusteredRows(400, 16, 5);
        const auto spread = [&](double exaggeration) {
            TsneOptions options = sampleOptions();
            options.exaggeration = exaggeration;
            const Layout layout = laidOut(rows, options, 1, 300);
            double square = 0;
            for (const float place : layout)
                square += static_cast<double>(place * place);
            return square;
        };
        QVERIFY(spread(4) < 0.7 * spread(1));
    }

    void alignedMapsStayNearTheirStart()
    {
        const torch::Tensor rows = clusteredRows(400, 24, 8);
        Team team(1);
        Tsne first(rows, sampleOptions(), team, torch::kCPU);
        first.advance(400);
        torch::Tensor moved = rows + 0.01 * clusteredRows(400, 24, 400, 9);
        moved /= moved.norm(2, 1, true);
        Tsne second(moved, sampleOptions(), team, torch::kCPU);
        second.prepare();
        Layout places = first.layout();
        for (std::size_t c = 0; c < 20; ++c)
            places[c] = std::numeric_limits<float>::quiet_NaN();  // ten new identities
        second.startFrom(alignedStart(places, second.neighbours(), 1));
        for (std::size_t c = 0; c < 20; ++c)
            QVERIFY(std::isfinite(second.layout()[c]));
        QCOMPARE(second.exaggeration(), 1.0);
        second.advance(200);
        double way = 0;
        double spread = 0;
        for (std::size_t c = 0; c < places.size(); ++c) {
            const double apart = static_cast<double>(second.layout()[c] - first.layout()[c]);
            way += apart * apart;
            spread += static_cast<double>(first.layout()[c] * first.layout()[c]);
        }
        QVERIFY(std::sqrt(way / spread) < 0.25);
    }

    void axesAreThePrincipalOnes()
    {
        torch::Tensor rows = torch::zeros({300, 5});
        Random random(8);
        auto* data = rows.mutable_data_ptr<float>();
        for (std::int64_t i = 0; i < 300; ++i)
            for (std::int64_t d = 0; d < 5; ++d)
                data[i * 5 + d] = static_cast<float>(7 + random.normal() * (d == 3   ? 10
                                                                            : d == 1 ? 4
                                                                                     : 0.5));
        const torch::Tensor axes = principalAxes(rows, 2, 1);
        QVERIFY(axes[3][0].item<float>() > 0.99F);
        QVERIFY(axes[1][1].item<float>() > 0.99F);
        QCOMPARE(axes.size(1), std::int64_t(2));
        const torch::Tensor places = principalPlaces(rows, 1);
        const Layout start = principalStart(places, 1);
        double square = 0;
        for (std::size_t i = 0; i < start.size(); i += 2)
            square += static_cast<double>(start[i] * start[i]);
        QVERIFY(std::abs(std::sqrt(square / 300) / kStartSpread - 1) < 0.01);
        QVERIFY(principalStart(places, 1) == start);
        QVERIFY(principalStart(places, 2) != start);
    }

    void mapNeighboursAreExact()
    {
        Layout layout;
        Random random(3);
        for (int i = 0; i < 1000; ++i)  // two dense spots far apart, and a few between
            for (int axis = 0; axis < 2; ++axis)
                layout.push_back(static_cast<float>((i % 10 == 0 ? 50 : 0.1) * random.normal() +
                                                    (i % 2 == 0 ? 100 : -100)));
        Team team(2);
        const NeighbourGraph graph = mapNeighbours(layout, 20, team);
        const torch::Tensor rows = torch::tensor(layout).view({-1, 2}).to(torch::kFloat64);
        const torch::Tensor distance = torch::cdist(rows, rows, 2.0, 2).square();
        for (std::int64_t i = 0; i < 1000; ++i) {
            const auto wanted = std::get<0>(distance[i].topk(21, 0, false)).contiguous();
            for (std::int64_t k = 0; k < 20; ++k)
                QVERIFY(std::abs(static_cast<double>(graph.distances(i)[k]) -
                                 wanted.const_data_ptr<double>()[k + 1]) <=
                        1e-5 * (1e-6 + wanted.const_data_ptr<double>()[k + 1]));
        }
    }

    void trustIsOneOfAPerfectMapAndLowOfAChanceOne()
    {
        Random random(3);
        Layout layout;
        for (int i = 0; i < 1000; ++i)
            layout.push_back(static_cast<float>(random.normal()));
        const torch::Tensor rows = torch::tensor(layout).view({-1, 2}).contiguous();
        Team team(1);
        const NeighbourGraph graph = exactNeighbours(rows, 50, ProductType::Float32);
        const NeighbourGraph same = mapNeighbours(layout, 50, team);
        QCOMPARE(neighboursKept(graph, same, 10), 1.0);
        for (const float trust : trustOfPoints(rows, graph, same, 1))
            QCOMPARE(trust, 1.0F);
        Layout chance = layout;
        for (float& place : chance)
            place = static_cast<float>(random.normal());
        const NeighbourGraph other = mapNeighbours(chance, 50, team);
        double sum = 0;
        for (const float trust : trustOfPoints(rows, graph, other, 1))
            sum += static_cast<double>(trust);
        QVERIFY(sum / 500 > 0.35 && sum / 500 < 0.65);
        QVERIFY(neighboursKept(graph, other, 10) < 0.1);
        QCOMPARE(neighboursKept(graph, other, 51), -1.0);
    }

    void geometryOfKnownPrototypes()
    {
        // Children along five axes, adults along the other three and two of them twice.
        const torch::Tensor axes = torch::eye(8);
        const torch::Tensor rows = torch::cat({axes, axes.narrow(0, 6, 2)}).contiguous();
        const std::vector<std::int64_t> children = {0, 1, 2, 3, 4};
        const ChildGeometry child = childGeometry(rows, children);
        QCOMPARE(child.children, std::int64_t(5));
        QCOMPARE(child.meanCosine, 0.0);
        QVERIFY(std::abs(child.nearestAngle - 90) < 1e-9);
        QVERIFY(std::abs(child.closestAngle - 90) < 1e-9);
        QVERIFY(std::abs(child.effectiveRank - 5) < 1e-6);
        const AngleHistograms angles = angleHistograms(rows, children, 1);
        QCOMPARE(angles.children.pairs, std::int64_t(20));
        QCOMPARE(angles.between.pairs, std::int64_t(25));
        QCOMPARE(angles.adults.pairs, std::int64_t(20));
        QCOMPARE(angles.children.counts[0], std::int64_t(0));
        QCOMPARE(angles.children.counts[89] + angles.children.counts[90], std::int64_t(20));
        QCOMPARE(angles.adults.counts[0], std::int64_t(4));
        QVERIFY(std::abs(angles.adults.meanCosine - 0.2) < 1e-9);
        QVERIFY(!angles.isSampled);
    }

    void geometryIsThatOfPlainFormulas()
    {
        const torch::Tensor rows = clusteredRows(1500, 16, 3);
        std::vector<std::int64_t> children;
        for (std::int64_t i = 0; i < 1500; i += 1 + i % 2)
            children.push_back(i);
        const ChildGeometry found = childGeometry(rows, children);
        const torch::Tensor young =
            rows.index_select(0, torch::tensor(children)).to(torch::kFloat64);
        torch::Tensor gram = young.mm(young.t());
        gram.fill_diagonal_(0);
        const auto n = static_cast<double>(children.size());
        QVERIFY(std::abs(found.meanCosine - gram.sum().item<double>() / (n * (n - 1))) < 1e-6);
        QVERIFY(std::abs(found.meanSquare - gram.square().sum().item<double>() / (n * (n - 1))) <
                1e-6);
        gram.fill_diagonal_(-2);
        const double nearest =
            gram.amax(1).acos().mean().item<double>() * 180 / 3.14159265358979323846;
        QVERIFY(std::abs(found.nearestAngle - nearest) < 1e-3);
        QVERIFY(found.effectiveRank > 1 && found.effectiveRank < 16);
        QCOMPARE(childGeometry(rows, {7}).effectiveRank, 0.0);
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::TsneTest)
#include "tsne_test.moc"
