// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer: a `.pth` file of either form, or a bare pickle for the machine behind both.
#include "core/base/error.h"
#include "core/formats/pickle_machine.h"
#include "core/formats/pth.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace interproto;

namespace {

/// Whether what the readers promise holds: bounded depth, views inside their storages.
void check(const PthValue& value, int depth)
{
    if (depth > 64)
        std::abort();
    switch (value.kind()) {
        case PthValue::Kind::List:
        case PthValue::Kind::Tuple:
            for (const PthValue& item : value.asList())
                check(item, depth + 1);
            break;
        case PthValue::Kind::Dict:
            for (const auto& [key, item] : value.asDict()) {
                check(key, depth + 1);
                check(item, depth + 1);
            }
            break;
        case PthValue::Kind::Tensor:
            checkTensor(value.asTensor());
            madeContiguous(value.asTensor());
            break;
        default:
            break;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const MemorySource source("fuzzed.pth", bytes);
    PthLimits limits;
    limits.totalBytes = 1 << 20;
    limits.values = 20'000;
    limits.inflationFree = 1 << 20;
    PthValue value;
    try {
        if (bytes.starts_with("PK") || (size > 2 && bytes[2] == '\x8a')) {
            value = readPth(source, limits);
        } else {
            PickleInput input(source, 0, source.size());
            PickleMachine machine(input, limits, [](const PickleStorage&) {});
            value = machine.run();
            for (const auto& storage : machine.storages())
                storage->bytes->resize(storage->byteCount());
        }
    } catch (const Error&) {
        return 0;
    }
    check(value, 0);
    return 0;
}
