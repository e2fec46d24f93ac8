// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/query.h"

#include <torch/types.h>

#include <string>
#include <vector>

namespace interproto {

/// Writes `prototypes.npy` (float32 [C, E], unit rows) and `prototypes.csv` (class, identity,
/// child, images, child_images, mean_age; one row a class in the order of the array) into `folder`.
void writePrototypes(const std::string& folder,
                     const torch::Tensor& prototypes,
                     const TrainingIndex& index,
                     double childAge);

/// Without a data set: the classes have no names.
void writePrototypes(const std::string& folder, const torch::Tensor& prototypes);

}  // namespace interproto
