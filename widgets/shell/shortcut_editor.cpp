// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcut_editor.h"

#include "widgets/common/theme.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/shortcuts.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace interproto::ui {

ShortcutEditor::ShortcutEditor(const ActionRegistry& actions, Shortcuts& shortcuts, QWidget* parent)
    : QDialog(parent),
      actions_(actions),
      shortcuts_(shortcuts),
      filter_(new QLineEdit(this)),
      list_(new QTreeWidget(this)),
      keysLabel_(new QLabel(this)),
      keys_(new QKeySequenceEdit(this)),
      assign_(new QPushButton(this)),
      reset_(new QPushButton(this)),
      resetAll_(new QPushButton(this)),
      close_(new QPushButton(this)),
      conflict_(new QLabel(this))
{
    filter_->setClearButtonEnabled(true);
    list_->setRootIsDecorated(false);
    list_->setAlternatingRowColors(true);
    list_->setUniformRowHeights(true);
    list_->setColumnCount(3);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    keysLabel_->setBuddy(keys_);
    for (QPushButton* button : {assign_, reset_, resetAll_, close_})
        button->setAutoDefault(false);
    auto* keys = new QHBoxLayout;
    keys->addWidget(keysLabel_);
    keys->addWidget(keys_, 1);
    keys->addWidget(assign_);
    keys->addWidget(reset_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(resetAll_);
    foot->addStretch(1);
    foot->addWidget(close_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(filter_);
    column->addWidget(list_, 1);
    column->addLayout(keys);
    column->addWidget(conflict_);
    column->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 36);

    connect(filter_, &QLineEdit::textChanged, this, &ShortcutEditor::filter);
    connect(list_, &QTreeWidget::currentItemChanged, this, &ShortcutEditor::showChosen);
    connect(keys_, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::tellConflict);
    connect(assign_, &QPushButton::clicked, this, &ShortcutEditor::assign);
    connect(reset_, &QPushButton::clicked, this, [this] {
        shortcuts_.reset(chosen());
        fill();
    });
    connect(resetAll_, &QPushButton::clicked, this, [this] {
        shortcuts_.resetAll();
        fill();
    });
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    retranslateUi();
}

void ShortcutEditor::fill()
{
    const QString before = chosen();
    list_->clear();
    QTreeWidgetItem* current = nullptr;
    for (const ActionRegistry::Entry& entry : actions_.entries()) {
        const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
        auto* item = new QTreeWidgetItem(
            list_, {ActionRegistry::menuTitle(entry.menu), nameOf(entry.id), keys});
        item->setData(0, Qt::UserRole, entry.id);
        QFont font = list_->font();
        font.setBold(shortcuts_.isChanged(entry.id));
        item->setFont(2, font);
        if (entry.id == before)
            current = item;
    }
    filter(filter_->text());
    list_->setCurrentItem(current ? current : list_->topLevelItem(0));
    showChosen();
}

void ShortcutEditor::filter(const QString& text)
{
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        QTreeWidgetItem* item = list_->topLevelItem(i);
        bool isShown = text.isEmpty();
        for (int column = 0; column < list_->columnCount(); ++column)
            isShown = isShown || item->text(column).contains(text, Qt::CaseInsensitive);
        item->setHidden(!isShown);
    }
}

QString ShortcutEditor::chosen() const
{
    const QTreeWidgetItem* item = list_->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

QString ShortcutEditor::nameOf(const QString& id) const
{
    return actions_.action(id).text().remove(QLatin1Char('&'));
}

void ShortcutEditor::showChosen()
{
    const QString id = chosen();
    keys_->setEnabled(!id.isEmpty());
    if (!id.isEmpty())
        keys_->setKeySequence(actions_.action(id).shortcut());
    tellConflict();
}

void ShortcutEditor::tellConflict()
{
    const QString id = chosen();
    const QString other = id.isEmpty() ? QString() : shortcuts_.conflict(id, keys_->keySequence());
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(Tone::Waiting, palette()));
    conflict_->setPalette(colours);
    conflict_->setText(other.isEmpty()
                           ? QString()
                           : tr("\"%1\" has these keys and would lose them.").arg(nameOf(other)));
    assign_->setEnabled(!id.isEmpty() && keys_->keySequence() != actions_.action(id).shortcut());
    reset_->setEnabled(!id.isEmpty() && shortcuts_.isChanged(id));
}

void ShortcutEditor::assign()
{
    shortcuts_.set(chosen(), keys_->keySequence());
    fill();
}

void ShortcutEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ShortcutEditor::retranslateUi()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    filter_->setPlaceholderText(tr("Filter by command or keys"));
    filter_->setAccessibleName(tr("Filter of commands"));
    list_->setAccessibleName(tr("Commands and their keys"));
    list_->setHeaderLabels({tr("Menu"), tr("Command"), tr("Keys")});
    keysLabel_->setText(tr("&Keys"));
    keys_->setAccessibleName(tr("New keys"));
    assign_->setText(tr("&Assign"));
    reset_->setText(tr("&Reset"));
    resetAll_->setText(tr("Reset a&ll"));
    close_->setText(tr("&Close"));
    fill();
}

}  // namespace interproto::ui
