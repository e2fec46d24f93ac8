// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_view.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/words.h"
#include "widgets/tables/evaluations_model.h"
#include "widgets/tables/messages_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kMostSmoothing = 99;  ///< of 100
constexpr int kStartSmoothing = 60;

}  // namespace

WatchView::WatchView(QWidget* parent)
    : QWidget(parent),
      header_(new RunHeader(this)),
      stack_(new QStackedWidget(this)),
      charts_(new ChartGrid(this)),
      noCurves_(new EmptyState(this)),
      splitter_(new QSplitter(Qt::Vertical, this)),
      evaluations_(new EvaluationsModel(this)),
      messages_(new MessagesModel(this)),
      filter_(new SeverityFilter(this))
{
    filter_->setSourceModel(messages_);
    stack_->addWidget(noCurves_);
    stack_->addWidget(charts_);
    auto* upper = new QWidget(this);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->addWidget(makeToolRow());
    upperColumn->addWidget(stack_, 1);
    splitter_->addWidget(upper);
    splitter_->addWidget(makeTables());
    splitter_->setStretchFactor(0, 4);
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(header_);
    column->addWidget(splitter_, 1);
    connect(header_, &RunHeader::requested, this, &WatchView::requested);
    connect(charts_, &ChartGrid::told, this, &WatchView::told);
    retranslateUi();
    applySmoothing();
}

QWidget* WatchView::makeToolRow()
{
    auto* row = new QWidget(this);
    smoothingLabel_ = new QLabel(row);
    smoothing_ = new QSlider(Qt::Horizontal, row);
    smoothingValue_ = new QLabel(row);
    log_ = new QCheckBox(row);
    smoothing_->setRange(0, kMostSmoothing);
    smoothing_->setValue(kStartSmoothing);
    smoothing_->setFixedWidth(fontMetrics().averageCharWidth() * 24);
    smoothingLabel_->setBuddy(smoothing_);
    smoothingValue_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00 ")));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(smoothingLabel_);
    layout->addWidget(smoothing_);
    layout->addWidget(smoothingValue_);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(log_);
    layout->addStretch(1);
    connect(smoothing_, &QSlider::valueChanged, this, &WatchView::applySmoothing);
    connect(log_, &QCheckBox::toggled, this, [this](bool on) {
        charts_->setLogValues(on);
        Q_EMIT logValuesChanged(on);
    });
    return row;
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
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget* WatchView::makeTables()
{
    auto* sides = new QSplitter(Qt::Horizontal, this);
    evaluationsTitle_ = new QLabel(this);
    messagesTitle_ = new QLabel(this);
    severity_ = new QComboBox(this);
    evaluationsTable_ = makeTable(evaluations_);
    messagesTable_ = makeTable(filter_);
    evaluationsTable_->horizontalHeader()->setStretchLastSection(false);
    evaluationsTable_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int column : {EvaluationsModel::Run, EvaluationsModel::Set})
        evaluationsTable_->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    evaluationsTitle_->setBuddy(evaluationsTable_);
    messagesTitle_->setBuddy(messagesTable_);
    QFont bold = font();
    bold.setBold(true);
    const auto addSide = [&](QLabel* title, QWidget* beside, QTableView* table) {
        title->setFont(bold);
        auto* side = new QWidget(sides);
        auto* head = new QHBoxLayout;
        head->addWidget(title, 1);
        if (beside)
            head->addWidget(beside);
        title->setMinimumHeight(severity_->sizeHint().height());
        auto* column = new QVBoxLayout(side);
        column->setContentsMargins(0, 0, 0, 0);
        column->addLayout(head);
        column->addWidget(table, 1);
    };
    addSide(evaluationsTitle_, nullptr, evaluationsTable_);
    addSide(messagesTitle_, severity_, messagesTable_);
    sides->setStretchFactor(0, 2);
    sides->setStretchFactor(1, 3);
    sides->setChildrenCollapsible(false);
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error})
        severity_->addItem(QString(), static_cast<int>(severity));
    connect(severity_, &QComboBox::currentIndexChanged, this, [this] {
        filter_->setLeast(static_cast<Severity>(severity_->currentData().toInt()));
    });
    return sides;
}

