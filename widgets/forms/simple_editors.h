// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"

#include <QAbstractButton>

class QComboBox;
class QLineEdit;

namespace interproto::ui {

/// On or off, as a knob that slides.
class SwitchButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit SwitchButton(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override;
};

class SwitchEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit SwitchEditor(QWidget* parent = nullptr);
    void setText(const QString& text) override;
    QString text() const override;
    QWidget* target() override { return button_; }

private:
    SwitchButton* button_;
};

/// One of a few names.
class ChoiceEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit ChoiceEditor(const Field& field, QWidget* parent = nullptr);
    void setText(const QString& text) override;
    QString text() const override;
    QWidget* target() override;

private:
    QComboBox* box_;
};

/// A text, or a list of numbers with commas between.
class LineEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit LineEditor(bool isList, QWidget* parent = nullptr);
    void setText(const QString& text) override;
    QString text() const override;
    QWidget* target() override;
    bool isWide() const override { return true; }

private:
    QLineEdit* line_;
    bool isList_;
};

}  // namespace interproto::ui
