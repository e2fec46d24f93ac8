// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sample_portrait.h"

#include <algorithm>

namespace interproto {

void shadeFace(Portrait& p)
{
    const float width = p.trait(Trait::FaceWidth), chin = p.trait(Trait::ChinDrop);
    const float gap = p.trait(Trait::EyeGap), nose = p.trait(Trait::NoseDrop);
    const float mouth = p.trait(Trait::MouthDrop);
    Painter& paint = p.painter;
    paint.shade(ellipse({0, -20}, width * 0.55F, 12), 6, 9);
    for (const float side : {-1.0F, 1.0F}) {
        paint.shade(
            ellipse({side * width * 0.86F, chin * 0.3F}, width * 0.16F, chin * 0.6F), 0, -24);
        paint.shade(ellipse({side * gap, -2}, 11, 6.5F), 8, -17 - 9 * p.adultness);
        paint.shade(ellipse({side * width * 0.5F, nose * 0.85F}, 9, 7), 8, 10);
        paint.shade(
            ellipse({side * p.trait(Trait::NoseWidth) * 0.8F, nose * 0.55F}, 2.4F, nose * 0.42F),
            14,
            -11 - 7 * p.adultness);
    }
    paint.shade(ellipse({0, nose * 0.45F}, 2.4F, nose * 0.5F), 18, 13);
    paint.shade(ellipse({0, mouth + p.trait(Trait::LowerLip) + 4}, 7, 2.5F), 12, -18);
    paint.shade(ellipse({0, chin - 7}, 8, 5), 10, 9);
    paint.shade(ellipse({0, chin + 4}, width * 0.6F, 4), 0, -22);
    paint.applyShade(2.6F);
    const Colour blush = mixed(p.skin, {226, 96, 92}, 0.45F);
    for (const float side : {-1.0F, 1.0F})
        paint.blend(
            ellipse({side * width * 0.58F, nose}, 9, 7), 6, blush, 0.5F - 0.3F * p.adultness, 3.5F);
}

void drawWrinkles(Portrait& p)
{
    const float w = p.wrinkles;
    const float gap = p.trait(Trait::EyeGap), nose = p.trait(Trait::NoseDrop);
    const float mouth = p.trait(Trait::MouthDrop), half = p.trait(Trait::MouthWidth);
    Painter& paint = p.painter;
    for (const float side : {-1.0F, 1.0F}) {
        const float fold = 6 * p.adultness + 34 * w + 10 * std::max(0.0F, p.smile);
        paint.shadeLine(smooth({{side * (p.trait(Trait::NoseWidth) + 2), nose - 1},
                                {side * (half + 1), nose + (mouth - nose) * 0.45F},
                                {side * (half + 4), mouth + 2}},
                               false),
                        12,
                        -fold,
                        1.2F);
        paint.shadeLine(
            smooth({{side * (gap - 7), 6}, {side * gap, 8.5F}, {side * (gap + 7), 5.5F}}, false),
            9,
            -(4 + 30 * w),
            1.2F);
        for (int i = 0; i < 3 && w > 0.15F; ++i) {
            const float y = static_cast<float>(i - 1) * 3.2F;
            paint.shadeLine(
                {{side * (gap + 10), y * 0.5F}, {side * (gap + 15), y + 1}}, 4, -34 * w, 0.7F);
        }
        if (w > 0.4F)
            paint.shadeLine(
                smooth({{side * (half + 3), mouth + 5}, {side * (half + 5), mouth + 13}}, false),
                8,
                -26 * w,
                1);
    }
    for (int i = 0; i < 3 && w > 0.1F; ++i) {
        const float y = -17 - 4.2F * static_cast<float>(i);
        paint.shadeLine(smooth({{-19, y + 1}, {-8, y - 0.7F}, {6, y}, {19, y + 1.2F}}, false),
                        6,
                        -30 * w,
                        0.8F);
    }
    paint.applyShade(0.55F);
}

void drawBeard(Portrait& p)
{
    if (p.who.beard <= 0 || p.age < 19 || p.random.below(3) == 0)
        return;
    const float thick = p.who.beard * p.chance(0.5, 1);
    const float width = p.trait(Trait::FaceWidth), chin = p.trait(Trait::ChinDrop);
    const float jaw = width * p.trait(Trait::JawWidth), mouth = p.trait(Trait::MouthDrop);
    const Colour colour = mixed(p.hair, p.skin, 0.25F);
    const Curve shape = symmetric({{0, mouth - 8},
                                   {p.trait(Trait::MouthWidth) + 1, mouth - 6},
                                   {p.trait(Trait::MouthWidth) + 5, mouth + 4},
                                   {width * 0.88F, chin * 0.42F},
                                   {jaw * 1.0F, chin * 0.72F},
                                   {jaw * 0.6F, chin * 0.94F},
                                   {0, chin + 1}});
    p.painter.inside(p.outline, 0, [&] { p.painter.blend(shape, 6, colour, 0.85F * thick, 1.6F); });
}

void drawMarks(Portrait& p)
{
    const float visible = varietyAt(p.age);
    for (int i = 0; p.who.freckles > 0 && i < 26; ++i) {
        Random place(mixed(static_cast<std::uint64_t>(i) + 77));
        const cv::Point2f at{static_cast<float>(place.uniform(-24, 24)),
                             static_cast<float>(place.uniform(6, 24))};
        p.painter.blend(ellipse(at, 0.8F, 0.7F),
                        8,
                        scaled(p.skin, 0.68F),
                        0.7F * p.who.freckles * visible,
                        0.3F);
    }
    if (p.who.mole[2] > 0)
        p.painter.blend(ellipse({p.who.mole[0], p.who.mole[1]}, p.who.mole[2], p.who.mole[2]),
                        8,
                        scaled(p.skin, 0.35F),
                        0.9F * visible,
                        0.25F);
}

}  // namespace interproto
