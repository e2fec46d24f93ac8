// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/form_view.h"

#include "widgets/common/empty_state.h"
#include "widgets/forms/field_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cstring>

namespace interproto::ui {

namespace {

constexpr int kColumnCharacters = 74;  ///< least width of a column
constexpr int kMostColumns = 3;

/// What a card is worth in lines, to break the columns evenly.
int weightOf(const GroupCard& card)
{
    int weight = 2;
    for (const FieldRow* row : card.rows())
        weight += row->isHidden() ? 0 : 2;
    return card.isHidden() ? 0 : weight;
}

}  // namespace

void insertInTabOrder(QWidget* widget, QWidget* next)
{
    QWidget* before = next->previousInFocusChain();
    if (before == widget)
        return;
    QWidget::setTabOrder(before, widget);
    QWidget::setTabOrder(widget, next);
}

FormView::FormView(FormModel& model, FormViewOptions options, QWidget* parent)
    : QScrollArea(parent),
      model_(model),
      page_(new QWidget),
      columns_(new QHBoxLayout(page_)),
      nothing_(new EmptyState(page_)),
      rows_(static_cast<std::size_t>(model.count()))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    columns_->setContentsMargins(0, 0, fontMetrics().height() / 2, 0);
    columns_->setSpacing(fontMetrics().height() * 3 / 4);
    build(options);
    if (options.isFirstGroupLast)
        std::stable_partition(cards_.begin(), cards_.end(), [](const GroupCard* card) {
            return *card->title().source != '\0';
        });
    orderTabs();
    setWidget(page_);
    nothing_->hide();
    connect(&model_, &FormModel::changed, this, [this](int index) {
        lastChanged_ = index;
        if (FieldRow* changed = rows_[static_cast<std::size_t>(index)])
            changed->refresh();
    });
    connect(&model_, &FormModel::judged, this, [this] {
        for (FieldRow* row : rows_)
            if (row)
                row->judge();
        filter();
    });
    retranslate();
    layOut(1);
    filter();
}

void FormView::build(FormViewOptions& options)
{
    for (int i = 0; i < model_.count(); ++i) {
        const Field& field = model_.field(i);
        if (options.leftOut.count(field.key()) > 0)
            continue;
        const char* group = field.group().source;
        auto card = std::find_if(cards_.begin(), cards_.end(), [group](const GroupCard* known) {
            return std::strcmp(known->title().source, group) == 0;
        });
        if (card == cards_.end()) {
            auto* made = new GroupCard(field.group(), page_);
            connect(made, &GroupCard::unfolded, this, &FormView::filter);
            card = cards_.insert(cards_.end(), made);
        }
        const auto maker = options.editors.find(field.key());
        FieldEditor* editor =
            maker == options.editors.end() ? makeFieldEditor(field, *card) : maker->second(field);
        auto* row = new FieldRow(model_, i, editor, *card);
        rows_[static_cast<std::size_t>(i)] = row;
        (*card)->add(row, field.isAdvanced());
        watchKeys(row);
    }
}

void FormView::orderTabs()
{
    QWidget* before = nullptr;
    for (const GroupCard* card : cards_)
        for (FieldRow* row : card->rows()) {
            if (before)
                setTabOrder(before, row->editor().target());
            setTabOrder(row->editor().target(), row->resetButton());
            before = row->resetButton();
        }
}

void FormView::watchKeys(QWidget* widget)
{
    for (QLineEdit* line : widget->findChildren<QLineEdit*>())
        line->installEventFilter(this);
}

