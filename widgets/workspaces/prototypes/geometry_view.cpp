// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/geometry_view.h"

#include "core/figures/palette.h"
#include "core/figures/panels.h"
#include "widgets/charts/curve_chart.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/words.h"
#include "widgets/maps/face_card.h"
#include "widgets/maps/heat_map.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

FigureMatrix matrixOf(const ChildGram& gram)
{
    const std::size_t n = gram.rows.size();
    FigureMatrix matrix{.rows = n, .columns = n, .values = gram.cosines, .low = 0, .high = 1};
    matrix.label = "Cosine";
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            if (i != j)
                matrix.low = std::min<double>(matrix.low, gram.cosines[i * n + j]);
    return matrix;
}

}  // namespace

GramView::GramView(ImageSource& images, QWidget* parent)
    : QWidget(parent),
      heat_(new HeatMap(this)),
      empty_(new EmptyState(this)),
      note_(new QLabel(this)),
      card_(new FaceCard(images, heat_))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty_, 1);
    column->addWidget(heat_, 1);
    column->addWidget(note_);
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    heat_->setAccessibleName(tr("Gram matrix of the child prototypes"));
    connect(heat_, &HeatMap::cellChanged, this, &GramView::hover);
    connect(heat_, &HeatMap::cellPicked, this, [this](const QPoint& cell) {
        Q_EMIT identitiesPicked({identityAt(cell.x()), identityAt(cell.y())});
    });
    heat_->hide();
    note_->hide();
}

std::string GramView::identityAt(int place) const
{
    const std::uint32_t row = gram_.rows[static_cast<std::size_t>(place)];
    return row < open_.infos.size() ? open_.infos[row].identity : std::string();
}

void GramView::show(const OpenVectors& open, const ChildGram& gram, const QString& title)
{
    open_ = open;
    gram_ = gram;
    FigurePanel panel;
    panel.title = title.toStdString();
    panel.matrix = matrixOf(gram);
    panel.x.hasNumbers = false;
    panel.y.hasNumbers = false;
    heat_->setPanel(std::move(panel));
    empty_->hide();
    heat_->show();
    note_->show();
    const QString order =
        tr("Ordered by average linkage, so that alike ones stand side by side. "
           "Click a cell to see both on the map.");
    note_->setText(gram.children > gram.rows.size()
                       ? tr("%1 of %2 child prototypes, evenly spread. %3")
                             .arg(countText(static_cast<std::int64_t>(gram.rows.size())),
                                  countText(static_cast<std::int64_t>(gram.children)),
                                  order)
                       : tr("%1 child prototypes. %2")
                             .arg(countText(static_cast<std::int64_t>(gram.rows.size())), order));
}

void GramView::showNothing(const QString& title,
                           const QString& why,
                           const std::vector<NextStep>& steps)
{
    gram_ = {};
    card_->hide();
    heat_->hide();
    note_->hide();
    empty_->setTexts(title, why, steps);
    empty_->show();
}

void GramView::hover(const QPoint& cell)
{
    if (cell.x() < 0) {
        card_->hide();
        return;
    }
    const std::size_t n = gram_.rows.size();
    const float cosine =
        gram_.cosines[static_cast<std::size_t>(cell.y()) * n + static_cast<std::size_t>(cell.x())];
    const QLocale locale;
    const QString value =
        tr("cosine %1, %2°")
            .arg(locale.toString(cosine, 'f', 3), locale.toString(degreesOf(cosine), 'f', 1));
    const std::string first = identityAt(cell.y());
    const std::string second = identityAt(cell.x());
    card_->showAt(heat_->cellRect(cell).center(),
                  {{shownText(first), {value}, {}}, {shownText(second), {}, {}}});
    Q_EMIT pairHovered(first, second);
}

void GramView::setImages(std::size_t content, std::vector<std::string> images)
{
    if (card_->isVisible())
        card_->setImages(content, std::move(images));
}

FigurePanel GramView::figurePanel() const
{
    return gram_.rows.empty() ? FigurePanel() : heat_->panel();
}

AnglesView::AnglesView(QWidget* parent)
    : QWidget(parent),
      chart_(new CurveChart(this)),
      empty_(new EmptyState(this)),
      note_(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(empty_, 1);
    column->addWidget(chart_, 1);
    column->addWidget(note_);
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    chart_->hide();
    note_->hide();
}

void AnglesView::show(const PrototypeAngles& angles)
{
    panel_ = angleHistogramPanel(angles);
    chart_->setKeyText(tr("%1 degrees"));
    chart_->setTitle(tr("Density of angles between prototypes (degrees)"));
    const QString names[] = {tr("other and other"), tr("child and child"), tr("child and other")};
    for (std::size_t i = 0; i < panel_.series.size(); ++i) {
        const FigureSeries& series = panel_.series[i];
        const QString id = QString::number(i);
        chart_->setCurve(id, {names[i], static_cast<int>(i), 0, series.dash});
        std::vector<CurvePoint> points;
        // At the middle of each bin: the chart draws straight lines.
        for (std::size_t k = 0; k + 1 < series.x.size(); ++k)
            points.push_back({(series.x[k] + series.x[k + 1]) / 2, series.y[k]});
        chart_->append(id, points, true);
    }
    const QLocale locale;
    const auto line = [&](const QString& name, const AngleHistogram& histogram) {
        return tr("%1: mean %2°, least %3° of %4 pairs")
            .arg(name,
                 locale.toString(histogram.mean, 'f', 1),
                 locale.toString(histogram.least, 'f', 1),
                 countText(histogram.pairs));
    };
    QStringList lines;
    if (angles.children.pairs > 0)
        lines << line(names[1], angles.children);
    if (angles.adults.pairs > 0)
        lines << line(names[0], angles.adults);
    if (angles.between.pairs > 0)
        lines << line(names[2], angles.between);
    if (angles.isSampled)
        lines << tr("Of %1 children and %2 others, evenly spread.")
                     .arg(countText(static_cast<std::int64_t>(angles.childRows)),
                          countText(static_cast<std::int64_t>(angles.adultRows)));
    note_->setText(lines.join(QLatin1Char('\n')));
    empty_->hide();
    chart_->show();
    note_->show();
}

void AnglesView::showNothing(const QString& title,
                             const QString& why,
                             const std::vector<NextStep>& steps)
{
    panel_ = {};
    chart_->hide();
    note_->hide();
    empty_->setTexts(title, why, steps);
    empty_->show();
}

}  // namespace interproto::ui
