// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/shortcut_sheet.h"

#include "widgets/shell/action_registry.h"

#include <QAction>
#include <QEvent>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <vector>

namespace interproto::ui {

namespace {

struct Group {
    QString title;
    QString rows;
    int count = 0;
};

/// The commands that have keys, by menu in the order of the menus.
std::vector<Group> groupsOf(const ActionRegistry& actions)
{
    std::vector<Group> groups;
    for (const ActionRegistry::Entry& entry : actions.entries()) {
        const QString keys = entry.action->shortcut().toString(QKeySequence::NativeText);
        if (keys.isEmpty())
            continue;
        const QString title = ActionRegistry::menuTitle(entry.menu);
        auto group = groups.begin();
        while (group != groups.end() && group->title != title)
            ++group;
        if (group == groups.end())
            group = groups.insert(group, Group{title, QString(), 0});
        const QString text = entry.action->text().remove(QLatin1Char('&'));
        group->rows += QStringLiteral("<tr><td>%1&nbsp;&nbsp;&nbsp;</td><td><b>%2</b></td></tr>")
                           .arg(text.toHtmlEscaped(), keys.toHtmlEscaped());
        ++group->count;
    }
    return groups;
}

}  // namespace

ShortcutSheet::ShortcutSheet(const ActionRegistry& actions, QWidget* parent)
    : QDialog(parent), actions_(actions), text_(new QTextBrowser(this))
{
    text_->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text_);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 34);
    retranslateUi();
}

QString ShortcutSheet::html() const
{
    const std::vector<Group> groups = groupsOf(actions_);
    int rows = 0;
    for (const Group& group : groups)
        rows += group.count + 2;
    // Two columns of about the same height.
    QString columns[2];
    int written = 0;
    for (const Group& group : groups) {
        columns[written * 2 < rows ? 0 : 1] += QStringLiteral("<h3>%1</h3><table>%2</table>")
                                                   .arg(group.title.toHtmlEscaped(), group.rows);
        written += group.count + 2;
    }
    return QStringLiteral(
               "<table width=\"100%\"><tr><td width=\"50%\">%1</td><td>%2</td></tr></table>")
        .arg(columns[0], columns[1]);
}

void ShortcutSheet::showEvent(QShowEvent* event)
{
    text_->setHtml(html());
    QDialog::showEvent(event);
}

void ShortcutSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QDialog::changeEvent(event);
}

void ShortcutSheet::retranslateUi()
{
    setWindowTitle(tr("Keys at a glance"));
    text_->setAccessibleName(tr("Keys at a glance"));
    text_->setHtml(html());
}

}  // namespace interproto::ui
