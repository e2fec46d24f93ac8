// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/runs_view.h"

#include "widgets/common/empty_state.h"
#include "widgets/workspaces/runs/filter_header.h"
#include "widgets/workspaces/runs/run_details.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

/// Characters that a column is wide at first.
int widthOf(int column)
{
    switch (column) {
        case RunsTableModel::Name:
            return 20;
        case RunsTableModel::Method:
            return 17;
        case RunsTableModel::Start:
            return 16;
        case RunsTableModel::Tags:
        case RunsTableModel::Note:
            return 20;
        case RunsTableModel::Seed:
            return 7;
        case RunsTableModel::Step:
            return 8;
        default:
            return 13;
    }
}

}  // namespace

RunsView::RunsView(RunsTableModel& model, RunsFilter& filter, QWidget* parent)
    : QWidget(parent),
      model_(model),
      filter_(filter),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(this)),
      splitter_(new QSplitter(Qt::Horizontal, this)),
      table_(new QTableView(this)),
      header_(new FilterHeader(table_)),
      details_(new RunDetails(this))
{
    makeTable();
    splitter_->addWidget(table_);
    splitter_->addWidget(details_);
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 0);
    splitter_->setCollapsible(0, false);
    const int character = fontMetrics().averageCharWidth();
    details_->setMinimumWidth(character * 28);
    splitter_->setSizes({character * 150, character * 36});
    stack_->addWidget(empty_);
    stack_->addWidget(splitter_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeTools());
    column->addWidget(stack_, 1);
    column->addWidget(makeButtons());
    connectParts();
    setCommands({}, false);
    retranslateUi();
    setWorkspaceShown(false);
}

QWidget* RunsView::makeTools()
{
    auto* tools = new QWidget(this);
    search_ = new QLineEdit(tools);
    search_->setObjectName(QStringLiteral("search"));
    search_->setClearButtonEnabled(true);
    search_->setMaximumWidth(fontMetrics().averageCharWidth() * 50);
    const auto addButton = [&](const char* name, bool isCheckable) {
        auto* button = new QToolButton(tools);
        button->setObjectName(QLatin1String(name));
        button->setCheckable(isCheckable);
        button->setFocusPolicy(Qt::StrongFocus);
        return button;
    };
    columnFilters_ = addButton("columnFilters", true);
    archived_ = addButton("archived", true);
    columns_ = addButton("columns", false);
    columnMenu_ = new QMenu(columns_);
    columns_->setMenu(columnMenu_);
    columns_->setPopupMode(QToolButton::InstantPopup);
    counts_ = new QLabel(tools);
    counts_->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(search_, 1);
    row->addWidget(columnFilters_);
    row->addWidget(archived_);
    row->addStretch(1);
    row->addWidget(counts_);
    row->addWidget(columns_);
    return tools;
}

