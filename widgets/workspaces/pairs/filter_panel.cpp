// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/filter_panel.h"

#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/pairs_model.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kTypingMs = 150;  ///< after the last key
constexpr unsigned bit(Verdict verdict)
{
    return 1U << static_cast<unsigned>(verdict);
}

/// What the verdict box offers; the others come from the confusion cells.
constexpr std::array<unsigned, 7> kVerdictChoices = {
    (1U << kVerdicts) - 1,
    bit(Verdict::FalseReject) | bit(Verdict::FalseAccept),
    bit(Verdict::FalseReject),
    bit(Verdict::FalseAccept),
    bit(Verdict::TrueAccept),
    bit(Verdict::TrueReject),
    bit(Verdict::Unscored)};

}  // namespace

FilterPanel::FilterPanel(PairsModel& model, QWidget* parent)
    : QWidget(parent),
      model_(model),
      text_(new QLineEdit(this)),
      verdictLabel_(new QLabel(this)),
      verdict_(new QComboBox(this)),
      truthLabel_(new QLabel(this)),
      truth_(new QComboBox(this)),
      markLabel_(new QLabel(this)),
      mark_(new QComboBox(this)),
      identityLabel_(new QLabel(this)),
      identity_(new QLineEdit(this)),
      savedLabel_(new QLabel(this)),
      saved_(new QComboBox(this)),
      save_(new QToolButton(this)),
      forget_(new QToolButton(this)),
      reset_(new QPushButton(this)),
      typing_(new QTimer(this))
{
    build();
    typing_->setSingleShot(true);
    typing_->setInterval(kTypingMs);
    connect(typing_, &QTimer::timeout, this, &FilterPanel::apply);
    for (QLineEdit* line : {text_, identity_})
        connect(line, &QLineEdit::textChanged, this, [this] {
            if (!isTaking_)
                typing_->start();
        });
    for (QComboBox* box : {verdict_, truth_, mark_})
        connect(box, &QComboBox::activated, this, &FilterPanel::apply);
    for (const Range& range : {similarity_, childAge_, gap_})
        for (QDoubleSpinBox* end : {range.low, range.high})
            connect(end, &QDoubleSpinBox::valueChanged, this, [this] {
                if (!isTaking_)
                    typing_->start();
            });
    connect(reset_, &QPushButton::clicked, this, [this] {
        model_.restrictTo(std::nullopt, {});
        model_.setFilter({});
    });
    connect(saved_, &QComboBox::activated, this, [this](int index) {
        const QString text = saved_->itemData(index).toString();
        if (!text.isEmpty())
            model_.setFilter(filterFromText(text.toStdString()));
    });
    connect(save_, &QToolButton::clicked, this, &FilterPanel::saveView);
    connect(forget_, &QToolButton::clicked, this, [this] {
        if (saved_->currentIndex() > 0)
            Q_EMIT viewSaved(saved_->currentText(), {});
    });
    connect(&model_, &PairsModel::filterChanged, this, &FilterPanel::takeFilter);
    connect(&model_, &PairsModel::rowsChanged, this, &FilterPanel::takeFilter);
    connect(&model_, &PairsModel::pairsChanged, this, &FilterPanel::takeFilter);
    retranslateUi();
}

FilterPanel::Range FilterPanel::makeRange(double least, double most, int decimals)
{
    Range range{new QLabel(this), new QDoubleSpinBox(this), new QDoubleSpinBox(this)};
    for (QDoubleSpinBox* box : {range.low, range.high}) {
        box->setRange(least, most);
        box->setDecimals(decimals);
        box->setSingleStep(decimals > 0 ? 0.05 : 1);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    }
    // The ends of the range stand for "any".
    range.low->setSpecialValueText(QStringLiteral("–"));
    range.low->setValue(least);
    range.high->setValue(most);
    range.label->setBuddy(range.low);
    return range;
}

