// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/byte_source.h"
#include "core/formats/npy_header.h"

#include <fmt/format.h>

#include <algorithm>

namespace interproto {

namespace {

/// Reverses the bytes of each element: big-endian files from other machines.
void swapBytes(std::vector<std::byte>& data, std::size_t width)
{
    for (std::size_t at = 0; at + width <= data.size(); at += width)
        std::reverse(data.begin() + static_cast<std::ptrdiff_t>(at),
                     data.begin() + static_cast<std::ptrdiff_t>(at + width));
}

/// From column-major to row-major: the file's array is our transposed view of it.
std::vector<std::byte> reordered(const NpyHeader& header, std::vector<std::byte> data)
{
    TensorData view{
        header.type, header.shape, std::vector<std::int64_t>(header.shape.size(), 1), nullptr, 0};
    for (std::size_t d = 1; d < view.shape.size(); ++d)
        view.strides[d] = view.strides[d - 1] * std::max<std::int64_t>(view.shape[d - 1], 1);
    if (view.isContiguous())
        return data;
    view.storage = std::make_shared<const std::vector<std::byte>>(std::move(data));
    return *madeContiguous(view).storage;
}

}  // namespace

std::int64_t NpyArray::elementCount() const
{
    std::int64_t count = 1;
    for (const std::int64_t size : shape)
        count *= size;
    return count;
}

NpyArray readNpy(const ByteSource& source)
{
    const NpyHeader header = readNpyHeader(source);
    NpyArray array{header.type, header.shape, {}};
    array.data.resize(static_cast<std::size_t>(source.size() - header.dataOffset));
    source.readAt(header.dataOffset, array.data.data(), array.data.size());
    if (header.bigEndian)
        swapBytes(array.data, scalarSize(array.type));
    if (header.fortranOrder)
        array.data = reordered(header, std::move(array.data));
    return array;
}

NpyArray readNpy(const std::string& path)
{
    return readNpy(FileSource(path));
}

void writeNpy(const std::string& path,
              ScalarType type,
              const std::vector<std::int64_t>& shape,
              const void* data)
{
    const std::string header = npyHeaderText(path, type, shape);
    std::size_t bytes = scalarSize(type);
    for (const std::int64_t size : shape)
        bytes *= static_cast<std::size_t>(size);
    AtomicFile file(path);
    file.write(header);
    if (bytes > 0)
        file.write(data, bytes);
    file.commit();
}

NpyWriter::NpyWriter(const std::string& path, ScalarType type, std::vector<std::int64_t> rowShape)
    : file_(path), path_(path), type_(type), rowShape_(std::move(rowShape))
{
    file_.write(header());
}

std::string NpyWriter::header() const
{
    std::vector<std::int64_t> shape{rows_};
    shape.insert(shape.end(), rowShape_.begin(), rowShape_.end());
    return npyHeaderText(path_, type_, shape, true);
}

void NpyWriter::appendRows(const void* data, std::int64_t rows)
{
    std::size_t bytes = scalarSize(type_) * static_cast<std::size_t>(rows);
    for (const std::int64_t size : rowShape_)
        bytes *= static_cast<std::size_t>(size);
    if (bytes > 0)
        file_.write(data, bytes);
    rows_ += rows;
}

void NpyWriter::commit()
{
    const std::string text = header();
    file_.writeAt(0, text.data(), text.size());
    file_.commit();
}

}  // namespace interproto
