// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/elided_label.h"

#include <QPainter>
#include <QStyle>

namespace interproto::ui {

namespace {

constexpr int kFewestCharacters = 8;

}  // namespace

void ElidedLabel::paintEvent(QPaintEvent* event)
{
    if (textFormat() == Qt::RichText)
        return QLabel::paintEvent(event);
    if (width() < fontMetrics().averageCharWidth() * kFewestCharacters)
        return;
    QPainter painter(this);
    style()->drawItemText(&painter,
                          rect(),
                          Qt::AlignVCenter | Qt::AlignLeft,
                          palette(),
                          isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, width()),
                          foregroundRole());
}

}  // namespace interproto::ui
