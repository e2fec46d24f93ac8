// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/runs/terminal_text.h"
#include "core/study/names.h"
#include "core/study/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

using Lines = std::vector<std::vector<std::string>>;

/// Columns aligned, two blanks between; the first to the left, the others to the right.
std::string aligned(const Lines& lines, std::size_t leftColumns = 1)
{
    std::vector<std::size_t> widths;
    for (const auto& line : lines) {
        widths.resize(std::max(widths.size(), line.size()));
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(line[i]));
    }
    std::string text;
    for (const auto& line : lines) {
        std::string row;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::string gap(i == 0 ? 0 : 2, ' ');
            const std::string fill(widths[i] - columnsOf(line[i]), ' ');
            const bool isLeft = i < leftColumns;
            row.append(gap).append(isLeft ? line[i] : fill).append(isLeft ? fill : line[i]);
        }
        row.erase(row.find_last_not_of(' ') + 1);
        text += row + "\n";
    }
    return text;
}

std::string cellText(const StudyCell& cell)
{
    const std::string figure = meanText(cell.mean, cell.deviation, " ± ");
    if (!cell.mean)
        return figure + " ";
    if (cell.isBest)
        return "[" + figure + "]";
    return figure + (cell.against && cell.against.value->isSignificant ? "*" : " ");
}

Lines tableLines(const StudyTable& table)
{
    Lines lines = {{"method", "runs"}};
    for (const std::string& title : table.titles)
        lines[0].push_back(terminalText(title) + " ");
    for (const StudyRow& row : table.rows) {
        std::vector<std::string> line = {terminalText(row.label),
                                         fmt::format("{}", row.runs.size())};
        for (const StudyCell& cell : row.cells)
            line.push_back(cellText(cell));
        lines.push_back(std::move(line));
    }
    return lines;
}

Lines publishedLines(const StudyTable& table)
{
    Lines lines;
    for (const StudyRow& row : table.rows) {
        std::vector<std::string> line = {terminalText(methodTitle(row.method)), ""};
        bool isAny = false;
        for (const StudyCell& cell : row.cells) {
            line.push_back(meanText(cell.publishedMean, cell.publishedDeviation, " ± ") + " ");
            isAny = isAny || cell.publishedMean;
        }
        // Rows of one method with different options have the same published one.
        if (isAny && std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    }
    return lines;
}

/// How the best of a column stands to the strongest of the others.
std::string lead(const StudyTable& table,
                 std::size_t column,
                 const StudyRow& best,
                 const StudyRow& next)
{
    const std::string title = terminalText(table.titles[column]);
    const std::string first = terminalText(best.label);
    const std::string second = terminalText(next.label);
    if (next.cells[column].isBest)
        return fmt::format("  {}: {} and {} are equal\n", title, first, second);
    const AgainstBest& against = *next.cells[column].against.value;
    return fmt::format(
        "  {}: {} is {} points ahead of {} ({:g} % interval over pairs {} to {}; better on {} "
        "pairs, "
        "worse on {}; McNemar {}, {}{} over the column){}\n",
        title,
        first,
        percent(against.behind),
        second,
        100 * table.options.comparison.confidence,
        percent(against.interval.low),
        percent(against.interval.high),
        against.lost,
        against.won,
        pText(against.pValue),
        against.runsPValue ? "seeds and pairs " + pText(*against.runsPValue) + ", " : "",
        pText(against.adjusted),
        against.isSignificant ? "" : ": within chance");
}

/// For each test set the strongest of the others.
std::string runnersUp(const StudyTable& table)
{
    std::string text;
    for (std::size_t column = 0; column < table.sets.size(); ++column) {
        const StudyRow* best = nullptr;
        const StudyRow* next = nullptr;
        for (const StudyRow& row : table.rows) {
            const StudyCell& cell = row.cells[column];
            if (cell.isBest && best == nullptr)
                best = &row;
            else if (cell.against && (next == nullptr || *cell.mean > *next->cells[column].mean))
                next = &row;
        }
        if (best != nullptr && next != nullptr)
            text += lead(table, column, *best, *next);
    }
    return text.empty() ? text : "\nThe best against the next of each test set:\n" + text;
}

std::string differencesText(const StudyTable& table)
{
    if (table.differences.empty())
        return {};
    Lines lines = {{"option"}};
    for (const StudyRow& row : table.rows)
        lines[0].push_back(fitted(terminalText(row.label), 24));
    for (const OptionDifference& difference : table.differences) {
        std::vector<std::string> line = {terminalText(difference.key)};
        for (const std::string& value : difference.values)
            line.push_back(value.empty() ? "-" : fitted(terminalText(value), 24));
        lines.push_back(std::move(line));
    }
    return "\nOptions that differ:\n" + aligned(lines);
}

}  // namespace

