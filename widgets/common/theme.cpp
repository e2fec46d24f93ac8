// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/look_style.h"

#include <QApplication>
#include <QStyle>

#include <array>

namespace interproto::ui {

namespace {

struct Colours {
    const char* window;
    const char* base;
    const char* alternate;
    const char* text;
    const char* button;
    const char* highlight;
    const char* highlighted;
    const char* link;
    const char* disabled;
    const char* placeholder;
};

constexpr Colours kLight = {"#f4f5f7",
                            "#ffffff",
                            "#f7f8fa",
                            "#1c2127",
                            "#eceef1",
                            "#2468b4",
                            "#ffffff",
                            "#1f5fa8",
                            "#9aa1aa",
                            "#6b737d"};
constexpr Colours kDark = {"#202327",
                           "#181a1d",
                           "#1e2124",
                           "#e4e6e9",
                           "#2c3035",
                           "#3d7cc9",
                           "#ffffff",
                           "#7db5f5",
                           "#6d747c",
                           "#969da6"};

QColor colour(const char* name)
{
    return QColor(QLatin1String(name));
}

QPalette paletteOf(const Colours& colours)
{
    // Fusion derives its frames and shadows from button and window.
    QPalette palette(colour(colours.button), colour(colours.window));
    palette.setColor(QPalette::Base, colour(colours.base));
    palette.setColor(QPalette::AlternateBase, colour(colours.alternate));
    palette.setColor(QPalette::ToolTipBase, colour(colours.button));
    for (const QPalette::ColorRole role : {QPalette::WindowText,
                                           QPalette::Text,
                                           QPalette::ButtonText,
                                           QPalette::ToolTipText,
                                           QPalette::BrightText}) {
        palette.setColor(role, colour(colours.text));
        palette.setColor(QPalette::Disabled, role, colour(colours.disabled));
    }
    palette.setColor(QPalette::PlaceholderText, colour(colours.placeholder));
    palette.setColor(QPalette::Highlight, colour(colours.highlight));
    palette.setColor(QPalette::HighlightedText, colour(colours.highlighted));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colour(colours.disabled));
    palette.setColor(QPalette::Link, colour(colours.link));
    palette.setColor(QPalette::LinkVisited, colour(colours.link));
    return palette;
}

/// Style and palette before anybody changed them.
struct Start {
    QString style = QApplication::style()->objectName();
    QPalette palette = QApplication::palette();
};

}  // namespace

QString themeName(Theme theme)
{
    switch (theme) {
        case Theme::Light:
            return QStringLiteral("light");
        case Theme::Dark:
            return QStringLiteral("dark");
        case Theme::System:
            break;
    }
    return QStringLiteral("system");
}

Theme themeFromName(const QString& name)
{
    for (const Theme theme : {Theme::Light, Theme::Dark})
        if (name == themeName(theme))
            return theme;
    return Theme::System;
}

void applyTheme(Theme theme)
{
    static const Start start;
    const QString fusion = QStringLiteral("fusion");
    const QString style = theme == Theme::System ? start.style : fusion;
    const bool isOurs = qobject_cast<LookStyle*>(QApplication::style()) != nullptr;
    if (style == fusion && !isOurs)
        QApplication::setStyle(new LookStyle(fusion));
    else if (QApplication::style()->objectName() != style)
        QApplication::setStyle(style);
    switch (theme) {
        case Theme::Light:
            QApplication::setPalette(lightPalette());
            break;
        case Theme::Dark:
            QApplication::setPalette(darkPalette());
            break;
        case Theme::System:
            QApplication::setPalette(start.palette);
            break;
    }
}

QPalette lightPalette()
{
    return paletteOf(kLight);
}

QPalette darkPalette()
{
    return paletteOf(kDark);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() <
           palette.color(QPalette::WindowText).lightnessF();
}

QColor curveColour(int n, const QPalette& palette)
{
    static constexpr std::array<const char*, kCurveColours> kOnLight = {
        "#0072b2", "#d55e00", "#009e73", "#b0568f", "#c58a00", "#3a9bdc", "#5c636b"};
    static constexpr std::array<const char*, kCurveColours> kOnDark = {
        "#4fa8e8", "#f08a45", "#2fc79c", "#dd94c2", "#e6b93f", "#8fd0fa", "#b4bac1"};
    const auto index = static_cast<std::size_t>(n % kCurveColours);
    return colour(isDark(palette) ? kOnDark[index] : kOnLight[index]);
}

QColor toneColour(Tone tone, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
        case Tone::Good:
            return colour(dark ? "#2fc79c" : "#00805d");
        case Tone::Active:
            return colour(dark ? "#4fa8e8" : "#0067a3");
        case Tone::Waiting:
            return colour(dark ? "#e6b93f" : "#9a6a00");
        case Tone::Bad:
            return colour(dark ? "#ff7b72" : "#c2291d");
        case Tone::Neutral:
            break;
    }
    return palette.color(QPalette::PlaceholderText);
}

QColor mixed(const QColor& base, const QColor& other, double share)
{
    const auto mix = [share](float a, float b) { return static_cast<float>(a + (b - a) * share); };
    return QColor::fromRgbF(mix(base.redF(), other.redF()),
                            mix(base.greenF(), other.greenF()),
                            mix(base.blueF(), other.blueF()));
}

}  // namespace interproto::ui
