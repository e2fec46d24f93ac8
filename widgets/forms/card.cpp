// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/card.h"

#include "widgets/common/theme.h"

#include <QPainter>

namespace interproto::ui {

namespace {

constexpr qreal kRadius = 8;
constexpr double kLift = 0.045;
constexpr double kEdge = 0.14;  ///< of the text's colour in the line around

/// Lighter than the window, so that fields stand out on it in either theme.
QColor cardColour(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Window);
    return isDark(palette) ? mixed(window, palette.color(QPalette::WindowText), kLift)
                           : palette.color(QPalette::Base);
}

}  // namespace

void Card::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colours = palette();
    painter.setPen(
        mixed(colours.color(QPalette::Window), colours.color(QPalette::WindowText), kEdge));
    painter.setBrush(cardColour(colours));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

QFont headingFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    return font;
}

}  // namespace interproto::ui
