// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/pth.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace interproto {

/// Spells a value in pickle protocol 2, in the few instructions that
/// `torch.load(weights_only=True)` accepts. Storages get the keys "0", "1", ... in order of
/// appearance.
class PickleWriter {
public:
    /// Throws Error(BadInput), without a file, for text that is not UTF-8, raw bytes, views outside
    /// their storage, or containers nested deeper than 64.
    std::string write(const PthValue& value);

    /// What to store under key "i": a tensor whose elements, or whose whole storage when `whole`,
    /// are the record.
    struct StoredTensor {
        TensorData tensor;
        bool whole = false;
    };
    const std::vector<StoredTensor>& stored() const { return stored_; }

private:
    void writeValue(const PthValue& value, int depth);
    void writeInteger(std::int64_t value);
    void writeText(const std::string& text);
    void writeGlobal(const char* module, const char* name);
    void writeIntegers(const std::vector<std::int64_t>& values);
    void writeDict(const PthDict& items, int depth);
    void writeTensor(const TensorData& tensor);
    std::size_t keyFor(const TensorData& tensor, bool whole);
    void opcode(int code) { out_.push_back(static_cast<char>(code)); }

    std::string out_;
    std::vector<StoredTensor> stored_;
    std::unordered_map<const void*, std::size_t> keyOf_;  // of whole storages
};

}  // namespace interproto
