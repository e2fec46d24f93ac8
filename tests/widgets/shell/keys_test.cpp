// SPDX-License-Identifier: GPL-3.0-or-later
// Every key on every page of the whole window, with data on each: nothing falls over, all can be
// undone, and what a person judged is on the disk after a restart.
#ifndef Q_MOC_RUN
#include "core/runs/workspace.h"
#endif
#include "core/pairs/pair_notes.h"
#include "tests/support/fake_run.h"
#include "tests/support/map_maker.h"
#include "tests/support/pair_workspace.h"
#include "tests/support/sample_catalog.h"
#include "tests/support/whole_window.h"
#include "widgets/images/pair_grid.h"
#include "widgets/shell/language.h"
#include "widgets/workspaces/pairs/pair_theatre.h"
#include "widgets/workspaces/pairs/pairs_model.h"
#include "widgets/workspaces/pairs/pairs_view.h"
#include "widgets/workspaces/runs/run_notes.h"
#include "widgets/workspaces/runs/runs_view.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QSettings>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include <set>

using namespace interproto;
using namespace interproto::ui;
using namespace interproto::testing;

namespace {

constexpr int kWindowMs = 15000;
constexpr std::size_t kRows = 120;
constexpr std::size_t kColumns = 24;

/// A workspace with something to see on every page.
struct Workplace : PairWorkspace {
    Workplace() : PairWorkspace(60)
    {
        nameTestSet();
        Workspace workspace = readWorkspace(folder().path());
        workspace.dataSets.push_back({"faces", folder().file("nowhere"), {}});
        writeWorkspace(workspace);
        makeDirectories(parentDirectory(workspace.dataCatalog("faces")));
        makeLargeCatalog(workspace.dataCatalog("faces"), 40);
        for (const char* name : {"runs/a", "runs/b"}) {
            FakeRun run(folder().file(name), {.method = "arcface", .totalSteps = 1000});
            run.advance(1000);
            run.finish();
            makePrototypes(run.path());
        }
    }

    QSettings& settings() { return settings_; }

private:
    static void makePrototypes(const std::string& run)
    {
        makeDirectories(joined(run, "prototypes"));
        PrototypeMap map = madeMap(kRows, 6);
        const std::vector<float> vectors = madeVectors(kRows, kColumns);
        map.status.input = joined(run, "prototypes/prototypes.npy");
        writeNpy(map.status.input, ScalarType::Float32, {kRows, kColumns}, vectors.data());
        writeTable(joined(run, "prototypes/prototypes.csv"), map.infos);
        writeMap(joined(run, "maps/prototypes"), map);
    }

    QSettings settings_{QString::fromStdString(folder().file("settings.ini")),
                        QSettings::IniFormat};
};

/// Whatever opens over the window is closed again: a dialog would wait for a person.
class Closer {
public:
    Closer()
    {
        QObject::connect(&timer_, &QTimer::timeout, &timer_, &Closer::close);
        timer_.start(0);
    }

private:
    static void close()
    {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        for (QWidget* top : QApplication::topLevelWidgets())
            if (top->isVisible() && qobject_cast<QDialog*>(top))
                top->close();
    }

    QTimer timer_;
};

struct Stroke {
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
};

/// All that a keyboard gives but what closes the window or the workspace.
std::vector<Stroke> allStrokes()
{
    std::vector<Stroke> strokes;
    std::vector<Qt::Key> keys = {
        Qt::Key_Space,  Qt::Key_Return, Qt::Key_Enter,    Qt::Key_Escape, Qt::Key_Tab,
        Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Up,       Qt::Key_Down,   Qt::Key_Home,
        Qt::Key_End,    Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Insert, Qt::Key_Backspace,
        Qt::Key_Delete, Qt::Key_Plus,   Qt::Key_Minus,    Qt::Key_Period, Qt::Key_Question};
    for (int key = Qt::Key_0; key <= Qt::Key_9; ++key)
        keys.push_back(Qt::Key(key));
    for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
        keys.push_back(Qt::Key(key));
    for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key)
        keys.push_back(Qt::Key(key));
    for (const Qt::KeyboardModifiers modifiers :
         {Qt::KeyboardModifiers(),
          Qt::KeyboardModifiers(Qt::ShiftModifier),
          Qt::KeyboardModifiers(Qt::ControlModifier),
          Qt::KeyboardModifiers(Qt::ControlModifier | Qt::ShiftModifier),
          Qt::KeyboardModifiers(Qt::AltModifier)})
        for (const Qt::Key key : keys)
            if ((modifiers & Qt::ControlModifier) == 0 || (key != Qt::Key_Q && key != Qt::Key_W))
                strokes.push_back({key, modifiers});
    return strokes;
}

