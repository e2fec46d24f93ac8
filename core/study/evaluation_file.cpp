// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/evaluation_file.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/pairs/score_file.h"
#include "core/verification/threshold.h"

#include <cmath>
#include <string_view>

namespace interproto {

namespace {

std::uint64_t hashed(std::uint64_t state, std::string_view text)
{
    for (const char c : text)
        state = (state ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return mixed(state);
}

}  // namespace

EvaluationFile readEvaluationFile(const std::string& path)
{
    EvaluationFile file;
    file.pairs = readScoreFile(path, [&](const ScoredPair& pair) {
        for (const std::string_view text :
             {std::string_view(pair.genuine ? "1" : "0"), pair.first, pair.second})
            file.list = hashed(file.list, text);
    });
    const auto best = bestThreshold(file.pairs);
    if (!best)
        throw Error(
            ExitCode::BadInput, "cannot read the evaluation", Where::inFile(path), best.reason);
    file.threshold = best.value->threshold;
    file.accuracy = best.value->accuracy;
    file.outcomes = outcomesAt(file.pairs, file.threshold);
    return file;
}

}  // namespace interproto
