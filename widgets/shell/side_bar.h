// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/marks.h"

#include <QFrame>

#include <vector>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace interproto::ui {

/// The slim column of activities at the left: a sign and a word each; one is chosen.
class SideBar : public QFrame {
    Q_OBJECT

public:
    explicit SideBar(QWidget* parent = nullptr);

    /// Behind the others; its number is how many there were before.
    void add(const QString& key, Mark mark);
    void setTitle(int index, const QString& title, const QString& toolTip);
    void setCurrent(int index);
    int current() const;

Q_SIGNALS:
    void chosen(int index);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fitWidth();

    std::vector<QToolButton*> buttons_;
    QButtonGroup* group_;
    QVBoxLayout* column_;
};

}  // namespace interproto::ui
