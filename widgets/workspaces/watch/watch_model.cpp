// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_model.h"

#include "core/runs/series.h"
#include "widgets/common/words.h"
#include "widgets/tables/run_words.h"

#include <QDir>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr double kPercent = 100;
const QString kGradientPrefix = QStringLiteral("train/grad_norm_");

/// The shortest ends of the paths that tell them apart: "a/seed1" and "b/seed1".
QStringList namesOf(const QStringList& paths)
{
    for (int parts = 1; parts <= 3; ++parts) {
        QStringList names;
        for (const QString& path : paths)
            names << QDir::cleanPath(path).section(QLatin1Char('/'), -parts);
        if (QSet<QString>(names.begin(), names.end()).size() == paths.size())
            return names;
    }
    return paths;
}

ChartPlace togetherPlace(const std::string& tag)
{
    const QString text = shownText(tag);
    if (const auto set = setOfTag(tag))
        return {QLatin1String(kAccuracyChart), shownText(*set), kPercent};
    for (const char* chart : {kRateChart, kSpeedChart, kLossChart})
        if (text == QLatin1String(chart))
            return {text, QString(), 1};
    if (text.startsWith(kGradientPrefix))
        return {QLatin1String(kGradientChart), text.mid(kGradientPrefix.size()), 1};
    // Of different units: each in a chart of its own.
    for (const char* folder : {"system/", "geometry/"})
        if (text.startsWith(QLatin1String(folder)))
            return {text, QString(), 1};
    if (text == QLatin1String(kEpochChart))
        return {text, QString(), 1};
    const auto slash = text.lastIndexOf(QLatin1Char('/'));
    if (slash <= 0)
        return {text, QString(), 1};
    return {text.left(slash), text.mid(slash + 1), 1};
}

}  // namespace

ChartPlace placeOf(const std::string& tag, bool isSingle)
{
    ChartPlace place = togetherPlace(tag);
    const bool isOurs = place.chart == QLatin1String(kLossChart) ||
                        place.chart == QLatin1String(kAccuracyChart) ||
                        place.chart == QLatin1String(kGradientChart);
    if (isSingle || !isOurs || place.curve.isEmpty())
        return place;
    return {place.chart + QLatin1Char('/') + place.curve, QString(), place.scale};
}

CurveScale WatchedRun::scale() const
{
    CurveScale scale;
    if (status.start.epochs > 0 && status.start.totalSteps > 0)
        scale.stepsPerEpoch =
            static_cast<double>(status.start.totalSteps) / static_cast<double>(status.start.epochs);
    scale.imagesPerStep = static_cast<double>(facts.batchSize);
    scale.startTime = status.firstTime > 0 ? status.firstTime : firstPoint;
    return scale;
}

std::int64_t WatchedRun::nextEvaluation() const
{
    const double perEpoch = scale().stepsPerEpoch;
    if (!status.isAlive() || facts.evaluateEvery <= 0 || perEpoch <= 0 || status.sets.empty())
        return -1;
    const double every = perEpoch * static_cast<double>(facts.evaluateEvery);
    const double next = (std::floor(static_cast<double>(status.step) / every) + 1) * every;
    return std::min(std::llround(next), static_cast<long long>(status.start.totalSteps));
}

bool WatchedRun::canGoOn() const
{
    return status.start.task == "train" && facts.isKnown &&
           (status.state == RunState::Crashed || status.state == RunState::Stopped ||
            status.state == RunState::Failed);
}

void WatchModel::setRuns(const QStringList& paths)
{
    runs_.clear();
    curvesOfChart_.clear();
    groups_.clear();
    known_.clear();
    const QStringList names = namesOf(paths);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        WatchedRun& run = runs_.emplace_back();
        run.path = paths[i];
        run.name = shownText(names[i].toStdString());
    }
}

const WatchedRun* WatchModel::run(const QString& path) const
{
    const auto found = std::find_if(
        runs_.begin(), runs_.end(), [&](const WatchedRun& known) { return known.path == path; });
    return found == runs_.end() ? nullptr : &*found;
}

void WatchModel::notice(WatchedRun& run, const SeriesPart& part)
{
    const bool matters = part.tag.starts_with(kLossTag) || part.tag.starts_with("train/grad_norm");
    if (part.restart && shownText(part.tag) == run.notFinite)
        run.notFinite.clear();
    for (const ScalarPoint& point : part.points) {
        if (run.firstPoint <= 0 || point.wallTime < run.firstPoint)
            run.firstPoint = point.wallTime;
        run.lastPoint = std::max(run.lastPoint, point.wallTime);
        if (matters && run.notFinite.isEmpty() && !std::isfinite(point.value)) {
            run.notFinite = shownText(part.tag);
            run.notFiniteStep = point.step;
        }
    }
}

std::vector<CurveUpdate> WatchModel::take(const RunNews& news)
{
    std::vector<CurveUpdate> updates;
    const auto run = std::find_if(runs_.begin(), runs_.end(), [&](const WatchedRun& known) {
        return known.path == news.path;
    });
    if (run == runs_.end())
        return updates;
    run->status = news.status;
    run->facts = news.facts;
    run->issues = news.issues;
    run->resumes = news.resumes;
    run->freeBytes = news.freeBytes;
    run->isKnown = true;
    for (const SeriesPart& part : news.series)
        notice(*run, part);
    for (const SeriesPart& part : news.series) {
        const ChartPlace place = placeOf(part.tag, isSingle());
        CurveUpdate update;
        update.run = run->path;
        update.chart = place.chart;
        update.id = run->path + QLatin1Char('\n') + shownText(part.tag);
        update.isNew = known_.insert(update.id).second;
        if (update.isNew)
            update.style = styleOf(static_cast<std::size_t>(run - runs_.begin()), place);
        update.scale = run->scale();
        update.restart = part.restart;
        update.points.reserve(part.points.size());
        for (const ScalarPoint& point : part.points)
            update.points.push_back({static_cast<double>(point.step),
                                     static_cast<double>(point.value) * place.scale,
                                     point.wallTime});
        updates.push_back(std::move(update));
    }
    return updates;
}

/// Runs that differ in their seed alone, as far as the journal tells.
QString WatchModel::groupOf(const WatchedRun& run)
{
    const QStringList parts = kindOf(run.status);
    return parts.isEmpty() ? run.name : parts.join(QStringLiteral(" · "));
}

CurveStyle WatchModel::styleOf(std::size_t run, const ChartPlace& place)
{
    std::vector<QString>& curves = curvesOfChart_[place.chart];
    auto found = std::find(curves.begin(), curves.end(), place.curve);
    if (found == curves.end()) {
        curves.push_back(place.curve);
        found = curves.end() - 1;
    }
    const int order = static_cast<int>(found - curves.begin());
    if (isSingle())
        return {place.curve, order, order, 0};
    const QString group = groupOf(runs_[run]);
    auto known = std::find(groups_.begin(), groups_.end(), group);
    if (known == groups_.end()) {
        groups_.push_back(group);
        known = groups_.end() - 1;
    }
    const auto named = [&](const QString& name) {
        return place.curve.isEmpty() ? name : name + QStringLiteral(" · ") + place.curve;
    };
    const int index = static_cast<int>(run);
    return {named(runs_[run].name),
            index,
            index,
            order,
            named(group),
            static_cast<int>(known - groups_.begin())};
}

}  // namespace interproto::ui
