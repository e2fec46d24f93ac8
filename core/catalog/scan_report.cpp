// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/scan_report.h"

#include "core/base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace interproto {

namespace {

using nlohmann::json;

/// Bytes of the UTF-8 sequence that starts `text`; 0 when there is none (RFC 3629, table 3-7 of
/// Unicode).
std::size_t utf8Length(std::string_view text)
{
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto isTail = [&](std::size_t i) { return (byte(i) & 0xc0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return isTail(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool overlong = first == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = first == 0xed && byte(1) > 0x9f;
        return isTail(1) && isTail(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool outside = (first == 0xf0 && byte(1) < 0x90) || (first == 0xf4 && byte(1) > 0x8f);
        return isTail(1) && isTail(2) && isTail(3) && !outside ? 4 : 0;
    }
    return 0;
}

/// Valid UTF-8: other bytes as \xNN.
std::string asUtf8(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = utf8Length(text);
        if (length == 0)
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
        else
            result += text.substr(0, length);
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return result;
}

json histogramJson(const std::map<int, std::int64_t>& histogram)
{
    json bars = json::array();
    for (const auto& [age, count] : histogram)
        bars.push_back({{"age", age}, {"count", count}});
    return bars;
}

json agesJson(const AgeStatistics& ages)
{
    json value = {{"known", ages.known}, {"unknown", ages.unknown}};
    if (ages.known > 0)
        value.update({{"min", ages.min}, {"mean", ages.mean}, {"max", ages.max}});
    return value;
}

json testSetJson(const TestSetReport& set)
{
    return {{"name", asUtf8(set.name)},
            {"list", asUtf8(set.list)},
            {"root", asUtf8(set.root)},
            {"lines", set.lines},
            {"pairs", set.pairs},
            {"genuine", set.genuine},
            {"impostor", set.impostor},
            {"broken_lines", set.brokenLines},
            {"images", set.images},
            {"missing_images", set.missingImages},
            {"bad_images", set.badImages},
            {"scorable_pairs", set.scorablePairs},
            {"first_ages", agesJson(set.firstAges)},
            {"second_ages", agesJson(set.secondAges)},
            {"age_gap", agesJson(set.ageGap)},
            {"age_histogram", histogramJson(set.ageHistogram)}};
}

json issueJson(const Issue& issue)
{
    json value = {{"severity", severityName(issue.severity)},
                  {"code", issue.code},
                  {"message", asUtf8(issue.message)}};
    if (!issue.where.file.empty())
        value["file"] = asUtf8(issue.where.file);
    if (issue.where.line > 0)
        value["line"] = issue.where.line;
    if (!issue.where.key.empty())
        value["key"] = asUtf8(issue.where.key);
    if (issue.where.record >= 0)
        value["record"] = issue.where.record;
    if (!issue.hint.empty())
        value["hint"] = asUtf8(issue.hint);
    return value;
}

json trainingJson(const ScanReport& r)
{
    json bins = json::array();
    for (const CountBin& bin : r.imagesPerIdentity) {
        json entry = {{"low", bin.low}, {"count", bin.count}};
        if (bin.high >= 0)
            entry["high"] = bin.high;
        bins.push_back(entry);
    }
    json extensions = json::object();
    for (const auto& [extension, count] : r.unknownExtensions)
        extensions[asUtf8(extension)] = count;
    return {{"root", asUtf8(r.trainRoot)},
            {"age_file", asUtf8(r.ageFile)},
            {"identities", r.identities},
            {"ids_are_dense", r.idsAreDense},
            {"images", r.images},
            {"usable_images", r.usableImages},
            {"labelled_images", r.labelledImages},
            {"unlabelled_images", r.unlabelledImages},
            {"bytes", r.bytes},
            {"unknown_extensions", extensions},
            {"label_lines", r.labelLines},
            {"label_keys", r.labelKeys},
            {"duplicate_labels", r.duplicateLabels},
            {"labels_without_image", r.labelsWithoutImage},
            {"labelled_identities_without_folder", r.labelledIdentitiesWithoutFolder},
            {"ages", agesJson(r.ages)},
            {"age_histogram", histogramJson(r.ageHistogram)},
            {"images_per_identity",
             {{"min", r.imagesMin},
              {"median", r.imagesMedian},
              {"mean", r.imagesMean},
              {"max", r.imagesMax},
              {"histogram", bins}}},
            {"children",
             {{"child_age", r.childAge},
              {"child_filter", r.childFilter},
              {"images", r.childImages},
              {"identities", r.childIdentities},
              {"identities_by_labels", r.childIdentitiesByLabels}}},
            {"adult_age", r.adultAge},
            {"identities_without_child", r.identitiesWithoutChild},
            {"identities_without_adult", r.identitiesWithoutAdult}};
}

void addTrainingText(std::string& text, const ScanReport& r)
{
    text += fmt::format("Training   {}\n", escapeControl(r.trainRoot));
    text += fmt::format("           {} identities, {} images ({}), {} with an age\n",
                        humanCount(r.identities),
                        humanCount(r.images),
                        humanBytes(r.bytes),
                        humanCount(r.labelledImages));
    text +=
        fmt::format("           images per identity: min {}, median {:.1f}, mean {:.1f}, max {}\n",
                    r.imagesMin,
                    r.imagesMedian,
                    r.imagesMean,
                    humanCount(r.imagesMax));
    if (r.ages.known > 0)
        text +=
            fmt::format("           ages {:g} to {:g}, mean {:.1f}; {} images younger than {}\n",
                        r.ages.min,
                        r.ages.max,
                        r.ages.mean,
                        humanCount(r.childImages),
                        r.childAge);
    text += fmt::format("Children   {} identities with {} or more pictures younger than {}",
                        r.childIdentities,
                        r.childFilter,
                        r.childAge);
    text += r.childIdentitiesByLabels == r.childIdentities
                ? "\n"
                : fmt::format(" ({} by lines of the age file, as the reference counts)\n",
                              r.childIdentitiesByLabels);
}

/// ".txt 12, .db 1 and 2 without one", the most first.
std::string extensionsText(const std::map<std::string, std::int64_t>& extensions)
{
    constexpr std::size_t kShown = 10;
    std::vector<std::pair<std::string, std::int64_t>> sorted(extensions.begin(), extensions.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return a.second > b.second;
    });
    std::string text;
    for (std::size_t i = 0; i < std::min(kShown, sorted.size()); ++i)
        text += fmt::format("{}{} {}",
                            i == 0 ? "" : ", ",
                            sorted[i].first.empty() ? "none" : escapeControl(sorted[i].first),
                            humanCount(sorted[i].second));
    if (sorted.size() > kShown)
        text += fmt::format(" and {} more kinds", sorted.size() - kShown);
    return text;
}

void addFindings(std::string& text, const ScanReport& report)
{
    if (report.issues.total() > 0)
        text += "Findings\n";
    for (const IssueKind& kind : kindsOf(report.issues)) {
        if (kind.first == nullptr)
            continue;
        const Issue& first = *kind.first;
        text += fmt::format("  {:<8} {:>9} x  {}{}{}\n",
                            severityName(kind.severity),
                            humanCount(static_cast<std::int64_t>(kind.count)),
                            first.message,
                            first.hint.empty() ? "" : ". ",
                            first.hint);
        if (kind.code == "unknown-extension")
            text +=
                fmt::format("{:24}extensions: {}\n", "", extensionsText(report.unknownExtensions));
        if (const std::string place = first.where.text(); !place.empty())
            text += fmt::format("{:24}{}{}\n", "", kind.count > 1 ? "first: " : "", place);
    }
}

}  // namespace

json toJson(const ScanReport& report)
{
    json sets = json::array();
    for (const TestSetReport& set : report.testSets)
        sets.push_back(testSetJson(set));
    json counts = json::object();
    for (const auto& [code, count] : report.issues.counts())
        counts[code] = count;
    json items = json::array();
    for (const Issue& issue : report.issues.items())
        items.push_back(issueJson(issue));
    return {{"stopped", report.stopped},
            {"training", trainingJson(report)},
            {"test_sets", sets},
            {"issue_counts", counts},
            {"issues", items},
            {"fingerprint", report.fingerprint},
            {"folders_listed", report.foldersListed},
            {"headers_read", report.headersRead},
            {"images_decoded", report.imagesDecoded},
            {"seconds", report.seconds}};
}

std::string summaryText(const ScanReport& report)
{
    std::string text;
    if (!report.trainRoot.empty())
        addTrainingText(text, report);
    for (const TestSetReport& set : report.testSets) {
        text += fmt::format("Test set   {}: {} pairs ({} genuine, {} impostor), {} pictures",
                            escapeControl(set.name),
                            humanCount(set.pairs),
                            humanCount(set.genuine),
                            humanCount(set.impostor),
                            humanCount(set.images));
        if (set.missingImages > 0)
            text += fmt::format(", {} missing", humanCount(set.missingImages));
        if (set.brokenLines > 0)
            text += fmt::format(", {} broken lines", set.brokenLines);
        if (set.firstAges.known > 0 && set.secondAges.known > 0)
            text += fmt::format(
                "; mean ages {:.1f} and {:.1f}", set.firstAges.mean, set.secondAges.mean);
        text += '\n';
    }
    addFindings(text, report);
    text += fmt::format("{} in {}: {} folders listed, {} headers read\n",
                        report.stopped ? "Stopped" : "Done",
                        humanSeconds(report.seconds),
                        humanCount(report.foldersListed),
                        humanCount(report.headersRead));
    return text;
}

}  // namespace interproto
