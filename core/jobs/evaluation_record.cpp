// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluation_record.h"

#include "core/base/files.h"
#include "core/formats/npy.h"
#include "core/runs/score_history.h"

namespace interproto {

namespace {

/// The next evaluation replaces the file, and a comparison of best figures needs the pairs behind
/// them.
void keepBestPairs(const RunFolder& run, const std::string& csv, const SetEvaluation& evaluation)
{
    const std::string folder = run.file(kBestEvaluationFolder);
    makeDirectories(folder, true);
    const std::string best = joined(folder, fileName(csv));
    if (!linkOver(csv, best))
        writePairsCsv(best, evaluation);
}

/// So that a pair can be followed over the epochs, at four bytes an evaluation.
void keepScores(const RunFolder& run,
                const SetEvaluation& evaluation,
                std::int64_t epoch,
                std::int64_t step)
{
    const std::string name = std::string(kEvaluationHistoryFolder) + "/" +
                             pastEvaluationName(static_cast<int>(epoch) + 1, step);
    makeDirectories(run.file(name), true);
    const std::vector<float>& scores = evaluation.scored.scores.similarity;
    writeNpy(run.file(name + "/" + safeFileName(evaluation.set->name) + ".npy"),
             ScalarType::Float32,
             {static_cast<std::int64_t>(scores.size())},
             scores.data());
}

}  // namespace

std::string recordEvaluation(const RunFolder& run,
                             const SetEvaluation& evaluation,
                             std::int64_t epoch,
                             std::int64_t step,
                             bool isBest)
{
    const std::string csv = run.evaluationFile(evaluation.set->name);
    writePairsCsv(csv, evaluation);
    if (isBest)
        keepBestPairs(run, csv, evaluation);
    keepScores(run, evaluation, epoch, step);
    return run.relative(csv);
}

}  // namespace interproto
