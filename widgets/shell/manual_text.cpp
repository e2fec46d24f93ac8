// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/manual_text.h"

#include <QAbstractTextDocumentLayout>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QMouseEvent>
#include <QScreen>
#include <QScrollBar>
#include <QTextDocument>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kSettledMs = 150;  ///< after the last change of a drag
constexpr double kOfScreen = 0.9;

}  // namespace

ManualText::ManualText(QWidget* parent) : QTextBrowser(parent), settled_(new QTimer(this))
{
    // The width is the same for a short page and for a long one.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    settled_->setSingleShot(true);
    settled_->setInterval(kSettledMs);
    connect(settled_, &QTimer::timeout, this, &ManualText::widthChanged);
}

QVariant ManualText::loadResource(int type, const QUrl& name)
{
    const QVariant found = QTextBrowser::loadResource(type, name);
    const QImage image =
        type == QTextDocument::ImageResource ? QImage::fromData(found.toByteArray()) : QImage();
    if (image.isNull())
        return found;
    width_ = viewport()->width();
    const int room = std::max(1, width_ - 2 * static_cast<int>(document()->documentMargin()) - 1);
    const double ratio = devicePixelRatioF();
    // Few colours are enough for the file, not for what becomes of them between two pixels.
    QImage fitting = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.width() > room * ratio)
        fitting = fitting.scaledToWidth(static_cast<int>(room * ratio), Qt::SmoothTransformation);
    fitting.setDevicePixelRatio(ratio);
    return fitting;
}

void ManualText::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (width_ > 0 && viewport()->width() != width_)
        settled_->start();
}

QString ManualText::pictureAt(const QPointF& place) const
{
    return document()->documentLayout()->imageAt(
        place + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value()));
}

void ManualText::mouseMoveEvent(QMouseEvent* event)
{
    QTextBrowser::mouseMoveEvent(event);
    if (!pictureAt(event->position()).isEmpty())
        viewport()->setCursor(Qt::PointingHandCursor);
}

void ManualText::mouseReleaseEvent(QMouseEvent* event)
{
    QTextBrowser::mouseReleaseEvent(event);
    const QString picture = pictureAt(event->position());
    if (event->button() == Qt::LeftButton && !picture.isEmpty() && !textCursor().hasSelection())
        Q_EMIT pictureClicked(picture);
}

void showManualPicture(const QString& file, const QString& title, QWidget* parent)
{
    const QImage image = QImage(file).convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return;
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* picture = new QLabel(dialog);
    picture->setAccessibleName(title);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addWidget(picture);
    const double ratio = dialog->devicePixelRatioF();
    const QSizeF most = QSizeF(dialog->screen()->availableSize()) * kOfScreen * ratio;
    const bool fits = image.width() <= most.width() && image.height() <= most.height();
    QImage shown =
        fits ? image : image.scaled(most.toSize(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
    shown.setDevicePixelRatio(ratio);
    picture->setPixmap(QPixmap::fromImage(shown));
    dialog->show();
}

}  // namespace interproto::ui
