// SPDX-License-Identifier: GPL-3.0-or-later
// What is opened with the window or dropped on it comes to the page that it is for.
#include "tests/support/fake_engine.h"
#include "tests/support/fake_run.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/training_tree.h"
#include "tests/support/window_desk.h"
#include "widgets/common/message_bar.h"
#include "widgets/workspaces/data/pairs_model.h"
#include "widgets/workspaces/data/test_set_view.h"

#include <QListWidget>
#include <QPushButton>
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

/// A button of the message.
QPushButton* step(const Desk& desk, const QString& text)
{
    for (auto* button : desk.window.messageBar().findChildren<QPushButton*>())
        if (button->text() == text)
            return button;
    return nullptr;
}

QStringList recent(const Desk& desk)
{
    return desk.settings.value(QStringLiteral("recent/folders")).toStringList();
}

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

    void aMeaninglessFolderIsExplainedAndIsNoPlace()
    {
        Desk desk;
        desk.folder.write("papers/one.pdf", "%PDF");
        desk.folder.write("papers/two.pdf", "%PDF");
        desk.folder.write("papers/notes.txt", "read again");
        makeDirectories(desk.folder.file("papers/old"));
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.openFolder(desk.path("papers"));
        QVERIFY(opened.wait());
        const QString told = desk.window.messageBar().text();
        QVERIFY2(told.contains(QStringLiteral("pdf 2")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("folders: 1")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("no workspace, run, training folder")),
                 qPrintable(told));
        QVERIFY(recent(desk).isEmpty());
        QVERIFY(!desk.window.host().current());
        QPushButton* make = step(desk, QStringLiteral("Make a workspace here"));
        QVERIFY(make && make->isVisible());
        QTest::mouseClick(make, Qt::LeftButton);
        QTRY_COMPARE(desk.window.host().workspace(), desk.path("papers"));
        QCOMPARE(recent(desk), QStringList{desk.path("papers")});
    }
    void dataOfAFolderGoIntoTheWorkspaceMadeOfIt()
    {
        Desk desk;
        // As the official data lie; the test pictures look like a training folder.
        for (const char* name :
             {"train/casia/0/1.png", "train/casia/1/1.png", "test/LAG/a/1.png", "test/LAG/b/2.png"})
            desk.folder.write(std::string("set/") + name, testing::pngBytes());
        desk.folder.write("set/train/age-label/casia.txt", "0 casia/0/1.png 5 1\n");
        desk.folder.write("set/test/lag.txt",
                          "1 ./LAG/a/1.png LAG/b/2.png\n0 LAG/a/1.png c/3.png\n");
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.openFolder(desk.path("set"));
        QVERIFY(opened.wait());
        const QString told = desk.window.messageBar().text();
        QVERIFY2(told.contains(QStringLiteral("casia (training folder)")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("lag.txt (pair list)")), qPrintable(told));
        QTest::mouseClick(step(desk, QStringLiteral("Make a workspace of it")), Qt::LeftButton);
        QVERIFY2(!told.contains(QStringLiteral("LAG (")), qPrintable(told));
        QTRY_COMPARE(desk.window.host().workspace(), desk.path("set"));
        const Workspace made = readWorkspace(desk.folder.file("set"));
        QCOMPARE(made.testSets.size(), std::size_t(1));
        QCOMPARE(made.testSets.front().name, std::string("lag"));
        QCOMPARE(made.dataSets.size(), std::size_t(1));
        QCOMPARE(made.dataSets.front().dataPath, desk.folder.file("set/train/casia"));
        QCOMPARE(made.dataSets.front().ageFile, desk.folder.file("set/train/age-label/casia.txt"));
    }
    void anIdentitysFolderLeadsToTheTrainingFolderAboveIt()
    {
        Desk desk;
        for (const char* name : {"casia/0/1.png", "casia/1/1.png"})
            desk.folder.write(name, testing::pngBytes());
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.openFolder(desk.path("casia/0"));
        QVERIFY(opened.wait());
        QPushButton* above = step(desk, QStringLiteral("Open casia above it (training folder)"));
        QVERIFY2(above, qPrintable(desk.window.messageBar().text()));
        QTest::mouseClick(above, Qt::LeftButton);
        QVERIFY(opened.wait());
        QVERIFY(desk.window.messageBar().text().contains(QStringLiteral("needs a workspace")));
        QVERIFY(step(desk, QStringLiteral("Open a workspace…")));
        QVERIFY(recent(desk).isEmpty());
    }
    void weightsThatAreNoneSayWhy()
    {
        Desk desk;
        desk.folder.write("model.pth", "<!DOCTYPE html><html>Sign in</html>");
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.openFolder(desk.path("model.pth"));
        QVERIFY(opened.wait());
        const QString told = desk.window.messageBar().text();
        QVERIFY2(told.contains(QStringLiteral("cannot be read as weights")), qPrintable(told));
        QVERIFY(recent(desk).isEmpty());
    }
    void aFileOfAnotherKindIsNamed()
    {
        Desk desk;
        desk.folder.write("ages.txt", "<!DOCTYPE html><html><body>Sign in</body></html>");
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.openFolder(desk.path("ages.txt"));
        QVERIFY(opened.wait());
        const QString told = desk.window.messageBar().text();
        QVERIFY2(told.contains(QStringLiteral("an HTML page of 48")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("no age file")), qPrintable(told));
    }
    void recentTellsWhatIsWhatAndWhatGoesOn()
    {
        Desk desk;
        FakeRun living(desk.folder.file("living"));
        FakeRun done(desk.folder.file("done"));
        done.finish();
        desk.openWorkspace();
        FakeRun inside(desk.folder.file("work/runs/sweep/one"));  // as deep as a sweep has them
        for (const char* name : {"done", "living"}) {
            desk.window.closeWorkspace();
            QSignalSpy opened(&desk.window, &MainWindow::opened);
            desk.openFolder(desk.path(name));
            QVERIFY(opened.wait());
        }
        desk.window.closeWorkspace();
        auto* list = desk.start()->findChild<QListWidget*>();
        QTRY_VERIFY2(list->item(0)->text().endsWith(QStringLiteral("living – run, going on")),
                     qPrintable(list->item(0)->text()));
        QTRY_VERIFY2(list->item(1)->text().endsWith(QStringLiteral("done – run")),
                     qPrintable(list->item(1)->text()));
        QTRY_VERIFY2(
            list->item(2)->text().endsWith(QStringLiteral("work – workspace, runs going on: 1")),
            qPrintable(list->item(2)->text()));
        QVERIFY(!list->item(0)->icon().isNull());
        // The page is looked at again while it is in front.
        living.finish();
        QTRY_VERIFY_WITH_TIMEOUT(list->item(0)->text().endsWith(QStringLiteral("living – run")),
                                 kLongMs);
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
        QVERIFY(opened[0][1].toString().contains(QStringLiteral("needs a workspace")));
        QVERIFY(step(desk, QStringLiteral("New workspace…")));
        LoopWatchdog watchdog;
        desk.openWorkspace();  // what has waited for it goes into it
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
