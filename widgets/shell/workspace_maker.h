// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

namespace interproto::ui {

/// Makes an empty workspace of a folder, in another thread; one that is a workspace already is left
/// as it is.
class WorkspaceMaker : public QObject {
    Q_OBJECT

public:
    explicit WorkspaceMaker(QObject* parent = nullptr);
    ~WorkspaceMaker() override;

    void make(const QString& folder);

Q_SIGNALS:
    void made(const QString& folder);
    void failed(const QString& text);

private:
    QThreadPool pool_;
};

}  // namespace interproto::ui
