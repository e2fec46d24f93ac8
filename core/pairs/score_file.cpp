// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/score_file.h"

#include "core/base/error.h"

#include <cmath>

namespace interproto {

ScoredPairs readScoreFile(const std::string& file,
                          const std::function<void(const ScoredPair&)>& row)
{
    ScoredPairs pairs;
    readScoredPairs(
        file,
        [&](const ScoredPair& pair) {
            if (std::isnan(pair.similarity))
                return;
            pairs.add(pair.genuine, pair.similarity, pair.firstAge, pair.secondAge);
            if (row)
                row(pair);
        },
        [&](const char* code, std::int64_t line, const std::string& message) {
            // An age that is none counts as unknown.
            if (code != std::string_view("pair-age"))
                throw Error(ExitCode::BadInput,
                            "cannot read the scores",
                            Where::atLine(file, line),
                            message);
        });
    return pairs;
}

}  // namespace interproto
