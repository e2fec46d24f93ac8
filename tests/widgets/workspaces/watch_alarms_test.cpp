// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"
#include "widgets/workspaces/watch/alarm_bar.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <sys/wait.h>

#include <QFile>
#include <QLabel>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QToolButton>

#include <csignal>
#include <filesystem>
#include <limits>

using namespace interproto;
using namespace interproto::ui;

namespace {

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

/// A training in a process of its own, which is killed: the kernel frees its lock, the journal has
/// no end.
void runAndKill(const std::string& path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        testing::FakeRun run(path);
        run.advance(1000);
        writeFile(path + "/ready", "");
        for (;;)
            ::pause();
    }
    while (!fileExists(path + "/ready"))
        ::usleep(2000);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

AlarmBar& alarmsOf(WatchController& controller)
{
    return *controller.widget()->findChild<AlarmBar*>();
}

}  // namespace

class WatchAlarmsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("InterprotoTest"));
        QCoreApplication::setApplicationName(QStringLiteral("watch_alarms_test"));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void aKilledEngineIsToldAndStartedAgain()
    {
        const testing::TemporaryFolder folder;
        const std::string path = folder.file("run");
        runAndKill(path);
        writeFile(path + "/run.toml", "batch_size = 64\n");
        const testing::FakeEngine engine("echo \"$@\" > \"$(dirname \"$0\")/asked\"");
        WatchController controller;
        controller.widget()->show();
        controller.showRuns({text(path)});
        QTRY_COMPARE(alarmsOf(controller).shown().size(), std::size_t(1));
        QCOMPARE(alarmsOf(controller).shown()[0].kind, AlarmKind::Gone);
        QVERIFY(alarmsOf(controller).isVisible());
        auto* resume = controller.widget()->findChild<QToolButton*>(QStringLiteral("alarmResume"));
        QVERIFY(resume && resume->isVisible());
        QTest::mouseClick(resume, Qt::LeftButton);
        QFile asked(engine.file(QStringLiteral("asked")));
        QTRY_VERIFY(asked.exists() && asked.size() > 0);
        QVERIFY(asked.open(QIODevice::ReadOnly));
        const QString line = QString::fromUtf8(asked.readAll());
        QVERIFY2(line.startsWith(QStringLiteral("train --resume --out ") + text(path)),
                 qPrintable(line));
    }
    void aDeletedRunIsToldAndNotStartedAgain()
    {
        const testing::TemporaryFolder folder;
        const std::string path = folder.file("run");
        runAndKill(path);
        writeFile(path + "/run.toml", "batch_size = 64\n");
        WatchController controller;
        controller.widget()->show();
        controller.showRuns({text(path)});
        QTRY_COMPARE(alarmsOf(controller).shown().size(), std::size_t(1));
        QVERIFY(alarmsOf(controller).shown()[0].canResume);
        std::filesystem::remove_all(path);
        QTRY_VERIFY(alarmsOf(controller).shown().size() == 1 &&
                    !alarmsOf(controller).shown()[0].canResume);
        QVERIFY(
            alarmsOf(controller).shown()[0].text.contains(QStringLiteral("not there any more")));
        QTRY_VERIFY(!controller.widget()->findChild<QToolButton*>(QStringLiteral("alarmResume")));
    }
    void aLivingRunIsNoAlarm()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(500);
        WatchController controller;
        controller.widget()->show();
        QSignalSpy settled(&controller, &WatchController::settled);
        controller.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        QVERIFY(!alarmsOf(controller).isVisible());
    }
    void aLossThatIsNoNumberIsToldWithItsStep()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(300);
        run.spike(std::numeric_limits<double>::quiet_NaN());
        WatchController controller;
        controller.widget()->show();
        controller.showRuns({text(run.path())});
        QTRY_COMPARE(alarmsOf(controller).shown().size(), std::size_t(1));
        QCOMPARE(alarmsOf(controller).shown()[0].kind, AlarmKind::NotFinite);
        QVERIFY(alarmsOf(controller).shown()[0].text.contains(QStringLiteral("300")));
    }
    void aRunWithoutNewsIsStalledAfterTheSetTime()
    {
        QSettings().setValue(QStringLiteral("watch/stall_minutes"), 0.02);
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(300);
        WatchController controller;
        controller.widget()->show();
        controller.showRuns({text(run.path())});
        QTRY_COMPARE(alarmsOf(controller).shown().size(), std::size_t(1));
        QCOMPARE(alarmsOf(controller).shown()[0].kind, AlarmKind::Stalled);
        // A pause is no stall.
        run.pause();
        QTRY_VERIFY(!alarmsOf(controller).isVisible());
    }
    void aFullDiskIsToldBeforeItIsFull()
    {
        WatchModel model;
        model.setRuns({QStringLiteral("/runs/a")});
        RunNews news;
        news.path = QStringLiteral("/runs/a");
        news.status.state = RunState::Living;
        news.status.lastTime = 1000;
        news.status.checkpoint.bytes = 700'000'000;
        news.freeBytes = 3'000'000'000;
        model.take(news);
        QVERIFY(model.alarms(1001, 300).empty());
        news.freeBytes = 2'000'000'000;
        model.take(news);
        const std::vector<Alarm> alarms = model.alarms(1001, 300);
        QCOMPARE(alarms.size(), std::size_t(1));
        QCOMPARE(alarms[0].kind, AlarmKind::DiskLow);
        news.status.state = RunState::Finished;
        model.take(news);
        QVERIFY(model.alarms(1001, 300).empty());
    }
    void whatIsPutAwayStaysAwayUntilItComesAnew()
    {
        AlarmBar bar;
        const Alarm stalled{
            AlarmKind::Stalled, QStringLiteral("a"), QStringLiteral("1 min"), false};
        Alarm later = stalled;
        later.text = QStringLiteral("2 min");
        bar.show({stalled});
        QCOMPARE(bar.shown().size(), std::size_t(1));
        bar.findChild<QToolButton*>(QStringLiteral("alarmDismiss"))->click();
        QVERIFY(bar.shown().empty());
        bar.show({later});
        QVERIFY(bar.shown().empty());
        bar.show({});
        bar.show({stalled});
        QCOMPARE(bar.shown().size(), std::size_t(1));
    }
    void namesInAlarmsAreText()
    {
        AlarmBar bar;
        const QString name = QStringLiteral("<img src=x><b>run</b>");
        bar.show({{AlarmKind::Failed, QStringLiteral("a"), name, false}});
        bool isShown = false;
        for (const QLabel* label : bar.findChildren<QLabel*>())
            isShown = isShown || (label->text() == name && label->textFormat() == Qt::PlainText);
        QVERIFY(isShown);
    }
};

QTEST_MAIN(WatchAlarmsTest)
#include "watch_alarms_test.moc"
