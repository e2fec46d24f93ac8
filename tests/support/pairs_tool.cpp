// SPDX-License-Identifier: GPL-3.0-or-later
// Prints what the Pairs page shows of an evaluation as JSON, for parity/pairs_test.py:
//     pairs_tool EVALUATION.csv [OTHER.csv]
// Thresholds are the set's best one and every 0.05 from -1 to 1.
#include "core/base/error.h"
#include "core/pairs/pair_agreement.h"
#include "core/pairs/pair_figures.h"
#include "core/pairs/pair_reader.h"
#include "core/pairs/pair_view.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <exception>

using namespace interproto;
using nlohmann::json;

namespace {

json toJson(const Confusion& counts)
{
    return {counts.trueAccepts, counts.falseRejects, counts.falseAccepts, counts.trueRejects};
}

json toJson(const AgeBreakdown& breakdown)
{
    json bins = json::array();
    for (const AgeBin& bin : breakdown.bins)
        bins.push_back(
            {{"years", bin.name}, {"pairs", bin.counts.total()}, {"right", bin.counts.hits()}});
    return bins;
}

json figuresOf(const std::shared_ptr<const PairTable>& table)
{
    const PairSet& set = table->sets.front();
    const VerificationReport& report = set.report;
    PairView view(table);
    const float best = report.best ? report.best.value->threshold : 0;
    view.setThreshold(best);
    json out{{"pairs", table->size()},
             {"threshold", best},
             {"accuracy", report.best ? json(report.best.value->accuracy) : json()},
             {"ten_fold_accuracy", report.folds ? json(report.folds.value->mean) : json()},
             {"auc", report.auc ? json(*report.auc.value) : json()},
             {"eer", report.equalError ? json(report.equalError.value->rate) : json()},
             {"confusion", toJson(view.counts())},
             {"by_age_gap", toJson(view.byAgeGap())},
             {"by_child_age", toJson(view.byChildAge())},
             {"counts", json::array()},
             {"far_at", json::array()},
             {"far_thresholds", json::array()}};
    for (int i = -20; i <= 20; ++i) {
        const float threshold = static_cast<float>(i) * 0.05F;
        view.setThreshold(threshold);
        out["counts"].push_back(
            {threshold, toJson(set.scores.at(threshold)), toJson(view.counts())});
    }
    for (std::uint32_t row = 0; row < table->size(); ++row)
        out["far_at"].push_back(table->farAt(row).rate());
    for (const double far : {0.0, 0.01, 0.1, 0.3, 1.0})
        out["far_thresholds"].push_back({far, set.scores.thresholdForFar(far)});
    json roc = json::array();
    if (report.roc)
        for (const RocPoint& point : *report.roc.value)
            roc.push_back({point.far, point.tar});
    out["roc"] = roc;
    return out;
}

json agreementOf(const PairTable& table, const std::string& csv)
{
    const std::vector<float> other = alignedScores(table, 0, csv);
    const auto best = bestThresholdOf(table, 0, table.size(), other);
    const float own = table.sets[0].report.best.value->threshold;
    const PairAgreement found = agreement(
        table, std::vector<std::uint8_t>(table.size(), 1), own, other, best.value->threshold);
    return {{"threshold", best.value->threshold},
            {"cells", found.cells},
            {"difference", found.comparison.value->difference},
            {"interval",
             {found.comparison.value->differenceInterval.low,
              found.comparison.value->differenceInterval.high}},
            {"p", found.comparison.value->test.pValue}};
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2 && argc != 3) {
        std::fputs("usage: pairs_tool EVALUATION.csv [OTHER.csv]\n", stderr);
        return static_cast<int>(ExitCode::Usage);
    }
    try {
        PairReader reader;
        reader.addEvaluation("set", argv[1]);
        const auto table = std::make_shared<const PairTable>(reader.finish());
        json out = figuresOf(table);
        if (argc == 3)
            out["agreement"] = agreementOf(*table, argv[2]);
        std::puts(out.dump().c_str());
        return static_cast<int>(ExitCode::Ok);
    } catch (const Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(ExitCode::Failed);
    }
}
