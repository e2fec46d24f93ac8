// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/field_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace interproto::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("FieldWords", text);
}

QString number(double value)
{
    // Small and large bounds are clearer as powers of ten.
    const bool isPlain = value == 0 || (std::abs(value) >= 1e-4 && std::abs(value) < 1e7);
    return isPlain ? QLocale().toString(value, 'g', 7) : QLocale::c().toString(value, 'g', 7);
}

const char* wantedKind(const Field& field)
{
    if (!field.choiceNames().empty())
        return QT_TRANSLATE_NOOP("FieldWords", "Wanted: one of %1.");
    if (!field.numberWord().empty())
        return QT_TRANSLATE_NOOP("FieldWords", "Wanted: a number %1, or the word %2.");
    if (std::holds_alternative<std::vector<int>*>(field.target()))
        return QT_TRANSLATE_NOOP("FieldWords", "Wanted: whole numbers %1 with commas between.");
    if (std::holds_alternative<double*>(field.target()))
        return QT_TRANSLATE_NOOP("FieldWords", "Wanted: a number %1.");
    if (field.isNumber())
        return QT_TRANSLATE_NOOP("FieldWords", "Wanted: a whole number %1.");
    return QT_TRANSLATE_NOOP("FieldWords", "This text cannot be used. %1");
}

}  // namespace

QString translated(const Text& text)
{
    return QCoreApplication::translate(text.context, text.source);
}

QString unitText(const Field& field)
{
    if (field.unitName().empty())
        return {};
    // The units that options have; the kit keeps them as plain words.
    static const char* const known[] = {QT_TRANSLATE_NOOP("Unit", "steps"),
                                        QT_TRANSLATE_NOOP("Unit", "minutes"),
                                        QT_TRANSLATE_NOOP("Unit", "seconds"),
                                        QT_TRANSLATE_NOOP("Unit", "epochs"),
                                        QT_TRANSLATE_NOOP("Unit", "years"),
                                        QT_TRANSLATE_NOOP("Unit", "images"),
                                        QT_TRANSLATE_NOOP("Unit", "radians")};
    static_cast<void>(known);
    return QCoreApplication::translate("Unit", field.unitName().c_str());
}

QString rangeText(const Field& field)
{
    if (std::isfinite(field.least()) && std::isfinite(field.most()))
        return tr(QT_TRANSLATE_NOOP("FieldWords", "from %1 to %2"))
            .arg(number(field.least()), number(field.most()));
    if (std::isfinite(field.least()))
        return tr(QT_TRANSLATE_NOOP("FieldWords", "of at least %1")).arg(number(field.least()));
    return {};
}

QString refusalText(const Field& field, const QString& typed)
{
    const bool isPlainNumber = field.isNumber() && field.numberWord().empty();
    if (typed.trimmed().isEmpty() && isPlainNumber)
        return tr(QT_TRANSLATE_NOOP("FieldWords", "A number has to be given."));
    QString range = rangeText(field);
    if (!field.choiceNames().empty()) {
        QStringList names;
        for (const std::string& name : field.choiceNames())
            names << QString::fromStdString(name);
        range = names.join(QStringLiteral(", "));
    }
    QString text = tr(wantedKind(field)).arg(range);
    if (!field.numberWord().empty())
        text = text.arg(QString::fromStdString(field.numberWord()));
    text.replace(QStringLiteral(" ."), QStringLiteral("."));
    return text.simplified();
}

QString sentence(const QString& text)
{
    if (text.isEmpty())
        return text;
    QString whole = text.at(0).toUpper() + text.mid(1);
    if (!whole.endsWith(QLatin1Char('.')))
        whole += QLatin1Char('.');
    return whole;
}

QString searchedText(const Field& field)
{
    QString key = QString::fromStdString(field.key());
    const QString spaced = QString(key).replace(QLatin1Char('_'), QLatin1Char(' '));
    const QString dashed = QString(key).replace(QLatin1Char('_'), QLatin1Char('-'));
    return QStringList{translated(field.label()),
                       QString::fromUtf8(field.label().source),
                       key,
                       spaced,
                       dashed,
                       translated(field.help()),
                       QString::fromUtf8(field.help().source)}
        .join(QLatin1Char('\n'));
}

QString tipText(const Field& field, const QString& baseText)
{
    QStringList lines = {translated(field.help())};
    if (const QString range = rangeText(field); !range.isEmpty())
        lines << sentence(range);
    if (!baseText.isEmpty())
        lines << tr(QT_TRANSLATE_NOOP("FieldWords", "Reset gives: %1")).arg(baseText);
    lines << QStringLiteral("--") + QString::fromStdString(field.flag());
    return lines.join(QLatin1Char('\n'));
}

}  // namespace interproto::ui
