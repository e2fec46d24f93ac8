// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/prototypes_view.h"

#include "widgets/common/empty_state.h"
#include "widgets/maps/face_card.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

PrototypesView::PrototypesView(ImageSource& images, QWidget* parent)
    : QWidget(parent),
      sourceBar_(new SourceBar(this)),
      toolBar_(new MapToolBar(this)),
      tabs_(new QTabWidget(this)),
      empty_(new EmptyState(this)),
      side_(new SidePanel(images, this)),
      gram_(new GramView(images, this)),
      angles_(new AnglesView(this))
{
    tabs_->setDocumentMode(true);
    tabs_->addTab(makeMapPage(images), QString());
    tabs_->addTab(gram_, QString());
    tabs_->addTab(angles_, QString());
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(tabs_);
    splitter->addWidget(side_);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(sourceBar_);
    column->addWidget(toolBar_);
    column->addWidget(splitter, 1);
    connect(tabs_, &QTabWidget::currentChanged, this, &PrototypesView::tabChanged);
    retranslateUi();
    setCheckpoints({}, 0);
}

QWidget* PrototypesView::makeMapPage(ImageSource& images)
{
    auto* page = new QWidget(this);
    stack_ = new QStackedWidget(page);
    panels_ = new MapPanels(stack_);
    stack_->addWidget(empty_);
    stack_->addWidget(panels_);
    card_ = new FaceCard(images, panels_);
    scrubRow_ = new QWidget(page);
    scrubLabel_ = new QLabel(scrubRow_);
    scrubber_ = new QSlider(Qt::Horizontal, scrubRow_);
    scrubber_->setPageStep(1);
    scrubber_->setTickPosition(QSlider::TicksBelow);
    scrubber_->setTickInterval(1);
    scrubName_ = new QLabel(scrubRow_);
    scrubName_->setTextFormat(Qt::PlainText);
    scrubLabel_->setBuddy(scrubber_);
    auto* row = new QHBoxLayout(scrubRow_);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(scrubLabel_);
    row->addWidget(scrubber_, 1);
    row->addWidget(scrubName_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(stack_, 1);
    column->addWidget(scrubRow_);
    connect(scrubber_, &QSlider::valueChanged, this, [this](int value) {
        scrubName_->setText(checkpoints_.value(value));
        Q_EMIT checkpointChosen(value);
    });
    return page;
}

PrototypesView::Tab PrototypesView::tab() const
{
    return static_cast<Tab>(tabs_->currentIndex());
}

void PrototypesView::setTab(Tab tab)
{
    tabs_->setCurrentIndex(tab);
}

void PrototypesView::showMaps()
{
    stack_->setCurrentWidget(panels_);
}

void PrototypesView::showNothing(const QString& title,
                                 const QString& explanation,
                                 const std::vector<NextStep>& steps)
{
    card_->hide();
    empty_->setTexts(title, explanation, steps);
    stack_->setCurrentWidget(empty_);
}

void PrototypesView::setCheckpoints(const QStringList& names, int current)
{
    checkpoints_ = names;
    const QSignalBlocker quiet(scrubber_);
    scrubber_->setRange(0, std::max(0, static_cast<int>(names.size()) - 1));
    scrubber_->setValue(current);
    int widest = 0;
    for (const QString& name : names)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    scrubName_->setMinimumWidth(widest + fontMetrics().averageCharWidth());
    scrubName_->setText(names.value(current));
    scrubRow_->setVisible(names.size() > 1);
}

void PrototypesView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void PrototypesView::retranslateUi()
{
    tabs_->setAccessibleName(tr("Views of the prototypes"));
    tabs_->setTabText(MapTab, tr("Map"));
    tabs_->setTabText(GramTab, tr("Gram matrix"));
    tabs_->setTabText(AnglesTab, tr("Angles"));
    scrubLabel_->setText(tr("&Checkpoint"));
    scrubber_->setAccessibleName(tr("Checkpoint"));
    scrubber_->setToolTip(tr("Maps of one run after another; each was aligned to the one before."));
}

}  // namespace interproto::ui
