// SPDX-License-Identifier: GPL-3.0-or-later
// Scores a CSV of `genuine,similarity` lines (one header line allowed) and prints the report as
// JSON, for the parity tests: verification_tool FILE
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/verification/report.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <exception>

using namespace interproto;
using nlohmann::json;

namespace {

ScoredPairs readPairs(const std::string& path)
{
    ScoredPairs pairs;
    forEachLine(path, [&](std::int64_t number, std::string_view line) {
        const std::vector<std::string_view> fields = split(line, ',');
        if (number == 1 && trimmed(fields.front()) == "genuine")
            return;
        const auto genuine = parseInteger(trimmed(fields.front()));
        const auto similarity = fields.size() == 2 ? parseNumber(trimmed(fields[1])) : std::nullopt;
        if (!genuine || *genuine < 0 || *genuine > 1 || !similarity)
            throw Error(ExitCode::BadInput,
                        "cannot read the pair",
                        Where::atLine(path, number),
                        "found " + quoted(line) + ", wanted 0 or 1, a comma and a number");
        pairs.genuine.push_back(static_cast<std::uint8_t>(*genuine));
        pairs.similarity.push_back(static_cast<float>(*similarity));
    });
    return pairs;
}

json foldsOf(const VerificationReport& report)
{
    if (!report.folds)
        return {{"reason", report.folds.reason}};
    json folds = json::array();
    for (const FoldScore& fold : report.folds.value->folds)
        folds.push_back(
            {{"threshold", fold.threshold}, {"pairs", fold.pairs}, {"hits", fold.hits}});
    return {{"mean", report.folds.value->mean},
            {"deviation", report.folds.value->deviation},
            {"folds", folds}};
}

json tarsOf(const VerificationReport& report)
{
    json tars = json::array();
    for (const TarAtFar& tar : report.tarAtFar) {
        json entry{{"far", tar.far}, {"tar", nullptr}, {"reason", tar.tar.reason}};
        if (tar.tar)
            entry["tar"] = *tar.tar.value;
        if (tar.threshold)
            entry["threshold"] = *tar.threshold;
        tars.push_back(entry);
    }
    return tars;
}

json toJson(const VerificationReport& report)
{
    json out{{"pairs", report.pairs},
             {"genuine", report.genuine},
             {"impostors", report.impostors},
             {"folds", foldsOf(report)},
             {"tar_at_far", tarsOf(report)}};
    if (report.best) {
        out["accuracy"] = report.best.value->accuracy;
        out["threshold"] = report.best.value->threshold;
        out["confusion"] = {report.atBest.trueAccepts,
                            report.atBest.falseRejects,
                            report.atBest.falseAccepts,
                            report.atBest.trueRejects};
        out["interval"] = {report.accuracyInterval->low, report.accuracyInterval->high};
    }
    if (!report.auc) {
        out["reason"] = report.auc.reason;
        return out;
    }
    out["auc"] = *report.auc.value;
    out["eer"] = report.equalError.value->rate;
    json roc = json::array();
    for (const RocPoint& point : *report.roc.value)
        roc.push_back({point.far, point.tar});
    out["roc"] = roc;
    return out;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fputs("usage: verification_tool FILE\n", stderr);
        return static_cast<int>(ExitCode::Usage);
    }
    try {
        VerificationOptions options;
        options.rocResolution = 0;
        std::puts(toJson(verify(readPairs(argv[1]), options)).dump().c_str());
        return static_cast<int>(ExitCode::Ok);
    } catch (const Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(ExitCode::Failed);
    }
}
