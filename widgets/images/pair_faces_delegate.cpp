// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/pair_faces_delegate.h"

#include "widgets/images/pair_painter.h"

#include <QPainter>

#include <cmath>

namespace interproto::ui {

PairFacesDelegate::PairFacesDelegate(ImageSource& source, Paths paths, QObject* parent)
    : QStyledItemDelegate(parent), source_(source), paths_(std::move(paths))
{
}

void PairFacesDelegate::paint(QPainter* painter,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);  // background, selection, focus
    const auto [first, second] = paths_(index);
    const double side = option.rect.height() - 4;
    const int pixels = static_cast<int>(std::ceil(side * painter->device()->devicePixelRatioF()));
    const PairTileStyle style{option.palette, option.font, isBlurred_};
    const QRectF left(option.rect.left() + 3, option.rect.top() + 2, side, side);
    paintFace(*painter, left, source_.image(first, pixels), style);
    paintFace(*painter, left.translated(side + 3, 0), source_.image(second, pixels), style);
}

}  // namespace interproto::ui
