// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/entry_list.h"

#include "widgets/common/marks.h"
#include "widgets/common/words.h"

#include <QEvent>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

constexpr int kNameRole = Qt::UserRole;
constexpr int kTestRole = Qt::UserRole + 1;

/// Rows with some air.
void setHeight(QTreeWidgetItem& item, const QWidget& view)
{
    item.setSizeHint(0, QSize(0, view.fontMetrics().height() * 9 / 5));
}

QTreeWidgetItem* addGroup(QTreeWidget& tree)
{
    auto* group = new QTreeWidgetItem(&tree);
    QFont bold = tree.font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    setHeight(*group, tree);
    return group;
}

void addItem(QTreeWidgetItem& group, const std::string& name, const std::string& path, bool isTest)
{
    auto* item = new QTreeWidgetItem(&group, {shownText(name)});
    item->setData(0, kNameRole, QString::fromStdString(name));
    item->setData(0, kTestRole, isTest);
    item->setToolTip(0, pathText(path));
    setHeight(*item, *group.treeWidget());
}

}  // namespace

EntryList::EntryList(QWidget* parent)
    : QWidget(parent),
      tree_(new QTreeWidget(this)),
      addData_(new QPushButton(this)),
      addTests_(new QPushButton(this)),
      scan_(new QPushButton(this))
{
    tree_->setHeaderHidden(true);
    tree_->setColumnCount(1);
    tree_->setRootIsDecorated(false);
    tree_->setItemsExpandable(false);
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setUniformRowHeights(true);
    tree_->setIndentation(0);
    tree_->setTextElideMode(Qt::ElideMiddle);
    dataGroup_ = addGroup(*tree_);
    testGroup_ = addGroup(*tree_);
    const int space = fontMetrics().height() / 2;
    auto* column = new QVBoxLayout(this);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    column->setContentsMargins(space, space / 2, space, space);
    column->setSpacing(space / 2);
    column->addWidget(tree_, 1);
    auto* buttons = new QVBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(space / 2);
    for (QPushButton* button : {addData_, addTests_, scan_})
        buttons->addWidget(button);
    column->addLayout(buttons);
    connect(tree_, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (const EntryKey key = keyOf(item); !key.isNone())
            Q_EMIT chosenChanged(key);
    });
    connect(addData_, &QPushButton::clicked, this, &EntryList::addDataRequested);
    connect(addTests_, &QPushButton::clicked, this, &EntryList::addTestsRequested);
    connect(scan_, &QPushButton::clicked, this, &EntryList::scanAllRequested);
    retranslateUi();
}

EntryKey EntryList::keyOf(const QTreeWidgetItem* item)
{
    return item ? EntryKey{item->data(0, kTestRole).toBool(), item->data(0, kNameRole).toString()}
                : EntryKey{};
}

void EntryList::setEntries(const Workspace& workspace)
{
    const EntryKey before = chosen();
    {
        const QSignalBlocker quiet(tree_);
        for (QTreeWidgetItem* group : {dataGroup_, testGroup_})
            qDeleteAll(group->takeChildren());
        for (const DataSetEntry& entry : workspace.dataSets)
            addItem(*dataGroup_, entry.name, entry.dataPath, false);
        for (const TestSetEntry& entry : workspace.testSets)
            addItem(*testGroup_, entry.name, entry.list, true);
        recolour();
    }
    QTreeWidgetItem* item = find(before);
    for (QTreeWidgetItem* group : {dataGroup_, testGroup_})
        if (!item && group->childCount() > 0)
            item = group->child(0);
    {
        const QSignalBlocker quiet(tree_);
        tree_->setCurrentItem(item);
    }
    if (item)
        Q_EMIT chosenChanged(keyOf(item));
}

QTreeWidgetItem* EntryList::find(const EntryKey& key) const
{
    QTreeWidgetItem* group = key.isTest ? testGroup_ : dataGroup_;
    for (int i = 0; i < group->childCount(); ++i)
        if (keyOf(group->child(i)) == key)
            return group->child(i);
    return nullptr;
}

void EntryList::choose(const EntryKey& key)
{
    if (QTreeWidgetItem* item = find(key))
        tree_->setCurrentItem(item);
}

EntryKey EntryList::chosen() const
{
    return keyOf(tree_->currentItem());
}

void EntryList::setCanScan(bool canScan)
{
    scan_->setEnabled(canScan);
}

void EntryList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::PaletteChange)
        recolour();
    QWidget::changeEvent(event);
}

void EntryList::recolour()
{
    for (QTreeWidgetItem* group : {dataGroup_, testGroup_}) {
        const Mark mark = group == dataGroup_ ? Mark::Stack : Mark::Faces;
        for (int i = 0; i < group->childCount(); ++i)
            group->child(i)->setIcon(0, markIcon(mark, Tone::Neutral, palette()));
    }
}

void EntryList::retranslateUi()
{
    tree_->setAccessibleName(tr("Data and test sets"));
    dataGroup_->setText(0, tr("Training data"));
    testGroup_->setText(0, tr("Test sets"));
    addData_->setText(tr("Add &training data…"));
    addTests_->setText(tr("Add test &set…"));
    scan_->setText(tr("Scan a&ll"));
}

}  // namespace interproto::ui
