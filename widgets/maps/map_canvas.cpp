// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/map_canvas.h"

#include "core/figures/palette.h"
#include "core/figures/panels.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_marks.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kDwellMs = 125;  ///< of rest until the card comes
constexpr int kGraceMs = 260;  ///< until it goes
constexpr double kPickRadius = 14;
constexpr double kMargin = 0.05;
constexpr double kLargestZoom = 2000;  ///< times showing all
constexpr int kMostLines = 50;

}  // namespace

MapCanvas::MapCanvas(QWidget* parent)
    : QWidget(parent),
      hitTimer_(new QTimer(this)),
      dwell_(new QTimer(this)),
      grace_(new QTimer(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(fontMetrics().height() * 8, fontMetrics().height() * 8);
    const std::pair<QTimer*, int> timers[] = {
        {hitTimer_, kHitMs}, {dwell_, kDwellMs}, {grace_, kGraceMs}};
    for (const auto& [timer, ms] : timers) {
        timer->setSingleShot(true);
        timer->setInterval(ms);
    }
    connect(hitTimer_, &QTimer::timeout, this, [this] { hover(pointer_); });
    connect(dwell_, &QTimer::timeout, this, [this] {
        if (hovered_ >= 0)
            Q_EMIT rested(
                hovered_,
                mapToGlobal(
                    toPixels(index_.place(static_cast<std::uint32_t>(hovered_))).toPoint()));
    });
    connect(grace_, &QTimer::timeout, this, &MapCanvas::restEnded);
    setStyle({});
    describe();
}

MapCanvas::~MapCanvas() = default;

void MapCanvas::setMap(std::shared_ptr<const PrototypeMap> map)
{
    const bool isOther =
        !map_ || !map || map_->folder != map->folder || map_->size() != map->size();
    map_ = std::move(map);
    if (!map_)
        return clear();
    picture_.setMap(*map_);
    index_ = PointIndex(map_->layout);
    if (isOther) {
        hovered_ = -1;
        picked_ = -1;
        neighbours_.clear();
        isFitted_ = true;
    }
    if (selected_.size() != map_->size())
        selected_.assign(map_->size(), false);
    picture_.setSelection(selected_);
    if (isFitted_)
        showAll();
    describe();
    redraw();
}

void MapCanvas::setLayoutPoints(std::vector<float> layout)
{
    if (!map_ || layout.size() != 2 * map_->size())
        return;
    index_ = PointIndex(std::move(layout));
    if (isFitted_)
        showAll();
    redraw();
}

void MapCanvas::clear()
{
    map_.reset();
    index_ = PointIndex();
    selected_.clear();
    neighbours_.clear();
    picked_ = -1;
    hovered_ = -1;
    describe();
    redraw();
}

void MapCanvas::setTitle(const QString& title)
{
    title_ = title;
    describe();
    update();
}

void MapCanvas::setStyle(const MapStyle& style)
{
    MapStyle scaled = style;
    scaled.markPixels = markPixels();
    picture_.setStyle(scaled, palette());
    redraw();
}

void MapCanvas::setTool(MapTool tool)
{
    tool_ = tool;
    setCursor(tool == MapTool::Move ? Qt::ArrowCursor : Qt::CrossCursor);
    Q_EMIT toolChanged();
}

QPointF MapCanvas::toPixels(const QPointF& place) const
{
    return {width() / 2.0 + (place.x() - centre_.x()) * scale_,
            height() / 2.0 - (place.y() - centre_.y()) * scale_};
}

QPointF MapCanvas::toPlace(const QPointF& pixels) const
{
    return {centre_.x() + (pixels.x() - width() / 2.0) / scale_,
            centre_.y() - (pixels.y() - height() / 2.0) / scale_};
}

QTransform MapCanvas::transform() const
{
    const double ratio = devicePixelRatioF();
    const QPointF zero = toPixels(QPointF(0, 0)) * ratio;
    return QTransform(scale_ * ratio, 0, 0, -scale_ * ratio, zero.x(), zero.y());
}

double MapCanvas::fittingScale() const
{
    const QRectF all = index_.bounds();
    const double space = 1 - 2 * kMargin;
    const double scale = std::min(width() * space / std::max(all.width(), 1e-9),
                                  height() * space / std::max(all.height(), 1e-9));
    return scale > 0 && std::isfinite(scale) ? std::min(scale, 1e9) : 1;
}

/// Small where points are crowded, larger the nearer one looks; in half pixels, so that marks are
/// not made anew with every step.
double MapCanvas::markPixels() const
{
    const double room = std::sqrt(static_cast<double>(width()) * height() /
                                  std::max<double>(1, static_cast<double>(index_.size())));
    const double nearness = std::pow(std::max(1.0, scale_ / fittingScale()), 0.4);
    const double pixels = std::clamp(0.85 * room * nearness, 2.5, 7.5) * devicePixelRatioF();
    return std::round(pixels * 2) / 2;
}

void MapCanvas::showAll()
{
    scale_ = fittingScale();
    centre_ = index_.bounds().center();
    isFitted_ = true;
    redraw();
    Q_EMIT viewChanged();
}

void MapCanvas::zoom(double factor, const QPointF& at)
{
    if (!map_)
        return;
    const QPointF fixed = toPlace(at);
    const double fit = fittingScale();
    scale_ = std::clamp(scale_ * factor, fit * 0.2, fit * kLargestZoom);
    centre_ += fixed - toPlace(at);
    isFitted_ = false;
    redraw();
    Q_EMIT viewChanged();
}

void MapCanvas::panBy(const QPointF& pixels)
{
    centre_ -= QPointF(pixels.x(), -pixels.y()) / scale_;
    isFitted_ = false;
    redraw();
    Q_EMIT viewChanged();
}

QRectF MapCanvas::view() const
{
    return QRectF(toPlace(QPointF(0, height())), toPlace(QPointF(width(), 0))).normalized();
}

void MapCanvas::setView(const QRectF& view)
{
    if (view.isEmpty() || !map_)
        return;
    centre_ = view.center();
    scale_ = std::min(width() / view.width(), height() / view.height());
    isFitted_ = false;
    redraw();
}

std::vector<std::uint32_t> MapCanvas::selectedPoints() const
{
    std::vector<std::uint32_t> points;
    for (std::size_t i = 0; i < selected_.size(); ++i)
        if (selected_[i])
            points.push_back(static_cast<std::uint32_t>(i));
    return points;
}

void MapCanvas::setSelection(std::vector<bool> selected)
{
    if (!map_ || selected.size() != map_->size() || selected == selected_)
        return;
    selected_ = std::move(selected);
    picture_.setSelection(selected_);
    describe();
    redraw();
    Q_EMIT selectionChanged();
}

void MapCanvas::combine(const std::vector<std::uint32_t>& points, Qt::KeyboardModifiers keys)
{
    std::vector<bool> selected = selected_;
    if (!(keys & (Qt::ShiftModifier | Qt::ControlModifier)))
        selected.assign(selected.size(), false);
    for (const std::uint32_t point : points)
        selected[point] = !(keys & Qt::ControlModifier);
    setSelection(std::move(selected));
}

void MapCanvas::showNeighbours(int picked, std::vector<std::uint32_t> neighbours)
{
    picked_ = picked;
    if (neighbours.size() > kMostLines)
        neighbours.resize(kMostLines);
    neighbours_ = std::move(neighbours);
    update();
}

void MapCanvas::reveal(int point)
{
    if (point < 0 || static_cast<std::size_t>(point) >= index_.size())
        return;
    const QPointF place = index_.place(static_cast<std::uint32_t>(point));
    const QRectF inner = QRectF(rect()).adjusted(20, 20, -20, -20);
    if (!inner.contains(toPixels(place))) {
        centre_ = place;
        isFitted_ = false;
        redraw();
        Q_EMIT viewChanged();
    }
    setHovered(point);
}

int MapCanvas::pointAt(const QPointF& pixels) const
{
    return index_.nearest(toPlace(pixels), kPickRadius / scale_, picture_.children());
}

FigurePanel MapCanvas::figurePanel() const
{
    if (!map_)
        return {};
    PrototypeMap shown = *map_;
    shown.layout = index_.layout();
    FigurePanel panel = mapPanel(shown, style().colourBy);
    panel.title = title_.toStdString();
    if (!isFitted_) {
        const QRectF part = view();
        panel.x.low = part.left();
        panel.x.high = part.right();
        panel.y.low = part.top();
        panel.y.high = part.bottom();
        // A recipe draws whole maps: a part of one is drawn from its table.
        panel.origin = {};
        panel.sharesRange = false;
        for (FigureSeries& series : panel.series) {
            FigureSeries kept = series;
            kept.x.clear();
            kept.y.clear();
            kept.shade.clear();
            for (std::size_t i = 0; i < series.x.size(); ++i)
                if (part.contains(series.x[i], series.y[i])) {
                    kept.x.push_back(series.x[i]);
                    kept.y.push_back(series.y[i]);
                    if (!series.shade.empty())
                        kept.shade.push_back(series.shade[i]);
                }
            series = std::move(kept);
        }
    }
    return panel;
}

void MapCanvas::redraw()
{
    isStale_ = true;
    update();
}

void MapCanvas::drawPicture()
{
    const QSize size = this->size() * devicePixelRatioF();
    if (image_.size() != size)
        image_ = QImage(size, QImage::Format_RGB32);
    picture_.setMarkPixels(markPixels(), palette());
    picture_.draw(image_, index_, transform());
    image_.setDevicePixelRatio(devicePixelRatioF());
    isStale_ = false;
}

void MapCanvas::hover(const QPointF& pixels)
{
    sinceHit_.start();
    setHovered(map_ ? pointAt(pixels) : -1);
}

void MapCanvas::setHovered(int point)
{
    if (point == hovered_)
        return;
    hovered_ = point;
    dwell_->stop();
    if (point >= 0) {
        grace_->stop();
        dwell_->start();
    } else if (!grace_->isActive()) {
        grace_->start();
    }
    update();
    Q_EMIT hoveredChanged(point);
}

void MapCanvas::describe()
{
    setAccessibleName(title_.isEmpty() ? tr("Map of prototypes") : title_);
    if (!map_)
        return setAccessibleDescription(tr("Empty"));
    const auto& children = picture_.children();
    const auto count = std::count(children.begin(), children.end(), true);
    setAccessibleDescription(
        tr("%1 prototypes, %2 of them children; %3 selected")
            .arg(countText(static_cast<std::int64_t>(map_->size())),
                 countText(count),
                 countText(static_cast<std::int64_t>(selectedPoints().size()))));
}

void MapCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        picture_.setStyle(picture_.style(), palette());
        redraw();
    }
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

}  // namespace interproto::ui
