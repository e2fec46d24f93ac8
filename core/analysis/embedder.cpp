// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/embedder.h"

#include "core/base/error.h"
#include "core/nets/speed.h"

#include <ATen/ops/zeros.h>
#include <c10/core/InferenceMode.h>
#include <fmt/format.h>

#include <algorithm>
#include <new>

namespace interproto {

namespace {

/// Puts a network into evaluation mode for a scope.
class EvaluationMode {
public:
    explicit EvaluationMode(Backbone& backbone)
        : backbone_(backbone), wasTraining_(backbone.is_training())
    {
        backbone_.eval();
    }
    ~EvaluationMode() { backbone_.train(wasTraining_); }
    EvaluationMode(const EvaluationMode&) = delete;
    EvaluationMode& operator=(const EvaluationMode&) = delete;

private:
    Backbone& backbone_;
    bool wasTraining_;
};

torch::Tensor embedBatch(Backbone& backbone,
                         const torch::Tensor& images,
                         torch::Device device,
                         const EmbedderOptions& options)
{
    const auto embed = [&](const torch::Tensor& pictures) {
        return embedPictures(backbone, pictures, device, options.precision, options.channelsLast);
    };
    const auto mirrored = [&] { return images.flip({2}).contiguous(); };
    switch (options.flip) {
        case FlipMode::None:
            return embed(images);
        case FlipMode::Mirror:
            return embed(mirrored());
        case FlipMode::Sum:
            return unitRows(embed(images) + embed(mirrored()));
    }
    INTERPROTO_ASSERT(false);
}

}  // namespace

torch::Tensor embedPictures(Backbone& backbone,
                            const torch::Tensor& images,
                            torch::Device device,
                            const std::string& precision,
                            bool channelsLast)
{
    torch::Tensor input = toNetworkInput(images, device);
    if (!channelsLast)
        input = input.contiguous();
    const Autocast cast(device.type(), precision);
    return backbone.forward(input).to(torch::kFloat32);
}

EmbeddedImages embedImages(Backbone& backbone,
                           torch::Device device,
                           const std::vector<std::string>& paths,
                           const EmbedderOptions& options,
                           const ProgressReport& progress,
                           std::stop_token stop)
try {
    const c10::InferenceMode inference;
    const EvaluationMode mode(backbone);
    LoaderOptions loading;
    loading.workers = options.workers;
    loading.pinMemory = device.is_cuda();
    loading.decode.swapRedBlue = options.swapRedBlue;
    ImageListLoader loader(paths, options.batchSize, loading);
    EmbeddedImages result;
    result.embeddings = at::zeros(
        {static_cast<std::int64_t>(paths.size()), backbone.embeddingSize()}, torch::kFloat32);
    ProgressMeter meter("embedding", "images", static_cast<std::int64_t>(paths.size()), progress);
    while (auto batch = loader.next()) {
        if (stop.stop_requested())
            throw Error(ExitCode::Stopped, "stopped while embedding images", {}, {});
        result.resized += batch->resized;
        if (!batch->indices.empty()) {
            const torch::Tensor rows = embedBatch(backbone, batch->images, device, options).cpu();
            for (std::size_t i = 0; i < batch->indices.size(); ++i)
                result.embeddings[static_cast<std::int64_t>(batch->indices[i])].copy_(
                    rows[static_cast<std::int64_t>(i)]);
        }
        meter.advance(static_cast<std::int64_t>(batch->indices.size() + batch->failures.size()));
        std::move(
            batch->failures.begin(), batch->failures.end(), std::back_inserter(result.failures));
    }
    meter.finish();
    return result;
} catch (const c10::OutOfMemoryError&) {
    throw Error(ExitCode::OutOfMemory,
                fmt::format("not enough GPU memory to embed {} images at once", options.batchSize),
                {},
                {},
                fmt::format("Try --batch-size {}.", std::max(1, options.batchSize / 2)));
} catch (const std::bad_alloc&) {
    throw Error(ExitCode::OutOfMemory,
                fmt::format("not enough memory to embed {} images", paths.size()),
                {},
                {},
                fmt::format("Try --batch-size {}.", std::max(1, options.batchSize / 2)));
}

}  // namespace interproto
