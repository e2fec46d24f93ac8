// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_table.h"

#include "core/base/text.h"
#include "core/study/names.h"
#include "core/study/published.h"
#include "core/study/significance.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace interproto {

namespace {

/// Options that make no other row: where a run lies, what it keeps, how it is computed.
constexpr std::array kNotOfTheStudy = {"out",
                                       "resume",
                                       "force",
                                       "seed",
                                       "device",
                                       "threads",
                                       "workers",
                                       "prefetch",
                                       "loss_freq",
                                       "step_log",
                                       "keep_checkpoints",
                                       "checkpoint_every",
                                       "batch_order",
                                       "checkpoint_minutes",
                                       "record_batch_order",
                                       "method",
                                       "channels_last"};
constexpr double kTie = 1e-12;
/// Of differing options, so many in a row's name.
constexpr std::size_t kNamed = 2;

bool isOfTheStudy(const std::string& key)
{
    return std::find(kNotOfTheStudy.begin(), kNotOfTheStudy.end(), key) == kNotOfTheStudy.end();
}

using Settings = std::map<std::string, std::string>;

Settings settingsOf(const StudyRun& run)
{
    Settings settings;
    for (const auto& [key, value] : run.options)
        if (isOfTheStudy(key))
            settings[key] = value;
    return settings;
}

std::string valueOf(const Settings& settings, const std::string& key)
{
    const auto found = settings.find(key);
    return found == settings.end() ? std::string() : found->second;
}

/// Keys in which these settings differ, in order.
std::vector<std::string> differingKeys(const std::vector<Settings>& all)
{
    std::set<std::string> keys;
    for (const Settings& settings : all)
        for (const auto& [key, value] : settings)
            keys.insert(key);
    std::vector<std::string> differing;
    for (const std::string& key : keys)
        if (std::any_of(all.begin(), all.end(), [&](const Settings& settings) {
                return valueOf(settings, key) != valueOf(all.front(), key);
            }))
            differing.push_back(key);
    return differing;
}

struct Group {
    std::string method;
    Settings settings;
    std::vector<std::size_t> runs;
};

/// Methods in the study's order, and of one method as its runs come.
std::vector<Group> grouped(const std::vector<StudyRun>& runs)
{
    std::vector<Group> groups;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Settings settings = settingsOf(runs[i]);
        const auto found = std::find_if(groups.begin(), groups.end(), [&](const Group& group) {
            return group.method == runs[i].method && group.settings == settings;
        });
        if (found == groups.end())
            groups.push_back({runs[i].method, settings, {i}});
        else
            found->runs.push_back(i);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
        const int first = methodRank(a.method);
        const int second = methodRank(b.method);
        return first != second ? first < second : a.method < b.method;
    });
    for (Group& group : groups)
        std::stable_sort(group.runs.begin(), group.runs.end(), [&](std::size_t a, std::size_t b) {
            return runs[a].seed < runs[b].seed;
        });
    return groups;
}

std::string labelOf(const Group& group, const std::vector<Group>& groups)
{
    std::vector<Settings> ofMethod;
    for (const Group& other : groups)
        if (other.method == group.method)
            ofMethod.push_back(other.settings);
    const std::vector<std::string> keys = differingKeys(ofMethod);
    std::vector<std::string> parts;
    for (const std::string& key : keys) {
        if (parts.size() == kNamed) {
            parts.emplace_back("...");
            break;
        }
        const std::string value = valueOf(group.settings, key);
        parts.push_back(fmt::format("{} {}", key, value.empty() ? "-" : value));
    }
    return parts.empty()
               ? methodTitle(group.method)
               : fmt::format("{} ({})", methodTitle(group.method), fmt::join(parts, ", "));
}

void fillCell(StudyCell& cell)
{
    if (cell.values.empty())
        return;
    const auto n = static_cast<double>(cell.values.size());
    double sum = 0;
    for (const CellValue& value : cell.values)
        sum += value.accuracy;
    cell.mean = sum / n;
    if (cell.values.size() < 2)
        return;
    double squares = 0;
    for (const CellValue& value : cell.values)
        squares += (value.accuracy - *cell.mean) * (value.accuracy - *cell.mean);
    cell.deviation = std::sqrt(squares / (n - 1));
}

/// Of percent with two digits, without the rounding of a division.
double shareOf(double percent)
{
    return std::round(percent * 100) / 10000;
}

StudyCell cellOf(const StudyTable& table, const StudyRow& row, std::size_t column)
{
    StudyCell cell;
    for (const std::size_t run : row.runs)
        for (const SetFigure& figure : table.runs[run].sets)
            if (figure.set == table.sets[column])
                cell.values.push_back({run, table.runs[run].seed, figure.accuracy});
    fillCell(cell);
    if (const PublishedFigure* published = publishedFigure(
            table.options.published, methodTitle(row.method), table.titles[column])) {
        cell.publishedMean = shareOf(published->mean);
        cell.publishedDeviation = shareOf(published->deviation);
    }
    return cell;
}

