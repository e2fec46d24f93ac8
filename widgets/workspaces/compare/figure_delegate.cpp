// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/compare/figure_delegate.h"

#include "widgets/charts/interval_chart.h"
#include "widgets/common/theme.h"
#include "widgets/workspaces/compare/compare_model.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace interproto::ui {

namespace {

/// Room for a series' mark, in margins.
constexpr int kMarkMargins = 3;

QFont mainFont(const QFont& font, const QModelIndex& index)
{
    QFont own = font;
    own.setBold(index.data(CompareModel::kBestRole).toBool());
    return own;
}

QFont smallFont(const QFont& font)
{
    QFont own = font;
    if (font.pointSizeF() > 0)
        own.setPointSizeF(font.pointSizeF() * 0.85);
    return own;
}

int marginOf(const QStyleOptionViewItem& option)
{
    return option.fontMetrics.averageCharWidth();
}

}  // namespace

void FigureDelegate::paint(QPainter* painter,
                           const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    // Background, selection and focus; the text is ours.
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const QPalette::ColorGroup group =
        (option.state & QStyle::State_Active) != 0 ? QPalette::Active : QPalette::Inactive;
    const QColor text =
        option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor ground =
        option.palette.color(group, isSelected ? QPalette::Highlight : QPalette::Base);
    const QString published = index.data(CompareModel::kPublishedRole).toString();
    const int margin = marginOf(option);
    QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const Qt::Alignment side =
        Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    painter->save();
    if (index.column() == CompareModel::Method) {
        // The table is the charts' legend.
        drawSeriesMark(*painter,
                       QPointF(area.left() + margin, QRectF(area).center().y()),
                       index.row(),
                       index.row(),
                       option.palette);
        area.setLeft(area.left() + kMarkMargins * margin);
    }
    painter->setPen(text);
    painter->setFont(mainFont(option.font, index));
    if (!published.isEmpty())
        area.setHeight(area.height() / 2);
    painter->drawText(area,
                      int(side | (published.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom)),
                      painter->fontMetrics().elidedText(
                          index.data(Qt::DisplayRole).toString(), Qt::ElideRight, area.width()));
    if (!published.isEmpty()) {
        painter->setPen(mixed(text, ground, 0.35));
        painter->setFont(smallFont(option.font));
        area.moveTop(area.bottom() + 1);
        painter->drawText(area, int(side | Qt::AlignTop), published);
    }
    painter->restore();
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QFont bold = option.font;
    bold.setBold(true);
    const QFontMetrics wide(bold);
    const QFontMetrics narrow(smallFont(option.font));
    const QString published = index.data(CompareModel::kPublishedRole).toString();
    const int width = std::max(wide.horizontalAdvance(index.data(Qt::DisplayRole).toString()),
                               narrow.horizontalAdvance(published));
    const int beside = index.column() == CompareModel::Method ? kMarkMargins : 0;
    return {width + (2 + beside) * marginOf(option), 0};
}

}  // namespace interproto::ui
