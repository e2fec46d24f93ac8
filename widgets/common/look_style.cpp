// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/look_style.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOption>
#include <QTextLayout>
#include <QToolButton>

#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kSignSize = 32;  ///< pixels, made smaller where it is shown

constexpr int kArrow = 8;       ///< side of a menu's arrow
constexpr int kArrowRoom = 14;  ///< what a text leaves for it
constexpr double kEdge = 0.28;  ///< of the way from a dark ground to its text

/// A text beside which a menu's arrow stands.
bool opensMenu(const QStyleOption* option, const QWidget* widget)
{
    const auto* button = qobject_cast<const QToolButton*>(widget);
    const auto* look = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    return button && look && button->menu() && !look->text.isEmpty() &&
           button->popupMode() == QToolButton::InstantPopup &&
           look->toolButtonStyle != Qt::ToolButtonIconOnly;
}

/// `text` without its mnemonic's sign; the place of the letter, or -1.
std::pair<QString, qsizetype> withoutSign(const QString& text)
{
    QString plain;
    qsizetype place = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size()) {
            ++i;
            if (place < 0 && text[i] != QLatin1Char('&'))
                place = plain.size();
        }
        plain += text[i];
    }
    return {plain, place};
}

void drawEdge(QPainter& painter, const QStyleOption& option, const QRect& rect, double radius)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QColor colour = mixed(option.palette.color(QPalette::Base),
                                option.palette.color(QPalette::WindowText),
                                isEnabled ? kEdge : kEdge / 2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

/// Fusion's own edge is darker than the ground, except where it shows the focus.
bool needsEdge(const QStyleOption& option)
{
    return isDark(option.palette) && !(option.state & QStyle::State_HasFocus);
}

bool isIndicator(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorRadioButton ||
           element == QStyle::PE_IndicatorItemViewItemCheck;
}

}  // namespace

LookStyle::LookStyle(const QString& base) : QProxyStyle(base)
{
    setObjectName(base);
}

void LookStyle::drawItemText(QPainter* painter,
                             const QRect& rect,
                             int flags,
                             const QPalette& palette,
                             bool isEnabled,
                             const QString& text,
                             QPalette::ColorRole role) const
{
    const bool isSimple = (flags & Qt::TextShowMnemonic) && !(flags & Qt::TextHideMnemonic) &&
                          !(flags & Qt::TextWordWrap) && !text.contains(QLatin1Char('\n'));
    const auto [plain, place] = withoutSign(text);
    if (!isSimple || place < 0)
        return QProxyStyle::drawItemText(painter, rect, flags, palette, isEnabled, text, role);
    // Underlined by the painter, the letter would lose its kerning and the text grow.
    const int quiet = flags & ~Qt::TextShowMnemonic;
    QProxyStyle::drawItemText(painter, rect, quiet, palette, isEnabled, plain, role);
    const QRectF box =
        QFontMetricsF(painter->font(), painter->device()).boundingRect(QRectF(rect), quiet, plain);
    // Letters that the font lacks come from another one, with another height.
    QTextLayout layout(plain, painter->font(), painter->device());
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width() + 1);
    layout.endLayout();
    const double left = box.left() + line.cursorToX(static_cast<int>(place));
    const double right = box.left() + line.cursorToX(static_cast<int>(place) + 1);
    const double y = std::round(box.top() + line.ascent()) + 1;
    painter->fillRect(QRectF(left, y, right - left, 1),
                      role == QPalette::NoRole ? painter->pen().color() : palette.color(role));
}

void LookStyle::drawPrimitive(PrimitiveElement element,
                              const QStyleOption* option,
                              QPainter* painter,
                              const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isMouseFocus = isIndicator(element) && !(option->state & State_KeyboardFocusChange);
    if (!needsEdge(*option) && !(isMouseFocus && isDark(option->palette)))
        return;
    switch (element) {
        case PE_FrameLineEdit:
            drawEdge(*painter, *option, option->rect, 2);
            break;
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            drawEdge(*painter, *option, option->rect.adjusted(0, 0, -1, -1), 1);
            break;
        case PE_IndicatorRadioButton:
            drawEdge(*painter, *option, option->rect, option->rect.width() / 2.0);
            break;
        default:
            break;
    }
}

void LookStyle::drawControl(ControlElement element,
                            const QStyleOption* option,
                            QPainter* painter,
                            const QWidget* widget) const
{
    if (element == CE_ToolButtonLabel && opensMenu(option, widget)) {
        QStyleOptionToolButton label(*static_cast<const QStyleOptionToolButton*>(option));
        label.rect.adjust(0, 0, -kArrowRoom, 0);
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void LookStyle::drawComplexControl(ComplexControl control,
                                   const QStyleOptionComplex* option,
                                   QPainter* painter,
                                   const QWidget* widget) const
{
    if (control == CC_ToolButton && opensMenu(option, widget)) {
        QStyleOptionToolButton button(*static_cast<const QStyleOptionToolButton*>(option));
        button.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &button, painter, widget);
        button.rect = QRect(option->rect.right() - kArrowRoom,
                            option->rect.center().y() - kArrow / 2 + 1,
                            kArrow,
                            kArrow);
        return proxy()->drawPrimitive(PE_IndicatorArrowDown, &button, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const bool isField = control == CC_SpinBox || (combo && combo->editable);
    if (isField && needsEdge(*option))
        drawEdge(*painter, *option, option->rect, 2);
}

QSize LookStyle::sizeFromContents(ContentsType type,
                                  const QStyleOption* option,
                                  const QSize& size,
                                  const QWidget* widget) const
{
    QSize fitting = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ToolButton && opensMenu(option, widget))
        fitting.rwidth() += kArrowRoom;
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    if (type == CT_PushButton && button && !button->text.isEmpty())
        fitting.rwidth() += option->fontMetrics.averageCharWidth();
    return fitting;
}

QIcon LookStyle::standardIcon(StandardPixmap icon,
                              const QStyleOption* option,
                              const QWidget* widget) const
{
    const bool isDown = icon == SP_ToolBarVerticalExtensionButton;
    if (!isDown && icon != SP_ToolBarHorizontalExtensionButton)
        return QProxyStyle::standardIcon(icon, option, widget);
    const QPalette palette = option != nullptr ? option->palette : QApplication::palette();
    QPixmap sign(kSignSize, kSignSize);
    sign.fill(Qt::transparent);
    QPainter painter(&sign);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette.color(QPalette::ButtonText),
                        kSignSize / 8.0,
                        Qt::SolidLine,
                        Qt::RoundCap,
                        Qt::RoundJoin));
    if (isDown)  // the other sign, turned
        painter.setTransform({0, 1, 1, 0, 0, 0});
    for (const double left : {0.2, 0.5})
        painter.drawPolyline(QPolygonF({{left * kSignSize, 0.25 * kSignSize},
                                        {(left + 0.25) * kSignSize, 0.5 * kSignSize},
                                        {left * kSignSize, 0.75 * kSignSize}}));
    painter.end();
    return sign;
}

}  // namespace interproto::ui
