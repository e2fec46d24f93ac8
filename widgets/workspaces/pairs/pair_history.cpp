// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pair_history.h"

#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kLines = 5;  ///< of text, as high as the widget is

QString tenthsText(float value)
{
    return QLocale().toString(double(value), 'f', 1);
}

}  // namespace

PairHistory::PairHistory(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void PairHistory::setMoments(std::vector<PairMoment> moments)
{
    moments_ = std::move(moments);
    setVisible(moments_.size() > 1);
    if (moments_.empty())
        return;
    low_ = high_ = moments_.front().threshold;
    for (const PairMoment& moment : moments_) {
        low_ = std::min({low_, moment.similarity, moment.threshold});
        high_ = std::max({high_, moment.similarity, moment.threshold});
    }
    // To tenths, as the axis tells them.
    low_ = std::floor(low_ * 10) / 10;
    high_ = std::max(std::ceil(high_ * 10) / 10, low_ + 0.1F);
    setAccessibleName(tr("The pair over the epochs"));
    setAccessibleDescription(sentence());
    update();
}

QString PairHistory::thresholdsText() const
{
    const auto [low, high] = std::minmax_element(
        moments_.begin(), moments_.end(), [](const PairMoment& a, const PairMoment& b) {
            return a.threshold < b.threshold;
        });
    const QString from = QLocale().toString(double(low->threshold), 'f', 3);
    const QString to = QLocale().toString(double(high->threshold), 'f', 3);
    return from == to ? from : tr("%1 to %2").arg(from, to);
}

QString PairHistory::sentence() const
{
    if (moments_.size() < 2)
        return {};
    const bool isRight = moments_.back().isRight;
    const auto other = std::find_if(moments_.rbegin(), moments_.rend(), [&](const auto& moment) {
        return moment.isRight != isRight;
    });
    if (other == moments_.rend())
        return (isRight
                    ? tr("Right at each of %n evaluations, each at its own best threshold (%1).",
                         nullptr,
                         int(moments_.size()))
                    : tr("Wrong at each of %n evaluations, each at its own best threshold (%1).",
                         nullptr,
                         int(moments_.size())))
            .arg(thresholdsText());
    const QString since = countText(other.base()->epoch);
    return (isRight
                ? tr("Won: right since epoch %1, at each evaluation's own best threshold (%2).")
                : tr("Lost: wrong since epoch %1, at each evaluation's own best threshold (%2)."))
        .arg(since, thresholdsText());
}

QSize PairHistory::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * kLines};
}

QRectF PairHistory::plot() const
{
    const qreal space = fontMetrics().averageCharWidth();
    const qreal numbers = fontMetrics().horizontalAdvance(tenthsText(-0.5F)) + 2 * space;
    const qreal half = fontMetrics().height() * 0.5;
    return QRectF(rect()).adjusted(numbers, half, -2 * space, -half - fontMetrics().height());
}

QPointF PairHistory::placeOf(std::size_t moment, float value) const
{
    const QRectF area = plot();
    const double right = static_cast<double>(moments_.size() - 1);
    return {area.left() + area.width() * static_cast<double>(moment) / std::max(1.0, right),
            area.bottom() - area.height() * double((value - low_) / (high_ - low_))};
}

void PairHistory::paintEvent(QPaintEvent*)
{
    if (moments_.size() < 2)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor text = palette().color(QPalette::WindowText);
    const QColor quiet = mixed(palette().color(QPalette::Window), text, 0.65);
    const QRectF area = plot();
    painter.fillRect(area, mixed(palette().color(QPalette::Window), text, 0.05));
    painter.setPen(quiet);
    const qreal line = fontMetrics().height();
    const qreal numbers = area.left() - fontMetrics().averageCharWidth() * 1.5;
    for (const float end : {low_, high_})
        painter.drawText(QRectF(0, placeOf(0, end).y() - line * 0.5, numbers, line),
                         Qt::AlignRight | Qt::AlignVCenter,
                         tenthsText(end));
    const QRectF below(area.left(), area.bottom() + line * 0.3, area.width(), line);
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop, tr("epoch"));
    for (const std::size_t end : {std::size_t(0), moments_.size() - 1})
        painter.drawText(QRectF(placeOf(end, low_).x() - 4 * line, below.top(), 8 * line, line),
                         Qt::AlignHCenter | Qt::AlignTop,
                         countText(moments_[end].epoch));
    QPolygonF scores;
    QPolygonF thresholds;
    for (std::size_t i = 0; i < moments_.size(); ++i) {
        scores << placeOf(i, moments_[i].similarity);
        thresholds << placeOf(i, moments_[i].threshold);
    }
    painter.setPen(QPen(quiet, 1, Qt::DashLine));
    painter.drawPolyline(thresholds);
    painter.setPen(QPen(text, 1.2));
    painter.drawPolyline(scores);
    // A cross where it is wrong: the verdict shows without colour too.
    const qreal radius = fontMetrics().height() * 0.2;
    for (std::size_t i = 0; i < moments_.size(); ++i) {
        const QPointF at = scores[static_cast<qsizetype>(i)];
        const QColor colour = toneColour(moments_[i].isRight ? Tone::Good : Tone::Bad, palette());
        if (moments_[i].isRight) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawEllipse(at, radius, radius);
        } else {
            painter.setPen(QPen(colour, 1.8));
            painter.drawLine(at - QPointF(radius, radius), at + QPointF(radius, radius));
            painter.drawLine(at - QPointF(radius, -radius), at + QPointF(radius, -radius));
        }
    }
}

bool PairHistory::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || moments_.size() < 2)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QRectF area = plot();
    const double share = (help->pos().x() - area.left()) / std::max(1.0, area.width());
    const double last = static_cast<double>(moments_.size() - 1);
    const auto at = static_cast<std::size_t>(std::clamp(share * last + 0.5, 0.0, last));
    const PairMoment& moment = moments_[at];
    QToolTip::showText(help->globalPos(),
                       tr("Epoch %1: similarity %2, threshold %3, %4")
                           .arg(countText(moment.epoch),
                                scoreText(moment.similarity),
                                scoreText(moment.threshold),
                                moment.isRight ? tr("right") : tr("wrong")),
                       this);
    return true;
}

}  // namespace interproto::ui
