// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_preview.h"

#include "widgets/figures/figure_painter.h"

#include <QLabel>
#include <QTimer>

namespace interproto::ui {

namespace {

constexpr int kDelayMs = 60;

}  // namespace

FigurePreview::FigurePreview(QWidget* parent)
    : QScrollArea(parent), later_(new QTimer(this)), paper_(new QLabel)
{
    setAlignment(Qt::AlignCenter);
    setBackgroundRole(QPalette::Mid);
    setWidget(paper_);
    later_->setSingleShot(true);
    later_->setInterval(kDelayMs);
    connect(later_, &QTimer::timeout, this, &FigurePreview::draw);
}

void FigurePreview::show(const Figure& figure)
{
    figure_ = figure;
    if (!later_->isActive())
        later_->start();
}

void FigurePreview::draw()
{
    const qreal ratio = devicePixelRatioF();
    image_ = figureImage(figure_, logicalDpiX() * ratio);
    sizeMm_ = QSizeF(image_.size()) / (logicalDpiX() * ratio) * 25.4;
    image_.setDevicePixelRatio(ratio);
    auto* label = static_cast<QLabel*>(paper_);
    label->setPixmap(QPixmap::fromImage(image_));
    label->resize(label->sizeHint());
    Q_EMIT drawn();
}

}  // namespace interproto::ui
