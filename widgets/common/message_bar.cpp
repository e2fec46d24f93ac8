// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/message_bar.h"

#include "widgets/common/marks.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace interproto::ui {

namespace {

constexpr int kIconSize = 16;

Tone toneOf(Severity severity)
{
    return severity == Severity::Error     ? Tone::Bad
           : severity == Severity::Warning ? Tone::Waiting
                                           : Tone::Active;
}

Mark markOf(Severity severity)
{
    return severity == Severity::Error     ? Mark::Cross
           : severity == Severity::Warning ? Mark::Triangle
                                           : Mark::Info;
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      text_(new QLabel(this)),
      steps_(new QWidget(this)),
      stepRow_(new QHBoxLayout(steps_)),
      close_(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAutoFillBackground(true);
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    close_->setAutoRaise(true);
    auto* row = new QHBoxLayout(this);
    const int space = fontMetrics().height() / 3;
    row->setContentsMargins(2 * space, space, space, space);
    row->addWidget(icon_);
    row->addWidget(text_, 1);
    stepRow_->setContentsMargins(0, 0, 0, 0);
    row->addWidget(steps_);
    row->addWidget(close_);
    steps_->hide();
    connect(close_, &QToolButton::clicked, this, &MessageBar::dismiss);
    retranslateUi();
    recolour();
    hide();
}

void MessageBar::tell(Severity severity, const QString& text, const std::vector<MessageStep>& steps)
{
    showSteps(steps);
    severity_ = severity;
    text_->setText(text);
    recolour();
    show();
}

void MessageBar::showSteps(const std::vector<MessageStep>& steps)
{
    qDeleteAll(steps_->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
    for (const MessageStep& step : steps) {
        auto* button = new QPushButton(step.text, steps_);
        button->setAccessibleName(QString(step.text).remove(QLatin1Char('&')));
        // Later: the button goes with the message.
        connect(
            button,
            &QPushButton::clicked,
            this,
            [this, take = step.take] {
                dismiss();
                take();
            },
            Qt::QueuedConnection);
        stepRow_->addWidget(button);
    }
    steps_->setVisible(!steps.empty());
}

void MessageBar::dismiss()
{
    hide();
    text_->clear();
    showSteps({});
}

QString MessageBar::text() const
{
    return text_->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::ParentChange || event->type() == QEvent::ApplicationPaletteChange)
        recolour();
    QFrame::changeEvent(event);
}

void MessageBar::retranslateUi()
{
    setAccessibleName(tr("Message"));
    close_->setAccessibleName(tr("Dismiss the message"));
    close_->setToolTip(tr("Dismiss the message"));
}

void MessageBar::recolour()
{
    // Our own background is derived from the application's palette, not from the one set here last.
    const QPalette base = parentWidget() ? parentWidget()->palette() : palette();
    const QColor tone = toneColour(toneOf(severity_), base);
    QPalette tinted = base;
    tinted.setColor(QPalette::Window, mixed(base.color(QPalette::Window), tone, 0.18));
    setPalette(tinted);
    icon_->setPixmap(markPixmap(markOf(severity_), tone, kIconSize, devicePixelRatioF()));
    close_->setIcon(markIcon(Mark::Cross, base.color(QPalette::WindowText)));
}

}  // namespace interproto::ui
