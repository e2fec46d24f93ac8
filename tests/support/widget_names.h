// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTabBar>

namespace interproto::testing {

/// Widgets below `root` that a person works with and a screen reader could not name.
inline QStringList namelessWidgets(QWidget& root)
{
    QStringList nameless;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        const bool needs =
            qobject_cast<const QAbstractButton*>(widget) ||
            qobject_cast<const QAbstractItemView*>(widget) ||
            qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
            qobject_cast<const QAbstractSpinBox*>(widget) ||
            qobject_cast<const QPlainTextEdit*>(widget) ||
            qobject_cast<const QProgressBar*>(widget) ||
            (qobject_cast<const QAbstractSlider*>(widget) && !widget->inherits("QScrollBar"));
        const QString parent =
            widget->parentWidget()
                ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                : QString();
        // Qt's own parts of tables, tabs, boxes and lines.
        const bool isQts =
            widget->objectName().startsWith(QLatin1String("qt_")) ||
            parent == QLatin1String("QTableView") || parent == QLatin1String("QTabBar") ||
            parent == QLatin1String("QLineEdit") ||
            parent == QLatin1String("QComboBoxPrivateContainer") || widget->inherits("QHeaderView");
        if (!needs || isQts || !widget->accessibleName().isEmpty())
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto labels = root.findChildren<QLabel*>();
        const bool hasLabel = std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->buddy() == widget;
        });
        if ((!button || button->text().isEmpty()) && !hasLabel)
            nameless << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ') +
                            widget->objectName() + QStringLiteral(" in ") + parent;
    }
    return nameless;
}

}  // namespace interproto::testing
