// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/compare/compare_view.h"

#include "widgets/charts/interval_chart.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/kit_sentences.h"
#include "widgets/common/words.h"
#include "widgets/workspaces/compare/cell_words.h"
#include "widgets/workspaces/compare/compare_model.h"
#include "widgets/workspaces/compare/figure_delegate.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace interproto::ui {

namespace {

constexpr TableFormat kCopyFormats[] = {
    TableFormat::Latex, TableFormat::Markdown, TableFormat::Csv, TableFormat::Text};

QLabel* plainLabel(QWidget* parent, bool isQuiet)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (isQuiet)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

CompareView::CompareView(QWidget* parent)
    : QWidget(parent),
      model_(new CompareModel(this)),
      stack_(new QStackedWidget(this)),
      empty_(new EmptyState(this)),
      splitter_(new QSplitter(Qt::Vertical, this))
{
    splitter_->addWidget(makeUpper());
    splitter_->addWidget(makeLower());
    splitter_->setStretchFactor(0, 0);
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { isSplitByHand_ = true; });
    stack_->addWidget(empty_);
    stack_->addWidget(splitter_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeChoices());
    column->addWidget(stack_, 1);
    retranslateUi();
    setIntents(false, {}, {});
}

QWidget* CompareView::makeChoices()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](QLabel*& label, QComboBox*& box) {
        label = new QLabel(row);
        box = new QComboBox(row);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box);
        layout->addSpacing(fontMetrics().averageCharWidth());
    };
    add(sourceLabel_, source_);
    add(figureLabel_, figure_);
    add(publishedLabel_, published_);
    source_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    source_->addItem(QString(), QString());
    for (const StudyFigure figure : {StudyFigure::Best, StudyFigure::Last})
        figure_->addItem(QString(), static_cast<int>(figure));
    for (const char* word : {"auto", "casia", "ms1m", "none"})
        published_->addItem(QString(), QString::fromLatin1(word));
    layout->addStretch(1);
    copy_ = new QPushButton(row);
    auto* menu = new QMenu(copy_);
    for (const TableFormat format : kCopyFormats)
        connect(menu->addAction(QString()), &QAction::triggered, this, [this, format] {
            Q_EMIT copyRequested(format);
        });
    copy_->setMenu(menu);
    layout->addWidget(copy_);
    connect(source_, &QComboBox::activated, this, [this] {
        Q_EMIT sourceChosen(source_->currentData().toString());
    });
    connect(figure_, &QComboBox::activated, this, [this] {
        Q_EMIT figureChosen(static_cast<StudyFigure>(figure_->currentData().toInt()));
    });
    connect(published_, &QComboBox::activated, this, [this] {
        Q_EMIT publishedChosen(published_->currentData().toString());
    });
    return row;
}

QWidget* CompareView::makeUpper()
{
    auto* upper = new QWidget(this);
    table_ = new QTableView(upper);
    table_->setModel(model_);
    table_->setItemDelegate(new FigureDelegate(table_));
    table_->setSelectionBehavior(QAbstractItemView::SelectItems);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setShowGrid(false);
    table_->setAlternatingRowColors(true);
    table_->setTabKeyNavigation(false);
    table_->setCornerButtonEnabled(false);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 6);
    marks_ = plainLabel(upper, true);
    notes_ = plainLabel(upper, true);
    sentence_ = plainLabel(upper, false);
    openRuns_ = new QPushButton(upper);
    openFirst_ = new QPushButton(upper);
    openSecond_ = new QPushButton(upper);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {openRuns_, openFirst_, openSecond_})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(upper);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_, 1);
    for (QLabel* label : {marks_, notes_, sentence_})
        column->addWidget(label);
    column->addLayout(buttons);
    connect(table_->selectionModel(),
            &QItemSelectionModel::selectionChanged,
            this,
            &CompareView::cellsChosen);
    // A bar that comes or goes changes the room of the columns.
    connect(table_->verticalScrollBar(),
            &QScrollBar::rangeChanged,
            this,
            &CompareView::fitColumns,
            Qt::QueuedConnection);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (model_->setOf(index))
            Q_EMIT runsRequested();
    });
    connect(openRuns_, &QPushButton::clicked, this, &CompareView::runsRequested);
    connect(openFirst_, &QPushButton::clicked, this, [this] { Q_EMIT pairsRequested(true); });
    connect(openSecond_, &QPushButton::clicked, this, [this] { Q_EMIT pairsRequested(false); });
    return upper;
}

QWidget* CompareView::makeLower()
{
    auto* lower = new QWidget(this);
    setLabel_ = new QLabel(lower);
    set_ = new QComboBox(lower);
    set_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setLabel_->setBuddy(set_);
    noAges_ = plainLabel(lower, true);
    byGap_ = new IntervalChart(lower);
    byChild_ = new IntervalChart(lower);
    auto* head = new QHBoxLayout;
    head->addWidget(setLabel_);
    head->addWidget(set_);
    head->addSpacing(fontMetrics().averageCharWidth());
    head->addWidget(noAges_, 1);
    auto* charts = new QHBoxLayout;
    charts->addWidget(byGap_, 1);
    charts->addWidget(byChild_, 1);
    auto* column = new QVBoxLayout(lower);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addLayout(charts, 1);
    connect(set_, &QComboBox::currentIndexChanged, this, &CompareView::showCharts);
    for (IntervalChart* chart : {byGap_, byChild_})
        connect(chart, &IntervalChart::told, this, &CompareView::told);
    return lower;
}

