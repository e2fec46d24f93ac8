// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/figure_command.h"

#include "app/workbench/command_line.h"
#include "core/base/error.h"
#include "core/base/file_group.h"
#include "core/figures/panels.h"
#include "core/prototypes/snapshots.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_writer.h"
#include "widgets/jobs/task_process.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QProcess>

#include <cstdio>

namespace interproto::ui {

namespace {

struct FigureArguments {
    QString recipe;
    QString out;
    QString sweep;
    bool makesMaps = true;
    bool force = false;
};

void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP(
        "CommandLine", "Draws the figure that a recipe describes; needs no display.")));
    parser.addPositionalArgument(QStringLiteral("figure"), QString(), QStringLiteral("figure"));
    parser.addPositionalArgument(
        QStringLiteral("recipe"),
        translated(
            QT_TRANSLATE_NOOP("CommandLine", "The recipe, as it is written beside figures.")),
        QStringLiteral("RECIPE.toml"));
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")},
                      translated(QT_TRANSLATE_NOOP("CommandLine", "Shows this help."))});
    parser.addOption(
        {QStringLiteral("out"),
         translated(QT_TRANSLATE_NOOP(
             "CommandLine",
             "The figure: .pdf, .svg, .png, .tex (TikZ) or .csv; its numbers go beside it.")),
         QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("sweep"),
                      translated(QT_TRANSLATE_NOOP(
                          "CommandLine", "The folder of runs, in place of the recipe's own.")),
                      QStringLiteral("FOLDER")});
    parser.addOption(
        {QStringLiteral("force"),
         translated(QT_TRANSLATE_NOOP("CommandLine", "Replaces files that are there already."))});
    parser.addOption({QStringLiteral("no-maps"),
                      translated(QT_TRANSLATE_NOOP(
                          "CommandLine", "Does not make maps that runs do not have yet."))});
}

/// Runs `interproto map` and waits; its own words go to stderr.
void makeMap(const std::string& run)
{
    const std::vector<PrototypeSnapshot> all = listPrototypeSnapshots(run);
    if (all.empty())
        throw Error(ExitCode::BadInput,
                    "cannot make a map",
                    Where::inFile(run),
                    "the run has no prototypes",
                    "They are written at the end of a training.");
    const QString engine = TaskProcess::enginePath();
    if (engine.isEmpty())
        throw Error(ExitCode::Failed,
                    "cannot make a map",
                    Where::inFile(run),
                    "the interproto program is not beside this one nor on the PATH",
                    "Name it in INTERPROTO_ENGINE.");
    const PrototypeSnapshot& last = all.back();
    QStringList arguments = {QStringLiteral("map"),
                             pathText(last.file),
                             QStringLiteral("--out"),
                             pathText(mapFolderOf(run, last)),
                             QStringLiteral("--force")};
    if (!last.table.empty())
        arguments << QStringLiteral("--identities") << pathText(last.table);
    makeDirectories(parentDirectory(mapFolderOf(run, last)));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(engine, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        throw Error(ExitCode::Failed,
                    "cannot make a map",
                    Where::inFile(run),
                    "interproto map did not end well");
}

/// Runs whose map panel has no map get one: the figure of a sweep is one command.
void makeMissingMaps(const FigureRecipe& recipe, const std::string& base)
{
    std::vector<std::string> inputs;
    for (const PanelOptions& panel : recipe.panels) {
        if (panel.kind != "map")
            continue;
        if (!recipe.sweep.empty())
            for (const std::string& run : runsOfSweep(joined(base, recipe.sweep)))
                inputs.push_back(run);
        else
            for (const std::string& input : panel.inputs)
                inputs.push_back(joined(base, input));
    }
    for (const std::string& input : inputs)
        if (directoryExists(input) && mapOfInput(input).empty())
            makeMap(input);
}

int draw(const FigureArguments& given)
{
    const std::string file = pathBytes(given.recipe);
    FigureRecipe recipe = readFigureRecipe(file);
    if (!given.sweep.isEmpty())
        recipe.sweep = absolutePath(pathBytes(given.sweep));
    const std::string base = parentDirectory(absolutePath(file));
    // Told before maps are made, which takes its time.
    checkFigureName(given.out);
    refuseTakenPaths({pathBytes(given.out)}, given.force);
    if (given.makesMaps)
        makeMissingMaps(recipe, base);
    const Figure figure = loadFigure(recipe, base);
    std::vector<std::string> replaced;
    for (const QString& path : replacedByFigure(figure, given.out, false))
        replaced.push_back(pathBytes(path));
    refuseTakenPaths(replaced, given.force);
    for (const QString& written : writeFigure(figure, given.out, figureRecipeText(recipe)))
        print(stdout, written + QLatin1Char('\n'));
    return static_cast<int>(ExitCode::Ok);
}

}  // namespace

int runFigureCommand(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    const bool isParsed = parser.parse(QCoreApplication::arguments());
    if (isParsed && parser.isSet(QStringLiteral("help"))) {
        print(stdout, parser.helpText());
        return static_cast<int>(ExitCode::Ok);
    }
    const FigureArguments given{parser.positionalArguments().value(1),
                                parser.value(QStringLiteral("out")),
                                parser.value(QStringLiteral("sweep")),
                                !parser.isSet(QStringLiteral("no-maps")),
                                parser.isSet(QStringLiteral("force"))};
    QString wrong = isParsed ? QString() : parser.errorText();
    if (isParsed && (given.recipe.isEmpty() || parser.positionalArguments().size() > 2))
        wrong = translated(QT_TRANSLATE_NOOP("CommandLine", "figure takes one recipe"));
    else if (isParsed && given.out.isEmpty())
        wrong = translated(QT_TRANSLATE_NOOP("CommandLine", "--out must name the figure"));
    if (!wrong.isEmpty()) {
        print(stderr,
              translated(QT_TRANSLATE_NOOP("CommandLine",
                                           "interproto-workbench: %1\nTry figure --help.\n"))
                  .arg(wrong));
        return static_cast<int>(ExitCode::Usage);
    }
    try {
        return draw(given);
    } catch (const Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    }
}

}  // namespace interproto::ui
