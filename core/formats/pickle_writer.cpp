// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pickle_writer.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/byte_source.h"
#include "core/formats/pickle_opcodes.h"

#include <fmt/format.h>

#include <bit>
#include <limits>

namespace interproto {

namespace {

constexpr int kDeepest = 64;
constexpr int kProtocol = 2;

[[noreturn]] void refuse(const std::string& why)
{
    throw Error(ExitCode::BadInput, "cannot write the value", {}, why);
}

const char* storageName(ScalarType type)
{
    switch (type) {
        case ScalarType::Float32:
            return "FloatStorage";
        case ScalarType::Float64:
            return "DoubleStorage";
        case ScalarType::Float16:
            return "HalfStorage";
        case ScalarType::BFloat16:
            return "BFloat16Storage";
        case ScalarType::Int64:
            return "LongStorage";
        case ScalarType::Int32:
            return "IntStorage";
        case ScalarType::Int16:
            return "ShortStorage";
        case ScalarType::Int8:
            return "CharStorage";
        case ScalarType::UInt8:
            return "ByteStorage";
        case ScalarType::Bool:
            return "BoolStorage";
    }
    return "";
}

}  // namespace

std::string PickleWriter::write(const PthValue& value)
{
    out_.clear();
    opcode(opcode::Proto);
    opcode(kProtocol);
    writeValue(value, 0);
    opcode(opcode::Stop);
    return std::move(out_);
}

void PickleWriter::writeValue(const PthValue& value, int depth)
{
    if (depth > kDeepest)
        refuse(fmt::format("containers are nested deeper than {}", kDeepest));
    switch (value.kind()) {
        case PthValue::Kind::None:
            return opcode(opcode::None);
        case PthValue::Kind::Bool:
            return opcode(value.asBool() ? opcode::NewTrue : opcode::NewFalse);
        case PthValue::Kind::Integer:
            return writeInteger(value.asInteger());
        case PthValue::Kind::Real: {
            opcode(opcode::BinFloat);
            return appendLittleEndian(
                out_, __builtin_bswap64(std::bit_cast<std::uint64_t>(value.asReal())), 8);
        }
        case PthValue::Kind::Text:
            return writeText(value.asText());
        case PthValue::Kind::Bytes:
            refuse("raw bytes have no form that every PyTorch reads; use a uint8 tensor");
        case PthValue::Kind::List:
        case PthValue::Kind::Tuple: {
            const bool isList = value.kind() == PthValue::Kind::List;
            if (isList)
                opcode(opcode::EmptyList);
            opcode(opcode::Mark);
            for (const PthValue& item : value.asList())
                writeValue(item, depth + 1);
            return opcode(isList ? opcode::Appends : opcode::Tuple);
        }
        case PthValue::Kind::Dict:
            return writeDict(value.asDict(), depth);
        case PthValue::Kind::Tensor:
            return writeTensor(value.asTensor());
    }
}

void PickleWriter::writeInteger(std::int64_t value)
{
    if (value >= 0 && value <= 0xff) {
        opcode(opcode::BinInt1);
        appendLittleEndian(out_, static_cast<std::uint64_t>(value), 1);
    } else if (value >= std::numeric_limits<std::int32_t>::min() &&
               value <= std::numeric_limits<std::int32_t>::max()) {
        opcode(opcode::BinInt);
        appendLittleEndian(out_, static_cast<std::uint64_t>(value), 4);
    } else {
        opcode(opcode::Long1);
        opcode(8);
        appendLittleEndian(out_, static_cast<std::uint64_t>(value), 8);
    }
}

void PickleWriter::writeText(const std::string& text)
{
    if (!isUtf8(text))
        refuse(fmt::format("the text {} is not UTF-8; use a uint8 tensor for other bytes",
                           quoted(text)));
    if (text.size() > std::numeric_limits<std::uint32_t>::max())
        refuse("a text is longer than 4 GiB");
    opcode(opcode::BinUnicode);
    appendLittleEndian(out_, text.size(), 4);
    out_ += text;
}

void PickleWriter::writeGlobal(const char* module, const char* name)
{
    opcode(opcode::Global);
    out_ += fmt::format("{}\n{}\n", module, name);
}

void PickleWriter::writeIntegers(const std::vector<std::int64_t>& values)
{
    opcode(opcode::Mark);
    for (const std::int64_t value : values)
        writeInteger(value);
    opcode(opcode::Tuple);
}

void PickleWriter::writeDict(const PthDict& items, int depth)
{
    writeGlobal("collections", "OrderedDict");
    opcode(opcode::EmptyTuple);
    opcode(opcode::Reduce);
    opcode(opcode::Mark);
    for (const auto& [key, value] : items) {
        const auto kind = key.kind();
        if (kind == PthValue::Kind::List || kind == PthValue::Kind::Dict ||
            kind == PthValue::Kind::Tensor)
            refuse(fmt::format("{} is the key of a dict", key.describe()));
        writeValue(key, depth + 1);
        writeValue(value, depth + 1);
    }
    opcode(opcode::SetItems);
}

std::size_t PickleWriter::keyFor(const TensorData& tensor, bool whole)
{
    if (whole)
        if (const auto found = keyOf_.find(tensor.storage.get()); found != keyOf_.end())
            if (stored_[found->second].tensor.type == tensor.type)
                return found->second;
    stored_.push_back({tensor, whole});
    if (whole)
        keyOf_.emplace(tensor.storage.get(), stored_.size() - 1);
    return stored_.size() - 1;
}

void PickleWriter::writeTensor(const TensorData& tensor)
{
    checkTensor(tensor);
    const std::int64_t elements = tensor.elementCount();
    const std::uint64_t storageBytes = tensor.storage == nullptr ? 0 : tensor.storage->size();
    // A view of as many elements as its storage has costs nothing to keep: it stays shared and
    // keeps its strides.
    const bool whole =
        storageBytes > 0 && static_cast<std::uint64_t>(tensor.byteCount()) == storageBytes;
    const std::size_t key = keyFor(tensor, whole);

    writeGlobal("torch._utils", "_rebuild_tensor_v2");
    opcode(opcode::Mark);
    opcode(opcode::Mark);
    writeText("storage");
    writeGlobal("torch", storageName(tensor.type));
    writeText(std::to_string(key));
    writeText("cpu");
    writeInteger(elements);
    opcode(opcode::Tuple);
    opcode(opcode::BinPersId);
    writeInteger(whole ? tensor.offset : 0);
    writeIntegers(tensor.shape);
    writeIntegers(whole ? tensor.strides : rowMajorStrides(tensor.shape));
    opcode(opcode::NewFalse);  // requires_grad
    writeGlobal("collections", "OrderedDict");
    opcode(opcode::EmptyTuple);
    opcode(opcode::Reduce);
    opcode(opcode::Tuple);
    opcode(opcode::Reduce);
}

}  // namespace interproto
