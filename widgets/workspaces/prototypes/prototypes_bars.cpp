// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/prototypes_bars.h"

#include "core/figures/options.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr std::size_t kMostBeside = 9;  ///< as many as there are methods

QHBoxLayout* rowOf(QWidget* row)
{
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

}  // namespace

SourceBar::SourceBar(QWidget* parent) : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeSourceRow());
    column->addWidget(makeMapRow());
    retranslateUi();
    setState({});
}

QWidget* SourceBar::makeSourceRow()
{
    auto* row = new QWidget(this);
    sourceLabel_ = new QLabel(row);
    source_ = new QComboBox(row);
    source_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    source_->setMinimumContentsLength(28);
    sourceLabel_->setBuddy(source_);
    snapshotLabel_ = new QLabel(row);
    snapshot_ = new QComboBox(row);
    snapshot_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    snapshotLabel_->setBuddy(snapshot_);
    beside_ = new QToolButton(row);
    besideMenu_ = new QMenu(beside_);
    beside_->setMenu(besideMenu_);
    beside_->setPopupMode(QToolButton::InstantPopup);
    beside_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    open_ = new QPushButton(row);
    auto* layout = rowOf(row);
    layout->addWidget(sourceLabel_);
    layout->addWidget(source_, 1);
    layout->addWidget(open_);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(snapshotLabel_);
    layout->addWidget(snapshot_);
    layout->addSpacing(fontMetrics().height());
    layout->addWidget(beside_);
    layout->addStretch(1);
    connect(source_, &QComboBox::activated, this, &SourceBar::sourceChosen);
    connect(snapshot_, &QComboBox::activated, this, &SourceBar::snapshotChosen);
    connect(open_, &QPushButton::clicked, this, &SourceBar::openRequested);
    connect(besideMenu_, &QMenu::aboutToShow, this, &SourceBar::fillMenu);
    return row;
}

QWidget* SourceBar::makeMapRow()
{
    auto* row = new QWidget(this);
    auto* layout = rowOf(row);
    const auto number = [&](QLabel*& label, double least, double most, double value) {
        label = new QLabel(row);
        auto* box = new QDoubleSpinBox(row);
        box->setRange(least, most);
        box->setDecimals(1);
        box->setValue(value);
        box->setFocusPolicy(Qt::StrongFocus);
        box->setKeyboardTracking(false);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box);
        return box;
    };
    const MapSettings defaults;
    perplexity_ = number(perplexityLabel_, 2, 1000, defaults.perplexity);
    exaggeration_ = number(exaggerationLabel_, 1, 100, defaults.exaggeration);
    iterationsLabel_ = new QLabel(row);
    iterations_ = new QSpinBox(row);
    iterations_->setRange(10, 100000);
    iterations_->setSingleStep(250);
    iterations_->setValue(defaults.iterations);
    iterations_->setFocusPolicy(Qt::StrongFocus);
    iterationsLabel_->setBuddy(iterations_);
    start_ = new QPushButton(row);
    continue_ = new QPushButton(row);
    stop_ = new QPushButton(row);
    progress_ = new QProgressBar(row);
    progress_->setRange(0, 1000);
    progress_->setTextVisible(false);
    progress_->setFixedWidth(fontMetrics().averageCharWidth() * 16);
    progress_->hide();
    status_ = new QLabel(row);
    status_->setTextFormat(Qt::PlainText);
    // The first to give way in a narrow window; its tip says it in full.
    status_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QWidget* each : std::initializer_list<QWidget*>{
             iterationsLabel_, iterations_, start_, continue_, stop_, progress_})
        layout->addWidget(each);
    layout->addWidget(status_, 1);
    connect(start_, &QPushButton::clicked, this, &SourceBar::startRequested);
    connect(continue_, &QPushButton::clicked, this, &SourceBar::continueRequested);
    connect(stop_, &QPushButton::clicked, this, &SourceBar::stopRequested);
    connect(perplexity_, &QDoubleSpinBox::valueChanged, this, &SourceBar::perplexityChanged);
    connect(exaggeration_, &QDoubleSpinBox::valueChanged, this, &SourceBar::exaggerationChanged);
    return row;
}

void SourceBar::setSources(const QStringList& titles, int current)
{
    titles_ = titles;
    source_->clear();
    source_->addItems(titles);
    source_->setCurrentIndex(current);
    source_->setEnabled(!titles.isEmpty());
    beside_->setEnabled(titles.size() > 1);
}

