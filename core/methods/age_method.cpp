// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/age_method.h"

#include "core/methods/head_file.h"

#include <utility>

namespace interproto {

namespace {

constexpr const char* kKernel = "margin_fc.kernel";

}  // namespace

AgeMethod::AgeMethod(std::shared_ptr<MarginHead> head, AgeOptions ages, std::string weightName)
    : head_(register_module("margin_fc", std::move(head))),
      ages_(std::move(ages)),
      weightName_(std::move(weightName))
{
    checkGroups(ages_.groups);
}

MethodParameter AgeMethod::described(const std::string& name, const torch::Tensor& tensor) const
{
    return {name, tensor, true, false};
}

std::vector<MethodParameter> AgeMethod::methodParameters() const
{
    std::vector<MethodParameter> parameters;
    for (const auto& item : named_parameters()) {
        MethodParameter parameter = described(item.key(), item.value());
        if (item.key() == kKernel)
            parameter.name = weightName_;
        parameters.push_back(std::move(parameter));
    }
    return parameters;
}

std::vector<NamedTensor> AgeMethod::headState() const
{
    std::vector<NamedTensor> state = stateDict(*this);
    for (NamedTensor& named : state)
        if (named.name == kKernel)
            named.name = weightName_;
    return state;
}

LoadReport AgeMethod::loadHeadState(const std::vector<NamedTensor>& state, const std::string& file)
{
    return loadHead(*this, kKernel, state, file);
}

}  // namespace interproto
