// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/terminal_text.h"
#include "core/study/names.h"
#include "core/study/render.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace interproto {

namespace {

/// How a format writes a cell's text and marks the best and the significant.
struct Style {
    std::string plusMinus;
    std::function<std::string(const std::string&)> escaped;
    std::function<std::string(const std::string&)> strong;
    std::string star;
};

std::string escapedMarkdown(const std::string& text)
{
    std::string out;
    for (const char c : terminalText(text)) {
        if (std::string_view("\\`*_{}[]<>|#~").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::string escapedLatex(const std::string& text)
{
    std::string out;
    for (const char c : terminalText(text)) {
        if (c == '\\')
            out += "\\textbackslash{}";
        else if (c == '~' || c == '^')
            out += std::string("\\") + c + "{}";
        else if (std::string_view("&%$#_{}").find(c) != std::string_view::npos)
            out += std::string("\\") + c;
        else
            out += c;
    }
    return out;
}

std::string cellText(const StudyCell& cell, const Style& style)
{
    const std::string figure = meanText(cell.mean, cell.deviation, style.plusMinus);
    if (cell.isBest)
        return style.strong(figure);
    return figure + (cell.against && cell.against.value->isSignificant ? style.star : "");
}

using Line = std::vector<std::string>;

Line ownLine(const StudyRow& row, const Style& style)
{
    Line line = {style.escaped(row.label), fmt::format("{}", row.runs.size())};
    for (const StudyCell& cell : row.cells)
        line.push_back(cellText(cell, style));
    return line;
}

std::vector<Line> publishedLines(const StudyTable& table, const Style& style)
{
    std::vector<Line> lines;
    for (const StudyRow& row : table.rows) {
        Line line = {style.escaped(methodTitle(row.method) + " (published)"), ""};
        bool isAny = false;
        for (const StudyCell& cell : row.cells) {
            line.push_back(meanText(cell.publishedMean, cell.publishedDeviation, style.plusMinus));
            isAny = isAny || cell.publishedMean;
        }
        if (isAny && std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    }
    return lines;
}

std::string joinedBy(const Line& line, const std::string& separator)
{
    return fmt::format("{}", fmt::join(line, separator));
}

/// Sentences under the table.
std::vector<std::string> remarks(const StudyTable& table)
{
    std::vector<std::string> texts = {captionOf(table) + "."};
    if (table.hasPublished())
        texts.push_back("Published figures: trained on " + table.options.published + ".");
    for (const std::string& note : table.notes)
        texts.push_back("Note: " + note + ".");
    return texts;
}

}  // namespace

std::string renderMarkdown(const StudyTable& table)
{
    const Style style = {" ± ",
                         &escapedMarkdown,
                         [](const std::string& text) { return "**" + text + "**"; },
                         " \\*"};
    Line header = {"Method", "Runs"};
    Line rule = {":---", "---:"};
    for (const std::string& title : table.titles) {
        header.push_back(escapedMarkdown(title));
        rule.emplace_back("---:");
    }
    std::string text = "| " + joinedBy(header, " | ") + " |\n|" + joinedBy(rule, "|") + "|\n";
    for (const StudyRow& row : table.rows)
        text += "| " + joinedBy(ownLine(row, style), " | ") + " |\n";
    for (const Line& line : publishedLines(table, style))
        text += "| " + joinedBy(line, " | ") + " |\n";
    for (const std::string& remark : remarks(table))
        text += "\n" + escapedMarkdown(remark) + "\n";
    text += "\nBold: the best of its column.\n";
    if (const std::string legend = markLegend(table); !legend.empty())
        text += "\n" + escapedMarkdown(legend) + ".\n";
    return text;
}

std::string renderLatex(const StudyTable& table)
{
    const Style style = {" $\\pm$ ",
                         &escapedLatex,
                         [](const std::string& text) { return "\\textbf{" + text + "}"; },
                         "$^{*}$"};
    std::string text = "% Needs \\usepackage{booktabs}\n";
    for (const std::string& remark : remarks(table))
        text += "% " + terminalText(remark) + "\n";
    if (const std::string legend = markLegend(table); !legend.empty())
        text += "% " + legend + ".\n";
    Line header = {"Method", "Runs"};
    for (const std::string& title : table.titles)
        header.push_back(escapedLatex(title));
    text += fmt::format("\\begin{{tabular}}{{lr{}}}\n\\toprule\n{} \\\\\n\\midrule\n",
                        std::string(table.titles.size(), 'c'),
                        joinedBy(header, " & "));
    for (const StudyRow& row : table.rows)
        text += joinedBy(ownLine(row, style), " & ") + " \\\\\n";
    const std::vector<Line> published = publishedLines(table, style);
    if (!published.empty())
        text += "\\midrule\n";
    for (const Line& line : published)
        text += joinedBy(line, " & ") + " \\\\\n";
    return text + "\\bottomrule\n\\end{tabular}\n";
}

}  // namespace interproto
