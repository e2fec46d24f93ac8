// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/form_model.h"

#include <QThreadPool>
#include <QTimer>

#include <set>
#include <vector>

namespace interproto::ui {

/// Looks whether the files and folders that a form names are there, a moment after they were typed.
/// Looks in a thread of its own, for a path may lie on a slow or a lost disk.
class PathChecker : public QObject {
    Q_OBJECT

public:
    explicit PathChecker(FormModel& model, QObject* parent = nullptr);
    ~PathChecker() override;

    /// True while an answer is awaited.
    bool isLooking() const { return !waiting_.empty() || looking_ > 0; }

Q_SIGNALS:
    void found(int index, int generation, const QString& problem);
    /// Everything typed so far has been looked at.
    void settled();

private:
    void changed(int index);
    void look();
    void take(int index, int generation, const QString& problem);

    FormModel& model_;
    QThreadPool pool_;
    QTimer delay_;
    std::set<int> waiting_;
    std::vector<int> generations_;
    int looking_ = 0;
};

/// What is wrong with a path of that kind; empty: nothing. Slow on slow disks.
QString pathProblem(const QString& path, PathKind kind);

}  // namespace interproto::ui
