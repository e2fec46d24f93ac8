// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/field.h"

#include <QWidget>

namespace interproto::ui {

/// Edits the text of one field: a spin box, a switch, a list. Shows whatever text it is given, also
/// one that the field refuses; the form says what is wrong with it.
///
/// Editors have manners: the wheel scrolls the form unless the editor has the focus, and undo keys
/// belong to the form.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Without signals.
    virtual void setText(const QString& text) = 0;
    virtual QString text() const = 0;
    /// What takes the focus: buddy of the label.
    virtual QWidget* target() = 0;
    /// For readers of the screen, given to all parts.
    virtual void setNames(const QString& name, const QString& description);
    virtual void retranslate() {}
    /// Whether the editor takes the width there is (paths, lists).
    virtual bool isWide() const { return false; }

Q_SIGNALS:
    void edited(const QString& text);
    /// What follows is another undo step.
    void finished();
    /// A drop or choice that cannot be taken, for people.
    void refused(const QString& why);
};

/// The editor that suits the field's kind.
FieldEditor* makeFieldEditor(const Field& field, QWidget* parent);

/// Wheel events go to the form unless `widget` has the focus. For combo and spin boxes.
void ignoreWheelUnlessFocused(QWidget* widget);

}  // namespace interproto::ui
