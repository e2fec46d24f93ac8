// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/pair_grid.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kLeastFace = 32;
constexpr int kMostFace = 320;

}  // namespace

PairGrid::PairGrid(ImageSource& source, QWidget* parent)
    : QAbstractScrollArea(parent), source_(source)
{
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    // Pictures come in bursts: one repaint takes all that are there by then.
    connect(&source_, &ImageSource::ready, viewport(), qOverload<>(&QWidget::update));
}

void PairGrid::setCount(std::size_t count)
{
    count_ = count;
    selected_.clear();
    if (current_ >= static_cast<std::int64_t>(count))
        current_ = count == 0 ? -1 : 0;
    source_.dropWaiting();
    updateScrollBar();
    viewport()->update();
}

void PairGrid::setCurrent(std::int64_t place)
{
    current_ = place;
    if (place >= 0 && place < static_cast<std::int64_t>(count_))
        reveal(static_cast<std::size_t>(place));
    viewport()->update();
}

void PairGrid::setFaceSide(int side)
{
    const int bounded = std::clamp(side, kLeastFace, kMostFace);
    if (bounded == faceSide_)
        return;
    faceSide_ = bounded;
    source_.dropWaiting();
    updateScrollBar();
    if (current_ >= 0)
        reveal(static_cast<std::size_t>(current_));
    viewport()->update();
    Q_EMIT faceSideChanged(bounded);
}

void PairGrid::setBlurred(bool isBlurred)
{
    isBlurred_ = isBlurred;
    viewport()->update();
}

void PairGrid::clearSelected()
{
    selected_.clear();
    viewport()->update();
}

/// Rows are flush: faces grow by what the last column leaves.
int PairGrid::shownSide() const
{
    const int width = static_cast<int>(std::ceil(pairTileSize(faceSide_, font()).width()));
    return faceSide_ + std::max(0, viewport()->width() / columns() - width) / 2;
}

QSize PairGrid::tileSize() const
{
    const QSizeF size = pairTileSize(shownSide(), font());
    return {static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height()))};
}

int PairGrid::columns() const
{
    const int width = static_cast<int>(std::ceil(pairTileSize(faceSide_, font()).width()));
    return std::max(1, viewport()->width() / std::max(1, width));
}

void PairGrid::updateScrollBar()
{
    const auto columnCount = static_cast<std::size_t>(columns());
    const std::size_t rows = (count_ + columnCount - 1) / columnCount;
    const int height = tileSize().height();
    // The bar counts pixels, which an int holds up to ten million rows.
    const auto total = static_cast<std::int64_t>(rows) * height;
    verticalScrollBar()->setRange(
        0,
        static_cast<int>(std::clamp<std::int64_t>(total - viewport()->height(), 0, 2'000'000'000)));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(std::max(1, height / 3));
}

QRect PairGrid::tileRect(std::size_t place) const
{
    const QSize size = tileSize();
    const auto columnCount = static_cast<std::size_t>(columns());
    const auto top = static_cast<std::int64_t>(place / columnCount) * size.height() -
                     verticalScrollBar()->value();
    return {static_cast<int>(place % columnCount) * size.width(),
            static_cast<int>(top),
            size.width(),
            size.height()};
}

std::int64_t PairGrid::placeAt(const QPoint& point) const
{
    const QSize size = tileSize();
    const int column = point.x() / size.width();
    if (point.x() < 0 || column >= columns())
        return -1;
    const std::int64_t row =
        (std::int64_t(point.y()) + verticalScrollBar()->value()) / size.height();
    const std::int64_t place = row * columns() + column;
    return place >= 0 && place < static_cast<std::int64_t>(count_) ? place : -1;
}

void PairGrid::reveal(std::size_t place)
{
    const QRect rect = tileRect(place);
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top());
    else if (rect.bottom() > viewport()->height())
        bar->setValue(bar->value() + rect.bottom() - viewport()->height() + 1);
}

void PairGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    if (count_ == 0 || !provider_)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const int height = tileSize().height();
    const auto firstRow = static_cast<std::size_t>(verticalScrollBar()->value() / height);
    const auto rows = static_cast<std::size_t>(viewport()->height() / height + 2);
    const auto columnCount = static_cast<std::size_t>(columns());
    const std::size_t end = std::min(count_, (firstRow + rows) * columnCount);
    const int pixels = static_cast<int>(std::ceil(shownSide() * devicePixelRatioF()));
    // Newest requests are served first: asked from the end, the top left comes first.
    for (std::size_t place = end; place-- > firstRow * columnCount;) {
        Item item = provider_(place);
        item.tile.first = source_.image(item.first, pixels);
        item.tile.second = source_.image(item.second, pixels);
        paintPairTile(painter,
                      tileRect(place),
                      item.tile,
                      {palette(),
                       font(),
                       isBlurred_,
                       selected_.count(place) != 0,
                       static_cast<std::int64_t>(place) == current_});
    }
}

void PairGrid::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void PairGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateScrollBar();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
    QAbstractScrollArea::changeEvent(event);
}

