// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/scored_pairs.h"

#include "core/base/age.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace interproto {

namespace {

enum Column { Label, First, Second, FirstAge, SecondAge, Similarity, Columns };
static_assert(kScoredPairColumns.size() == Columns);

constexpr double kOldest = 200;

/// Years, kUnknownAge for an empty cell; nothing when it is no age.
std::optional<float> ageIn(const std::string& cell)
{
    if (cell.empty())
        return kUnknownAge;
    const auto years = parseNumber(cell);
    return years && *years >= 0 && *years < kOldest ? std::optional(static_cast<float>(*years))
                                                    : std::nullopt;
}

/// A similarity, NaN for an empty cell; nothing when it is no finite number.
std::optional<float> similarityIn(const std::string& cell)
{
    if (cell.empty())
        return std::numeric_limits<float>::quiet_NaN();
    const auto value = parseNumber(cell);
    return value && std::abs(*value) <= std::numeric_limits<float>::max()
               ? std::optional(static_cast<float>(*value))
               : std::nullopt;
}

class Reader {
public:
    Reader(const std::string& file,
           const std::function<void(const ScoredPair&)>& row,
           const ScoredPairProblem& problem)
        : file_(file), row_(row), problem_(problem)
    {
    }

    void take(std::int64_t line, const std::vector<std::string>& cells)
    {
        if (isHeader_)
            return readHeader(cells);
        if (cells.size() <= last_)
            return problem_("pair-fields",
                            line,
                            fmt::format("found {} cells, wanted {}", cells.size(), last_ + 1));
        const auto cell = [&](Column column) -> const std::string& {
            return cells[place_[column]];
        };
        if (cell(Label) != "0" && cell(Label) != "1")
            return problem_("pair-label",
                            line,
                            fmt::format("found the label {}, wanted 0 or 1", quoted(cell(Label))));
        const auto similarity = similarityIn(cell(Similarity));
        if (!similarity)
            return problem_("pair-similarity",
                            line,
                            fmt::format("found the similarity {}, wanted a finite number",
                                        quoted(cell(Similarity))));
        const auto firstAge = ageIn(cell(FirstAge));
        const auto secondAge = ageIn(cell(SecondAge));
        if (!firstAge || !secondAge)
            problem_("pair-age",
                     line,
                     fmt::format("found {}, wanted an age in years; shown as unknown",
                                 quoted(cell(firstAge ? SecondAge : FirstAge))));
        row_({line,
              cell(Label) == "1",
              plainText(cell(First)),
              plainText(cell(Second)),
              firstAge.value_or(kUnknownAge),
              secondAge.value_or(kUnknownAge),
              *similarity});
    }

    bool isEmpty() const { return isHeader_; }

private:
    void readHeader(const std::vector<std::string>& cells)
    {
        std::size_t column = 0;
        for (const char* name : kScoredPairColumns)
            place_[column++] = csvColumn(cells, name, file_);
        last_ = *std::max_element(place_.begin(), place_.end());
        isHeader_ = false;
    }

    const std::string& file_;
    const std::function<void(const ScoredPair&)>& row_;
    const ScoredPairProblem& problem_;
    std::array<std::size_t, Columns> place_{};
    std::size_t last_ = 0;
    bool isHeader_ = true;
};

}  // namespace

void readScoredPairs(const std::string& file,
                     const std::function<void(const ScoredPair&)>& row,
                     const ScoredPairProblem& problem)
{
    Reader reader(file, row, problem);
    readCsv(file, [&](std::int64_t line, const std::vector<std::string>& cells) {
        reader.take(line, cells);
    });
    if (reader.isEmpty())
        throw Error(
            ExitCode::BadInput, "cannot read the evaluation", Where::inFile(file), "it is empty");
}

}  // namespace interproto
