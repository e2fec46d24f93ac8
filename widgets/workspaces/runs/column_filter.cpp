// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/column_filter.h"

#include <QLocale>

namespace interproto::ui {

ColumnFilter ColumnFilter::fromText(const QString& typed)
{
    ColumnFilter filter;
    const QString text = typed.trimmed();
    const std::pair<const char*, Kind> signs[] = {{">=", Kind::AtLeast},
                                                  {"<=", Kind::AtMost},
                                                  {">", Kind::Above},
                                                  {"<", Kind::Below},
                                                  {"=", Kind::Equals},
                                                  {"!", Kind::Lacks}};
    filter.kind_ = Kind::Contains;
    filter.text_ = text;
    for (const auto& [sign, kind] : signs) {
        if (!text.startsWith(QLatin1String(sign)))
            continue;
        filter.kind_ = kind;
        filter.text_ = text.mid(qsizetype(qstrlen(sign))).trimmed();
        break;
    }
    // Half typed: nothing is asked for yet.
    if (filter.text_.isEmpty()) {
        filter.kind_ = Kind::All;
        return filter;
    }
    bool isNumber = false;
    double number = QLocale().toDouble(filter.text_, &isNumber);
    if (!isNumber)
        number = QLocale::c().toDouble(filter.text_, &isNumber);
    if (isNumber)
        filter.number_ = number;
    return filter;
}

bool ColumnFilter::accepts(const QString& text, std::optional<double> number) const
{
    const bool hasBoth = number && number_;
    switch (kind_) {
        case Kind::All:
            return true;
        case Kind::Contains:
            return text.contains(text_, Qt::CaseInsensitive);
        case Kind::Lacks:
            return !text.contains(text_, Qt::CaseInsensitive);
        case Kind::Equals:
            return hasBoth ? *number == *number_ : text.compare(text_, Qt::CaseInsensitive) == 0;
        case Kind::Above:
            return hasBoth && *number > *number_;
        case Kind::AtLeast:
            return hasBoth && *number >= *number_;
        case Kind::Below:
            return hasBoth && *number < *number_;
        case Kind::AtMost:
            return hasBoth && *number <= *number_;
    }
    return true;
}

}  // namespace interproto::ui
