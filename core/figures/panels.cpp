// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/panels.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/figures/palette.h"
#include "core/figures/table.h"
#include "core/prototypes/angles.h"
#include "core/prototypes/clustering.h"
#include "core/prototypes/snapshots.h"
#include "core/runs/run_folder.h"
#include "core/runs/runs_table.h"
#include "core/tasks/choices.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto {

namespace {

constexpr std::size_t kMostGramRows = 600;  ///< finer than print
constexpr float kUnknown = std::numeric_limits<float>::quiet_NaN();

[[noreturn]] void missing(const std::string& what,
                          const std::string& where,
                          const std::string& hint)
{
    throw Error(ExitCode::BadInput, "cannot draw the figure", Where::inFile(where), what, hint);
}

struct NamedVectors {
    std::string file;
    std::string table;
};

NamedVectors vectorsOfInput(const std::string& input)
{
    if (lowerExtension(input) == ".npy") {
        const std::string stem = input.substr(0, input.size() - 4);
        return {input, fileExists(stem + ".csv") ? stem + ".csv" : ""};
    }
    if (looksLikeMap(input)) {
        const PrototypeMap map = readPrototypeMap(input);
        const std::string table = joined(input, kIdentitiesFile);
        if (const std::string file = vectorsOfMap(map); !file.empty())
            return {file, fileExists(table) ? table : ""};
        missing("the prototypes of this map are gone", input, {});
    }
    const std::vector<PrototypeSnapshot> all = listPrototypeSnapshots(input);
    if (all.empty())
        missing("it has no prototypes", input, "Name a run whose training came to its end.");
    return {all.back().file, all.back().table};
}

std::vector<bool> childrenOf(const NamedVectors& named, std::size_t rows)
{
    if (named.table.empty())
        missing("nothing says which identities are children",
                named.file,
                "It takes the .csv beside the prototypes.");
    const std::vector<PrototypeInfo> infos = readPrototypeTable(named.table);
    if (infos.size() != rows)
        missing("the table of identities has another length than the prototypes", named.table, {});
    std::vector<bool> isChild;
    for (const PrototypeInfo& info : infos)
        isChild.push_back(info.isChild);
    return isChild;
}

FigurePanel gramPanel(const std::string& input)
{
    const NamedVectors named = vectorsOfInput(input);
    const Vectors vectors(named.file);
    const std::vector<bool> isChild = childrenOf(named, vectors.rows());
    std::vector<std::uint32_t> children;
    for (std::size_t i = 0; i < isChild.size(); ++i)
        if (isChild[i])
            children.push_back(static_cast<std::uint32_t>(i));
    if (children.empty())
        missing("it has no child prototypes", input, {});
    children = evenlySpread(children, kMostGramRows);
    const std::vector<float> inverse = vectors.inverseLengths();
    const std::vector<float> gram = gramMatrix(vectors, inverse, children);
    const std::size_t n = children.size();
    const std::vector<std::uint32_t> order = clusteredOrder(gram, n);
    FigurePanel panel;
    panel.matrix = {.rows = n, .columns = n, .values = std::vector<float>(n * n)};
    panel.matrix.label = "Cosine";
    panel.matrix.low = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            panel.matrix.values[i * n + j] = gram[order[i] * n + order[j]];
            if (i != j)
                panel.matrix.low = std::min<double>(panel.matrix.low, gram[i * n + j]);
        }
    panel.matrix.high = 1;
    panel.x.hasNumbers = false;
    panel.y.hasNumbers = false;
    return panel;
}

FigureSeries angleSeries(const AngleHistogram& histogram, const char* name, int colour, int dash)
{
    FigureSeries series{.name = name, .form = SeriesForm::Steps, .colour = colour, .dash = dash};
    const double width = 180.0 / static_cast<double>(histogram.counts.size());
    for (std::size_t i = 0; i < histogram.counts.size(); ++i) {
        series.x.push_back(static_cast<double>(i) * width);
        series.y.push_back(histogram.pairs > 0 ? static_cast<double>(histogram.counts[i]) /
                                                     static_cast<double>(histogram.pairs) / width
                                               : 0);
    }
    series.x.push_back(180);
    series.y.push_back(0);
    return series;
}

FigurePanel anglesPanel(const std::string& input, int bins)
{
    const NamedVectors named = vectorsOfInput(input);
    const Vectors vectors(named.file);
    const PrototypeAngles angles =
        prototypeAngles(vectors, vectors.inverseLengths(), childrenOf(named, vectors.rows()), bins);
    return angleHistogramPanel(angles);
}

