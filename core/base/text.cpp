// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <ctime>

namespace interproto {

namespace {

constexpr std::string_view kBlank = " \t\r\n\v\f";

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
        }
    }
    return row.back();
}

}  // namespace

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = text.find(separator, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos)
            return parts;
        begin = end + 1;
    }
}

std::vector<std::string_view> splitBlanks(std::string_view text)
{
    std::vector<std::string_view> parts;
    std::size_t begin = text.find_first_not_of(kBlank);
    while (begin != std::string_view::npos) {
        const std::size_t end = text.find_first_of(kBlank, begin);
        parts.push_back(text.substr(begin, end - begin));
        begin = text.find_first_not_of(kBlank, end);
    }
    return parts;
}

std::string dashed(std::string_view key)
{
    std::string typed(key);
    std::replace(typed.begin(), typed.end(), '_', '-');
    return typed;
}

std::string lowered(std::string_view asciiText)
{
    std::string text(asciiText);
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::optional<std::int64_t> parseInteger(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<double> parseNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string escapeControl(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f)
            out += fmt::format("\\x{:02x}", byte);
        else
            out += c;
    }
    return out;
}

std::string quoted(std::string_view found)
{
    constexpr std::size_t kMost = 60;
    std::string text = "\"" + escapeControl(found.substr(0, kMost));
    text += found.size() > kMost ? "...\"" : "\"";
    return text;
}

std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates)
{
    std::optional<std::string> best;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < least) {
            least = distance;
            best = candidate;
        }
    }
    return best;
}

std::string humanBytes(std::uint64_t bytes)
{
    constexpr const char* kUnits[] = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    while (value >= 1000 && unit + 1 < std::size(kUnits)) {
        value /= 1000;
        ++unit;
    }
    if (unit == 0)
        return fmt::format("{} B", bytes);
    return fmt::format(fmt::runtime(value < 10 ? "{:.1f} {}" : "{:.0f} {}"), value, kUnits[unit]);
}

std::string humanSeconds(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return "?";
    if (seconds < 10)
        return fmt::format("{:.1f} s", seconds);
    const std::int64_t whole = std::llround(seconds);
    if (whole < 60)
        return fmt::format("{} s", whole);
    if (whole < 3600)
        return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    if (whole < 86400)
        return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
    return fmt::format("{} d {:02} h", whole / 86400, whole / 3600 % 24);
}

std::string humanCount(std::int64_t count)
{
    std::string digits = std::to_string(count);
    const std::size_t first = count < 0 ? 1 : 0;
    for (std::size_t i = digits.size(); i > first + 3; i -= 3)
        digits.insert(i - 3, ",");
    return digits;
}

std::string exactNumber(double value)
{
    // Whole numbers stay readable: 100000 rather than 1e+05.
    constexpr double kPlain = 1e15;
    const bool isPlain = std::abs(value) < kPlain && value == std::floor(value);
    char text[40];
    const auto result =
        isPlain ? std::to_chars(text, text + sizeof text, value, std::chars_format::fixed)
                : std::to_chars(text, text + sizeof text, value);
    return std::string(text, result.ptr);
}

std::string isoTime(double secondsSinceEpoch)
{
    auto whole = static_cast<std::time_t>(std::floor(secondsSinceEpoch));
    const int milli = static_cast<int>((secondsSinceEpoch - static_cast<double>(whole)) * 1000);
    std::tm utc{};
    gmtime_r(&whole, &utc);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
                       utc.tm_year + 1900,
                       utc.tm_mon + 1,
                       utc.tm_mday,
                       utc.tm_hour,
                       utc.tm_min,
                       utc.tm_sec,
                       milli);
}

double nowSeconds()
{
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

}  // namespace interproto
