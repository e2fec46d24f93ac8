// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pairs_view.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/words.h"
#include "widgets/images/pair_faces_delegate.h"
#include "widgets/images/pair_grid.h"
#include "widgets/tables/pair_words.h"
#include "widgets/tables/pairs_table_model.h"
#include "widgets/workspaces/pairs/agreement_panel.h"
#include "widgets/workspaces/pairs/figures_panel.h"
#include "widgets/workspaces/pairs/filter_panel.h"
#include "widgets/workspaces/pairs/pair_theatre.h"
#include "widgets/workspaces/pairs/pairs_model.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace interproto::ui {

namespace {

/// What the grid can be sorted by; the second says descending.
constexpr std::array<std::pair<PairColumn, bool>, 8> kOrders = {{{PairColumn::Row, false},
                                                                 {PairColumn::Similarity, false},
                                                                 {PairColumn::Similarity, true},
                                                                 {PairColumn::Distance, false},
                                                                 {PairColumn::Distance, true},
                                                                 {PairColumn::Gap, true},
                                                                 {PairColumn::FirstAge, false},
                                                                 {PairColumn::Change, true}}};

/// Scrolls down only: never narrower than what is inside, whatever its texts grow to.
class SideScroll : public QScrollArea {
public:
    SideScroll(QWidget* inside, QWidget* parent) : QScrollArea(parent)
    {
        setWidget(inside);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        fit();
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            fit();
        return QScrollArea::eventFilter(watched, event);
    }

private:
    void fit()
    {
        setMinimumWidth(widget()->minimumSizeHint().width() +
                        verticalScrollBar()->sizeHint().width());
    }
};

}  // namespace

