// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the seeds of pth_fuzz and npy_fuzz:  binary_seeds FOLDER  makes FOLDER/pth and FOLDER/npy.
#include "core/base/files.h"
#include "core/formats/npy.h"
#include "tests/support/pth_maker.h"

#include <string>
#include <vector>

using namespace interproto;
namespace make = interproto::support;

namespace {

void writePthSeeds(const std::string& folder)
{
    writeFile(folder + "/zip", make::goodCheckpoint(false));
    writeFile(folder + "/legacy", make::goodCheckpoint(true));
    const std::string object = make::orderedDict(make::text("w") + make::tensor({})) + "}" +
                               make::text("_metadata") + "}sb";
    std::vector<make::ZipPart> parts =
        make::pthParts(make::pickle(object), {make::floatBytes({0, 1, 2, 3, 4, 5})});
    for (make::ZipPart& part : parts) {
        part.crc = 0;  // not computed: a changed record is still read
        part.descriptor = true;
    }
    writeFile(folder + "/unchecked", make::zipBytes(parts));
    for (make::ZipPart& part : parts)
        part.deflate = true;
    writeFile(folder + "/deflated", make::zipBytes(parts, true));
    writeFile(folder + "/pickle", make::pickle(object));
    writeFile(folder + "/values",
              make::pickle("}(X\x01" + std::string(3, '\0') +
                           "a](K\x01M\x02\x03J\x04\x05\x06\x07N\x88\x89"
                           "e" +
                           make::text("b") + "(K\x01tq\x01" + make::text("c") + "h\x01" +
                           make::text("d") + "G?\xf0" + std::string(6, '\0') + "u"));
    writeFile(
        folder + "/protocol4",
        "\x80\x04\x95\x10" + std::string(7, '\0') + "\x8c\x05torch\x8c\x04Size\x93\x94)\x85R.");
    writeFile(
        folder + "/parameter",
        make::pickle(make::call("torch._utils", "_rebuild_parameter", make::tensor({}) + "\x88}")));
    writeFile(folder + "/device",
              make::pickle(make::call("torch", "device", make::text("cuda") + "K\x01")));
    writeFile(folder + "/python2",
              make::pickle(make::call("collections", "OrderedDict", "](](U\x01wNee")));
}

}  // namespace

int main(int count, char** arguments)
{
    if (count != 2)
        return static_cast<int>(ExitCode::Usage);
    const std::string folder = arguments[1];
    makeDirectories(folder + "/pth");
    makeDirectories(folder + "/npy");
    writePthSeeds(folder + "/pth");
    const std::vector<std::byte> zeros(192);
    writeNpy(folder + "/npy/float", ScalarType::Float32, {2, 3, 4}, zeros.data());
    writeNpy(folder + "/npy/bool", ScalarType::Bool, {7}, zeros.data());
    writeNpy(folder + "/npy/scalar", ScalarType::Int64, {}, zeros.data());
    return 0;
}
