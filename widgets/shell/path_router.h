// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/recognition.h"

#include <QObject>

namespace interproto::ui {

class PageHost;

/// Finds out what paths are that a person opened or dropped, and brings each to the page that takes
/// it. A workspace is left to the window.
class PathRouter : public QObject {
    Q_OBJECT

public:
    explicit PathRouter(PageHost& host, QObject* parent = nullptr);

    /// Answered by workspaceFound() or opened(), later.
    void open(const QStringList& paths);

Q_SIGNALS:
    void workspaceFound(const QString& folder);
    /// Shown by a page; `failure` is empty, or says why not.
    void opened(const QString& path, const QString& failure);

private:
    void route(const std::vector<RecognisedPath>& paths);
    QString deliver(PathKind kind, const QStringList& paths);

    PageHost& host_;
    PathRecogniser recogniser_;
};

}  // namespace interproto::ui
