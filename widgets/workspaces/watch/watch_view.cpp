// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_view.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/tables/evaluations_model.h"
#include "widgets/tables/messages_model.h"
#include "widgets/workspaces/watch/alarm_bar.h"
#include "widgets/workspaces/watch/values_model.h"
#include "widgets/workspaces/watch/watch_tools.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kValuesMs = 120;  ///< statistics cost the points in view

}  // namespace

WatchView::WatchView(QWidget* parent)
    : QWidget(parent),
      header_(new RunHeader(this)),
      alarms_(new AlarmBar(this)),
      tools_(new WatchTools(this)),
      stack_(new QStackedWidget(this)),
      charts_(new ChartGrid(this)),
      noCurves_(new EmptyState(this)),
      splitter_(new QSplitter(Qt::Vertical, this)),
      values_(new ValuesModel(this)),
      evaluations_(new EvaluationsModel(this)),
      messages_(new MessagesModel(this)),
      filter_(new SeverityFilter(this)),
      valuesTimer_(new QTimer(this))
{
    filter_->setSourceModel(messages_);
    stack_->addWidget(noCurves_);
    stack_->addWidget(charts_);
    auto* upper = new QWidget(this);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->addWidget(tools_);
    upperColumn->addWidget(stack_, 1);
    splitter_->addWidget(upper);
    splitter_->addWidget(makeTables());
    splitter_->setStretchFactor(0, 4);
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(header_);
    column->addWidget(alarms_);
    column->addWidget(splitter_, 1);
    valuesTimer_->setSingleShot(true);
    valuesTimer_->setInterval(kValuesMs);
    connectParts();
    charts_->apply(tools_->settings());
    retranslateUi();
}

void WatchView::connectParts()
{
    connect(header_, &RunHeader::requested, this, &WatchView::requested);
    connect(header_, &RunHeader::runToggled, charts_, &ChartGrid::setRunShown);
    connect(alarms_, &AlarmBar::resumeAsked, this, &WatchView::resumeAsked);
    connect(tools_, &WatchTools::changed, charts_, &ChartGrid::apply);
    connect(tools_, &WatchTools::changed, this, &WatchView::settingsChanged);
    connect(tools_, &WatchTools::resetZoomAsked, charts_, &ChartGrid::resetZoom);
    connect(charts_, &ChartGrid::told, this, &WatchView::told);
    connect(charts_, &ChartGrid::chartsChanged, this, [this] {
        QStringList titles;
        for (const QString& key : charts_->keys())
            titles << ChartGrid::titleOf(key);
        tools_->setCharts(charts_->keys(), titles);
    });
    connect(charts_, &ChartGrid::readingsChanged, valuesTimer_, [this] {
        if (!valuesTimer_->isActive())
            valuesTimer_->start();
    });
    connect(valuesTimer_, &QTimer::timeout, this, &WatchView::showValues);
    connect(tabs_, &QTabWidget::currentChanged, this, &WatchView::showValues);
    connect(values_,
            &ValuesModel::shownAsked,
            this,
            [this](const QString& key, const QString& id, bool isShown) {
                if (CurveChart* chart = charts_->chart(key))
                    chart->setShown(id, isShown);
            });
    connect(messagesTable_, &QTableView::activated, this, &WatchView::choose);
    connect(messagesTable_, &QTableView::doubleClicked, this, &WatchView::choose);
    connect(severity_, &QComboBox::currentIndexChanged, this, [this] {
        filter_->setLeast(static_cast<Severity>(severity_->currentData().toInt()));
    });
}

