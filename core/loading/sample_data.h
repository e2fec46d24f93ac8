// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <stop_token>
#include <string>

namespace interproto {

/// How much of a synthetic data set to draw.
struct SampleDataOptions {
    std::string out = ".";       ///< folder that receives `dataset/`
    int identities = 60;         ///< training identities
    int imagesPerIdentity = 40;  ///< training pictures of each
    int testIdentities = 40;     ///< held-out identities of each of AgeDB, FG-NET and LAG
    int pairsPerSet = 400;       ///< lines of each pair list, half of them positive
    std::uint64_t seed = 1;      ///< another seed, another population
};

struct SampleDataSummary {
    std::int64_t trainingImages = 0;
    std::int64_t testImages = 0;
    std::int64_t pairs = 0;
    std::int64_t childIdentities = 0;  ///< training identities with at least 10 pictures below 13
    std::string trainFolder;           ///< "<out>/dataset/train/casia-webface"
    std::string ageFile;               ///< "<out>/dataset/train/age-label/casia-webface.txt"
    std::string testFolder;            ///< "<out>/dataset/test": pair lists and pictures
};

/// Draws a synthetic data set in the official layout: parametric faces (no real person) from child
/// to adult, training folder and age file, the three test sets and the five pair lists. The same
/// options give the same bytes. Children are drawn nearer to the mean child face than adults to
/// the mean adult face, so that they look more alike, which is the effect that the study is about.
/// Error when files cannot be written, or when `stop` is requested (exit code Stopped).
SampleDataSummary makeSampleData(const SampleDataOptions& options,
                                 const ProgressReport& report = {},
                                 std::stop_token stop = {});

}  // namespace interproto