FigurePanel tablePanel(const std::string& file, int part)
{
    std::vector<FigurePanel> panels = readFigureTable(file);
    if (static_cast<std::size_t>(part) >= panels.size())
        missing("it has no part " + std::to_string(part), file, {});
    return std::move(panels[static_cast<std::size_t>(part)]);
}

FigurePanel rawPanel(const PanelOptions& options, const std::vector<std::string>& inputs)
{
    const std::string& kind = options.kind;
    if (inputs.empty())
        throw Error(ExitCode::Usage,
                    "cannot draw the figure",
                    Where::atKey({}, "input"),
                    "a " + kind + " panel does not say what it is made from");
    if (kind == "map") {
        const std::string folder = mapOfInput(inputs.front());
        if (folder.empty())
            missing("it has no map",
                    inputs.front(),
                    "Make one: interproto map RUN --out RUN/maps/prototypes");
        return mapPanel(readPrototypeMap(folder), options.colourBy);
    }
    if (kind == "gram")
        return gramPanel(inputs.front());
    if (kind == "angles")
        return anglesPanel(inputs.front(), options.bins);
    if (kind == "table")
        return tablePanel(inputs.front(), options.part);
    if (kind == "curves")
        return curvesPanel(options, inputs);
    return verificationPanel(options, inputs);
}

/// The table's rows keep the marks apart: one series a group.
FigureSeries groupOf(const PrototypeMap& map, bool children, const std::vector<float>& shade)
{
    FigureSeries series{.form = SeriesForm::Points};
    series.name = children ? "Child prototypes" : "Other prototypes";
    series.colour = children ? kChildColour : kAdultColour;
    series.marker = children ? 1 : 0;
    for (std::size_t i = 0; i < map.size(); ++i) {
        const bool isChild = !map.infos.empty() && map.infos[i].isChild;
        if (isChild != children)
            continue;
        series.x.push_back(map.layout[2 * i]);
        series.y.push_back(map.layout[2 * i + 1]);
        if (!shade.empty())
            series.shade.push_back(shade[i]);
    }
    return series;
}

}  // namespace

FigurePanel angleHistogramPanel(const PrototypeAngles& angles)
{
    FigurePanel panel;
    panel.x.label = "Angle between prototypes (degrees)";
    panel.y.label = "Density";
    panel.x.low = 0;
    panel.x.high = 180;
    panel.y.low = 0;
    panel.series.push_back(angleSeries(angles.adults, "Other and other", kAdultColour, 0));
    panel.series.push_back(angleSeries(angles.children, "Child and child", kChildColour, 0));
    panel.series.push_back(angleSeries(angles.between, "Child and other", 2, 1));
    return panel;
}

std::string mapOfInput(const std::string& input)
{
    if (looksLikeMap(input))
        return input;
    const std::vector<std::string> maps = listMaps(input);
    // That of the prototypes at the end, else the last one by name.
    for (const std::string& map : maps)
        if (fileName(map) == "prototypes")
            return map;
    return maps.empty() ? std::string() : maps.back();
}

std::string titleOfInput(const std::string& input)
{
    std::string run = input;
    if (looksLikeMap(input) && !looksLikeRun(input))
        run = parentDirectory(parentDirectory(absolutePath(input)));
    if (looksLikeRun(run))
        if (const std::string method = runStatus(run).start.method; !method.empty())
            return methodTitle(method);
    return fileName(absolutePath(looksLikeRun(run) ? run : input));
}

std::vector<std::string> runsOfSweep(const std::string& folder)
{
    const std::vector<std::string>& order = methodNames();
    std::vector<RunStatus> runs = listRuns(folder);
    const auto rank = [&](const RunStatus& run) {
        return std::find(order.begin(), order.end(), run.start.method) - order.begin();
    };
    std::stable_sort(runs.begin(), runs.end(), [&](const RunStatus& a, const RunStatus& b) {
        return rank(a) < rank(b);
    });
    std::vector<std::string> paths;
    std::vector<std::string> methods;
    for (const RunStatus& run : runs) {
        const std::string& method = run.start.method;
        if (method.empty() || std::find(methods.begin(), methods.end(), method) != methods.end())
            continue;
        methods.push_back(method);
        paths.push_back(run.path);
    }
    return paths;
}

