// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/watch.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"
#include "core/runs/series.h"
#include "core/runs/terminal_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <ostream>

namespace interproto {

namespace {

constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kMostSeries = 12;
constexpr std::size_t kMostSets = 20;
constexpr std::size_t kMostFolders = 5;
constexpr std::string_view kEventsMark = "tfevents";  // TensorBoard's own rule
constexpr std::size_t kNameColumns = 22;

/// Collects lines that fit the view.
struct Page {
    std::size_t width;
    std::string text = {};

    void line(const std::string& content) { text += fitted(content, width) + "\n"; }
    std::size_t room(std::size_t used) const { return width > used ? width - used : 0; }
};

const char* colourOf(RunState state)
{
    switch (state) {
        case RunState::Living:
        case RunState::Finished:
            return "\x1b[32m";
        case RunState::Failed:
        case RunState::Crashed:
        case RunState::Missing:
            return "\x1b[31m";
        default:
            return "\x1b[33m";
    }
}

std::string percent(double accuracy)
{
    return std::isfinite(accuracy) ? fmt::format("{:.2f} %", 100 * accuracy) : "-";
}

std::string ago(double now, double then)
{
    return then > 0 && now >= then ? humanSeconds(now - then) + " ago" : "";
}

void addHead(Page& page, const RunStatus& s, const WatchView& view, double now)
{
    page.line(terminalText(s.path));
    if (view.isEventsOnly) {
        page.line("TensorBoard event files, no journal");
        return;
    }
    std::string line = fmt::format("{:<9}", runStateName(s.state));
    for (const std::string* part : {&s.start.task, &s.start.method, &s.start.network})
        if (!part->empty())
            line += " " + terminalText(*part);
    if (s.start.seed >= 0)
        line += fmt::format(", seed {}", s.start.seed);
    if (s.isAlive() && s.owner.pid > 0)
        line += fmt::format(", process {} on {}", s.owner.pid, terminalText(s.owner.host));
    if (!s.isAlive() && !ago(now, s.lastTime).empty())
        line += ", " + ago(now, s.lastTime);
    line = fitted(line, page.width);
    // Coloured after fitting: escape sequences take no columns.
    if (view.colours)
        line = colourOf(s.state) + line + "\x1b[0m";
    page.text += line + "\n";
    if (!s.ending.empty())
        page.line("  " + terminalText(s.ending));
}

void addProgress(Page& page, const RunStatus& s)
{
    const bool bySteps = s.start.totalSteps > 0;
    const std::int64_t done = bySteps ? s.step : s.progress.done;
    const std::int64_t total = bySteps ? s.start.totalSteps : s.progress.total;
    if (total > 0) {
        const double share =
            std::clamp(static_cast<double>(done) / static_cast<double>(total), 0.0, 1.0);
        const std::size_t columns = std::min<std::size_t>(40, page.room(20));
        const auto full = static_cast<std::size_t>(share * static_cast<double>(columns));
        std::string line = "[" + std::string(full, '#') + std::string(columns - full, '-') + "]";
        line +=
            fmt::format(" {:.1f} %  {} of {}", 100 * share, humanCount(done), humanCount(total));
        page.line(line);
    }
    std::string line = terminalText(s.progress.stage);
    if (s.epoch >= 0 && s.start.epochs > 0)
        line +=
            fmt::format("{}epoch {} of {}", line.empty() ? "" : ", ", s.epoch + 1, s.start.epochs);
    if (s.progress.rate > 0 && std::isfinite(s.progress.rate))
        line += fmt::format(", {:.1f} {}/s", s.progress.rate, terminalText(s.progress.unit));
    if (s.state == RunState::Living && s.progress.secondsLeft >= 0)
        line += ", " + humanSeconds(s.progress.secondsLeft) + " left";
    if (s.duration > 0)
        line += ", " + humanSeconds(s.duration) + " at work";
    if (!line.empty())
        page.line(line.starts_with(", ") ? line.substr(2) : line);
}

void addCurve(Page& page,
              const std::string& name,
              const std::vector<double>& values,
              const std::string& last)
{
    const std::string head =
        padded(fitted(terminalText(name), kNameColumns - 1), kNameColumns) + padded(last, 12);
    page.line(head + sparkline(values, std::min<std::size_t>(60, page.room(columnsOf(head)))));
}

void addSeries(Page& page, const RunStatus& s, const SeriesByTag& series, bool isEventsOnly)
{
    std::size_t shown = 0;
    for (const auto& [tag, points] : series) {
        // Accuracies of a run have lines of their own, from its journal.
        if ((setOfTag(tag) && !isEventsOnly) || points.empty())
            continue;
        if (++shown > kMostSeries && !isEventsOnly) {
            page.line("...");
            break;
        }
        std::vector<double> values(points.size());
        std::transform(points.begin(), points.end(), values.begin(), [](const ScalarPoint& p) {
            return p.value;
        });
        addCurve(page, tag, values, fmt::format("{:.5g}", points.back().value));
    }
    if (shown > 0 || s.epochs.empty())
        return;
    std::vector<double> values(s.epochs.size());
    std::transform(s.epochs.begin(), s.epochs.end(), values.begin(), [](const EpochEnded& e) {
        return e.meanLoss;
    });
    addCurve(page, "mean loss", values, fmt::format("{:.5g}", values.back()));
}

void addSets(Page& page, const RunStatus& s)
{
    if (s.sets.empty())
        return;
    page.line(padded("accuracy", kNameColumns) + "best      at step     last");
    std::size_t shown = 0;
    for (const auto& [name, set] : s.sets) {
        if (++shown > kMostSets) {
            page.line("...");
            return;
        }
        std::vector<double> values;
        for (const Evaluated& e : s.evaluations)
            if (e.set == name)
                values.push_back(e.accuracy);
        const std::string head =
            padded("  " + fitted(terminalText(name), kNameColumns - 3), kNameColumns) +
            padded(percent(set.best), 10) + padded(humanCount(set.bestStep), 12) +
            padded(percent(set.last), 10);
        page.line(head + sparkline(values, std::min<std::size_t>(30, page.room(columnsOf(head)))));
    }
}

/// One line a damaged file or event: what, then where, as the end of a line may be cut.
void addDamages(Page& page, const IssueList& damages)
{
    for (const IssueKind& kind : kindsOf(damages)) {
        if (kind.first == nullptr)
            continue;
        const Where& where = kind.first->where;
        page.line(fmt::format("{} x {}",
                              humanCount(static_cast<std::int64_t>(kind.count)),
                              terminalText(kind.first->message)));
        std::string place = fmt::format(
            "  {}{}", kind.count > 1 ? "first: " : "", terminalText(fileName(where.file)));
        if (where.record >= 0)
            place += fmt::format(", record {}", where.record);
        page.line(place);
    }
}

void addEventsSpan(Page& page, const SeriesByTag& series)
{
    std::int64_t step = -1;
    std::size_t points = 0;
    for (const auto& [tag, values] : series) {
        points += values.size();
        for (const ScalarPoint& point : values)
            step = std::max(step, point.step);
    }
    page.line(points == 0 ? std::string("no scalar yet")
                          : fmt::format("{} curves, {} points, last step {}",
                                        series.size(),
                                        humanCount(static_cast<std::int64_t>(points)),
                                        humanCount(step)));
}

void addNotes(Page& page, const RunStatus& s, const WatchView& view)
{
    if (!s.checkpoint.path.empty())
        page.line(fmt::format("checkpoint  {} (step {})",
                              terminalText(s.checkpoint.path),
                              humanCount(s.checkpoint.step)));
    if (s.warnings > 0 || s.errors > 0)
        page.line(fmt::format("{} warnings, {} errors", s.warnings, s.errors));
    if (s.brokenLines > 0)
        page.line(fmt::format("{} broken journal lines passed over", s.brokenLines));
    const std::size_t count = std::min(view.messages, s.messages.size());
    for (std::size_t i = s.messages.size() - count; i < s.messages.size(); ++i) {
        const TimedEvent& event = s.messages[i];
        const auto& message = std::get<Message>(event.event);
        page.line(fmt::format("{} {:<7} {}",
                              event.time > 0 ? isoTime(event.time).substr(11, 8) : "??:??:??",
                              severityName(message.severity),
                              terminalText(message.text)));
    }
}

void wait(double seconds, const std::stop_token& stop)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any wakened;
    wakened.wait_for(lock, stop, std::chrono::duration<double>(seconds), [] { return false; });
}

}  // namespace

