// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verification/report.h"

#include "core/verification/intervals.h"

namespace interproto {

namespace {

Stated<FoldAccuracy> mixedFolds(const ScoredPairs& pairs, int folds)
{
    const ScoredPairs mixed = interleaved(pairs);
    return foldAccuracy(SortedScores(mixed), folds);
}

}  // namespace

VerificationReport verify(const ScoredPairs& pairs, const VerificationOptions& options)
{
    const SortedScores scores(pairs);
    VerificationReport report;
    report.pairs = scores.size();
    report.genuine = scores.genuineCount();
    report.impostors = scores.impostorCount();
    report.best = bestThreshold(scores);
    float threshold = 0;
    if (report.best) {
        threshold = report.best.value->threshold;
        report.atBest = confusionAt(pairs, threshold);
        report.accuracyInterval =
            bootstrapInterval(report.best.value->hits, report.pairs, options.confidence);
    }
    report.folds =
        options.mixesFolds ? mixedFolds(pairs, options.folds) : foldAccuracy(scores, options.folds);
    report.auc = areaUnderRoc(scores);
    report.equalError = equalErrorRate(scores);
    report.tarAtFar = tarAtFar(scores, options.farLevels);
    report.roc = rocCurve(scores, options.rocResolution);
    report.byAgeGap =
        accuracyByAge(pairs, pairs.ageGap, options.ageGapEdges, threshold, options.confidence);
    report.byChildAge =
        accuracyByAge(pairs, pairs.childAge, options.childAgeEdges, threshold, options.confidence);
    return report;
}

}  // namespace interproto
