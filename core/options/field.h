// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace interproto {

/// A text that a person reads: the translation context and the English source.
struct Text {
    const char* context = "";
    const char* source = "";
};

/// Marks a translatable text; lupdate finds it (`-tr-function-alias
/// QT_TRANSLATE_NOOP+=INTERPROTO_TEXT`).
#define INTERPROTO_TEXT(context, text) \
    ::interproto::Text                 \
    {                                  \
        context, text                  \
    }

/// What an option's text names, so that a form offers the right chooser and the shell completes it.
enum class PathKind { None, File, Folder, NewFile, NewFolder };

/// One option: where its value lives, how it is named, what it means and what it may be.
/// The default is the member's initialiser; a Field keeps its text to tell what a person changed.
class Field {
public:
    using Target = std::variant<bool*,
                                int*,
                                std::int64_t*,
                                double*,
                                std::string*,
                                std::vector<int>*,
                                std::vector<std::string>*>;

    Field(std::string key, Target target, Text label, Text help, Text group);

    // Declaration, chained: form.field(...).range(1, 1000).advanced();
    /// Least and greatest allowed value of a number (or of each in a list), both included.
    Field& range(double least, double most);
    Field& choices(std::vector<std::string> names);
    Field& unit(const char* unit);
    /// A text that is a number within range(), or this word: "auto".
    Field& numberOr(const char* word);
    Field& path(PathKind kind);
    /// Shown folded in forms and last in help.
    Field& advanced();
    /// An editor moves in powers of ten.
    Field& log();
    /// Also taken from arguments without a flag, in order of declaration.
    Field& positional();
    /// Must be given.
    Field& required();
    /// Undoes required(), where a task can do without what its neighbours need.
    Field& optional();
    /// Counts for one call: given as a flag, neither read from a file nor kept in one.
    Field& perCall();
    /// Cannot change while a run goes on.
    Field& fixed();

    const std::string& key() const { return key_; }
    /// "lambda-child" for the key "lambda_child".
    std::string flag() const;
    const Text& label() const { return label_; }
    const Text& help() const { return help_; }
    const Text& group() const { return group_; }
    const std::string& unitName() const { return unit_; }
    const std::vector<std::string>& choiceNames() const { return choices_; }
    /// The word of numberOr(); empty for all other fields.
    const std::string& numberWord() const { return numberWord_; }
    PathKind pathKind() const { return pathKind_; }
    bool isAdvanced() const { return advanced_; }
    bool isLogarithmic() const { return log_; }
    bool isPositional() const { return positional_; }
    bool isRequired() const { return required_; }
    bool isPerCall() const { return perCall_; }
    bool isFixed() const { return fixed_; }
    bool isBool() const { return std::holds_alternative<bool*>(target_); }
    bool isText() const { return std::holds_alternative<std::string*>(target_); }
    bool isNumber() const;
    bool isList() const;
    double least() const { return least_; }
    double most() const { return most_; }
    const Target& target() const { return target_; }

    /// The value as a person types it after a flag: lists joined by commas.
    std::string valueText() const;
    const std::string& defaultText() const { return defaultText_; }
    bool isChanged() const { return valueText() != defaultText_; }
    /// Sets the value from what a person typed. On failure the value stays, and the text says what
    /// was found and what was wanted; empty on success.
    std::string setFromText(std::string_view text);
    /// Range and choice of the present value; empty when fine.
    std::string problem() const;
    /// Back to the default, as if nobody had set it.
    void reset()
    {
        setFromText(defaultText_);
        given_ = false;
    }
    /// A person, a preset or a file has set it, be it to its default.
    bool isGiven() const { return given_; }
    /// "one of a, b, c"; a choice of nothing is not named.
    std::string choicesText() const;
    /// "number from 1 to 1000", "one of a, b, c": what the field takes.
    std::string wanted() const;

private:
    std::string key_;
    Target target_;
    Text label_;
    Text help_;
    Text group_;
    std::string unit_;
    std::string numberWord_;
    std::vector<std::string> choices_;
    double least_ = -std::numeric_limits<double>::infinity();
    double most_ = std::numeric_limits<double>::infinity();
    PathKind pathKind_ = PathKind::None;
    bool advanced_ = false;
    bool log_ = false;
    bool positional_ = false;
    bool required_ = false;
    bool perCall_ = false;
    bool fixed_ = false;
    bool given_ = false;
    std::string defaultText_;
};

}  // namespace interproto
