// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/folder_watcher.h"

#include <QObject>
#include <QStringList>

#include <map>

class QSystemTrayIcon;
class QTimer;
class QWidget;

namespace interproto::ui {

/// Tells when a run of the workspace comes to its end, whoever started it: by a notification of the
/// desktop when the window is not in front, and by a signal.
class RunNotifier : public QObject {
    Q_OBJECT

public:
    explicit RunNotifier(QWidget& window);

    /// The folder whose runs are watched; empty: none.
    void watch(const QString& folder);

Q_SIGNALS:
    /// Once for a folder: the runs that are alive when it is first looked at.
    void livingFound(const QStringList& runs);
    /// A run that was not there, or not alive, when last looked is alive now.
    void runBegan(const QString& run);
    /// `isBad`: failed or crashed.
    void runEnded(const QString& run, bool isBad, const QString& text);

private:
    void take(const RunList& runs);
    void notify(bool isBad, const QString& text);
    static QString textOf(const RunStatus& run);

    QWidget& window_;
    FolderWatcher folder_;
    QTimer* again_;  ///< a folder without runs is looked at again
    std::map<std::string, bool> wasAlive_;
    bool isFirst_ = true;  ///< listing of the folder
    QSystemTrayIcon* tray_ = nullptr;
};

}  // namespace interproto::ui
