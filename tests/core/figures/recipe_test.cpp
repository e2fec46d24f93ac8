// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/figures/panels.h"
#include "core/figures/table.h"
#include "core/pairs/pair_filter.h"
#include "core/pairs/pair_reader.h"
#include "core/pairs/pair_view.h"
#include "core/pairs/score_file.h"
#include "core/runs/journal.h"
#include "core/runs/run_folder.h"
#include "core/verification/report.h"
#include "tests/support/map_maker.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <QTest>

#include <algorithm>
#include <limits>

using namespace interproto;
using namespace interproto::testing;

namespace {

/// A run with a map, as a sweep leaves them.
void makeRun(const std::string& path, const std::string& method, std::int64_t seed)
{
    const RunFolder run = RunFolder::create(path);
    Journal journal(run.journal());
    journal.write(Started{.task = "train", .pid = 1, .method = method, .seed = seed});
    writeMap(run.file("maps/prototypes"), madeMap(60, 6, static_cast<std::uint64_t>(seed)));
}

}  // namespace

class RecipeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRecipeReadsBackAsItWas()
    {
        FigureRecipe recipe;
        recipe.options.preset = "elsevier_page";
        recipe.options.widthMm = 91.5;
        recipe.options.palette = "grey";
        recipe.options.letters = false;
        recipe.panels = {
            {.kind = "map", .inputs = {"runs/a"}, .title = "A, \"quoted\"", .colourBy = "trust"},
            {.kind = "curves",
             .inputs = {"runs/a", "runs/b"},
             .tags = {"train/loss"},
             .smoothing = 0.5}};
        const std::string text = figureRecipeText(recipe);
        const FigureRecipe read = figureRecipeFromText(text, "recipe.toml");
        QCOMPARE(figureRecipeText(read), text);
        QCOMPARE(read.options.widthMm, 91.5);
        QCOMPARE(read.options.palette, std::string("grey"));
        QVERIFY(!read.options.letters);
        QCOMPARE(read.panels.size(), std::size_t(2));
        QCOMPARE(read.panels[0].title, std::string("A, \"quoted\""));
        QCOMPARE(read.panels[1].inputs, (std::vector<std::string>{"runs/a", "runs/b"}));
        QCOMPARE(read.panels[1].smoothing, 0.5);
    }

    void aDefaultRecipeSaysItsPreset()
    {
        FigureRecipe recipe;
        recipe.panels = {{.kind = "map", .inputs = {"m"}}};
        QVERIFY(figureRecipeText(recipe).find("preset = \"ieee_column\"") != std::string::npos);
        QVERIFY(figureRecipeText(recipe).find("dpi") == std::string::npos);
    }

    void mistakesNameTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        QTest::newRow("unknown key")
            << QStringLiteral("pallete = \"grey\"\n[[panel]]\nkind = \"map\"")
            << QStringLiteral("palette");
        QTest::newRow("key of a panel") << QStringLiteral("[[panel]]\nkind = \"map\"\nsteps = 3")
                                        << QStringLiteral("recipe.toml:3");
        QTest::newRow("unknown kind")
            << QStringLiteral("[[panel]]\nkind = \"pie\"") << QStringLiteral("recipe.toml:2");
        QTest::newRow("no kind") << QStringLiteral("[[panel]]\ntitle = \"x\"")
                                 << QStringLiteral("kind");
        QTest::newRow("no panel") << QStringLiteral("dpi = 300") << QStringLiteral("[[panel]]");
        QTest::newRow("panel is a value")
            << QStringLiteral("panel = [1]") << QStringLiteral("[[panel]]");
        QTest::newRow("no TOML") << QStringLiteral("= 3") << QStringLiteral("recipe.toml:1");
        QTest::newRow("too narrow")
            << QStringLiteral("width = 2\n[[panel]]\nkind = \"map\"") << QStringLiteral("20 mm");
    }
    void mistakesNameTheirPlace()
    {
        QFETCH(QString, text);
        QFETCH(QString, told);
        try {
            figureRecipeFromText(text.toStdString(), "recipe.toml");
            QFAIL("it was taken");
        } catch (const Error& error) {
            QVERIFY2(QString::fromUtf8(error.what()).contains(told), error.what());
        }
    }

    void aTableHoldsExactlyWhatIsShown()
    {
        const TemporaryFolder folder;
        FigurePanel curves;
        curves.series.push_back({.name = "loss, \"raw\"",
                                 .form = SeriesForm::Line,
                                 .x = {1, 2, 3},
                                 .y = {0.1, std::numeric_limits<double>::quiet_NaN(), 1.0 / 3},
                                 .low = {0, 0, 0.25},
                                 .high = {1, 1, 0.5},
                                 .colour = 2,
                                 .dash = 1});
        FigurePanel cloud;
        cloud.series.push_back({.name = "=cmd",
                                .form = SeriesForm::Points,
                                .x = {-1e-30, 4e20},
                                .y = {5, 6},
                                .shade = {0.25F, 0.5F},
                                .marker = 1});
        FigurePanel gram;
        gram.matrix = {.rows = 2, .columns = 3, .values = {1, 2, 3, 4, 5, 6}, .label = "Cosine"};
        const std::string file = folder.file("f.csv");
        writeFile(file, figureTable({curves, cloud, gram}));
        const std::vector<FigurePanel> read = readFigureTable(file);
        QCOMPARE(read.size(), std::size_t(3));
        const FigureSeries& line = read[0].series.at(0);
        QCOMPARE(line.name, std::string("loss, \"raw\""));
        QCOMPARE(line.x, curves.series[0].x);
        QCOMPARE(line.y[2], 1.0 / 3);
        QVERIFY(std::isnan(line.y[1]));
        QCOMPARE(line.high, curves.series[0].high);
        QCOMPARE(line.dash, 1);
        QCOMPARE(read[1].series.at(0).name, std::string("=cmd"));
        QCOMPARE(read[1].series[0].x, cloud.series[0].x);
        QCOMPARE(read[1].series[0].shade, cloud.series[0].shade);
        QVERIFY(read[1].series[0].low.empty());
        QCOMPARE(read[2].matrix.values, gram.matrix.values);
        QCOMPARE(read[2].matrix.columns, std::size_t(3));
        // Written again, it is the same file.
        QCOMPARE(figureTable(read), readFile(file));
    }

    void aTableThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("cells") << QStringLiteral("0,a,line,0,0,0,1");
        QTest::newRow("form") << QStringLiteral("0,a,pie,0,0,0,1,2,,,");
        QTest::newRow("number") << QStringLiteral("0,a,line,0,0,0,x,2,,,");
        QTest::newRow("panel") << QStringLiteral("99999,a,line,0,0,0,1,2,,,");
        QTest::newRow("huge matrix") << QStringLiteral("0,a,cell,0,0,0,1e9,1e9,,,1");
        QTest::newRow("holes") << QStringLiteral("0,a,cell,0,0,0,19000,19000,,,1");
        QTest::newRow("negative") << QStringLiteral("0,a,line,-1,0,0,1,2,,,");
    }
    void aTableThatIsNoneIsRefused()
    {
        QFETCH(QString, line);
        const TemporaryFolder folder;
        const std::string file =
            folder.write("t.csv",
                         "panel,series,form,colour,marker,dash,x,y,low,high,shade\n" +
                             line.toStdString() + "\n");
        try {
            readFigureTable(file);
            QFAIL("it was taken");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find("t.csv") != std::string::npos);
        }
    }

    void aSweepGivesOnePanelAMethodInTheirOrder()
    {
        const TemporaryFolder sweep;
        makeRun(sweep.file("z/inter"), "inter_prototype", 1);
        makeRun(sweep.file("a/arc-1"), "arcface", 1);
        makeRun(sweep.file("a/arc-2"), "arcface", 2);
        makeRun(sweep.file("b/cos"), "cosface", 1);
        FigureRecipe recipe =
            figureRecipeFromText("sweep = \".\"\n[[panel]]\nkind = \"map\"\n", "r.toml");
        const Figure figure = loadFigure(recipe, sweep.path());
        QCOMPARE(figure.panels.size(), std::size_t(3));
        QCOMPARE(figure.panels[0].title, std::string("CosFace"));
        QCOMPARE(figure.panels[1].title, std::string("ArcFace"));
        QCOMPARE(figure.panels[2].title, std::string("Inter-Prototype"));
        // Equal axes, and children last: in front.
        QCOMPARE(*figure.panels[0].x.low, *figure.panels[2].x.low);
        QCOMPARE(figure.panels[0].series.size(), std::size_t(2));
        QCOMPARE(figure.panels[0].series[1].name, std::string("Child prototypes"));
        QCOMPARE(figure.panels[0].series[1].x.size(), std::size_t(10));
        recipe.sweep = "nothing";
        QVERIFY_EXCEPTION_THROWN(loadFigure(recipe, sweep.path()), Error);
    }

    void aRunWithoutAMapSaysWhatToDo()
    {
        const TemporaryFolder folder;
        RunFolder::create(folder.file("run"));
        try {
            loadPanel({.kind = "map", .inputs = {"run"}}, folder.path());
            QFAIL("it was taken");
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).find("interproto map") != std::string::npos,
                     error.what());
        }
        QVERIFY_EXCEPTION_THROWN(loadPanel({.kind = "map"}, folder.path()), Error);
    }

    void colouringsThatNobodyKnowsFallBackToTheKind()
    {
        PrototypeMap map = madeMap(40);
        QCOMPARE(mapPanel(map, "trust").series[0].shade.size(),
                 mapPanel(map, "trust").series[0].x.size());
        map.trust.clear();
        QVERIFY(mapPanel(map, "trust").series[0].shade.empty());
        for (PrototypeInfo& info : map.infos)
            info.meanAge = std::nan("");
        QVERIFY(mapPanel(map, "mean_age").series[0].shade.empty());
    }

    void agesAreTheSameForFigureReportAndPage()
    {
        // The adult is named first in half of the pairs; one age is not known; one pair is not
        // scored.
        TemporaryFolder folder;
        std::string csv = "label,path1,path2,age1,age2,similarity\n";
        for (int i = 0; i < 40; ++i) {
            const std::string child = std::to_string(2 + i % 11);
            const std::string adult = i == 7 ? std::string() : std::to_string(24 + i % 30);
            const bool isTurned = i % 2 == 1;
            csv += fmt::format("{},a{}.jpg,b{}.jpg,{},{},{}\n",
                               i % 3 == 0 ? 1 : 0,
                               i,
                               i,
                               isTurned ? adult : child,
                               isTurned ? child : adult,
                               i == 9 ? std::string() : fmt::format("{}", (i * 37 % 40) / 40.0));
        }
        const std::string file = folder.write("LAG.csv", csv);
        const ScoredPairs pairs = readScoreFile(file);
        QCOMPARE(pairs.size(), std::size_t(39));
        const VerificationReport report = verify(pairs);

        PairReader reader;
        reader.addEvaluation("LAG", file);
        const auto table = std::make_shared<const PairTable>(reader.finish());
        PairView view(table);
        view.setThreshold(static_cast<float>(report.best.value->threshold));
        const FigurePanel panel = loadPanel({.kind = "age_gap", .inputs = {file}}, folder.path());

        std::size_t shown = 0;
        for (std::size_t i = 0; i < report.byAgeGap.bins.size(); ++i) {
            const AgeBin& bin = report.byAgeGap.bins[i];
            QCOMPARE(view.byAgeGap().bins[i].accuracy.value, bin.accuracy.value);
            if (bin.accuracy && bin.interval)
                QCOMPARE(panel.series[0].y[shown++], *bin.accuracy.value * 100);
        }
        QVERIFY(shown > 1);
        std::int64_t children = 0;
        for (std::size_t i = 0; i < report.byChildAge.bins.size(); ++i) {
            const AgeBin& bin = report.byChildAge.bins[i];
            QCOMPARE(view.byChildAge().bins[i].accuracy.value, bin.accuracy.value);
            children += bin.counts.total();
        }
        QCOMPARE(children, std::int64_t(38));
        QCOMPARE(report.byChildAge.unknown, std::int64_t(1));
        PairFilter young;
        young.childAge = {0, 13};
        const auto mask = rowsThatPass(*table, young);
        QCOMPARE(std::ranges::count(mask, 1), std::ptrdiff_t(39));
    }
};

QTEST_APPLESS_MAIN(RecipeTest)
#include "recipe_test.moc"
