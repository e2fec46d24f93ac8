// SPDX-License-Identifier: GPL-3.0-or-later
// moc 6.4 stumbles over <compare> when it is the first header it meets.
#ifndef Q_MOC_RUN
#include "core/catalog/scan.h"
#endif
#include "tests/support/fake_engine.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/sample_catalog.h"
#include "tests/support/training_tree.h"
#include "tests/support/widget_checks.h"
#include "widgets/common/line_viewer.h"
#include "widgets/images/image_source.h"
#include "widgets/workspaces/data/child_panel.h"
#include "widgets/workspaces/data/data_controller.h"
#include "widgets/workspaces/data/data_set_view.h"
#include "widgets/workspaces/data/entry_form.h"
#include "widgets/workspaces/data/identities_model.h"
#include "widgets/workspaces/data/issues_model.h"
#include "widgets/workspaces/data/issues_view.h"
#include "widgets/workspaces/data/pairs_model.h"
#include "widgets/workspaces/data/test_set_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>
#include <QtTest>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::FakeEngine;
using interproto::testing::LoopWatchdog;
using interproto::testing::TrainingTree;

namespace {

constexpr int kLongMs = 15000;

/// Scans as the engine does: tells progress, and leaves the catalogue that was made beforehand.
const char* const kScanScript =
    "while [ $# -gt 0 ]; do [ \"$1\" = --catalog ] && catalog=\"$2\"; shift; done\n"
    "echo '{\"event\":\"progress\",\"stage\":\"scan\",\"done\":1,\"total\":3,\"rate\":2,"
    "\"seconds_left\":1,\"unit\":\"folders\"}'\n"
    "cp \"$(dirname \"$0\")/made.sqlite\" \"$catalog\"\n"
    "echo '{\"event\":\"result\",\"result\":{},\"task\":\"scan\"}'";

/// A workspace with three identities, an age file with a fault and a pair list.
struct Desk {
    TrainingTree tree;
    ImageSource images;
    DataController page{images};
    DataView& view = page.view();

