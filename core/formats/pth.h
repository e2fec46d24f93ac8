// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/tensor_data.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// PyTorch's `.pth` files without PyTorch: read the zip form (1.6 and later) and the older stream
/// form, write the zip form.
///
///     const PthValue checkpoint = readPth("run.pth");
///     const TensorData& weight = checkpoint.at("model").at("output_layer.3.weight").asTensor();
///     writeStateDict("official.pth", {{"kernel", TensorData::contiguous(ScalarType::Float32, {512,
///     10572}, data)}});
///
/// Nothing in a file is ever executed: names outside a short allow-list are refused by name. Thread
/// rule: free functions may run at the same time; values are immutable and may be shared.
namespace interproto {

class ByteSource;
class PthValue;
using PthList = std::vector<PthValue>;
/// In the order of the file.
using PthDict = std::vector<std::pair<PthValue, PthValue>>;

/// What a `.pth` file can hold. Copies are cheap (parts are shared and immutable).
class PthValue {
public:
    enum class Kind { None, Bool, Integer, Real, Text, Bytes, List, Tuple, Dict, Tensor };

    PthValue() = default;  ///< None
    static PthValue none() { return {}; }
    static PthValue boolean(bool value);
    static PthValue integer(std::int64_t value);
    static PthValue real(double value);
    /// Valid UTF-8 when it is to be written; for arbitrary bytes use a uint8 tensor.
    static PthValue text(std::string value);
    static PthValue bytes(std::string value);
    static PthValue list(PthList items);
    static PthValue tuple(PthList items);
    static PthValue dict(PthDict items);
    /// A dict with text keys.
    static PthValue dict(std::vector<std::pair<std::string, PthValue>> items);
    static PthValue tensor(TensorData value);
    /// Share what the caller holds; the caller changes it no more.
    static PthValue sharedList(std::shared_ptr<const PthList> items);
    static PthValue sharedTuple(std::shared_ptr<const PthList> items);
    static PthValue sharedDict(std::shared_ptr<const PthDict> items);

    Kind kind() const { return static_cast<Kind>(value_.index()); }
    /// "a dict of 3 items", "the text \"abc\"", "a float32 tensor of [512, 10]": for messages.
    std::string describe() const;
    bool isNone() const { return kind() == Kind::None; }
    bool isText() const { return kind() == Kind::Text; }
    bool isDict() const { return kind() == Kind::Dict; }
    bool isTensor() const { return kind() == Kind::Tensor; }

    /// Each throws Error(BadInput) that names what was found instead.
    bool asBool() const;
    std::int64_t asInteger() const;
    double asReal() const;  ///< an integer too
    const std::string& asText() const;
    const std::string& asBytes() const;
    const PthList& asList() const;  ///< a tuple too
    const PthDict& asDict() const;
    const TensorData& asTensor() const;

    /// The value under a text key of a dict, or nullptr (also when this is no dict).
    const PthValue* find(std::string_view key) const;
    /// The same; a missing key is an Error that lists the first keys there are.
    const PthValue& at(std::string_view key) const;

private:
    template <int tag>
    struct Shared {
        std::shared_ptr<const PthList> items;
    };
    struct Raw {
        std::shared_ptr<const std::string> bytes;
    };

    // In the order of Kind.
    std::variant<std::monostate,
                 bool,
                 std::int64_t,
                 double,
                 std::shared_ptr<const std::string>,
                 Raw,
                 Shared<0>,
                 Shared<1>,
                 std::shared_ptr<const PthDict>,
                 std::shared_ptr<const TensorData>>
        value_;
};

/// Bounds on what a file may ask for; a file beyond them is refused before memory is taken.
struct PthLimits {
    int depth = 64;                                      ///< containers inside containers
    std::uint64_t totalBytes = std::uint64_t(16) << 30;  ///< of all storages together
    std::uint64_t values =
        2'000'000;  ///< numbers, names and containers, shared ones counted each time
    std::uint64_t textBytes = std::uint64_t(64) << 20;  ///< of one text
    std::uint64_t inflationRatio = 20;                  ///< compressed records may grow by this ...
    std::uint64_t inflationFree = std::uint64_t(64) << 20;  ///< ... above this many bytes
};

/// Reads a zip or legacy file; detects which. Storages are read straight into their vectors,
/// checksums verified. Throws Error(BadInput) naming the file and what was refused.
PthValue readPth(const std::string& path, const PthLimits& limits = {});
/// The same from any source of bytes.
PthValue readPth(const ByteSource& source, const PthLimits& limits = {});

/// Writes what `torch.load(weights_only=True)` accepts, whole or not at all. Dicts become
/// OrderedDicts. A view writes only the elements it shows; tensors that share one whole storage
/// still share it afterwards.
void writePth(const std::string& path, const PthValue& value);

struct NamedTensor {
    std::string name;
    TensorData tensor;
};

/// A flat name -> tensor dict in file order, without a leading "module." (DataParallel). A
/// checkpoint that nests its state dict is an Error that names the keys found: read it with
/// `readPth`.
std::vector<NamedTensor> readStateDict(const std::string& path);
/// The same for a dict inside a checkpoint; `file` is for messages.
std::vector<NamedTensor> stateDictOf(const PthValue& value, const std::string& file);
void writeStateDict(const std::string& path, const std::vector<NamedTensor>& tensors);

}  // namespace interproto
