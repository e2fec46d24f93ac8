// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/groups.h"

#include "core/nets/module_walk.h"

#include <torch/nn/modules/batchnorm.h>

namespace interproto {

namespace nn = torch::nn;

std::int64_t NamedParameters::values() const
{
    std::int64_t sum = 0;
    for (const torch::Tensor& tensor : tensors)
        sum += tensor.numel();
    return sum;
}

DecayGroups decayGroups(const nn::Module& module, DecayRule rule)
{
    DecayGroups groups;
    walkModules(module, [&](const std::string& prefix, const nn::Module& part) {
        const bool isNorm = dynamic_cast<const nn::BatchNorm1dImpl*>(&part) != nullptr ||
                            dynamic_cast<const nn::BatchNorm2dImpl*>(&part) != nullptr;
        for (const auto& parameter : part.named_parameters(false)) {
            const bool isSpared = rule == DecayRule::WeightsButNorms && parameter.key() != "weight";
            NamedParameters& group = isNorm || isSpared ? groups.undecayed : groups.decayed;
            group.names.push_back(prefix + parameter.key());
            group.tensors.push_back(parameter.value());
        }
    });
    return groups;
}

}  // namespace interproto