std::string percent(double share)
{
    // No "-0.00".
    const double value = std::round(share * 10000) / 100;
    return fmt::format("{:.2f}", value == 0 ? 0.0 : value);
}

std::string meanText(const std::optional<double>& mean,
                     const std::optional<double>& deviation,
                     const std::string& between)
{
    if (!mean)
        return "-";
    return deviation ? percent(*mean) + between + percent(*deviation) : percent(*mean);
}

std::string pText(double p)
{
    return p < 0.001 ? "p < 0.001" : fmt::format("p = {:.3f}", p);
}

std::string captionOf(const StudyTable& table)
{
    return fmt::format("Accuracy in percent{}, of the {} evaluation of each run",
                       std::any_of(table.rows.begin(),
                                   table.rows.end(),
                                   [](const StudyRow& row) { return row.runs.size() > 1; })
                           ? " (mean ± standard deviation over seeds)"
                           : "",
                       table.options.figure == StudyFigure::Best ? "best" : "last");
}

std::string markLegend(const StudyTable& table)
{
    const bool isMarked = std::any_of(table.rows.begin(), table.rows.end(), [](const auto& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const StudyCell& cell) {
            return cell.against && cell.against.value->isSignificant;
        });
    });
    return isMarked
               ? fmt::format(
                     "* behind the best of its column by more than chance (p < {:g} by Holm: over "
                     "seeds and pairs, Welch; with a single run over pairs alone, McNemar). "
                     "The best is chosen from these figures, which flatters it",
                     1 - table.options.comparison.confidence)
               : std::string();
}

std::string renderText(const StudyTable& table)
{
    if (table.rows.empty())
        return "no trainings to compare\n";
    std::string text = captionOf(table) + "\n\n";
    Lines lines = tableLines(table);
    const Lines published = publishedLines(table);
    const std::size_t own = lines.size();
    lines.insert(lines.end(), published.begin(), published.end());
    const std::string all = aligned(lines);
    // One alignment for both blocks, with a heading between.
    std::size_t at = 0;
    for (std::size_t i = 0; i < own; ++i)
        at = all.find('\n', at) + 1;
    text += all.substr(0, at);
    if (!published.empty())
        text +=
            fmt::format("\npublished, trained on {}\n", table.options.published) + all.substr(at);
    text += "\n[] best of its column\n";
    if (const std::string legend = markLegend(table); !legend.empty())
        text += legend + "\n";
    text += runnersUp(table) + differencesText(table);
    for (std::size_t i = 0; i < table.notes.size(); ++i)
        text += (i == 0 ? "\n" : "") + std::string("note: ") + terminalText(table.notes[i]) + "\n";
    return text;
}

std::string renderStudy(const StudyTable& table, TableFormat format)
{
    switch (format) {
        case TableFormat::Text:
            return renderText(table);
        case TableFormat::Markdown:
            return renderMarkdown(table);
        case TableFormat::Latex:
            return renderLatex(table);
        case TableFormat::Csv:
            return renderCsv(table);
        case TableFormat::Json:
            return renderJson(table);
    }
    INTERPROTO_ASSERT(false);
}

}  // namespace interproto
