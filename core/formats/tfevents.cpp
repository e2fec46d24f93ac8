// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tfevents.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/crc32c.h"
#include "core/formats/proto/event.pb.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>

namespace interproto {

namespace {

constexpr std::string_view kFileMark = "events.out.tfevents.";
constexpr std::uint64_t kHeaderBytes = 12;  // length, check of the length
constexpr std::uint64_t kFooterBytes = 4;   // check of the data
constexpr std::uint64_t kLongestEvent = std::uint64_t(16) << 20;
constexpr int kSessionStart = 1;

/// Little-endian whatever the machine.
template <typename Number>
void appendNumber(std::string& bytes, Number value)
{
    for (std::size_t i = 0; i < sizeof value; ++i)
        bytes += static_cast<char>(value >> (8 * i) & 0xff);
}

template <typename Number>
Number numberAt(const char* bytes)
{
    Number value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value |= Number(static_cast<unsigned char>(bytes[i])) << (8 * i);
    return value;
}

/// Bytes of a well-formed UTF-8 character at the front of `text`; 0: malformed (RFC 3629).
std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
    const unsigned second = byte(1);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool beyond = (first == 0xed && second > 0x9f) || (first == 0xf4 && second > 0x8f);
    return overlong || beyond ? 0 : length;
}

std::string asUtf8(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        out += length == 0 ? std::string_view("\xef\xbf\xbd") : text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return out;
}

std::string hostName()
{
    char name[HOST_NAME_MAX + 1] = {};
    if (::gethostname(name, HOST_NAME_MAX) != 0 || name[0] == '\0')
        return "localhost";
    return name;
}

/// Start times of later files are later, even when a run is resumed within the second: readers go
/// by the names.
std::int64_t nextSeconds(const std::string& folder)
{
    auto seconds = static_cast<std::int64_t>(nowSeconds());
    for (const std::string& name : sortedNames(folder)) {
        const std::string_view text = name;
        if (text.substr(0, kFileMark.size()) != kFileMark)
            continue;
        const std::string_view rest = text.substr(kFileMark.size());
        const std::string_view digits = rest.substr(0, rest.find('.'));
        // A name from elsewhere may hold any number; ten digits sort as TensorBoard sorts them.
        if (const auto taken = parseInteger(digits); taken && digits.size() == 10)
            seconds = std::max(seconds, *taken + 1);
    }
    return seconds;
}

bool isScalarPlugin(const events::Summary::Value& value)
{
    const std::string& plugin = value.metadata().plugin_data().plugin_name();
    return plugin.empty() || plugin == "scalars";
}

/// The single number of a tensor, in whichever of its fields the writer put it.
std::optional<float> tensorScalar(const events::TensorProto& tensor)
{
    for (const auto& dimension : tensor.tensor_shape().dim())
        if (dimension.size() != 1)
            return std::nullopt;
    const std::string& content = tensor.tensor_content();
    constexpr int kFloat = 1;
    constexpr int kDouble = 2;
    if (tensor.dtype() == kFloat && tensor.float_val_size() == 1)
        return tensor.float_val(0);
    if (tensor.dtype() == kDouble && tensor.double_val_size() == 1)
        return static_cast<float>(tensor.double_val(0));
    if (tensor.int_val_size() == 1)
        return static_cast<float>(tensor.int_val(0));
    if (tensor.int64_val_size() == 1)
        return static_cast<float>(tensor.int64_val(0));
    if (tensor.dtype() == kFloat && content.size() == sizeof(float)) {
        float value = 0;
        std::memcpy(&value, content.data(), sizeof value);
        return value;
    }
    if (tensor.dtype() == kDouble && content.size() == sizeof(double)) {
        double value = 0;
        std::memcpy(&value, content.data(), sizeof value);
        return static_cast<float>(value);
    }
    return std::nullopt;
}

std::optional<float> scalarOf(const events::Summary::Value& value)
{
    if (value.value_case() == events::Summary::Value::kSimpleValue)
        return value.simple_value();
    if (value.value_case() == events::Summary::Value::kTensor && isScalarPlugin(value))
        return tensorScalar(value.tensor());
    return std::nullopt;
}

void takeEvent(const events::Event& event, EventReader::Batch& batch)
{
    if (event.session_log().status() == kSessionStart)
        batch.restarts.emplace_back(batch.scalars.size(), event.step());
    for (const auto& value : event.summary().value())
        if (const std::optional<float> number = scalarOf(value))
            batch.scalars.push_back({value.tag(), {event.step(), event.wall_time(), *number}});
}

/// Reads the records of a file from an offset, as many as are whole.
class RecordReader {
public:
    enum class Outcome { Record, TooLarge, Wait, Damaged };

    RecordReader(const InputFile& file, std::uint64_t offset) : file_(file), offset_(offset) {}

    Outcome next(std::string_view& data)
    {
        const std::uint64_t left = file_.size() - offset_;
        if (left < kHeaderBytes)
            return Outcome::Wait;
        const char* header = at(offset_, kHeaderBytes);
        if (header == nullptr)
            return Outcome::Wait;
        const auto length = numberAt<std::uint64_t>(header);
        if (maskedCrc(crc32c(header, 8)) != numberAt<std::uint32_t>(header + 8))
            return Outcome::Damaged;
        if (length > left || length + kHeaderBytes + kFooterBytes > left)
            return Outcome::Wait;
        const std::uint64_t whole = length + kHeaderBytes + kFooterBytes;
        if (length > kLongestEvent) {
            offset_ += whole;
            return Outcome::TooLarge;
        }
        const char* record = at(offset_, whole);
        if (record == nullptr)
            return Outcome::Wait;
        data = std::string_view(record + kHeaderBytes, length);
        if (maskedCrc(crc32c(data.data(), data.size())) !=
            numberAt<std::uint32_t>(data.data() + length))
            return Outcome::Damaged;
        offset_ += whole;
        return Outcome::Record;
    }

