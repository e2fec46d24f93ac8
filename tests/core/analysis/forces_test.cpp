// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/forces.h"

#include "core/analysis/map/exact_forces.h"
#include "core/analysis/map/kernels.h"
#include "core/base/random.h"
#include "tests/support/points.h"

#include <QTest>

#include <cmath>
#include <numeric>

namespace interproto {

namespace {

Layout clumpyLayout(std::int64_t points, double width, std::uint64_t seed = 2)
{
    Random random(seed);
    constexpr std::size_t kClumps = 25;
    std::vector<double> centres(2 * kClumps);
    for (double& c : centres)
        c = random.uniform(-0.5, 0.5) * width;
    Layout layout;
    for (std::int64_t i = 0; i < points; ++i)
        for (std::size_t axis = 0; axis < 2; ++axis)
            layout.push_back(
                static_cast<float>(centres[2 * (static_cast<std::size_t>(i) % kClumps) + axis] +
                                   0.03 * width * random.normal()));
    return layout;
}

struct Exact {
    double z = 0;
    std::vector<double> repulsion;
};

/// All pairs in double.
Exact repelInDouble(const Layout& layout)
{
    Exact exact;
    exact.repulsion.assign(layout.size(), 0.0);
    for (std::size_t i = 0; i < layout.size(); i += 2)
        for (std::size_t j = 0; j < layout.size(); j += 2) {
            if (i == j)
                continue;
            const double dx = static_cast<double>(layout[i]) - static_cast<double>(layout[j]);
            const double dy =
                static_cast<double>(layout[i + 1]) - static_cast<double>(layout[j + 1]);
            const double q = 1 / (1 + dx * dx + dy * dy);
            exact.z += q;
            exact.repulsion[i] += q * q * dx;
            exact.repulsion[i + 1] += q * q * dy;
        }
    return exact;
}

/// Root of the mean square of the differences, as a share of that of the wanted values.
double relativeError(const Layout& found, const std::vector<double>& wanted)
{
    double difference = 0;
    double square = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        difference += (static_cast<double>(found[i]) - wanted[i]) *
                      (static_cast<double>(found[i]) - wanted[i]);
        square += wanted[i] * wanted[i];
    }
    return std::sqrt(difference / square);
}

double largestError(const Layout& found, const std::vector<double>& wanted)
{
    double difference = 0;
    double largest = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        difference = std::max(difference, std::abs(static_cast<double>(found[i]) - wanted[i]));
        largest = std::max(largest, std::abs(wanted[i]));
    }
    return difference / largest;
}

Affinities sampleAffinities(std::int64_t points, Team& team)
{
    return affinitiesOf(
        exactNeighbours(testing::clusteredRows(points, 16, 5), 30, ProductType::Float32), 10, team);
}

std::vector<double> attractInDouble(const Affinities& p, const Layout& layout)
{
    std::vector<double> force(layout.size(), 0.0);
    for (std::size_t i = 0; i + 1 < p.first.size(); ++i)
        for (auto e = static_cast<std::size_t>(p.first[i]);
             e < static_cast<std::size_t>(p.first[i + 1]);
             ++e) {
            const auto j = static_cast<std::size_t>(p.column[e]);
            const double dx =
                static_cast<double>(layout[2 * i]) - static_cast<double>(layout[2 * j]);
            const double dy =
                static_cast<double>(layout[2 * i + 1]) - static_cast<double>(layout[2 * j + 1]);
            const double w = static_cast<double>(p.weight[e]) / (1 + dx * dx + dy * dy);
            force[2 * i] += w * dx;
            force[2 * i + 1] += w * dy;
        }
    return force;
}

}  // namespace

class ForcesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allPairsEqualDoublePrecision_data()
    {
        QTest::addColumn<int>("kernels");
        QTest::addColumn<int>("points");
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("threads");
        const auto& sets = supportedMapKernels();
        for (int set = 0; set < static_cast<int>(sets.size()); ++set)
            for (const int points : {4, 17, 256, 257, 900})
                for (const double width : {1e-3, 1.0, 150.0})
                    QTest::addRow("%s, %d points, %g wide",
                                  sets[static_cast<std::size_t>(set)]->name,
                                  points,
                                  width)
                        << set << points << width << (points == 900 ? 2 : 1);
    }
    void allPairsEqualDoublePrecision()
    {
        QFETCH(int, kernels);
        QFETCH(int, points);
        QFETCH(double, width);
        QFETCH(int, threads);
        const Layout layout = clumpyLayout(points, width);
        const Exact exact = repelInDouble(layout);
        Team team(threads);
        AllPairs pairs(team, *supportedMapKernels()[static_cast<std::size_t>(kernels)]);
        Layout repulsion(layout.size());
        const double z = pairs.repel(layout, repulsion);
        // The pairs of points with themselves are in the sum before they are taken out.
        QVERIFY(std::abs(z - exact.z) < 1e-6 * (exact.z + points));
        QVERIFY(relativeError(repulsion, exact.repulsion) < 3e-6);
        QVERIFY(largestError(repulsion, exact.repulsion) < 1e-5);
    }

    void attractionEqualsDoublePrecision()
    {
        Team team(2);
        const Affinities p = sampleAffinities(700, team);
        const Layout layout = clumpyLayout(700, 40);
        const std::vector<double> wanted = attractInDouble(p, layout);
        for (const MapKernels* kernels : supportedMapKernels()) {
            Layout force(layout.size());
            kernels->attract({p.first.data(),
                              p.column.data(),
                              p.weight.data(),
                              layout.data(),
                              force.data(),
                              0,
                              700});
            QVERIFY2(relativeError(force, wanted) < 3e-6, kernels->name);
        }
        Layout force(layout.size());
        attractAll(p, layout, force, team);
        QVERIFY(relativeError(force, wanted) < 3e-6);
    }

    void gridIsWithinHalfAPercent_data()
    {
        QTest::addColumn<double>("width");
        QTest::addColumn<double>("share");
        QTest::newRow("start") << 1e-4 << 5e-3;
        QTest::newRow("early") << 0.5 << 5e-3;
        QTest::newRow("growing") << 9.0 << 5e-3;
        QTest::newRow("grown") << 60.0 << 5e-3;
        QTest::newRow("wide") << 160.0 << 5e-3;
    }
    void gridIsWithinHalfAPercent()
    {
        QFETCH(double, width);
        QFETCH(double, share);
        Team team(2);
        const Affinities p = sampleAffinities(1500, team);
        const Layout layout = clumpyLayout(1500, width);
        const Exact exact = repelInDouble(layout);
        const auto forces = makeGridForces(team);
        forces->setAffinities(p);
        Layout attraction(layout.size());
        Layout repulsion(layout.size());
        const double z = forces->act(layout, attraction, repulsion);
        QVERIFY2(std::abs(z / exact.z - 1) < 1e-3, qPrintable(QString::number(z / exact.z - 1)));
        const double error = relativeError(repulsion, exact.repulsion);
        QVERIFY2(error < share, qPrintable(QString::number(error)));
        QVERIFY(largestError(repulsion, exact.repulsion) < 2 * share);
        QVERIFY(relativeError(attraction, attractInDouble(p, layout)) < 3e-6);
    }

    void gridFollowsALayoutThatGrowsAndShrinks()
    {
        Team team(1);
        const Affinities p = sampleAffinities(300, team);
        const auto forces = makeGridForces(team);
        forces->setAffinities(p);
        Layout attraction(600);
        Layout repulsion(600);
        for (const double width : {1e-3, 5.0, 100.0, 104.0, 30.0, 1e-3}) {
            const Layout layout = clumpyLayout(300, width);
            const double z = forces->act(layout, attraction, repulsion);
            const Exact exact = repelInDouble(layout);
            QVERIFY(std::abs(z / exact.z - 1) < 2e-3);
            QVERIFY(relativeError(repulsion, exact.repulsion) < 6e-3);
        }
    }

    void blocksOnADeviceEqualDoublePrecision()
    {
        Team team(1);
        const Affinities p = sampleAffinities(500, team);
        const Layout layout = clumpyLayout(500, 20);
        const auto forces = makeTorchForces(torch::kCPU);
        forces->setAffinities(p);
        Layout attraction(layout.size());
        Layout repulsion(layout.size());
        const double z = forces->act(layout, attraction, repulsion);
        const Exact exact = repelInDouble(layout);
        QVERIFY(std::abs(z / exact.z - 1) < 3e-6);
        QVERIFY(relativeError(repulsion, exact.repulsion) < 3e-6);
        QVERIFY(relativeError(attraction, attractInDouble(p, layout)) < 3e-6);
    }

    void placesAboveABoundAreFound()
    {
        Random random(4);
        std::vector<float> values(131);
        std::vector<float> add(values.size());
        std::vector<float> least(values.size());
        for (std::size_t c = 0; c < values.size(); ++c) {
            values[c] = static_cast<float>(random.normal());
            add[c] = static_cast<float>(random.normal());
            least[c] = static_cast<float>(random.normal());
        }
        for (const MapKernels* kernels : supportedMapKernels()) {
            std::vector<std::int32_t> places(values.size());
            std::vector<float> sums(values.size());
            int found = kernels->above(
                values.data(), add.data(), 0.25F, 0.5F, 131, places.data(), sums.data());
            int wanted = 0;
            for (int c = 0; c < 131; ++c) {
                const auto at = static_cast<std::size_t>(c);
                const float sum = values[at] + add[at] + 0.25F;
                if (!(sum > 0.5F))
                    continue;
                QCOMPARE(places[static_cast<std::size_t>(wanted)], c);
                QCOMPARE(sums[static_cast<std::size_t>(wanted)], sum);
                ++wanted;
            }
            QCOMPARE(found, wanted);
            QVERIFY(wanted > 10 && wanted < 120);
            found = kernels->aboveEach(
                values.data(), add.data(), 0.25F, least.data(), 131, places.data(), sums.data());
            wanted = 0;
            for (std::size_t c = 0; c < values.size(); ++c)
                wanted += values[c] + add[c] + 0.25F > least[c] ? 1 : 0;
            QCOMPARE(found, wanted);
        }
    }

    void dotProductsAreInDouble()
    {
        std::vector<float> a(77);
        std::vector<float> b(77);
        Random random(6);
        double wanted = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            a[i] = static_cast<float>(random.normal());
            b[i] = static_cast<float>(random.normal());
            wanted += static_cast<double>(a[i]) * static_cast<double>(b[i]);
        }
        for (const MapKernels* kernels : supportedMapKernels())
            QVERIFY(std::abs(kernels->dot(a.data(), b.data(), 77) - wanted) < 1e-13);
    }

    void teamsDoEachPartOnce()
    {
        for (const int size : {1, 2, 5}) {
            Team team(size);
            std::vector<int> done(1000, 0);
            for (int round = 0; round < 200; ++round)
                team.split(1000, 1, [&](std::int64_t begin, std::int64_t end) {
                    for (std::int64_t i = begin; i < end; ++i)
                        ++done[static_cast<std::size_t>(i)];
                });
            QVERIFY(std::all_of(done.begin(), done.end(), [](int d) { return d == 200; }));
        }
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::ForcesTest)
#include "forces_test.moc"
