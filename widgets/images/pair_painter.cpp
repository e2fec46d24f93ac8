// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/pair_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr double kSpace = 4;
constexpr int kBlurSquares = 8;

QString translated(const char* text)
{
    return QCoreApplication::translate("PairPainter", text);
}

Tone toneOf(const PairTile& tile)
{
    return tile.isUnscored ? Tone::Neutral : tile.isFailure ? Tone::Bad : Tone::Good;
}

enum class Sign { Check, Cross, Ring, Triangle };

Sign signOf(const PairTile& tile)
{
    return tile.isUnscored ? Sign::Ring : tile.isFailure ? Sign::Cross : Sign::Check;
}

/// Lines, not pictures: sharp in PDF and SVG, and drawn in any thread.
void paintSign(QPainter& painter, const QRectF& area, Sign sign, const QColor& colour)
{
    const auto at = [&](double x, double y) {
        return QPointF(area.left() + x * area.width(), area.top() + y * area.height());
    };
    painter.setPen(QPen(
        colour, std::max(1.2, area.width() * 0.15), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (sign) {
        case Sign::Check:
            painter.drawPolyline(QPolygonF{at(0.12, 0.55), at(0.4, 0.82), at(0.88, 0.2)});
            break;
        case Sign::Cross:
            painter.drawLine(at(0.18, 0.18), at(0.82, 0.82));
            painter.drawLine(at(0.82, 0.18), at(0.18, 0.82));
            break;
        case Sign::Ring:
            painter.drawEllipse(area.adjusted(area.width() * 0.15,
                                              area.height() * 0.15,
                                              -area.width() * 0.15,
                                              -area.height() * 0.15));
            break;
        case Sign::Triangle:
            painter.drawPolygon(QPolygonF{at(0.5, 0.1), at(0.94, 0.88), at(0.06, 0.88)});
            painter.drawLine(at(0.5, 0.42), at(0.5, 0.6));
            painter.drawPoint(at(0.5, 0.75));
            break;
    }
}

}  // namespace

QImage blurred(const QImage& face)
{
    if (face.isNull())
        return face;
    const QSize few = face.size().scaled(kBlurSquares, kBlurSquares, Qt::KeepAspectRatio);
    return face.scaled(few.expandedTo(QSize(1, 1)), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(face.size(), Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

void paintFace(QPainter& painter,
               const QRectF& area,
               const SourcedImage& face,
               const PairTileStyle& style)
{
    const QColor base = style.palette.color(QPalette::Base);
    const QColor text = style.palette.color(QPalette::Text);
    if (face.state == ImageState::Ready && !face.image.isNull()) {
        const QImage image = style.isBlurred ? blurred(face.image) : face.image;
        const QSizeF size = QSizeF(image.size()).scaled(area.size(), Qt::KeepAspectRatio);
        QRectF place(QPointF(0, 0), size);
        place.moveCenter(area.center());
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !style.isBlurred);
        painter.drawImage(place, image);
        return;
    }
    painter.fillRect(area, mixed(base, text, 0.07));
    if (face.state == ImageState::Waiting)
        return;
    const bool isMissing = face.state == ImageState::Missing;
    painter.setPen(QPen(mixed(base, text, 0.3), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5));
    const QColor tone = toneColour(isMissing ? Tone::Neutral : Tone::Bad, style.palette);
    const double line = QFontMetricsF(style.font).height();
    const double side = std::min(area.width() * 0.28, line * 1.6);
    if (side >= 8)
        paintSign(painter,
                  QRectF(area.center().x() - side / 2,
                         area.center().y() - (area.height() > 3 * line ? side : side / 2),
                         side,
                         side),
                  isMissing ? Sign::Ring : Sign::Triangle,
                  tone);
    if (area.height() <= 3 * line)
        return;
    const QString reason =
        isMissing ? translated(QT_TRANSLATE_NOOP("PairPainter", "no image"))
                  : translated(QT_TRANSLATE_NOOP("PairPainter", "broken: %1")).arg(face.reason);
    painter.setFont(style.font);
    painter.setPen(mixed(base, text, 0.7));
    painter.drawText(QRectF(area.left() + kSpace,
                            area.center().y() + line * 0.2,
                            area.width() - 2 * kSpace,
                            area.bottom() - area.center().y() - line * 0.2),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     reason);
}

QSizeF pairTileSize(double face, const QFont& font)
{
    const double line = QFontMetricsF(font).height();
    return {2 * face + 5 * kSpace, face + 2 * line + 5 * kSpace};
}

void paintPairTile(QPainter& painter,
                   const QRectF& area,
                   const PairTile& tile,
                   const PairTileStyle& style)
{
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height();
    const QColor base = style.palette.color(QPalette::Base);
    const QColor text = style.palette.color(QPalette::Text);
    const QRectF frame = area.adjusted(kSpace / 2, kSpace / 2, -kSpace / 2, -kSpace / 2);
    const QColor highlight = style.palette.color(QPalette::Highlight);
    painter.fillRect(frame,
                     style.isSelected ? mixed(base, highlight, 0.25) : mixed(base, text, 0.03));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(style.isCurrent ? QPen(highlight, 2) : QPen(mixed(base, text, 0.14), 1));
    painter.drawRect(frame);
    const double face =
        std::min((frame.width() - 3 * kSpace) / 2, frame.height() - 2 * line - 3 * kSpace);
    const QRectF first(frame.left() + kSpace, frame.top() + kSpace, face, face);
    const QRectF second(first.right() + kSpace, frame.top() + kSpace, face, face);
    paintFace(painter, first, tile.first, style);
    paintFace(painter, second, tile.second, style);
    painter.setFont(style.font);
    painter.setPen(mixed(base, text, 0.75));
    const auto caption = [&](const QRectF& below, const QString& words) {
        painter.drawText(QRectF(below.left(), below.bottom() + kSpace / 2, below.width(), line),
                         Qt::AlignHCenter | Qt::AlignVCenter,
                         metrics.elidedText(words, Qt::ElideMiddle, below.width()));
    };
    caption(first, tile.firstCaption);
    caption(second, tile.secondCaption);
    // The verdict: a sign whose form tells, its colour, and words.
    const double top = first.bottom() + kSpace + line;
    const double side = line * 0.8;
    paintSign(painter,
              QRectF(frame.left() + kSpace, top + (line - side) / 2, side, side),
              signOf(tile),
              toneColour(toneOf(tile), style.palette));
    QFont bold = style.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(text);
    const double scoreWidth = QFontMetricsF(bold).horizontalAdvance(tile.score);
    const double left = frame.left() + kSpace * 2 + side;
    painter.drawText(QRectF(left, top, scoreWidth + 2, line), Qt::AlignVCenter, tile.score);
    painter.setFont(style.font);
    painter.setPen(mixed(base, text, 0.75));
    const double room = frame.right() - kSpace - left - scoreWidth - 2 * kSpace;
    const QString words = tile.mark.isEmpty() ? tile.verdict : tile.mark + QStringLiteral(" ✎");
    painter.drawText(QRectF(left + scoreWidth + 2 * kSpace, top, room, line),
                     Qt::AlignVCenter | Qt::AlignRight,
                     metrics.elidedText(words, Qt::ElideRight, room));
}

}  // namespace interproto::ui