PairsView::PairsView(PairsModel& model, ImageSource& source, QWidget* parent)
    : QWidget(parent),
      model_(model),
      source_(source),
      runLabel_(new QLabel(this)),
      runs_(new QComboBox(this)),
      modelLabel_(new QLabel(this)),
      models_(new QComboBox(this)),
      setLabel_(new QLabel(this)),
      sets_(new QComboBox(this)),
      open_(new QPushButton(this)),
      export_(new QToolButton(this)),
      issues_(new QPushButton(this)),
      filters_(new FilterPanel(model, this)),
      figures_(new FiguresPanel(model, this)),
      tabs_(new QTabBar(this)),
      count_(new ElidedLabel(this)),
      sortLabel_(new QLabel(this)),
      sort_(new QComboBox(this)),
      sizeLabel_(new QLabel(this)),
      size_(new QSlider(Qt::Horizontal, this)),
      blur_(new QCheckBox(this)),
      stack_(new QStackedWidget(this)),
      grid_(new PairGrid(source, this)),
      table_(new QTableView(this)),
      tableModel_(new PairsTableModel(this)),
      agreement_(new AgreementPanel(model, this)),
      theatre_(new PairTheatre(model, source, this)),
      dropped_(new QWidget(this)),
      droppedText_(new QLabel(dropped_)),
      droppedFaces_(new FaceStrip(source, dropped_)),
      droppedClose_(new QToolButton(dropped_)),
      pages_(new QStackedWidget(this)),
      empty_(new EmptyState(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(this)),
      refresh_(new QTimer(this))
{
    faces_ = new PairFacesDelegate(
        source_,
        [this](const QModelIndex& index) {
            const auto row = index.data(PairsTableModel::kRowRole).toUInt();
            return model_.isEmpty()
                       ? std::pair<std::string, std::string>()
                       : std::pair(model_.imageFile(row, false), model_.imageFile(row, true));
        },
        this);
    filtersArea_ = new SideScroll(filters_, this);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(filtersArea_);
    splitter->addWidget(makeMiddle());
    splitter->addWidget(new SideScroll(figures_, this));
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    const int letter = fontMetrics().averageCharWidth();
    splitter->setSizes({letter * 32, letter * 110, letter * 56});

    auto* waiting = new QWidget(this);
    auto* waitingColumn = new QVBoxLayout(waiting);
    waitingColumn->addStretch(1);
    waitingColumn->addWidget(empty_);
    waitingColumn->addSpacing(fontMetrics().height() / 2);
    auto* strip = new QHBoxLayout;
    strip->addStretch(1);
    strip->addWidget(progress_, 1);
    strip->addWidget(stop_);
    strip->addStretch(1);
    waitingColumn->addLayout(strip);
    waitingColumn->addStretch(1);
    pages_->addWidget(waiting);
    pages_->addWidget(splitter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(makeSourceRow());
    column->addWidget(makeDropped());
    column->addWidget(pages_, 1);
    refresh_->setSingleShot(true);
    refresh_->setInterval(30);
    connectAll();
    retranslateUi();
    showState(State::Empty);
}

void PairsView::showDropped(const QString& text, std::vector<FaceStrip::Face> faces)
{
    droppedText_->setText(text);
    droppedFaces_->setFaces(std::move(faces));
    dropped_->show();
}

QString PairsView::droppedText() const
{
    return dropped_->isHidden() ? QString() : droppedText_->text();
}

void PairsView::connectAll()
{
    connect(runs_, &QComboBox::activated, this, &PairsView::runChosen);
    connect(models_, &QComboBox::activated, this, &PairsView::modelChosen);
    connect(sets_, &QComboBox::activated, this, [this](int index) {
        if (model_.isEmpty())
            return;
        PairFilter filter = model_.view().filter();
        filter.set = index > 0 ? sets_->itemData(index).toByteArray().toStdString() : std::string();
        model_.setFilter(filter);
    });
    connect(droppedClose_, &QToolButton::clicked, dropped_, &QWidget::hide);
    connect(open_, &QPushButton::clicked, this, &PairsView::openWanted);
    connect(stop_, &QPushButton::clicked, this, &PairsView::stopWanted);
    connect(issues_, &QPushButton::clicked, this, &PairsView::issuesWanted);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
        showMiddle(static_cast<Middle>(index));
    });
    connect(size_, &QSlider::valueChanged, grid_, &PairGrid::setFaceSide);
    connect(grid_, &PairGrid::faceSideChanged, size_, &QSlider::setValue);
    connect(sort_, &QComboBox::activated, this, [this](int index) {
        const auto [by, down] = kOrders[static_cast<std::size_t>(index)];
        table_->horizontalHeader()->setSortIndicator(
            PairsTableModel::sectionOf(by), down ? Qt::DescendingOrder : Qt::AscendingOrder);
        model_.sort(by, down);
    });
    connect(tableModel_, &PairsTableModel::sortRequested, &model_, &PairsModel::sort);
    connect(blur_, &QCheckBox::toggled, this, [this](bool on) {
        grid_->setBlurred(on);
        theatre_->setBlurred(on);
        faces_->setBlurred(on);
        table_->viewport()->update();
    });
    connect(grid_, &PairGrid::currentChanged, this, [this](std::int64_t place) {
        if (!model_.isEmpty() && place >= 0)
            model_.setCurrent(model_.view().rows()[static_cast<std::size_t>(place)]);
    });
    connect(grid_, &PairGrid::opened, this, &PairsView::openTheatre);
    connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
        openTheatre(static_cast<std::size_t>(index.row()));
    });
    connect(table_->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex& index) {
                if (!model_.isEmpty() && index.isValid())
                    model_.setCurrent(model_.view().rows()[static_cast<std::size_t>(index.row())]);
            });
    connect(table_->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        source_.dropWaiting();
    });
    connect(&source_, &ImageSource::ready, this, [this] {
        if (middle_ == Middle::Table && !refresh_->isActive())
            refresh_->start();
    });
    connect(refresh_, &QTimer::timeout, table_->viewport(), qOverload<>(&QWidget::update));
    connect(theatre_, &PairTheatre::closed, this, [this] { showMiddle(before_); });
    connect(figures_, &FiguresPanel::told, this, &PairsView::told);
    connect(agreement_, &AgreementPanel::told, this, &PairsView::told);
    connect(agreement_, &AgreementPanel::pairsChosen, this, [this] { showMiddle(Middle::Grid); });
    connect(&model_, &PairsModel::pairsChanged, this, &PairsView::takePairs);
    connect(&model_, &PairsModel::rowsChanged, this, &PairsView::takeRows);
    connect(&model_, &PairsModel::filterChanged, this, [this] {
        const QByteArray set = QByteArray::fromStdString(model_.view().filter().set);
        sets_->setCurrentIndex(std::max(0, sets_->findData(set)));
    });
    connect(&model_, &PairsModel::thresholdChanged, this, [this] {
        tableModel_->valuesChanged();
        grid_->viewport()->update();
        showCount();
    });
    connect(&model_, &PairsModel::notesChanged, this, [this] {
        tableModel_->valuesChanged();
        grid_->viewport()->update();
    });
    connect(&model_, &PairsModel::otherChanged, tableModel_, &PairsTableModel::valuesChanged);
    connect(&model_, &PairsModel::currentChanged, this, &PairsView::takeCurrent);
    grid_->setProvider([this](std::size_t place) {
        const std::uint32_t row = model_.view().rows()[place];
        const PairTable& table = model_.table();
        const Verdict verdict = table.verdict(row, model_.threshold());
        PairGrid::Item item{model_.imageFile(row, false), model_.imageFile(row, true), {}, {}};
        const auto caption = [&](float age, std::uint32_t image) {
            return age == age ? yearsText(age) : imageText(table.images, image);
        };
        item.tile.firstCaption = caption(table.firstAge[row], table.first[row]);
        item.tile.secondCaption = caption(table.secondAge[row], table.second[row]);
        item.tile.score = scoreText(table.similarity[row]);
        item.tile.verdict = verdictText(verdict);
        item.tile.isFailure = isFailure(verdict);
        item.tile.isUnscored = verdict == Verdict::Unscored;
        item.tile.isGenuine = table.genuine[row] != 0;
        item.tile.mark = markText(model_.view().mark(row));
        item.description = tr("%1 and %2, %3, similarity %4, %5")
                               .arg(imageText(table.images, table.first[row]),
                                    imageText(table.images, table.second[row]),
                                    labelText(item.tile.isGenuine),
                                    item.tile.score,
                                    item.tile.verdict);
        if (!item.tile.isUnscored)
            item.description += QStringLiteral("; ") + farSentence(table.farAt(row));
        return item;
    });
}

void PairsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

bool PairsView::eventFilter(QObject* watched, QEvent* event)
{
    // Return does not activate a row on every platform.
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && table_->currentIndex().isValid()) {
            openTheatre(static_cast<std::size_t>(table_->currentIndex().row()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PairsView::showMiddle(Middle middle)
{
    if (middle == Middle::Theatre && middle_ != Middle::Theatre)
        before_ = middle_;
    middle_ = middle;
    stack_->setCurrentIndex(static_cast<int>(middle));
    const QSignalBlocker quiet(tabs_);
    if (middle != Middle::Theatre)
        tabs_->setCurrentIndex(static_cast<int>(middle));
    // The pair takes the room of the filters, which do not change it.
    filtersArea_->setVisible(middle != Middle::Theatre);
    const bool hasTiles = middle == Middle::Grid;
    for (QWidget* tool : std::initializer_list<QWidget*>{sortLabel_, sort_, sizeLabel_, size_})
        tool->setVisible(hasTiles);
    if (middle == Middle::Theatre) {
        theatre_->setFocus();
        Q_EMIT theatreOpened();
    } else if (pages_->currentIndex() == 1) {
        takeCurrent();
    }
}

void PairsView::openTheatre(std::size_t place)
{
    if (model_.isEmpty() || place >= model_.view().rows().size())
        return;
    model_.setCurrent(model_.view().rows()[place]);
    showMiddle(Middle::Theatre);
}

void PairsView::showState(State state,
                          const QString& title,
                          const QString& text,
                          const std::vector<NextStep>& steps)
{
    pages_->setCurrentIndex(state == State::Pairs ? 1 : 0);
    progress_->setVisible(state == State::Busy);
    stop_->setVisible(state == State::Busy);
    export_->setEnabled(state == State::Pairs);
    if (state == State::Empty && title.isEmpty())
        empty_->setTexts(tr("See why a pair fails"),
                         tr("Choose a run above, or open or drop a .pth file, an evaluation CSV, a "
                            "pair list, or two photos."),
                         {{QStringLiteral("pairs.open"), tr("Open a file…")},
                          {QStringLiteral("file.open"), tr("Open a folder…")}});
    else
        empty_->setTexts(title, text, steps);
}

void PairsView::showProgress(int percent, const QString& text)
{
    progress_->setRange(0, percent < 0 ? 0 : 100);
    progress_->setValue(std::max(0, percent));
    progress_->setFormat(text);
}

void PairsView::setRuns(const QStringList& names, int chosen)
{
    runs_->clear();
    runs_->addItems(names);
    runs_->setCurrentIndex(chosen);
    runs_->setEnabled(!names.isEmpty());
}

void PairsView::setModels(const QStringList& names, int chosen)
{
    models_->clear();
    models_->addItems(names);
    models_->setCurrentIndex(chosen);
    models_->setEnabled(!names.isEmpty());
}

void PairsView::setIssues(std::size_t count)
{
    issues_->setVisible(count > 0);
    issues_->setText(tr("%n issue(s)", "", static_cast<int>(count)));
    issues_->setToolTip(tr("What was left out, and why"));
    issues_->setAccessibleName(issues_->text());
}

bool PairsView::isBlurred() const
{
    return blur_->isChecked();
}

std::vector<std::uint32_t> PairsView::chosenRows() const
{
    if (model_.isEmpty())
        return {};
    const auto& rows = model_.view().rows();
    std::vector<std::uint32_t> chosen;
    if (middle_ == Middle::Table) {
        const auto selected = table_->selectionModel()->selectedRows();
        if (selected.size() > 1)
            for (const QModelIndex& index : selected)
                chosen.push_back(rows[static_cast<std::size_t>(index.row())]);
    } else {
        for (const std::size_t place : grid_->selected())
            if (place < rows.size())
                chosen.push_back(rows[place]);
    }
    return chosen.empty() ? rows : chosen;
}

void PairsView::takePairs()
{
    tableModel_->setView(model_.isEmpty() ? nullptr : &model_.view());
    sets_->clear();
    sets_->setEnabled(!model_.isEmpty());
    if (!model_.isEmpty()) {
        sets_->addItem(tr("all test sets"));
        for (const PairSet& set : model_.table().sets)
            sets_->addItem(shownText(set.name), QByteArray::fromStdString(set.name));
    }
    takeRows();
}

void PairsView::takeRows()
{
    tableModel_->rowsChanged();
    grid_->setCount(model_.isEmpty() ? 0 : model_.view().rows().size());
    takeCurrent();
    showCount();
}

void PairsView::takeCurrent()
{
    if (model_.isEmpty() || !model_.current() || middle_ == Middle::Runs)
        return;
    const auto place = model_.view().placeOf(*model_.current());
    if (middle_ != Middle::Table)
        grid_->setCurrent(place ? static_cast<std::int64_t>(*place) : -1);
    else if (place && table_->currentIndex().row() != static_cast<int>(*place))
        table_->setCurrentIndex(tableModel_->index(static_cast<int>(*place), 0));
}

void PairsView::showCount()
{
    if (model_.isEmpty())
        return count_->clear();
    QString text = tr("%1 of %2 pairs")
                       .arg(countText(static_cast<std::int64_t>(model_.view().rows().size())),
                            countText(model_.table().size()));
    if (!model_.restriction().isEmpty())
        text += QStringLiteral("  ·  ") + model_.restriction();
    count_->setText(text);
    count_->setToolTip(text);
}

}  // namespace interproto::ui
