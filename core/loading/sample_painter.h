// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <opencv2/core/mat.hpp>

#include <cstdint>
#include <functional>
#include <vector>

namespace interproto {

/// Points in face space: pixels of the 112 x 112 crop, origin between the eyes, y down.
using Curve = std::vector<cv::Point2f>;

/// Red, green and blue, 0 to 255.
struct Colour {
    float r = 0, g = 0, b = 0;
};
Colour mixed(Colour from, Colour to, float amount);
Colour scaled(Colour colour, float factor);

/// Catmull-Rom spline through the points, six pieces a span.
Curve smooth(const Curve& points, bool closed);
/// `right` (from top to bottom, x > 0) and its mirror image, as one closed smooth outline.
Curve symmetric(const Curve& right);
Curve ellipse(cv::Point2f centre, float radiusX, float radiusY, float tilt = 0);
Curve shifted(Curve curve, cv::Point2f by);

/// How the head is turned and where the crop lies.
struct View {
    float yaw = 0;                  ///< radians, positive: features move to the right
    float pitch = 0;                ///< radians, positive: features move down
    cv::Point2f scaleRotate{1, 0};  ///< similarity as a complex factor
    cv::Point2f centre{56, 51.6F};  ///< crop position of the face space origin

    cv::Point2f turned(cv::Point2f point, float depth) const;
    cv::Point2f inCrop(cv::Point2f point, float depth) const;
};

/// Draws curves of face space on a canvas of twice the crop's size. `depth` is how far, in pixels,
/// a feature lies before the plane of the head's outline: it moves more when the head turns.
class Painter {
public:
    static constexpr int kScale = 2;

    Painter(const View& view, Colour background);

    void setView(const View& view) { view_ = view; }
    const cv::Mat& canvas() const { return canvas_; }
    void fill(const Curve& curve, float depth, Colour colour);
    /// `width` in crop pixels.
    void line(const Curve& curve, float depth, Colour colour, float width);
    /// Soft-edged fill: `softness` is the blur in crop pixels.
    void blend(const Curve& curve, float depth, Colour colour, float alpha, float softness);
    /// Fills `curve` with what `draw` paints inside it (an iris inside its lids).
    void inside(const Curve& curve, float depth, const std::function<void()>& draw);

    /// Soft light and shadow, collected and added at once: `amount` -100 (dark) to 100 (light).
    void shade(const Curve& curve, float depth, float amount);
    void shadeLine(const Curve& curve, float depth, float amount, float width);
    void applyShade(float softness);

private:
    /// The part of the canvas that a curve can touch, empty when it lies outside.
    struct Patch {
        cv::Rect area;
        cv::Mat mask;                   ///< 8-bit, zero, of the area
        std::vector<cv::Point> points;  ///< of the curve, relative to the area
    };

    std::vector<cv::Point> placed(const Curve& curve, float depth) const;
    Patch patchOf(const Curve& curve, float depth, float softness) const;
    void addShade(const Patch& patch, float amount);

    View view_;
    cv::Mat canvas_;  ///< 8-bit BGR
    cv::Mat shade_;   ///< 16-bit signed
};

/// What the camera does to a picture.
struct Camera {
    float gain = 1;
    float lightAngle = 0;     ///< radians; where the brighter side is
    float lightStrength = 0;  ///< 0: even light
    float warmth = 0;         ///< -1 blue to 1 yellow
    float blur = 0;           ///< sigma in pixels
    float noise = 0;          ///< sigma in grey levels
    bool grey = false;
};

/// The crop (112 x 112, 8-bit BGR) that the camera makes of a canvas.
cv::Mat photograph(const cv::Mat& canvas, const Camera& camera, Random& random);

}  // namespace interproto
