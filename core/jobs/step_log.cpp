// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/step_log.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>

namespace interproto {

namespace {

/// Keeps the header and the whole rows of steps before `firstStep`; returns whether a header is
/// there.
bool cutRows(const std::string& path, std::int64_t firstStep)
{
    std::string kept;
    bool hasHeader = false;
    forEachLine(path, [&](std::int64_t line, std::string_view text) {
        const auto step = parseInteger(text.substr(0, text.find(',')));
        if (line == 1)
            hasHeader = text.rfind("step,", 0) == 0;
        if ((line == 1 && hasHeader) || (step && *step < firstStep))
            kept.append(text).push_back('\n');
    });
    writeFile(path, kept);
    return hasHeader;
}

}  // namespace

StepLog::StepLog(const std::string& path, std::int64_t firstStep) : path_(path)
{
    if (firstStep > 0 && fileExists(path))
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
        std::string header = "step,epoch,lr,loss";
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