void findSets(StudyTable& table)
{
    std::set<std::tuple<int, std::string>> sets;
    for (const StudyRun& run : table.runs)
        for (const SetFigure& figure : run.sets)
            sets.emplace(testSetRank(figure.set), figure.set);
    for (const auto& [rank, set] : sets) {
        table.sets.push_back(set);
        table.titles.push_back(testSetTitle(set));
    }
}

void markBest(StudyTable& table)
{
    for (std::size_t column = 0; column < table.sets.size(); ++column) {
        double best = -1;
        for (const StudyRow& row : table.rows)
            best = std::max(best, row.cells[column].mean.value_or(-1));
        for (StudyRow& row : table.rows)
            if (const auto mean = row.cells[column].mean; mean && *mean >= best - kTie)
                row.cells[column].isBest = true;
    }
}

void addDifferences(StudyTable& table)
{
    std::vector<Settings> all;
    for (const StudyRun& run : table.runs)
        all.push_back(settingsOf(run));
    if (all.empty())
        return;
    for (const std::string& key : differingKeys(all)) {
        OptionDifference difference{key, {}};
        for (const StudyRow& row : table.rows)
            difference.values.push_back(valueOf(all[row.runs.front()], key));
        table.differences.push_back(std::move(difference));
    }
}

/// What is not tested against the best and why; rows of which the same is to be said share a note.
void addUntested(StudyTable& table)
{
    using Titles = std::vector<std::string>;
    std::map<std::pair<std::string, Titles>, std::vector<std::string>> rows;
    for (const StudyRow& row : table.rows) {
        std::map<std::string, Titles> titles;
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            if (const std::string& reason = row.cells[column].against.reason; !reason.empty())
                titles[reason].push_back(table.titles[column]);
        for (auto& [reason, of] : titles)
            rows[{reason, std::move(of)}].push_back(row.label);
    }
    for (const auto& [what, labels] : rows) {
        const auto& [reason, titles] = what;
        const bool isEverySet = titles.size() > 1 && titles.size() == table.titles.size();
        table.notes.push_back(
            fmt::format("{} on {} {} not tested: {}",
                        fmt::join(labels, ", "),
                        isEverySet ? "every test set" : fmt::format("{}", fmt::join(titles, ", ")),
                        labels.size() > 1 ? "are" : "is",
                        reason));
    }
}

/// Which notes a reader of the table needs.
void addNotes(StudyTable& table)
{
    for (const StudyRow& row : table.rows) {
        if (row.finished < row.runs.size())
            table.notes.push_back(fmt::format(
                "{}: {} of {} runs finished", row.label, row.finished, row.runs.size()));
        std::set<std::int64_t> seeds;
        for (const std::size_t run : row.runs)
            seeds.insert(table.runs[run].seed);
        if (seeds.size() < row.runs.size())
            table.notes.push_back(fmt::format("{}: several runs have the same seed", row.label));
    }
    addUntested(table);
}

}  // namespace

bool StudyTable::hasPublished() const
{
    return std::any_of(rows.begin(), rows.end(), [](const StudyRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [](const StudyCell& cell) {
            return cell.publishedMean.has_value();
        });
    });
}

StudyTable makeStudyTable(std::vector<StudyRun> runs, const StudyOptions& options)
{
    StudyTable table;
    table.options = options;
    table.runs = std::move(runs);
    findSets(table);
    const std::vector<Group> groups = grouped(table.runs);
    for (const Group& group : groups) {
        StudyRow row;
        row.method = group.method;
        row.label = labelOf(group, groups);
        row.runs = group.runs;
        row.finished = static_cast<std::size_t>(
            std::count_if(group.runs.begin(), group.runs.end(), [&](std::size_t run) {
                return table.runs[run].state == RunState::Finished;
            }));
        for (std::size_t column = 0; column < table.sets.size(); ++column)
            row.cells.push_back(cellOf(table, row, column));
        table.rows.push_back(std::move(row));
    }
    markBest(table);
    if (options.significance)
        testAgainstBest(table);
    addDifferences(table);
    addNotes(table);
    return table;
}

std::string publishedTableFor(const std::vector<StudyRun>& runs)
{
    for (const StudyRun& run : runs) {
        const auto path = run.options.find("data_path");
        const std::string folder =
            path == run.options.end() ? std::string() : lowered(path->second);
        if (folder.find("ms1m") != std::string::npos || folder.find("emore") != std::string::npos)
            return publishedTable("ms1m");
    }
    return publishedTable("casia");
}

std::optional<TableFormat> tableFormat(const std::string& word)
{
    static const std::map<std::string, TableFormat> formats = {{"text", TableFormat::Text},
                                                               {"markdown", TableFormat::Markdown},
                                                               {"latex", TableFormat::Latex},
                                                               {"csv", TableFormat::Csv},
                                                               {"json", TableFormat::Json}};
    const auto found = formats.find(word);
    return found == formats.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace interproto
