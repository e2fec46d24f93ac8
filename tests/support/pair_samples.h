// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/formats/csv.h"

#include <cmath>
#include <string>

/// Evaluations to look at pairs in.
namespace interproto::testing {

struct PairSample {
    std::size_t pairs = 400;
    std::size_t identities = 40;
    int imagesEach = 6;  ///< of one identity; the first half are children
    std::uint64_t seed = 1;
    float shift = 0;  ///< added to genuine similarities: a better run
};

/// "dataset/test/AgeDB-aligned/P7/73_P7_5.jpg": identity, number and age in the name, as AgeDB's.
inline std::string sampleImage(std::size_t identity, int image, int age)
{
    const std::string name = "P" + std::to_string(identity);
    return "dataset/test/AgeDB-aligned/" + name + "/" + std::to_string(identity * 10 + image) +
           "_" + name + "_" + std::to_string(age) + ".jpg";
}

inline int sampleAge(std::size_t identity, int image, int imagesEach)
{
    const auto spread = static_cast<int>(identity % 5);
    return image < imagesEach / 2 ? 1 + image * 3 + spread : 24 + image * 6 + spread;
}

/// An evaluation CSV as `interproto evaluate` writes it: every second pair genuine.
inline void writeEvaluation(const std::string& file, const PairSample& sample)
{
    Random pick(sample.seed);
    AtomicFile out(file);
    CsvWriter csv(out);
    csv.row({"label", "path1", "path2", "age1", "age2", "similarity"});
    const int half = sample.imagesEach / 2;
    for (std::size_t i = 0; i < sample.pairs; ++i) {
        const bool genuine = i % 2 == 0;
        const std::size_t a = pick.below(sample.identities);
        const std::size_t b =
            genuine ? a : (a + 1 + pick.below(sample.identities - 1)) % sample.identities;
        const auto child = static_cast<int>(pick.below(static_cast<std::uint64_t>(half)));
        const auto adult = half + static_cast<int>(pick.below(static_cast<std::uint64_t>(half)));
        const int childAge = sampleAge(a, child, sample.imagesEach);
        const int adultAge = sampleAge(b, adult, sample.imagesEach);
        const double score = (genuine ? 0.35 + double(sample.shift) : 0.1) + 0.15 * pick.normal();
        csv.integer(genuine ? 1 : 0);
        csv.text(sampleImage(a, child, childAge)).text(sampleImage(b, adult, adultAge));
        csv.integer(childAge).integer(adultAge).number(static_cast<float>(score));
        csv.endRow();
    }
    out.commit();
}

}  // namespace interproto::testing
