// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/image_list_loader.h"

#include "core/base/error.h"
#include "core/loading/ordered_prefetcher.h"
#include "core/loading/pixel_pool.h"

#include <ATen/ATen.h>
#include <opencv2/core/utility.hpp>

#include <algorithm>

namespace interproto {

struct ImageListLoader::State {
    explicit State(LoaderOptions options_) : options(std::move(options_)), pool(options.pinMemory)
    {
    }

    ImageListBatch make(int worker, std::int64_t number);

    std::vector<std::string> paths;
    std::size_t batchSize = 1;
    LoaderOptions options;
    PixelPool pool;
    std::vector<ImageDecoder> decoders;  ///< one a worker
    std::unique_ptr<OrderedPrefetcher<ImageListBatch>>
        prefetcher;  ///< last: its threads use the rest
};

ImageListBatch ImageListLoader::State::make(int worker, std::int64_t number)
{
    const std::size_t first = static_cast<std::size_t>(number) * batchSize;
    const std::size_t end = std::min(paths.size(), first + batchSize);
    ImageListBatch batch;
    const at::Tensor places = pool.take(static_cast<std::int64_t>(end - first));
    auto* row = places.mutable_data_ptr<std::uint8_t>();
    ImageDecoder& decoder = decoders[static_cast<std::size_t>(worker)];
    for (std::size_t index = first; index < end; ++index) {
        DecodeOutcome outcome = decoder.decodeFaceFile(paths[index], row);
        if (!outcome.ok()) {
            batch.failures.push_back({index, std::move(outcome.reason)});
            continue;
        }
        batch.resized += outcome.wasResized() ? 1 : 0;
        batch.indices.push_back(index);
        row += kFaceBytes;
    }
    batch.images = places.narrow(0, 0, static_cast<std::int64_t>(batch.indices.size()));
    return batch;
}

ImageListLoader::ImageListLoader(std::vector<std::string> paths,
                                 int batchSize,
                                 LoaderOptions options)
    : state_(std::make_unique<State>(std::move(options)))
{
    INTERPROTO_ASSERT(batchSize >= 1);
    cv::setNumThreads(1);
    State& s = *state_;
    s.paths = std::move(paths);
    s.batchSize = static_cast<std::size_t>(batchSize);
    for (int i = 0; i < std::max(1, s.options.workers); ++i)
        s.decoders.emplace_back(s.options.decode);
    s.prefetcher = std::make_unique<OrderedPrefetcher<ImageListBatch>>(
        s.options.workers,
        std::max(s.options.prefetch, s.options.workers),
        0,
        static_cast<std::int64_t>((s.paths.size() + s.batchSize - 1) / s.batchSize),
        [&s](int worker, std::int64_t number, const std::stop_token&) {
            return s.make(worker, number);
        });
}

ImageListLoader::~ImageListLoader() = default;

std::optional<ImageListBatch> ImageListLoader::next()
{
    return state_->prefetcher->next();
}

}  // namespace interproto
