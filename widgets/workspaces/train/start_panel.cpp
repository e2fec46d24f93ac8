// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/start_panel.h"

#include "widgets/common/command_event.h"
#include "widgets/common/marks.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/forms/field_words.h"
#include "widgets/forms/glyphs.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kMostProblems = 6;

QFont scaled(QFont font, double by, bool isBold = false)
{
    font.setPointSizeF(font.pointSizeF() * by);
    font.setBold(isBold);
    return font;
}

/// Days from two days on: nobody waits for the hour.
QString roughTime(double seconds)
{
    return seconds < 2 * kDay
               ? durationText(seconds)
               : StartPanel::tr("%1 days").arg(countText(std::llround(seconds / kDay)));
}

void colourText(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

}  // namespace

StartPanel::StartPanel(TrainModel& model, QWidget* parent)
    : Card(parent),
      model_(model),
      nameLabel_(new QLabel(this)),
      name_(new QLineEdit(this)),
      nameNote_(new QLabel(this)),
      workspace_(new QPushButton(this)),
      time_(new QPushButton(this)),
      offers_(new QWidget(this)),
      offerColumn_(new QVBoxLayout(offers_)),
      problemsTitle_(new QLabel(this)),
      problems_(new QWidget(this)),
      problemColumn_(new QVBoxLayout(problems_)),
      start_(new QPushButton(this)),
      queue_(new QPushButton(this)),
      copy_(new QPushButton(this))
{
    setObjectName(QStringLiteral("startPanel"));
    start_->setObjectName(QStringLiteral("start"));
    queue_->setObjectName(QStringLiteral("addToQueue"));
    copy_->setObjectName(QStringLiteral("copyCommand"));
    name_->setObjectName(QStringLiteral("runName"));
    time_->setObjectName(QStringLiteral("timeSteps"));
    offers_->setObjectName(QStringLiteral("offers"));
    nameLabel_->setBuddy(name_);
    layOut();
    connect(name_, &QLineEdit::textEdited, &model_, &TrainModel::setRunName);
    connect(start_, &QPushButton::clicked, this, &StartPanel::startRequested);
    connect(queue_, &QPushButton::clicked, this, &StartPanel::queueRequested);
    connect(workspace_, &QPushButton::clicked, this, [this] {
        askForCommand(*this, QStringLiteral("file.open"));
    });
    connect(time_, &QPushButton::clicked, this, [this] {
        if (trial_.isEmpty())
            Q_EMIT trialRequested();
        else
            Q_EMIT trialStopRequested();
    });
    connect(copy_, &QPushButton::clicked, this, &StartPanel::copyRequested);
    connect(&model_, &TrainModel::changed, this, &StartPanel::refresh);
    retranslate();
}

void StartPanel::layOut()
{
    const int em = fontMetrics().height();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(em, em * 3 / 4, em, em);
    column->setSpacing(em / 3);
    nameLabel_->setFont(headingFont(font()));
    name_->setFont(scaled(font(), 1.1));
    nameNote_->setFont(scaled(font(), 0.88));
    nameNote_->setWordWrap(true);
    nameNote_->setTextFormat(Qt::PlainText);
    column->addWidget(nameLabel_);
    column->addWidget(name_);
    column->addWidget(nameNote_);
    column->addWidget(workspace_);
    column->addSpacing(em / 2);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(em * 3 / 4);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < Facts; ++i) {
        FactLabels labels{new QLabel(this), new QLabel(this), new QLabel(this)};
        labels.caption->setForegroundRole(QPalette::PlaceholderText);
        labels.value->setTextFormat(Qt::PlainText);
        labels.value->setWordWrap(true);
        labels.note->setTextFormat(Qt::PlainText);
        labels.note->setWordWrap(true);
        labels.note->setFont(scaled(font(), 0.88));
        labels.note->setContentsMargins(0, 0, 0, em / 2);
        grid->addWidget(labels.caption, 2 * i, 0, Qt::AlignTop);
        grid->addWidget(labels.value, 2 * i, 1);
        grid->addWidget(labels.note, 2 * i + 1, 1);
        facts_.push_back(labels);
    }
    column->addLayout(grid);
    offerColumn_->setContentsMargins(0, 0, 0, 0);
    offerColumn_->setSpacing(em / 3);
    column->addWidget(time_);
    column->addWidget(offers_);
    column->addSpacing(em / 2);
    problemsTitle_->setFont(scaled(font(), 1, true));
    problemColumn_->setContentsMargins(0, 0, 0, 0);
    problemColumn_->setSpacing(2);
    column->addWidget(problemsTitle_);
    column->addWidget(problems_);
    column->addStretch(1);
    start_->setFont(scaled(font(), 1.1, true));
    start_->setMinimumHeight(em * 5 / 2);
    column->addWidget(start_);
    column->addWidget(queue_);
    column->addWidget(copy_);
    setTabOrder(name_, time_);
    setTabOrder(time_, start_);
    setTabOrder(start_, queue_);
    setTabOrder(queue_, copy_);
}

