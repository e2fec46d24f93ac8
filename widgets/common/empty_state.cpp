// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/empty_state.h"

#include <QLabel>
#include <QVBoxLayout>

namespace interproto::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), explanation_(new QLabel(this))
{
    QFont bold = title_->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    title_->setFont(bold);
    explanation_->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(fontMetrics().height() / 3);
    column->addStretch();
    for (QLabel* label : {title_, explanation_}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    column->addStretch();
}

void EmptyState::setTexts(const QString& title, const QString& explanation)
{
    title_->setText(title);
    explanation_->setText(explanation);
    explanation_->setVisible(!explanation.isEmpty());
}

}  // namespace interproto::ui
