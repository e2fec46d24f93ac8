// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/map_panels.h"

#include <QGridLayout>

#include <algorithm>
#include <unordered_set>

namespace interproto::ui {

std::string identityOf(const PrototypeMap& map, std::uint32_t point)
{
    if (point < map.infos.size() && !map.infos[point].identity.empty())
        return map.infos[point].identity;
    return "#" + std::to_string(point);
}

MapPanels::MapPanels(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this))
{
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setSpacing(4);
}

MapCanvas* MapPanels::addCanvas()
{
    auto* canvas = new MapCanvas(this);
    canvas->setTool(tool_);
    canvas->setStyle(style_);
    connectCanvas(canvas);
    canvases_.push_back(canvas);
    return canvas;
}

void MapPanels::connectCanvas(MapCanvas* canvas)
{
    connect(canvas, &MapCanvas::hoveredChanged, this, [this, canvas](int point) {
        Q_EMIT hovered(canvas, point);
    });
    connect(canvas, &MapCanvas::rested, this, [this, canvas](int point, const QPoint& global) {
        Q_EMIT rested(canvas, point, global);
    });
    connect(canvas, &MapCanvas::restEnded, this, &MapPanels::restEnded);
    connect(canvas, &MapCanvas::pickedChanged, this, [this, canvas](int point) {
        active_ = canvas;
        Q_EMIT picked(canvas, point);
    });
    connect(canvas, &MapCanvas::selectionChanged, this, [this, canvas] {
        active_ = canvas;
        spreadSelection(canvas);
    });
    connect(canvas, &MapCanvas::viewChanged, this, [this, canvas] { spreadView(canvas); });
    connect(canvas, &MapCanvas::toolChanged, this, [this, canvas] {
        if (tool_ == canvas->tool())
            return;
        setTool(canvas->tool());
        Q_EMIT toolChanged(tool_);
    });
}

void MapPanels::show(std::vector<Shown> maps)
{
    const std::vector<std::string> selected = selectedIdentities();
    while (canvases_.size() > maps.size()) {
        delete canvases_.back();
        canvases_.pop_back();
    }
    while (canvases_.size() < maps.size())
        addCanvas();
    for (std::size_t i = 0; i < maps.size(); ++i) {
        canvases_[i]->setTitle(maps[i].title);
        canvases_[i]->setMap(std::move(maps[i].map));
        canvases_[i]->show();
    }
    active_ = canvases_.empty() ? nullptr : canvases_.front();
    layOut();
    grid_->activate();  // axes can only be equal once the panels have their sizes
    if (canvases_.size() > 1)
        showAll();
    selectIdentities(selected);
}

void MapPanels::layOut()
{
    const int count = static_cast<int>(canvases_.size());
    // Five methods stand in a row, as the study prints them, where there is room.
    const int columns = count <= 3 ? count : (count + 1) / 2;
    QWidget* before = nullptr;
    for (int i = 0; i < count; ++i) {
        MapCanvas* canvas = canvases_[static_cast<std::size_t>(i)];
        grid_->addWidget(canvas, i / columns, i % columns);
        if (before)
            QWidget::setTabOrder(before, canvas);
        before = canvas;
    }
    for (int column = 0; column < grid_->columnCount(); ++column)
        grid_->setColumnStretch(column, column < columns ? 1 : 0);
    for (int row = 0; row < grid_->rowCount(); ++row)
        grid_->setRowStretch(row, columns > 0 && row * columns < count ? 1 : 0);
}

void MapPanels::equaliseViews()
{
    if (canvases_.size() < 2)
        return;
    QRectF all;
    for (const MapCanvas* canvas : canvases_)
        if (canvas->map())
            all |= canvas->view();
    isSpreading_ = true;
    for (MapCanvas* canvas : canvases_)
        canvas->setView(all);
    isSpreading_ = false;
}

void MapPanels::setStyle(const MapStyle& style)
{
    style_ = style;
    for (MapCanvas* canvas : canvases_)
        canvas->setStyle(style);
}

void MapPanels::setTool(MapTool tool)
{
    tool_ = tool;
    for (MapCanvas* canvas : canvases_)
        if (canvas->tool() != tool)
            canvas->setTool(tool);
}

void MapPanels::showAll()
{
    isSpreading_ = true;
    for (MapCanvas* canvas : canvases_)
        canvas->showAll();
    isSpreading_ = false;
    isWhole_ = true;
    equaliseViews();
}

void MapPanels::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (canvases_.size() > 1 && isWhole_)
        QMetaObject::invokeMethod(this, &MapPanels::showAll, Qt::QueuedConnection);
}

void MapPanels::spreadView(MapCanvas* from)
{
    if (isSpreading_ || canvases_.size() < 2)
        return;
    isSpreading_ = true;
    isWhole_ = false;
    for (MapCanvas* canvas : canvases_)
        if (canvas != from)
            canvas->setView(from->view());
    isSpreading_ = false;
}

void MapPanels::spreadSelection(MapCanvas* from)
{
    if (isSpreading_)
        return;
    if (canvases_.size() > 1) {
        isSpreading_ = true;
        std::unordered_set<std::string> names;
        for (const std::uint32_t point : from->selectedPoints())
            names.insert(identityOf(*from->map(), point));
        for (MapCanvas* canvas : canvases_) {
            if (canvas == from || !canvas->map())
                continue;
            std::vector<bool> selected(canvas->map()->size());
            for (std::uint32_t i = 0; i < selected.size(); ++i)
                selected[i] = names.contains(identityOf(*canvas->map(), i));
            canvas->setSelection(std::move(selected));
        }
        isSpreading_ = false;
    }
    Q_EMIT selectionChanged();
}

void MapPanels::selectIdentities(const std::vector<std::string>& identities)
{
    const std::unordered_set<std::string> names(identities.begin(), identities.end());
    isSpreading_ = true;
    for (MapCanvas* canvas : canvases_) {
        if (!canvas->map())
            continue;
        std::vector<bool> selected(canvas->map()->size());
        for (std::uint32_t i = 0; i < selected.size(); ++i)
            selected[i] = names.contains(identityOf(*canvas->map(), i));
        canvas->setSelection(std::move(selected));
    }
    isSpreading_ = false;
    Q_EMIT selectionChanged();
}

std::vector<std::string> MapPanels::selectedIdentities() const
{
    std::vector<std::string> names;
    if (active_ && active_->map())
        for (const std::uint32_t point : active_->selectedPoints())
            names.push_back(identityOf(*active_->map(), point));
    return names;
}

std::vector<FigurePanel> MapPanels::figurePanels() const
{
    std::vector<FigurePanel> panels;
    for (const MapCanvas* canvas : canvases_)
        if (canvas->map())
            panels.push_back(canvas->figurePanel());
    return panels;
}

}  // namespace interproto::ui
