// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workbench/command_line.h"

#include "core/base/error.h"
#include "widgets/shell/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

namespace interproto::ui {

QString translated(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void print(FILE* stream, const QString& text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

namespace {

/// "1280x800"; not valid when it is none.
QSize sizeFrom(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    constexpr int kLeast = 320;
    constexpr int kMost = 16384;
    if (parts.size() != 2)
        return {};
    const QSize size(parts[0].toInt(), parts[1].toInt());
    const auto fits = [](int side) { return side >= kLeast && side <= kMost; };
    return fits(size.width()) && fits(size.height()) ? size : QSize();
}

void addOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const QString& help, const QString& value) {
        parser.addOption(QCommandLineOption(QString::fromUtf8(name), help, value));
    };
    parser.setApplicationDescription(translated(QT_TRANSLATE_NOOP(
        "CommandLine",
        "The workbench of Interproto: data, trainings, curves and pairs of face recognition across "
        "large age gaps.")));
    parser.addPositionalArgument(
        QStringLiteral("path"),
        translated(QT_TRANSLATE_NOOP("CommandLine",
                                     "A workspace, a run, a folder of runs, a folder with "
                                     "TensorBoard's event files, or whatever can be dropped on the "
                                     "window.")),
        QStringLiteral("[PATH...]"));
    parser.addPositionalArgument(
        QStringLiteral("figure"),
        translated(QT_TRANSLATE_NOOP(
            "CommandLine", "figure RECIPE.toml --out FILE draws a figure (figure --help).")),
        QString());
    parser.addPositionalArgument(
        QStringLiteral("contact-sheet"),
        translated(QT_TRANSLATE_NOOP("CommandLine",
                                     "contact-sheet SET.csv --out FILE draws the pairs of an "
                                     "evaluation (contact-sheet --help).")),
        QString());
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")},
                      translated(QT_TRANSLATE_NOOP("CommandLine", "Shows this help."))});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")},
                      translated(QT_TRANSLATE_NOOP("CommandLine", "Shows the version."))});
    add("theme",
        translated(QT_TRANSLATE_NOOP("CommandLine", "system, light or dark, for this time.")),
        QStringLiteral("THEME"));
    add("language",
        translated(QT_TRANSLATE_NOOP("CommandLine", "system, en, ko or zh_CN, for this time.")),
        QStringLiteral("CODE"));
    add("size",
        translated(QT_TRANSLATE_NOOP("CommandLine", "Size of the window, such as 1280x800.")),
        QStringLiteral("WxH"));
    add("page",
        translated(QT_TRANSLATE_NOOP(
            "CommandLine",
            "The page in front: data, train, watch, runs, compare, prototypes or pairs; some have "
            "parts, such as data:identities, data:issues and data:pairs.")),
        QStringLiteral("KEY[:PART]"));
    add("screenshot",
        translated(QT_TRANSLATE_NOOP(
            "CommandLine", "Writes a picture of the window as PNG and ends; needs no display.")),
        QStringLiteral("FILE"));
    parser.addOption({QStringLiteral("force"),
                      translated(QT_TRANSLATE_NOOP(
                          "CommandLine", "--screenshot replaces a file that is there already."))});
}

/// Empty when all is well.
QString mistake(const QCommandLineParser& parser, const CommandLine& line)
{
    const auto known = [](const QString& value, std::initializer_list<const char*> names) {
        return value.isEmpty() || std::any_of(names.begin(), names.end(), [&](const char* name) {
                   return value == QLatin1String(name);
               });
    };
    if (parser.isSet(QStringLiteral("size")) && !line.size.isValid())
        return translated(
            QT_TRANSLATE_NOOP("CommandLine", "--size takes WIDTHxHEIGHT, 320 to 16384 each"));
    if (!known(line.theme, {"system", "light", "dark"}))
        return translated(QT_TRANSLATE_NOOP("CommandLine", "--theme takes system, light or dark"));
    if (!known(line.language, {"system", "en", "ko", "zh_CN"}))
        return translated(
            QT_TRANSLATE_NOOP("CommandLine", "--language takes system, en, ko or zh_CN"));
    return {};
}

}  // namespace

std::optional<CommandLine> readCommandLine(int argc, char** argv, int& exitCode)
{
    // Gone before the window's own application object: this one needs no display.
    QCoreApplication application(argc, argv);
    applyLanguage(QStringLiteral("system"));
    QCommandLineParser parser;
    addOptions(parser);
    const bool isParsed = parser.parse(application.arguments());
    exitCode = static_cast<int>(ExitCode::Ok);
    if (isParsed && parser.isSet(QStringLiteral("help"))) {
        print(stdout, parser.helpText());
        return std::nullopt;
    }
    if (isParsed && parser.isSet(QStringLiteral("version"))) {
        print(stdout, QStringLiteral("interproto-workbench " INTERPROTO_VERSION "\n"));
        return std::nullopt;
    }
    CommandLine line;
    line.paths = parser.positionalArguments();
    line.page = parser.value(QStringLiteral("page")).section(QLatin1Char(':'), 0, 0);
    line.part = parser.value(QStringLiteral("page")).section(QLatin1Char(':'), 1);
    line.screenshot = parser.value(QStringLiteral("screenshot"));
    line.force = parser.isSet(QStringLiteral("force"));
    line.size = sizeFrom(parser.value(QStringLiteral("size")));
    line.theme = parser.value(QStringLiteral("theme"));
    line.language = parser.value(QStringLiteral("language"));
    const QString wrong = isParsed ? mistake(parser, line) : parser.errorText();
    if (wrong.isEmpty())
        return line;
    print(stderr,
          translated(QT_TRANSLATE_NOOP("CommandLine", "interproto-workbench: %1\nTry --help.\n"))
              .arg(wrong));
    exitCode = static_cast<int>(ExitCode::Usage);
    return std::nullopt;
}

bool hasDisplay()
{
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    return false;
}

}  // namespace interproto::ui
