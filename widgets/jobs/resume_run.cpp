// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/resume_run.h"

#include "widgets/jobs/task_process.h"

#include <QCoreApplication>

namespace interproto::ui {

ResumeOutcome resumeRun(const QString& run)
{
    QString why;
    if (TaskProcess::startDetached(QStringLiteral("train"),
                                   {QStringLiteral("--resume"), QStringLiteral("--out"), run},
                                   &why))
        return {false,
                QCoreApplication::translate("ResumeRun",
                                            "Started again: from its last checkpoint, or from the "
                                            "beginning when it has none.")};
    return {true,
            QCoreApplication::translate("ResumeRun", "The run could not be started again: %1")
                .arg(why)};
}

}  // namespace interproto::ui
