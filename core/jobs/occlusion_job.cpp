// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/occlusion_job.h"

#include "core/analysis/occlusion.h"
#include "core/base/file_group.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/formats/npy.h"
#include "core/jobs/model_source.h"
#include "core/jobs/runtime.h"
#include "core/training/random_state.h"

#include <ATen/ops/empty.h>
#include <fmt/format.h>

namespace interproto {

namespace {

torch::Tensor readFace(const std::string& path, bool swapRedBlue)
{
    DecodeOptions options;
    options.swapRedBlue = swapRedBlue;
    ImageDecoder decoder(options);
    torch::Tensor face = at::empty({kFaceSide, kFaceSide, 3}, torch::kUInt8);
    const DecodeOutcome outcome =
        decoder.decodeFaceFile(path, face.mutable_data_ptr<std::uint8_t>());
    if (!outcome.ok())
        throw Error(
            ExitCode::BadInput, "cannot read the image", Where::inFile(path), outcome.reason);
    return face;
}

}  // namespace

TaskResult OcclusionJob::run(JobContext& context)
{
    const std::string npy = joined(options_.out, "occlusion.npy");
    const std::string report = joined(options_.out, "occlusion.json");
    refuseTakenPaths({npy, report}, options_.force);
    const torch::Device device = applyRuntime(options_.runtime);
    checkPrecision(options_.precision, device, context.log());
    const torch::Tensor first = readFace(options_.photos[0], options_.swapRedBlue);
    const torch::Tensor second = readFace(options_.photos[1], options_.swapRedBlue);
    OcclusionOptions how;
    how.patch = options_.patch;
    how.stride = options_.stride;
    how.batchSize = options_.batchSize;
    how.precision = options_.precision.precision;
    how.channelsLast = usesChannelsLast(options_.precision, device);
    const LoadedModel model = loadModel(options_.model, options_.net, device, how.channelsLast);
    const OcclusionMaps maps = occlusionMaps(
        *model.backbone, device, first, second, how, context.progress(), context.stop);

    makeDirectories(options_.out);
    const torch::Tensor rows = maps.similarity.contiguous();
    writeNpy(npy,
             ScalarType::Float32,
             {rows.size(0), rows.size(1), rows.size(2)},
             rows.const_data_ptr<float>());
    TaskResult result;
    result.json = {
        {"similarity", maps.plain},
        {"mirrored", maps.mirrored},
        {"averaged", maps.averaged},
        {"lowest", rows.min().item<float>()},
        {"side", kFaceSide},
        {"patch", options_.patch},
        {"stride", options_.stride},
        {"places", rows.size(1)},
        {"photos", {escapeControl(options_.photos[0]), escapeControl(options_.photos[1])}},
        {"model", escapeControl(model.file)}};
    writeFile(report, jsonText(result.json, 2) + "\n");
    context.journal->write(ArtifactWritten{"occlusion", npy});
    result.text = fmt::format(
        "similarity {:.4f}, mirrored {:.4f}, averaged {:.4f}; with a part "
        "covered at least {:.4f}\n",
        maps.plain,
        maps.mirrored,
        maps.averaged,
        rows.min().item<float>());
    return result;
}

}  // namespace interproto
