// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_filter.h"

#include "core/base/text.h"
#include "core/pairs/text_search.h"

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

using Mask = std::vector<std::uint8_t>;

void keep(Mask& mask, const std::vector<float>& values, const ValueRange& range)
{
    if (range.isWhole())
        return;
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] &= static_cast<std::uint8_t>((values[i] >= range.low) & (values[i] < range.high));
}

template <typename Years>
void keepYears(Mask& mask, const ValueRange& range, Years years)
{
    if (range.isWhole())
        return;
    for (std::uint32_t row = 0; row < mask.size(); ++row) {
        const float value = years(row);
        mask[row] &= static_cast<std::uint8_t>((value >= range.low) & (value < range.high));
    }
}

void keepSet(Mask& mask, const PairTable& table, const std::string& name)
{
    for (const PairSet& set : table.sets)
        if (set.name != name)
            std::fill(mask.begin() + set.begin, mask.begin() + set.end, std::uint8_t(0));
}

/// Rows with one of the chosen images on either side.
void keepImages(Mask& mask, const PairTable& table, const Mask& chosen)
{
    for (std::size_t i = 0; i < mask.size(); ++i)
        mask[i] &= static_cast<std::uint8_t>(chosen[table.first[i]] | chosen[table.second[i]]);
}

Mask imagesOf(const ImageNamesPool& images, const std::string& identity)
{
    Mask chosen(images.size());
    for (std::uint32_t i = 0; i < images.size(); ++i)
        chosen[i] = images.identityName(images.identity(i)) == identity ? 1 : 0;
    return chosen;
}

/// Blanks, '%', '=' and control bytes as %XX.
std::string escaped(const std::string& text)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || c == '%' || c == '=') {
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        } else {
            out += c;
        }
    }
    return out;
}

int digit(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isCode = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 &&
                            digit(text[i + 2]) >= 0;
        out += isCode ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
        i += isCode ? 2 : 0;
    }
    return out;
}

std::string rangeText(const char* name, const ValueRange& range)
{
    if (range == ValueRange{})
        return {};
    return std::string(" ") + name + "=" + exactNumber(double(range.low)) + ":" +
           exactNumber(double(range.high));
}

float endOf(std::string_view text, float otherwise)
{
    const auto value = parseNumber(text);
    return value ? static_cast<float>(*value) : otherwise;
}

ValueRange rangeFrom(std::string_view text)
{
    const auto parts = split(text, ':');
    ValueRange range;
    if (parts.size() == 2) {
        range.low = endOf(parts[0], range.low);
        range.high = endOf(parts[1], range.high);
    }
    return range;
}

}  // namespace

std::vector<std::uint8_t> rowsThatPass(const PairTable& table, const PairFilter& filter)
{
    Mask mask(table.size(), 1);
    if (!filter.genuine || !filter.impostor)
        for (std::size_t i = 0; i < mask.size(); ++i)
            mask[i] =
                static_cast<std::uint8_t>(table.genuine[i] != 0 ? filter.genuine : filter.impostor);
    keep(mask, table.similarity, filter.similarity);
    keepYears(mask, filter.childAge, [&](std::uint32_t row) { return table.childAge(row); });
    keepYears(mask, filter.gap, [&](std::uint32_t row) { return table.gap(row); });
    if (!filter.set.empty())
        keepSet(mask, table, filter.set);
    if (!filter.identity.empty())
        keepImages(mask, table, imagesOf(table.images, filter.identity));
    if (!filter.text.empty())
        keepImages(mask, table, imagesWithText(table.images, filter.text));
    return mask;
}

std::string filterText(const PairFilter& filter)
{
    std::string text = "verdicts=" + std::to_string(filter.verdicts);
    if (!filter.genuine || !filter.impostor)
        text +=
            std::string(" labels=") + (filter.genuine ? "1" : "") + (filter.impostor ? "0" : "");
    text += rangeText("similarity", filter.similarity);
    text += rangeText("child_age", filter.childAge);
    text += rangeText("gap", filter.gap);
    const auto word = [&](const char* name, const std::string& value) {
        if (!value.empty())
            text += std::string(" ") + name + "=" + escaped(value);
    };
    word("set", filter.set);
    word("identity", filter.identity);
    word("text", filter.text);
    word("mark", filter.mark);
    return text;
}

PairFilter filterFromText(const std::string& text)
{
    PairFilter filter;
    for (const std::string_view word : splitBlanks(text)) {
        const std::size_t equals = word.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string_view name = word.substr(0, equals);
        const std::string_view value = word.substr(equals + 1);
        if (name == "verdicts")
            filter.verdicts = static_cast<unsigned>(parseInteger(value).value_or(31)) & 31U;
        else if (name == "labels") {
            filter.genuine = value.find('1') != std::string_view::npos;
            filter.impostor = value.find('0') != std::string_view::npos;
        } else if (name == "similarity")
            filter.similarity = rangeFrom(value);
        else if (name == "child_age")
            filter.childAge = rangeFrom(value);
        else if (name == "gap")
            filter.gap = rangeFrom(value);
        else if (name == "set")
            filter.set = unescaped(value);
        else if (name == "identity")
            filter.identity = unescaped(value);
        else if (name == "text")
            filter.text = unescaped(value);
        else if (name == "mark")
            filter.mark = unescaped(value);
    }
    return filter;
}

}  // namespace interproto
