// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"

#include <cstdint>
#include <string>
#include <vector>

namespace interproto {

/// A part of a source read front to back through a small buffer. Every length is checked against
/// the bytes left before memory is taken.
class PickleInput {
public:
    PickleInput(const ByteSource& source, std::uint64_t begin, std::uint64_t end);

    std::uint64_t position() const { return position_; }
    std::uint64_t left() const { return end_ - position_; }
    const std::string& name() const { return source_.name(); }

    std::uint8_t byte();
    /// A little-endian number of `width` bytes.
    std::uint64_t number(std::size_t width);
    /// `count` raw bytes, at most `limit`.
    std::string take(std::uint64_t count, std::uint64_t limit);
    /// Up to a line feed, which is dropped; at most 256 bytes.
    std::string line();
    [[noreturn]] void fail(const std::string& why, const std::string& hint = {}) const;

private:
    void copy(void* into, std::size_t count);

    const ByteSource& source_;
    std::uint64_t position_;
    std::uint64_t end_;
    std::vector<char> buffer_;
    std::uint64_t bufferBegin_ = 0;
    std::size_t bufferSize_ = 0;
};

}  // namespace interproto
