// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/contact_sheet_command.h"

#include "app/workbench/command_line.h"
#include "core/base/error.h"
#include "core/base/file_group.h"
#include "widgets/common/words.h"
#include "widgets/shell/language.h"
#include "widgets/workspaces/pairs/pair_exports.h"

#include <QCommandLineParser>
#include <QGuiApplication>

#include <cstdio>

namespace interproto::ui {

namespace {

void addOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const QString& help, const char* value = "") {
        parser.addOption(QCommandLineOption(QLatin1String(name), help, QLatin1String(value)));
    };
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP(
        "CommandLine", "Writes scored pairs with their faces as PNG, PDF or SVG.")));
    parser.addPositionalArgument(
        QStringLiteral("evaluation"),
        translated(QT_TRANSLATE_NOOP("CommandLine", "CSV that `interproto evaluate` wrote.")),
        QStringLiteral("EVALUATION.csv"));
    parser.addHelpOption();
    add("out", translated(QT_TRANSLATE_NOOP("CommandLine", "The picture to write.")), "FILE");
    add("root",
        translated(QT_TRANSLATE_NOOP("CommandLine",
                                     "Folder of the images; found when it is one above the CSV.")),
        "FOLDER");
    add("failed",
        translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Only pairs that fail at the best threshold, the most wrong first.")));
    add("most", translated(QT_TRANSLATE_NOOP("CommandLine", "At most so many pairs (24).")), "N");
    add("columns", translated(QT_TRANSLATE_NOOP("CommandLine", "Pairs in a row (4).")), "N");
    add("force",
        translated(QT_TRANSLATE_NOOP("CommandLine", "Replaces files that are there already.")));
    add("blur", translated(QT_TRANSLATE_NOOP("CommandLine", "Makes faces unrecognisable.")));
}

/// A number of an option in 1 to `most`; `otherwise` when it is not given.
int numberOf(const QCommandLineParser& parser, const char* name, int otherwise, int most)
{
    const QString text = parser.value(QLatin1String(name));
    if (text.isEmpty())
        return otherwise;
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < 1 || value > most)
        throw Error(ExitCode::Usage,
                    std::string("cannot use --") + name,
                    {},
                    "found \"" + text.toStdString() + "\", wanted 1 to " + std::to_string(most));
    return value;
}

}  // namespace

int runContactSheet(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    applyLanguage(QStringLiteral("system"));
    QCommandLineParser parser;
    addOptions(parser);
    // The name of the command is the first argument that is none.
    parser.process(application.arguments().mid(1));
    try {
        SheetRequest request;
        request.csv = pathBytes(parser.positionalArguments().value(0));
        request.out = parser.value(QStringLiteral("out"));
        request.root = pathBytes(parser.value(QStringLiteral("root")));
        request.failedOnly = parser.isSet(QStringLiteral("failed"));
        request.most = static_cast<std::size_t>(
            numberOf(parser, "most", 24, static_cast<int>(kMostSheetPairs)));
        request.options.columns = numberOf(parser, "columns", 4, 100);
        request.options.isBlurred = parser.isSet(QStringLiteral("blur"));
        if (parser.positionalArguments().size() != 1 || request.out.isEmpty())
            throw Error(ExitCode::Usage,
                        "cannot make a contact sheet",
                        {},
                        "wanted one evaluation CSV and --out FILE",
                        "Try --help.");
        refuseTakenPaths({pathBytes(request.out)}, parser.isSet(QStringLiteral("force")));
        const std::size_t count = makeContactSheet(request);
        std::printf("%zu pairs in %s\n", count, request.out.toLocal8Bit().constData());
        return static_cast<int>(ExitCode::Ok);
    } catch (const Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    }
}

}  // namespace interproto::ui
