// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/path_router.h"

#include "widgets/shell/page_host.h"

#include <QDir>

#include <map>

namespace interproto::ui {

namespace {

/// The page that is asked first.
QString pageFor(PathKind kind)
{
    switch (kind) {
        case PathKind::TrainingFolder:
        case PathKind::AgeFile:
        case PathKind::PairList:
            return QStringLiteral("data");
        case PathKind::Checkpoint:
            return QStringLiteral("compare");
        default:
            return QStringLiteral("pairs");
    }
}

}  // namespace

PathRouter::PathRouter(PageHost& host, QObject* parent) : QObject(parent), host_(host)
{
    connect(&recogniser_, &PathRecogniser::known, this, &PathRouter::route);
}

void PathRouter::open(const QStringList& paths)
{
    recogniser_.ask(paths);
}

void PathRouter::route(const std::vector<RecognisedPath>& paths)
{
    // A workspace first: it is what the others are added to.
    bool hasWorkspace = false;
    std::map<PathKind, QStringList> byKind;
    for (const RecognisedPath& found : paths) {
        if (found.kind != PathKind::Workspace)
            byKind[found.kind] += found.path;
        else if (!hasWorkspace)
            Q_EMIT workspaceFound(found.path);
        hasWorkspace = hasWorkspace || found.kind == PathKind::Workspace;
    }
    for (const auto& [kind, files] : byKind)
        Q_EMIT opened(files.front(), deliver(kind, files));
}

QString PathRouter::deliver(PathKind kind, const QStringList& paths)
{
    const QString first = QDir::toNativeSeparators(paths.front());
    if (kind == PathKind::Missing)
        return tr("There is no file or folder %1.").arg(first);
    PageRequest request;
    if (kind == PathKind::Run) {
        request.page = QStringLiteral("watch");
        request.runs = paths;
        if (host_.show(request))
            return {};
    } else if (kind == PathKind::Runs) {
        request.files = paths;
        QStringList pages{QStringLiteral("runs"), QStringLiteral("watch")};
        // A sweep that is dropped on the table of the study is meant for it.
        if (host_.current() && host_.current()->key() == QLatin1String("compare"))
            pages.prepend(host_.current()->key());
        for (const QString& page : std::as_const(pages)) {
            request.page = page;
            if (host_.show(request))
                return {};
        }
    } else if (host_.offer(pageFor(kind), paths)) {
        return {};
    }
    if (kind == PathKind::Unknown)
        return tr("%1 is nothing that can be opened here: no workspace, run or TensorBoard folder, "
                  "no training folder, age file, pair list, weights or pictures.")
            .arg(first);
    if (host_.workspace().isEmpty())
        return tr("Open or create a workspace first, then add %1 to it.").arg(first);
    return tr("No page takes %1.").arg(first);
}

}  // namespace interproto::ui
