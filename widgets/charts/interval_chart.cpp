// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/interval_chart.h"

#include "core/base/error.h"
#include "core/base/file_group.h"
#include "core/formats/csv.h"
#include "widgets/charts/plot_export.h"
#include "widgets/charts/plot_library.h"
#include "widgets/charts/plot_look.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

/// Share of a category's width that its points take.
constexpr double kSpread = 0.7;
constexpr double kNearPixels = 12;
constexpr double kMarkSize = 7;
/// Of a name in the legend.
constexpr int kLegendLetters = 24;

QString figure(double value)
{
    return QLocale().toString(value, 'f', 1);
}

}  // namespace

void drawSeriesMark(
    QPainter& painter, const QPointF& centre, int colour, int marker, const QPalette& palette)
{
    const QColor ink = curveColour(colour, palette);
    QCPPainter own;
    const QCPScatterStyle style(markerForm(marker), ink, ink, kMarkSize);
    QPixmap mark(QSize(16, 16) * painter.device()->devicePixelRatioF());
    mark.setDevicePixelRatio(painter.device()->devicePixelRatioF());
    mark.fill(Qt::transparent);
    own.begin(&mark);
    own.setAntialiasing(true);
    style.applyTo(&own, QPen(ink));
    style.drawShape(&own, QPointF(8, 8));
    own.end();
    painter.drawPixmap(centre - QPointF(8, 8), mark);
}

IntervalChart::IntervalChart(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plot_);
    setFocusPolicy(Qt::StrongFocus);
    plot_->setFocusProxy(this);
    plot_->installEventFilter(this);
    plot_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(plot_, &QWidget::customContextMenuRequested, this, &IntervalChart::openMenu);
    titleElement_ = new QCPTextElement(plot_);
    titleElement_->setTextFlags(Qt::AlignLeft | Qt::AlignTop);
    titleElement_->setMargins({6, 4, 8, 0});
    plot_->plotLayout()->insertRow(0);
    plot_->plotLayout()->addElement(0, 0, titleElement_);
    // The legend stands below the plot, never over the data.
    plot_->setAutoAddPlottableToLegend(false);
    plot_->axisRect()->insetLayout()->take(plot_->legend);
    auto* foot = new QCPLayoutGrid;
    foot->addElement(0, 0, plot_->legend);
    // A legend without entries is no wider than nothing, and would hold the chart to that.
    foot->setMaximumSize(QWIDGETSIZE_MAX - 1, QWIDGETSIZE_MAX);
    plot_->plotLayout()->addElement(2, 0, foot);
    for (const int row : {0, 2})
        plot_->plotLayout()->setRowStretchFactor(row, 0.001);
    plot_->plotLayout()->setRowSpacing(0);
    plot_->legend->setLayer(QStringLiteral("legend"));
    plot_->legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot_->legend->setRowSpacing(0);
    plot_->legend->setMargins({6, 0, 8, 4});
    rebuild(palette());
}

void IntervalChart::setTitle(const QString& title)
{
    title_ = title;
    titleElement_->setText(title);
    describe();
}

void IntervalChart::setAxisTitle(const QString& categories)
{
    categoriesTitle_ = categories;
    rebuild(palette());
}

void IntervalChart::show(const QStringList& categories, const std::vector<IntervalSeries>& series)
{
    categories_ = categories;
    series_ = series;
    rebuild(palette());
}

double IntervalChart::placeOf(std::size_t series, int category) const
{
    const auto count = static_cast<double>(series_.size());
    return category + kSpread * ((static_cast<double>(series) + 0.5) / count - 0.5);
}

void IntervalChart::addSeries(std::size_t place, const QPalette& palette)
{
    const IntervalSeries& series = series_[place];
    const QColor colour = curveColour(series.colour, palette);
    QVector<double> keys;
    QVector<double> values;
    QVector<double> below;
    QVector<double> above;
    for (const IntervalPoint& point : series.points) {
        keys << placeOf(place, point.category);
        values << point.value;
        below << point.value - point.low;
        above << point.high - point.value;
    }
    auto* graph = plot_->addGraph();
    graph->setData(keys, values, true);
    // A faint line leads the eye; the points are what was measured.
    graph->setPen(QPen(mixed(colour, palette.color(QPalette::Base), 0.6), 1));
    graph->setScatterStyle(QCPScatterStyle(markerForm(series.marker), colour, colour, kMarkSize));
    auto* bars = new QCPErrorBars(plot_->xAxis, plot_->yAxis);
    bars->setDataPlottable(graph);
    bars->setData(below, above);
    bars->setPen(QPen(colour, 1));
    bars->setWhiskerWidth(4);
    bars->setSymbolGap(0);
}

