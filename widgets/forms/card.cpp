// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/card.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace interproto::ui {

namespace {

constexpr qreal kRadius = 8;
constexpr double kEdge = 0.14;  ///< of the text's colour in the line around

}  // namespace

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    painter.setPen(
        mixed(colours.color(QPalette::Window), colours.color(QPalette::WindowText), kEdge));
    painter.setBrush(colours.color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

QFont headingFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    return font;
}

}  // namespace interproto::ui
