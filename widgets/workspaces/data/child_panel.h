// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/child_counts.h"

#include <QWidget>

class QLabel;
class QSlider;
class QSpinBox;

namespace interproto::ui {

/// Who counts as a child, by two sliders, and what comes of it at once: child identities, and so
/// child prototypes.
class ChildPanel : public QWidget {
    Q_OBJECT

public:
    explicit ChildPanel(QWidget* parent = nullptr);

    /// Kept by reference; to be set again before it goes.
    void setCounts(const ChildCounts* counts);
    int childAge() const;
    int childFilter() const;
    QString resultText() const;

Q_SIGNALS:
    void ruleChanged(int childAge, int childFilter);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addRow(int row, QLabel* label, QSlider* slider, QSpinBox* box, int most, int value);
    void retranslateUi();
    void tell();

    const ChildCounts* counts_ = nullptr;
    QLabel* ageLabel_;
    QSlider* ageSlider_;
    QSpinBox* ageBox_;
    QLabel* filterLabel_;
    QSlider* filterSlider_;
    QSpinBox* filterBox_;
    QLabel* number_;
    QLabel* result_;
};

}  // namespace interproto::ui
