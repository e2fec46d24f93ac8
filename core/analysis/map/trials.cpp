// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/trials.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/nets/parallel.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace interproto {

namespace {

/// Infinite where the trial comes apart.
double divergenceAfter(const Layout& start,
                       const Tsne& map,
                       const TsneOptions& options,
                       const std::stop_token& stop)
{
    Team alone(1);
    Tsne trial(map.rows(), options, alone, torch::kCPU);
    trial.useNeighbours(map.neighbours());
    trial.useAffinities(map.affinities());
    trial.resume({0, start, Layout(start.size(), 0.0F), Layout(start.size(), 1.0F)});
    try {
        trial.advance(options.earlyIterations + kTrialIterations, stop);
        return trial.divergence(false);
    } catch (const Error&) {
        return std::numeric_limits<double>::infinity();
    }
}

}  // namespace

Layout bestStart(const Tsne& map,
                 const TsneOptions& options,
                 const torch::Tensor& places,
                 const std::stop_token& stop)
{
    std::vector<Layout> starts;
    for (int trial = 0; trial < map.starts(); ++trial)
        starts.push_back(
            principalStart(places, trial == 0 ? options.seed : seedFor(options.seed, 4, trial)));
    if (starts.size() == 1)
        return starts.front();
    std::vector<double> divergence(starts.size());
    const auto count = static_cast<std::int64_t>(starts.size());
    parallelFor(0, count, 1, [&](std::int64_t from, std::int64_t to) {
        for (auto i = static_cast<std::size_t>(from); i < static_cast<std::size_t>(to); ++i)
            divergence[i] = divergenceAfter(starts[i], map, options, stop);
    });
    if (stop.stop_requested())
        throw Error(ExitCode::Stopped, "stopped while starts were tried", {}, {});
    const auto best = std::min_element(divergence.begin(), divergence.end());
    return starts[static_cast<std::size_t>(best - divergence.begin())];
}

}  // namespace interproto
