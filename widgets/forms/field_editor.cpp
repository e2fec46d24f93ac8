// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/field_editor.h"

#include "widgets/forms/list_editor.h"
#include "widgets/forms/number_editor.h"
#include "widgets/forms/path_editor.h"
#include "widgets/forms/simple_editors.h"

#include <QEvent>

namespace interproto::ui {

namespace {

class WheelFilter : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }
};

}  // namespace

void FieldEditor::setNames(const QString& name, const QString& description)
{
    target()->setAccessibleName(name);
    target()->setAccessibleDescription(description);
}

void ignoreWheelUnlessFocused(QWidget* widget)
{
    widget->setFocusPolicy(Qt::StrongFocus);
    widget->installEventFilter(new WheelFilter(widget));
}

FieldEditor* makeFieldEditor(const Field& field, QWidget* parent)
{
    if (field.isBool())
        return new SwitchEditor(parent);
    if (!field.choiceNames().empty() && !field.isList())
        return new ChoiceEditor(field, parent);
    if (field.isNumber() || !field.numberWord().empty())
        return new NumberEditor(field, parent);
    if (field.isList() && field.pathKind() != PathKind::None)
        return new ListEditor(field.pathKind(), parent);
    if (field.pathKind() != PathKind::None)
        return new PathEditor(field.pathKind(), parent);
    return new LineEditor(field.isList(), parent);
}

}  // namespace interproto::ui
