// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/recent_list.h"

#include "widgets/shell/recent_menu.h"
#include "widgets/shell/start_page.h"

#include <QFileInfo>

namespace interproto::ui {

RecentList::RecentList(QSettings& settings, StartPage& page, RecentMenu& menu, QObject* parent)
    : QObject(parent), recent_(settings), page_(page), menu_(menu)
{
    pool_.setMaxThreadCount(1);
}

RecentList::~RecentList()
{
    pool_.clear();
    pool_.waitForDone();
}

void RecentList::add(const QString& folder)
{
    recent_.add(folder);
    refresh();
}

void RecentList::remove(const QString& folder)
{
    recent_.remove(folder);
    refresh();
}

void RecentList::clear()
{
    recent_.clear();
    refresh();
}

void RecentList::refresh()
{
    std::vector<RecentFolder> folders;
    for (const QString& path : recent_.list())
        folders.push_back({path, true});
    page_.setRecent(folders);
    menu_.setFolders(recent_.list());
    if (folders.empty())
        return;
    pool_.start([this, folders, round = ++round_]() mutable {
        for (RecentFolder& folder : folders)
            folder.isThere = QFileInfo::exists(folder.path);
        // This object waits for the thread before it goes, and takes the call with it then.
        QMetaObject::invokeMethod(
            this,
            [this, folders, round] {
                if (round == round_)
                    page_.setRecent(folders);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace interproto::ui
