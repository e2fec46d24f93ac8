// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/formats/crc32c.h"
#include "core/formats/tfevents.h"
#include "tests/fuzz/memory_file.h"

#include <vector>

namespace {

/// Mutation breaks the checks at once and would never reach the events behind them: mend them,
/// record by record.
void mendChecks(std::vector<std::uint8_t>& bytes)
{
    const auto put = [&](std::size_t at, std::uint32_t value) {
        for (std::size_t i = 0; i < 4; ++i)
            bytes[at + i] = static_cast<std::uint8_t>(value >> (8 * i));
    };
    for (std::size_t at = 0; at + 16 <= bytes.size();) {
        put(at + 8, interproto::maskedCrc(interproto::crc32c(&bytes[at], 8)));
        std::uint64_t length = 0;
        for (std::size_t i = 0; i < 8; ++i)
            length |= std::uint64_t(bytes[at + i]) << (8 * i);
        if (length > bytes.size() - at - 16)
            return;
        put(at + 12 + length, interproto::maskedCrc(interproto::crc32c(&bytes[at + 12], length)));
        at += 16 + length;
    }
}

}  // namespace

/// Reading to a cut and then to the end gives what reading at once gives. The first byte says where
/// the cut is, and whether the checks are mended.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static interproto::fuzzing::MemoryFile file;
    if (size == 0)
        return 0;
    std::vector<std::uint8_t> bytes(data + 1, data + size);
    if ((data[0] & 1) != 0)
        mendChecks(bytes);
    interproto::IssueList issues(10);
    interproto::EventReader atOnce(file.holding(bytes.data(), bytes.size()));
    const std::size_t whole = atOnce.poll(issues).scalars.size();
    interproto::EventReader inTwo(file.holding(bytes.data(), bytes.size() * (data[0] >> 1) / 128));
    std::size_t parts = inTwo.poll(issues).scalars.size();
    file.holding(bytes.data(), bytes.size());
    parts += inTwo.poll(issues).scalars.size();
    INTERPROTO_ASSERT(whole == parts && atOnce.offset() == inTwo.offset());
    return 0;
}
