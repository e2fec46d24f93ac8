// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/accuracy_bars.h"

#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace interproto::ui {

AccuracyBars::AccuracyBars(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AccuracyBars::setBars(std::vector<AccuracyBar> bars)
{
    const bool grows = bars.size() != bars_.size();
    bars_ = std::move(bars);
    current_ = std::clamp(current_, 0, std::max(0, static_cast<int>(bars_.size()) - 1));
    describe();
    if (grows)
        updateGeometry();
    update();
}

int AccuracyBars::rowHeight() const
{
    return fontMetrics().height() * 5 / 4;
}

QSize AccuracyBars::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 44,
            rowHeight() * std::max(1, static_cast<int>(bars_.size()))};
}

QSize AccuracyBars::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, sizeHint().height()};
}

QRect AccuracyBars::barRect(int bar) const
{
    return {0, bar * rowHeight(), width(), rowHeight()};
}

void AccuracyBars::describe()
{
    QStringList texts;
    for (const AccuracyBar& bar : bars_)
        texts.push_back((bar.isChosen ? tr("%1, chosen: %2 of %3 pairs") : tr("%1: %2 of %3 pairs"))
                            .arg(bar.name,
                                 bar.accuracy ? percentText(*bar.accuracy) : tr("none"),
                                 countText(bar.pairs)));
    setAccessibleDescription(texts.join(QStringLiteral("; ")));
}

void AccuracyBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetrics metrics = fontMetrics();
    int nameWidth = 0;
    int countWidth = metrics.horizontalAdvance(QStringLiteral("0"));
    QFont bold = font();
    bold.setBold(true);
    for (const AccuracyBar& bar : bars_) {
        nameWidth = std::max(nameWidth, QFontMetrics(bold).horizontalAdvance(bar.name));
        countWidth = std::max(countWidth, metrics.horizontalAdvance(countText(bar.pairs)));
    }
    nameWidth = std::min(nameWidth + 2, width() * 2 / 5);
    const int space = metrics.averageCharWidth();
    const int shareWidth = metrics.horizontalAdvance(percentText(1));
    const int barLeft = nameWidth + 2 * space;
    const int barWidth =
        std::max(space * 4, width() - barLeft - shareWidth - countWidth - 4 * space);
    const bool othersFade =
        std::any_of(bars_.begin(), bars_.end(), [](const auto& bar) { return bar.isChosen; });
    const QColor text = palette().color(QPalette::Text);
    const QColor quiet = mixed(palette().color(QPalette::Base), text, 0.65);
    for (int i = 0; i < static_cast<int>(bars_.size()); ++i) {
        const AccuracyBar& bar = bars_[static_cast<std::size_t>(i)];
        const QRect row = barRect(i);
        if (hasFocus() && i == current_) {
            QColor shade = palette().color(QPalette::Highlight);
            shade.setAlphaF(0.2F);
            painter.fillRect(row, shade);
        }
        const QFont& nameFont = bar.isChosen ? bold : font();
        painter.setFont(nameFont);
        painter.setPen(text);
        painter.drawText(QRect(space / 2, row.top(), nameWidth, row.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(nameFont).elidedText(bar.name, Qt::ElideRight, nameWidth));
        painter.setFont(font());
        const QRectF track(barLeft, row.top() + row.height() * 0.25, barWidth, row.height() * 0.5);
        painter.fillRect(track, mixed(palette().color(QPalette::Base), text, 0.08));
        if (bar.accuracy) {
            const auto at = [&](double share) { return track.left() + share * track.width(); };
            QRectF filled = track;
            filled.setRight(at(*bar.accuracy));
            QColor colour = curveColour(0, palette());
            colour.setAlphaF(othersFade && !bar.isChosen ? 0.25F : 0.65F);
            painter.fillRect(filled, colour);
            if (bar.high > bar.low) {
                painter.setPen(QPen(text, 1.2));
                painter.drawLine(QPointF(at(bar.low), track.center().y()),
                                 QPointF(at(bar.high), track.center().y()));
                for (const double end : {bar.low, bar.high})
                    painter.drawLine(QPointF(at(end), track.top() + 1),
                                     QPointF(at(end), track.bottom() - 1));
            }
        }
        painter.setPen(text);
        painter.drawText(QRect(barLeft + barWidth + space, row.top(), shareWidth, row.height()),
                         Qt::AlignVCenter | Qt::AlignRight,
                         bar.accuracy ? percentText(*bar.accuracy) : QStringLiteral("–"));
        painter.setPen(quiet);
        painter.drawText(row.adjusted(0, 0, -space / 2, 0),
                         Qt::AlignVCenter | Qt::AlignRight,
                         countText(bar.pairs));
    }
}

void AccuracyBars::mouseReleaseEvent(QMouseEvent* event)
{
    const int bar = static_cast<int>(event->position().y()) / std::max(1, rowHeight());
    if (event->button() != Qt::LeftButton || bar < 0 || bar >= static_cast<int>(bars_.size()))
        return;
    current_ = bar;
    update();
    Q_EMIT barClicked(bar);
}

void AccuracyBars::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(bars_.size()) - 1;
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        current_ =
            std::clamp(current_ + (event->key() == Qt::Key_Up ? -1 : 1), 0, std::max(0, last));
        update();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) && last >= 0) {
        Q_EMIT barClicked(current_);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AccuracyBars::focusInEvent(QFocusEvent* event)
{
    update();
    QWidget::focusInEvent(event);
}

}  // namespace interproto::ui
