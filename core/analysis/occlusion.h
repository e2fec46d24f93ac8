// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/embedder.h"

namespace interproto {

struct OcclusionOptions {
    int patch = 20;  ///< side of the grey square in pixels
    int stride = 4;  ///< distance between two places of it
    int batchSize = 64;
    std::string precision = "fp32";
    bool channelsLast = true;
};

/// Similarity of two faces while a part of one of them is covered.
struct OcclusionMaps {
    torch::Tensor similarity;  ///< float32 [2, rows, columns]: the first or the second face covered
    double plain = 0;          ///< nothing covered
    double mirrored = 0;       ///< both faces mirrored
    double averaged = 0;       ///< each face and its mirror image added
};

/// Places of the square along one side: 0, stride, 2 stride, ..., and the last one that touches the
/// far edge.
std::vector<int> occlusionPlaces(int side, int patch, int stride);

/// Slides a grey square over each face (uint8 [112, 112, 3]) in turn; where the similarity falls
/// most, the covered region carries it (Zeiler and Fergus 2014, for a similarity instead of a
/// class). Throws Error(Stopped) when `stop` is requested.
OcclusionMaps occlusionMaps(Backbone& backbone,
                            torch::Device device,
                            const torch::Tensor& first,
                            const torch::Tensor& second,
                            const OcclusionOptions& options,
                            const ProgressReport& progress = {},
                            std::stop_token stop = {});

}  // namespace interproto
