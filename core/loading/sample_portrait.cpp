// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sample_portrait.h"

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

Colour skinColour(float depth, float warmth)
{
    const Colour fair{240, 206, 184}, middle{205, 156, 122}, dark{112, 76, 58};
    const Colour base =
        depth < 0.5F ? mixed(fair, middle, depth * 2) : mixed(middle, dark, depth * 2 - 1);
    return {base.r, base.g * (0.96F + 0.06F * warmth), base.b * (1.06F - 0.14F * warmth)};
}

Colour hairColour(float depth, float warmth, float grey)
{
    const Colour blond{218, 186, 130}, brown{112, 74, 46}, black{30, 24, 24}, red{150, 66, 30};
    const Colour base = depth < 0.55F ? mixed(blond, brown, depth / 0.55F)
                                      : mixed(brown, black, (depth - 0.55F) / 0.4F);
    const Colour warm = mixed(base, red, std::max(0.0F, warmth - 0.55F) * (1.1F - depth));
    return mixed(warm, {196, 194, 192}, grey);
}

Curve faceOutline(const Portrait& p)
{
    const float width = p.trait(Trait::FaceWidth);
    const float jaw = width * p.trait(Trait::JawWidth);
    const float chin = p.trait(Trait::ChinDrop);
    const float cheek = width * p.trait(Trait::Cheeks);
    return symmetric({{0, -52},
                      {width * 0.62F, -45},
                      {width * 0.93F, -24},
                      {width, 0},
                      {cheek * 1.03F, chin * 0.38F},
                      {jaw, chin * 0.7F},
                      {jaw * 0.62F, chin * 0.92F},
                      {jaw * 0.25F, chin},
                      {0, chin + 0.5F}});
}

void drawBody(Portrait& p)
{
    const Colour clothes{p.chance(20, 230), p.chance(20, 230), p.chance(20, 230)};
    const float chin = p.trait(Trait::ChinDrop);
    const float neck = p.trait(Trait::FaceWidth) * (0.5F + 0.12F * p.adultness);
    p.painter.fill({{-70, chin + 16},
                    {-neck, chin + 6},
                    {neck, chin + 6},
                    {70, chin + 16},
                    {80, 110},
                    {-80, 110}},
                   -14,
                   clothes);
    p.painter.fill({{-neck, 20},
                    {neck, 20},
                    {neck * 1.05F, chin + 14},
                    {0, chin + 22},
                    {-neck * 1.05F, chin + 14}},
                   -10,
                   scaled(p.skin, 0.74F));
    const float ear = p.trait(Trait::EarSize);
    for (const float side : {-1.0F, 1.0F}) {
        const cv::Point2f centre{side * p.trait(Trait::FaceWidth) * 1.01F, 7};
        p.painter.fill(ellipse(centre, ear * 0.5F, ear, -side * 0.15F), -12, scaled(p.skin, 0.9F));
        p.painter.fill(ellipse(centre, ear * 0.25F, ear * 0.6F, 0), -12, scaled(p.skin, 0.75F));
    }
}

void drawBackHair(Portrait& p)
{
    const float width = p.trait(Trait::FaceWidth) + 5 + 5 * p.who.curls;
    const bool isLong = p.hairStyle >= 3;
    const float bottom = isLong ? 80 : 22;
    const float flare = isLong ? 1.12F : 0.98F;
    p.painter.fill(symmetric({{0, -64},
                              {width * 0.7F, -56},
                              {width * 1.02F, -24},
                              {width * 1.04F, 8},
                              {width * flare, bottom * 0.7F},
                              {width * flare, bottom},
                              {0, bottom}}),
                   -16,
                   scaled(p.hair, 0.72F));
}

/// Where hair begins, from the left temple to the right one.
Curve hairline(Portrait& p, float& part)
{
    const float width = p.trait(Trait::FaceWidth);
    const float recede = p.who.baldness * std::clamp((p.age - 24) / 30, 0.0F, 1.0F);
    const float top = p.trait(Trait::Hairline) - 16 * recede;
    part = p.chance(-4, 4);
    if (p.hairStyle == 2 || p.hairStyle == 4)
        return {{-width, -2},
                {-width * 0.88F, -14},
                {-width * 0.4F, -15.5F},
                {0, -17},
                {width * 0.45F, -15},
                {width * 0.9F, -13},
                {width, -2}};
    const float side = p.hairStyle == 1 ? 9.0F : 0.0F;
    return {{-width, 2},
            {-width * 0.9F, top * 0.55F - 5 * recede},
            {-width * 0.5F, top - 4 * recede + side * 0.2F},
            {part, top + 3 * recede - 2},
            {width * 0.5F, top - 4 * recede + side},
            {width * 0.9F, top * 0.55F + side * 0.5F - 5 * recede},
            {width, 2}};
}

