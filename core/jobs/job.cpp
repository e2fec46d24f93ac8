// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/job.h"

#include "core/base/text.h"

#include <c10/util/Exception.h>
#include <fmt/format.h>
#include <opencv2/core.hpp>

#include <new>

namespace interproto {

namespace {

Error outOfMemory(const std::string& why)
{
    return Error(
        ExitCode::OutOfMemory, "not enough memory", {}, why, "Try a smaller --batch-size.");
}

}  // namespace

Log JobContext::log() const
{
    return Log([journal = journal](Severity severity, const std::string& text) {
        journal->write(Message{severity, text});
    });
}

ProgressReport JobContext::progress() const
{
    return
        [journal = journal](const Progress& progress) { journal->write(ProgressMade{progress}); };
}

void tellIssues(const Log& log, const IssueList& issues, const std::string& about)
{
    for (const IssueKind& kind : kindsOf(issues)) {
        if (kind.first == nullptr)
            continue;
        std::string text = about + ": " + kind.first->text();
        if (kind.count > 1)
            text += fmt::format(" (and {} more of this kind)",
                                humanCount(static_cast<std::int64_t>(kind.count - 1)));
        log.tell(kind.severity, text);
    }
}

Outcome runJob(Job& job, JobContext& context)
{
    return guarded([&] { return job.run(context); });
}

Outcome guarded(const std::function<TaskResult()>& work)
{
    try {
        return {work(), std::nullopt};
    } catch (const Error& error) {
        return {{}, error};
    } catch (const c10::OutOfMemoryError&) {
        return {{}, outOfMemory("the GPU's memory is full")};
    } catch (const c10::Error& error) {
        return {
            {},
            Error(
                ExitCode::Failed, "LibTorch could not go on", {}, error.what_without_backtrace())};
    } catch (const cv::Exception& error) {
        return {{}, Error(ExitCode::Failed, "OpenCV could not go on", {}, error.err)};
    } catch (const std::bad_alloc&) {
        return {{}, outOfMemory("the system gave none")};
    } catch (const std::exception& error) {
        return {{}, Error(ExitCode::Failed, "the task could not go on", {}, error.what())};
    }
}

}  // namespace interproto
