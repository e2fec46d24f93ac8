// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_reader.h"

#include "core/base/age.h"
#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/formats/image_names.h"
#include "core/formats/pair_list.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace interproto {

namespace {

constexpr float kNotScored = std::numeric_limits<float>::quiet_NaN();

/// Columns of an evaluation by the names in its header.
struct Columns {
    std::size_t label = 0, first = 0, second = 0, firstAge = 0, secondAge = 0, similarity = 0;
    std::size_t least = 0;

    void read(const std::vector<std::string>& header, const std::string& file)
    {
        const auto place = [&](const char* name) {
            const std::size_t column = csvColumn(header, name, file);
            least = std::max(least, column + 1);
            return column;
        };
        label = place("label");
        first = place("path1");
        second = place("path2");
        firstAge = place("age1");
        secondAge = place("age2");
        similarity = place("similarity");
    }
};

/// Years, NaN for an empty cell; nothing when it is no age.
std::optional<float> ageOf(const std::string& cell)
{
    if (cell.empty())
        return kUnknownAge;
    const auto years = parseNumber(cell);
    return years && *years >= 0 && *years < 200 ? std::optional(static_cast<float>(*years))
                                                : std::nullopt;
}

float ageInName(const std::string& path)
{
    const NamedImage named = readImageName(path);
    return named.age ? static_cast<float>(*named.age) : kUnknownAge;
}

/// A pair as one number: both images and the label.
struct PairKey {
    std::uint64_t images = 0;
    std::uint8_t genuine = 0;

    bool operator==(const PairKey&) const = default;
    bool operator<(const PairKey& other) const
    {
        return images != other.images ? images < other.images : genuine < other.genuine;
    }
};

PairKey keyOf(std::uint32_t first, std::uint32_t second, bool genuine)
{
    return {std::uint64_t(first) << 32 | second, static_cast<std::uint8_t>(genuine ? 1 : 0)};
}

/// Rows of a set by key, rows of one key in their order.
std::vector<std::pair<PairKey, std::uint32_t>> keysOf(const PairTable& table, const PairSet& set)
{
    std::vector<std::pair<PairKey, std::uint32_t>> keys;
    keys.reserve(set.end - set.begin);
    for (std::uint32_t row = set.begin; row < set.end; ++row)
        keys.emplace_back(keyOf(table.first[row], table.second[row], table.genuine[row] != 0), row);
    std::sort(keys.begin(), keys.end());
    return keys;
}

}  // namespace

void PairReader::add(bool genuine,
                     std::string_view first,
                     std::string_view second,
                     float firstAge,
                     float secondAge,
                     float similarity)
{
    table_.genuine.push_back(genuine ? 1 : 0);
    table_.first.push_back(table_.images.intern(first));
    table_.second.push_back(table_.images.intern(second));
    table_.firstAge.push_back(firstAge);
    table_.secondAge.push_back(secondAge);
    table_.similarity.push_back(similarity);
    table_.sets.back().end = table_.size();
}

void PairReader::tell(const char* code,
                      const std::string& file,
                      std::int64_t line,
                      std::string message)
{
    if (issues_ != nullptr)
        issues_->add({Severity::Warning, code, Where::atLine(file, line), std::move(message), {}});
}

void PairReader::checkStop() const
{
    if (stop_.stop_requested())
        throw Error(ExitCode::Stopped, "stopped while reading pairs", {}, {});
}

void PairReader::addEvaluation(const std::string& name, const std::string& csv)
{
    table_.sets.push_back({name, csv, table_.size(), table_.size(), {}, {}});
    Columns at;
    bool isHeader = true;
    readCsv(csv, [&](std::int64_t line, const std::vector<std::string>& cells) {
        if (isHeader) {
            at.read(cells, csv);
            isHeader = false;
            return;
        }
        if (line % 4096 == 0)
            checkStop();
        if (cells.size() < at.least)
            return tell("pair-fields",
                        csv,
                        line,
                        "found " + std::to_string(cells.size()) + " cells, wanted " +
                            std::to_string(at.least));
        if (cells[at.label] != "0" && cells[at.label] != "1")
            return tell(
                "pair-label", csv, line, "found " + quoted(cells[at.label]) + ", wanted 0 or 1");
        float similarity = kNotScored;
        if (!cells[at.similarity].empty()) {
            const auto value = parseNumber(cells[at.similarity]);
            if (!value || std::abs(*value) > std::numeric_limits<float>::max())
                return tell("pair-similarity",
                            csv,
                            line,
                            "found " + quoted(cells[at.similarity]) + ", wanted a finite number");
            similarity = static_cast<float>(*value);
        }
        const auto firstAge = ageOf(cells[at.firstAge]);
        const auto secondAge = ageOf(cells[at.secondAge]);
        if (!firstAge || !secondAge)
            tell("pair-age",
                 csv,
                 line,
                 "found " + quoted(cells[firstAge ? at.secondAge : at.firstAge]) +
                     ", wanted an age in years; shown as unknown");
        add(cells[at.label] == "1",
            plainText(cells[at.first]),
            plainText(cells[at.second]),
            firstAge.value_or(kUnknownAge),
            secondAge.value_or(kUnknownAge),
            similarity);
    });
    if (isHeader)
        throw Error(
            ExitCode::BadInput, "cannot read the evaluation", Where::inFile(csv), "it is empty");
}

