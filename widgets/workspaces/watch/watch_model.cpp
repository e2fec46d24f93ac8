// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_model.h"

#include "core/runs/series.h"
#include "widgets/common/words.h"

#include <QDir>
#include <QSet>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr double kPercent = 100;

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

}  // namespace

ChartPlace placeOf(const std::string& tag)
{
    const QString text = shownText(tag);
    if (const auto set = setOfTag(tag))
        return {QLatin1String(kAccuracyChart), shownText(*set), kPercent};
    for (const char* chart : {kRateChart, kSpeedChart, kLossChart})
        if (text == QLatin1String(chart))
            return {text, QString(), 1};
    const auto slash = text.lastIndexOf(QLatin1Char('/'));
    if (slash <= 0)
        return {text, QString(), 1};
    return {text.left(slash), text.mid(slash + 1), 1};
}

void WatchModel::setRuns(const QStringList& paths)
{
    runs_.clear();
    curvesOfChart_.clear();
    known_.clear();
    const QStringList names = namesOf(paths);
    for (qsizetype i = 0; i < paths.size(); ++i) {
        WatchedRun& run = runs_.emplace_back();
        run.path = paths[i];
        run.name = shownText(names[i].toStdString());
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
    run->issues = news.issues;
    run->isKnown = true;
    for (const SeriesPart& part : news.series) {
        const ChartPlace place = placeOf(part.tag);
        // Compared runs show their whole losses; the parts of all of them would be a thicket.
        if (!isSingle() && place.chart == QLatin1String(kLossChart) && !place.curve.isEmpty())
            continue;
        CurveUpdate update;
        update.chart = place.chart;
        update.id = run->path + QLatin1Char('\n') + shownText(part.tag);
        update.isNew = known_.insert(update.id).second;
        if (update.isNew)
            update.style = styleOf(static_cast<std::size_t>(run - runs_.begin()), place);
        update.restart = part.restart;
        update.points.reserve(part.points.size());
        for (const ScalarPoint& point : part.points)
            update.points.push_back(
                {static_cast<double>(point.step), static_cast<double>(point.value) * place.scale});
        updates.push_back(std::move(update));
    }
    return updates;
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
    const QString& name = runs_[run].name;
    return {place.curve.isEmpty() ? name : name + QStringLiteral(" · ") + place.curve,
            static_cast<int>(run),
            static_cast<int>(run),
            order};
}

}  // namespace interproto::ui
