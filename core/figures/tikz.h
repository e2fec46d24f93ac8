// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <string>
#include <vector>

namespace interproto {

/// The figure as TikZ and pgfplots source to \input: a tikzpicture that asks for the packages it
/// needs in its first lines. `pictures` names, for each panel, the picture of its points or of its
/// matrix (raster); empty: they are written as numbers.
std::string figureTikz(const Figure& figure,
                       const std::string& recipe,
                       const std::vector<std::string>& pictures);

/// Text as TeX prints it.
std::string texText(const std::string& text);

}  // namespace interproto
