// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/run_words.h"

#include "core/tasks/choices.h"
#include "widgets/common/words.h"

#include <QCoreApplication>

namespace interproto::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("RunWords", text);
}

}  // namespace

QString stateText(const RunStatus& run)
{
    switch (run.state) {
        case RunState::Living:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Running"));
        case RunState::Paused:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Paused"));
        case RunState::Finished:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Finished"));
        case RunState::Stopped:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Stopped"));
        case RunState::Failed:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Failed"));
        case RunState::Crashed:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Crashed"));
        case RunState::Missing:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Missing"));
        case RunState::Empty:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("RunWords", "Curves only"));
}

Mark stateMark(const RunStatus& run)
{
    switch (run.state) {
        case RunState::Living:
            return Mark::Play;
        case RunState::Paused:
            return Mark::Bars;
        case RunState::Finished:
            return Mark::Check;
        case RunState::Stopped:
            return Mark::Square;
        case RunState::Failed:
            return Mark::Cross;
        case RunState::Crashed:
            return Mark::Triangle;
        case RunState::Missing:
            return Mark::Cross;
        case RunState::Empty:
            break;
    }
    return Mark::Ring;
}

Tone stateTone(const RunStatus& run)
{
    switch (run.state) {
        case RunState::Living:
            return Tone::Active;
        case RunState::Paused:
        case RunState::Stopped:
            return Tone::Waiting;
        case RunState::Finished:
            return Tone::Good;
        case RunState::Failed:
        case RunState::Crashed:
        case RunState::Missing:
            return Tone::Bad;
        case RunState::Empty:
            break;
    }
    return Tone::Neutral;
}

QIcon stateIcon(const RunStatus& run, const QPalette& palette)
{
    return markIcon(stateMark(run), stateTone(run), palette);
}

QString severityText(Severity severity)
{
    switch (severity) {
        case Severity::Error:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Error"));
        case Severity::Warning:
            return translated(QT_TRANSLATE_NOOP("RunWords", "Warning"));
        case Severity::Info:
            break;
    }
    return translated(QT_TRANSLATE_NOOP("RunWords", "Note"));
}

QIcon severityIcon(Severity severity, const QPalette& palette)
{
    switch (severity) {
        case Severity::Error:
            return markIcon(Mark::Cross, Tone::Bad, palette);
        case Severity::Warning:
            return markIcon(Mark::Triangle, Tone::Waiting, palette);
        case Severity::Info:
            break;
    }
    return markIcon(Mark::Info, Tone::Neutral, palette);
}

QStringList kindOf(const RunStatus& run)
{
    QStringList parts;
    for (const std::string& part : {methodTitle(run.start.method), run.start.network})
        if (!part.empty())
            parts << shownText(part);
    return parts;
}

QString stepText(const RunStatus& run)
{
    if (run.start.totalSteps > 0)
        return QStringLiteral("%1 / %2").arg(countText(run.step), countText(run.start.totalSteps));
    return run.step > 0 ? countText(run.step) : QStringLiteral("–");
}

}  // namespace interproto::ui
