// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the kit finds wrong with data and options, the window can say in its language.
#include "widgets/common/kit_sentences.h"

#include "core/catalog/scan.h"
#include "core/tasks/options.h"
#include "tests/core/study/study_samples.h"
#include "tests/support/training_tree.h"
#include "widgets/common/words.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <set>

namespace interproto::ui {

using testing::addFigure;
using testing::studyRun;
using testing::TrainingTree;

namespace {

/// Puts every sentence between angles.
class Marker : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override
    {
        if (qstrcmp(context, "KitSentence") != 0)
            return {};
        return QLatin1Char('<') + QString::fromUtf8(source) + QLatin1Char('>');
    }
    bool isEmpty() const override { return false; }
};

/// Everything that a training folder, its age file and a pair list can have wrong, but for what
/// needs another user (a folder that cannot be listed) or a decoder.
void makeFaults(const TrainingTree& tree)
{
    writeOddImages(tree);
    tree.image("train/0/more/1.jpg");
    tree.file("train/0/notes.txt", "x");
    QCOMPARE(::mkfifo(tree.path("train/0/pipe.jpg").c_str(), 0600), 0);
    tree.file("train/list.txt", "x");
    tree.folder("train/1");
    tree.image("train/01/0.jpg");
    tree.image("train/5/0.jpg");
    tree.image("train/7/0.jpg");
    tree.file("ages.txt",
              "0 a/0/3.jpg 5 0\n0 a/0/3.jpg 6 0\n0 a/0/4.jpg 40 0\n0 a/0/99.jpg 7 0\n"
              "0 a/5/0.jpg 50 2\n0 a/7/0.jpg 4 0\n0 a/33/0.jpg 3 0\n"
              "0 a/0/5.jpg old 0\n0 a/0/5.jpg 900 0\n0\n0 a/ 3 0\n0 \x01 3 0\n");
    tree.image("test/a.jpg");
    tree.file("pairs.txt",
              "1 a.jpg b.jpg\n0 a.jpg a.jpg\n0 a.jpg a.jpg\nx a.jpg a.jpg\n1\n1 a.jpg\n"
              "1 a.jpg b.jpg c.jpg\n1 /a.jpg a.jpg\n1 ../a.jpg a.jpg\n1 a\x01.jpg a.jpg\n"
              "1 two words\n-1 a.jpg a.jpg\n");
}

}  // namespace

class KitSentencesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QCoreApplication::installTranslator(&marker_); }
    void cleanup() { QCoreApplication::removeTranslator(&marker_); }

    void everyFindingIsKnown()
    {
        const TrainingTree tree;
        makeFaults(tree);
        std::set<std::string> codes;
        for (const BrokenLines broken : {BrokenLines::Drop, BrokenLines::Repeat})
            for (const int filter : {1, 2, 20}) {
                ScanOptions options;
                options.trainRoot = tree.path("train");
                options.ageFile = tree.path("ages.txt");
                options.testSets = {{"pairs", tree.path("pairs.txt"), tree.path("test")}};
                options.brokenLines = broken;
                options.childFilter = filter;
                const ScanReport report = scan(options);
                for (const Issue& issue : report.issues.items()) {
                    codes.insert(issue.code);
                    for (const std::string& text : {issue.message, issue.hint})
                        QVERIFY2(text.empty() || knownSentence(shownText(text)), text.c_str());
                }
            }
        // So that the folder above holds what it is meant to hold.
        for (const char* code : {"truncated-image",
                                 "empty-image",
                                 "not-an-image",
                                 "odd-size",
                                 "grey-image",
                                 "extension-mismatch",
                                 "too-large",
                                 "alpha-channel",
                                 "duplicate-image-key",
                                 "nested-folder",
                                 "unknown-extension",
                                 "not-a-file",
                                 "stray-file",
                                 "empty-identity",
                                 "duplicate-identity",
                                 "image-without-label",
                                 "identity-without-child",
                                 "identity-without-adult",
                                 "child-rule-difference",
                                 "label-without-image",
                                 "identity-without-folder",
                                 "no-child-identity",
                                 "ids-not-dense",
                                 "duplicate-label",
                                 "age-label-age",
                                 "age-label-fields",
                                 "age-label-path",
                                 "age-label-control",
                                 "age-label-gender",
                                 "age-label-id",
                                 "missing-image",
                                 "pair-label",
                                 "pair-label-minus-one",
                                 "pair-fields",
                                 "pair-ambiguous",
                                 "pair-broken",
                                 "pair-duplicate"})
            QVERIFY2(codes.count(code) == 1, code);
    }

    void anEmptyFolderIsToldToo()
    {
        const TrainingTree tree;
        tree.folder("train");
        ScanOptions options;
        options.trainRoot = tree.path("train");
        const ScanReport report = scan(options);
        QVERIFY(report.issues.total() > 0);
        for (const Issue& issue : report.issues.items())
            for (const std::string& text : {issue.message, issue.hint})
                QVERIFY2(text.empty() || knownSentence(shownText(text)), text.c_str());
    }

    void everySetThatTellsNothingIsKnown()
    {
        const TrainingTree tree;
        tree.image("test/a.jpg");
        tree.file("test/x.jpg", "x");
        tree.file("train/0/x.jpg", "x");
        for (const char* list : {"",
                                 "1 a.jpg a.jpg\n",
                                 "0 a.jpg a.jpg\n-1 a.jpg a.jpg\n",
                                 "2 a.jpg a.jpg\n",
                                 "2 a.jpg a.jpg\n3 a.jpg a.jpg\n",
                                 "12 a/12/7.jpg 30 1\n",
                                 "1 b.jpg b.jpg\n0 b.jpg c.jpg\n",
                                 "1 x.jpg x.jpg\n0 x.jpg a.jpg\n"}) {
            tree.file("pairs.txt", list);
            ScanOptions options;
            options.trainRoot = tree.path("train");
            options.testSets = {{"pairs", tree.path("pairs.txt"), tree.path("test")}};
            const ScanReport report = scan(options);
            int errors = 0;
            for (const Issue& issue : report.issues.items()) {
                errors += issue.severity == Severity::Error ? 1 : 0;
                for (const std::string& text : {issue.message, issue.hint})
                    QVERIFY2(text.empty() || knownSentence(shownText(text)), text.c_str());
            }
            QVERIFY2(errors == 2, list);  // the set, and a training folder without a picture
        }
    }

    void everyDoubtAboutATrainingIsKnown()
    {
        TrainOptions options;
        options.schedule.milestones = {9, 8, 99};
        options.net.netDepth = 7;
        int told = 0;
        for (const char* method : {"inter_prototype", "mtl", "dal"}) {
            options.method.method = method;
            options.method.childTerm = true;
            options.method.ageGroups = {30, 20};
            for (const Issue& issue : options.check()) {
                QVERIFY2(knownSentence(shownText(issue.message)), issue.message.c_str());
                ++told;
            }
        }
        QVERIFY(told >= 12);
    }

    void everyRemarkOnAStudyIsKnown()
    {
        std::vector<StudyRun> runs;
        for (const std::int64_t seed : {1, 1}) {
            StudyRun best = studyRun("inter_prototype", seed);
            addFigure(best, "lag", 390);
            runs.push_back(best);
        }
        for (const char* method : {"cosface", "mtl"}) {
            StudyRun other = studyRun(method, 1);
            addFigure(other, "lag", 300, 400, 2);
            runs.push_back(other);
        }
        StudyRun lost = studyRun("dal", 1);
        addFigure(lost, "lag", 300);
        lost.sets[0].scored = nullptr;
        lost.state = RunState::Living;
        runs.push_back(lost);
        const StudyTable table = makeStudyTable(runs);
        QCOMPARE(table.notes.size(), std::size_t(4));
        for (const std::string& note : table.notes)
            QVERIFY2(knownSentence(shownText(note)), note.c_str());
        QCOMPARE(inOurLanguage(shownText(table.notes.back())).count(QLatin1Char('<')), 2);
    }

    void valuesStayAndWhatWasWantedIsTranslated()
    {
        QCOMPARE(inOurLanguage(QStringLiteral("no picture younger than 13")),
                 QStringLiteral("<no picture younger than 13>"));
        QCOMPARE(inOurLanguage(QStringLiteral("found \"%1 b\", wanted two paths")),
                 QStringLiteral("<found \"%1 b\", wanted <two paths>>"));
        QCOMPARE(inOurLanguage(QStringLiteral("the picture cannot be read (Permission denied)")),
                 QStringLiteral("<the picture cannot be read> (Permission denied)"));
    }

    void whatIsNotKnownStays()
    {
        const QString text = QStringLiteral("something else (with a reason)");
        QVERIFY(!knownSentence(text));
        QCOMPARE(inOurLanguage(text), text);
        QVERIFY(!knownSentence(QStringLiteral("no picture younger than")));
    }

private:
    Marker marker_;
};

}  // namespace interproto::ui

QTEST_GUILESS_MAIN(interproto::ui::KitSentencesTest)
#include "kit_sentences_test.moc"
