// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_figures.h"

#include <algorithm>
#include <cmath>

namespace interproto {

namespace {

void count(const std::vector<float>& sorted,
           const ScoreHistogram& histogram,
           std::vector<std::int64_t>& bins)
{
    // Edges by search, not by division: a bar then holds exactly the pairs between its edges.
    auto from = sorted.begin();
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        const auto to = bin + 1 == bins.size()
                            ? sorted.end()
                            : std::lower_bound(from, sorted.end(), histogram.edge(bin + 1));
        bins[bin] = to - from;
        from = to;
    }
}

}  // namespace

std::vector<ThresholdMark> thresholdMarks(const PairSet& set)
{
    std::vector<ThresholdMark> marks;
    const VerificationReport& report = set.report;
    if (report.best)
        marks.push_back({ThresholdMark::Kind::BestOnTest,
                         report.best.value->threshold,
                         0,
                         report.best.value->accuracy});
    if (report.folds) {
        double sum = 0;
        for (const FoldScore& fold : report.folds.value->folds)
            sum += double(fold.threshold);
        marks.push_back(
            {ThresholdMark::Kind::TenFold,
             static_cast<float>(sum / static_cast<double>(report.folds.value->folds.size())),
             0,
             report.folds.value->mean});
    }
    for (const TarAtFar& level : report.tarAtFar)
        if (level.tar && level.threshold)
            marks.push_back(
                {ThresholdMark::Kind::Far, *level.threshold, level.far, *level.tar.value});
    return marks;
}

ScoreHistogram scoreHistogram(const ScoreIndex& scores, std::size_t bins)
{
    ScoreHistogram histogram;
    histogram.genuine.resize(bins);
    histogram.impostor.resize(bins);
    float low = 0;
    float high = 1;
    bool isFirst = true;
    for (const std::vector<float>* list : {&scores.genuine(), &scores.impostor()}) {
        if (list->empty())
            continue;
        low = isFirst ? list->front() : std::min(low, list->front());
        high = isFirst ? list->back() : std::max(high, list->back());
        isFirst = false;
    }
    const float room = std::max(1e-3F, (high - low) * 0.02F);
    histogram.low = low - room;
    histogram.high = high + room;
    count(scores.genuine(), histogram, histogram.genuine);
    count(scores.impostor(), histogram, histogram.impostor);
    return histogram;
}

}  // namespace interproto
