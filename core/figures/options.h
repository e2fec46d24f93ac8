// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/options/form.h"

#include <string>
#include <vector>

namespace interproto {

/// Where one panel of a figure comes from.
struct PanelOptions {
    std::string kind = {};                 ///< one of panelKinds()
    std::vector<std::string> inputs = {};  ///< runs, a map folder or a file; relative to the recipe
    std::string title = {};
    std::string set = {};                ///< test set of a roc, det, scores, age_gap panel
    std::vector<std::string> tags = {};  ///< series of a curves panel
    std::string colourBy = "child";
    double smoothing = 0;
    bool logX = false;
    bool logY = false;
    std::string xLabel = {};
    std::string yLabel = {};
    int bins = 60;
    int part = 0;
};
void describe(Form& form, PanelOptions& o);

/// How a figure looks in print.
struct FigureOptions {
    std::string preset = "ieee_column";
    double widthMm = 0;     ///< 0: the preset's
    double heightMm = 0;    ///< 0: by the panels
    std::string font = {};  ///< empty: the preset's
    double fontSize = 0;    ///< points; 0: the preset's
    std::string palette = "okabe_ito";
    std::string legend = "below";
    bool letters = true;
    bool titles = true;
    int columns = 0;
    double lineWidth = 0.8;
    double markSize = 0;
    std::string points = "auto";
    int dpi = 600;
    bool sameRange = true;
};
void describe(Form& form, FigureOptions& o);

/// A figure as a file that remakes it:
///
///     preset = "bmvc"
///     [[panel]]
///     kind = "map"
///     input = "runs/arcface"
struct FigureRecipe {
    FigureOptions options;
    std::vector<PanelOptions> panels;
    /// Or the panels of every run below a folder, `panel` saying how each is made.
    std::string sweep = {};
};

void describe(Form& form, FigureRecipe& recipe);

/// Errors (Usage) name file and line.
FigureRecipe readFigureRecipe(const std::string& file);
FigureRecipe figureRecipeFromText(const std::string& text, const std::string& source);
/// Reads back to the same recipe; values at their default are left out.
std::string figureRecipeText(const FigureRecipe& recipe);

/// Widths and types of journals and talks.
struct FigurePreset {
    const char* key;
    Text name;
    double widthMm;
    double fontSize;  ///< points
    const char* font;
};
const std::vector<FigurePreset>& figurePresets();
/// The first one for a name that is none.
const FigurePreset& figurePreset(const std::string& key);

/// Options with the preset's values where they say 0 or nothing.
FigureOptions resolved(FigureOptions options, std::size_t panels);

const std::vector<std::string>& panelKinds();
const std::vector<std::string>& figurePalettes();
const std::vector<std::string>& mapColourings();

}  // namespace interproto
