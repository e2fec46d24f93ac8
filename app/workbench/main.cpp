// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop: composes window, workspace and settings.
#include "app/workbench/command_line.h"
#include "app/workbench/contact_sheet_command.h"
#include "core/base/error.h"
#include "widgets/common/theme.h"
#include "widgets/shell/language.h"
#include "widgets/shell/main_window.h"
#include "widgets/tables/runs_panel.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>

namespace interproto::ui {

namespace {

constexpr int kPictureMs = 60000;  ///< after so long a picture is given up
constexpr int kPaintMs = 150;      ///< for what was told last to be laid out and drawn

int complain(const QString& text)
{
    std::fprintf(stderr, "interproto-workbench: %s\n", text.toLocal8Bit().constData());
    return static_cast<int>(ExitCode::Failed);
}

/// Ends the event loop with the picture written, or with the reason why not.
void takePicture(MainWindow& window, RunViewer& viewer, const CommandLine& line)
{
    const auto write = [&window, file = line.screenshot] {
        if (!window.grab().save(file, "PNG"))
            return QApplication::exit(
                complain(QCoreApplication::translate("CommandLine", "cannot write %1").arg(file)));
        QApplication::quit();
    };
    const auto later = [&window, write] { QTimer::singleShot(kPaintMs, &window, write); };
    if (line.folder.isEmpty())
        return later();
    QObject::connect(&viewer, &RunViewer::settled, &window, later, Qt::SingleShotConnection);
    QObject::connect(
        &window, &MainWindow::opened, &window, [](const QString&, const QString& failure) {
            if (!failure.isEmpty())
                QApplication::exit(complain(failure));
        });
    QTimer::singleShot(kPictureMs, &window, [] {
        QApplication::exit(complain(
            QCoreApplication::translate("CommandLine", "the folder could not be read in time")));
    });
}

/// A picture shows defaults, whatever the person at this machine has chosen.
std::unique_ptr<QSettings> settingsFor(const CommandLine& line, const QTemporaryDir& nowhere)
{
    if (line.screenshot.isEmpty())
        return std::make_unique<QSettings>();
    return std::make_unique<QSettings>(nowhere.filePath(QStringLiteral("settings.ini")),
                                       QSettings::IniFormat);
}

int show(int argc, char** argv, const CommandLine& line)
{
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("Interproto"));
    QApplication::setApplicationName(QStringLiteral("interproto-workbench"));
    QApplication::setApplicationVersion(QStringLiteral(INTERPROTO_VERSION));
    const QTemporaryDir nowhere;
    const std::unique_ptr<QSettings> settings = settingsFor(line, nowhere);
    const auto chosen = [&](const char* key, const QString& given) {
        return given.isEmpty()
                   ? settings->value(QLatin1String(key), QStringLiteral("system")).toString()
                   : given;
    };
    applyTheme(themeFromName(chosen("theme", line.theme)));
    applyLanguage(chosen("language", line.language));

    WatchController viewer;
    auto* panel = new RunsPanel;
    MainWindow window(*settings, viewer, panel);
    QObject::connect(
        &window, &MainWindow::listed, panel, [panel](const QString& root, const RunList& runs) {
            panel->setRuns(root, *runs);
        });
    QObject::connect(&window, &MainWindow::closed, panel, &RunsPanel::clear);
    QObject::connect(panel, &RunsPanel::chosenChanged, &viewer, &RunViewer::showRuns);
    if (line.size.isValid())
        window.resize(line.size);
    window.show();
    if (!line.screenshot.isEmpty())
        takePicture(window, viewer, line);
    if (!line.folder.isEmpty())
        window.openFolder(line.folder);
    return QApplication::exec();
}

int run(int argc, char** argv)
{
    if (argc > 1 && QLatin1String(argv[1]) == QLatin1String("contact-sheet"))
        return runContactSheet(argc, argv);
    int exitCode = 0;
    const std::optional<CommandLine> line = readCommandLine(argc, argv, exitCode);
    if (!line)
        return exitCode;
    if (!line->screenshot.isEmpty())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay())
        return complain(QCoreApplication::translate(
            "CommandLine",
            "there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set).\n"
            "Use `interproto watch RUN` in a terminal, or --screenshot FILE for a picture."));
    return show(argc, argv, *line);
}

}  // namespace

}  // namespace interproto::ui

int main(int argc, char** argv)
{
    try {
        return interproto::ui::run(argc, argv);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "interproto-workbench: %s\n", error.what());
        return static_cast<int>(interproto::ExitCode::Failed);
    }
}
