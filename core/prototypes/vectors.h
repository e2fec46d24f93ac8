// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace interproto {

/// The rows of a float32 `.npy`, mapped into memory: 176 MB of prototypes cost nothing until they
/// are looked at. Writers replace such files as a whole, so what is mapped stays as it is. Safe to
/// read from many threads.
class Vectors {
public:
    /// Errors (BadInput) for anything but a matrix of float32 in C order.
    explicit Vectors(const std::string& file);
    /// Rows in memory, for tests and for subsets.
    Vectors(std::vector<float> values, std::size_t columns);
    ~Vectors();
    Vectors(const Vectors&) = delete;
    Vectors& operator=(const Vectors&) = delete;

    std::size_t rows() const { return rows_; }
    std::size_t columns() const { return columns_; }
    const float* row(std::size_t index) const { return values_ + index * columns_; }
    /// 1 / length of each row, 0 for a row without direction (zero, not finite). Reads all rows
    /// once.
    std::vector<float> inverseLengths() const;

private:
    std::vector<float> own_;
    void* mapped_ = nullptr;
    std::size_t mappedBytes_ = 0;
    const float* values_ = nullptr;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
};

}  // namespace interproto
