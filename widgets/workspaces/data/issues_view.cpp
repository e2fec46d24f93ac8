// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/issues_view.h"

#include "widgets/common/words.h"
#include "widgets/workspaces/data/issues_model.h"
#include "widgets/workspaces/data/table_look.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace interproto::ui {

IssuesView::IssuesView(QWidget* parent)
    : QWidget(parent),
      model_(new IssuesModel(this)),
      severity_(new QComboBox(this)),
      kind_(new QComboBox(this)),
      text_(new QLineEdit(this)),
      count_(new QLabel(this)),
      open_(new QPushButton(this)),
      export_(new QPushButton(this)),
      table_(new QTableView(this))
{
    model_->setPalette(palette());
    text_->setClearButtonEnabled(true);
    kind_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setUpTable(*table_, fontMetrics().height() * 8 / 5);
    table_->setModel(model_);
    setColumns(*table_, {14, 28, 36});

    const int space = fontMetrics().height() / 2;
    auto* filters = new QHBoxLayout;
    filters->setSpacing(space);
    filters->addWidget(severity_);
    filters->addWidget(kind_);
    filters->addWidget(text_, 1);
    filters->addWidget(open_);
    filters->addWidget(export_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addLayout(filters);
    column->addWidget(table_, 1);
    column->addWidget(count_);

    connect(severity_, &QComboBox::currentIndexChanged, this, &IssuesView::filter);
    connect(kind_, &QComboBox::currentIndexChanged, this, &IssuesView::filter);
    connect(text_, &QLineEdit::textChanged, this, &IssuesView::filter);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT jumpRequested(model_->issue(index.row()));
    });
    connect(open_, &QPushButton::clicked, this, [this] {
        if (const QModelIndex index = table_->currentIndex(); index.isValid())
            Q_EMIT jumpRequested(model_->issue(index.row()));
    });
    connect(
        export_, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(model_->shown()); });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        open_->setEnabled(table_->selectionModel()->hasSelection());
    });
    connect(model_, &QAbstractItemModel::modelReset, this, [this] { open_->setEnabled(false); });
    retranslateUi();
}

void IssuesView::setFindings(const Findings& findings)
{
    counts_ = findings.counts;
    kept_ = static_cast<std::int64_t>(findings.issues.size());
    fillKinds();
    model_->setIssues(findings.issues);
    filter();
}

void IssuesView::fillKinds()
{
    const QSignalBlocker quiet(kind_);
    const QString before = kind_->currentData().toString();
    kind_->clear();
    kind_->addItem(tr("All kinds"), QString());
    for (const IssueCount& count : counts_)
        kind_->addItem(
            tr("%1 (%2)", "kind, number").arg(shownText(count.code), countText(count.count)),
            QString::fromStdString(count.code));
    kind_->setCurrentIndex(std::max(0, kind_->findData(before)));
}

void IssuesView::filter()
{
    model_->setFilter(static_cast<Severity>(severity_->currentData().toInt()),
                      kind_->currentData().toString(),
                      text_->text());
    tellCount();
}

void IssuesView::tellCount()
{
    std::int64_t all = 0;
    for (const IssueCount& count : counts_)
        all += count.count;
    const QString shown = countText(model_->rowCount());
    count_->setText(
        all > kept_
            ? tr("%1 shown; %2 found, of each kind the first are kept").arg(shown, countText(all))
        : all == 0 ? tr("Nothing to complain about.")
                   : tr("%1 of %2 shown").arg(shown, countText(all)));
    export_->setEnabled(model_->rowCount() > 0);
}

void IssuesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::PaletteChange)
        model_->setPalette(palette());
    QWidget::changeEvent(event);
}

void IssuesView::retranslateUi()
{
    const QSignalBlocker quiet(severity_);
    const int before = severity_->currentIndex();
    severity_->clear();
    severity_->addItem(tr("All severities"), static_cast<int>(Severity::Info));
    severity_->addItem(tr("Warnings and errors"), static_cast<int>(Severity::Warning));
    severity_->addItem(tr("Errors only"), static_cast<int>(Severity::Error));
    severity_->setCurrentIndex(std::max(0, before));
    severity_->setAccessibleName(tr("Least severity"));
    kind_->setAccessibleName(tr("Kind of finding"));
    text_->setAccessibleName(tr("Filter of findings"));
    text_->setPlaceholderText(tr("Filter by file or text"));
    table_->setAccessibleName(tr("Findings"));
    open_->setText(tr("Sho&w"));
    open_->setToolTip(tr("Shows the line in its file, or the folder of a file without lines"));
    open_->setEnabled(table_->selectionModel()->hasSelection());
    export_->setText(tr("&Export as CSV…"));
    fillKinds();
    tellCount();
}

}  // namespace interproto::ui
