// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"

#include <functional>

class QLineEdit;
class QMimeData;
class QToolButton;

namespace interproto::ui {

/// A path: typed, chosen, or dropped onto it.
class PathEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit PathEditor(PathKind kind, QWidget* parent = nullptr);
    void setText(const QString& text) override;
    QString text() const override;
    QWidget* target() override;
    void setNames(const QString& name, const QString& description) override;
    void retranslate() override;
    bool isWide() const override { return true; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void browse();
    void recolour();

    PathKind kind_;
    QLineEdit* line_;
    QToolButton* browse_;
};

/// Paths of local files in a drop; none when it has no such.
QStringList droppedPaths(const QMimeData* data);
/// Opens a chooser that does not block and gives what was chosen to `take`.
void choosePaths(QWidget* parent,
                 PathKind kind,
                 const QString& start,
                 bool several,
                 const std::function<void(const QStringList&)>& take);

}  // namespace interproto::ui