QTableView* WatchView::makeTable(QAbstractItemModel* model)
{
    auto* table = new QTableView(this);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget* WatchView::makeTables()
{
    auto* sides = new QSplitter(Qt::Horizontal, this);
    valuesTable_ = makeTable(values_);
    valuesTable_->setObjectName(QStringLiteral("values"));
    evaluationsTable_ = makeTable(evaluations_);
    messagesTable_ = makeTable(filter_);
    messagesTable_->setObjectName(QStringLiteral("messages"));
    // A message often begins with a long path and ends with what is wrong there.
    messagesTable_->setTextElideMode(Qt::ElideMiddle);
    tabs_ = new QTabWidget(sides);
    tabs_->setDocumentMode(true);
    tabs_->addTab(valuesTable_, QString());
    tabs_->addTab(evaluationsTable_, QString());
    auto* side = new QWidget(sides);
    messagesTitle_ = new QLabel(side);
    severity_ = new QComboBox(side);
    severity_->setObjectName(QStringLiteral("severity"));
    messagesTitle_->setBuddy(messagesTable_);
    QFont bold = font();
    bold.setBold(true);
    messagesTitle_->setFont(bold);
    auto* head = new QHBoxLayout;
    head->addWidget(messagesTitle_, 1);
    head->addWidget(severity_);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(messagesTable_, 1);
    sides->setStretchFactor(0, 3);
    sides->setStretchFactor(1, 2);
    sides->setChildrenCollapsible(false);
    // Titles and a few rows.
    sides->setMinimumHeight(fontMetrics().height() * 11);
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
        severity_->addItem(QString(), static_cast<int>(severity));
    fitValueColumns();
    fitMessageColumns();
    return sides;
}

void WatchView::show(const std::vector<WatchedRun>& runs, const RunControls& controls)
{
    runCount_ = static_cast<int>(runs.size());
    isOver_ = std::none_of(runs.begin(), runs.end(), [](const WatchedRun& run) {
        return run.status.isAlive() || run.status.state == RunState::Empty;
    });
    header_->setVisible(!runs.empty());
    tools_->setVisible(!runs.empty());
    header_->show(runs, controls);
    tools_->setSeveralRuns(runs.size() > 1);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        charts_->setScale(runs[i].path, runs[i].scale());
        charts_->setMarks(runs[i], runs.size() > 1 ? static_cast<int>(i) : kCurveColours - 1);
    }
    showTables(runs);
    updateEmptyState();
}

void WatchView::showAlarms(const std::vector<Alarm>& alarms)
{
    alarms_->show(alarms);
}

void WatchView::showTables(const std::vector<WatchedRun>& runs)
{
    std::vector<EvaluationRow> evaluations;
    for (const WatchedRun& run : runs)
        for (const auto& [set, status] : run.status.sets)
            evaluations.push_back({run.name, shownText(set), status});
    const bool isNewList = static_cast<int>(evaluations.size()) != evaluations_->rowCount();
    evaluations_->setRows(std::move(evaluations));
    if (isNewList)
        evaluationsTable_->resizeColumnsToContents();
    evaluationsTable_->setColumnHidden(EvaluationsModel::Run, runs.size() < 2);
    messagesTable_->setColumnHidden(MessagesModel::Run, runs.size() < 2);
    showMessages(runs);
    splitter_->widget(1)->setVisible(!runs.empty());
}

void WatchView::showMessages(const std::vector<WatchedRun>& runs)
{
    std::vector<MessageRow> messages;
    for (const WatchedRun& run : runs) {
        for (const TimedEvent& event : run.status.messages)
            if (const auto* message = std::get_if<Message>(&event.event))
                messages.push_back(
                    {event.time, message->severity, run.name, shownText(message->text), run.path});
        if (run.status.state == RunState::Failed && !run.status.ending.empty())
            messages.push_back({run.status.lastTime,
                                Severity::Error,
                                run.name,
                                shownText(run.status.ending),
                                run.path});
        for (const std::string& issue : run.issues)
            messages.push_back(
                {run.status.lastTime, Severity::Warning, run.name, shownText(issue), run.path});
    }
    std::stable_sort(messages.begin(),
                     messages.end(),
                     [](const MessageRow& a, const MessageRow& b) { return a.time < b.time; });
    const bool wasAtEnd = messagesTable_->verticalScrollBar()->value() ==
                          messagesTable_->verticalScrollBar()->maximum();
    if (messages_->setRows(std::move(messages)) && wasAtEnd)
        // After the table has its new rows laid out.
        QMetaObject::invokeMethod(
            messagesTable_, &QTableView::scrollToBottom, Qt::QueuedConnection);
}

