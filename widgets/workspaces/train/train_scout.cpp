// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_scout.h"

#include "widgets/workspaces/train/train_trial.h"

#include <QThread>

#include <fstream>

namespace interproto::ui {

namespace {

constexpr int kMachineRoundMs = 4000;

/// Bytes that a new process can have; below 0: not told.
std::int64_t availableMemory()
{
    std::ifstream file("/proc/meminfo");
    std::string word;
    while (file >> word) {
        if (word != "MemAvailable:")
            continue;
        std::int64_t kilobytes = -1;
        file >> kilobytes;
        return kilobytes < 0 ? -1 : kilobytes * 1024;
    }
    return -1;
}

}  // namespace

TrainScout::TrainScout(std::string gpuLibrary, QObject* parent)
    : QObject(parent), gpuLibrary_(std::move(gpuLibrary))
{
    qRegisterMetaType<WorkspaceFactsPointer>();
    qRegisterMetaType<DataCount>();
    qRegisterMetaType<MachineFacts>();
    files_.setMaxThreadCount(2);
    machine_.setMaxThreadCount(1);
    rounds_.setInterval(kMachineRoundMs);
    connect(&rounds_, &QTimer::timeout, this, &TrainScout::readMachine);
}

TrainScout::~TrainScout()
{
    ++asked_;
    ++workspaces_;
    for (QThreadPool* pool : {&files_, &machine_}) {
        pool->clear();
        pool->waitForDone();
    }
}

void TrainScout::readWorkspace(const QString& folder)
{
    const int number = ++workspaces_;
    files_.start([this, folder, number] {
        auto facts = std::make_shared<const WorkspaceFacts>(readWorkspaceFacts(folder));
        if (number == workspaces_)
            Q_EMIT workspaceRead(facts);
    });
}

void TrainScout::count(const QString& workspaceFolder, const QString& dataFolder)
{
    const int number = ++asked_;
    files_.start([this, workspaceFolder, dataFolder, number] {
        const auto isStale = [this, number] { return number != asked_; };
        const DataCount count = countData(workspaceFolder, dataFolder, isStale);
        if (!isStale())
            Q_EMIT counted(count);
    });
}

void TrainScout::keepTrial(const Workspace& workspace, const TrialSpeed& speed)
{
    files_.start([workspace, speed] { interproto::ui::keepTrial(workspace, speed); });
}

void TrainScout::setActive(bool isActive)
{
    if (!isActive) {
        rounds_.stop();
        return;
    }
    readMachine();
    rounds_.start();
}

void TrainScout::readMachine()
{
    if (isLooking_.exchange(true))
        return;
    machine_.start([this] {
        if (!gpus_)
            gpus_ = std::make_unique<GpuMonitor>(gpuLibrary_);
        MachineFacts facts;
        facts.gpus = gpus_->gpus();
        facts.freeMemory = availableMemory();
        facts.cores = QThread::idealThreadCount();
        isLooking_ = false;
        Q_EMIT machineRead(facts);
    });
}

}  // namespace interproto::ui
