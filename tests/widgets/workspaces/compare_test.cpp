// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/study/study_samples.h"
#include "tests/support/study_folder.h"
#include "tests/support/temporary_folder.h"
#include "widgets/charts/interval_chart.h"
#include "widgets/common/theme.h"
#include "widgets/workspaces/compare/compare_controller.h"
#include "widgets/workspaces/compare/compare_model.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::addFigure;
using interproto::testing::smallStudy;
using interproto::testing::studyRun;
using interproto::testing::TemporaryFolder;
using interproto::testing::writeStudyRun;

namespace {

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

/// A workspace with a sweep of two methods and two seeds, and a run beside it.
void fillWorkspace(const TemporaryFolder& folder)
{
    for (const StudyRun& run : smallStudy())
        writeStudyRun(folder.file("runs/study/runs/" + run.name), run);
    folder.write("runs/study/queue.json", "{\"jobs\": []}");
    StudyRun alone = studyRun("mtl", 1);
    addFigure(alone, "lag", 300);
    writeStudyRun(folder.file("runs/alone"), alone);
}

CompareView& viewOf(CompareController& controller)
{
    return *qobject_cast<CompareView*>(controller.widget());
}

QComboBox* box(CompareController& controller, const char* name)
{
    for (QComboBox* found : controller.widget()->findChildren<QComboBox*>())
        if (found->accessibleName() == QLatin1String(name))
            return found;
    return nullptr;
}

/// Chooses in a box as a person does.
void choose(QComboBox* box, int index)
{
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

void chooseCells(CompareController& controller, std::initializer_list<std::pair<int, int>> cells)
{
    QTableView& table = viewOf(controller).table();
    table.clearSelection();
    for (const auto& [row, column] : cells)
        table.selectionModel()->select(table.model()->index(row, column),
                                       QItemSelectionModel::Select);
}

QString sentence(CompareController& controller)
{
    for (const QLabel* label : controller.widget()->findChildren<QLabel*>())
        if (label->accessibleName() == QLatin1String("What the chosen cells say"))
            return label->text();
    return {};
}

QPushButton* button(CompareController& controller, const char* begin)
{
    for (QPushButton* found : controller.widget()->findChildren<QPushButton*>())
        if (found->text().startsWith(QLatin1String(begin)))
            return found;
    return nullptr;
}

}  // namespace

class CompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheTableOfTheKit()
    {
        const TemporaryFolder folder;
        fillWorkspace(folder);
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.path()));
        QVERIFY(settled.wait());
        const QAbstractItemModel& model = *viewOf(controller).table().model();
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 5);
        QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QStringLiteral("AgeDB-C20"));
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("ArcFace"));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("Inter-Prototype"));
        // The figures of makeStudyTable for the same runs.
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("76.25 ± 1.77 *"));
        QVERIFY(model.index(2, 2).data(CompareModel::kBestRole).toBool());
        QCOMPARE(model.index(1, 2).data().toString(), QStringLiteral("–"));
        QCOMPARE(model.index(0, 2).data(CompareModel::kPublishedRole).toString(),
                 QStringLiteral("published 82.65 ± 0.31"));
        QVERIFY(model.index(2, 2)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("the best")));
    }

    void choicesChangeTheTable()
    {
        const TemporaryFolder folder;
        fillWorkspace(folder);
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.path()));
        QVERIFY(settled.wait());
        QComboBox* runs = box(controller, "Runs");
        QVERIFY(runs);
        QCOMPARE(runs->count(), 2);
        QCOMPARE(runs->itemText(1), QStringLiteral("runs/study"));
        choose(runs, 1);
        QVERIFY(settled.wait());
        const QAbstractItemModel& model = *viewOf(controller).table().model();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(runs->currentIndex(), 1);
        choose(box(controller, "Published figures"), 3);
        QVERIFY(settled.wait());
        QVERIFY(!model.index(0, 2).data(CompareModel::kPublishedRole).isValid());
        choose(box(controller, "Figure"), 1);
        QVERIFY(settled.wait());
        QVERIFY(controller.study()->table.options.figure == StudyFigure::Last);
    }

    void cellsSpeakAndOpenTheirRuns()
    {
        const TemporaryFolder folder;
        fillWorkspace(folder);
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.path()));
        QVERIFY(settled.wait());
        QVERIFY(!button(controller, "Show the runs")->isEnabled());
        QVERIFY(sentence(controller).contains(QStringLiteral("Choose a cell")));
        chooseCells(controller, {{0, 2}});
        const QString said = sentence(controller);
        for (const char* part :
             {"ArcFace on AgeDB-C20", "75.00 (seed 1)", "more than chance", "McNemar"})
            QVERIFY2(said.contains(QLatin1String(part)), qPrintable(said));
        QSignalSpy requested(&controller, &Page::requested);
        button(controller, "Show the runs")->click();
        QCOMPARE(requested.size(), 1);
        const auto request = requested.takeFirst().at(0).value<PageRequest>();
        QCOMPARE(request.page, QStringLiteral("watch"));
        QCOMPARE(request.runs.size(), 2);
        QVERIFY(request.runs.contains(text(folder.file("runs/study/runs/arcface-s1"))));
        // Enter on a cell does the same.
        Q_EMIT viewOf(controller)
            .table()
            .activated(viewOf(controller).table().model()->index(0, 2));
        QCOMPARE(requested.size(), 1);
    }

    void twoCellsOpenThePairsBetweenThem()
    {
        const TemporaryFolder folder;
        fillWorkspace(folder);
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.path()));
        QVERIFY(settled.wait());
        chooseCells(controller, {{2, 3}, {0, 3}});
        QVERIFY2(sentence(controller)
                     .startsWith(QStringLiteral("ArcFace is 12.50 points behind Inter-Prototype")),
                 qPrintable(sentence(controller)));
        QSignalSpy requested(&controller, &Page::requested);
        QPushButton* second = button(controller, "Pairs only Inter-Prototype");
        QVERIFY(second != nullptr && !second->isHidden());
        second->click();
        const auto request = requested.takeFirst().at(0).value<PageRequest>();
        QCOMPARE(request.page, QStringLiteral("pairs"));
        QCOMPARE(request.testSet, QStringLiteral("lag"));
        QCOMPARE(request.selection, QStringLiteral("b_only"));
        QCOMPARE(request.runs,
                 QStringList({text(folder.file("runs/study/runs/arcface-s1")),
                              text(folder.file("runs/study/runs/inter_prototype-s1"))}));
        chooseCells(controller, {{0, 2}, {2, 3}});
        QVERIFY(second->isHidden());
        QVERIFY(sentence(controller).contains(QStringLiteral("one column")));
    }

    void tableIsLive()
    {
        const TemporaryFolder folder;
        makeDirectories(folder.file("runs"));
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.path()));
        controller.setActive(true);
        QVERIFY(settled.wait());
        QVERIFY(controller.study() == nullptr);
        StudyRun run = studyRun("arcface", 1);
        run.state = RunState::Living;
        addFigure(run, "lag", 300);
        writeStudyRun(folder.file("runs/a"), run);
        QTRY_VERIFY_WITH_TIMEOUT(controller.study() != nullptr, 10000);
        QCOMPARE(viewOf(controller).table().model()->index(0, 1).data().toString(),
                 QStringLiteral("0 of 1"));
        chooseCells(controller, {{0, 2}});
        Journal(folder.file("runs/a/journal.jsonl")).write(Finished{});
        QTRY_COMPARE_WITH_TIMEOUT(viewOf(controller).table().model()->index(0, 1).data().toString(),
                                  QStringLiteral("1"),
                                  10000);
        // The selection outlives the news.
        QCOMPARE(viewOf(controller).chosen().size(), std::size_t(1));
        controller.setActive(false);
    }

    void chartsFollowTheTestSet()
    {
        const TemporaryFolder folder;
        fillWorkspace(folder);
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.path()));
        QVERIFY(settled.wait());
        QCOMPARE(viewOf(controller).gapChart().seriesCount(), 2);
        QComboBox* sets = box(controller, "Test set of the charts");
        sets->setCurrentIndex(1);
        QCOMPARE(viewOf(controller).gapChart().seriesCount(), 3);
        QCOMPARE(viewOf(controller).childChart().seriesCount(), 3);
        QVERIFY(viewOf(controller)
                    .gapChart()
                    .accessibleDescription()
                    .contains(QStringLiteral("MTL, 20-24")));
        const std::string table = folder.file("chart.csv");
        viewOf(controller).gapChart().writeTable(text(table));
        const std::string csv = readFile(table);
        QVERIFY(csv.starts_with("series,category,value,low,high\n"));
        QCOMPARE(std::count(csv.begin(), csv.end(), '\n'), std::ptrdiff_t(1 + 3 * 6));
        viewOf(controller).gapChart().writePicture(text(folder.file("chart.svg")));
        QVERIFY(fileExists(folder.file("chart.svg")));
    }

    void tableIsCopied()
    {
        const TemporaryFolder folder;
        fillWorkspace(folder);
        CompareController controller;
        std::vector<std::unique_ptr<QAction>> actions;
        for (const ActionSpec& spec : controller.actions()) {
            QVERIFY(QByteArray(spec.id).startsWith("compare."));
            actions.push_back(std::make_unique<QAction>());
            controller.bind(spec.id, *actions.back());
            QVERIFY(!actions.back()->isEnabled());
        }
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.path()));
        QVERIFY(settled.wait());
        QVERIFY(actions[0]->isEnabled());
        actions[0]->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("\\toprule")));
        actions[1]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text().toStdString(),
                 renderStudy(controller.study()->table, TableFormat::Markdown));
    }

    void requestsAndDroppedFoldersAreTaken()
    {
        const TemporaryFolder folder;
        fillWorkspace(folder);
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        QVERIFY(!controller.take({text(folder.file("runs"))}));
        QVERIFY(controller.take({text(folder.file("runs/study"))}));
        QVERIFY(settled.wait());
        QCOMPARE(viewOf(controller).table().model()->rowCount(), 2);
        PageRequest request;
        request.runs = {text(folder.file("runs/alone")),
                        text(folder.file("runs/study/runs/arcface-s1"))};
        QVERIFY(controller.show(request));
        QVERIFY(settled.wait());
        QCOMPARE(controller.study()->table.runs.size(), std::size_t(2));
        QVERIFY(!controller.show(PageRequest{}));
    }

    void emptyAndMissingFoldersAreExplained()
    {
        const TemporaryFolder folder;
        CompareController controller;
        QSignalSpy settled(&controller, &CompareController::settled);
        controller.setWorkspace(text(folder.file("nowhere")));
        QVERIFY(settled.wait());
        QVERIFY(controller.study() == nullptr);
        bool isSaid = false;
        for (const QLabel* label : controller.widget()->findChildren<QLabel*>())
            isSaid = isSaid || label->text() == QStringLiteral("Nothing to compare yet");
        QVERIFY(isSaid);
    }

    void widgetsHaveNames()
    {
        CompareController controller;
        for (const QWidget* widget : controller.widget()->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->parentWidget() ||
                qobject_cast<const QLabel*>(widget) || qobject_cast<const QPushButton*>(widget))
                continue;
            if (qobject_cast<const QComboBox*>(widget) || qobject_cast<const QTableView*>(widget) ||
                qobject_cast<const IntervalChart*>(widget))
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    /// INTERPROTO_PICTURES=FOLDER keeps what the page looks like.
    void looksAreKept()
    {
        const QString out = qEnvironmentVariable("INTERPROTO_PICTURES");
        if (out.isEmpty())
            QSKIP("no folder for pictures");
        const TemporaryFolder folder;
        int place = 0;
        for (const char* method : {"curricularface",
                                   "mv_am",
                                   "broadface",
                                   "cosface",
                                   "arcface",
                                   "oecnn",
                                   "dal",
                                   "mtl",
                                   "inter_prototype"}) {
            for (const int seed : {4885, 1234, 5678}) {
                StudyRun run = studyRun(method, seed);
                std::size_t hits = 1590 + 5 * static_cast<std::size_t>(place);
                for (const char* set :
                     {"agedb20_child", "fgnet20_child", "agedb30_child", "fgnet30_child", "lag"})
                    addFigure(run, set, hits++ + static_cast<std::size_t>(seed % 13), 2000);
                if (place == 7 && seed == 5678)
                    run.state = RunState::Living;
                writeStudyRun(folder.file("runs/study/runs/" + run.name), run);
            }
            ++place;
        }
        folder.write("runs/study/queue.json", "{\"jobs\": []}");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            CompareController controller;
            QSignalSpy settled(&controller, &CompareController::settled);
            controller.widget()->resize(1280, 800);
            controller.widget()->show();
            controller.widget()->grab().save(out + QStringLiteral("/compare-empty-") +
                                             themeName(theme) + QStringLiteral(".png"));
            controller.setWorkspace(text(folder.path()));
            QVERIFY(settled.wait(20000));
            chooseCells(controller, {{4, 2}, {8, 2}});
            QTest::qWait(200);
            controller.widget()->grab().save(out + QStringLiteral("/compare-") + themeName(theme) +
                                             QStringLiteral(".png"));
        }
    }
};

QTEST_MAIN(CompareTest)
#include "compare_test.moc"
