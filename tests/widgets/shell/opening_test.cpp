// SPDX-License-Identifier: GPL-3.0-or-later
// What is opened with the window or dropped on it comes to the page that it is for.
#include "tests/support/fake_engine.h"
#include "tests/support/fake_run.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/window_desk.h"
#include "widgets/common/message_bar.h"
#include "widgets/workspaces/data/pairs_model.h"
#include "widgets/workspaces/data/test_set_view.h"

#include <QTableView>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::Desk;
using interproto::testing::FakeEngine;
using interproto::testing::FakeRun;
using interproto::testing::kLongMs;
using interproto::testing::LoopWatchdog;

namespace {

/// Stands for the Compare page: takes every folder it is asked to show.
class TablePage : public Page {
public:
    QString key() const override { return QStringLiteral("compare"); }
    QString title() const override { return QStringLiteral("Table"); }
    Mark mark() const override { return Mark::Columns; }
    QWidget* widget() override { return widget_; }
    void setWorkspace(const QString&) override {}
    bool show(const PageRequest& request) override
    {
        shown += request.files;
        return true;
    }

    QStringList shown;

private:
    QWidget* widget_ = new QWidget;  // the window's
};

}  // namespace

class OpeningTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderWithoutRunsIsToldNotBoxed()
    {
        Desk desk;
        makeDirectories(desk.folder.file("empty"));
        for (const char* name : {"empty", "absent"}) {
            QSignalSpy opened(&desk.window, &MainWindow::opened);
            desk.openFolder(desk.path(name));
            QVERIFY(opened.wait());
            QVERIFY(!opened[0][1].toString().isEmpty());
            QVERIFY(desk.window.messageBar().isVisible());
            QVERIFY(desk.window.messageBar().text().contains(QLatin1String(name)));
            QVERIFY(!QApplication::activeModalWidget());
        }
    }
    void aFolderOfRunsIsListedAndWatched()
    {
        Desk desk;
        testing::FakeRun done(desk.folder.file("runs/done"), {.method = "arcface"});
        done.advance(500);
        done.finish();
        testing::FakeRun living(desk.folder.file("runs/living"));
        living.advance(500);
        QSignalSpy indexed(desk.runs, &RunsController::indexed);
        desk.openFolder(desk.path("runs"));
        QVERIFY(indexed.wait());
        QVERIFY(desk.runs->widget()->isVisible());
        QCOMPARE(desk.runs->model().rowCount(), 2);
        auto& view = *qobject_cast<RunsView*>(desk.runs->widget());
        view.table().selectAll();
        QSignalSpy settled(&desk.viewer, &WatchController::settled);
        desk.runs->run(RunCommand::Watch);
        QVERIFY(settled.wait());
        QVERIFY(desk.viewer.widget()->isVisible());
        QCOMPARE(desk.viewer.model().runs().size(), std::size_t(2));
    }
    void aSweepOpenedOnTheTableStaysThere()
    {
        const testing::TemporaryFolder folder;
        QSettings settings{QString::fromStdString(folder.file("settings.ini")),
                           QSettings::IniFormat};
        for (const char* name : {"one", "two"})
            testing::FakeRun(folder.file(std::string("sweep/runs/") + name)).advance(10);
        auto* table = new TablePage;
        auto* runs = new RunsController;
        Pages pages;
        pages.emplace_back(runs);
        pages.emplace_back(table);
        MainWindow window(settings, std::move(pages));
        const QString sweep = QString::fromStdString(folder.file("sweep"));
        window.host().setCurrent(QStringLiteral("compare"));
        window.open({sweep});
        QTRY_COMPARE(table->shown, QStringList{sweep});
        QCOMPARE(window.host().current(), static_cast<Page*>(table));
        // From any other page it is a folder of runs.
        window.host().setCurrent(QStringLiteral("runs"));
        window.open({sweep});
        QTRY_COMPARE(runs->model().rowCount(), 2);
        QCOMPARE(table->shown.size(), 1);
    }

    void droppedFolderOpens()
    {
        Desk desk;
        FakeRun run(desk.folder.file("run"));
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.drop({desk.path("run")});
        QVERIFY(opened.wait(kLongMs));
        QVERIFY(opened[0][1].toString().isEmpty());
    }
    void droppedListsGoIntoTheWorkspace()
    {
        Desk desk;
        const FakeEngine engine("exit 0");
        desk.folder.write("pairs.txt", "1 a/1.jpg b/2.jpg\n0 a/1.jpg c/3.jpg\n");
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.drop({desk.path("pairs.txt")});
        QVERIFY(opened.wait(kLongMs));
        QVERIFY(opened[0][1].toString().contains(QStringLiteral("workspace first")));
        desk.openWorkspace();
        LoopWatchdog watchdog;
        desk.drop({desk.path("pairs.txt")});
        ListedPairsModel& pairs = desk.data->view().testSet().pairs();
        QTRY_COMPARE_WITH_TIMEOUT(pairs.rowCount(), 2, kLongMs);
        QCOMPARE(desk.window.host().current(), desk.data);
        QCOMPARE(readWorkspace(desk.folder.file("work")).testSets.front().name,
                 std::string("pairs"));
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }
    void hostileThingsAreTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("broken workspace") << "work/workspace.toml" << QByteArray("[[[");
        QTest::newRow("deep workspace") << "work/workspace.toml" << QByteArray(100000, '[');
        QTest::newRow("binary") << "rubbish.bin" << QByteArray(1000, '\0');
        QTest::newRow("name that is markup") << "<b>x</b>.txt" << QByteArray("prose");
        QTest::newRow("broken journal") << "run/journal.jsonl" << QByteArray("{\"a\":[[[\n\x00");
    }
    void hostileThingsAreTold()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, text);
        Desk desk;
        desk.folder.write(name.toStdString(), text.toStdString());
        desk.folder.write("run/run.toml", "");
        LoopWatchdog watchdog;
        desk.drop({desk.path(name.toUtf8().constData())});
        if (name.startsWith(QLatin1String("run/")))
            QTRY_VERIFY_WITH_TIMEOUT(desk.window.host().current() == desk.page, kLongMs);
        else
            QTRY_VERIFY_WITH_TIMEOUT(desk.window.messageBar().isVisible(), kLongMs);
        QVERIFY(!QApplication::activeModalWidget());
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }
};

QTEST_MAIN(OpeningTest)
#include "opening_test.moc"
