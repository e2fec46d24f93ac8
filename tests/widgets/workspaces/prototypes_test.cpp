// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/selections.h"
#include "core/runs/journal.h"
#include "core/runs/run_folder.h"
#include "tests/support/map_maker.h"
#include "tests/support/temporary_folder.h"
#include "widgets/common/words.h"
#include "widgets/images/image_source.h"
#include "widgets/maps/face_card.h"
#include "widgets/maps/heat_map.h"
#include "widgets/workspaces/prototypes/prototypes_controller.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>

using namespace interproto;
using namespace interproto::testing;
using namespace interproto::ui;

namespace {

constexpr std::size_t kPoints = 120;
constexpr std::size_t kColumns = 24;

/// A finished run with prototypes, their identities and, when asked for, a map.
void makeRun(const std::string& path,
             const std::string& method,
             bool hasMap,
             std::uint64_t seed = 1)
{
    const RunFolder run = RunFolder::create(path);
    Journal journal(run.journal());
    journal.write(Started{.task = "train", .pid = 1, .method = method});
    PrototypeMap map = madeMap(kPoints, 6, seed);
    const std::vector<float> vectors = madeVectors(kPoints, kColumns, seed);
    writeNpy(run.file("prototypes/prototypes.npy"),
             ScalarType::Float32,
             {kPoints, kColumns},
             vectors.data());
    writeTable(run.file("prototypes/prototypes.csv"), map.infos);
    map.status.input = run.file("prototypes/prototypes.npy");
    if (hasMap)
        writeMap(run.file("maps/prototypes"), map);
}

/// Stands in for the engine: writes a layout in a few steps, keeps what it was asked for.
const char* const kFakeEngine = R"py(#!/usr/bin/env python3
import json, os, struct, sys, time
args = sys.argv[1:]
out = args[args.index("--out") + 1]
os.makedirs(out, exist_ok=True)
open(os.path.join(out, "arguments"), "w").write("\n".join(args))
n = 120
def put(name, shape, data):
    head = "{'descr': '<f4', 'fortran_order': False, 'shape': %s, }" % (shape,)
    head += " " * ((-len(head) - 11) % 64) + "\n"
    whole = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(head)) + head.encode() + struct.pack("<%df" % len(data), *data)
    path = os.path.join(out, name)
    open(path + ".new", "wb").write(whole)
    os.replace(path + ".new", path)
import signal
stopped = []
signal.signal(signal.SIGINT, lambda *a: stopped.append(1))
step = 0
while not stopped and step < 400:
    step += 1
    put("layout.npy", "(%d, 2)" % n, [((i * 37) % 100) * step / 10.0 + (i % 2) for i in range(2 * n)])
    json.dump({"n": n, "iteration": step, "iterations": 400, "perplexity": 30, "kl": 2.0, "finished": False},
              open(os.path.join(out, "map.json"), "w"))
    time.sleep(0.05)
sys.exit(0)
)py";

PageRequest requestFor(const std::string& run, const QStringList& identities = {})
{
    PageRequest request;
    request.page = QStringLiteral("prototypes");
    request.runs << pathText(run);
    request.identities = identities;
    return request;
}

struct OpenPage {
    ImageSource images;
    PrototypesController controller{images};
    std::unique_ptr<QWidget> widget{controller.widget()};
    QSignalSpy settled{&controller, &PrototypesController::settled};
    QSignalSpy told{&controller, &ui::Page::told};
    OpenPage()
    {
        widget->resize(1280, 800);
        widget->show();
    }
    PrototypesView& view() { return *controller.view(); }
    MapCanvas& canvas() { return *view().panels()->active(); }
    bool openWorkspace(const TemporaryFolder& folder)
    {
        controller.setWorkspace(pathText(folder.path()));
        return QTest::qWaitFor([&] { return !controller.sources().sources.empty(); }) &&
               QTest::qWaitFor([&] { return view().panels()->active() != nullptr; });
    }
};

}  // namespace

class PrototypesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPageSaysWhatToDo()
    {
        OpenPage page;
        QVERIFY(page.controller.sources().sources.empty());
        QVERIFY(!page.view().sourceBar()->startButton()->isEnabled());
        QVERIFY(!page.widget->grab().isNull());
    }

    void theRunsOfAWorkspaceAreOffered()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        makeRun(workspace.file("runs/b"), "inter_prototype", false);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        QCOMPARE(page.controller.sources().sources.size(), std::size_t(2));
        QCOMPARE(page.controller.sources().sources[0].title, std::string("a (ArcFace)"));
        QCOMPARE(page.canvas().map()->size(), kPoints);
        QCOMPARE(page.view().side()->identities().rowCount(), int(kPoints));
        // The one without a map offers to make it.
        page.controller.show(requestFor(workspace.file("runs/b")));
        QTRY_VERIFY(page.view().panels()->active() == nullptr);
        QVERIFY(page.view().sourceBar()->startButton()->isEnabled());
    }

    void aClickShowsTheNearestInAllDimensions()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        const QPoint at =
            page.canvas().toPixels(PointIndex(page.canvas().map()->layout).place(17)).toPoint();
        QTest::mouseClick(&page.canvas(), Qt::LeftButton, {}, at);
        const int picked = page.canvas().picked();
        QVERIFY(picked >= 0);
        QTRY_COMPARE(page.view().side()->neighbours().rowCount(), 12);
        const Vectors vectors(workspace.file("runs/a/prototypes/prototypes.npy"));
        const std::vector<Neighbour> wanted =
            nearestRows(vectors, vectors.inverseLengths(), static_cast<std::size_t>(picked), 12);
        for (std::size_t i = 0; i < 12; ++i)
            QCOMPARE(page.view().side()->neighbours().neighbours()[i].index, wanted[i].index);
        // A neighbour leads on to its own.
        QListView* list = page.view().side()->list();
        list->setFocus();
        list->setCurrentIndex(list->model()->index(3, 0));
        QTRY_COMPARE(page.canvas().hovered(), static_cast<int>(wanted[3].index));
    }

    void facesOfTheIdentityAreFound()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        const std::string identity = madeMap(kPoints).infos[5].identity;
        for (int i = 0; i < 5; ++i) {
            makeDirectories(workspace.file("data/" + identity));
            workspace.write("data/" + identity + "/" + std::to_string(i) + ".jpg", "x");
        }
        const std::vector<std::string> roots = {workspace.file("none"), workspace.file("data")};
        QCOMPARE(imagesOfIdentity(roots, identity, 3).size(), std::size_t(3));
        QVERIFY(imagesOfIdentity(roots, "nobody", 3).empty());
        QVERIFY(imagesOfIdentity(roots, "../data", 3).empty());
    }

    void aRestShowsTheCard()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        page.canvas().reveal(17);
        QTRY_VERIFY(page.view().card()->isVisible());
        QCOMPARE(page.view().card()->contents().front().title,
                 QString::fromStdString(madeMap(kPoints).infos[17].identity));
    }

    void selectionsAreKeptAndFoundAgain()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        std::vector<bool> selected(kPoints);
        selected[3] = selected[40] = true;
        page.canvas().setSelection(selected);
        page.controller.keepSelection(QStringLiteral("odd ones"));
        QCOMPARE(readSelection(workspace.path(), "odd ones").identities.size(), std::size_t(2));
        QTRY_COMPARE(page.controller.sources().selections.size(), std::size_t(1));
        page.canvas().setSelection(std::vector<bool>(kPoints));
        page.controller.useSelection(QStringLiteral("odd ones"));
        QCOMPARE(page.canvas().selectedPoints(), (std::vector<std::uint32_t>{3, 40}));
    }

    void pairsAndMapShowTheSameIdentities()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        OpenPage page;
        // Asked before the workspace is read, too.
        const QStringList identities = {QString::fromStdString(madeMap(kPoints).infos[8].identity),
                                        QString::fromStdString(madeMap(kPoints).infos[9].identity)};
        page.controller.setWorkspace(pathText(workspace.path()));
        QVERIFY(page.controller.show(requestFor(workspace.file("runs/a"), identities)));
        QTRY_VERIFY(page.view().panels()->active() &&
                    page.canvas().selectedPoints() == (std::vector<std::uint32_t>{8, 9}));
        QSignalSpy requested(&page.controller, &ui::Page::requested);
        QAction action;
        page.controller.bind("prototypes.pairs", action);
        action.trigger();
        QCOMPARE(requested.count(), 1);
        const auto request = requested.at(0).at(0).value<PageRequest>();
        QCOMPARE(request.page, QStringLiteral("pairs"));
        QCOMPARE(request.identities, identities);
        QCOMPARE(request.runs, QStringList{pathText(workspace.file("runs/a"))});
    }

    void findingGoesToTheIdentity()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        QLineEdit* find = page.view().toolBar()->findEdit();
        find->setFocus();
        QTest::keyClicks(find, QStringLiteral("n100007"));
        QTest::keyClick(find, Qt::Key_Return);
        QCOMPARE(page.canvas().picked(), 7);
        QCOMPARE(page.view().side()->identities().rowCount(), 1);
        find->clear();
        QCOMPARE(page.view().side()->identities().rowCount(), int(kPoints));
        QTest::keyClicks(find, QStringLiteral("nobody"));
        QTest::keyClick(find, Qt::Key_Return);
        QVERIFY(page.told.last().at(0).toBool());
    }

    void panelsShareAxesAndSelection()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true, 1);
        makeRun(workspace.file("runs/b"), "cosface", true, 2);
        makeRun(workspace.file("runs/c"), "inter_prototype", true, 3);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        page.controller.showBeside({0, 1, 2});
        QTRY_COMPARE(page.view().panels()->canvases().size(), std::size_t(3));
        const auto& canvases = page.view().panels()->canvases();
        const auto scaleOf = [](const MapCanvas* c) { return c->view().width() / c->width(); };
        QTRY_VERIFY(std::abs(scaleOf(canvases[0]) / scaleOf(canvases[2]) - 1) < 0.02);
        std::vector<bool> selected(kPoints);
        selected[5] = true;
        canvases[0]->setSelection(selected);
        QCOMPARE(canvases[2]->selectedPoints(), (std::vector<std::uint32_t>{5}));
        canvases[1]->zoom(2, {50, 50});
        QVERIFY(std::abs(canvases[0]->view().center().x() - canvases[1]->view().center().x()) < 1);
        QCOMPARE(page.view().panels()->figurePanels().size(), std::size_t(3));
        page.controller.showBeside({});
        QTRY_COMPARE(page.view().panels()->canvases().size(), std::size_t(1));
    }

    void aMapMadeByHandIsShownWhereThereIsNoOther()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", false);
        writeMap(workspace.file("runs/a/maps/first"), madeMap(kPoints, 6, 5));
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        QVERIFY(page.canvas().map()->folder.ends_with("maps/first"));
        // The end of the training has the first place again once it has a map.
        writeMap(workspace.file("runs/a/maps/prototypes"), madeMap(kPoints, 6, 5));
        OpenPage later;
        QVERIFY(later.openWorkspace(workspace));
        QVERIFY(later.canvas().map()->folder.ends_with("maps/prototypes"));
    }

    void checkpointsCanBeScrubbed()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        const std::vector<float> vectors = madeVectors(kPoints, kColumns, 9);
        for (const char* name : {"step-00000100", "step-00000200"}) {
            writeNpy(workspace.file("runs/a/prototypes/" + std::string(name) + ".npy"),
                     ScalarType::Float32,
                     {kPoints, kColumns},
                     vectors.data());
            writeMap(workspace.file("runs/a/maps/" + std::string(name)), madeMap(kPoints, 6, 5));
        }
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        QSlider* scrubber = page.view().scrubber();
        QTRY_COMPARE(scrubber->maximum(), 2);
        QCOMPARE(scrubber->value(), 2);
        const std::vector<float> last = page.canvas().map()->layout;
        scrubber->setFocus();
        QTest::keyClick(scrubber, Qt::Key_Home);
        QTRY_VERIFY(page.view().panels()->active() && page.canvas().map()->layout != last);
        QVERIFY(page.canvas().map()->folder.find("step-00000100") != std::string::npos);
    }

    void childrenAreOrderedInTheGramMatrix()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        page.view().setTab(PrototypesView::GramTab);
        HeatMap* heat = page.view().gram()->heatMap();
        QTRY_VERIFY(heat->isVisible());
        QCOMPARE(heat->panel().matrix.rows, kPoints / 6);
        QTest::mouseMove(heat, heat->cellRect({3, 7}).center());
        QTRY_VERIFY(page.view().gram()->card()->isVisible());
        QCOMPARE(page.view().gram()->card()->contents().size(), std::size_t(2));
        QTest::mouseClick(heat, Qt::LeftButton, {}, heat->cellRect({3, 7}).center());
        QCOMPARE(page.view().tab(), PrototypesView::MapTab);
        QCOMPARE(page.canvas().selectedPoints().size(), std::size_t(2));
        page.view().setTab(PrototypesView::AnglesTab);
        QTRY_VERIFY(page.view().angles()->figurePanel().series.size() == 3);
    }

    void aMapFormsIsChangedAndStopped()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", false);
        const std::string engine = workspace.write("engine", kFakeEngine);
        QFile::setPermissions(pathText(engine), QFile::ReadOwner | QFile::ExeOwner);
        qputenv("INTERPROTO_ENGINE", engine.c_str());
        OpenPage page;
        page.controller.setWorkspace(pathText(workspace.path()));
        QTRY_VERIFY(page.view().sourceBar()->startButton()->isEnabled());
        QTest::mouseClick(page.view().sourceBar()->startButton(), Qt::LeftButton);
        QVERIFY(page.controller.runner().isRunning());
        QVERIFY(page.controller.runner().commandLine().contains(QStringLiteral("prototypes.npy")));
        QTRY_VERIFY_WITH_TIMEOUT(page.view().panels()->active() && page.canvas().map(), 20000);
        // It moves.
        const QPointF before = page.canvas().view().center();
        QTRY_VERIFY_WITH_TIMEOUT(page.canvas().view().center() != before, 10000);
        page.controller.runner().setPerplexity(55);
        const std::string folder = workspace.file("runs/a/maps/prototypes");
        QCOMPARE(readFile(joined(folder, "control")), std::string("perplexity 55\n"));
        QTest::mouseClick(page.view().sourceBar()->stopButton(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!page.controller.runner().isRunning(), 15000);
        QVERIFY(readFile(joined(folder, "arguments")).find("--identities") != std::string::npos);
        QTRY_VERIFY(page.view().panels()->active() && page.canvas().map()->size() == kPoints);
        qunsetenv("INTERPROTO_ENGINE");
    }

    void everyWidgetHasAName()
    {
        const TemporaryFolder workspace;
        makeRun(workspace.file("runs/a"), "arcface", true);
        OpenPage page;
        QVERIFY(page.openWorkspace(workspace));
        for (const QWidget* widget : page.widget->findChildren<QWidget*>()) {
            const bool isUsed = widget->focusPolicy() != Qt::NoFocus && widget->isVisible() &&
                                !widget->objectName().startsWith(QStringLiteral("qt_"));
            const bool needsName =
                widget->inherits("QComboBox") || widget->inherits("QAbstractSpinBox") ||
                widget->inherits("QSlider") || widget->inherits("QAbstractItemView") ||
                widget->inherits("QLineEdit") || widget->inherits("interproto::ui::MapCanvas");
            const bool isPart =
                widget->parentWidget() && (widget->parentWidget()->inherits("QAbstractSpinBox") ||
                                           widget->parentWidget()->inherits("QComboBox"));
            if (isUsed && needsName && !isPart)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(PrototypesTest)
#include "prototypes_test.moc"
