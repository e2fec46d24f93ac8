// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/data/contents.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace interproto::ui {

class BarChart;
class EmptyState;
class EntryHeader;
class ImageSource;
class IssuesView;
class ListedPairsModel;

/// A pair list: its pairs with both faces and their ages; the gaps between them; what is wrong.
class TestSetView : public QWidget {
    Q_OBJECT

public:
    explicit TestSetView(ImageSource& images, QWidget* parent = nullptr);

    void show(const TestSetEntry& entry, const TestSetPointer& contents);
    void showFailure(const TestSetEntry& entry, const QString& text);
    EntryHeader& header() { return *header_; }
    IssuesView& issues() { return *issues_; }
    ListedPairsModel& pairs() { return *pairs_; }
    QTableView& table() { return *table_; }
    QTabWidget& tabs() { return *tabs_; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildPairs(ImageSource& images);
    void filter();
    void fillGaps();
    void tellState();
    void retranslateUi();

    EntryHeader* header_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    QTabWidget* tabs_;
    QComboBox* show_;
    QLineEdit* filter_;
    QLabel* shown_;
    ListedPairsModel* pairs_;
    QTableView* table_;
    BarChart* gaps_;
    IssuesView* issues_;
    TestSetEntry entry_;
    TestSetPointer contents_;
    QString failure_;
};

}  // namespace interproto::ui
