// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"

#include <QAbstractSpinBox>

namespace interproto::ui {

/// A spin box of whole or real numbers in any range; also holds text that is no number, so that the
/// form can say what is wrong with it. Real numbers step in their second digit, logarithmic ones by
/// tens. Below the least number comes the word that may stand in its place.
class NumberBox : public QAbstractSpinBox {
    Q_OBJECT

public:
    struct Range {
        double least = 0;
        double most = 0;
        bool isWhole = false;
        bool isLogarithmic = false;
        QString word = {};  ///< stands in the place of a number: "auto"
    };

    explicit NumberBox(const Range& range, QWidget* parent = nullptr);

    void setNumberText(const QString& text);
    void stepBy(int steps) override;
    QValidator::State validate(QString& text, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void edited(const QString& text);

protected:
    StepEnabled stepEnabled() const override;

private:
    QString stepped(double value, int steps) const;

    Range range_;
};

class NumberEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit NumberEditor(const Field& field, QWidget* parent = nullptr);
    void setText(const QString& text) override { box_->setNumberText(text); }
    QString text() const override { return box_->text(); }
    QWidget* target() override { return box_; }

private:
    NumberBox* box_;
};

}  // namespace interproto::ui
