// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/train/train_facts.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace interproto::ui {

/// Finds out what the form of a training can be told: data sets, runs, GPUs, free memory and disk.
/// Reads in threads of its own; answers come by signal.
class TrainScout : public QObject {
    Q_OBJECT

public:
    explicit TrainScout(std::string gpuLibrary, QObject* parent = nullptr);
    ~TrainScout() override;

    /// Answered by workspaceRead().
    void readWorkspace(const QString& folder);
    /// Answered by counted(), unless another folder was asked for meanwhile.
    void count(const QString& workspaceFolder, const QString& dataFolder);
    /// For the next time the workspace is read.
    void keepTrial(const Workspace& workspace, const TrialSpeed& speed);
    /// Machine and disk are looked at every few seconds while the page is in front.
    void setActive(bool isActive);

Q_SIGNALS:
    void workspaceRead(const WorkspaceFactsPointer& facts);
    void counted(const DataCount& count);
    void machineRead(const MachineFacts& facts);

private:
    void readMachine();

    std::string gpuLibrary_;
    QThreadPool files_;
    QThreadPool machine_;
    QTimer rounds_;
    std::atomic<int> asked_ = 0;       ///< for a count
    std::atomic<int> workspaces_ = 0;  ///< read
    std::atomic<bool> isLooking_ = false;
    std::unique_ptr<GpuMonitor> gpus_;  ///< of the machine's thread
};

}  // namespace interproto::ui
