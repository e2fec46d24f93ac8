// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/map_job.h"

#include "core/analysis/map/map_report.h"
#include "core/analysis/map/tsne.h"
#include "core/base/file_group.h"
#include "core/base/text.h"
#include "core/jobs/map_files.h"
#include "core/jobs/map_input.h"
#include "core/jobs/runtime.h"
#include "core/prototypes/map_folder.h"
#include "core/runs/control.h"
#include "core/runs/lock.h"

#include <ATen/Parallel.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace interproto {

namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Time between two looks at control file and signals.
constexpr double kLookSeconds = 0.05;
/// The rule for settled maps is asked at fixed iterations, so that it does not depend on the clock.
constexpr int kRuleEvery = 48;

TsneOptions tsneOptionsOf(const MapOptions& options)
{
    TsneOptions tsne;
    tsne.perplexity = options.perplexity;
    tsne.earlyExaggeration = options.earlyExaggeration;
    tsne.earlyIterations = options.earlyIterations;
    tsne.exaggeration = options.exaggeration;
    tsne.learningRate = options.learningRate;
    tsne.repulsion = options.repulsion == "exact"  ? Repulsion::Exact
                     : options.repulsion == "grid" ? Repulsion::Grid
                                                   : Repulsion::Auto;
    tsne.starts = options.align.empty() ? options.starts : 1;
    tsne.seed = static_cast<std::uint64_t>(options.runtime.seed);
    return tsne;
}

nlohmann::json optionsAsJson(MapOptions options)
{
    Form form;
    options.describe(form);
    nlohmann::json json;
    for (const Field& field : form.fields())
        // Both belong to one call, not to the map.
        if (field.key() != "resume" && field.key() != "force")
            json[field.key()] = field.valueText();
    return json;
}

/// More threads than this would wait for each other longer than they work.
int teamSize(std::int64_t points)
{
    constexpr std::int64_t kPointsEach = 512;
    return static_cast<int>(
        std::clamp<std::int64_t>(points / kPointsEach, 1, at::get_num_threads()));
}

/// A map from its first iteration to its reports.
class MapRun {
public:
    MapRun(MapOptions options, JobContext& context, torch::Device device)
        : options_(std::move(options)),
          context_(context),
          folder_(options_.out),
          input_(readMapInput(options_, context.log())),
          team_(teamSize(input_.points())),
          map_(input_.rows, tsneOptionsOf(options_), team_, device),
          control_(options_.out)
    {
        loadSeconds_ = secondsSince(start_);
    }

    TaskResult run()
    {
        prepare();
        folder_.writePoints(input_);
        optimise();
        return finish();
    }

private:
    void prepare()
    {
        tellPerplexity(options_.perplexity);
        useCache();
        if (options_.resume)
            resume();
        map_.prepare(context_.progress(), context_.stop);
        if (!options_.align.empty())
            align();
        keepCache();
        tellTies();
    }

    void useCache()
    {
        const std::int64_t needed = neighboursFor(map_.perplexity(), input_.points());
        auto graph = folder_.readNeighbours(input_.fingerprint, input_.points(), needed);
        if (!graph)
            return;
        cached_ = graph->count;
        map_.useNeighbours(std::move(*graph));
        areNeighboursCached_ = true;
    }

    void keepCache()
    {
        if (map_.neighbours().count == cached_)
            return;
        areNeighboursCached_ = false;
        folder_.writeNeighbours(map_.neighbours(), input_.fingerprint);
        cached_ = map_.neighbours().count;
    }

    void align()
    {
        std::int64_t found = 0;
        Layout places = MapFolder(options_.align).placesOf(input_.names(), found);
        context_.journal->info(fmt::format("{} of {} points start where {} has them",
                                           humanCount(found),
                                           humanCount(input_.points()),
                                           escapeControl(options_.align)));
        map_.startFrom(alignedStart(std::move(places),
                                    map_.neighbours(),
                                    static_cast<std::uint64_t>(options_.runtime.seed)));
        map_.prepare();
    }

