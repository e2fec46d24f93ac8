// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pickle_input.h"
#include "core/formats/pth.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

namespace interproto {

/// A storage that the pickle names; its bytes come later, from the archive or the rest of the
/// stream.
struct PickleStorage {
    std::string key;
    ScalarType type = ScalarType::Float32;
    std::int64_t elements = 0;
    std::string tensor;  ///< key of the tensor that named it first, for messages; "": not known
    std::shared_ptr<std::vector<std::byte>> bytes = std::make_shared<std::vector<std::byte>>();

    std::uint64_t byteCount() const
    {
        return static_cast<std::uint64_t>(elements) * scalarSize(type);
    }
};

/// " (of the tensor \"conv1.weight\")"; "" without a name.
std::string ofTensor(const std::string& name);

/// Runs the part of Python's pickle language that weights need (protocols 2 to 5 of Lib/pickle.py)
/// and can do nothing else: no name is looked up, no object made, no function called beyond the few
/// that `resolve` knows.
///
/// The stack is explicit, so nesting costs no recursion. A container is sealed when it is put into
/// another: whatever a file does, the result is a graph without cycles whose depth and unfolded
/// size are known and bounded.
class PickleMachine {
public:
    /// Called for each storage when the pickle first names it; may throw.
    using StorageCheck = std::function<void(const PickleStorage&)>;

    PickleMachine(PickleInput& input, const PthLimits& limits, StorageCheck check);

    /// Runs until STOP; the input stands behind it.
    PthValue run();
    /// In order of appearance.
    const std::vector<std::shared_ptr<PickleStorage>>& storages() const { return storages_; }

private:
    enum class Callable { OrderedDict, RebuildTensor, RebuildParameter, Size, Device, Storage };
    struct Global {
        Callable callable = Callable::OrderedDict;
        ScalarType type = ScalarType::Float32;  // of Storage
    };
    struct Node;
    using StoragePointer = std::shared_ptr<PickleStorage>;
    using Item = std::variant<PthValue, Global, StoragePointer, std::shared_ptr<Node>>;
    enum class NodeKind { List, Tuple, Dict, OrderedDict };
    /// A container while the machine runs. Tuples may hold storages and globals: they are arguments
    /// first of all.
    struct Node {
        NodeKind kind = NodeKind::List;
        bool sealed = false;
        int depth = 1;
        std::uint64_t weight = 1;
        std::vector<Item> parts;           // of a tuple
        std::shared_ptr<PthList> items;    // of a list, or of a tuple once it is data
        std::shared_ptr<PthDict> entries;  // of a dict
        std::unordered_set<std::string_view>
            names;  // of a dict; views into the entries' shared texts
        std::unordered_set<std::int64_t> numbers;  // of a dict
    };
    using NodePointer = std::shared_ptr<Node>;

    // The language: pickle_machine.cpp.
    bool runControl(std::uint8_t opcode);
    bool runScalar(std::uint8_t opcode);
    bool runText(std::uint8_t opcode);
    bool runMemo(std::uint8_t opcode);
    void push(Item item);
    Item pop();
    Item& top();
    std::vector<Item> popToMark();
    void countValue(std::uint64_t count = 1);
    void remember(std::uint64_t index);
    void recall(std::uint64_t index);
    void pushLong(std::uint64_t width);
    void pushText(std::uint64_t count);
    void pushString(std::uint64_t count);

    // Its containers: pickle_containers.cpp.
    bool runContainer(std::uint8_t opcode);
    bool runDict(std::uint8_t opcode);
    Node& openContainer(bool dict);
    NodePointer makeNode(NodeKind kind);
    void pushTuple(std::vector<Item> parts);
    void include(Node& parent, const Item& child) const;
    void appendTo(Node& list, const Item& item) const;
    void setItem(Node& dict, const Item& key, const Item& value) const;
    void addEntry(Node& dict, const PthValue& key, const PthValue& value) const;
    PthValue frozen(const Item& item) const;

    // What it may call: pickle_calls.cpp.
    bool runCall(std::uint8_t opcode);
    Global resolve(const std::string& module, const std::string& name) const;
    Item call(const Global& global, const std::vector<Item>& arguments);
    Item makeOrderedDict(const std::vector<Item>& arguments);
    Item rebuildTensor(const std::vector<Item>& arguments);
    Item rebuildParameter(const std::vector<Item>& arguments) const;
    Item makeSize(const std::vector<Item>& arguments) const;
    Item makeDevice(const std::vector<Item>& arguments) const;
    void build();
    std::string tensorKey() const;
    StoragePointer storageFor(const std::vector<Item>& id);
    const std::vector<Item>& tupleParts(const Item& item, const char* what) const;
    const PthValue& plain(const Item& item, PthValue::Kind kind, const char* what) const;
    std::vector<std::int64_t> integers(const Item& item, const char* what) const;
    [[noreturn]] void fail(const std::string& why) const { input_.fail(why); }

    PickleInput& input_;
    const PthLimits limits_;
    StorageCheck check_;
    std::vector<Item> stack_;
    std::vector<std::size_t> marks_;
    std::unordered_map<std::uint64_t, Item> memo_;
    std::vector<StoragePointer> storages_;
    std::unordered_map<std::string, StoragePointer> storageOf_;
    std::uint64_t counted_ = 0;
    std::uint64_t storageBytes_ = 0;
    std::uint64_t expandedBytes_ = 0;
};

}  // namespace interproto
