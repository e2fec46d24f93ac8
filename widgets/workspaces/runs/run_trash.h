// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <utility>
#include <vector>

namespace interproto::ui {

/// Where a folder was, and where in the trash it is now (empty where the system does not tell).
using TrashedFolder = std::pair<QString, QString>;

/// Moves run folders to the trash of the desktop, and back; never deletes. Off the GUI thread.
class RunTrash : public QObject {
    Q_OBJECT

public:
    explicit RunTrash(QObject* parent = nullptr);
    ~RunTrash() override;

    /// Answered by moved(). Runs that a process holds stay.
    void move(const QStringList& runs);
    /// Answered by restored().
    void restore(const std::vector<TrashedFolder>& folders);

Q_SIGNALS:
    void moved(const std::vector<TrashedFolder>& folders, const QStringList& failures);
    void restored(const QStringList& runs, const QStringList& failures);

private:
    QThreadPool pool_;
};

}  // namespace interproto::ui
