// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/angles.h"
#include "core/prototypes/clustering.h"
#include "core/prototypes/cosines.h"
#include "core/prototypes/nearest.h"
#include "tests/support/map_maker.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace interproto;

namespace {

double slowDot(const float* a, const float* b, std::size_t length)
{
    double sum = 0;
    for (std::size_t k = 0; k < length; ++k)
        sum += static_cast<double>(a[k]) * b[k];
    return sum;
}

}  // namespace

class GeometryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dotProductsEqualPlainSums_data()
    {
        QTest::addColumn<int>("a");
        QTest::addColumn<int>("b");
        QTest::addColumn<int>("length");
        QTest::newRow("one") << 1 << 1 << 1;
        QTest::newRow("shorter than a register") << 3 << 5 << 7;
        QTest::newRow("whole tiles") << 8 << 12 << 512;
        QTest::newRow("rests on every side") << 67 << 131 << 83;
    }
    void dotProductsEqualPlainSums()
    {
        QFETCH(int, a);
        QFETCH(int, b);
        QFETCH(int, length);
        const auto columns = static_cast<std::size_t>(length);
        const Vectors vectors(testing::madeVectors(static_cast<std::size_t>(a + b), columns),
                              columns);
        std::vector<const float*> rows;
        for (std::size_t i = 0; i < vectors.rows(); ++i)
            rows.push_back(vectors.row(i));
        std::vector<float> out(static_cast<std::size_t>(a * b), 99.0F);
        dotProducts(rows.data(),
                    static_cast<std::size_t>(a),
                    rows.data() + a,
                    static_cast<std::size_t>(b),
                    columns,
                    out.data());
        for (int i = 0; i < a; ++i)
            for (int j = 0; j < b; ++j) {
                const double wanted = slowDot(rows[static_cast<std::size_t>(i)],
                                              rows[static_cast<std::size_t>(a + j)],
                                              columns);
                QVERIFY(std::abs(out[static_cast<std::size_t>(i * b + j)] - wanted) < 1e-5);
            }
        QVERIFY(std::abs(dotProduct(rows[0], rows[static_cast<std::size_t>(a)], columns) - out[0]) <
                1e-6);
    }

    void nearestRowsAreThoseOfASort()
    {
        std::vector<float> values = testing::madeVectors(500, 40);
        // Lengths do not count, and a zero row is near to nothing.
        for (std::size_t k = 0; k < 40; ++k) {
            values[7 * 40 + k] *= 9;
            values[11 * 40 + k] = 0;
        }
        const Vectors vectors(values, 40);
        const std::vector<float> inverse = vectors.inverseLengths();
        QCOMPARE(inverse[11], 0.0F);
        for (const std::size_t query : {std::size_t(0), std::size_t(7), std::size_t(499)}) {
            std::vector<Neighbour> all;
            for (std::size_t i = 0; i < 500; ++i)
                if (i != query && i != 11)
                    all.push_back(
                        {static_cast<std::uint32_t>(i),
                         static_cast<float>(slowDot(vectors.row(query), vectors.row(i), 40) *
                                            inverse[query] * inverse[i])});
            std::sort(all.begin(), all.end(), [](const Neighbour& a, const Neighbour& b) {
                return a.cosine > b.cosine;
            });
            const std::vector<Neighbour> found = nearestRows(vectors, inverse, query, 10);
            QCOMPARE(found.size(), std::size_t(10));
            for (std::size_t i = 0; i < 10; ++i) {
                QVERIFY(std::abs(found[i].cosine - all[i].cosine) < 1e-5F);
                if (i + 1 < 10 && all[i].cosine - all[i + 1].cosine > 1e-5F &&
                    (i == 0 || all[i - 1].cosine - all[i].cosine > 1e-5F))
                    QCOMPARE(found[i].index, all[i].index);
            }
        }
        QVERIFY(nearestRows(vectors, inverse, 0, 0).empty());
        QCOMPARE(nearestRows(vectors, inverse, 0, 5000).size(), std::size_t(498));
    }

    void nearestCosinesAgreeWithSingleQueries()
    {
        const Vectors vectors(testing::madeVectors(700, 24), 24);
        const std::vector<float> inverse = vectors.inverseLengths();
        double last = 0;
        const std::vector<float> one =
            nearestCosines(vectors, inverse, 1, [&](double share) { last = share; });
        QCOMPARE(last, 1.0);
        QCOMPARE(one, nearestCosines(vectors, inverse, 2));
        for (std::size_t i = 0; i < 700; i += 37)
            QVERIFY(std::abs(one[i] - nearestRows(vectors, inverse, i, 1).front().cosine) < 1e-6F);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(nearestCosines(vectors, inverse, 2, {}, stop.get_token()).empty());
    }

    void anglesOfAxesAreRight()
    {
        // Four axes and one more of the first: all angles are 90, but for one pair at 0.
        std::vector<float> values(5 * 4, 0);
        for (std::size_t i = 0; i < 4; ++i)
            values[i * 4 + i] = 2;
        values[4 * 4] = 1;
        const Vectors vectors(values, 4);
        const PrototypeAngles angles = prototypeAngles(
            vectors, vectors.inverseLengths(), {true, true, false, false, true}, 18);
        QCOMPARE(angles.children.pairs, std::int64_t(3));
        QCOMPARE(angles.children.counts[0], std::int64_t(1));
        QCOMPARE(angles.children.counts[9], std::int64_t(2));
        QCOMPARE(angles.children.mean, 60.0);
        QCOMPARE(angles.adults.pairs, std::int64_t(1));
        QCOMPARE(angles.between.pairs, std::int64_t(6));
        QCOMPARE(angles.between.least, 90.0);
        QVERIFY(!angles.isSampled);
    }

    void sampledAnglesAreTheSameEveryTime()
    {
        const Vectors vectors(testing::madeVectors(900, 16), 16);
        const std::vector<float> inverse = vectors.inverseLengths();
        std::vector<bool> isChild(900);
        for (std::size_t i = 0; i < 900; i += 3)
            isChild[i] = true;
        const PrototypeAngles a = prototypeAngles(vectors, inverse, isChild, 90, 100);
        const PrototypeAngles b = prototypeAngles(vectors, inverse, isChild, 90, 100);
        QVERIFY(a.isSampled);
        QCOMPARE(a.childRows, std::size_t(100));
        QCOMPARE(a.adults.pairs, std::int64_t(100 * 99 / 2));
        QCOMPARE(a.between.counts, b.between.counts);
        QCOMPARE(std::accumulate(a.between.counts.begin(), a.between.counts.end(), std::int64_t(0)),
                 a.between.pairs);
    }

    void alikeRowsStandTogether()
    {
        // madeVectors puts row i into group i % 10.
        const std::size_t n = 120;
        const Vectors vectors(testing::madeVectors(n, 512), 512);
        std::vector<std::uint32_t> rows(n);
        std::iota(rows.begin(), rows.end(), 0U);
        const std::vector<float> gram = gramMatrix(vectors, vectors.inverseLengths(), rows);
        QVERIFY(std::abs(gram[0] - 1) < 1e-5F);
        QCOMPARE(gram[5], gram[5 * n]);
        const std::vector<std::uint32_t> order = clusteredOrder(gram, n);
        std::vector<std::uint32_t> sorted = order;
        std::sort(sorted.begin(), sorted.end());
        QCOMPARE(sorted, rows);
        int changes = 0;
        for (std::size_t i = 1; i < n; ++i)
            changes += order[i] % 10 != order[i - 1] % 10;
        QCOMPARE(changes, 9);
        QCOMPARE(clusteredOrder(gram, n), order);
        QVERIFY(clusteredOrder({}, 0).empty());
        QCOMPARE(clusteredOrder({1}, 1), std::vector<std::uint32_t>{0});
    }
};

QTEST_APPLESS_MAIN(GeometryTest)
#include "geometry_test.moc"
