// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/age_curves.h"

#include "core/verification/intervals.h"
#include "core/verification/report.h"

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

/// The breakdown of each run of a row that kept its pairs.
std::vector<AgeBreakdown> breakdowns(const StudyTable& table,
                                     const StudyCell& cell,
                                     std::size_t column,
                                     AgeAxis axis)
{
    const VerificationOptions edges;
    std::vector<AgeBreakdown> found;
    for (const CellValue& value : cell.values)
        for (const SetFigure& figure : table.runs[value.run].sets) {
            if (figure.set != table.sets[column] || !figure.scored)
                continue;
            const EvaluationFile& file = *figure.scored;
            found.push_back(
                accuracyByAge(file.pairs,
                              axis == AgeAxis::Gap ? file.pairs.ageGap : file.pairs.childAge,
                              axis == AgeAxis::Gap ? edges.ageGapEdges : edges.childAgeEdges,
                              file.threshold,
                              table.options.comparison.confidence));
        }
    return found;
}

/// The mean over runs in one bin; runs on other pairs than the first are left out.
bool addPoint(const std::vector<AgeBreakdown>& runs,
              std::size_t bin,
              double confidence,
              AgeCurve& curve)
{
    const AgeBin& first = runs.front().bins[bin];
    const std::int64_t pairs = first.counts.total();
    if (pairs == 0)
        return false;
    std::int64_t hits = 0;
    std::int64_t counted = 0;
    for (const AgeBreakdown& run : runs) {
        if (run.bins[bin].counts.total() != pairs)
            continue;
        hits += run.bins[bin].counts.hits();
        ++counted;
    }
    const double mean = static_cast<double>(hits) / static_cast<double>(counted);
    AgePoint point;
    point.name = first.name;
    point.low = static_cast<double>(first.low);
    point.high = static_cast<double>(first.high);
    point.pairs = pairs;
    point.accuracy = mean / static_cast<double>(pairs);
    point.interval =
        wilsonInterval(static_cast<std::int64_t>(std::llround(mean)), pairs, confidence);
    curve.points.push_back(std::move(point));
    return true;
}

}  // namespace

std::vector<AgeCurve> ageCurves(const StudyTable& table, std::size_t column, AgeAxis axis)
{
    std::vector<AgeCurve> curves;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        AgeCurve curve{row, {}, {}};
        const StudyCell& cell = table.rows[row].cells[column];
        const auto runs = breakdowns(table, cell, column, axis);
        for (std::size_t bin = 0; !runs.empty() && bin < runs.front().bins.size(); ++bin)
            addPoint(runs, bin, table.options.comparison.confidence, curve);
        if (runs.empty())
            curve.reason =
                cell.mean ? "the pairs of this evaluation were not kept" : "not evaluated yet";
        else if (curve.points.empty())
            curve.reason = "the file names of this test set tell no ages";
        curves.push_back(std::move(curve));
    }
    return curves;
}

}  // namespace interproto
