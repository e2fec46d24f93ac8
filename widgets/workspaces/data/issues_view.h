// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/data/contents.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace interproto::ui {

class IssuesModel;

/// The findings of a scan: filtered by severity, kind and text; opened where they are; exported.
class IssuesView : public QWidget {
    Q_OBJECT

public:
    explicit IssuesView(QWidget* parent = nullptr);

    void setFindings(const Findings& findings);
    IssuesModel& model() { return *model_; }

Q_SIGNALS:
    /// The file of a finding is to be shown where it lies.
    void jumpRequested(const Issue& issue);
    /// Those that are shown are to be written as CSV.
    void exportRequested(const std::vector<Issue>& issues);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void fillKinds();
    void filter();
    void tellCount();

    IssuesModel* model_;
    QComboBox* severity_;
    QComboBox* kind_;
    QLineEdit* text_;
    QLabel* count_;
    QPushButton* open_;
    QPushButton* export_;
    QTableView* table_;
    std::vector<IssueCount> counts_;
    std::int64_t kept_ = 0;
};

}  // namespace interproto::ui
