// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_reader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// The table of a study: methods down, test sets across, means over seeds.
namespace interproto {

struct StudyOptions {
    StudyFigure figure = StudyFigure::Best;
    std::string published;     ///< "CASIA-WebFace", "MS1M"; empty: none beside
    bool significance = true;  ///< test each cell against the best of its column
    ComparisonOptions comparison;
};

struct CellValue {
    std::size_t run = 0;  ///< place in StudyTable::runs
    std::int64_t seed = -1;
    double accuracy = 0;
};

/// A cell against the best of its column, on the same pairs (compareRuns).
struct AgainstBest {
    double behind = 0;      ///< the best's accuracy less this one's
    Interval interval;      ///< paired bootstrap, of `behind`
    std::int64_t won = 0;   ///< pairs on which this one is better
    std::int64_t lost = 0;  ///< pairs on which the best is better
    bool isExact = true;    ///< McNemar's test as a binomial one; otherwise chi-square
    double pValue = 1;
    std::optional<double> runsPValue;  ///< with seeds as drawn, too; none with a single run
    double adjusted = 1;               ///< by Holm over the column, of heldPValue()
    bool isSignificant = false;

    /// What the star goes by: seeds and pairs where seeds are known, else pairs alone.
    double heldPValue() const { return runsPValue.value_or(pValue); }
};

struct StudyCell {
    std::vector<CellValue> values;    ///< by seed
    std::optional<double> mean;       ///< none: no run has this set yet
    std::optional<double> deviation;  ///< standard deviation of a sample (n - 1); needs two values
    bool isBest = false;
    Stated<AgainstBest> against;  ///< no value for the best itself
    std::optional<double> publishedMean;
    std::optional<double> publishedDeviation;
};

/// One method with one set of options over its seeds.
struct StudyRow {
    std::string method;  ///< catalogue key
    std::string label;   ///< "ArcFace", "ArcFace (lambda_child 1)"
    std::vector<std::size_t> runs;
    std::size_t finished = 0;      ///< of them
    std::vector<StudyCell> cells;  ///< by test set
};

/// An option in which rows differ.
struct OptionDifference {
    std::string key;
    std::vector<std::string> values;  ///< by row
};

struct StudyTable {
    StudyOptions options;
    std::vector<std::string> sets;    ///< as in the runs
    std::vector<std::string> titles;  ///< of the sets
    std::vector<StudyRun> runs;
    std::vector<StudyRow> rows;
    std::vector<OptionDifference> differences;
    std::vector<std::string> notes;  ///< what a reader must know: unfinished runs, missing pairs

    bool hasPublished() const;
};

/// Numbers in, numbers out; the same runs give the same table to the bit. Rows are in the study's
/// order.
StudyTable makeStudyTable(std::vector<StudyRun> runs, const StudyOptions& options = {});

/// "CASIA-WebFace" or "MS1M" by the folders of the training images; the former when they tell
/// nothing.
std::string publishedTableFor(const std::vector<StudyRun>& runs);

enum class TableFormat { Text, Markdown, Latex, Csv, Json };

/// "text", "markdown", "latex", "csv", "json"; nothing for another word.
std::optional<TableFormat> tableFormat(const std::string& word);

/// The table as text that ends with a line end. Text, Markdown and LaTeX carry percent with two
/// digits; CSV (one row a cell) and JSON carry every figure in full.
std::string renderStudy(const StudyTable& table, TableFormat format);

}  // namespace interproto
