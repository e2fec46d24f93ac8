// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/plan_panel.h"

#include "core/tasks/choices.h"
#include "widgets/common/words.h"
#include "widgets/forms/field_editor.h"
#include "widgets/forms/glyphs.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr qint64 kLargestSeed = 4294967295;
constexpr int kMostSeeds = 1000;
const QString kStudySeeds = QStringLiteral("4885, 1234, 5678");

}  // namespace

PlanPanel::PlanPanel(TrainModel& model, QWidget* parent)
    : Card(parent),
      model_(model),
      title_(new QLabel(this)),
      methodsLabel_(new QLabel(this)),
      methods_(new QListWidget(this)),
      seedsLabel_(new QLabel(this)),
      seeds_(new QLineEdit(kStudySeeds, this)),
      familyLabel_(new QLabel(this)),
      family_(new QComboBox(this)),
      previewLabel_(new QLabel(this)),
      preview_(new QListWidget(this)),
      note_(new QLabel(this)),
      add_(new QPushButton(this))
{
    setObjectName(QStringLiteral("planPanel"));
    methods_->setObjectName(QStringLiteral("planMethods"));
    seeds_->setObjectName(QStringLiteral("planSeeds"));
    family_->setObjectName(QStringLiteral("planFamily"));
    preview_->setObjectName(QStringLiteral("planPreview"));
    add_->setObjectName(QStringLiteral("planAdd"));
    for (const MethodChoice& method : methodChoices()) {
        auto* item = new QListWidgetItem(QString::fromStdString(method.title), methods_);
        item->setData(Qt::UserRole, QString::fromStdString(method.key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({0, fontMetrics().height() + 4});
    }
    layOut();
    connect(methods_, &QListWidget::itemChanged, this, [this] {
        fillFamilies();
        refresh();
    });
    connect(seeds_, &QLineEdit::textChanged, this, &PlanPanel::refresh);
    connect(family_, &QComboBox::currentIndexChanged, this, &PlanPanel::refresh);
    connect(&model_, &TrainModel::changed, this, &PlanPanel::refresh);
    connect(add_, &QPushButton::clicked, this, [this] { Q_EMIT planned(plan()); });
    fillFamilies();
    retranslate();
}

void PlanPanel::layOut()
{
    const int em = fontMetrics().height();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em, em * 3 / 4, em, em);
    column->setSpacing(em / 3);
    title_->setFont(headingFont(font()));
    const int rows = std::min(methods_->count(), 9);
    methods_->setFixedHeight(rows * (em + 4) + 2 * methods_->frameWidth());
    methods_->setTabKeyNavigation(false);
    // The boxes have the base's colour: on another they are seen in the dark theme too.
    methods_->viewport()->setBackgroundRole(QPalette::Window);
    preview_->setTabKeyNavigation(false);
    preview_->setSelectionMode(QAbstractItemView::NoSelection);
    preview_->setMinimumHeight(em * 5);
    family_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ignoreWheelUnlessFocused(family_);
    methodsLabel_->setBuddy(methods_);
    seedsLabel_->setBuddy(seeds_);
    familyLabel_->setBuddy(family_);
    previewLabel_->setBuddy(preview_);
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    note_->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(title_);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             methodsLabel_, methods_, seedsLabel_, seeds_, familyLabel_, family_, previewLabel_})
        column->addWidget(widget);
    column->addWidget(preview_, 1);
    column->addWidget(note_);
    column->addWidget(add_);
}

QStringList PlanPanel::chosenMethods() const
{
    QStringList chosen;
    for (int i = 0; i < methods_->count(); ++i)
        if (methods_->item(i)->checkState() == Qt::Checked)
            chosen << methods_->item(i)->data(Qt::UserRole).toString();
    return chosen;
}

bool PlanPanel::readSeeds(std::vector<std::int64_t>& seeds) const
{
    for (const QString& text : seeds_->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool isNumber = false;
        const qint64 seed = text.trimmed().toLongLong(&isNumber);
        if (!isNumber || seed < 0 || seed > kLargestSeed || seeds.size() >= kMostSeeds)
            return false;
        if (std::find(seeds.begin(), seeds.end(), seed) == seeds.end())
            seeds.push_back(seed);
    }
    return !seeds.empty();
}

std::vector<QueueJob> PlanPanel::plan() const
{
    std::vector<QueueJob> jobs;
    std::vector<std::int64_t> seeds;
    if (!readSeeds(seeds))
        return jobs;
    const std::string family = family_->currentData().toString().toStdString();
    for (const std::int64_t seed : seeds)
        for (const QString& method : chosenMethods())
            jobs.push_back(model_.job(method.toStdString(), seed, family));
    return jobs;
}

void PlanPanel::fillFamilies()
{
    const QString before = family_->currentData().toString();
    const QSignalBlocker silence(family_);
    family_->clear();
    family_->addItem(model_.form().baseName().isEmpty()
                         ? tr("As in the form")
                         : tr("As in the form (%1)").arg(model_.form().baseName()),
                     QString());
    for (const QString& name : TrainModel::families(chosenMethods()))
        family_->addItem(tr("Each method's preset: %1").arg(name), name);
    family_->setCurrentIndex(std::max(0, family_->findData(before)));
}

void PlanPanel::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    refresh();
}

void PlanPanel::refresh()
{
    if (!isVisible())
        return;
    const QString first = model_.form().baseName().isEmpty()
                              ? tr("As in the form")
                              : tr("As in the form (%1)").arg(model_.form().baseName());
    family_->setItemText(0, first);
    const std::vector<QueueJob> jobs = plan();
    QStringList lines;
    for (const QueueJob& job : jobs)
        lines << shownText(job.name);
    preview_->clear();
    preview_->addItems(lines);
    std::vector<std::int64_t> seeds;
    const bool hasSeeds = readSeeds(seeds);
    const bool hasErrors = model_.form().hasErrors();
    const QString note = !model_.facts().isOpen ? tr("Open a workspace first: it keeps the runs.")
                         : hasErrors            ? tr("The form has problems: see \"One run\".")
                         : !hasSeeds            ? tr("Wanted: seeds with commas between.")
                         : chosenMethods().isEmpty() ? tr("Tick the methods to train.")
                                                     : QString();
    note_->setText(note);
    note_->setVisible(!note.isEmpty());
    add_->setEnabled(note.isEmpty());
    add_->setText(jobs.empty() ? tr("Add to the queue")
                               : tr("Add to the queue (%1)").arg(jobs.size()));
    previewLabel_->setText(tr("Runs (%1)").arg(jobs.size()));
}

void PlanPanel::retranslate()
{
    title_->setText(tr("Sweep"));
    methodsLabel_->setText(tr("&Methods"));
    seedsLabel_->setText(tr("S&eeds"));
    seeds_->setToolTip(tr("One run of each method for each of these; the study used three."));
    familyLabel_->setText(tr("Se&ttings"));
    family_->setToolTip(
        tr("What the runs share: the form as it is, or each method's own published "
           "setting with what is changed in the form."));
    methods_->setAccessibleName(tr("Methods of the sweep"));
    seeds_->setAccessibleName(tr("Seeds of the sweep"));
    family_->setAccessibleName(tr("Settings of the sweep"));
    preview_->setAccessibleName(tr("Runs of the sweep"));
    add_->setAccessibleName(tr("Add the sweep to the queue"));
    add_->setIcon(glyphIcon(Glyph::Plus, palette().color(QPalette::ButtonText)));
    fillFamilies();
    refresh();
}

void PlanPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::ApplicationPaletteChange)
        retranslate();
    Card::changeEvent(event);
}

}  // namespace interproto::ui
