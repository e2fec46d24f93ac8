// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/empty_state.h"

#include "widgets/common/command_event.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace interproto::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      explanation_(new QLabel(this)),
      steps_(new QWidget(this)),
      row_(new QHBoxLayout(steps_))
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
    row_->setContentsMargins(0, fontMetrics().height() / 2, 0, 0);
    row_->addStretch();
    row_->addStretch();
    column->addWidget(steps_);
    column->addStretch();
    steps_->hide();
}

void EmptyState::setTexts(const QString& title,
                          const QString& explanation,
                          const std::vector<NextStep>& steps)
{
    title_->setText(title);
    explanation_->setText(explanation);
    explanation_->setVisible(!explanation.isEmpty());
    showSteps(steps);
}

void EmptyState::showSteps(const std::vector<NextStep>& steps)
{
    QStringList wanted;
    for (const NextStep& step : steps)
        wanted << step.command << step.text;
    steps_->setVisible(!steps.empty());
    if (wanted == shown_)
        return;
    shown_ = wanted;
    qDeleteAll(steps_->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto* button = new QPushButton(steps[i].text, steps_);
        button->setObjectName(steps[i].command);
        button->setAccessibleName(QString(steps[i].text).remove(QLatin1Char('&')));
        button->setDefault(i == 0);
        // Later: what the command shows may take this state, and the button, away.
        connect(
            button,
            &QPushButton::clicked,
            this,
            [this, command = steps[i].command] { askForCommand(*this, command); },
            Qt::QueuedConnection);
        row_->insertWidget(static_cast<int>(i) + 1, button);
    }
}

}  // namespace interproto::ui
