// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_reader.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/official_lists.h"
#include "tests/support/opened_pairs.h"
#include "widgets/charts/accuracy_bars.h"
#include "widgets/charts/roc_chart.h"
#include "widgets/charts/score_chart.h"
#include "widgets/common/theme.h"
#include "widgets/images/image_source.h"
#include "widgets/images/pair_grid.h"
#include "widgets/tables/pair_words.h"
#include "widgets/tables/pairs_table_model.h"
#include "widgets/workspaces/pairs/agreement_panel.h"
#include "widgets/workspaces/pairs/figures_panel.h"
#include "widgets/workspaces/pairs/filter_panel.h"
#include "widgets/workspaces/pairs/pair_theatre.h"
#include "widgets/workspaces/pairs/pairs_controller.h"
#include "widgets/workspaces/pairs/pairs_view.h"

#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

#include <cmath>

using namespace interproto;
using namespace interproto::ui;
using namespace interproto::testing;

namespace {

std::string textOf(const QString& path)
{
    return readFile(path.toStdString());
}

}  // namespace

class PairsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheFirstRunOfTheWorkspace()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        QCOMPARE(opened.model().table().size(), 400U);
        QCOMPARE(opened.view().grid().count(), std::size_t(400));
        QCOMPARE(opened.view().tableModel().rowCount(), 400);
        QCOMPARE(opened.view().runs().count(), 3);
        // The threshold starts at the reference's, and the counts are the report's.
        const VerificationReport& report = opened.model().table().sets[0].report;
        QCOMPARE(opened.model().threshold(), report.best.value->threshold);
        const QString accepts = opened.view().figures().cell(Verdict::TrueAccept).text();
        QVERIFY2(accepts.contains(QString::number(report.atBest.trueAccepts)), qPrintable(accepts));
        // The images were found above the evaluation.
        QVERIFY(fileExists(opened.model().imageFile(0, false)) ||
                opened.model().imageFile(0, false).find("P1") != std::string::npos);
    }

    void anEvaluationThatIsMissingIsMade()
    {
        const PairWorkspace workspace;
        workspace.nameTestSet();
        ImageSource source;
        PairsController page(source);
        QSignalSpy loaded(&page, &PairsController::loaded);
        page.open(QString::fromStdString(workspace.folder().write("model.pth", "weights")));
        QVERIFY(loaded.wait(10000));
        QVERIFY(!loaded.takeFirst().front().toString().isEmpty());  // no list, nothing to score
        QSignalSpy told(&page, &Page::told);
        page.setWorkspace(workspace.path());
        QTRY_VERIFY(page.view().runs().count() >= 3);
        page.open(QString::fromStdString(workspace.folder().file("model.pth")));
        QVERIFY(loaded.wait(10000));
        QVERIFY2(loaded.front().front().toString().isEmpty(),
                 qPrintable(loaded.front().front().toString()));
        QVERIFY(workspace.asked().startsWith(QStringLiteral("evaluate ")));
        QVERIFY(workspace.asked().contains(QStringLiteral("--test-list")));
        QVERIFY(page.model().table().size() >= 60U);
    }

    void oneThresholdMovesEverything()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        PairsModel& model = opened.model();
        ScoreChart& chart = opened.view().figures().scores();
        QTRY_VERIFY(chart.width() > 100 && chart.pixelOf(0.2) > 0);
        chart.grab();
        // By mouse: press on the line, move, release.
        const auto at = [&](double score) {
            return QPoint(static_cast<int>(chart.pixelOf(score)), chart.height() / 2);
        };
        QTest::mousePress(&chart, Qt::LeftButton, {}, at(double(model.threshold())));
        for (double score = 0.1; score < 0.5; score += 0.1)
            QTest::mouseMove(&chart, at(score));
        QTest::mouseMove(&chart, at(0.45));
        QTest::mouseRelease(&chart, Qt::LeftButton, {}, at(0.45));
        QVERIFY(std::abs(model.threshold() - 0.45F) < 0.02F);
        const Confusion wanted =
            confusionAt(model.table().scoredPairs(0, model.table().size()), model.threshold());
        QTRY_VERIFY(opened.view()
                        .figures()
                        .cell(Verdict::FalseReject)
                        .accessibleName()
                        .contains(QStringLiteral(": %1 ").arg(wanted.falseRejects)));
        QCOMPARE(float(opened.view().figures().thresholdBox().value()),
                 std::round(model.threshold() * 1e4F) / 1e4F);
        QCOMPARE(*opened.view().figures().setBars().bars()[0].accuracy, *wanted.accuracy().value);
        // By keys.
        chart.setFocus();
        const float before = model.threshold();
        QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(model.threshold() < before);
        // As a number, and as a FAR.
        opened.view().figures().thresholdBox().setValue(0.25);
        QCOMPARE(model.threshold(), 0.25F);
        QComboBox& far = opened.view().figures().farBox();
        far.lineEdit()->setText(QStringLiteral("0.01"));
        QTest::keyClick(far.lineEdit(), Qt::Key_Return);
        QCOMPARE(model.threshold(), model.table().scores.thresholdForFar(0.01));
        // On the curve.
        RocChart& roc = opened.view().figures().roc();
        roc.grab();
        QTest::mouseClick(&roc, Qt::LeftButton, {}, roc.placeOf(0.1).toPoint());
        const FarAtScore now = model.table().scores.farAt(model.threshold());
        QVERIFY(std::abs(now.rate() - 0.1) < 0.03);
    }

    void everyFigureSelectsItsPairs()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        PairsModel& model = opened.model();
        FiguresPanel& figures = opened.view().figures();
        // A confusion cell.
        figures.cell(Verdict::FalseReject).click();
        QVERIFY(!model.view().rows().empty());
        for (const std::uint32_t row : model.view().rows())
            QCOMPARE(model.table().verdict(row, model.threshold()), Verdict::FalseReject);
        figures.cell(Verdict::FalseReject).click();
        QCOMPARE(model.view().rows().size(), std::size_t(400));
        // A bar of the histogram.
        ScoreChart& chart = figures.scores();
        chart.grab();
        QTest::mouseClick(&chart,
                          Qt::LeftButton,
                          {},
                          QPoint(static_cast<int>(chart.pixelOf(0.1)), chart.height() / 2));
        const ValueRange range = model.view().filter().similarity;
        QVERIFY(range.low <= 0.1F && range.high > 0.09F && range.high - range.low < 0.1F);
        QVERIFY(model.view().rows().size() < 60);
        model.setFilter({});
        // A point of the curve.
        RocChart& roc = figures.roc();
        roc.grab();
        QTest::mouseDClick(&roc, Qt::LeftButton, {}, roc.placeOf(0.2).toPoint());
        for (const std::uint32_t row : model.view().rows())
            QVERIFY(isFailure(model.table().verdict(row, model.threshold())));
        model.setFilter({});
        // An age-gap bin, by keys.
        AccuracyBars& gaps = figures.gapBars();
        QVERIFY(!gaps.bars().empty());
        const std::size_t bins = gaps.bars().size();
        QVERIFY(bins > 1);
        gaps.setFocus();
        QTest::keyClick(&gaps, Qt::Key_Return);
        QCOMPARE(static_cast<std::int64_t>(model.view().rows().size()), gaps.bars()[0].pairs);
        QVERIFY(gaps.bars()[0].isChosen);
        QCOMPARE(gaps.bars().size(), bins);  // its neighbours stay to be chosen
        QTest::mouseClick(&gaps, Qt::LeftButton, {}, gaps.barRect(0).center());
        QCOMPARE(model.view().rows().size(), std::size_t(400));
    }

    void filtersByHandAndSavedViews()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        PairsModel& model = opened.model();
        FilterPanel& filters = opened.view().filters();
        QTest::keyClicks(&filters.text(), QStringLiteral("p7/"));
        QTRY_COMPARE(model.view().filter().text, std::string("p7/"));
        const std::size_t shown = model.view().rows().size();
        QVERIFY(shown > 0 && shown < 400);
        filters.verdict().setCurrentIndex(1);
        Q_EMIT filters.verdict().activated(1);
        QVERIFY(model.view().rows().size() < shown);
        Q_EMIT filters.viewSaved(QStringLiteral("hard of P7"),
                                 QString::fromStdString(filterText(model.view().filter())));
        const std::string file = workspace.folder().file("pairs/views.csv");
        QTRY_VERIFY(fileExists(file));
        const PairFilter kept = model.view().filter();
        filters.text().clear();
        QTRY_VERIFY(model.view().filter().text.empty());
        filters.savedViews().setCurrentIndex(1);
        Q_EMIT filters.savedViews().activated(1);
        QVERIFY(model.view().filter() == kept);
        // Another window finds the view.
        OPEN(workspace, again);
        QCOMPARE(again.view().filters().savedViews().count(), 2);
    }

    void gridAndTableAreWalkedByKeys()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        PairsModel& model = opened.model();
        PairGrid& grid = opened.view().grid();
        grid.setFocus();
        grid.setCurrent(0);
        QTest::keyClick(&grid, Qt::Key_Right);
        QTest::keyClick(&grid, Qt::Key_Down);
        const auto place = static_cast<std::size_t>(1 + grid.columns());
        QCOMPARE(grid.current(), static_cast<std::int64_t>(place));
        QCOMPARE(*model.current(), model.view().rows()[place]);
        QTest::keyClick(&grid, Qt::Key_End);
        QCOMPARE(grid.current(), 399);
        QVERIFY(grid.verticalScrollBar()->value() > 0);
        QTest::keyClick(&grid, Qt::Key_Home);
        QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.tileRect(2).center());
        QCOMPARE(grid.current(), 2);
        QTest::mouseClick(
            grid.viewport(), Qt::LeftButton, Qt::ControlModifier, grid.tileRect(3).center());
        QCOMPARE(grid.selected().size(), std::size_t(1));
        QTest::keyClick(&grid, Qt::Key_Return);
        QCOMPARE(opened.view().middle(), PairsView::Middle::Theatre);
        QTest::keyClick(&opened.view().theatre(), Qt::Key_Escape);
        QCOMPARE(opened.view().middle(), PairsView::Middle::Grid);
        // The table, sorted by a click's signal, shows the same pairs.
        opened.view().showMiddle(PairsView::Middle::Table);
        QTableView& table = opened.view().table();
        table.sortByColumn(PairsTableModel::sectionOf(PairColumn::Similarity), Qt::AscendingOrder);
        QCOMPARE(model.view().column(), PairColumn::Similarity);
        const auto score = [&](int row) {
            return table.model()
                ->index(row, PairsTableModel::sectionOf(PairColumn::Similarity))
                .data()
                .toString()
                .toFloat();
        };
        QVERIFY(score(0) <= score(1) && score(1) <= score(399));
        table.setCurrentIndex(table.model()->index(5, 0));
        QCOMPARE(*model.current(), model.view().rows()[5]);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.view().middle(), PairsView::Middle::Theatre);
    }

    void theatreJudgesPairsAndTakesItBack()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        PairsModel& model = opened.model();
        model.setCurrent(model.view().rows()[0]);
        opened.view().showMiddle(PairsView::Middle::Theatre);
        PairTheatre& theatre = opened.view().theatre();
        theatre.setFocus();
        QTest::keyClick(&theatre, Qt::Key_N);
        QCOMPARE(*model.current(), model.view().rows()[1]);
        QTest::keyClick(&theatre, Qt::Key_P);
        QTest::keyClick(&theatre, Qt::Key_F);
        QVERIFY(isFailure(model.table().verdict(*model.current(), model.threshold())));
        const std::uint32_t row = *model.current();
        QTest::keyClick(&theatre, Qt::Key_4);
        QCOMPARE(markKey(model.noteOf(row).mark), std::string_view("occlusion"));
        theatre.noteEdit().setFocus();
        QTest::keyClicks(&theatre.noteEdit(), QStringLiteral("=hand"));
        theatre.next();  // what was typed belongs to the pair before
        QCOMPARE(model.noteOf(row).text, std::string("=hand"));
        const std::string file = workspace.folder().file("pairs/notes.csv");
        QTRY_VERIFY(fileExists(file) && PairNotes::read(file).size() == 1 &&
                    !PairNotes::read(file)
                         .note("Sample",
                               model.table().images.path(model.table().first[row]),
                               model.table().images.path(model.table().second[row]))
                         .text.empty());
        model.undoStack().undo();
        QVERIFY(model.noteOf(row).text.empty());
        model.undoStack().undo();
        QVERIFY(model.noteOf(row).isEmpty());
        model.undoStack().redo();
        QCOMPARE(markText(model.noteOf(row).mark), QStringLiteral("occlusion"));
        QTRY_COMPARE(PairNotes::read(file).size(), std::size_t(1));
        // All images of the identity, those of the folder included.
        QTRY_VERIFY(theatre.findChildren<FaceStrip*>().front()->faces().size() >= 2);
    }

    void droppedPhotosAreCompared()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        const QString photo = QString::fromStdString(workspace.image(1, 0));
        QVERIFY(opened.page.take({photo, QString::fromStdString(workspace.image(2, 3))}));
        QTRY_VERIFY(!opened.view().droppedText().isEmpty());
        QVERIFY2(opened.view().droppedText().contains(QStringLiteral("0.3100")),
                 qPrintable(opened.view().droppedText()));
        QVERIFY(opened.view().droppedText().contains(QStringLiteral("impostor")));
        // A photo and a folder: the embeddings name the second of the folder as nearest.
        workspace.answerEmbeddings({{1, 0}, {0, 1}, {0.8F, 0.6F}, {0, 1}, {0, 1}, {0, 1}, {0, 1}});
        const QString folder = QString::fromStdString(parentDirectory(workspace.image(3, 0)));
        QVERIFY(opened.page.take({folder, photo}));
        QTRY_VERIFY2(opened.view().droppedText().contains(QStringLiteral("0.8000")),
                     qPrintable(opened.view().droppedText()));
        QVERIFY(!opened.page.take({photo, photo, photo}));
    }

    void exportsWhatIsChosen()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        opened.view().figures().cell(Verdict::FalseAccept).click();
        const std::size_t shown = opened.model().view().rows().size();
        QVERIFY(shown > 0);
        QSignalSpy exported(&opened.page, &PairsController::exported);
        const auto out = [&](const char* name) {
            return QString::fromStdString(workspace.folder().file(name));
        };
        opened.page.exportTo(QStringLiteral("csv"), out("x.csv"));
        QVERIFY(exported.wait(10000));
        const std::string csv = textOf(out("x.csv"));
        QCOMPARE(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')), shown + 1);
        QVERIFY(csv.find("false_accept") != std::string::npos);
        for (const char* name : {"x.png", "x.pdf", "x.svg"}) {
            opened.page.exportTo(QStringLiteral("sheet"), out(name));
            QVERIFY(exported.wait(10000));
            QVERIFY(textOf(out(name)).size() > 2000);
        }
        const QImage sheet(out("x.png"));
        QVERIFY(sheet.width() > 900);
        opened.page.exportTo(QStringLiteral("report"), out("x.html"));
        QVERIFY(exported.wait(20000));
        const QString html = QString::fromStdString(textOf(out("x.html")));
        QVERIFY(html.contains(QStringLiteral("data:image/jpeg;base64,")));
        QVERIFY(!html.contains(QStringLiteral("<script")) &&
                !html.contains(QStringLiteral("http:")) &&
                !html.contains(QStringLiteral("https:")));
        // A folder that may not be written is an error, told and not thrown.
        QSignalSpy told(&opened.page, &Page::told);
        opened.page.exportTo(QStringLiteral("csv"), QStringLiteral("/nowhere/x.csv"));
        QVERIFY(told.wait(10000));
        QVERIFY(told.back().front().toBool());
    }

    void namesFromFilesAreShownAsTyped()
    {
        const PairWorkspace workspace;
        const std::string csv = workspace.folder().write(
            "<b>odd&.csv",
            "label,path1,path2,age1,age2,similarity\n"
            "1,x/<img src=1>/a_1.jpg,x/<img src=1>/b.jpg,3,40,0.9\n"
            "1,x/y/a.jpg,x/y/b.jpg,3,40,0.1\n0,x/y/a.jpg,x/<img src=1>/b.jpg,3,40,0.5\n");
        OPEN(workspace, opened);
        QSignalSpy loaded(&opened.page, &PairsController::loaded);
        opened.page.open(QString::fromStdString(csv));
        QVERIFY(loaded.wait(10000));
        QVERIFY(loaded.front().front().toString().isEmpty());
        opened.view().theatre().grab();
        QSignalSpy exported(&opened.page, &PairsController::exported);
        opened.page.exportTo(QStringLiteral("report"),
                             workspace.path() + QStringLiteral("/r.html"));
        QVERIFY(exported.wait(20000));
        const QString html =
            QString::fromStdString(textOf(workspace.path() + QStringLiteral("/r.html")));
        QVERIFY(!html.contains(QStringLiteral("<img src=1")));
        QVERIFY(html.contains(QStringLiteral("&lt;b&gt;odd&amp;")));
    }

    void theOfficialListsAreShownWithoutImages()
    {
        const std::string lists = officialListFolder();
        if (lists.empty())
            QSKIP("the official pair lists are not at hand");
        ImageSource source;
        PairsController page(source);
        page.widget()->resize(1280, 800);
        page.widget()->show();
        for (const char* name :
             {"agedb20_child", "agedb30_child", "fgnet20_child", "fgnet30_child", "lag"}) {
            QSignalSpy loaded(&page, &PairsController::loaded);
            page.open(QString::fromStdString(joined(lists, std::string(name) + ".txt")));
            QVERIFY(loaded.wait(10000));
            QVERIFY(loaded.front().front().toString().isEmpty());
            page.widget()->grab();
            page.view().showMiddle(PairsView::Middle::Table);
            page.widget()->grab();
            page.view().showMiddle(PairsView::Middle::Theatre);
            page.widget()->grab();
            page.view().showMiddle(PairsView::Middle::Grid);
        }
        QCOMPARE(page.model().pairs().issues.count("pair-broken"), std::size_t(17));
        QCOMPARE(page.model().table().size(), 3383U);
    }

    void everyWidgetHasAName()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        QStringList nameless;
        for (const QWidget* widget : opened.page.widget()->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QStringLiteral("qt_")) ||
                widget->inherits("QComboBoxListView") ||
                qobject_cast<const QAbstractScrollArea*>(widget->parent()) != nullptr ||
                qobject_cast<const QAbstractSpinBox*>(widget->parent()) != nullptr ||
                qobject_cast<const QComboBox*>(widget->parent()) != nullptr)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const auto* label = qobject_cast<const QLabel*>(widget);
            if (widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty()) &&
                !label)
                nameless.push_back(QLatin1String(widget->metaObject()->className()) +
                                   QLatin1Char(' ') + widget->objectName());
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }

    /// INTERPROTO_PICTURES: a folder for pictures of the page, for the manual and for eyes;
    /// INTERPROTO_PICTURES_OF: a folder of runs to show, otherwise small coloured squares.
    void picturesForTheManual()
    {
        const QString out = qEnvironmentVariable("INTERPROTO_PICTURES");
        if (out.isEmpty())
            QSKIP("no pictures wanted");
        const PairWorkspace workspace;
        const QString of = qEnvironmentVariable("INTERPROTO_PICTURES_OF");
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            applyTheme(theme);
            ImageSource source;
            PairsController page(source);
            QSignalSpy loaded(&page, &PairsController::loaded);
            page.setActive(true);
            page.setWorkspace(of.isEmpty() ? workspace.path() : of);
            QVERIFY(loaded.wait(20000));
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                page.widget()->resize(size);
                page.widget()->show();
                const auto save = [&](const char* name) {
                    page.widget()->grab();
                    QTest::qWait(400);
                    page.widget()->grab().save(QStringLiteral("%1/pairs-%2-%3-%4.png")
                                                   .arg(out, QLatin1String(name), themeName(theme))
                                                   .arg(size.width()));
                };
                save("grid");
                page.view().figures().cell(Verdict::FalseReject).click();
                page.view().showMiddle(PairsView::Middle::Table);
                save("table");
                page.view().figures().cell(Verdict::FalseReject).click();
                page.model().setCurrent(page.model().neighbour(1, true));
                page.view().showMiddle(PairsView::Middle::Theatre);
                save("theatre");
                page.view().showMiddle(PairsView::Middle::Runs);
                if (page.view().agreement().choice().count() > 1)
                    Q_EMIT page.view().agreement().choice().activated(1);
                save("runs");
                page.view().showMiddle(PairsView::Middle::Grid);
            }
        }
        applyTheme(Theme::System);
    }

    void manyPairsScrollWithoutABlock()
    {
        const PairWorkspace workspace(4);
        const std::string csv = workspace.folder().file("large.csv");
        writeEvaluation(csv, {.pairs = 1000000, .identities = 20000, .imagesEach = 10});
        OPEN(workspace, opened);
        QSignalSpy loaded(&opened.page, &PairsController::loaded);
        opened.page.open(QString::fromStdString(csv));
        QVERIFY(loaded.wait(60000));
        PairGrid& grid = opened.view().grid();
        LoopWatchdog watchdog;
        for (int i = 0; i < 60; ++i) {
            grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum() / 60 * i);
            grid.viewport()->repaint();
            QCoreApplication::processEvents();
        }
        qInfo("%s", qPrintable(watchdog.text()));
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }
};

QTEST_MAIN(PairsTest)
#include "pairs_test.moc"
