// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/data/entry_list.h"

#include <QWidget>

class QStackedWidget;

namespace interproto::ui {

class DataSetView;
class EmptyState;
class EntryForm;
class ImageSource;
class ProgressStrip;
class TestSetView;

/// Entries at the left; at the right the chosen one, the form for a new one, or what to do first;
/// the running scan at the foot.
class DataView : public QWidget {
    Q_OBJECT

public:
    enum class Front { Empty, DataSet, TestSet, Form };

    explicit DataView(ImageSource& images, QWidget* parent = nullptr);

    void bring(Front front);
    Front front() const;
    /// What the empty state says.
    void setHint(bool hasWorkspace, const QString& failure);
    EntryList& entries() { return *entries_; }
    DataSetView& dataSet() { return *dataSet_; }
    TestSetView& testSet() { return *testSet_; }
    EntryForm& form() { return *form_; }
    ProgressStrip& strip() { return *strip_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    EntryList* entries_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    DataSetView* dataSet_;
    TestSetView* testSet_;
    EntryForm* form_;
    ProgressStrip* strip_;
    bool hasWorkspace_ = false;
    QString failure_;
};

}  // namespace interproto::ui
