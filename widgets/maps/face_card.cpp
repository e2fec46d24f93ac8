// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/face_card.h"

#include "widgets/common/theme.h"
#include "widgets/images/image_source.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kFaces = 3;  ///< in a row
constexpr int kGap = 4;
constexpr int kPad = 8;
constexpr int kAway = 16;  ///< from the pointer

}  // namespace

void paintFace(QPainter& painter,
               const QRect& place,
               const std::string& path,
               ImageSource& images,
               const QPalette& palette)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const SourcedImage face = images.image(path, qRound(place.width() * ratio));
    if (face.state == ImageState::Ready && !face.image.isNull()) {
        const QSize size = face.image.size().scaled(place.size(), Qt::KeepAspectRatio);
        QRect target(QPoint(0, 0), size);
        target.moveCenter(place.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(target, face.image);
        return;
    }
    painter.fillRect(place, palette.color(QPalette::AlternateBase));
    painter.setPen(mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(place.adjusted(0, 0, -1, -1));
    if (face.state == ImageState::Waiting)
        return;
    painter.drawLine(place.topLeft(), place.bottomRight());
    painter.drawLine(place.topRight(), place.bottomLeft());
}

FaceCard::FaceCard(ImageSource& images, QWidget* parent) : QFrame(parent), images_(images)
{
    setObjectName(QStringLiteral("faceCard"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    connect(&images_, &ImageSource::ready, this, [this] { update(); });
    hide();
}

int FaceCard::faceSize() const
{
    return fontMetrics().height() * 4;
}

int FaceCard::columnWidth() const
{
    int width = kFaces * faceSize() + (kFaces - 1) * kGap;
    for (const FaceCardContent& content : contents_) {
        QFont bold = font();
        bold.setBold(true);
        width = std::max(width, QFontMetrics(bold).horizontalAdvance(content.title));
        for (const QString& line : content.lines)
            width = std::max(width, fontMetrics().horizontalAdvance(line));
    }
    return std::min(width, fontMetrics().averageCharWidth() * 60);
}

QSize FaceCard::sizeHint() const
{
    int lines = 0;
    bool hasFaces = false;
    for (const FaceCardContent& content : contents_) {
        lines = std::max(lines, static_cast<int>(content.lines.size()));
        hasFaces = hasFaces || !content.images.empty();
    }
    const int count = std::max(1, static_cast<int>(contents_.size()));
    return QSize(
        count * columnWidth() + (count - 1) * 2 * kPad + 2 * kPad,
        (1 + lines) * fontMetrics().lineSpacing() + (hasFaces ? faceSize() + kGap : 0) + 2 * kPad);
}

void FaceCard::showAt(const QPoint& at, std::vector<FaceCardContent> contents)
{
    at_ = at;
    contents_ = std::move(contents);
    QStringList texts;
    for (const FaceCardContent& content : contents_)
        texts << content.title << content.lines;
    setAccessibleName(texts.join(QStringLiteral(", ")));
    place();
    show();
    raise();
}

void FaceCard::setImages(std::size_t content, std::vector<std::string> images)
{
    if (content >= contents_.size() || contents_[content].images == images)
        return;
    contents_[content].images = std::move(images);
    place();
    update();
}

void FaceCard::place()
{
    const QSize size = sizeHint();
    const QRect room = parentWidget()->rect().adjusted(2, 2, -2, -2);
    QPoint corner = at_ + QPoint(kAway, kAway);
    if (corner.x() + size.width() > room.right())
        corner.setX(at_.x() - kAway - size.width());
    if (corner.y() + size.height() > room.bottom())
        corner.setY(at_.y() - kAway - size.height());
    corner.setX(std::max(room.left(), corner.x()));
    corner.setY(std::max(room.top(), corner.y()));
    setGeometry(QRect(corner, size));
}

void FaceCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    int x = kPad;
    for (const FaceCardContent& content : contents_) {
        paintContent(painter, content, x);
        x += columnWidth() + 2 * kPad;
    }
}

void FaceCard::paintContent(QPainter& painter, const FaceCardContent& content, int x)
{
    const int width = columnWidth();
    int y = kPad;
    if (!content.images.empty()) {
        for (int i = 0; i < kFaces && i < static_cast<int>(content.images.size()); ++i)
            paintFace(painter,
                      QRect(x + i * (faceSize() + kGap), y, faceSize(), faceSize()),
                      content.images[static_cast<std::size_t>(i)],
                      images_,
                      palette());
        y += faceSize() + kGap;
    }
    const auto write = [&](const QString& text, const QFont& with, const QColor& colour) {
        painter.setFont(with);
        painter.setPen(colour);
        painter.drawText(QRect(x, y, width, fontMetrics().lineSpacing()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(with).elidedText(text, Qt::ElideMiddle, width));
        y += fontMetrics().lineSpacing();
    };
    QFont bold = font();
    bold.setBold(true);
    write(content.title, bold, palette().color(QPalette::Text));
    for (const QString& line : content.lines)
        write(line,
              font(),
              mixed(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.75));
}

void FaceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange && !contents_.empty())
        place();
    QFrame::changeEvent(event);
}

}  // namespace interproto::ui
