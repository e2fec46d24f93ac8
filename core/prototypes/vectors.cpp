// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/vectors.h"

#include "core/base/error.h"
#include "core/formats/byte_source.h"
#include "core/formats/npy_header.h"
#include "core/prototypes/cosines.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cmath>

namespace interproto {

static_assert(std::endian::native == std::endian::little, "rows are mapped as they are");

namespace {

/// Closes on every way out.
struct Descriptor {
    int value = -1;
    ~Descriptor()
    {
        if (value >= 0)
            ::close(value);
    }
};

}  // namespace

Vectors::Vectors(const std::string& file)
{
    const FileSource source(file);
    const NpyHeader header = readNpyHeader(source);
    const auto refuse = [&](const std::string& why) {
        throw Error(ExitCode::BadInput, "cannot read the vectors", Where::inFile(file), why);
    };
    if (header.type != ScalarType::Float32 || header.bigEndian || header.shape.size() != 2)
        refuse("wanted a matrix of float32");
    if (header.fortranOrder && header.shape[0] > 1 && header.shape[1] > 1)
        refuse("its rows are not in C order");
    rows_ = static_cast<std::size_t>(header.shape[0]);
    columns_ = static_cast<std::size_t>(header.shape[1]);
    if (rows_ == 0 || columns_ == 0)
        return;
    Descriptor descriptor{::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status = {};
    if (descriptor.value < 0 || ::fstat(descriptor.value, &status) != 0)
        throw systemError("cannot open the vectors", file, errno);
    const std::size_t bytes = header.dataOffset + rows_ * columns_ * sizeof(float);
    if (!S_ISREG(status.st_mode) || static_cast<std::size_t>(status.st_size) != bytes ||
        header.dataOffset % alignof(float) != 0)
        refuse("it changed while it was opened");
    mapped_ = ::mmap(nullptr, bytes, PROT_READ, MAP_PRIVATE, descriptor.value, 0);
    if (mapped_ == MAP_FAILED) {
        mapped_ = nullptr;
        throw systemError("cannot map the vectors", file, errno);
    }
    mappedBytes_ = bytes;
    values_ = reinterpret_cast<const float*>(static_cast<const char*>(mapped_) + header.dataOffset);
}

Vectors::Vectors(std::vector<float> values, std::size_t columns)
    : own_(std::move(values)), values_(own_.data()), columns_(columns)
{
    INTERPROTO_ASSERT(columns > 0 && own_.size() % columns == 0);
    rows_ = own_.size() / columns;
}

Vectors::~Vectors()
{
    if (mapped_)
        ::munmap(mapped_, mappedBytes_);
}

std::vector<float> Vectors::inverseLengths() const
{
    std::vector<float> inverse(rows_);
    for (std::size_t i = 0; i < rows_; ++i) {
        const float length = std::sqrt(dotProduct(row(i), row(i), columns_));
        inverse[i] = std::isfinite(length) && length > 0 ? 1 / length : 0;
    }
    return inverse;
}

}  // namespace interproto
