// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace interproto::ui {

enum class AlarmKind {
    Gone,       ///< no process holds the run, and no end was written
    Failed,     ///< ended with an error
    NotFinite,  ///< a loss or gradient norm is NaN or infinite
    Stalled,    ///< a process holds it, and nothing comes
    DiskLow     ///< hardly room for the next checkpoints
};

/// Something about a run that a person should know at once.
struct Alarm {
    AlarmKind kind = AlarmKind::Gone;
    QString run;   ///< path
    QString text;  ///< one sentence
    bool canResume = false;

    bool operator==(const Alarm&) const = default;
};

}  // namespace interproto::ui
