// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_tools.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace interproto::ui {

namespace {

constexpr int kMostSmoothing = 99;  ///< of 100
constexpr int kMostChartColumns = 4;
constexpr int kMostStallMinutes = 24 * 60;

}  // namespace

WatchTools::WatchTools(QWidget* parent) : QWidget(parent)
{
    smoothingLabel_ = new QLabel(this);
    smoothing_ = new QSlider(Qt::Horizontal, this);
    smoothingValue_ = new QLabel(this);
    smoothing_->setRange(0, kMostSmoothing);
    smoothing_->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    smoothingLabel_->setBuddy(smoothing_);
    smoothingValue_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0.00 ")));
    axisLabel_ = new QLabel(this);
    axis_ = new QComboBox(this);
    axis_->setObjectName(QStringLiteral("axis"));
    axisLabel_->setBuddy(axis_);
    for (int i = 0; i < 4; ++i)
        axis_->addItem(QString(), i);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(smoothingLabel_);
    row->addWidget(smoothing_);
    row->addWidget(smoothingValue_);
    row->addSpacing(fontMetrics().height() / 2);
    row->addWidget(axisLabel_);
    row->addWidget(axis_);
    logKeys_ = addSwitch(*row, "logKeys", &WatchSettings::logKeys);
    logValues_ = addSwitch(*row, "logValues", &WatchSettings::logValues);
    robust_ = addSwitch(*row, "robust", &WatchSettings::robust);
    grouped_ = addSwitch(*row, "grouped", &WatchSettings::grouped);
    row->addStretch(1);
    reset_ = new QToolButton(this);
    reset_->setAutoRaise(true);
    reset_->setFocusPolicy(Qt::StrongFocus);
    connect(reset_, &QToolButton::clicked, this, &WatchTools::resetZoomAsked);
    row->addWidget(reset_);
    addCharts(*row);
    connect(smoothing_, &QSlider::valueChanged, this, &WatchTools::take);
    connect(axis_, &QComboBox::currentIndexChanged, this, &WatchTools::take);
    setSeveralRuns(false);
    retranslateUi();
    show();
}

QCheckBox* WatchTools::addSwitch(QHBoxLayout& row, const char* name, bool WatchSettings::* field)
{
    auto* button = new QCheckBox(this);
    button->setObjectName(QLatin1String(name));
    row.addWidget(button);
    connect(button, &QCheckBox::toggled, this, [this, field](bool on) {
        settings_.*field = on;
        take();
    });
    return button;
}

void WatchTools::addCharts(QHBoxLayout& row)
{
    charts_ = new QToolButton(this);
    charts_->setObjectName(QStringLiteral("chooseCharts"));
    charts_->setPopupMode(QToolButton::InstantPopup);
    charts_->setFocusPolicy(Qt::StrongFocus);
    menu_ = new QMenu(charts_);
    auto* panel = new QWidget(menu_);
    search_ = new QLineEdit(panel);
    search_->setClearButtonEnabled(true);
    list_ = new QListWidget(panel);
    list_->setObjectName(QStringLiteral("chartList"));
    list_->setMinimumSize(fontMetrics().averageCharWidth() * 38, fontMetrics().height() * 14);
    columnsLabel_ = new QLabel(panel);
    columns_ = new QSpinBox(panel);
    columns_->setObjectName(QStringLiteral("columns"));
    columns_->setRange(1, kMostChartColumns);
    columnsLabel_->setBuddy(columns_);
    auto* last = new QHBoxLayout;
    last->addWidget(columnsLabel_);
    last->addWidget(columns_);
    last->addStretch(1);
    stallLabel_ = new QLabel(panel);
    stall_ = new QSpinBox(panel);
    stall_->setObjectName(QStringLiteral("stall"));
    stall_->setRange(1, kMostStallMinutes);
    stallLabel_->setBuddy(stall_);
    last->addWidget(stallLabel_);
    last->addWidget(stall_);
    auto* column = new QVBoxLayout(panel);
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addLayout(last);
    auto* action = new QWidgetAction(menu_);
    action->setDefaultWidget(panel);
    menu_->addAction(action);
    charts_->setMenu(menu_);
    row.addWidget(charts_);
    connect(search_, &QLineEdit::textChanged, this, &WatchTools::fillCharts);
    connect(columns_, &QSpinBox::valueChanged, this, &WatchTools::take);
    connect(stall_, &QSpinBox::valueChanged, this, [this](int minutes) {
        settings_.stallMinutes = minutes;
        take();
    });
    connect(list_, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const QString key = item->data(Qt::UserRole).toString();
        settings_.hidden.removeAll(key);
        if (item->checkState() != Qt::Checked)
            settings_.hidden << key;
        take();
    });
}

