// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/dal.h"

#include "core/base/error.h"
#include "core/nets/full_precision.h"

#include <fmt/format.h>
#include <torch/nn/modules/activation.h>

namespace interproto {

namespace nn = torch::nn;

namespace {

/// First ages of the groups behind the first one: children, teenagers, then by tens.
const std::vector<int> kGroups = {13, 19, 26, 36, 46, 56, 66};
/// Keeps the correlation finite where all values are the same, as x_age is when its ReLU is shut.
constexpr double kVarianceFloor = 1e-6;

AgeOptions withGroups(AgeOptions ages)
{
    if (ages.groups.empty())
        ages.groups = kGroups;
    return ages;
}

/// The two mappings, under the official name of their module.
class Mapping : public nn::Module {
public:
    explicit Mapping(std::int64_t size)
        : age(register_module("w_age", nn::Linear(nn::LinearOptions(size, 1).bias(false)))),
          identity(register_module("w_id", nn::Linear(nn::LinearOptions(size, 1).bias(false))))
    {
    }

    nn::Linear age;
    nn::Linear identity;
};

}  // namespace

Dal::Dal(const DalOptions& options, const MethodShape& shape)
    : AgeMethod(cosFaceHead(options.head, shape), withGroups(options.ages), "margin_fc.weight"),
      options_(options)
{
    if (options.mappingSteps < 0 || options.mainSteps < 1)
        throw Error(
            ExitCode::Usage,
            "cannot build DAL",
            {},
            fmt::format("its cycle has {} mapping and {} main steps, wanted at least 0 and 1",
                        options.mappingSteps,
                        options.mainSteps));
    const auto mapping = register_module("DAL", std::make_shared<Mapping>(shape.embeddingSize));
    identityMapping_ = mapping->identity;
    ageMapping_ = mapping->age;
    // One statement each: they draw their weights in this order.
    const std::int64_t size = shape.embeddingSize;
    const auto groups = static_cast<std::int64_t>(ageOptions().groups.size()) + 1;
    nn::Linear first(size, size);
    nn::Linear second(size, size);
    nn::Linear last(size, groups);
    ageNet_ = nn::Sequential(first, nn::ReLU(), second, nn::ReLU(), last);
    register_module("age_classifier", ageNet_);
}

bool Dal::climbsAt(std::int64_t step) const
{
    return step % (options_.mappingSteps + options_.mainSteps) < options_.mappingSteps;
}

MethodParameter Dal::described(const std::string& name, const torch::Tensor& tensor) const
{
    return {name, tensor, true, name.rfind("DAL.", 0) == 0};
}

torch::Tensor Dal::correlation(const torch::Tensor& identity, const torch::Tensor& age)
{
    const torch::Tensor a = identityMapping_->forward(identity).squeeze(1);  // [B]
    const torch::Tensor b = ageMapping_->forward(age).squeeze(1);
    const std::int64_t count = a.size(0);
    if (count < 2)
        return (a * b).sum() * 0;  // one image has no correlation
    const torch::Tensor covariance = ((a - a.mean()) * (b - b.mean())).mean();
    const torch::Tensor spread =
        (a.var(options_.isSquared) + kVarianceFloor) * (b.var(options_.isSquared) + kVarianceFloor);
    return options_.isSquared ? covariance.square() / spread : covariance.abs() / spread.sqrt();
}

Losses Dal::forward(const MethodInput& input)
{
    INTERPROTO_ASSERT(input.ageFeatures.defined());
    const torch::Tensor crossEntropy = head().forward(input.embeddings, input.labels);
    const FullPrecision guard(input.features.device().type());
    const at::ScalarType type = identityMapping_->weight.scalar_type();
    const torch::Tensor ageFeatures = input.ageFeatures.to(type);
    const torch::Tensor found = ageNet_->forward(ageFeatures);
    const BatchAges ages = agesOf(input.ages, found.select(1, 0), ageOptions());
    const torch::Tensor groups =
        ageGroups(ages.years, ageOptions().groups, GroupBorder::FirstOfNext);
    const torch::Tensor age =
        meanOver(at::cross_entropy_loss(found, groups, {}, at::Reduction::None), ages);
    const torch::Tensor rho = correlation(input.features.to(type), ageFeatures);
    return {crossEntropy + options_.lambdaAge * age + options_.lambdaAdversary * rho,
            {{"ce", crossEntropy.detach()}, {"age", age.detach()}, {"dal", rho.detach()}}};
}

}  // namespace interproto
