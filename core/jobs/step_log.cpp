// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/step_log.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace interproto {

namespace {

constexpr const char* kFirstCells = "step,epoch,lr,loss";

/// Keeps the header and the whole rows of steps before `firstStep`; returns whether a header is
/// there. An Error (Usage) for a file that is no step log: it is somebody's, and stays.
bool cutRows(const std::string& path, std::int64_t firstStep)
{
    std::string kept;
    std::int64_t cells = 0;
    forEachLine(path, [&](std::int64_t line, std::string_view text) {
        const std::int64_t found = 1 + std::ranges::count(text, ',');
        if (line == 1) {
            if (!text.starts_with(kFirstCells) && !std::string_view(kFirstCells).starts_with(text))
                throw Error(ExitCode::Usage,
                            "cannot write the step log",
                            Where::atLine(path, 1),
                            fmt::format("found {}, wanted a step log (it begins with {})",
                                        quoted(text.substr(0, 40)),
                                        kFirstCells),
                            "Choose another --step-log.");
            cells = text.starts_with(kFirstCells) ? found : 0;
        }
        // The last row may be torn: its digits would name a smaller step.
        const auto step = parseInteger(text.substr(0, text.find(',')));
        if (cells > 0 && found == cells && (line == 1 || (step && *step < firstStep)))
            kept.append(text).push_back('\n');
    });
    writeFile(path, kept);
    return cells > 0;
}

}  // namespace

StepLog::StepLog(const std::string& path, std::int64_t firstStep) : path_(path)
{
    if (fileExists(path))
        hasHeader_ = cutRows(path, firstStep);
    else
        writeFile(path, "");
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (descriptor_ < 0)
        throw systemError("cannot write the step log", path, errno);
}

StepLog::~StepLog()
{
    ::close(descriptor_);
}

void StepLog::write(const std::string& row)
{
    if (::write(descriptor_, row.data(), row.size()) != static_cast<ssize_t>(row.size()))
        throw systemError("cannot write the step log", path_, errno);
}

void StepLog::add(const StepRecord& record)
{
    if (!hasHeader_) {
        std::string header = kFirstCells;
        for (const auto& term : record.terms)
            header += "," + term.first;
        write(header + ",grad_norm_model,grad_norm_head\n");
        hasHeader_ = true;
    }
    std::string row = fmt::format(
        "{},{},{},{}", record.step, record.epoch, exactNumber(record.lr), exactNumber(record.loss));
    for (const auto& term : record.terms)
        row += "," + exactNumber(term.second);
    write(row + fmt::format(",{},{}\n",
                            exactNumber(record.gradNormModel),
                            exactNumber(record.gradNormHead)));
}

}  // namespace interproto
