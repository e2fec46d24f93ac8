// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/workspace_maker.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/runs/workspace.h"
#include "widgets/common/words.h"
#include "widgets/jobs/recognition.h"

namespace interproto::ui {

namespace {

std::string stem(const std::string& path)
{
    const std::string name = fileName(path);
    return name.substr(0, name.size() - lowerExtension(name).size());
}

void give(Workspace& workspace, const QStringList& parts)
{
    std::vector<std::string> ages;
    for (const QString& part : parts) {
        const std::string path = pathBytes(part);
        const PathKind kind = recognise(path);
        if (kind == PathKind::TrainingFolder)
            workspace.dataSets.push_back({freeDataSetName(workspace, fileName(path)), path, {}});
        else if (kind == PathKind::PairList)
            workspace.testSets.push_back({freeTestSetName(workspace, stem(path)), path, {}});
        else if (kind == PathKind::AgeFile)
            ages.push_back(path);
    }
    for (DataSetEntry& set : workspace.dataSets)
        for (const std::string& file : ages)
            if (ages.size() == 1 || stem(file) == fileName(set.dataPath))
                set.ageFile = file;
}

}  // namespace

WorkspaceMaker::WorkspaceMaker(QObject* parent) : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

WorkspaceMaker::~WorkspaceMaker()
{
    pool_.waitForDone();
}

void WorkspaceMaker::make(const QString& folder, const QStringList& parts)
{
    pool_.start([this, folder, parts] {
        QString failure;
        try {
            Workspace workspace;
            workspace.folder = pathBytes(folder);
            if (!looksLikeWorkspace(workspace.folder)) {
                give(workspace, parts);
                writeWorkspace(workspace);
            }
        } catch (const Error& error) {
            failure = shownText(error.what());
        }
        // This object waits for the thread before it goes, and takes the call with it then.
        QMetaObject::invokeMethod(
            this,
            [this, folder, failure] {
                if (failure.isEmpty())
                    Q_EMIT made(folder);
                else
                    Q_EMIT failed(failure);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace interproto::ui
