// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sample_painter.h"

#include "core/loading/image_decoder.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

constexpr int kFractionBits = 4;  // drawing positions in sixteenths of a canvas pixel

cv::Scalar bgr(Colour c)
{
    return {c.b, c.g, c.r};
}

}  // namespace

Colour mixed(Colour from, Colour to, float amount)
{
    const float a = std::clamp(amount, 0.0F, 1.0F);
    return {
        from.r + (to.r - from.r) * a, from.g + (to.g - from.g) * a, from.b + (to.b - from.b) * a};
}

Colour scaled(Colour c, float factor)
{
    return {std::clamp(c.r * factor, 0.0F, 255.0F),
            std::clamp(c.g * factor, 0.0F, 255.0F),
            std::clamp(c.b * factor, 0.0F, 255.0F)};
}

Curve smooth(const Curve& points, bool closed)
{
    constexpr int kPieces = 6;
    const int count = static_cast<int>(points.size());
    const auto at = [&](int i) {
        const int index = closed ? (i + count) % count : std::clamp(i, 0, count - 1);
        return points[static_cast<std::size_t>(index)];
    };
    Curve curve;
    for (int i = 0; i < (closed ? count : count - 1); ++i) {
        const cv::Point2f a = at(i - 1), b = at(i), c = at(i + 1), d = at(i + 2);
        for (int k = 0; k < kPieces; ++k) {
            const float t = static_cast<float>(k) / kPieces;
            curve.push_back(0.5F * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * (t * t) +
                                    (3 * b - a - 3 * c + d) * (t * t * t)));
        }
    }
    if (!closed)
        curve.push_back(points.back());
    return curve;
}

Curve symmetric(const Curve& right)
{
    Curve outline = right;
    for (auto point = right.rbegin(); point != right.rend(); ++point)
        if (point->x > 0)
            outline.push_back({-point->x, point->y});
    return smooth(outline, true);
}

Curve ellipse(cv::Point2f centre, float radiusX, float radiusY, float tilt)
{
    Curve curve;
    for (int i = 0; i < 24; ++i) {
        const float angle = static_cast<float>(i) * 0.2617994F;
        const float x = radiusX * std::cos(angle), y = radiusY * std::sin(angle);
        curve.push_back({centre.x + x * std::cos(tilt) - y * std::sin(tilt),
                         centre.y + x * std::sin(tilt) + y * std::cos(tilt)});
    }
    return curve;
}

Curve shifted(Curve curve, cv::Point2f by)
{
    for (auto& point : curve)
        point += by;
    return curve;
}

cv::Point2f View::turned(cv::Point2f point, float depth) const
{
    return {point.x * std::cos(yaw) + depth * std::sin(yaw), point.y + depth * std::sin(pitch)};
}

cv::Point2f View::inCrop(cv::Point2f point, float depth) const
{
    const cv::Point2f p = turned(point, depth);
    return {centre.x + p.x * scaleRotate.x - p.y * scaleRotate.y,
            centre.y + p.x * scaleRotate.y + p.y * scaleRotate.x};
}

Painter::Painter(const View& view, Colour background)
    : view_(view),
      canvas_(kFaceSide * kScale, kFaceSide * kScale, CV_8UC3, bgr(background)),
      shade_(canvas_.size(), CV_16SC1, cv::Scalar(0))
{
}

std::vector<cv::Point> Painter::placed(const Curve& curve, float depth) const
{
    constexpr float unit = kScale << kFractionBits;
    std::vector<cv::Point> points;
    points.reserve(curve.size());
    for (const auto& point : curve) {
        const cv::Point2f p = view_.inCrop(point, depth);
        points.emplace_back(cvRound(p.x * unit), cvRound(p.y * unit));
    }
    return points;
}

void Painter::fill(const Curve& curve, float depth, Colour colour)
{
    cv::fillPoly(
        canvas_, std::vector{placed(curve, depth)}, bgr(colour), cv::LINE_AA, kFractionBits);
}

void Painter::line(const Curve& curve, float depth, Colour colour, float width)
{
    const int thickness = std::max(1, cvRound(width * kScale));
    cv::polylines(canvas_,
                  std::vector{placed(curve, depth)},
                  false,
                  bgr(colour),
                  thickness,
                  cv::LINE_AA,
                  kFractionBits);
}

void Painter::blend(const Curve& curve, float depth, Colour colour, float alpha, float softness)
{
    Patch patch = patchOf(curve, depth, softness);
    if (patch.area.empty())
        return;
    cv::fillPoly(
        patch.mask, std::vector{patch.points}, cv::Scalar(255), cv::LINE_AA, kFractionBits);
    if (softness > 0)
        cv::GaussianBlur(patch.mask, patch.mask, {}, static_cast<double>(softness) * kScale);
    const float full[3] = {colour.b, colour.g, colour.r};
    cv::Mat part = canvas_(patch.area);
    for (int y = 0; y < part.rows; ++y) {
        auto* pixel = part.ptr<std::uint8_t>(y);
        const auto* m = patch.mask.ptr<std::uint8_t>(y);
        for (int x = 0; x < part.cols; ++x, pixel += 3) {
            const float a = alpha * static_cast<float>(m[x]) / 255;
            for (int c = 0; c < 3 && m[x] != 0; ++c)
                pixel[c] = cv::saturate_cast<std::uint8_t>(static_cast<float>(pixel[c]) * (1 - a) +
                                                           full[c] * a);
        }
    }
}