void StartPanel::setBusy(bool isBusy)
{
    isBusy_ = isBusy;
    refresh();
}

void StartPanel::refresh()
{
    showName();
    showFacts();
    showTrial();
    showOffers();
    showProblems();
    paintButtons();
    start_->setEnabled(model_.canStart() && !isBusy_);
    start_->setText(isBusy_ ? tr("Starting ...") : tr("Start training"));
    queue_->setEnabled(!model_.form().hasErrors() && model_.facts().isOpen);
}

void StartPanel::showName()
{
    const QString name = model_.runName();
    if (name_->text() != name && !(name_->hasFocus() && model_.isProposed()))
        name_->setText(name);
    workspace_->setVisible(!model_.facts().isOpen);
    const QString problem = model_.runNameProblem();
    nameNote_->setText(problem.isEmpty()
                           ? tr("in %1").arg(pathText(model_.facts().workspace.runsFolder()))
                           : problem);
    colourText(nameNote_,
               problem.isEmpty() ? palette().color(QPalette::PlaceholderText)
                                 : toneColour(Tone::Bad, palette()));
}

void StartPanel::set(Fact fact, const QString& value, const QString& note, bool isWarning)
{
    const FactLabels& labels = facts_[fact];
    labels.value->setText(value);
    labels.note->setText(note);
    labels.note->setVisible(!note.isEmpty());
    colourText(labels.note,
               isWarning ? toneColour(Tone::Waiting, palette())
                         : palette().color(QPalette::PlaceholderText));
}

void StartPanel::showFacts()
{
    const TrainingEstimate estimate = model_.estimate();
    const DataCount& count = model_.data();
    const QString unknown = tr("not known yet");
    const bool isCounted = count.images >= 0 && count.folder == model_.form().text("data_path");
    set(Data,
        isCounted ? tr("%1 images").arg(countText(count.images)) : unknown,
        isCounted ? tr("%1 identities").arg(countText(count.classes)) : QString());
    set(Steps,
        estimate.steps >= 0 ? countText(estimate.steps) : unknown,
        estimate.steps >= 0 ? tr("%1 epochs of batches of %2")
                                  .arg(countText(model_.options().schedule.epochs),
                                       countText(model_.options().schedule.batchSize))
                            : tr("known when the images are counted"));
    showTime(estimate);
    showMemory(estimate);
    showDisk(estimate);
}

