// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/start_page.h"

#include <QObject>

class QAction;
class QMenu;

namespace interproto::ui {

/// The folders of last time in a menu, above its "clear" command.
class RecentMenu : public QObject {
    Q_OBJECT

public:
    RecentMenu(QMenu& menu, QAction& clear, QObject* parent = nullptr);

    void setFolders(const std::vector<RecentFolder>& folders);

Q_SIGNALS:
    void chosen(const QString& folder);
    /// It is not where it was.
    void missingChosen(const QString& folder);

private:
    QMenu& menu_;
    QAction& clear_;
};

}  // namespace interproto::ui
