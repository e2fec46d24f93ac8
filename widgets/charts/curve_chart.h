// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/charts/smoothing.h"

#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QCPItemStraightLine;
class QCPTextElement;
class QCustomPlot;
class QLabel;
class QTimer;

namespace interproto::ui {

struct CurvePoint {
    double step = 0;
    double value = 0;  ///< NaN leaves a gap
};

/// How a curve is told from its neighbours.
struct CurveStyle {
    QString name;    ///< in the legend
    int colour = 0;  ///< curveColour()
    int marker = 0;  ///< form of the points of a short curve
    int dash = 0;    ///< form of the line; long curves are always solid
};

/// Curves over steps that grow while one looks: smoothing with the raw line faint behind it, log
/// values, wheel and rectangle zoom, a crosshair, pictures and tables of exactly what is shown.
/// No point is ever left out of sight: where several fall on one pixel column, their extent is
/// drawn.
///
///     chart->setTitle(tr("Loss"));
///     chart->setCurve(QStringLiteral("train/loss"), {tr("total"), 0, 0});
///     chart->append(QStringLiteral("train/loss"), points);
///
/// GUI thread. Appending costs the new points only.
class CurveChart : public QWidget {
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);
    ~CurveChart() override;

    void setTitle(const QString& title);
    const QString& title() const { return title_; }
    /// What the crosshair says of its place, with %1 for it; empty: "Step %1".
    void setKeyText(const QString& pattern) { keyText_ = pattern; }
    /// Adds a curve, or changes how it looks.
    void setCurve(const QString& id, const CurveStyle& style);
    /// Points behind those there are; `restart` drops the earlier ones first.
    void append(const QString& id, const std::vector<CurvePoint>& points, bool restart = false);
    int curveCount() const { return static_cast<int>(curves_.size()); }
    std::size_t pointCount() const;

    /// Weight of ExponentialMean; 0 shows the raw lines alone.
    void setSmoothing(double weight);
    void setLogValues(bool isLog);
    bool isLogValues() const { return isLog_; }
    bool isZoomed() const { return isZoomed_; }
    void resetZoom();
    /// The crosshair at a step, none without.
    void showCursor(std::optional<double> step);
    /// In a scrolled column of charts the wheel belongs to the column until a chart has the focus.
    void setWheelNeedsFocus(bool needs) { wheelNeedsFocus_ = needs; }

    /// PNG, SVG or PDF by the extension, always in light colours, and beside it the table as
    /// `.csv`. An Error when a file cannot be written.
    void writePicture(const QString& file);
    /// curve, step, value, smoothed: the points in view. An Error when it cannot be written.
    void writeTable(const QString& file);
    /// What is in view, for a figure.
    FigurePanel figurePanel();
    /// The plot alone, for tests and pictures.
    QCustomPlot& plot() { return *plot_; }

Q_SIGNALS:
    void cursorMoved(double step);
    void cursorLeft();
    /// Something was written, or could not be.
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Curve;

    void buildPlot();
    void connectPlot();
    void recolour(const QPalette& palette);
    void dressCurve(Curve& curve, const QPalette& palette);
    void rebuildSmoothed(Curve& curve);
    void refresh();
    void redraw();
    void rescale();
    void layOutLegend();
    void describe();
    void moveCursorTo(const QPoint& position);
    void placeCard(const QString& html, double x);
    QString cursorText(double step) const;
    void openMenu(const QPoint& position);
    void makeFigure();
    void savePicture();
    void saveTable();
    void tellWritten(const QString& file, const std::function<void()>& write);

    QCustomPlot* plot_;
    QCPTextElement* titleElement_ = nullptr;
    QCPItemStraightLine* cursorLine_ = nullptr;
    QLabel* card_;
    QTimer* redraw_;
    QString title_;
    QString keyText_;
    std::vector<std::unique_ptr<Curve>> curves_;
    std::map<QString, Curve*> byId_;
    double smoothing_ = 0;
    bool isLog_ = false;
    bool isZoomed_ = false;
    bool wheelNeedsFocus_ = false;
    std::optional<double> cursor_;
};

}  // namespace interproto::ui
