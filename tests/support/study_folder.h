// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/runs/journal.h"
#include "core/runs/run_folder.h"
#include "core/study/study_table.h"

#include <fmt/format.h>

#include <string>

namespace interproto::testing {

/// The rows of an evaluation CSV.
inline std::string evaluationCsv(const EvaluationFile& file, const std::string& set)
{
    std::string text = "label,path1,path2,age1,age2,similarity\n";
    for (std::size_t i = 0; i < file.pairs.size(); ++i)
        text += fmt::format("{},{}/{}a.jpg,{}/{}b.jpg,{},{},{}\n",
                            file.pairs.genuine[i],
                            set,
                            i,
                            set,
                            i,
                            file.pairs.childAge[i],
                            file.pairs.childAge[i] + file.pairs.ageGap[i],
                            file.pairs.similarity[i]);
    return text;
}

/// Writes a run as a training leaves it, its figures both the best and the last ones; one that is
/// not finished has no end.
inline void writeStudyRun(const std::string& folder, const StudyRun& run)
{
    const RunFolder made = RunFolder::create(folder);
    std::string toml;
    for (const auto& [key, value] : run.options)
        toml += fmt::format("{} = \"{}\"\n", key, value);
    writeFile(made.file(kOptionsFile), toml);
    makeDirectories(made.file(kBestEvaluationFolder));
    Journal journal(made.journal());
    journal.write(Started{"train", 1, "h", "v", -1, run.method, "mobilefacenet", run.seed, 2, 100});
    for (const SetFigure& figure : run.sets) {
        journal.write(
            Evaluated{.set = figure.set, .step = 100, .epoch = 1, .accuracy = figure.accuracy});
        const std::string csv = evaluationCsv(*figure.scored, figure.set);
        writeFile(made.evaluationFile(figure.set), csv);
        writeFile(made.file(fmt::format("{}/{}.csv", kBestEvaluationFolder, figure.set)), csv);
    }
    if (run.state == RunState::Finished)
        journal.write(Finished{});
}

}  // namespace interproto::testing
