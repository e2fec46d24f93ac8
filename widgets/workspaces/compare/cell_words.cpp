// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/compare/cell_words.h"

#include "widgets/common/kit_sentences.h"
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace interproto::ui {

namespace {

/// Texts of this file stand in one context.
struct CellWords {
    Q_DECLARE_TR_FUNCTIONS(CellWords)
};

QString points(double share)
{
    return QLocale().toString(100 * share, 'f', 2);
}

QString pText(double p)
{
    return p < 0.001 ? CellWords::tr("p < 0.001")
                     : CellWords::tr("p = %1").arg(QLocale().toString(p, 'f', 3));
}

QString labelOf(const StudyTable& table, std::size_t row)
{
    return shownText(table.rows[row].label);
}

/// How far one is behind another, and whether that is chance. `against` is seen from the one
/// behind.
QString finding(const QString& behind,
                const QString& ahead,
                const AgainstBest& against,
                double confidence)
{
    QString text = CellWords::tr(
                       "%1 is %2 points behind %3 (%4 % interval %5 to %6, drawing the same pairs "
                       "anew).")
                       .arg(behind,
                            points(against.behind),
                            ahead,
                            QLocale().toString(100 * confidence, 'g', 4),
                            points(against.interval.low),
                            points(against.interval.high));
    text += QLatin1Char(' ') +
            CellWords::tr("It is better on %1 pairs and worse on %2: McNemar's test gives %3.")
                .arg(countText(against.won), countText(against.lost), pText(against.pValue));
    text += QLatin1Char(' ') +
            (against.runsPValue ? CellWords::tr("Over other seeds and pairs together: %1.")
                                      .arg(pText(*against.runsPValue))
                                : CellWords::tr("A single run tells nothing about other seeds."));
    if (against.adjusted != against.heldPValue())
        text += QLatin1Char(' ') +
                CellWords::tr("Since the whole column is looked at, that counts as %1 (Holm).")
                    .arg(pText(against.adjusted));
    text += QLatin1Char(' ') + (against.isSignificant ? CellWords::tr("That is more than chance.")
                                                      : CellWords::tr("That may be chance."));
    return text;
}

/// The same seen from the other side.
AgainstBest flipped(const AgainstBest& against)
{
    AgainstBest other = against;
    other.behind = -against.behind;
    other.interval = {-against.interval.high, -against.interval.low};
    std::swap(other.won, other.lost);
    return other;
}

/// The first row that is best in a column.
QString bestLabel(const StudyTable& table, std::size_t column)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        if (table.rows[row].cells[column].isBest)
            return labelOf(table, row);
    return {};
}

}  // namespace

QString figureText(const std::optional<double>& mean, const std::optional<double>& deviation)
{
    if (!mean)
        return QStringLiteral("–");
    return deviation ? CellWords::tr("%1 ± %2").arg(points(*mean), points(*deviation))
                     : points(*mean);
}

QString cellSentence(const StudyTable& table, std::size_t row, std::size_t column)
{
    const StudyCell& cell = table.rows[row].cells[column];
    const QString head =
        CellWords::tr("%1 on %2").arg(labelOf(table, row), shownText(table.titles[column]));
    if (!cell.mean)
        return CellWords::tr("%1: not evaluated yet.").arg(head);
    QStringList seeds;
    for (const CellValue& value : cell.values)
        seeds << CellWords::tr("%1 (seed %2)").arg(points(value.accuracy)).arg(value.seed);
    QString text = CellWords::tr("%1: %2.").arg(head, seeds.join(QStringLiteral(", ")));
    if (cell.isBest)
        text += QLatin1Char(' ') + CellWords::tr("The best of its column.");
    else if (cell.against)
        text += QLatin1Char(' ') + finding(labelOf(table, row),
                                           bestLabel(table, column),
                                           *cell.against.value,
                                           table.options.comparison.confidence);
    else if (!cell.against.reason.empty())
        text += QLatin1Char(' ') + CellWords::tr("Not tested against the best: %1.")
                                       .arg(inOurLanguage(shownText(cell.against.reason)));
    return text;
}

QString pairSentence(const StudyTable& table,
                     std::size_t first,
                     std::size_t second,
                     const Stated<AgainstBest>& compared)
{
    const QString one = labelOf(table, first);
    const QString other = labelOf(table, second);
    if (!compared)
        return CellWords::tr("%1 and %2 cannot be set against each other: %3.")
            .arg(one, other, inOurLanguage(shownText(compared.reason)));
    const double confidence = table.options.comparison.confidence;
    return compared.value->behind < 0 ? finding(one, other, flipped(*compared.value), confidence)
                                      : finding(other, one, *compared.value, confidence);
}

QString marksSentence(const StudyTable& table)
{
    return CellWords::tr(
               "Percent of pairs told right, mean ± standard deviation over seeds. Bold: "
               "the best of its column. *: behind the best by more than chance "
               "(p below %1 after Holm's correction: over seeds and pairs; with a single run "
               "over pairs alone, by McNemar's test). The best is chosen from these figures, "
               "which flatters it.")
        .arg(QLocale().toString(1 - table.options.comparison.confidence, 'g', 2));
}

}  // namespace interproto::ui