/// A visible widget that takes keys, of a class that is not in `met`; null when there is none.
QPointer<QWidget> nextKeyTaker(QWidget& page, std::set<QByteArray>& met)
{
    for (QWidget* widget : page.findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && widget->focusPolicy() != Qt::NoFocus &&
            met.insert(widget->metaObject()->className()).second)
            return widget;
    return nullptr;
}

/// How many kinds of widgets a page has that take keys: few before its data are there.
std::size_t keyTakers(QWidget& page)
{
    std::set<QByteArray> met;
    while (nextKeyTaker(page, met))
        ;
    return met.size();
}

void goBackAndForth(QUndoStack& stack)
{
    for (int round = 0; round < 2; ++round) {
        while (stack.canUndo()) {
            stack.undo();
            QCoreApplication::processEvents();
        }
        while (stack.canRedo()) {
            stack.redo();
            QCoreApplication::processEvents();
        }
    }
    while (stack.canUndo())
        stack.undo();
}

}  // namespace

class KeysTest : public QObject {
    Q_OBJECT

    static void open(WholeWindow& desk, const Workplace& work)
    {
        desk.window.open({work.path()});
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().workspace(), work.path(), kWindowMs);
        QVERIFY(QTest::qWaitForWindowExposed(&desk.window));
        desk.window.activateWindow();
    }
    /// Opens the first pair of the grid by Enter.
    static void openPair(WholeWindow& desk)
    {
        desk.go("go.pairs");
        QTRY_VERIFY_WITH_TIMEOUT(desk.pairs->view().grid().count() > 0, kWindowMs);
        PairGrid& grid = desk.pairs->view().grid();
        grid.setFocus();
        QTest::keyClick(&grid, Qt::Key_Home);
        QTest::keyClick(&grid, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.pairs->view().theatre().isVisible(), kWindowMs);
    }

