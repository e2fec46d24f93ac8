// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"

#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <functional>
#include <utility>
#include <vector>

namespace interproto::ui {

/// What is wrong with a field, for people.
struct FieldProblem {
    Severity severity = Severity::Info;
    QString text;  ///< empty: nothing

    bool isError() const { return !text.isEmpty() && severity == Severity::Error; }
};

/// A described struct while a person edits it: what is typed, what it differs from, what is wrong,
/// and the way back.
///
///     TrainOptions options;
///     Form form;
///     options.describe(form);
///     FormModel model(form, [&] { return options.check(); });
///     model.edit(model.indexOf("lr"), "0.05");
///     model.undoStack().undo();
///
/// The struct always holds values that its fields allow: a text that is none stays in the model
/// with its problem. Every edit is an undo step; edits of one field up to endGesture() are one.
class FormModel : public QObject {
    Q_OBJECT

public:
    using Check = std::function<std::vector<Issue>()>;
    /// Why a field has no effect beside the others' values; an empty source when it has one.
    using Unused = std::function<Text(const std::string& key)>;
    using Edits = std::vector<std::pair<int, QString>>;

    explicit FormModel(Form& form, Check check = {}, Unused unused = {}, QObject* parent = nullptr);

    int count() const { return static_cast<int>(states_.size()); }
    const Field& field(int index) const { return form_.fields()[static_cast<std::size_t>(index)]; }
    /// Below 0: none.
    int indexOf(std::string_view key) const;
    /// As typed.
    QString text(int index) const { return state(index).text; }
    QString text(std::string_view key) const { return text(indexOf(key)); }
    /// What reset() leads to.
    QString baseText(int index) const { return state(index).base; }
    std::vector<std::string> baseTexts() const;
    /// What the base is called: "" for the defaults, else a preset.
    const QString& baseName() const { return baseName_; }
    /// By value: "0.10" is no change of 0.1.
    bool isChanged(int index) const;
    int changedCount() const;

    void edit(int index, const QString& text);
    /// Several fields in one undo step, called `name` in menus.
    void edit(const Edits& edits, const QString& name);
    /// Begins the next undo step: the editor lost the focus, or Enter was pressed.
    void endGesture() { ++gesture_; }
    void reset(int index);
    void resetAll();
    /// New values to compare with and reset to; fields whose base changes take the new one. One
    /// undo step.
    void setBase(const QString& name, const std::vector<std::string>& texts);
    QUndoStack& undoStack() { return undo_; }

    const FieldProblem& problem(int index) const { return state(index).problem; }
    /// Errors stand in the way of a start.
    bool hasErrors() const;
    std::vector<int> fieldsWithProblems() const;
    /// From outside the struct: a path that is not there. An empty text takes it back.
    void setOutsideProblem(int index, const FieldProblem& problem);
    /// Why the field has no effect at present; empty: it has.
    const QString& unused(int index) const { return state(index).unused; }

Q_SIGNALS:
    /// Text or base of a field.
    void changed(int index);
    /// Problems and effects of any fields, after each change.
    void judged();

private:
    class EditCommand;
    struct State {
        QString text;
        QString base;
        QString refusal;  ///< what the field says to `text`
        FieldProblem outside;
        FieldProblem problem;
        QString unused;
    };

    const State& state(int index) const { return states_[static_cast<std::size_t>(index)]; }
    State& state(int index) { return states_[static_cast<std::size_t>(index)]; }
    void take(int index, const QString& text);
    void takeBase(const QString& name, const std::vector<QString>& texts);
    void judge();

    Form& form_;
    Check check_;
    Unused unused_;
    std::vector<State> states_;
    QString baseName_;
    QUndoStack undo_;
    int gesture_ = 0;
};

}  // namespace interproto::ui
