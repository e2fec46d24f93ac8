// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace interproto::ui {

/// What a view shows while it has nothing: a title and what to do, or what is being waited for.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& explanation);

private:
    QLabel* title_;
    QLabel* explanation_;
};

}  // namespace interproto::ui
