// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/table.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/csv.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto {

namespace {

constexpr const char* kForms[] = {"line", "steps", "points", "bars"};
constexpr const char* kCell = "cell";
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostPanels = 1000;
constexpr double kLargestSide = 20000;  ///< of a matrix
enum Column { Panel, Series, FormName, Colour, Marker, Dash, X, Y, Low, High, Shade, Columns };

void writeSeries(CsvWriter& csv, std::int64_t panel, const FigureSeries& series)
{
    const char* form = kForms[static_cast<std::size_t>(series.form)];
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        csv.integer(panel).text(series.name).text(form);
        csv.integer(series.colour).integer(series.marker).integer(series.dash);
        csv.number(series.x[i]).number(series.y[i]);
        csv.number(series.low.empty() ? kNone : series.low[i]);
        csv.number(series.high.empty() ? kNone : series.high[i]);
        csv.number(series.shade.empty() ? std::numeric_limits<float>::quiet_NaN()
                                        : series.shade[i]);
        csv.endRow();
    }
}

void writeMatrix(CsvWriter& csv, std::int64_t panel, const FigureMatrix& matrix)
{
    for (std::size_t i = 0; i < matrix.values.size(); ++i) {
        csv.integer(panel).text(matrix.label).text(kCell).integer(0).integer(0).integer(0);
        csv.integer(static_cast<std::int64_t>(i % matrix.columns));
        csv.integer(static_cast<std::int64_t>(i / matrix.columns)).empty().empty();
        csv.number(matrix.values[i]).endRow();
    }
}

/// One row of the table, checked.
struct Row {
    std::size_t panel = 0;
    std::string series;
    std::string form;
    int colour = 0;
    int marker = 0;
    int dash = 0;
    double x = kNone;
    double y = kNone;
    double low = kNone;
    double high = kNone;
    double shade = kNone;
};

Row parsed(const std::string& file, std::int64_t line, const std::vector<std::string>& cells)
{
    const auto refuse = [&](const std::string& why) {
        throw Error(
            ExitCode::BadInput, "cannot read the figure's table", Where::atLine(file, line), why);
    };
    if (cells.size() != Columns)
        refuse("found " + std::to_string(cells.size()) + " cells, wanted 11");
    const auto number = [&](Column column) {
        if (cells[column].empty())
            return kNone;
        const auto value = parseNumber(cells[column]);
        if (!value)
            refuse("found " + quoted(cells[column]) + ", wanted a number");
        return *value;
    };
    const auto count = [&](Column column, std::int64_t most) {
        const auto value = parseInteger(cells[column]);
        if (!value || *value < 0 || *value > most)
            refuse("found " + quoted(cells[column]) + ", wanted a number from 0 to " +
                   std::to_string(most));
        return static_cast<int>(*value);
    };
    Row row;
    row.panel = static_cast<std::size_t>(count(Panel, kMostPanels));
    row.series = std::string(plainText(cells[Series]));
    row.form = cells[FormName];
    row.colour = count(Colour, 1000);
    row.marker = count(Marker, 1000);
    row.dash = count(Dash, 1000);
    row.x = number(X);
    row.y = number(Y);
    row.low = number(Low);
    row.high = number(High);
    row.shade = number(Shade);
    const bool isKnown = std::any_of(
        std::begin(kForms), std::end(kForms), [&](const char* form) { return row.form == form; });
    if (!isKnown && row.form != kCell)
        refuse("found the form " + quoted(row.form) + ", wanted line, steps, points, bars or cell");
    if (row.form == kCell &&
        !(row.x >= 0 && row.y >= 0 && row.x < kLargestSide && row.y < kLargestSide))
        refuse("the cell lies outside a matrix");
    return row;
}

