// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and rewrites .pth files for the comparison with Python.
//   pth_tool read FILE       JSON: every tensor by its path, with type, shape and SHA-256 of its
//   elements; other values as they are pth_tool rewrite IN OUT  reads and writes again
#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/formats/pth.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <exception>
#include <string>

namespace {

using interproto::PthValue;
using nlohmann::json;

json described(const PthValue& value)
{
    switch (value.kind()) {
        case PthValue::Kind::None:
            return nullptr;
        case PthValue::Kind::Bool:
            return value.asBool();
        case PthValue::Kind::Integer:
            return value.asInteger();
        case PthValue::Kind::Real:
            return value.asReal();
        case PthValue::Kind::Text:
            return value.asText();
        case PthValue::Kind::Bytes:
            return {{"bytes", value.asBytes().size()}};
        case PthValue::Kind::List:
        case PthValue::Kind::Tuple: {
            json items = json::array();
            for (const PthValue& item : value.asList())
                items.push_back(described(item));
            return items;
        }
        case PthValue::Kind::Dict: {
            json items =
                json::array();  // pairs, since keys need not be text and their order counts
            for (const auto& [key, item] : value.asDict())
                items.push_back({described(key), described(item)});
            return {{"dict", items}};
        }
        case PthValue::Kind::Tensor: {
            const interproto::TensorData dense = interproto::madeContiguous(value.asTensor());
            interproto::Sha256 hash;
            hash.add(dense.data(), static_cast<std::size_t>(dense.byteCount()));
            return {{"dtype", interproto::scalarName(dense.type)},
                    {"shape", dense.shape},
                    {"sha256", hash.hex()}};
        }
    }
    return nullptr;
}

int run(const std::string& command, char** arguments, int count)
{
    if (command == "read" && count == 1) {
        std::printf("%s\n", described(interproto::readPth(arguments[0])).dump().c_str());
        return 0;
    }
    if (command == "rewrite" && count == 2) {
        interproto::writePth(arguments[1], interproto::readPth(arguments[0]));
        return 0;
    }
    std::fprintf(stderr, "usage: pth_tool read FILE | rewrite IN OUT\n");
    return static_cast<int>(interproto::ExitCode::Usage);
}

}  // namespace

int main(int count, char** arguments)
{
    try {
        return run(count > 1 ? arguments[1] : "", arguments + 2, count - 2);
    } catch (const interproto::Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    }
}