void IntervalChart::rebuild(const QPalette& palette)
{
    plot_->legend->clearItems();
    plot_->clearPlottables();
    dressPlot(*plot_, palette, font());
    QFont bold = font();
    bold.setBold(true);
    titleElement_->setFont(bold);
    titleElement_->setTextColor(palette.color(QPalette::Text));
    plot_->xAxis->setLabel(categoriesTitle_);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (int i = 0; i < categories_.size(); ++i)
        ticker->addTick(i, categories_[i]);
    plot_->xAxis->setTicker(ticker);
    plot_->xAxis->grid()->setVisible(false);
    plot_->xAxis->setRange(-0.5,
                           std::max<double>(1, static_cast<double>(categories_.size())) - 0.5);
    double least = 100;
    double most = 0;
    for (std::size_t i = 0; i < series_.size(); ++i) {
        addSeries(i, palette);
        for (const IntervalPoint& point : series_[i].points) {
            least = std::min(least, point.low);
            most = std::max(most, point.high);
        }
    }
    const double margin = std::max(1.0, 0.06 * (most - least));
    plot_->yAxis->setRange(least > most ? 0 : least - margin, least > most ? 100 : most + margin);
    plot_->yAxis->setSubTicks(false);
    layOutLegend();
    describe();
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

/// As many names beside each other as there is room for, long ones cut in their middle; none where
/// they would take the chart's.
void IntervalChart::layOutLegend()
{
    const int most = fontMetrics().averageCharWidth() * kLegendLetters;
    int widest = 1;
    QStringList names;
    for (const IntervalSeries& series : series_) {
        names << fontMetrics().elidedText(series.name, Qt::ElideMiddle, most);
        widest = std::max(widest, fontMetrics().horizontalAdvance(names.back()));
    }
    const int item = widest + plot_->legend->iconSize().width() + plot_->legend->iconTextPadding() +
                     fontMetrics().averageCharWidth() * 2;
    const int columns = std::max(1, plot_->width() / item);
    const int rows = (seriesCount() + columns - 1) / columns;
    plot_->legend->clearItems();
    plot_->legend->setWrap(columns);
    const bool isShown = series_.size() > 1 && rows * fontMetrics().height() * 5 < plot_->height();
    for (int i = 0; isShown && i < plot_->graphCount(); ++i) {
        plot_->graph(i)->setName(names[i]);
        plot_->graph(i)->addToLegend();
    }
    plot_->legend->setVisible(isShown);
}

void IntervalChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOutLegend();
}

void IntervalChart::describe()
{
    setAccessibleName(title_.isEmpty() ? tr("Chart") : title_);
    QStringList parts;
    for (const IntervalSeries& series : series_)
        for (const IntervalPoint& point : series.points)
            parts << tr("%1, %2: %3")
                         .arg(series.name, categories_.value(point.category), figure(point.value));
    setAccessibleDescription(parts.join(QStringLiteral("; ")));
}

QString IntervalChart::textAt(const QPointF& position) const
{
    double nearest = kNearPixels;
    QString text;
    for (std::size_t i = 0; i < series_.size(); ++i) {
        for (const IntervalPoint& point : series_[i].points) {
            const double x = plot_->xAxis->coordToPixel(placeOf(i, point.category));
            const double y = plot_->yAxis->coordToPixel(point.value);
            const double distance = std::hypot(x - position.x(), y - position.y());
            if (distance >= nearest)
                continue;
            nearest = distance;
            text = tr("%1, %2: %3 (%4 to %5), %6")
                       .arg(series_[i].name,
                            categories_.value(point.category),
                            figure(point.value),
                            figure(point.low),
                            figure(point.high),
                            point.detail);
        }
    }
    return text;
}

bool IntervalChart::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == plot_ && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        // Names come from files: their markup is shown as typed.
        const QString text = textAt(help->pos());
        QToolTip::showText(
            help->globalPos(),
            text.isEmpty() ? text : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()),
            plot_);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void IntervalChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild(palette());
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void IntervalChart::writePicture(const QString& file)
{
    rebuild(lightPalette());
    FileGroup group;
    try {
        group.write(pathBytes(file), plotPicture(*plot_, file, title_));
    } catch (const Error&) {
        rebuild(palette());
        throw;
    }
    rebuild(palette());
    group.write(pathBytes(tableBeside(file)), tableText());
    group.commit();
}

void IntervalChart::writeTable(const QString& file) const
{
    writeFile(pathBytes(file), tableText());
}

std::string IntervalChart::tableText() const
{
    std::string text;
    CsvWriter csv([&text](std::string_view row) { text += row; });
    csv.row({"series", "category", "value", "low", "high"});
    for (const IntervalSeries& series : series_)
        for (const IntervalPoint& point : series.points) {
            csv.text(series.name.toStdString());
            csv.text(categories_.value(point.category).toStdString());
            csv.number(point.value).number(point.low).number(point.high);
            csv.endRow();
        }
    return text;
}

void IntervalChart::openMenu(const QPoint& position)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy picture"), this, [this] {
        QApplication::clipboard()->setPixmap(plot_->toPixmap(0, 0, 2));
    });
    menu->addAction(tr("Save picture and table…"), this, &IntervalChart::save);
    menu->popup(plot_->mapToGlobal(position));
}

void IntervalChart::save()
{
    const SaveQuestion question{
        tr("Save picture"),
        title_ + QStringLiteral(".pdf"),
        pictureKinds(),
        [this](const QString& file) { return replacedByPicture(file, tableText()); }};
    askWhereToSave(this, question, [this](const QString& file) {
        tellWritten(file, [this, file] { writePicture(file); });
    });
}

void IntervalChart::tellWritten(const QString& file, const std::function<void()>& write)
{
    const WriteOutcome outcome = written(file, write);
    Q_EMIT told(outcome.isError, outcome.text);
}

}  // namespace interproto::ui
