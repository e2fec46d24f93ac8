// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the Runs page.
#include "widgets/workspaces/runs/runs_controller.h"

#include <QAction>

#include <cstring>

namespace interproto::ui {

namespace {

const char* const kRuns = QT_TRANSLATE_NOOP("Actions", "&Run");

/// In the order of kRunCommands.
constexpr const char* kIds[] = {"runs.watch",
                                "runs.compare",
                                "runs.pairs",
                                "runs.options",
                                "runs.resume",
                                "runs.archive",
                                "runs.trash",
                                "runs.open_folder",
                                "runs.export"};

}  // namespace

std::vector<ActionSpec> RunsController::actions() const
{
    // clang-format off
    return {
        {"runs.watch", kRuns, QT_TRANSLATE_NOOP("Actions", "&Watch the chosen runs")},
        {"runs.compare", kRuns, QT_TRANSLATE_NOOP("Actions", "&Compare the chosen runs")},
        {"runs.pairs", kRuns, QT_TRANSLATE_NOOP("Actions", "&Pairs of the chosen runs")},
        {"runs.options", kRuns, QT_TRANSLATE_NOOP("Actions", "&Options side by side")},
        {"runs.resume", kRuns, QT_TRANSLATE_NOOP("Actions", "&Resume the chosen run")},
        {"runs.archive", kRuns, QT_TRANSLATE_NOOP("Actions", "&Archive, or take back"), {}, false, nullptr, true},
        {"runs.trash", kRuns, QT_TRANSLATE_NOOP("Actions", "Move to &trash"), QKeySequence(QKeySequence::Delete)},
        {"runs.open_folder", kRuns, QT_TRANSLATE_NOOP("Actions", "Open &folder of the run")},
        {"runs.export", kRuns, QT_TRANSLATE_NOOP("Actions", "&Save the table of runs…")},
    };
    // clang-format on
}

void RunsController::bind(const char* id, QAction& action)
{
    const auto follow = [&](const auto& isEnabled) {
        action.setEnabled(isEnabled());
        connect(this, &RunsController::commandsChanged, &action, [&action, isEnabled] {
            action.setEnabled(isEnabled());
        });
    };
    for (std::size_t i = 0; i < std::size(kIds); ++i) {
        if (std::strcmp(id, kIds[i]) != 0)
            continue;
        const RunCommand command = kRunCommands[i];
        // Keys act on what is in front.
        follow([this, command] { return isActive_ && enabled_.contains(command); });
        connect(&action, &QAction::triggered, this, [this, command] { run(command); });
    }
}

}  // namespace interproto::ui