void WatchView::showValues()
{
    if (tabs_->currentWidget() != valuesTable_ || !valuesTable_->isVisible())
        return;
    std::vector<ValueRow> rows;
    for (const QString& key : charts_->keys()) {
        CurveChart* chart = charts_->chart(key);
        if (chart->isHidden())
            continue;
        for (CurveReading& reading : chart->readings(true))
            rows.push_back({key, chart->title(), std::move(reading)});
    }
    values_->setRows(std::move(rows));
}

void WatchView::choose(const QModelIndex& message)
{
    Q_EMIT messageChosen(message.data(MessagesModel::kPathRole).toString(),
                         message.data(MessagesModel::kTimeRole).toDouble());
}

/// Widths by what usually stands there: measuring rows would cost with each round of news.
void WatchView::fitMessageColumns()
{
    const int character = fontMetrics().averageCharWidth();
    messagesTable_->setColumnWidth(MessagesModel::Time, character * 18);
    messagesTable_->setColumnWidth(MessagesModel::Kind, character * 14);
    messagesTable_->setColumnWidth(MessagesModel::Run, character * 18);
}

void WatchView::fitValueColumns()
{
    const int character = fontMetrics().averageCharWidth();
    valuesTable_->horizontalHeader()->setStretchLastSection(false);
    valuesTable_->setColumnWidth(ValuesModel::Curve, character * 18);
    valuesTable_->setColumnWidth(ValuesModel::Chart, character * 18);
    for (int column = ValuesModel::At; column < ValuesModel::Columns; ++column)
        valuesTable_->setColumnWidth(column, character * 11);
    valuesTable_->setColumnWidth(ValuesModel::At, character * 13);
    valuesTable_->setColumnWidth(ValuesModel::Slope, character * 12);
    valuesTable_->setColumnWidth(ValuesModel::Points, character * 8);
}

void WatchView::clearCurves()
{
    charts_->clear();
    values_->setRows({});
    updateEmptyState();
}

void WatchView::take(const std::vector<CurveUpdate>& updates)
{
    for (const CurveUpdate& update : updates)
        charts_->take(update);
    updateEmptyState();
}

void WatchView::updateEmptyState()
{
    QWidget* wanted = noCurves_;
    if (!charts_->keys().isEmpty())
        wanted = charts_;
    if (runCount_ == 0)
        noCurves_->setTexts(tr("No run in view"),
                            tr("Choose one or several on the Runs page, or drop a run folder or "
                               "any folder with TensorBoard's event files here."),
                            {{QStringLiteral("go.train"), tr("Prepare a training")},
                             {QStringLiteral("go.runs"), tr("Choose among the runs")},
                             {QStringLiteral("file.open"), tr("Open a folder…")}});
    else if (isOver_)
        noCurves_->setTexts(tr("No curves"), tr("The run ended before its first values."));
    else
        noCurves_->setTexts(tr("No curves yet"),
                            tr("They appear as soon as the run writes its first values."));
    stack_->setCurrentWidget(wanted);
}

void WatchView::setSettings(const WatchSettings& settings)
{
    tools_->setSettings(settings);
    charts_->apply(settings);
}

void WatchView::setLogValues(bool isLog)
{
    tools_->setLogValues(isLog);
}

void WatchView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::PaletteChange)
        messages_->retranslate();
    QWidget::changeEvent(event);
}

void WatchView::retranslateUi()
{
    tabs_->setAccessibleName(tr("Values and evaluations"));
    tabs_->setTabText(0, tr("&Values in view"));
    tabs_->setTabText(1, tr("&Evaluations"));
    messagesTitle_->setText(tr("Me&ssages"));
    valuesTable_->setAccessibleName(tr("Values in view"));
    evaluationsTable_->setAccessibleName(tr("Evaluations"));
    messagesTable_->setAccessibleName(tr("Messages"));
    messagesTable_->setToolTip(tr("A double click or Enter shows the step on the curves."));
    severity_->setAccessibleName(tr("Which messages"));
    const QString names[] = {tr("All messages"), tr("Warnings and errors"), tr("Errors")};
    for (int i = 0; i < severity_->count(); ++i)
        severity_->setItemText(i, names[i]);
    updateEmptyState();
    evaluations_->retranslate();
    messages_->retranslate();
    values_->retranslate();
}

}  // namespace interproto::ui
