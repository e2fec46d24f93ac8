// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/curve_chart.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "tests/support/temporary_folder.h"
#include "widgets/charts/plot_library.h"
#include "widgets/charts/plot_look.h"
#include "widgets/common/theme.h"

#include <QSignalSpy>
#include <QTest>

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
        QCPGraph* smooth = chart.plot().graph(1);
        QCOMPARE(smooth->dataCount(), 3);
        QCOMPARE(smooth->data()->at(2)->value, 2.625 / 0.875);
        chart.append(kId, {{1, 5}}, true);
        QCOMPARE(chart.pointCount(), std::size_t(1));
        QCOMPARE(smooth->data()->at(0)->value, 5.0);
    }
    void paletteRecoloursThePlot()
    {
        CurveChart chart;
        chart.resize(400, 300);
        chart.setCurve(kId, {QStringLiteral("loss"), 0, 0, 0});
        chart.append(kId, {{0, 1}, {1, 2}});
        chart.setPalette(darkPalette());
        const QColor dark = chart.plot().toPixmap().toImage().pixelColor(1, 1);
        QCOMPARE(chart.plot().graph(0)->pen().color(), curveColour(0, darkPalette()));
        chart.setPalette(lightPalette());
        const QColor light = chart.plot().toPixmap().toImage().pixelColor(1, 1);
        QCOMPARE(chart.plot().graph(0)->pen().color(), curveColour(0, lightPalette()));
        QVERIFY(dark.lightness() < 60 && light.lightness() > 200);
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
        chart.plot().xAxis->setRange(1.5, 2.5);
        chart.writeTable(QString::fromStdString(folder.file("zoomed.csv")));
        rows.clear();
        readCsv(
            folder.file("zoomed.csv"),
            [&](std::int64_t, const std::vector<std::string>& cells) { rows.push_back(cells); });
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[1][1], std::string("2"));
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
        QCOMPARE(chart.accessibleName(), QStringLiteral("Loss"));
        QVERIFY(chart.accessibleDescription().contains(QStringLiteral("0.5 at step 25k")));
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
