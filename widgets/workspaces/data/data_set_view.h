// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/data/contents.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;
class QTableView;

namespace interproto::ui {

class BarChart;
class ChildPanel;
class EmptyState;
class EntryHeader;
class IdentitiesModel;
class ImageSource;
class IssuesView;

/// A training set: counts, histograms, children; its identities; what is wrong with it.
class DataSetView : public QWidget {
    Q_OBJECT

public:
    explicit DataSetView(ImageSource& images, QWidget* parent = nullptr);

    /// `contents` is null before the first scan.
    void show(const DataSetEntry& entry, const DataSetPointer& contents);
    void showFailure(const DataSetEntry& entry, const QString& text);
    EntryHeader& header() { return *header_; }
    IssuesView& issues() { return *issues_; }
    IdentitiesModel& identities() { return *identities_; }
    ChildPanel& children() { return *children_; }
    QTableView& table() { return *table_; }
    QTabWidget& tabs() { return *tabs_; }

Q_SIGNALS:
    void showIdentityRequested(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildOverview();
    QWidget* buildIdentities(ImageSource& images);
    void fillCharts();
    void tellState();
    void applyRule();
    void filterIdentities();
    void retranslateUi();

    EntryHeader* header_;
    QStackedWidget* stack_;
    EmptyState* empty_;
    QTabWidget* tabs_;
    BarChart* ages_;
    BarChart* perIdentity_;
    QLabel* agesTitle_;
    QLabel* perIdentityTitle_;
    QLabel* childrenTitle_;
    ChildPanel* children_;
    QLineEdit* filter_;
    QCheckBox* onlyChildren_;
    QLabel* shown_;
    IdentitiesModel* identities_;
    QTableView* table_;
    IssuesView* issues_;
    DataSetEntry entry_;
    DataSetPointer contents_;
    QString failure_;
};

}  // namespace interproto::ui
