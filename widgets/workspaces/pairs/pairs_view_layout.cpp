// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything of the Pairs page stands, and its texts.
#include "widgets/images/pair_faces_delegate.h"
#include "widgets/images/pair_grid.h"
#include "widgets/tables/pairs_table_model.h"
#include "widgets/workspaces/pairs/agreement_panel.h"
#include "widgets/workspaces/pairs/pair_theatre.h"
#include "widgets/workspaces/pairs/pairs_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace interproto::ui {

QLayout* PairsView::makeSourceRow()
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(6, 0, 6, 0);
    const auto add = [&](QLabel* label, QComboBox* box, int letters) {
        label->setBuddy(box);
        box->setMinimumContentsLength(letters);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(label);
        row->addWidget(box, letters);
    };
    add(runLabel_, runs_, 16);
    add(modelLabel_, models_, 14);
    add(setLabel_, sets_, 12);
    runs_->setObjectName(QStringLiteral("runs"));
    models_->setObjectName(QStringLiteral("models"));
    sets_->setObjectName(QStringLiteral("sets"));
    row->addWidget(open_);
    row->addStretch(1);
    row->addWidget(issues_);
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    export_->setMenu(new QMenu(export_));
    row->addWidget(export_);
    return row;
}

QWidget* PairsView::makeDropped()
{
    droppedText_->setTextFormat(Qt::PlainText);
    droppedText_->setWordWrap(true);
    droppedText_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(dropped_);
    row->setContentsMargins(6, 2, 6, 2);
    row->addWidget(droppedText_, 1);
    row->addWidget(droppedFaces_, 2);
    row->addWidget(droppedClose_, 0, Qt::AlignTop);
    dropped_->hide();
    return dropped_;
}

QWidget* PairsView::makeMiddle()
{
    auto* middle = new QWidget(this);
    for (int i = 0; i < 3; ++i)
        tabs_->addTab(QString());
    tabs_->setExpanding(false);
    tabs_->setDrawBase(false);
    tabs_->setUsesScrollButtons(false);
    sort_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    sort_->setMinimumContentsLength(12);
    sortLabel_->setBuddy(sort_);
    sort_->setObjectName(QStringLiteral("sort"));
    size_->setRange(40, 240);
    size_->setValue(grid_->faceSide());
    size_->setFixedWidth(fontMetrics().averageCharWidth() * 11);
    sizeLabel_->setBuddy(size_);
    auto* tools = new QHBoxLayout;
    tools->setContentsMargins(4, 0, 4, 0);
    tools->addWidget(tabs_);
    tools->addSpacing(fontMetrics().averageCharWidth());
    // The first to give way in a narrow window; its tip says it in full.
    count_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    tools->addWidget(count_, 1);
    tools->addWidget(sortLabel_);
    tools->addWidget(sort_);
    tools->addWidget(sizeLabel_);
    tools->addWidget(size_);
    tools->addWidget(blur_);

    table_->setModel(tableModel_);
    table_->setItemDelegateForColumn(PairsTableModel::kFacesColumn, faces_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->setSortingEnabled(true);
    table_->horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->verticalHeader()->hide();
    const int height = fontMetrics().height() * 3;
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setDefaultSectionSize(height);
    table_->setColumnWidth(PairsTableModel::kFacesColumn, 2 * height + 4);
    table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->installEventFilter(this);
    stack_->addWidget(grid_);
    stack_->addWidget(table_);
    stack_->addWidget(agreement_);
    stack_->addWidget(theatre_);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    column->addWidget(stack_, 1);
    return middle;
}

void PairsView::retranslateUi()
{
    runLabel_->setText(tr("&Run"));
    runs_->setAccessibleName(tr("Run"));
    modelLabel_->setText(tr("M&odel"));
    models_->setAccessibleName(tr("Model"));
    setLabel_->setText(tr("T&est set"));
    sets_->setAccessibleName(tr("Test set"));
    open_->setText(tr("Open…"));
    open_->setToolTip(tr("A run, a .pth file, an evaluation CSV or a pair list"));
    open_->setAccessibleName(open_->toolTip());
    export_->setText(tr("Export"));
    export_->setAccessibleName(tr("Export"));
    export_->menu()->clear();
    const auto entry = [this](const QString& text, const char* what) {
        export_->menu()->addAction(
            text, this, [this, what] { Q_EMIT exportWanted(QString::fromLatin1(what)); });
    };
    entry(tr("Pairs as CSV…"), "csv");
    entry(tr("Contact sheet…"), "sheet");
    entry(tr("HTML report…"), "report");
    tabs_->setAccessibleName(tr("Views"));
    tabs_->setTabText(0, tr("Grid"));
    tabs_->setTabText(1, tr("Table"));
    tabs_->setTabText(2, tr("Two models"));
    sortLabel_->setText(tr("&Order"));
    sort_->setAccessibleName(tr("Order"));
    const int order = std::max(0, sort_->currentIndex());
    sort_->clear();
    sort_->addItems({tr("as scored"),
                     tr("least similar first"),
                     tr("most similar first"),
                     tr("nearest to the threshold"),
                     tr("farthest from the threshold"),
                     tr("largest age gap first"),
                     tr("youngest first"),
                     tr("largest gain of the other model")});
    sort_->setCurrentIndex(order);
    sizeLabel_->setText(tr("S&ize"));
    size_->setAccessibleName(tr("Size of the faces"));
    blur_->setText(tr("&Blur"));
    blur_->setToolTip(tr("Makes faces unrecognisable, here and in exports"));
    grid_->setAccessibleName(tr("Grid of pairs"));
    table_->setAccessibleName(tr("Table of pairs"));
    stop_->setText(tr("Stop"));
    droppedFaces_->setAccessibleName(tr("Dropped photos"));
    droppedClose_->setText(tr("Close"));
    droppedClose_->setAccessibleName(tr("Close the result"));
    progress_->setAccessibleName(tr("Progress"));
    tableModel_->retranslate();
    takePairs();
}

}  // namespace interproto::ui
