// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/fuzzy.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace interproto::ui {

namespace {

constexpr int kImpossible = std::numeric_limits<int>::min() / 2;
constexpr int kLetter = 1;
constexpr int kWordStart = 8;
constexpr int kSideBySide = 6;

bool isWordStart(const QString& text, qsizetype i)
{
    return i == 0 || (!text[i - 1].isLetterOrNumber() && text[i].isLetterOrNumber()) ||
           (text[i - 1].isLower() && text[i].isUpper());
}

}  // namespace

std::optional<int> fuzzyScore(const QString& pattern, const QString& text)
{
    QString wanted = pattern.toCaseFolded();
    wanted.remove(QLatin1Char(' '));
    const QString folded = text.toCaseFolded();
    if (wanted.isEmpty())
        return 0;
    if (folded.size() != text.size() || wanted.size() > folded.size())
        return std::nullopt;
    const auto length = static_cast<std::size_t>(folded.size());
    // best[i]: of the letters so far, the last one standing at i.
    std::vector<int> best(length, kImpossible);
    for (qsizetype k = 0; k < wanted.size(); ++k) {
        std::vector<int> next(length, kImpossible);
        int before = k == 0 ? 0 : kImpossible;  // the best that ends anywhere before i
        for (std::size_t i = 0; i < length; ++i) {
            const auto place = static_cast<qsizetype>(i);
            if (folded[place] == wanted[k]) {
                int score = before;
                if (k > 0 && i > 0)
                    score = std::max(score, best[i - 1] + kSideBySide);
                next[i] = score + kLetter + (isWordStart(text, place) ? kWordStart : 0);
            }
            if (k > 0)
                before = std::max(before, best[i]);
        }
        best = std::move(next);
    }
    const int score = *std::max_element(best.begin(), best.end());
    if (score < 0)
        return std::nullopt;
    // Of two that fit alike, the shorter one.
    return score * 100 - static_cast<int>(std::min<std::size_t>(length, 99));
}

}  // namespace interproto::ui
