// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/charts/curve_data.h"

#include <QColor>
#include <QWidget>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QCPGraph;
class QCPItemStraightLine;
class QCPTextElement;
class QCustomPlot;
class QLabel;
class QTimer;

namespace interproto {
class CsvWriter;
}

namespace interproto::ui {

/// How a curve is told from its neighbours.
struct CurveStyle {
    QString name;         ///< in the legend
    int colour = 0;       ///< curveColour()
    int marker = 0;       ///< form of the points of a short curve
    int dash = 0;         ///< form of the line; long curves are always solid
    QString group = {};   ///< curves of one name are averaged when grouped; empty: stays itself
    int groupColour = 0;  ///< curveColour() of the mean
};

/// One line of the value table.
struct CurveReading {
    QString id;
    QString name;
    QColor colour;
    bool isShown = true;
    int runs = 1;              ///< averaged ones
    std::optional<double> at;  ///< under the crosshair
    CurveStatistics view;      ///< of the stretch in view
};

/// Curves over steps that grow while one looks: smoothing with the raw line faint behind it, mean
/// and deviation of groups, log axes, wheel and rectangle zoom, a crosshair, pictures and tables of
/// exactly what is shown. No point is ever left out of sight: where several fall on one pixel
/// column, their extent is drawn; what robust scaling leaves outside is marked at the edge.
///
///     chart->setTitle(tr("Loss"));
///     chart->setCurve(QStringLiteral("train/loss"), {tr("total"), 0, 0});
///     chart->append(QStringLiteral("train/loss"), points);
///
/// GUI thread. Appending costs the new points, drawing the pixels.
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
    /// What turns the steps of a curve into the other axes.
    void setScale(const QString& id, const CurveScale& scale);
    /// Of all curves whose id begins so.
    void setScales(const QString& prefix, const CurveScale& scale);
    /// Legend toggle; a hidden curve takes no part in scaling.
    void setShown(const QString& id, bool isShown);
    void setShownAll(const QString& prefix, bool isShown);
    bool isShown(const QString& id) const;
    /// Steps at which `owner`'s run was resumed; replaces those told before.
    void setMarks(const QString& owner,
                  const std::vector<double>& steps,
                  const CurveScale& scale,
                  int colour);
    int curveCount() const { return static_cast<int>(curves_.size()); }
    std::size_t pointCount() const;
    /// The points of a curve; null when unknown.
    const CurveData* data(const QString& id) const;

    /// Weight of ExponentialMean; 0 shows the raw lines alone.
    void setSmoothing(double weight);
    void setAxis(CurveAxis axis);
    CurveAxis axis() const { return axis_; }
    void setLogKeys(bool isLog);
    void setLogValues(bool isLog);
    bool isLogValues() const { return isLog_; }
    /// Scales by the middle 98 of 100 values; arrows mark where others lie beyond the edge.
    void setRobust(bool isRobust);
    /// Groups as mean and deviation instead of their curves.
    void setGrouped(bool isGrouped);
    bool isGrouped() const { return isGrouped_; }

    bool isZoomed() const { return isZoomed_; }
    void resetZoom();
    /// Shows this stretch of the axis, values fitted to it.
    void showKeys(double lower, double upper);
    std::pair<double, double> keyRange() const;
    /// The crosshair at a place of the axis, none without. Only the chart under the mouse shows the
    /// card with the values.
    void showCursor(std::optional<double> key, bool withCard = true);
    std::optional<double> cursor() const { return cursor_; }
    /// What the value table says; statistics cost the points in view.
    std::vector<CurveReading> readings(bool withStatistics) const;
    /// In a scrolled column of charts the wheel belongs to the column until a chart has the focus.
    void setWheelNeedsFocus(bool needs) { wheelNeedsFocus_ = needs; }

    /// PNG, SVG or PDF by the extension, always in light colours, and beside it the table as
    /// `.csv`. An Error when a file cannot be written.
    void writePicture(const QString& file);
    /// The points in view: curve, step, value, smoothed; of groups: group, place, mean, deviation,
    /// runs. An Error when it cannot be written.
    void writeTable(const QString& file);
    /// What is in view, for a figure.
    FigurePanel figurePanel();
    /// The plot alone, for tests and pictures.
    QCustomPlot& plot() { return *plot_; }
    /// Draws now what is due, for tests and pictures.
    void drawNow();

Q_SIGNALS:
    void cursorMoved(double key);
    void cursorLeft();
    void zoomed(double lower, double upper);
    void zoomReset();
    void shownChanged();
    /// What readings() says changed.
    void drawn();
    /// Something was written, or could not be.
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Curve;
    struct Group;
    struct Marks;

    void buildPlot();
    void connectPlot();
    void recolour(const QPalette& palette);
    void dressCurve(Curve& curve, const QPalette& palette);
    void dressGroup(Group& group, const QPalette& palette);
    void recolourMarks(Marks& marks, const QPalette& palette);
    void showOrHide();
    Group& groupOf(const QString& name, int colour, int dash);
    bool isDrawn(const Curve& curve) const;
    std::vector<const Curve*> membersOf(const Group& group) const;
    ColumnView view(int columns) const;
    void refresh();
    void redraw();
    void prepare();
    void fillCurves(const ColumnView& view);
    void fillGroups(const ColumnView& view);
    void markBeyond();
    void placeMarks();
    void fitKeys();
    void fitValues(const ColumnView& view);
    bool valueRange(const ColumnView& view, double& least, double& most) const;
    void layOutLegend();
    void toggleLegendItem(const QCPGraph* graph);
    void describe();
    void moveCursorTo(const QPoint& position);
    void placeCard(const QString& html, double x);
    QString cursorText(double key) const;
    QString keyText(double key) const;
    std::optional<DrawnPoint> pointAt(const Curve& curve, double key) const;
    std::optional<DrawnPoint> pointAt(const Group& group, double key) const;
    void zoomKeys(double factor, double centre);
    void openMenu(const QPoint& position);
    void makeFigure();
    void savePicture();
    void saveTable();
    QString axisTitle() const;
    std::string tableText() const;
    void writeGroups(CsvWriter& csv) const;
    void addGroups(FigurePanel& panel) const;
    void tellWritten(const QString& file, const std::function<void()>& write);

    QCustomPlot* plot_;
    QCPTextElement* titleElement_ = nullptr;
    QCPItemStraightLine* cursorLine_ = nullptr;
    QCPGraph* above_ = nullptr;
    QCPGraph* below_ = nullptr;
    QLabel* card_;
    QTimer* redraw_;
    QString title_;
    QString keyText_;
    std::vector<std::unique_ptr<Curve>> curves_;
    std::map<QString, Curve*> byId_;
    std::vector<std::unique_ptr<Group>> groups_;
    std::map<QString, std::unique_ptr<Marks>> marks_;
    CurveAxis axis_ = CurveAxis::Step;
    double smoothing_ = 0;
    bool isLog_ = false;
    bool isLogKeys_ = false;
    bool isRobust_ = false;
    bool isGrouped_ = false;
    bool isZoomed_ = false;
    bool areValuesFixed_ = false;  ///< by a rectangle; otherwise they fit what is in view
    bool isFollowing_ = false;     ///< another chart's zoom, not a hand's
    bool wheelNeedsFocus_ = false;
    bool isStale_ = false;  ///< changed while out of sight
    int drawnColumns_ = 0;  ///< for pictures; 0: as many as pixels
    std::optional<double> cursor_;
};

}  // namespace interproto::ui
