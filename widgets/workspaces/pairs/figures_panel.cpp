// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/figures_panel.h"

#include "core/base/text.h"
#include "core/verification/intervals.h"
#include "widgets/charts/accuracy_bars.h"
#include "widgets/charts/roc_chart.h"
#include "widgets/charts/score_chart.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/pairs_model.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <cmath>

namespace interproto::ui {

namespace {

constexpr std::size_t kBins = 80;
constexpr int kCountMs = 25;  ///< counts of many pairs follow a drag at most so often

constexpr std::array kCells = {
    Verdict::TrueAccept, Verdict::FalseReject, Verdict::FalseAccept, Verdict::TrueReject};

AccuracyBar barOf(const QString& name, const Confusion& counts)
{
    AccuracyBar bar{name, {}, 0, 0, counts.total()};
    if (counts.total() == 0)
        return bar;
    bar.accuracy = *counts.accuracy().value;
    const Interval interval = wilsonInterval(counts.hits(), counts.total());
    bar.low = interval.low;
    bar.high = interval.high;
    return bar;
}

std::vector<AccuracyBar> barsOf(const AgeBreakdown& breakdown,
                                const ValueRange& chosen,
                                std::vector<ValueRange>& ranges)
{
    std::vector<AccuracyBar> bars;
    ranges.clear();
    for (const AgeBin& bin : breakdown.bins) {
        if (bin.counts.total() == 0)
            continue;
        bars.push_back(barOf(QString::fromStdString(bin.name), bin.counts));
        ranges.push_back({bin.low, bin.high});
        bars.back().isChosen = !chosen.isWhole() && ranges.back() == chosen;
    }
    return bars;
}

RocPoint pointAt(const ScoreIndex& scores, float threshold)
{
    const Confusion counts = scores.at(threshold);
    RocPoint point;
    point.threshold = threshold;
    point.far = counts.falseAcceptRate().value.value_or(0);
    point.tar = 1 - counts.falseRejectRate().value.value_or(1);
    return point;
}

}  // namespace

FiguresPanel::FiguresPanel(PairsModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      thresholdLabel_(new QLabel(this)),
      threshold_(new QDoubleSpinBox(this)),
      farLabel_(new QLabel(this)),
      far_(new QComboBox(this)),
      optimism_(new QLabel(this)),
      scores_(new ScoreChart(this)),
      roc_(new RocChart(this)),
      accuracy_(new QLabel(this)),
      setTitle_(new QLabel(this)),
      setBars_(new AccuracyBars(this)),
      gapTitle_(new QLabel(this)),
      gapBars_(new AccuracyBars(this)),
      childTitle_(new QLabel(this)),
      childBars_(new AccuracyBars(this)),
      counting_(new QTimer(this))
{
    counting_->setSingleShot(true);
    counting_->setInterval(kCountMs);
    connect(counting_, &QTimer::timeout, this, [this] {
        showCounts();
        showBars();
    });
    build();
    connect(&model_, &PairsModel::pairsChanged, this, &FiguresPanel::takePairs);
    connect(&model_, &PairsModel::thresholdChanged, this, &FiguresPanel::takeThreshold);
    connect(&model_, &PairsModel::filterChanged, this, &FiguresPanel::takeFilter);
    for (Figure* chart : {static_cast<Figure*>(scores_), static_cast<Figure*>(roc_)})
        connect(chart, &Figure::told, this, &FiguresPanel::told);
    connect(scores_, &ScoreChart::thresholdDragged, &model_, &PairsModel::setThreshold);
    connect(roc_, &RocChart::thresholdDragged, &model_, &PairsModel::setThreshold);
    connect(scores_, &ScoreChart::rangeClicked, this, [this](float low, float high) {
        change([&](PairFilter& filter) {
            const ValueRange range{low, high};
            filter.similarity = filter.similarity == range ? ValueRange{} : range;
        });
    });
    connect(roc_, &RocChart::failuresWanted, this, [this](const QString& set) {
        change([&](PairFilter& filter) {
            filter.verdicts = bitOf(Verdict::FalseAccept) | bitOf(Verdict::FalseReject);
            filter.set = model_.table().sets.size() > 1 ? set.toStdString() : std::string();
        });
    });
    connect(threshold_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        model_.setThreshold(static_cast<float>(value));
    });
    connect(far_, &QComboBox::activated, this, &FiguresPanel::useFar);
    connect(far_->lineEdit(), &QLineEdit::editingFinished, this, &FiguresPanel::useFar);
    connect(setBars_, &AccuracyBars::barClicked, this, [this](int bar) {
        change([&](PairFilter& filter) {
            const std::string name = model_.table().sets[static_cast<std::size_t>(bar)].name;
            filter.set = filter.set == name ? std::string() : name;
        });
    });
    connect(gapBars_, &AccuracyBars::barClicked, this, [this](int bar) {
        change([&](PairFilter& filter) {
            const ValueRange range = gapRanges_[static_cast<std::size_t>(bar)];
            filter.gap = filter.gap == range ? ValueRange{} : range;
        });
    });
    connect(childBars_, &AccuracyBars::barClicked, this, [this](int bar) {
        change([&](PairFilter& filter) {
            const ValueRange range = childRanges_[static_cast<std::size_t>(bar)];
            filter.childAge = filter.childAge == range ? ValueRange{} : range;
        });
    });
    retranslateUi();
}

QLayout* FiguresPanel::makeThresholdRow()
{
    threshold_->setObjectName(QStringLiteral("threshold"));
    threshold_->setDecimals(4);
    threshold_->setRange(-1e6, 1e6);
    threshold_->setSingleStep(0.005);
    threshold_->setKeyboardTracking(false);
    thresholdLabel_->setBuddy(threshold_);
    far_->setObjectName(QStringLiteral("far"));
    far_->setEditable(true);
    far_->setInsertPolicy(QComboBox::NoInsert);
    far_->addItems({QStringLiteral("0.1"),
                    QStringLiteral("0.01"),
                    QStringLiteral("0.001"),
                    QStringLiteral("0.0001"),
                    QStringLiteral("0.00001")});
    far_->setCurrentText({});
    far_->setMinimumContentsLength(6);
    farLabel_->setBuddy(far_);
    auto* row = new QHBoxLayout;
    row->addWidget(thresholdLabel_);
    row->addWidget(threshold_, 1);
    row->addSpacing(fontMetrics().averageCharWidth());
    row->addWidget(farLabel_);
    row->addWidget(far_, 1);
    return row;
}

QLayout* FiguresPanel::makeCells()
{
    auto* grid = new QGridLayout;
    grid->setSpacing(4);
    for (std::size_t i = 0; i < kCells.size(); ++i) {
        auto* button = new QPushButton(this);
        button->setCheckable(true);
        button->setObjectName(QStringLiteral("cell%1").arg(i));
        cells_[i] = button;
        grid->addWidget(button, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        connect(button, &QPushButton::clicked, this, [this, verdict = kCells[i]](bool on) {
            change([&](PairFilter& filter) {
                filter.verdicts = on ? bitOf(verdict) : PairFilter{}.verdicts;
            });
        });
    }
    return grid;
}

void FiguresPanel::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(makeThresholdRow());
    optimism_->setWordWrap(true);
    optimism_->setTextFormat(Qt::PlainText);
    column->addWidget(optimism_);
    // As high as their names and marks need; the panel scrolls.
    scores_->setMinimumHeight(fontMetrics().height() * 13);
    roc_->setMinimumHeight(fontMetrics().height() * 17);
    column->addWidget(scores_, 3);
    column->addWidget(roc_, 4);
    column->addWidget(accuracy_);
    column->addLayout(makeCells());
    QFont bold = font();
    bold.setBold(true);
    for (QLabel* title : {accuracy_, setTitle_, gapTitle_, childTitle_})
        title->setFont(bold);
    column->addWidget(setTitle_);
    column->addWidget(setBars_);
    column->addWidget(gapTitle_);
    column->addWidget(gapBars_);
    column->addWidget(childTitle_);
    column->addWidget(childBars_);
    column->addStretch(0);
}

void FiguresPanel::retranslateUi()
{
    thresholdLabel_->setText(tr("&Threshold"));
    threshold_->setAccessibleName(tr("Threshold"));
    threshold_->setToolTip(tr("Pairs that are at least so similar are accepted as one person"));
    farLabel_->setText(tr("&FAR"));
    far_->setAccessibleName(tr("False accept rate"));
    far_->setToolTip(
        tr("Sets the threshold that accepts at most this share of the impostor pairs"));
    scores_->setTitle(tr("Scores"));
    roc_->setTitle(tr("ROC"));
    setTitle_->setText(tr("Accuracy by test set"));
    setBars_->setAccessibleName(setTitle_->text());
    gapTitle_->setText(tr("Accuracy by age gap in years"));
    gapBars_->setAccessibleName(gapTitle_->text());
    childTitle_->setText(tr("Accuracy by the child's age"));
    childBars_->setAccessibleName(childTitle_->text());
    takePairs();
}

void FiguresPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void FiguresPanel::change(const std::function<void(PairFilter&)>& edit)
{
    if (model_.isEmpty())
        return;
    PairFilter filter = model_.view().filter();
    edit(filter);
    model_.setFilter(filter);
}

void FiguresPanel::takePairs()
{
    setEnabled(!model_.isEmpty());
    if (model_.isEmpty()) {
        for (std::size_t i = 0; i < kCells.size(); ++i) {
            cells_[i]->setText(verdictText(kCells[i]));
            cells_[i]->setAccessibleName(cells_[i]->text());
        }
        scores_->setHistogram({});
        roc_->setLines({}, 1e-3);
        return;
    }
    showCurves();
    takeThreshold();
    takeFilter();
}

void FiguresPanel::showCurves()
{
    const PairTable& table = model_.table();
    const std::string& chosen = model_.view().filter().set;
    const PairSet* only = nullptr;
    const PairSet* largest = &table.sets.front();
    for (const PairSet& set : table.sets) {
        if (set.name == chosen)
            only = &set;
        if (set.report.pairs > largest->report.pairs)
            largest = &set;
    }
    scores_->setHistogram(scoreHistogram(only != nullptr ? only->scores : table.scores, kBins));
    std::vector<ChartMark> marks;
    const PairSet& marked = only != nullptr ? *only : *largest;
    QStringList meanings;
    for (const ThresholdMark& mark : thresholdMarks(marked)) {
        marks.push_back({mark.threshold, shortName(mark), meaningOf(mark)});
        if (mark.kind != ThresholdMark::Kind::Far)
            meanings.push_back(
                mark.kind == ThresholdMark::Kind::BestOnTest
                    ? tr("best on these pairs %1 (optimistic)").arg(percentText(mark.figure))
                    : tr("ten-fold %1").arg(percentText(mark.figure)));
    }
    scores_->setMarks(std::move(marks));
    optimism_->setVisible(!meanings.isEmpty());
    optimism_->setText(
        tr("%1: %2").arg(shownText(marked.name), meanings.join(QStringLiteral(", "))));
    std::vector<RocLine> lines;
    double leastFar = 0.1;
    for (const PairSet& set : table.sets) {
        if (!set.report.roc || (only != nullptr && only != &set))
            continue;
        lines.push_back(
            {shownText(set.name), *set.report.roc.value, pointAt(set.scores, model_.threshold())});
        leastFar = std::min(leastFar, 1.0 / static_cast<double>(set.report.impostors));
    }
    roc_->setLines(std::move(lines), std::pow(10.0, std::floor(std::log10(leastFar))));
}

void FiguresPanel::takeThreshold()
{
    if (model_.isEmpty())
        return;
    const QSignalBlocker quiet(threshold_);
    threshold_->setValue(double(model_.threshold()));
    scores_->setThreshold(model_.threshold());
    std::vector<RocPoint> now;
    const std::string& chosen = model_.view().filter().set;
    for (const PairSet& set : model_.table().sets)
        if (set.report.roc && (chosen.empty() || chosen == set.name))
            now.push_back(pointAt(set.scores, model_.threshold()));
    roc_->setNow(now);
    showSetBars();
    if (!counting_->isActive())
        counting_->start();
}

void FiguresPanel::showSetBars()
{
    const std::vector<PairSet>& sets = model_.table().sets;
    std::vector<AccuracyBar> bars;
    for (const PairSet& set : sets) {
        bars.push_back(barOf(shownText(set.name), set.scores.at(model_.threshold())));
        bars.back().isChosen = sets.size() > 1 && set.name == model_.view().filter().set;
    }
    setBars_->setBars(std::move(bars));
}

void FiguresPanel::takeFilter()
{
    if (model_.isEmpty())
        return;
    const PairFilter& filter = model_.view().filter();
    scores_->setSelection(
        filter.similarity.isWhole()
            ? std::nullopt
            : std::optional(std::pair(filter.similarity.low, filter.similarity.high)));
    showSetBars();
    showCurves();
    showCounts();
    showBars();
}

void FiguresPanel::showCounts()
{
    if (model_.isEmpty())
        return;
    const Confusion counts = model_.view().counts();
    const std::array values = {
        counts.trueAccepts, counts.falseRejects, counts.falseAccepts, counts.trueRejects};
    const unsigned verdicts = model_.view().filter().verdicts;
    const std::int64_t genuine = counts.trueAccepts + counts.falseRejects;
    for (std::size_t i = 0; i < kCells.size(); ++i) {
        const std::int64_t of = i < 2 ? genuine : counts.total() - genuine;
        const QString share =
            of > 0 ? percentText(static_cast<double>(values[i]) / static_cast<double>(of))
                   : QStringLiteral("–");
        cells_[i]->setText(
            tr("%1\n%2 (%3)").arg(verdictText(kCells[i]), countText(values[i]), share));
        cells_[i]->setAccessibleName(
            tr("%1: %2 (%3)").arg(verdictText(kCells[i]), countText(values[i]), share));
        cells_[i]->setToolTip(tr("Shows these pairs"));
        cells_[i]->setChecked(verdicts == bitOf(kCells[i]));
    }
    accuracy_->setText(counts.total() > 0 ? tr("Accuracy of the pairs in view: %1 of %2")
                                                .arg(percentText(*counts.accuracy().value),
                                                     countText(counts.total()))
                                          : tr("No scored pair is in view"));
}

void FiguresPanel::showBars()
{
    if (model_.isEmpty())
        return;
    const PairFilter& filter = model_.view().filter();
    gapBars_->setBars(barsOf(model_.view().byAgeGap(), filter.gap, gapRanges_));
    childBars_->setBars(barsOf(model_.view().byChildAge(), filter.childAge, childRanges_));
    gapTitle_->setVisible(!gapRanges_.empty());
    gapBars_->setVisible(!gapRanges_.empty());
    childTitle_->setVisible(!childRanges_.empty());
    childBars_->setVisible(!childRanges_.empty());
}

void FiguresPanel::useFar()
{
    if (model_.isEmpty() || far_->currentText().trimmed().isEmpty())
        return;
    const auto far = parseNumber(far_->currentText().trimmed().toStdString());
    if (!far || *far < 0 || *far > 1) {
        Q_EMIT told(true,
                    tr("FAR: found \"%1\", wanted a number from 0 to 1").arg(far_->currentText()));
        return;
    }
    const std::string& chosen = model_.view().filter().set;
    const ScoreIndex* scores = &model_.table().scores;
    for (const PairSet& set : model_.table().sets)
        if (set.name == chosen)
            scores = &set.scores;
    model_.setThreshold(scores->thresholdForFar(*far));
}

}  // namespace interproto::ui
