// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/pair_scoring.h"

#include "core/base/text.h"
#include "core/formats/image_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace interproto {

namespace {

/// Finds the images of one list; `placeOf` is shared by all lists, so that a file is embedded once.
class ImageTable {
public:
    ImageTable(TestImages& images,
               const std::string& root,
               std::unordered_map<std::string, std::size_t>& placeOf)
        : images_(images), resolver_(root), placeOf_(placeOf)
    {
    }

    /// Place of the image in TestImages::paths, or nothing (said once) when it is not there.
    std::optional<std::size_t> find(const std::string& listed, const Where& where)
    {
        const auto known = listed_.find(listed);
        if (known != listed_.end())
            return known->second;
        std::optional<std::size_t> place;
        try {
            const std::string path = resolver_.resolve(listed);
            place = placeOf_.try_emplace(path, images_.paths.size()).first->second;
            if (*place == images_.paths.size())
                images_.paths.push_back(path);
        } catch (const Error& error) {
            images_.issues.add({Severity::Warning, "image-missing", where, error.what(), {}});
        }
        listed_.emplace(listed, place);
        return place;
    }

private:
    TestImages& images_;
    ImageResolver resolver_;
    std::unordered_map<std::string, std::size_t>& placeOf_;
    std::unordered_map<std::string, std::optional<std::size_t>> listed_;
};

float ageOf(const std::string& path)
{
    const NamedImage named = readImageName(path);
    return named.age ? static_cast<float>(*named.age) : kUnknownAge;
}

Error noImages(const TestSet& set, const PairList& list)
{
    return Error(ExitCode::BadInput,
                 "cannot score the pairs",
                 Where::atLine(set.list, list.pairs.front().line),
                 fmt::format("none of its {} pairs has both images below {}; here: {}",
                             list.pairs.size(),
                             escapeControl(set.root),
                             interproto::quoted(list.pairs.front().first)),
                 "Give the folder of the test images with --test-root.");
}

}  // namespace

TestImages prepareTestSets(const std::vector<TestSet>& sets, BrokenLines broken)
{
    TestImages images;
    std::unordered_map<std::string, std::size_t> placeOf;
    for (const TestSet& set : sets) {
        const PairList list = readPairList(set.list, broken);
        for (const Issue& issue : list.issues.items())
            images.issues.add(issue);
        if (const std::optional<Error> fault = faultOf(list))
            throw *fault;
        PreparedSet prepared{set.name, set.list, {}, list.brokenCount, 0};
        ImageTable table(images, set.root, placeOf);
        for (const std::size_t i : list.sortedOrder) {
            const Pair& pair = list.pairs[i];
            const Where where = Where::atLine(set.list, pair.line);
            const auto first = table.find(pair.first, where);
            const auto second = table.find(pair.second, where);
            if (!first || !second) {
                ++prepared.missingPairs;
                continue;
            }
            prepared.pairs.push_back({pair.line,
                                      pair.genuine,
                                      pair.first,
                                      pair.second,
                                      *first,
                                      *second,
                                      ageOf(pair.first),
                                      ageOf(pair.second)});
        }
        if (prepared.pairs.empty())
            throw noImages(set, list);
        if (std::all_of(prepared.pairs.begin(), prepared.pairs.end(), [&](const PreparedPair& p) {
                return p.genuine == prepared.pairs.front().genuine;
            }))
            throw Error(ExitCode::BadInput,
                        "cannot score the pairs",
                        Where::atLine(set.list, list.pairs.front().line),
                        fmt::format("the {} pairs that have both images below {} all show {}",
                                    prepared.pairs.size(),
                                    escapeControl(set.root),
                                    prepared.pairs.front().genuine ? "one person" : "two persons"),
                        "Complete the test images: without pairs of both kinds there is no "
                        "accuracy.");
        images.sets.push_back(std::move(prepared));
    }
    return images;
}

std::vector<ScoredSet> scorePairs(const TestImages& images, const EmbeddedImages& embedded)
{
    const torch::Tensor rows = embedded.embeddings.contiguous();
    const std::int64_t width = rows.size(1);
    const float* values = rows.const_data_ptr<float>();
    std::vector<bool> unreadable(images.paths.size());
    for (const ImageFailure& failure : embedded.failures)
        unreadable[failure.index] = true;
    std::vector<ScoredSet> scored;
    for (const PreparedSet& set : images.sets) {
        ScoredSet& result = scored.emplace_back();
        result.name = set.name;
        for (std::size_t i = 0; i < set.pairs.size(); ++i) {
            const PreparedPair& pair = set.pairs[i];
            if (unreadable[pair.firstImage] || unreadable[pair.secondImage]) {
                ++result.unreadablePairs;
                continue;
            }
            const float* a = values + static_cast<std::int64_t>(pair.firstImage) * width;
            const float* b = values + static_cast<std::int64_t>(pair.secondImage) * width;
            double dot = 0;
            for (std::int64_t k = 0; k < width; ++k)
                dot += double(a[k]) * double(b[k]);
            result.pairs.push_back(i);
            result.scores.add(pair.genuine, static_cast<float>(dot), pair.firstAge, pair.secondAge);
        }
    }
    return scored;
}

}  // namespace interproto
