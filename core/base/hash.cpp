// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <cstdint>
#include <vector>

namespace interproto {

struct Sha256::Context {
    EVP_MD_CTX* digest = EVP_MD_CTX_new();
    ~Context() { EVP_MD_CTX_free(digest); }
};

Sha256::Sha256() : context_(std::make_unique<Context>())
{
    INTERPROTO_ASSERT(EVP_DigestInit_ex(context_->digest, EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

void Sha256::add(const void* data, std::size_t count)
{
    INTERPROTO_ASSERT(EVP_DigestUpdate(context_->digest, data, count) == 1);
}

std::string Sha256::hex()
{
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned count = 0;
    INTERPROTO_ASSERT(EVP_DigestFinal_ex(context_->digest, bytes, &count) == 1);
    std::string text;
    for (unsigned i = 0; i < count; ++i)
        text += fmt::format("{:02x}", bytes[i]);
    return text;
}

std::string sha256OfFile(const std::string& path)
{
    const InputFile file(path);
    Sha256 hash;
    std::vector<char> chunk(std::size_t(1) << 20);
    std::uint64_t offset = 0;
    while (const std::size_t got = file.readSome(offset, chunk.data(), chunk.size())) {
        hash.add(chunk.data(), got);
        offset += got;
    }
    return hash.hex();
}

}  // namespace interproto
