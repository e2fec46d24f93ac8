// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/tsne.h"

#include <stop_token>

namespace interproto {

/// Iterations of a trial beyond the early exaggeration. By then the divergences of trials stand in
/// the order of their ends (correlation 0.9 at 229 points; 0.6 after 50).
inline constexpr int kTrialIterations = 100;

/// Of `map.starts()` starts from `places` ([N, 2]) that differ in their noise, the one that leads
/// to the lowest KL divergence: t-SNE's optimum is one of many, and few points end in very
/// different ones (van der Maaten's advice is to run it several times). The first is that of the
/// seed itself. `map` has its neighbours and affinities. Trials are on one thread each, so that the
/// choice does not depend on their number. Throws ExitCode::Stopped when `stop` is requested.
Layout bestStart(const Tsne& map,
                 const TsneOptions& options,
                 const torch::Tensor& places,
                 const std::stop_token& stop);

}  // namespace interproto