    std::uint64_t offset() const { return offset_; }

private:
    /// `count` bytes at `offset`, null when the file shrank meanwhile. Valid until the next call.
    const char* at(std::uint64_t offset, std::uint64_t count)
    {
        if (offset < start_ || offset + count > start_ + block_.size()) {
            block_.resize(
                std::min(std::max<std::uint64_t>(count, kBlockBytes), file_.size() - offset));
            block_.resize(file_.readSome(offset, block_.data(), block_.size()));
            start_ = offset;
        }
        return offset + count <= start_ + block_.size() ? block_.data() + (offset - start_)
                                                        : nullptr;
    }

    static constexpr std::uint64_t kBlockBytes = std::uint64_t(1) << 18;
    const InputFile& file_;
    std::uint64_t offset_;
    std::uint64_t start_ = 0;
    std::string block_;
};

}  // namespace

EventWriter::EventWriter(const std::string& folder, std::optional<std::int64_t> resumedAt)
{
    makeDirectories(folder);
    for (std::int64_t seconds = nextSeconds(folder); descriptor_ < 0; ++seconds) {
        path_ = joined(folder,
                       fmt::format("{}{:010}.{}.{}.0", kFileMark, seconds, hostName(), ::getpid()));
        descriptor_ =
            ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0666);
        if (descriptor_ < 0 && errno != EEXIST)
            throw systemError("cannot write", path_, errno);
    }
    try {
        events::Event version;
        version.set_wall_time(nowSeconds());
        version.set_step(resumedAt.value_or(0));
        version.set_file_version("brain.Event:2");
        writeRecord(version.SerializeAsString());
        if (!resumedAt)
            return;
        events::Event start;
        start.set_wall_time(version.wall_time());
        start.set_step(*resumedAt);
        start.mutable_session_log()->set_status(kSessionStart);
        writeRecord(start.SerializeAsString());
    } catch (...) {
        ::close(descriptor_);
        throw;
    }
}

EventWriter::~EventWriter()
{
    ::close(descriptor_);
}

void EventWriter::scalar(const std::string& tag, float value, std::int64_t step, double wallTime)
{
    scalars({{tag, value}}, step, wallTime);
}

void EventWriter::scalars(const std::vector<std::pair<std::string, float>>& values,
                          std::int64_t step,
                          double wallTime)
{
    events::Event event;
    event.set_wall_time(wallTime < 0 ? nowSeconds() : wallTime);
    event.set_step(step);
    for (const auto& [tag, number] : values) {
        auto* value = event.mutable_summary()->add_value();
        value->set_tag(asUtf8(tag));
        value->set_simple_value(number);
    }
    writeRecord(event.SerializeAsString());
}

void EventWriter::writeRecord(const std::string& payload)
{
    std::string record;
    record.reserve(payload.size() + kHeaderBytes + kFooterBytes);
    appendNumber(record, std::uint64_t(payload.size()));
    appendNumber(record, maskedCrc(crc32c(record.data(), record.size())));
    record += payload;
    appendNumber(record, maskedCrc(crc32c(payload.data(), payload.size())));
    ssize_t written = 0;
    do {
        written = ::write(descriptor_, record.data(), record.size());
    } while (written < 0 && errno == EINTR);
    if (written == static_cast<ssize_t>(record.size()))
        return;
    const int reason = written < 0 ? errno : ENOSPC;
    // A part of a record would make everything behind it unreadable; take it back, so that a later
    // record can follow.
    if (const off_t end = ::lseek(descriptor_, 0, SEEK_END);
        written > 0 && end >= written && ::ftruncate(descriptor_, end - written) != 0)
        throw systemError("cannot take back the part of a record in", path_, errno);
    throw systemError("cannot write", path_, reason);
}

void EventWriter::flush()
{
    if (::fdatasync(descriptor_) != 0)
        throw systemError("cannot write", path_, errno);
}

EventReader::Batch EventReader::poll(IssueList& issues)
{
    Batch batch;
    if (damaged_)
        return batch;
    const InputFile file(file_);
    const auto tell = [&](const char* code, std::string message, const char* hint) {
        issues.add(
            {Severity::Warning, code, Where{file_, 0, {}, record_}, std::move(message), hint});
    };
    if (file.size() < offset_) {
        damaged_ = true;
        tell("event-file-damaged",
             "the file became shorter while it was read",
             "What was read before is shown.");
        return batch;
    }
    RecordReader records(file, offset_);
    events::Event event;
    std::string_view data;
    for (auto outcome = records.next(data); outcome != RecordReader::Outcome::Wait;
         outcome = records.next(data)) {
        if (outcome == RecordReader::Outcome::Damaged) {
            damaged_ = true;
            tell("event-file-damaged",
                 fmt::format("the check of the record at byte {} does not match", records.offset()),
                 "The file cannot be read beyond it; what lies before is shown.");
            break;
        }
        if (outcome == RecordReader::Outcome::TooLarge)
            tell("event-too-large",
                 "an event above 16 MiB",
                 "It holds no scalar and is passed over.");
        else if (event.ParseFromArray(data.data(), static_cast<int>(data.size())))
            takeEvent(event, batch);
        else
            tell("event-unreadable", "the record is no event", "It is passed over.");
        offset_ = records.offset();
        ++record_;
    }
    return batch;
}

}  // namespace interproto
