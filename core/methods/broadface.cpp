// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/broadface.h"

#include "core/base/error.h"
#include "core/methods/margin.h"
#include "core/nets/backbone.h"

#include <fmt/format.h>
#include <torch/autograd.h>
#include <torch/nn/init.h>
#include <torch/utils.h>

#include <algorithm>
#include <array>

namespace interproto {

namespace {

namespace autograd = torch::autograd;

/// A loss whose gradient is known already.
class KnownGradient : public autograd::Function<KnownGradient> {
public:
    static torch::Tensor forward(autograd::AutogradContext* context,
                                 const torch::Tensor& /*weights*/,
                                 const torch::Tensor& loss,
                                 const torch::Tensor& gradient)
    {
        context->save_for_backward({gradient});
        return loss.clone();
    }

    static autograd::variable_list backward(autograd::AutogradContext* context,
                                            const autograd::variable_list& gradients)
    {
        return {context->get_saved_variables()[0] * gradients[0], {}, {}};
    }
};

constexpr std::array<const char*, 3> kBuffers = {"feature_mb", "label_mb", "proxy_mb"};

[[noreturn]] void refuseQueue(const std::string& file, const std::string& why)
{
    throw Error(ExitCode::BadInput, "cannot load BroadFace's queue", Where::inFile(file), why);
}

}  // namespace

/// What the chunks of the queue add up to.
struct BroadFace::Sums {
    torch::Tensor norms;     // [C], of the class weights
    torch::Tensor loss;      // scalar, double: sum over rows
    torch::Tensor gradient;  // [C, E], of the mean, before the part along the weights; or undefined
    torch::Tensor along;     // [C]: sum of gradient times cosine, over the norms
    double share = 1;        // of a row in the mean
};

BroadFace::BroadFace(const BroadFaceOptions& options,
                     std::int64_t embeddingSize,
                     std::int64_t classes)
    : MarginHead(WeightLayout::Rows, embeddingSize, classes), options_(options)
{
    checkMargin("BroadFace", options.margin, options.scale);
    if (options.queueSize < 0)
        throw Error(ExitCode::Usage,
                    "cannot build BroadFace",
                    {},
                    fmt::format("queue_size is {}, wanted at least 0", options.queueSize));
    torch::nn::init::xavier_uniform_(kernel_);
    features_ = register_buffer("feature_mb", torch::zeros({0, embeddingSize}));
    labels_ = register_buffer("label_mb", torch::zeros({0}, torch::kLong));
    proxies_ = register_buffer("proxy_mb", torch::zeros({0, embeddingSize}));
}

torch::Tensor BroadFace::logits(const torch::Tensor& cosines, const torch::Tensor& labels)
{
    const torch::Tensor own = ownCosines(cosines, labels).clamp(-1, 1);
    return scaledWith(cosines, labels, arcTarget(own, options_.margin), options_.scale);
}

HeadLoss BroadFace::loss(const torch::Tensor& embeddings, const torch::Tensor& labels)
{
    const torch::Tensor weights = options_.batchTrainsHead ? kernel_ : kernel_.detach();
    const torch::Tensor crossEntropy =
        at::cross_entropy_loss(logits(classCosines(embeddings, weights, layout()), labels), labels);
    const torch::Tensor broad = broadLoss(embeddings.detach(), labels);
    if (is_training())
        enqueue(embeddings.detach(), labels);
    return {crossEntropy + broad, {{"ce", crossEntropy.detach()}, {"broad", broad.detach()}}};
}

torch::Tensor BroadFace::broadLoss(const torch::Tensor& embeddings, const torch::Tensor& labels)
{
    Sums sums;
    torch::Tensor mean;
    const bool wantsGradient = torch::GradMode::is_enabled() && kernel_.requires_grad();
    {
        const torch::NoGradGuard noGrad;
        sums.norms = classNorms(kernel_, layout());
        sums.loss = torch::zeros({}, kernel_.options().dtype(torch::kDouble));
        sums.along = torch::zeros({classes()}, kernel_.options());
        if (wantsGradient)
            sums.gradient = torch::zeros_like(kernel_);
        const std::int64_t rows = queued() + embeddings.size(0);
        sums.share = 1.0 / static_cast<double>(rows);
        const std::int64_t chunk =
            std::max<std::int64_t>(1, options_.chunkValues / std::max<std::int64_t>(1, classes()));
        const torch::Tensor queuedLabels = labels_.to(torch::kLong);
        for (std::int64_t i = 0; i < queued(); i += chunk) {
            const std::int64_t count = std::min(chunk, queued() - i);
            addChunk(sums, compensated(i, count), queuedLabels.narrow(0, i, count));
        }
        for (std::int64_t i = 0; i < embeddings.size(0); i += chunk) {
            const std::int64_t count = std::min(chunk, embeddings.size(0) - i);
            addChunk(sums, embeddings.narrow(0, i, count), labels.narrow(0, i, count));
        }
        mean = (sums.loss * sums.share).to(kernel_.scalar_type());
        if (wantsGradient)
            sums.gradient.addcmul_(kernel_, (sums.along / sums.norms).unsqueeze(1), -1);
    }
    return wantsGradient ? KnownGradient::apply(kernel_, mean, sums.gradient) : mean;
}

void BroadFace::addChunk(Sums& sums, const torch::Tensor& rows, const torch::Tensor& labels)
{
    const torch::Tensor unit = unitRows(rows);
    const torch::Tensor cosines = at::mm(unit, kernel_.t()).div_(sums.norms);  // [n, C]
    const torch::Tensor index = labels.unsqueeze(1);
    torch::Tensor own = ownCosines(cosines, labels).clamp(-1, 1);
    torch::Tensor target;
    torch::Tensor slope;  // of the target by the own cosine, [n, 1]
    {
        const torch::AutoGradMode grad(true);
        own.requires_grad_();
        target = arcTarget(own, options_.margin);
        slope = autograd::grad({target.sum()}, {own})[0];
    }
    torch::Tensor logits = scaledWith(cosines, labels, target.detach(), options_.scale);
    const torch::Tensor logSum = logits.logsumexp({1}, true);
    sums.loss.add_((logSum - logits.gather(1, index)).sum().to(torch::kDouble));
    if (!sums.gradient.defined())
        return;
    // d loss / d cosine: s (softmax - one at the own class), times the slope there.
    torch::Tensor gradient = logits.sub_(logSum).exp_();
    const torch::Tensor ownGradient = (gradient.gather(1, index) - 1) * slope;
    gradient.scatter_(1, index, ownGradient).mul_(options_.scale * sums.share).div_(sums.norms);
    sums.gradient.addmm_(gradient.t(), unit);
    sums.along.add_(gradient.mul_(cosines).sum(0));
}

torch::Tensor BroadFace::compensated(std::int64_t first, std::int64_t count) const
{
    const torch::Tensor features = features_.narrow(0, first, count);
    if (!options_.compensates)
        return features;
    const torch::Tensor before = proxies_.narrow(0, first, count);
    const torch::Tensor now =
        kernel_.index_select(0, labels_.narrow(0, first, count).to(torch::kLong));
    const torch::Tensor length = at::linalg_vector_norm(before, 2, {1}, true);
    const torch::Tensor ratio = at::linalg_vector_norm(features, 2, {1}, true) /
                                at::where(length == 0, torch::ones_like(length), length);
    return features + ratio * (now - before);
}

void BroadFace::enqueue(const torch::Tensor& embeddings, const torch::Tensor& labels)
{
    const torch::NoGradGuard noGrad;
    const auto push = [&](torch::Tensor& queue, const torch::Tensor& rows) {
        const torch::Tensor all = torch::cat({queue, rows.to(queue.options())});
        const std::int64_t extra = std::max<std::int64_t>(0, all.size(0) - options_.queueSize);
        queue.set_data(extra == 0 ? all : all.narrow(0, extra, all.size(0) - extra).clone());
    };
    push(features_, embeddings);
    push(proxies_, kernel_.index_select(0, labels));
    push(labels_, labels);
}

std::int64_t BroadFace::queueIn(const std::vector<NamedTensor>& state,
                                const std::string& file) const
{
    std::array<std::int64_t, 3> rows = {0, 0, 0};
    for (const NamedTensor& named : state) {
        const std::vector<std::int64_t>& shape = named.tensor.shape;
        for (std::size_t i = 0; i < kBuffers.size(); ++i)
            if (named.name == kBuffers[i])
                rows[i] = shape.empty() ? -1 : shape[0];
        if (named.name != "label_mb" || named.tensor.elementCount() == 0)
            continue;
        const torch::Tensor labels = toTorch(named.tensor);
        if (labels.min().item<double>() < 0 ||
            labels.max().item<double>() >= static_cast<double>(classes()))
            refuseQueue(file, fmt::format("a label is not from 0 to {}", classes() - 1));
    }
    if (rows[0] < 0 || rows[0] != rows[1] || rows[0] != rows[2])
        refuseQueue(
            file,
            fmt::format(
                "found {} embeddings, {} labels and {} class weights", rows[0], rows[1], rows[2]));
    return rows[0];
}

LoadReport BroadFace::load(const std::vector<NamedTensor>& state, const std::string& file)
{
    const std::int64_t rows = queueIn(state, file);
    const std::array<torch::Tensor*, 3> buffers = {&features_, &labels_, &proxies_};
    std::array<torch::Tensor, 3> before;
    for (std::size_t i = 0; i < buffers.size(); ++i) {
        before[i] = buffers[i]->clone();
        std::vector<std::int64_t> shape = before[i].sizes().vec();
        shape[0] = rows;
        buffers[i]->set_data(torch::zeros(shape, before[i].options()));
    }
    try {
        LoadReport report = MarginHead::load(state, file);
        enqueue(features_.narrow(0, 0, 0), labels_.narrow(0, 0, 0));  // down to queue_size
        return report;
    } catch (...) {
        for (std::size_t i = 0; i < buffers.size(); ++i)
            buffers[i]->set_data(before[i]);
        throw;
    }
}

}  // namespace interproto