void PairReader::addList(const std::string& name, const std::string& list)
{
    const PairList pairs = readPairList(list, BrokenLines::Drop);
    checkStop();
    if (issues_ != nullptr)
        for (const Issue& issue : pairs.issues.items())
            issues_->add(issue);
    table_.sets.push_back({name, list, table_.size(), table_.size(), {}, {}});
    for (const std::size_t i : pairs.sortedOrder) {
        const Pair& pair = pairs.pairs[i];
        add(pair.genuine,
            pair.first,
            pair.second,
            ageInName(pair.first),
            ageInName(pair.second),
            kNotScored);
    }
}

void PairReader::addLeftOut(const std::string& list)
{
    INTERPROTO_ASSERT(!table_.sets.empty());
    const PairList pairs = readPairList(list, BrokenLines::Drop);
    checkStop();
    if (issues_ != nullptr)
        for (const Issue& issue : pairs.issues.items())
            issues_->add(issue);
    const auto known = keysOf(table_, table_.sets.back());
    std::vector<bool> taken(known.size());
    for (const std::size_t i : pairs.sortedOrder) {
        const Pair& pair = pairs.pairs[i];
        const std::pair key(
            keyOf(
                table_.images.intern(pair.first), table_.images.intern(pair.second), pair.genuine),
            std::uint32_t(0));
        auto found = std::lower_bound(known.begin(), known.end(), key);
        while (found != known.end() && found->first == key.first &&
               taken[static_cast<std::size_t>(found - known.begin())])
            ++found;
        if (found != known.end() && found->first == key.first)
            taken[static_cast<std::size_t>(found - known.begin())] = true;
        else
            add(pair.genuine,
                pair.first,
                pair.second,
                ageInName(pair.first),
                ageInName(pair.second),
                kNotScored);
    }
}

PairTable PairReader::finish()
{
    table_.similarity.shrink_to_fit();
    table_.genuine.shrink_to_fit();
    table_.first.shrink_to_fit();
    table_.second.shrink_to_fit();
    table_.firstAge.shrink_to_fit();
    table_.secondAge.shrink_to_fit();
    table_.images.finish();
    checkStop();
    VerificationOptions options;
    options.mixesFolds = true;  // as `evaluate` does
    for (PairSet& set : table_.sets) {
        set.scores = ScoreIndex(table_.similarity, table_.genuine, set.begin, set.end);
        set.report = verify(table_.scoredPairs(set.begin, set.end), options);
        checkStop();
    }
    table_.scores = ScoreIndex(table_.similarity, table_.genuine, 0, table_.size());
    return std::move(table_);
}

std::vector<float> alignedScores(const PairTable& table, std::uint32_t set, const std::string& csv)
{
    std::vector<float> scores(table.size(), kNotScored);
    const PairSet& pairs = table.sets[set];
    const auto known = keysOf(table, pairs);
    std::vector<bool> taken(known.size());
    Columns at;
    bool isHeader = true;
    readCsv(csv, [&](std::int64_t, const std::vector<std::string>& cells) {
        if (isHeader) {
            at.read(cells, csv);
            isHeader = false;
            return;
        }
        const auto value =
            cells.size() >= at.least ? parseNumber(cells[at.similarity]) : std::optional<double>();
        if (!value)
            return;
        const std::uint32_t first = table.images.find(plainText(cells[at.first]));
        const std::uint32_t second = table.images.find(plainText(cells[at.second]));
        if (first == ImageNamesPool::kNone || second == ImageNamesPool::kNone)
            return;
        const PairKey key = keyOf(first, second, cells[at.label] == "1");
        auto found = std::lower_bound(known.begin(), known.end(), std::pair(key, std::uint32_t(0)));
        while (found != known.end() && found->first == key &&
               taken[static_cast<std::size_t>(found - known.begin())])
            ++found;
        if (found == known.end() || !(found->first == key))
            return;
        taken[static_cast<std::size_t>(found - known.begin())] = true;
        scores[found->second] = static_cast<float>(*value);
    });
    return scores;
}

}  // namespace interproto
