// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_chart.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "tests/support/temporary_folder.h"
#include "widgets/charts/band_graph.h"
#include "widgets/charts/interval_chart.h"
#include "widgets/charts/plot_library.h"
#include "widgets/charts/plot_look.h"
#include "widgets/common/theme.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>
#include <set>

using namespace interproto;
using namespace interproto::ui;

namespace {

const QString kId = QStringLiteral("a");

/// How far two colours are apart, 0 to 3 * 255.
int distance(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
           std::abs(a.blue() - b.blue());
}

std::vector<CurvePoint> flatWithSpike(int count, int spikeAt, double spike)
{
    std::vector<CurvePoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({double(i), i == spikeAt ? spike : 1.0});
    return points;
}

/// The line of the first curve; the two edges come before it.
QCPGraph* rawGraph(CurveChart& chart)
{
    return chart.plot().graph(2);
}

/// A legend entry is pressed where a hand would press it.
void pressLegend(CurveChart& chart, int item)
{
    chart.drawNow();
    const QPoint at = chart.plot().legend->item(item)->rect().center();
    QTest::mouseClick(&chart.plot(), Qt::LeftButton, {}, at);
}

/// Curves "a" and "b" of ten points, the second ten times as high.
void addTwo(CurveChart& chart, const QString& group = {})
{
    chart.resize(700, 300);
    chart.setCurve(kId, {QStringLiteral("first"), 0, 0, 0, group, 0});
    chart.setCurve(QStringLiteral("b"), {QStringLiteral("second"), 1, 1, 0, group, 0});
    for (int i = 0; i < 10; ++i) {
        chart.append(kId, {{double(i), 1.0 + i, 1000.0 + 60 * i}});
        chart.append(QStringLiteral("b"), {{double(i), 10.0 * (1 + i), 1000.0 + 60 * i}});
    }
    chart.show();
    chart.drawNow();
}

}  // namespace

class CurveChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spikeAmongManyPointsIsDrawn_data()
    {
        QTest::addColumn<double>("smoothing");
        QTest::newRow("raw line") << 0.0;
        QTest::newRow("behind its mean") << 0.9;
    }
    void spikeAmongManyPointsIsDrawn()
    {
        QFETCH(double, smoothing);
        CurveChart chart;
        chart.resize(600, 400);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setSmoothing(smoothing);
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, flatWithSpike(400000, 123457, 50));
        QTRY_VERIFY(chart.plot().yAxis->range().contains(50));
        // One point of 400,000, some 700 to a pixel column: yet a line up to it.
        const int x = qRound(chart.plot().xAxis->coordToPixel(123457));
        const int y = qRound(chart.plot().yAxis->coordToPixel(35));
        const QImage image = chart.plot().toPixmap().toImage();
        const QColor background = image.pixelColor(x + 30, y - 7);
        int contrast = 0;
        for (int dx = -2; dx <= 2; ++dx)
            contrast = std::max(contrast, distance(image.pixelColor(x + dx, y), background));
        QVERIFY2(contrast > 60, qPrintable(QString::number(contrast)));
    }
    void appendingSmoothsAsAllAtOnce()
    {
        CurveChart chart;
        chart.setSmoothing(0.5);
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, {{1, 1}, {2, 2}});
        chart.append(kId, {{3, 4}});
        QCOMPARE(chart.data(kId)->size(), std::size_t(3));
        QVERIFY(std::abs(chart.data(kId)->smoothed(2) - 2.625 / 0.875) < 1e-6);
        chart.append(kId, {{1, 5}}, true);
        QCOMPARE(chart.pointCount(), std::size_t(1));
        QCOMPARE(chart.data(kId)->smoothed(0), 5.0);
    }
    void drawnPointsAreBoundByThePixels()
    {
        CurveChart chart;
        chart.resize(600, 400);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, flatWithSpike(400000, 123457, 50));
        chart.drawNow();
        const int drawn = rawGraph(chart)->dataCount();
        QVERIFY2(drawn > 500 && drawn < 2 * 620, qPrintable(QString::number(drawn)));
    }
    void paletteRecoloursThePlot()
    {
        CurveChart chart;
        chart.resize(400, 300);
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, {{0, 1}, {1, 2}});
        chart.setPalette(darkPalette());
        const QColor dark = chart.plot().toPixmap().toImage().pixelColor(1, 1);
        QCOMPARE(rawGraph(chart)->pen().color(), curveColour(0, darkPalette()));
        chart.setPalette(lightPalette());
        const QColor light = chart.plot().toPixmap().toImage().pixelColor(1, 1);
        QCOMPARE(rawGraph(chart)->pen().color(), curveColour(0, lightPalette()));
        QVERIFY(dark.lightness() < 60 && light.lightness() > 200);
    }
    /// Watch draws curves, Compare intervals: a run has one mark in both.
    void aMarkerIsTheSameInEveryChart()
    {
        std::set<int> forms;
        for (int marker = 0; marker < 6; ++marker) {
            CurveChart curves;
            curves.setCurve(kId, {QStringLiteral("accuracy"), 0, marker, 0});
            curves.append(kId, {{0, 1}, {1, 2}});
            IntervalChart intervals;
            intervals.show({QStringLiteral("20-24")},
                           {{QStringLiteral("a"), 0, marker, {{0, 1, 0.5, 1.5, {}}}}});
            curves.drawNow();
            const auto form = rawGraph(curves)->scatterStyle().shape();
            QVERIFY(form != QCPScatterStyle::ssNone);
            QCOMPARE(int(form), int(intervals.plot().graph(0)->scatterStyle().shape()));
            forms.insert(int(form));
        }
        QCOMPARE(forms.size(), std::size_t(6));
    }

    void zoomStaysWhileTheRunGoesOnUntilReset()
    {
        CurveChart chart;
        chart.resize(400, 300);
        chart.show();
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, flatWithSpike(100, 50, 2));
        chart.setFocus();
        QTest::keyClick(&chart, Qt::Key_Plus);
        QVERIFY(chart.isZoomed());
        const double upper = chart.plot().xAxis->range().upper;
        chart.append(kId, {{1000, 1}});
        chart.drawNow();
        QCOMPARE(chart.plot().xAxis->range().upper, upper);
        chart.plot().replot();
        QTest::mouseDClick(&chart.plot(), Qt::LeftButton, {}, QPoint(200, 150));
        QVERIFY(!chart.isZoomed());
        QTRY_VERIFY(chart.plot().xAxis->range().upper >= 1000);
    }
    void arrowKeysMoveTheCrosshair()
    {
        CurveChart chart;
        chart.resize(400, 300);
        chart.show();
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, flatWithSpike(100, 50, 2));
        chart.drawNow();
        QSignalSpy moved(&chart, &CurveChart::cursorMoved);
        QTest::keyClick(&chart, Qt::Key_Right);
        QCOMPARE(moved.size(), 1);
        auto* card = chart.findChild<QLabel*>(QStringLiteral("cursorCard"));
        QVERIFY(card->isVisible() && card->text().contains(QStringLiteral("loss")));
        QTest::keyClick(&chart, Qt::Key_Escape);
        QVERIFY(!card->isVisible());
    }
    void exportWritesPictureAndWhatIsInView()
    {
        const testing::TemporaryFolder folder;
        CurveChart chart;
        chart.resize(400, 300);
        chart.setTitle(QStringLiteral("Loss"));
        chart.setSmoothing(0.5);
        chart.setCurve(kId, {QStringLiteral("total"), 0, 0, 0});
        chart.append(kId, {{1, 1}, {2, 2}, {3, 4}});
        for (const char* kind : {"png", "svg", "pdf"}) {
            const std::string file = folder.file(std::string("loss.") + kind);
            chart.writePicture(QString::fromStdString(file));
            QVERIFY(InputFile(file).size() > 1000);
        }
        std::vector<std::vector<std::string>> rows;
        readCsv(folder.file("loss.csv"), [&](std::int64_t, const std::vector<std::string>& cells) {
            rows.push_back(cells);
        });
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[3][0], std::string("total"));
        QCOMPARE(rows[3][2], std::string("4"));
        QCOMPARE(rows[3][3], std::string("3"));
        chart.showKeys(1.5, 2.5);
        chart.writeTable(QString::fromStdString(folder.file("zoomed.csv")));
        rows.clear();
        readCsv(
            folder.file("zoomed.csv"),
            [&](std::int64_t, const std::vector<std::string>& cells) { rows.push_back(cells); });
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[1][1], std::string("2"));
    }
    void pictureAndTableAppearTogetherOrNotAtAll()
    {
        const testing::TemporaryFolder folder;
        CurveChart chart;
        chart.resize(400, 300);
        const std::string picture = folder.write("loss.pdf", "old");
        makeDirectories(folder.file("loss.csv"));
        QVERIFY_EXCEPTION_THROWN(chart.writePicture(QString::fromStdString(picture)), Error);
        QCOMPARE(readFile(picture), std::string("old"));
        QCOMPARE(sortedNames(folder.path()).size(), std::size_t(2));
    }
    void exportIntoNowhereIsAnError()
    {
        CurveChart chart;
        chart.resize(400, 300);
        QVERIFY_EXCEPTION_THROWN(chart.writePicture(QStringLiteral("/nowhere/at/all.svg")), Error);
    }
    void saysWhatItShows()
    {
        CurveChart chart;
        chart.setTitle(QStringLiteral("Loss"));
        chart.setCurve(kId, {QStringLiteral("total"), 0, 0, 0});
        chart.append(kId, {{1, 1}, {25000, 0.5}});
        chart.drawNow();
        QCOMPARE(chart.accessibleName(), QStringLiteral("Loss"));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("0.5 at step 25k")));
    }
    void legendHidesAndShowsACurve()
    {
        CurveChart chart;
        addTwo(chart);
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QVERIFY(chart.plot().yAxis->range().upper > 100);
        pressLegend(chart, 1);
        QVERIFY(!chart.isShown(QStringLiteral("b")));
        chart.drawNow();
        // What is hidden takes no part in scaling.
        QVERIFY(chart.plot().yAxis->range().upper < 20);
        pressLegend(chart, 1);
        QVERIFY(chart.isShown(QStringLiteral("b")));
    }
    /// A band of many points is drawn column by column, not as the polygon that it is.
    void columnsCoverWhatThePolygonWould()
    {
        QCustomPlot plot;
        plot.resize(600, 300);
        auto* lower = plot.addGraph();
        auto* upper = new BandGraph(plot.xAxis, plot.yAxis);
        upper->setChannelFillGraph(lower);
        upper->setBrush(Qt::red);
        for (QCPGraph* graph : {lower, static_cast<QCPGraph*>(upper)}) {
            graph->setPen(Qt::NoPen);
            for (int i = 0; i <= 500; ++i) {
                const double wave = std::sin(i * 0.05) + 0.1 * std::sin(i * 2.1);
                graph->addData(i, graph == lower ? wave - 1 : wave + 1 + 0.1 * std::cos(i * 1.7));
            }
        }
        plot.xAxis->setRange(-10, 510);
        plot.yAxis->setRange(-3, 3);
        const auto redPixels = [&](bool isPolygon) {
            upper->setAntialiasedFill(isPolygon);
            const QImage image = plot.toPixmap(600, 300).toImage();
            std::set<std::pair<int, int>> red;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (const QColor colour = image.pixelColor(x, y);
                        colour.red() > 200 && colour.green() < 60)
                        red.emplace(x, y);
            return red;
        };
        const auto columns = redPixels(false);
        const auto polygon = redPixels(true);
        QVERIFY(polygon.size() > 30000);
        std::size_t both = 0;
        for (const auto& pixel : polygon)
            both += columns.count(pixel);
        // Edges are rounded to whole pixels, two a column.
        QVERIFY2(both > 0.97 * static_cast<double>(polygon.size()),
                 qPrintable(QString::number(both)));
        QVERIFY(columns.size() < 1.03 * static_cast<double>(polygon.size()));
    }

    void groupsBecomeMeanAndBand()
    {
        CurveChart chart;
        addTwo(chart, QStringLiteral("arcface"));
        chart.setGrouped(true);
        chart.drawNow();
        std::vector<CurveReading> readings = chart.readings(true);
        QCOMPARE(readings.size(), std::size_t(1));
        QCOMPARE(readings[0].runs, 2);
        QCOMPARE(readings[0].view.count, std::int64_t(10));
        // Means of 1 and 10, ..., 10 and 100.
        QCOMPARE(readings[0].view.least, 5.5);
        QCOMPARE(readings[0].view.most, 55.0);
        const testing::TemporaryFolder folder;
        chart.writeTable(QString::fromStdString(folder.file("band.csv")));
        std::vector<std::vector<std::string>> rows;
        readCsv(folder.file("band.csv"), [&](std::int64_t, const std::vector<std::string>& cells) {
            rows.push_back(cells);
        });
        QCOMPARE(rows.size(), std::size_t(11));
        QCOMPARE(rows[1], (std::vector<std::string>{"arcface", "0", "5.5", rows[1][3], "2"}));
        QVERIFY(std::abs(std::stod(rows[1][3]) - 4.5 * std::sqrt(2.0)) < 1e-9);
        chart.setGrouped(false);
        QCOMPARE(chart.readings(false).size(), std::size_t(2));
    }
    void axesChangeUnits()
    {
        CurveChart chart;
        addTwo(chart);
        for (const QString& id : {kId, QStringLiteral("b")})
            chart.setScale(id, {.stepsPerEpoch = 3, .imagesPerStep = 64, .startTime = 1000});
        const auto upper = [&](CurveAxis axis) {
            chart.setAxis(axis);
            chart.drawNow();
            return chart.keyRange().second;
        };
        QVERIFY(std::abs(upper(CurveAxis::Epoch) - 3) < 0.1);
        QVERIFY(std::abs(upper(CurveAxis::Images) - 576) < 10);
        QVERIFY(std::abs(upper(CurveAxis::Time) - 540) < 10);
        QVERIFY(std::abs(upper(CurveAxis::Step) - 9) < 0.2);
        chart.setLogKeys(true);
        chart.drawNow();
        // Step 0 has no place there.
        QVERIFY(chart.keyRange().first > 0.9);
    }
    void aRunWithoutEpochsIsLeftOutByEpoch()
    {
        CurveChart chart;
        addTwo(chart);
        chart.setScale(kId, {.stepsPerEpoch = 3, .imagesPerStep = 0, .startTime = 0});
        chart.setAxis(CurveAxis::Epoch);
        chart.drawNow();
        QCOMPARE(chart.readings(false).size(), std::size_t(1));
    }
    void robustScalingMarksWhatItLeavesOut()
    {
        CurveChart chart;
        chart.resize(600, 400);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        std::vector<CurvePoint> points = flatWithSpike(5000, 1234, 1e6);
        for (std::size_t i = 0; i < points.size(); i += 2)
            points[i].value = points[i].value == 1 ? 2 : points[i].value;
        chart.append(kId, points);
        chart.drawNow();
        QVERIFY(chart.plot().yAxis->range().upper > 1e6);
        QCOMPARE(chart.plot().graph(0)->dataCount(), 0);
        chart.setRobust(true);
        chart.drawNow();
        QVERIFY(chart.plot().yAxis->range().upper < 3);
        QCOMPARE(chart.plot().graph(0)->dataCount(), 1);
        QVERIFY(std::abs(chart.plot().graph(0)->data()->at(0)->key - 1234) < 20);
    }
    void wheelZoomsStepsAndFitsTheValues()
    {
        CurveChart chart;
        chart.resize(600, 400);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, flatWithSpike(1000, 990, 50));
        chart.drawNow();
        QSignalSpy zoomed(&chart, &CurveChart::zoomed);
        const double before = chart.keyRange().second;
        const QPointF at(200, 200);
        for (int i = 0; i < 5; ++i) {
            QWheelEvent wheel(at,
                              chart.plot().mapToGlobal(at),
                              {},
                              QPoint(0, 120),
                              Qt::NoButton,
                              Qt::NoModifier,
                              Qt::NoScrollPhase,
                              false);
            QCoreApplication::sendEvent(&chart.plot(), &wheel);
        }
        chart.drawNow();
        QVERIFY(chart.isZoomed());
        QVERIFY(zoomed.size() >= 5);
        QVERIFY(chart.keyRange().second < before);
        // The spike is out of view: the values fit what is left.
        QVERIFY(chart.plot().yAxis->range().upper < 5);
    }
    void resumesAreMarked()
    {
        CurveChart chart;
        addTwo(chart);
        const int items = chart.plot().itemCount();
        chart.setMarks(kId, {4, 7}, {}, 0);
        chart.drawNow();
        QCOMPARE(chart.plot().itemCount(), items + 2);
        const auto* line = qobject_cast<QCPItemStraightLine*>(chart.plot().item(items));
        QVERIFY(line && line->visible());
        QCOMPARE(line->point1->coords().x(), 4.0);
        chart.setMarks(kId, {}, {}, 0);
        QCOMPARE(chart.plot().itemCount(), items);
    }
    void marksOfRunsDiffer()
    {
        std::set<QByteArray> seen;
        for (int marker = 0; marker < 6; ++marker) {
            QImage image(24, 24, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawSeriesMark(painter, {12, 12}, 0, marker, QPalette());
            painter.end();
            seen.insert(QByteArray(reinterpret_cast<const char*>(image.constBits()),
                                   static_cast<qsizetype>(image.sizeInBytes())));
        }
        QCOMPARE(seen.size(), std::size_t(6));
    }
    void stepsAreShort()
    {
        QCOMPARE(stepLabel(950), QStringLiteral("950"));
        QCOMPARE(stepLabel(20000), QStringLiteral("20k"));
        QCOMPARE(stepLabel(1.5e6), QStringLiteral("1.5M"));
    }
};

QTEST_MAIN(CurveChartTest)
#include "curve_chart_test.moc"
