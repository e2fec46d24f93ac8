// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a window and ends as soon as it was painted once, without clearing up: the workbench's, or
// with EMPTY_WINDOW an empty one. What tests/bench/first_paint_bench.py measures.
#ifndef EMPTY_WINDOW
#include "widgets/common/theme.h"
#include "widgets/images/image_source.h"
#include "widgets/shell/language.h"
#include "widgets/shell/main_window.h"
#include "widgets/workspaces/compare/compare_controller.h"
#include "widgets/workspaces/data/data_controller.h"
#include "widgets/workspaces/pairs/pairs_controller.h"
#include "widgets/workspaces/prototypes/prototypes_controller.h"
#include "widgets/workspaces/runs/runs_controller.h"
#include "widgets/workspaces/train/train_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"
#endif

#include <QApplication>
#include <QMainWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdlib>

namespace {

class PaintWatch : public QObject {
protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        // The timer comes after this event and what else is painted with it.
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); });
        return false;
    }
};

}  // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    PaintWatch watch;
#ifdef EMPTY_WINDOW
    QMainWindow window;
#else
    using namespace interproto::ui;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    applyTheme(Theme::Light);
    applyLanguage(QStringLiteral("en"));
    ImageSource images;
    Pages pages;
    pages.push_back(std::make_unique<DataController>(images));
    pages.push_back(std::make_unique<TrainController>());
    pages.push_back(std::make_unique<WatchController>());
    pages.push_back(std::make_unique<RunsController>());
    pages.push_back(std::make_unique<CompareController>());
    pages.push_back(std::make_unique<PrototypesController>(images));
    pages.push_back(std::make_unique<PairsController>(images));
    MainWindow window(settings, std::move(pages));
#endif
    window.resize(1280, 800);
    window.installEventFilter(&watch);
    window.show();
    return QApplication::exec();
}
