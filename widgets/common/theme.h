// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

/// Colours of the desktop. Everything follows the palette; the few colours of our own have a light
/// and a dark form, told apart by the palette's luminance (Qt 6.4 knows no colour scheme).
namespace interproto::ui {

enum class Theme { System, Light, Dark };

/// "system", "light", "dark": as in settings and on the command line.
QString themeName(Theme theme);
/// System for a name that is none.
Theme themeFromName(const QString& name);

/// Sets style and palette of the application. System restores what the program started with.
void applyTheme(Theme theme);

QPalette lightPalette();
QPalette darkPalette();
bool isDark(const QPalette& palette);

/// Colour of the n-th curve, from Okabe and Ito's palette for all kinds of colour vision; repeats
/// after kCurveColours.
inline constexpr int kCurveColours = 7;
QColor curveColour(int n, const QPalette& palette);

/// What a mark or message says; the form of the mark says the same (marks.h).
enum class Tone { Neutral, Good, Active, Waiting, Bad };
QColor toneColour(Tone tone, const QPalette& palette);

/// `base` moved towards `other` by `share` in [0, 1].
QColor mixed(const QColor& base, const QColor& other, double share);

}  // namespace interproto::ui
