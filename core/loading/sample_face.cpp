// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sample_face.h"

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

struct TraitRange {
    float child;   ///< mean of a small child
    float adult;   ///< mean of a grown-up
    float spread;  ///< standard deviation of grown-ups
};

/// In the order of Trait. Children: round face, large eyes low in the head, small nose and jaw.
constexpr std::array<TraitRange, FaceIdentity::kTraits> kRanges = {{
    {39, 37.5F, 2.8F},      // FaceWidth
    {0.81F, 0.77F, 0.06F},  // JawWidth
    {50, 60, 3.2F},         // ChinDrop
    {-37, -31, 3.6F},       // Hairline
    {18.5F, 17.5F, 1.5F},   // EyeGap
    {8.3F, 7.4F, 0.85F},    // EyeWidth
    {4.6F, 3.4F, 0.65F},    // EyeHeight
    {0, 0.02F, 0.09F},      // EyeTilt
    {10.5F, 9, 1.5F},       // BrowGap
    {1.5F, 2.4F, 0.7F},     // BrowThickness
    {0, 0.03F, 0.1F},       // BrowTilt
    {1.8F, 2, 0.9F},        // BrowArch
    {15.5F, 22, 2.1F},      // NoseDrop
    {6, 7.6F, 1.2F},        // NoseWidth
    {30, 40, 1.9F},         // MouthDrop
    {11, 14.5F, 1.8F},      // MouthWidth
    {2, 2.1F, 0.7F},        // UpperLip
    {2.8F, 3.2F, 0.8F},     // LowerLip
    {0.96F, 0.9F, 0.035F},  // Cheeks
    {9, 9.5F, 1.6F},        // EarSize
    {0.30F, 0.36F, 0.25F},  // SkinDepth
    {0.5F, 0.5F, 0.3F},     // SkinWarmth
    {0.45F, 0.65F, 0.24F},  // HairDepth
    {0.35F, 0.3F, 0.25F},   // HairWarmth
    {0.5F, 0.55F, 0.35F},   // IrisDepth
}};

/// Correlation of a person's deviation as a child with the one as a grown-up.
constexpr float kChildhoodCorrelation = 0.75F;

/// Within two standard deviations, so that no face is a caricature.
float deviation(Random& random)
{
    return static_cast<float>(std::clamp(random.normal(), -2.0, 2.0));
}

float chance(Random& random, double low, double high)
{
    return static_cast<float>(random.uniform(low, high));
}

}  // namespace

FaceIdentity makeFaceIdentity(std::uint64_t seed)
{
    Random random(seed);
    FaceIdentity face;
    const float own = std::sqrt(1 - kChildhoodCorrelation * kChildhoodCorrelation);
    for (std::size_t i = 0; i < FaceIdentity::kTraits; ++i) {
        face.adult[i] = deviation(random);
        face.child[i] = kChildhoodCorrelation * face.adult[i] + own * deviation(random);
    }
    face.male = random.flip();
    const float sign = face.male ? 1.0F : -1.0F;
    face.adult[static_cast<std::size_t>(Trait::BrowThickness)] += 0.6F * sign;
    face.adult[static_cast<std::size_t>(Trait::JawWidth)] += 0.5F * sign;
    face.adult[static_cast<std::size_t>(Trait::EyeHeight)] -= 0.4F * sign;
    face.adult[static_cast<std::size_t>(Trait::UpperLip)] -= 0.4F * sign;
    const auto style = static_cast<int>(random.below(10));
    face.hairStyle = face.male ? (style < 5   ? 0
                                  : style < 8 ? 1
                                  : style < 9 ? 2
                                              : 3)
                               : (style < 1   ? 0
                                  : style < 3 ? 1
                                  : style < 4 ? 2
                                  : style < 8 ? 3
                                              : 4);
    face.curls = random.below(3) == 0 ? chance(random, 0.4, 1) : 0;
    face.baldness = face.male && random.flip() ? chance(random, 0.3, 1) : 0;
    face.beard = face.male && random.flip() ? chance(random, 0.3, 1) : 0;
    face.glasses = random.below(4) == 0 ? chance(random, 0.4, 0.9) : 0.05F;
    face.greyingAge = chance(random, 38, 68);
    face.freckles = random.below(5) == 0 ? chance(random, 0.4, 1) : 0;
    face.mole = {chance(random, -28, 28),
                 chance(random, 8, 48),
                 random.below(3) == 0 ? chance(random, 0.8, 1.6) : 0};
    return face;
}

float growthAt(float age)
{
    const float t = std::clamp(age / 18, 0.0F, 1.0F);
    return t * t * (3 - 2 * t) * 0.5F + t * 0.5F;
}

float varietyAt(float age)
{
    return 0.45F + 0.55F * std::clamp((age - 3) / 15, 0.0F, 1.0F);
}

float traitAt(const FaceIdentity& identity, Trait trait, float age)
{
    const auto index = static_cast<std::size_t>(trait);
    const TraitRange& range = kRanges[index];
    const float grown = growthAt(age);
    const float mean = range.child + (range.adult - range.child) * grown;
    const float mixed = identity.child[index] * (1 - grown) + identity.adult[index] * grown;
    return mean + range.spread * varietyAt(age) * mixed;
}

}  // namespace interproto
