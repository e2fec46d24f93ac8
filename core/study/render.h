// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_table.h"

#include <string>

/// What the renderers of renderStudy() share, and each of them.
namespace interproto {

std::string renderText(const StudyTable& table);
std::string renderMarkdown(const StudyTable& table);
std::string renderLatex(const StudyTable& table);
std::string renderCsv(const StudyTable& table);
std::string renderJson(const StudyTable& table);

/// "82.65" of 0.8265.
std::string percent(double share);
/// "mean ± deviation" with the given sign between; a dash without a mean.
std::string meanText(const std::optional<double>& mean,
                     const std::optional<double>& deviation,
                     const std::string& between);
/// What the figures are, as a sentence.
std::string captionOf(const StudyTable& table);
/// What marks mean, as a sentence; empty when there is none to explain.
std::string markLegend(const StudyTable& table);
/// "p < 0.001", "p = 0.012".
std::string pText(double p);

}  // namespace interproto
