// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/verification/scored_pairs.h"

namespace interproto {

/// Wilson's score interval of a proportion (Wilson 1927): `hits` of `total`, total > 0.
Interval wilsonInterval(std::int64_t hits, std::int64_t total, double confidence = 0.95);

/// The percentile bootstrap interval of an accuracy at a threshold that does not move with the
/// resample. The hits among P pairs drawn with replacement are Binomial(P, hits / P), so the
/// interval is that distribution's quantiles: what draws approach as their number grows, without
/// the draws. Exact, deterministic, O(sqrt(P)).
Interval bootstrapInterval(std::int64_t hits, std::int64_t total, double confidence = 0.95);

/// The smallest k with P(X <= k) >= q for X ~ Binomial(n, p).
std::int64_t binomialQuantile(std::int64_t n, double p, double q);

/// P(X <= k) for X ~ Binomial(n, p), by summing from the smaller tail.
double binomialCdf(std::int64_t n, double p, std::int64_t k);

/// A draw from Binomial(n, p) by inversion from the mode: O(sqrt(n p (1 - p))) steps.
std::int64_t drawBinomial(Random& random, std::int64_t n, double p);

/// The z with P(|N(0, 1)| <= z) = confidence. Throws Error outside (0, 1).
double normalQuantile(double confidence);

/// P(|T| >= |t|) for Student's T with `freedom` > 0 degrees of freedom, which need not be whole.
double studentTails(double t, double freedom);

}  // namespace interproto
