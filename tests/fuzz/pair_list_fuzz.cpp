// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/formats/image_names.h"
#include "core/formats/pair_list.h"
#include "tests/fuzz/memory_file.h"

using interproto::BrokenLines;
using interproto::PairList;

/// Every pair has two picture paths below any root; repeating never gives fewer pairs than
/// dropping.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static interproto::fuzzing::MemoryFile file;
    try {
        const std::string& path = file.holding(data, size);
        const PairList dropped = readPairList(path, BrokenLines::Drop);
        const PairList repeated = readPairList(path, BrokenLines::Repeat);
        INTERPROTO_ASSERT(repeated.pairs.size() >= dropped.pairs.size());
        INTERPROTO_ASSERT(repeated.sortedOrder.size() == repeated.pairs.size());
        INTERPROTO_ASSERT(repeated.genuineCount + repeated.impostorCount == repeated.pairs.size());
        for (const interproto::Pair& pair : repeated.pairs)
            for (const std::string& image : {pair.first, pair.second}) {
                INTERPROTO_ASSERT(interproto::hasImageExtension(image) && image.front() != '/');
                interproto::readImageName(image);
            }
    } catch (const interproto::Error&) {
    }
    return 0;
}
