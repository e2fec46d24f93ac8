// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the runs in view.
#include "widgets/common/words.h"
#include "widgets/workspaces/watch/watch_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr std::int64_t kLeastRoom = 1'000'000'000;
constexpr std::int64_t kCheckpointsThatMustFit = 3;

QString translated(const char* text)
{
    return QCoreApplication::translate("Alarms", text);
}

Alarm goneAlarm(const WatchedRun& run)
{
    Alarm alarm{AlarmKind::Gone, run.path, {}, run.canGoOn()};
    alarm.text =
        translated(QT_TRANSLATE_NOOP("Alarms", "%1: its process (%2 on %3) is gone, at step %4."))
            .arg(run.name)
            .arg(run.status.start.pid)
            .arg(shownText(run.status.start.host), countText(run.status.step));
    return alarm;
}

/// What was deleted or moved cannot go on: nothing to resume.
Alarm missingAlarm(const WatchedRun& run)
{
    return {AlarmKind::Gone,
            run.path,
            translated(QT_TRANSLATE_NOOP(
                           "Alarms",
                           "%1: its folder is not there any more (deleted, moved or unmounted)."))
                .arg(run.name),
            false};
}

/// A living run whose process says nothing.
bool isStalled(const WatchedRun& run, double now, double stallSeconds)
{
    const double last = std::max(run.status.lastTime, run.lastPoint);
    return run.status.state == RunState::Living && last > 0 && now - last > stallSeconds;
}

Alarm stalledAlarm(const WatchedRun& run, double now)
{
    const double last = std::max(run.status.lastTime, run.lastPoint);
    const QString stage = shownText(run.status.progress.stage);
    // Whole minutes: the text stands still between them.
    const QString since = durationText(std::floor((now - last) / 60) * 60);
    return {AlarmKind::Stalled,
            run.path,
            stage.isEmpty()
                ? translated(QT_TRANSLATE_NOOP("Alarms", "%1: no progress for %2."))
                      .arg(run.name, since)
                : translated(QT_TRANSLATE_NOOP("Alarms", "%1: no progress for %2 (%3)."))
                      .arg(run.name, since, stage),
            false};
}

}  // namespace

std::vector<Alarm> WatchModel::alarms(double now, double stallSeconds) const
{
    std::vector<Alarm> alarms;
    for (const WatchedRun& run : runs_) {
        if (run.status.state == RunState::Crashed)
            alarms.push_back(goneAlarm(run));
        if (run.status.state == RunState::Missing)
            alarms.push_back(missingAlarm(run));
        if (run.status.state == RunState::Failed)
            alarms.push_back({AlarmKind::Failed,
                              run.path,
                              translated(QT_TRANSLATE_NOOP("Alarms", "%1 failed: %2"))
                                  .arg(run.name, shownText(run.status.ending)),
                              run.canGoOn()});
        if (!run.notFinite.isEmpty())
            alarms.push_back(
                {AlarmKind::NotFinite,
                 run.path,
                 translated(QT_TRANSLATE_NOOP("Alarms", "%1: %2 is no number at step %3."))
                     .arg(run.name, run.notFinite, countText(run.notFiniteStep)),
                 false});
        if (isStalled(run, now, stallSeconds))
            alarms.push_back(stalledAlarm(run, now));
        const std::int64_t needed =
            std::max(kLeastRoom, kCheckpointsThatMustFit * run.status.checkpoint.bytes);
        if (run.status.isAlive() && run.freeBytes >= 0 && run.freeBytes < needed)
            alarms.push_back(
                {AlarmKind::DiskLow,
                 run.path,
                 translated(
                     QT_TRANSLATE_NOOP("Alarms", "%1: only %2 left on its disk; %3 are wanted."))
                     .arg(run.name, bytesText(run.freeBytes), bytesText(needed)),
                 false});
    }
    return alarms;
}

}  // namespace interproto::ui
