// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/data_view.h"

#include "widgets/common/empty_state.h"
#include "widgets/jobs/progress_strip.h"
#include "widgets/workspaces/data/data_set_view.h"
#include "widgets/workspaces/data/entry_form.h"
#include "widgets/workspaces/data/test_set_view.h"

#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

constexpr int kListWidth = 32;  ///< characters

}  // namespace

DataView::DataView(ImageSource& images, QWidget* parent)
    : QWidget(parent),
      entries_(new EntryList(this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(this)),
      dataSet_(new DataSetView(images, this)),
      testSet_(new TestSetView(images, this)),
      form_(new EntryForm(this)),
      strip_(new ProgressStrip(this))
{
    for (QWidget* page : {static_cast<QWidget*>(empty_),
                          static_cast<QWidget*>(dataSet_),
                          static_cast<QWidget*>(testSet_),
                          static_cast<QWidget*>(form_)})
        stack_->addWidget(page);
    auto* splitter = new QSplitter(this);
    splitter->addWidget(entries_);
    splitter->addWidget(stack_);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    const int list = fontMetrics().averageCharWidth() * kListWidth;
    splitter->setSizes({list, 4 * list});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(splitter, 1);
    column->addWidget(strip_);
    retranslateUi();
}

void DataView::bring(Front front)
{
    stack_->setCurrentIndex(static_cast<int>(front));
}

DataView::Front DataView::front() const
{
    return static_cast<Front>(stack_->currentIndex());
}

void DataView::setHint(bool hasWorkspace, const QString& failure)
{
    hasWorkspace_ = hasWorkspace;
    failure_ = failure;
    retranslateUi();
}

void DataView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void DataView::retranslateUi()
{
    if (!failure_.isEmpty())
        empty_->setTexts(tr("The workspace cannot be read"), failure_);
    else if (!hasWorkspace_)
        empty_->setTexts(tr("No workspace is open"),
                         tr("Its training data and test sets are listed here."),
                         {{QStringLiteral("file.open"), tr("Open a folder…")},
                          {QStringLiteral("file.new"), tr("New workspace…")},
                          {QStringLiteral("file.sample"), tr("Sample workspace…")}});
    else
        empty_->setTexts(tr("No data yet"),
                         tr("Add a training folder or a pair list at the left, or drop them here. "
                            "Nothing in your data is changed."),
                         {{QStringLiteral("data.add"), tr("Add training data…")},
                          {QStringLiteral("data.add_tests"), tr("Add a test set…")}});
}

}  // namespace interproto::ui
