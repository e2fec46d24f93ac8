// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/form_model.h"

#include "widgets/common/kit_sentences.h"
#include "widgets/forms/field_words.h"

#include <QUndoCommand>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kTypingId = 1;     ///< of commands that may become one
constexpr int kUndoLimit = 500;  ///< steps

QString fromUtf8(const std::string& text)
{
    return QString::fromStdString(text);
}

}  // namespace

/// Texts of fields, and maybe the base, before and after.
class FormModel::EditCommand : public QUndoCommand {
public:
    struct Change {
        int field;
        QString before;
        QString after;
    };
    struct Base {
        QString name;
        std::vector<QString> texts;
    };

    EditCommand(FormModel& model, std::vector<Change> changes, int gesture, const QString& name)
        : QUndoCommand(name), model_(model), changes_(std::move(changes)), gesture_(gesture)
    {
    }

    void setBases(Base before, Base after)
    {
        before_ = std::move(before);
        after_ = std::move(after);
        hasBase_ = true;
    }
    int id() const override { return gesture_ >= 0 ? kTypingId : -1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const EditCommand*>(other);
        if (next->gesture_ != gesture_ || next->changes_[0].field != changes_[0].field)
            return false;
        changes_[0].after = next->changes_[0].after;
        setObsolete(changes_[0].after == changes_[0].before);
        return true;
    }
    void undo() override
    {
        apply(before_, [](const Change& change) { return change.before; });
    }
    void redo() override
    {
        apply(after_, [](const Change& change) { return change.after; });
    }

private:
    template <typename Side>
    void apply(const Base& base, Side side)
    {
        if (hasBase_)
            model_.takeBase(base.name, base.texts);
        for (const Change& change : changes_)
            model_.take(change.field, side(change));
        model_.judge();
    }

    FormModel& model_;
    std::vector<Change> changes_;
    int gesture_;
    bool hasBase_ = false;
    Base before_;
    Base after_;
};

FormModel::FormModel(Form& form, Check check, Unused unused, QObject* parent)
    : QObject(parent), form_(form), check_(std::move(check)), unused_(std::move(unused))
{
    undo_.setUndoLimit(kUndoLimit);
    // What is typed after an undo is a step of its own.
    connect(&undo_, &QUndoStack::indexChanged, this, [this, last = 0](int index) mutable {
        if (index < last)
            endGesture();
        last = index;
    });
    for (const Field& field : form_.fields()) {
        State& made = states_.emplace_back();
        made.text = fromUtf8(field.valueText());
        made.base = fromUtf8(field.defaultText());
    }
    judge();
}

int FormModel::indexOf(std::string_view key) const
{
    for (int i = 0; i < count(); ++i)
        if (field(i).key() == key)
            return i;
    return -1;
}

std::vector<std::string> FormModel::baseTexts() const
{
    std::vector<std::string> texts;
    for (const State& one : states_)
        texts.push_back(one.base.toStdString());
    return texts;
}

bool FormModel::isChanged(int index) const
{
    const State& one = state(index);
    return !one.refusal.isEmpty() || fromUtf8(field(index).valueText()) != one.base;
}

int FormModel::changedCount() const
{
    int changed = 0;
    for (int i = 0; i < count(); ++i)
        changed += isChanged(i) ? 1 : 0;
    return changed;
}

void FormModel::edit(int index, const QString& text)
{
    if (text == state(index).text)
        return;
    undo_.push(new EditCommand(*this,
                               {{index, state(index).text, text}},
                               gesture_,
                               tr("Change of \"%1\"").arg(translated(field(index).label()))));
}

void FormModel::edit(const Edits& edits, const QString& name)
{
    std::vector<EditCommand::Change> changes;
    for (const auto& [index, text] : edits)
        if (text != state(index).text)
            changes.push_back({index, state(index).text, text});
    if (!changes.empty())
        undo_.push(new EditCommand(*this, std::move(changes), -1, name));
}

void FormModel::reset(int index)
{
    edit({{index, state(index).base}}, tr("Reset of \"%1\"").arg(translated(field(index).label())));
}

void FormModel::resetAll()
{
    Edits edits;
    for (int i = 0; i < count(); ++i)
        edits.emplace_back(i, state(i).base);
    edit(edits, tr("Reset of all settings"));
}

void FormModel::setBase(const QString& name, const std::vector<std::string>& texts)
{
    EditCommand::Base before{baseName_, {}};
    EditCommand::Base after{name, {}};
    std::vector<EditCommand::Change> changes;
    for (int i = 0; i < count(); ++i) {
        const QString base = fromUtf8(texts[static_cast<std::size_t>(i)]);
        if (base != state(i).base && base != state(i).text)
            changes.push_back({i, state(i).text, base});
        before.texts.push_back(state(i).base);
        after.texts.push_back(base);
    }
    if (name == baseName_ && before.texts == after.texts)
        return;
    auto* command =
        new EditCommand(*this,
                        std::move(changes),
                        -1,
                        name.isEmpty() ? tr("Default settings") : tr("Preset \"%1\"").arg(name));
    command->setBases(std::move(before), std::move(after));
    undo_.push(command);
}

void FormModel::take(int index, const QString& text)
{
    State& one = state(index);
    if (one.text == text)
        return;
    Field& target = form_.fields()[static_cast<std::size_t>(index)];
    one.text = text;
    one.refusal.clear();
    if (!target.setFromText(text.toStdString()).empty())
        one.refusal = refusalText(target, text);
    Q_EMIT changed(index);
}

void FormModel::takeBase(const QString& name, const std::vector<QString>& texts)
{
    baseName_ = name;
    for (int i = 0; i < count(); ++i) {
        if (state(i).base == texts[static_cast<std::size_t>(i)])
            continue;
        state(i).base = texts[static_cast<std::size_t>(i)];
        Q_EMIT changed(i);
    }
}

void FormModel::judge()
{
    const std::vector<Issue> issues = check_ ? check_() : std::vector<Issue>();
    for (int i = 0; i < count(); ++i) {
        State& one = state(i);
        const Text unused = unused_ ? unused_(field(i).key()) : Text();
        one.unused = *unused.source == '\0' ? QString() : translated(unused);
        one.problem = {};
        if (!one.refusal.isEmpty())
            one.problem = {Severity::Error, one.refusal};
        else if (field(i).isRequired() && one.text.isEmpty())
            one.problem = {Severity::Error, tr("This has to be given.")};
        else if (!one.outside.text.isEmpty())
            one.problem = one.outside;
        for (const Issue& issue : issues)
            if (one.problem.text.isEmpty() && issue.where.key == field(i).key())
                one.problem = {issue.severity, sentence(inOurLanguage(fromUtf8(issue.message)))};
    }
    Q_EMIT judged();
}

bool FormModel::hasErrors() const
{
    return std::any_of(
        states_.begin(), states_.end(), [](const State& one) { return one.problem.isError(); });
}

std::vector<int> FormModel::fieldsWithProblems() const
{
    std::vector<int> found;
    for (const Severity severity : {Severity::Error, Severity::Warning})
        for (int i = 0; i < count(); ++i)
            if (!problem(i).text.isEmpty() && problem(i).severity == severity)
                found.push_back(i);
    return found;
}

void FormModel::setOutsideProblem(int index, const FieldProblem& problem)
{
    FieldProblem& outside = state(index).outside;
    if (outside.text == problem.text && outside.severity == problem.severity)
        return;
    outside = problem;
    judge();
}

}  // namespace interproto::ui
