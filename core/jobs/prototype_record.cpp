// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/prototype_record.h"

#include "core/analysis/prototype_geometry.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "core/jobs/prototype_files.h"
#include "core/runs/series.h"

#include <fmt/format.h>

namespace interproto {

namespace {

std::vector<std::int64_t> numbersOf(const std::vector<ClassId>& ids)
{
    std::vector<std::int64_t> numbers;
    for (const ClassId id : ids)
        numbers.push_back(id.value);
    return numbers;
}

nlohmann::json toJson(const AngleCounts& histogram)
{
    return {{"pairs", histogram.pairs},
            {"mean_cosine", histogram.meanCosine},
            {"degrees", histogram.counts}};
}

}  // namespace

std::vector<std::pair<std::string, double>> geometryPoint(const torch::Tensor& prototypes,
                                                          const std::vector<ClassId>& children)
{
    if (children.size() < 2)
        return {};
    const ChildGeometry found = childGeometry(prototypes, numbersOf(children));
    return {{kChildMeanCosineTag, found.meanCosine},
            {kChildNearestAngleTag, found.nearestAngle},
            {kEffectiveRankTag, found.effectiveRank}};
}

nlohmann::json geometryReport(const torch::Tensor& prototypes,
                              const std::vector<ClassId>& children,
                              std::uint64_t seed)
{
    const std::vector<std::int64_t> ids = numbersOf(children);
    const ChildGeometry child = childGeometry(prototypes, ids);
    const AngleHistograms angles = angleHistograms(prototypes, ids, seed);
    nlohmann::json json;
    json["prototypes"] = prototypes.size(0);
    json["children"] = child.children;
    json["child_mean_cosine"] = child.meanCosine;
    json["child_mean_square_cosine"] = child.meanSquare;
    json["child_nearest_angle"] = child.nearestAngle;
    json["child_closest_angle"] = child.closestAngle;
    json["child_effective_rank"] = child.effectiveRank;
    json["effective_rank"] = effectiveRank(prototypes);
    json["angles"] = {{"children", toJson(angles.children)},
                      {"between", toJson(angles.between)},
                      {"adults", toJson(angles.adults)}};
    json["adults_sampled"] = angles.isSampled;
    return json;
}

void writeAngles(const std::string& file, const nlohmann::json& report)
{
    AtomicFile output(file);
    CsvWriter csv(output);
    csv.row({"degrees", "children", "between", "adults"});
    const nlohmann::json& angles = report.at("angles");
    const std::size_t bins = angles.at("adults").at("degrees").size();
    for (std::size_t bin = 0; bin < bins; ++bin) {
        csv.integer(static_cast<std::int64_t>(bin));
        for (const char* kind : {"children", "between", "adults"})
            csv.integer(angles.at(kind).at("degrees").at(bin).get<std::int64_t>());
        csv.endRow();
    }
    output.commit();
}

bool keepsSnapshot(int every, std::int64_t epoch, const torch::Tensor& prototypes)
{
    if (every > 0)
        return (epoch + 1) % every == 0;
    return every == 0 &&
           prototypes.numel() * static_cast<std::int64_t>(sizeof(float)) <= kCheapSnapshot;
}

std::string writeSnapshot(const RunFolder& run,
                          std::int64_t epoch,
                          const torch::Tensor& prototypes,
                          const TrainingIndex& index,
                          double childAge)
{
    const std::string folder = run.file(kPrototypeFolder);
    const std::string file = joined(folder, fmt::format("epoch-{}.npy", epoch + 1));
    makeDirectories(folder);
    writePrototypeArray(file, prototypes);
    const std::string table = joined(folder, "prototypes.csv");
    if (!fileExists(table))
        writeIdentityTable(table, index, childAge);
    return file;
}

}  // namespace interproto
