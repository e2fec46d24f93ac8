// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pickle_input.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

namespace interproto {

namespace {

constexpr std::size_t kBuffer = std::size_t(1) << 16;
constexpr std::size_t kLongestLine = 256;

}  // namespace

PickleInput::PickleInput(const ByteSource& source, std::uint64_t begin, std::uint64_t end)
    : source_(source), position_(begin), end_(end)
{
    INTERPROTO_ASSERT(begin <= end && end <= source.size());
    buffer_.resize(static_cast<std::size_t>(std::min<std::uint64_t>(kBuffer, end - begin)));
}

void PickleInput::fail(const std::string& why, const std::string& hint) const
{
    throw Error(ExitCode::BadInput,
                "cannot read the pickle",
                Where::inFile(source_.name()),
                fmt::format("{} (before byte {})", why, position_),
                hint);
}

void PickleInput::copy(void* into, std::size_t count)
{
    if (count > left())
        fail(fmt::format("it is cut short: {} bytes wanted, {} left", count, left()));
    if (count > buffer_.size()) {
        source_.readAt(position_, into, count);
        position_ += count;
        return;
    }
    if (position_ < bufferBegin_ || position_ + count > bufferBegin_ + bufferSize_) {
        bufferBegin_ = position_;
        bufferSize_ = static_cast<std::size_t>(std::min<std::uint64_t>(buffer_.size(), left()));
        source_.readAt(bufferBegin_, buffer_.data(), bufferSize_);
    }
    if (count > 0)
        std::memcpy(into, buffer_.data() + (position_ - bufferBegin_), count);
    position_ += count;
}

std::uint8_t PickleInput::byte()
{
    std::uint8_t value = 0;
    copy(&value, 1);
    return value;
}

std::uint64_t PickleInput::number(std::size_t width)
{
    unsigned char bytes[8];
    copy(bytes, width);
    return littleEndian(bytes, width);
}

std::string PickleInput::take(std::uint64_t count, std::uint64_t limit)
{
    if (count > left())
        fail(fmt::format("it is cut short: a length of {} bytes with {} left", count, left()));
    if (count > limit)
        fail(fmt::format("a text of {} bytes is too long (at most {})", count, limit));
    std::string bytes(static_cast<std::size_t>(count), '\0');
    copy(bytes.data(), bytes.size());
    return bytes;
}

std::string PickleInput::line()
{
    std::string text;
    for (char next = static_cast<char>(byte()); next != '\n'; next = static_cast<char>(byte())) {
        if (text.size() == kLongestLine)
            fail("a name is longer than 256 bytes");
        text.push_back(next);
    }
    return text;
}

}  // namespace interproto
