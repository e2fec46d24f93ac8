// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/recent_menu.h"

#include <QAction>
#include <QDir>
#include <QMenu>

namespace interproto::ui {

RecentMenu::RecentMenu(QMenu& menu, QAction& clear, QObject* parent)
    : QObject(parent), menu_(menu), clear_(clear)
{
}

void RecentMenu::setFolders(const std::vector<RecentFolder>& folders)
{
    for (QAction* action : menu_.actions())
        if (action != &clear_)
            delete action;
    for (const RecentFolder& folder : folders) {
        // An ampersand in a name is no mnemonic.
        QString text = QDir::toNativeSeparators(folder.path);
        text.replace(QLatin1Char('&'), QStringLiteral("&&"));
        // As a column of its own, where keys stand in other menus.
        if (const QString words = recentWords(folder); !words.isEmpty())
            text += QLatin1Char('\t') + words;
        auto* action = new QAction(recentIcon(folder, menu_.palette()), text, &menu_);
        connect(action, &QAction::triggered, this, [this, folder] {
            if (folder.isThere)
                Q_EMIT chosen(folder.path);
            else
                Q_EMIT missingChosen(folder.path);
        });
        menu_.insertAction(&clear_, action);
    }
    menu_.insertSeparator(&clear_);
    menu_.setEnabled(!folders.empty());
}

}  // namespace interproto::ui
