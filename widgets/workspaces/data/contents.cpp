// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/contents.h"

#include "core/base/files.h"
#include "core/formats/csv.h"
#include "core/formats/image_names.h"
#include "core/formats/pair_list.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace interproto::ui {

namespace {

constexpr std::int64_t kMostIssues = 100000;
constexpr int kOldest = 120;

/// Images per identity: fine where most identities are.
constexpr std::int64_t kBinEnds[] = {1, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 500};

std::vector<CountBin> countBins(const std::vector<IdentityRow>& identities)
{
    std::vector<CountBin> bins;
    std::int64_t low = 0;
    for (const std::int64_t end : kBinEnds) {
        bins.push_back({low, end, 0});
        low = end + 1;
    }
    bins.push_back({low, -1, 0});
    for (const IdentityRow& row : identities) {
        auto bin = std::find_if(bins.begin(), bins.end(), [&row](const CountBin& candidate) {
            return candidate.high < 0 || row.images <= candidate.high;
        });
        ++bin->count;
    }
    while (bins.size() > 1 && bins.back().count == 0)
        bins.pop_back();
    return bins;
}

std::vector<std::int64_t> agesByYear(const Catalog& catalog)
{
    std::vector<double> edges;
    for (int year = 0; year <= kOldest; ++year)
        edges.push_back(year);
    std::vector<std::int64_t> ages = ageHistogram(catalog, edges);
    while (!ages.empty() && ages.back() == 0)
        ages.pop_back();
    return ages;
}

Findings findingsOf(const Catalog& catalog)
{
    return {issueCounts(catalog), issuePage(catalog, std::string(), 0, kMostIssues)};
}

PairImage pairImage(const std::string& listed, ImageResolver* resolver)
{
    PairImage image;
    image.listed = listed;
    image.age = readImageName(listed).age;
    try {
        if (resolver != nullptr)
            image.path = resolver->resolve(listed);
    } catch (const Error&) {
        // Not there: the row says so.
    }
    return image;
}

/// The folder above the list that holds the first pair's picture, as the engine finds it.
std::string rootAbove(const std::string& list, const std::string& listed)
{
    std::string folder = parentDirectory(absolutePath(list));
    for (int level = 0; level < 8 && !folder.empty(); ++level) {
        try {
            resolveImage(folder, listed);
            return folder;
        } catch (const Error&) {
            if (folder == "/")
                break;
            folder = parentDirectory(folder);
        }
    }
    return {};
}

void fillPairs(TestSetContents& contents, const PairList& list)
{
    ImageResolver resolver(contents.root);
    ImageResolver* usable = contents.root.empty() ? nullptr : &resolver;
    for (const Pair& pair : list.pairs) {
        PairRow row{
            pair.line, pair.genuine, pairImage(pair.first, usable), pairImage(pair.second, usable)};
        contents.genuine += row.isGenuine ? 1 : 0;
        contents.missing += row.first.path.empty() || row.second.path.empty() ? 1 : 0;
        if (const auto gap = row.gap()) {
            const auto index = static_cast<std::size_t>(std::clamp(*gap, 0, kOldest));
            contents.gaps.resize(std::max(contents.gaps.size(), index + 1));
            ++contents.gaps[index];
        }
        contents.pairs.push_back(std::move(row));
    }
}

}  // namespace

std::int64_t Findings::total() const
{
    std::int64_t all = 0;
    for (const IssueCount& count : counts)
        all += count.count;
    return all;
}

std::optional<int> PairRow::gap() const
{
    if (!first.age || !second.age)
        return std::nullopt;
    return std::abs(*second.age - *first.age);
}

DataSetPointer readDataSet(const std::string& catalogFile)
{
    if (!fileExists(catalogFile))
        return nullptr;
    const Catalog catalog(catalogFile);
    auto contents = std::make_shared<DataSetContents>();
    contents->isComplete = catalog.isComplete();
    contents->scannedAt = InputFile(catalogFile).modifiedSeconds();
    contents->root = catalog.trainRoot();
    contents->images = trainingImageCount(catalog);
    contents->identities =
        identityPage(catalog, ClassId{0}, std::numeric_limits<std::int32_t>::max());
    for (const IdentityRow& row : contents->identities)
        contents->labelled += row.labelled;
    contents->children = ChildCounts(catalog);
    contents->ages = agesByYear(catalog);
    contents->perIdentity = countBins(contents->identities);
    contents->findings = findingsOf(catalog);
    return contents;
}

TestSetPointer readTestSet(const TestSetEntry& entry, const std::string& catalogFile)
{
    auto contents = std::make_shared<TestSetContents>();
    const PairList list = readPairList(entry.list, BrokenLines::Drop);
    contents->root = entry.root;
    if (contents->root.empty() && !list.pairs.empty())
        contents->root = rootAbove(entry.list, list.pairs.front().first);
    fillPairs(*contents, list);
    if (fileExists(catalogFile)) {
        const Catalog catalog(catalogFile);
        contents->isScanned = true;
        contents->scannedAt = InputFile(catalogFile).modifiedSeconds();
        contents->findings = findingsOf(catalog);
    } else {
        contents->findings.issues = list.issues.items();
        for (const auto& [code, count] : list.issues.counts())
            contents->findings.counts.push_back(
                {code, Severity::Warning, static_cast<std::int64_t>(count)});
    }
    return contents;
}

std::vector<IdentityPicture> readIdentity(const std::string& catalogFile,
                                          ClassId identity,
                                          std::int64_t most)
{
    const Catalog catalog(catalogFile);
    const std::vector<IdentityRow> rows = identityPage(catalog, identity, 1);
    if (rows.empty())
        return {};
    const std::string folder = joined(catalog.trainRoot(), rows.front().folder);
    std::vector<IdentityPicture> pictures;
    for (const ImageRow& image : imagesOf(catalog, identity, 0, 10 * most))
        pictures.push_back(
            {joined(folder, image.name), image.age, (image.status & kImageUnusable) == 0});
    const auto isYounger = [](const IdentityPicture& a, const IdentityPicture& b) {
        // Without an age: behind all others.
        const float infinity = std::numeric_limits<float>::infinity();
        return (std::isnan(a.age) ? infinity : a.age) < (std::isnan(b.age) ? infinity : b.age);
    };
    std::stable_sort(pictures.begin(), pictures.end(), isYounger);
    if (static_cast<std::int64_t>(pictures.size()) > most)
        pictures.resize(static_cast<std::size_t>(most));
    return pictures;
}

void writeFindings(const std::string& path, const std::vector<Issue>& issues)
{
    AtomicFile file(path);
    CsvWriter csv(file);
    csv.row({"severity", "kind", "file", "line", "message", "hint"});
    for (const Issue& issue : issues) {
        csv.text(severityName(issue.severity)).text(issue.code).text(issue.where.file);
        if (issue.where.line > 0)
            csv.integer(issue.where.line);
        else
            csv.empty();
        csv.text(issue.message).text(issue.hint).endRow();
    }
    file.commit();
}

}  // namespace interproto::ui
