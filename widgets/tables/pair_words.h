// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_figures.h"
#include "core/pairs/pair_notes.h"
#include "core/pairs/pair_order.h"

#include <QString>

/// Pairs as people read them.
namespace interproto::ui {

/// "accepted, one person", ...
QString verdictText(Verdict verdict);
/// "one person" or "two persons".
QString labelText(bool isGenuine);
/// "5 years", "1 year"; a dash when unknown.
QString yearsText(float years);
/// Four decimals; a dash when there is none.
QString scoreText(float similarity);
/// "+0.0312" above the threshold, "-0.0127" below.
QString distanceText(float distance);
/// "1 in 2,500 impostor pairs is at least as similar", "no impostor pair of 1,700 is as similar".
QString farSentence(const FarAtScore& far);
/// The same short, for a column: "1 in 2,500", "0 of 1,700".
QString farText(const FarAtScore& far);
/// "label error", ...; empty for none.
QString markText(std::uint8_t mark);
QString columnTitle(PairColumn column);
/// A sentence on what a threshold mark is.
QString meaningOf(const ThresholdMark& mark);
/// Short, for the chart: "best", "10-fold", "1e-3".
QString shortName(const ThresholdMark& mark);
/// Identity and file, without control characters.
QString imageText(const ImageNamesPool& images, std::uint32_t image);

}  // namespace interproto::ui
