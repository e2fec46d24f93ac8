// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/roc.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

/// Why there is no curve, or nothing.
std::string missingClass(const SortedScores& scores)
{
    if (scores.size() == 0)
        return "there are no pairs";
    if (scores.genuineCount() == 0)
        return "there are no genuine pairs";
    if (scores.impostorCount() == 0)
        return "there are no impostor pairs";
    return {};
}

float similarityOf(const SortedScores& scores, const SortedScores::Level& level)
{
    return scores.pairs().similarity[level.first->index()];
}

/// Collects the corners of the curve, thinned to a resolution.
class CurveBuilder {
public:
    CurveBuilder(const SortedScores& scores, int resolution)
        : scores_(scores),
          tarStep_(1.0 / scores.genuineCount()),
          farStep_(1.0 / scores.impostorCount()),
          gap_(resolution > 0 ? 1.0 / resolution : 0.0)
    {
        points_.emplace_back();
        scores.forEachLevel([this](const SortedScores::Level& level) { add(level); });
        if (!isKept_)
            keep();
    }

    std::vector<RocPoint> take() { return std::move(points_); }

private:
    enum class Step { None, Up, Right, Slanted };

    void add(const SortedScores::Level& level)
    {
        const Step step = level.impostorHere == 0  ? Step::Up
                          : level.genuineHere == 0 ? Step::Right
                                                   : Step::Slanted;
        const bool isCorner = step != step_ || step == Step::Slanted;
        if (isCorner && !isKept_ && isFarEnough())
            keep();
        step_ = step;
        current_ = level;
        isKept_ = false;
    }

    bool isFarEnough() const
    {
        const double far = current_.impostorAccepted * farStep_ - points_.back().far;
        const double tar = current_.genuineAccepted * tarStep_ - points_.back().tar;
        return far + tar >= gap_ || far > 0.01 * points_.back().far;
    }

    void keep()
    {
        // Quotients, not products with the steps: the last point is exactly (1, 1).
        points_.push_back({similarityOf(scores_, current_),
                           static_cast<double>(current_.impostorAccepted) / scores_.impostorCount(),
                           static_cast<double>(current_.genuineAccepted) / scores_.genuineCount()});
        isKept_ = true;
    }

    const SortedScores& scores_;
    double tarStep_;
    double farStep_;
    double gap_;
    std::vector<RocPoint> points_;
    SortedScores::Level current_{};
    Step step_ = Step::None;
    bool isKept_ = true;
};

}  // namespace

Stated<std::vector<RocPoint>> rocCurve(const SortedScores& scores, int resolution)
{
    using Result = Stated<std::vector<RocPoint>>;
    if (std::string reason = missingClass(scores); !reason.empty())
        return Result::none(std::move(reason));
    return Result::of(CurveBuilder(scores, resolution).take());
}

Stated<double> areaUnderRoc(const SortedScores& scores)
{
    if (std::string reason = missingClass(scores); !reason.empty())
        return Stated<double>::none(std::move(reason));
    // Twice the number of won comparisons: below 2^62 for fewer than 2^31 pairs.
    std::uint64_t twice = 0;
    scores.forEachLevel([&](const SortedScores::Level& level) {
        const std::uint64_t above = level.genuineAccepted - level.genuineHere;
        twice += level.impostorHere * (2 * above + level.genuineHere);
    });
    const double comparisons = static_cast<double>(scores.genuineCount()) * scores.impostorCount();
    return Stated<double>::of(static_cast<double>(twice) / (2 * comparisons));
}

Stated<EqualError> equalErrorRate(const SortedScores& scores)
{
    if (std::string reason = missingClass(scores); !reason.empty())
        return Stated<EqualError>::none(std::move(reason));
    const double genuine = scores.genuineCount();
    const double impostors = scores.impostorCount();
    bool isFound = false;
    EqualError result;
    double farBefore = 0;
    double frrBefore = 1;
    scores.forEachLevel([&](const SortedScores::Level& level) {
        if (isFound)
            return;
        const double far = level.impostorAccepted / impostors;
        const double frr = (scores.genuineCount() - level.genuineAccepted) / genuine;
        // In whole numbers, so that rounding cannot move the crossing to a neighbour.
        isFound =
            std::uint64_t(level.impostorAccepted) * scores.genuineCount() >=
            std::uint64_t(scores.genuineCount() - level.genuineAccepted) * scores.impostorCount();
        if (isFound) {
            const double gapBefore = frrBefore - farBefore;
            const double t = gapBefore / (gapBefore + far - frr);
            result = {farBefore + t * (far - farBefore), similarityOf(scores, level)};
        }
        farBefore = far;
        frrBefore = frr;
    });
    return Stated<EqualError>::of(result);
}

std::vector<TarAtFar> tarAtFar(const SortedScores& scores, const std::vector<double>& levels)
{
    std::vector<TarAtFar> results;
    std::vector<std::uint32_t> allowed;
    const std::string reason = missingClass(scores);
    for (const double far : levels) {
        if (!(far > 0 && far <= 1))
            throw Error(ExitCode::Usage,
                        "cannot find the true accept rate",
                        Where{},
                        fmt::format("found a false accept rate of {}, wanted above 0 and at most 1",
                                    exactNumber(far)));
        // A level such as 1e-3 is a little off as a double; 1 of 1,000 must still be allowed.
        allowed.push_back(
            static_cast<std::uint32_t>(std::floor(far * scores.impostorCount() * (1 + 1e-12))));
        TarAtFar& result = results.emplace_back();
        result.far = far;
        if (!reason.empty())
            result.tar = Stated<double>::none(reason);
        else if (allowed.back() == 0)
            result.tar = Stated<double>::none(
                fmt::format("a false accept rate of {} needs at least {} impostor pairs, found {}",
                            exactNumber(far),
                            humanCount(static_cast<std::int64_t>(std::ceil(1 / far - 1e-6))),
                            humanCount(scores.impostorCount())));
        else
            result.tar = Stated<double>::of(0.0);
    }
    if (!reason.empty())
        return results;
    scores.forEachLevel([&](const SortedScores::Level& level) {
        if (level.genuineHere == 0)
            return;  // accepts no more genuine pairs than the level before
        for (std::size_t k = 0; k < results.size(); ++k) {
            if (allowed[k] == 0 || level.impostorAccepted > allowed[k])
                continue;
            results[k].tar.value =
                static_cast<double>(level.genuineAccepted) / scores.genuineCount();
            results[k].threshold = similarityOf(scores, level);
            results[k].reachedFar =
                static_cast<double>(level.impostorAccepted) / scores.impostorCount();
        }
    });
    return results;
}

}  // namespace interproto