    void resume()
    {
        const nlohmann::json report = folder_.readReport();
        const auto wrong = [&](const std::string& why) {
            throw Error(ExitCode::BadInput,
                        "cannot continue the map",
                        Where::inFile(folder_.file("map.json")),
                        why,
                        "Start anew without --resume.");
        };
        const auto entry = [&](const char* key) {
            const auto found = report.find(key);
            return found == report.end() ? nlohmann::json() : *found;
        };
        const nlohmann::json fingerprint = entry("fingerprint");
        const nlohmann::json iterations = entry("iteration");
        const nlohmann::json aligned = entry("aligned");
        if (!fingerprint.is_string())
            wrong("its fingerprint is no text");
        if (fingerprint.get<std::string>() != input_.fingerprint)
            wrong("it is of other points");
        constexpr std::int64_t kMostIterations = 1'000'000'000;
        if (!iterations.is_number_integer() || iterations.get<std::int64_t>() < 0 ||
            iterations.get<std::int64_t>() > kMostIterations)
            wrong(fmt::format("found the iteration {}, wanted a whole number from 0 on",
                              quoted(iterations.dump())));
        if (!aligned.is_null() && !aligned.is_boolean())
            wrong(
                fmt::format("found {} for aligned, wanted true or false", quoted(aligned.dump())));
        const int iteration = iterations.get<int>();
        startedAligned_ = aligned.is_boolean() && aligned.get<bool>();
        if (startedAligned_)
            map_.startFrom(Layout(static_cast<std::size_t>(2 * input_.points()), 0.0F));
        map_.resume(folder_.readState(input_.points(), iteration));
    }

    void tellPerplexity(double asked)
    {
        if (map_.perplexity() < asked)
            context_.journal->warning(
                fmt::format("perplexity {} is too large for {} points; {:.4g} is used, a third of "
                            "the other points",
                            exactNumber(asked),
                            humanCount(input_.points()),
                            map_.perplexity()));
    }

    void tellTies()
    {
        if (const std::int64_t ties = map_.affinities().uncalibrated; ties > 0)
            context_.journal->warning(fmt::format(
                "{} points have so many equally near neighbours that no bandwidth gives "
                "them the perplexity",
                humanCount(ties)));
    }

    /// Iterations until the next look, never across an iteration at which the rule is asked.
    int slice() const
    {
        const int iteration = map_.state().iteration;
        const double each = map_.seconds().at("optimise") / std::max(1, done_);
        const int wanted =
            done_ == 0 ? 1 : static_cast<int>(std::clamp(kLookSeconds / each, 1.0, 1000.0));
        return std::min(
            {wanted, kRuleEvery - iteration % kRuleEvery, options_.iterations - iteration});
    }

    bool hasSettled() const
    {
        return options_.settled > 0 && map_.state().iteration % kRuleEvery == 0 &&
               map_.state().iteration > (isAligned() ? 0 : options_.earlyIterations) + kRuleEvery &&
               map_.movement() < options_.settled;
    }

    bool isAligned() const { return !options_.align.empty() || startedAligned_; }

    void optimise()
    {
        const int first = map_.state().iteration;
        ProgressMeter meter(
            "optimise", "iterations", options_.iterations - first, context_.progress());
        Clock::time_point shown = Clock::now();
        while (map_.state().iteration < options_.iterations && !stops_ &&
               !context_.stop.stop_requested() && !isSettled_) {
            const int done = map_.advance(slice(), context_.stop);
            done_ += done;
            meter.advance(done);
            isSettled_ = hasSettled();
            for (const ControlRequest& request : control_.poll())
                obey(request);
            meter.setTotal(options_.iterations - first);
            if (options_.liveInterval > 0 && secondsSince(shown) >= options_.liveInterval) {
                show();
                shown = Clock::now();
            }
        }
        meter.finish();
    }

    void obey(const ControlRequest& request)
    {
        if (request.word == ControlWord::Stop) {
            stops_ = true;
            return;
        }
        const std::vector<std::string_view> words = splitBlanks(request.text);
        const auto value = words.size() == 2 ? parseNumber(words[1]) : std::nullopt;
        const std::string name = words.empty() ? std::string() : lowered(words[0]);
        MapOptions changed = options_;
        Form form;
        changed.describe(form);
        Field* field = form.find(name);
        const bool isKnown = name == "perplexity" || name == "exaggeration" || name == "iterations";
        if (!isKnown || !value || field == nullptr || !field->setFromText(words[1]).empty() ||
            !field->problem().empty()) {
            context_.journal->warning(
                fmt::format("cannot follow {} in control; known are stop, perplexity NUMBER, "
                            "exaggeration NUMBER, iterations NUMBER",
                            quoted(request.text)));
            return;
        }
        options_ = changed;
        context_.journal->info(fmt::format(
            "{} is {} from iteration {} on", name, exactNumber(*value), map_.state().iteration));
        map_.setExaggeration(options_.exaggeration);
        if (name == "perplexity") {
            map_.setPerplexity(options_.perplexity);
            tellPerplexity(options_.perplexity);
            map_.prepare(context_.progress(), context_.stop);
            keepCache();
        }
    }