void StartPanel::showTime(const TrainingEstimate& estimate)
{
    if (!trial_.isEmpty()) {
        set(Time, tr("being timed"), trial_);
        return;
    }
    const TrialSpeed* trial = model_.trial();
    const PastSpeed* past = model_.speed();
    if (trial == nullptr && past == nullptr) {
        set(Time,
            tr("not known yet"),
            tr("no training with this network was timed on this device"));
        return;
    }
    const double speed = trial != nullptr ? trial->imagesPerSecond : past->imagesPerSecond;
    const QString rate = QLocale().toString(speed, 'f', speed < 10 ? 1 : 0);
    const bool isCpu = model_.device() == QLatin1String("cpu");
    set(Time,
        estimate.seconds < 0 ? tr("not known yet")
        : isCpu ? tr("about %1 on this computer's CPU").arg(roughTime(estimate.seconds))
                : tr("about %1").arg(roughTime(estimate.seconds)),
        trial != nullptr ? tr("%1 images/s, timed steps: %2; evaluations not counted")
                               .arg(rate, countText(trial->steps))
                         : tr("%1 images/s in %2").arg(rate, shownText(past->run)),
        model_.isLong());
}

void StartPanel::showTrial()
{
    const bool isRunning = !trial_.isEmpty();
    time_->setText(isRunning ? tr("Stop timing") : tr("Time a few steps"));
    time_->setAccessibleName(time_->text());
    time_->setEnabled(isRunning || model_.canTry());
    // What was timed once needs no second trial; a run's own speed is a measurement too.
    time_->setVisible(isRunning || (model_.trial() == nullptr && model_.speed() == nullptr));
}

