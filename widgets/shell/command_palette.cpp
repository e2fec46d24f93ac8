// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/command_palette.h"

#include "widgets/shell/action_registry.h"
#include "widgets/shell/fuzzy.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kWidth = 76;  ///< characters
constexpr int kRows = 12;
constexpr int kPageRows = 8;

/// "Theme: Dark"
QString fullText(const ActionRegistry::Entry& entry)
{
    QString text = entry.action->text();
    text.remove(QLatin1Char('&'));
    return ActionRegistry::menuTitle(entry.menu) + QStringLiteral(": ") + text;
}

}  // namespace

CommandPalette::CommandPalette(const ActionRegistry& actions, QWidget* window)
    : QFrame(window, Qt::Popup),
      actions_(actions),
      text_(new QLineEdit(this)),
      list_(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setFrameShape(QFrame::StyledPanel);
    text_->setClearButtonEnabled(true);
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setColumnCount(2);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    column->setContentsMargins(space, space, space, space);
    column->setSpacing(space);
    column->addWidget(text_);
    column->addWidget(list_, 1);
    setFocusProxy(text_);
    text_->installEventFilter(this);
    connect(text_, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(list_, &QTreeWidget::itemClicked, this, &CommandPalette::trigger);
    retranslateUi();
}

void CommandPalette::open()
{
    text_->clear();
    fill(QString());
    const int rowHeight = std::max(list_->sizeHintForRow(0), fontMetrics().height());
    QWidget* window = parentWidget();
    resize(std::min(fontMetrics().averageCharWidth() * kWidth, window->width()),
           text_->sizeHint().height() + rowHeight * kRows + fontMetrics().height() * 2);
    const QPoint top((window->width() - width()) / 2, window->height() / 8);
    QFrame::move(window->mapToGlobal(top));
    show();
    text_->setFocus();
}

void CommandPalette::fill(const QString& pattern)
{
    struct Hit {
        const ActionRegistry::Entry* entry;
        int score;
    };
    std::vector<Hit> hits;
    for (const ActionRegistry::Entry& entry : actions_.entries())
        if (const auto score = fuzzyScore(pattern, fullText(entry)))
            hits.push_back({&entry, *score});
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        const bool canA = a.entry->action->isEnabled();
        const bool canB = b.entry->action->isEnabled();
        return canA != canB ? canA : a.score > b.score;
    });
    list_->clear();
    for (const Hit& hit : hits) {
        const QAction& action = *hit.entry->action;
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        auto* item = new QTreeWidgetItem(list_, {fullText(*hit.entry), keys});
        item->setData(0, Qt::UserRole, hit.entry->id);
        item->setForeground(1, palette().brush(QPalette::PlaceholderText));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (!action.isEnabled())
            item->setDisabled(true);
    }
    if (list_->topLevelItemCount() > 0)
        list_->setCurrentItem(list_->topLevelItem(0));
}

QStringList CommandPalette::found() const
{
    QStringList ids;
    for (int i = 0; i < list_->topLevelItemCount(); ++i)
        ids += list_->topLevelItem(i)->data(0, Qt::UserRole).toString();
    return ids;
}

void CommandPalette::trigger(const QTreeWidgetItem* item)
{
    if (!item || item->isDisabled())
        return;
    QAction& action = actions_.action(item->data(0, Qt::UserRole).toString());
    hide();
    action.trigger();
}

void CommandPalette::move(int rows)
{
    const int count = list_->topLevelItemCount();
    if (count == 0)
        return;
    const int row = list_->indexOfTopLevelItem(list_->currentItem()) + rows;
    list_->setCurrentItem(list_->topLevelItem(std::clamp(row, 0, count - 1)));
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(kPageRows);
            return true;
        case Qt::Key_PageUp:
            move(-kPageRows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            trigger(list_->currentItem());
            return true;
        case Qt::Key_Escape:
            hide();
            return true;
        default:
            return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslateUi()
{
    setAccessibleName(tr("Commands"));
    text_->setPlaceholderText(tr("Type a command"));
    text_->setAccessibleName(tr("Command"));
    list_->setAccessibleName(tr("Commands that fit"));
}

}  // namespace interproto::ui
