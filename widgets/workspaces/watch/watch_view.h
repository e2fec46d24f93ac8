// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/watch/chart_grid.h"
#include "widgets/workspaces/watch/run_header.h"

#include <QWidget>

class QAbstractItemModel;
class QCheckBox;
class QComboBox;
class QLabel;
class QSlider;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace interproto::ui {

class EmptyState;
class EvaluationsModel;
class MessagesModel;
class SeverityFilter;

/// The look of the watch workspace: header, charts, evaluations and messages. No logic, no files.
class WatchView : public QWidget {
    Q_OBJECT

public:
    explicit WatchView(QWidget* parent = nullptr);

    /// Everything but the curves.
    void show(const std::vector<WatchedRun>& runs, const RunControls& controls);
    void clearCurves();
    void take(const std::vector<CurveUpdate>& updates);
    void setLogValues(bool isLog);
    ChartGrid& charts() { return *charts_; }

Q_SIGNALS:
    void requested(ControlWord word);
    void logValuesChanged(bool isLog);
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeToolRow();
    QWidget* makeTables();
    QTableView* makeTable(QAbstractItemModel* model);
    void retranslateUi();
    void applySmoothing();
    void showTables(const std::vector<WatchedRun>& runs);

    RunHeader* header_;
    QLabel* smoothingLabel_;
    QSlider* smoothing_;
    QLabel* smoothingValue_;
    QCheckBox* log_;
    QStackedWidget* stack_;
    ChartGrid* charts_;
    EmptyState* noCurves_;
    QSplitter* splitter_;
    QLabel* evaluationsTitle_;
    QLabel* messagesTitle_;
    QComboBox* severity_;
    QTableView* evaluationsTable_;
    QTableView* messagesTable_;
    EvaluationsModel* evaluations_;
    MessagesModel* messages_;
    SeverityFilter* filter_;
};

}  // namespace interproto::ui
