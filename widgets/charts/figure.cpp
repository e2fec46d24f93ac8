// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/figure.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QBuffer>
#include <QContextMenuEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kPictureScale = 3;
constexpr double kPointsPerPixel = 0.75;  ///< 96 pixels an inch, 72 points

/// 1, 2 or 5 times a power of ten, at least `step`.
double roundStep(double step)
{
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0})
        if (power * factor >= step * (1 - 1e-9))
            return power * factor;
    return power * 10;
}

}  // namespace

double FigureAxis::share(double value) const
{
    if (isLog)
        return (std::log10(std::max(value, low)) - std::log10(low)) /
               (std::log10(high) - std::log10(low));
    return (value - low) / (high - low);
}

double FigureAxis::value(double share) const
{
    const double inside = std::clamp(share, 0.0, 1.0);
    return isLog ? low * std::pow(high / low, inside) : low + (high - low) * inside;
}

std::vector<double> FigureAxis::ticks(int most) const
{
    std::vector<double> ticks;
    if (isLog) {
        for (double tick = std::pow(10.0, std::ceil(std::log10(low) - 1e-9));
             tick <= high * (1 + 1e-9);
             tick *= 10)
            ticks.push_back(tick);
        return ticks;
    }
    const double step = roundStep((high - low) / std::max(1, most));
    for (double k = std::ceil(low / step - 1e-9); k * step <= high + step * 1e-9; ++k)
        ticks.push_back(k * step);
    return ticks;
}

QString FigureAxis::tickText(double tick) const
{
    if (isPercent)
        return QLocale().toString(100 * tick, 'g', 3) + QStringLiteral(" %");
    const double rounded = std::abs(tick) < (high - low) * 1e-9 && !isLog ? 0 : tick;
    return QLocale::c().toString(rounded, 'g', 4);
}

Figure::Figure(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Figure::setTitle(const QString& title)
{
    title_ = title;
    setAccessibleName(title);
    update();
}

QSize Figure::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 48, fontMetrics().height() * 12};
}

QSize Figure::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 28, fontMetrics().height() * 8};
}

void Figure::draw(QPainter& painter, const QRectF& area, const QPalette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(area, palette.color(QPalette::Base));
    const QFontMetricsF metrics(font());
    const double line = metrics.height();
    painter.setFont(font());
    const auto yTicks = y.ticks(std::max(2, static_cast<int>(area.height() / (line * 3))));
    double widest = 0;
    for (const double tick : yTicks)
        widest = std::max(widest, metrics.horizontalAdvance(y.tickText(tick)));
    plot_ =
        area.adjusted(widest + line * (y.label.isEmpty() ? 0.9 : 1.8),
                      title_.isEmpty() ? line * 0.6 : line * 1.7,
                      -std::max(line * 0.8, metrics.horizontalAdvance(x.tickText(x.high)) / 2 + 2),
                      -line * (x.label.isEmpty() ? 1.5 : 2.5));
    const QColor text = palette.color(QPalette::Text);
    const QColor base = palette.color(QPalette::Base);
    const QColor quiet = mixed(base, text, 0.65);
    QFont bold = font();
    bold.setBold(true);
    painter.setPen(text);
    painter.setFont(bold);
    painter.drawText(QRectF(area.left() + line * 0.5, area.top(), area.width() - line, line * 1.6),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     title_);
    painter.setFont(font());
    const QPen grid(mixed(base, text, 0.10), 1);
    for (const double tick : yTicks) {
        const double at = yPixel(tick);
        painter.setPen(grid);
        painter.drawLine(QPointF(plot_.left(), at), QPointF(plot_.right(), at));
        painter.setPen(quiet);
        painter.drawText(
            QRectF(area.left(), at - line, plot_.left() - line * 0.4 - area.left(), 2 * line),
            Qt::AlignRight | Qt::AlignVCenter,
            y.tickText(tick));
    }
    // Ticks are rounder than the ends of the axis, so shorter.
    const double xRoom = metrics.horizontalAdvance(QStringLiteral("-0.25")) + 2 * line;
    for (const double tick : x.ticks(std::max(2, static_cast<int>(plot_.width() / xRoom)))) {
        const double at = xPixel(tick);
        painter.setPen(grid);
        painter.drawLine(QPointF(at, plot_.top()), QPointF(at, plot_.bottom()));
        painter.setPen(quiet);
        painter.drawText(QRectF(at - 100, plot_.bottom() + line * 0.2, 200, line),
                         Qt::AlignHCenter | Qt::AlignTop,
                         x.tickText(tick));
    }
    painter.drawText(QRectF(plot_.left(), plot_.bottom() + line * 1.2, plot_.width(), line * 1.2),
                     Qt::AlignCenter,
                     x.label);
    if (!y.label.isEmpty()) {
        painter.save();
        painter.translate(area.left() + line * 0.2, plot_.center().y());
        painter.rotate(-90);
        painter.drawText(
            QRectF(-plot_.height(), 0, 2 * plot_.height(), line * 1.2), Qt::AlignCenter, y.label);
        painter.restore();
    }
    painter.setPen(QPen(mixed(base, text, 0.35), 1));
    painter.drawLine(plot_.bottomLeft(), plot_.bottomRight());
    painter.drawLine(plot_.bottomLeft(), plot_.topLeft());
    drawContents(painter, palette);
}

void Figure::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    draw(painter, rect(), palette());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void Figure::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    QWidget::changeEvent(event);
}

void Figure::writePicture(const QString& file)
{
    const QString kind = QFileInfo(file).suffix().toLower();
    const QRectF area(QPointF(0, 0), QSizeF(size()));
    bool isMade = false;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPainter painter;
    const auto paint = [&](QPaintDevice& device) {
        if (!painter.begin(&device))
            return false;
        draw(painter, area, lightPalette());
        return painter.end();
    };
    if (kind == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size());
        generator.setViewBox(area);
        generator.setTitle(title_);
        isMade = paint(generator);
    } else if (kind == QLatin1String("pdf")) {
        QPdfWriter writer(&buffer);
        writer.setTitle(title_);
        writer.setPageSize(QPageSize(area.size() * kPointsPerPixel, QPageSize::Point));
        writer.setPageMargins({});
        writer.setResolution(96);
        isMade = paint(writer);
    } else {
        QImage image(size() * kPictureScale, QImage::Format_RGB32);
        image.setDevicePixelRatio(kPictureScale);
        isMade = paint(image) && image.save(&buffer, "PNG");
    }
    update();
    if (!isMade)
        throw Error(ExitCode::Failed,
                    "cannot write the picture",
                    Where::inFile(pathBytes(file)),
                    "the picture could not be made");
    const QByteArray& bytes = buffer.data();
    writeFile(pathBytes(file), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void Figure::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    extendMenu(*menu);
    menu->addAction(tr("Save picture…"), this, &Figure::savePicture);
    menu->popup(event->globalPos());
}

void Figure::savePicture()
{
    const SaveQuestion question{
        tr("Save picture"), title_ + QStringLiteral(".pdf"), pictureKinds(), {}};
    askWhereToSave(this, question, [this](const QString& file) {
        const WriteOutcome outcome = written(file, [&] { writePicture(file); });
        Q_EMIT told(outcome.isError, outcome.text);
    });
}

}  // namespace interproto::ui