Painter::Patch Painter::patchOf(const Curve& curve, float depth, float softness) const
{
    Patch patch;
    patch.points = placed(curve, depth);
    const int margin = 3 + cvCeil(4 * softness * kScale);
    cv::Rect box = cv::boundingRect(patch.points);
    box = {
        cv::Point{(box.x >> kFractionBits) - margin, (box.y >> kFractionBits) - margin},
        cv::Point{(box.br().x >> kFractionBits) + margin, (box.br().y >> kFractionBits) + margin}};
    patch.area = box & cv::Rect({0, 0}, canvas_.size());
    if (patch.area.empty())
        return patch;
    patch.mask = cv::Mat(patch.area.size(), CV_8UC1, cv::Scalar(0));
    for (auto& point : patch.points)
        point -= patch.area.tl() * (1 << kFractionBits);
    return patch;
}

void Painter::inside(const Curve& curve, float depth, const std::function<void()>& draw)
{
    Patch patch = patchOf(curve, depth, 0);
    const cv::Mat before = canvas_.clone();
    draw();
    patch.mask = cv::Mat(patch.area.size(), CV_8UC1, cv::Scalar(0));
    if (!patch.area.empty())
        cv::fillPoly(
            patch.mask, std::vector{patch.points}, cv::Scalar(255), cv::LINE_8, kFractionBits);
    cv::Mat after = canvas_;
    canvas_ = before;
    if (!patch.area.empty())
        after(patch.area).copyTo(canvas_(patch.area), patch.mask);
}

void Painter::addShade(const Patch& patch, float amount)
{
    cv::Mat part = shade_(patch.area);
    if (amount > 0)
        cv::add(part, patch.mask, part, cv::noArray(), CV_16S);
    else
        cv::subtract(part, patch.mask, part, cv::noArray(), CV_16S);
}

void Painter::shade(const Curve& curve, float depth, float amount)
{
    Patch patch = patchOf(curve, depth, 0);
    if (patch.area.empty())
        return;
    cv::fillPoly(patch.mask,
                 std::vector{patch.points},
                 cv::Scalar(std::abs(amount)),
                 cv::LINE_8,
                 kFractionBits);
    addShade(patch, amount);
}

void Painter::shadeLine(const Curve& curve, float depth, float amount, float width)
{
    Patch patch = patchOf(curve, depth, width);
    if (patch.area.empty())
        return;
    cv::polylines(patch.mask,
                  std::vector{patch.points},
                  false,
                  cv::Scalar(std::abs(amount)),
                  std::max(1, cvRound(width * kScale)),
                  cv::LINE_AA,
                  kFractionBits);
    addShade(patch, amount);
}

void Painter::applyShade(float softness)
{
    if (softness > 1) {  // a wide blur at half the size: a quarter of the pixels, half the taps
        cv::Mat half;
        cv::resize(shade_, half, {}, 0.5, 0.5, cv::INTER_AREA);
        cv::GaussianBlur(half, half, {}, static_cast<double>(softness) * kScale / 2);
        cv::resize(half, shade_, shade_.size(), 0, 0, cv::INTER_LINEAR);
    } else {
        cv::GaussianBlur(shade_, shade_, {}, static_cast<double>(softness) * kScale);
    }
    for (int y = 0; y < canvas_.rows; ++y) {
        auto* pixel = canvas_.ptr<std::uint8_t>(y);
        const auto* light = shade_.ptr<std::int16_t>(y);
        for (int x = 0; x < canvas_.cols; ++x, pixel += 3) {
            const float factor = 1 + static_cast<float>(light[x]) / 160;
            for (int c = 0; c < 3 && light[x] != 0; ++c)
                pixel[c] = cv::saturate_cast<std::uint8_t>(static_cast<float>(pixel[c]) * factor);
        }
    }
    shade_.setTo(0);
}

cv::Mat photograph(const cv::Mat& canvas, const Camera& camera, Random& random)
{
    cv::Mat crop;
    cv::resize(canvas, crop, {kFaceSide, kFaceSide}, 0, 0, cv::INTER_AREA);
    if (camera.blur > 0.2F)
        cv::GaussianBlur(crop, crop, {}, static_cast<double>(camera.blur));
    const float dx = std::cos(camera.lightAngle) / 56, dy = std::sin(camera.lightAngle) / 56;
    const float tint[3] = {1 - 0.12F * camera.warmth, 1, 1 + 0.08F * camera.warmth};
    for (int y = 0; y < kFaceSide; ++y) {
        auto* pixel = crop.ptr<std::uint8_t>(y);
        for (int x = 0; x < kFaceSide; ++x, pixel += 3) {
            const float side = static_cast<float>(x - 56) * dx + static_cast<float>(y - 56) * dy;
            const float light = camera.gain * (1 + camera.lightStrength * side);
            const float grey = 0.114F * pixel[0] + 0.587F * pixel[1] + 0.299F * pixel[2];
            // The sum of three uniform numbers is near enough to a normal one, and much faster.
            const std::uint64_t bits = random.next();
            const float sum =
                static_cast<float>((bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff));
            const float grain = camera.noise * (sum / 32768 - 3);
            for (int c = 0; c < 3; ++c) {
                const float value = camera.grey ? grey : pixel[c] * tint[c];
                pixel[c] = cv::saturate_cast<std::uint8_t>(value * light + grain);
            }
        }
    }
    return crop;
}

}  // namespace interproto
