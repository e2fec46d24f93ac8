// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/batch_loader.h"

#include <string>
#include <vector>

namespace interproto {

/// A picture of a list that could not be read.
struct ImageFailure {
    std::size_t index = 0;  ///< in the list
    std::string reason;
};

/// Consecutive pictures of a list, decoded. R is the number of readable ones.
struct ImageListBatch {
    at::Tensor images;                 ///< uint8 [R, 112, 112, 3], RGB
    std::vector<std::size_t> indices;  ///< [R], place of each row in the list, ascending
    std::vector<ImageFailure> failures;
    int resized = 0;  ///< rows that were not 112 x 112 in the file
};

/// Decodes a list of files in parallel and delivers it in order: distinct test pictures, an
/// `embed` list, photos to compare. Failures are values; a batch may have no row at all.
///
///     ImageListLoader loader(paths, 64, options);
///     while (auto batch = loader.next()) ...
class ImageListLoader {
public:
    /// Uses `workers`, `prefetch`, `pinMemory` and `decode` of the options.
    ImageListLoader(std::vector<std::string> paths, int batchSize, LoaderOptions options);
    ~ImageListLoader();
    ImageListLoader(const ImageListLoader&) = delete;
    ImageListLoader& operator=(const ImageListLoader&) = delete;

    /// The next batch, or nothing after the last one.
    std::optional<ImageListBatch> next();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace interproto
