// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_painter.h"

#include "widgets/figures/figure_marks.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kTick = 2.2;  ///< points
constexpr double kBarOpacity = 0.6;
constexpr double kBandOpacity = 0.18;

QString text(const std::string& bytes)
{
    return QString::fromStdString(bytes);
}

class Painter {
public:
    Painter(QPainter& painter, const Figure& figure, const FigureLayout& layout)
        : p_(painter), figure_(figure), layout_(layout)
    {
    }

    void run()
    {
        p_.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing |
                          QPainter::LosslessImageRendering | QPainter::SmoothPixmapTransform);
        for (std::size_t i = 0; i < figure_.panels.size(); ++i)
            panel(i);
        legend();
    }

    /// What a panel's picture holds, the painter's origin at the frame's corner.
    void pictureContent(std::size_t i)
    {
        const Box& frame = layout_.panels[i].frame;
        p_.translate(-u(frame.x), -u(frame.y));
        if (!figure_.panels[i].matrix.isEmpty())
            matrix(figure_.panels[i], layout_.panels[i]);
        else
            for (const FigureSeries& series : figure_.panels[i].series)
                if (series.form == SeriesForm::Points)
                    points(figure_.panels[i], layout_.panels[i], series);
    }

private:
    static double u(double points) { return points * kFigureUnits; }
    static QRectF u(const Box& box) { return {u(box.x), u(box.y), u(box.width), u(box.height)}; }
    QPen pen(const QColor& colour, double width) const
    {
        return QPen(
            colour, u(std::max(width, kThinnestLine)), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    }
    QColor colour(int n) const { return colourOf(paletteColour(figure_.options.palette, n)); }

    void panel(std::size_t i)
    {
        const FigurePanel& panel = figure_.panels[i];
        const PanelBox& box = layout_.panels[i];
        p_.save();
        p_.setClipRect(u(box.frame));
        content(i);
        p_.restore();
        axes(panel, box);
        if (!box.heading.empty())
            heading(box);
        if (box.ramp.width > 0)
            ramp(panel, box);
    }

    /// A long one is set smaller, so that it keeps clear of its neighbours.
    void heading(const PanelBox& box)
    {
        const QString words = text(box.heading);
        const double needed = width(words, layout_.fontSize) + 2;
        const double size = layout_.fontSize * std::min(1.0, box.title.width / needed);
        label(words,
              QPointF(needed > box.frame.width ? box.title.middle() : box.frame.middle(),
                      box.frame.y - layout_.fontSize * 0.45),
              size,
              0.5);
    }

    void content(std::size_t i)
    {
        const FigurePanel& panel = figure_.panels[i];
        const PanelBox& box = layout_.panels[i];
        matrix(panel, box);
        const bool isPicture = hasRasterPoints(figure_.options, panel);
        if (isPicture)
            p_.drawImage(u(box.frame), panelPicture(figure_, layout_, i));
        for (const FigureSeries& series : panel.series) {
            if (series.form == SeriesForm::Points && !isPicture)
                points(panel, box, series);
            else if (series.form == SeriesForm::Bars)
                bars(panel, box, series);
            else if (series.form != SeriesForm::Points)
                line(panel, box, series);
        }
    }

    void matrix(const FigurePanel& panel, const PanelBox& box)
    {
        const FigureMatrix& m = panel.matrix;
        if (m.isEmpty())
            return;
        QImage image(static_cast<int>(m.columns), static_cast<int>(m.rows), QImage::Format_RGB32);
        for (std::size_t r = 0; r < m.rows; ++r) {
            auto* pixels = reinterpret_cast<QRgb*>(image.scanLine(static_cast<int>(r)));
            for (std::size_t c = 0; c < m.columns; ++c) {
                const double place = (m.values[r * m.columns + c] - m.low) / (m.high - m.low);
                pixels[c] = colourOf(rampColour(figure_.options.palette, place)).rgb();
            }
        }
        p_.save();
        // Cells keep their edges.
        p_.setRenderHint(QPainter::SmoothPixmapTransform, false);
        p_.drawImage(u(box.frame), image);
        p_.restore();
    }

    void points(const FigurePanel& panel, const PanelBox& box, const FigureSeries& series)
    {
        const double size = series.size > 0 ? series.size : layout_.markSize;
        const QPainterPath mark = markPath(series.marker, u(size));
        p_.setPen(Qt::NoPen);
        p_.setBrush(colour(series.colour));
        const QTransform start = p_.transform();
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QPointF at(u(box.xOf(series.x[i], panel.x.isLog)),
                             u(box.yOf(series.y[i], panel.y.isLog)));
            if (!std::isfinite(at.x()) || !std::isfinite(at.y()))
                continue;
            if (!series.shade.empty())
                p_.setBrush(colourOf(rampColour(figure_.options.palette, series.shade[i])));
            p_.setTransform(QTransform::fromTranslate(at.x(), at.y()) * start);
            p_.drawPath(mark);
        }
        p_.setTransform(start);
    }

    void bars(const FigurePanel& panel, const PanelBox& box, const FigureSeries& series)
    {
        QColor fill = colour(series.colour);
        fill.setAlphaF(static_cast<float>(kBarOpacity));
        const double width = series.barWidth > 0   ? series.barWidth
                             : series.x.size() > 1 ? series.x[1] - series.x[0]
                                                   : 1;
        const double foot =
            panel.y.isLog ? box.frame.bottom() : box.yOf(std::max(box.y.low, 0.0), false);
        p_.setPen(Qt::NoPen);
        p_.setBrush(fill);
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const double left = box.xOf(series.x[i] - width / 2, panel.x.isLog);
            const double right = box.xOf(series.x[i] + width / 2, panel.x.isLog);
            const double top = box.yOf(series.y[i], panel.y.isLog);
            if (std::isfinite(top) && top < foot)
                p_.drawRect(QRectF(QPointF(u(left), u(top)), QPointF(u(right), u(foot))));
        }
        whiskers(panel, box, series);
    }

    void line(const FigurePanel& panel, const PanelBox& box, const FigureSeries& series)
    {
        band(panel, box, series);
        QColor ink = colour(series.colour);
        if (series.isFaint)
            ink = QColor::fromRgbF(0.65F + 0.35F * static_cast<float>(ink.redF()),
                                   0.65F + 0.35F * static_cast<float>(ink.greenF()),
                                   0.65F + 0.35F * static_cast<float>(ink.blueF()));
        QPen stroke = pen(ink, figure_.options.lineWidth * (series.isFaint ? 0.6 : 1));
        stroke.setJoinStyle(Qt::RoundJoin);
        if (const QList<qreal> dashes = dashPattern(dashOf(figure_.options, series));
            !dashes.isEmpty())
            stroke.setDashPattern(dashes);
        p_.setPen(stroke);
        p_.setBrush(Qt::NoBrush);
        QPolygonF run;
        const auto flush = [&] {
            if (run.size() > 1)
                p_.drawPolyline(run);
            run.clear();
        };
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            const QPointF at(u(box.xOf(series.x[i], panel.x.isLog)),
                             u(box.yOf(series.y[i], panel.y.isLog)));
            if (!std::isfinite(series.x[i]) || !std::isfinite(series.y[i])) {
                flush();
                continue;
            }
            if (series.form == SeriesForm::Steps && !run.isEmpty())
                run << QPointF(at.x(), run.back().y());
            run << at;
        }
        flush();
    }

    void band(const FigurePanel& panel, const PanelBox& box, const FigureSeries& series)
    {
        if (series.low.empty())
            return;
        QPolygonF outline;
        const auto add = [&](std::size_t i, double y) {
            if (std::isfinite(y))
                outline << QPointF(u(box.xOf(series.x[i], panel.x.isLog)),
                                   u(box.yOf(y, panel.y.isLog)));
        };
        for (std::size_t i = 0; i < series.x.size(); ++i)
            add(i, series.high[i]);
        for (std::size_t i = series.x.size(); i-- > 0;)
            add(i, series.low[i]);
        QColor fill = colour(series.colour);
        fill.setAlphaF(static_cast<float>(kBandOpacity));
        p_.setPen(Qt::NoPen);
        p_.setBrush(fill);
        p_.drawPolygon(outline);
    }

    void whiskers(const FigurePanel& panel, const PanelBox& box, const FigureSeries& series)
    {
        p_.setPen(pen(Qt::black, layout_.axisWidth));
        for (std::size_t i = 0; i < series.low.size(); ++i)
            if (std::isfinite(series.low[i]) && std::isfinite(series.high[i])) {
                const double x = u(box.xOf(series.x[i], panel.x.isLog));
                p_.drawLine(QPointF(x, u(box.yOf(series.low[i], panel.y.isLog))),
                            QPointF(x, u(box.yOf(series.high[i], panel.y.isLog))));
            }
    }

    void axes(const FigurePanel& panel, const PanelBox& box)
    {
        p_.setPen(pen(Qt::black, layout_.axisWidth));
        p_.setBrush(Qt::NoBrush);
        p_.drawRect(u(box.frame));
        const double size = layout_.fontSize * 0.9;
        for (const AxisTick& tick : box.xTicks) {
            const double x = box.xOf(tick.value, panel.x.isLog);
            p_.drawLine(QPointF(u(x), u(box.frame.bottom())),
                        QPointF(u(x), u(box.frame.bottom() + kTick)));
            number(tick.label, QPointF(x, box.frame.bottom() + kTick + 2 + size * 0.75), size, 0.5);
        }
        for (const AxisTick& tick : box.yTicks) {
            const double y = box.yOf(tick.value, panel.y.isLog);
            p_.drawLine(QPointF(u(box.frame.x), u(y)), QPointF(u(box.frame.x - kTick), u(y)));
            number(tick.label, QPointF(box.frame.x - kTick - 2, y + size * 0.34), size, 1);
        }
        if (!panel.x.label.empty())
            label(text(panel.x.label),
                  QPointF(box.frame.middle(), box.xLabelY + layout_.fontSize * 0.85),
                  layout_.fontSize,
                  0.5);
        if (!panel.y.label.empty())
            turned(text(panel.y.label), box.yLabelX, box.frame);
    }

    void ramp(const FigurePanel& panel, const PanelBox& box)
    {
        constexpr int kSteps = 64;
        const double step = box.ramp.height / kSteps;
        p_.setPen(Qt::NoPen);
        p_.setRenderHint(QPainter::Antialiasing, false);
        for (int i = 0; i < kSteps; ++i) {
            p_.setBrush(colourOf(rampColour(figure_.options.palette, (i + 0.5) / kSteps)));
            // A little over the next one, so that no white line shows between them.
            p_.drawRect(QRectF(u(box.ramp.x),
                               u(box.ramp.bottom() - (i + 1) * step),
                               u(box.ramp.width),
                               u(step * (i > 0 ? 1.2 : 1))));
        }
        p_.setRenderHint(QPainter::Antialiasing);
        p_.setPen(pen(Qt::black, layout_.axisWidth));
        p_.setBrush(Qt::NoBrush);
        p_.drawRect(u(box.ramp));
        const double size = layout_.fontSize * 0.9;
        double widest = 0;
        for (const AxisTick& tick : box.shadeTicks) {
            const double y = box.ramp.bottom() - (tick.value - box.shade.low) /
                                                     (box.shade.high - box.shade.low) *
                                                     box.ramp.height;
            p_.drawLine(QPointF(u(box.ramp.right()), u(y)),
                        QPointF(u(box.ramp.right() + kTick), u(y)));
            number(tick.label, QPointF(box.ramp.right() + kTick + 2, y + size * 0.34), size, 0);
            widest = std::max(widest, width(text(tick.label), size));
        }
        const std::string& name = panel.matrix.isEmpty() ? panel.shadeLabel : panel.matrix.label;
        turned(
            text(name), box.ramp.right() + kTick + 4 + widest + layout_.fontSize * 0.5, box.ramp);
    }

    void legend()
    {
        if (layout_.legendFrame.width > 0) {
            p_.setPen(Qt::NoPen);
            p_.setBrush(QColor(255, 255, 255, 220));
            p_.drawRect(u(layout_.legendFrame));
        }
        for (const LegendEntry& entry : layout_.legend) {
            if (entry.sample.width <= 0)
                continue;
            sample(entry);
            label(text(entry.series->name),
                  QPointF(entry.textX, entry.middleY + layout_.fontSize * 0.34),
                  layout_.fontSize,
                  0);
        }
    }

    void sample(const LegendEntry& entry)
    {
        const FigureSeries& series = *entry.series;
        const double y = u(entry.middleY);
        if (series.form == SeriesForm::Points) {
            p_.setPen(Qt::NoPen);
            p_.setBrush(colour(series.colour));
            p_.drawPath(markPath(series.marker, u(layout_.fontSize * 0.5))
                            .translated(u(entry.sample.middle()), y));
        } else if (series.form == SeriesForm::Bars) {
            QColor fill = colour(series.colour);
            fill.setAlphaF(static_cast<float>(kBarOpacity));
            p_.setPen(Qt::NoPen);
            p_.setBrush(fill);
            p_.drawRect(u(entry.sample));
        } else {
            QPen stroke = pen(colour(series.colour), figure_.options.lineWidth);
            if (const QList<qreal> dashes = dashPattern(dashOf(figure_.options, series));
                !dashes.isEmpty())
                stroke.setDashPattern(dashes);
            p_.setPen(stroke);
            p_.drawLine(QPointF(u(entry.sample.x), y), QPointF(u(entry.sample.right()), y));
        }
    }

    double width(const QString& words, double size) const
    {
        return QFontMetricsF(figureFont(figure_.options, size)).horizontalAdvance(words) /
               kFigureUnits;
    }

    /// `share` of the text lies left of `at`, which is on the base line.
    void label(const QString& words, const QPointF& at, double size, double share)
    {
        p_.setFont(figureFont(figure_.options, size));
        p_.setPen(Qt::black);
        p_.drawText(QPointF(u(at.x() - width(words, size) * share), u(at.y())), words);
    }

    /// "10^-3" with a raised exponent.
    void number(const std::string& words, const QPointF& at, double size, double share)
    {
        const std::size_t caret = words.find('^');
        if (caret == std::string::npos)
            return label(text(words), at, size, share);
        const QString base = text(words.substr(0, caret));
        const QString power =
            QString(text(words.substr(caret + 1))).replace(QLatin1Char('-'), QChar(0x2212));
        const double whole = width(base, size) + width(power, size * 0.7);
        label(base, QPointF(at.x() - whole * share, at.y()), size, 0);
        label(power,
              QPointF(at.x() - whole * share + width(base, size), at.y() - size * 0.38),
              size * 0.7,
              0);
    }

    void turned(const QString& words, double middleX, const Box& beside)
    {
        p_.save();
        p_.translate(u(middleX), u(beside.y + beside.height / 2));
        p_.rotate(-90);
        label(words, QPointF(0, layout_.fontSize * 0.34), layout_.fontSize, 0.5);
        p_.restore();
    }

    QPainter& p_;
    const Figure& figure_;
    const FigureLayout& layout_;
};

}  // namespace

