// SPDX-License-Identifier: GPL-3.0-or-later
// Times what the Pairs page does to a large evaluation, and tells its memory:
//     pairs_bench [--smoke] [PAIRS]
// Each change is to take less than 100 ms for a million pairs, and a pair less than 150 bytes
// beside the texts of the paths. Without --smoke, more is a failure.
#include "core/base/text.h"
#include "core/pairs/pair_agreement.h"
#include "core/pairs/pair_reader.h"
#include "core/pairs/pair_view.h"
#include "tests/support/pair_samples.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

using namespace interproto;

namespace {

constexpr double kMostMs = 100;
constexpr double kMostBytes = 150;

double milliseconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

struct Measure {
    std::string name;
    double worst = 0;  ///< of the repeats
};

/// Every change that a person makes, some times each; the worst counts.
std::vector<Measure> measure(PairView& view, int repeats)
{
    std::vector<Measure> found;
    const auto time = [&](const std::string& name, const std::function<void(int)>& work) {
        Measure result{name, 0};
        for (int i = 0; i < repeats; ++i)
            result.worst = std::max(result.worst, milliseconds([&] { work(i); }));
        found.push_back(result);
    };
    const std::vector<std::pair<const char*, PairColumn>> columns = {
        {"similarity", PairColumn::Similarity},
        {"distance", PairColumn::Distance},
        {"verdict", PairColumn::Verdict},
        {"gap", PairColumn::Gap},
        {"first path", PairColumn::FirstPath},
        {"identity", PairColumn::FirstIdentity},
        {"FAR", PairColumn::Far},
        {"test set", PairColumn::Set}};
    for (const auto& [name, column] : columns)
        time(std::string("sort by ") + name,
             [&, by = column](int i) { view.sort(by, i % 2 == 1); });
    view.sort(PairColumn::Distance, false);
    PairFilter failures;
    failures.verdicts = bitOf(Verdict::FalseAccept) | bitOf(Verdict::FalseReject);
    time("filter verdict", [&](int i) { view.setFilter(i % 2 == 0 ? failures : PairFilter{}); });
    time("filter gap and age", [&](int i) {
        PairFilter filter;
        filter.gap = {20.0F + static_cast<float>(i), 50};
        filter.childAge = {0, 9};
        view.setFilter(filter);
    });
    time("filter score", [&](int i) {
        PairFilter filter;
        filter.similarity = {0.1F * static_cast<float>(i % 3), 0.5F};
        view.setFilter(filter);
    });
    time("filter text", [&](int i) {
        PairFilter filter;
        filter.text = i % 2 == 0 ? "p12" : "Aligned/P7/";
        view.setFilter(filter);
    });
    time("filter identity", [&](int i) {
        PairFilter filter;
        filter.identity = "P" + std::to_string(i + 1);
        view.setFilter(filter);
    });
    view.setFilter(failures);
    time("threshold, failures sorted by distance",
         [&](int i) { view.setThreshold(0.2F + 0.01F * static_cast<float>(i)); });
    view.sort(PairColumn::Similarity, true);
    time("threshold, failures sorted by similarity",
         [&](int i) { view.setThreshold(0.3F - 0.01F * static_cast<float>(i)); });
    std::int64_t kept = 0;
    time("counts of the chosen", [&](int) { kept += view.counts().total(); });
    time("accuracy by age gap", [&](int) { kept += view.byAgeGap().unknown; });
    time("accuracy of all sets", [&](int i) {
        for (const PairSet& set : view.table().sets)
            kept += set.scores.at(0.01F * static_cast<float>(i)).hits();
    });
    return kept >= 0 ? found : std::vector<Measure>();
}

int run(std::size_t pairs, bool isSmoke)
{
    char folder[] = "/tmp/pairs_bench_XXXXXX";
    if (mkdtemp(folder) == nullptr)
        return 1;
    const std::string file = std::string(folder) + "/pairs.csv";
    testing::PairSample sample;
    sample.pairs = pairs;
    sample.identities = std::max<std::size_t>(20, pairs / 50);
    sample.imagesEach = 20;
    testing::writeEvaluation(file, sample);
    std::shared_ptr<const PairTable> table;
    const double reading = milliseconds([&] {
        PairReader reader;
        reader.addEvaluation("bench", file);
        table = std::make_shared<const PairTable>(reader.finish());
    });
    std::remove(file.c_str());
    rmdir(folder);
    PairView view(table);
    view.setThreshold(table->sets[0].report.best.value->threshold);
    const std::vector<Measure> measures = measure(view, isSmoke ? 3 : 9);
    const double bytes =
        static_cast<double>(table->bytes() + view.bytes()) / static_cast<double>(table->size());
    bool isWell = bytes < kMostBytes;
    fmt::print("{} pairs, {} images, read with all figures in {:.0f} ms, {:.0f} bytes a pair\n",
               humanCount(table->size()),
               humanCount(table->images.size()),
               reading,
               bytes);
    for (const Measure& one : measures) {
        fmt::print("{:<45}{:>8.1f} ms\n", one.name, one.worst);
        isWell = isWell && one.worst < kMostMs;
    }
    if (!isWell && !isSmoke)
        fmt::print(
            "too slow or too large: wanted {} ms and {} bytes at most\n", kMostMs, kMostBytes);
    return isWell || isSmoke ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv)
{
    bool isSmoke = false;
    std::size_t pairs = 1'000'000;
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "--smoke") {
            isSmoke = true;
            pairs = 20'000;
        } else if (const auto count = parseInteger(argv[i]); count && *count >= 100) {
            pairs = static_cast<std::size_t>(*count);
        } else {
            std::fputs("usage: pairs_bench [--smoke] [PAIRS]\n", stderr);
            return 2;
        }
    }
    return run(pairs, isSmoke);
}
