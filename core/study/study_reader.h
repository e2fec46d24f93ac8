// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/runs/run_state.h"
#include "core/study/evaluation_file.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// Which evaluation of a run counts.
enum class StudyFigure {
    Best,  ///< each test set's best one, as the published tables have it (chosen on the test set)
    Last,
};

/// A run's figure on one test set.
struct SetFigure {
    std::string set;
    double accuracy = 0;  ///< in [0, 1]
    std::int64_t step = 0;
    /// The pairs behind the figure; null when the run did not keep those of that evaluation.
    std::shared_ptr<const EvaluationFile> scored;
};

/// One training as the study sees it.
struct StudyRun {
    std::string path;
    std::string name;    ///< last part of the path
    std::string method;  ///< catalogue key
    std::string network;
    std::int64_t seed = -1;
    RunState state = RunState::Empty;
    std::int64_t step = 0;
    std::int64_t totalSteps = 0;
    std::map<std::string, std::string> options;  ///< run.toml, values as typed
    std::vector<SetFigure> sets;
};

/// Reads runs again and again while they grow: what did not change is not read twice. One thread.
///
///     StudyReader reader;
///     const std::vector<StudyRun> runs = reader.read({"runs/sweep"}, StudyFigure::Best, issues);
class StudyReader {
public:
    StudyReader();
    ~StudyReader();

    /// The trainings among `paths` (runs, sweeps, folders with runs below), each once, in the order
    /// given and by path below. What cannot be read is an issue, an unknown folder an Error
    /// (BadInput).
    std::vector<StudyRun> read(const std::vector<std::string>& paths,
                               StudyFigure figure,
                               IssueList& issues);

private:
    struct Known;

    StudyRun readRun(const std::string& path, StudyFigure figure, IssueList& issues);
    std::shared_ptr<const EvaluationFile> pairsOf(const std::string& csv, IssueList& issues);

    std::map<std::string, Known> known_;
};

}  // namespace interproto
