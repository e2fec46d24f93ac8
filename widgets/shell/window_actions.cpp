// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/window_actions.h"

#include <QCoreApplication>

namespace interproto::ui {

const std::vector<ActionSpec>& windowActions()
{
    const auto keys = [](QKeySequence::StandardKey key) { return QKeySequence(key); };
    const auto typed = [](const char* text) { return QKeySequence(QLatin1String(text)); };
    static const char* const kFile = QT_TRANSLATE_NOOP("Actions", "&File");
    static const char* const kRecent = QT_TRANSLATE_NOOP("Actions", "Open &recent");
    static const char* const kRun = QT_TRANSLATE_NOOP("Actions", "&Run");
    static const char* const kView = QT_TRANSLATE_NOOP("Actions", "&View");
    static const char* const kTheme = QT_TRANSLATE_NOOP("Actions", "&Theme");
    static const char* const kLanguage = QT_TRANSLATE_NOOP("Actions", "&Language");
    static const char* const kHelp = QT_TRANSLATE_NOOP("Actions", "&Help");
    // clang-format off
    static const std::vector<ActionSpec> kActions = {
        {"file.open", kFile, QT_TRANSLATE_NOOP("Actions", "&Open folder…"), keys(QKeySequence::Open)},
        {"file.clear_recent", kRecent, QT_TRANSLATE_NOOP("Actions", "&Clear the list")},
        {"file.close", kFile, QT_TRANSLATE_NOOP("Actions", "&Close folder"), keys(QKeySequence::Close)},
        {"file.quit", kFile, QT_TRANSLATE_NOOP("Actions", "&Quit"), keys(QKeySequence::Quit), false, nullptr, true},
        {"run.pause", kRun, QT_TRANSLATE_NOOP("Actions", "&Pause"), typed("Ctrl+Shift+P")},
        {"run.resume", kRun, QT_TRANSLATE_NOOP("Actions", "&Resume"), typed("Ctrl+Shift+R")},
        {"run.stop", kRun, QT_TRANSLATE_NOOP("Actions", "&Stop and keep"), typed("Ctrl+Shift+S")},
        {"run.checkpoint", kRun, QT_TRANSLATE_NOOP("Actions", "&Checkpoint now"), typed("Ctrl+Shift+C"), false, nullptr, true},
        {"run.evaluate", kRun, QT_TRANSLATE_NOOP("Actions", "&Evaluate now"), typed("Ctrl+Shift+E")},
        {"view.runs", kView, QT_TRANSLATE_NOOP("Actions", "&Runs"), typed("Ctrl+1"), true},
        {"view.log", kView, QT_TRANSLATE_NOOP("Actions", "Lo&garithmic values"), typed("Ctrl+G"), true},
        {"view.reset_zoom", kView, QT_TRANSLATE_NOOP("Actions", "Reset &zoom"), typed("Ctrl+0")},
        {"theme.system", kTheme, QT_TRANSLATE_NOOP("Actions", "As the &system"), {}, true, "theme"},
        {"theme.light", kTheme, QT_TRANSLATE_NOOP("Actions", "&Light"), {}, true, "theme"},
        {"theme.dark", kTheme, QT_TRANSLATE_NOOP("Actions", "&Dark"), {}, true, "theme"},
        {"language.system", kLanguage, QT_TRANSLATE_NOOP("Actions", "As the s&ystem"), {}, true, "language"},
        // Languages stand in their own names, whatever the window speaks.
        {"language.en", kLanguage, "English", {}, true, "language"},
        {"language.ko", kLanguage, "한국어", {}, true, "language"},
        {"language.zh_CN", kLanguage, "简体中文", {}, true, "language"},
        {"help.about", kHelp, QT_TRANSLATE_NOOP("Actions", "&About Interproto")},
    };
    // clang-format on
    return kActions;
}

const std::map<QString, QString>& submenus()
{
    static const std::map<QString, QString> kSubmenus = {
        {QStringLiteral("Open &recent"), QStringLiteral("&File")},
        {QStringLiteral("&Theme"), QStringLiteral("&View")},
        {QStringLiteral("&Language"), QStringLiteral("&View")}};
    return kSubmenus;
}

const char* actionOf(ControlWord word)
{
    switch (word) {
        case ControlWord::Pause:
            return "run.pause";
        case ControlWord::Resume:
            return "run.resume";
        case ControlWord::Stop:
            return "run.stop";
        case ControlWord::Checkpoint:
            return "run.checkpoint";
        default:
            return "run.evaluate";
    }
}

const char* actionOf(Theme theme)
{
    switch (theme) {
        case Theme::Light:
            return "theme.light";
        case Theme::Dark:
            return "theme.dark";
        default:
            return "theme.system";
    }
}

QByteArray languageActionId(const QString& code)
{
    return "language." + code.toUtf8();
}

}  // namespace interproto::ui
