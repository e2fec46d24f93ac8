// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/formats/tfevents.h"

#include <algorithm>
#include <limits>

namespace interproto {

namespace {

/// TensorBoard takes every file with this in its name.
constexpr std::string_view kFileMark = "tfevents";

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

/// Removes the points at or after `step`, and before `until`; returns how many.
std::size_t cutFrom(std::vector<ScalarPoint>& points,
                    std::int64_t step,
                    std::int64_t until = kNever)
{
    return std::erase_if(points, [&](const ScalarPoint& p) {
        return p.step >= step && (p.step < until || until == kNever);
    });
}

}  // namespace

void ScalarSeries::findFiles()
{
    for (const std::string& name : sortedNames(folder_)) {
        const std::string path = joined(folder_, name);
        const auto isKnown = [&](const Source& source) { return source.reader.file() == path; };
        if (name.find(kFileMark) == std::string::npos ||
            std::any_of(sources_.begin(), sources_.end(), isKnown) || !fileExists(path))
            continue;
        // Later files have later names; one that sorts before a known file still counts as older.
        const auto place = std::find_if(sources_.begin(), sources_.end(), [&](const Source& s) {
            return s.reader.file() > path;
        });
        sources_.insert(place, Source{EventReader(path), {}, std::nullopt, false});
    }
}

bool ScalarSeries::poll()
{
    if (!directoryExists(folder_))
        return false;
    findFiles();
    bool changed = false;
    for (std::size_t i = 0; i < sources_.size(); ++i) {
        if (sources_[i].lost)
            continue;
        try {
            changed = take(i, sources_[i].reader.poll(issues_)) || changed;
        } catch (const Error& error) {
            sources_[i].lost = true;
            issues_.add({Severity::Warning,
                         "event-file-unreadable",
                         error.where(),
                         error.why(),
                         error.hint()});
        }
    }
    return changed;
}

bool ScalarSeries::take(std::size_t source, const EventReader::Batch& batch)
{
    bool changed = false;
    std::size_t next = 0;
    for (std::size_t i = 0; i <= batch.scalars.size(); ++i) {
        for (; next < batch.restarts.size() && batch.restarts[next].first == i; ++next) {
            restart(source, batch.restarts[next].second);
            changed = true;
        }
        if (i < batch.scalars.size())
            changed = addPoint(source, batch.scalars[i]) || changed;
    }
    return changed;
}

bool ScalarSeries::addPoint(std::size_t source, const ScalarEvent& event)
{
    const std::int64_t step = event.point.step;
    std::int64_t laterBegins = kNever;  // first step that newer files hold of this tag
    for (std::size_t i = source + 1; i < sources_.size(); ++i) {
        const auto first = sources_[i].firstStep.find(event.tag);
        if (first != sources_[i].firstStep.end())
            laterBegins = std::min(laterBegins, first->second);
        if (step >= std::min(laterBegins, sources_[i].restartedAt.value_or(kNever)))
            return false;
    }
    std::vector<ScalarPoint>& points = series_[event.tag];
    if (sources_[source].firstStep.try_emplace(event.tag, step).second && source > 0 &&
        cutFrom(points, step, laterBegins) > 0)
        takeovers_.insert(step);
    if (laterBegins == kNever) {
        points.push_back(event.point);
        return true;
    }
    // An older file that still grows beside a newer one.
    const auto behind = std::upper_bound(
        points.begin(), points.end(), step, [](std::int64_t s, const ScalarPoint& p) {
            return s < p.step;
        });
    points.insert(behind, event.point);
    return true;
}

void ScalarSeries::restart(std::size_t source, std::int64_t step)
{
    std::optional<std::int64_t>& at = sources_[source].restartedAt;
    at = std::min(at.value_or(step), step);
    takeovers_.insert(step);
    for (auto& [tag, points] : series_)
        cutFrom(points, step);
}

const std::vector<ScalarPoint>& ScalarSeries::points(const std::string& tag) const
{
    static const std::vector<ScalarPoint> kNone;
    const auto found = series_.find(tag);
    return found == series_.end() ? kNone : found->second;
}

std::map<std::string, std::vector<ScalarPoint>> readScalars(const std::string& folder,
                                                            IssueList& issues)
{
    ScalarSeries all(folder);
    all.poll();
    for (const Issue& issue : all.issues().items())
        issues.add(issue);
    return all.series();
}

}  // namespace interproto