void WatchTools::setCharts(const QStringList& keys, const QStringList& titles)
{
    if (keys == keys_ && titles == titles_)
        return;
    keys_ = keys;
    titles_ = titles;
    fillCharts();
}

void WatchTools::fillCharts()
{
    const QSignalBlocker quiet(list_);
    list_->clear();
    for (qsizetype i = 0; i < keys_.size(); ++i) {
        if (!titles_[i].contains(search_->text(), Qt::CaseInsensitive) &&
            !keys_[i].contains(search_->text(), Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(titles_[i], list_);
        item->setData(Qt::UserRole, keys_[i]);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(settings_.hidden.contains(keys_[i]) ? Qt::Unchecked : Qt::Checked);
    }
}

void WatchTools::setSeveralRuns(bool areSeveral)
{
    grouped_->setVisible(areSeveral);
}

void WatchTools::setSettings(const WatchSettings& settings)
{
    settings_ = settings;
    show();
}

void WatchTools::setLogValues(bool isLog)
{
    logValues_->setChecked(isLog);
}

/// Settings onto the widgets.
void WatchTools::show()
{
    const QScopedValueRollback<bool> showing(isShowing_, true);
    const WatchSettings now = settings_;
    smoothing_->setValue(static_cast<int>(now.smoothing * 100 + 0.5));
    axis_->setCurrentIndex(static_cast<int>(now.axis));
    logKeys_->setChecked(now.logKeys);
    logValues_->setChecked(now.logValues);
    robust_->setChecked(now.robust);
    grouped_->setChecked(now.grouped);
    columns_->setValue(now.columns);
    stall_->setValue(static_cast<int>(now.stallMinutes + 0.5));
    settings_ = now;
    smoothingValue_->setText(QLocale::c().toString(smoothing_->value() / 100.0, 'f', 2));
    fillCharts();
}

/// The widgets into the settings.
void WatchTools::take()
{
    if (isShowing_)
        return;
    settings_.smoothing = smoothing_->value() / 100.0;
    settings_.axis = static_cast<CurveAxis>(axis_->currentData().toInt());
    settings_.columns = columns_->value();
    smoothingValue_->setText(QLocale::c().toString(settings_.smoothing, 'f', 2));
    Q_EMIT changed(settings_);
}

void WatchTools::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void WatchTools::retranslateUi()
{
    smoothingLabel_->setText(tr("S&moothing"));
    smoothing_->setToolTip(
        tr("Weight of the past in the drawn mean; the values themselves stay faintly behind it."));
    axisLabel_->setText(tr("&By"));
    const QString axes[] = {tr("Step"), tr("Epoch"), tr("Wall time"), tr("Images seen")};
    for (int i = 0; i < axis_->count(); ++i)
        axis_->setItemText(i, axes[i]);
    logKeys_->setText(tr("Log x"));
    logKeys_->setToolTip(tr("Logarithmic horizontal axis"));
    logKeys_->setAccessibleName(logKeys_->toolTip());
    logValues_->setText(tr("Log y"));
    logValues_->setToolTip(
        tr("Logarithmic values of losses and other curves; the learning rate "
           "always is, an accuracy never."));
    logValues_->setAccessibleName(tr("Logarithmic values"));
    robust_->setText(tr("Ignore outliers"));
    robust_->setToolTip(
        tr("Scales by the middle 98 of 100 values; red arrows mark where others "
           "lie beyond the edge."));
    grouped_->setText(tr("Average seeds"));
    grouped_->setToolTip(
        tr("Runs of one method and network as their mean, with one standard deviation around it."));
    reset_->setText(tr("Reset zoom"));
    reset_->setToolTip(tr("Everything in view again (0, or a double click)"));
    charts_->setText(tr("Charts"));
    charts_->setToolTip(tr("Which charts are shown, and in how many columns"));
    search_->setPlaceholderText(tr("Filter charts"));
    search_->setAccessibleName(tr("Filter charts"));
    list_->setAccessibleName(tr("Charts shown"));
    columnsLabel_->setText(tr("Co&lumns"));
    stallLabel_->setText(tr("&Tell a stall after"));
    stall_->setSuffix(tr(" min", "minutes"));
    stall_->setToolTip(tr("A running training without news for so long is told above the charts."));
}

}  // namespace interproto::ui
