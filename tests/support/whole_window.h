// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// moc 6.4 stumbles over <compare> when it is the first header it meets.
#ifndef Q_MOC_RUN
#include "core/runs/workspace.h"
#endif
#include "widgets/images/image_source.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/main_window.h"
#include "widgets/workspaces/compare/compare_controller.h"
#include "widgets/workspaces/data/data_controller.h"
#include "widgets/workspaces/pairs/pairs_controller.h"
#include "widgets/workspaces/prototypes/prototypes_controller.h"
#include "widgets/workspaces/runs/runs_controller.h"
#include "widgets/workspaces/train/train_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <QAction>

namespace interproto::testing {

/// The window with all its pages, as the program makes it.
struct WholeWindow {
    ui::ImageSource images;
    ui::DataController* data = new ui::DataController(images);
    ui::TrainController* train = new ui::TrainController(nullptr, "no-gpu-library");
    ui::WatchController* watch = new ui::WatchController;
    ui::RunsController* runs = new ui::RunsController;
    ui::CompareController* compare = new ui::CompareController;
    ui::PrototypesController* prototypes = new ui::PrototypesController(images);
    ui::PairsController* pairs = new ui::PairsController(images);
    ui::MainWindow window;

    explicit WholeWindow(QSettings& settings) : window(settings, pages())
    {
        window.resize(1280, 800);
        window.show();
    }
    ui::Pages pages() const
    {
        ui::Pages all;
        for (ui::Page* page :
             std::initializer_list<ui::Page*>{data, train, watch, runs, compare, prototypes, pairs})
            all.emplace_back(page);
        return all;
    }
    /// A command of the window, as its menu runs it.
    void go(const char* action) { window.actions().action(action).trigger(); }
};

}  // namespace interproto::testing