void FilterPanel::build()
{
    similarity_ = makeRange(-1.01, 1.01, 3);
    childAge_ = makeRange(-1, 121, 0);
    gap_ = makeRange(-1, 121, 0);
    text_->setClearButtonEnabled(true);
    text_->setObjectName(QStringLiteral("text"));
    identity_->setClearButtonEnabled(true);
    verdict_->setObjectName(QStringLiteral("verdict"));
    verdictLabel_->setBuddy(verdict_);
    truthLabel_->setBuddy(truth_);
    markLabel_->setBuddy(mark_);
    identityLabel_->setBuddy(identity_);
    savedLabel_->setBuddy(saved_);
    saved_->setObjectName(QStringLiteral("savedViews"));
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto row = [&](QLabel* label, std::initializer_list<QWidget*> fields) {
        auto* line = new QHBoxLayout;
        line->setSpacing(3);
        for (QWidget* field : fields)
            line->addWidget(field, 1);
        form->addRow(label, line);
    };
    row(verdictLabel_, {verdict_});
    row(truthLabel_, {truth_});
    row(similarity_.label, {similarity_.low, similarity_.high});
    row(childAge_.label, {childAge_.low, childAge_.high});
    row(gap_.label, {gap_.low, gap_.high});
    row(identityLabel_, {identity_});
    row(markLabel_, {mark_});
    auto* views = new QHBoxLayout;
    views->setSpacing(3);
    views->addWidget(saved_, 1);
    views->addWidget(save_);
    views->addWidget(forget_);
    form->addRow(savedLabel_, views);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addWidget(text_);
    column->addLayout(form);
    column->addWidget(reset_);
    column->addStretch(1);
}

void FilterPanel::retranslateUi()
{
    text_->setPlaceholderText(tr("Part of a path"));
    text_->setAccessibleName(tr("Text in either path"));
    verdictLabel_->setText(tr("&Verdict"));
    truthLabel_->setText(tr("Trut&h"));
    markLabel_->setText(tr("&Mark"));
    identityLabel_->setText(tr("&Identity"));
    identity_->setPlaceholderText(tr("whole name"));
    similarity_.label->setText(tr("&Similarity"));
    childAge_.label->setText(tr("&Child's age"));
    gap_.label->setText(tr("Age &gap"));
    const auto name = [](const Range& range, const QString& low, const QString& high) {
        range.low->setAccessibleName(low);
        range.high->setAccessibleName(high);
        range.low->setToolTip(low);
        range.high->setToolTip(high);
    };
    name(similarity_, tr("Least similarity"), tr("Similarity below"));
    name(childAge_, tr("Least age of the child"), tr("Age of the child below"));
    name(gap_, tr("Least age gap"), tr("Age gap below"));
    const auto fill = [](QComboBox* box, const QString& title, const QStringList& texts) {
        const int before = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(before);
        box->setAccessibleName(title);
    };
    fill(verdict_,
         tr("Verdict"),
         {tr("all"),
          tr("failures"),
          verdictText(Verdict::FalseReject),
          verdictText(Verdict::FalseAccept),
          verdictText(Verdict::TrueAccept),
          verdictText(Verdict::TrueReject),
          verdictText(Verdict::Unscored)});
    fill(truth_, tr("Truth"), {tr("all"), labelText(true), labelText(false)});
    QStringList marks = {tr("all"), tr("any mark")};
    for (std::uint8_t i = 1; i <= kPairMarks.size(); ++i)
        marks.push_back(markText(i));
    fill(mark_, tr("Mark"), marks);
    identity_->setAccessibleName(tr("Identity"));
    savedLabel_->setText(tr("Vie&ws"));
    saved_->setAccessibleName(tr("Saved views"));
    save_->setText(QStringLiteral("+"));
    save_->setToolTip(tr("Keep this filter under a name"));
    save_->setAccessibleName(save_->toolTip());
    forget_->setText(QStringLiteral("−"));
    forget_->setToolTip(tr("Forget the chosen view"));
    forget_->setAccessibleName(forget_->toolTip());
    reset_->setText(tr("Show &all pairs"));
    if (saved_->count() == 0)
        setSavedViews({});
}

void FilterPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void FilterPanel::setSavedViews(const QList<std::pair<QString, QString>>& views)
{
    saved_->clear();
    saved_->addItem(tr("choose a view"));
    for (const auto& [name, text] : views)
        saved_->addItem(name, text);
}

void FilterPanel::saveView()
{
    bool isGiven = false;
    const QString name =
        QInputDialog::getText(this,
                              tr("Keep this view"),
                              tr("Name"),
                              QLineEdit::Normal,
                              saved_->currentIndex() > 0 ? saved_->currentText() : QString(),
                              &isGiven)
            .trimmed();
    if (isGiven && !name.isEmpty() && !model_.isEmpty())
        Q_EMIT viewSaved(name, QString::fromStdString(filterText(model_.view().filter())));
}

void FilterPanel::takeFilter()
{
    setEnabled(!model_.isEmpty());
    if (model_.isEmpty() || typing_->isActive())
        return;
    isTaking_ = true;
    const PairFilter& filter = model_.view().filter();
    const auto choice = std::find(kVerdictChoices.begin(), kVerdictChoices.end(), filter.verdicts);
    verdict_->setCurrentIndex(static_cast<int>(choice - kVerdictChoices.begin()) %
                              static_cast<int>(kVerdictChoices.size()));
    truth_->setCurrentIndex(filter.genuine && filter.impostor ? 0 : filter.genuine ? 1 : 2);
    mark_->setCurrentIndex(filter.mark.empty()    ? 0
                           : filter.mark == "any" ? 1
                                                  : markNumber(filter.mark) + 1);
    const auto take = [](const Range& box, const ValueRange& range) {
        box.low->setValue(range.low < -1e30F ? box.low->minimum() : double(range.low));
        box.high->setValue(range.high > 1e30F ? box.high->maximum() : double(range.high));
    };
    take(similarity_, filter.similarity);
    take(childAge_, filter.childAge);
    take(gap_, filter.gap);
    if (text_->text().toStdString() != filter.text)
        text_->setText(QString::fromStdString(filter.text));
    if (identity_->text().toStdString() != filter.identity)
        identity_->setText(QString::fromStdString(filter.identity));
    reset_->setEnabled(!filter.isEmpty() || !model_.restriction().isEmpty());
    isTaking_ = false;
}

void FilterPanel::apply()
{
    typing_->stop();
    if (model_.isEmpty() || isTaking_)
        return;
    PairFilter filter = model_.view().filter();
    filter.verdicts =
        kVerdictChoices[static_cast<std::size_t>(std::max(0, verdict_->currentIndex()))];
    filter.genuine = truth_->currentIndex() != 2;
    filter.impostor = truth_->currentIndex() != 1;
    const int mark = mark_->currentIndex();
    filter.mark = mark <= 0   ? std::string()
                  : mark == 1 ? std::string("any")
                              : std::string(markKey(static_cast<std::uint8_t>(mark - 1)));
    const auto range = [](const Range& box) {
        ValueRange value;
        if (box.low->value() > box.low->minimum())
            value.low = static_cast<float>(box.low->value());
        if (box.high->value() < box.high->maximum())
            value.high = static_cast<float>(box.high->value());
        return value;
    };
    // What a chart has set more finely than the boxes show stays.
    const auto keep = [&](ValueRange& value, const Range& box) {
        const ValueRange typed = range(box);
        const auto differs = [&](float a, float b) {
            return std::abs(a - b) > 0.0006 * (box.low->decimals() > 0 ? 1 : 1000);
        };
        if (differs(typed.low, value.low))
            value.low = typed.low;
        if (differs(typed.high, value.high))
            value.high = typed.high;
    };
    keep(filter.similarity, similarity_);
    keep(filter.childAge, childAge_);
    keep(filter.gap, gap_);
    filter.text = text_->text().toStdString();
    filter.identity = identity_->text().trimmed().toStdString();
    model_.setFilter(filter);
}

}  // namespace interproto::ui