void addPoint(FigurePanel& panel, const Row& row)
{
    SeriesForm form = SeriesForm::Line;
    for (std::size_t i = 0; i < std::size(kForms); ++i)
        if (row.form == kForms[i])
            form = static_cast<SeriesForm>(i);
    std::vector<FigureSeries>& all = panel.series;
    const bool goesOn = !all.empty() && all.back().name == row.series && all.back().form == form &&
                        all.back().colour == row.colour && all.back().marker == row.marker &&
                        all.back().dash == row.dash;
    if (!goesOn)
        all.push_back({.name = row.series,
                       .form = form,
                       .colour = row.colour,
                       .marker = row.marker,
                       .dash = row.dash});
    FigureSeries& series = all.back();
    series.x.push_back(row.x);
    series.y.push_back(row.y);
    series.low.push_back(row.low);
    series.high.push_back(row.high);
    series.shade.push_back(static_cast<float>(row.shade));
}

void addCell(FigureMatrix& matrix, std::vector<Row>& cells, const Row& row)
{
    matrix.rows = std::max(matrix.rows, static_cast<std::size_t>(row.y) + 1);
    matrix.columns = std::max(matrix.columns, static_cast<std::size_t>(row.x) + 1);
    matrix.label = row.series;
    cells.push_back(row);
}

/// Columns that hold nothing are as if they were not there.
void tidy(FigureSeries& series)
{
    const auto isNone = [](auto value) { return std::isnan(value); };
    if (std::all_of(series.low.begin(), series.low.end(), isNone))
        series.low.clear();
    if (std::all_of(series.high.begin(), series.high.end(), isNone))
        series.high.clear();
    if (series.low.empty() != series.high.empty()) {
        series.low.clear();
        series.high.clear();
    }
    if (std::all_of(series.shade.begin(), series.shade.end(), isNone))
        series.shade.clear();
}

void fill(FigureMatrix& matrix, const std::vector<Row>& cells, const std::string& file)
{
    if (cells.empty())
        return;
    if (matrix.rows * matrix.columns > cells.size())
        throw Error(ExitCode::BadInput,
                    "cannot read the figure's table",
                    Where::inFile(file),
                    "cells of a matrix are missing");
    matrix.values.assign(matrix.rows * matrix.columns, std::numeric_limits<float>::quiet_NaN());
    matrix.low = std::numeric_limits<double>::infinity();
    matrix.high = -matrix.low;
    for (const Row& cell : cells) {
        matrix.values[static_cast<std::size_t>(cell.y) * matrix.columns +
                      static_cast<std::size_t>(cell.x)] = static_cast<float>(cell.shade);
        matrix.low = std::fmin(matrix.low, cell.shade);
        matrix.high = std::fmax(matrix.high, cell.shade);
    }
    if (!(matrix.high > matrix.low))
        matrix.high = matrix.low + 1;
}

}  // namespace

std::string figureTable(const std::vector<FigurePanel>& panels)
{
    std::string text;
    CsvWriter csv([&text](std::string_view row) { text += row; });
    csv.row(
        {"panel", "series", "form", "colour", "marker", "dash", "x", "y", "low", "high", "shade"});
    for (std::size_t p = 0; p < panels.size(); ++p) {
        for (const FigureSeries& series : panels[p].series)
            writeSeries(csv, static_cast<std::int64_t>(p), series);
        writeMatrix(csv, static_cast<std::int64_t>(p), panels[p].matrix);
    }
    return text;
}

std::vector<FigurePanel> readFigureTable(const std::string& file)
{
    std::vector<FigurePanel> panels;
    std::vector<std::vector<Row>> cells;
    readCsv(file, [&](std::int64_t line, const std::vector<std::string>& row) {
        if (line == 1)
            return;
        const Row point = parsed(file, line, row);
        if (point.panel >= panels.size()) {
            panels.resize(point.panel + 1);
            cells.resize(point.panel + 1);
        }
        if (point.form == kCell)
            addCell(panels[point.panel].matrix, cells[point.panel], point);
        else
            addPoint(panels[point.panel], point);
    });
    for (std::size_t p = 0; p < panels.size(); ++p) {
        for (FigureSeries& series : panels[p].series)
            tidy(series);
        fill(panels[p].matrix, cells[p], file);
    }
    return panels;
}

}  // namespace interproto
