// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/workspace_rows.h"

#include "widgets/common/words.h"
#include "widgets/forms/form_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

/// Label and content side by side, as a row of the form has them.
QHBoxLayout* formLine(QWidget* row, QLabel* label)
{
    const int em = row->fontMetrics().height();
    label->setFixedWidth(row->fontMetrics().averageCharWidth() * kLabelCharacters);
    label->setWordWrap(true);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(em * 2 / 3, em / 4, 0, em / 4);
    line->setSpacing(em / 2);
    line->addWidget(label, 0, Qt::AlignTop);
    return line;
}

}  // namespace

DataSetRow::DataSetRow(TrainModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      label_(new QLabel(this)),
      box_(new QComboBox(this)),
      count_(new QLabel(this))
{
    auto* line = formLine(this, label_);
    label_->setBuddy(box_);
    label_->setMinimumHeight(box_->sizeHint().height());
    box_->setObjectName(QStringLiteral("dataSet"));
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setMinimumContentsLength(14);
    ignoreWheelUnlessFocused(box_);
    count_->setForegroundRole(QPalette::PlaceholderText);
    count_->setTextFormat(Qt::PlainText);
    count_->setWordWrap(true);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(box_);
    column->addWidget(count_);
    line->addLayout(column, 1);
    connect(box_, &QComboBox::activated, this, [this](int item) {
        const int set = item - 1;
        if (set >= 0)
            model_.chooseData(model_.facts().workspace.dataSets[static_cast<std::size_t>(set)]);
        refresh();
    });
    connect(&model_, &TrainModel::changed, this, &DataSetRow::refresh);
    retranslate();
}

void DataSetRow::refresh()
{
    QStringList names = {model_.facts().workspace.dataSets.empty() ? tr("none in the workspace yet")
                                                                   : tr("another, named below")};
    for (const DataSetEntry& entry : model_.facts().workspace.dataSets)
        names << shownText(entry.name);
    if (names != shown_) {
        box_->clear();
        box_->addItems(names);
        shown_ = names;
    }
    box_->setCurrentIndex(model_.chosenData() + 1);
    const DataCount& count = model_.data();
    const bool isCounted = count.images >= 0 && count.folder == model_.form().text("data_path");
    count_->setVisible(isCounted);
    if (isCounted)
        count_->setText((count.isScanned ? tr("%1 images of %2 identities")
                                         : tr("%1 images of %2 identities, counted by name"))
                            .arg(countText(count.images), countText(count.classes)));
}

void DataSetRow::retranslate()
{
    label_->setText(tr("Data set"));
    box_->setAccessibleName(tr("Data set of the workspace"));
    box_->setToolTip(tr("A data set of the workspace: sets its images and age labels below."));
    refresh();
}

void DataSetRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

TestSetsRow::TestSetsRow(TrainModel& model, QWidget* parent)
    : QWidget(parent), model_(model), label_(new QLabel(this)), column_(new QVBoxLayout)
{
    auto* line = formLine(this, label_);
    column_->setSpacing(2);
    line->addLayout(column_, 1);
    connect(&model_, &TrainModel::changed, this, &TestSetsRow::refresh);
    retranslate();
}

void TestSetsRow::rebuild()
{
    qDeleteAll(boxes_);
    boxes_.clear();
    const auto& sets = model_.facts().workspace.testSets;
    for (std::size_t i = 0; i < sets.size(); ++i) {
        auto* box = new QCheckBox(shownText(sets[i].name), this);
        box->setObjectName(QStringLiteral("testSet%1").arg(i));
        box->setAccessibleName(tr("Test set %1").arg(box->text()));
        box->setToolTip(shownText(sets[i].list));
        connect(box, &QCheckBox::clicked, this, [this, i](bool isChosen) {
            model_.setTestSet(model_.facts().workspace.testSets[i], isChosen);
        });
        column_->addWidget(box);
        if (next_)
            insertInTabOrder(box, next_);
        boxes_.push_back(box);
    }
}

void TestSetsRow::refresh()
{
    const auto& sets = model_.facts().workspace.testSets;
    QStringList names;
    for (const TestSetEntry& entry : sets)
        names << shownText(entry.name + "\n" + entry.list);
    if (names != shown_) {
        shown_ = names;
        rebuild();
    }
    for (std::size_t i = 0; i < boxes_.size(); ++i)
        boxes_[i]->setChecked(model_.isChosen(sets[i]));
    setMaximumHeight(sets.empty() ? 0 : QWIDGETSIZE_MAX);
}

void TestSetsRow::retranslate()
{
    label_->setText(tr("Of the workspace"));
    shown_.clear();
    refresh();
}

void TestSetsRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace interproto::ui
