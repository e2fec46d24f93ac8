// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/recognition.h"

#include "core/runs/workspace.h"
#include "tests/support/fake_run.h"
#include "tests/support/training_tree.h"

#include <sys/stat.h>

#include <QSignalSpy>
#include <QTest>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::FakeRun;
using interproto::testing::TrainingTree;

class RecognitionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Workspace workspace;
        workspace.folder = tree_.path("work");
        writeWorkspace(workspace);
        FakeRun run(tree_.path("runs/one"));
        run.advance(10);
        tree_.file("curves/events.out.tfevents.1.host", "not read here");
        tree_.image("train/0/1.jpg");
        tree_.image("train/1/1.png");
        tree_.file("train/readme.txt", "hello");
        tree_.image("photos/a.jpg");
        tree_.file("photo.dat", testing::pngBytes());
        tree_.file("ages.txt", "\n0 x/0/1.jpg 5 1\n1 x/1/1.jpg 30\nodd\n");
        tree_.file("pairs.txt", "1 a b/1.jpg c d/2.jpg\n-1 x.png y.png\n");
        tree_.file("scores.csv", "label,first,second,first_age,second_age,similarity\n");
        tree_.file("kept/agedb.csv", "label,first,second,first_age,second_age,similarity\n");
        tree_.file("model.pth", "PK");
        tree_.file("zeros.bin", std::string(100, '\0'));
        tree_.file("empty.txt", "");
        tree_.file("prose.txt", "It was a dark night.\nThe end.\n");
        tree_.folder("nothing/inside");
        ::mkfifo(tree_.path("fifo").c_str(), 0600);
    }

    void eachIsKnownByItsContent_data()
    {
        QTest::addColumn<PathKind>("kind");
        const auto row = [](const char* name, PathKind kind) { QTest::newRow(name) << kind; };
        row("work", PathKind::Workspace);
        row("work/workspace.toml", PathKind::Workspace);
        row("runs/one", PathKind::Run);
        row("runs/one/journal.jsonl", PathKind::Run);
        row("runs", PathKind::Runs);
        row("curves", PathKind::Run);
        row("curves/events.out.tfevents.1.host", PathKind::Run);
        row("train", PathKind::TrainingFolder);
        row("photos", PathKind::Photos);
        row("photo.dat", PathKind::Photos);
        row("ages.txt", PathKind::AgeFile);
        row("pairs.txt", PathKind::PairList);
        row("scores.csv", PathKind::Evaluation);
        row("kept", PathKind::Evaluation);
        row("model.pth", PathKind::Checkpoint);
        row("zeros.bin", PathKind::Unknown);
        row("empty.txt", PathKind::Unknown);
        row("prose.txt", PathKind::Unknown);
        row("nothing", PathKind::Unknown);
        row("fifo", PathKind::Missing);
        row("absent", PathKind::Missing);
    }

    void eachIsKnownByItsContent()
    {
        QFETCH(PathKind, kind);
        QCOMPARE(int(recognise(tree_.path(QTest::currentDataTag()))), int(kind));
    }

    void severalAreAnsweredTogether()
    {
        PathRecogniser recogniser;
        std::vector<RecognisedPath> answer;
        connect(
            &recogniser, &PathRecogniser::known, this, [&](const auto& paths) { answer = paths; });
        const auto path = [this](const char* name) {
            return QString::fromStdString(tree_.path(name));
        };
        recogniser.ask({path("work/workspace.toml"), path("ages.txt"), path("absent")});
        QTRY_COMPARE(answer.size(), std::size_t(3));
        QCOMPARE(answer[0].path, path("work"));
        QCOMPARE(int(answer[1].kind), int(PathKind::AgeFile));
        QCOMPARE(int(answer[2].kind), int(PathKind::Missing));
    }

private:
    TrainingTree tree_;
};

QTEST_GUILESS_MAIN(RecognitionTest)
#include "recognition_test.moc"