std::vector<StudyPlace> CompareView::chosen() const
{
    std::vector<StudyPlace> places;
    for (const QModelIndex& index : table_->selectionModel()->selectedIndexes())
        if (const auto set = model_->setOf(index))
            places.push_back({static_cast<std::size_t>(index.row()), *set});
    std::sort(places.begin(), places.end(), [](const StudyPlace& a, const StudyPlace& b) {
        return a.row != b.row ? a.row < b.row : a.column < b.column;
    });
    return places;
}

void CompareView::showStudy(const StudyPointer& study)
{
    model_->setStudy(study);
    fitTable();
    marks_->setText(marksSentence(study->table));
    showNotes();
    const QString before = set_->currentData().toString();
    {
        const QSignalBlocker blocked(set_);
        set_->clear();
        for (std::size_t i = 0; i < study->table.sets.size(); ++i)
            set_->addItem(shownText(study->table.titles[i]), shownText(study->table.sets[i]));
        set_->setCurrentIndex(std::max(0, set_->findData(before)));
    }
    showCharts();
    splitter_->widget(1)->setVisible(set_->count() > 0);
    stack_->setCurrentWidget(splitter_);
    fitSplitter();
    copy_->setEnabled(true);
    Q_EMIT cellsChosen();
}

/// However much there is to say, the table and the charts keep their room.
void CompareView::showNotes()
{
    constexpr qsizetype kMost = 3;
    constexpr int kLetters = 160;
    QStringList notes = model_->study()->issues;
    for (const std::string& note : model_->study()->table.notes)
        notes << inOurLanguage(shownText(note));
    notes_->setToolTip(QStringLiteral("<p>%1</p>")
                           .arg(notes.join(QLatin1Char('\n'))
                                    .toHtmlEscaped()
                                    .replace(QLatin1Char('\n'), QStringLiteral("</p><p>"))));
    notes_->setVisible(!notes.isEmpty());
    const qsizetype more = notes.size() - kMost;
    if (more > 1)
        notes = notes.mid(0, kMost) << tr("%n more remarks", nullptr, static_cast<int>(more));
    for (QString& note : notes)
        if (note.size() > kLetters)
            note = note.left(kLetters) + QStringLiteral("…");
    notes_->setText(notes.join(QLatin1Char('\n')));
}

void CompareView::showNothing(const QString& title,
                              const QString& explanation,
                              const std::vector<NextStep>& steps)
{
    empty_->setTexts(title, explanation, steps);
    stack_->setCurrentWidget(empty_);
    copy_->setEnabled(false);
}

void CompareView::fitTable()
{
    const bool isDouble = model_->study() && model_->study()->table.hasPublished();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * (isDouble ? 13 : 8) /
                                                    5);
    fitColumns();
}

/// Figures are never cut; names of methods give way, and stand in their tool tips. What is left is
/// shared by the figures.
void CompareView::fitColumns()
{
    constexpr int kNameShare = 3;
    const int sets = model_->columnCount() - CompareModel::FirstSet;
    if (sets <= 0)
        return;
    QHeaderView* header = table_->horizontalHeader();
    table_->resizeColumnsToContents();
    const int all = table_->viewport()->width();
    const int name = std::min(header->sectionSize(CompareModel::Method), all / kNameShare);
    header->resizeSection(CompareModel::Method, name);
    const int share = (all - name - header->sectionSize(CompareModel::Runs)) / sets;
    for (int column = CompareModel::FirstSet; column < model_->columnCount(); ++column)
        header->resizeSection(column, std::max(share, header->sectionSize(column)));
}

/// The table gets what it needs, at most two thirds; until a person has moved the handle.
void CompareView::fitSplitter()
{
    if (isSplitByHand_ || splitter_->height() <= 0)
        return;
    QWidget* upper = splitter_->widget(0);
    const int rows = table_->horizontalHeader()->sizeHint().height() +
                     table_->verticalHeader()->length() + 2 * table_->frameWidth();
    const int all = upper->layout()->hasHeightForWidth()
                        ? upper->layout()->heightForWidth(splitter_->width())
                        : upper->layout()->sizeHint().height();
    const int wanted = all - table_->sizeHint().height() + rows;
    const int height = std::min(wanted, splitter_->height() * 2 / 3);
    splitter_->setSizes({height, splitter_->height() - height});
}

void CompareView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    fitSplitter();
}

