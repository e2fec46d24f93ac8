// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/window_actions.h"

#include <QCoreApplication>

namespace interproto::ui {

namespace {

const char* const kFile = QT_TRANSLATE_NOOP("Actions", "&File");
const char* const kRecent = QT_TRANSLATE_NOOP("Actions", "Open &recent");
const char* const kEdit = QT_TRANSLATE_NOOP("Actions", "&Edit");
const char* const kView = QT_TRANSLATE_NOOP("Actions", "&View");
const char* const kTheme = QT_TRANSLATE_NOOP("Actions", "&Theme");
const char* const kLanguage = QT_TRANSLATE_NOOP("Actions", "&Language");
const char* const kHelp = QT_TRANSLATE_NOOP("Actions", "&Help");

QKeySequence typed(const char* text)
{
    return QKeySequence(QLatin1String(text));
}

}  // namespace

const char* const kGoMenu = QT_TRANSLATE_NOOP("Actions", "&Go");

const std::vector<ActionSpec>& firstActions()
{
    // clang-format off
    static const std::vector<ActionSpec> kActions = {
        {"file.new", kFile, QT_TRANSLATE_NOOP("Actions", "&New workspace…"), QKeySequence(QKeySequence::New)},
        {"file.open", kFile, QT_TRANSLATE_NOOP("Actions", "&Open folder…"), QKeySequence(QKeySequence::Open)},
        {"file.clear_recent", kRecent, QT_TRANSLATE_NOOP("Actions", "&Clear the list")},
        {"file.sample", kFile, QT_TRANSLATE_NOOP("Actions", "Create the &sample workspace…")},
        {"file.close", kFile, QT_TRANSLATE_NOOP("Actions", "&Close workspace"), QKeySequence(QKeySequence::Close), false, nullptr, true},
        // Qt knows a key to quit on some desktops only.
        {"file.quit", kFile, QT_TRANSLATE_NOOP("Actions", "&Quit"), typed("Ctrl+Q"), false, nullptr, true},
        {"edit.undo", kEdit, QT_TRANSLATE_NOOP("Actions", "&Undo"), QKeySequence(QKeySequence::Undo)},
        {"edit.redo", kEdit, QT_TRANSLATE_NOOP("Actions", "&Redo"), QKeySequence(QKeySequence::Redo)},
        {"go.start", kGoMenu, QT_TRANSLATE_NOOP("Actions", "&Start page"), typed("Alt+Home"), true, "page"},
    };
    // clang-format on
    return kActions;
}

const std::vector<ActionSpec>& lastActions()
{
    // clang-format off
    static const std::vector<ActionSpec> kActions = {
        {"theme.system", kTheme, QT_TRANSLATE_NOOP("Actions", "As the &system"), {}, true, "theme"},
        {"theme.light", kTheme, QT_TRANSLATE_NOOP("Actions", "&Light"), {}, true, "theme"},
        {"theme.dark", kTheme, QT_TRANSLATE_NOOP("Actions", "&Dark"), {}, true, "theme"},
        {"language.system", kLanguage, QT_TRANSLATE_NOOP("Actions", "As the s&ystem"), {}, true, "language"},
        // Languages stand in their own names, whatever the window speaks; the English ones are for
        // machines without a font for them.
        {"language.en", kLanguage, "English", {}, true, "language"},
        {"language.ko", kLanguage, "한국어 (Korean)", {}, true, "language"},
        {"language.zh_CN", kLanguage, "简体中文 (Simplified Chinese)", {}, true, "language"},
        {"view.reset_layout", kView, QT_TRANSLATE_NOOP("Actions", "&Reset the layout"), {}, false, nullptr, true},
        {"view.full_screen", kView, QT_TRANSLATE_NOOP("Actions", "&Full screen"), QKeySequence(QKeySequence::FullScreen), true},
        {"help.manual", kHelp, QT_TRANSLATE_NOOP("Actions", "&Manual of this page"), QKeySequence(QKeySequence::HelpContents)},
        {"help.palette", kHelp, QT_TRANSLATE_NOOP("Actions", "Find a &command…"), typed("Ctrl+K")},
        {"help.sheet", kHelp, QT_TRANSLATE_NOOP("Actions", "&Keys at a glance"), typed("?")},
        {"help.shortcuts", kHelp, QT_TRANSLATE_NOOP("Actions", "&Change keys…")},
        {"help.about", kHelp, QT_TRANSLATE_NOOP("Actions", "&About Interproto"), {}, false, nullptr, true},
    };
    // clang-format on
    return kActions;
}

const std::map<QString, QString>& submenus()
{
    static const std::map<QString, QString> kSubmenus = {
        {QString::fromUtf8(kRecent), QString::fromUtf8(kFile)},
        {QString::fromUtf8(kTheme), QString::fromUtf8(kView)},
        {QString::fromUtf8(kLanguage), QString::fromUtf8(kView)}};
    return kSubmenus;
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

QString pageActionId(const QString& key)
{
    return QStringLiteral("go.") + key;
}

}  // namespace interproto::ui
