// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/compare_job.h"

#include "core/base/file_group.h"
#include "core/base/text.h"
#include "core/study/published.h"

#include <fmt/format.h>

namespace interproto {

StudyTable studyTableOf(const CompareOptions& options, const Log& log)
{
    StudyReader reader;
    IssueList issues;
    const StudyFigure figure = options.figure == "last" ? StudyFigure::Last : StudyFigure::Best;
    std::vector<StudyRun> runs = reader.read(options.runs, figure, issues);
    tellIssues(log, issues, "runs");
    StudyOptions study;
    study.figure = figure;
    study.published =
        options.published == "auto" ? publishedTableFor(runs) : publishedTable(options.published);
    study.significance = options.significance;
    study.comparison.confidence = options.confidence;
    study.comparison.draws = options.draws;
    return makeStudyTable(std::move(runs), study);
}

TaskResult CompareJob::run(JobContext& context)
{
    if (!options_.out.empty())
        refuseTakenPaths({options_.out}, options_.force);
    const StudyTable table = studyTableOf(options_, context.log());
    if (table.rows.empty())
        throw Error(ExitCode::BadInput,
                    "cannot compare",
                    Where::inFile(options_.runs.front()),
                    "found no training that has begun",
                    "Give run folders, or the folder of a sweep.");
    const std::string text = renderStudy(table, *tableFormat(options_.format));
    TaskResult result;
    result.json = nlohmann::json::parse(renderStudy(table, TableFormat::Json));
    if (options_.out.empty()) {
        result.text = text;
        return result;
    }
    const std::string out = absolutePath(options_.out);
    writeFile(out, text);
    context.journal->write(ArtifactWritten{"table", out});
    result.text = fmt::format("{}\n", escapeControl(out));
    return result;
}

}  // namespace interproto