void RunsView::makeTable()
{
    table_->setHorizontalHeader(header_);
    table_->setModel(&filter_);
    table_->setObjectName(QStringLiteral("runs"));
    table_->setSortingEnabled(true);
    table_->sortByColumn(RunsTableModel::Start, Qt::DescendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    // Names of runs differ at their ends.
    table_->setTextElideMode(Qt::ElideMiddle);
    table_->setTabKeyNavigation(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->verticalHeader()->hide();
    // One height for all rows: nothing is measured.
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
}

QWidget* RunsView::makeButtons()
{
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (const RunCommand command : kRunCommands) {
        auto* button = new QToolButton(buttons);
        button->setObjectName(QStringLiteral("command%1").arg(static_cast<int>(command)));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(
            button, &QToolButton::clicked, this, [this, command] { Q_EMIT commanded(command); });
        if (command == RunCommand::Archive)
            row->addSpacing(fontMetrics().height());
        if (command == RunCommand::ExportTable)
            row->addStretch(1);
        row->addWidget(button);
        buttons_[command] = button;
    }
    return buttons;
}

void RunsView::connectParts()
{
    connect(search_, &QLineEdit::textChanged, this, [this](const QString& text) {
        filter_.setText(text);
        showCounts(total_, isComplete_);
    });
    connect(columnFilters_, &QToolButton::toggled, header_, &FilterHeader::setFiltersShown);
    connect(header_, &FilterHeader::filterTyped, this, [this](int section, const QString& text) {
        filter_.setColumn(section, text);
        showCounts(total_, isComplete_);
    });
    connect(archived_, &QToolButton::toggled, this, [this](bool on) {
        filter_.setArchivedShown(on);
        showCounts(total_, isComplete_);
    });
    connect(columnMenu_, &QMenu::aboutToShow, this, &RunsView::fillColumnMenu);
    connect(table_->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &RunsView::chosenChanged);
    // Editable cells take a double click for themselves.
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.column() == RunsTableModel::Tags || index.column() == RunsTableModel::Note)
            table_->edit(index);
        else
            Q_EMIT commanded(RunCommand::Watch);
    });
    connect(table_, &QWidget::customContextMenuRequested, this, &RunsView::openMenu);
    connect(details_, &RunDetails::noteEdited, this, &RunsView::noteEdited);
    connect(&filter_, &QAbstractItemModel::columnsInserted, this, [this] {
        fitColumns(fitted_);
        applyColumns();
    });
    connect(&filter_, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns(0);
        applyColumns();
    });
    fitColumns(0);
}

void RunsView::fitColumns(int first)
{
    const int character = fontMetrics().averageCharWidth();
    for (int column = first; column < filter_.columnCount(); ++column)
        table_->setColumnWidth(column, character * widthOf(column));
    // Accuracies stand before what a person wrote.
    for (int column = std::max(first, int(RunsTableModel::FirstSet)); column < header_->count();
         ++column)
        header_->moveSection(header_->visualIndex(column),
                             header_->visualIndex(RunsTableModel::Tags));
    fitted_ = filter_.columnCount();
}

QStringList RunsView::chosen() const
{
    QStringList paths;
    // Rows of the selection alone: a table of thousands is not walked for one.
    QModelIndexList rows = table_->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) {
        return a.row() < b.row();
    });
    for (const QModelIndex& index : rows)
        paths << index.data(RunsTableModel::kPathRole).toString();
    return paths;
}

void RunsView::choose(const QStringList& runs)
{
    QItemSelection selection;
    for (int row = 0; row < filter_.rowCount(); ++row)
        if (const QModelIndex index = filter_.index(row, 0);
            runs.contains(index.data(RunsTableModel::kPathRole).toString()))
            selection.select(index, index);
    table_->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (!selection.isEmpty())
        table_->scrollTo(selection.indexes().front());
}

void RunsView::setCommands(const std::set<RunCommand>& enabled, bool isArchived)
{
    enabled_ = enabled;
    isArchived_ = isArchived;
    for (const auto& [command, button] : buttons_)
        button->setEnabled(enabled.contains(command));
    buttons_[RunCommand::Archive]->setText(commandText(RunCommand::Archive));
}

void RunsView::showDetails(const RunRow* run, const QString& name, const RunNote& note, int chosen)
{
    details_->show(run, name, note, chosen);
}

void RunsView::showCounts(int total, bool isComplete)
{
    total_ = total;
    isComplete_ = isComplete;
    const int shown = filter_.rowCount();
    QString text =
        shown == total ? tr("Runs: %1").arg(total) : tr("Runs: %1 of %2").arg(shown).arg(total);
    if (!isComplete)
        text += QStringLiteral(" · ") + tr("reading…");
    counts_->setText(text);
    stack_->setCurrentWidget(total > 0 ? static_cast<QWidget*>(splitter_) : empty_);
}

