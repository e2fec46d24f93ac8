// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/number_editor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyleOptionSpinBox>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kDigits = 14;  ///< wide enough for "4294967295"

}  // namespace

NumberBox::NumberBox(const Range& range, QWidget* parent) : QAbstractSpinBox(parent), range_(range)
{
    setAccelerated(true);
    setCorrectionMode(QAbstractSpinBox::CorrectToPreviousValue);
    ignoreWheelUnlessFocused(this);
    connect(lineEdit(), &QLineEdit::textEdited, this, &NumberBox::edited);
}

void NumberBox::setNumberText(const QString& text)
{
    if (this->text() != text)
        lineEdit()->setText(text);
}

QSize NumberBox::sizeHint() const
{
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    const QSize inner(fontMetrics().horizontalAdvance(QLatin1Char('0')) * kDigits,
                      lineEdit()->sizeHint().height());
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option, inner, this);
}

QValidator::State NumberBox::validate(QString&, int&) const
{
    return QValidator::Acceptable;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const
{
    bool isNumber = false;
    const double value = text().toDouble(&isNumber);
    if (!isNumber)
        return range_.word.isEmpty() ? StepUpEnabled | StepDownEnabled : StepUpEnabled;
    StepEnabled enabled = StepNone;
    if (value < range_.most)
        enabled |= StepUpEnabled;
    if (value > range_.least || !range_.word.isEmpty())
        enabled |= StepDownEnabled;
    return enabled;
}

QString NumberBox::stepped(double value, int steps) const
{
    double next = value;
    if (range_.isWhole) {
        next = std::round(value) + steps;
    } else if (range_.isLogarithmic && value > 0) {
        next = value * std::pow(10.0, std::clamp(steps, -1, 1));
    } else {
        const double size = value == 0 ? 0.1 : std::abs(value);
        const double step = std::pow(10.0, std::floor(std::log10(size) + 1e-9) - 1);
        next = (std::round(value / step) + steps) * step;
    }
    next = std::clamp(next, range_.least, range_.most);
    return range_.isWhole ? QString::number(static_cast<qint64>(next))
                          : QString::number(next, 'g', 12);
}

void NumberBox::stepBy(int steps)
{
    bool isNumber = false;
    const double value = text().toDouble(&isNumber);
    QString next;
    if (isNumber && value <= range_.least && steps < 0 && !range_.word.isEmpty())
        next = range_.word;
    else if (!isNumber && !range_.word.isEmpty())
        next = steps > 0 ? QString::number(range_.least, 'g', 12) : range_.word;
    else
        next = stepped(isNumber ? value : std::max(0.0, range_.least), steps);
    if (next == text())
        return;
    lineEdit()->setText(next);
    lineEdit()->selectAll();
    Q_EMIT edited(next);
}

NumberEditor::NumberEditor(const Field& field, QWidget* parent)
    : FieldEditor(parent),
      box_(new NumberBox({field.least(),
                          field.most(),
                          !std::holds_alternative<double*>(field.target()) && !field.isText(),
                          field.isLogarithmic(),
                          QString::fromStdString(field.numberWord())},
                         this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(box_);
    connect(box_, &NumberBox::edited, this, &FieldEditor::edited);
    connect(box_, &QAbstractSpinBox::editingFinished, this, &FieldEditor::finished);
}

}  // namespace interproto::ui
