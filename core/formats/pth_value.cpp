// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/pth.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_set>

namespace interproto {

namespace {

constexpr std::size_t kKeysInMessages = 10;
constexpr std::string_view kParallelPrefix = "module.";

[[noreturn]] void wrongKind(const char* wanted, const PthValue& found)
{
    throw Error(ExitCode::BadInput,
                "cannot use the value",
                {},
                fmt::format("found {}, wanted {}", found.describe(), wanted));
}

/// `"epoch", "model" and 3 more`
std::string keysOf(const PthDict& items)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(items.size(), kKeysInMessages); ++i)
        text += (i == 0 ? "" : ", ") + (items[i].first.isText() ? quoted(items[i].first.asText())
                                                                : items[i].first.describe());
    return items.size() <= kKeysInMessages
               ? text
               : text + fmt::format(" and {} more", items.size() - kKeysInMessages);
}

}  // namespace

PthValue PthValue::boolean(bool value)
{
    PthValue made;
    made.value_ = value;
    return made;
}

PthValue PthValue::integer(std::int64_t value)
{
    PthValue made;
    made.value_ = value;
    return made;
}

PthValue PthValue::real(double value)
{
    PthValue made;
    made.value_ = value;
    return made;
}

PthValue PthValue::text(std::string value)
{
    PthValue made;
    made.value_ = std::make_shared<const std::string>(std::move(value));
    return made;
}

PthValue PthValue::bytes(std::string value)
{
    PthValue made;
    made.value_ = Raw{std::make_shared<const std::string>(std::move(value))};
    return made;
}

PthValue PthValue::list(PthList items)
{
    return sharedList(std::make_shared<const PthList>(std::move(items)));
}

PthValue PthValue::tuple(PthList items)
{
    return sharedTuple(std::make_shared<const PthList>(std::move(items)));
}

PthValue PthValue::dict(PthDict items)
{
    return sharedDict(std::make_shared<const PthDict>(std::move(items)));
}

PthValue PthValue::dict(std::vector<std::pair<std::string, PthValue>> items)
{
    PthDict made;
    made.reserve(items.size());
    for (auto& [key, value] : items)
        made.emplace_back(text(std::move(key)), std::move(value));
    return dict(std::move(made));
}

PthValue PthValue::tensor(TensorData value)
{
    PthValue made;
    made.value_ = std::make_shared<const TensorData>(std::move(value));
    return made;
}

PthValue PthValue::sharedList(std::shared_ptr<const PthList> items)
{
    PthValue made;
    made.value_ = Shared<0>{std::move(items)};
    return made;
}

PthValue PthValue::sharedTuple(std::shared_ptr<const PthList> items)
{
    PthValue made;
    made.value_ = Shared<1>{std::move(items)};
    return made;
}

PthValue PthValue::sharedDict(std::shared_ptr<const PthDict> items)
{
    PthValue made;
    made.value_ = std::move(items);
    return made;
}

std::string PthValue::describe() const
{
    switch (kind()) {
        case Kind::None:
            return "None";
        case Kind::Bool:
            return asBool() ? "True" : "False";
        case Kind::Integer:
            return fmt::format("the number {}", asInteger());
        case Kind::Real:
            return fmt::format("the number {}", asReal());
        case Kind::Text:
            return fmt::format("the text {}", quoted(asText()));
        case Kind::Bytes:
            return fmt::format("{} raw bytes", asBytes().size());
        case Kind::List:
            return fmt::format("a list of {} items", asList().size());
        case Kind::Tuple:
            return fmt::format("a tuple of {} items", asList().size());
        case Kind::Dict:
            return fmt::format("a dict of {} items", asDict().size());
        case Kind::Tensor:
            return fmt::format("a {} tensor of [{}]",
                               scalarName(asTensor().type),
                               fmt::join(asTensor().shape, ", "));
    }
    return {};
}

bool PthValue::asBool() const
{
    if (const bool* value = std::get_if<bool>(&value_))
        return *value;
    wrongKind("True or False", *this);
}

