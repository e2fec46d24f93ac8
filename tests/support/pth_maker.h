// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"

#include <zlib.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Makes zip archives, pickles and `.pth` files byte by byte, right or wrong on request.
namespace interproto::support {

struct ZipPart {
    std::string name;
    std::string data;
    bool deflate = false;
    bool descriptor = false;                ///< sizes follow the data, as PyTorch writes them
    std::optional<std::uint32_t> crc{};     ///< instead of the true one
    std::optional<std::uint64_t> size{};    ///< claimed size after inflating
    std::optional<std::uint64_t> offset{};  ///< claimed place of the local header
    std::uint64_t flags = 0;
    std::optional<std::uint64_t> method{};
};

inline std::string deflated(const std::string& data)
{
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, data.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data()));
    stream.avail_in = static_cast<uInt>(data.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    ::deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

inline std::string little(std::uint64_t value, std::size_t width)
{
    std::string bytes;
    appendLittleEndian(bytes, value, width);
    return bytes;
}

/// An archive of the parts in order. `zip64` adds the zip64 end records that PyTorch always writes.
inline std::string zipBytes(const std::vector<ZipPart>& parts, bool zip64 = false)
{
    std::string file;
    std::string directory;
    for (const ZipPart& part : parts) {
        const std::string packed = part.deflate ? deflated(part.data) : part.data;
        const auto trueCrc = static_cast<std::uint32_t>(
            crc32_z(0, reinterpret_cast<const Bytef*>(part.data.data()), part.data.size()));
        const std::uint64_t flags = part.flags | (part.descriptor ? 8u : 0u);
        const std::string common = little(20, 2) + little(flags, 2) +
                                   little(part.method.value_or(part.deflate ? 8 : 0), 2) +
                                   little(0, 4);
        const std::string sizes = little(part.crc.value_or(trueCrc), 4) + little(packed.size(), 4) +
                                  little(part.size.value_or(part.data.size()), 4);
        const std::string names = little(part.name.size(), 2) + little(0, 2);
        directory += "PK\x01\x02" + little(20, 2) + common + sizes + names + little(0, 10) +
                     little(part.offset.value_or(file.size()), 4) + part.name;
        file += "PK\x03\x04" + common + (part.descriptor ? std::string(12, '\0') : sizes) + names +
                part.name + packed;
        if (part.descriptor)
            file += "PK\x07\x08" + sizes;
    }
    const std::string counts = little(parts.size(), zip64 ? 8 : 2);
    const std::uint64_t at = file.size();
    file += directory;
    if (zip64) {
        const std::uint64_t end = file.size();
        file += "PK\x06\x06" + little(44, 8) + little(45, 2) + little(45, 2) + little(0, 8) +
                counts + counts + little(directory.size(), 8) + little(at, 8);
        file += "PK\x06\x07" + little(0, 4) + little(end, 8) + little(1, 4);
        return file + "PK\x05\x06" + little(0, 4) + little(0xffff, 2) + little(0xffff, 2) +
               little(0xffffffff, 4) + little(0xffffffff, 4) + little(0, 2);
    }
    return file + "PK\x05\x06" + little(0, 4) + counts + counts + little(directory.size(), 4) +
           little(at, 4) + little(0, 2);
}

// Pickle phrases, protocol 2.
inline std::string pickle(const std::string& body)
{
    return "\x80\x02" + body + ".";
}
inline std::string text(const std::string& value)
{
    return "X" + little(value.size(), 4) + value;
}
inline std::string integer(std::int64_t value)
{
    return "\x8a\x08" + little(static_cast<std::uint64_t>(value), 8);
}
inline std::string integers(const std::vector<std::int64_t>& values)
{
    std::string bytes = "(";
    for (const std::int64_t value : values)
        bytes += integer(value);
    return bytes + "t";
}
inline std::string global(const std::string& module, const std::string& name)
{
    return "c" + module + "\n" + name + "\n";
}
inline std::string call(const std::string& module,
                        const std::string& name,
                        const std::string& arguments)
{
    return global(module, name) + "(" + arguments + "tR";
}
inline std::string orderedDict(const std::string& items)
{
    return global("collections", "OrderedDict") + ")R(" + items + "u";
}

struct TensorSpelling {
    std::string type = "FloatStorage";
    std::string key = "0";
    std::int64_t elements = 6;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape{2, 3};
    std::vector<std::int64_t> strides{3, 1};
    std::string location = "cpu";
    bool legacy = false;  ///< with the sixth item of the older form
};

inline std::string storage(const TensorSpelling& t)
{
    return "(" + text("storage") + global("torch", t.type) + text(t.key) + text(t.location) +
           integer(t.elements) + (t.legacy ? "N" : "") + "tQ";
}

inline std::string tensor(const TensorSpelling& t)
{
    return call("torch._utils",
                "_rebuild_tensor_v2",
                storage(t) + integer(t.offset) + integers(t.shape) + integers(t.strides) + "\x89" +
                    global("collections", "OrderedDict") + ")R");
}

/// A file of torch.save around one pickle and its storages ("0", "1", ...).
inline std::vector<ZipPart> pthParts(const std::string& pickleBytes,
                                     const std::vector<std::string>& storages)
{
    std::vector<ZipPart> parts{{"archive/data.pkl", pickleBytes}, {"archive/byteorder", "little"}};
    for (std::size_t i = 0; i < storages.size(); ++i)
        parts.push_back({"archive/data/" + std::to_string(i), storages[i]});
    parts.push_back({"archive/version", "3\n"});
    return parts;
}

inline std::string floatBytes(const std::vector<float>& values)
{
    return std::string(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float));
}

/// The stream form before PyTorch 1.6. `counts` may lie about each storage's elements.
inline std::string legacyBytes(const std::string& object,
                               const std::vector<std::pair<std::string, std::string>>& storages,
                               const std::vector<std::int64_t>& counts)
{
    std::string file("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e", 15);
    file += pickle("M\xe9\x03");
    file += pickle("}(" + text("protocol_version") + "M\xe9\x03" + text("little_endian") + "\x88" +
                   "u");
    file += pickle(object);
    std::string keys = "](";
    for (const auto& [key, data] : storages)
        keys += text(key);
    file += pickle(keys + "e");
    for (std::size_t i = 0; i < storages.size(); ++i)
        file += little(static_cast<std::uint64_t>(counts[i]), 8) + storages[i].second;
    return file;
}

/// A well-formed file of two tensors that share one storage, nested as a checkpoint; zip or older
/// form.
inline std::string goodCheckpoint(bool legacy)
{
    TensorSpelling a;
    a.legacy = legacy;
    TensorSpelling b = a;
    b.offset = 1;
    b.shape = {2};
    b.strides = {3};
    TensorSpelling c = a;
    c.type = "LongStorage";
    c.key = "1";
    c.elements = 1;
    c.shape = {};
    c.strides = {};
    const std::string model = orderedDict(text("module.weight") + tensor(a) + text("bias") +
                                          tensor(b) + text("steps") + tensor(c));
    const std::string object = "}(" + text("model") + model + text("epoch") + "K\x07" + text("lr") +
                               "G" + std::string("\x3f\xb9\x99\x99\x99\x99\x99\x9a", 8) + "u";
    const std::string floats = floatBytes({0, 1, 2, 3, 4, 5});
    const std::string longs = little(42, 8);
    return legacy ? legacyBytes(object, {{"0", floats}, {"1", longs}}, {6, 1})
                  : zipBytes(pthParts(pickle(object), {floats, longs}), true);
}

}  // namespace interproto::support
