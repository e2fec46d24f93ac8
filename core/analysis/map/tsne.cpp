// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/map/tsne.h"

#include "core/analysis/map/exact_forces.h"
#include "core/analysis/map/trials.h"
#include "core/base/error.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace interproto {

namespace {

/// Points up to which all pairs are summed: about where the grid begins to be quicker.
constexpr std::int64_t kExactPoints = 4000;
/// Points up to which several starts are tried, and how many.
constexpr std::int64_t kTriedPoints = 500;
constexpr int kStarts = 8;
constexpr float kEarlyMomentum = 0.5F;
constexpr float kMomentum = 0.8F;
constexpr float kLeastGain = 0.01F;
/// No point moves further in one iteration.
constexpr float kLongestStep = 5;
/// Iterations between two centrings: drift costs nothing but digits.
constexpr int kCentreEvery = 16;
constexpr std::int64_t kLeast = 512;

/// Adds the time until it goes away to a stage.
class StageClock {
public:
    explicit StageClock(double& seconds) : seconds_(seconds) {}
    ~StageClock()
    {
        seconds_ +=
            std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }
    StageClock(const StageClock&) = delete;
    StageClock& operator=(const StageClock&) = delete;

private:
    double& seconds_;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// One step of gradient descent with momentum and a gain for each coordinate.
struct Descent {
    float attraction;
    float repulsion;
    float rate;
    float momentum;

