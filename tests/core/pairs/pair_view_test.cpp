// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_view.h"

#include "core/pairs/pair_notes.h"
#include "core/pairs/pair_reader.h"
#include "core/pairs/text_search.h"
#include "tests/support/pair_samples.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace interproto;
using namespace interproto::testing;

namespace {

std::shared_ptr<const PairTable> sampleTable()
{
    const TemporaryFolder folder;
    writeEvaluation(folder.file("a.csv"), {.pairs = 3000, .seed = 5});
    writeEvaluation(folder.file("b.csv"), {.pairs = 1000, .identities = 15, .seed = 6});
    PairReader reader;
    reader.addEvaluation("A", folder.file("a.csv"));
    reader.addEvaluation("B", folder.file("b.csv"));
    return std::make_shared<const PairTable>(reader.finish());
}

/// Rows that pass, found the slow way.
template <typename Passes>
std::vector<std::uint32_t> slowly(const PairTable& table, Passes passes)
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table.size(); ++row)
        if (passes(row))
            rows.push_back(row);
    return rows;
}

}  // namespace

class PairViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { table_ = sampleTable(); }

    void filtersShowWhatASlowSearchFinds()
    {
        const PairTable& table = *table_;
        PairView view(table_);
        view.setThreshold(0.22F);
        QCOMPARE(view.rows().size(), std::size_t(table.size()));
        const auto check = [&](const PairFilter& filter, auto passes) {
            view.setFilter(filter);
            const auto wanted = slowly(table, passes);
            QVERIFY(!wanted.empty() && wanted.size() < table.size());
            QVERIFY(view.rows() == wanted);
            QVERIFY(filterFromText(filterText(filter)) == filter);
        };
        PairFilter failed;
        failed.verdicts = bitOf(Verdict::FalseAccept) | bitOf(Verdict::FalseReject);
        check(failed, [&](std::uint32_t r) { return isFailure(table.verdict(r, 0.22F)); });
        PairFilter genuine;
        genuine.impostor = false;
        check(genuine, [&](std::uint32_t r) { return table.genuine[r] == 1; });
        PairFilter gap;
        gap.gap = {30, 40};
        check(gap, [&](std::uint32_t r) { return table.gap(r) >= 30 && table.gap(r) < 40; });
        PairFilter young;
        young.childAge = {0, 3};
        check(young, [&](std::uint32_t r) { return table.firstAge[r] < 3; });
        PairFilter score;
        score.similarity.low = 0.4F;
        check(score, [&](std::uint32_t r) { return table.similarity[r] >= 0.4F; });
        PairFilter set;
        set.set = "B";
        check(set, [&](std::uint32_t r) { return r >= table.sets[1].begin; });
        PairFilter person;
        person.identity = "P7";
        check(person, [&](std::uint32_t r) {
            const auto isIt = [&](std::uint32_t image) {
                return table.images.identityName(table.images.identity(image)) == "P7";
            };
            return isIt(table.first[r]) || isIt(table.second[r]);
        });
        PairFilter text;
        text.text = "aligned/p12/";
        check(text, [&](std::uint32_t r) {
            const auto holds = [&](std::uint32_t image) {
                return table.images.path(image).find("aligned/P12/") != std::string_view::npos;
            };
            return holds(table.first[r]) || holds(table.second[r]);
        });
        PairFilter several = failed;
        several.gap = {30, 60};
        several.set = "A";
        several.text = "%20 =";
        QVERIFY(filterFromText(filterText(several)) == several);
    }

    void everyColumnSortsAndEqualRowsKeepTheirOrder()
    {
        const PairTable& table = *table_;
        PairView view(table_);
        view.setThreshold(0.2F);
        std::vector<float> other(table.size());
        for (std::uint32_t row = 0; row < table.size(); ++row)
            other[row] = row % 9 == 0 ? NAN : table.similarity[(row * 7 + 3) % table.size()];
        view.setOther(other);
        const auto keyOf = [&](PairColumn column, std::uint32_t row) -> double {
            switch (column) {
                case PairColumn::Set:
                    return table.setOf(row);
                case PairColumn::Label:
                    return table.genuine[row];
                case PairColumn::FirstAge:
                    return table.firstAge[row];
                case PairColumn::Gap:
                    return table.gap(row);
                case PairColumn::Similarity:
                    return table.similarity[row];
                case PairColumn::Distance:
                    return std::abs(table.similarity[row] - 0.2F);
                case PairColumn::Verdict:
                    return static_cast<int>(table.verdict(row, 0.2F));
                case PairColumn::Far:
                    return static_cast<float>(table.farAt(row).rate());
                case PairColumn::Other:
                    return other[row];
                case PairColumn::Change:
                    return other[row] - table.similarity[row];
                default:
                    return row;
            }
        };
        for (const PairColumn column : {PairColumn::Row,
                                        PairColumn::Set,
                                        PairColumn::Label,
                                        PairColumn::FirstAge,
                                        PairColumn::Gap,
                                        PairColumn::Similarity,
                                        PairColumn::Distance,
                                        PairColumn::Verdict,
                                        PairColumn::Far,
                                        PairColumn::Other,
                                        PairColumn::Change})
            for (const bool descending : {false, true}) {
                view.sort(column, descending);
                std::vector<std::uint32_t> wanted(table.size());
                std::iota(wanted.begin(), wanted.end(), 0U);
                std::stable_sort(wanted.begin(), wanted.end(), [&](auto a, auto b) {
                    const double x = keyOf(column, a);
                    const double y = keyOf(column, b);
                    if (std::isnan(x) || std::isnan(y))
                        return !std::isnan(x) && std::isnan(y);  // unknown last, either way
                    return descending ? x > y : x < y;
                });
                QVERIFY2(view.rows() == wanted,
                         qPrintable(QString::number(static_cast<int>(column))));
            }
        view.sort(PairColumn::FirstPath, false);
        QVERIFY(std::is_sorted(view.rows().begin(), view.rows().end(), [&](auto a, auto b) {
            return table.images.path(table.first[a]) < table.images.path(table.first[b]);
        }));
    }

    void theThresholdMovesPairsAndCountsTogether()
    {
        const PairTable& table = *table_;
        PairView view(table_);
        PairFilter filter;
        filter.gap = {25, 200};
        filter.verdicts = bitOf(Verdict::FalseReject);
        view.setFilter(filter);
        const ScoredPairs all = table.scoredPairs(0, table.size());
        for (float threshold = -0.3F; threshold < 0.9F; threshold += 0.05F) {
            view.setThreshold(threshold);
            ScoredPairs chosen;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (all.ageGap[i] >= 25) {
                    chosen.similarity.push_back(all.similarity[i]);
                    chosen.genuine.push_back(all.genuine[i]);
                }
            const Confusion wanted = confusionAt(chosen, threshold);
            const Confusion found = view.counts();
            QCOMPARE(found.trueAccepts, wanted.trueAccepts);
            QCOMPARE(found.falseAccepts, wanted.falseAccepts);
            QCOMPARE(found.trueRejects, wanted.trueRejects);
            QCOMPARE(static_cast<std::int64_t>(view.rows().size()), wanted.falseRejects);
        }
        PairView all_(table_);
        QVERIFY(!all_.setThreshold(0.4F));  // the shown rows are the same
        all_.sort(PairColumn::Distance, false);
        QVERIFY(all_.setThreshold(0.1F));
    }

    void ageBinsAreThoseOfTheReport()
    {
        const TemporaryFolder folder;
        writeEvaluation(folder.file("a.csv"), {.pairs = 1500, .seed = 8});
        PairReader reader;
        reader.addEvaluation("A", folder.file("a.csv"));
        const auto table = std::make_shared<const PairTable>(reader.finish());
        const VerificationReport& report = table->sets[0].report;
        PairView view(table);
        view.setThreshold(report.best.value->threshold);
        const AgeBreakdown bins = view.byAgeGap();
        QCOMPARE(bins.bins.size(), report.byAgeGap.bins.size());
        for (std::size_t i = 0; i < bins.bins.size(); ++i) {
            QCOMPARE(bins.bins[i].counts.hits(), report.byAgeGap.bins[i].counts.hits());
            QCOMPARE(bins.bins[i].counts.total(), report.byAgeGap.bins[i].counts.total());
        }
        QCOMPARE(view.byChildAge().bins[1].counts.hits(), report.byChildAge.bins[1].counts.hits());
    }

    void selectionsRestrictAndMarksFilter()
    {
        PairView view(table_);
        view.restrictTo(std::vector<std::uint32_t>{5, 17, 3000});
        QVERIFY(view.rows() == (std::vector<std::uint32_t>{5, 17, 3000}));
        QCOMPARE(view.counts().total(), 3);
        view.restrictTo(std::nullopt);
        std::vector<std::uint8_t> marks(table_->size());
        marks[7] = markNumber("pose");
        marks[9] = markNumber("blur");
        view.setMarks(marks);
        PairFilter filter;
        filter.mark = "any";
        view.setFilter(filter);
        QVERIFY(view.rows() == (std::vector<std::uint32_t>{7, 9}));
        filter.mark = "blur";
        view.setFilter(filter);
        QVERIFY(view.rows() == (std::vector<std::uint32_t>{9}));
        view.setFilter({});
        view.sort(PairColumn::Mark, false);
        QCOMPARE(view.rows()[0], 7U);
        QCOMPARE(*view.placeOf(9), 1U);
    }

    void textSearchFindsAcrossBlocksAndNotAcrossPaths()
    {
        ImageNamesPool pool;
        for (int i = 0; i < 500; ++i)
            pool.intern("folder/Image-" + std::to_string(i) + (i % 3 == 0 ? "-END.jpg" : ".png"));
        pool.intern("last@[`{");
        pool.finish();
        for (const char* needle : {"IMAGE-4", "end.jpg", "g", "9.PNG", "r/im", "@[`", "`{"}) {
            const auto found = imagesWithText(pool, needle);
            for (std::uint32_t i = 0; i < pool.size(); ++i) {
                const QString path = QString::fromStdString(std::string(pool.path(i)));
                QCOMPARE(found[i] == 1,
                         path.contains(QString::fromLatin1(needle), Qt::CaseInsensitive));
            }
        }
        for (const std::uint8_t hit : imagesWithText(pool, "pngfolder"))
            QCOMPARE(hit, 0);  // the end of one and the start of the next
        QCOMPARE(imagesWithText(pool, "")[3], 1);
    }

private:
    std::shared_ptr<const PairTable> table_;
};

QTEST_APPLESS_MAIN(PairViewTest)
#include "pair_view_test.moc"