private Q_SLOTS:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void everyKeyOnEveryPage_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page :
             {"data", "train", "watch", "runs", "compare", "prototypes", "pairs", "pair"})
            QTest::newRow(page) << QString::fromLatin1(page);
    }

    void everyKeyOnEveryPage()
    {
        QFETCH(QString, page);
        Workplace work;
        WholeWindow desk(work.settings());
        open(desk, work);
        const bool isPair = page == QLatin1String("pair");
        const QByteArray go = "go." + (isPair ? QByteArray("pairs") : page.toLatin1());
        desk.go(go);
        Page& current = *desk.window.host().current();
        QTRY_VERIFY_WITH_TIMEOUT(!current.isBusy(), kWindowMs);
        QTRY_VERIFY_WITH_TIMEOUT(keyTakers(*current.widget()) > 3, kWindowMs);
        const Closer closer;
        int taken = 0;
        std::set<QByteArray> met;
        const auto show = [&] {
            desk.go(go.constData());
            if (isPair)
                openPair(desk);
        };
        while (true) {
            show();
            const QPointer<QWidget> widget = nextKeyTaker(*current.widget(), met);
            if (!widget)
                break;
            for (const Stroke& stroke : allStrokes()) {
                // The stroke before may have led elsewhere.
                if (widget && !widget->isVisible())
                    show();
                if (!widget || !widget->isVisible())
                    break;
                widget->setFocus();
                QTest::keyClick(widget, stroke.key, stroke.modifiers);
                QCoreApplication::processEvents();
                ++taken;
            }
        }
        QVERIFY2(taken > 1000, qPrintable(QString::number(taken)));
        QVERIFY(desk.window.isVisible());
        QCOMPARE(desk.window.host().workspace(), work.path());
        if (QUndoStack* stack = current.undoStack()) {
            QVERIFY(!isPair || stack->count() > 0);
            goBackAndForth(*stack);
        }
        QTRY_VERIFY_WITH_TIMEOUT(directoryExists(work.folder().file("runs/a")), kWindowMs);
        QTRY_VERIFY_WITH_TIMEOUT(!current.isBusy(), kWindowMs);
    }

    void whatWasJudgedIsThereAfterARestart()
    {
        Workplace work;
        const std::string file = work.folder().file("pairs/notes.csv");
        std::string set;
        std::string first;
        std::string second;
        {
            WholeWindow desk(work.settings());
            open(desk, work);
            openPair(desk);
            PairsModel& model = desk.pairs->model();
            PairTheatre& theatre = desk.pairs->view().theatre();
            const std::uint32_t row = *model.current();
            set = model.table().sets[model.table().setOf(row)].name;
            first = model.table().images.path(model.table().first[row]);
            second = model.table().images.path(model.table().second[row]);
            QTest::keyClick(&theatre, Qt::Key_3);
            QCOMPARE(int(model.noteOf(row).mark), 3);
            desk.go("edit.undo");
            QVERIFY(model.noteOf(row).isEmpty());
            desk.go("edit.redo");
            QCOMPARE(int(model.noteOf(row).mark), 3);
            // The other page that undoes notes, in the same window.
            desk.go("go.runs");
            auto& view = *qobject_cast<RunsView*>(desk.runs->widget());
            const QString run = QString::fromStdString(work.folder().file("runs/a"));
            QTRY_VERIFY_WITH_TIMEOUT(view.table().model()->rowCount() >= 2, kWindowMs);
            view.choose({run});
            const int shown = view.table().model()->rowCount();
            desk.go("runs.archive");
            QTRY_COMPARE(view.table().model()->rowCount(), shown - 1);
            desk.go("edit.undo");
            QTRY_COMPARE(view.table().model()->rowCount(), shown);
            desk.go("edit.redo");
            QTRY_COMPARE(view.table().model()->rowCount(), shown - 1);
            QVERIFY(desk.window.close());
        }
        QCOMPARE(int(PairNotes::read(file).note(set, first, second).mark), 3);
        WholeWindow desk(work.settings());
        open(desk, work);
        desk.go("go.pairs");
        PairsModel& model = desk.pairs->model();
        QTRY_VERIFY_WITH_TIMEOUT(!model.isEmpty() && model.notes().size() == 1, kWindowMs);
        QCOMPARE(int(model.notes().note(set, first, second).mark), 3);
        desk.go("go.runs");
        auto& view = *qobject_cast<RunsView*>(desk.runs->widget());
        QTRY_VERIFY_WITH_TIMEOUT(view.table().model()->rowCount() >= 1, kWindowMs);
        const auto notes = readFile(work.folder().file("notes.json"));
        QVERIFY(notes.find("archived") != std::string::npos);
    }

    void theKeysThatCloseDoSo()
    {
        Workplace work;
        WholeWindow desk(work.settings());
        open(desk, work);
        openPair(desk);
        QTest::keySequence(&desk.window, desk.window.actions().action("file.close").shortcut());
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.host().workspace().isEmpty(), kWindowMs);
        QTest::keySequence(&desk.window, desk.window.actions().action("file.quit").shortcut());
        QTRY_VERIFY_WITH_TIMEOUT(!desk.window.isVisible(), kWindowMs);
    }
};

QTEST_MAIN(KeysTest)
#include "keys_test.moc"
