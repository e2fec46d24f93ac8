// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/run_watcher.h"

#include "core/base/files.h"
#include "core/runs/runs_table.h"
#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"
#include "widgets/jobs/folder_watcher.h"

#include <QSignalSpy>
#include <QTest>

using namespace interproto;
using namespace interproto::ui;

namespace {

/// What a window would hold of one run.
struct Seen {
    RunStatus status;
    std::map<std::string, std::vector<ScalarPoint>> series;
    int restarts = 0;
    std::size_t largestRound = 0;

    void take(const NewsPointer& round)
    {
        std::size_t points = 0;
        for (const RunNews& news : round->runs) {
            status = news.status;
            for (const SeriesPart& part : news.series) {
                auto& all = series[part.tag];
                if (part.restart) {
                    all.clear();
                    ++restarts;
                }
                all.insert(all.end(), part.points.begin(), part.points.end());
                points += part.points.size();
            }
        }
        largestRound = std::max(largestRound, points);
    }
};

}  // namespace

class RunWatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsARunThatGrows()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(500);
        RunWatcher watcher;
        Seen seen;
        connect(
            &watcher, &RunWatcher::news, this, [&](const NewsPointer& news) { seen.take(news); });
        watcher.watch({QString::fromStdString(run.path())});
        QTRY_COMPARE(seen.series[kLossTag].size(), std::size_t(50));
        QCOMPARE(seen.status.state, RunState::Living);
        run.advance(500);
        QTRY_COMPARE(seen.series[kLossTag].size(), std::size_t(100));
        QCOMPARE(seen.series[kLossTag].back().step, std::int64_t(1000));
        QTRY_COMPARE(seen.status.sets.size(), std::size_t(4));
        run.pause();
        QTRY_COMPARE(seen.status.state, RunState::Paused);
        run.finish();
        QTRY_COMPARE(seen.status.state, RunState::Finished);
        QCOMPARE(seen.restarts, 0);
    }
    void aResumeVoidsWhatCameAfterItsCheckpoint()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(100);
        RunWatcher watcher;
        Seen seen;
        connect(
            &watcher, &RunWatcher::news, this, [&](const NewsPointer& news) { seen.take(news); });
        watcher.watch({QString::fromStdString(run.path())});
        QTRY_COMPARE(seen.series[kLossTag].size(), std::size_t(10));
        SeriesWriter resumed(run.path(), 50);
        resumed.scalar(kLossTag, 1, 60);
        QTRY_COMPARE(seen.series[kLossTag].size(), std::size_t(6));
        QCOMPARE(seen.series[kLossTag].back().step, std::int64_t(60));
    }
    void longRunsComeInPortions()
    {
        const testing::TemporaryFolder folder;
        makeDirectories(folder.file("run"));
        SeriesWriter series(folder.file("run"));
        for (int step = 0; step < 50000; ++step)
            series.scalar(kLossTag, 1, step);
        RunWatcher watcher;
        Seen seen;
        connect(
            &watcher, &RunWatcher::news, this, [&](const NewsPointer& news) { seen.take(news); });
        watcher.watch({QString::fromStdString(folder.file("run"))});
        QTRY_COMPARE_WITH_TIMEOUT(seen.series[kLossTag].size(), std::size_t(50000), 20000);
        QVERIFY(seen.largestRound <= RunWatchWorker::kPointsPerRound);
    }
    void requestsReachTheRun()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        RunWatcher watcher;
        QSignalSpy done(&watcher, &RunWatcher::requestDone);
        watcher.request(QString::fromStdString(run.path()), ControlWord::Stop);
        QVERIFY(done.wait());
        QVERIFY(done[0][2].toString().isEmpty());
        ControlReader reader(run.path());
        const std::vector<ControlRequest> first = reader.poll();
        const std::vector<ControlRequest> asked = first.empty() ? reader.poll() : first;
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked[0].word, ControlWord::Stop);
        watcher.request(QStringLiteral("/nowhere/at/all"), ControlWord::Stop);
        QVERIFY(done.wait());
        QVERIFY(!done[1][2].toString().isEmpty());
    }
    void tellsWhatAFolderIs()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun one(folder.file("runs/one"));
        makeDirectories(folder.file("empty"));
        makeDirectories(folder.file("board/a"));
        EventWriter(folder.file("board/a")).scalar("loss", 1, 1);
        QCOMPARE(findRuns(folder.file("runs/one")).kind, FolderKind::Run);
        QCOMPARE(findRuns(folder.file("runs")).kind, FolderKind::Runs);
        QCOMPARE(findRuns(folder.file("board/a")).kind, FolderKind::Run);
        QCOMPARE(findRuns(folder.file("board")).kind, FolderKind::Runs);
        // The command line finds the same ones.
        for (const char* name : {"runs", "board", "empty"}) {
            std::vector<std::string> listed;
            for (const RunStatus& run : listRuns(folder.file(name), {.eventFolders = true}))
                listed.push_back(run.path);
            QCOMPARE(findRuns(folder.file(name)).runs, listed);
        }
        QCOMPARE(findRuns(folder.file("empty")).kind, FolderKind::Nothing);
        QCOMPARE(findRuns(folder.file("none")).kind, FolderKind::Missing);
    }
    void newRunsOfAFolderAppear()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun one(folder.file("runs/one"));
        FolderWatcher watcher;
        std::size_t count = 0;
        connect(&watcher, &FolderWatcher::listed, this, [&](const QString&, const RunList& runs) {
            count = runs->size();
        });
        watcher.open(QString::fromStdString(folder.file("runs")));
        QTRY_COMPARE(count, std::size_t(1));
        testing::FakeRun two(folder.file("runs/two"));
        QTRY_COMPARE_WITH_TIMEOUT(count, std::size_t(2), 15000);
    }
};

QTEST_GUILESS_MAIN(RunWatcherTest)
#include "run_watcher_test.moc"
