// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pair_exports.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

const char* verdictKey(Verdict verdict)
{
    switch (verdict) {
        case Verdict::TrueAccept:
            return "true_accept";
        case Verdict::FalseReject:
            return "false_reject";
        case Verdict::FalseAccept:
            return "false_accept";
        case Verdict::TrueReject:
            return "true_reject";
        case Verdict::Unscored:
            break;
    }
    return "not_scored";
}

std::uint8_t markOf(const PairSelection& selection, std::uint32_t row)
{
    return selection.marks.empty() ? std::uint8_t(0) : selection.marks[row];
}

}  // namespace

void writeSelectionCsv(const std::string& file, const PairSelection& selection)
{
    const PairTable& table = *selection.pairs->table;
    AtomicFile out(file);
    CsvWriter csv(out);
    csv.row({"set",
             "label",
             "path1",
             "path2",
             "age1",
             "age2",
             "gap",
             "similarity",
             "from_threshold",
             "verdict",
             "far_at_similarity",
             "mark"});
    for (const std::uint32_t row : selection.rows) {
        const float score = table.similarity[row];
        csv.text(table.sets[table.setOf(row)].name).integer(table.genuine[row]);
        csv.text(table.images.path(table.first[row])).text(table.images.path(table.second[row]));
        csv.number(table.firstAge[row]).number(table.secondAge[row]).number(table.gap(row));
        csv.number(score).number(score - selection.threshold);
        csv.text(verdictKey(table.verdict(row, selection.threshold)));
        if (const FarAtScore far = table.farAt(row); far.impostors > 0 && !std::isnan(score))
            csv.number(far.rate());
        else
            csv.empty();
        csv.text(markKey(markOf(selection, row)));
        csv.endRow();
    }
    out.commit();
}

std::vector<ContactPair> contactPairs(const PairSelection& selection)
{
    const PairTable& table = *selection.pairs->table;
    std::vector<ContactPair> pairs;
    pairs.reserve(selection.rows.size());
    for (const std::uint32_t row : selection.rows) {
        const std::uint32_t set = table.setOf(row);
        const Verdict verdict = table.verdict(row, selection.threshold);
        ContactPair pair{selection.pairs->imageFile(set, table.first[row]),
                         selection.pairs->imageFile(set, table.second[row]),
                         {}};
        const auto caption = [&](float age, std::uint32_t image) {
            return std::isnan(age) ? imageText(table.images, image) : yearsText(age);
        };
        pair.tile.firstCaption = caption(table.firstAge[row], table.first[row]);
        pair.tile.secondCaption = caption(table.secondAge[row], table.second[row]);
        pair.tile.score = scoreText(table.similarity[row]);
        pair.tile.verdict = verdictText(verdict);
        pair.tile.isFailure = isFailure(verdict);
        pair.tile.isUnscored = verdict == Verdict::Unscored;
        pair.tile.isGenuine = table.genuine[row] != 0;
        pair.tile.mark = markText(markOf(selection, row));
        pairs.push_back(std::move(pair));
    }
    return pairs;
}

std::size_t makeContactSheet(const SheetRequest& request)
{
    ListedSet set{testSetName(request.csv), {}, request.root};
    const auto loaded = loadPairs({{}, {}, request.csv, true}, {set}, {});
    if (!loaded->failure.isEmpty())
        throw Error(ExitCode::BadInput,
                    "cannot make a contact sheet",
                    Where::inFile(request.csv),
                    loaded->failure.toStdString());
    const PairTable& table = *loaded->table;
    const VerificationReport& report = table.sets.front().report;
    PairSelection selection{loaded, {}, {}, report.best ? report.best.value->threshold : 0.0F};
    for (std::uint32_t row = 0; row < table.size(); ++row)
        if (!request.failedOnly || isFailure(table.verdict(row, selection.threshold)))
            selection.rows.push_back(row);
    // The most wrong first: what lies farthest on the wrong side of the threshold.
    if (request.failedOnly)
        std::stable_sort(selection.rows.begin(), selection.rows.end(), [&](auto a, auto b) {
            return std::abs(table.similarity[a] - selection.threshold) >
                   std::abs(table.similarity[b] - selection.threshold);
        });
    const std::size_t found = selection.rows.size();
    selection.rows.resize(std::min(found, request.most));
    ContactSheetOptions options = request.options;
    const QString name = shownText(table.sets.front().name);
    options.title =
        request.failedOnly
            ? QCoreApplication::translate("ContactSheet", "Failed pairs of %1").arg(name)
            : QCoreApplication::translate("ContactSheet", "Pairs of %1").arg(name);
    options.subtitle =
        QCoreApplication::translate("ContactSheet",
                                    "%1 of %2; threshold %3, accuracy %4 of %5 pairs")
            .arg(countText(static_cast<std::int64_t>(selection.rows.size())),
                 countText(static_cast<std::int64_t>(found)),
                 scoreText(selection.threshold),
                 report.best ? percentText(report.best.value->accuracy) : QStringLiteral("–"),
                 countText(report.pairs));
    writeContactSheet(request.out, contactPairs(selection), options);
    return selection.rows.size();
}

}  // namespace interproto::ui
