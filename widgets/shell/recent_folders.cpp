// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/recent_folders.h"

#include <QSettings>

namespace interproto::ui {

namespace {

const QString kKey = QStringLiteral("recent/folders");

}  // namespace

QStringList RecentFolders::list() const
{
    return settings_.value(kKey).toStringList();
}

void RecentFolders::add(const QString& folder)
{
    QStringList folders = list();
    folders.removeAll(folder);
    folders.prepend(folder);
    settings_.setValue(kKey, QStringList(folders.mid(0, kMost)));
}

void RecentFolders::remove(const QString& folder)
{
    QStringList folders = list();
    folders.removeAll(folder);
    settings_.setValue(kKey, folders);
}

void RecentFolders::clear()
{
    settings_.remove(kKey);
}

}  // namespace interproto::ui
