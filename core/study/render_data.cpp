// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json_text.h"
#include "core/formats/csv.h"
#include "core/study/names.h"
#include "core/study/render.h"

#include <nlohmann/json.hpp>

#include <limits>

namespace interproto {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

Json orNull(const std::optional<double>& value)
{
    return value ? Json(*value) : Json();
}

Json againstObject(const AgainstBest& against)
{
    Json json;
    json["behind"] = against.behind;
    json["interval"] = {against.interval.low, against.interval.high};
    json["pairs_won"] = against.won;
    json["pairs_lost"] = against.lost;
    json["test"] = against.isExact ? "McNemar, exact" : "McNemar, chi-square";
    json["p_value"] = against.pValue;
    if (against.runsPValue)
        json["p_seeds_and_pairs"] = *against.runsPValue;
    json["p_adjusted"] = against.adjusted;
    json["significant"] = against.isSignificant;
    return json;
}

Json cellObject(const StudyTable& table, const StudyCell& cell)
{
    Json json;
    json["mean"] = orNull(cell.mean);
    json["deviation"] = orNull(cell.deviation);
    json["best"] = cell.isBest;
    json["values"] = Json::array();
    for (const CellValue& value : cell.values)
        json["values"].push_back({{"run", table.runs[value.run].name},
                                  {"seed", value.seed},
                                  {"accuracy", value.accuracy}});
    if (cell.against)
        json["against_best"] = againstObject(*cell.against.value);
    else if (!cell.against.reason.empty())
        json["against_best_reason"] = cell.against.reason;
    if (cell.publishedMean)
        json["published"] = {{"mean", *cell.publishedMean},
                             {"deviation", orNull(cell.publishedDeviation)}};
    return json;
}

Json rowObject(const StudyTable& table, const StudyRow& row)
{
    Json json;
    json["method"] = row.method;
    json["label"] = row.label;
    json["finished"] = row.finished;
    json["runs"] = Json::array();
    for (const std::size_t run : row.runs)
        json["runs"].push_back(table.runs[run].name);
    json["cells"] = Json::object();
    for (std::size_t column = 0; column < row.cells.size(); ++column)
        json["cells"][table.sets[column]] = cellObject(table, row.cells[column]);
    return json;
}

}  // namespace

std::string renderCsv(const StudyTable& table)
{
    std::string text;
    CsvWriter csv([&](std::string_view row) { text += row; });
    csv.row({"row",
             "method",
             "test_set",
             "runs",
             "mean",
             "deviation",
             "best",
             "behind_best",
             "behind_low",
             "behind_high",
             "pairs_won",
             "pairs_lost",
             "p_value",
             "p_seeds_and_pairs",
             "p_adjusted",
             "significant",
             "published_mean",
             "published_deviation"});
    for (const StudyRow& row : table.rows) {
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const StudyCell& cell = row.cells[column];
            csv.text(row.label).text(methodTitle(row.method)).text(table.titles[column]);
            csv.integer(static_cast<std::int64_t>(cell.values.size()));
            csv.number(cell.mean.value_or(kNone)).number(cell.deviation.value_or(kNone));
            csv.integer(cell.isBest ? 1 : 0);
            if (cell.against) {
                const AgainstBest& against = *cell.against.value;
                csv.number(against.behind);
                csv.number(against.interval.low).number(against.interval.high);
                csv.integer(against.won).integer(against.lost);
                csv.number(against.pValue).number(against.runsPValue.value_or(kNone));
                csv.number(against.adjusted);
                csv.integer(against.isSignificant ? 1 : 0);
            } else {
                for (int i = 0; i < 9; ++i)
                    csv.empty();
            }
            csv.number(cell.publishedMean.value_or(kNone));
            csv.number(cell.publishedDeviation.value_or(kNone));
            csv.endRow();
        }
    }
    return text;
}

std::string renderJson(const StudyTable& table)
{
    Json json;
    json["figure"] = table.options.figure == StudyFigure::Best ? "best" : "last";
    json["confidence"] = table.options.comparison.confidence;
    json["draws"] = table.options.comparison.draws;
    json["published"] = table.hasPublished() ? Json(table.options.published) : Json();
    json["sets"] = Json::array();
    for (std::size_t i = 0; i < table.sets.size(); ++i)
        json["sets"].push_back({{"set", table.sets[i]}, {"title", table.titles[i]}});
    json["rows"] = Json::array();
    for (const StudyRow& row : table.rows)
        json["rows"].push_back(rowObject(table, row));
    json["differences"] = Json::array();
    for (const OptionDifference& difference : table.differences)
        json["differences"].push_back({{"option", difference.key}, {"values", difference.values}});
    json["notes"] = table.notes;
    return jsonText(json, 1) + "\n";
}

}  // namespace interproto