std::string mapColourLabel(const std::string& colourBy)
{
    if (colourBy == "mean_age")
        return "Mean age (years)";
    if (colourBy == "images")
        return "Images (power of ten)";
    if (colourBy == "gap")
        return "Angle to the nearest prototype (degrees)";
    if (colourBy == "trust")
        return "Trust";
    return {};
}

std::vector<float> mapValues(const PrototypeMap& map, const std::string& colourBy)
{
    if (colourBy == "gap")
        return map.gap;
    if (colourBy == "trust")
        return map.trust;
    std::vector<float> values;
    if (colourBy != "mean_age" && colourBy != "images")
        return values;
    bool isAnyKnown = false;
    for (const PrototypeInfo& info : map.infos) {
        const float value = colourBy == "mean_age" ? static_cast<float>(info.meanAge)
                            : info.images > 0      ? std::log10(static_cast<float>(info.images))
                                                   : kUnknown;
        isAnyKnown = isAnyKnown || std::isfinite(value);
        values.push_back(value);
    }
    return isAnyKnown ? values : std::vector<float>();
}

AxisRange rampRange(const std::vector<float>& values)
{
    std::vector<float> known;
    for (const float value : values)
        if (std::isfinite(value))
            known.push_back(value);
    if (known.empty())
        return {0, 1};
    const auto at = [&](double share) {
        const auto place = known.begin() + static_cast<std::ptrdiff_t>(
                                               share * static_cast<double>(known.size() - 1));
        std::nth_element(known.begin(), place, known.end());
        return static_cast<double>(*place);
    };
    AxisRange range{at(0.02), 0};
    range.high = at(0.98);
    if (!(range.high > range.low))
        range = {range.low - 0.5, range.low + 0.5};
    return range;
}

FigurePanel mapPanel(const PrototypeMap& map, const std::string& colourBy)
{
    FigurePanel panel;
    panel.equalAxes = true;
    panel.sharesRange = true;
    panel.x.hasNumbers = false;
    panel.y.hasNumbers = false;
    std::vector<float> shade = mapValues(map, colourBy);
    if (!shade.empty()) {
        const AxisRange range = rampRange(shade);
        panel.shadeLabel = mapColourLabel(colourBy);
        panel.shadeLow = range.low;
        panel.shadeHigh = range.high;
        for (float& value : shade)
            value = static_cast<float>(
                std::clamp((value - range.low) / (range.high - range.low), 0.0, 1.0));
    }
    // Children last: they lie in front.
    for (const bool children : {false, true})
        if (FigureSeries series = groupOf(map, children, shade); !series.x.empty())
            panel.series.push_back(std::move(series));
    panel.origin.kind = "map";
    panel.origin.inputs = {map.folder};
    panel.origin.colourBy = colourBy;
    return panel;
}

FigurePanel loadPanel(const PanelOptions& options, const std::string& base)
{
    std::vector<std::string> inputs;
    for (const std::string& input : options.inputs)
        inputs.push_back(joined(base, input));
    FigurePanel panel = rawPanel(options, inputs);
    panel.title = options.title;
    if (panel.title.empty() && options.kind != "table")
        panel.title = options.set.empty() ? titleOfInput(inputs.front()) : options.set;
    if (!options.xLabel.empty())
        panel.x.label = options.xLabel;
    if (!options.yLabel.empty())
        panel.y.label = options.yLabel;
    panel.x.isLog = panel.x.isLog || options.logX;
    panel.y.isLog = panel.y.isLog || options.logY;
    panel.origin = options;
    return panel;
}

Figure loadFigure(const FigureRecipe& recipe, const std::string& base)
{
    Figure figure;
    std::vector<PanelOptions> panels = recipe.panels;
    if (!recipe.sweep.empty()) {
        const std::string folder = joined(base, recipe.sweep);
        const std::vector<std::string> runs = runsOfSweep(folder);
        if (runs.empty())
            missing("it holds no runs", folder, "Name the folder that a sweep was written to.");
        const PanelOptions pattern = panels.front();
        panels.assign(runs.size(), pattern);
        for (std::size_t i = 0; i < runs.size(); ++i)
            panels[i].inputs = {runs[i]};
    }
    for (const PanelOptions& panel : panels)
        figure.panels.push_back(loadPanel(panel, base));
    figure.options = resolved(recipe.options, figure.panels.size());
    if (figure.options.sameRange)
        shareRanges(figure.panels);
    return figure;
}

}  // namespace interproto