    nlohmann::json report(double divergence) const
    {
        nlohmann::json json;
        json["n"] = input_.points();
        json["iteration"] = map_.state().iteration;
        json["iterations"] = options_.iterations;
        json["perplexity"] = map_.perplexity();
        json["exaggeration"] = map_.exaggeration();
        json["kl"] = divergence;
        json["neighbours_kept"] = {{"10", nullptr}, {"50", nullptr}};
        json["trust"] = nullptr;
        json["finished"] = false;
        json["settled"] = isSettled_;
        json["aligned"] = isAligned();
        json["starts"] = map_.starts();
        json["repulsion"] = map_.repulsion() == Repulsion::Exact ? "exact" : "grid";
        json["options"] = optionsAsJson(options_);
        json["input"] = input_.file;
        json["fingerprint"] = input_.fingerprint;
        json["left_out"] = {{"zero", input_.zeroRows}, {"not_finite", input_.notFiniteRows}};
        json["duplicates"] = input_.duplicateRows;
        json["neighbours_cached"] = areNeighboursCached_;
        const auto& seconds = map_.seconds();
        json["phases"] = {{"load", loadSeconds_},
                          {"neighbours", seconds.at("neighbours")},
                          {"affinities", seconds.at("affinities")},
                          {"start", seconds.at("start")},
                          {"optimise", seconds.at("optimise")}};
        return json;
    }

    void show()
    {
        folder_.writeLayout(map_.layout());
        folder_.writeReport(report(map_.divergence(false)));
    }

    TaskResult finish()
    {
        const auto started = Clock::now();
        folder_.writeLayout(map_.layout());
        nlohmann::json json = report(map_.divergence(true));
        const NeighbourGraph near = mapNeighbours(map_.layout(), 50, team_);
        for (const std::int64_t count : {10, 50})
            if (const double kept = neighboursKept(map_.neighbours(), near, count); kept >= 0)
                json["neighbours_kept"][std::to_string(count)] = kept;
        const std::vector<float> trust =
            trustOfPoints(input_.rows,
                          map_.neighbours(),
                          near,
                          static_cast<std::uint64_t>(options_.runtime.seed));
        double sum = 0;
        for (const float t : trust)
            sum += static_cast<double>(t);
        json["trust"] = sum / static_cast<double>(trust.size());
        json["finished"] = isSettled_ || map_.state().iteration >= options_.iterations;
        json["phases"]["report"] = secondsSince(started);
        json["phases"]["total"] = secondsSince(start_);
        folder_.writeTrust(trust);
        folder_.writeState(map_.state());
        folder_.writeReport(json);
        context_.journal->write(ArtifactWritten{"map", folder_.file("layout.npy")});
        TaskResult result;
        result.json = std::move(json);
        result.json["out"] = escapeControl(folder_.path());
        result.text = summary(result.json);
        if (context_.stop.stop_requested() && !result.json["finished"].get<bool>())
            result.code = ExitCode::Stopped;
        return result;
    }

    std::string summary(const nlohmann::json& json) const
    {
        const auto& kept = json.at("neighbours_kept").at("10");
        return fmt::format(
            "{} points after {} iterations: KL {:.4f}, neighbours kept {}, trust "
            "{:.4f}; in {}\n",
            humanCount(input_.points()),
            map_.state().iteration,
            json.at("kl").get<double>(),
            kept.is_null() ? "-" : fmt::format("{:.3f}", kept.get<double>()),
            json.at("trust").get<double>(),
            escapeControl(folder_.path()));
    }

    Clock::time_point start_ = Clock::now();
    MapOptions options_;
    JobContext& context_;
    MapFolder folder_;
    MapInput input_;
    Team team_;
    Tsne map_;
    ControlReader control_;
    double loadSeconds_ = 0;
    std::int64_t cached_ = 0;
    bool areNeighboursCached_ = false;
    bool startedAligned_ = false;
    bool stops_ = false;
    bool isSettled_ = false;
    int done_ = 0;
};

}  // namespace

TaskResult MapJob::run(JobContext& context)
{
    if (!options_.resume)
        refuseTakenPaths(MapFolder(options_.out).results(), options_.force);
    const torch::Device device = applyRuntime(options_.runtime);
    makeDirectories(options_.out);
    const RunLock lock(options_.out, options_.force);
    if (looksLikeMap(options_.out))
        dropRequests(options_.out);
    return MapRun(options_, context, device).run();
}

}  // namespace interproto
