// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/query.h"
#include "core/catalog/scan.h"
#include "core/methods/catalog.h"
#include "core/tasks/options.h"

#include <vector>

/// From the options of tasks to the structs of the folders below.
namespace interproto {

ScanOptions scanOptionsOf(const TrainingDataOptions& data, std::vector<TestSet> testSets);
MethodOptions methodOptionsOf(const LossOptions& loss);
/// The same with the numbers of the method where they were "auto": what a run records.
LossOptions withNumbers(LossOptions loss);
/// The backbone with the feature split that the method wants.
BackboneOptions backboneOptions(const NetOptions& net, const LossOptions& loss);
MethodShape methodShapeOf(const TrainingIndex& index, int embeddingSize);

}  // namespace interproto
