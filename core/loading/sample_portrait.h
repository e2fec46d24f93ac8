// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loading/sample_face.h"
#include "core/loading/sample_painter.h"

namespace interproto {

/// One sitting: the person at an age, and what the day brought.
struct Portrait {
    const FaceIdentity& who;
    float age;
    Random& random;
    Painter& painter;

    float trait(Trait t) const { return traitAt(who, t, age); }
    float chance(double low, double high) { return static_cast<float>(random.uniform(low, high)); }

    Colour skin, hair, lips, brow;
    int hairStyle = 0;
    float wrinkles = 0;  ///< 0 to 1
    float adultness = 0;
    float smile = 0;  ///< -0.3 to 1
    float mouthOpen = 0;
    float eyeOpen = 1;
    Curve outline;
};

/// Light and shadow of the face's relief, and blush.
void shadeFace(Portrait& portrait);
/// Lines that come with age: forehead, crow's feet, folds beside the mouth, bags under the eyes.
void drawWrinkles(Portrait& portrait);
void drawBeard(Portrait& portrait);
/// Freckles and moles; fainter in children.
void drawMarks(Portrait& portrait);

/// `gaze` moves the irises, in pixels.
void drawEyes(Portrait& portrait, cv::Point2f gaze);
/// `raise` lifts the brows, in pixels.
void drawBrows(Portrait& portrait, float raise);
void drawNose(Portrait& portrait);
void drawMouth(Portrait& portrait);

}  // namespace interproto
