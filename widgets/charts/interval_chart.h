// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QCPTextElement;
class QCustomPlot;
class QPainter;

namespace interproto::ui {

/// A value with its interval in one category.
struct IntervalPoint {
    int category = 0;
    double value = 0;
    double low = 0;
    double high = 0;
    QString detail;  ///< of what it is made: "412 pairs"
};

struct IntervalSeries {
    QString name;
    int colour = 0;  ///< curveColour()
    int marker = 0;
    std::vector<IntervalPoint> points;
};

/// Paints the mark of a series, so that a table beside the chart can serve as its legend.
void drawSeriesMark(
    QPainter& painter, const QPointF& centre, int colour, int marker, const QPalette& palette);

/// Values with intervals by category, several series side by side: accuracy by age.
///
///     chart->setTitle(tr("By age gap"));
///     chart->show({"20-24", "25-29"}, series);
///
/// GUI thread. Pointing at a value tells its figures.
class IntervalChart : public QWidget {
    Q_OBJECT

public:
    explicit IntervalChart(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setAxisTitle(const QString& categories);
    /// Replaces what is shown. Values in the unit of the axis.
    void show(const QStringList& categories, const std::vector<IntervalSeries>& series);
    int seriesCount() const { return static_cast<int>(series_.size()); }

    /// SVG, PDF or PNG by the ending, in light colours, and beside it the table as `.csv`. An Error
    /// when a file cannot be written.
    void writePicture(const QString& file);
    /// series, category, value, low, high.
    void writeTable(const QString& file) const;
    /// What the point next to a position of the plot says; empty: there is none near.
    QString textAt(const QPointF& position) const;
    /// The plot alone, for tests.
    QCustomPlot& plot() { return *plot_; }

Q_SIGNALS:
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild(const QPalette& palette);
    void addSeries(std::size_t place, const QPalette& palette);
    double placeOf(std::size_t series, int category) const;
    void describe();
    void layOutLegend();
    void openMenu(const QPoint& position);
    void save();
    std::string tableText() const;
    void tellWritten(const QString& file, const std::function<void()>& write);

    QCustomPlot* plot_;
    QCPTextElement* titleElement_;
    QString title_;
    QString categoriesTitle_;
    QStringList categories_;
    std::vector<IntervalSeries> series_;
};

}  // namespace interproto::ui
