// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/run_header.h"

#include "widgets/common/elided_label.h"
#include "widgets/common/words.h"
#include "widgets/tables/run_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kBarParts = 10000;
constexpr int kBarHeight = 6;
const QString kDash = QStringLiteral("–");

Mark markOf(ControlWord word)
{
    switch (word) {
        case ControlWord::Pause:
            return Mark::Bars;
        case ControlWord::Resume:
            return Mark::Play;
        case ControlWord::Stop:
            return Mark::Square;
        case ControlWord::Checkpoint:
            return Mark::Step;
        default:
            return Mark::Gauge;
    }
}

/// "Inter-Prototype · ir-50 · seed 1"
QString describeRun(const RunStatus& run)
{
    QStringList parts = kindOf(run);
    if (parts.isEmpty() && !run.start.task.empty())
        parts << shownText(run.start.task);
    if (run.start.seed >= 0)
        parts << RunHeader::tr("seed %1").arg(run.start.seed);
    if (run.isAlive() && !run.owner.host.empty())
        parts
            << RunHeader::tr("on %1, process %2").arg(shownText(run.owner.host)).arg(run.owner.pid);
    if (!run.isAlive() && !run.ending.empty())
        parts << shownText(run.ending);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace

RunHeader::RunHeader(QWidget* parent)
    : QWidget(parent),
      mark_(new QLabel(this)),
      state_(new QLabel(this)),
      title_(new ElidedLabel(this)),
      subtitle_(new ElidedLabel(this)),
      bar_(new QProgressBar(this)),
      facts_(new QWidget(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    large.setBold(true);
    title_->setFont(large);
    QFont bold = font();
    bold.setBold(true);
    state_->setFont(bold);
    subtitle_->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* label : {title_, subtitle_, state_})
        label->setTextFormat(Qt::PlainText);
    // Long names give way to the buttons.
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    subtitle_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    bar_->setTextVisible(false);
    bar_->setRange(0, kBarParts);
    bar_->setFixedHeight(kBarHeight);

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(title_);
    names->addWidget(subtitle_);
    auto* top = new QHBoxLayout;
    top->addLayout(names, 1);
    addButtons(top);
    subtitle_->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(subtitle_, &QLabel::linkActivated, this, &RunHeader::toggle);
    auto* middle = new QHBoxLayout(facts_);
    middle->setContentsMargins(0, 0, 0, 0);
    addFacts(middle);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(facts_);
    column->addWidget(bar_);
    retranslateUi();
}

void RunHeader::addButtons(QHBoxLayout* row)
{
    for (const ControlWord word : {ControlWord::Pause,
                                   ControlWord::Resume,
                                   ControlWord::Stop,
                                   ControlWord::Checkpoint,
                                   ControlWord::Evaluate}) {
        auto* button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setObjectName(QLatin1String(controlWordName(word)));
        connect(button, &QToolButton::clicked, this, [this, word] { Q_EMIT requested(word); });
        row->addWidget(button);
        buttons_.push_back({word, button});
    }
}

void RunHeader::addFacts(QHBoxLayout* row)
{
    auto* state = new QHBoxLayout;
    state->addWidget(mark_);
    state->addWidget(state_);
    row->addLayout(state);
    row->addSpacing(fontMetrics().height());
    for (int fact = 0; fact < Facts; ++fact) {
        auto* box = new QWidget(facts_);
        auto* caption = new QLabel(box);
        auto* value = new QLabel(box);
        caption->setForegroundRole(QPalette::PlaceholderText);
        value->setTextFormat(Qt::PlainText);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, fontMetrics().height(), 0);
        column->setSpacing(0);
        column->addWidget(caption);
        column->addWidget(value);
        row->addWidget(box);
        labels_.push_back({box, caption, value});
    }
    row->addStretch(1);
}

void RunHeader::show(const std::vector<WatchedRun>& runs, const RunControls& controls)
{
    const auto isGone = [&](const QString& run) {
        return std::none_of(
            runs.begin(), runs.end(), [&](const WatchedRun& known) { return known.path == run; });
    };
    hidden_.removeIf(isGone);
    runs_ = runs;
    controls_ = controls;
    refresh();
}

void RunHeader::refresh()
{
    for (const Button& button : buttons_) {
        button.button->setEnabled(controls_.allows(button.word));
        button.button->setIcon(
            markIcon(markOf(button.word), palette().color(QPalette::ButtonText)));
    }
    showTitle();
    const bool isSingle = runs_.size() == 1;
    facts_->setVisible(isSingle && runs_.front().isKnown);
    bar_->setVisible(false);
    for (const Button& button : buttons_)
        button.button->setVisible(isSingle && runs_.front().status.starts > 0);
    if (!isSingle)
        return;
    showFacts(runs_.front());
    showProgress(runs_.front().status);
}

