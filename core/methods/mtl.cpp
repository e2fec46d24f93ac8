// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/mtl.h"

#include "core/base/error.h"
#include "core/nets/full_precision.h"

#include <torch/autograd.h>
#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>
#include <torch/utils.h>

namespace interproto {

namespace nn = torch::nn;
namespace autograd = torch::autograd;

namespace {

constexpr std::int64_t kYears = 101;  // 0 to 100
/// Last ages of the groups before the last one.
const std::vector<int> kGroups = {10, 20, 30, 40, 50, 60};

AgeOptions withGroups(AgeOptions ages)
{
    if (ages.groups.empty())
        ages.groups = kGroups;
    return ages;
}

/// Its input forward, minus its gradient backward.
class Reversal : public autograd::Function<Reversal> {
public:
    static torch::Tensor forward(autograd::AutogradContext*, const torch::Tensor& x)
    {
        return x.view_as(x);
    }

    static autograd::variable_list backward(autograd::AutogradContext*,
                                            const autograd::variable_list& gradients)
    {
        return {gradients[0].neg()};
    }
};

}  // namespace

/// Tells the age from a feature map: 101 scores whose softmax mean is the age (DEX), and groups
/// from these scores.
class Mtl::AgeNetwork : public nn::Module {
public:
    AgeNetwork(std::int64_t channels, std::int64_t side, std::int64_t groups)
    {
        constexpr std::int64_t kHidden = 512;
        // One statement each: they draw their weights in this order.
        nn::BatchNorm2d norm(channels);
        nn::Linear narrow(channels * side * side, kHidden);
        nn::Linear years(kHidden, kYears);
        years_ = nn::Sequential(norm, nn::Flatten(), narrow, nn::ReLU(), years);
        register_module("age_output_layer", years_);
        groups_ = register_module("group_output_layer", nn::Linear(kYears, groups));
    }

    /// Scores of the years [B, 101] and of the groups [B, G].
    std::pair<torch::Tensor, torch::Tensor> forward(const torch::Tensor& map)
    {
        const torch::Tensor years = years_->forward(map.to(groups_->weight.scalar_type()));
        return {years, groups_->forward(years)};
    }

private:
    nn::Sequential years_{nullptr};
    nn::Linear groups_{nullptr};
};

Mtl::Mtl(const MtlOptions& options, const MethodShape& shape)
    : AgeMethod(cosFaceHead(options.head, shape), withGroups(options.ages), "weight"),
      options_(options)
{
    const auto groups = static_cast<std::int64_t>(ageOptions().groups.size()) + 1;
    age_ = std::make_shared<AgeNetwork>(shape.mapChannels, shape.mapSide, groups);
    register_module("age", age_);
    adversary_ = std::make_shared<AgeNetwork>(shape.mapChannels, shape.mapSide, groups);
    register_module("adversary", adversary_);
}

MethodParameter Mtl::described(const std::string& name, const torch::Tensor& tensor) const
{
    const bool isWeight = name.ends_with("weight") || name.ends_with("kernel");
    const bool isNorm = name.find("age_output_layer.0.") != std::string::npos;
    const bool isAdversary = name.rfind("adversary.", 0) == 0;
    return {name, tensor, isWeight && !isNorm && !isAdversary, false};
}

torch::Tensor Mtl::ageLoss(AgeNetwork& network, const torch::Tensor& map, const torch::Tensor& ages)
{
    const auto [years, groups] = network.forward(map);
    BatchAges wanted = agesOf(ages, years.select(1, 0), ageOptions());
    wanted.years = wanted.years.floor().clamp_max(static_cast<double>(kYears - 1));
    const torch::Tensor found =
        at::mv(years.softmax(1), torch::arange(kYears, years.options()));  // [B], DEX
    const torch::Tensor groupsWanted =
        ageGroups(wanted.years, ageOptions().groups, GroupBorder::LastOfOwn);
    return meanOver((found - wanted.years).square() +
                        at::cross_entropy_loss(groups, groupsWanted, {}, at::Reduction::None),
                    wanted);
}

Losses Mtl::forward(const MethodInput& input)
{
    INTERPROTO_ASSERT(input.ageMap.defined() && input.identityMap.defined());
    const torch::Tensor crossEntropy = head().forward(input.embeddings, input.labels);
    const FullPrecision guard(input.features.device().type());
    const torch::Tensor age = ageLoss(*age_, input.ageMap, input.ages);
    const torch::Tensor adversary =
        ageLoss(*adversary_, Reversal::apply(input.identityMap), input.ages);
    return {
        crossEntropy + options_.lambdaAge * age + options_.lambdaAdversary * adversary,
        {{"ce", crossEntropy.detach()}, {"age", age.detach()}, {"adversary", adversary.detach()}}};
}

}  // namespace interproto
