// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_reader.h"

#include "core/base/age.h"
#include "core/base/error.h"
#include "core/formats/image_names.h"
#include "core/formats/npy.h"
#include "core/formats/pair_list.h"
#include "core/formats/scored_pairs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

namespace interproto {

namespace {

constexpr float kNotScored = std::numeric_limits<float>::quiet_NaN();
constexpr std::int64_t kRowsBetweenLooks = 4096;

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
    readScoredPairs(
        csv,
        [this](const ScoredPair& pair) {
            if (pair.line % kRowsBetweenLooks == 0)
                checkStop();
            add(pair.genuine,
                pair.first,
                pair.second,
                pair.firstAge,
                pair.secondAge,
                pair.similarity);
        },
        [&](const char* code, std::int64_t line, const std::string& message) {
            tell(code, csv, line, message);
        });
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
    const auto place = [&](const ScoredPair& pair) {
        const std::uint32_t first = table.images.find(pair.first);
        const std::uint32_t second = table.images.find(pair.second);
        if (first == ImageNamesPool::kNone || second == ImageNamesPool::kNone)
            return;
        const PairKey key = keyOf(first, second, pair.genuine);
        auto found = std::lower_bound(known.begin(), known.end(), std::pair(key, std::uint32_t(0)));
        while (found != known.end() && found->first == key &&
               taken[static_cast<std::size_t>(found - known.begin())])
            ++found;
        if (found == known.end() || !(found->first == key))
            return;
        taken[static_cast<std::size_t>(found - known.begin())] = true;
        scores[found->second] = pair.similarity;
    };
    // What is wrong with the other file was told where it is looked at by itself.
    readScoredPairs(csv, place, [](const char*, std::int64_t, const std::string&) {});
    return scores;
}

std::vector<float> orderedScores(const PairTable& table, std::uint32_t set, const std::string& npy)
{
    const NpyArray array = readNpy(npy);
    const PairSet& pairs = table.sets[set];
    const auto scored = std::count_if(table.similarity.begin() + pairs.begin,
                                      table.similarity.begin() + pairs.end,
                                      [](float similarity) { return !std::isnan(similarity); });
    if (array.type != ScalarType::Float32 || array.shape.size() != 1 || array.shape[0] != scored)
        throw Error(ExitCode::BadInput,
                    "cannot use the similarities of an earlier evaluation",
                    Where::inFile(npy),
                    fmt::format("found {} numbers, wanted one float32 for each of {} scored pairs",
                                array.elementCount(),
                                scored));
    std::vector<float> scores(table.size(), kNotScored);
    std::size_t at = 0;
    for (std::uint32_t row = pairs.begin; row < pairs.end; ++row)
        if (!std::isnan(table.similarity[row]))
            std::memcpy(&scores[row], array.data.data() + sizeof(float) * at++, sizeof(float));
    return scores;
}

}  // namespace interproto
