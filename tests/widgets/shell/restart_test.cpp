// SPDX-License-Identifier: GPL-3.0-or-later
// A window is killed without a warning, and the next one goes on where it was. The first window is
// this program once more, as a process of its own.
#ifndef Q_MOC_RUN
#include "core/runs/workspace.h"
#endif
#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_tree.h"
#include "widgets/common/message_bar.h"
#include "widgets/images/image_source.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/session.h"
#include "widgets/workspaces/data/data_controller.h"
#include "widgets/workspaces/train/train_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QApplication>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <cstdint>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::FakeRun;

namespace {

constexpr int kPatienceMs = 30000;
constexpr int kFailed = 3;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

/// The window with the pages that keep something.
struct Desk {
    explicit Desk(const QString& settingsFile)
        : settings(settingsFile, QSettings::IniFormat), window(settings, pages())
    {
        window.show();
    }
    Pages pages()
    {
        Pages all;
        all.emplace_back(data);
        all.emplace_back(train);
        all.emplace_back(watch);
        return all;
    }
    FormModel& form() const { return train->model().form(); }

    QSettings settings;
    ImageSource images;
    DataController* data = new DataController(images);
    TrainController* train = new TrainController(nullptr, "no-gpu-library");
    WatchController* watch = new WatchController;
    MainWindow window;
};

/// What the first window does until it is killed. Ends only when something is wrong.
int liveAndDie(const QString& settingsFile, const QString& workspace)
{
    Desk desk(settingsFile);
    QSignalSpy read(desk.train, &TrainController::settled);
    desk.window.open({workspace});
    if (!QTest::qWaitFor([&] { return !read.isEmpty(); }, kPatienceMs))
        return kFailed;
    desk.window.resize(1111, 777);
    desk.window.host().setCurrent(QStringLiteral("train"));
    desk.form().edit(desk.form().indexOf("epochs"), QStringLiteral("77"));
    desk.form().edit(desk.form().indexOf("lr"), QStringLiteral("0.0x"));
    desk.train->model().setRunName(QStringLiteral("half-typed"));
    desk.watch->showRuns({workspace + QStringLiteral("/runs/old")});
    auto* session = desk.window.findChild<Session*>();
    QSignalSpy saved(session, &Session::saved);
    if (!saved.wait(kPatienceMs))
        return kFailed;
    ::kill(::getpid(), SIGKILL);
    return kFailed;
}

}  // namespace

class RestartTest : public QObject {
    Q_OBJECT

    testing::TemporaryFolder folder_;
    QString settingsFile() const { return qt(folder_.file("settings.ini")); }
    QString workspace() const { return qt(folder_.file("work")); }
    std::uint64_t fileNumber() const
    {
        struct stat facts = {};
        return ::stat(folder_.file("settings.ini").c_str(), &facts) == 0 ? facts.st_ino : 0;
    }

private Q_SLOTS:
    void initTestCase()
    {
        folder_.write("data/0/1.jpg", testing::jpegBytes());
        Workspace workspace;
        workspace.folder = folder_.file("work");
        workspace.dataSets = {{"faces", folder_.file("data"), folder_.write("ages.txt", "")}};
        writeWorkspace(workspace);
    }
    void aFirstStartHasNothingToComeBackTo()
    {
        Desk desk(settingsFile());
        desk.window.restoreSession();
        QVERIFY(desk.window.host().workspace().isEmpty());
        QVERIFY(!desk.window.messageBar().isVisible());
    }
    void aKilledWindowComesBackAsItWas()
    {
        FakeRun old(folder_.file("work/runs/old"));
        old.advance(10);
        old.finish();
        FakeRun living(folder_.file("work/runs/living"));
        living.advance(10);
        QProcess first;
        first.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--first-window"), settingsFile(), workspace()});
        QVERIFY(first.waitForFinished(2 * kPatienceMs));
        QCOMPARE(first.exitStatus(), QProcess::CrashExit);

        Desk desk(settingsFile());
        QCOMPARE(desk.window.size(), QSize(1111, 777));
        desk.window.restoreSession();
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().workspace(), workspace(), kPatienceMs);
        QCOMPARE(desk.window.host().current(), static_cast<Page*>(desk.train));
        QCOMPARE(desk.form().text("epochs"), QStringLiteral("77"));
        QCOMPARE(desk.form().text("lr"), QStringLiteral("0.0x"));
        QCOMPARE(desk.form().text("data_path"), qt(folder_.file("data")));
        QCOMPARE(desk.train->model().runName(), QStringLiteral("half-typed"));
        QCOMPARE(desk.watch->model().runs().size(), std::size_t(1));
        QVERIFY(desk.watch->model().runs().front().path.endsWith(QStringLiteral("/old")));
        // A training that went on meanwhile is told, with a way to it.
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.messageBar().text().contains(QStringLiteral("living")),
                                 kPatienceMs);
        auto* watch = desk.window.messageBar().findChild<QPushButton*>();
        QVERIFY(watch);
        QTest::mouseClick(watch, Qt::LeftButton);
        QTRY_COMPARE(desk.window.host().current(), static_cast<Page*>(desk.watch));
        QVERIFY(desk.watch->model().runs().front().path.endsWith(QStringLiteral("/living")));
        // What was read of the workspace later does not type over it.
        QTRY_VERIFY(desk.train->model().facts().isOpen);
        QCOMPARE(desk.form().text("epochs"), QStringLiteral("77"));
    }
    void nothingIsWrittenWhileNothingChanges()
    {
        Desk desk(settingsFile());
        desk.window.restoreSession();
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().workspace(), workspace(), kPatienceMs);
        QTRY_VERIFY(desk.train->model().facts().isOpen);
        auto* session = desk.window.findChild<Session*>();
        session->save();
        // A file that is replaced is another one to the file system.
        const auto before = fileNumber();
        session->save();
        QCOMPARE(fileNumber(), before);
        desk.form().edit(desk.form().indexOf("epochs"), QStringLiteral("78"));
        session->save();
        QVERIFY(fileNumber() != before);
        desk.form().edit(desk.form().indexOf("epochs"), QStringLiteral("77"));
    }
    void aWorkspaceThatWasClosedStaysClosed()
    {
        {
            Desk desk(settingsFile());
            desk.window.restoreSession();
            QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().workspace(), workspace(), kPatienceMs);
            desk.window.closeWorkspace();
        }
        Desk desk(settingsFile());
        QVERIFY(desk.window.findChild<Session*>()->lastPlace().isEmpty());
        // Its pages are remembered for the day that it is opened again.
        desk.window.openWorkspace(workspace());
        QCOMPARE(desk.form().text("epochs"), QStringLiteral("77"));
    }
    void aPlaceThatIsGoneIsTold()
    {
        Desk desk(settingsFile());
        desk.settings.setValue(QStringLiteral("session/place"), qt(folder_.file("gone")));
        desk.window.restoreSession();
        QTRY_VERIFY(desk.window.messageBar().text().contains(QStringLiteral("gone")));
        QVERIFY(!desk.window.host().current());
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1String("--first-window"))
        return liveAndDie(words[2], words[3]);
    RestartTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "restart_test.moc"
