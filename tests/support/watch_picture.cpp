// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the Watch and Runs pages, to look at:
// `watch_picture watch|runs FOLDER OUT.png WIDTHxHEIGHT light|dark [switch ...]`; of `watch`,
// FOLDER is a run, several joined by commas, or a workspace; switches are names of its buttons
// ("grouped", "robust", "logValues", "logKeys").
#include "widgets/common/theme.h"
#include "widgets/workspaces/runs/runs_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTimer>

#include <cstdio>

using namespace interproto::ui;

namespace {

constexpr int kSettleMs = 1500;
constexpr int kGiveUpMs = 30000;

void takeLater(QWidget& widget, const QString& file)
{
    QTimer::singleShot(kSettleMs, &widget, [&widget, file] {
        QApplication::exit(widget.grab().save(file) ? 0 : 1);
    });
}

int picture(const QStringList& arguments)
{
    const QStringList size = arguments[4].split(QLatin1Char('x'));
    applyTheme(themeFromName(arguments[5]));
    WatchController watch;
    RunsController runs;
    const bool isWatch = arguments[1] == QLatin1String("watch");
    QWidget& widget = isWatch ? *watch.widget() : *runs.widget();
    widget.resize(size.value(0).toInt(), size.value(1).toInt());
    widget.show();
    for (const QString& name : arguments.mid(6))
        if (auto* button = widget.findChild<QAbstractButton*>(name))
            button->setChecked(true);
    QTimer::singleShot(kGiveUpMs, &widget, [] { QApplication::exit(1); });
    QObject::connect(
        &watch,
        &WatchController::settled,
        &widget,
        [&] { takeLater(widget, arguments[3]); },
        Qt::SingleShotConnection);
    QObject::connect(&runs, &RunsController::indexed, &widget, [&] {
        auto* table = widget.findChild<QTableView*>(QStringLiteral("runs"));
        table->selectRow(0);
        takeLater(widget, arguments[3]);
    });
    if (!isWatch)
        runs.setWorkspace(arguments[2]);
    else
        watch.showRuns(arguments[2].split(QLatin1Char(',')));
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("InterprotoTest"));
    QApplication::setApplicationName(QStringLiteral("watch_picture"));
    QSettings().clear();
    if (argc < 6)
        return std::fprintf(stderr, "usage: watch_picture watch|runs FOLDER OUT.png WxH theme\n"),
               2;
    return picture(QApplication::arguments());
}
