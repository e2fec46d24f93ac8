// SPDX-License-Identifier: GPL-3.0-or-later
// Times the verification figures on lists that verification_bench.py wrote, and prints microseconds
// and figures as JSON:
//     verification_bench SIMILARITY.f32 GENUINE.u8 PAIRS REPEATS
// The files hold several lists of PAIRS pairs one after another. Lists take turns, so that no
// branch predictor learns one by heart; a time is the mean over the lists, the best of REPEATS.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/verification/report.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <exception>
#include <functional>
#include <limits>

using namespace interproto;

namespace {

std::vector<ScoredPairs> readLists(const std::string& similarityPath,
                                   const std::string& genuinePath,
                                   std::size_t count)
{
    const std::string similarity = readFile(similarityPath);
    const std::string genuine = readFile(genuinePath);
    if (count == 0 || genuine.empty() || genuine.size() % count != 0 ||
        similarity.size() != genuine.size() * sizeof(float))
        throw Error(ExitCode::BadInput,
                    "cannot read the lists",
                    Where::inFile(similarityPath),
                    "the files do not hold whole lists of the given length");
    std::vector<ScoredPairs> lists(genuine.size() / count);
    for (std::size_t k = 0; k < lists.size(); ++k) {
        lists[k].similarity.resize(count);
        std::memcpy(lists[k].similarity.data(),
                    similarity.data() + k * count * sizeof(float),
                    count * sizeof(float));
        lists[k].genuine.assign(genuine.begin() + static_cast<std::ptrdiff_t>(k * count),
                                genuine.begin() + static_cast<std::ptrdiff_t>((k + 1) * count));
    }
    return lists;
}

/// Microseconds a list, the best of `repeats` rounds. Keeps the sum of what `run` answers, so that
/// nothing is left out.
double time(const std::vector<ScoredPairs>& lists,
            int repeats,
            double& kept,
            const std::function<double(const ScoredPairs&)>& run)
{
    double best = std::numeric_limits<double>::infinity();
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto start = std::chrono::steady_clock::now();
        for (const ScoredPairs& list : lists)
            kept += run(list);
        const std::chrono::duration<double, std::micro> taken =
            std::chrono::steady_clock::now() - start;
        best = std::min(best, taken.count() / static_cast<double>(lists.size()));
    }
    return best;
}

std::string measure(const std::vector<ScoredPairs>& lists, int repeats)
{
    const VerificationOptions options;
    double kept = 0;
    const double threshold = time(lists, repeats, kept, [](const ScoredPairs& pairs) {
        return bestThreshold(pairs).value->accuracy;
    });
    const double curve = time(lists, repeats, kept, [&](const ScoredPairs& pairs) {
        const SortedScores scores(pairs);
        return *areaUnderRoc(scores).value + equalErrorRate(scores).value->rate +
               tarAtFar(scores, options.farLevels)[0].far + rocCurve(scores).value->back().tar;
    });
    const double folds = time(lists, repeats, kept, [](const ScoredPairs& pairs) {
        return foldAccuracy(SortedScores(pairs)).value->mean;
    });
    const double report = time(lists, repeats, kept, [&](const ScoredPairs& pairs) {
        return verify(pairs, options).best.value->accuracy;
    });
    return fmt::format(R"("threshold_us": {:.2f}, "curve_us": {:.2f}, "folds_us": {:.2f}, )"
                       R"("report_us": {:.2f}, "kept": {})",
                       threshold,
                       curve,
                       folds,
                       report,
                       exactNumber(kept));
}

std::string figures(const ScoredPairs& pairs)
{
    const VerificationReport report = verify(pairs);
    std::string tars;
    for (const TarAtFar& tar : report.tarAtFar)
        tars += fmt::format(
            "{}{}", tars.empty() ? "" : ", ", tar.tar ? exactNumber(*tar.tar.value) : "null");
    return fmt::format(R"("accuracy": {}, "threshold": {}, "mean": {}, "deviation": {}, )"
                       R"("auc": {}, "eer": {}, "tar": [{}])",
                       exactNumber(report.best.value->accuracy),
                       exactNumber(report.best.value->threshold),
                       exactNumber(report.folds.value->mean),
                       exactNumber(report.folds.value->deviation),
                       exactNumber(*report.auc.value),
                       exactNumber(report.equalError.value->rate),
                       tars);
}

}  // namespace

int main(int argc, char** argv)
{
    try {
        const auto count = argc == 5 ? parseInteger(argv[3]) : std::nullopt;
        const auto repeats = argc == 5 ? parseInteger(argv[4]) : std::nullopt;
        if (!count || !repeats || *count < 10 || *repeats < 1) {
            std::fputs("usage: verification_bench SIMILARITY.f32 GENUINE.u8 PAIRS REPEATS\n",
                       stderr);
            return static_cast<int>(ExitCode::Usage);
        }
        const std::vector<ScoredPairs> lists =
            readLists(argv[1], argv[2], static_cast<std::size_t>(*count));
        const std::string times = measure(lists, static_cast<int>(*repeats));
        fmt::print("{{{}, {}}}\n", times, figures(lists.front()));
        return static_cast<int>(ExitCode::Ok);
    } catch (const Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(ExitCode::Failed);
    }
}
