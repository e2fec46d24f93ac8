// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/map/affinities.h"
#include "core/analysis/map/forces.h"
#include "core/analysis/map/start.h"

#include <torch/types.h>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>
#include <string>

namespace interproto {

enum class Repulsion {
    Auto,   ///< exact for few points, by the grid for many
    Exact,  ///< all pairs
    Grid,   ///< FFT on a grid
};

struct TsneOptions {
    double perplexity = 30;         ///< at most largestPerplexity() counts
    double earlyExaggeration = 12;  ///< of the attraction, in the first iterations
    int earlyIterations = 250;
    double exaggeration = 1;  ///< of the attraction, afterwards
    double learningRate = 0;  ///< 0: points / exaggeration
    Repulsion repulsion = Repulsion::Auto;
    /// How many are tried, the best of which goes on (trials.h); 0: several for few points, where
    /// that costs nothing and they end further apart.
    int starts = 0;
    std::uint64_t seed = 1;
};

/// What the optimisation carries from one iteration to the next.
struct TsneState {
    int iteration = 0;
    Layout layout;
    Layout velocity;
    Layout gains;
};

/// A t-SNE layout of points as it forms. Stages (neighbours, affinities, start, optimisation) are
/// done when needed and again only when what they depend on changes.
///
///     Tsne map(rows, options, team, torch::kCPU);
///     while (map.state().iteration < 1000) {
///         map.advance(50, stop);
///         show(map.layout());
///     }
///
/// The same rows, options, calls that change options, and size of team give the same layout to the
/// bit, however the iterations are cut into calls (on the CPU).
class Tsne {
public:
    /// `rows`: float32 [N, D], finite, N >= 4; unit rows for cosine neighbourhoods.
    Tsne(torch::Tensor rows, TsneOptions options, Team& team, torch::Device device);
    ~Tsne();

    /// Neighbours found earlier; refused by an assertion when they are of other points.
    void useNeighbours(NeighbourGraph graph);
    /// Those of the same neighbours and perplexity, computed earlier.
    void useAffinities(Affinities affinities);
    /// Computes what is missing for the options; quick when nothing is.
    void prepare(const ProgressReport& progress = {}, std::stop_token stop = {});
    /// A start other than the principal components. The early exaggeration is left out: it would
    /// tear the layout apart.
    void startFrom(Layout layout);
    /// Goes on where another object for the same rows and options was.
    void resume(TsneState state);

    /// So many iterations, or fewer when `stop` is requested; returns how many.
    int advance(int iterations, const std::stop_token& stop = {});
    /// While it runs. A larger perplexity may need more neighbours: the next prepare() or advance()
    /// finds them.
    void setPerplexity(double perplexity);
    void setExaggeration(double exaggeration);

    const TsneState& state() const { return state_; }
    const Layout& layout() const { return state_.layout; }
    /// The one that counts, after the limit that the number of points sets.
    double perplexity() const;
    /// Of the next iteration.
    double exaggeration() const;
    /// How many are tried unless a layout is given.
    int starts() const;
    const NeighbourGraph& neighbours() const { return graph_; }
    const Affinities& affinities() const { return affinities_; }
    const torch::Tensor& rows() const { return rows_; }
    Repulsion repulsion() const;
    /// Mean way of a point in the last iteration, relative to the layout's spread.
    double movement() const { return movement_; }
    /// KL(P || Q) of the present layout; `exactly`: Z by all pairs, else as the last iteration had
    /// it.
    double divergence(bool exactly);
    /// Gradient of KL(P || Q) at the present layout with `exaggeration` of P; for tests.
    Layout gradient(double exaggeration);
    /// Seconds spent so far: "neighbours", "affinities", "start", "optimise".
    const std::map<std::string, double>& seconds() const { return seconds_; }

private:
    void step();
    void moveAll(double z);
    void centre();
    void makeForces();
    void giveAffinities();

    torch::Tensor rows_;
    TsneOptions options_;
    Team& team_;
    torch::Device device_;
    std::int64_t points_;
    NeighbourGraph graph_;
    Affinities affinities_;
    bool areAffinitiesGiven_ = false;
    TsneState state_;
    std::unique_ptr<Forces> forces_;
    Layout attraction_;
    Layout repulsion_;
    std::vector<double> ways_;  ///< of each member's points in the last iteration
    double z_ = 0;
    double movement_ = 0;
    std::map<std::string, double> seconds_;
};

}  // namespace interproto
