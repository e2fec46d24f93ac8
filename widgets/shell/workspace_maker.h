// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace interproto::ui {

/// Makes a workspace of a folder, in another thread; one that is a workspace already is left as it
/// is.
class WorkspaceMaker : public QObject {
    Q_OBJECT

public:
    explicit WorkspaceMaker(QObject* parent = nullptr);
    ~WorkspaceMaker() override;

    /// `parts`: training folders, age files and pair lists that it is given. An age file goes to
    /// the training folder of its name, or to all of them when it is the only one.
    void make(const QString& folder, const QStringList& parts = {});

Q_SIGNALS:
    void made(const QString& folder);
    void failed(const QString& text);

private:
    QThreadPool pool_;
};

}  // namespace interproto::ui
