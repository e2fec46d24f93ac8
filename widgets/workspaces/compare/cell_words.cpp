// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/compare/cell_words.h"

#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QLocale>

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

/// The finding about one row that is `behind` another.
QString finding(const AgainstBest& against, double confidence)
{
    QString text =
        CellWords::tr(
            "The difference is %1 points (%2 % interval %3 to %4, resampling the same pairs).")
            .arg(points(against.behind),
                 QLocale().toString(100 * confidence, 'g', 4),
                 points(against.interval.low),
                 points(against.interval.high));
    text += QLatin1Char(' ') +
            CellWords::tr("It is better on %1 pairs and worse on %2: McNemar's test gives %3.")
                .arg(countText(against.won), countText(against.lost), pText(against.pValue));
    if (against.adjusted != against.pValue)
        text += QLatin1Char(' ') +
                CellWords::tr("Since the whole column is looked at, that counts as %1 (Holm).")
                    .arg(pText(against.adjusted));
    text += QLatin1Char(' ') + (against.isSignificant
                                    ? CellWords::tr("That is more than chance.")
                                    : CellWords::tr("That may be chance."));
    return text;
}

QString labelOf(const StudyTable& table, std::size_t row)
{
    return shownText(table.rows[row].label);
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
        text += QLatin1Char(' ') + CellWords::tr("Behind the best.") + QLatin1Char(' ') +
                finding(*cell.against.value, table.options.comparison.confidence);
    else if (!cell.against.reason.empty())
        text += QLatin1Char(' ') +
                CellWords::tr("Not tested against the best: %1.").arg(shownText(cell.against.reason));
    return text;
}

QString pairSentence(const StudyTable& table,
                     std::size_t first,
                     std::size_t second,
                     const Stated<AgainstBest>& compared)
{
    const QString head = CellWords::tr("%1 against %2.").arg(labelOf(table, second), labelOf(table, first));
    if (!compared)
        return head + QLatin1Char(' ') +
               CellWords::tr("They cannot be tested: %1.").arg(shownText(compared.reason));
    return head + QLatin1Char(' ') +
           finding(*compared.value, table.options.comparison.confidence);
}

QString marksSentence(const StudyTable& table)
{
    return CellWords::tr("Percent of pairs told right, mean ± standard deviation over seeds. Bold: "
                         "the best of its column. *: behind the best by more than chance "
                         "(McNemar's test on the same pairs, p below %1 after Holm's correction).")
        .arg(QLocale().toString(1 - table.options.comparison.confidence, 'g', 2));
}

}  // namespace interproto::ui
