// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/progress_strip.h"

#include "widgets/common/marks.h"
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kSteps = 1000;
constexpr int kBarWidth = 36;  ///< characters

/// The engine counts in English; what it counts is one of these.
QString unitText(const std::string& unit)
{
    static const char* const kKnown[] = {QT_TRANSLATE_NOOP("Units", "folders"),
                                         QT_TRANSLATE_NOOP("Units", "images"),
                                         QT_TRANSLATE_NOOP("Units", "pictures"),
                                         QT_TRANSLATE_NOOP("Units", "pairs"),
                                         QT_TRANSLATE_NOOP("Units", "steps"),
                                         QT_TRANSLATE_NOOP("Units", "iterations")};
    for (const char* known : kKnown)
        if (unit == known)
            return QCoreApplication::translate("Units", known);
    return shownText(unit);
}

}  // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      text_(new QLabel(this)),
      stop_(new QToolButton(this))
{
    QFont bold = font();
    bold.setBold(true);
    title_->setFont(bold);
    title_->setTextFormat(Qt::PlainText);
    text_->setTextFormat(Qt::PlainText);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(fontMetrics().averageCharWidth() * kBarWidth);
    bar_->setMaximumHeight(fontMetrics().height() * 3 / 4);
    stop_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    stop_->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 2;
    row->setContentsMargins(space, space / 2, space, space / 2);
    row->setSpacing(space);
    row->addWidget(title_);
    row->addWidget(bar_);
    row->addWidget(text_, 1);
    row->addWidget(stop_);
    connect(stop_, &QToolButton::clicked, this, &ProgressStrip::stopRequested);
    retranslateUi();
    hide();
}

void ProgressStrip::begin(const QString& title)
{
    isStopping_ = false;
    last_ = {};
    title_->setText(title);
    text_->clear();
    bar_->setRange(0, 0);
    stop_->setEnabled(true);
    show();
}

void ProgressStrip::setProgress(const Progress& progress)
{
    last_ = progress;
    if (progress.total > 0) {
        bar_->setRange(0, kSteps);
        const double share =
            static_cast<double>(progress.done) / static_cast<double>(progress.total);
        bar_->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * kSteps));
    } else {
        bar_->setRange(0, 0);
    }
    if (!isStopping_)
        text_->setText(text(progress));
}

void ProgressStrip::showStopping()
{
    isStopping_ = true;
    stop_->setEnabled(false);
    text_->setText(tr("Stopping…"));
}

void ProgressStrip::end()
{
    hide();
}

QString ProgressStrip::text(const Progress& progress)
{
    QString text =
        progress.total > 0
            ? tr("%1 of %2 %3", "1,200 of 10,575 folders")
                  .arg(countText(progress.done), countText(progress.total), unitText(progress.unit))
            : tr("%1 %2", "1,200 folders").arg(countText(progress.done), unitText(progress.unit));
    const QString dot = QStringLiteral(" · ");
    if (progress.rate > 0)
        text += dot + tr("%1 / s").arg(valueText(progress.rate));
    if (progress.secondsLeft >= 0 && progress.done < progress.total)
        text += dot + tr("%1 left").arg(durationText(progress.secondsLeft));
    return text;
}

void ProgressStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void ProgressStrip::retranslateUi()
{
    bar_->setAccessibleName(tr("Progress"));
    stop_->setText(tr("Stop"));
    stop_->setIcon(markIcon(Mark::Square, Tone::Bad, palette()));
    if (isStopping_)
        showStopping();
    else if (last_.done > 0)
        text_->setText(text(last_));
}

}  // namespace interproto::ui
