// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/formats/pickle_writer.h"
#include "core/formats/pth.h"
#include "core/formats/zip_writer.h"

#include <fmt/format.h>

namespace interproto {

namespace {

constexpr const char* kFolder = "archive/";

std::string pickled(PickleWriter& writer, const PthValue& value, const std::string& path)
{
    try {
        return writer.write(value);
    } catch (const Error& error) {
        throw Error(error.code(),
                    "cannot write the weights",
                    Where::inFile(path),
                    error.why(),
                    error.hint());
    }
}

}  // namespace

void writePth(const std::string& path, const PthValue& value)
{
    PickleWriter writer;
    const std::string pickle = pickled(writer, value, path);
    const std::string folder = kFolder;
    ZipWriter zip(path);
    zip.add(folder + "data.pkl", pickle);
    zip.add(folder + ".format_version", "1");
    zip.add(folder + ".storage_alignment", "64");
    zip.add(folder + "byteorder", "little");
    for (std::size_t i = 0; i < writer.stored().size(); ++i) {
        const auto& [tensor, whole] = writer.stored()[i];
        const std::string name = fmt::format("{}data/{}", folder, i);
        if (whole) {
            zip.add(name, tensor.storage->data(), tensor.storage->size());
            continue;
        }
        const TensorData dense =
            madeContiguous(tensor);  // one at a time: memory grows by the largest view only
        zip.add(name, dense.data(), static_cast<std::uint64_t>(dense.byteCount()));
    }
    zip.add(folder + "version", "3\n");
    zip.commit();
}

}  // namespace interproto
