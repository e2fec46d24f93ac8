// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"
#include "widgets/forms/form_model.h"

class QLabel;
class QToolButton;

namespace interproto::ui {

/// Width of the column of labels, in characters.
inline constexpr int kLabelCharacters = 21;

/// One field of a form: label, editor, unit, a way back to the base, help, and what is wrong.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(FormModel& model, int index, FieldEditor* editor, QWidget* parent = nullptr);

    int index() const { return index_; }
    FieldEditor& editor() { return *editor_; }
    QToolButton* resetButton() { return reset_; }
    /// Value and changed mark, from the model.
    void refresh();
    /// Problem, effect, from the model.
    void judge();
    bool matches(const QString& needle) const;
    /// Marks where the label has it.
    void highlight(const QString& needle);
    void setHelpShown(bool isShown);
    /// "lr" etc. for tests and styles.
    QString problemText() const;
    QString noteText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void retranslate();
    void recolour();
    void colourProblem();
    void showNote();

    FormModel& model_;
    int index_;
    FieldEditor* editor_;
    QLabel* label_;
    QLabel* unit_;
    QToolButton* reset_;
    QLabel* note_;
    QLabel* problem_;
    QLabel* problemMark_;
    QString needle_;
    QString refused_;
    FieldProblem shownProblem_;
    QString shownUnused_;
    bool isJudged_ = false;
    bool isHelpShown_ = true;
    bool isChanged_ = false;
};

}  // namespace interproto::ui
