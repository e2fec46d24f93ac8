// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/formats/pickle_machine.h"
#include "core/formats/pickle_opcodes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace interproto {

namespace {

constexpr std::size_t kKeyBytes = 256;
constexpr std::size_t kMostDimensions = 64;
/// A view may show more elements than its storage has (stride 0) up to this many bytes without
/// question.
constexpr std::uint64_t kFreeExpansion = std::uint64_t(64) << 20;

struct StorageName {
    const char* name;
    ScalarType type;
};

constexpr std::array<StorageName, 10> kStorages{{{"FloatStorage", ScalarType::Float32},
                                                 {"DoubleStorage", ScalarType::Float64},
                                                 {"HalfStorage", ScalarType::Float16},
                                                 {"BFloat16Storage", ScalarType::BFloat16},
                                                 {"LongStorage", ScalarType::Int64},
                                                 {"IntStorage", ScalarType::Int32},
                                                 {"ShortStorage", ScalarType::Int16},
                                                 {"CharStorage", ScalarType::Int8},
                                                 {"ByteStorage", ScalarType::UInt8},
                                                 {"BoolStorage", ScalarType::Bool}}};

/// `the tensor "conv1.weight"`, or `unnamed`.
std::string tensorText(const char* unnamed, const std::string& name)
{
    return name.empty() ? std::string(unnamed) : "the tensor " + quoted(name);
}

}  // namespace

std::string ofTensor(const std::string& name)
{
    return name.empty() ? std::string() : fmt::format(" (of the tensor {})", quoted(name));
}

bool PickleMachine::runCall(std::uint8_t code)
{
    switch (code) {
        case opcode::Global:
        case opcode::Inst: {
            const std::string module = input_.line();
            const Global global = resolve(module, input_.line());
            if (code == opcode::Inst)
                fail("the pickle instruction INST is not allowed in weights");
            push(global);
            return true;
        }
        case opcode::StackGlobal: {
            const Item name = pop();
            const Item module = pop();
            push(resolve(plain(module, PthValue::Kind::Text, "a module name").asText(),
                         plain(name, PthValue::Kind::Text, "a name").asText()));
            return true;
        }
        case opcode::Reduce: {
            const Item arguments = pop();
            const Item callee = pop();
            const Global* global = std::get_if<Global>(&callee);
            if (global == nullptr)
                fail("it calls something that is no function");
            push(call(*global, tupleParts(arguments, "the arguments of a call")));
            return true;
        }
        case opcode::Build:
            build();
            return true;
        case opcode::BinPersId: {
            const Item id = pop();
            push(storageFor(tupleParts(id, "a storage's description")));
            return true;
        }
        default:
            return false;
    }
}

PickleMachine::Global PickleMachine::resolve(const std::string& module,
                                             const std::string& name) const
{
    if (module == "collections" && name == "OrderedDict")
        return {Callable::OrderedDict, {}};
    if (module == "torch._utils" && name == "_rebuild_tensor_v2")
        return {Callable::RebuildTensor, {}};
    if (module == "torch._utils" && name == "_rebuild_parameter")
        return {Callable::RebuildParameter, {}};
    if (module == "torch" && name == "Size")
        return {Callable::Size, {}};
    if (module == "torch" && name == "device")
        return {Callable::Device, {}};
    if (module == "torch")
        for (const StorageName& storage : kStorages)
            if (name == storage.name)
                return {Callable::Storage, storage.type};
    input_.fail(fmt::format("refused to call {}", quoted(module + " " + name)),
                "It holds more than plain weights; nothing in it was run. If you trust its author, "
                "save the weights alone in "
                "Python: torch.save(model.state_dict(), \"weights.pth\").");
}

PickleMachine::Item PickleMachine::call(const Global& global, const std::vector<Item>& arguments)
{
    switch (global.callable) {
        case Callable::OrderedDict:
            return makeOrderedDict(arguments);
        case Callable::RebuildTensor:
            return rebuildTensor(arguments);
        case Callable::RebuildParameter:
            return rebuildParameter(arguments);
        case Callable::Size:
            return makeSize(arguments);
        case Callable::Device:
            return makeDevice(arguments);
        case Callable::Storage:
            break;
    }
    fail("refused to call a storage type");
}

