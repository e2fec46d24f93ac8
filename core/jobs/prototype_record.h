// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/query.h"
#include "core/runs/run_folder.h"

#include <nlohmann/json.hpp>
#include <torch/types.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// The geometry of the child prototypes as points of those series; none for fewer than two
/// children.
std::vector<std::pair<std::string, double>> geometryPoint(const torch::Tensor& prototypes,
                                                          const std::vector<ClassId>& children);

/// Geometry and angle histograms of all prototypes, as `interproto prototypes` reports them.
nlohmann::json geometryReport(const torch::Tensor& prototypes,
                              const std::vector<ClassId>& children,
                              std::uint64_t seed);
/// `angles.csv`: degrees, children, between, adults (pairs in each degree).
void writeAngles(const std::string& file, const nlohmann::json& report);

/// Up to so many bytes a snapshot is written after every epoch unless told otherwise.
inline constexpr std::int64_t kCheapSnapshot = 4 << 20;
/// Whether the prototypes are kept after this epoch: every `every` epochs, or when `every` is 0,
/// after each if they are small.
bool keepsSnapshot(int every, std::int64_t epoch, const torch::Tensor& prototypes);
/// `prototypes/epoch-<n>.npy`, n counting from 1; and the table of identities beside it.
std::string writeSnapshot(const RunFolder& run,
                          std::int64_t epoch,
                          const torch::Tensor& prototypes,
                          const TrainingIndex& index,
                          double childAge);

}  // namespace interproto