void SourceBar::setSnapshots(const QStringList& names, int current)
{
    snapshot_->clear();
    snapshot_->addItems(names);
    snapshot_->setCurrentIndex(current);
    snapshot_->setEnabled(names.size() > 1);
}

int SourceBar::source() const
{
    return source_->currentIndex();
}

int SourceBar::snapshot() const
{
    return snapshot_->currentIndex();
}

MapSettings SourceBar::settings() const
{
    return {perplexity_->value(), exaggeration_->value(), iterations_->value()};
}

void SourceBar::setSettings(const MapSettings& settings)
{
    const QSignalBlocker quietPerplexity(perplexity_);
    const QSignalBlocker quietExaggeration(exaggeration_);
    if (settings.perplexity > 0)
        perplexity_->setValue(settings.perplexity);
    if (settings.exaggeration > 0)
        exaggeration_->setValue(settings.exaggeration);
    if (settings.iterations > 0)
        iterations_->setValue(settings.iterations);
}

void SourceBar::setBeside(const std::vector<int>& sources)
{
    chosen_ = sources;
    retranslateUi();
}

std::vector<int> SourceBar::beside() const
{
    return chosen_;
}

void SourceBar::fillMenu()
{
    besideMenu_->clear();
    for (int i = 0; i < titles_.size(); ++i) {
        QAction* action = besideMenu_->addAction(titles_[i]);
        action->setCheckable(true);
        const bool isChosen = std::find(chosen_.begin(), chosen_.end(), i) != chosen_.end();
        action->setChecked(isChosen);
        action->setEnabled(isChosen || chosen_.size() < kMostBeside);
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            chosen_.erase(std::remove(chosen_.begin(), chosen_.end(), i), chosen_.end());
            if (on)
                chosen_.push_back(i);
            std::sort(chosen_.begin(), chosen_.end());
            retranslateUi();
            Q_EMIT besideChanged();
        });
    }
}

void SourceBar::setState(const State& state)
{
    state_ = state;
    start_->setEnabled(state.canStart && !state.isRunning);
    start_->setVisible(!state.isRunning);
    continue_->setVisible(!state.isRunning && state.canContinue);
    stop_->setVisible(state.isRunning);
    iterations_->setEnabled(!state.isRunning);
    retranslateUi();
}

void SourceBar::showStatus(const QString& text)
{
    status_->setText(text);
    status_->setToolTip(text);
}

void SourceBar::showProgress(double share)
{
    progress_->setVisible(share >= 0);
    progress_->setValue(qRound(std::clamp(share, 0.0, 1.0) * 1000));
}

void SourceBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void SourceBar::retranslateUi()
{
    sourceLabel_->setText(tr("&Run"));
    snapshotLabel_->setText(tr("Sna&pshot"));
    open_->setText(tr("&Open…"));
    open_->setToolTip(tr("Prototypes of a run, a .npy file of vectors, or a map folder."));
    beside_->setText(chosen_.size() > 1 ? tr("Side by side: %1").arg(chosen_.size())
                                        : tr("Side by side"));
    beside_->setToolTip(tr("Maps of several runs with equal axes and one selection."));
    perplexityLabel_->setText(tr("Per&plexity"));
    perplexity_->setToolTip(
        tr("About how many neighbours count for each point. It may be changed "
           "while the map forms."));
    exaggerationLabel_->setText(tr("E&xaggeration"));
    exaggeration_->setToolTip(
        tr("Pulls groups together: 1 is none. It may be changed while the map "
           "forms."));
    iterationsLabel_->setText(tr("&Iterations"));
    start_->setText(state_.hasMap ? tr("&Make anew") : tr("&Make the map"));
    continue_->setText(tr("&Continue"));
    continue_->setToolTip(tr("Goes on from this layout with that many iterations."));
    stop_->setText(tr("&Stop and keep"));
    source_->setAccessibleName(tr("Run"));
    snapshot_->setAccessibleName(tr("Snapshot"));
    perplexity_->setAccessibleName(tr("Perplexity"));
    exaggeration_->setAccessibleName(tr("Exaggeration"));
    iterations_->setAccessibleName(tr("Iterations"));
    progress_->setAccessibleName(tr("Progress of the map"));
}

