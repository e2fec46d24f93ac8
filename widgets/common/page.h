// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/action_spec.h"
#include "widgets/common/marks.h"

#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <vector>

class QAction;
class QUndoStack;

namespace interproto::ui {

/// What one page asks another to show; a page takes what it understands and leaves the rest.
struct PageRequest {
    QString page;            ///< key of the page that is to come to the front
    QStringList runs;        ///< run folders
    QStringList files;       ///< files or folders a person dropped or chose
    QString testSet;         ///< name of a test set
    QStringList identities;  ///< identity folder names
    QString selection;       ///< what of it: "a_only", "failed", ...
};

/// One activity of the window (data, training, watch, runs, compare, prototypes, pairs). The frame
/// knows pages by this interface alone, and pages know each other by PageRequest alone.
///
/// GUI thread. `widget()` is owned by whoever embeds it.
class Page : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString key() const = 0;    ///< "pairs": stable, for settings and requests
    virtual QString title() const = 0;  ///< translated, short: "Pairs"
    virtual Mark mark() const = 0;
    virtual QWidget* widget() = 0;
    /// Page of resources/manual that F1 opens: "pairs.md".
    virtual QString manualPage() const { return key() + QStringLiteral(".md"); }

    /// The workspace folder in view; empty: none. The page reads what it needs off the GUI thread.
    virtual void setWorkspace(const QString& folder) = 0;
    /// Shows what was asked for. False when the page can make nothing of it.
    virtual bool show(const PageRequest& request) = 0;
    /// The page comes to the front or leaves it: timers may rest.
    virtual void setActive(bool /*isActive*/) {}
    /// True while what is on the disk is not on the screen yet: pictures of the window wait for it.
    virtual bool isBusy() const { return false; }
    /// Files or folders dropped on the window: true when this page has taken them.
    virtual bool take(const QStringList& /*paths*/) { return false; }

    /// Commands of this page, ids beginning with its key; menus, palette and shortcuts list them.
    virtual std::vector<ActionSpec> actions() const { return {}; }
    /// Called once for each of actions(): the page connects it and keeps it enabled as it should
    /// be.
    virtual void bind(const char* /*id*/, QAction& /*action*/) {}

    /// What a person has set up here and would miss after a restart: what is typed, what is in
    /// view. Empty: nothing.
    virtual QJsonObject state() const { return {}; }
    /// The state that an earlier window had on the workspace that was just set.
    virtual void restore(const QJsonObject& /*state*/) {}

    /// What the window's Undo takes back while the page is in front; null: nothing.
    virtual QUndoStack* undoStack() { return nullptr; }

Q_SIGNALS:
    /// For the message bar.
    void told(bool isError, const QString& text);
    /// For another page.
    void requested(const PageRequest& request);
    /// state() is another now.
    void stateChanged();
    /// The page changed the workspace file: all pages read it again.
    void workspaceChanged();
};

}  // namespace interproto::ui
