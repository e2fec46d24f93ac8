// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/test_set_view.h"

#include "widgets/charts/bar_chart.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/words.h"
#include "widgets/images/image_source.h"
#include "widgets/workspaces/data/entry_header.h"
#include "widgets/workspaces/data/faces_delegate.h"
#include "widgets/workspaces/data/issues_view.h"
#include "widgets/workspaces/data/pairs_model.h"
#include "widgets/workspaces/data/table_look.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace interproto::ui {

TestSetView::TestSetView(ImageSource& images, QWidget* parent)
    : QWidget(parent),
      header_(new EntryHeader(this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(this)),
      tabs_(new QTabWidget(this)),
      gaps_(new BarChart(this)),
      issues_(new IssuesView(this))
{
    tabs_->setDocumentMode(true);
    tabs_->addTab(buildPairs(images), QString());
    auto* ages = new QWidget(this);
    auto* middle = new QVBoxLayout(ages);
    const int space = fontMetrics().height();
    middle->setContentsMargins(space, space, space, space);
    middle->addWidget(gaps_);
    tabs_->addTab(ages, QString());
    tabs_->addTab(issues_, QString());
    stack_->addWidget(empty_);
    stack_->addWidget(tabs_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(stack_, 1);
    retranslateUi();
}

QWidget* TestSetView::buildPairs(ImageSource& images)
{
    auto* page = new QWidget(this);
    show_ = new QComboBox(page);
    filter_ = new QLineEdit(page);
    filter_->setClearButtonEnabled(true);
    shown_ = new QLabel(page);
    pairs_ = new ListedPairsModel(this);
    table_ = new QTableView(page);
    const int rowHeight = fontMetrics().height() * 4;
    setUpTable(*table_, rowHeight);
    table_->setModel(pairs_);
    table_->setSortingEnabled(true);
    table_->sortByColumn(ListedPairsModel::Line, Qt::AscendingOrder);
    setColumns(*table_, {10, 20, 1, 9, 1, 9, 9});
    for (const int column : {ListedPairsModel::FirstFace, ListedPairsModel::SecondFace})
        table_->setColumnWidth(column, rowHeight + fontMetrics().height());
    const auto facesOf = [this](const QModelIndex& index) -> std::vector<Face> {
        const PairRow& row = pairs_->pair(index.row());
        const bool isFirst = index.column() == ListedPairsModel::FirstFace;
        return {{isFirst ? row.first.path : row.second.path, QString()}};
    };
    auto* faces = new FacesDelegate(images, facesOf, table_);
    table_->setItemDelegateForColumn(ListedPairsModel::FirstFace, faces);
    table_->setItemDelegateForColumn(ListedPairsModel::SecondFace, faces);
    connect(
        &images, &ImageSource::ready, table_->viewport(), [this] { table_->viewport()->update(); });
    const int space = fontMetrics().height() / 2;
    auto* filters = new QHBoxLayout;
    filters->setSpacing(space);
    filters->addWidget(show_);
    filters->addWidget(filter_, 1);
    filters->addWidget(shown_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(space, space, space, 0);
    column->setSpacing(space);
    column->addLayout(filters);
    column->addWidget(table_, 1);
    connect(show_, &QComboBox::currentIndexChanged, this, &TestSetView::filter);
    connect(filter_, &QLineEdit::textChanged, this, &TestSetView::filter);
    return page;
}

void TestSetView::show(const TestSetEntry& entry, const TestSetPointer& contents)
{
    entry_ = entry;
    failure_.clear();
    contents_ = contents;
    pairs_->setContents(contents);
    filter();
    issues_->setFindings(contents ? contents->findings : Findings());
    fillGaps();
    tellState();
}

void TestSetView::showFailure(const TestSetEntry& entry, const QString& text)
{
    show(entry, nullptr);
    failure_ = text;
    tellState();
}

void TestSetView::fillGaps()
{
    std::vector<Bar> bars;
    if (contents_)
        for (std::size_t gap = 0; gap < contents_->gaps.size(); ++gap)
            bars.push_back({QString::number(gap), static_cast<double>(contents_->gaps[gap])});
    gaps_->setBars(std::move(bars));
}

void TestSetView::filter()
{
    pairs_->setFilter(static_cast<ListedPairsModel::Show>(show_->currentData().toInt()),
                      filter_->text());
    shown_->setText(tr("%1 pairs").arg(countText(pairs_->rowCount())));
}

void TestSetView::tellState()
{
    QStringList places = {pathText(entry_.list)};
    QString state;
    if (contents_) {
        places += contents_->root.empty() ? tr("its pictures were not found")
                                          : tr("pictures below %1").arg(pathText(contents_->root));
        const auto pairs = static_cast<std::int64_t>(contents_->pairs.size());
        state = tr("%1 pairs · %2 of the same person · %3 of two persons")
                    .arg(countText(pairs),
                         countText(contents_->genuine),
                         countText(pairs - contents_->genuine));
        if (contents_->missing > 0)
            state +=
                tr(" · %1 with a picture that is not there").arg(countText(contents_->missing));
        if (contents_->isScanned)
            state += tr(" · scanned %1").arg(timeText(contents_->scannedAt));
    }
    header_->setTexts(shownText(entry_.name), places, state);
    if (failure_.isEmpty())
        empty_->setTexts(tr("Reading the list…"), QString());
    else
        empty_->setTexts(tr("The list cannot be read"), failure_);
    stack_->setCurrentIndex(contents_ ? 1 : 0);
    tabs_->setTabText(
        2,
        contents_ ? tr("Issues (%1)").arg(countText(contents_->findings.total())) : tr("Issues"));
}

void TestSetView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void TestSetView::retranslateUi()
{
    tabs_->setTabText(0, tr("Pairs"));
    tabs_->setTabText(1, tr("Age gaps"));
    tabs_->setAccessibleName(tr("Parts of the test set"));
    gaps_->setTexts(tr("Pairs by age gap"),
                    tr("Years between the two pictures"),
                    tr("Number of pairs of each age gap, as far as the names tell the ages."));
    {
        const QSignalBlocker quiet(show_);
        const int before = std::max(0, show_->currentIndex());
        show_->clear();
        const auto add = [this](const QString& text, ListedPairsModel::Show what) {
            show_->addItem(text, static_cast<int>(what));
        };
        add(tr("All pairs"), ListedPairsModel::Show::All);
        add(tr("Same person"), ListedPairsModel::Show::Genuine);
        add(tr("Two persons"), ListedPairsModel::Show::Impostor);
        add(tr("With a missing picture"), ListedPairsModel::Show::Missing);
        show_->setCurrentIndex(before);
    }
    show_->setAccessibleName(tr("Which pairs"));
    filter_->setPlaceholderText(tr("Filter by file"));
    filter_->setAccessibleName(tr("Filter of pairs"));
    table_->setAccessibleName(tr("Pairs"));
    filter();
    tellState();
}

}  // namespace interproto::ui
