// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/recognition.h"

#include <QObject>

namespace interproto::ui {

class PageHost;

/// What a person may do next about a path that no page could take.
struct RouteStep {
    enum class Does {
        Open,           ///< `path` instead
        MakeWorkspace,  ///< of `path`, a folder
        NewWorkspace,   ///< of a folder to be chosen
        ChooseWorkspace
    };
    Does does = Does::Open;
    QString text;  ///< for a button
    QString path;
};

/// What became of a path.
struct RouteAnswer {
    QString path;
    PathKind kind = PathKind::Unknown;
    QString failure;  ///< empty: a page shows it; else what was recognised and what is missing
    std::vector<RouteStep> steps;  ///< with a failure: the next ones
    QStringList parts;             ///< of a folder: what a workspace of it would be given

    /// Whether it is a place to come back to, and no thing that was added to one or looked at once.
    bool isPlace() const;
};

/// Finds out what paths are that a person opened or dropped, and brings each to the page that takes
/// it. A workspace is left to the window. What needs a workspace waits for one.
class PathRouter : public QObject {
    Q_OBJECT

public:
    explicit PathRouter(PageHost& host, QObject* parent = nullptr);

    /// Answered by workspaceFound() or opened(), later.
    void open(const QStringList& paths);
    /// There is one: what has waited is opened.
    void workspaceOpened();

Q_SIGNALS:
    void workspaceFound(const QString& folder);
    void opened(const RouteAnswer& answer);

private:
    void route(const std::vector<RecognisedPath>& paths);
    RouteAnswer deliver(const std::vector<RecognisedPath>& paths);
    bool showRuns(PathKind kind, const QStringList& paths);
    void explain(const RecognisedPath& path, RouteAnswer& answer);
    void explainFolder(const RecognisedPath& path, RouteAnswer& answer);

    PageHost& host_;
    PathRecogniser recogniser_;
    QStringList waiting_;  ///< for a workspace
};

}  // namespace interproto::ui
