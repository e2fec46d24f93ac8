// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QWidget>

#include <functional>
#include <vector>

class QPainter;

namespace interproto::ui {

/// One axis of a figure: values to pixels and back, ticks at round values.
struct FigureAxis {
    double low = 0;
    double high = 1;
    bool isLog = false;
    QString label;
    bool isPercent = false;  ///< ticks as "20 %"

    /// Place in [0, 1].
    double share(double value) const;
    double value(double share) const;
    std::vector<double> ticks(int most) const;
    QString tickText(double tick) const;
};

/// A chart that paints itself: two axes and what a subclass draws between them. Colours come from
/// the palette; pictures are always light, as paper is.
///
/// GUI thread.
class Figure : public QWidget {
    Q_OBJECT

public:
    explicit Figure(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    const QString& title() const { return title_; }
    /// PNG, SVG or PDF by the extension. An Error when it cannot be written.
    void writePicture(const QString& file);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void told(bool isError, const QString& text);

protected:
    /// Draws the figure into `area`; axes and plot() belong to this drawing afterwards.
    virtual void drawContents(QPainter& painter, const QPalette& palette) = 0;
    /// What the menu offers beside saving.
    virtual void extendMenu(class QMenu& /*menu*/) {}

    const QRectF& plot() const { return plot_; }
    double xPixel(double value) const { return plot_.left() + x.share(value) * plot_.width(); }
    double yPixel(double value) const { return plot_.bottom() - y.share(value) * plot_.height(); }
    double xValue(double pixel) const
    {
        return x.value((pixel - plot_.left()) / std::max(1.0, plot_.width()));
    }

    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

    FigureAxis x;
    FigureAxis y;

private:
    void draw(QPainter& painter, const QRectF& area, const QPalette& palette);
    void savePicture();

    QString title_;
    QRectF plot_;
};

}  // namespace interproto::ui