PickleMachine::Item PickleMachine::makeOrderedDict(const std::vector<Item>& arguments)
{
    NodePointer made = makeNode(NodeKind::OrderedDict);
    if (arguments.empty())
        return made;
    // Python 2 wrote OrderedDict([[key, value], ...]).
    const NodePointer* pairs = std::get_if<NodePointer>(&arguments[0]);
    if (arguments.size() != 1 || pairs == nullptr || (*pairs)->kind != NodeKind::List)
        fail("an OrderedDict is made from something else than a list of pairs");
    include(*made, arguments[0]);
    countValue((*pairs)->weight);
    for (const PthValue& pair : *(*pairs)->items) {
        const bool fits =
            pair.kind() == PthValue::Kind::List || pair.kind() == PthValue::Kind::Tuple;
        if (!fits || pair.asList().size() != 2)
            fail("an OrderedDict is made from something else than a list of pairs");
        addEntry(*made, pair.asList()[0], pair.asList()[1]);
    }
    return made;
}

PickleMachine::Item PickleMachine::rebuildTensor(const std::vector<Item>& arguments)
{
    // (storage, offset, size, stride, requires_grad, hooks[, metadata]), torch/_utils.py
    if (arguments.size() != 6 && arguments.size() != 7)
        fail(fmt::format("a tensor is made from {} arguments instead of 6", arguments.size()));
    const StoragePointer* storage = std::get_if<StoragePointer>(&arguments[0]);
    if (storage == nullptr)
        fail("a tensor is made from something that is no storage");
    TensorData tensor;
    tensor.type = (*storage)->type;
    tensor.offset = plain(arguments[1], PthValue::Kind::Integer, "a tensor's offset").asInteger();
    tensor.shape = integers(arguments[2], "a tensor's size");
    tensor.strides = integers(arguments[3], "a tensor's strides");
    tensor.storage = (*storage)->bytes;
    const std::string why =
        whyViewIsInvalid(tensor.shape, tensor.strides, tensor.offset, (*storage)->elements);
    if (!why.empty())
        fail(fmt::format("{} does not fit its storage {}: {}",
                         tensorText("the tensor", tensorKey()),
                         quoted((*storage)->key),
                         why));
    const auto bytes = static_cast<std::uint64_t>(tensor.byteCount());
    if (bytes > std::max(kFreeExpansion, (*storage)->byteCount()) ||
        bytes > limits_.totalBytes - expandedBytes_)
        fail(fmt::format("{} unfolds its storage {} from {} to {}",
                         tensorText("a tensor", tensorKey()),
                         quoted((*storage)->key),
                         humanBytes((*storage)->byteCount()),
                         humanBytes(bytes)));
    if (bytes > (*storage)->byteCount())
        expandedBytes_ += bytes;
    return PthValue::tensor(std::move(tensor));
}

PickleMachine::Item PickleMachine::rebuildParameter(const std::vector<Item>& arguments) const
{
    if (arguments.size() != 3)  // (data, requires_grad, hooks)
        fail(fmt::format("a parameter is made from {} arguments instead of 3", arguments.size()));
    return plain(arguments[0], PthValue::Kind::Tensor, "a parameter's data");
}

PickleMachine::Item PickleMachine::makeSize(const std::vector<Item>& arguments) const
{
    if (arguments.size() != 1)
        fail("a size is made from something else than a tuple");
    integers(arguments[0], "a size");
    return arguments[0];
}

PickleMachine::Item PickleMachine::makeDevice(const std::vector<Item>& arguments) const
{
    if (arguments.empty() || arguments.size() > 2)
        fail("a device is made from something else than a name and a number");
    std::string name = plain(arguments[0], PthValue::Kind::Text, "a device's name").asText();
    if (arguments.size() == 2)
        name += fmt::format(
            ":{}", plain(arguments[1], PthValue::Kind::Integer, "a device's number").asInteger());
    return PthValue::text(std::move(name));
}

void PickleMachine::build()
{
    pop();  // the state: _metadata of a state dict, which holds module versions and nothing we need
    const NodePointer* node = std::get_if<NodePointer>(&top());
    if (node == nullptr || (*node)->kind != NodeKind::OrderedDict)
        fail("refused to set the state of something that is no OrderedDict");
}

