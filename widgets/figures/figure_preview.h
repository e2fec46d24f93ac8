// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <QImage>
#include <QScrollArea>

class QTimer;

namespace interproto::ui {

/// The figure on white paper as large as it will be printed, and a little later than it was
/// changed, so that typing stays swift.
class FigurePreview : public QScrollArea {
    Q_OBJECT

public:
    explicit FigurePreview(QWidget* parent = nullptr);

    void show(const Figure& figure);
    /// In millimetres, of what is shown.
    QSizeF sizeMm() const { return sizeMm_; }

Q_SIGNALS:
    void drawn();

private:
    void draw();

    Figure figure_;
    QTimer* later_;
    QWidget* paper_;
    QImage image_;
    QSizeF sizeMm_;
};

}  // namespace interproto::ui
