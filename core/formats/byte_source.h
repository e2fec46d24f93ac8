// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/files.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace interproto {

/// Random access to bytes that may lie in a file or in memory: the readers do not know which, so
/// that tests and fuzzers need no files.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    virtual std::uint64_t size() const = 0;
    /// Reads exactly `count` bytes; fewer is an Error.
    virtual void readAt(std::uint64_t offset, void* into, std::size_t count) const = 0;
    /// The file's path, for messages.
    virtual const std::string& name() const = 0;
};

class FileSource final : public ByteSource {
public:
    explicit FileSource(const std::string& path) : file_(path) {}

    std::uint64_t size() const override { return file_.size(); }
    void readAt(std::uint64_t offset, void* into, std::size_t count) const override
    {
        file_.readAt(offset, into, count);
    }
    const std::string& name() const override { return file_.path(); }

private:
    InputFile file_;
};

/// Bytes that the caller keeps alive.
class MemorySource final : public ByteSource {
public:
    MemorySource(std::string name, std::string_view bytes) : name_(std::move(name)), bytes_(bytes)
    {
    }

    std::uint64_t size() const override { return bytes_.size(); }
    void readAt(std::uint64_t offset, void* into, std::size_t count) const override;
    const std::string& name() const override { return name_; }

private:
    std::string name_;
    std::string_view bytes_;
};

/// A little-endian number of `width` bytes (1 to 8).
std::uint64_t littleEndian(const void* bytes, std::size_t width);
/// Appends `width` bytes of `value`, lowest first.
void appendLittleEndian(std::string& into, std::uint64_t value, std::size_t width);
/// Whether the bytes are UTF-8 (no overlong forms, no surrogates, up to U+10FFFF).
bool isUtf8(std::string_view bytes);

}  // namespace interproto
