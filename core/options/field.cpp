// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/options/field.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace interproto {

namespace {

template <typename... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <typename... F>
Overloaded(F...) -> Overloaded<F...>;

bool isUtf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t rest = lead < 0x80                   ? 0
                                 : lead >= 0xc2 && lead < 0xe0 ? 1
                                 : lead >= 0xe0 && lead < 0xf0 ? 2
                                 : lead >= 0xf0 && lead < 0xf5 ? 3
                                                               : 9;
        if (rest == 9 || i + rest >= text.size() + (rest == 0 ? 1 : 0))
            return false;
        for (std::size_t k = 1; k <= rest; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80)
                return false;
        i += rest + 1;
    }
    return true;
}

std::vector<std::string> listItems(std::string_view text)
{
    std::vector<std::string> items;
    for (const std::string_view item : split(text, ','))
        if (!trimmed(item).empty())
            items.emplace_back(trimmed(item));
    return items;
}

}  // namespace

Field::Field(std::string key, Target target, Text label, Text help, Text group)
    : key_(std::move(key)),
      target_(target),
      label_(label),
      help_(help),
      group_(group),
      defaultText_(valueText())
{
}

Field& Field::range(double least, double most)
{
    least_ = least;
    most_ = most;
    return *this;
}

Field& Field::choices(std::vector<std::string> names)
{
    choices_ = std::move(names);
    return *this;
}

Field& Field::unit(const char* unit)
{
    unit_ = unit;
    return *this;
}

Field& Field::numberOr(const char* word)
{
    INTERPROTO_ASSERT(isText());
    numberWord_ = word;
    return *this;
}

Field& Field::path(PathKind kind)
{
    pathKind_ = kind;
    return *this;
}

Field& Field::advanced()
{
    advanced_ = true;
    return *this;
}

Field& Field::log()
{
    log_ = true;
    return *this;
}

Field& Field::positional()
{
    positional_ = true;
    return *this;
}

Field& Field::required()
{
    required_ = true;
    return *this;
}

std::string Field::flag() const
{
    return dashed(key_);
}

Field& Field::perCall()
{
    perCall_ = true;
    return *this;
}

Field& Field::fixed()
{
    fixed_ = true;
    return *this;
}

Field& Field::optional()
{
    required_ = false;
    return *this;
}

bool Field::isNumber() const
{
    return std::holds_alternative<int*>(target_) ||
           std::holds_alternative<std::int64_t*>(target_) ||
           std::holds_alternative<double*>(target_);
}

bool Field::isList() const
{
    return std::holds_alternative<std::vector<int>*>(target_) ||
           std::holds_alternative<std::vector<std::string>*>(target_);
}

std::string Field::valueText() const
{
    return std::visit(
        Overloaded{
            [](const bool* v) { return std::string(*v ? "true" : "false"); },
            [](const double* v) { return exactNumber(*v); },
            [](const std::string* v) { return *v; },
            [](const std::vector<int>* v) { return fmt::format("{}", fmt::join(*v, ",")); },
            [](const std::vector<std::string>* v) { return fmt::format("{}", fmt::join(*v, ",")); },
            [](const auto* v) { return std::to_string(*v); },
        },
        target_);
}

std::string Field::choicesText() const
{
    std::string text;
    for (const std::string& name : choices_)
        if (!name.empty())
            text += (text.empty() ? "one of " : ", ") + name;
    return text;
}

std::string Field::wanted() const
{
    if (!choices_.empty())
        return choicesText();
    std::string bounds;
    if (std::isfinite(least_) && std::isfinite(most_))
        bounds = fmt::format(" from {} to {}", exactNumber(least_), exactNumber(most_));
    else if (std::isfinite(least_))
        bounds = fmt::format(" of at least {}", exactNumber(least_));
    if (isBool())
        return "true or false";
    if (!numberWord_.empty())
        return numberWord_ + " or a number" + bounds;
    if (std::holds_alternative<double*>(target_))
        return "a number" + bounds;
    if (std::holds_alternative<std::vector<int>*>(target_))
        return "whole numbers" + bounds + " joined by commas";
    if (std::holds_alternative<std::vector<std::string>*>(target_))
        return "texts joined by commas";
    return isNumber() ? "a whole number" + bounds : "a text";
}

std::string Field::setFromText(std::string_view text)
{
    const auto refuse = [&] { return fmt::format("found {}, wanted {}", quoted(text), wanted()); };
    if (!isUtf8(text))
        return "the text is not UTF-8";
    const std::string previous = valueText();
    std::string_view given = text;
    const auto assign = [&] {
        return std::visit(
            Overloaded{
                [&](bool* v) {
                    const std::string word = lowered(trimmed(given));
                    const bool yes = word == "true" || word == "1" || word == "yes" || word == "on";
                    const bool no = word == "false" || word == "0" || word == "no" || word == "off";
                    if (yes || no)
                        *v = yes;
                    return yes || no;
                },
                [&](double* v) {
                    const auto number = parseNumber(trimmed(given));
                    if (number)
                        *v = *number;
                    return number.has_value();
                },
                [&](std::string* v) {
                    const auto number =
                        numberWord_.empty() ? std::nullopt : parseNumber(trimmed(given));
                    *v = number ? exactNumber(*number) : std::string(given);
                    return true;
                },
                [&](std::vector<std::string>* v) {
                    *v = listItems(given);
                    return true;
                },
                [&](std::vector<int>* v) {
                    std::vector<int> numbers;
                    for (const std::string& item : listItems(given)) {
                        const auto number = parseInteger(item);
                        if (!number || std::abs(*number) > std::numeric_limits<int>::max())
                            return false;
                        numbers.push_back(static_cast<int>(*number));
                    }
                    *v = std::move(numbers);
                    return true;
                },
                [&](auto* v) {
                    using Number = std::remove_pointer_t<decltype(v)>;
                    const auto number = parseInteger(trimmed(given));
                    if (!number || *number < std::numeric_limits<Number>::min() ||
                        *number > std::numeric_limits<Number>::max())
                        return false;
                    *v = static_cast<Number>(*number);
                    return true;
                },
            },
            target_);
    };
    if (!assign())
        return refuse();
    if (problem().empty()) {
        given_ = true;
        return {};
    }
    // Put back as it was, even where that is no choice either (a default that asks for one).
    given = previous;
    assign();
    return refuse();
}

std::string Field::problem() const
{
    const auto outside = [&](double v) { return !(v >= least_ && v <= most_); };
    const auto notChosen = [&](const std::string& v) {
        if (!numberWord_.empty() && v != numberWord_) {
            const auto number = parseNumber(v);
            return !number || outside(*number);
        }
        return !choices_.empty() &&
               std::find(choices_.begin(), choices_.end(), v) == choices_.end();
    };
    const bool bad = std::visit(
        Overloaded{
            [](const bool*) { return false; },
            [&](const std::string* v) { return notChosen(*v); },
            [&](const std::vector<std::string>* v) {
                return std::any_of(v->begin(), v->end(), notChosen);
            },
            [&](const std::vector<int>* v) { return std::any_of(v->begin(), v->end(), outside); },
            [&](const auto* v) { return outside(static_cast<double>(*v)); },
        },
        target_);
    return bad ? fmt::format("found {}, wanted {}", quoted(valueText()), wanted()) : std::string();
}

}  // namespace interproto
