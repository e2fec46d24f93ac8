// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv.h"

#include "core/base/content.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace interproto {

namespace {

constexpr std::size_t kMostCells = 10'000;
constexpr std::size_t kLongestRow = std::size_t(16) << 20;
constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

/// Guarded are formula starts and texts that look guarded already, so that plainText() inverts
/// exactly.
bool needsGuard(std::string_view cell)
{
    const std::size_t first = cell.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos;
}

void appendQuoted(std::string& line, std::string_view cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += cell;
        return;
    }
    line += '"';
    for (const char c : cell) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

/// The state machine of RFC 4180, fed in blocks.
class CsvParser {
public:
    using Row = std::function<void(std::int64_t, const std::vector<std::string>&)>;

    CsvParser(const std::string& file, const Row& row) : file_(file), row_(row) {}

    void take(std::string_view block)
    {
        for (const char c : block)
            takeByte(c);
    }

    void finish()
    {
        if (state_ == State::Quoted)
            throw fault(startLine_, "a quoted cell is never closed");
        if (!cells_.empty() || !cell_.empty() || state_ != State::Start)
            endRow();
    }

private:
    enum class State { Start, Plain, Quoted, AfterQuote };

    void takeByte(char c)
    {
        if (state_ == State::Quoted) {
            takeQuoted(c);
            return;
        }
        if (pendingReturn_ && c != '\n')
            append('\r');
        pendingReturn_ = false;
        if (c == '\n') {
            if (!cells_.empty() || !cell_.empty() || state_ != State::Start)
                endRow();
            startLine_ = ++line_;
        } else if (c == '\r') {
            pendingReturn_ = true;
        } else if (c == ',') {
            endCell();
        } else if (c == '"' && state_ == State::Start && cell_.empty()) {
            state_ = State::Quoted;
        } else if (c == '"' && state_ == State::AfterQuote) {
            cell_ += '"';
            state_ = State::Quoted;
        } else {
            append(c);
        }
    }

    void takeQuoted(char c)
    {
        if (c == '"') {
            state_ = State::AfterQuote;
            return;
        }
        line_ += c == '\n' ? 1 : 0;
        cell_ += c;
        checkLength();
    }

    void append(char c)
    {
        if (state_ == State::AfterQuote)
            throw fault(line_, "text stands behind the closing quote of a cell");
        state_ = State::Plain;
        cell_ += c;
        checkLength();
    }

    void checkLength()
    {
        if (++rowBytes_ > kLongestRow)
            throw fault(startLine_, "the row is longer than 16 MiB");
    }

    void endCell()
    {
        if (cells_.size() >= kMostCells)
            throw fault(startLine_, fmt::format("the row has more than {} cells", kMostCells));
        cells_.push_back(std::move(cell_));
        cell_.clear();
        state_ = State::Start;
    }

    void endRow()
    {
        endCell();
        row_(startLine_, cells_);
        cells_.clear();
        rowBytes_ = 0;
    }

    Error fault(std::int64_t line, std::string why) const
    {
        return Error(ExitCode::BadInput,
                     "cannot read the CSV file",
                     Where::atLine(file_, line),
                     std::move(why));
    }

    const std::string& file_;
    const Row& row_;
    State state_ = State::Start;
    bool pendingReturn_ = false;
    std::int64_t line_ = 1;
    std::int64_t startLine_ = 1;
    std::size_t rowBytes_ = 0;
    std::string cell_;
    std::vector<std::string> cells_;
};

}  // namespace

CsvWriter::CsvWriter(AtomicFile& file) : sink_([&file](std::string_view row) { file.write(row); })
{
}

void CsvWriter::separate()
{
    if (!first_)
        line_ += ',';
    first_ = false;
}

CsvWriter& CsvWriter::text(std::string_view cell)
{
    separate();
    appendQuoted(line_, needsGuard(cell) ? "'" + std::string(cell) : std::string(cell));
    return *this;
}

CsvWriter& CsvWriter::number(double value)
{
    separate();
    if (!std::isnan(value))
        line_ += exactNumber(value);
    return *this;
}

CsvWriter& CsvWriter::number(float value)
{
    separate();
    char digits[32];
    if (!std::isnan(value))
        line_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
    return *this;
}

CsvWriter& CsvWriter::integer(std::int64_t value)
{
    separate();
    line_ += std::to_string(value);
    return *this;
}

CsvWriter& CsvWriter::empty()
{
    separate();
    return *this;
}

void CsvWriter::endRow()
{
    // A row of one empty cell would be an empty line, which readers pass over.
    if (line_.empty() && !first_)
        line_ = "\"\"";
    line_ += '\n';
    sink_(line_);
    line_.clear();
    first_ = true;
}

void CsvWriter::row(const std::vector<std::string>& cells)
{
    for (const std::string& cell : cells)
        text(cell);
    endRow();
}

std::string_view plainText(std::string_view cell)
{
    return !cell.empty() && cell.front() == '\'' && needsGuard(cell) ? cell.substr(1) : cell;
}

void readCsv(const std::string& file,
             const std::function<void(std::int64_t, const std::vector<std::string>&)>& row)
{
    const InputFile input(file);
    CsvParser parser(file, row);
    std::vector<char> chunk(std::size_t(1) << 16);
    std::uint64_t offset = 0;
    while (const std::size_t got = input.readSome(offset, chunk.data(), chunk.size())) {
        std::string_view block(chunk.data(), got);
        if (offset == 0)
            requireText(block, file, "cannot read the CSV file", "comma-separated text");
        if (offset == 0 && block.substr(0, kByteOrderMark.size()) == kByteOrderMark)
            block.remove_prefix(kByteOrderMark.size());
        parser.take(block);
        offset += got;
    }
    parser.finish();
}

std::size_t csvColumn(const std::vector<std::string>& header,
                      std::string_view name,
                      const std::string& file)
{
    const auto found = std::find(header.begin(), header.end(), name);
    if (found != header.end())
        return static_cast<std::size_t>(found - header.begin());
    std::string columns;
    for (std::size_t i = 0; i < std::min<std::size_t>(header.size(), 20); ++i)
        columns += (i == 0 ? "" : ", ") + quoted(header[i]);
    throw Error(ExitCode::BadInput,
                "cannot read the CSV file",
                Where::atLine(file, 1),
                fmt::format("the column {} is missing; the header has {}", quoted(name), columns));
}

}  // namespace interproto
