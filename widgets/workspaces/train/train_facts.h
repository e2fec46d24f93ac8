// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/gpu_monitor.h"
#include "core/runs/workspace.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace interproto::ui {

/// How quick an earlier training of the workspace was.
struct PastSpeed {
    std::string run;  ///< folder's name
    std::string netMode;
    int netDepth = 0;
    std::string precision;
    std::string device;  ///< as in its provenance: "cpu", "cuda:0 (NVIDIA H100)"
    int threads = 0;
    double imagesPerSecond = 0;
};

/// How quick a trial of a few steps was, on this machine.
struct TrialSpeed {
    QString key;  ///< what was timed and on what: TrainModel::trialKey()
    double imagesPerSecond = 0;
    int steps = 0;  ///< timed
};

/// What is in a workspace, for a form of a training.
struct WorkspaceFacts {
    Workspace workspace;
    bool isOpen = false;
    QString failure;                 ///< why it could not be read; empty: it could
    QStringList runNames;            ///< in its runs folder
    std::vector<PastSpeed> speeds;   ///< newest last
    std::vector<TrialSpeed> trials;  ///< of its cache
    std::int64_t freeDisk = -1;      ///< bytes where the runs lie; below 0: not known
};
using WorkspaceFactsPointer = std::shared_ptr<const WorkspaceFacts>;

/// How many pictures a training folder has. Below 0: not known.
struct DataCount {
    QString folder;
    std::int64_t images = -1;
    std::int64_t classes = -1;
    bool isScanned = false;  ///< from a scan; else counted by name
};

struct MachineFacts {
    std::vector<GpuState> gpus;
    std::int64_t freeMemory = -1;  ///< of the computer, bytes
    int cores = 1;
};

/// Reads the workspace file, the names of the runs and the speed of the last of them. Slow.
WorkspaceFacts readWorkspaceFacts(const QString& folder);
/// From a catalogue of the workspace, or by listing the folder; gives up when `isStale` says so.
/// Slow.
DataCount countData(const QString& workspaceFolder,
                    const QString& dataFolder,
                    const std::function<bool()>& isStale);

}  // namespace interproto::ui
