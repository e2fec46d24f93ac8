// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/recent_folders.h"
#include "widgets/shell/start_page.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace interproto::ui {

class RecentMenu;

/// Shows the places of last time on the start page and in the menu. What they are, whether they are
/// still there and whether runs go on in them is found out in another thread: one of them may lie
/// on a machine that does not answer.
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

Q_SIGNALS:
    /// What was asked for by refresh() is shown.
    void lookedAt();

private:
    void show(const std::vector<RecentFolder>& folders);

    RecentFolders recent_;
    StartPage& page_;
    RecentMenu& menu_;
    std::vector<RecentFolder> known_;  ///< as they were found last
    QTimer again_;                     ///< runs end while the page is in front
    QThreadPool pool_;
    int round_ = 0;
};

}  // namespace interproto::ui
