// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/workspace_maker.h"

#include "core/base/error.h"
#include "core/runs/workspace.h"
#include "widgets/common/words.h"

namespace interproto::ui {

WorkspaceMaker::WorkspaceMaker(QObject* parent) : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

WorkspaceMaker::~WorkspaceMaker()
{
    pool_.waitForDone();
}

void WorkspaceMaker::make(const QString& folder)
{
    pool_.start([this, folder] {
        QString failure;
        try {
            Workspace workspace;
            workspace.folder = pathBytes(folder);
            if (!looksLikeWorkspace(workspace.folder))
                writeWorkspace(workspace);
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
