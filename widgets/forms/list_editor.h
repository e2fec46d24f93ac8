// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"

class QLineEdit;
class QListWidget;
class QToolButton;

namespace interproto::ui {

/// A list of paths: added by a chooser or by dropping files, removed with Delete, moved by dragging
/// or with Ctrl+Up and Ctrl+Down, edited with F2 or a double click.
class ListEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit ListEditor(PathKind kind, QWidget* parent = nullptr);
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
    enum Button { Add, Remove, MoveUp, MoveDown, Buttons };

    bool takeKey(int key, bool isControl);
    bool takeDrop(QEvent* event);
    void press(Button button);
    void add(const QStringList& paths);
    void removeSelected();
    void moveBy(int rows);
    void tell();
    void refresh();
    void recolour();

    PathKind kind_;
    QListWidget* list_;
    QToolButton* buttons_[Buttons];
    bool isShowing_ = false;
};

}  // namespace interproto::ui
