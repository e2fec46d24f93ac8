// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace interproto {

/// SHA-256, streamed: fingerprints of data sets and weight files.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    void add(const void* data, std::size_t count);
    void add(std::string_view bytes) { add(bytes.data(), bytes.size()); }
    /// 64 lower-case hexadecimal digits. The object is spent afterwards.
    std::string hex();

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

/// Of a whole file.
std::string sha256OfFile(const std::string& path);

}  // namespace interproto
