// SPDX-License-Identifier: GPL-3.0-or-later
// Curves and verification charts of runs.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/figures/panels.h"
#include "core/pairs/score_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/series.h"
#include "core/tasks/choices.h"
#include "core/verification/report.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto {

namespace {

/// Scores of one run on one set, from the file that the evaluation wrote.
struct RunScores {
    std::string name;
    ScoredPairs pairs;
};

std::string evaluationFileOf(const std::string& input, const std::string& set)
{
    if (lowerExtension(input) == ".csv")
        return input;
    if (set.empty())
        throw Error(ExitCode::Usage,
                    "cannot draw the figure",
                    Where::atKey({}, "set"),
                    "a panel of a run's scores does not say the test set");
    return RunFolder::open(input).evaluationFile(set);
}

RunScores readScores(const std::string& input, const std::string& set)
{
    return {titleOfInput(input), readScoreFile(evaluationFileOf(input, set))};
}

/// Dashes tell runs apart where colours do not.
FigureSeries lineOf(const std::string& name, int n)
{
    return {.name = name, .form = SeriesForm::Line, .colour = n, .marker = n, .dash = n / 3};
}

void addRoc(FigurePanel& panel, const RunScores& run, int n, bool isDet)
{
    const SortedScores sorted(run.pairs);
    const auto curve = rocCurve(sorted, 1000);
    if (!curve)
        throw Error(
            ExitCode::BadInput, "cannot draw the curve", Where::inFile(run.name), curve.reason);
    FigureSeries series = lineOf(run.name, n);
    for (const RocPoint& point : *curve.value) {
        const double miss = 1 - point.tar;
        // A zero has no place on a logarithmic axis.
        if (point.far <= 0 || (isDet && miss <= 0))
            continue;
        series.x.push_back(point.far);
        series.y.push_back(isDet ? miss : point.tar);
    }
    panel.series.push_back(std::move(series));
}

void addScores(FigurePanel& panel, const RunScores& run, int bins)
{
    constexpr double kLow = -1;
    constexpr double kHigh = 1;
    const double width = (kHigh - kLow) / bins;
    for (const bool isGenuine : {false, true}) {
        FigureSeries series{.name = isGenuine ? "Same person" : "Two persons",
                            .form = SeriesForm::Bars,
                            .colour = isGenuine ? 1 : 0,
                            .barWidth = width};
        std::vector<double> counts(static_cast<std::size_t>(bins));
        double total = 0;
        for (std::size_t i = 0; i < run.pairs.size(); ++i) {
            if ((run.pairs.genuine[i] != 0) != isGenuine)
                continue;
            const double place = (run.pairs.similarity[i] - kLow) / width;
            ++counts[static_cast<std::size_t>(std::clamp(place, 0.0, bins - 1.0))];
            ++total;
        }
        for (std::size_t i = 0; i < counts.size(); ++i) {
            series.x.push_back(kLow + (static_cast<double>(i) + 0.5) * width);
            series.y.push_back(total > 0 ? counts[i] / total / width : 0);
        }
        panel.series.push_back(std::move(series));
    }
}

void addAgeGap(FigurePanel& panel, const RunScores& run, int n)
{
    const VerificationReport report = verify(run.pairs);
    FigureSeries series = lineOf(run.name, n);
    for (const AgeBin& bin : report.byAgeGap.bins) {
        if (!bin.accuracy || !bin.interval)
            continue;
        const double end = std::isfinite(bin.high) ? bin.high : bin.low + 10.0;
        series.x.push_back((bin.low + end) / 2);
        series.y.push_back(*bin.accuracy.value * 100);
        series.low.push_back(bin.interval->low * 100);
        series.high.push_back(bin.interval->high * 100);
    }
    panel.series.push_back(std::move(series));
}

FigureSeries curveOf(const std::vector<ScalarPoint>& points,
                     const FigureSeries& style,
                     bool isPercent)
{
    FigureSeries series = style;
    for (const ScalarPoint& point : points) {
        series.x.push_back(static_cast<double>(point.step));
        series.y.push_back(static_cast<double>(point.value) * (isPercent ? 100 : 1));
    }
    return series;
}

/// Mean with exponentially falling weights, freed of the bias of its start (Kingma and Ba 2015).
FigureSeries smoothed(const FigureSeries& raw, double weight)
{
    FigureSeries series = raw;
    double sum = 0;
    double norm = 0;
    for (double& value : series.y) {
        if (!std::isfinite(value))
            continue;
        sum = weight * sum + (1 - weight) * value;
        norm = weight * norm + (1 - weight);
        value = sum / norm;
    }
    return series;
}

}  // namespace

FigurePanel curvesPanel(const PanelOptions& options, const std::vector<std::string>& runs)
{
    FigurePanel panel;
    panel.x.label = "Step";
    const std::vector<std::string> tags =
        options.tags.empty() ? std::vector<std::string>{kLossTag} : options.tags;
    panel.y.label = tags.size() == 1 ? tags.front() : "";
    int n = 0;
    for (const std::string& run : runs) {
        IssueList issues;
        const auto series = readSeries(run, issues);
        for (const std::string& tag : tags) {
            const auto found = series.find(tag);
            if (found == series.end())
                throw Error(ExitCode::BadInput,
                            "cannot draw the figure",
                            Where::inFile(run),
                            "it has no series " + quoted(tag));
            const std::string name = tags.size() == 1   ? titleOfInput(run)
                                     : runs.size() == 1 ? tag
                                                        : titleOfInput(run) + ", " + tag;
            FigureSeries curve =
                curveOf(found->second, lineOf(name, n++), setOfTag(tag).has_value());
            if (options.smoothing > 0) {
                panel.series.push_back(curve);
                panel.series.back().isFaint = true;
                panel.series.back().name.clear();
                curve = smoothed(curve, options.smoothing);
            }
            panel.series.push_back(std::move(curve));
        }
    }
    return panel;
}

FigurePanel verificationPanel(const PanelOptions& options, const std::vector<std::string>& runs)
{
    FigurePanel panel;
    int n = 0;
    for (const std::string& run : runs) {
        const RunScores scores = readScores(run, options.set);
        if (options.kind == "roc" || options.kind == "det")
            addRoc(panel, scores, n++, options.kind == "det");
        else if (options.kind == "scores")
            addScores(panel, scores, options.bins);
        else
            addAgeGap(panel, scores, n++);
    }
    if (options.kind == "roc" || options.kind == "det") {
        panel.x = {.label = "False accept rate", .isLog = true};
        panel.y.label = options.kind == "roc" ? "True accept rate" : "False reject rate";
        panel.y.isLog = options.kind == "det";
    } else if (options.kind == "scores") {
        panel.x.label = "Similarity";
        panel.y = {.label = "Density", .low = 0};
    } else {
        panel.x.label = "Age gap (years)";
        panel.y.label = "Accuracy (%)";
    }
    return panel;
}

}  // namespace interproto
