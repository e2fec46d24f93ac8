// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/path_router.h"

#include "widgets/shell/page_host.h"

#include <QDir>

#include <map>
#include <utility>

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
        default:
            return QStringLiteral("pairs");
    }
}

bool needsWorkspace(PathKind kind)
{
    return kind == PathKind::TrainingFolder || kind == PathKind::AgeFile ||
           kind == PathKind::PairList || kind == PathKind::Checkpoint;
}

QString lastNameOf(const QString& path)
{
    const QString name = QDir(path).dirName();
    return name.isEmpty() ? path : name;
}

}  // namespace

bool RouteAnswer::isPlace() const
{
    return failure.isEmpty() && (kind == PathKind::Workspace || kind == PathKind::Run ||
                                 kind == PathKind::Runs || kind == PathKind::Evaluation);
}

PathRouter::PathRouter(PageHost& host, QObject* parent) : QObject(parent), host_(host)
{
    connect(&recogniser_, &PathRecogniser::known, this, &PathRouter::route);
}

void PathRouter::open(const QStringList& paths)
{
    recogniser_.ask(paths);
}

void PathRouter::workspaceOpened()
{
    if (!waiting_.isEmpty())
        open(std::exchange(waiting_, {}));
}

void PathRouter::route(const std::vector<RecognisedPath>& paths)
{
    // A workspace first: it is what the others are added to.
    bool hasWorkspace = false;
    std::map<PathKind, std::vector<RecognisedPath>> byKind;
    for (const RecognisedPath& found : paths) {
        if (found.kind != PathKind::Workspace)
            byKind[found.kind].push_back(found);
        else if (!hasWorkspace)
            Q_EMIT workspaceFound(found.path);
        hasWorkspace = hasWorkspace || found.kind == PathKind::Workspace;
    }
    if (!hasWorkspace)
        waiting_.clear();
    for (const auto& [kind, found] : byKind) {
        if (host_.workspace().isEmpty() && needsWorkspace(kind))
            for (const RecognisedPath& path : found)
                waiting_ << path.path;
        Q_EMIT opened(deliver(found));
    }
}

/// All of one kind.
RouteAnswer PathRouter::deliver(const std::vector<RecognisedPath>& paths)
{
    const RecognisedPath& first = paths.front();
    RouteAnswer answer{first.path, first.kind, {}, {}, {}};
    QStringList files;
    for (const RecognisedPath& path : paths)
        files << path.path;
    const bool isRuns = first.kind == PathKind::Run || first.kind == PathKind::Runs;
    const bool isTaken = isRuns
                             ? showRuns(first.kind, files)
                             : first.kind != PathKind::Missing && first.sight.failure.isEmpty() &&
                                   host_.offer(pageFor(first.kind), files);
    if (!isTaken)
        explain(first, answer);
    return answer;
}

bool PathRouter::showRuns(PathKind kind, const QStringList& paths)
{
    PageRequest request;
    QStringList pages{QStringLiteral("watch")};
    if (kind == PathKind::Run) {
        request.runs = paths;
    } else {
        request.files = paths;
        pages.prepend(QStringLiteral("runs"));
        // A sweep that is dropped on the table of the study is meant for it.
        if (host_.current() && host_.current()->key() == QLatin1String("compare"))
            pages.prepend(host_.current()->key());
    }
    for (const QString& page : std::as_const(pages)) {
        request.page = page;
        if (host_.show(request))
            return true;
    }
    return false;
}

/// What was recognised, what is missing, what can be done.
void PathRouter::explain(const RecognisedPath& path, RouteAnswer& answer)
{
    const QString shown = QDir::toNativeSeparators(path.path);
    if (path.kind == PathKind::Missing) {
        answer.failure = tr("There is no file or folder %1.").arg(shown);
        return;
    }
    if (!path.sight.failure.isEmpty() && path.kind == PathKind::Checkpoint)
        answer.failure = tr("%1 cannot be read as weights: %2").arg(shown, path.sight.failure);
    else if (needsWorkspace(path.kind) && host_.workspace().isEmpty()) {
        answer.failure = tr("%1 (%2) needs a workspace: it is added as soon as one is open.")
                             .arg(shown, kindText(path.kind));
        answer.steps = {{RouteStep::Does::NewWorkspace, tr("New workspace…"), {}},
                        {RouteStep::Does::ChooseWorkspace, tr("Open a workspace…"), {}}};
    } else if (path.kind == PathKind::Photos) {
        answer.failure = tr("%1: pictures are compared two at a time, or one with a folder. Drop "
                            "both on the Pairs page, where a model is chosen.")
                             .arg(shown);
    } else if (path.kind != PathKind::Unknown) {
        answer.failure = tr("No page takes %1 (%2).").arg(shown, kindText(path.kind));
    } else if (path.sight.isFolder) {
        explainFolder(path, answer);
    } else {
        answer.failure = tr("%1 is %2: no age file, pair list, evaluation, weights or picture.")
                             .arg(shown, sightText(path.sight));
    }
    for (const PathNear& above : path.sight.above)
        answer.steps.push_back(
            {RouteStep::Does::Open,
             tr("Open %1 above it (%2)").arg(lastNameOf(above.path), kindText(above.kind)),
             above.path});
}

void PathRouter::explainFolder(const RecognisedPath& path, RouteAnswer& answer)
{
    QStringList found;
    const RouteStep::Does open = RouteStep::Does::Open;
    for (const PathNear& inner : path.sight.inside) {
        found << tr("%1 (%2)").arg(lastNameOf(inner.path), kindText(inner.kind));
        if (inner.kind == PathKind::Workspace && answer.steps.empty())
            answer.steps.push_back({open, tr("Open %1").arg(lastNameOf(inner.path)), inner.path});
        else if (inner.kind != PathKind::Workspace)
            answer.parts << inner.path;
    }
    const QString shown = QDir::toNativeSeparators(path.path);
    answer.failure =
        found.isEmpty()
            ? tr("%1 is %2: no workspace, run, training folder or pictures of faces in it.")
                  .arg(shown, sightText(path.sight))
            : tr("%1 is no workspace yet. In it: %2.").arg(shown, found.join(QStringLiteral(", ")));
    answer.steps.push_back(
        {RouteStep::Does::MakeWorkspace,
         answer.parts.isEmpty() ? tr("Make a workspace here") : tr("Make a workspace of it"),
         path.path});
}

}  // namespace interproto::ui
