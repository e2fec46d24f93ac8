// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/filter_header.h"

#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>

namespace interproto::ui {

FilterHeader::FilterHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeEditors);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::placeEditors);
    connect(this, &QHeaderView::sectionCountChanged, this, &FilterHeader::matchSections);
    if (auto* table = qobject_cast<QTableView*>(parent))
        connect(table->horizontalScrollBar(),
                &QScrollBar::valueChanged,
                this,
                &FilterHeader::placeEditors);
}

void FilterHeader::setFiltersShown(bool areShown)
{
    areShown_ = areShown;
    matchSections();
    if (!areShown)
        clearFilters();
    updateGeometry();
    updateGeometries();
    placeEditors();
}

void FilterHeader::clearFilters()
{
    for (QLineEdit* editor : editors_)
        editor->clear();
}

QLineEdit* FilterHeader::editor(int section) const
{
    return section >= 0 && section < static_cast<int>(editors_.size())
               ? editors_[static_cast<std::size_t>(section)]
               : nullptr;
}

void FilterHeader::matchSections()
{
    for (int section = static_cast<int>(editors_.size()); areShown_ && section < count();
         ++section) {
        auto* editor = new QLineEdit(this);
        editor->setObjectName(QStringLiteral("filter%1").arg(section));
        editor->setClearButtonEnabled(true);
        connect(editor, &QLineEdit::textChanged, this, [this, section](const QString& text) {
            Q_EMIT filterTyped(section, text);
        });
        editors_.push_back(editor);
    }
    nameEditors();
    placeEditors();
}

void FilterHeader::nameEditors()
{
    for (int section = 0; section < static_cast<int>(editors_.size()); ++section) {
        const QString title =
            model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
        editors_[static_cast<std::size_t>(section)]->setAccessibleName(tr("Filter %1").arg(title));
        editors_[static_cast<std::size_t>(section)]->setToolTip(
            tr("text, !text, =text, > 80, <= 3"));
    }
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    if (areShown_ && !editors_.empty())
        size.setHeight(size.height() + editors_.front()->sizeHint().height());
    return size;
}

void FilterHeader::updateGeometries()
{
    const int height = areShown_ && !editors_.empty() ? editors_.front()->sizeHint().height() : 0;
    setViewportMargins(0, 0, 0, height);
    QHeaderView::updateGeometries();
    placeEditors();
}

void FilterHeader::placeEditors()
{
    const int top = QHeaderView::sizeHint().height();
    QWidget* before = nullptr;
    for (int visual = 0; visual < count(); ++visual) {
        const int section = logicalIndex(visual);
        QLineEdit* line = editor(section);
        if (!line)
            continue;
        line->setVisible(areShown_ && !isSectionHidden(section));
        line->setGeometry(
            sectionViewportPosition(section), top, sectionSize(section), line->sizeHint().height());
        if (before)
            QWidget::setTabOrder(before, line);
        before = line;
    }
}

void FilterHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        nameEditors();
    QHeaderView::changeEvent(event);
}

}  // namespace interproto::ui
