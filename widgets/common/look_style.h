// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace interproto::ui {

/// What we set right about Qt's Fusion: a mnemonic's underline leaves the text as wide as it was
/// measured, buttons have room beside their text, a menu's arrow stands beside the text and not
/// in a corner, and fields have an edge on a dark ground.
class LookStyle : public QProxyStyle {
    Q_OBJECT

public:
    /// `base` as QStyleFactory knows it; the style has its name.
    explicit LookStyle(const QString& base);

    void drawItemText(QPainter* painter,
                      const QRect& rect,
                      int flags,
                      const QPalette& palette,
                      bool isEnabled,
                      const QString& text,
                      QPalette::ColorRole role) const override;
    void drawPrimitive(PrimitiveElement element,
                       const QStyleOption* option,
                       QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element,
                     const QStyleOption* option,
                     QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control,
                            const QStyleOptionComplex* option,
                            QPainter* painter,
                            const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type,
                           const QStyleOption* option,
                           const QSize& size,
                           const QWidget* widget) const override;
    /// The sign for what a bar has no room for is painted: Qt reads it from a picture, and with the
    /// first picture loads every image format that the machine has, before there is a window.
    QIcon standardIcon(StandardPixmap icon,
                       const QStyleOption* option,
                       const QWidget* widget) const override;
};

}  // namespace interproto::ui
