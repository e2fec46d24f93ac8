// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/evaluation.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/formats/scored_pairs.h"

#include <fmt/format.h>

#include <cmath>

namespace interproto {

namespace {

using nlohmann::json;

/// The value, or null with the reason beside it under `<key>_reason`.
template <typename T, typename Convert>
void put(json& object, const std::string& key, const Stated<T>& stated, Convert convert)
{
    object[key] = stated ? convert(*stated.value) : json();
    if (!stated)
        object[key + "_reason"] = stated.reason;
}

json toJson(const Interval& interval)
{
    return json::array({interval.low, interval.high});
}

json toJson(const AgeBreakdown& breakdown)
{
    json bins = json::array();
    for (const AgeBin& bin : breakdown.bins) {
        json one = {
            {"years", bin.name}, {"pairs", bin.counts.total()}, {"right", bin.counts.hits()}};
        put(one, "accuracy", bin.accuracy, [](double v) { return json(v); });
        if (bin.interval)
            one["interval"] = toJson(*bin.interval);
        bins.push_back(std::move(one));
    }
    return {{"bins", bins}, {"outside", breakdown.outside}, {"unknown", breakdown.unknown}};
}

json toJson(const std::vector<TarAtFar>& levels)
{
    json list = json::array();
    for (const TarAtFar& level : levels) {
        json one = {{"far", level.far}};
        put(one, "tar", level.tar, [](double v) { return json(v); });
        if (level.threshold)
            one["threshold"] = *level.threshold;
        list.push_back(std::move(one));
    }
    return list;
}

}  // namespace

std::vector<SetEvaluation> evaluateSets(Backbone& backbone,
                                        torch::Device device,
                                        const TestImages& images,
                                        const EmbedderOptions& options,
                                        const ProgressReport& progress,
                                        std::stop_token stop)
{
    const EmbeddedImages embedded =
        embedImages(backbone, device, images.paths, options, progress, stop);
    std::vector<ScoredSet> scored = scorePairs(images, embedded);
    std::vector<SetEvaluation> evaluations;
    for (std::size_t i = 0; i < scored.size(); ++i) {
        // The official lists name all genuine pairs first; folds of one class would tell nothing.
        VerificationOptions how;
        how.mixesFolds = true;
        VerificationReport report = verify(scored[i].scores, how);
        evaluations.push_back({&images.sets[i], std::move(scored[i]), std::move(report)});
    }
    return evaluations;
}

void writePairsCsv(const std::string& path, const SetEvaluation& evaluation)
{
    AtomicFile file(path);
    CsvWriter csv(file);
    csv.row({kScoredPairColumns.begin(), kScoredPairColumns.end()});
    for (std::size_t i = 0; i < evaluation.scored.pairs.size(); ++i) {
        const PreparedPair& pair = evaluation.set->pairs[evaluation.scored.pairs[i]];
        csv.integer(pair.genuine ? 1 : 0).text(pair.first).text(pair.second);
        csv.number(pair.firstAge).number(pair.secondAge);
        csv.number(evaluation.scored.scores.similarity[i]);
        csv.endRow();
    }
    file.commit();
}

json toJson(const SetEvaluation& evaluation)
{
    const VerificationReport& report = evaluation.report;
    json object = {
        {"set", evaluation.set->name},
        {"list", escapeControl(evaluation.set->list)},
        {"pairs", report.pairs},
        {"genuine", report.genuine},
        {"impostor", report.impostors},
        {"broken_lines", evaluation.set->brokenLines},
        {"missing_pairs", evaluation.set->missingPairs},
        {"unreadable_pairs", evaluation.scored.unreadablePairs},
        {"tar_at_far", toJson(report.tarAtFar)},
        {"by_age_gap", toJson(report.byAgeGap)},
        {"by_child_age", toJson(report.byChildAge)},
    };
    put(object, "accuracy", report.best, [](const BestThreshold& v) { return json(v.accuracy); });
    put(object, "threshold", report.best, [](const BestThreshold& v) { return json(v.threshold); });
    if (report.accuracyInterval)
        object["accuracy_interval"] = toJson(*report.accuracyInterval);
    put(object, "ten_fold_accuracy", report.folds, [](const FoldAccuracy& v) {
        return json(v.mean);
    });
    put(object, "ten_fold_deviation", report.folds, [](const FoldAccuracy& v) {
        return json(v.deviation);
    });
    put(object, "auc", report.auc, [](double v) { return json(v); });
    put(object, "eer", report.equalError, [](const EqualError& v) { return json(v.rate); });
    return object;
}

std::string evaluationTable(const std::vector<SetEvaluation>& evaluations)
{
    std::string text = fmt::format("{:<14}{:>7}{:>10}{:>18}{:>10}{:>8}{:>8}{:>11}\n",
                                   "test set",
                                   "pairs",
                                   "accuracy",
                                   "95 % interval",
                                   "10-fold",
                                   "AUC",
                                   "EER",
                                   "threshold");
    const auto percent = [](double v) { return fmt::format("{:.2f} %", 100 * v); };
    for (const SetEvaluation& e : evaluations) {
        const VerificationReport& r = e.report;
        const std::string interval = r.accuracyInterval
                                         ? fmt::format("{:.2f} - {:.2f}",
                                                       100 * r.accuracyInterval->low,
                                                       100 * r.accuracyInterval->high)
                                         : "-";
        text += fmt::format("{:<14}{:>7}{:>10}{:>18}{:>10}{:>8}{:>8}{:>11}\n",
                            escapeControl(e.set->name),
                            humanCount(r.pairs),
                            r.best ? percent(r.best.value->accuracy) : "-",
                            interval,
                            r.folds ? percent(r.folds.value->mean) : "-",
                            r.auc ? fmt::format("{:.4f}", *r.auc.value) : "-",
                            r.equalError ? percent(r.equalError.value->rate) : "-",
                            r.best ? fmt::format("{:.4f}", r.best.value->threshold) : "-");
        if (const std::size_t out =
                e.set->missingPairs + e.scored.unreadablePairs + e.set->brokenLines;
            out > 0)
            text += fmt::format(
                "  {} lines left out: {} broken, {} with a missing image, {} with an unreadable "
                "one\n",
                out,
                e.set->brokenLines,
                e.set->missingPairs,
                e.scored.unreadablePairs);
    }
    return text;
}

}  // namespace interproto
