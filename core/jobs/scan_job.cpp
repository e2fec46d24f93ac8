// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/scan_job.h"

#include "core/base/file_group.h"
#include "core/formats/csv.h"
#include "core/jobs/task_structs.h"
#include "core/jobs/test_sets.h"
#include "core/loading/image_decoder.h"

#include <fmt/format.h>

#include <algorithm>

namespace interproto {

namespace {

void writeIssues(const std::string& path, const IssueList& issues)
{
    AtomicFile file(path);
    CsvWriter csv(file);
    csv.row({"severity", "kind", "file", "line", "message", "hint"});
    for (const Issue& issue : issues.items()) {
        csv.text(severityName(issue.severity)).text(issue.code).text(issue.where.file);
        if (issue.where.line > 0)
            csv.integer(issue.where.line);
        else
            csv.empty();
        csv.text(issue.message).text(issue.hint).endRow();
    }
    file.commit();
}

/// What makes the scan no success: findings that are errors, and warnings when they are to count.
void judge(TaskResult& result, const ScanReport& report, bool isStrict)
{
    const std::vector<IssueKind> kinds = kindsOf(report.issues);
    const Severity limit = isStrict ? Severity::Warning : Severity::Error;
    const auto counts = [&](const IssueKind& kind) { return kind.severity >= limit; };
    const auto grave = std::count_if(kinds.begin(), kinds.end(), counts);
    if (grave == 0 || report.stopped)
        return;
    result.code = ExitCode::BadInput;
    // Kinds are sorted: the worst is the first.
    result.failure = kinds.front().first->text();
    if (grave > 1)
        result.failure += fmt::format(" (and {} more kinds of findings, listed above)", grave - 1);
}

}  // namespace

TaskResult ScanJob::run(JobContext& context)
{
    if (!options_.issues.empty())
        refuseTakenPaths({options_.issues}, options_.force);
    ScanOptions scanning = scanOptionsOf(options_.data, testSetsOf(options_.tests));
    scanning.brokenLines = brokenLinesOf(options_.tests);
    scanning.catalogFile = options_.catalog;
    scanning.readHeaders = options_.headers;
    scanning.threads = options_.workers;
    if (options_.decode)
        scanning.decode = [](const std::string& path) -> std::optional<std::string> {
            thread_local ImageDecoder decoder;
            thread_local DecodedImage image;
            const DecodeOutcome outcome = decoder.decodeFile(path, image);
            return outcome.ok() ? std::nullopt : std::optional(outcome.reason);
        };
    const ScanReport report = scan(scanning, context.progress(), context.stop);
    TaskResult result;
    result.json = toJson(report);
    result.text = summaryText(report);
    result.code = report.stopped ? ExitCode::Stopped : ExitCode::Ok;
    judge(result, report, options_.strict);
    if (!options_.issues.empty()) {
        writeIssues(options_.issues, report.issues);
        context.journal->write(ArtifactWritten{"issues", options_.issues});
    }
    return result;
}

}  // namespace interproto