void drawHair(Portrait& p)
{
    float part = 0;
    const Curve line = smooth(hairline(p, part), false);
    const float width = p.trait(Trait::FaceWidth) + 4 + 4 * p.who.curls;
    Curve cap = line;
    for (int i = 0; i <= 24; ++i) {
        const float angle = static_cast<float>(i) / 24 * 3.14159265F;
        const float wave = 1 + p.who.curls * 0.05F * std::sin(9 * angle);
        cap.push_back({width * 1.02F * std::cos(angle) * wave, 6 - 70 * std::sin(angle) * wave});
    }
    p.painter.fill(cap, -2, p.hair);
    p.painter.inside(cap, -2, [&] {
        for (int i = 0; i < 22; ++i) {
            const float x = p.chance(-1, 1) * width;
            const float bend = p.chance(-5, 5) + 3 * p.who.curls * std::sin(x);
            p.painter.line(
                smooth({{part + x * 0.25F, -62}, {x * 0.75F + bend, -34}, {x * 1.05F, -4}}, false),
                -2,
                scaled(p.hair, p.chance(0.72, 1.32)),
                0.9F);
        }
    });
    if (p.hairStyle < 3)
        return;
    for (const float side : {-1.0F, 1.0F}) {
        const Curve lock = smooth({{side * width * 0.86F, -22},
                                   {side * width * 1.08F, -8},
                                   {side * width * 1.16F, 40},
                                   {side * width * 1.2F, 90},
                                   {side * width * 0.88F, 90},
                                   {side * width * 0.98F, 34},
                                   {side * width * 0.93F, 2}},
                                  true);
        p.painter.fill(lock, -2, scaled(p.hair, 0.93F));
    }
}

void drawGlasses(Portrait& p)
{
    const bool wears = p.chance(0, 1) < p.who.glasses * (p.age < 13 ? 0.2F : 1.0F);
    if (!wears)
        return;
    const float gap = p.trait(Trait::EyeGap), r = 10.5F;
    const float darkness = p.chance(20, 110);
    const Colour frame{darkness, darkness * 0.9F, darkness * 0.85F};
    for (const float side : {-1.0F, 1.0F}) {
        Curve rim = ellipse({side * gap, 1.5F}, r, r * 0.82F);
        rim.push_back(rim.front());
        p.painter.line(rim, 16, frame, 1);
        p.painter.line(
            {{side * (gap + r), 0}, {side * p.trait(Trait::FaceWidth), -1}}, 8, frame, 1);
    }
    p.painter.line(smooth({{-gap + r, 0.5F}, {0, -1}, {gap - r, 0.5F}}, false), 17, frame, 1);
}

/// The similarity that brings the five points of the turned face nearest to the published template
/// (least squares; points as complex numbers), as the pictures of the real data sets were aligned.
View aligned(const Portrait& p, View view)
{
    const float gap = p.trait(Trait::EyeGap), nose = p.trait(Trait::NoseDrop);
    const float mouth = p.trait(Trait::MouthDrop), half = p.trait(Trait::MouthWidth);
    const cv::Point2f from[5] = {view.turned({-gap, 0}, 10),
                                 view.turned({gap, 0}, 10),
                                 view.turned({0, nose}, 22),
                                 view.turned({-half, mouth}, 14),
                                 view.turned({half, mouth}, 14)};
    constexpr float to[5][2] = {{38.2946F, 51.6963F},
                                {73.5318F, 51.5014F},
                                {56.0252F, 71.7366F},
                                {41.5493F, 92.3655F},
                                {70.7299F, 92.2041F}};
    cv::Point2f fromMean{0, 0}, toMean{0, 0};
    for (int i = 0; i < 5; ++i) {
        fromMean += from[i] / 5;
        toMean += cv::Point2f{to[i][0], to[i][1]} / 5;
    }
    cv::Point2f product{0, 0};
    float square = 0;
    for (int i = 0; i < 5; ++i) {
        const cv::Point2f a = from[i] - fromMean, b = cv::Point2f{to[i][0], to[i][1]} - toMean;
        product += cv::Point2f{a.dot(b), a.x * b.y - a.y * b.x};
        square += a.dot(a);
    }
    const cv::Point2f s = product / square;
    view.scaleRotate = s;
    view.centre = toMean - cv::Point2f{fromMean.x * s.x - fromMean.y * s.y,
                                       fromMean.x * s.y + fromMean.y * s.x};
    return view;
}