void CompareView::showCharts()
{
    const StudyPointer& study = model_->study();
    const int column = set_->currentIndex();
    if (!study || column < 0 || column >= static_cast<int>(study->byGap.size()))
        return;
    std::set<QString> reasons;
    const auto show = [&](IntervalChart* chart, const std::vector<AgeCurve>& curves) {
        QStringList categories;
        std::vector<std::pair<double, QString>> bins;
        for (const AgeCurve& curve : curves)
            for (const AgePoint& point : curve.points)
                bins.emplace_back(point.low, QString::fromStdString(point.name));
        std::sort(bins.begin(), bins.end());
        bins.erase(std::unique(bins.begin(), bins.end()), bins.end());
        for (const auto& [low, name] : bins)
            categories << name;
        std::vector<IntervalSeries> series;
        for (const AgeCurve& curve : curves) {
            const StudyRow& row = study->table.rows[curve.row];
            if (!curve.reason.empty())
                reasons.insert(
                    tr("%1: %2").arg(shownText(row.label), inOurLanguage(shownText(curve.reason))));
            if (curve.points.empty())
                continue;
            IntervalSeries one;
            one.name = shownText(row.label);
            one.colour = static_cast<int>(curve.row);
            one.marker = static_cast<int>(curve.row);
            for (const AgePoint& point : curve.points)
                one.points.push_back(
                    {static_cast<int>(categories.indexOf(QString::fromStdString(point.name))),
                     100 * point.accuracy,
                     100 * point.interval.low,
                     100 * point.interval.high,
                     tr("%n pairs", nullptr, static_cast<int>(point.pairs))});
            series.push_back(std::move(one));
        }
        chart->show(categories, series);
    };
    const auto place = static_cast<std::size_t>(column);
    show(byGap_, study->byGap[place]);
    show(byChild_, study->byChild[place]);
    QStringList texts(reasons.begin(), reasons.end());
    noAges_->setText(texts.mid(0, 2).join(QStringLiteral("; ")));
}

void CompareView::setSources(const std::vector<SweepEntry>& sweeps,
                             const QStringList& handPicked,
                             const QString& chosen)
{
    const QSignalBlocker blocked(source_);
    source_->clear();
    source_->addItem(QString(), QString());
    for (const SweepEntry& sweep : sweeps)
        source_->addItem(sweep.name, sweep.path);
    for (const QString& path : handPicked)
        if (source_->findData(path) < 0)
            source_->addItem(path, path);
    nameSources();
    source_->setCurrentIndex(std::max(0, source_->findData(chosen)));
}

void CompareView::setSentence(const QString& text)
{
    sentence_->setText(text);
}

void CompareView::setIntents(bool canOpenRuns, const QString& first, const QString& second)
{
    first_ = first;
    second_ = second;
    openRuns_->setEnabled(canOpenRuns);
    for (QPushButton* button : {openFirst_, openSecond_})
        button->setVisible(!first.isEmpty());
    openFirst_->setText(tr("Pairs only %1 gets right").arg(first));
    openSecond_->setText(tr("Pairs only %1 gets right").arg(second));
}

void CompareView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::FontChange) {
        fitTable();
        fitSplitter();
    }
    QWidget::changeEvent(event);
}

void CompareView::nameSources()
{
    source_->setItemText(0, tr("All runs of the workspace"));
}

void CompareView::retranslateUi()
{
    sourceLabel_->setText(tr("&Runs"));
    figureLabel_->setText(tr("&Figure"));
    publishedLabel_->setText(tr("&Published"));
    nameSources();
    figure_->setItemText(0, tr("Best evaluation"));
    figure_->setItemText(1, tr("Last evaluation"));
    figure_->setToolTip(
        tr("The published tables hold the best evaluation of each run. It is chosen "
           "on the test set itself, so it is optimistic."));
    const QString tables[] = {tr("By the data set"), tr("CASIA-WebFace"), tr("MS1M"), tr("None")};
    for (int i = 0; i < published_->count(); ++i)
        published_->setItemText(i, tables[i]);
    copy_->setText(tr("&Copy table"));
    const QString formats[] = {tr("As LaTeX"), tr("As Markdown"), tr("As CSV"), tr("As text")};
    for (int i = 0; i < copy_->menu()->actions().size(); ++i)
        copy_->menu()->actions().at(i)->setText(formats[i]);
    openRuns_->setText(tr("Show the runs"));
    setIntents(openRuns_->isEnabled(), first_, second_);
    setLabel_->setText(tr("&Test set"));
    byGap_->setTitle(tr("Accuracy by age gap, percent"));
    byGap_->setAxisTitle(tr("Years between the pictures"));
    byChild_->setTitle(tr("Accuracy by the child's age, percent"));
    byChild_->setAxisTitle(tr("Age of the child in years"));
    table_->setAccessibleName(tr("Methods and test sets"));
    sentence_->setAccessibleName(tr("What the chosen cells say"));
    for (QLabel* label : {marks_, notes_, noAges_})
        label->setAccessibleName(tr("Remarks"));
    source_->setAccessibleName(tr("Runs"));
    figure_->setAccessibleName(tr("Figure"));
    published_->setAccessibleName(tr("Published figures"));
    set_->setAccessibleName(tr("Test set of the charts"));
    copy_->setAccessibleName(tr("Copy table"));
    if (model_->study()) {
        marks_->setText(marksSentence(model_->study()->table));
        showNotes();
        showCharts();
        Q_EMIT cellsChosen();
    }
    model_->retranslate();
}

}  // namespace interproto::ui
