// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "widgets/workspaces/train/train_facts.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

namespace interproto::ui {

class TaskProcess;

/// Lets the engine time a few steps of a training (`interproto estimate`), one trial at a time. It
/// ends with the window and leaves no run.
class TrainTrial : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `key` names what is timed, as TrainModel::trialKey() does.
    void start(const QString& key, const QStringList& arguments);
    void stop();
    bool isRunning() const { return !process_.isNull(); }
    const QString& key() const { return key_; }

Q_SIGNALS:
    void progressed(const Progress& progress);
    /// `failure`: the engine's line; empty with a speed, or when it was stopped.
    void ended(const TrialSpeed& speed, const QString& failure);

private:
    QPointer<TaskProcess> process_;
    QString key_;
};

/// Speeds that trials told before, kept in the workspace's cache. Slow.
std::vector<TrialSpeed> readTrials(const Workspace& workspace);
/// Adds one; the file is replaced atomically. A cache that cannot be written is none. Slow.
void keepTrial(const Workspace& workspace, const TrialSpeed& speed);

}  // namespace interproto::ui