QString figureFamily(const QString& wanted)
{
    static const QStringList serif = {QStringLiteral("Times New Roman"),
                                      QStringLiteral("TeX Gyre Termes"),
                                      QStringLiteral("Nimbus Roman"),
                                      QStringLiteral("Liberation Serif"),
                                      QStringLiteral("DejaVu Serif")};
    static const QStringList sans = {QStringLiteral("Arial"),
                                     QStringLiteral("TeX Gyre Heros"),
                                     QStringLiteral("Nimbus Sans"),
                                     QStringLiteral("Liberation Sans"),
                                     QStringLiteral("DejaVu Sans")};
    const QStringList families = QFontDatabase::families();
    if (families.contains(wanted, Qt::CaseInsensitive))
        return wanted;
    const bool isSerif = wanted.startsWith(QStringLiteral("Times"), Qt::CaseInsensitive) ||
                         wanted.compare(QStringLiteral("serif"), Qt::CaseInsensitive) == 0;
    for (const QString& family : isSerif ? serif : sans)
        if (families.contains(family, Qt::CaseInsensitive))
            return family;
    return wanted;
}

QFont figureFont(const FigureOptions& options, double points)
{
    QFont font(figureFamily(QString::fromStdString(options.font)));
    font.setPixelSize(std::max(1, qRound(points * kFigureUnits)));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

FigureLayout figureLayout(const Figure& figure)
{
    return layOut(figure, [&](const std::string& words, double size) {
        return QFontMetricsF(figureFont(figure.options, size))
                   .horizontalAdvance(QString::fromStdString(words)) /
               kFigureUnits;
    });
}

QSizeF figureSizeMm(const FigureLayout& layout)
{
    return QSizeF(layout.width, layout.height) / kPointsPerMm;
}

void paintFigure(QPainter& painter, const Figure& figure, const FigureLayout& layout)
{
    Painter(painter, figure, layout).run();
}

QImage panelPicture(const Figure& figure, const FigureLayout& layout, std::size_t panel)
{
    const Box& frame = layout.panels[panel].frame;
    const double scale = figure.options.dpi / 72.0;
    QImage image(std::max(1, qRound(frame.width * scale)),
                 std::max(1, qRound(frame.height * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(image.width() / (frame.width * kFigureUnits),
                  image.height() / (frame.height * kFigureUnits));
    Painter(painter, figure, layout).pictureContent(panel);
    return image;
}

QImage figureImage(const Figure& figure, double dpi)
{
    Figure copy = figure;
    copy.options.dpi = qRound(dpi);
    const FigureLayout layout = figureLayout(copy);
    const double scale = dpi / 72;
    QImage image(qRound(layout.width * scale), qRound(layout.height * scale), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dpi / 0.0254));
    image.setDotsPerMeterY(qRound(dpi / 0.0254));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale / kFigureUnits, scale / kFigureUnits);
    paintFigure(painter, copy, layout);
    return image;
}

}  // namespace interproto::ui
