// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/formats/scored_pairs.h"
#include "tests/fuzz/memory_file.h"

#include <cmath>

/// Every row handed out is usable, and every problem names a line and says something.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static interproto::fuzzing::MemoryFile file;
    const auto isAge = [](float age) { return std::isnan(age) || (age >= 0 && age <= 200); };
    try {
        interproto::readScoredPairs(
            file.holding(data, size),
            [&](const interproto::ScoredPair& pair) {
                INTERPROTO_ASSERT(pair.line > 1 && !std::isinf(pair.similarity));
                INTERPROTO_ASSERT(isAge(pair.firstAge) && isAge(pair.secondAge));
            },
            [](const char*, std::int64_t line, const std::string& message) {
                INTERPROTO_ASSERT(line > 1 && !message.empty());
            });
    } catch (const interproto::Error&) {
    }
    return 0;
}
