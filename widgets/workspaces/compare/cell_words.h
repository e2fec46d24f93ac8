// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/study_table.h"

#include <QString>

/// Figures and findings of the study, as people read them in their language.
namespace interproto::ui {

/// "82.65 ± 0.31"; a dash without a mean.
QString figureText(const std::optional<double>& mean, const std::optional<double>& deviation);

/// What one cell says: its figures, its distance to the best, and whether that is chance.
QString cellSentence(const StudyTable& table, std::size_t row, std::size_t column);

/// What two cells of a column say of each other.
QString pairSentence(const StudyTable& table,
                     std::size_t first,
                     std::size_t second,
                     const Stated<AgainstBest>& compared);

/// What the marks of the table mean.
QString marksSentence(const StudyTable& table);

}  // namespace interproto::ui