/// The aligner of the real data sets is not perfect either.
View jittered(View view, Random& random)
{
    const float angle = static_cast<float>(random.normal() * 0.035);
    const float scale = 1 + static_cast<float>(random.normal() * 0.025);
    const cv::Point2f turn{scale * std::cos(angle), scale * std::sin(angle)};
    const cv::Point2f s = view.scaleRotate;
    view.scaleRotate = {s.x * turn.x - s.y * turn.y, s.x * turn.y + s.y * turn.x};
    view.centre += cv::Point2f{static_cast<float>(random.normal() * 1.1),
                               static_cast<float>(random.normal() * 1.1)};
    return view;
}

Camera chooseCamera(Random& random)
{
    Camera camera;
    camera.gain = static_cast<float>(random.uniform(0.72, 1.2));
    camera.lightAngle = static_cast<float>(random.uniform(0, 6.2831853));
    camera.lightStrength = static_cast<float>(random.uniform(0, 0.42));
    camera.warmth = static_cast<float>(random.uniform(-1, 1));
    camera.blur = static_cast<float>(random.uniform(0, 0.9));
    camera.noise = static_cast<float>(random.uniform(2, 9));
    camera.grey = random.below(8) == 0;
    return camera;
}

void chooseLooks(Portrait& p)
{
    p.adultness = std::clamp((p.age - 8) / 16, 0.0F, 1.0F);
    p.wrinkles = std::clamp((p.age - 32) / 42, 0.0F, 1.0F);
    const float grey = std::clamp((p.age - p.who.greyingAge) / 18, 0.0F, 0.92F);
    const float depth = std::clamp(p.trait(Trait::SkinDepth), 0.0F, 1.0F);
    p.skin = skinColour(depth, std::clamp(p.trait(Trait::SkinWarmth), 0.0F, 1.0F));
    const float hairDepth = std::clamp(p.trait(Trait::HairDepth) + 0.35F * depth, 0.0F, 0.95F);
    p.hair = hairColour(hairDepth, p.trait(Trait::HairWarmth), grey);
    p.brow = mixed(scaled(p.hair, 0.75F), p.skin, 0.15F);
    p.lips = mixed(scaled(p.skin, 0.85F), {190, 70, 76}, p.who.male ? 0.35F : 0.5F);
    // Hair changes from photo to photo: it must not be what a network recognises people by.
    p.hairStyle = p.random.below(5) < 2 ? static_cast<int>(p.random.below(p.who.male ? 3 : 5))
                                        : p.who.hairStyle;
    p.smile = p.chance(-0.3, 1);
    p.mouthOpen = std::max(0.0F, p.chance(-0.8, 1));
    p.eyeOpen = p.chance(0.75, 1.08) - 0.12F * p.wrinkles;
    p.outline = faceOutline(p);
}

}  // namespace

cv::Mat drawFace(const FaceIdentity& identity, float age, std::uint64_t seed)
{
    Random random(seed);
    View view;
    view.yaw = static_cast<float>(std::clamp(random.normal() * 0.2, -0.45, 0.45));
    view.pitch = static_cast<float>(std::clamp(random.normal() * 0.1, -0.25, 0.25));
    const Colour background{static_cast<float>(random.uniform(20, 235)),
                            static_cast<float>(random.uniform(20, 235)),
                            static_cast<float>(random.uniform(20, 235))};
    Painter painter(view, mixed(background, {128, 128, 128}, 0.45F));
    Portrait p{identity, age, random, painter, {}, {}, {}, {}, 0, 0, 0, 0, 0, 1, {}};
    chooseLooks(p);
    painter.setView(jittered(aligned(p, view), random));

    const float side = p.chance(-60, 60);
    painter.blend(
        ellipse({side, -20}, 50, 60), -20, scaled(background, p.chance(0.5, 1.5)), 0.6F, 4);
    drawBackHair(p);
    drawBody(p);
    painter.fill(p.outline, 0, p.skin);
    shadeFace(p);
    drawWrinkles(p);
    drawMarks(p);
    drawBeard(p);
    drawNose(p);
    drawMouth(p);
    drawEyes(p, {p.chance(-1.2, 1.2), p.chance(-0.4, 0.6)});
    drawBrows(p, p.chance(-1, 2));
    drawHair(p);
    drawGlasses(p);
    return photograph(painter.canvas(), chooseCamera(random), random);
}

}  // namespace interproto