/// The dict key that waits on the stack for the tensor that is being made: what lies between are
/// only the functions that make it. "" when the tensor stands in a list, say.
std::string PickleMachine::tensorKey() const
{
    const auto key = std::find_if(stack_.rbegin(), stack_.rend(), [](const Item& item) {
        return !std::holds_alternative<Global>(item);
    });
    const PthValue* text = key == stack_.rend() ? nullptr : std::get_if<PthValue>(&*key);
    return text != nullptr && text->isText() && text->asText().size() <= kKeyBytes ? text->asText()
                                                                                   : std::string();
}

PickleMachine::StoragePointer PickleMachine::storageFor(const std::vector<Item>& id)
{
    // ("storage", type, key, location, elements); a sixth item, None, in files older than
    // PyTorch 1.6
    if (id.size() < 5 || id.size() > 6)
        fail(fmt::format("a storage is described by {} items instead of 5", id.size()));
    const std::string& kind =
        plain(id[0], PthValue::Kind::Text, "the kind of a stored object").asText();
    if (kind != "storage")
        fail(fmt::format("refused to read a stored object of kind {}", quoted(kind)));
    const Global* type = std::get_if<Global>(&id[1]);
    if (type == nullptr || type->callable != Callable::Storage)
        fail("a storage has no known type");
    if (id.size() == 6)
        plain(id[5], PthValue::Kind::None, "a storage that is part of another");
    const std::string& key = plain(id[2], PthValue::Kind::Text, "a storage's key").asText();
    plain(id[3], PthValue::Kind::Text, "a storage's device");
    const std::int64_t elements =
        plain(id[4], PthValue::Kind::Integer, "a storage's length").asInteger();
    if (key.size() > kKeyBytes)
        fail(fmt::format("a storage's key is longer than {} bytes", kKeyBytes));
    StoragePointer& known = storageOf_[key];
    if (known != nullptr) {
        if (known->type != type->type || known->elements != elements)
            fail(fmt::format(
                "the storage {} is described in two ways{}", quoted(key), ofTensor(known->tensor)));
        return known;
    }
    const std::uint64_t left = limits_.totalBytes - storageBytes_;
    if (elements < 0 || static_cast<std::uint64_t>(elements) > left / scalarSize(type->type))
        fail(fmt::format("the storage {}{} has {} elements; all storages together may have {}",
                         quoted(key),
                         ofTensor(tensorKey()),
                         elements,
                         humanBytes(limits_.totalBytes)));
    auto made = std::make_shared<PickleStorage>();
    made->key = key;
    made->type = type->type;
    made->elements = elements;
    made->tensor = tensorKey();
    check_(*made);
    storageBytes_ += made->byteCount();
    storages_.push_back(made);
    known = std::move(made);
    return known;
}

const std::vector<PickleMachine::Item>& PickleMachine::tupleParts(const Item& item,
                                                                  const char* what) const
{
    const NodePointer* node = std::get_if<NodePointer>(&item);
    if (node == nullptr || (*node)->kind != NodeKind::Tuple)
        fail(fmt::format("{} is no tuple", what));
    return (*node)->parts;
}

const PthValue& PickleMachine::plain(const Item& item, PthValue::Kind kind, const char* what) const
{
    const PthValue* value = std::get_if<PthValue>(&item);
    if (value == nullptr || value->kind() != kind)
        fail(fmt::format("{} is of the wrong kind{}",
                         what,
                         value == nullptr ? "" : " (" + value->describe() + ")"));
    return *value;
}

std::vector<std::int64_t> PickleMachine::integers(const Item& item, const char* what) const
{
    const std::vector<Item>& parts = tupleParts(item, what);
    if (parts.size() > kMostDimensions)
        fail(fmt::format(
            "{} has {} numbers, at most {} are possible", what, parts.size(), kMostDimensions));
    std::vector<std::int64_t> numbers;
    for (const Item& part : parts)
        numbers.push_back(plain(part, PthValue::Kind::Integer, what).asInteger());
    return numbers;
}

}  // namespace interproto
