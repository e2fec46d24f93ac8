// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/runs_panel.h"

#include "widgets/tables/runs_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

constexpr int kWidestName = 24;  ///< characters

}  // namespace

RunsPanel::RunsPanel(QWidget* parent)
    : QWidget(parent),
      model_(new RunsModel(this)),
      proxy_(new QSortFilterProxyModel(this)),
      filter_(new QLineEdit(this)),
      table_(new QTableView(this))
{
    proxy_->setSourceModel(model_);
    proxy_->setSortRole(RunsModel::kSortRole);
    proxy_->setSortCaseSensitivity(Qt::CaseInsensitive);
    proxy_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    proxy_->setFilterKeyColumn(-1);
    filter_->setClearButtonEnabled(true);
    table_->setModel(proxy_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(RunsModel::Name, Qt::AscendingOrder);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    table_->horizontalHeader()->setHighlightSections(false);

    auto* column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 4;
    column->setContentsMargins(space, space, 0, 0);
    column->setSpacing(space);
    column->addWidget(filter_);
    column->addWidget(table_, 1);
    connect(filter_, &QLineEdit::textChanged, proxy_, &QSortFilterProxyModel::setFilterFixedString);
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const QStringList now = chosen(); !now.isEmpty() && now != told_) {
            told_ = now;
            Q_EMIT chosenChanged(now);
        }
    });
    retranslateUi();
}

void RunsPanel::setRuns(const QString& root, const std::vector<RunStatus>& runs)
{
    const QStringList before = chosen();
    const bool isNew = root != root_;
    const int columns = model_->columnCount();
    root_ = root;
    model_->setRuns(root, runs);
    if (isNew || model_->columnCount() != columns)
        fitColumns();
    if (isNew) {
        told_.clear();
        chooseOne(runs);
        return;
    }
    if (chosen().isEmpty() && !before.isEmpty())
        for (int row = 0; row < proxy_->rowCount(); ++row)
            if (before.contains(proxy_->index(row, 0).data(RunsModel::kPathRole).toString()))
                table_->selectionModel()->select(
                    proxy_->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void RunsPanel::chooseOne(const std::vector<RunStatus>& runs)
{
    int source = static_cast<int>(runs.size()) - 1;
    for (std::size_t i = runs.size(); i-- > 0;)
        if (runs[i].isAlive())
            source = static_cast<int>(i);
    if (source >= 0)
        table_->selectRow(proxy_->mapFromSource(model_->index(source, 0)).row());
}

void RunsPanel::fitColumns()
{
    table_->resizeColumnsToContents();
    const int widest = fontMetrics().averageCharWidth() * kWidestName;
    if (table_->columnWidth(RunsModel::Name) > widest)
        table_->setColumnWidth(RunsModel::Name, widest);
}

void RunsPanel::clear()
{
    root_.clear();
    told_.clear();
    filter_->clear();
    model_->setRuns(QString(), {});
}

QStringList RunsPanel::chosen() const
{
    QStringList paths;
    for (int row = 0; row < proxy_->rowCount(); ++row)
        if (table_->selectionModel()->isRowSelected(row, {}))
            paths << proxy_->index(row, 0).data(RunsModel::kPathRole).toString();
    return paths;
}

void RunsPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        fitColumns();
    }
    if (event->type() == QEvent::PaletteChange)
        model_->retranslate();
    QWidget::changeEvent(event);
}

void RunsPanel::retranslateUi()
{
    filter_->setPlaceholderText(tr("Filter runs"));
    filter_->setAccessibleName(tr("Filter runs"));
    table_->setAccessibleName(tr("Runs"));
    model_->retranslate();
}

}  // namespace interproto::ui
