// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_agreement.h"
#include "core/pairs/pair_figures.h"
#include "core/pairs/pair_reader.h"
#include "tests/support/issue_checks.h"
#include "tests/support/official_lists.h"
#include "tests/support/pair_samples.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <cmath>

using namespace interproto;
using namespace interproto::testing;

namespace {

constexpr const char* kHeader = "label,path1,path2,age1,age2,similarity\n";

PairTable readOne(const std::string& csv, IssueList* issues = nullptr)
{
    PairReader reader(issues);
    reader.addEvaluation("set", csv);
    return reader.finish();
}

bool same(const Confusion& a, const Confusion& b)
{
    return a.trueAccepts == b.trueAccepts && a.falseRejects == b.falseRejects &&
           a.falseAccepts == b.falseAccepts && a.trueRejects == b.trueRejects;
}

}  // namespace

class PairTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatEvaluateWrites()
    {
        const TemporaryFolder folder;
        const PairTable table = readOne(
            folder.write("a.csv",
                         std::string(kHeader) + "1,x/001A05.JPG,x/001A40.JPG,5,40,0.5\n"
                                                "0,x/001A05.JPG,\"x/002,A30.JPG\",5,,-0.25\n"
                                                "1,\"'=x/003A04.JPG\",x/003A31.JPG,4,31,\n"));
        QCOMPARE(table.size(), 3U);
        QCOMPARE(table.images.size(), 5U);  // a path that occurs twice is held once
        QCOMPARE(table.first[0], table.first[1]);
        QCOMPARE(table.images.path(table.second[1]), std::string_view("x/002,A30.JPG"));
        QCOMPARE(table.images.path(table.first[2]), std::string_view("=x/003A04.JPG"));
        QCOMPARE(table.images.identityName(table.images.identity(table.first[0])),
                 std::string("001"));
        QCOMPARE(table.images.identity(table.first[0]), table.images.identity(table.second[0]));
        QCOMPARE(table.gap(0), 35.0F);
        QVERIFY(std::isnan(table.gap(1)));
        QVERIFY(std::isnan(table.similarity[2]));
        QCOMPARE(table.verdict(0, 0.5F), Verdict::TrueAccept);
        QCOMPARE(table.verdict(0, 0.51F), Verdict::FalseReject);
        QCOMPARE(table.verdict(1, -0.25F), Verdict::FalseAccept);
        QCOMPARE(table.verdict(1, 0.0F), Verdict::TrueReject);
        QCOMPARE(table.verdict(2, 0.0F), Verdict::Unscored);
        QCOMPARE(table.sets[0].report.pairs, 2);
    }

    void oddRowsAreIssuesWithTheirLine()
    {
        const TemporaryFolder folder;
        IssueList issues;
        const PairTable table =
            readOne(folder.write("a.csv",
                                 std::string(kHeader) + "1,a/1.jpg,a/2.jpg,5,40,0.5\n"
                                                        "2,a/1.jpg,a/2.jpg,5,40,0.5\n"
                                                        "1,a/1.jpg,a/2.jpg,5,40,abc\n"
                                                        "1,a/1.jpg,a/2.jpg\n"
                                                        "0,a/1.jpg,b/2.jpg,-3,40,0.1\n"
                                                        "0,a/1.jpg,b/2.jpg,5,40,inf\n"),
                    &issues);
        QCOMPARE(table.size(), 2U);
        const auto at = [&](const char* code) {
            const std::string place = placeOf(issues, code);
            return place.substr(place.rfind(':') + 1);
        };
        QCOMPARE(at("pair-label"), std::string("3"));
        QCOMPARE(at("pair-fields"), std::string("5"));
        QCOMPARE(at("pair-age"), std::string("6"));
        QCOMPARE(issues.count("pair-similarity"), 2U);
        QVERIFY(std::isnan(table.firstAge[1]));
    }

    void whatIsNoEvaluationIsAnError()
    {
        const TemporaryFolder folder;
        QVERIFY_EXCEPTION_THROWN(readOne(folder.write("a.csv", "label,similarity\n1,0.5\n")),
                                 Error);
        QVERIFY_EXCEPTION_THROWN(readOne(folder.write("b.csv", "")), Error);
        QVERIFY_EXCEPTION_THROWN(readOne(folder.file("nowhere.csv")), Error);
        std::stop_source stop;
        stop.request_stop();
        PairReader reader(nullptr, stop.get_token());
        reader.addEvaluation("s", folder.write("c.csv", kHeader));
        QVERIFY_EXCEPTION_THROWN(reader.finish(), Error);
    }

    void countsEqualTheVerificationFunctions()
    {
        const TemporaryFolder folder;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::string file = folder.file(std::to_string(seed) + ".csv");
            writeEvaluation(file, {.pairs = 30 + 17 * seed, .seed = seed});
            const PairTable table = readOne(file);
            const PairSet& set = table.sets[0];
            const ScoredPairs pairs = table.scoredPairs(0, table.size());
            QCOMPARE(pairs.size(), 30 + 17 * seed);
            for (float threshold = -0.5F; threshold < 1; threshold += 0.03F)
                QVERIFY(same(set.scores.at(threshold), confusionAt(pairs, threshold)));
            // Thresholds that are similarities themselves: >= counts them in.
            for (std::uint32_t row = 0; row < table.size(); row += 7)
                QVERIFY(same(set.scores.at(table.similarity[row]),
                             confusionAt(pairs, table.similarity[row])));
            QVERIFY(same(set.scores.at(set.report.best.value->threshold), set.report.atBest));
            const SortedScores sorted(pairs);
            for (const TarAtFar& level : tarAtFar(sorted, {0.5, 0.2, 0.1, 0.05})) {
                const float threshold = set.scores.thresholdForFar(level.far);
                if (!level.tar)
                    continue;
                const Confusion counts = set.scores.at(threshold);
                QVERIFY(*counts.falseAcceptRate().value <= level.far * (1 + 1e-9));
                QCOMPARE(1 - *counts.falseRejectRate().value, *level.tar.value);
            }
        }
    }

    void farThresholdsAtTheEdges()
    {
        const ScoreIndex index({0.9F, 0.8F, 0.3F, 0.2F}, {1, 0, 1, 0}, 0, 4);
        QCOMPARE(index.thresholdForFar(0), 0.9F);    // just above the best impostor
        QCOMPARE(index.thresholdForFar(0.5), 0.3F);  // one of two impostors
        QCOMPARE(index.thresholdForFar(1), 0.2F);
        QCOMPARE(index.farAt(0.8F).atLeast, 1);
        QCOMPARE(index.farAt(0.81F).atLeast, 0);
        const ScoreIndex above({0.9F, 0.95F}, {1, 0}, 0, 2);
        QVERIFY(above.thresholdForFar(0) > 0.95F);
        QCOMPARE(ScoreIndex().at(0).total(), 0);
    }

    void histogramBarsHoldThePairsBetweenTheirEdges()
    {
        const TemporaryFolder folder;
        const std::string file = folder.file("a.csv");
        writeEvaluation(file, {.pairs = 5000});
        const PairTable table = readOne(file);
        const ScoreHistogram histogram = scoreHistogram(table.scores, 60);
        for (std::size_t bin = 0; bin < 60; ++bin) {
            std::int64_t genuine = 0;
            std::int64_t impostor = 0;
            for (std::uint32_t row = 0; row < table.size(); ++row)
                if (table.similarity[row] >= histogram.edge(bin) &&
                    table.similarity[row] < histogram.edge(bin + 1))
                    ++(table.genuine[row] != 0 ? genuine : impostor);
            QCOMPARE(histogram.genuine[bin], genuine);
            QCOMPARE(histogram.impostor[bin], impostor);
        }
    }

    void marksTellTheOptimismOfTheBestThreshold()
    {
        const TemporaryFolder folder;
        const std::string file = folder.file("a.csv");
        writeEvaluation(file, {.pairs = 3000});
        const PairTable table = readOne(file);
        const auto marks = thresholdMarks(table.sets[0]);
        QCOMPARE(marks[0].kind, ThresholdMark::Kind::BestOnTest);
        QCOMPARE(marks[1].kind, ThresholdMark::Kind::TenFold);
        QVERIFY(marks[0].figure >= marks[1].figure);
        QCOMPARE(marks[2].kind, ThresholdMark::Kind::Far);
        QCOMPARE(marks.size(), 5U);  // FAR 1e-1, 1e-2, 1e-3 of 1500 impostor pairs
    }

    void otherRunsAreAlignedWhateverTheirOrder()
    {
        const TemporaryFolder folder;
        const PairTable table =
            readOne(folder.write("a.csv",
                                 std::string(kHeader) + "1,a/1.jpg,a/2.jpg,,,0.1\n"
                                                        "0,a/1.jpg,b/2.jpg,,,0.2\n"
                                                        "0,a/1.jpg,b/2.jpg,,,0.3\n"
                                                        "1,b/1.jpg,b/2.jpg,,,0.4\n"));
        const std::vector<float> other =
            alignedScores(table,
                          0,
                          folder.write("b.csv",
                                       std::string(kHeader) + "0,a/1.jpg,b/2.jpg,,,0.7\n"
                                                              "1,a/1.jpg,b/2.jpg,,,0.9\n"
                                                              "0,a/1.jpg,b/2.jpg,,,0.8\n"
                                                              "1,a/1.jpg,a/2.jpg,,,0.6\n"
                                                              "1,q/1.jpg,a/2.jpg,,,0.6\n"));
        QCOMPARE(other[0], 0.6F);
        QCOMPARE(other[1], 0.7F);
        QCOMPARE(other[2], 0.8F);
        QVERIFY(std::isnan(other[3]));
        const PairAgreement cells =
            agreement(table, std::vector<std::uint8_t>(4, 1), 0.25F, other, 0.65F);
        QCOMPARE(cells.notCompared, 1);
        QCOMPARE(cells.of(Agreement::Neither), 2);  // rows 0 and 2
        QCOMPARE(cells.of(Agreement::OnlyFirst), 1);
        QCOMPARE(cells.comparison.value->test.onlyFirst, 1);
    }

    void agreementIsTheComparisonOfTheKit()
    {
        const TemporaryFolder folder;
        writeEvaluation(folder.file("a.csv"), {.pairs = 2000, .seed = 3});
        writeEvaluation(folder.file("b.csv"), {.pairs = 2000, .seed = 3, .shift = 0.1F});
        const PairTable table = readOne(folder.file("a.csv"));
        const std::vector<float> other = alignedScores(table, 0, folder.file("b.csv"));
        const float better = bestThresholdOf(table, 0, table.size(), other).value->threshold;
        const float own = table.sets[0].report.best.value->threshold;
        const PairAgreement found =
            agreement(table, std::vector<std::uint8_t>(table.size(), 1), own, other, better);
        ScoredPairs second = table.scoredPairs(0, table.size());
        const ScoredPairs first = second;
        second.similarity = other;
        const MethodComparison wanted = *compareMethods(first, own, second, better).value;
        QCOMPARE(found.comparison.value->test.pValue, wanted.test.pValue);
        QCOMPARE(found.comparison.value->differenceInterval.low, wanted.differenceInterval.low);
        QCOMPARE(found.of(Agreement::OnlyFirst), wanted.test.onlyFirst);
        QCOMPARE(found.of(Agreement::OnlySecond), wanted.test.onlySecond);
        QVERIFY(wanted.difference < 0);
    }

    void leftOutPairsComeBackUnscored()
    {
        const TemporaryFolder folder;
        const std::string list = folder.write("list.txt",
                                              "1 a/1.jpg a/2.jpg\n0 a/1.jpg b/1.jpg\n"
                                              "0 a/1.jpg b/1.jpg\n1 b/1.jpg\n");
        IssueList issues;
        PairReader reader(&issues);
        reader.addEvaluation(
            "s", folder.write("a.csv", std::string(kHeader) + "0,a/1.jpg,b/1.jpg,3,30,0.4\n"));
        reader.addLeftOut(list);
        const PairTable table = reader.finish();
        QCOMPARE(table.size(), 3U);
        QVERIFY(!std::isnan(table.similarity[0]));
        QVERIFY(std::isnan(table.similarity[1]) && std::isnan(table.similarity[2]));
        QCOMPARE(table.sets[0].report.pairs, 1);
        QCOMPARE(issues.total() > 0, true);
    }

    void theOfficialListsAreShownWithoutImages()
    {
        const std::string lists = officialListFolder();
        if (lists.empty())
            QSKIP("the official pair lists are not at hand");
        IssueList issues;
        PairReader reader(&issues);
        for (const char* name :
             {"agedb20_child", "agedb30_child", "fgnet20_child", "fgnet30_child", "lag"})
            reader.addList(name, joined(lists, std::string(name) + ".txt"));
        const PairTable table = reader.finish();
        QCOMPARE(table.sets.size(), 5U);
        QCOMPARE(issues.count("pair-broken"), 17U);
        QCOMPARE(table.size(), 3786U + 2778U + 1034U + 372U + 3400U - 17U);
        QCOMPARE(table.setOf(table.size() - 1), 4U);
        QCOMPARE(table.setOf(0), 0U);
        QVERIFY(!table.sets[4].report.best);                       // nothing is scored
        QVERIFY(std::isnan(table.firstAge[table.sets[4].begin]));  // LAG tells no ages
        QVERIFY(table.gap(0) >= 20);
    }
};

QTEST_APPLESS_MAIN(PairTableTest)
#include "pair_table_test.moc"
