// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

class AtomicFile;

/// Writes comma-separated rows by RFC 4180 (quotes where needed) with '\n' line ends. A text cell
/// that a spreadsheet would take for a formula (it starts with = + - @ TAB or CR) gets a ' in
/// front; numbers do not. plainText() takes it away again.
///
///     AtomicFile file("pairs.csv");
///     CsvWriter csv(file);
///     csv.row({"first", "similarity"});
///     csv.text(pair.first).number(0.25);
///     csv.endRow();
///     file.commit();
class CsvWriter {
public:
    using Sink = std::function<void(std::string_view)>;

    /// `sink` gets one whole row with its line end at a time: each can be one write(2).
    explicit CsvWriter(Sink sink) : sink_(std::move(sink)) {}
    /// The file must outlive the writer; commit() is the caller's.
    explicit CsvWriter(AtomicFile& file);

    CsvWriter& text(std::string_view cell);
    /// The shortest text that reads back as the same number; an empty cell for NaN.
    CsvWriter& number(double value);
    CsvWriter& number(float value);
    CsvWriter& integer(std::int64_t value);
    CsvWriter& empty();
    void endRow();
    /// A row of texts: the header.
    void row(const std::vector<std::string>& cells);

private:
    void separate();

    Sink sink_;
    std::string line_;
    bool first_ = true;
};

/// Text of a cell as CsvWriter::text got it: without the ' that guards a formula.
std::string_view plainText(std::string_view cell);

/// Calls `row(line, cells)` for each row; `line` is the 1-based line it starts at, the header
/// included. Memory does not grow with the file. Accepted: LF and CR LF, quoted line breaks, a byte
/// order mark, no final newline; empty lines are passed over. An Error when the file is no text
/// (what it is instead is said), and with file and line for an unclosed quote, text after a closing
/// quote, more than 10,000 cells in a row or a row of more than 16 MiB.
void readCsv(const std::string& file,
             const std::function<void(std::int64_t, const std::vector<std::string>&)>& row);

/// Position of a column in a header row; an Error naming the file, the column and the header's
/// columns when it is missing.
std::size_t csvColumn(const std::vector<std::string>& header,
                      std::string_view name,
                      const std::string& file);

}  // namespace interproto
