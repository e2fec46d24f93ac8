// SPDX-License-Identifier: GPL-3.0-or-later
// The same pairs under several models: other runs, earlier epochs, models still to be scored, and
// what the engine tells about one pair.
#include "core/runs/score_history.h"
#include "tests/support/opened_pairs.h"
#include "widgets/charts/pair_scatter.h"
#include "widgets/images/contact_sheet.h"
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/agreement_panel.h"
#include "widgets/workspaces/pairs/pair_history.h"
#include "widgets/workspaces/pairs/pair_tasks.h"
#include "widgets/workspaces/pairs/pair_theatre.h"

#include <QComboBox>
#include <QPushButton>
#include <QTableWidget>

#include <cmath>

using namespace interproto;
using namespace interproto::ui;
using namespace interproto::testing;

namespace {

/// An earlier evaluation of the workspace's first run: all its similarities moved by `shift`,
/// except that row `special` has `similarity`.
void addEpoch(
    const PairWorkspace& workspace, int epoch, float shift, std::uint32_t special, float similarity)
{
    PairReader reader;
    reader.addEvaluation("Sample", workspace.first());
    std::vector<float> scores = reader.finish().similarity;
    for (float& score : scores)
        score += shift;
    scores[special] = similarity;
    const std::string folder = workspace.folder().file("runs/first/evaluation/history/" +
                                                       pastEvaluationName(epoch, epoch * 10));
    makeDirectories(folder);
    writeNpy(folder + "/Sample.npy",
             ScalarType::Float32,
             {static_cast<std::int64_t>(scores.size())},
             scores.data());
}

}  // namespace

class PairsModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoppedContactSheetLeavesWhatWasThere()
    {
        const TemporaryFolder folder;
        for (const char* kind : {"pdf", "svg", "png"}) {
            const std::string file = folder.write(std::string("sheet.") + kind, "old");
            const auto stop = [](std::size_t, std::size_t) { return false; };
            QVERIFY(!writeContactSheet(QString::fromStdString(file), {ContactPair{}}, {}, stop));
            QCOMPARE(readFile(file), std::string("old"));
            QVERIFY(writeContactSheet(QString::fromStdString(file), {ContactPair{}}, {}));
            QVERIFY(readFile(file).size() > 100);
        }
        QCOMPARE(sortedNames(folder.path()).size(), std::size_t(3));
    }

    void theSamePairUnderOtherRuns()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        opened.view().showMiddle(PairsView::Middle::Theatre);
        QTableWidget& others = opened.view().theatre().othersTable();
        QTRY_COMPARE(others.rowCount(), 1);
        QVERIFY(others.item(0, 0)->text().contains(QStringLiteral("second")));
        const std::uint32_t row = *opened.model().current();
        QVERIFY(others.item(0, 1)->text() != scoreText(opened.model().table().similarity[row]) ||
                opened.model().table().genuine[row] == 0);
    }

    void engineTellsRegionsAndNeighbours()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        PairTheatre& theatre = opened.view().theatre();
        opened.view().showMiddle(PairsView::Middle::Theatre);
        theatre.setFocus();
        QTest::keyClick(&theatre, Qt::Key_O);
        QTRY_VERIFY(theatre.firstFace().hasHeat());
        QVERIFY(theatre.secondFace().hasHeat());
        QVERIFY(workspace.asked().contains(QStringLiteral("occlusion ")));
        // Another pair has no heat of its own yet.
        theatre.next();
        QVERIFY(!theatre.firstFace().hasHeat());
        const PairTable& table = opened.model().table();
        workspace.answerEmbeddings(
            std::vector<std::vector<float>>(table.images.size(), {0.6F, 0.8F}));
        QTest::keyClick(&theatre, Qt::Key_W);
        QTRY_VERIFY(!theatre.neighbourStrip().faces().empty());
        QCOMPARE(theatre.neighbourStrip().faces().size(), std::size_t(11));  // the other identities
        QVERIFY(theatre.neighbourStrip().faces()[0].caption.startsWith(QStringLiteral("1.0000")));
    }

    void neighboursAreTheNearestOfEachOtherIdentity()
    {
        const std::vector<std::string> files = {
            "d/001A05.JPG", "d/002A05.JPG", "d/002A30.JPG", "d/003A10.JPG", "d/001A40.JPG"};
        const auto found =
            wrongNeighbours({1, 0, 0.5F, 0.1F, 0.9F, 0, 0.7F, 0.3F, 1, 0}, 2, files, 0, 5);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].file, std::string("d/002A30.JPG"));
        QCOMPARE(found[1].identity, QStringLiteral("003"));
        QCOMPARE(found[1].similarity, 0.7F);
    }

    void twoRunsAgreeOrNot()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        AgreementPanel& panel = opened.view().agreement();
        opened.view().showMiddle(PairsView::Middle::Runs);
        QCOMPARE(panel.choice().count(), 2);
        panel.choice().setCurrentIndex(1);
        Q_EMIT panel.choice().activated(1);
        QTRY_VERIFY(opened.model().other() != nullptr);
        const PairAgreement found = opened.model().agreementOfRuns();
        QVERIFY(found.of(Agreement::OnlySecond) > 0);
        QVERIFY2(panel.words().contains(QStringLiteral("McNemar")), qPrintable(panel.words()));
        panel.cell(Agreement::OnlySecond).click();
        QCOMPARE(static_cast<std::int64_t>(opened.model().view().rows().size()),
                 found.of(Agreement::OnlySecond));
        for (const std::uint32_t row : opened.model().view().rows())
            QVERIFY(isFailure(opened.model().table().verdict(row, opened.model().threshold())));
        QCOMPARE(opened.view().middle(), PairsView::Middle::Grid);
        // A rectangle in the scatter.
        opened.model().restrictTo(std::nullopt, {});
        opened.view().showMiddle(PairsView::Middle::Runs);
        PairScatter& scatter = panel.scatter();
        scatter.grab();
        QTest::mousePress(&scatter, Qt::LeftButton, {}, scatter.placeOf(0.3, 0.7).toPoint());
        QTest::mouseMove(&scatter, scatter.placeOf(0.6, 0.4).toPoint());
        QTest::mouseRelease(&scatter, Qt::LeftButton, {}, scatter.placeOf(0.6, 0.4).toPoint());
        const auto& rows = opened.model().view().rows();
        QVERIFY(!rows.empty() && rows.size() < 400);
        for (const std::uint32_t row : rows)
            QVERIFY(opened.model().table().similarity[row] > 0.28F &&
                    opened.model().table().similarity[row] < 0.62F);
    }

    void anotherPageOpensWhatItFound()
    {
        const PairWorkspace workspace;
        ImageSource source;
        PairsController page(source);
        QSignalSpy loaded(&page, &PairsController::loaded);
        PageRequest request;
        request.page = QStringLiteral("pairs");
        request.runs = {workspace.path() + QStringLiteral("/runs/first"),
                        workspace.path() + QStringLiteral("/runs/second")};
        request.testSet = QStringLiteral("Sample");
        request.selection = QStringLiteral("b_only");
        QVERIFY(page.show(request));
        QVERIFY(loaded.wait(10000));
        QTRY_VERIFY(!page.model().restriction().isEmpty());
        QCOMPARE(static_cast<std::int64_t>(page.model().view().rows().size()),
                 page.model().agreementOfRuns().of(Agreement::OnlySecond));
        request.page = QStringLiteral("data");
        QVERIFY(!page.show(request));
    }

    void aPairIsFollowedOverTheEpochs()
    {
        const PairWorkspace workspace;
        // A genuine pair that the run gets right in the end.
        PairReader reader;
        reader.addEvaluation("Sample", workspace.first());
        const PairTable table = reader.finish();
        const float threshold = table.sets[0].report.best.value->threshold;
        std::uint32_t row = 0;
        while (table.verdict(row, threshold) != Verdict::TrueAccept)
            ++row;
        addEpoch(workspace, 1, -0.2F, row, -0.9F);
        addEpoch(workspace, 2, -0.1F, row, 0.9F);
        addEpoch(workspace, 10, 0, row, 0.95F);
        workspace.folder().write("runs/first/evaluation/history/strange/x.npy", "x");
        OPEN(workspace, opened);
        QVERIFY(opened.model().table().genuine[row] != 0);
        opened.model().setCurrent(row);
        opened.view().showMiddle(PairsView::Middle::Theatre);
        PairHistory& history = opened.view().theatre().history();
        QTRY_COMPARE(history.moments().size(), std::size_t(3));
        QVERIFY(history.isVisible());
        QCOMPARE(history.moments()[0].similarity, -0.9F);
        QVERIFY(!history.moments()[0].isRight && history.moments()[1].isRight);
        QCOMPARE(history.moments()[2].epoch, 10);
        QVERIFY2(history.sentence().contains(QStringLiteral("epoch 2")),
                 qPrintable(history.sentence()));
        // Whose thresholds these are, and which: not the one of the verdict above.
        for (const std::size_t end : {0, 2})
            QVERIFY2(history.sentence().contains(
                         QLocale().toString(double(history.moments()[end].threshold), 'f', 3)),
                     qPrintable(history.sentence()));
        // The threshold moved with the scores.
        QVERIFY(history.moments()[0].threshold < history.moments()[1].threshold);
        history.grab();
        // What was won and lost since epoch 1 is a comparison with it.
        AgreementPanel& panel = opened.view().agreement();
        opened.view().showMiddle(PairsView::Middle::Runs);
        const int choice = panel.choice().findText(QStringLiteral("first, Epoch 1"));
        QVERIFY(choice > 0);
        panel.choice().setCurrentIndex(choice);
        Q_EMIT panel.choice().activated(choice);
        QTRY_VERIFY(opened.model().other() != nullptr);
        const std::vector<std::uint32_t> won = opened.model().rowsOf(Agreement::OnlyFirst);
        QVERIFY(std::find(won.begin(), won.end(), row) != won.end());
        QVERIFY(opened.model().rowsOf(Agreement::OnlySecond).empty());
    }

    void anEarlierEvaluationOfOtherPairsIsRefused()
    {
        const PairWorkspace workspace;
        const std::vector<float> few(3, 0.5F);
        const std::string file = workspace.folder().file("few.npy");
        writeNpy(file, ScalarType::Float32, {3}, few.data());
        PairReader reader;
        reader.addEvaluation("Sample", workspace.first());
        const PairTable table = reader.finish();
        try {
            orderedScores(table, 0, file);
            QFAIL("three numbers were taken for 400 pairs");
        } catch (const Error& error) {
            const std::string text = error.what();
            QVERIFY2(text.find("few.npy") != std::string::npos &&
                         text.find("found 3") != std::string::npos &&
                         text.find("400") != std::string::npos,
                     text.c_str());
        }
    }

    void aModelWithoutScoresIsScoredWhenChosen()
    {
        const PairWorkspace workspace;
        workspace.nameTestSet();
        const std::string second = workspace.folder().file("runs/second/evaluation/Sample.csv");
        writeFile(workspace.folder().file("answers/Sample.csv"), readFile(second));
        OPEN(workspace, opened);
        AgreementPanel& panel = opened.view().agreement();
        opened.view().showMiddle(PairsView::Middle::Runs);
        const auto choose = [&] {
            int third = -1;
            for (int i = 1; i < panel.choice().count(); ++i)
                if (panel.choice().itemText(i).contains(QStringLiteral("third")))
                    third = i;
            panel.choice().setCurrentIndex(third);
            Q_EMIT panel.choice().activated(third);
        };
        choose();
        QVERIFY(panel.isBusy());
        panel.stopButton().click();
        QVERIFY(!panel.isBusy());
        QCOMPARE(panel.choice().currentIndex(), 0);
        choose();
        QTRY_VERIFY(opened.model().other() != nullptr);
        QVERIFY(!panel.isBusy());
        QVERIFY(panel.choice().currentText().contains(QStringLiteral("third")));
        QVERIFY(!panel.choice().currentText().contains(QStringLiteral("not yet")));
        QVERIFY(workspace.asked().contains(QStringLiteral("runs/third")));
        QVERIFY(opened.model().agreementOfRuns().of(Agreement::OnlySecond) > 0);
        QCOMPARE(opened.model().table().size(), 401U);  // still the pairs of the first run
    }

    void weightsWithoutAListSayWhatIsMissing()
    {
        const TemporaryFolder folder;
        const QString weights = QString::fromStdString(folder.write("model.pth", "PK"));
        ImageSource source;
        PairsController page(source);
        page.widget()->show();
        page.setActive(true);
        QSignalSpy loaded(&page, &PairsController::loaded);
        QVERIFY(page.take({weights}));
        QVERIFY(loaded.wait(10000));
        const QString why = loaded.back().front().toString();
        QVERIFY2(why.contains(QStringLiteral("Pair lists to score")), qPrintable(why));
        for (const char* step : {"pairs.open", "file.open"}) {
            auto* button = page.widget()->findChild<QPushButton*>(QLatin1String(step));
            QTRY_VERIFY2(button && button->isVisible(), step);
        }
        // What is no pairs at all is left to others.
        folder.write("papers/one.pdf", "%PDF");
        for (const char* name : {"papers", "papers/one.pdf"})
            QVERIFY(!page.take({QString::fromStdString(folder.file(name))}));
    }
    void aDroppedListIsScoredByTheModelInView()
    {
        const PairWorkspace workspace;
        OPEN(workspace, opened);
        const QString list =
            QString::fromStdString(workspace.folder().write("Sample.txt", "1 a/1.jpg a/2.jpg\n"));
        QSignalSpy loaded(&opened.page, &PairsController::loaded);
        QVERIFY(opened.page.take({list}));
        QVERIFY(loaded.wait(10000));
        QVERIFY2(loaded.front().front().toString().isEmpty(),
                 qPrintable(loaded.front().front().toString()));
        QVERIFY(workspace.asked().contains(QStringLiteral("runs/first")) &&
                workspace.asked().contains(list));
        QVERIFY(opened.model().table().size() > 60U);  // those of the evaluation and the left out
        QVERIFY(opened.view().models().currentText().contains(QStringLiteral("first")));
        // Where scoring fails, the pairs are shown without scores, and why is told.
        workspace.folder().write("engine.sh", "#!/bin/sh\necho 'error: no image' >&2; exit 3\n");
        const QString other =
            QString::fromStdString(workspace.folder().write("Other.txt", "0 a/1.jpg b/2.jpg\n"));
        QSignalSpy told(&opened.page, &Page::told);
        opened.view().models().setCurrentIndex(0);
        QVERIFY(opened.page.take({other}));
        QVERIFY(loaded.wait(10000));
        QCOMPARE(opened.model().table().size(), 1U);
        QVERIFY(std::isnan(opened.model().table().similarity[0]));
        QVERIFY(told.back()[1].toString().contains(QStringLiteral("no image")));
    }
};

QTEST_MAIN(PairsModelsTest)
#include "pairs_models_test.moc"
