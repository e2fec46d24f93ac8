// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/estimate.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace interproto {

namespace {

constexpr std::int64_t kSide = 112;
constexpr std::int64_t kFloat = 4;  ///< bytes

/// Weights and saved outputs, summed layer by layer.
struct Sum {
    std::int64_t parameters = 0;
    std::int64_t activations = 0;

    void convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t area)
    {
        parameters += in * out * kernel * kernel;
        activations += out * area;
    }
    /// Batch norm: scale and shift; its output is kept for the next layer.
    void norm(std::int64_t channels, std::int64_t area)
    {
        parameters += 2 * channels;
        activations += channels * area;
    }
    void prelu(std::int64_t channels, std::int64_t area)
    {
        parameters += channels;
        activations += channels * area;
    }
    /// A sum or product of two tensors.
    void joined(std::int64_t channels, std::int64_t area) { activations += channels * area; }
};

void addUnit(Sum& sum,
             std::int64_t in,
             std::int64_t out,
             std::int64_t area,
             std::int64_t reduced,
             bool withSe)
{
    if (in != out) {
        sum.convolution(in, out, 1, reduced);
        sum.norm(out, reduced);
    }
    sum.norm(in, area);
    sum.convolution(in, out, 3, area);
    sum.prelu(out, area);
    sum.convolution(out, out, 3, reduced);
    sum.norm(out, reduced);
    if (withSe) {
        sum.parameters += 2 * out * (out / 16);
        sum.joined(out, reduced);
    }
    sum.joined(out, reduced);
}

Sum irSum(const NetOptions& net)
{
    const std::array<int, 4> units = net.netDepth == 100   ? std::array<int, 4>{3, 13, 30, 3}
                                     : net.netDepth == 152 ? std::array<int, 4>{3, 8, 36, 3}
                                                           : std::array<int, 4>{3, 4, 14, 3};
    Sum sum;
    std::int64_t area = kSide * kSide;
    sum.convolution(3, 64, 3, area);
    sum.norm(64, area);
    sum.prelu(64, area);
    std::int64_t in = 64;
    std::int64_t out = 64;
    for (const int count : units) {
        for (int i = 0; i < count; ++i) {
            const std::int64_t reduced = i == 0 ? area / 4 : area;
            addUnit(sum, in, out, area, reduced, net.netMode == "ir_se");
            area = reduced;
            in = out;
        }
        out *= 2;
    }
    sum.norm(512, area);
    sum.activations += 512 * area;                           // after dropout
    sum.parameters += (512 * area + 3) * net.embeddingSize;  // weights, bias, the norm's two
    return sum;
}

struct Bottleneck {
    std::int64_t in;
    std::int64_t out;
    std::int64_t width;
    std::int64_t stride;
    int count;
};

void addConvBlock(Sum& sum,
                  std::int64_t in,
                  std::int64_t out,
                  std::int64_t kernel,
                  std::int64_t area,
                  bool isLinear)
{
    sum.convolution(in, out, kernel, area);
    sum.norm(out, area);
    if (!isLinear)
        sum.prelu(out, area);
}

Sum mobileSum(const NetOptions& net)
{
    Sum sum;
    std::int64_t area = kSide * kSide / 4;
    addConvBlock(sum, 3, 64, 3, area, false);
    addConvBlock(sum, 1, 64, 3, area, false);
    for (const Bottleneck& b : {Bottleneck{64, 64, 128, 2, 1},
                                Bottleneck{64, 64, 128, 1, 4},
                                Bottleneck{64, 128, 256, 2, 1},
                                Bottleneck{128, 128, 256, 1, 6},
                                Bottleneck{128, 128, 512, 2, 1},
                                Bottleneck{128, 128, 256, 1, 2}})
        for (int i = 0; i < b.count; ++i) {
            const std::int64_t reduced = area / (b.stride * b.stride);
            addConvBlock(sum, b.in, b.width, 1, area, false);
            addConvBlock(sum, 1, b.width, 3, reduced, false);
            addConvBlock(sum, b.width, b.out, 1, reduced, true);
            if (b.stride == 1)
                sum.joined(b.out, reduced);
            area = reduced;
        }
    addConvBlock(sum, 128, 512, 1, area, false);
    addConvBlock(sum, 1, 512, 7, 1, true);
    sum.parameters += 512 * net.embeddingSize + 2 * net.embeddingSize;
    return sum;
}

