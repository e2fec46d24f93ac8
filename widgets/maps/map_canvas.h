// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/maps/map_picture.h"

#include <QElapsedTimer>
#include <QImage>
#include <QPolygonF>
#include <QWidget>

#include <memory>
#include <optional>

class QTimer;

namespace interproto::ui {

/// What dragging on a map does.
enum class MapTool { Move, Rectangle, Lasso };

/// All prototypes of a run at once: pan, zoom, hover, pick and select among a hundred thousand
/// points. Holds no file and no image; knows points by their place in the map.
///
/// Mouse: drag moves or selects (Shift adds, Ctrl removes), the wheel zooms at the pointer, a click
/// picks, the middle button always moves. Keys: arrows, + and -, 0 shows all, M, R and L choose the
/// tool, Escape clears the selection.
///
/// GUI thread.
class MapCanvas : public QWidget {
    Q_OBJECT

public:
    explicit MapCanvas(QWidget* parent = nullptr);
    ~MapCanvas() override;

    /// Another map; shows all of it, unless it is the one in view in a later state.
    void setMap(std::shared_ptr<const PrototypeMap> map);
    /// The same points in new places, while they form.
    void setLayoutPoints(std::vector<float> layout);
    void clear();
    const PrototypeMap* map() const { return map_.get(); }
    void setTitle(const QString& title);
    void setStyle(const MapStyle& style);
    const MapStyle& style() const { return picture_.style(); }

    void setTool(MapTool tool);
    MapTool tool() const { return tool_; }
    void showAll();
    void zoom(double factor, const QPointF& at);
    void panBy(const QPointF& pixels);
    /// The part of the layout in view.
    QRectF view() const;
    void setView(const QRectF& view);
    QPointF toPixels(const QPointF& place) const;
    QPointF toPlace(const QPointF& pixels) const;

    const std::vector<bool>& selection() const { return selected_; }
    std::vector<std::uint32_t> selectedPoints() const;
    void setSelection(std::vector<bool> selected);
    /// Lines from a picked point to its neighbours; -1: none.
    void showNeighbours(int picked, std::vector<std::uint32_t> neighbours);
    int picked() const { return picked_; }
    /// Moves the view so that the point lies in it, and rings it.
    void reveal(int point);
    /// The point under the pointer; -1: none.
    int hovered() const { return hovered_; }
    int pointAt(const QPointF& pixels) const;
    /// What is shown, for a figure.
    FigurePanel figurePanel() const;

Q_SIGNALS:
    void hoveredChanged(int point);                ///< at once
    void rested(int point, const QPoint& global);  ///< the pointer stayed on it for a moment
    void restEnded();                              ///< it left it a while ago
    void pickedChanged(int point);
    void selectionChanged();
    void viewChanged();
    void toolChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr int kHitMs = 50;  ///< between two searches under a moving pointer

    QTransform transform() const;
    double fittingScale() const;
    double markPixels() const;
    void redraw();
    void drawPicture();
    void paintOverlays(QPainter& painter);
    void paintRamp(QPainter& painter);
    void hover(const QPointF& pixels);
    void setHovered(int point);
    void finishDrag(const QPointF& end, Qt::KeyboardModifiers keys);
    void combine(const std::vector<std::uint32_t>& points, Qt::KeyboardModifiers keys);
    void describe();

    std::shared_ptr<const PrototypeMap> map_;
    QString title_;
    PointIndex index_;
    MapPicture picture_;
    QImage image_;
    bool isStale_ = true;
    QPointF centre_;
    double scale_ = 1;  ///< device-independent pixels a unit
    bool isFitted_ = true;
    MapTool tool_ = MapTool::Move;
    std::vector<bool> selected_;
    int picked_ = -1;
    std::vector<std::uint32_t> neighbours_;
    int hovered_ = -1;
    std::optional<QPointF> pressed_;
    QPointF last_;
    bool isMoving_ = false;
    bool isDragged_ = false;
    QPolygonF outline_;  ///< of the rectangle or lasso, in pixels
    QTimer* hitTimer_;
    QTimer* dwell_;
    QTimer* grace_;
    QElapsedTimer sinceHit_;
    QPointF pointer_;
};

}  // namespace interproto::ui