std::string sparkline(const std::vector<double>& values, std::size_t columns)
{
    constexpr std::array kBlocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const std::size_t count = std::min(columns, values.size());
    std::vector<double> means(count, std::numeric_limits<double>::quiet_NaN());
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (std::size_t i = 0; i < count; ++i) {
        double sum = 0;
        std::size_t finite = 0;
        for (std::size_t j = i * values.size() / count; j < (i + 1) * values.size() / count; ++j)
            if (std::isfinite(values[j])) {
                sum += values[j];
                ++finite;
            }
        if (finite == 0 || !std::isfinite(sum))
            continue;
        means[i] = sum / static_cast<double>(finite);
        least = std::min(least, means[i]);
        most = std::max(most, means[i]);
    }
    std::string line;
    for (const double mean : means) {
        const double share = most > least ? (mean - least) / (most - least) : 0;
        line +=
            std::isfinite(mean) && std::isfinite(share)
                ? kBlocks[static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * 7))]
                : " ";
    }
    return line;
}

std::string renderWatch(const RunStatus& status, const SeriesByTag& series, const WatchView& view)
{
    Page page{std::max(kLeastWidth, static_cast<std::size_t>(std::max(view.width, 0)))};
    addHead(page, status, view, view.now > 0 ? view.now : status.lastTime);
    if (view.isEventsOnly)
        addEventsSpan(page, series);
    addProgress(page, status);
    addSeries(page, status, series, view.isEventsOnly);
    addSets(page, status);
    addNotes(page, status, view);
    if (view.damages != nullptr)
        addDamages(page, *view.damages);
    return page.text;
}

