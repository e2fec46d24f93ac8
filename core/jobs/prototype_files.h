// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/query.h"
#include "core/formats/pth.h"

#include <torch/types.h>

#include <string>
#include <vector>

namespace interproto {

/// Unit prototypes [C, E] of a head's state, whatever its method and layout. An Error (BadInput)
/// naming `file` when there is no matrix named "kernel", "weight" or "margin_fc.weight". Which way
/// round a `kernel` lies is told by `classes` where they are known, else by what is known of the
/// run, else guessed.
torch::Tensor prototypesOf(const std::vector<NamedTensor>& state,
                           const std::string& file,
                           std::int64_t classes = 0);

/// Writes `prototypes.npy` (float32 [C, E], unit rows) and `prototypes.csv` (class, identity,
/// child, images, child_images, mean_age; one row a class in the order of the array) into `folder`.
void writePrototypes(const std::string& folder,
                     const torch::Tensor& prototypes,
                     const TrainingIndex& index,
                     double childAge);

/// The two files of writePrototypes, each by itself.
void writePrototypeArray(const std::string& file, const torch::Tensor& prototypes);
void writeIdentityTable(const std::string& file, const TrainingIndex& index, double childAge);

/// Without a data set: the classes have no names.
void writePrototypes(const std::string& folder, const torch::Tensor& prototypes);

}  // namespace interproto
