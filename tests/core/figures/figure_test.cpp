// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figures/layout.h"
#include "core/figures/palette.h"
#include "core/figures/tikz.h"

#include <QTest>

#include <cmath>

using namespace interproto;

namespace {

Figure curves(std::size_t panels)
{
    Figure figure;
    for (std::size_t p = 0; p < panels; ++p) {
        FigurePanel panel;
        panel.title = "Set_" + std::to_string(p) + " 50%";
        panel.x.label = "Step";
        panel.y.label = "Loss";
        for (int n = 0; n < 2; ++n) {
            FigureSeries series{.name = n ? "Inter-Prototype" : "ArcFace", .colour = n};
            for (int i = 0; i < 20; ++i) {
                series.x.push_back(i * 100);
                series.y.push_back(std::exp(-i / 5.0) + n);
            }
            panel.series.push_back(std::move(series));
        }
        figure.panels.push_back(std::move(panel));
    }
    figure.options = resolved(figure.options, panels);
    return figure;
}

std::vector<std::string> labels(const std::vector<AxisTick>& ticks)
{
    std::vector<std::string> all;
    for (const AxisTick& tick : ticks)
        all.push_back(tick.label);
    return all;
}

int depthOfBraces(const std::string& text)
{
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
            continue;
        }
        if (text[i] == '%') {
            while (i < text.size() && text[i] != '\n')
                ++i;
            continue;
        }
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (depth < 0)
            return depth;
    }
    return depth;
}

int count(const std::string& text, const std::string& part)
{
    int found = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

double luminance(Rgb c)
{
    return 0.2126 * c.red + 0.7152 * c.green + 0.0722 * c.blue;
}

}  // namespace

class FigureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRoundNumbers()
    {
        QCOMPARE(labels(axisTicks({0, 1}, false, 5)),
                 (std::vector<std::string>{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}));
        QCOMPARE(labels(axisTicks({-0.1, 25000}, false, 3)),
                 (std::vector<std::string>{"0", "10k", "20k"}));
        QCOMPARE(labels(axisTicks({1e-5, 1}, true, 6)),
                 (std::vector<std::string>{"10^-5", "10^-4", "10^-3", "10^-2", "0.1", "1"}));
        QVERIFY(axisTicks({1, 1}, false, 5).empty());
        QVERIFY(axisTicks({0, 1}, true, 5).empty());
    }

    void rangesHoldTheDataAndThePartsAskedFor()
    {
        FigurePanel panel = curves(1).panels[0];
        const AxisRange x = axisRange(panel, false);
        QVERIFY(x.low < 0 && x.high > 1900);
        panel.y.isLog = true;
        QCOMPARE(axisRange(panel, true).high, 10.0);
        panel.y.high = 4;
        QCOMPARE(axisRange(panel, true).high, 4.0);
        FigurePanel bars;
        bars.series.push_back({.form = SeriesForm::Bars, .x = {0.5, 1.5}, .y = {3, 4}});
        QCOMPARE(axisRange(bars, true).low, 0.0);
        QVERIFY(axisRange(bars, false).high >= 2);
        FigurePanel nothing;
        QCOMPARE(axisRange(nothing, false).high, 1.0);
    }

    void sharedRangesAreEqual()
    {
        std::vector<FigurePanel> panels = {curves(1).panels[0], curves(1).panels[0]};
        panels[1].series[0].x.back() = 5000;
        panels[0].sharesRange = panels[1].sharesRange = true;
        shareRanges(panels);
        QCOMPARE(axisRange(panels[0], false).high, axisRange(panels[1], false).high);
        QVERIFY(axisRange(panels[0], false).high > 5000);
    }

    void everythingLiesOnThePaper_data()
    {
        QTest::addColumn<int>("panels");
        QTest::addColumn<QString>("legend");
        QTest::addColumn<double>("height");
        QTest::newRow("one") << 1 << QStringLiteral("below") << 0.0;
        QTest::newRow("five in a row") << 5 << QStringLiteral("inside") << 0.0;
        QTest::newRow("nine of a fixed height") << 9 << QStringLiteral("below") << 120.0;
    }
    void everythingLiesOnThePaper()
    {
        QFETCH(int, panels);
        QFETCH(QString, legend);
        QFETCH(double, height);
        Figure figure = curves(static_cast<std::size_t>(panels));
        figure.options.legend = legend.toStdString();
        figure.options.heightMm = height;
        const FigureLayout layout = layOut(figure, roughTextWidth);
        QVERIFY(std::abs(layout.width - figure.options.widthMm * kPointsPerMm) < 1e-9);
        if (height > 0)
            QVERIFY(std::abs(layout.height - height * kPointsPerMm) < 1e-9);
        QCOMPARE(layout.panels.size(), static_cast<std::size_t>(panels));
        for (const PanelBox& box : layout.panels) {
            QVERIFY(box.frame.x >= 0 && box.frame.y >= 0);
            QVERIFY(box.frame.right() <= layout.width + 1e-9);
            QVERIFY(box.frame.bottom() <= layout.height + 1e-9);
            QCOMPARE(box.frame.width, layout.panels[0].frame.width);
            QVERIFY(box.xTicks.size() >= 2);
        }
        QCOMPARE(layout.legend.size(), std::size_t(2));
        for (const LegendEntry& entry : layout.legend)
            QVERIFY(entry.middleY > 0 && entry.middleY < layout.height && entry.sample.x >= 0);
    }

    void mapsKeepTheirShape()
    {
        Figure figure = curves(1);
        figure.panels[0].equalAxes = true;
        figure.panels[0].x = {.hasNumbers = false, .low = 0, .high = 10};
        figure.panels[0].y = {.hasNumbers = false, .low = 0, .high = 30};
        const FigureLayout layout = layOut(figure, roughTextWidth);
        const PanelBox& box = layout.panels[0];
        const double x = (box.x.high - box.x.low) / box.frame.width;
        const double y = (box.y.high - box.y.low) / box.frame.height;
        QVERIFY(std::abs(x - y) < 1e-9);
        QVERIFY(box.x.low <= 0 && box.x.high >= 10 && box.y.low <= 0 && box.y.high >= 30);
    }

    void tikzIsWellFormed()
    {
        Figure figure = curves(3);
        figure.panels[0].series[0].low = figure.panels[0].series[0].y;
        figure.panels[0].series[0].high = figure.panels[0].series[0].y;
        figure.panels[1].y.isLog = true;
        figure.panels[2].series[1].form = SeriesForm::Points;
        figure.panels[2].series[1].shade.assign(20, 0.5F);
        const std::string text = figureTikz(figure, "preset = \"bmvc\"\n", {});
        QCOMPARE(depthOfBraces(text), 0);
        QCOMPARE(count(text, "\\begin{axis}"), 3);
        QCOMPARE(count(text, "\\end{axis}"), 3);
        QCOMPARE(count(text, "\\begin{tikzpicture}"), 1);
        QVERIFY(text.find("% preset = \"bmvc\"") != std::string::npos);
        QVERIFY(text.find("Set\\_0 50\\%") != std::string::npos);
        QVERIFY(text.find("ymode=log") != std::string::npos);
        // Every number that is drawn stands in it.
        QCOMPARE(count(text, "\n1900 "), 6);
        const std::string raster = figureTikz(figure, {}, {"", "", "f-3.png"});
        QVERIFY(raster.find("plot graphics") != std::string::npos ||
                raster.find("addplot graphics") != std::string::npos);
        QVERIFY(raster.size() < text.size());
    }

    void texTakesTextAsText()
    {
        QCOMPARE(texText("50% of $x_1 & #2 {a} ~ ^ \\input{x}"),
                 std::string("50\\% of \\$x\\_1 \\& \\#2 \\{a\\} \\textasciitilde{} "
                             "\\textasciicircum{} \\textbackslash{}input\\{x\\}"));
        QCOMPARE(texText("a\nb"), std::string("a b"));
    }

    void rampsRiseInLightness()
    {
        for (const char* palette : {"okabe_ito", "grey"}) {
            double before = luminance(rampColour(palette, 0));
            for (int i = 1; i <= 20; ++i) {
                const double now = luminance(rampColour(palette, i / 20.0));
                QVERIFY(std::string(palette) == "grey" ? now < before : now > before);
                before = now;
            }
        }
        // Child and other differ in grey print, too.
        QVERIFY(std::abs(luminance(paletteColour("grey", kChildColour)) -
                         luminance(paletteColour("grey", kAdultColour))) > 100);
    }

    void presetsHaveTheWidthsOfTheirJournals()
    {
        QCOMPARE(resolved({.preset = "ieee_column"}, 1).widthMm, 88.9);
        QCOMPARE(resolved({.preset = "elsevier_page"}, 1).widthMm, 190.0);
        QCOMPARE(resolved({.preset = "bmvc"}, 5).columns, 5);
        QCOMPARE(resolved({.preset = "ieee_column"}, 5).columns, 3);
        QCOMPARE(resolved({.preset = "unknown"}, 1).widthMm, 88.9);
    }
};

QTEST_APPLESS_MAIN(FigureTest)
#include "figure_test.moc"
