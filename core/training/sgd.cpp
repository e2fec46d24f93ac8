// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/sgd.h"

#include "core/base/error.h"
#include "core/nets/weights.h"

#include <ATen/ops/_fused_sgd.h>
#include <ATen/ops/linalg_vector_norm.h>
#include <ATen/ops/stack.h>
#include <fmt/format.h>

#include <map>

namespace interproto {

Sgd::Sgd(std::vector<SgdGroup> groups, double momentum)
    : groups_(std::move(groups)), momentum_(momentum)
{
    for (const SgdGroup& group : groups_) {
        INTERPROTO_ASSERT(group.names.size() == group.tensors.size());
        momenta_.emplace_back(group.tensors.size());
    }
}

void Sgd::zeroGrad()
{
    for (SgdGroup& group : groups_)
        for (torch::Tensor& tensor : group.tensors)
            tensor.mutable_grad() = torch::Tensor();
}

void Sgd::step(double lr)
{
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        stepGroup(groups_[i], momenta_[i], lr);
}

void Sgd::stepGroup(SgdGroup& group, std::vector<torch::Tensor>& momenta, double lr)
{
    // Tensors at their first step and later ones take different formulas, so they go in two calls;
    // the later ones first, or those that just had their first step would be taken again.
    for (const bool first : {false, true}) {
        std::vector<torch::Tensor> weights;
        std::vector<torch::Tensor> gradients;
        std::vector<torch::Tensor> buffers;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < group.tensors.size(); ++i) {
            torch::Tensor& weight = group.tensors[i];
            const torch::Tensor gradient = weight.grad();
            if (!gradient.defined() || momenta[i].defined() == first)
                continue;
            if (first)
                places.push_back(i);
            weights.push_back(weight);
            // The fused kernel walks memory, so all three must lie in the order of the weight.
            gradients.push_back(gradient.strides() == weight.strides()
                                    ? gradient
                                    : torch::empty_like(weight).copy_(gradient));
            if (momentum_ != 0)
                buffers.push_back(first ? torch::empty_like(weight) : momenta[i]);
        }
        if (!weights.empty())
            at::_fused_sgd_(weights,
                            gradients,
                            buffers,
                            group.weightDecay,
                            momentum_,
                            lr,
                            0.0,
                            false,
                            false,
                            first);
        // Filed only now: a buffer that exists has been written.
        for (std::size_t k = 0; k < buffers.size() && first; ++k)
            momenta[places[k]] = buffers[k];
    }
}

double Sgd::gradientNorm(std::size_t firstGroup, std::size_t groupCount) const
{
    const torch::NoGradGuard noGrad;
    // Summed in double: over the 25 million weights of an IR network's last layer, float loses the
    // fourth digit.
    std::vector<torch::Tensor> squares;
    for (std::size_t i = firstGroup; i < firstGroup + groupCount; ++i)
        for (const torch::Tensor& tensor : groups_[i].tensors)
            if (tensor.grad().defined())
                squares.push_back(
                    at::linalg_vector_norm(tensor.grad(), 2, std::nullopt, false, torch::kFloat64)
                        .square());
    return squares.empty() ? 0 : at::stack(squares).sum().sqrt().item<double>();
}

void Sgd::setLearning(std::size_t firstGroup, std::size_t groupCount, bool learns)
{
    for (std::size_t i = firstGroup; i < firstGroup + groupCount; ++i)
        for (torch::Tensor& tensor : groups_[i].tensors)
            tensor.set_requires_grad(learns);
}

void Sgd::negateGradients(std::size_t firstGroup, std::size_t groupCount)
{
    const torch::NoGradGuard noGrad;
    for (std::size_t i = firstGroup; i < firstGroup + groupCount; ++i)
        for (torch::Tensor& tensor : groups_[i].tensors)
            if (tensor.grad().defined())
                tensor.mutable_grad().neg_();
}

std::vector<torch::Tensor> Sgd::gradients() const
{
    std::vector<torch::Tensor> gradients;
    for (const SgdGroup& group : groups_)
        for (const torch::Tensor& tensor : group.tensors)
            if (tensor.grad().defined())
                gradients.push_back(tensor.grad());
    return gradients;
}

std::vector<NamedTensor> Sgd::state() const
{
    std::vector<NamedTensor> state;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        for (std::size_t k = 0; k < groups_[i].names.size(); ++k)
            if (momenta_[i][k].defined())
                state.push_back({groups_[i].names[k], fromTorch(momenta_[i][k])});
    return state;
}

void Sgd::load(const std::vector<NamedTensor>& state, const std::string& file)
{
    std::map<std::string, std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < groups_.size(); ++i)
        for (std::size_t k = 0; k < groups_[i].names.size(); ++k)
            places[groups_[i].names[k]] = {i, k};
    for (const NamedTensor& named : state) {
        const auto place = places.find(named.name);
        const torch::Tensor value = toTorch(named.tensor);
        if (place == places.end() ||
            value.sizes() != groups_[place->second.first].tensors[place->second.second].sizes())
            throw Error(ExitCode::BadInput,
                        "cannot resume",
                        Where::atKey(file, named.name),
                        "the momentum does not fit the network",
                        "Resume with the options the run was started with.");
        const auto [i, k] = place->second;
        momenta_[i][k] = torch::empty_like(groups_[i].tensors[k]).copy_(value);
    }
}

}  // namespace interproto