void RunsView::setWorkspaceShown(bool hasWorkspace)
{
    hasWorkspace_ = hasWorkspace;
    if (hasWorkspace)
        empty_->setTexts(tr("No runs yet"),
                         tr("They appear here as soon as a training starts, or a folder with runs "
                            "or TensorBoard's event files is put below this one."),
                         {{QStringLiteral("go.train"), tr("Prepare a training")},
                          {QStringLiteral("file.open"), tr("Open a folder…")}});
    else
        empty_->setTexts(tr("No workspace is open"),
                         tr("Its runs are listed here."),
                         {{QStringLiteral("file.open"), tr("Open a folder…")},
                          {QStringLiteral("file.new"), tr("New workspace…")},
                          {QStringLiteral("file.sample"), tr("Sample workspace…")}});
    showCounts(total_, isComplete_);
}

void RunsView::setHiddenColumns(const QStringList& keys)
{
    hiddenColumns_ = keys;
    applyColumns();
}

void RunsView::applyColumns()
{
    for (int column = 0; column < model_.columnCount(); ++column)
        table_->setColumnHidden(column, hiddenColumns_.contains(model_.columnKey(column)));
}

void RunsView::fillColumnMenu()
{
    columnMenu_->clear();
    for (int column = 1; column < model_.columnCount(); ++column) {
        const QString key = model_.columnKey(column);
        QAction* action = columnMenu_->addAction(
            model_.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!hiddenColumns_.contains(key));
        connect(action, &QAction::toggled, this, [this, key](bool on) {
            hiddenColumns_.removeAll(key);
            if (!on)
                hiddenColumns_ << key;
            applyColumns();
            Q_EMIT hiddenColumnsChanged();
        });
    }
}

void RunsView::openMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RunCommand command : kRunCommands) {
        QAction* action = menu->addAction(commandText(command));
        action->setEnabled(enabled_.contains(command));
        connect(action, &QAction::triggered, this, [this, command] { Q_EMIT commanded(command); });
        if (command == RunCommand::Resume || command == RunCommand::Trash)
            menu->addSeparator();
    }
    menu->popup(table_->viewport()->mapToGlobal(position));
}

QString RunsView::commandText(RunCommand command) const
{
    switch (command) {
        case RunCommand::Watch:
            return tr("Watch");
        case RunCommand::Compare:
            return tr("Compare");
        case RunCommand::Pairs:
            return tr("Pairs");
        case RunCommand::Options:
            return tr("Options side by side");
        case RunCommand::Resume:
            return tr("Resume");
        case RunCommand::Archive:
            return isArchived_ ? tr("Take from the archive") : tr("Archive");
        case RunCommand::Trash:
            return tr("Move to trash");
        case RunCommand::OpenFolder:
            return tr("Open folder");
        case RunCommand::ExportTable:
            return tr("Save table…");
    }
    return {};
}

void RunsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::PaletteChange)
        model_.retranslate();
    QWidget::changeEvent(event);
}

void RunsView::retranslateUi()
{
    search_->setPlaceholderText(tr("Filter runs"));
    search_->setAccessibleName(tr("Filter runs"));
    columnFilters_->setText(tr("Column filters"));
    columnFilters_->setToolTip(
        tr("A line below each title: text, !text, =text, or > 80 for numbers"));
    archived_->setText(tr("Archived too"));
    columns_->setText(tr("Columns"));
    table_->setAccessibleName(tr("Runs"));
    for (const auto& [command, button] : buttons_)
        button->setText(commandText(command));
    buttons_[RunCommand::Resume]->setToolTip(
        tr("Starts the training again from its last checkpoint, or from the beginning when "
           "it has none."));
    buttons_[RunCommand::Archive]->setToolTip(
        tr("Hides runs from the table; their files stay as they are."));
    buttons_[RunCommand::Trash]->setToolTip(tr("Can be undone while this window is open."));
    buttons_[RunCommand::ExportTable]->setToolTip(tr("What is shown, as CSV"));
    model_.retranslate();
    setWorkspaceShown(hasWorkspace_);
}

}  // namespace interproto::ui
