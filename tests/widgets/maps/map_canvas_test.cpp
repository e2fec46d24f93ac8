// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/map_canvas.h"

#include "tests/support/map_maker.h"
#include "widgets/common/theme.h"
#include "widgets/maps/heat_map.h"
#include "widgets/maps/mapped_identities_model.h"
#include "widgets/maps/point_index.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <memory>

using namespace interproto;
using namespace interproto::ui;

namespace {

/// Four adults around a child in the middle.
std::shared_ptr<PrototypeMap> cross()
{
    auto map = std::make_shared<PrototypeMap>();
    map->folder = "/map";
    map->layout = {-10, 0, 10, 0, 0, -10, 0, 10, 0, 0};
    for (int i = 0; i < 5; ++i) {
        PrototypeInfo info;
        info.identity = "id" + std::to_string(i);
        info.isChildKnown = true;
        info.isChild = i == 4;
        info.images = 10 * (i + 1);
        info.meanAge = i == 2 ? std::nan("") : 10.0 * i;
        map->infos.push_back(info);
    }
    return map;
}

struct Shown {
    MapCanvas canvas;
    Shown()
    {
        canvas.resize(400, 400);
        canvas.setMap(cross());
        canvas.show();
        QVERIFY(QTest::qWaitForWindowExposed(&canvas));
    }
    QPoint at(double x, double y) const { return canvas.toPixels({x, y}).toPoint(); }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {})
    {
        QTest::mousePress(&canvas, Qt::LeftButton, keys, from);
        for (int i = 1; i <= 4; ++i)
            QTest::mouseMove(&canvas, from + (to - from) * i / 4);
        QTest::mouseRelease(&canvas, Qt::LeftButton, keys, to);
    }
};

int distance(QColor a, QColor b)
{
    return std::abs(a.red() - b.red()) + std::abs(a.green() - b.green()) +
           std::abs(a.blue() - b.blue());
}

using Points = std::vector<std::uint32_t>;

}  // namespace

class MapCanvasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGridFindsWhatASearchOfAllFinds()
    {
        const PrototypeMap map = testing::madeMap(3000);
        const PointIndex index(map.layout);
        Random random(5);
        for (int round = 0; round < 200; ++round) {
            const QPointF at(random.uniform(-90, 90), random.uniform(-90, 90));
            int best = -1;
            double least = 3.0 * 3.0;
            for (std::size_t i = 0; i < map.size(); ++i) {
                const double d = std::pow(map.layout[2 * i] - at.x(), 2) +
                                 std::pow(map.layout[2 * i + 1] - at.y(), 2);
                if (d < least) {
                    least = d;
                    best = static_cast<int>(i);
                }
            }
            QCOMPARE(index.nearest(at, 3), best);
        }
        const QRectF part(-20, -30, 55, 41);
        Points wanted;
        for (std::uint32_t i = 0; i < map.size(); ++i)
            if (part.contains(index.place(i)))
                wanted.push_back(i);
        QVERIFY(wanted.size() > 50);
        QCOMPARE(index.inside(part), wanted);
        QCOMPARE(PointIndex().nearest({0, 0}, 10), -1);
    }

    void theLassoFollowsTheEvenOddRule()
    {
        const PrototypeMap map = testing::madeMap(3000);
        const PointIndex index(map.layout);
        QPolygonF star;  // a five-pointed star: its middle lies outside
        for (int i = 0; i < 5; ++i) {
            const double angle = i * 2 * 6.283185307179586 / 5;
            star << QPointF(60 * std::cos(angle), 60 * std::sin(angle));
        }
        Points wanted;
        for (std::uint32_t i = 0; i < map.size(); ++i)
            if (star.containsPoint(index.place(i), Qt::OddEvenFill))
                wanted.push_back(i);
        QVERIFY(wanted.size() > 100);
        const Points found = index.inside(star);
        // Points on an edge may fall to either side.
        Points difference;
        std::set_symmetric_difference(found.begin(),
                                      found.end(),
                                      wanted.begin(),
                                      wanted.end(),
                                      std::back_inserter(difference));
        QVERIFY2(difference.size() <= 1, qPrintable(QString::number(difference.size())));
        QVERIFY(index.inside(QPolygonF({{0, 0}, {1, 1}})).empty());
    }

    void childrenAreRedAndInFront()
    {
        MapCanvas canvas;
        canvas.resize(200, 200);
        auto map = cross();
        // An adult on the same spot, later in the file.
        std::swap(map->infos[3], map->infos[4]);
        map->layout = {-10, 0, 10, 0, 0, -10, 0, 0, 0, 0};
        canvas.setMap(map);
        const QImage image = canvas.grab().toImage();
        const QColor middle = image.pixelColor(canvas.toPixels({0, 0}).toPoint());
        QVERIFY2(middle.red() > 180 && middle.blue() < 120, qPrintable(middle.name()));
        const QColor other = image.pixelColor(canvas.toPixels({10, 0}).toPoint());
        QVERIFY2(other.blue() > 150 && other.red() < 150, qPrintable(other.name()));
    }

    void aClickPicksAndADragMoves()
    {
        Shown shown;
        QSignalSpy picked(&shown.canvas, &MapCanvas::pickedChanged);
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at(10, 0) + QPoint(6, 5));
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked.at(0).at(0).toInt(), 1);
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at(5, 5));
        QCOMPARE(picked.at(1).at(0).toInt(), -1);
        const QPoint before = shown.at(0, 0);
        shown.drag({200, 200}, {260, 230});
        QCOMPARE(shown.at(0, 0), before + QPoint(60, 30));
        QCOMPARE(picked.count(), 2);
    }

    void rectanglesAddAndRemove()
    {
        Shown shown;
        shown.canvas.setTool(MapTool::Rectangle);
        QSignalSpy changed(&shown.canvas, &MapCanvas::selectionChanged);
        shown.drag(shown.at(-11, 1), shown.at(1, -1));
        QCOMPARE(shown.canvas.selectedPoints(), (Points{0, 4}));
        shown.drag(shown.at(9, 1), shown.at(11, -1), Qt::ShiftModifier);
        QCOMPARE(shown.canvas.selectedPoints(), (Points{0, 1, 4}));
        shown.drag(shown.at(-1, 1), shown.at(1, -1), Qt::ControlModifier);
        QCOMPARE(shown.canvas.selectedPoints(), (Points{0, 1}));
        QCOMPARE(changed.count(), 3);
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, Qt::ShiftModifier, shown.at(0, 10));
        QCOMPARE(shown.canvas.selectedPoints(), (Points{0, 1, 3}));
        QTest::keyClick(&shown.canvas, Qt::Key_Escape);
        QVERIFY(shown.canvas.selectedPoints().empty());
    }

    void aLassoSelectsWhatItSurrounds()
    {
        Shown shown;
        shown.canvas.setTool(MapTool::Lasso);
        const QPoint corners[] = {
            shown.at(-3, 3), shown.at(3, 3), shown.at(3, -3), shown.at(-3, -3)};
        QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, corners[0]);
        for (const QPoint& corner : corners)
            QTest::mouseMove(&shown.canvas, corner);
        QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, shown.at(-3, 2));
        QCOMPARE(shown.canvas.selectedPoints(), (Points{4}));
    }

    void theWheelZoomsAtThePointer()
    {
        Shown shown;
        const QPointF at = shown.canvas.toPixels({10, 0});
        const double before = shown.canvas.view().width();
        QWheelEvent wheel(at,
                          shown.canvas.mapToGlobal(at),
                          {},
                          {0, 240},
                          Qt::NoButton,
                          {},
                          Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&shown.canvas, &wheel);
        QVERIFY(shown.canvas.view().width() < before * 0.75);
        QVERIFY((shown.canvas.toPixels({10, 0}) - at).manhattanLength() < 1e-6);
        QTest::keyClick(&shown.canvas, Qt::Key_0);
        QVERIFY(std::abs(shown.canvas.view().width() - before) < 1e-6);
    }

    void keysMoveAndChooseTools()
    {
        Shown shown;
        const QPoint before = shown.at(0, 0);
        QTest::keyClick(&shown.canvas, Qt::Key_Right);
        QVERIFY(shown.at(0, 0).x() < before.x());
        QTest::keyClick(&shown.canvas, Qt::Key_Plus);
        QTest::keyClick(&shown.canvas, Qt::Key_L);
        QCOMPARE(shown.canvas.tool(), MapTool::Lasso);
        QTest::keyClick(&shown.canvas, Qt::Key_M);
        QCOMPARE(shown.canvas.tool(), MapTool::Move);
    }

    void theRingComesAtOnceAndTheCardAfterARest()
    {
        Shown shown;
        QSignalSpy hovered(&shown.canvas, &MapCanvas::hoveredChanged);
        QSignalSpy rested(&shown.canvas, &MapCanvas::rested);
        QSignalSpy ended(&shown.canvas, &MapCanvas::restEnded);
        QTest::mouseMove(&shown.canvas, shown.at(10, 0) + QPoint(9, 9));
        QCOMPARE(shown.canvas.hovered(), 1);
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(rested.count(), 0);
        QVERIFY(rested.wait(1000));
        QCOMPARE(rested.at(0).at(0).toInt(), 1);
        // Out of the radius of 14 pixels: the search is held back, then the ring goes at once, the
        // card only after the time of grace.
        QTest::mouseMove(&shown.canvas, shown.at(10, 0) + QPoint(-15, 15));
        QTRY_COMPARE(shown.canvas.hovered(), -1);
        QCOMPARE(ended.count(), 0);
        QVERIFY(ended.wait(1000));
    }

    void placesMayChangeWhileTheViewStays()
    {
        Shown shown;
        shown.canvas.zoom(2, {200, 200});
        const QRectF view = shown.canvas.view();
        shown.canvas.setLayoutPoints({-5, 0, 5, 0, 0, -5, 0, 5, 1, 1});
        QCOMPARE(shown.canvas.view(), view);
        QCOMPARE(shown.canvas.pointAt(shown.canvas.toPixels({1, 1})), 4);
        // Another number of points is another map.
        shown.canvas.setLayoutPoints({0, 0});
        QCOMPARE(shown.canvas.pointAt(shown.canvas.toPixels({1, 1})), 4);
    }

    void aFigureHoldsWhatIsInView()
    {
        Shown shown;
        FigurePanel whole = shown.canvas.figurePanel();
        QCOMPARE(whole.origin.kind, std::string("map"));
        QCOMPARE(whole.series.size(), std::size_t(2));
        QCOMPARE(whole.series[0].x.size() + whole.series[1].x.size(), std::size_t(5));
        shown.canvas.setView(QRectF(-3, -3, 6, 6));
        FigurePanel part = shown.canvas.figurePanel();
        QVERIFY(part.origin.kind.empty());
        QCOMPARE(part.series[0].x.size() + part.series[1].x.size(), std::size_t(1));
    }

    void coloursFollowTheTheme()
    {
        MapCanvas canvas;
        canvas.resize(200, 200);
        canvas.setMap(cross());
        canvas.setPalette(lightPalette());
        const QColor light = canvas.grab().toImage().pixelColor(60, 60);
        canvas.setPalette(darkPalette());
        const QColor dark = canvas.grab().toImage().pixelColor(60, 60);
        QVERIFY(distance(light, lightPalette().color(QPalette::Base)) < 6);
        QVERIFY(distance(dark, darkPalette().color(QPalette::Base)) < 6);
    }

    /// Trust goes by ranks: no statement makes a share of neighbours of it.
    void trustIsNamedAsTrust()
    {
        PrototypeMap map;
        map.layout = {0, 0, 1, 1};
        map.trust = {0.93F, 0.5F};
        const QString card = identityLines(map, 0).join(QLatin1Char('\n'));
        QVERIFY2(card.contains(QStringLiteral("trust")), qPrintable(card));
        QVERIFY2(card.contains(QLocale().toString(0.93, 'f', 2)), qPrintable(card));
        QVERIFY2(!card.contains(QLatin1Char('%')), qPrintable(card));
        QVERIFY2(!card.contains(QStringLiteral("kept")), qPrintable(card));
        MappedIdentitiesModel model;
        model.setMap(std::make_shared<const PrototypeMap>(map));
        const QString cell = model.index(0, MappedIdentitiesModel::Trust).data().toString();
        QVERIFY2(!cell.contains(QLatin1Char('%')), qPrintable(cell));
    }

    void rowsSortAndFilter()
    {
        MappedIdentitiesModel model;
        model.setMap(cross());
        QCOMPARE(model.rowCount(), 5);
        model.sort(MappedIdentitiesModel::MeanAge, Qt::DescendingOrder);
        QCOMPARE(model.point(0), 4U);
        QCOMPARE(model.point(4), 2U);  // not known: last either way
        model.sort(MappedIdentitiesModel::MeanAge, Qt::AscendingOrder);
        QCOMPARE(model.point(4), 2U);
        model.setText(QStringLiteral("ID3"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(3), 0);
        QCOMPARE(model.rowOf(0), -1);
        model.setText({});
        model.setOnly({true, false, false, false, true}, true);
        QCOMPARE(model.rowCount(), 2);
    }

    void aCellOfTheHeatMapIsChosen()
    {
        HeatMap heat;
        heat.resize(400, 300);
        FigurePanel panel;
        panel.matrix = {
            .rows = 4, .columns = 4, .values = std::vector<float>(16, 0.5F), .label = {}};
        heat.setPanel(panel);
        QSignalSpy changed(&heat, &HeatMap::cellChanged);
        heat.show();
        QTest::mouseMove(&heat, heat.cellRect({2, 1}).center());
        QTRY_COMPARE(heat.cell(), QPoint(2, 1));
        QTest::keyClick(&heat, Qt::Key_Left);
        QCOMPARE(heat.cell(), QPoint(1, 1));
        QSignalSpy picked(&heat, &HeatMap::cellPicked);
        QTest::keyClick(&heat, Qt::Key_Return);
        QCOMPARE(picked.at(0).at(0).toPoint(), QPoint(1, 1));
        QVERIFY(changed.count() >= 2);
    }
};

QTEST_MAIN(MapCanvasTest)
#include "map_canvas_test.moc"
