// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sample_portrait.h"

#include <algorithm>

namespace interproto {

namespace {

Curve eyeShape(const Portrait& p, float side)
{
    const float w = p.trait(Trait::EyeWidth), h = p.trait(Trait::EyeHeight) * p.eyeOpen;
    const float tilt = p.trait(Trait::EyeTilt) * w;
    const cv::Point2f centre{side * p.trait(Trait::EyeGap), 0};
    const Curve lids = {{side * w, -tilt},
                        {side * w * 0.45F, -h * 0.95F - tilt * 0.4F},
                        {-side * w * 0.3F, -h},
                        {-side * w, tilt + 0.8F},
                        {-side * w * 0.3F, h * 0.8F},
                        {side * w * 0.4F, h * 0.85F}};
    return shifted(smooth(lids, true), centre);
}

}  // namespace

void drawEyes(Portrait& p, cv::Point2f gaze)
{
    const Colour iris =
        p.trait(Trait::IrisDepth) < 0.35F
            ? mixed({96, 136, 176}, {104, 128, 96}, p.trait(Trait::IrisDepth) / 0.35F)
            : mixed({128, 96, 52}, {44, 28, 20}, p.trait(Trait::IrisDepth) - 0.35F);
    const float radius = p.trait(Trait::EyeHeight) * 0.62F + 1.5F;
    for (const float side : {-1.0F, 1.0F}) {
        const Curve lids = eyeShape(p, side);
        const cv::Point2f centre = cv::Point2f{side * p.trait(Trait::EyeGap), -0.3F} + gaze;
        p.painter.inside(lids, 10, [&] {
            p.painter.fill(lids, 10, mixed({238, 234, 230}, p.skin, 0.12F));
            p.painter.fill(ellipse(centre, radius, radius), 10, scaled(iris, 0.6F));
            p.painter.fill(ellipse(centre, radius * 0.8F, radius * 0.8F), 10, iris);
            p.painter.fill(ellipse(centre, radius * 0.42F, radius * 0.42F), 10, {12, 10, 10});
            p.painter.fill(
                ellipse(centre + cv::Point2f{-1, -1.2F}, 0.7F, 0.7F), 10, {250, 250, 250});
        });
        const Curve upper(lids.begin(), lids.begin() + 19);
        const Curve lower(lids.begin() + 18, lids.end());
        const float lash = p.who.male ? 0.8F : 1.2F;
        p.painter.line(lower, 10, scaled(p.skin, 0.62F), 0.5F);
        p.painter.line(upper, 10, scaled(mixed(p.skin, {30, 20, 18}, 0.85F), 0.8F), lash);
        p.painter.line(shifted(upper, {0, -2.4F}), 9, scaled(p.skin, 0.72F), 0.5F);
    }
}

void drawBrows(Portrait& p, float raise)
{
    const float w = p.trait(Trait::EyeWidth) * 1.28F,
                thick = std::max(0.6F, p.trait(Trait::BrowThickness));
    const float tilt = p.trait(Trait::BrowTilt) * w, arch = p.trait(Trait::BrowArch);
    const float y = -p.trait(Trait::BrowGap) - raise;
    for (const float side : {-1.0F, 1.0F}) {
        const float x = side * p.trait(Trait::EyeGap);
        const Curve shape = smooth({{x - side * w * 0.95F, y + tilt + thick * 0.5F},
                                    {x - side * w * 0.9F, y + tilt - thick * 0.6F},
                                    {x + side * w * 0.25F, y - arch - thick * 0.5F},
                                    {x + side * w, y - tilt + 1},
                                    {x + side * w * 0.25F, y - arch + thick * 0.5F}},
                                   true);
        p.painter.blend(shape, 9, p.brow, 0.9F, 0.35F);
    }
}

void drawNose(Portrait& p)
{
    const float drop = p.trait(Trait::NoseDrop), w = p.trait(Trait::NoseWidth);
    const Colour dark = scaled(p.skin, 0.55F);
    for (const float side : {-1.0F, 1.0F}) {
        p.painter.blend(ellipse({side * w * 0.45F, drop + 1.2F}, w * 0.22F, 1.1F, side * 0.3F),
                        19,
                        scaled(p.skin, 0.3F),
                        0.85F,
                        0.3F);
        p.painter.blend(smooth({{side * w * 0.8F, drop - 4},
                                {side * w * 1.05F, drop - 0.5F},
                                {side * w * 0.8F, drop + 1.4F},
                                {side * w * 0.92F, drop - 0.5F}},
                               true),
                        16,
                        dark,
                        0.6F,
                        0.4F);
    }
    p.painter.blend(ellipse({0, drop + 2.1F}, w * 0.45F, 0.7F), 20, dark, 0.5F, 0.5F);
    p.painter.blend(ellipse({-0.6F, drop - 3}, w * 0.25F, 1.8F), 22, {255, 246, 236}, 0.3F, 0.9F);
}

void drawMouth(Portrait& p)
{
    const float y = p.trait(Trait::MouthDrop), open = p.mouthOpen * 5;
    const float w = p.trait(Trait::MouthWidth) * (1 + 0.13F * p.smile);
    const float up = std::max(0.7F, p.trait(Trait::UpperLip)),
                low = std::max(1.0F, p.trait(Trait::LowerLip));
    const float lift = -2.6F * p.smile;
    const cv::Point2f left{-w, y + lift}, right{w, y + lift};
    const Colour upper = scaled(p.lips, 0.88F);
    p.painter.fill(smooth({left,
                           {-w * 0.35F, y - up},
                           {0, y - up * 0.7F},
                           {w * 0.35F, y - up},
                           right,
                           {w * 0.4F, y + open + low * 0.9F},
                           {0, y + open + low},
                           {-w * 0.4F, y + open + low * 0.9F}},
                          true),
                   14,
                   upper);
    p.painter.blend(smooth({left,
                            {0, y + open * 0.7F + 1.1F},
                            right,
                            {w * 0.4F, y + open + low * 0.8F},
                            {0, y + open + low},
                            {-w * 0.4F, y + open + low * 0.8F}},
                           true),
                    14,
                    p.lips,
                    0.9F,
                    0.3F);
    if (open > 0.8F) {
        const Curve inner = smooth({left * 0.85F + cv::Point2f{0, y * 0.15F},
                                    {0, y - 0.2F},
                                    right * 0.85F + cv::Point2f{0, y * 0.15F},
                                    {0, y + open + 0.4F}},
                                   true);
        p.painter.fill(inner, 14, {70, 24, 26});
        p.painter.inside(inner, 14, [&] {
            p.painter.fill(ellipse({0, y}, w * 0.7F, open * 0.55F), 14, {240, 236, 226});
        });
    } else {
        p.painter.line(
            smooth({left, {0, y + 0.6F}, right}, false), 14, scaled(p.lips, 0.45F), 0.7F);
    }
}

}  // namespace interproto