namespace {

bool holdsEvents(const std::string& folder)
{
    const std::vector<std::string> names = sortedNames(folder);
    return std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return name.find(kEventsMark) != std::string::npos;
    });
}

/// For a folder that is nothing to watch itself: what could be, one level below.
std::string folderHint(const std::string& folder)
{
    std::string found;
    std::size_t count = 0;
    for (const std::string& name : sortedNames(folder)) {
        const std::string path = joined(folder, name);
        if (!directoryExists(path) || !(looksLikeRun(path) || holdsEvents(path)))
            continue;
        if (++count <= kMostFolders)
            found += (count == 1 ? "" : ", ") + quoted(name);
    }
    if (count > kMostFolders)
        found += fmt::format(" and {} more", count - kMostFolders);
    return count == 0 ? std::string() : "Watch one of the runs in it: " + found + ".";
}

[[noreturn]] void refuseToWatch(const std::string& path)
{
    const bool isFolder = directoryExists(path);
    throw Error(ExitCode::BadInput,
                "cannot watch",
                Where::inFile(path),
                isFolder ? "it is neither a run folder nor one with TensorBoard's event files"
                         : "there is no such run folder or journal",
                isFolder ? folderHint(path) : std::string());
}

}  // namespace

RunStatus watchRun(const std::string& path, std::ostream& stream, const WatchLoop& loop)
{
    const bool isRun =
        looksLikeRun(path) || fileExists(path) || inspectLock(path).state != LockState::Free;
    if (!isRun && !(directoryExists(path) && holdsEvents(path)))
        refuseToWatch(path);
    RunFollower follower(path);
    WatchView view;
    view.damages = &follower.seriesIssues();
    view.width = loop.width;
    view.colours = loop.isTerminal;
    for (bool first = true;; first = false) {
        const bool changed = follower.poll();
        view.now = nowSeconds();
        // A journal may come: a run that starts opens its event file first.
        view.isEventsOnly = !isRun && follower.status().state == RunState::Empty;
        const std::string text = renderWatch(follower.status(), follower.series(), view);
        if (loop.isTerminal && !loop.once)
            stream << "\x1b[H\x1b[2J" << text << std::flush;
        else if (first || changed)
            stream << (first ? "" : "\n") << text << std::flush;
        const bool ended =
            !follower.status().isAlive() && follower.status().state != RunState::Empty;
        if (loop.once || ended || loop.stop.stop_requested() || !stream)
            return follower.status();
        wait(std::clamp(loop.interval, 0.05, 3600.0), loop.stop);
    }
}

}  // namespace interproto
