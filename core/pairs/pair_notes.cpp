// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_notes.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/csv.h"

#include <algorithm>

namespace interproto {

std::uint8_t markNumber(std::string_view key)
{
    const auto found = std::find(kPairMarks.begin(), kPairMarks.end(), key);
    return found == kPairMarks.end() ? std::uint8_t(0)
                                     : static_cast<std::uint8_t>(found - kPairMarks.begin() + 1);
}

std::string_view markKey(std::uint8_t number)
{
    return number == 0 || number > kPairMarks.size() ? std::string_view() : kPairMarks[number - 1U];
}

PairNotes PairNotes::read(const std::string& file, IssueList* issues)
{
    PairNotes notes;
    if (!fileExists(file))
        return notes;
    const auto tell = [&](const char* code, std::int64_t line, std::string message) {
        if (issues != nullptr)
            issues->add(
                {Severity::Warning, code, Where::atLine(file, line), std::move(message), {}});
    };
    bool isHeader = true;
    readCsv(file, [&](std::int64_t line, const std::vector<std::string>& cells) {
        if (isHeader) {
            csvColumn(cells, "verdict", file);
            isHeader = false;
            return;
        }
        if (cells.size() < 5)
            return tell(
                "note-fields", line, "found " + std::to_string(cells.size()) + " cells, wanted 5");
        PairNote note{markNumber(cells[3]), std::string(plainText(cells[4]))};
        if (note.mark == 0 && !cells[3].empty())
            tell("note-verdict", line, "found an unknown verdict " + quoted(cells[3]));
        notes.setNote(
            std::string(plainText(cells[0])), plainText(cells[1]), plainText(cells[2]), note);
    });
    return notes;
}

void PairNotes::write(const std::string& file) const
{
    AtomicFile out(file);
    CsvWriter csv(out);
    csv.row({"set", "path1", "path2", "verdict", "note"});
    for (const auto& [key, note] : notes_) {
        csv.text(std::get<0>(key)).text(std::get<1>(key)).text(std::get<2>(key));
        csv.text(markKey(note.mark)).text(note.text);
        csv.endRow();
    }
    out.commit();
}

PairNote PairNotes::note(const std::string& set,
                         std::string_view first,
                         std::string_view second) const
{
    const auto found = notes_.find({set, std::string(first), std::string(second)});
    return found == notes_.end() ? PairNote{} : found->second;
}

void PairNotes::setNote(const std::string& set,
                        std::string_view first,
                        std::string_view second,
                        const PairNote& note)
{
    const Key key{set, std::string(first), std::string(second)};
    if (note.isEmpty())
        notes_.erase(key);
    else
        notes_[key] = note;
}

std::vector<std::uint8_t> PairNotes::marksOf(const PairTable& table) const
{
    std::vector<std::uint8_t> marks;
    if (notes_.empty())
        return marks;
    // Notes are few: by their images, so that rows are compared by numbers.
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint8_t> byImages;
    for (std::uint32_t s = 0; s < table.sets.size(); ++s)
        for (const auto& [key, note] : notes_)
            if (std::get<0>(key) == table.sets[s].name)
                byImages[{
                    s, table.images.find(std::get<1>(key)), table.images.find(std::get<2>(key))}] =
                    note.mark;
    if (byImages.empty())
        return marks;
    std::vector<std::uint8_t> hasNote(table.images.size());
    for (const auto& [key, mark] : byImages)
        if (std::get<1>(key) != ImageNamesPool::kNone)
            hasNote[std::get<1>(key)] = 1;
    marks.resize(table.size());
    for (std::uint32_t s = 0; s < table.sets.size(); ++s)
        for (std::uint32_t row = table.sets[s].begin; row < table.sets[s].end; ++row) {
            if (hasNote[table.first[row]] == 0)
                continue;
            const auto found = byImages.find({s, table.first[row], table.second[row]});
            marks[row] = found == byImages.end() ? std::uint8_t(0) : found->second;
        }
    return marks;
}

}  // namespace interproto
