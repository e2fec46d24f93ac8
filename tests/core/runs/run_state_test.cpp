// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_state.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/journal.h"
#include "core/runs/run_folder.h"
#include "core/runs/series.h"
#include "tests/core/runs/forked.h"
#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <QElapsedTimer>
#include <QtTest>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <memory>

using namespace interproto;
using interproto::testing::startChild;
using interproto::testing::TemporaryFolder;
using interproto::testing::waitFor;

namespace {

Started training(std::int64_t resumedFrom = -1)
{
    return {"train",
            ::getpid(),
            hostName(),
            "0.1.0",
            resumedFrom,
            "inter_prototype",
            "ir-50",
            3,
            5,
            1000};
}

}  // namespace

class RunStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stateFollowsTheRunThroughItsLife()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        RunFollower follower(run.path());
        QVERIFY(!follower.poll());
        QVERIFY(follower.status().state == RunState::Empty);
        auto lock = std::make_unique<RunLock>(run.path());
        QVERIFY(follower.poll());
        QVERIFY(follower.status().state == RunState::Living);
        Journal journal(run.journal());
        journal.write(training());
        journal.write(ProgressMade{{"epoch 1 of 5", 10, 200, 4, 200, "steps"}, 0, 10});
        QVERIFY(follower.poll());
        QVERIFY(!follower.poll());
        const RunStatus& status = follower.status();
        QVERIFY(status.state == RunState::Living);
        QCOMPARE(status.start.method, std::string("inter_prototype"));
        QCOMPARE(status.owner.pid, std::int64_t(::getpid()));
        QCOMPARE(status.step, std::int64_t(10));
        QCOMPARE(status.progress.secondsLeft, 200.0);
        journal.write(Paused{12});
        follower.poll();
        QVERIFY(status.state == RunState::Paused);
        QCOMPARE(status.step, std::int64_t(12));
        journal.write(Resumed{12});
        follower.poll();
        QVERIFY(status.state == RunState::Living);
        lock.reset();
        QVERIFY(follower.poll());
        QVERIFY(status.state == RunState::Crashed);
        journal.write(Failed{4, "out of memory"});
        follower.poll();
        QVERIFY(status.state == RunState::Failed);
        QCOMPARE(status.exitCode, 4);
        lock = std::make_unique<RunLock>(run.path());
        journal.write(training(0));
        follower.poll();
        QVERIFY(status.state == RunState::Living);
        QCOMPARE(status.starts, 2);
        QVERIFY(status.ending.empty());
        journal.write(Stopped{"signal", 15, 20});
        follower.poll();
        QVERIFY(status.state == RunState::Stopped);
        QCOMPARE(status.ending, std::string("signal"));
        journal.write(training(20));
        journal.write(Finished{R"({"a":1})"});
        follower.poll();
        QVERIFY(status.state == RunState::Finished);
        QCOMPARE(status.result, std::string(R"({"a":1})"));
        QVERIFY(!status.isAlive());
    }

    void killedTrainerIsSeenAsCrashed()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        const pid_t child = startChild([&] {
            const RunLock lock(run.path());
            Journal journal(run.journal());
            journal.write(training());
            while (true)
                ::pause();
            return 0;
        });
        RunFollower follower(run.path());
        while (follower.status().starts == 0) {
            ::usleep(1000);
            follower.poll();
        }
        QVERIFY(follower.status().state == RunState::Living);
        ::kill(child, SIGKILL);
        waitFor(child);
        QVERIFY(follower.poll());
        QVERIFY(follower.status().state == RunState::Crashed);
    }

    void deletedRunIsMissingNotCrashed()
    {
        const TemporaryFolder folder;
        for (const bool hasEnded : {false, true}) {
            const RunFolder run = RunFolder::create(folder.file("run"));
            RunFollower follower(run.path());
            {
                const RunLock lock(run.path());
                Journal journal(run.journal());
                journal.write(training());
                journal.write(ProgressMade{{}, 0, 10});
                if (hasEnded)
                    journal.write(Stopped{"signal", 15, 10});
                follower.poll();
            }
            std::filesystem::rename(run.path(), folder.file("elsewhere"));
            QVERIFY(follower.poll());
            QVERIFY(follower.status().state == RunState::Missing);
            QVERIFY(!follower.status().isAlive());
            QCOMPARE(follower.status().step, std::int64_t(10));
            // Put back, it is what it was.
            std::filesystem::rename(folder.file("elsewhere"), run.path());
            QVERIFY(follower.poll());
            QVERIFY(follower.status().state == (hasEnded ? RunState::Stopped : RunState::Crashed));
            std::filesystem::remove_all(run.path());
        }
        QVERIFY(runStatus(folder.file("never")).state == RunState::Empty);
    }

    void endWrittenJustBeforeReleaseIsNeverCalledACrash()
    {
        const TemporaryFolder folder;
        for (int i = 0; i < 40; ++i) {
            const RunFolder run = RunFolder::create(folder.file("run" + std::to_string(i)));
            const pid_t child = startChild([&] {
                const RunLock lock(run.path());
                Journal journal(run.journal());
                journal.write(training());
                ::usleep(static_cast<useconds_t>(2000 + 137 * i));
                journal.write(Finished{});
                return 0;
            });
            RunFollower follower(run.path());
            bool crashed = false;
            do {
                follower.poll();
                crashed = crashed || follower.status().state == RunState::Crashed;
            } while (follower.status().state != RunState::Finished && !crashed);
            QCOMPARE(waitFor(child), 0);
            // The child ends by _exit, so the kernel releases the lock: as tight as it gets.
            QVERIFY(!crashed);
        }
    }

    void resumeVoidsWhatCameBehindItsCheckpoint()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        Journal journal(run.journal());
        journal.write(training());
        for (std::int64_t epoch = 0; epoch < 4; ++epoch) {
            const std::int64_t step = 100 * (epoch + 1);
            journal.write(EpochEnded{epoch, step, 5, {}, 0.1, 100, 10});
            journal.write(Evaluated{"FGNET", step, epoch, 0.5 + 0.1 * static_cast<double>(epoch)});
            journal.write(
                CheckpointWritten{"checkpoints/step-00000" + std::to_string(step) + ".pth", step});
        }
        RunStatus status = runStatus(run.path());
        QCOMPARE(status.sets.at("FGNET").bestStep, std::int64_t(400));
        QCOMPARE(status.epoch, std::int64_t(3));
        journal.write(training(200));
        status = runStatus(run.path());
        QCOMPARE(status.step, std::int64_t(200));
        QCOMPARE(status.epoch, std::int64_t(1));
        QCOMPARE(status.sets.at("FGNET").best, 0.6);
        QCOMPARE(status.sets.at("FGNET").bestStep, std::int64_t(200));
        QCOMPARE(status.evaluations.size(), std::size_t(2));
        QCOMPARE(status.checkpoint.path, std::string("checkpoints/step-00000200.pth"));
        journal.write(Evaluated{"FGNET", 300, 2, 0.55});
        journal.write(Evaluated{"LAG", 300, 2, 0.9});
        status = runStatus(run.path());
        QCOMPARE(status.sets.at("FGNET").best, 0.6);
        QCOMPARE(status.sets.at("FGNET").last, 0.55);
        QCOMPARE(status.sets.at("LAG").best, 0.9);
        QCOMPARE(status.starts, 2);
    }

    void durationLeavesOutGapsAndPauses()
    {
        const TemporaryFolder folder;
        const auto line = [](double time, const Event& event) {
            return toJson({time, event}) + "\n";
        };
        const std::string text =
            line(1000, training()) + line(1010, ProgressMade{{}, 0, 1}) + line(1020, Paused{1}) +
            line(1500, Resumed{1}) + line(1505, Message{}) + line(900, Message{}) +
            line(910, Message{}) + line(5000, training(1)) + line(5003, Finished{});
        folder.write("run/journal.jsonl", text);
        const RunStatus status = runStatus(folder.file("run"));
        QCOMPARE(status.duration, 20.0 + 5 + 10 + 3);
        QCOMPARE(status.firstTime, 1000.0);
        QCOMPARE(status.lastTime, 5003.0);
    }

    void messagesAreCountedAndTheLastOnesKept()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("scan.jsonl");
        Journal journal(path);
        journal.write(training());
        for (int i = 0; i < 250; ++i)
            journal.warning("number " + std::to_string(i));
        journal.error("last");
        const RunStatus status = runStatus(path);
        QCOMPARE(status.messages.size(), std::size_t(100));
        QCOMPARE(std::get<Message>(status.messages.back().event).text, std::string("last"));
        QCOMPARE(status.warnings, std::int64_t(250));
        QCOMPARE(status.errors, std::int64_t(1));
    }

    void loneJournalLivesAsItsProcess()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("scan.jsonl");
        const pid_t child = startChild([&] {
            Journal journal(path);
            journal.write(Started{.task = "scan", .pid = ::getpid(), .host = hostName()});
            while (true)
                ::pause();
            return 0;
        });
        RunFollower follower(path);
        while (follower.status().starts == 0) {
            ::usleep(1000);
            follower.poll();
        }
        QVERIFY(follower.status().state == RunState::Living);
        ::kill(child, SIGKILL);
        waitFor(child);
        follower.poll();
        QVERIFY(follower.status().state == RunState::Crashed);
    }

    void anotherMachinesRunLivesWhileItsJournalGrows()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        Journal(run.journal()).write(training());
        writeFile(run.file("lock"),
                  R"({"pid":7,"host":"far-away","start":"2026-01-01T00:00:00.000Z"})");
        QVERIFY(runStatus(run.path()).state == RunState::Living);
        QCOMPARE(runStatus(run.path()).owner.host, std::string("far-away"));
        const timespec old[2] = {{1000, 0}, {1000, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, run.journal().c_str(), old, 0), 0);
        QVERIFY(runStatus(run.path()).state == RunState::Crashed);
    }

    void seriesArriveWithTheJournal()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        Journal(run.journal()).write(training());
        RunFollower follower(run.path());
        follower.poll();
        SeriesWriter series(run.path());
        series.scalar(kLossTag, 2.5, 1);
        QVERIFY(follower.poll());
        QCOMPARE(follower.series().at(kLossTag).size(), std::size_t(1));
        QVERIFY(!follower.poll());
    }

    void damagedFilesAreNotedAndTheRestIsShown()
    {
        const TemporaryFolder folder;
        folder.write("run/journal.jsonl",
                     toJson({1, training()}) + "\nbroken\n" + std::string(1000000, '{') + "\n" +
                         toJson({2, Evaluated{"FGNET", 1, 0, 0.7}}) + "\n");
        folder.write("run/events.out.tfevents.1.x", std::string(500, '\x7f'));
        RunFollower follower(folder.file("run"));
        follower.poll();
        QCOMPARE(follower.status().brokenLines, std::int64_t(2));
        QCOMPARE(follower.status().sets.at("FGNET").best, 0.7);
        QVERIFY(follower.seriesIssues().total() > 0);
    }

    void pollWithoutNewsIsCheap()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        const RunLock lock(run.path());
        Journal journal(run.journal());
        journal.write(training());
        SeriesWriter series(run.path());
        for (std::int64_t step = 0; step < 20000; ++step)
            series.scalar(kLossTag, 1, step);
        RunFollower follower(run.path());
        follower.poll();
        QElapsedTimer timer;
        timer.start();
        constexpr int kPolls = 1000;
        for (int i = 0; i < kPolls; ++i)
            QVERIFY(!follower.poll());
        const double microseconds = static_cast<double>(timer.nsecsElapsed()) / 1e3 / kPolls;
        qInfo("a poll without news: %.1f microseconds", microseconds);
        QVERIFY(microseconds < 3000);
    }
};

QTEST_APPLESS_MAIN(RunStateTest)
#include "run_state_test.moc"