std::int64_t PthValue::asInteger() const
{
    if (const std::int64_t* value = std::get_if<std::int64_t>(&value_))
        return *value;
    wrongKind("an integer", *this);
}

double PthValue::asReal() const
{
    if (const double* value = std::get_if<double>(&value_))
        return *value;
    if (const std::int64_t* value = std::get_if<std::int64_t>(&value_))
        return static_cast<double>(*value);
    wrongKind("a number", *this);
}

const std::string& PthValue::asText() const
{
    if (const auto* value = std::get_if<std::shared_ptr<const std::string>>(&value_))
        return **value;
    wrongKind("a text", *this);
}

const std::string& PthValue::asBytes() const
{
    if (const Raw* value = std::get_if<Raw>(&value_))
        return *value->bytes;
    wrongKind("raw bytes", *this);
}

const PthList& PthValue::asList() const
{
    if (const auto* value = std::get_if<Shared<0>>(&value_))
        return *value->items;
    if (const auto* value = std::get_if<Shared<1>>(&value_))
        return *value->items;
    wrongKind("a list or tuple", *this);
}

const PthDict& PthValue::asDict() const
{
    if (const auto* value = std::get_if<std::shared_ptr<const PthDict>>(&value_))
        return **value;
    wrongKind("a dict", *this);
}

const TensorData& PthValue::asTensor() const
{
    if (const auto* value = std::get_if<std::shared_ptr<const TensorData>>(&value_))
        return **value;
    wrongKind("a tensor", *this);
}

const PthValue* PthValue::find(std::string_view key) const
{
    if (!isDict())
        return nullptr;
    for (const auto& [name, value] : asDict())
        if (name.isText() && name.asText() == key)
            return &value;
    return nullptr;
}

const PthValue& PthValue::at(std::string_view key) const
{
    if (const PthValue* found = find(key))
        return *found;
    throw Error(ExitCode::BadInput,
                "cannot find the value",
                Where::atKey({}, std::string(key)),
                fmt::format("the keys here are: {}", keysOf(asDict())));
}

std::vector<NamedTensor> stateDictOf(const PthValue& value, const std::string& file)
{
    const char* const what = "cannot read the weights";
    if (!value.isDict())
        throw Error(ExitCode::BadInput,
                    what,
                    Where::inFile(file),
                    fmt::format("found {}, wanted a dict of named tensors", value.describe()));
    std::vector<NamedTensor> tensors;
    std::unordered_set<std::string> seen;
    for (const auto& [key, item] : value.asDict()) {
        if (!key.isText() || !item.isTensor())
            throw Error(ExitCode::BadInput,
                        what,
                        Where::atKey(file, key.isText() ? key.asText() : key.describe()),
                        fmt::format("found {}, wanted a tensor", item.describe()),
                        fmt::format("The file holds more than plain weights; its keys are: {}.",
                                    keysOf(value.asDict())));
        std::string name = key.asText();
        if (name.starts_with(kParallelPrefix))
            name.erase(0, kParallelPrefix.size());
        if (!seen.insert(name).second)
            throw Error(
                ExitCode::BadInput, what, Where::atKey(file, name), "two tensors have this name");
        tensors.push_back({std::move(name), item.asTensor()});
    }
    return tensors;
}

std::vector<NamedTensor> readStateDict(const std::string& path)
{
    return stateDictOf(readPth(path), path);
}

void writeStateDict(const std::string& path, const std::vector<NamedTensor>& tensors)
{
    PthDict items;
    std::unordered_set<std::string> seen;
    for (const NamedTensor& named : tensors) {
        if (!seen.insert(named.name).second)
            throw Error(ExitCode::BadInput,
                        "cannot write the weights",
                        Where::atKey(path, named.name),
                        "two tensors have this name");
        items.emplace_back(PthValue::text(named.name), PthValue::tensor(named.tensor));
    }
    writePth(path, PthValue::dict(std::move(items)));
}

}  // namespace interproto
