// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/loading/image_list_loader.h"
#include "core/nets/backbone.h"

#include <stop_token>
#include <string>
#include <vector>

namespace interproto {

/// Which views of an image make its embedding.
enum class FlipMode {
    None,    ///< the image
    Mirror,  ///< its mirror image
    Sum,     ///< both, added and normalised
};

struct EmbedderOptions {
    int batchSize = 64;
    int workers = 2;
    std::string precision = "fp32";  ///< "fp32", "bf16", "fp16"
    bool channelsLast = true;
    bool swapRedBlue = false;
    FlipMode flip = FlipMode::None;
};

/// Embeddings of a list of images.
struct EmbeddedImages {
    torch::Tensor
        embeddings;  ///< float32 [N, E] on the CPU, unit rows; rows of failed images are zero
    std::vector<ImageFailure> failures;  ///< images without an embedding, ascending
    std::int64_t resized = 0;            ///< images that were not 112 x 112
};

/// Unit rows [N, E], float32 on `device`, of pictures [N, H, W, 3] uint8. Autograd and the
/// network's mode are the caller's.
torch::Tensor embedPictures(Backbone& backbone,
                            const torch::Tensor& images,
                            torch::Device device,
                            const std::string& precision,
                            bool channelsLast);

/// Embeds each path once, in order, with the backbone in evaluation mode (its mode is put back
/// afterwards). Throws Error(Stopped) when `stop` is requested, Error(OutOfMemory) naming the batch
/// size.
EmbeddedImages embedImages(Backbone& backbone,
                           torch::Device device,
                           const std::vector<std::string>& paths,
                           const EmbedderOptions& options,
                           const ProgressReport& progress = {},
                           std::stop_token stop = {});

}  // namespace interproto
