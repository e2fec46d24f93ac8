// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace interproto::ui {

/// What a person typed above a column: a piece of text, `!text` for what must not be there,
/// `=text` for the whole, or `> 80`, `>= 80`, `< 3`, `<= 3`, `= 4` for numbers. Empty lets
/// everything pass.
class ColumnFilter {
public:
    static ColumnFilter fromText(const QString& typed);

    /// `text` as shown; `number` where the column holds numbers.
    bool accepts(const QString& text, std::optional<double> number) const;
    bool isEmpty() const { return kind_ == Kind::All; }

private:
    enum class Kind { All, Contains, Lacks, Equals, Above, AtLeast, Below, AtMost };

    Kind kind_ = Kind::All;
    QString text_;
    std::optional<double> number_;
};

}  // namespace interproto::ui
