// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/recent_folders.h"

#include <QObject>
#include <QThreadPool>

namespace interproto::ui {

class RecentMenu;
class StartPage;

/// Shows the folders of last time on the start page and in the menu. Whether they are still there
/// is found out in another thread: one of them may lie on a machine that does not answer.
class RecentList : public QObject {
    Q_OBJECT

public:
    RecentList(QSettings& settings, StartPage& page, RecentMenu& menu, QObject* parent = nullptr);
    ~RecentList() override;

    void add(const QString& folder);
    void remove(const QString& folder);
    void clear();
    void refresh();
    QStringList folders() const { return recent_.list(); }

private:
    RecentFolders recent_;
    StartPage& page_;
    RecentMenu& menu_;
    QThreadPool pool_;
    int round_ = 0;
};

}  // namespace interproto::ui
