// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Names and housekeeping of RUN/checkpoints; what is in the files is the trainer's.
namespace interproto {

struct CheckpointFile {
    std::int64_t step = 0;
    std::string path;
    std::uint64_t bytes = 0;
    double modified = 0;  ///< seconds since 1970
};

/// "step-00001234.pth": sorts by name as by step.
std::string checkpointName(std::int64_t step);
/// The step of a full checkpoint's name; nothing for any other file, temporaries included.
std::optional<std::int64_t> checkpointStep(std::string_view name);
/// "best-FGNET.backbone.pth", "best-FGNET.head.pth"; the set's name is made safe.
std::string bestBackboneName(const std::string& set);
std::string bestHeadName(const std::string& set);

/// Full checkpoints of RUN/checkpoints, newest (largest step) first. A folder that is not there has
/// none.
std::vector<CheckpointFile> listCheckpoints(const std::string& runFolder);

/// Deletes all but the newest `keepLast` (at least 2: one may be damaged). Asks `readsBack` of the
/// newest one first and deletes nothing unless it returns true. Returns the paths deleted. Best
/// weights are never touched.
std::vector<std::string> pruneCheckpoints(
    const std::string& runFolder,
    std::size_t keepLast,
    const std::function<bool(const CheckpointFile&)>& readsBack);

}  // namespace interproto
