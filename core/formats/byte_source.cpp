// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/byte_source.h"

#include <fmt/format.h>

#include <cstring>

namespace interproto {

void MemorySource::readAt(std::uint64_t offset, void* into, std::size_t count) const
{
    if (offset > bytes_.size() || count > bytes_.size() - offset)
        throw Error(ExitCode::BadInput,
                    "cannot read",
                    Where::inFile(name_),
                    fmt::format("it is cut short (wanted {} bytes at offset {}, it has {})",
                                count,
                                offset,
                                bytes_.size()));
    if (count > 0)
        std::memcpy(into, bytes_.data() + offset, count);
}

std::uint64_t littleEndian(const void* bytes, std::size_t width)
{
    const auto* from = static_cast<const unsigned char*>(bytes);
    std::uint64_t value = 0;
    for (std::size_t i = width; i-- > 0;)
        value = value << 8 | from[i];
    return value;
}

void appendLittleEndian(std::string& into, std::uint64_t value, std::size_t width)
{
    for (std::size_t i = 0; i < width; ++i, value >>= 8)
        into.push_back(static_cast<char>(value & 0xff));
}

bool isUtf8(std::string_view bytes)
{
    std::size_t i = 0;
    while (i < bytes.size()) {
        const auto lead = static_cast<unsigned char>(bytes[i++]);
        if (lead < 0x80)
            continue;
        const int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4 || bytes.size() - i < static_cast<std::size_t>(more))
            return false;
        std::uint32_t code = lead & (0x3fu >> more);
        for (int k = 0; k < more; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i++]);
            if ((next & 0xc0) != 0x80)
                return false;
            code = code << 6 | (next & 0x3fu);
        }
        const bool overlong = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
        if (overlong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
            return false;
    }
    return true;
}

}  // namespace interproto
