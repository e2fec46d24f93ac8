// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/child_panel.h"

#include "widgets/common/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSlider>
#include <QSpinBox>

namespace interproto::ui {

namespace {

constexpr int kAge = 13;
constexpr int kFilter = 10;
constexpr int kMostFilter = 60;

}  // namespace

ChildPanel::ChildPanel(QWidget* parent)
    : QWidget(parent),
      ageLabel_(new QLabel(this)),
      ageSlider_(new QSlider(Qt::Horizontal, this)),
      ageBox_(new QSpinBox(this)),
      filterLabel_(new QLabel(this)),
      filterSlider_(new QSlider(Qt::Horizontal, this)),
      filterBox_(new QSpinBox(this)),
      number_(new QLabel(this)),
      result_(new QLabel(this))
{
    auto* grid = new QGridLayout(this);
    const int space = fontMetrics().height() / 2;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space);
    grid->setVerticalSpacing(space / 2);
    grid->setColumnStretch(1, 1);
    addRow(0, ageLabel_, ageSlider_, ageBox_, ChildCounts::kMostAge, kAge);
    addRow(1, filterLabel_, filterSlider_, filterBox_, kMostFilter, kFilter);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.8);
    large.setBold(true);
    number_->setFont(large);
    number_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    number_->setMinimumWidth(QFontMetrics(large).horizontalAdvance(QStringLiteral("85,742")));
    result_->setWordWrap(true);
    grid->addWidget(number_, 0, 3, 2, 1);
    grid->addWidget(result_, 0, 4, 2, 1);
    grid->setColumnStretch(4, 1);
    retranslateUi();
}

void ChildPanel::addRow(int row, QLabel* label, QSlider* slider, QSpinBox* box, int most, int value)
{
    slider->setRange(1, most);
    slider->setValue(value);
    slider->setPageStep(5);
    box->setRange(1, most);
    box->setValue(value);
    label->setBuddy(slider);
    connect(slider, &QSlider::valueChanged, box, &QSpinBox::setValue);
    connect(box, &QSpinBox::valueChanged, slider, &QSlider::setValue);
    connect(slider, &QSlider::valueChanged, this, [this] {
        tell();
        Q_EMIT ruleChanged(childAge(), childFilter());
    });
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->addWidget(label, row, 0);
    grid->addWidget(slider, row, 1);
    grid->addWidget(box, row, 2);
}

void ChildPanel::setCounts(const ChildCounts* counts)
{
    counts_ = counts;
    tell();
}

int ChildPanel::childAge() const
{
    return ageSlider_->value();
}

int ChildPanel::childFilter() const
{
    return filterSlider_->value();
}

QString ChildPanel::resultText() const
{
    return number_->text() + QLatin1Char(' ') + result_->text();
}

void ChildPanel::tell()
{
    const std::int64_t identities =
        counts_ ? counts_->identitiesWith(childAge(), childFilter()) : 0;
    const std::int64_t all = counts_ ? counts_->identities() : 0;
    number_->setText(countText(identities));
    result_->setText(
        tr("child prototypes: identities of %1 with at least %2 distinct pictures younger than %3 "
           "(%4 such pictures in all)")
            .arg(countText(all),
                 countText(childFilter()),
                 countText(childAge()),
                 countText(counts_ ? counts_->imagesBelow(childAge()) : 0)));
}

void ChildPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ChildPanel::retranslateUi()
{
    ageLabel_->setText(tr("Child &age"));
    ageSlider_->setAccessibleName(tr("Child age"));
    ageBox_->setAccessibleName(tr("Child age in years"));
    ageBox_->setSuffix(tr(" years"));
    ageSlider_->setToolTip(tr("A child is younger than this (option child_age)"));
    filterLabel_->setText(tr("Least &pictures"));
    filterSlider_->setAccessibleName(tr("Least pictures as a child"));
    filterBox_->setAccessibleName(tr("Least pictures as a child, number"));
    filterSlider_->setToolTip(
        tr("A child identity has at least so many distinct pictures as a child (option "
           "child_filter)"));
    tell();
}

}  // namespace interproto::ui