void PairGrid::scrollContentsBy(int, int)
{
    source_.dropWaiting();
    viewport()->update();
}

void PairGrid::moveTo(std::int64_t place, bool keepSelection)
{
    if (count_ == 0)
        return;
    const std::int64_t bounded =
        std::clamp<std::int64_t>(place, 0, static_cast<std::int64_t>(count_) - 1);
    if (!keepSelection)
        selected_.clear();
    setCurrent(bounded);
    setAccessibleDescription(provider_ ? provider_(static_cast<std::size_t>(bounded)).description
                                       : QString());
    Q_EMIT currentChanged(bounded);
}

void PairGrid::mousePressEvent(QMouseEvent* event)
{
    const std::int64_t place = placeAt(event->position().toPoint());
    if (place < 0 || event->button() != Qt::LeftButton)
        return;
    const std::int64_t before = current_;
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        if (selected_.erase(static_cast<std::size_t>(place)) == 0)
            selected_.insert(static_cast<std::size_t>(place));
        moveTo(place, true);
    } else if ((event->modifiers() & Qt::ShiftModifier) != 0 && before >= 0) {
        for (std::int64_t i = std::min(before, place); i <= std::max(before, place); ++i)
            selected_.insert(static_cast<std::size_t>(i));
        moveTo(place, true);
    } else {
        moveTo(place, false);
    }
}

void PairGrid::mouseDoubleClickEvent(QMouseEvent* event)
{
    const std::int64_t place = placeAt(event->position().toPoint());
    if (place >= 0)
        Q_EMIT opened(static_cast<std::size_t>(place));
}

void PairGrid::keyPressEvent(QKeyEvent* event)
{
    const int page = std::max(1, viewport()->height() / tileSize().height()) * columns();
    const bool keep = (event->modifiers() & Qt::ControlModifier) != 0;
    switch (event->key()) {
        case Qt::Key_Left:
            return moveTo(current_ - 1, keep);
        case Qt::Key_Right:
            return moveTo(current_ + 1, keep);
        case Qt::Key_Up:
            return moveTo(current_ - columns() < 0 ? current_ : current_ - columns(), keep);
        case Qt::Key_Down:
            return moveTo(current_ + columns(), keep);
        case Qt::Key_PageUp:
            return moveTo(current_ - page, keep);
        case Qt::Key_PageDown:
            return moveTo(current_ + page, keep);
        case Qt::Key_Home:
            return moveTo(0, keep);
        case Qt::Key_End:
            return moveTo(static_cast<std::int64_t>(count_) - 1, keep);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current_ >= 0)
                Q_EMIT opened(static_cast<std::size_t>(current_));
            return;
        case Qt::Key_Space:
            if (current_ >= 0 && selected_.erase(static_cast<std::size_t>(current_)) == 0)
                selected_.insert(static_cast<std::size_t>(current_));
            return viewport()->update();
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void PairGrid::wheelEvent(QWheelEvent* event)
{
    if ((event->modifiers() & Qt::ControlModifier) == 0)
        return QAbstractScrollArea::wheelEvent(event);
    setFaceSide(faceSide_ + (event->angleDelta().y() > 0 ? 16 : -16));
    event->accept();
}

bool PairGrid::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::int64_t place = placeAt(help->pos());
    if (place >= 0 && provider_)
        QToolTip::showText(help->globalPos(),
                           provider_(static_cast<std::size_t>(place)).description.toHtmlEscaped(),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void PairGrid::focusInEvent(QFocusEvent* event)
{
    if (current_ < 0 && count_ > 0)
        moveTo(0, true);
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PairGrid::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace interproto::ui