    float step(float attracts, float repels, float& velocity, float& gain) const
    {
        const float gradient = attraction * attracts - repulsion * repels;
        const bool turns = velocity * gradient > 0;
        gain = turns ? gain * 0.8F + kLeastGain : gain + 0.2F;
        velocity = momentum * velocity - rate * gain * gradient;
        return velocity;
    }
};

}  // namespace

Tsne::Tsne(torch::Tensor rows, TsneOptions options, Team& team, torch::Device device)
    : rows_(std::move(rows)),
      options_(options),
      team_(team),
      device_(device),
      points_(rows_.size(0)),
      attraction_(static_cast<std::size_t>(2 * points_)),
      repulsion_(attraction_),
      ways_(static_cast<std::size_t>(team.size()))
{
    INTERPROTO_ASSERT(points_ >= 4);
    seconds_ = {{"neighbours", 0}, {"affinities", 0}, {"start", 0}, {"optimise", 0}};
}

Tsne::~Tsne() = default;

double Tsne::perplexity() const
{
    return std::min(options_.perplexity, largestPerplexity(points_));
}

double Tsne::exaggeration() const
{
    return state_.iteration < options_.earlyIterations ? options_.earlyExaggeration
                                                       : options_.exaggeration;
}

Repulsion Tsne::repulsion() const
{
    if (options_.repulsion != Repulsion::Auto)
        return options_.repulsion;
    return points_ <= kExactPoints || !device_.is_cpu() ? Repulsion::Exact : Repulsion::Grid;
}

int Tsne::starts() const
{
    return options_.starts > 0 ? options_.starts : points_ <= kTriedPoints ? kStarts : 1;
}

void Tsne::useNeighbours(NeighbourGraph graph)
{
    INTERPROTO_ASSERT(graph.points == points_);
    graph_ = std::move(graph);
}

void Tsne::useAffinities(Affinities affinities)
{
    INTERPROTO_ASSERT(static_cast<std::int64_t>(affinities.first.size()) == points_ + 1);
    affinities_ = std::move(affinities);
    giveAffinities();
}

void Tsne::giveAffinities()
{
    if (!forces_)
        makeForces();
    forces_->setAffinities(affinities_);
    areAffinitiesGiven_ = true;
}

void Tsne::makeForces()
{
    if (!device_.is_cpu())
        forces_ = makeTorchForces(device_);
    else
        forces_ = repulsion() == Repulsion::Exact ? makeExactForces(team_) : makeGridForces(team_);
}

void Tsne::prepare(const ProgressReport& progress, std::stop_token stop)
{
    const std::int64_t needed = neighboursFor(perplexity(), points_);
    if (graph_.count < needed) {
        // The reports look at 50 neighbours, whatever the perplexity.
        const std::int64_t count = std::min(points_ - 1, std::max<std::int64_t>(needed, 50));
        const StageClock clock(seconds_["neighbours"]);
        graph_ = exactNeighbours(rows_, count, device_, progress, stop);
        areAffinitiesGiven_ = false;
    }
    if (!areAffinitiesGiven_) {
        const StageClock clock(seconds_["affinities"]);
        affinities_ = affinitiesOf(graph_, perplexity(), team_);
        giveAffinities();
    }
    if (state_.layout.empty()) {
        const StageClock clock(seconds_["start"]);
        state_.layout = bestStart(*this, options_, principalPlaces(rows_, options_.seed), stop);
    }
    state_.velocity.resize(state_.layout.size(), 0.0F);
    state_.gains.resize(state_.layout.size(), 1.0F);
}

void Tsne::startFrom(Layout layout)
{
    INTERPROTO_ASSERT(layout.size() == attraction_.size());
    state_ = {};
    state_.layout = std::move(layout);
    options_.earlyIterations = 0;
}

void Tsne::resume(TsneState state)
{
    INTERPROTO_ASSERT(state.layout.size() == attraction_.size() &&
                      state.velocity.size() == state.layout.size() &&
                      state.gains.size() == state.layout.size());
    state_ = std::move(state);
}

void Tsne::setPerplexity(double perplexity)
{
    if (perplexity == options_.perplexity)
        return;
    options_.perplexity = perplexity;
    areAffinitiesGiven_ = false;
}

void Tsne::setExaggeration(double exaggeration)
{
    options_.exaggeration = exaggeration;
}

int Tsne::advance(int iterations, const std::stop_token& stop)
{
    prepare({}, stop);
    const StageClock clock(seconds_["optimise"]);
    int done = 0;
    for (; done < iterations && !stop.stop_requested(); ++done)
        step();
    return done;
}

void Tsne::step()
{
    z_ = forces_->act(state_.layout, attraction_, repulsion_);
    moveAll(z_);
    ++state_.iteration;
    if (!std::isfinite(std::accumulate(ways_.begin(), ways_.end(), 0.0)))
        throw Error(
            ExitCode::Failed,
            "the map came apart",
            {},
            "places are no numbers any more after iteration " + std::to_string(state_.iteration),
            "Take a smaller learning rate, or leave it at 0.");
    if (state_.iteration % kCentreEvery == 0)
        centre();
}

void Tsne::moveAll(double z)
{
    const double strength = exaggeration();
    Descent descent{};
    descent.attraction = static_cast<float>(strength);
    descent.repulsion = static_cast<float>(1 / z);
    descent.rate =
        static_cast<float>(options_.learningRate > 0 ? options_.learningRate
                                                     : static_cast<double>(points_) / strength);
    descent.momentum = state_.iteration < options_.earlyIterations ? kEarlyMomentum : kMomentum;
    std::fill(ways_.begin(), ways_.end(), 0.0);
    const auto movePart = [&](std::int64_t begin, std::int64_t end, int member) {
        double way = 0;
        for (auto i = static_cast<std::size_t>(2 * begin); i < static_cast<std::size_t>(2 * end);
             i += 2) {
            float dx =
                descent.step(attraction_[i], repulsion_[i], state_.velocity[i], state_.gains[i]);
            float dy = descent.step(
                attraction_[i + 1], repulsion_[i + 1], state_.velocity[i + 1], state_.gains[i + 1]);
            const float length = std::sqrt(dx * dx + dy * dy);
            if (length > kLongestStep) {
                dx = state_.velocity[i] *= kLongestStep / length;
                dy = state_.velocity[i + 1] *= kLongestStep / length;
            }
            state_.layout[i] += dx;
            state_.layout[i + 1] += dy;
            way += static_cast<double>(length);
        }
        ways_[static_cast<std::size_t>(member)] = way;
    };
    const int members = team_.size();
    if (points_ < kLeast * members)
        movePart(0, points_, 0);
    else
        team_.run([&](int member) {
            movePart(points_ * member / members, points_ * (member + 1) / members, member);
        });
}

void Tsne::centre()
{
    double x = 0;
    double y = 0;
    double square = 0;
    for (std::size_t i = 0; i < state_.layout.size(); i += 2) {
        x += static_cast<double>(state_.layout[i]);
        y += static_cast<double>(state_.layout[i + 1]);
    }
    const auto meanX = static_cast<float>(x / static_cast<double>(points_));
    const auto meanY = static_cast<float>(y / static_cast<double>(points_));
    for (std::size_t i = 0; i < state_.layout.size(); i += 2) {
        const float atX = state_.layout[i] -= meanX;
        const float atY = state_.layout[i + 1] -= meanY;
        square += static_cast<double>(atX * atX + atY * atY);
    }
    const double way = std::accumulate(ways_.begin(), ways_.end(), 0.0);
    const double spread = std::sqrt(square / static_cast<double>(points_));
    movement_ = spread > 0 ? way / static_cast<double>(points_) / spread : 0;
}

double Tsne::divergence(bool exactly)
{
    prepare();
    double z = z_;
    if (exactly || z <= 0) {
        AllPairs pairs(team_);
        Layout unused(state_.layout.size());
        z = pairs.repel(state_.layout, unused);
    }
    std::vector<double> sums(static_cast<std::size_t>(team_.size()), 0.0);
    const int members = team_.size();
    team_.run([&](int member) {
        double sum = 0;
        for (std::int64_t i = points_ * member / members; i < points_ * (member + 1) / members; ++i)
            for (auto e = static_cast<std::size_t>(affinities_.first[static_cast<std::size_t>(i)]);
                 e < static_cast<std::size_t>(affinities_.first[static_cast<std::size_t>(i + 1)]);
                 ++e) {
                const double p = static_cast<double>(affinities_.weight[e]);
                if (p <= 0)
                    continue;
                const auto a = static_cast<std::size_t>(2 * i);
                const auto b = static_cast<std::size_t>(2 * affinities_.column[e]);
                const double dx =
                    static_cast<double>(state_.layout[a]) - static_cast<double>(state_.layout[b]);
                const double dy = static_cast<double>(state_.layout[a + 1]) -
                                  static_cast<double>(state_.layout[b + 1]);
                sum += p * std::log(p * z * (1 + dx * dx + dy * dy));
            }
        sums[static_cast<std::size_t>(member)] = sum;
    });
    double total = 0;
    for (const double sum : sums)
        total += sum;
    return total;
}

Layout Tsne::gradient(double exaggeration)
{
    prepare();
    const double z = forces_->act(state_.layout, attraction_, repulsion_);
    Layout result(state_.layout.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = static_cast<float>(4 * (exaggeration * static_cast<double>(attraction_[i]) -
                                            static_cast<double>(repulsion_[i]) / z));
    return result;
}

}  // namespace interproto
