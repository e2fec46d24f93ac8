// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop: composes window, pages and settings.
#include "app/workbench/command_line.h"
#include "app/workbench/contact_sheet_command.h"
#include "app/workbench/figure_command.h"
#include "app/workbench/screenshot.h"
#include "core/base/error.h"
#include "core/base/file_group.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
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

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <string_view>

namespace interproto::ui {

namespace {

/// In the order of the side bar.
Pages makePages(ImageSource& images)
{
    Pages pages;
    pages.push_back(std::make_unique<DataController>(images));
    pages.push_back(std::make_unique<TrainController>());
    pages.push_back(std::make_unique<WatchController>());
    pages.push_back(std::make_unique<RunsController>());
    pages.push_back(std::make_unique<CompareController>());
    pages.push_back(std::make_unique<PrototypesController>(images));
    pages.push_back(std::make_unique<PairsController>(images));
    return pages;
}

/// A picture shows defaults, whatever the person at this machine has chosen.
std::unique_ptr<QSettings> settingsFor(const CommandLine& line, const QTemporaryDir& nowhere)
{
    if (line.screenshot.isEmpty())
        return std::make_unique<QSettings>();
    return std::make_unique<QSettings>(nowhere.filePath(QStringLiteral("settings.ini")),
                                       QSettings::IniFormat);
}

/// False with a message when the page that was asked for is none.
bool chooseFirstPage(MainWindow& window, const QString& key)
{
    if (key.isEmpty())
        return true;
    window.host().setCurrent(key);
    if (window.host().current())
        return true;
    QStringList known;
    for (const auto& page : window.host().pages())
        known += page->key();
    complain(QCoreApplication::translate("CommandLine", "--page takes one of: %1")
                 .arg(known.join(QStringLiteral(", "))));
    return false;
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

    ImageSource images;
    MainWindow window(*settings, makePages(images));
    if (!chooseFirstPage(window, line.page))
        return static_cast<int>(ExitCode::Usage);
    if (line.size.isValid())
        window.resize(line.size);
    window.show();
    if (!line.screenshot.isEmpty())
        takePicture(window, line);
    if (!line.paths.isEmpty())
        window.open(line.paths);
    else if (line.screenshot.isEmpty())
        window.restoreSession();
    return QApplication::exec();
}

int run(int argc, char** argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "figure")
        return runFigureCommand(argc, argv);
    if (argc > 1 && std::string_view(argv[1]) == "contact-sheet")
        return runContactSheet(argc, argv);
    int exitCode = 0;
    const std::optional<CommandLine> line = readCommandLine(argc, argv, exitCode);
    if (!line)
        return exitCode;
    if (!line->screenshot.isEmpty()) {
        refuseTakenPaths({pathBytes(line->screenshot)}, line->force);
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
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
