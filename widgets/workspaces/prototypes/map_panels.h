// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/maps/map_canvas.h"

#include <QWidget>

#include <memory>
#include <vector>

class QGridLayout;

namespace interproto::ui {

/// One map, or those of several runs side by side with equal axes: what is selected, picked or
/// hovered in one is so in all, identity by identity.
class MapPanels : public QWidget {
    Q_OBJECT

public:
    explicit MapPanels(QWidget* parent = nullptr);

    struct Shown {
        QString title;
        std::shared_ptr<const PrototypeMap> map;
    };
    void show(std::vector<Shown> maps);
    const std::vector<MapCanvas*>& canvases() const { return canvases_; }
    /// The one that was used last; null without any.
    MapCanvas* active() const { return active_; }
    void setStyle(const MapStyle& style);
    void setTool(MapTool tool);
    void showAll();
    /// By names, in all maps.
    void selectIdentities(const std::vector<std::string>& identities);
    std::vector<std::string> selectedIdentities() const;
    std::vector<FigurePanel> figurePanels() const;

Q_SIGNALS:
    void hovered(MapCanvas* canvas, int point);
    void rested(MapCanvas* canvas, int point, const QPoint& global);
    void restEnded();
    void picked(MapCanvas* canvas, int point);
    void selectionChanged();
    void toolChanged(MapTool tool);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    MapCanvas* addCanvas();
    void connectCanvas(MapCanvas* canvas);
    void layOut();
    void spreadSelection(MapCanvas* from);
    void spreadView(MapCanvas* from);
    void equaliseViews();

    QGridLayout* grid_;
    std::vector<MapCanvas*> canvases_;
    MapCanvas* active_ = nullptr;
    MapStyle style_;
    MapTool tool_ = MapTool::Move;
    bool isSpreading_ = false;
    bool isWhole_ = true;  ///< nobody has moved or zoomed the panels yet
};

/// Identity of a point; "#7" where the map has no names.
std::string identityOf(const PrototypeMap& map, std::uint32_t point);

}  // namespace interproto::ui
