// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/terminal_text.h"

#include <fmt/format.h>

#include <cstdint>

namespace interproto {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) == 0x80;
}

/// Length of the well-formed character at the start of `text`, its code point in `point`; 0:
/// malformed (RFC 3629).
std::size_t decode(std::string_view text, std::uint32_t& point)
{
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) {
        point = first;
        return 1;
    }
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || text.size() < length)
        return 0;
    point = first & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if (!isContinuation(text[i]))
            return 0;
        point = (point << 6) | (static_cast<unsigned char>(text[i]) & 0x3fU);
    }
    constexpr std::uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
    const bool surrogate = point >= 0xd800 && point <= 0xdfff;
    return point < kLeast[length] || point > 0x10ffff || surrogate ? 0 : length;
}

bool isObeyed(std::uint32_t point)
{
    return point < 0x20 || (point >= 0x7f && point < 0xa0) ||
           (point >= 0x200e && point <= 0x200f) || (point >= 0x2028 && point <= 0x202e) ||
           (point >= 0x2066 && point <= 0x2069);
}

}  // namespace

std::string terminalText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        std::uint32_t point = 0;
        const std::size_t length = decode(text, point);
        const std::size_t taken = length == 0 ? 1 : length;
        if (length != 0 && !isObeyed(point))
            out += text.substr(0, taken);
        else
            for (const char c : text.substr(0, taken))
                out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        text.remove_prefix(taken);
    }
    return out;
}

std::size_t columnsOf(std::string_view text)
{
    std::size_t columns = 0;
    for (const char c : text)
        columns += isContinuation(c) ? 0 : 1;
    return columns;
}

std::string fitted(std::string_view text, std::size_t columns)
{
    if (columnsOf(text) <= columns)
        return std::string(text);
    std::size_t end = 0;
    std::size_t used = 0;
    while (end < text.size() && (used + 1 < columns || isContinuation(text[end]))) {
        ++end;
        used += end < text.size() && !isContinuation(text[end]) ? 1 : 0;
    }
    return columns == 0 ? std::string() : std::string(text.substr(0, end)) + "…";
}

std::string padded(std::string text, std::size_t columns)
{
    const std::size_t used = columnsOf(text);
    if (used < columns)
        text.append(columns - used, ' ');
    return text;
}

}  // namespace interproto
