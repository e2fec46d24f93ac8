// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/significance.h"

#include <algorithm>

namespace interproto {

namespace {

struct RowOutcomes {
    std::vector<Outcomes> runs;
    std::uint64_t list = 0;
    std::string reason;  ///< why there are none
};

const SetFigure* figureOf(const StudyRun& run, const std::string& set)
{
    const auto found = std::find_if(
        run.sets.begin(), run.sets.end(), [&](const SetFigure& f) { return f.set == set; });
    return found == run.sets.end() ? nullptr : &*found;
}

RowOutcomes outcomesOf(const StudyTable& table, const StudyCell& cell, const std::string& set)
{
    RowOutcomes row;
    for (const CellValue& value : cell.values) {
        const StudyRun& run = table.runs[value.run];
        const SetFigure* figure = figureOf(run, set);
        if (figure == nullptr || !figure->scored) {
            row.reason = run.name + " has not kept the pairs of this evaluation";
            return row;
        }
        if (row.runs.empty())
            row.list = figure->scored->list;
        else if (row.list != figure->scored->list) {
            row.reason = "its runs were evaluated on different pairs";
            return row;
        }
        row.runs.push_back(figure->scored->outcomes);
    }
    return row;
}

Stated<AgainstBest> tested(const RowOutcomes& best,
                           const RowOutcomes& other,
                           const ComparisonOptions& options)
{
    using Result = Stated<AgainstBest>;
    if (!best.reason.empty() || !other.reason.empty())
        return Result::none(other.reason.empty() ? best.reason : other.reason);
    if (best.list != other.list)
        return Result::none("it was evaluated on other pairs than the best");
    const auto compared = compareRuns(best.runs, other.runs, options);
    if (!compared)
        return Result::none(compared.reason);
    AgainstBest against;
    against.behind = compared.value->difference;
    against.interval = compared.value->differenceInterval;
    against.won = compared.value->test.onlySecond;
    against.lost = compared.value->test.onlyFirst;
    against.isExact = compared.value->test.exact;
    against.pValue = compared.value->test.pValue;
    against.runsPValue = compared.value->runsPValue;
    return Result::of(against);
}

void testColumn(StudyTable& table, std::size_t column)
{
    const auto best = std::find_if(table.rows.begin(), table.rows.end(), [&](const StudyRow& row) {
        return row.cells[column].isBest;
    });
    if (best == table.rows.end())
        return;
    const std::string& set = table.sets[column];
    const RowOutcomes bestOutcomes = outcomesOf(table, best->cells[column], set);
    std::vector<AgainstBest*> together;
    for (StudyRow& row : table.rows) {
        StudyCell& cell = row.cells[column];
        if (&row == &*best || !cell.mean)
            continue;
        cell.against = tested(bestOutcomes, outcomesOf(table, cell, set), table.options.comparison);
        if (cell.against)
            together.push_back(&*cell.against.value);
    }
    std::vector<double> pValues;
    pValues.reserve(together.size());
    for (const AgainstBest* against : together)
        pValues.push_back(against->heldPValue());
    const std::vector<double> adjusted = holmAdjusted(pValues);
    for (std::size_t i = 0; i < together.size(); ++i) {
        together[i]->adjusted = adjusted[i];
        together[i]->isSignificant = adjusted[i] < 1 - table.options.comparison.confidence;
    }
}

}  // namespace

Stated<AgainstBest> compareCells(const StudyTable& table,
                                 std::size_t first,
                                 std::size_t second,
                                 std::size_t column,
                                 const ComparisonOptions& options)
{
    const auto outcomes = [&](std::size_t row) {
        return outcomesOf(table, table.rows[row].cells[column], table.sets[column]);
    };
    auto compared = tested(outcomes(first), outcomes(second), options);
    if (compared) {
        compared.value->adjusted = compared.value->heldPValue();
        compared.value->isSignificant = compared.value->adjusted < 1 - options.confidence;
    }
    return compared;
}

void testAgainstBest(StudyTable& table)
{
    for (std::size_t column = 0; column < table.sets.size(); ++column)
        testColumn(table, column);
}

}  // namespace interproto
