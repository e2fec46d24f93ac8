// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tensor_data.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstring>

namespace interproto {

namespace {

constexpr std::size_t kMostDimensions = 64;

/// Row-major copy of a strided view, innermost dimension in one loop.
template <typename Word>
void copyView(const TensorData& tensor, std::byte* into)
{
    const std::size_t rank = tensor.shape.size();
    const std::int64_t inner = rank == 0 ? 1 : tensor.shape.back();
    const std::int64_t step = rank == 0 ? 0 : tensor.strides.back();
    const std::int64_t rows = inner == 0 ? 0 : tensor.elementCount() / inner;
    std::vector<std::int64_t> index(rank, 0);
    std::int64_t position = tensor.offset;
    for (std::int64_t row = 0; row < rows; ++row) {
        const std::byte* from =
            tensor.storage->data() + position * static_cast<std::int64_t>(sizeof(Word));
        for (std::int64_t i = 0; i < inner; ++i, into += sizeof(Word))
            std::memcpy(
                into, from + i * step * static_cast<std::int64_t>(sizeof(Word)), sizeof(Word));
        for (std::size_t d = rank < 2 ? 0 : rank - 1; d-- > 0;) {
            position += tensor.strides[d];
            if (++index[d] < tensor.shape[d])
                break;
            position -= tensor.strides[d] * tensor.shape[d];
            index[d] = 0;
        }
    }
}

}  // namespace

std::size_t scalarSize(ScalarType type)
{
    switch (type) {
        case ScalarType::Float64:
        case ScalarType::Int64:
            return 8;
        case ScalarType::Float32:
        case ScalarType::Int32:
            return 4;
        case ScalarType::Float16:
        case ScalarType::BFloat16:
        case ScalarType::Int16:
            return 2;
        case ScalarType::Int8:
        case ScalarType::UInt8:
        case ScalarType::Bool:
            return 1;
    }
    return 1;
}

const char* scalarName(ScalarType type)
{
    switch (type) {
        case ScalarType::Float32:
            return "float32";
        case ScalarType::Float64:
            return "float64";
        case ScalarType::Float16:
            return "float16";
        case ScalarType::BFloat16:
            return "bfloat16";
        case ScalarType::Int64:
            return "int64";
        case ScalarType::Int32:
            return "int32";
        case ScalarType::Int16:
            return "int16";
        case ScalarType::Int8:
            return "int8";
        case ScalarType::UInt8:
            return "uint8";
        case ScalarType::Bool:
            return "bool";
    }
    return "";
}

std::int64_t TensorData::elementCount() const
{
    std::int64_t count = 1;
    for (const std::int64_t size : shape)
        count *= size;
    return count;
}

bool TensorData::isContiguous() const
{
    std::int64_t expected = 1;
    for (std::size_t d = shape.size(); d-- > 0;) {
        if (shape[d] == 0)
            return true;
        if (shape[d] != 1 && strides[d] != expected)
            return false;
        expected *= shape[d];
    }
    return true;
}

const std::byte* TensorData::data() const
{
    return storage == nullptr
               ? nullptr
               : storage->data() + offset * static_cast<std::int64_t>(scalarSize(type));
}

TensorData TensorData::contiguous(ScalarType type,
                                  std::vector<std::int64_t> shape,
                                  const void* data)
{
    TensorData tensor{type, std::move(shape), {}, nullptr, 0};
    tensor.strides = rowMajorStrides(tensor.shape);
    std::vector<std::byte> bytes(static_cast<std::size_t>(tensor.byteCount()));
    if (!bytes.empty())
        std::memcpy(bytes.data(), data, bytes.size());
    tensor.storage = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
    return tensor;
}

TensorData TensorData::adopted(ScalarType type,
                               std::vector<std::int64_t> shape,
                               std::vector<std::byte> bytes)
{
    TensorData tensor{type, std::move(shape), {}, nullptr, 0};
    tensor.strides = rowMajorStrides(tensor.shape);
    INTERPROTO_ASSERT(bytes.size() == static_cast<std::size_t>(tensor.byteCount()));
    tensor.storage = std::make_shared<const std::vector<std::byte>>(std::move(bytes));
    return tensor;
}

TensorData madeContiguous(const TensorData& tensor)
{
    if (tensor.isContiguous())
        return tensor;
    std::vector<std::byte> bytes(static_cast<std::size_t>(tensor.byteCount()));
    switch (scalarSize(tensor.type)) {
        case 8:
            copyView<std::uint64_t>(tensor, bytes.data());
            break;
        case 4:
            copyView<std::uint32_t>(tensor, bytes.data());
            break;
        case 2:
            copyView<std::uint16_t>(tensor, bytes.data());
            break;
        default:
            copyView<std::uint8_t>(tensor, bytes.data());
    }
    return TensorData::adopted(tensor.type, tensor.shape, std::move(bytes));
}

std::vector<std::int64_t> rowMajorStrides(const std::vector<std::int64_t>& shape)
{
    std::vector<std::int64_t> strides(shape.size(), 1);
    for (std::size_t d = shape.size(); d-- > 1;)
        strides[d - 1] = strides[d] * std::max<std::int64_t>(shape[d], 1);
    return strides;
}

std::string whyViewIsInvalid(const std::vector<std::int64_t>& shape,
                             const std::vector<std::int64_t>& strides,
                             std::int64_t offset,
                             std::int64_t storageElements)
{
    if (shape.size() != strides.size())
        return fmt::format("it has {} sizes but {} strides", shape.size(), strides.size());
    if (shape.size() > kMostDimensions)
        return fmt::format(
            "it has {} dimensions, at most {} are possible", shape.size(), kMostDimensions);
    if (offset < 0)
        return fmt::format("its offset is negative ({})", offset);
    std::int64_t count = 1;
    std::int64_t last = offset;  // position of the last element
    bool overflows = false;
    bool empty = false;
    for (std::size_t d = 0; d < shape.size(); ++d) {
        if (shape[d] < 0 || strides[d] < 0)
            return fmt::format("a size or stride is negative (sizes [{}], strides [{}])",
                               fmt::join(shape, ", "),
                               fmt::join(strides, ", "));
        if (shape[d] == 0) {
            empty = true;
            continue;
        }
        std::int64_t reach = 0;
        overflows |= __builtin_mul_overflow(count, shape[d], &count);
        overflows |= __builtin_mul_overflow(shape[d] - 1, strides[d], &reach);
        overflows |= __builtin_add_overflow(last, reach, &last);
    }
    std::int64_t bytes = 0;
    overflows |= __builtin_mul_overflow(count, std::int64_t(8), &bytes);
    if (overflows)
        return fmt::format("its sizes [{}] and strides [{}] overflow 64 bits",
                           fmt::join(shape, ", "),
                           fmt::join(strides, ", "));
    if (empty ? offset > storageElements : last >= storageElements)
        return fmt::format(
            "it needs element {} of a storage of {} (sizes [{}], strides [{}], offset {})",
            empty ? offset : last,
            storageElements,
            fmt::join(shape, ", "),
            fmt::join(strides, ", "),
            offset);
    return {};
}

void checkTensor(const TensorData& tensor)
{
    const std::size_t bytes = tensor.storage == nullptr ? 0 : tensor.storage->size();
    const auto elements = static_cast<std::int64_t>(bytes / scalarSize(tensor.type));
    if (const std::string why =
            whyViewIsInvalid(tensor.shape, tensor.strides, tensor.offset, elements);
        !why.empty())
        throw Error(ExitCode::BadInput, "cannot use the tensor", {}, why);
}

}  // namespace interproto
