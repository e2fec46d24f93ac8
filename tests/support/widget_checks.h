// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QTabWidget>
#include <QTextEdit>
#include <QWidget>

#include <algorithm>

namespace interproto::testing {

/// Whether a screen reader can say what the widget is.
inline bool isNamed(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return true;
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return !button->text().isEmpty();
    const auto labels = widget.window()->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->buddy() == &widget;
    });
}

/// Parts that Qt makes itself inside its own widgets.
inline bool isQtsOwn(const QWidget& widget)
{
    if (widget.objectName().startsWith(QLatin1String("qt_")) ||
        qobject_cast<const QScrollBar*>(&widget))
        return true;
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QTableView") || parent->inherits("QLineEdit") ||
            parent->inherits("QMenuBar") || parent->inherits("QTabBar") ||
            parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
            parent->inherits("QHeaderView"))
            return true;
        if (parent->inherits("QDockWidget") && qobject_cast<const QAbstractButton*>(&widget) &&
            widget.parentWidget() == parent)
            return true;
    }
    return widget.inherits("QTabBar") || widget.inherits("QHeaderView");
}

/// Names of widgets that a person uses and a screen reader cannot name.
inline QStringList namelessWidgets(const QWidget& window, int* checked = nullptr)
{
    QStringList nameless;
    int count = 0;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const bool needs =
            qobject_cast<const QAbstractButton*>(widget) ||
            qobject_cast<const QAbstractItemView*>(widget) ||
            qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
            qobject_cast<const QAbstractSlider*>(widget) ||
            qobject_cast<const QProgressBar*>(widget) || qobject_cast<const QTabWidget*>(widget) ||
            qobject_cast<const QTextEdit*>(widget) ||
            widget->inherits("interproto::ui::CurveChart") ||
            widget->inherits("interproto::ui::BarChart");
        if (!needs || isQtsOwn(*widget))
            continue;
        ++count;
        if (!isNamed(*widget))
            nameless += QLatin1String(widget->metaObject()->className()) + QLatin1String(" in ") +
                        QLatin1String(widget->parentWidget()->metaObject()->className());
    }
    if (checked)
        *checked = count;
    return nameless;
}

}  // namespace interproto::testing