    Desk()
    {
        for (const char* name :
             {"train/1/1.jpg", "train/1/2.jpg", "train/2/1.jpg", "train/3/1.jpg"})
            tree.image(name);
        tree.file("train/3/broken.jpg", "no picture");
        tree.file("ages.txt", "0 x/1/1.jpg 5 1\n0 x/1/2.jpg 12 1\n0 x/2/1.jpg 30 0\nnonsense\n");
        tree.file("pairs.txt",
                  "1 images/001A05.JPG images/001A40.JPG\n0 images/001A05.JPG images/002A33.JPG\n");
        tree.image("images/001A05.JPG");
        tree.image("images/001A40.JPG");
        workspaceWith({});
        view.resize(1200, 760);
        view.show();
    }
    QString path(const char* name) const { return QString::fromStdString(tree.path(name)); }
    QString folder() const { return path("work"); }
    void workspaceWith(std::vector<DataSetEntry> data, std::vector<TestSetEntry> tests = {}) const
    {
        Workspace workspace;
        workspace.folder = tree.path("work");
        workspace.dataSets = std::move(data);
        workspace.testSets = std::move(tests);
        writeWorkspace(workspace);
    }
    void makeCatalog(const std::string& file) const
    {
        ScanOptions options;
        options.trainRoot = tree.path("train");
        options.ageFile = tree.path("ages.txt");
        options.catalogFile = file;
        makeDirectories(parentDirectory(file));
        scan(options);
    }
    /// A scanned data set in the workspace, opened.
    void openScanned()
    {
        workspaceWith({{"faces", tree.path("train"), tree.path("ages.txt")}},
                      {{"pairs", tree.path("pairs.txt"), ""}});
        makeCatalog(tree.path("work/cache/data/faces.sqlite"));
        page.setWorkspace(folder());
        QTRY_COMPARE_WITH_TIMEOUT(view.dataSet().identities().rowCount(), 3, kLongMs);
    }
    template <typename T>
    T* find(const QString& accessibleName) const
    {
        for (T* widget : view.findChildren<T*>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }
};

QPushButton* buttonWith(const QWidget& parent, const QString& text)
{
    for (auto* button : parent.findChildren<QPushButton*>())
        if (button->text().remove(QLatin1Char('&')) == text)
            return button;
    return nullptr;
}

}  // namespace

class DataTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAWorkspaceItSaysSo()
    {
        Desk desk;
        QCOMPARE(desk.view.front(), DataView::Front::Empty);
        QVERIFY(!desk.view.entries().isEnabled());
        desk.page.setWorkspace(desk.folder());
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.entries().isEnabled(), kLongMs);
        QCOMPARE(desk.view.front(), DataView::Front::Empty);
    }

    void brokenWorkspacesAreTold()
    {
        Desk desk;
        desk.tree.file("work/workspace.toml", "[[data_set]\n");
        QSignalSpy told(&desk.page, &Page::told);
        desk.page.setWorkspace(desk.folder());
        QVERIFY(told.wait(kLongMs));
        QVERIFY(told[0][0].toBool());
        QVERIFY(told[0][1].toString().contains(QStringLiteral("workspace.toml:1")));
        QCOMPARE(desk.view.front(), DataView::Front::Empty);
    }

    void damagedCataloguesAreTold()
    {
        Desk desk;
        desk.workspaceWith({{"faces", desk.tree.path("train"), ""}});
        desk.tree.file("work/cache/data/faces.sqlite", "this is no catalogue, but long enough");
        QSignalSpy told(&desk.page, &Page::told);
        desk.page.setWorkspace(desk.folder());
        QVERIFY(told.wait(kLongMs));
        QVERIFY(told[0][0].toBool());
        QCOMPARE(desk.view.front(), DataView::Front::DataSet);
    }

    void aFormAddsAndScans()
    {
        Desk desk;
        const FakeEngine engine(kScanScript);
        desk.makeCatalog(engine.file(QStringLiteral("made.sqlite")).toStdString());
        LoopWatchdog watchdog;
        desk.page.setWorkspace(desk.folder());
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.entries().isEnabled(), kLongMs);
        QTest::mouseClick(buttonWith(desk.view.entries(), QStringLiteral("Add training data…")),
                          Qt::LeftButton);
        QCOMPARE(desk.view.front(), DataView::Front::Form);
        const auto edits = desk.view.form().findChildren<QLineEdit*>();
        QCOMPARE(edits.size(), 3);
        QTest::keyClicks(edits[0], desk.path("nowhere"));
        QTest::keyClick(edits[0], Qt::Key_Return);
        // Said at the field, nothing added.
        QCOMPARE(desk.view.front(), DataView::Front::Form);
        edits[0]->selectAll();
        QTest::keyClicks(edits[0], desk.path("train"));
        QTest::keyClicks(edits[1], desk.path("ages.txt"));
        QCOMPARE(edits[2]->text(), QStringLiteral("train"));
        edits[2]->selectAll();
        QTest::keyClicks(edits[2], QStringLiteral("my faces"));
        QTest::keyClick(edits[2], Qt::Key_Return);
        QSignalSpy changed(&desk.page, &Page::workspaceChanged);
        QVERIFY(changed.wait(kLongMs));
        desk.page.setWorkspace(desk.folder());  // as the frame answers
        QTRY_COMPARE_WITH_TIMEOUT(desk.view.dataSet().identities().rowCount(), 3, kLongMs);
        QCOMPARE(desk.view.front(), DataView::Front::DataSet);
        QCOMPARE(readWorkspace(desk.tree.path("work")).dataSets.front().name,
                 std::string("my faces"));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.isBusy(), kLongMs);
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }

    void aFindingOpensAtItsLine()
    {
        Desk desk;
        desk.openScanned();
        desk.view.dataSet().tabs().setCurrentIndex(2);
        IssuesView& issues = desk.view.dataSet().issues();
        const std::vector<Issue> shown = issues.model().shown();
        const auto broken = std::find_if(
            shown.begin(), shown.end(), [](const Issue& issue) { return issue.where.line == 4; });
        QVERIFY(broken != shown.end());
        Q_EMIT issues.jumpRequested(*broken);
        auto* lines = desk.view.findChild<LineViewer*>();
        QVERIFY(lines != nullptr && lines->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(lines->markedLine(), QStringLiteral("nonsense"), kLongMs);
        QVERIFY(lines->findChild<QPlainTextEdit*>()->toPlainText().contains(
            QStringLiteral("1  0 x/1/1.jpg 5 1")));
        // A line that is far in a large file, behind one of many bytes.
        std::string text(3'000'000, 'x');
        for (int i = 2; i <= 200'000; ++i)
            text += "\nline " + std::to_string(i);
        desk.tree.file("large.txt", text);
        lines->showLine(desk.path("large.txt"), 150'000, QStringLiteral("odd"));
        QTRY_COMPARE_WITH_TIMEOUT(lines->markedLine(), QStringLiteral("line 150000"), kLongMs);
        // Files change and go away.
        QSignalSpy read(lines, &LineViewer::shown);
        lines->showLine(desk.path("ages.txt"), 99, QStringLiteral("odd"));
        QVERIFY(read.wait(kLongMs));
        QVERIFY(lines->markedLine().isEmpty());
        lines->showLine(desk.path("nowhere.txt"), 1, QStringLiteral("odd"));
        QVERIFY(read.wait(kLongMs));
        QVERIFY(lines->findChild<QPlainTextEdit*>()->toPlainText().contains(
            QStringLiteral("cannot be read")));
        QVERIFY(testing::namelessWidgets(*lines).isEmpty());
    }

    void entriesAreTakenBack()
    {
        Desk desk;
        const FakeEngine engine(kScanScript);
        desk.makeCatalog(engine.file(QStringLiteral("made.sqlite")).toStdString());
        desk.workspaceWith({{"faces", desk.tree.path("train"), desk.tree.path("ages.txt")}},
                           {{"pairs", desk.tree.path("pairs.txt"), ""}});
        const auto names = [&] {
            QStringList all;
            const Workspace read = readWorkspace(desk.folder().toStdString());
            for (const DataSetEntry& entry : read.dataSets)
                all += QString::fromStdString(entry.name);
            for (const TestSetEntry& entry : read.testSets)
                all += QString::fromStdString(entry.name);
            return all.join(QLatin1Char(' '));
        };
        connect(&desk.page, &Page::workspaceChanged, &desk.page, [&desk] {
            desk.page.setWorkspace(desk.folder());
        });
        desk.page.setWorkspace(desk.folder());
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.entries().isEnabled(), kLongMs);
        QUndoStack& undo = *desk.page.undoStack();
        QVERIFY(!undo.canUndo());
        // The same list once more gets a name of its own, and goes again.
        QVERIFY(desk.page.take({desk.path("pairs.txt")}));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("faces pairs pairs-2"), kLongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.isBusy(), kLongMs);
        undo.undo();
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("faces pairs"), kLongMs);
        undo.redo();
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("faces pairs pairs-2"), kLongMs);
        // One that was removed comes back to its place.
        QTRY_VERIFY_WITH_TIMEOUT(!desk.page.isBusy(), kLongMs);
        PageRequest request;
        request.page = QStringLiteral("data");
        request.testSet = QStringLiteral("pairs");
        QVERIFY(desk.page.show(request));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view.front(), DataView::Front::TestSet, kLongMs);
        QTest::mouseClick(buttonWith(desk.view.testSet(), QStringLiteral("Remove")),
                          Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("faces pairs-2"), kLongMs);
        undo.undo();
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringLiteral("faces pairs pairs-2"), kLongMs);
        // Another workspace has a history of its own.
        desk.page.setWorkspace(QString());
        QVERIFY(!undo.canUndo());
    }

    void droppedFilesFindTheirPlace()
    {
        Desk desk;
        const FakeEngine engine(kScanScript);
        desk.makeCatalog(engine.file(QStringLiteral("made.sqlite")).toStdString());
        QVERIFY(!desk.page.take({desk.path("train")}));  // no workspace yet
        desk.page.setWorkspace(desk.folder());
        QTRY_VERIFY_WITH_TIMEOUT(desk.view.entries().isEnabled(), kLongMs);
        QVERIFY(desk.page.take({desk.path("ages.txt"), desk.path("train")}));
        QTRY_COMPARE_WITH_TIMEOUT(desk.view.front(), DataView::Front::Form, kLongMs);
        const auto edits = desk.view.form().findChildren<QLineEdit*>();
        QCOMPARE(edits[0]->text(), desk.path("train"));
        QCOMPARE(edits[1]->text(), desk.path("ages.txt"));
        QTest::keyClick(edits[0], Qt::Key_Escape);

        QSignalSpy changed(&desk.page, &Page::workspaceChanged);
        QVERIFY(desk.page.take({desk.path("pairs.txt")}));
        QVERIFY(changed.wait(kLongMs));
        desk.page.setWorkspace(desk.folder());
        QTRY_COMPARE_WITH_TIMEOUT(desk.view.testSet().pairs().rowCount(), 2, kLongMs);
        QCOMPARE(desk.view.front(), DataView::Front::TestSet);

        // What belongs to other pages is left to them.
        QVERIFY(!desk.page.take({desk.path("work/workspace.toml")}));
        QVERIFY(!desk.page.take({desk.path("train/1/1.jpg")}));
    }

    void childrenFollowTheSliders()
    {
        Desk desk;
        desk.openScanned();
        ChildPanel& panel = desk.view.dataSet().children();
        auto* age = desk.find<QSlider>(QStringLiteral("Child age"));
        auto* filter = desk.find<QSlider>(QStringLiteral("Least pictures as a child"));
        QCOMPARE(age->value(), 13);
        QCOMPARE(filter->value(), 10);
        QVERIFY(panel.resultText().startsWith(QStringLiteral("0 ")));
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Home);
        QCOMPARE(filter->value(), 1);
        QVERIFY(panel.resultText().startsWith(QStringLiteral("1 ")));
        QTest::keyClick(filter, Qt::Key_Right);
        QVERIFY(panel.resultText().startsWith(QStringLiteral("1 ")));  // two pictures, 5 and 12
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(age, Qt::Key_Left);
        QVERIFY(panel.resultText().startsWith(QStringLiteral("0 ")));  // below 10: one picture
        IdentitiesModel& model = desk.view.dataSet().identities();
        QCOMPARE(model.index(0, IdentitiesModel::Children).data().toString(), QStringLiteral("1"));
        desk.view.dataSet().tabs().setCurrentIndex(1);
        auto* only = desk.view.findChild<QCheckBox*>();
        QTest::mouseClick(only, Qt::LeftButton, {}, QPoint(8, only->height() / 2));
        QVERIFY(only->isChecked());
        QCOMPARE(model.rowCount(), 0);
        QTest::keyClick(filter, Qt::Key_Home);
        QCOMPARE(model.rowCount(), 1);
    }

    void identitiesAreSortedFilteredAndShowFaces()
    {
        Desk desk;
        desk.openScanned();
        desk.view.dataSet().tabs().setCurrentIndex(1);
        IdentitiesModel& model = desk.view.dataSet().identities();
        QTableView& table = desk.view.dataSet().table();
        QTRY_VERIFY_WITH_TIMEOUT(!model.pictures(0).empty(), kLongMs);
        QCOMPARE(model.pictures(0).size(), std::size_t(2));
        QCOMPARE(model.pictures(0).front().age, 5.0F);
        table.sortByColumn(IdentitiesModel::Youngest, Qt::AscendingOrder);
        QCOMPARE(model.identity(0).folder, std::string("1"));
        QCOMPARE(model.identity(2).folder, std::string("3"));  // no age: last
        auto* filter = desk.find<QLineEdit>(QStringLiteral("Filter of identities"));
        QTest::keyClicks(filter, QStringLiteral("2"));
        QCOMPARE(model.rowCount(), 1);
        filter->clear();
        QCOMPARE(model.rowCount(), 3);
    }

    void issuesAreFilteredAndExported()
    {
        Desk desk;
        desk.openScanned();
        desk.view.dataSet().tabs().setCurrentIndex(2);
        IssuesView& issues = desk.view.dataSet().issues();
        const int all = issues.model().rowCount();
        QVERIFY(all >= 2);  // the broken picture and the broken line
        auto* kind = issues.findChildren<QComboBox*>()[1];
        QVERIFY(kind->count() > 2);
        kind->setCurrentIndex(1);
        QVERIFY(issues.model().rowCount() < all);
        kind->setCurrentIndex(0);
        auto* text = issues.findChild<QLineEdit*>();
        QTest::keyClicks(text, QStringLiteral("ages.txt"));
        QVERIFY(issues.model().rowCount() > 0);
        QVERIFY(issues.model().rowCount() < all);
        QSignalSpy wanted(&issues, &IssuesView::exportRequested);
        desk.page.disconnect();
        issues.disconnect(&desk.page);  // no file dialog in a test
        QTest::mouseClick(buttonWith(issues, QStringLiteral("Export as CSV…")), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        const std::string file = desk.tree.path("issues.csv");
        writeFindings(file, issues.model().shown());
        const QString csv = QString::fromStdString(readFile(file));
        QCOMPARE(csv.count(QLatin1Char('\n')), issues.model().rowCount() + 1);
        QVERIFY(csv.contains(QStringLiteral("ages.txt,4,")));
    }

    void pairsShowFacesAndAges()
    {
        Desk desk;
        desk.openScanned();
        auto* tree = desk.view.findChild<QTreeWidget*>();
        QTest::keyClick(tree, Qt::Key_End);
        QTRY_COMPARE_WITH_TIMEOUT(desk.view.front(), DataView::Front::TestSet, kLongMs);
        ListedPairsModel& pairs = desk.view.testSet().pairs();
        QTRY_COMPARE_WITH_TIMEOUT(pairs.rowCount(), 2, kLongMs);
        QCOMPARE(pairs.pair(0).first.path, desk.tree.path("images/001A05.JPG"));
        QCOMPARE(pairs.pair(0).gap().value_or(-1), 35);
        QVERIFY(pairs.pair(1).second.path.empty());
        auto* which = desk.find<QComboBox>(QStringLiteral("Which pairs"));
        QTest::keyClick(which, Qt::Key_End);
        QCOMPARE(pairs.rowCount(), 1);
        QCOMPARE(pairs.pair(0).line, 2);
    }

    void aScanIsStopped()
    {
        Desk desk;
        const FakeEngine engine(
            "trap 'exit 75' INT\n"
            "echo '{\"event\":\"progress\",\"done\":1,\"total\":9,\"unit\":\"folders\"}'\n"
            "while true; do sleep 0.02; done");
        desk.openScanned();
        QSignalSpy told(&desk.page, &Page::told);
        QTest::mouseClick(buttonWith(desk.view.dataSet(), QStringLiteral("Scan")), Qt::LeftButton);
        auto* stop = desk.view.findChild<QToolButton*>();
        for (auto* button : desk.view.findChildren<QToolButton*>())
            if (button->text() == QLatin1String("Stop"))
                stop = button;
        QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible(), kLongMs);
        QVERIFY(desk.page.isBusy());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!stop->isVisible(), kLongMs);
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kLongMs);
        QVERIFY(!told[0][0].toBool());
        QCOMPARE(desk.view.dataSet().identities().rowCount(), 3);
    }

    void aFailedScanIsTold()
    {
        Desk desk;
        const FakeEngine engine("echo 'error: the disk is full' >&2; exit 5");
        desk.openScanned();
        QSignalSpy told(&desk.page, &Page::told);
        QTest::mouseClick(buttonWith(desk.view.dataSet(), QStringLiteral("Scan")), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kLongMs);
        QVERIFY(told[0][1].toString().contains(QStringLiteral("the disk is full")));
    }

    void largeSetsScrollWithoutStandingStill()
    {
        Desk desk;
        constexpr int kIdentities = 85742;
        makeDirectories(desk.tree.path("work/cache/data"));
        testing::makeLargeCatalog(desk.tree.path("work/cache/data/faces.sqlite"), kIdentities);
        desk.workspaceWith({{"faces", "/nowhere", ""}});
        desk.view.dataSet().tabs().setCurrentIndex(1);
        LoopWatchdog watchdog;
        desk.page.setWorkspace(desk.folder());
        IdentitiesModel& model = desk.view.dataSet().identities();
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), kIdentities, 60000);
        QTableView& table = desk.view.dataSet().table();
        table.setFocus();
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(&table, Qt::Key_PageDown, {}, 5);
        QTest::keyClick(&table, Qt::Key_End, Qt::ControlModifier);
        QTest::qWait(50);
        auto* age = desk.find<QSlider>(QStringLiteral("Child age"));
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(age, Qt::Key_Left, {}, 5);
        age->setValue(12);
        QTest::qWait(5);
        table.sortByColumn(IdentitiesModel::Children, Qt::DescendingOrder);
        QTest::qWait(50);
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }

    void everyWidgetHasAName()
    {
        Desk desk;
        desk.openScanned();
        int checked = 0;
        const QStringList nameless = testing::namelessWidgets(desk.view, &checked);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
        QVERIFY(checked > 25);
    }
};

QTEST_MAIN(DataTest)
#include "data_test.moc"
