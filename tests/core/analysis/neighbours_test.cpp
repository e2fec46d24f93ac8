// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/neighbours.h"

#include "core/analysis/map/affinities.h"
#include "core/analysis/map/kernels.h"
#include "core/base/error.h"
#include "core/nets/parallel.h"
#include "tests/support/points.h"

#include <ATen/Parallel.h>

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

namespace interproto {

using testing::clusteredRows;

namespace {

/// All squared distances of one point in double, and the others in order, ties by number.
std::vector<std::pair<double, std::int32_t>> bruteForce(const torch::Tensor& rows, std::int64_t i)
{
    const std::int64_t width = rows.size(1);
    const auto* data = rows.const_data_ptr<float>();
    std::vector<std::pair<double, std::int32_t>> all;
    for (std::int64_t j = 0; j < rows.size(0); ++j) {
        double square = 0;
        for (std::int64_t d = 0; d < width; ++d) {
            const double apart =
                static_cast<double>(data[i * width + d]) - static_cast<double>(data[j * width + d]);
            square += apart * apart;
        }
        if (j != i)
            all.emplace_back(square, static_cast<std::int32_t>(j));
    }
    std::sort(all.begin(), all.end());
    return all;
}

/// The graph against brute force: the same distances; the same points wherever distances differ by
/// more than the rounding of double.
void compareWithBruteForce(const torch::Tensor& rows,
                           const NeighbourGraph& graph,
                           std::int64_t step)
{
    for (std::int64_t i = 0; i < rows.size(0); i += step) {
        const auto all = bruteForce(rows, i);
        for (std::int64_t k = 0; k < graph.count; ++k) {
            const auto at = static_cast<std::size_t>(k);
            const double found = static_cast<double>(graph.distances(i)[k]);
            QVERIFY2(std::abs(found - all[at].first) <= 2e-6 * (1 + all[at].first),
                     qPrintable(QStringLiteral("point %1, neighbour %2: %3, wanted %4")
                                    .arg(i)
                                    .arg(k)
                                    .arg(found)
                                    .arg(all[at].first)));
        }
        // As sets: order within may turn where float32 cannot tell, membership may not.
        std::vector<std::int32_t> found(graph.row(i), graph.row(i) + graph.count);
        std::sort(found.begin(), found.end());
        std::vector<std::int32_t> wanted;
        for (std::int64_t k = 0; k < graph.count; ++k)
            wanted.push_back(all[static_cast<std::size_t>(k)].second);
        std::sort(wanted.begin(), wanted.end());
        QCOMPARE(found, wanted);
    }
}

/// Rows of small whole numbers: dot products are exact, and many distances equal.
torch::Tensor latticeRows(std::int64_t points)
{
    torch::Tensor rows = torch::empty({points, 6});
    Random random(5);
    auto* data = rows.mutable_data_ptr<float>();
    for (std::int64_t i = 0; i < rows.numel(); ++i)
        data[i] = static_cast<float>(random.below(3)) - 1;
    return rows;
}

double entropyOf(const std::vector<double>& weights)
{
    double entropy = 0;
    for (const double w : weights)
        entropy -= w > 0 ? w * std::log(w) : 0;
    return entropy;
}

}  // namespace

class NeighboursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areExact_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("bfloat16");
        QTest::newRow("one block") << 300 << 64 << 50 << false;
        QTest::newRow("several blocks") << 2300 << 48 << 30 << false;
        QTest::newRow("products in bfloat16") << 1500 << 64 << 30 << true;
        QTest::newRow("all others") << 40 << 16 << 39 << false;
        QTest::newRow("all others in bfloat16") << 40 << 16 << 39 << true;
        QTest::newRow("one neighbour") << 1030 << 3 << 1 << false;
    }
    void areExact()
    {
        QFETCH(int, points);
        QFETCH(int, width);
        QFETCH(int, count);
        QFETCH(bool, bfloat16);
        const torch::Tensor rows = clusteredRows(points, width, 7);
        const NeighbourGraph graph =
            exactNeighbours(rows, count, bfloat16 ? ProductType::BFloat16 : ProductType::Float32);
        QCOMPARE(graph.points, std::int64_t(points));
        QCOMPARE(graph.count, std::int64_t(count));
        compareWithBruteForce(rows, graph, points > 1000 ? 13 : 1);
    }

    void tiesGoToTheLowerNumber()
    {
        for (const ProductType products : {ProductType::Float32, ProductType::BFloat16}) {
            const torch::Tensor rows = latticeRows(1200);
            const NeighbourGraph graph = exactNeighbours(rows, 20, products);
            for (std::int64_t i = 0; i < 1200; i += 7) {
                const auto all = bruteForce(rows, i);
                for (std::int64_t k = 0; k < graph.count; ++k)
                    QCOMPARE(graph.row(i)[k], all[static_cast<std::size_t>(k)].second);
            }
        }
    }

    void duplicatesAreEachOthersNearest()
    {
        torch::Tensor rows = clusteredRows(400, 32, 5);
        rows.narrow(0, 200, 200).copy_(rows.narrow(0, 0, 200).clone());
        const NeighbourGraph graph = exactNeighbours(rows, 10, ProductType::Float32);
        for (std::int64_t i = 0; i < 400; ++i) {
            QCOMPARE(graph.row(i)[0], static_cast<std::int32_t>((i + 200) % 400));
            QCOMPARE(graph.distances(i)[0], 0.0F);
        }
    }

    void equalRowsByTheThousandEnd()
    {
        const torch::Tensor rows = clusteredRows(1, 32, 1).expand({3000, 32}).contiguous();
        const NeighbourGraph graph = exactNeighbours(rows, 20, ProductType::Float32);
        for (std::int64_t i = 0; i < 3000; i += 100)
            for (std::int64_t k = 0; k < 20; ++k) {
                QVERIFY(graph.row(i)[k] != i);
                QCOMPARE(graph.distances(i)[k], 0.0F);
            }
    }

    void productsOfEveryKernelSet()
    {
        // Neither the rows nor the columns nor the width fit the kernels' steps.
        const torch::Tensor rows = clusteredRows(205, 133, 3);
        const std::int64_t width = rows.size(1);
        const std::int64_t columns = 71;
        const auto* data = rows.const_data_ptr<float>();
        for (const MapKernels* kernels : supportedMapKernels()) {
            const std::int64_t panel = kernels->panel;
            const std::int64_t padded = (columns + panel - 1) / panel * panel;
            std::vector<float> packed(static_cast<std::size_t>(padded * width));
            for (std::int64_t c = 0; c < columns; ++c)
                for (std::int64_t k = 0; k < width; ++k)
                    packed[static_cast<std::size_t>((c / panel * width + k) * panel + c % panel)] =
                        data[c * width + k];
            const std::int64_t stride = padded + 5;
            std::vector<float> out(static_cast<std::size_t>(rows.size(0) * stride), -7);
            kernels->multiply(
                {data, width, rows.size(0), packed.data(), padded, out.data(), stride});
            for (std::int64_t r = 0; r < rows.size(0); ++r)
                for (std::int64_t c = 0; c < stride; ++c) {
                    const float found = out[static_cast<std::size_t>(r * stride + c)];
                    double wanted = c < padded ? 0 : -7;
                    for (std::int64_t k = 0; k < width && c < columns; ++k)
                        wanted += static_cast<double>(data[r * width + k]) *
                                  static_cast<double>(data[c * width + k]);
                    QVERIFY2(std::abs(static_cast<double>(found) - wanted) < 1e-5, kernels->name);
                }
        }
    }
    void parallelWorkIsDoneOnce()
    {
        const int before = at::get_num_threads();
        for (const int threads : {1, 2, 5}) {
            at::set_num_threads(threads);
            for (const std::int64_t count : {0, 1, 7, 1000}) {
                std::vector<std::atomic<int>> times(static_cast<std::size_t>(count));
                std::atomic<int> pieces = 0;
                parallelFor(3, 3 + count, 10, [&](std::int64_t from, std::int64_t to) {
                    ++pieces;
                    // A call from within does its work as well.
                    parallelFor(from, to, 1, [&](std::int64_t a, std::int64_t b) {
                        for (std::int64_t i = a; i < b; ++i)
                            ++times[static_cast<std::size_t>(i - 3)];
                    });
                });
                for (const std::atomic<int>& done : times)
                    QCOMPARE(done.load(), 1);
                QCOMPARE(pieces.load(), count == 1000 ? threads : count > 0 ? 1 : 0);
            }
        }
        at::set_num_threads(before);
    }
    void threadsDoNotMatter()
    {
        const torch::Tensor rows = clusteredRows(2500, 24, 9);
        at::set_num_threads(1);
        const NeighbourGraph one = exactNeighbours(rows, 15, ProductType::Float32);
        at::set_num_threads(3);
        const NeighbourGraph three = exactNeighbours(rows, 15, ProductType::Float32);
        QVERIFY(one.index == three.index);
        QVERIFY(one.distance2 == three.distance2);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        try {
            exactNeighbours(
                clusteredRows(100, 8, 3), 5, ProductType::Float32, {}, source.get_token());
            QFAIL("it went on");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ExitCode::Stopped);
        }
    }

    void perplexityIsCalibrated_data()
    {
        QTest::addColumn<double>("perplexity");
        QTest::addColumn<double>("scale");
        for (const double perplexity : {1.5, 5.0, 30.0, 60.0})
            for (const double scale : {1e-6, 1.0, 1e4})
                QTest::addRow("%g at scale %g", perplexity, scale) << perplexity << scale;
    }
    void perplexityIsCalibrated()
    {
        QFETCH(double, perplexity);
        QFETCH(double, scale);
        Random random(3);
        std::vector<float> distances(90);
        for (float& d : distances)
            d = static_cast<float>(scale * (0.5 + random.uniform()));
        std::sort(distances.begin(), distances.end());
        std::vector<double> weights(90);
        double beta = 0;
        QVERIFY(calibrate(distances.data(), 90, perplexity, &beta, weights.data()));
        QVERIFY(std::abs(entropyOf(weights) - std::log(perplexity)) < 1e-5);
        QVERIFY(std::abs(std::accumulate(weights.begin(), weights.end(), 0.0) - 1) < 1e-12);
        QVERIFY(std::is_sorted(weights.rbegin(), weights.rend()));
    }

    void tiesCannotBeCalibrated()
    {
        const std::vector<float> distances(30, 0.5F);
        std::vector<double> weights(30);
        double beta = 0;
        QVERIFY(!calibrate(distances.data(), 30, 10, &beta, weights.data()));
        for (const double w : weights)
            QVERIFY(std::abs(w - 1.0 / 30) < 1e-12);
    }

    void affinitiesAreSymmetricAndSumToOne()
    {
        const torch::Tensor rows = clusteredRows(700, 32, 6);
        Team team(2);
        const NeighbourGraph graph = exactNeighbours(rows, 60, ProductType::Float32);
        const Affinities p = affinitiesOf(graph, 20, team);
        QCOMPARE(p.uncalibrated, std::int64_t(0));
        torch::Tensor dense = torch::zeros({700, 700}, torch::kFloat64);
        auto* at = dense.mutable_data_ptr<double>();
        for (std::int64_t i = 0; i < 700; ++i) {
            const auto first = static_cast<std::size_t>(p.first[static_cast<std::size_t>(i)]);
            const auto end = static_cast<std::size_t>(p.first[static_cast<std::size_t>(i + 1)]);
            QCOMPARE((end - first) % static_cast<std::size_t>(kEdgeBlock), std::size_t(0));
            for (std::size_t e = first; e < end; ++e)
                at[i * 700 + p.column[e]] += static_cast<double>(p.weight[e]);
        }
        QVERIFY(std::abs(dense.sum().item<double>() - 1) < 1e-5);
        QVERIFY((dense - dense.t()).abs().max().item<double>() == 0);
        QCOMPARE(dense.diagonal().abs().max().item<double>(), 0.0);
        // Each point's own neighbours are there: at least 60 a row.
        QVERIFY((dense > 0).sum(1).min().item<std::int64_t>() >= 60);
    }

    void threadsGiveTheSameAffinities()
    {
        const NeighbourGraph graph =
            exactNeighbours(clusteredRows(500, 16, 4), 45, ProductType::Float32);
        Team one(1);
        Team three(3);
        const Affinities a = affinitiesOf(graph, 15, one);
        const Affinities b = affinitiesOf(graph, 15, three);
        QVERIFY(a.first == b.first && a.column == b.column && a.weight == b.weight);
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::NeighboursTest)
#include "neighbours_test.moc"