bool FormView::eventFilter(QObject* watched, QEvent* event)
{
    // Undo is the form's: without this a line editor would take the keys for its own.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        const bool isUndo = key->matches(QKeySequence::Undo);
        if (isUndo || key->matches(QKeySequence::Redo)) {
            if (event->type() == QEvent::KeyPress)
                undo(!isUndo);
            else
                event->ignore();
            return true;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormView::undo(bool isForward)
{
    lastChanged_ = -1;
    model_.endGesture();
    if (isForward)
        model_.undoStack().redo();
    else
        model_.undoStack().undo();
    if (lastChanged_ >= 0 && rows_[static_cast<std::size_t>(lastChanged_)])
        ensureWidgetVisible(rows_[static_cast<std::size_t>(lastChanged_)]);
}

void FormView::setFilter(const QString& needle, bool changedOnly)
{
    needle_ = needle.trimmed();
    changedOnly_ = changedOnly;
    filter();
    layOut(columnsThatFit());
}

void FormView::filter()
{
    int shown = 0;
    for (GroupCard* card : cards_)
        shown += card->filter(needle_, changedOnly_, model_);
    shown_ = shown;
    nothing_->setVisible(shown == 0);
    retranslate();
    Q_EMIT filtered(shown);
}

void FormView::setHelpShown(bool isShown)
{
    for (FieldRow* row : rows_)
        if (row)
            row->setHelpShown(isShown);
}

void FormView::addOnTop(const char* group, QWidget* widget)
{
    for (GroupCard* card : cards_)
        if (std::strcmp(card->title().source, group) == 0) {
            card->addOnTop(widget);
            for (QWidget* child :
                 widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
                if (child->focusPolicy() != Qt::NoFocus)
                    insertInTabOrder(child, card->rows().front()->editor().target());
        }
}

void FormView::setFirstTitle(const QString& title)
{
    for (GroupCard* card : cards_)
        if (*card->title().source == '\0')
            card->setTitleText(title);
}

FieldRow* FormView::row(std::string_view key) const
{
    const int index = model_.indexOf(key);
    return index < 0 ? nullptr : rows_[static_cast<std::size_t>(index)];
}

void FormView::reveal(int index)
{
    FieldRow* target = rows_[static_cast<std::size_t>(index)];
    if (!target)
        return;
    if (target->isHidden()) {
        setFilter(QString(), false);
        for (GroupCard* card : cards_)
            if (std::find(card->rows().begin(), card->rows().end(), target) != card->rows().end())
                card->setUnfolded(true);
    }
    ensureWidgetVisible(target);
    target->editor().target()->setFocus(Qt::OtherFocusReason);
}

int FormView::columnsThatFit() const
{
    const int least = fontMetrics().averageCharWidth() * kColumnCharacters;
    return std::clamp(viewport()->width() / std::max(1, least), 1, kMostColumns);
}

void FormView::layOut(int columns)
{
    while (QLayoutItem* item = columns_->takeAt(0)) {
        if (QLayout* inner = item->layout()) {
            while (QLayoutItem* held = inner->takeAt(0))
                delete held;
        }
        delete item;
    }
    columnCount_ = columns;
    int total = 0;
    for (const GroupCard* card : cards_)
        total += weightOf(*card);
    // Whole cards in reading order: down the first column, then the next.
    int filled = 0;
    auto card = cards_.begin();
    for (int i = 0; i < columns; ++i) {
        auto* column = new QVBoxLayout;
        column->setSpacing(columns_->spacing());
        const int limit = total * (i + 1) / columns;
        if (i == 0)
            column->addWidget(nothing_, 1);
        while (card != cards_.end() &&
               (i + 1 == columns || filled + weightOf(**card) / 2 <= limit)) {
            filled += weightOf(**card);
            column->addWidget(*card++);
        }
        column->addStretch(1);
        columns_->addLayout(column, 1);
    }
}

void FormView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    if (columnsThatFit() != columnCount_)
        layOut(columnsThatFit());
}

void FormView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

void FormView::retranslate()
{
    if (changedOnly_ && needle_.isEmpty())
        nothing_->setTexts(tr("Nothing is changed"), tr("All settings have their start values."));
    else
        nothing_->setTexts(tr("No setting is called so"),
                           tr("Names, labels and explanations do not hold \"%1\".").arg(needle_));
}

}  // namespace interproto::ui
