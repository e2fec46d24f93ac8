// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/alarm_bar.h"

#include "widgets/common/marks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr std::size_t kMostLines = 4;
constexpr double kTint = 0.12;

bool isGrave(AlarmKind kind)
{
    return kind != AlarmKind::Stalled && kind != AlarmKind::DiskLow;
}

}  // namespace

AlarmBar::AlarmBar(QWidget* parent) : QFrame(parent), lines_(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setSpacing(2);
    hide();
}

void AlarmBar::show(const std::vector<Alarm>& alarms)
{
    std::erase_if(away_, [&](const std::pair<QString, AlarmKind>& put) {
        return std::none_of(alarms.begin(), alarms.end(), [&](const Alarm& alarm) {
            return alarm.run == put.first && alarm.kind == put.second;
        });
    });
    if (alarms == all_)
        return;
    all_ = alarms;
    rebuild();
}

void AlarmBar::rebuild()
{
    std::vector<Alarm> now;
    for (const Alarm& alarm : all_)
        if (!away_.contains({alarm.run, alarm.kind}))
            now.push_back(alarm);
    shown_ = now;
    while (QLayoutItem* item = lines_->takeAt(0)) {
        // A button of the line may be the one that was just pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < std::min(shown_.size(), kMostLines); ++i)
        addLine(shown_[i]);
    if (shown_.size() > kMostLines)
        lines_->addWidget(new QLabel(
            tr("%n more", "alarms", static_cast<int>(shown_.size() - kMostLines)), this));
    setAccessibleName(shown_.empty() ? QString() : tr("Alarms"));
    QStringList texts;
    for (const Alarm& alarm : shown_)
        texts << alarm.text;
    setAccessibleDescription(texts.join(QLatin1Char(' ')));
    setVisible(!shown_.empty());
}

void AlarmBar::addLine(const Alarm& alarm)
{
    const Tone tone = isGrave(alarm.kind) ? Tone::Bad : Tone::Waiting;
    const QColor colour = toneColour(tone, palette());
    auto* line = new QFrame(this);
    line->setAutoFillBackground(true);
    QPalette tinted = palette();
    tinted.setColor(QPalette::Window, mixed(palette().color(QPalette::Window), colour, kTint));
    line->setPalette(tinted);
    auto* icon = new QLabel(line);
    icon->setPixmap(markPixmap(isGrave(alarm.kind) ? Mark::Cross : Mark::Triangle,
                               colour,
                               fontMetrics().height(),
                               devicePixelRatioF()));
    auto* text = new QLabel(alarm.text, line);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    auto* row = new QHBoxLayout(line);
    const int space = fontMetrics().height() / 3;
    row->setContentsMargins(space * 2, space, space, space);
    row->addWidget(icon);
    row->addWidget(text, 1);
    if (alarm.canResume) {
        auto* resume = new QToolButton(line);
        resume->setObjectName(QStringLiteral("alarmResume"));
        resume->setText(tr("Resume"));
        resume->setToolTip(
            tr("Starts the training again from its last checkpoint, or from the beginning when "
               "it has none."));
        resume->setFocusPolicy(Qt::StrongFocus);
        connect(resume, &QToolButton::clicked, this, [this, run = alarm.run] {
            Q_EMIT resumeAsked(run);
        });
        row->addWidget(resume);
    }
    auto* dismiss = new QToolButton(line);
    dismiss->setObjectName(QStringLiteral("alarmDismiss"));
    dismiss->setAutoRaise(true);
    dismiss->setIcon(markIcon(Mark::Cross, palette().color(QPalette::ButtonText)));
    dismiss->setToolTip(tr("Put away"));
    dismiss->setAccessibleName(tr("Put away"));
    dismiss->setFocusPolicy(Qt::StrongFocus);
    connect(dismiss, &QToolButton::clicked, this, [this, run = alarm.run, kind = alarm.kind] {
        away_.insert({run, kind});
        rebuild();
    });
    row->addWidget(dismiss);
    lines_->addWidget(line);
}

void AlarmBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
    QFrame::changeEvent(event);
}

}  // namespace interproto::ui