void RunHeader::showTitle()
{
    if (runs_.size() == 1) {
        title_->setText(runs_.front().name);
        title_->setToolTip(runs_.front().path);
        subtitle_->setTextFormat(Qt::PlainText);
        subtitle_->setText(describeRun(runs_.front().status));
        subtitle_->setToolTip(subtitle_->text());
        return;
    }
    // The colours of the curves: this line is the legend of all charts.
    QStringList names;
    QStringList coloured;
    for (const WatchedRun& run : runs_) {
        const bool isHidden = hidden_.contains(run.path);
        coloured << QStringLiteral(
                        "<span style=\"color:%1\">%2</span> <a href=\"%3\" "
                        "style=\"color:%4; text-decoration:%5\">%6</a>")
                        .arg(curveColour(static_cast<int>(names.size()), palette()).name(),
                             isHidden ? QStringLiteral("&#9633;") : QStringLiteral("&#9632;"),
                             QString::number(names.size()),
                             palette()
                                 .color(isHidden ? QPalette::Disabled : QPalette::Active,
                                        QPalette::WindowText)
                                 .name(),
                             isHidden ? QStringLiteral("line-through") : QStringLiteral("none"),
                             run.name.toHtmlEscaped());
        names << run.name;
    }
    title_->setText(tr("Runs compared: %1").arg(runs_.size()));
    subtitle_->setTextFormat(Qt::RichText);
    subtitle_->setText(coloured.join(QStringLiteral(" &nbsp; ")));
    subtitle_->setToolTip(tr("Press a name to hide or show the curves of its run."));
}

void RunHeader::toggle(const QString& link)
{
    bool isNumber = false;
    const auto index = static_cast<std::size_t>(link.toUInt(&isNumber));
    if (!isNumber || index >= runs_.size())
        return;
    const QString run = runs_[index].path;
    const bool isShown = hidden_.removeAll(run) > 0;
    if (!isShown)
        hidden_ << run;
    showTitle();
    Q_EMIT runToggled(run, isShown);
}

void RunHeader::showFacts(const WatchedRun& watched)
{
    const RunStatus& run = watched.status;
    const int size = fontMetrics().height() * 5 / 4;
    mark_->setPixmap(markPixmap(
        stateMark(run), toneColour(stateTone(run), palette()), size, devicePixelRatioF()));
    state_->setText(stateText(run));
    const auto set = [this](Fact fact, const QString& text) { labels_[fact].value->setText(text); };
    set(Step, stepText(run));
    const QString epoch = run.epoch >= 0 ? countText(run.epoch + 1) : kDash;
    set(Epoch,
        run.start.epochs > 0 && run.epoch >= 0
            ? QStringLiteral("%1 / %2").arg(epoch, countText(run.start.epochs))
            : epoch);
    const QString unit = shownText(run.progress.unit);
    const bool hasRate = run.state == RunState::Living && run.progress.rate > 0;
    const int digits = run.progress.rate < 10 ? 1 : 0;
    set(Rate,
        hasRate ? tr("%1 %2/s").arg(QLocale().toString(run.progress.rate, 'f', digits), unit)
                : kDash);
    set(TimeLeft, run.isAlive() ? durationText(run.progress.secondsLeft) : kDash);
    set(Worked, run.duration > 0 ? durationText(run.duration) : kDash);
    QString checkpoint = kDash;
    if (!run.checkpoint.path.empty()) {
        checkpoint = tr("step %1").arg(countText(run.checkpoint.step));
        if (run.checkpoint.bytes > 0)
            checkpoint += QStringLiteral(" (%1)").arg(bytesText(run.checkpoint.bytes));
    }
    set(Checkpoint, checkpoint);
    const std::int64_t next = watched.nextEvaluation();
    set(Evaluation, next >= 0 ? tr("step %1").arg(countText(next)) : kDash);
    for (const FactLabels& labels : labels_)
        labels.box->setVisible(run.starts > 0);
}

void RunHeader::showProgress(const RunStatus& run)
{
    double share = -1;
    if (run.start.totalSteps > 0)
        share = static_cast<double>(run.step) / static_cast<double>(run.start.totalSteps);
    else if (run.progress.total > 0)
        share = static_cast<double>(run.progress.done) / static_cast<double>(run.progress.total);
    bar_->setVisible(share >= 0);
    bar_->setValue(static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * kBarParts)));
}

void RunHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::PaletteChange)
        refresh();
    QWidget::changeEvent(event);
}

void RunHeader::retranslateUi()
{
    const QString captions[] = {tr("Step"),
                                tr("Epoch"),
                                tr("Rate"),
                                tr("Time left"),
                                tr("At work for"),
                                tr("Last checkpoint"),
                                tr("Next evaluation")};
    for (std::size_t i = 0; i < labels_.size(); ++i)
        labels_[i].caption->setText(captions[i]);
    const QString names[] = {
        tr("Pause"), tr("Resume"), tr("Stop and keep"), tr("Checkpoint now"), tr("Evaluate now")};
    const QString tips[] = {tr("Waits after the current step; the state stays in memory."),
                            tr("Goes on where it waits."),
                            tr("Writes a checkpoint and ends; the run can be resumed."),
                            tr("Writes a full checkpoint after the current step."),
                            tr("Evaluates on all test sets after the current step.")};
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i].button->setText(names[i]);
        buttons_[i].button->setToolTip(tips[i]);
    }
    bar_->setAccessibleName(tr("Progress of the run"));
    refresh();
}

}  // namespace interproto::ui
