// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <opencv2/core/mat.hpp>

#include <array>
#include <cstdint>

namespace interproto {

/// What is measured on a synthetic face; lengths in pixels of the crop before alignment.
enum class Trait {
    FaceWidth,  ///< half the width at the cheeks
    JawWidth,   ///< as a share of FaceWidth
    ChinDrop,   ///< eyes to chin
    Hairline,   ///< eyes to hairline
    EyeGap,     ///< half the distance of the eyes
    EyeWidth,   ///< half
    EyeHeight,  ///< half, wide open
    EyeTilt,    ///< radians
    BrowGap,    ///< eye to brow
    BrowThickness,
    BrowTilt,  ///< radians
    BrowArch,
    NoseDrop,    ///< eyes to tip
    NoseWidth,   ///< half
    MouthDrop,   ///< eyes to mouth
    MouthWidth,  ///< half
    UpperLip,
    LowerLip,
    Cheeks,  ///< fullness at the height of the mouth
    EarSize,
    SkinDepth,  ///< 0 fair to 1 dark
    SkinWarmth,
    HairDepth,   ///< 0 blond to 1 black
    HairWarmth,  ///< 1: red
    IrisDepth,   ///< 0 blue to 1 dark brown
    Count
};

/// A synthetic person: deviations from the mean face, in standard deviations, as an adult and as a
/// child, and what does not change with age.
struct FaceIdentity {
    static constexpr std::size_t kTraits = static_cast<std::size_t>(Trait::Count);

    std::array<float, kTraits> adult{};
    std::array<float, kTraits> child{};
    bool male = false;
    int hairStyle = 0;  ///< 0 short, 1 side parting, 2 fringe, 3 long, 4 long with fringe
    float curls = 0;
    float baldness = 0;
    float beard = 0;
    float glasses = 0;  ///< chance in an adult picture
    float greyingAge = 50;
    float freckles = 0;
    std::array<float, 3> mole{};  ///< x, y, size
};

FaceIdentity makeFaceIdentity(std::uint64_t seed);

/// 0 for a newborn to 1 for a grown-up.
float growthAt(float age);
/// How much of an identity's deviation from the mean face of its age shows: 0.45 up to the age of
/// 3, 1 from 18 on. This is why the children of the sample look more alike than its adults.
float varietyAt(float age);
/// The value of a trait at an age.
float traitAt(const FaceIdentity& identity, Trait trait, float age);

/// A photograph of a person at an age (years): pose, light, expression, hair of the day and camera
/// are drawn from `seed`. 112 x 112, 8-bit BGR, aligned to the five-point template of the
/// published data sets with a small error.
cv::Mat drawFace(const FaceIdentity& identity, float age, std::uint64_t seed);

}  // namespace interproto
