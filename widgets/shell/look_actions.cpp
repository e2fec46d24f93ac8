// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/look_actions.h"

#include "widgets/common/theme.h"
#include "widgets/shell/language.h"
#include "widgets/shell/window_actions.h"

#include <QAction>
#include <QSettings>

namespace interproto::ui {

void connectLookActions(ActionRegistry& actions, QSettings& settings)
{
    const Theme now = themeFromName(settings.value(QStringLiteral("theme")).toString());
    for (const Theme theme : {Theme::System, Theme::Light, Theme::Dark}) {
        QAction& action = actions.action(actionOf(theme));
        action.setChecked(theme == now);
        QObject::connect(&action, &QAction::triggered, &actions, [&settings, theme] {
            settings.setValue(QStringLiteral("theme"), themeName(theme));
            applyTheme(theme);
        });
    }
    const QString language =
        settings.value(QStringLiteral("language"), QStringLiteral("system")).toString();
    for (const LanguageEntry& entry : languages()) {
        QAction& action = actions.action(languageActionId(entry.code).constData());
        action.setChecked(entry.code == language);
        QObject::connect(&action, &QAction::triggered, &actions, [&settings, code = entry.code] {
            settings.setValue(QStringLiteral("language"), code);
            applyLanguage(code);
        });
    }
}

}  // namespace interproto::ui
