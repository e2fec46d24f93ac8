// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the Watch page.
#include "widgets/workspaces/watch/watch_controller.h"
#include "widgets/workspaces/watch/watch_tools.h"

#include <QAction>

#include <cstring>

namespace interproto::ui {

namespace {

const char* const kRun = QT_TRANSLATE_NOOP("Actions", "&Run");
const char* const kView = QT_TRANSLATE_NOOP("Actions", "&View");

QKeySequence typed(const char* keys)
{
    return QKeySequence(QLatin1String(keys));
}

/// The control word of an action; Unknown for any other.
ControlWord wordOf(const char* id)
{
    const std::pair<const char*, ControlWord> words[] = {
        {"watch.pause", ControlWord::Pause},
        {"watch.resume", ControlWord::Resume},
        {"watch.stop", ControlWord::Stop},
        {"watch.checkpoint", ControlWord::Checkpoint},
        {"watch.evaluate", ControlWord::Evaluate}};
    for (const auto& [name, word] : words)
        if (std::strcmp(name, id) == 0)
            return word;
    return ControlWord::Unknown;
}

}  // namespace

std::vector<ActionSpec> WatchController::actions() const
{
    // clang-format off
    return {
        {"watch.pause", kRun, QT_TRANSLATE_NOOP("Actions", "&Pause"), typed("Ctrl+Shift+P")},
        {"watch.resume", kRun, QT_TRANSLATE_NOOP("Actions", "&Resume"), typed("Ctrl+Shift+R")},
        {"watch.stop", kRun, QT_TRANSLATE_NOOP("Actions", "&Stop and keep"), typed("Ctrl+Shift+S")},
        {"watch.checkpoint", kRun, QT_TRANSLATE_NOOP("Actions", "&Checkpoint now"), typed("Ctrl+Shift+C"), false, nullptr, true},
        {"watch.evaluate", kRun, QT_TRANSLATE_NOOP("Actions", "&Evaluate now"), typed("Ctrl+Shift+E")},
        {"watch.log_values", kView, QT_TRANSLATE_NOOP("Actions", "Lo&garithmic values"), typed("Ctrl+G"), true, nullptr, true},
        {"watch.log_steps", kView, QT_TRANSLATE_NOOP("Actions", "Logarithmic &steps"), typed("Ctrl+Shift+G"), true},
        {"watch.robust", kView, QT_TRANSLATE_NOOP("Actions", "Ignore &outliers in scaling"), {}, true},
        {"watch.average", kView, QT_TRANSLATE_NOOP("Actions", "&Average seeds"), {}, true},
        {"watch.reset_zoom", kView, QT_TRANSLATE_NOOP("Actions", "Reset &zoom"), typed("Ctrl+0")},
    };
    // clang-format on
}

void WatchController::bind(const char* id, QAction& action)
{
    if (const ControlWord word = wordOf(id); word != ControlWord::Unknown) {
        action.setEnabled(controls().allows(word));
        connect(&action, &QAction::triggered, this, [this, word] { request(word); });
        connect(this,
                &WatchController::controlsChanged,
                &action,
                [&action, word](const RunControls& now) { action.setEnabled(now.allows(word)); });
        return;
    }
    if (std::strcmp(id, "watch.reset_zoom") == 0) {
        connect(&action, &QAction::triggered, this, &WatchController::resetZoom);
        return;
    }
    const std::pair<const char*, bool WatchSettings::*> switches[] = {
        {"watch.log_values", &WatchSettings::logValues},
        {"watch.log_steps", &WatchSettings::logKeys},
        {"watch.robust", &WatchSettings::robust},
        {"watch.average", &WatchSettings::grouped}};
    for (const auto& [name, field] : switches) {
        if (std::strcmp(name, id) != 0)
            continue;
        action.setChecked(settings_.*field);
        connect(&action, &QAction::toggled, this, [this, field = field](bool on) {
            if (settings_.*field == on)
                return;
            WatchSettings changed = settings_;
            changed.*field = on;
            view().setSettings(changed);
            saveSettings(changed);
        });
        connect(this,
                &WatchController::settingsChanged,
                &action,
                [&action, field = field](const WatchSettings& settings) {
                    action.setChecked(settings.*field);
                });
    }
}

void WatchController::tellControls()
{
    Q_EMIT controlsChanged(controls());
}

}  // namespace interproto::ui
