// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/side_panel.h"

#include "widgets/common/words.h"
#include "widgets/images/image_source.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

SidePanel::SidePanel(ImageSource& images, QWidget* parent)
    : QWidget(parent),
      pickedTitle_(new QLabel(this)),
      pickedText_(new QLabel(this)),
      neighbours_(new NeighboursModel(this)),
      list_(new QListView(this)),
      tableTitle_(new QLabel(this)),
      onlySelected_(new QCheckBox(this)),
      identities_(new MappedIdentitiesModel(this)),
      table_(new QTableView(this))
{
    QFont bold = font();
    bold.setBold(true);
    for (QLabel* label : {pickedTitle_, tableTitle_}) {
        label->setFont(bold);
        label->setTextFormat(Qt::PlainText);
    }
    pickedText_->setTextFormat(Qt::PlainText);
    pickedText_->setWordWrap(true);
    list_->setModel(neighbours_);
    list_->setItemDelegate(new NeighbourDelegate(images, list_));
    list_->setUniformItemSizes(true);
    list_->setAlternatingRowColors(true);
    connect(
        &images, &ImageSource::ready, list_->viewport(), [this] { list_->viewport()->update(); });
    table_->setModel(identities_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSectionResizeMode(MappedIdentitiesModel::Identity,
                                                     QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : {std::pair(MappedIdentitiesModel::Kind, 7),
                                          std::pair(MappedIdentitiesModel::Images, 8),
                                          std::pair(MappedIdentitiesModel::MeanAge, 7),
                                          std::pair(MappedIdentitiesModel::Gap, 8),
                                          std::pair(MappedIdentitiesModel::Trust, 10)})
        table_->setColumnWidth(column, letter * letters);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    auto* upper = new QWidget(splitter);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->addWidget(pickedTitle_);
    upperColumn->addWidget(pickedText_);
    upperColumn->addWidget(list_, 1);
    upperColumn->addStretch(0);
    for (QLabel* label : {pickedTitle_, pickedText_})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    pickedText_->setForegroundRole(QPalette::PlaceholderText);
    auto* lower = new QWidget(splitter);
    auto* lowerColumn = new QVBoxLayout(lower);
    lowerColumn->setContentsMargins(0, 0, 0, 0);
    auto* head = new QHBoxLayout;
    head->addWidget(tableTitle_, 1);
    head->addWidget(onlySelected_);
    lowerColumn->addLayout(head);
    lowerColumn->addWidget(table_, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({fontMetrics().height() * 24, fontMetrics().height() * 24});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(splitter);
    setMinimumWidth(letter * 56);

    connect(onlySelected_, &QCheckBox::toggled, this, [this](bool on) {
        identities_->setOnly(selected_, on);
        countRows();
    });
    connect(table_->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex& current) {
                if (!isTelling_ && current.isValid())
                    Q_EMIT pointChosen(static_cast<int>(identities_->point(current.row())));
            });
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT pointPicked(static_cast<int>(identities_->point(index.row())));
    });
    connect(list_->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    Q_EMIT pointChosen(current.data(NeighboursModel::PointRole).toInt());
            });
    connect(list_, &QListView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT pointPicked(index.data(NeighboursModel::PointRole).toInt());
    });
    retranslateUi();
}

void SidePanel::setMap(std::shared_ptr<const PrototypeMap> map)
{
    const bool isOther = !map_ || !map || map_->folder != map->folder;
    map_ = std::move(map);
    identities_->setMap(map_);
    if (isOther)
        showNeighbours(-1, {}, {});
    countRows();
}

void SidePanel::showNeighbours(int point, std::vector<Neighbour> neighbours, const QString& note)
{
    picked_ = point;
    note_ = note;
    list_->setVisible(!neighbours.empty());
    neighbours_->show(map_, std::move(neighbours));
    retranslateUi();
}

void SidePanel::showSelection(const std::vector<bool>& selected)
{
    selected_ = selected;
    identities_->setOnly(selected_, onlySelected_->isChecked());
    countRows();
}

void SidePanel::showRow(int point)
{
    const int row = point < 0 ? -1 : identities_->rowOf(static_cast<std::uint32_t>(point));
    if (row < 0)
        return;
    isTelling_ = true;
    table_->selectRow(row);
    table_->scrollTo(identities_->index(row, 0), QAbstractItemView::PositionAtCenter);
    isTelling_ = false;
}

void SidePanel::countRows()
{
    const auto chosen = std::count(selected_.begin(), selected_.end(), true);
    tableTitle_->setText(chosen > 0
                             ? tr("Shown: %1, selected: %2")
                                   .arg(countText(identities_->rowCount()), countText(chosen))
                             : tr("Shown: %1").arg(countText(identities_->rowCount())));
}

void SidePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        identities_->retranslate();
    }
    QWidget::changeEvent(event);
}

void SidePanel::retranslateUi()
{
    onlySelected_->setText(tr("Selected &only"));
    table_->setAccessibleName(tr("Prototypes"));
    list_->setAccessibleName(tr("Nearest prototypes"));
    countRows();
    const bool isPicked = picked_ >= 0 && map_ && static_cast<std::size_t>(picked_) < map_->size();
    pickedTitle_->setText(isPicked ? identityName(*map_, static_cast<std::uint32_t>(picked_))
                                   : tr("Nearest prototypes"));
    QStringList lines;
    if (isPicked)
        lines << identityLines(*map_, static_cast<std::uint32_t>(picked_))
                     .join(QStringLiteral(" · "));
    else
        lines << tr(
            "Click a point: its nearest prototypes in all dimensions stand here, with "
            "faces.");
    if (!note_.isEmpty())
        lines << note_;
    pickedText_->setText(lines.join(QLatin1Char('\n')));
}

}  // namespace interproto::ui
