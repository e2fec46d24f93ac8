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

void RecentMenu::setFolders(const QStringList& folders)
{
    for (QAction* action : menu_.actions())
        if (action != &clear_)
            delete action;
    for (const QString& folder : folders) {
        // An ampersand in a name is no mnemonic.
        QString text = QDir::toNativeSeparators(folder);
        auto* action = new QAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")), &menu_);
        connect(action, &QAction::triggered, this, [this, folder] { Q_EMIT chosen(folder); });
        menu_.insertAction(&clear_, action);
    }
    menu_.insertSeparator(&clear_);
    menu_.setEnabled(!folders.isEmpty());
}

}  // namespace interproto::ui
