// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_reader.h"

#include "core/base/error.h"
#include "core/runs/journal.h"
#include "core/runs/run_folder.h"
#include "tests/support/temporary_folder.h"

#include <QtTest>

#include <cmath>

using namespace interproto;
using interproto::testing::TemporaryFolder;

namespace {

constexpr const char* kHeader = "label,path1,path2,age1,age2,similarity\n";

/// Four pairs of which all but the last are right at 0.5.
std::string threeOfFour()
{
    return std::string(kHeader) +
           "1,a/1.jpg,a/2.jpg,5,30,0.9\n0,a/1.jpg,b/1.jpg,5,,0.1\n"
           "1,b/1.jpg,b/2.jpg,,,0.5\n1,c/1.jpg,c/2.jpg,3,40,0.05\n";
}

/// A run that was evaluated twice: 0.75, then 0.5.
std::string makeRun(const TemporaryFolder& folder, const std::string& name)
{
    const RunFolder run = RunFolder::create(folder.file(name));
    Journal journal(run.journal());
    journal.write(Started{"train", 1, "h", "v", -1, "arcface", "ir-50", 7, 2, 100});
    journal.write(Evaluated{"lag", 50, 0, 0.75});
    journal.write(Evaluated{"lag", 100, 1, 0.5});
    journal.write(Finished{});
    folder.write(name + "/run.toml", "[method]\nmethod = \"arcface\"\nepochs = 2\n");
    folder.write(name + "/evaluation/lag.csv", std::string(kHeader) + "1,a,b,,,0.5\n0,c,d,,,0.5\n");
    folder.write(name + "/evaluation/best/lag.csv", threeOfFour());
    return run.path();
}

}  // namespace

class StudyReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runIsReadWhole()
    {
        const TemporaryFolder folder;
        const std::string path = makeRun(folder, "runs/a");
        StudyReader reader;
        IssueList issues;
        const auto runs = reader.read({path}, StudyFigure::Best, issues);
        QCOMPARE(issues.total(), std::size_t(0));
        QCOMPARE(runs.size(), std::size_t(1));
        const StudyRun& run = runs[0];
        QCOMPARE(run.name, std::string("a"));
        QCOMPARE(run.method, std::string("arcface"));
        QCOMPARE(run.seed, std::int64_t(7));
        QCOMPARE(run.options.at("epochs"), std::string("2"));
        QCOMPARE(run.sets.size(), std::size_t(1));
        QCOMPARE(run.sets[0].accuracy, 0.75);
        QCOMPARE(run.sets[0].step, std::int64_t(50));
        QVERIFY(run.sets[0].scored);
        QVERIFY(run.sets[0].scored->outcomes == Outcomes({1, 1, 1, 0}));
        QCOMPARE(run.sets[0].scored->pairs.ageGap[0], 25.0F);
        QVERIFY(std::isnan(run.sets[0].scored->pairs.ageGap[1]));
        const auto last = reader.read({path}, StudyFigure::Last, issues);
        QCOMPARE(last[0].sets[0].accuracy, 0.5);
        QCOMPARE(last[0].sets[0].scored->pairs.size(), std::size_t(2));
    }

    void pairsOfAnotherEvaluationAreNotTaken()
    {
        const TemporaryFolder folder;
        const std::string path = makeRun(folder, "a");
        ::unlink(folder.file("a/evaluation/best/lag.csv").c_str());
        StudyReader reader;
        IssueList issues;
        const auto runs = reader.read({path}, StudyFigure::Best, issues);
        QCOMPARE(runs[0].sets[0].accuracy, 0.75);
        QVERIFY(!runs[0].sets[0].scored);
    }

    void sweepsAndFoldersAreOpened()
    {
        const TemporaryFolder folder;
        makeRun(folder, "sweep/runs/a");
        makeRun(folder, "sweep/runs/b");
        folder.write("sweep/queue.json", "{\"jobs\": []}");
        folder.write("sweep/journal.jsonl", "");
        StudyReader reader;
        IssueList issues;
        const std::vector<std::string> paths = {
            folder.file("sweep/runs/b"), folder.file("sweep"), folder.file("sweep/runs/b/")};
        const auto runs = reader.read(paths, StudyFigure::Best, issues);
        QCOMPARE(runs.size(), std::size_t(2));
        QCOMPARE(runs[0].name, std::string("b"));
        QVERIFY_THROWS_EXCEPTION(Error,
                                 reader.read({folder.file("nothing")}, StudyFigure::Best, issues));
    }

    void whatChangesIsReadAgain()
    {
        const TemporaryFolder folder;
        const std::string path = makeRun(folder, "a");
        StudyReader reader;
        IssueList issues;
        const auto before = reader.read({path}, StudyFigure::Best, issues);
        const auto same = reader.read({path}, StudyFigure::Best, issues);
        QCOMPARE(same[0].sets[0].scored.get(), before[0].sets[0].scored.get());
        Journal(joined(path, "journal.jsonl")).write(Evaluated{"lag", 150, 2, 1.0});
        writeFile(folder.file("a/evaluation/best/lag.csv"),
                  std::string(kHeader) + "1,a,b,,,0.5\n0,c,d,,,0.25\n");
        const auto after = reader.read({path}, StudyFigure::Best, issues);
        QCOMPARE(after[0].sets[0].accuracy, 1.0);
        QVERIFY(after[0].sets[0].scored);
        QCOMPARE(after[0].sets[0].scored->pairs.size(), std::size_t(2));
    }

    void listsAreToldApart()
    {
        const TemporaryFolder folder;
        const std::string text = threeOfFour();
        std::string other = text;
        other.replace(other.find("b/2.jpg"), 7, "b/3.jpg");
        std::string score = text;
        score.replace(score.find("0.9"), 3, "0.8");
        const auto list = [&](const std::string& content) {
            return readEvaluationFile(folder.write("x.csv", content)).list;
        };
        QVERIFY(list(text) == list(score));
        QVERIFY(list(text) != list(other));
    }

    void brokenEvaluationsAreIssues_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no header") << QByteArray("1,a,b,,,0.5\n");
        QTest::newRow("no pairs") << QByteArray(kHeader);
        QTest::newRow("label") << QByteArray(kHeader) + "2,a,b,,,0.5\n";
        QTest::newRow("similarity") << QByteArray(kHeader) + "1,a,b,,,nan\n";
        QTest::newRow("cells") << QByteArray(kHeader) + "1,a\n";
        QTest::newRow("binary") << QByteArray(kHeader) + QByteArray("\0\xff\"", 3);
    }

    void brokenEvaluationsAreIssues()
    {
        QFETCH(QByteArray, text);
        const TemporaryFolder folder;
        const std::string path = makeRun(folder, "a");
        folder.write("a/evaluation/best/lag.csv", text.toStdString());
        StudyReader reader;
        IssueList issues;
        const auto runs = reader.read({path}, StudyFigure::Best, issues);
        QCOMPARE(runs.size(), std::size_t(1));
        QVERIFY(!runs[0].sets[0].scored);
        QCOMPARE(issues.count("evaluation-broken"), std::size_t(1));
        QVERIFY(issues.items()[0].text().find("best/lag.csv") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(StudyReaderTest)
#include "study_reader_test.moc"
