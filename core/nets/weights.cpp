// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/weights.h"

#include "core/base/error.h"
#include "core/nets/module_walk.h"

#include <fmt/format.h>
#include <torch/types.h>

#include <array>
#include <cstring>

namespace interproto {

namespace {

struct TypePair {
    ScalarType ours;
    at::ScalarType torch;
};

constexpr std::array<TypePair, 10> kTypes = {{{ScalarType::Float32, at::kFloat},
                                              {ScalarType::Float64, at::kDouble},
                                              {ScalarType::Float16, at::kHalf},
                                              {ScalarType::BFloat16, at::kBFloat16},
                                              {ScalarType::Int64, at::kLong},
                                              {ScalarType::Int32, at::kInt},
                                              {ScalarType::Int16, at::kShort},
                                              {ScalarType::Int8, at::kChar},
                                              {ScalarType::UInt8, at::kByte},
                                              {ScalarType::Bool, at::kBool}}};

at::ScalarType torchType(ScalarType type)
{
    for (const TypePair& pair : kTypes)
        if (pair.ours == type)
            return pair.torch;
    INTERPROTO_ASSERT(!"a type without counterpart");
}

ScalarType ourType(at::ScalarType type)
{
    for (const TypePair& pair : kTypes)
        if (pair.torch == type)
            return pair.ours;
    throw Error(ExitCode::Failed,
                "cannot save a tensor",
                {},
                fmt::format("type {} has no place in a weight file", c10::toString(type)));
}

}  // namespace

torch::Tensor toTorch(const TensorData& data)
{
    checkTensor(data);
    const at::ScalarType type = torchType(data.type);
    if (data.elementCount() == 0)
        return torch::empty(data.shape, type);
    // The view only reads, and the copy below has memory of its own.
    auto* first = const_cast<std::byte*>(data.storage->data()) +
                  data.offset * static_cast<std::int64_t>(scalarSize(data.type));
    return at::from_blob(first, data.shape, data.strides, at::TensorOptions(type))
        .clone(at::MemoryFormat::Contiguous);
}

TensorData fromTorch(const torch::Tensor& tensor)
{
    const torch::Tensor plain = tensor.detach().cpu().contiguous();
    return TensorData::contiguous(
        ourType(plain.scalar_type()), plain.sizes().vec(), plain.const_data_ptr());
}

std::vector<std::pair<std::string, torch::Tensor>> namedState(const torch::nn::Module& module)
{
    std::vector<std::pair<std::string, torch::Tensor>> state;
    walkModules(module, [&](const std::string& prefix, const torch::nn::Module& part) {
        for (const auto& item : part.named_parameters(false))
            state.emplace_back(prefix + item.key(), item.value());
        for (const auto& item : part.named_buffers(false))
            state.emplace_back(prefix + item.key(), item.value());
    });
    return state;
}

std::vector<NamedTensor> stateDict(const torch::nn::Module& module)
{
    std::vector<NamedTensor> state;
    for (const auto& [name, tensor] : namedState(module))
        state.push_back({name, fromTorch(tensor)});
    return state;
}

}  // namespace interproto