MapToolBar::MapToolBar(QWidget* parent) : QWidget(parent)
{
    auto* layout = rowOf(this);
    for (const MapTool tool : {MapTool::Move, MapTool::Rectangle, MapTool::Lasso})
        layout->addWidget(addTool(tool));
    tools_[0]->setChecked(true);
    all_ = new QToolButton(this);
    layout->addWidget(all_);
    layout->addSpacing(fontMetrics().height());
    const auto choice = [&](QLabel*& label, bool hasNone) {
        label = new QLabel(this);
        auto* box = new QComboBox(this);
        if (hasNone)
            box->addItem(QString(), QString());
        for (const std::string& key : mapColourings())
            if (!hasNone || key != "child")
                box->addItem(QString(), QString::fromStdString(key));
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        label->setBuddy(box);
        layout->addWidget(label);
        layout->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &MapToolBar::styleChanged);
        return box;
    };
    colour_ = choice(colourLabel_, false);
    size_ = choice(sizeLabel_, true);
    layout->addSpacing(fontMetrics().height());
    find_ = new QLineEdit(this);
    find_->setClearButtonEnabled(true);
    find_->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    layout->addWidget(find_, 1);
    selections_ = new QToolButton(this);
    menu_ = new QMenu(selections_);
    selections_->setMenu(menu_);
    selections_->setPopupMode(QToolButton::InstantPopup);
    layout->addWidget(selections_);
    layout->addStretch(1);
    figure_ = new QPushButton(this);
    layout->addWidget(figure_);
    connect(all_, &QToolButton::clicked, this, &MapToolBar::allRequested);
    connect(
        find_, &QLineEdit::returnPressed, this, [this] { Q_EMIT findRequested(find_->text()); });
    connect(find_, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            Q_EMIT findRequested(text);
    });
    connect(figure_, &QPushButton::clicked, this, &MapToolBar::figureRequested);
    connect(menu_, &QMenu::aboutToShow, this, &MapToolBar::fillSelections);
    retranslateUi();
}

QToolButton* MapToolBar::addTool(MapTool tool)
{
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    connect(button, &QToolButton::clicked, this, [this, tool] { Q_EMIT toolChosen(tool); });
    tools_[static_cast<int>(tool)] = button;
    return button;
}

void MapToolBar::setTool(MapTool tool)
{
    tools_[static_cast<int>(tool)]->setChecked(true);
}

MapStyle MapToolBar::style() const
{
    MapStyle style;
    style.colourBy = colour_->currentData().toString().toStdString();
    style.sizeBy = size_->currentData().toString().toStdString();
    return style;
}

void MapToolBar::setSelections(const QStringList& names)
{
    names_ = names;
}

void MapToolBar::setHasSelection(bool has)
{
    hasSelection_ = has;
}

void MapToolBar::fillSelections()
{
    menu_->clear();
    for (const QString& name : names_)
        menu_->addAction(name, this, [this, name] { Q_EMIT selectionChosen(name); });
    if (!names_.isEmpty())
        menu_->addSeparator();
    menu_->addAction(tr("Keep this selection…"), this, &MapToolBar::saveRequested)
        ->setEnabled(hasSelection_);
    menu_->addAction(tr("Show their pairs"), this, &MapToolBar::pairsRequested)
        ->setEnabled(hasSelection_);
    if (names_.isEmpty())
        return;
    QMenu* remove = menu_->addMenu(tr("Remove"));
    for (const QString& name : names_)
        remove->addAction(name, this, [this, name] { Q_EMIT removeRequested(name); });
}

void MapToolBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void MapToolBar::retranslateUi()
{
    const QString names[] = {tr("Move"), tr("Rectangle"), tr("Lasso")};
    const QString tips[] = {tr("Drag to move the map, click to see what is nearest (M)"),
                            tr("Drag a rectangle to select; Shift adds, Ctrl removes (R)"),
                            tr("Draw around points to select; Shift adds, Ctrl removes (L)")};
    for (int i = 0; i < 3; ++i) {
        tools_[i]->setText(names[i]);
        tools_[i]->setToolTip(tips[i]);
    }
    all_->setText(tr("Show all"));
    all_->setToolTip(tr("The whole map (0)"));
    colourLabel_->setText(tr("Co&lour"));
    sizeLabel_->setText(tr("Si&ze"));
    const QString values[] = {tr("kind"), tr("mean age"), tr("images"), tr("gap"), tr("trust")};
    for (int i = 0; i < colour_->count(); ++i)
        colour_->setItemText(i, values[i]);
    size_->setItemText(0, tr("equal"));
    for (int i = 1; i < size_->count(); ++i)
        size_->setItemText(i, values[i]);
    colour_->setAccessibleName(tr("Colour by"));
    size_->setAccessibleName(tr("Size by"));
    find_->setPlaceholderText(tr("Find an identity"));
    find_->setAccessibleName(tr("Find an identity"));
    selections_->setText(tr("Selections"));
    figure_->setText(tr("&Figure…"));
}

}  // namespace interproto::ui
