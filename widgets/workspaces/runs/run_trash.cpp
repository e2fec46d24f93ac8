// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/run_trash.h"

#include "core/runs/run_state.h"
#include "widgets/common/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace interproto::ui {

namespace {

/// The note beside a folder in the trash (freedesktop.org's trash specification) that says where it
/// came from.
void removeTrashNote(const QString& inTrash)
{
    const QFileInfo info(inTrash);
    QDir trash = info.dir();
    if (trash.dirName() == QLatin1String("files") && trash.cdUp())
        QFile::remove(trash.filePath(QStringLiteral("info/%1.trashinfo").arg(info.fileName())));
}

}  // namespace

RunTrash::RunTrash(QObject* parent) : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

RunTrash::~RunTrash()
{
    pool_.waitForDone();
}

void RunTrash::move(const QStringList& runs)
{
    pool_.start([this, runs] {
        std::vector<TrashedFolder> folders;
        QStringList failures;
        for (const QString& run : runs) {
            QString place;
            // Asked again here: it may have been resumed since it was chosen.
            if (runStatus(pathBytes(run)).isAlive())
                failures << tr("%1 is running").arg(run);
            else if (QFile::moveToTrash(run, &place))
                folders.emplace_back(run, place);
            else
                failures << tr("%1 cannot be moved to the trash").arg(run);
        }
        QMetaObject::invokeMethod(
            this,
            [this, folders, failures] { Q_EMIT moved(folders, failures); },
            Qt::QueuedConnection);
    });
}

void RunTrash::restore(const std::vector<TrashedFolder>& folders)
{
    pool_.start([this, folders] {
        QStringList runs;
        QStringList failures;
        for (const auto& [run, place] : folders) {
            if (!place.isEmpty() && !QFileInfo::exists(run) && QDir().rename(place, run)) {
                removeTrashNote(place);
                runs << run;
            } else {
                failures << tr("%1 cannot be taken back from the trash").arg(run);
            }
        }
        QMetaObject::invokeMethod(
            this,
            [this, runs, failures] { Q_EMIT restored(runs, failures); },
            Qt::QueuedConnection);
    });
}

}  // namespace interproto::ui
