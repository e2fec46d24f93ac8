// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv.h"
#include "core/formats/tfevents.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/widget_names.h"
#include "widgets/workspaces/runs/filter_header.h"
#include "widgets/workspaces/runs/options_difference.h"
#include "widgets/workspaces/runs/runs_controller.h"

#include <QAction>
#include <QDesktopServices>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace interproto;
using namespace interproto::ui;

namespace {

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

/// A workspace with three runs and the page that shows it.
struct Desk {
    testing::TemporaryFolder folder;
    testing::FakeRun done{folder.file("runs/arcface-1"),
                          {.method = "arcface", .accuracyGain = -0.05}};
    testing::FakeRun failed{folder.file("runs/arcface-2"), {.method = "arcface", .seed = 2}};
    testing::FakeRun living{folder.file("runs/inter-1")};
    RunsController page;

    Desk()
    {
        done.advance(12000, 500);
        done.finish();
        failed.advance(1000);
        failed.fail("loss became NaN");
        living.advance(2000);
        writeFile(done.path() + "/run.toml", "method = \"arcface\"\nlr = 0.1\nbatch_size = 64\n");
        writeFile(failed.path() + "/run.toml",
                  "method = \"arcface\"\nlr = 0.05\nbatch_size = 64\n");
        page.widget()->resize(1280, 800);
        page.widget()->show();
        page.setActive(true);
        open();
    }
    void open()
    {
        QSignalSpy indexed(&page, &RunsController::indexed);
        page.setWorkspace(text(folder.path()));
        if (!indexed.wait(10000))
            qFatal("not indexed");
    }
    RunsView& view() { return *qobject_cast<RunsView*>(page.widget()); }
    QTableView& table() { return view().table(); }
    QString path(const char* run) const { return text(folder.file(std::string("runs/") + run)); }
    /// The cell of a run, by what its first column shows.
    QModelIndex cell(const char* run, int column)
    {
        for (int row = 0; row < table().model()->rowCount(); ++row)
            if (table().model()->index(row, 0).data().toString() == QLatin1String(run))
                return table().model()->index(row, column);
        return {};
    }
    QString shown(const char* run, int column) { return cell(run, column).data().toString(); }
    QToolButton* button(RunCommand command)
    {
        return page.widget()->findChild<QToolButton*>(
            QStringLiteral("command%1").arg(static_cast<int>(command)));
    }
    QByteArray notesFile() const
    {
        QFile file(text(folder.file("notes.json")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// Stands for the desktop.
class OpenedUrls : public QObject {
    Q_OBJECT

public:
    QList<QUrl> urls;

public Q_SLOTS:
    void open(const QUrl& url) { urls << url; }
};

}  // namespace

class RunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("InterprotoTest"));
        QCoreApplication::setApplicationName(QStringLiteral("runs_test"));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void listsWhatTheRunsAreAndFollowsThem()
    {
        Desk desk;
        QCOMPARE(desk.table().model()->rowCount(), 3);
        QCOMPARE(desk.shown("arcface-1", RunsTableModel::State), QStringLiteral("Finished"));
        QCOMPARE(desk.shown("arcface-2", RunsTableModel::State), QStringLiteral("Failed"));
        QCOMPARE(desk.shown("inter-1", RunsTableModel::State), QStringLiteral("Running"));
        QCOMPARE(desk.shown("arcface-2", RunsTableModel::Seed), QStringLiteral("2"));
        QCOMPARE(desk.table().model()->columnCount(), RunsTableModel::FirstSet + 4);
        desk.living.finish();
        QTRY_COMPARE(desk.shown("inter-1", RunsTableModel::State), QStringLiteral("Finished"));
        testing::FakeRun late(desk.folder.file("runs/late"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 4, 10000);
    }
    void filtersByTextAndByColumn()
    {
        Desk desk;
        auto* search = desk.page.widget()->findChild<QLineEdit*>(QStringLiteral("search"));
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("ARC fail"));
        QCOMPARE(desk.table().model()->rowCount(), 1);
        search->clear();
        QTest::mouseClick(
            desk.page.widget()->findChild<QToolButton*>(QStringLiteral("columnFilters")),
            Qt::LeftButton);
        QLineEdit* state = desk.view().header().editor(RunsTableModel::State);
        QVERIFY(state && state->isVisible());
        QTest::keyClicks(state, QStringLiteral("!running"));
        QCOMPARE(desk.table().model()->rowCount(), 2);
        state->clear();
        QLineEdit* step = desk.view().header().editor(RunsTableModel::Step);
        QTest::keyClicks(step, QStringLiteral(">= 2000"));
        QCOMPARE(desk.table().model()->rowCount(), 2);
        QTest::keyClicks(step, QStringLiteral("0"));
        QCOMPARE(desk.table().model()->rowCount(), 0);
    }
    void columnFiltersReadWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("isIn");
        const auto row = [](const char* typed, const char* shown, double number, bool isIn) {
            QTest::addRow("%s of %s", typed, shown)
                << QString::fromLatin1(typed) << QString::fromLatin1(shown) << number << isIn;
        };
        row("face", "ArcFace", -1, true);
        row("!face", "ArcFace", -1, false);
        row("=arc", "ArcFace", -1, false);
        row("=arcface", "ArcFace", -1, true);
        row("> 84", "84.5 %", 84.5, true);
        row("<84.5", "84.5 %", 84.5, false);
        row("<= 84.5", "84.5 %", 84.5, true);
        row(">", "84.5 %", 84.5, true);
        row("> 1", "-", -1, false);
        row("=3", "3", 3, true);
        row(">x", "3", 3, false);
    }
    void columnFiltersReadWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(double, number);
        QFETCH(bool, isIn);
        QCOMPARE(ColumnFilter::fromText(typed).accepts(
                     text, number >= 0 ? std::optional<double>(number) : std::nullopt),
                 isIn);
    }
    void sortsByNumbersNotByDigits()
    {
        Desk desk;
        desk.table().sortByColumn(RunsTableModel::Step, Qt::AscendingOrder);
        QCOMPARE(desk.table().model()->index(0, 0).data().toString(), QStringLiteral("arcface-2"));
        QCOMPARE(desk.table().model()->index(2, 0).data().toString(), QStringLiteral("arcface-1"));
    }
    void notesAndTagsAreKeptBesideTheRunsAndUndone()
    {
        Desk desk;
        desk.table().selectRow(desk.cell("arcface-1", 0).row());
        auto* note = desk.page.widget()->findChild<QPlainTextEdit*>(QStringLiteral("note"));
        auto* tags = desk.page.widget()->findChild<QLineEdit*>(QStringLiteral("tags"));
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("the baseline"));
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("paper, good,paper"));
        QTest::keyClick(tags, Qt::Key_Return);
        QCOMPARE(desk.shown("arcface-1", RunsTableModel::Note), QStringLiteral("the baseline"));
        QCOMPARE(desk.shown("arcface-1", RunsTableModel::Tags), QStringLiteral("paper, good"));
        QTRY_VERIFY(desk.notesFile().contains("the baseline"));
        QTRY_VERIFY(desk.notesFile().contains("paper"));
        QVERIFY(desk.notesFile().contains("runs/arcface-1"));
        desk.page.undoStack()->undo();
        QCOMPARE(desk.shown("arcface-1", RunsTableModel::Tags), QString());
        QTRY_VERIFY(!desk.notesFile().contains("paper"));
        desk.page.undoStack()->redo();
        QTRY_VERIFY(desk.notesFile().contains("paper"));
        // Another window finds them.
        RunsController other;
        QSignalSpy indexed(&other, &RunsController::indexed);
        other.setWorkspace(text(desk.folder.path()));
        QVERIFY(indexed.wait(10000));
        const auto isFound = [&] {
            for (int row = 0; row < other.model().rowCount(); ++row)
                if (other.model().index(row, RunsTableModel::Tags).data().toString() ==
                    QLatin1String("paper, good"))
                    return true;
            return false;
        };
        QTRY_VERIFY(isFound());
    }
    void tagsAreEditedInTheTable()
    {
        Desk desk;
        desk.table().setFocus();
        desk.table().setCurrentIndex(desk.cell("inter-1", RunsTableModel::Tags));
        QTest::keyClick(&desk.table(), Qt::Key_F2);
        auto* editor = desk.table().viewport()->findChild<QLineEdit*>();
        QVERIFY(editor);
        QTest::keyClicks(editor, QStringLiteral("new"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.shown("inter-1", RunsTableModel::Tags), QStringLiteral("new"));
    }
    void archivedRunsAreHiddenUntilAskedFor()
    {
        Desk desk;
        desk.table().selectRow(desk.cell("arcface-2", 0).row());
        QTest::mouseClick(desk.button(RunCommand::Archive), Qt::LeftButton);
        QTRY_COMPARE(desk.table().model()->rowCount(), 2);
        auto* archived = desk.page.widget()->findChild<QToolButton*>(QStringLiteral("archived"));
        QTest::mouseClick(archived, Qt::LeftButton);
        QCOMPARE(desk.table().model()->rowCount(), 3);
        QTest::mouseClick(archived, Qt::LeftButton);
        desk.page.undoStack()->undo();
        QTRY_COMPARE(desk.table().model()->rowCount(), 3);
        // The run itself was not touched.
        QVERIFY(directoryExists(desk.folder.file("runs/arcface-2")));
    }
    void trashTakesARunAndGivesItBack()
    {
        const testing::TemporaryFolder home;
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(home.path()));
        QStandardPaths::setTestModeEnabled(false);
        Desk desk;
        desk.table().selectRow(desk.cell("inter-1", 0).row());
        QVERIFY2(!desk.button(RunCommand::Trash)->isEnabled(), "a running one stays");
        desk.table().selectRow(desk.cell("arcface-2", 0).row());
        QSignalSpy told(&desk.page, &Page::told);
        QTest::mouseClick(desk.button(RunCommand::Trash), Qt::LeftButton);
        QVERIFY(told.wait());
        QVERIFY2(!told[0][0].toBool(), qPrintable(told[0][1].toString()));
        QVERIFY(!directoryExists(desk.folder.file("runs/arcface-2")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 2, 10000);
        told.clear();
        desk.page.undoStack()->undo();
        QVERIFY(told.wait());
        QVERIFY2(!told[0][0].toBool(), qPrintable(told[0][1].toString()));
        QVERIFY(fileExists(desk.folder.file("runs/arcface-2/journal.jsonl")));
        QTRY_COMPARE_WITH_TIMEOUT(desk.table().model()->rowCount(), 3, 10000);
        qunsetenv("XDG_DATA_HOME");
        QStandardPaths::setTestModeEnabled(true);
    }
    void optionsStandSideBySide()
    {
        Desk desk;
        desk.view().choose({desk.path("arcface-1"), desk.path("arcface-2")});
        QTest::mouseClick(desk.button(RunCommand::Options), Qt::LeftButton);
        auto* window = desk.page.widget()->findChild<OptionsDifference*>();
        QVERIFY(window);
        QSignalSpy filled(window, &OptionsDifference::filled);
        QVERIFY(filled.wait());
        QCOMPARE(window->model().differenceCount(), 1);
        QCOMPARE(window->model().index(0, 0).data().toString(), QStringLiteral("lr"));
        QStringList values{window->model().index(0, 1).data().toString(),
                           window->model().index(0, 2).data().toString()};
        values.sort();
        QCOMPARE(values, (QStringList{QStringLiteral("0.05"), QStringLiteral("0.1")}));
        window->model().setOnlyDifferences(false);
        QVERIFY(window->model().rowCount() > 20);
        QVERIFY(testing::namelessWidgets(*window).isEmpty());
    }
    void severalRunsGoToOtherPages()
    {
        Desk desk;
        desk.view().choose({desk.path("arcface-1"), desk.path("inter-1")});
        QSignalSpy requested(&desk.page, &Page::requested);
        for (const RunCommand command : {RunCommand::Watch, RunCommand::Compare, RunCommand::Pairs})
            QTest::mouseClick(desk.button(command), Qt::LeftButton);
        QCOMPARE(requested.size(), 3);
        const char* const pages[] = {"watch", "compare", "pairs"};
        for (int i = 0; i < 3; ++i) {
            const auto request = requested[i][0].value<PageRequest>();
            QCOMPARE(request.page, QLatin1String(pages[i]));
            QCOMPARE(request.runs.size(), 2);
        }
        // A double click watches one.
        requested.clear();
        const QRect place = desk.table().visualRect(desk.cell("inter-1", 0));
        QTest::mouseClick(desk.table().viewport(), Qt::LeftButton, {}, place.center());
        QTest::mouseDClick(desk.table().viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].value<PageRequest>().runs, QStringList{desk.path("inter-1")});
    }
    void openFolderAsksTheDesktop()
    {
        Desk desk;
        OpenedUrls opened;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &opened, "open");
        desk.table().selectRow(desk.cell("arcface-1", 0).row());
        QTest::mouseClick(desk.button(RunCommand::OpenFolder), Qt::LeftButton);
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(opened.urls.size(), 1);
        QCOMPARE(opened.urls[0].toLocalFile(), desk.path("arcface-1"));
    }
    void tableIsSavedAsShown()
    {
        Desk desk;
        desk.page.widget()
            ->findChild<QLineEdit*>(QStringLiteral("search"))
            ->setText(QStringLiteral("arcface"));
        desk.view().setHiddenColumns({QStringLiteral("network"), QStringLiteral("note")});
        const std::string file = desk.folder.file("table.csv");
        desk.page.writeTable(text(file));
        std::vector<std::vector<std::string>> rows;
        readCsv(file, [&](std::int64_t, const std::vector<std::string>& cells) {
            rows.push_back(cells);
        });
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[0].size(), std::size_t(RunsTableModel::FirstSet + 4 - 2));
        QCOMPARE(rows[0][0], std::string("Run"));
        QVERIFY(std::find(rows[0].begin(), rows[0].end(), "Network") == rows[0].end());
        const auto lfw = std::find(rows[0].begin(), rows[0].end(), "LFW") - rows[0].begin();
        QVERIFY(std::stod(rows[1][static_cast<std::size_t>(lfw)]) > 40);
    }
    void endedRunIsStartedAgain()
    {
        Desk desk;
        const testing::FakeEngine engine("echo \"$@\" > \"$(dirname \"$0\")/asked\"");
        desk.table().selectRow(desk.cell("arcface-2", 0).row());
        QVERIFY(desk.button(RunCommand::Resume)->isEnabled());
        QTest::mouseClick(desk.button(RunCommand::Resume), Qt::LeftButton);
        QFile asked(engine.file(QStringLiteral("asked")));
        QTRY_VERIFY(asked.exists() && asked.size() > 0);
        desk.table().selectRow(desk.cell("arcface-1", 0).row());
        QVERIFY(!desk.button(RunCommand::Resume)->isEnabled());
    }
    void foldersOfTensorBoardAreListed()
    {
        Desk desk;
        makeDirectories(desk.folder.file("runs/board"));
        EventWriter writer(desk.folder.file("runs/board"));
        for (int step = 0; step < 5000; ++step)
            writer.scalar("loss", 1, step, 1.7e9 + step);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.shown("board", RunsTableModel::State), QStringLiteral("Curves only"), 10000);
        QTRY_COMPARE(desk.page.model().row(desk.path("board"))->step, std::int64_t(4999));
    }
    void keysDoWhatTheButtonsDo()
    {
        Desk desk;
        std::map<QString, QAction*> actions;
        for (const ActionSpec& spec : desk.page.actions()) {
            auto* action = new QAction(&desk.page);
            desk.page.bind(spec.id, *action);
            actions[QLatin1String(spec.id)] = action;
        }
        QVERIFY(!actions[QStringLiteral("runs.archive")]->isEnabled());
        desk.table().selectRow(desk.cell("arcface-1", 0).row());
        QVERIFY(actions[QStringLiteral("runs.archive")]->isEnabled());
        actions[QStringLiteral("runs.archive")]->trigger();
        QTRY_COMPARE(desk.table().model()->rowCount(), 2);
        QVERIFY(desk.page.undoStack()->canUndo());
        desk.page.undoStack()->undo();
        QTRY_COMPARE(desk.table().model()->rowCount(), 3);
        // Keys act on what is in front.
        desk.page.setActive(false);
        QVERIFY(!actions[QStringLiteral("runs.archive")]->isEnabled());
    }
    void columnsAreChosenAndRemembered()
    {
        {
            Desk desk;
            desk.view().setHiddenColumns({QStringLiteral("method")});
            Q_EMIT desk.view().hiddenColumnsChanged();
            QVERIFY(desk.table().isColumnHidden(RunsTableModel::Method));
        }
        Desk again;
        QVERIFY(again.table().isColumnHidden(RunsTableModel::Method));
        QVERIFY(!again.table().isColumnHidden(RunsTableModel::Network));
    }
    void everyWidgetHasAName()
    {
        Desk desk;
        desk.view().header().setFiltersShown(true);
        const QStringList nameless = testing::namelessWidgets(*desk.page.widget());
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(RunsTest)
#include "runs_test.moc"
