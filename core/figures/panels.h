// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "core/prototypes/angles.h"
#include "core/prototypes/map_folder.h"
#include "core/tasks/choices.h"

#include <string>
#include <vector>

/// Panels made from files, as recipes name them.
namespace interproto {

/// Relative inputs lie below `base`. Errors (BadInput, Usage) say what is missing.
FigurePanel loadPanel(const PanelOptions& options, const std::string& base);

/// All panels of a recipe; those of a sweep in the order of its runs, one a method.
Figure loadFigure(const FigureRecipe& recipe, const std::string& base);

/// The runs of a sweep that get a panel: the first of each method, in the order of the methods.
std::vector<std::string> runsOfSweep(const std::string& folder);

/// The map folder that a map panel draws: the folder itself, or the last map of a run. Empty when
/// the run has none yet.
std::string mapOfInput(const std::string& input);

/// A name for people: the run's method, else the folder's name.
std::string titleOfInput(const std::string& input);

/// The panel of a map that is in memory. `colourBy`: one of mapColourings().
FigurePanel mapPanel(const PrototypeMap& map, const std::string& colourBy);
/// What the colour tells, for axes and legends: "Mean age (years)".
std::string mapColourLabel(const std::string& colourBy);
/// Values of a colouring; NaN where nothing is known; empty when nothing is known at all.
std::vector<float> mapValues(const PrototypeMap& map, const std::string& colourBy);
/// Ends of a colour ramp: the 2nd and 98th percentile, so that a few odd ones do not pale the rest.
AxisRange rampRange(const std::vector<float>& values);

/// Densities of angles, children in their colour.
FigurePanel angleHistogramPanel(const PrototypeAngles& angles);

/// Panels of runs (panels_of_runs.cpp).
FigurePanel curvesPanel(const PanelOptions& options, const std::vector<std::string>& runs);
FigurePanel verificationPanel(const PanelOptions& options, const std::vector<std::string>& runs);

}  // namespace interproto
