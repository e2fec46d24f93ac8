// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/lock.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "tests/core/runs/forked.h"
#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <QElapsedTimer>
#include <QtTest>

#include <atomic>
#include <csignal>
#include <memory>
#include <thread>

using namespace interproto;
using interproto::testing::startChild;
using interproto::testing::TemporaryFolder;
using interproto::testing::waitFor;

namespace {

/// A child that holds the lock until it is killed; returns when it has it.
pid_t startHolder(const std::string& folder)
{
    const pid_t child = startChild([&] {
        const RunLock lock(folder);
        while (true)
            ::pause();
        return 0;
    });
    while (inspectLock(folder).owner.pid != child)
        ::usleep(1000);
    return child;
}

std::unique_ptr<Error> refusal(const std::string& folder, bool force = false)
{
    try {
        const RunLock lock(folder, force);
    } catch (const Error& error) {
        return std::make_unique<Error>(error);
    }
    return nullptr;
}

}  // namespace

class LockTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lockIsHeldThenFree()
    {
        const TemporaryFolder folder;
        QVERIFY(inspectLock(folder.path()).state == LockState::Free);
        {
            const RunLock lock(folder.path());
            const LockReport report = inspectLock(folder.path());
            QVERIFY(report.state == LockState::HeldHere);
            QVERIFY(report.kernelHeld);
            QCOMPARE(report.owner.pid, std::int64_t(::getpid()));
            QCOMPARE(report.owner.host, hostName());
            QVERIFY(std::abs(report.owner.startTime - nowSeconds()) < 60);
        }
        QVERIFY(inspectLock(folder.path()).state == LockState::Free);
        QVERIFY(!refusal(folder.path()));
    }

    void secondProcessIsRefusedByNameInTime()
    {
        const TemporaryFolder folder;
        const pid_t holder = startHolder(folder.path());
        QElapsedTimer timer;
        timer.start();
        const auto error = refusal(folder.path());
        const qint64 milliseconds = timer.elapsed();
        const auto forced = refusal(folder.path(), true);
        const std::string since = isoTime(inspectLock(folder.path()).owner.startTime);
        ::kill(holder, SIGKILL);
        waitFor(holder);
        QVERIFY(error && forced);
        QVERIFY(error->code() == ExitCode::Locked);
        QVERIFY2(milliseconds < 2000, std::to_string(milliseconds).c_str());
        const std::string text = error->what();
        for (const std::string& part : {std::to_string(holder), hostName(), since, folder.path()})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
    }

    void lockOfAKilledProcessIsTakenOver()
    {
        const TemporaryFolder folder;
        for (int i = 0; i < 50; ++i) {
            const pid_t holder = startHolder(folder.path());
            ::kill(holder, SIGKILL);
            waitFor(holder);
            const LockReport report = inspectLock(folder.path());
            QVERIFY(report.state == LockState::Stale);
            QCOMPARE(report.owner.pid, std::int64_t(holder));
        }
        QVERIFY(!refusal(folder.path()));
        QVERIFY(inspectLock(folder.path()).state == LockState::Free);
    }

    void lockOfAnotherMachineIsTakenOnlyByForce()
    {
        const TemporaryFolder folder;
        folder.write("lock", R"({"pid":7,"host":"far-away","start":"2026-01-01T00:00:00.000Z"})");
        const LockReport report = inspectLock(folder.path());
        QVERIFY(report.state == LockState::HeldElsewhere);
        QVERIFY(!report.kernelHeld);
        const auto error = refusal(folder.path());
        QVERIFY(error && error->code() == ExitCode::Locked);
        QVERIFY(std::string(error->what()).find("far-away") != std::string::npos);
        QVERIFY(std::string(error->what()).find("--force") != std::string::npos);
        QCOMPARE(inspectLock(folder.path()).owner.host, std::string("far-away"));
        QVERIFY(!refusal(folder.path(), true));
        QVERIFY(inspectLock(folder.path()).state == LockState::Free);
    }

    void twoHundredStartsAtOnceHaveOneWinner()
    {
        const TemporaryFolder folder;
        constexpr int kStarts = 200;
        int gate[2];
        int done[2];
        QCOMPARE(::pipe(gate), 0);
        QCOMPARE(::pipe(done), 0);
        std::vector<pid_t> children;
        for (int i = 0; i < kStarts; ++i)
            children.push_back(startChild([&] {
                ::close(gate[1]);
                ::close(done[1]);
                char byte = 0;
                static_cast<void>(::read(gate[0], &byte, 1));
                try {
                    const RunLock lock(folder.path());
                    // Holds it until every loser has had its answer.
                    static_cast<void>(::read(done[0], &byte, 1));
                    return 0;
                } catch (const Error& error) {
                    return error.code() == ExitCode::Locked &&
                                   std::string(error.what()).find("process ") != std::string::npos
                               ? 6
                               : 1;
                }
            }));
        ::close(gate[0]);
        ::close(done[0]);
        ::close(gate[1]);
        QElapsedTimer timer;
        timer.start();
        int winners = 0;
        int losers = 0;
        for (int i = 0; i < kStarts - 1; ++i) {
            int status = 0;
            QVERIFY(::wait(&status) > 0);
            winners += WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 1 : 0;
            losers += WIFEXITED(status) && WEXITSTATUS(status) == 6 ? 1 : 0;
        }
        QCOMPARE(losers, kStarts - 1);
        QCOMPARE(winners, 0);
        const qint64 milliseconds = timer.elapsed();
        ::close(done[1]);
        int status = 0;
        QVERIFY(::wait(&status) > 0);
        QCOMPARE(status, 0);
        QVERIFY2(milliseconds < 10000, std::to_string(milliseconds).c_str());
    }

    void inspectionNeverStopsAStart()
    {
        const TemporaryFolder folder;
        std::atomic<bool> stop{false};
        std::vector<std::jthread> lookers;
        for (int i = 0; i < 2; ++i)
            lookers.emplace_back([&] {
                while (!stop)
                    inspectLock(folder.path());
            });
        int refused = 0;
        for (int i = 0; i < 100; ++i)
            refused += refusal(folder.path()) ? 1 : 0;
        stop = true;
        QCOMPARE(refused, 0);
    }

    void oddLockFilesAreHarmless()
    {
        const TemporaryFolder folder;
        for (const std::string& text : {std::string("nonsense"),
                                        std::string(100000, '['),
                                        std::string("{\"pid\":\"x\",\"host\":3}"),
                                        std::string(10000, '\0')}) {
            folder.write("lock", text);
            inspectLock(folder.path());
        }
        folder.write("lock", "");
        QVERIFY(!refusal(folder.path()));
        ::unlink(folder.file("lock").c_str());
        folder.write("victim", "precious");
        QCOMPARE(::symlink(folder.file("victim").c_str(), folder.file("lock").c_str()), 0);
        QVERIFY(refusal(folder.path()));
        QCOMPARE(readFile(folder.file("victim")), std::string("precious"));
    }

    void forkedChildDoesNotEndTheLock()
    {
        const TemporaryFolder folder;
        auto lock = std::make_unique<RunLock>(folder.path());
        QCOMPARE(waitFor(startChild([&] {
                     lock.reset();
                     return 0;
                 })),
                 0);
        QVERIFY(inspectLock(folder.path()).state == LockState::HeldHere);
    }
};

QTEST_APPLESS_MAIN(LockTest)
#include "lock_test.moc"
