// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/scan.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/catalog/findings.h"
#include "core/catalog/folder_pipeline.h"
#include "core/catalog/label_index.h"
#include "core/catalog/scan_store.h"
#include "core/catalog/test_set_check.h"
#include "core/catalog/training_summary.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <optional>
#include <set>

namespace interproto {

namespace {

void checkOptions(const ScanOptions& options)
{
    if (options.trainRoot.empty() && options.testSets.empty())
        throw Error(ExitCode::Usage,
                    "cannot scan",
                    {},
                    "neither a training folder nor a test set was named");
    if (!options.ageFile.empty() && options.trainRoot.empty())
        throw Error(ExitCode::Usage,
                    "cannot use the age file",
                    Where::inFile(options.ageFile),
                    "no training folder was named");
    std::set<std::string> names;
    for (const TestSet& set : options.testSets)
        if (!names.insert(set.name).second)
            throw Error(ExitCode::Usage,
                        "cannot use the test sets",
                        Where::inFile(set.list),
                        fmt::format("two are called {}", interproto::quoted(set.name)),
                        "Give each a name of its own.");
}

/// The training folder and its labels. `report.stopped` when stopped.
void scanTraining(Catalog& catalog,
                  const ScanOptions& options,
                  ScanReport& report,
                  const ProgressReport& progress,
                  std::stop_token stop)
{
    const std::vector<std::string> folders =
        listIdentities(options.trainRoot, report.issues, options.classOrder);
    std::optional<LabelIndex> labels;
    if (!options.ageFile.empty()) {
        if (progress)
            progress({"read the age file", 0, 0, 0, -1, "lines"});
        labels.emplace();
        if (!labels->read(options.ageFile, report.issues, stop)) {
            report.stopped = true;
            return;
        }
    }
    ScanStore store(catalog);
    if (store.beginRoot(report.trainRoot, folders))
        report.issues.add({Severity::Info,
                           "catalog-other-folder",
                           Where::inFile(catalog.path()),
                           "the catalogue was of another training folder; it was made anew",
                           {}});
    const LabelIndex* index = labels ? &*labels : nullptr;
    TrainingSummary summary(options, index, report);
    FolderChecks checks{options.trainRoot, options.readHeaders, options.decode, index};
    ProgressMeter meter("scan", "folders", static_cast<std::int64_t>(folders.size()), progress);
    const std::size_t taken = readFolders(
        folders.size(),
        checks,
        threadCount(options.threads),
        stop,
        [&](std::size_t i) { return store.load(static_cast<std::int64_t>(i)); },
        [&](FolderState& folder) {
            store.store(folder);
            summary.add(folder);
            meter.advance();
        });
    store.commit();
    meter.finish();
    report.stopped = taken < folders.size();
    summary.finish(!report.stopped);
    if (labels && !report.stopped)
        store.storeLabelsWithoutImage(*labels, summary.matchedLabels());
}

void keepReport(Catalog& catalog, const ScanOptions& options, const ScanReport& report)
{
    Transaction transaction(catalog.database());
    catalog.setMeta("scanned_at", isoTime(nowSeconds()));
    catalog.setMeta("report", jsonText(toJson(report)));
    // A scan of test sets alone leaves what is known of the training folder as it is.
    if (!options.trainRoot.empty() || catalog.trainRoot().empty()) {
        catalog.setMeta("age_file", report.ageFile);
        catalog.setMeta("fingerprint", report.fingerprint);
        catalog.setMeta("child_age", std::to_string(options.childAge));
        catalog.setMeta("child_filter", std::to_string(options.childFilter));
        catalog.setMeta("complete", report.stopped ? "0" : "1");
    }
    transaction.commit();
}

}  // namespace

ScanReport scan(const ScanOptions& options, const ProgressReport& progress, std::stop_token stop)
{
    Catalog catalog(options.catalogFile, Catalog::Mode::Create);
    return scan(catalog, options, progress, std::move(stop));
}

ScanReport scan(Catalog& catalog,
                const ScanOptions& options,
                const ProgressReport& progress,
                std::stop_token stop)
{
    checkOptions(options);
    const auto start = std::chrono::steady_clock::now();
    ScanReport report;
    report.issues = IssueList(kFindingExamples);
    report.trainRoot = options.trainRoot.empty() ? std::string() : absolutePath(options.trainRoot);
    report.ageFile = options.ageFile.empty() ? std::string() : absolutePath(options.ageFile);
    report.childAge = options.childAge;
    report.childFilter = options.childFilter;
    report.adultAge = options.adultAge;

    if (!options.trainRoot.empty())
        scanTraining(catalog, options, report, progress, stop);
    if (!report.stopped)
        removeOtherTestSets(catalog, options.testSets);
    for (const TestSet& set : options.testSets) {
        if (!report.stopped)
            checkTestSet(catalog, set, options, report, progress, stop);
        report.stopped = report.stopped || stop.stop_requested();
    }
    report.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    ScanStore(catalog).storeIssues(report.issues);
    keepReport(catalog, options, report);
    return report;
}

}  // namespace interproto
