// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/formats/tensor_data.h"

#include <cstdint>
#include <string>
#include <vector>

/// NumPy's `.npy` (format of numpy.lib.format): read versions 1 to 3, write version 1.0,
/// little-endian, 64-byte aligned.
namespace interproto {

class ByteSource;

/// Elements in C order, whatever the order in the file, in this machine's byte order.
struct NpyArray {
    ScalarType type = ScalarType::Float32;
    std::vector<std::int64_t> shape;
    std::vector<std::byte> data;

    std::int64_t elementCount() const;
};

/// Numbers and bools only; object arrays, records, strings and types PyTorch does not share are
/// refused by name. The file must hold exactly the elements its header promises. Throws
/// Error(BadInput).
NpyArray readNpy(const std::string& path);
NpyArray readNpy(const ByteSource& source);

/// `data` holds the elements in C order. bfloat16 has no `.npy` form and is an Error.
void writeNpy(const std::string& path,
              ScalarType type,
              const std::vector<std::int64_t>& shape,
              const void* data);

/// Writes an array row by row; the number of rows is filled in by `commit`. Without it no file
/// appears.
///
///     NpyWriter writer("embeddings.npy", ScalarType::Float32, {512});
///     writer.appendRows(batch.data(), 64);
///     writer.commit();
class NpyWriter {
public:
    NpyWriter(const std::string& path, ScalarType type, std::vector<std::int64_t> rowShape);

    /// `rows` times the product of `rowShape` elements in C order.
    void appendRows(const void* data, std::int64_t rows);
    std::int64_t rows() const { return rows_; }
    void commit();

private:
    std::string header() const;

    AtomicFile file_;
    std::string path_;
    ScalarType type_;
    std::vector<std::int64_t> rowShape_;
    std::int64_t rows_ = 0;
};

}  // namespace interproto
