// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/formats/pickle_machine.h"
#include "core/formats/pickle_opcodes.h"

#include <fmt/format.h>

#include <algorithm>

namespace interproto {

namespace {

constexpr std::size_t kLongestKey = 4096;
/// A container takes the memory of about so many plain values, even when it is empty.
constexpr std::uint64_t kContainerWeight = 8;

}  // namespace

bool PickleMachine::runContainer(std::uint8_t code)
{
    switch (code) {
        case opcode::EmptyList:
            push(makeNode(NodeKind::List));
            return true;
        case opcode::List:
        case opcode::Appends: {
            const std::vector<Item> items = popToMark();
            if (code == opcode::List)
                push(makeNode(NodeKind::List));
            Node& list = openContainer(false);
            for (const Item& item : items)
                appendTo(list, item);
            return true;
        }
        case opcode::Append: {
            const Item item = pop();
            appendTo(openContainer(false), item);
            return true;
        }
        case opcode::EmptyTuple:
            pushTuple({});
            return true;
        case opcode::Tuple:
            pushTuple(popToMark());
            return true;
        case opcode::Tuple1:
        case opcode::Tuple2:
        case opcode::Tuple3: {
            std::vector<Item> parts(static_cast<std::size_t>(code - opcode::Tuple1) + 1);
            for (std::size_t i = parts.size(); i-- > 0;)
                parts[i] = pop();
            pushTuple(std::move(parts));
            return true;
        }
        default:
            return false;
    }
}

bool PickleMachine::runDict(std::uint8_t code)
{
    switch (code) {
        case opcode::EmptyDict:
            push(makeNode(NodeKind::Dict));
            return true;
        case opcode::Dict:
        case opcode::SetItems: {
            const std::vector<Item> items = popToMark();
            if (items.size() % 2 != 0)
                fail("a dict has a key without a value");
            if (code == opcode::Dict)
                push(makeNode(NodeKind::Dict));
            Node& dict = openContainer(true);
            for (std::size_t i = 0; i < items.size(); i += 2)
                setItem(dict, items[i], items[i + 1]);
            return true;
        }
        case opcode::SetItem: {
            const Item value = pop();
            const Item key = pop();
            setItem(openContainer(true), key, value);
            return true;
        }
        default:
            return false;
    }
}

PickleMachine::NodePointer PickleMachine::makeNode(NodeKind kind)
{
    countValue(kContainerWeight);
    auto node = std::make_shared<Node>();
    node->kind = kind;
    if (kind == NodeKind::List)
        node->items = std::make_shared<PthList>();
    if (kind == NodeKind::Dict || kind == NodeKind::OrderedDict)
        node->entries = std::make_shared<PthDict>();
    return node;
}

PickleMachine::Node& PickleMachine::openContainer(bool dict)
{
    const NodePointer* node = std::get_if<NodePointer>(&top());
    const bool fits =
        node != nullptr && (dict ? (*node)->entries != nullptr : (*node)->kind == NodeKind::List);
    if (!fits)
        fail(dict ? "it sets an item of something that is no dict"
                  : "it appends to something that is no list");
    if ((*node)->sealed)
        fail("it changes a value that is part of another already");
    return **node;
}

void PickleMachine::include(Node& parent, const Item& child) const
{
    std::uint64_t weight = 1;
    if (const NodePointer* node = std::get_if<NodePointer>(&child)) {
        if (node->get() == &parent)
            fail("a container holds itself");
        (*node)->sealed = true;
        parent.depth = std::max(parent.depth, (*node)->depth + 1);
        weight = (*node)->weight;
    }
    parent.weight += weight;  // both are at most limits_.values
    if (parent.depth > limits_.depth)
        fail(fmt::format("containers are nested deeper than {}", limits_.depth));
    if (parent.weight > limits_.values)
        fail(fmt::format("it unfolds to more than {} values", limits_.values));
}

void PickleMachine::appendTo(Node& list, const Item& item) const
{
    include(list, item);
    list.items->push_back(frozen(item));
}

void PickleMachine::setItem(Node& dict, const Item& key, const Item& value) const
{
    include(dict, key);
    include(dict, value);
    addEntry(dict, frozen(key), frozen(value));
}

void PickleMachine::addEntry(Node& dict, const PthValue& key, const PthValue& value) const
{
    using Kind = PthValue::Kind;
    if (key.kind() == Kind::List || key.kind() == Kind::Dict || key.kind() == Kind::Tensor)
        fail(fmt::format("{} is the key of a dict", key.describe()));
    // No pickler writes a key twice, and which value would count differs between readers.
    bool isNew = true;
    if (key.kind() == Kind::Text) {
        if (key.asText().size() > kLongestKey)
            fail(fmt::format(
                "the key {} is longer than {} bytes", quoted(key.asText()), kLongestKey));
        isNew = dict.names.insert(key.asText()).second;
    } else if (key.kind() == Kind::Integer) {
        isNew = dict.numbers.insert(key.asInteger()).second;
    }
    if (!isNew)
        fail(fmt::format("a dict has the same key twice: {}", key.describe()));
    dict.entries->emplace_back(key, value);
}

void PickleMachine::pushTuple(std::vector<Item> parts)
{
    NodePointer tuple = makeNode(NodeKind::Tuple);
    for (const Item& part : parts)
        include(*tuple, part);
    tuple->parts = std::move(parts);
    push(std::move(tuple));
}

PthValue PickleMachine::frozen(const Item& item) const
{
    if (const PthValue* value = std::get_if<PthValue>(&item))
        return *value;
    if (!std::holds_alternative<NodePointer>(item))
        fail(std::holds_alternative<Global>(item)
                 ? "a function or class stands where a value is wanted"
                 : "a bare storage stands where a tensor is wanted");
    Node& node = *std::get<NodePointer>(item);
    node.sealed = true;
    if (node.entries != nullptr)
        return PthValue::sharedDict(node.entries);
    if (node.kind == NodeKind::List)
        return PthValue::sharedList(node.items);
    if (node.items == nullptr) {  // a tuple becomes data once, however often it is used
        node.items = std::make_shared<PthList>();
        for (const Item& part : node.parts)
            node.items->push_back(frozen(part));
    }
    return PthValue::sharedTuple(node.items);
}

}  // namespace interproto