void StartPanel::showOffers()
{
    const std::vector<TrainOffer> offers = model_.offers();
    QStringList texts;
    for (const TrainOffer& offer : offers)
        texts << offer.text;
    offers_->setVisible(!offers.empty());
    if (texts == shownOffers_)
        return;
    shownOffers_ = texts;
    qDeleteAll(offers_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (const TrainOffer& offer : offers) {
        auto* button = new QPushButton(offer.text, offers_);
        button->setAccessibleName(offer.text);
        // Later: what the button changes takes the button away.
        connect(
            button,
            &QPushButton::clicked,
            this,
            [this, offer] { Q_EMIT offerAccepted(offer); },
            Qt::QueuedConnection);
        offerColumn_->addWidget(button);
    }
}

/// The bright button is what is best done next: a training that may take days is timed first, and
/// one that does is not urged upon anybody.
void StartPanel::paintButtons()
{
    QPalette primary = palette();
    primary.setColor(QPalette::Button, palette().color(QPalette::Highlight));
    primary.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
    primary.setColor(QPalette::Disabled, QPalette::Button, palette().color(QPalette::Button));
    primary.setColor(
        QPalette::Disabled, QPalette::ButtonText, palette().color(QPalette::PlaceholderText));
    const bool isStart = !model_.isLong();
    const bool isTime = !isStart && !time_->isHidden() && trial_.isEmpty();
    start_->setPalette(isStart ? primary : palette());
    start_->setDefault(isStart);
    start_->setIcon(markIcon(
        Mark::Play, palette().color(isStart ? QPalette::HighlightedText : QPalette::ButtonText)));
    time_->setPalette(isTime ? primary : palette());
    time_->setDefault(isTime);
}

void StartPanel::setTrial(const QString& progress)
{
    trial_ = progress;
    refresh();
}

void StartPanel::showMemory(const TrainingEstimate& estimate)
{
    if (estimate.memoryBytes < 0) {
        set(Memory,
            tr("not known yet"),
            tr("%1 M parameters without the head")
                .arg(QLocale().toString(static_cast<double>(estimate.parameters) / 1e6, 'f', 1)));
        return;
    }
    const std::int64_t free = model_.freeOnDevice();
    const bool isTooMuch = free >= 0 && estimate.memoryBytes > free;
    QString note =
        tr("%1 M parameters")
            .arg(QLocale().toString(static_cast<double>(estimate.parameters) / 1e6, 'f', 1));
    if (free >= 0)
        note = isTooMuch ? tr("only %1 free on %2: take a smaller batch")
                               .arg(bytesText(free), model_.device())
                         : tr("%1; %2 free on %3").arg(note, bytesText(free), model_.device());
    set(Memory, tr("about %1").arg(bytesText(estimate.memoryBytes)), note, isTooMuch);
}

void StartPanel::showDisk(const TrainingEstimate& estimate)
{
    if (estimate.diskBytes < 0) {
        set(Disk, tr("not known yet"), {});
        return;
    }
    const std::int64_t free = model_.facts().freeDisk;
    const bool isTooMuch = free >= 0 && 3 * estimate.checkpointBytes > free;
    QString note = tr("a checkpoint takes %1").arg(bytesText(estimate.checkpointBytes));
    if (free >= 0)
        note = isTooMuch ? tr("only %1 free: three checkpoints of %2 do not fit")
                               .arg(bytesText(free), bytesText(estimate.checkpointBytes))
                         : tr("%1; %2 free").arg(note, bytesText(free));
    set(Disk, tr("about %1").arg(bytesText(estimate.diskBytes)), note, isTooMuch);
}

void StartPanel::showProblems()
{
    QStringList lines;
    const std::vector<int> fields = model_.form().fieldsWithProblems();
    for (const int field : fields)
        lines << QString::number(field) + model_.form().problem(field).text;
    if (lines == shownProblems_)
        return;
    shownProblems_ = lines;
    qDeleteAll(problems_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    int shown = 0;
    for (const int field : fields) {
        if (++shown > kMostProblems)
            break;
        const FieldProblem& problem = model_.form().problem(field);
        auto* button = new QToolButton(problems_);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIcon(markIcon(problem.isError() ? Mark::Cross : Mark::Triangle,
                                 problem.isError() ? Tone::Bad : Tone::Waiting,
                                 palette()));
        button->setText(translated(model_.form().field(field).label()));
        button->setToolTip(problem.text);
        button->setAccessibleName(button->text());
        button->setAccessibleDescription(problem.text);
        connect(
            button, &QToolButton::clicked, this, [this, field] { Q_EMIT fieldRequested(field); });
        problemColumn_->addWidget(button, 0, Qt::AlignLeft);
    }
    problemsTitle_->setVisible(!fields.empty());
    problems_->setVisible(!fields.empty());
    problemsTitle_->setText(tr("To look at (%1)").arg(fields.size()));
}

QStringList StartPanel::factLines() const
{
    QStringList lines;
    for (const FactLabels& labels : facts_)
        lines << QStringLiteral("%1: %2 (%3)")
                     .arg(labels.caption->text(), labels.value->text(), labels.note->text());
    return lines;
}

void StartPanel::retranslate()
{
    nameLabel_->setText(tr("Run"));
    name_->setAccessibleName(tr("Name of the run"));
    name_->setToolTip(tr("Name of the run's folder; proposed from method, data set and seed."));
    const QString captions[] = {tr("Data"), tr("Steps"), tr("Time"), tr("Memory"), tr("Disk")};
    for (int i = 0; i < Facts; ++i)
        facts_[static_cast<std::size_t>(i)].caption->setText(captions[i]);
    start_->setAccessibleName(tr("Start training"));
    queue_->setAccessibleName(tr("Add to the queue"));
    copy_->setAccessibleName(tr("Copy as command line"));
    workspace_->setText(tr("Open a workspace…"));
    workspace_->setAccessibleName(workspace_->text());
    queue_->setText(tr("Add to the queue"));
    queue_->setToolTip(tr("Trains this run when those before it in the queue have ended."));
    start_->setToolTip(tr("Starts the training now; it goes on when this window is closed."));
    copy_->setText(tr("Copy as command line"));
    copy_->setToolTip(tr("What a terminal would be told to do the same."));
    copy_->setIcon(glyphIcon(Glyph::Copy, palette().color(QPalette::ButtonText)));
    queue_->setIcon(glyphIcon(Glyph::Plus, palette().color(QPalette::ButtonText)));
    time_->setToolTip(
        tr("Trains a few steps with these settings and throws them away: how long the whole takes "
           "is then measured, not guessed."));
    shownOffers_ = {QStringLiteral("anew")};
    shownProblems_ = {QStringLiteral("anew")};
    refresh();
}

void StartPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::ApplicationPaletteChange)
        retranslate();
    Card::changeEvent(event);
}

}  // namespace interproto::ui
