// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/angles.h"

#include "core/base/error.h"
#include "core/prototypes/cosines.h"
#include "core/prototypes/nearest.h"

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

constexpr std::size_t kAngleRows = 128;  ///< of a block

struct Rows {
    std::vector<const float*> address;
    std::vector<float> inverse;
};

Rows rowsOf(const Vectors& vectors,
            const std::vector<float>& inverse,
            const std::vector<std::uint32_t>& which)
{
    Rows rows;
    for (const std::uint32_t index : which) {
        rows.address.push_back(vectors.row(index));
        rows.inverse.push_back(inverse[index]);
    }
    return rows;
}

void count(AngleHistogram& histogram, float cosine, double& sum)
{
    const double degrees = degreesOf(cosine);
    const double bins = static_cast<double>(histogram.counts.size());
    const auto bin = static_cast<std::size_t>(std::min(degrees / 180 * bins, bins - 1));
    ++histogram.counts[bin];
    ++histogram.pairs;
    sum += degrees;
    histogram.least = std::min(histogram.least, degrees);
}

/// All pairs of a and b; of a group with itself each pair once.
AngleHistogram histogramOf(
    const Rows& a, const Rows& b, bool isSame, std::size_t length, int bins, std::stop_token stop)
{
    AngleHistogram histogram;
    histogram.counts.assign(static_cast<std::size_t>(bins), 0);
    double sum = 0;
    std::vector<float> dots(kAngleRows * kAngleRows);
    for (std::size_t i = 0; i < a.address.size(); i += kAngleRows)
        for (std::size_t j = isSame ? i : 0; j < b.address.size(); j += kAngleRows) {
            if (stop.stop_requested())
                return histogram;
            const std::size_t rows = std::min(kAngleRows, a.address.size() - i);
            const std::size_t columns = std::min(kAngleRows, b.address.size() - j);
            dotProducts(&a.address[i], rows, &b.address[j], columns, length, dots.data());
            for (std::size_t r = 0; r < rows; ++r)
                for (std::size_t c = isSame && i == j ? r + 1 : 0; c < columns; ++c)
                    count(histogram,
                          dots[r * columns + c] * a.inverse[i + r] * b.inverse[j + c],
                          sum);
        }
    histogram.mean = histogram.pairs > 0 ? sum / static_cast<double>(histogram.pairs) : 0;
    return histogram;
}

}  // namespace

std::vector<std::uint32_t> evenlySpread(const std::vector<std::uint32_t>& from, std::size_t most)
{
    if (from.size() <= most)
        return from;
    std::vector<std::uint32_t> some;
    for (std::size_t i = 0; i < most; ++i)
        some.push_back(from[i * from.size() / most]);
    return some;
}

PrototypeAngles prototypeAngles(const Vectors& vectors,
                                const std::vector<float>& inverseLengths,
                                const std::vector<bool>& isChild,
                                int bins,
                                std::size_t most,
                                std::stop_token stop)
{
    INTERPROTO_ASSERT(isChild.size() == vectors.rows() && bins > 0);
    std::vector<std::uint32_t> children;
    std::vector<std::uint32_t> adults;
    for (std::size_t i = 0; i < vectors.rows(); ++i)
        if (inverseLengths[i] > 0)
            (isChild[i] ? children : adults).push_back(static_cast<std::uint32_t>(i));
    PrototypeAngles angles;
    angles.isSampled = children.size() > most || adults.size() > most;
    const Rows child = rowsOf(vectors, inverseLengths, evenlySpread(children, most));
    const Rows adult = rowsOf(vectors, inverseLengths, evenlySpread(adults, most));
    angles.childRows = child.address.size();
    angles.adultRows = adult.address.size();
    const std::size_t length = vectors.columns();
    angles.children = histogramOf(child, child, true, length, bins, stop);
    angles.adults = histogramOf(adult, adult, true, length, bins, stop);
    angles.between = histogramOf(child, adult, false, length, bins, stop);
    return angles;
}

std::vector<float> gramMatrix(const Vectors& vectors,
                              const std::vector<float>& inverseLengths,
                              const std::vector<std::uint32_t>& rows)
{
    const Rows chosen = rowsOf(vectors, inverseLengths, rows);
    const std::size_t n = rows.size();
    std::vector<float> gram(n * n);
    if (n == 0)
        return gram;
    dotProducts(chosen.address.data(), n, chosen.address.data(), n, vectors.columns(), gram.data());
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            gram[i * n + j] *= chosen.inverse[i] * chosen.inverse[j];
    return gram;
}

}  // namespace interproto
