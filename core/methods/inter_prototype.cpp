// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/inter_prototype.h"

#include "core/base/error.h"
#include "core/nets/full_precision.h"

#include <fmt/format.h>
#include <torch/types.h>

#include <algorithm>

namespace interproto {

PrototypeTerm::PrototypeTerm(std::vector<std::int64_t> childClasses,
                             double lambda,
                             std::int64_t classes)
    : lambda_(lambda)
{
    // Order does not matter to the loss; sorted, the sums have the same bits whatever order the ids
    // came in.
    std::ranges::sort(childClasses);
    for (std::size_t i = 0; i < childClasses.size(); ++i) {
        if (childClasses[i] < 0 || childClasses[i] >= classes)
            throw Error(
                ExitCode::BadInput,
                "cannot build the child term",
                {},
                fmt::format(
                    "child class {} does not exist, wanted 0 to {}", childClasses[i], classes - 1));
        if (i > 0 && childClasses[i] == childClasses[i - 1])
            throw Error(ExitCode::BadInput,
                        "cannot build the child term",
                        {},
                        fmt::format("child class {} is listed twice", childClasses[i]));
    }
    ids_ = torch::tensor(childClasses, torch::kLong);
}

torch::Tensor PrototypeTerm::operator()(const MarginHead& head) const
{
    if (!isActive())
        return torch::zeros({});
    const FullPrecision guard(head.parameters().front().device().type());
    const torch::Tensor rows = head.prototypeRows(ids_);  // [n, E]
    const torch::Tensor gram = at::mm(rows, rows.t());
    return (gram - torch::eye(size(), gram.options())).square().mean();
}

MarginMethod::MarginMethod(std::shared_ptr<MarginHead> head, PrototypeTerm term)
    : head_(register_module("head", std::move(head))), term_(std::move(term))
{
}

Losses MarginMethod::forward(const MethodInput& input)
{
    const HeadLoss head = head_->losses(input.embeddings, input.labels);
    const torch::Tensor prototype = term_(*head_);
    Losses losses{head.total, head.terms};
    if (term_.isActive())
        losses.total = losses.total + term_.lambda() * prototype;
    losses.terms.emplace_back("proto", prototype.detach());
    return losses;
}

std::vector<MethodParameter> MarginMethod::methodParameters() const
{
    std::vector<MethodParameter> parameters;
    for (const auto& item : head_->named_parameters())
        parameters.push_back({item.key(), item.value(), true});
    return parameters;
}

torch::Tensor MarginMethod::prototypes() const
{
    return head_->prototypes();
}

std::vector<NamedTensor> MarginMethod::headState() const
{
    return stateDict(*head_);
}

LoadReport MarginMethod::loadHeadState(const std::vector<NamedTensor>& state,
                                       const std::string& file)
{
    return head_->load(state, file);
}

}  // namespace interproto