void WatchView::show(const std::vector<WatchedRun>& runs, const RunControls& controls)
{
    header_->show(runs, controls);
    showTables(runs);
}

void WatchView::showTables(const std::vector<WatchedRun>& runs)
{
    std::vector<EvaluationRow> evaluations;
    std::vector<MessageRow> messages;
    for (const WatchedRun& run : runs) {
        for (const auto& [set, status] : run.status.sets)
            evaluations.push_back({run.name, shownText(set), status});
        for (const TimedEvent& event : run.status.messages)
            if (const auto* message = std::get_if<Message>(&event.event))
                messages.push_back(
                    {event.time, message->severity, run.name, shownText(message->text)});
        for (const std::string& issue : run.issues)
            messages.push_back(
                {run.status.lastTime, Severity::Warning, run.name, shownText(issue)});
    }
    std::stable_sort(messages.begin(),
                     messages.end(),
                     [](const MessageRow& a, const MessageRow& b) { return a.time < b.time; });
    const bool wasAtEnd = messagesTable_->verticalScrollBar()->value() ==
                          messagesTable_->verticalScrollBar()->maximum();
    evaluations_->setRows(std::move(evaluations));
    messages_->setRows(std::move(messages));
    messagesTable_->resizeColumnToContents(MessagesModel::Time);
    messagesTable_->resizeColumnToContents(MessagesModel::Kind);
    messagesTable_->resizeColumnToContents(MessagesModel::Run);
    evaluationsTable_->setColumnHidden(EvaluationsModel::Run, runs.size() < 2);
    messagesTable_->setColumnHidden(MessagesModel::Run, runs.size() < 2);
    if (wasAtEnd)
        // After the table has its new rows laid out.
        QMetaObject::invokeMethod(
            messagesTable_, &QTableView::scrollToBottom, Qt::QueuedConnection);
    const bool hasJournal = std::any_of(
        runs.begin(), runs.end(), [](const WatchedRun& run) { return run.status.starts > 0; });
    splitter_->widget(1)->setVisible(hasJournal || messages_->rowCount() > 0);
}

void WatchView::clearCurves()
{
    charts_->clear();
    stack_->setCurrentWidget(noCurves_);
}

void WatchView::take(const std::vector<CurveUpdate>& updates)
{
    for (const CurveUpdate& update : updates)
        charts_->take(update);
    if (!charts_->charts().empty())
        stack_->setCurrentWidget(charts_);
}

void WatchView::setLogValues(bool isLog)
{
    log_->setChecked(isLog);
}

void WatchView::applySmoothing()
{
    const double weight = smoothing_->value() / 100.0;
    smoothingValue_->setText(QLocale::c().toString(weight, 'f', 2));
    charts_->setSmoothing(weight);
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
    smoothingLabel_->setText(tr("S&moothing"));
    smoothing_->setToolTip(
        tr("Weight of the past in the drawn mean; the values themselves stay faintly behind it."));
    log_->setText(tr("Lo&garithmic values"));
    log_->setToolTip(tr("Of the losses and other curves; the learning rate always is."));
    evaluationsTitle_->setText(tr("E&valuations"));
    messagesTitle_->setText(tr("Me&ssages"));
    evaluationsTable_->setAccessibleName(tr("Evaluations"));
    messagesTable_->setAccessibleName(tr("Messages"));
    severity_->setAccessibleName(tr("Which messages"));
    const QString names[] = {tr("All messages"), tr("Warnings and errors"), tr("Errors")};
    for (int i = 0; i < severity_->count(); ++i)
        severity_->setItemText(i, names[i]);
    noCurves_->setTexts(tr("No curves yet"),
                        tr("They appear as soon as the run writes its first values."));
    evaluations_->retranslate();
    messages_->retranslate();
}

}  // namespace interproto::ui
