// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/class_order.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace interproto {

namespace {

constexpr std::size_t kNamed = 3;

bool isNumber(std::string_view name)
{
    return !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view withoutZeros(std::string_view number)
{
    const std::size_t first = number.find_first_not_of('0');
    return first == std::string_view::npos ? number.substr(number.size() - 1)
                                           : number.substr(first);
}

/// By value, of any number of digits.
bool isLess(const std::string& a, const std::string& b)
{
    const std::string_view one = withoutZeros(a);
    const std::string_view other = withoutZeros(b);
    if (one.size() != other.size())
        return one.size() < other.size();
    return one != other ? one < other : a < b;
}

/// "2 folders are new (a, b)"; empty for none.
std::string counted(const std::vector<std::string>& names, const char* one, const char* many)
{
    if (names.empty())
        return {};
    std::string text = fmt::format("{} {} (", names.size(), names.size() == 1 ? one : many);
    for (std::size_t i = 0; i < std::min(kNamed, names.size()); ++i)
        text += (i > 0 ? ", " : "") + quoted(names[i]);
    return text + (names.size() > kNamed ? ", ...)" : ")");
}

}  // namespace

bool areNumbers(const std::vector<std::string>& names)
{
    return std::ranges::all_of(names, isNumber);
}

void orderIdentities(std::vector<std::string>& names, ClassOrder order)
{
    if (order == ClassOrder::Value && areNumbers(names))
        std::ranges::sort(names, isLess);
    else
        std::ranges::sort(names);
}

ClassOrder orderOf(const std::vector<std::string>& names)
{
    std::vector<std::string> byValue = names;
    orderIdentities(byValue);
    return names != byValue && std::ranges::is_sorted(names) ? ClassOrder::Bytes
                                                             : ClassOrder::Value;
}

std::string identitiesDiffer(const std::vector<std::string>& before,
                             const std::vector<std::string>& now)
{
    std::vector<std::string> old = before;
    std::vector<std::string> present = now;
    std::ranges::sort(old);
    std::ranges::sort(present);
    std::vector<std::string> added;
    std::vector<std::string> gone;
    std::ranges::set_difference(present, old, std::back_inserter(added));
    std::ranges::set_difference(old, present, std::back_inserter(gone));
    const std::string more = counted(added, "folder is new", "folders are new");
    const std::string less = counted(gone, "folder is gone", "folders are gone");
    return more + (more.empty() || less.empty() ? "" : ", ") + less;
}

}  // namespace interproto
