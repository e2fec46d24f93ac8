// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/study/study_table.h"

#include <string>

namespace interproto::testing {

/// Pairs of one list, of which the last `hits` in a fixed shuffle were got right.
inline std::shared_ptr<const EvaluationFile> scoredPairs(std::size_t pairs,
                                                         std::size_t hits,
                                                         std::uint64_t seed,
                                                         std::uint64_t list = 1)
{
    auto file = std::make_shared<EvaluationFile>();
    file->list = list;
    file->threshold = 0.5F;
    std::vector<std::uint8_t> right(pairs, 0);
    std::fill(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(hits), 1);
    Random(seed).shuffle(right);
    for (std::size_t i = 0; i < pairs; ++i) {
        const bool isGenuine = i % 2 == 0;
        file->pairs.genuine.push_back(isGenuine ? 1 : 0);
        file->pairs.similarity.push_back((right[i] != 0) == isGenuine ? 0.75F : 0.25F);
        file->pairs.childAge.push_back(static_cast<float>(i % 13));
        file->pairs.ageGap.push_back(20.0F + static_cast<float>(i % 40));
    }
    file->outcomes = right;
    file->accuracy = static_cast<double>(hits) / static_cast<double>(pairs);
    return file;
}

inline StudyRun studyRun(const std::string& method, std::int64_t seed)
{
    StudyRun run;
    run.name = method + "-s" + std::to_string(seed);
    run.path = "/sweep/runs/" + run.name;
    run.method = method;
    run.seed = seed;
    run.state = RunState::Finished;
    run.options = {{"method", method},
                   {"seed", std::to_string(seed)},
                   {"epochs", "2"},
                   {"out", run.path},
                   {"lambda_child", method == "inter_prototype" ? "1" : "0"}};
    return run;
}

inline void addFigure(StudyRun& run,
                      const std::string& set,
                      std::size_t hits,
                      std::size_t pairs = 400,
                      std::uint64_t list = 1)
{
    SetFigure figure;
    figure.set = set;
    figure.scored = scoredPairs(pairs, hits, 7 * hits + static_cast<std::uint64_t>(run.seed), list);
    figure.accuracy = figure.scored->accuracy;
    run.sets.push_back(std::move(figure));
}

/// Two methods with two seeds each on two sets of the study and one of somebody's own.
inline std::vector<StudyRun> smallStudy()
{
    std::vector<StudyRun> runs;
    for (const auto& [method, hits] :
         {std::pair{"inter_prototype", 340}, std::pair{"arcface", 290}}) {
        for (const int seed : {2, 1}) {
            StudyRun run = studyRun(method, seed);
            addFigure(run, "my_set", 300);
            addFigure(run, "lag", static_cast<std::size_t>(hits - 4 * seed));
            addFigure(run, "agedb20_child", static_cast<std::size_t>(hits + 10 * seed));
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

}  // namespace interproto::testing
