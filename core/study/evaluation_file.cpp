// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/evaluation_file.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/verification/threshold.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace interproto {

namespace {

constexpr std::array kColumns = {"label", "path1", "path2", "age1", "age2", "similarity"};
enum Column { Label, First, Second, FirstAge, SecondAge, Similarity, Columns };

std::uint64_t hashed(std::uint64_t state, const std::string& text)
{
    for (const char c : text)
        state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return mixed(state);
}

float ageOf(const std::string& cell)
{
    const auto age = parseNumber(cell);
    return age && std::isfinite(*age) ? static_cast<float>(*age)
                                      : std::numeric_limits<float>::quiet_NaN();
}

class Reader {
public:
    explicit Reader(const std::string& path) : path_(path) {}

    void row(std::int64_t line, const std::vector<std::string>& cells)
    {
        if (line_ == 0) {
            line_ = line;
            for (std::size_t i = 0; i < kColumns.size(); ++i)
                place_[i] = csvColumn(cells, kColumns[i], path_);
            widest_ = *std::max_element(place_.begin(), place_.end());
            return;
        }
        if (cells.size() <= widest_)
            refuse(line, fmt::format("found {} cells, wanted {}", cells.size(), widest_ + 1));
        const std::string& label = cells[place_[Label]];
        if (label != "0" && label != "1")
            refuse(line, fmt::format("found the label {}, wanted 0 or 1", quoted(label)));
        const auto similarity = parseNumber(cells[place_[Similarity]]);
        if (!similarity || !std::isfinite(*similarity))
            refuse(line,
                   fmt::format("found the similarity {}, wanted a number",
                               quoted(cells[place_[Similarity]])));
        ScoredPairs& pairs = file_.pairs;
        pairs.genuine.push_back(label == "1" ? 1 : 0);
        pairs.similarity.push_back(static_cast<float>(*similarity));
        const float first = ageOf(cells[place_[FirstAge]]);
        pairs.childAge.push_back(first);
        pairs.ageGap.push_back(std::abs(ageOf(cells[place_[SecondAge]]) - first));
        for (const Column column : {Label, First, Second})
            file_.list = hashed(file_.list, cells[place_[column]]);
    }

    EvaluationFile finish()
    {
        const auto best = bestThreshold(file_.pairs);
        if (!best)
            throw Error(ExitCode::BadInput,
                        "cannot read the evaluation",
                        Where::inFile(path_),
                        best.reason);
        file_.threshold = best.value->threshold;
        file_.accuracy = best.value->accuracy;
        file_.outcomes = outcomesAt(file_.pairs, file_.threshold);
        return std::move(file_);
    }

private:
    [[noreturn]] void refuse(std::int64_t line, const std::string& why) const
    {
        throw Error(
            ExitCode::BadInput, "cannot read the evaluation", Where::atLine(path_, line), why);
    }

    std::string path_;
    std::int64_t line_ = 0;  ///< of the header
    std::array<std::size_t, Columns> place_{};
    std::size_t widest_ = 0;
    EvaluationFile file_;
};

}  // namespace

EvaluationFile readEvaluationFile(const std::string& path)
{
    Reader reader(path);
    readCsv(path, [&](std::int64_t line, const std::vector<std::string>& cells) {
        reader.row(line, cells);
    });
    return reader.finish();
}

}  // namespace interproto
