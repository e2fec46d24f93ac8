// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"

#include <torch/nn/module.h>

#include <string>
#include <utility>
#include <vector>

/// Between LibTorch's tensors and the kit's `.pth` reader and writer.
namespace interproto {

/// A copy in memory of its own, contiguous, on the CPU.
torch::Tensor toTorch(const TensorData& data);
/// A contiguous copy of any tensor, from any device.
TensorData fromTorch(const torch::Tensor& tensor);

/// Parameters and buffers in the order of Python's state_dict(): module by module in order of
/// registration. The tensors are the living ones, not copies.
std::vector<std::pair<std::string, torch::Tensor>> namedState(const torch::nn::Module& module);
/// The same as copies, ready for writeStateDict().
std::vector<NamedTensor> stateDict(const torch::nn::Module& module);

/// What loading did besides copying equal names.
struct LoadReport {
    std::string
        scheme;  ///< naming scheme recognised, e.g. "official", "InsightFace_Pytorch MobileFaceNet"
    std::vector<std::string>
        notes;  ///< one sentence each: prefixes removed, tensors filled in, keys left out
};

/// Copies a state dict into a module by name, on whatever device the module lives. Takes the
/// official names, a `module.` or `backbone.` prefix, InsightFace_Pytorch's MobileFaceNet names,
/// and CurricularFace's IR, whose last batch norm has no weight and bias (ones and zeros then).
/// Checks everything before it touches the module: names, shapes, types, finite values, variances
/// that are not negative; missing and unexpected keys are listed (at most ten).
/// `num_batches_tracked` may be missing. Errors (BadInput) name `file`; other known schemes
/// (insightface's iresnet, MTLFace) are refused by their name.
LoadReport loadStateDict(torch::nn::Module& module,
                         const std::vector<NamedTensor>& state,
                         const std::string& file);

}  // namespace interproto
