// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/intervals.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

namespace interproto {

namespace {

/// std::lgamma writes a global sign; this form is safe in threads.
double logFactorial(std::int64_t n)
{
    int sign = 0;
    return ::lgamma_r(static_cast<double>(n) + 1, &sign);
}

double binomialPmf(std::int64_t n, double p, std::int64_t k)
{
    const auto hits = static_cast<double>(k);
    const auto misses = static_cast<double>(n - k);
    return std::exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k) + hits * std::log(p) +
                    misses * std::log1p(-p));
}

std::int64_t binomialMode(std::int64_t n, double p)
{
    return std::clamp(
        static_cast<std::int64_t>((static_cast<double>(n) + 1) * p), std::int64_t(0), n);
}

/// The probabilities of Binomial(n, p), 0 < p < 1, wherever they matter: 13 standard deviations
/// hold all but 1e-36, the constant serves small n p. Scaled to sum 1, which takes away the
/// rounding of the logarithms.
struct BinomialTable {
    BinomialTable(std::int64_t n, double p)
    {
        const std::int64_t mode = binomialMode(n, p);
        const double deviation = std::sqrt(static_cast<double>(n) * p * (1 - p));
        const auto reach = static_cast<std::int64_t>(13 * deviation) + 40;
        first = std::max<std::int64_t>(0, mode - reach);
        const std::int64_t last = std::min(n, mode + reach);
        pmf.resize(static_cast<std::size_t>(last - first + 1));
        const double odds = p / (1 - p);
        double value = binomialPmf(n, p, mode);
        for (std::int64_t k = mode; k <= last; ++k) {
            at(k) = value;
            value *= static_cast<double>(n - k) / static_cast<double>(k + 1) * odds;
        }
        value = at(mode);
        for (std::int64_t k = mode; k > first; --k) {
            value *= static_cast<double>(k) / static_cast<double>(n - k + 1) / odds;
            at(k - 1) = value;
        }
        const double sum = std::accumulate(pmf.begin(), pmf.end(), 0.0);
        for (double& probability : pmf)
            probability /= sum;
    }

    double& at(std::int64_t k) { return pmf[static_cast<std::size_t>(k - first)]; }

    std::int64_t first = 0;
    std::vector<double> pmf;
};

void checkConfidence(double confidence)
{
    if (!(confidence > 0 && confidence < 1))
        throw Error(ExitCode::Usage,
                    "cannot make an interval",
                    Where{},
                    fmt::format("found a confidence of {}, wanted between 0 and 1",
                                exactNumber(confidence)));
}

void checkCounts(std::int64_t hits, std::int64_t total)
{
    if (total <= 0 || hits < 0 || hits > total)
        throw Error(ExitCode::BadInput,
                    "cannot make an interval",
                    Where{},
                    fmt::format("found {} hits of {}, wanted 0 to all of at least 1", hits, total));
}

}  // namespace

namespace {

/// The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method.
double betaFraction(double a, double b, double x)
{
    constexpr double kTiny = 1e-300;
    const auto apart = [](double value) { return std::abs(value) < kTiny ? kTiny : value; };
    double c = 1;
    double d = 1 / apart(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= 500; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / apart(1 + even * d);
        c = apart(1 + even / c);
        value *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / apart(1 + odd * d);
        c = apart(1 + odd / c);
        value *= d * c;
        if (std::abs(d * c - 1) < 1e-15)
            break;
    }
    return value;
}

}  // namespace

double normalQuantile(double confidence)
{
    checkConfidence(confidence);
    // Newton's rule on erfc(z / sqrt 2) = 1 - confidence: convex for z > 0, so from 0 it climbs to
    // the root.
    double z = 0;
    for (int step = 0; step < 100; ++step) {
        const double slope = std::sqrt(2 / std::numbers::pi) * std::exp(-z * z / 2);
        const double next = z + (std::erfc(z / std::numbers::sqrt2) - (1 - confidence)) / slope;
        if (!(next > z))
            break;
        z = next;
    }
    return z;
}

double studentTails(double t, double freedom)
{
    const double x = freedom / (freedom + t * t);
    const double a = freedom / 2;
    const double b = 0.5;
    if (x >= 1)
        return 1;
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                  a * std::log(x) + b * std::log1p(-x));
    // The fraction goes fast below the mean of the beta distribution, its mirror above.
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a
                                     : 1 - front * betaFraction(b, a, 1 - x) / b;
}

Interval wilsonInterval(std::int64_t hits, std::int64_t total, double confidence)
{
    checkCounts(hits, total);
    const auto n = static_cast<double>(total);
    const double p = static_cast<double>(hits) / n;
    const double z = normalQuantile(confidence);
    const double centre = p + z * z / (2 * n);
    const double reach = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    // At 0 and 1 the ends are exact in theory; rounding must not push them past.
    return {hits == 0 ? 0.0 : std::max(0.0, (centre - reach) / scale),
            hits == total ? 1.0 : std::min(1.0, (centre + reach) / scale)};
}

Interval bootstrapInterval(std::int64_t hits, std::int64_t total, double confidence)
{
    checkCounts(hits, total);
    checkConfidence(confidence);
    const double p = static_cast<double>(hits) / static_cast<double>(total);
    const double tail = (1 - confidence) / 2;
    const auto share = [&](double q) {
        return static_cast<double>(binomialQuantile(total, p, q)) / static_cast<double>(total);
    };
    return {share(tail), share(1 - tail)};
}

std::int64_t binomialQuantile(std::int64_t n, double p, double q)
{
    if (p <= 0 || n <= 0)
        return 0;
    if (p >= 1)
        return n;
    const BinomialTable table(n, p);
    double sum = 0;
    for (std::size_t i = 0; i < table.pmf.size(); ++i) {
        sum += table.pmf[i];
        if (sum >= q)
            return table.first + static_cast<std::int64_t>(i);
    }
    return table.first + static_cast<std::int64_t>(table.pmf.size()) - 1;
}

double binomialCdf(std::int64_t n, double p, std::int64_t k)
{
    if (k < 0)
        return 0;
    if (k >= n || p <= 0)
        return 1;
    if (p >= 1)
        return 0;
    const BinomialTable table(n, p);
    const auto count = static_cast<std::int64_t>(table.pmf.size());
    const std::int64_t below = std::clamp<std::int64_t>(k - table.first + 1, 0, count);
    const auto middle = table.pmf.begin() + below;
    if (below <= count / 2)
        return std::accumulate(table.pmf.begin(), middle, 0.0);
    return 1 - std::accumulate(middle, table.pmf.end(), 0.0);
}

std::int64_t drawBinomial(Random& random, std::int64_t n, double p)
{
    if (p <= 0 || n <= 0)
        return 0;
    if (p >= 1)
        return n;
    const std::int64_t mode = binomialMode(n, p);
    const double odds = p / (1 - p);
    double left = binomialPmf(n, p, mode);
    double right = left;
    double rest = random.uniform() - left;
    std::int64_t low = mode;
    std::int64_t high = mode;
    while (rest >= 0) {
        if (high < n) {
            right *= static_cast<double>(n - high) / static_cast<double>(high + 1) * odds;
            ++high;
            if ((rest -= right) < 0)
                return high;
        }
        if (low > 0) {
            left *= static_cast<double>(low) / static_cast<double>(n - low + 1) / odds;
            --low;
            if ((rest -= left) < 0)
                return low;
        }
        // What is left now is rounding, not probability.
        const bool isSpent = (low == 0 || left < 1e-20) && (high == n || right < 1e-20);
        if (isSpent)
            break;
    }
    return mode;
}

}  // namespace interproto
