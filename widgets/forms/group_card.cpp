// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/group_card.h"

#include "widgets/forms/field_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

}  // namespace

GroupCard::GroupCard(const Text& title, QWidget* parent)
    : Card(parent),
      title_(title),
      heading_(new QLabel(this)),
      changed_(new QLabel(this)),
      column_(new QVBoxLayout(this)),
      fold_(new QToolButton(this))
{
    heading_->setFont(headingFont(font()));
    changed_->setForegroundRole(QPalette::PlaceholderText);
    fold_->setAutoRaise(true);
    fold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    fold_->setFocusPolicy(Qt::StrongFocus);
    fold_->setObjectName(QStringLiteral("fold"));
    const int em = fontMetrics().height();
    column_->setContentsMargins(em, em * 3 / 4, em * 3 / 4, em * 3 / 4);
    column_->setSpacing(em / 4);
    auto* head = new QHBoxLayout;
    head->addWidget(heading_);
    head->addStretch(1);
    head->addWidget(changed_);
    column_->addLayout(head);
    column_->addWidget(fold_, 0, Qt::AlignLeft);
    connect(fold_, &QToolButton::clicked, this, [this] { setUnfolded(!isUnfolded_); });
    retranslate();
}

void GroupCard::setTitleText(const QString& text)
{
    heading_->setText(text);
    heading_->setVisible(!text.isEmpty());
}

void GroupCard::add(FieldRow* row, bool isAdvanced)
{
    row->setParent(this);
    column_->insertWidget(column_->count() - 1, row);
    rows_.push_back(row);
    advanced_.push_back(isAdvanced);
}

void GroupCard::addOnTop(QWidget* widget)
{
    widget->setParent(this);
    column_->insertWidget(1 + static_cast<int>(top_.size()), widget);
    top_.push_back(widget);
}

void GroupCard::setUnfolded(bool isUnfolded)
{
    isUnfolded_ = isUnfolded;
    Q_EMIT unfolded();
}

bool GroupCard::isShown(std::size_t row, const FormModel& model, bool isSearching) const
{
    const int index = rows_[row]->index();
    return !advanced_[row] || isUnfolded_ || isSearching || model.isChanged(index) ||
           !model.problem(index).text.isEmpty();
}

int GroupCard::filter(const QString& needle, bool changedOnly, const FormModel& model)
{
    const bool isSearching = !needle.isEmpty() || changedOnly;
    int shown = 0;
    int folded = 0;
    bool hasFoldable = false;
    changedCount_ = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const int index = rows_[i]->index();
        changedCount_ += model.isChanged(index) ? 1 : 0;
        const bool isFound = rows_[i]->matches(needle) && (!changedOnly || model.isChanged(index));
        const bool isVisible = isFound && isShown(i, model, isSearching);
        folded += isFound && !isVisible ? 1 : 0;
        hasFoldable = hasFoldable || (advanced_[i] && !model.isChanged(index));
        shown += isVisible ? 1 : 0;
        rows_[i]->setVisible(isVisible);
        if (needle != needle_)
            rows_[i]->highlight(needle);
    }
    needle_ = needle;
    hidden_ = folded;
    for (QWidget* widget : top_)
        widget->setVisible(!isSearching);
    fold_->setVisible(!isSearching && (folded > 0 || (isUnfolded_ && hasFoldable)));
    setVisible(shown > 0 || (folded > 0 && !isSearching));
    retranslate();
    return shown;
}

void GroupCard::retranslate()
{
    if (*title_.source != '\0')
        setTitleText(translated(title_));
    changed_->setText(changedCount_ > 0 ? tr("%1 changed").arg(changedCount_) : QString());
    fold_->setArrowType(isUnfolded_ ? Qt::UpArrow : Qt::DownArrow);
    fold_->setText(isUnfolded_ ? tr("Fewer settings") : tr("More settings (%1)").arg(hidden_));
    fold_->setAccessibleName(fold_->text() + QStringLiteral(": ") + heading_->text());
}

void GroupCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

}  // namespace interproto::ui
