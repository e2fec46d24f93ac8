// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/face_view.h"

#include "widgets/images/pair_painter.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kMostPixels = 640;  ///< of a large face: more shows nothing of a 112 pixel one
constexpr int kGap = 5;

/// Red where covering costs similarity, blue where it gains; clear where it does nothing.
QImage heatImage(const HeatOverlay& heat)
{
    float most = 1e-6F;
    for (const float value : heat.values)
        most = std::max(most, std::abs(value - static_cast<float>(heat.reference)));
    QImage image(heat.columns, heat.rows, QImage::Format_ARGB32);
    for (int row = 0; row < heat.rows; ++row)
        for (int column = 0; column < heat.columns; ++column) {
            const float change =
                (heat.values[static_cast<std::size_t>(row * heat.columns + column)] -
                 static_cast<float>(heat.reference)) /
                most;
            const int alpha = static_cast<int>(190 * std::abs(change));
            image.setPixel(
                column, row, change < 0 ? qRgba(215, 48, 39, alpha) : qRgba(43, 131, 246, alpha));
        }
    return image;
}

}  // namespace

FaceView::FaceView(ImageSource& source, QWidget* parent) : QWidget(parent), source_(source)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&source_, &ImageSource::ready, this, qOverload<>(&QWidget::update));
}

void FaceView::setFace(const std::string& path, const QString& title, const QString& caption)
{
    if (path != path_)
        heat_ = {};
    path_ = path;
    title_ = title;
    caption_ = caption;
    setAccessibleName(title);
    setAccessibleDescription(caption);
    setToolTip(QString::fromStdString(path).toHtmlEscaped());
    update();
}

void FaceView::setHeat(const HeatOverlay& heat)
{
    heat_ = heat;
    update();
}

void FaceView::setBlurred(bool isBlurred)
{
    isBlurred_ = isBlurred;
    update();
}

QSize FaceView::sizeHint() const
{
    return {260, 260 + fontMetrics().height() * 3};
}

QSize FaceView::minimumSizeHint() const
{
    return {112, 112 + fontMetrics().height() * 2};
}

void FaceView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = fontMetrics().height();
    const int side = std::min(width(), height() - 2 * line - 6);
    if (side < 8)
        return;
    const int top = (height() - side - 2 * line - 6) / 2;
    const QRectF area((width() - side) / 2.0, top, side, side);
    const QRect captions(0, top + side + 4, width(), 2 * line);
    const int pixels =
        std::min(kMostPixels, static_cast<int>(std::ceil(side * devicePixelRatioF())));
    const SourcedImage face = source_.image(path_, pixels);
    paintFace(painter, area, face, {palette(), font(), isBlurred_});
    if (!heat_.isEmpty() && face.state == ImageState::Ready) {
        // A place stands for the middle of the square that covered it.
        const double inset = heat_.patch / 2 * side;
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const double cellX = (side - 2 * inset) / std::max(1, heat_.columns - 1);
        const double cellY = (side - 2 * inset) / std::max(1, heat_.rows - 1);
        painter.drawImage(
            area.adjusted(
                inset - cellX / 2, inset - cellY / 2, cellX / 2 - inset, cellY / 2 - inset),
            heatImage(heat_));
    }
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRect(0, captions.top(), width(), line),
                     Qt::AlignCenter,
                     QFontMetrics(bold).elidedText(title_, Qt::ElideMiddle, width()));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(QRect(0, captions.top() + line, width(), line),
                     Qt::AlignCenter,
                     fontMetrics().elidedText(caption_, Qt::ElideMiddle, width()));
}

FaceStrip::FaceStrip(ImageSource& source, QWidget* parent) : QWidget(parent), source_(source)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&source_, &ImageSource::ready, this, qOverload<>(&QWidget::update));
}

void FaceStrip::setFaces(std::vector<Face> faces)
{
    faces_ = std::move(faces);
    offset_ = 0;
    key_ = 0;
    QStringList captions;
    for (const Face& face : faces_)
        captions.push_back(face.caption);
    setAccessibleDescription(captions.join(QStringLiteral(", ")));
    update();
}

void FaceStrip::setBlurred(bool isBlurred)
{
    isBlurred_ = isBlurred;
    update();
}

int FaceStrip::side() const
{
    return std::max(16, height() - fontMetrics().height() - 4);
}

QRect FaceStrip::faceRect(std::size_t place) const
{
    return {static_cast<int>(place) * (side() + kGap) - offset_, 0, side(), side()};
}

QSize FaceStrip::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 13 / 2};
}

QSize FaceStrip::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 16, fontMetrics().height() * 13 / 2};
}

void FaceStrip::scrollTo(int offset)
{
    const int most = static_cast<int>(faces_.size()) * (side() + kGap) - kGap - width();
    offset_ = std::clamp(offset, 0, std::max(0, most));
    update();
}

void FaceStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int pixels = static_cast<int>(std::ceil(side() * devicePixelRatioF()));
    for (std::size_t i = 0; i < faces_.size(); ++i) {
        const QRect rect = faceRect(i);
        if (rect.right() < 0 || rect.left() > width())
            continue;
        paintFace(
            painter, rect, source_.image(faces_[i].path, pixels), {palette(), font(), isBlurred_});
        painter.setBrush(Qt::NoBrush);
        if (faces_[i].isCurrent || (hasFocus() && static_cast<int>(i) == key_)) {
            painter.setPen(QPen(palette().color(QPalette::Highlight), 3));
            painter.drawRect(rect.adjusted(1, 1, -2, -2));
        }
        painter.setFont(font());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(
            QRect(rect.left(), rect.bottom() + 1, rect.width(), fontMetrics().height()),
            Qt::AlignCenter,
            fontMetrics().elidedText(faces_[i].caption, Qt::ElideRight, rect.width()));
    }
}

void FaceStrip::mouseReleaseEvent(QMouseEvent* event)
{
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faceRect(i).contains(event->position().toPoint())) {
            key_ = static_cast<int>(i);
            Q_EMIT chosen(i);
            return;
        }
}

void FaceStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    scrollTo(offset_ - (delta.x() != 0 ? delta.x() : delta.y()) / 2);
    event->accept();
}

void FaceStrip::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(faces_.size()) - 1;
    if (last >= 0 && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        key_ = std::clamp(key_ + (event->key() == Qt::Key_Left ? -1 : 1), 0, last);
        const QRect rect = faceRect(static_cast<std::size_t>(key_));
        if (rect.left() < 0)
            scrollTo(offset_ + rect.left());
        else if (rect.right() > width())
            scrollTo(offset_ + rect.right() - width());
        update();
    } else if (last >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space)) {
        Q_EMIT chosen(static_cast<std::size_t>(key_));
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool FaceStrip::event(QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (std::size_t i = 0; i < faces_.size(); ++i)
        if (faceRect(i).contains(help->pos()))
            QToolTip::showText(
                help->globalPos(), QString::fromStdString(faces_[i].path).toHtmlEscaped(), this);
    return true;
}

}  // namespace interproto::ui
