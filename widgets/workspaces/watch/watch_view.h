// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/watch/alarms.h"
#include "widgets/workspaces/watch/chart_grid.h"
#include "widgets/workspaces/watch/run_header.h"
#include "widgets/workspaces/watch/watch_settings.h"

#include <QWidget>

class QAbstractItemModel;
class QComboBox;
class QLabel;
class QModelIndex;
class QSplitter;
class QStackedWidget;
class QTableView;
class QTabWidget;
class QTimer;

namespace interproto::ui {

class AlarmBar;
class EmptyState;
class EvaluationsModel;
class MessagesModel;
class SeverityFilter;
class ValuesModel;
class WatchTools;

/// The look of the watch page: header, alarms, switches, charts, values, evaluations and messages.
/// No logic, no files.
class WatchView : public QWidget {
    Q_OBJECT

public:
    explicit WatchView(QWidget* parent = nullptr);

    /// Everything but the curves.
    void show(const std::vector<WatchedRun>& runs, const RunControls& controls);
    void showAlarms(const std::vector<Alarm>& alarms);
    void clearCurves();
    void take(const std::vector<CurveUpdate>& updates);
    void setSettings(const WatchSettings& settings);
    void setLogValues(bool isLog);
    ChartGrid& charts() { return *charts_; }
    WatchTools& tools() { return *tools_; }
    AlarmBar& alarms() { return *alarms_; }

Q_SIGNALS:
    void requested(ControlWord word);
    void resumeAsked(const QString& run);
    void settingsChanged(const WatchSettings& settings);
    /// A message was chosen: whose, and when it was written.
    void messageChosen(const QString& run, double time);
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeTables();
    QTableView* makeTable(QAbstractItemModel* model);
    void connectParts();
    void retranslateUi();
    void showTables(const std::vector<WatchedRun>& runs);
    void showMessages(const std::vector<WatchedRun>& runs);
    void showValues();
    void fitMessageColumns();
    void fitValueColumns();
    void choose(const QModelIndex& message);
    void updateEmptyState();

    RunHeader* header_;
    AlarmBar* alarms_;
    WatchTools* tools_;
    QStackedWidget* stack_;
    ChartGrid* charts_;
    EmptyState* noCurves_;
    QSplitter* splitter_;
    QTabWidget* tabs_;
    QLabel* messagesTitle_;
    QComboBox* severity_;
    QTableView* valuesTable_;
    QTableView* evaluationsTable_;
    QTableView* messagesTable_;
    ValuesModel* values_;
    EvaluationsModel* evaluations_;
    MessagesModel* messages_;
    SeverityFilter* filter_;
    QTimer* valuesTimer_;
    int runCount_ = 0;
    bool isOver_ = false;  ///< no run in view will write any more
};

}  // namespace interproto::ui
