// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/faces_delegate.h"

#include "widgets/common/marks.h"
#include "widgets/images/image_source.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

/// A quiet ground where there is no picture (yet), with a sign when there never will be one.
void paintAbsence(QPainter& painter, const QRect& rect, bool isWrong, const QPalette& palette)
{
    const QColor ground = mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.08);
    painter.fillRect(rect, ground);
    if (!isWrong)
        return;
    const int size = rect.height() / 3;
    const QPixmap sign = markPixmap(Mark::Cross,
                                    palette.color(QPalette::PlaceholderText),
                                    size,
                                    painter.device()->devicePixelRatioF());
    painter.drawPixmap(rect.center() - QPoint(size / 2, size / 2), sign);
}

void paintCaption(QPainter& painter, const QRect& rect, const QString& caption)
{
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() * 0.8);
    const QFontMetrics metrics(small);
    const int height = metrics.height();
    const int width = std::min(metrics.horizontalAdvance(caption) + height / 2, rect.width());
    const QRect foot(rect.left(), rect.bottom() - height + 1, width, height);
    painter.save();
    painter.fillRect(foot, QColor(0, 0, 0, 150));
    painter.setFont(small);
    painter.setPen(Qt::white);
    painter.drawText(foot, Qt::AlignCenter, caption);
    painter.restore();
}

}  // namespace

FacesDelegate::FacesDelegate(ImageSource& images, FacesOf facesOf, QObject* parent)
    : QStyledItemDelegate(parent), images_(images), facesOf_(std::move(facesOf))
{
}

void FacesDelegate::paintFace(QPainter& painter,
                              const QRect& rect,
                              const Face& face,
                              ImageSource& images,
                              const QPalette& palette)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const int wanted = static_cast<int>(std::ceil(rect.height() * ratio));
    SourcedImage found;
    found.state = ImageState::Missing;
    if (!face.path.empty())
        found = images.image(face.path, wanted);
    if (found.state == ImageState::Ready) {
        QSizeF size = QSizeF(found.image.size()).scaled(rect.size(), Qt::KeepAspectRatio);
        QRectF target(QPointF(), size);
        target.moveCenter(QRectF(rect).center());
        painter.save();
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, found.image);
        painter.restore();
    } else {
        paintAbsence(painter, rect, found.state != ImageState::Waiting, palette);
    }
    if (!face.caption.isEmpty())
        paintCaption(painter, rect, face.caption);
}

void FacesDelegate::paint(QPainter* painter,
                          const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const int margin = std::max(1, option.fontMetrics.height() / 8);
    const int side = option.rect.height() - 2 * margin;
    QRect place(option.rect.left() + margin, option.rect.top() + margin, side, side);
    painter->save();
    painter->setClipRect(option.rect);
    for (const Face& face : facesOf_(index)) {
        if (place.left() > option.rect.right())
            break;
        paintFace(*painter, place, face, images_, option.palette);
        place.translate(side + margin, 0);
    }
    painter->restore();
}

}  // namespace interproto::ui
