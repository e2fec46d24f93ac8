// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/agreement_panel.h"

#include "widgets/charts/pair_scatter.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/pairs_model.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kLaterMs = 40;

}  // namespace

AgreementPanel::AgreementPanel(PairsModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      choiceLabel_(new QLabel(this)),
      choice_(new QComboBox(this)),
      thresholdLabel_(new QLabel(this)),
      threshold_(new QDoubleSpinBox(this)),
      words_(new QLabel(this)),
      scatter_(new PairScatter(this)),
      body_(new QWidget(this)),
      empty_(new EmptyState(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(this)),
      later_(new QTimer(this))
{
    later_->setSingleShot(true);
    later_->setInterval(kLaterMs);
    connect(later_, &QTimer::timeout, this, &AgreementPanel::showCells);
    build();
    connect(choice_, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            Q_EMIT otherWanted(index - 1);
        else
            model_.clearOther();
    });
    connect(threshold_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        model_.setOtherThreshold(static_cast<float>(value));
    });
    connect(scatter_, &PairScatter::told, this, &AgreementPanel::told);
    connect(
        scatter_, &PairScatter::rowsChosen, this, [this](const std::vector<std::uint32_t>& rows) {
            if (rows.size() == 1)
                return model_.setCurrent(rows.front());
            model_.restrictTo(rows, tr("chosen in the scatter"));
            Q_EMIT pairsChosen();
        });
    connect(&model_, &PairsModel::otherChanged, this, &AgreementPanel::refresh);
    connect(&model_, &PairsModel::filterChanged, this, &AgreementPanel::refresh);
    connect(&model_, &PairsModel::thresholdChanged, this, [this] {
        if (!model_.other())
            return;
        scatter_->setThresholds(model_.threshold(), model_.other()->best);
        if (!later_->isActive())
            later_->start();
    });
    connect(&model_, &PairsModel::currentChanged, this, [this] {
        scatter_->setCurrent(model_.current() ? std::int64_t(*model_.current()) : -1);
    });
    retranslateUi();
    setChoices({});
}

void AgreementPanel::build()
{
    choice_->setObjectName(QStringLiteral("other"));
    choiceLabel_->setBuddy(choice_);
    threshold_->setDecimals(4);
    threshold_->setRange(-1e6, 1e6);
    threshold_->setSingleStep(0.005);
    threshold_->setKeyboardTracking(false);
    thresholdLabel_->setBuddy(threshold_);
    auto* top = new QHBoxLayout;
    top->addWidget(choiceLabel_);
    top->addWidget(choice_, 2);
    top->addSpacing(fontMetrics().averageCharWidth() * 2);
    top->addWidget(thresholdLabel_);
    top->addWidget(threshold_);
    top->addStretch(1);
    auto* grid = new QGridLayout;
    grid->setSpacing(4);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        auto* button = new QPushButton(body_);
        button->setObjectName(QStringLiteral("agreement%1").arg(i));
        cells_[i] = button;
        grid->addWidget(button, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        connect(button, &QPushButton::clicked, this, [this, i] {
            model_.restrictTo(model_.rowsOf(static_cast<Agreement>(i)), cells_[i]->text());
            Q_EMIT pairsChosen();
        });
    }
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* inside = new QVBoxLayout(body_);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addLayout(grid);
    inside->addWidget(words_);
    inside->addWidget(scatter_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addLayout(top);
    column->addWidget(body_, 1);
    column->addWidget(empty_, 1);
    progress_->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    column->addWidget(progress_, 0, Qt::AlignHCenter);
    column->addWidget(stop_, 0, Qt::AlignHCenter);
    column->addSpacing(fontMetrics().height());
    connect(stop_, &QPushButton::clicked, this, &AgreementPanel::stopWanted);
}

void AgreementPanel::retranslateUi()
{
    choiceLabel_->setText(tr("Compare &with"));
    choice_->setAccessibleName(tr("The other model"));
    thresholdLabel_->setText(tr("its t&hreshold"));
    threshold_->setAccessibleName(tr("Threshold of the other model"));
    scatter_->setTitle(tr("Similarities under both models"));
    progress_->setAccessibleName(tr("Progress of the scoring"));
    stop_->setText(tr("&Stop"));
    const std::array names = {tr("Both right"),
                              tr("Only the first right"),
                              tr("Only the second right"),
                              tr("Neither right")};
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i]->setText(names[i]);
        cells_[i]->setAccessibleName(names[i]);
    }
    refresh();
}

void AgreementPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void AgreementPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void AgreementPanel::setChoices(const QStringList& names)
{
    choice_->clear();
    choice_->addItem(tr("no other model"));
    choice_->addItems(names);
}

void AgreementPanel::setBusy(const QString& what)
{
    busyWith_ = what;
    setProgress(-1, {});
    if (!isBusy() && model_.other() == nullptr)
        choice_->setCurrentIndex(0);
    refresh();
}

void AgreementPanel::setProgress(int percent, const QString& text)
{
    progress_->setRange(0, percent < 0 ? 0 : 100);
    progress_->setValue(std::max(0, percent));
    progress_->setFormat(text);
}

QString AgreementPanel::words() const
{
    return words_->text();
}

void AgreementPanel::refresh()
{
    const OtherScores* other = model_.isEmpty() ? nullptr : model_.other();
    body_->setVisible(other != nullptr);
    empty_->setVisible(other == nullptr);
    if (isBusy())
        empty_->setTexts(tr("Scoring the pairs"), busyWith_);
    else
        empty_->setTexts(
            tr("Two models, pair by pair"),
            tr("Choose a second model above, or an earlier epoch of this one. One that "
               "has no scores yet is scored first."));
    progress_->setVisible(isBusy());
    stop_->setVisible(isBusy());
    threshold_->setEnabled(other != nullptr);
    if (other == nullptr || !isVisible())
        return;
    const QSignalBlocker quiet(threshold_);
    threshold_->setValue(double(other->best));
    scatter_->setNames(own_, other->name);
    scatter_->setThresholds(model_.threshold(), other->best);
    showPoints();
    showCells();
}

void AgreementPanel::showPoints()
{
    const PairTable& table = model_.table();
    std::vector<float> first;
    std::vector<float> second;
    std::vector<std::uint8_t> genuine;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        if (model_.view().mask()[row] == 0 || std::isnan(table.similarity[row]) ||
            std::isnan(model_.other()->similarity[row]))
            continue;
        first.push_back(table.similarity[row]);
        second.push_back(model_.other()->similarity[row]);
        genuine.push_back(table.genuine[row]);
        rows.push_back(row);
    }
    scatter_->setPoints(std::move(first), std::move(second), std::move(genuine), std::move(rows));
}

void AgreementPanel::showCells()
{
    if (model_.isEmpty() || !model_.other())
        return;
    const PairAgreement found = model_.agreementOfRuns();
    const std::array names = {tr("Both right"),
                              tr("Only %1 right").arg(own_),
                              tr("Only %1 right").arg(model_.other()->name),
                              tr("Neither right")};
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i]->setText(tr("%1: %2").arg(names[i], countText(found.cells[i])));
        cells_[i]->setAccessibleName(cells_[i]->text());
        cells_[i]->setToolTip(tr("Shows these pairs"));
        cells_[i]->setEnabled(found.cells[i] > 0);
    }
    words_->setText(sentence(found));
}

QString AgreementPanel::sentence(const PairAgreement& found) const
{
    if (!found.comparison)
        return tr("No pair in view was scored by both models.");
    const MethodComparison& c = *found.comparison.value;
    const QString& other = model_.other()->name;
    const auto points = [](double share) {
        return (share >= 0 ? QStringLiteral("+") : QString()) +
               QLocale().toString(100 * share, 'f', 2);
    };
    QString text =
        tr("%1 is right on %2, %3 on %4 of %5 pairs: a difference of %6 points, 95 % interval %7 "
           "to %8. ")
            .arg(own_,
                 percentText(c.firstAccuracy),
                 other,
                 percentText(c.secondAccuracy),
                 countText(c.pairs))
            .arg(points(c.difference),
                 points(c.differenceInterval.low),
                 points(c.differenceInterval.high));
    const QString p =
        c.test.pValue < 0.0001 ? tr("p < 0.0001") : tr("p = %1").arg(c.test.pValue, 0, 'g', 2);
    text += c.test.pValue < 0.05
                ? tr("Such a difference would seldom come by chance (McNemar, %1).").arg(p)
                : tr("This is within what chance does (McNemar, %1).").arg(p);
    if (found.notCompared > 0)
        text += QLatin1Char(' ') +
                tr("%1 pairs were left out: not scored by both.").arg(countText(found.notCompared));
    return text;
}

}  // namespace interproto::ui