Sum sumOf(const NetOptions& net)
{
    return net.netMode == "mobilefacenet" ? mobileSum(net) : irSum(net);
}

/// What the methods that learn from ages add to the backbone, at 512-d: residual and age heads of
/// DAL; attention, age network and adversary of MTL.
std::int64_t agePartParameters(const TrainOptions& options)
{
    constexpr std::int64_t kDal = 1'055'752;
    constexpr std::int64_t kMtl = 29'000'000;
    const std::string& method = options.method.method;
    return method == "dal" ? kDal : method == "mtl" ? kMtl : 0;
}

/// Embeddings and class weights that BroadFace remembers.
std::int64_t queueBytes(const TrainOptions& options)
{
    if (options.method.method != "broadface")
        return 0;
    return 2 * kFloat * options.method.queueSize * options.net.embeddingSize;
}

}  // namespace

std::int64_t backboneParameters(const NetOptions& net)
{
    return sumOf(net).parameters;
}

std::int64_t activationsPerImage(const NetOptions& net)
{
    return sumOf(net).activations;
}

TrainingEstimate estimateTraining(const TrainOptions& options, const TrainingFacts& facts)
{
    TrainingEstimate estimate;
    const std::int64_t batch = std::max(1, options.schedule.batchSize);
    if (facts.images > 0) {
        // A single left-over image joins the batch before it.
        const std::int64_t whole = facts.images / batch;
        const std::int64_t perEpoch =
            std::max<std::int64_t>(1, whole + (facts.images % batch > 1 ? 1 : 0));
        estimate.steps = perEpoch * options.schedule.epochs;
        if (options.schedule.maxSteps > 0)
            estimate.steps = std::min(estimate.steps, options.schedule.maxSteps);
        if (facts.imagesPerSecond > 0)
            estimate.seconds = static_cast<double>(estimate.steps) * static_cast<double>(batch) /
                               facts.imagesPerSecond;
    }
    estimate.parameters = backboneParameters(options.net) + agePartParameters(options);
    if (facts.classes < 0)
        return estimate;
    estimate.parameters += facts.classes * options.net.embeddingSize;
    const std::int64_t activationBytes = options.precision.precision == "fp32" ? kFloat : 2;
    // Weights, gradients, momentum; activations; cosines, logits, softmax and their gradients.
    estimate.memoryBytes = 3 * kFloat * estimate.parameters +
                           activationBytes * batch * activationsPerImage(options.net) +
                           6 * kFloat * batch * facts.classes + queueBytes(options);
    estimate.checkpointBytes = 2 * kFloat * estimate.parameters;
    const std::int64_t kept = std::max(3, options.record.keepCheckpoints + 1);
    const auto sets = static_cast<std::int64_t>(options.tests.testList.size());
    estimate.diskBytes = kept * estimate.checkpointBytes + sets * kFloat * estimate.parameters;
    return estimate;
}

int epochsInADay(const TrainOptions& options, double seconds)
{
    if (!(seconds > 0))
        return 0;
    const double fitting = options.schedule.epochs * kDay / seconds;
    return static_cast<int>(std::min<double>(options.schedule.epochs, fitting));
}

std::string timeSentence(double seconds,
                         std::int64_t steps,
                         double imagesPerSecond,
                         const std::string& device)
{
    return fmt::format("about {} on {} for {} steps at {:.1f} images/s, evaluations not counted",
                       humanSeconds(seconds),
                       device,
                       humanCount(steps),
                       imagesPerSecond);
}

std::string quickerHint(const TrainOptions& options, double seconds, const std::string& device)
{
    if (seconds < kDay || device != "cpu")
        return {};
    std::string hint = "Quicker here: ";
    if (options.net.netMode != "mobilefacenet")
        hint += "--net-mode mobilefacenet, ";
    if (const int epochs = epochsInADay(options, seconds); epochs > 0)
        hint += fmt::format("--epochs {} (a day), ", epochs);
    return hint + "or a machine with a GPU.";
}

}  // namespace interproto
