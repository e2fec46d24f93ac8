// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/simple_editors.h"

#include "widgets/common/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace interproto::ui {

namespace {

QHBoxLayout* bareRow(QWidget* widget)
{
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    return row;
}

}  // namespace

SwitchButton::SwitchButton(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize SwitchButton::sizeHint() const
{
    const int height = fontMetrics().height() * 5 / 4;
    return {height * 2, height + 4};
}

bool SwitchButton::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void SwitchButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    const QColor text = palette().color(group, QPalette::WindowText);
    const QColor off = mixed(palette().color(QPalette::Window), text, 0.35);
    const QColor on = palette().color(group, QPalette::Highlight);
    const qreal height = this->height() - 6;
    const QRectF track(2.5, 3, height * 1.8, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? on : off);
    painter.drawRoundedRect(track, height / 2, height / 2);
    const qreal knob = height - 5;
    const qreal left = isChecked() ? track.right() - knob - 2.5 : track.left() + 2.5;
    painter.setBrush(isDark(palette()) && !isChecked() ? palette().color(group, QPalette::Base)
                                                       : QColor(Qt::white));
    painter.drawEllipse(QRectF(left, track.top() + 2.5, knob, knob));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.2));
        painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), height / 2 + 2, height / 2 + 2);
    }
}

SwitchEditor::SwitchEditor(QWidget* parent) : FieldEditor(parent), button_(new SwitchButton(this))
{
    bareRow(this)->addWidget(button_);
    connect(button_, &QAbstractButton::clicked, this, [this] {
        Q_EMIT edited(text());
        Q_EMIT finished();
    });
}

void SwitchEditor::setText(const QString& text)
{
    button_->setChecked(text == QLatin1String("true"));
}

QString SwitchEditor::text() const
{
    return button_->isChecked() ? QStringLiteral("true") : QStringLiteral("false");
}

ChoiceEditor::ChoiceEditor(const Field& field, QWidget* parent)
    : FieldEditor(parent), box_(new QComboBox(this))
{
    ignoreWheelUnlessFocused(box_);
    for (const std::string& name : field.choiceNames())
        box_->addItem(QString::fromStdString(name));
    bareRow(this)->addWidget(box_);
    connect(box_, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT edited(text());
        Q_EMIT finished();
    });
}

void ChoiceEditor::setText(const QString& text)
{
    const QSignalBlocker silence(box_);
    box_->setCurrentIndex(box_->findText(text));
}

QString ChoiceEditor::text() const
{
    return box_->currentText();
}

QWidget* ChoiceEditor::target()
{
    return box_;
}

LineEditor::LineEditor(bool isList, QWidget* parent)
    : FieldEditor(parent), line_(new QLineEdit(this)), isList_(isList)
{
    bareRow(this)->addWidget(line_);
    connect(line_, &QLineEdit::textEdited, this, [this] { Q_EMIT edited(text()); });
    connect(line_, &QLineEdit::editingFinished, this, &FieldEditor::finished);
}

void LineEditor::setText(const QString& text)
{
    // What the person types stays as it is typed; what comes from elsewhere is spaced for reading.
    if (this->text() == text)
        return;
    QString shown = text;
    if (isList_ && !line_->hasFocus())
        shown.replace(QLatin1Char(','), QStringLiteral(", "))
            .replace(QStringLiteral(",  "), QStringLiteral(", "));
    line_->setText(shown);
}

QString LineEditor::text() const
{
    if (!isList_)
        return line_->text();
    QString text = line_->text();
    text.remove(QLatin1Char(' '));
    return text;
}

QWidget* LineEditor::target()
{
    return line_;
}

}  // namespace interproto::ui
