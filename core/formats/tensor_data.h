// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// Element types that weight files and NumPy arrays share with us.
enum class ScalarType {
    Float32,
    Float64,
    Float16,
    BFloat16,
    Int64,
    Int32,
    Int16,
    Int8,
    UInt8,
    Bool
};

/// Bytes of one element.
std::size_t scalarSize(ScalarType type);
/// "float32", as PyTorch and NumPy spell it.
const char* scalarName(ScalarType type);

/// A strided view of raw little-endian storage: a tensor without LibTorch. Copies share the
/// storage.
///
/// Readers guarantee that every element lies inside the storage; `checkTensor` gives the same
/// guarantee for one made by hand.
struct TensorData {
    ScalarType type = ScalarType::Float32;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;  ///< in elements, one for each dimension
    std::shared_ptr<const std::vector<std::byte>> storage;
    std::int64_t offset = 0;  ///< of the first element, in elements

    /// Product of the shape; 1 for a scalar.
    std::int64_t elementCount() const;
    std::int64_t byteCount() const
    {
        return elementCount() * static_cast<std::int64_t>(scalarSize(type));
    }
    /// Whether the elements lie in row-major order without gaps.
    bool isContiguous() const;
    /// First element. Rows follow each other only when `isContiguous()`.
    const std::byte* data() const;

    /// Copies `data` (row-major, as many elements as `shape` says) into a storage of its own.
    static TensorData contiguous(ScalarType type,
                                 std::vector<std::int64_t> shape,
                                 const void* data);
    /// The same without a copy: takes the bytes over. Their number must fit the shape.
    static TensorData adopted(ScalarType type,
                              std::vector<std::int64_t> shape,
                              std::vector<std::byte> bytes);
};

/// The elements in row-major order: `tensor` itself when it is contiguous already, a copy
/// otherwise.
TensorData madeContiguous(const TensorData& tensor);

/// Row-major strides of a shape.
std::vector<std::int64_t> rowMajorStrides(const std::vector<std::int64_t>& shape);

/// Says why a view does not fit a storage of `storageElements` elements; empty when it does. All
/// sums are checked for overflow; at most 64 dimensions; no negative size, stride or offset.
std::string whyViewIsInvalid(const std::vector<std::int64_t>& shape,
                             const std::vector<std::int64_t>& strides,
                             std::int64_t offset,
                             std::int64_t storageElements);
/// Throws Error(BadInput) when a view made by hand reaches outside its storage.
void checkTensor(const TensorData& tensor);

}  // namespace interproto
