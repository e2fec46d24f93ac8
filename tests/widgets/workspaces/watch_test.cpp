// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_run.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/widget_names.h"
#include "widgets/charts/plot_library.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/theme.h"
#include "widgets/tables/messages_model.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <cmath>

using namespace interproto;
using namespace interproto::ui;

namespace {

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

QToolButton* button(WatchController& controller, const char* word)
{
    return controller.widget()->findChild<QToolButton*>(QLatin1String(word));
}

WatchView& viewOf(WatchController& controller)
{
    return *qobject_cast<WatchView*>(controller.widget());
}

QTableView* messagesOf(WatchController& controller)
{
    return controller.widget()->findChild<QTableView*>(QStringLiteral("messages"));
}

QCheckBox* toggle(WatchController& controller, const char* name)
{
    return controller.widget()->findChild<QCheckBox*>(QLatin1String(name));
}

}  // namespace

class WatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("InterprotoTest"));
        QCoreApplication::setApplicationName(QStringLiteral("watch_test"));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void showsARunAndFollowsIt()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(1000);
        WatchController controller;
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        ChartGrid& charts = viewOf(controller).charts();
        QCOMPARE(charts.charts().size(), std::size_t(4));
        CurveChart* loss = charts.chart(QLatin1String(kLossChart));
        QVERIFY(loss);
        QCOMPARE(loss->curveCount(), 3);
        QCOMPARE(loss->pointCount(), std::size_t(300));
        QCOMPARE(charts.chart(QLatin1String(kAccuracyChart))->curveCount(), 4);
        QVERIFY(charts.chart(QLatin1String(kRateChart))->isLogValues());
        run.advance(500);
        QTRY_COMPARE(loss->pointCount(), std::size_t(450));
        QCOMPARE(controller.model().runs()[0].status.sets.size(), std::size_t(4));
    }
    void buttonsWriteTheirWordsAndOnlyWhileTheRunLives()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(10);
        ControlReader reader(run.path());
        WatchController controller;
        controller.widget()->show();
        controller.showRuns({text(run.path())});
        QTRY_VERIFY(button(controller, "pause")->isEnabled());
        QVERIFY(!button(controller, "resume")->isEnabled());
        QSignalSpy told(&controller, &Page::told);
        std::vector<std::string> words;
        for (const char* word : {"pause", "stop", "checkpoint", "evaluate"}) {
            button(controller, word)->click();
            QVERIFY(told.wait());
        }
        for (int i = 0; i < 2; ++i)
            for (const ControlRequest& request : reader.poll())
                words.push_back(request.text);
        QCOMPARE(words, (std::vector<std::string>{"pause", "stop", "checkpoint", "evaluate"}));
        run.pause();
        QTRY_VERIFY(button(controller, "resume")->isEnabled());
        QVERIFY(!button(controller, "pause")->isEnabled());
        run.finish();
        QTRY_VERIFY(!button(controller, "stop")->isEnabled());
        QVERIFY(!button(controller, "resume")->isEnabled());
    }
    void severalRunsLieOverEachOther()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun one(folder.file("a/run"));
        testing::FakeRun two(folder.file("b/run"), {.method = "arcface", .seed = 2});
        one.advance(100);
        two.advance(200);
        WatchController controller;
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(one.path()), text(two.path())});
        QVERIFY(settled.wait());
        QCOMPARE(controller.model().runs()[0].name, QStringLiteral("a/run"));
        CurveChart* loss = viewOf(controller).charts().chart(QLatin1String(kLossChart));
        QCOMPARE(loss->curveCount(), 2);
        QVERIFY(!button(controller, "stop")->isEnabled());
        controller.showRuns({text(two.path())});
        QVERIFY(settled.wait());
        loss = viewOf(controller).charts().chart(QLatin1String(kLossChart));
        QCOMPARE(loss->pointCount(), std::size_t(60));
    }
    void comparedRunsHaveAChartForEachLossAndSet()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun one(folder.file("one"));
        testing::FakeRun two(folder.file("two"), {.seed = 2});
        one.advance(1000);
        two.advance(1000);
        WatchController controller;
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(one.path()), text(two.path())});
        QVERIFY(settled.wait());
        ChartGrid& charts = viewOf(controller).charts();
        for (const char* key : {"train/loss/ce", "train/loss/proto", "accuracy/LAG"}) {
            QVERIFY2(charts.chart(QLatin1String(key)), key);
            QCOMPARE(charts.chart(QLatin1String(key))->curveCount(), 2);
        }
    }
    void seedsOfOneMethodAreAveraged()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun one(folder.file("one"));
        testing::FakeRun two(folder.file("two"), {.seed = 2});
        testing::FakeRun other(folder.file("other"), {.method = "arcface", .seed = 3});
        for (testing::FakeRun* run : {&one, &two, &other})
            run->advance(1000);
        WatchController controller;
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(one.path()), text(two.path()), text(other.path())});
        QVERIFY(settled.wait());
        QVERIFY(toggle(controller, "grouped")->isVisible());
        toggle(controller, "grouped")->setFocus();
        QTest::keyClick(toggle(controller, "grouped"), Qt::Key_Space);
        CurveChart* loss = viewOf(controller).charts().chart(QLatin1String(kLossChart));
        loss->drawNow();
        const std::vector<CurveReading> readings = loss->readings(false);
        QCOMPARE(readings.size(), std::size_t(2));
        QCOMPARE(readings[0].name, QStringLiteral("Inter-Prototype · ir-50"));
        QCOMPARE(readings[0].runs, 2);
        QCOMPARE(readings[1].runs, 1);
        // The mean of the two at a step, by hand.
        const std::string tag = kLossTag;
        const auto valueAt = [&](const testing::FakeRun& run) {
            return loss->data(text(run.path()) + QLatin1Char('\n') + text(tag))->value(49);
        };
        loss->showCursor(500);
        const double mean = *loss->readings(false)[0].at;
        // Raw values are averaged without smoothing, smoothed ones with it.
        viewOf(controller).findChild<QSlider*>()->setValue(0);
        loss->drawNow();
        loss->showCursor(500);
        QVERIFY(std::abs(*loss->readings(false)[0].at - (valueAt(one) + valueAt(two)) / 2) < 1e-5);
        QVERIFY(std::isfinite(mean));
    }
    void crosshairAndZoomAreSharedByAllCharts()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(2000);
        WatchController controller;
        controller.widget()->resize(1200, 800);
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        ChartGrid& charts = viewOf(controller).charts();
        CurveChart* loss = charts.chart(QLatin1String(kLossChart));
        CurveChart* speed = charts.chart(QLatin1String(kSpeedChart));
        loss->drawNow();
        loss->setFocus();
        QTest::keyClick(loss, Qt::Key_Right);
        QVERIFY(loss->cursor() && speed->cursor());
        QCOMPARE(*loss->cursor(), *speed->cursor());
        QTest::keyClick(loss, Qt::Key_Plus);
        QVERIFY(speed->isZoomed());
        QCOMPARE(loss->keyRange(), speed->keyRange());
        // The table tells every curve's value there.
        auto* values = controller.widget()->findChild<QTableView*>(QStringLiteral("values"));
        QTRY_COMPARE(values->model()->rowCount(), 3 + 4 + 1 + 1);
        QTRY_VERIFY(values->model()->index(0, 2).data().toString() != QStringLiteral("–"));
        QTest::keyClick(loss, Qt::Key_0);
        QVERIFY(!speed->isZoomed());
    }
    void valueTableHidesACurveByKeyboard()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(500);
        WatchController controller;
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        auto* values = controller.widget()->findChild<QTableView*>(QStringLiteral("values"));
        QTRY_VERIFY(values->model()->rowCount() > 3);
        values->setCurrentIndex(values->model()->index(1, 0));
        values->setFocus();
        QTest::keyClick(values, Qt::Key_Space);
        CurveChart* loss = viewOf(controller).charts().chart(QLatin1String(kLossChart));
        QVERIFY(!loss->isShown(text(run.path()) + QStringLiteral("\ntrain/loss/ce")));
    }
    void chartsAreChosenAndRemembered()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(500);
        {
            WatchController controller;
            controller.widget()->show();
            QSignalSpy settled(&controller, &WatchController::settled);
            controller.showRuns({text(run.path())});
            QVERIFY(settled.wait());
            auto* list = controller.widget()->findChild<QListWidget*>(QStringLiteral("chartList"));
            QCOMPARE(list->count(), 4);
            list->item(3)->setCheckState(Qt::Unchecked);
            QCOMPARE(viewOf(controller).charts().charts().size(), std::size_t(3));
            controller.widget()->findChild<QSpinBox*>(QStringLiteral("columns"))->setValue(1);
            controller.widget()->findChild<QComboBox*>(QStringLiteral("axis"))->setCurrentIndex(1);
        }
        WatchController again;
        QSignalSpy settled(&again, &WatchController::settled);
        again.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        ChartGrid& charts = viewOf(again).charts();
        QCOMPARE(charts.charts().size(), std::size_t(3));
        CurveChart* loss = charts.chart(QLatin1String(kLossChart));
        QCOMPARE(loss->axis(), CurveAxis::Epoch);
        loss->drawNow();
        // 500 steps are one epoch.
        QVERIFY(std::abs(loss->keyRange().second - 1) < 0.05);
    }
    void aMessageLeadsToItsStep()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(400);
        QTest::qWait(1100);
        run.say(Severity::Warning, "a strange thing");
        QTest::qWait(1100);
        run.advance(400);
        WatchController controller;
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        QTableView* messages = messagesOf(controller);
        int row = 0;
        while (!messages->model()->index(row, 3).data().toString().startsWith(
            QLatin1String("a strange")))
            QVERIFY(++row < messages->model()->rowCount());
        messages->setCurrentIndex(messages->model()->index(row, 3));
        messages->setFocus();
        QTest::keyClick(messages, Qt::Key_Return);
        CurveChart* loss = viewOf(controller).charts().chart(QLatin1String(kLossChart));
        QVERIFY(loss->cursor());
        QVERIFY2(std::abs(*loss->cursor() - 400) <= 10,
                 qPrintable(QString::number(*loss->cursor())));
    }
    void aResumedRunIsOneCurveWithAMark()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(1000);
        run.journal().write(
            Started{.task = "train", .resumedFromStep = 500, .epochs = 24, .totalSteps = 12000});
        SeriesWriter resumed(run.path(), 500);
        resumed.scalar(kLossTag, 3, 510);
        WatchController controller;
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        CurveChart* loss = viewOf(controller).charts().chart(QLatin1String(kLossChart));
        const CurveData* data = loss->data(text(run.path()) + QStringLiteral("\ntrain/loss"));
        QCOMPARE(data->size(), std::size_t(51));
        QCOMPARE(data->step(50), 510.0);
        QCOMPARE(controller.model().runs()[0].resumes, std::vector<std::int64_t>{500});
        loss->drawNow();
        int marks = 0;
        for (int i = 0; i < loss->plot().itemCount(); ++i)
            if (const auto* line = qobject_cast<QCPItemStraightLine*>(loss->plot().item(i));
                line && line->visible())
                marks += line->point1->coords().x() == 500;
        QCOMPARE(marks, 1);
    }
    void stateLineTellsTheNextEvaluation()
    {
        WatchedRun run;
        run.status.state = RunState::Living;
        run.status.start.epochs = 24;
        run.status.start.totalSteps = 12000;
        run.status.sets["LAG"] = {};
        run.status.step = 1200;
        run.facts.evaluateEvery = 2;
        QCOMPARE(run.nextEvaluation(), std::int64_t(2000));
        run.status.step = 2000;
        QCOMPARE(run.nextEvaluation(), std::int64_t(3000));
        run.status.state = RunState::Finished;
        QCOMPARE(run.nextEvaluation(), std::int64_t(-1));
    }
    void everyWidgetHasAName()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(500);
        WatchController controller;
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        const QStringList nameless = testing::namelessWidgets(*controller.widget());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
        for (const CurveChart* chart : viewOf(controller).charts().charts())
            QVERIFY(!chart->accessibleName().isEmpty());
    }
    void eventFilesAloneOpenAsCurves()
    {
        const testing::TemporaryFolder folder;
        makeDirectories(folder.file("board"));
        EventWriter writer(folder.file("board"));
        for (int step = 0; step < 20; ++step)
            writer.scalars({{"val/auc", 0.9F}, {"val/eer", 0.1F}, {"plain", 1.0F}}, step);
        WatchController controller;
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(folder.file("board"))});
        QVERIFY(settled.wait());
        ChartGrid& charts = viewOf(controller).charts();
        QCOMPARE(charts.charts().size(), std::size_t(2));
        QCOMPARE(charts.chart(QStringLiteral("val"))->curveCount(), 2);
        QVERIFY(!button(controller, "stop")->isVisible());
    }
    void aRunThatFailsBeforeItsFirstValueSaysSo()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.fail("the gradient is not finite at step 0");
        WatchController controller;
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        const auto* empty = controller.widget()->findChild<EmptyState*>();
        QVERIFY(empty);
        const auto* title = empty->findChild<QLabel*>();
        QCOMPARE(title->text(), QStringLiteral("No curves"));
        const QAbstractItemModel& messages = *messagesOf(controller)->model();
        const QModelIndex last = messages.index(messages.rowCount() - 1, MessagesModel::Text);
        QCOMPARE(last.data().toString(), QStringLiteral("the gradient is not finite at step 0"));
        QCOMPARE(last.data(MessagesModel::kSeverityRole).toInt(),
                 static_cast<int>(Severity::Error));
    }

    void messagesAreFilteredBySeverity()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.say(Severity::Error, "a test set vanished");
        WatchController controller;
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        const QTableView* messages = messagesOf(controller);
        auto* severity = controller.widget()->findChild<QComboBox*>(QStringLiteral("severity"));
        QCOMPARE(messages->model()->rowCount(), 3);
        severity->setCurrentIndex(1);
        QCOMPARE(messages->model()->rowCount(), 2);
        severity->setCurrentIndex(2);
        QCOMPARE(messages->model()->rowCount(), 1);
    }
    void themeRecoloursTheCharts()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(100);
        WatchController controller;
        controller.widget()->resize(900, 700);
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        const auto corner = [&] {
            CurveChart* loss = viewOf(controller).charts().chart(QLatin1String(kLossChart));
            return loss->plot().toPixmap().toImage().pixelColor(1, 1).lightness();
        };
        applyTheme(Theme::Dark);
        QTRY_VERIFY(corner() < 60);
        applyTheme(Theme::Light);
        QTRY_VERIFY(corner() > 200);
        applyTheme(Theme::System);
    }
    void windowStaysAliveWhileALongRunStreams()
    {
        const testing::TemporaryFolder folder;
        makeDirectories(folder.file("run"));
        SeriesWriter series(folder.file("run"));
        constexpr int kSteps = 100000;
        for (int step = 0; step < kSteps; ++step)
            series.scalars({{kLossTag, 2.0 + step % 7},
                            {lossTag("ce"), 1.0 + step % 5},
                            {lossTag("proto"), 0.5 + step % 3},
                            {kLearningRateTag, 0.1}},
                           step);
        WatchController controller;
        controller.widget()->resize(1280, 800);
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        testing::LoopWatchdog watchdog;
        controller.showRuns({text(folder.file("run"))});
        QVERIFY(settled.wait(60000));
        QTest::qWait(1);  // the last queued redraw
        std::size_t points = 0;
        for (CurveChart* chart : viewOf(controller).charts().charts())
            points += chart->pointCount();
        QCOMPARE(points, std::size_t(4 * kSteps));
        qInfo("400,000 points: %s", qPrintable(watchdog.text()));
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }
};

QTEST_MAIN(WatchTest)
#include "watch_test.moc"
