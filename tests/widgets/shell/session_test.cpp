// SPDX-License-Identifier: GPL-3.0-or-later
// A working day with the real engine, through the window: the sample workspace, trainings that are
// steered, left alone, killed and resumed, curves over each other, a sweep. Each part goes on from
// the one before.
#ifndef Q_MOC_RUN
#include "core/runs/workspace.h"
#endif
#include "core/base/files.h"
#include "core/runs/lock.h"
#include "core/runs/run_queue.h"
#include "core/runs/run_state.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/whole_window.h"
#include "tests/support/widget_checks.h"
#include "widgets/common/empty_state.h"
#include "widgets/shell/language.h"
#include "widgets/workspaces/data/data_set_view.h"
#include "widgets/workspaces/data/data_view.h"
#include "widgets/workspaces/data/identities_model.h"
#include "widgets/workspaces/watch/alarm_bar.h"

#include <signal.h>

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::LoopWatchdog;

namespace {

constexpr int kPatienceMs = 240000;  ///< a real training on a busy machine
constexpr int kWindowMs = 15000;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The window, and what a person looks at in it.
struct Desk : testing::WholeWindow {
    using WholeWindow::WholeWindow;

    template <typename Widget>
    Widget* find(Page* page, const char* name) const
    {
        return page->widget()->findChild<Widget*>(QLatin1String(name));
    }
    void press(Page* page, const char* button)
    {
        auto* found = find<QToolButton>(page, button);
        QVERIFY2(found != nullptr, button);
        QTRY_VERIFY_WITH_TIMEOUT(found->isEnabled(), kPatienceMs);
        QTest::mouseClick(found, Qt::LeftButton);
    }
    RunState state(int run = 0) const
    {
        const auto& shown = watch->model().runs();
        return run < static_cast<int>(shown.size())
                   ? shown[static_cast<std::size_t>(run)].status.state
                   : RunState::Empty;
    }
    std::int64_t step() const
    {
        const auto& shown = watch->model().runs();
        return shown.empty() ? 0 : shown.front().status.step;
    }
    std::size_t lossPoints() const
    {
        const CurveChart* loss = view().charts().chart(QLatin1String(kLossChart));
        return loss != nullptr ? loss->pointCount() : 0;
    }
    WatchView& view() const { return *qobject_cast<WatchView*>(watch->widget()); }
    /// Types into the field of an option, as it stands in the form.
    void type(const char* key, const QString& text)
    {
        FormModel& form = train->model().form();
        form.edit(form.indexOf(key), text);
    }
    void awaitData()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!train->model().form().text("data_path").isEmpty(), kWindowMs);
    }
};

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT

    QString sample() const { return qt(folder_.file("sample")); }
    std::string run(const char* name) const
    {
        return folder_.file(std::string("sample/runs/") + name);
    }
    /// A desk on the sample workspace.
    void open(Desk& desk)
    {
        desk.window.open({sample()});
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().workspace(), sample(), kWindowMs);
    }
    /// A small, quick network on the workspace's data.
    static void makeSmall(Desk& desk, const QString& steps)
    {
        desk.awaitData();
        const std::pair<const char*, QString> settings[] = {
            {"net_mode", QStringLiteral("mobilefacenet")},
            {"embedding_size", QStringLiteral("16")},
            {"batch_size", QStringLiteral("4")},
            {"lr", QStringLiteral("0.0125")},
            {"max_steps", steps},
            {"checkpoint_every", QStringLiteral("10")},
            {"loss_freq", QStringLiteral("2")},
            {"evaluate_every", QStringLiteral("0")},
            {"test_list", QString()},
            {"threads", QStringLiteral("1")},
            {"device", QStringLiteral("cpu")}};
        for (const auto& [key, text] : settings)
            desk.type(key, text);
        QTRY_VERIFY_WITH_TIMEOUT(desk.train->model().canStart(), kWindowMs);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString engine =
            qEnvironmentVariable("INTERPROTO_BIN") + QStringLiteral("/interproto");
        qputenv("INTERPROTO_ENGINE", engine.toLocal8Bit());
        setFontCheck([](const QString&) { return true; });
        applyLanguage(QStringLiteral("en"));
    }

    void everyNextStepOfAnEmptyPageIsACommand()
    {
        QSettings settings{qt(folder_.file("empty.ini")), QSettings::IniFormat};
        Desk desk(settings);
        Workspace workspace;
        workspace.folder = folder_.file("empty");
        writeWorkspace(workspace);
        for (const QString& folder : {QString(), qt(workspace.folder)}) {
            if (!folder.isEmpty())
                desk.window.openWorkspace(folder);
            for (const auto& page : desk.window.host().pages()) {
                desk.window.host().setCurrent(page->key());
                QTRY_VERIFY_WITH_TIMEOUT(!page->isBusy(), kWindowMs);
                int steps = 0;
                for (const auto* empty : page->widget()->findChildren<EmptyState*>())
                    for (const auto* step : empty->findChildren<QPushButton*>()) {
                        ++steps;
                        QVERIFY2(desk.window.actions().has(step->objectName()),
                                 qPrintable(step->objectName()));
                    }
                QVERIFY2(steps > 0, qPrintable(page->key()));
            }
        }
    }
    void theSampleWorkspaceComesAliveAndIsSteered()
    {
        Desk desk(settings_);
        LoopWatchdog watchdog;
        desk.window.makeSample(sample());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().workspace(), sample(), kPatienceMs);
        // Scanned: its identities are there.
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.data->view().dataSet().identities().rowCount(), 60, kPatienceMs);
        // The first training comes up by itself, and its curve grows.
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().current(), desk.watch, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.lossPoints() > 0, kPatienceMs);
        const std::size_t points = desk.lossPoints();
        QTRY_VERIFY_WITH_TIMEOUT(desk.lossPoints() > points, kPatienceMs);
        desk.press(desk.watch, "pause");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Paused, kPatienceMs);
        const std::int64_t step = desk.step();
        desk.press(desk.watch, "resume");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Living, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.step() > step, kPatienceMs);
        desk.press(desk.watch, "stop");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Stopped, kPatienceMs);
        QVERIFY(desk.watch->model().runs().front().canGoOn());
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }

    void aRunOutlivesTheWindowAndAKilledEngineIsTold()
    {
        QVERIFY(looksLikeWorkspace(sample().toStdString()));
        QString name;
        {
            Desk desk(settings_);
            LoopWatchdog watchdog;
            open(desk);
            desk.go("go.train");
            makeSmall(desk, QStringLiteral("200"));
            name = QFileInfo(desk.train->model().runFolder()).fileName();
            auto* start = desk.find<QPushButton>(desk.train, "start");
            QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kWindowMs);
            QTest::mouseClick(start, Qt::LeftButton);
            QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().current(), desk.watch, kPatienceMs);
            // Paused, so that no machine is too fast for what follows.
            desk.press(desk.watch, "pause");
            QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Paused, kPatienceMs);
            QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
            QVERIFY(desk.window.close());
        }
        second_ = name.toStdString();
        const std::string path = run(second_.c_str());
        QCOMPARE(runStatus(path).state, RunState::Paused);
        // Another window finds it at work.
        Desk desk(settings_);
        LoopWatchdog watchdog;
        open(desk);
        desk.go("go.watch");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Paused, kWindowMs);
        QCOMPARE(desk.watch->model().runs().front().path, qt(path));
        const std::int64_t step = desk.step();
        desk.press(desk.watch, "resume");
        QTRY_VERIFY_WITH_TIMEOUT(desk.step() > step, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(runStatus(path).checkpoint.step > 0, kPatienceMs);
        QCOMPARE(::kill(static_cast<pid_t>(inspectLock(path).owner.pid), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Crashed, kWindowMs);
        AlarmBar& alarms = desk.view().alarms();
        QTRY_VERIFY_WITH_TIMEOUT(!alarms.shown().empty(), kWindowMs);
        QCOMPARE(alarms.shown().front().kind, AlarmKind::Gone);
        desk.press(desk.watch, "alarmResume");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Living, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), RunState::Finished, kPatienceMs);
        QCOMPARE(desk.step(), std::int64_t(200));
        QCOMPARE(runStatus(path).starts, 2);
        QTRY_VERIFY_WITH_TIMEOUT(alarms.shown().empty(), kWindowMs);
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }

    void twoRunsLieOverEachOther()
    {
        QVERIFY(!second_.empty());
        Desk desk(settings_);
        LoopWatchdog watchdog;
        open(desk);
        desk.go("go.runs");
        auto& view = *qobject_cast<RunsView*>(desk.runs->widget());
        const QStringList both = {qt(run("first-run")), qt(run(second_.c_str()))};
        QTRY_COMPARE_WITH_TIMEOUT(view.table().model()->rowCount(), 2, kWindowMs);
        view.choose(both);
        desk.press(desk.runs, "command0");
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().current(), desk.watch, kWindowMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.watch->model().runs().size(), std::size_t(2), kWindowMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.view().charts().chart(QLatin1String(kLossChart)) != nullptr &&
                desk.view().charts().chart(QLatin1String(kLossChart))->curveCount() == 2,
            kWindowMs);
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }

    void aSweepOfTwoMethodsAndTwoSeedsRuns()
    {
        QVERIFY(looksLikeWorkspace(sample().toStdString()));
        Desk desk(settings_);
        LoopWatchdog watchdog;
        open(desk);
        desk.go("go.train");
        makeSmall(desk, QStringLiteral("3"));
        desk.find<QTabBar>(desk.train, "trainTabs")->setCurrentIndex(TrainView::Queue);
        auto* methods = desk.find<QListWidget>(desk.train, "planMethods");
        for (int i = 0; i < methods->count(); ++i)
            if (methods->item(i)->text() == QLatin1String("ArcFace") ||
                methods->item(i)->text() == QLatin1String("Inter-Prototype"))
                methods->item(i)->setCheckState(Qt::Checked);
        auto* seeds = desk.find<QLineEdit>(desk.train, "planSeeds");
        seeds->selectAll();
        QTest::keyClicks(seeds, QStringLiteral("1, 2"));
        QTest::mouseClick(desk.find<QPushButton>(desk.train, "planAdd"), Qt::LeftButton);
        const RunQueueFile file(sample().toStdString());
        QTRY_COMPARE_WITH_TIMEOUT(file.read().jobs.size(), std::size_t(4), kWindowMs);
        desk.press(desk.train, "queueStart");
        const auto finished = [&] {
            const RunQueue queue = file.read();
            return std::count_if(queue.jobs.begin(), queue.jobs.end(), [&](const QueueJob& job) {
                return runStatus(joined(sample().toStdString(), job.folder)).state ==
                       RunState::Finished;
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(finished(), std::ptrdiff_t(4), kPatienceMs);
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
        // They stand in the table of runs with the two of before.
        desk.go("go.runs");
        QTRY_COMPARE_WITH_TIMEOUT(
            qobject_cast<RunsView*>(desk.runs->widget())->table().model()->rowCount(),
            6,
            kWindowMs);
    }

    void languageAndThemeSwitchOnEveryPage()
    {
        QVERIFY(looksLikeWorkspace(sample().toStdString()));
        Desk desk(settings_);
        LoopWatchdog watchdog;
        open(desk);
        const QString english = desk.window.actions().action("go.train").text();
        for (const char* page : {"go.data",
                                 "go.train",
                                 "go.watch",
                                 "go.runs",
                                 "go.compare",
                                 "go.prototypes",
                                 "go.pairs"}) {
            desk.go(page);
            for (const char* look :
                 {"theme.dark", "language.ko", "language.zh_CN", "theme.light"}) {
                desk.go(look);
                QCoreApplication::processEvents();
            }
            QVERIFY(desk.window.actions().action("go.train").text() != english);
            const QStringList nameless =
                testing::namelessWidgets(*desk.window.host().current()->widget());
            QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
            desk.go("language.en");
            QTest::qWait(50);
        }
        QCOMPARE(desk.window.actions().action("go.train").text(), english);
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }

private:
    testing::TemporaryFolder folder_;
    QSettings settings_{qt(folder_.file("settings.ini")), QSettings::IniFormat};
    std::string second_;  ///< name of the run that was started from the form
};

QTEST_MAIN(SessionTest)
#include "session_test.moc"
