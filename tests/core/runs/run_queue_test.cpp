// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_queue.h"

#include "core/base/error.h"
#include "core/runs/lock.h"
#include "tests/core/runs/forked.h"
#include "tests/support/temporary_folder.h"

#include <QtTest>

#include <csignal>
#include <set>

using namespace interproto;
using interproto::testing::startChild;
using interproto::testing::TemporaryFolder;
using interproto::testing::waitFor;

namespace {

std::vector<std::string> names(const RunQueue& queue)
{
    std::vector<std::string> list;
    for (const QueueJob& job : queue.jobs)
        list.push_back(job.name);
    return list;
}

/// The exit code of the Error that `work` throws; Ok when it throws none.
ExitCode codeOf(const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ExitCode::Ok;
}

QueueJob named(const std::string& name)
{
    QueueJob job = queueJobOf("arcface", 1);
    job.name = name;
    job.folder = "runs/" + name;
    return job;
}

}  // namespace

class RunQueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        RunQueue queue;
        queue.revision = 7;
        queue.wish = QueueWish::Pause;
        queue.isWorked = true;
        QueueJob job = queueJobOf("inter_prototype", 4885);
        job.options.emplace_back("data_path", "/a \"b\"\n\\c");
        job.state = QueueJobState::Failed;
        job.exitCode = 4;
        job.device = "cuda:1";
        job.message = "not enough memory";
        job.starts = 2;
        job.startTime = 1700000000.25;
        job.endTime = 1700000001.5;
        queue.jobs = {job, queueJobOf("arcface", 1)};
        IssueList issues;
        const RunQueue again = queueFromJson(queueToJson(queue), "queue.json", issues);
        QCOMPARE(issues.total(), std::size_t(0));
        QVERIFY(again == queue);
        QCOMPARE(again.jobs[0].option("seed"), std::string("4885"));
        QCOMPARE(again.jobs[0].option("none"), std::string());
    }

    void missingFileIsAnEmptyQueue()
    {
        const TemporaryFolder folder;
        const RunQueueFile file(folder.path());
        IssueList issues;
        QVERIFY(file.read(&issues) == RunQueue{});
        QCOMPARE(issues.total(), std::size_t(0));
        QVERIFY(!file.exists());
        QVERIFY(!file.hasWorker());
    }

    void valuesAPersonTypesAreTaken()
    {
        IssueList issues;
        const RunQueue queue = queueFromJson(
            R"({"jobs": [{"name": "a", "folder": "runs/a", "state": "asleep", "later": {"x": 1},
                "options": {"seed": 5, "lr": 0.5, "flip": false, "milestones": [1, 2]}}]})",
            "q",
            issues);
        QCOMPARE(issues.total(), std::size_t(0));
        QCOMPARE(queue.jobs.size(), std::size_t(1));
        const QueueJob& job = queue.jobs[0];
        QVERIFY(job.state == QueueJobState::Waiting);
        QCOMPARE(job.option("seed"), std::string("5"));
        QCOMPARE(job.option("lr"), std::string("0.5"));
        QCOMPARE(job.option("flip"), std::string("false"));
        QCOMPARE(job.option("milestones"), std::string("1,2"));
    }

    void brokenFilesAreToldAndKept_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isError");
        const auto job = [](const char* fields) {
            return QByteArray("{\"jobs\": [") + fields + "]}";
        };
        QTest::newRow("empty file") << QByteArray() << true;
        QTest::newRow("no JSON") << QByteArray("nonsense") << true;
        QTest::newRow("list") << QByteArray("[]") << true;
        QTest::newRow("no jobs") << QByteArray("{}") << true;
        QTest::newRow("torn") << QByteArray("{\"jobs\": [{\"name\": \"a\"") << true;
        QTest::newRow("deep") << QByteArray(200000, '[') << true;
        QTest::newRow("newer") << QByteArray("{\"version\": 9, \"jobs\": []}") << true;
        QTest::newRow("job is a number") << job("3") << false;
        QTest::newRow("no name") << job(R"({"folder": "runs/a"})") << false;
        QTest::newRow("name with a slash") << job(R"({"name": "../a", "folder": "a"})") << false;
        QTest::newRow("folder outside") << job(R"({"name": "a", "folder": "../../a"})") << false;
        QTest::newRow("absolute folder") << job(R"({"name": "a", "folder": "/etc"})") << false;
        QTest::newRow("queue's own option")
            << job(R"({"name": "a", "folder": "a", "options": {"out": "/tmp/x"}})") << false;
        QTest::newRow("option that is none")
            << job(R"({"name": "a", "folder": "a", "options": {"--x y": "1"}})") << false;
        QTest::newRow("twice")
            << job(R"({"name": "a", "folder": "a"}, {"name": "a", "folder": "b"})") << false;
    }

    void brokenFilesAreToldAndKept()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isError);
        const TemporaryFolder folder;
        folder.write(kQueueFile, text.toStdString());
        const RunQueueFile file(folder.path());
        IssueList issues;
        file.read(&issues);
        QVERIFY(issues.total() > 0);
        QCOMPARE(issues.hasErrors(), isError);
        QVERIFY(codeOf([&] { file.add({named("new")}); }) == ExitCode::BadInput);
        QCOMPARE(readFile(folder.file(kQueueFile)), text.toStdString());
    }

    void jobsMoveAmongThoseThatWait()
    {
        const TemporaryFolder folder;
        const RunQueueFile file(folder.path());
        file.add({named("a"), named("b"), named("c"), named("d")});
        file.update([](RunQueue& queue) { queue.jobs[1].state = QueueJobState::Running; });
        QVERIFY(names(file.move("d", 0)) == std::vector<std::string>({"d", "b", "a", "c"}));
        QVERIFY(names(file.move("d", 99)) == std::vector<std::string>({"a", "b", "c", "d"}));
        QVERIFY(names(file.move("c", 1)) == std::vector<std::string>({"a", "b", "c", "d"}));
        QVERIFY(codeOf([&] { file.move("b", 0); }) == ExitCode::Usage);
        QVERIFY(codeOf([&] { file.move("nobody", 0); }) == ExitCode::Usage);
        QVERIFY(codeOf([&] { file.remove("b"); }) == ExitCode::Usage);
        QVERIFY(codeOf([&] { file.putBack("b"); }) == ExitCode::Usage);
        QVERIFY(codeOf([&] { file.add({named("a")}); }) == ExitCode::Usage);
        QVERIFY(codeOf([&] { file.add({named("a/b")}); }) == ExitCode::Usage);
        QVERIFY(names(file.remove("a")) == std::vector<std::string>({"b", "c", "d"}));
    }

    void endedJobsWaitAgain()
    {
        const TemporaryFolder folder;
        const RunQueueFile file(folder.path());
        file.add({named("a")});
        file.update([](RunQueue& queue) {
            queue.jobs[0].state = QueueJobState::Failed;
            queue.jobs[0].exitCode = 5;
            queue.jobs[0].message = "disk full";
        });
        const RunQueue queue = file.putBack("a");
        QVERIFY(queue.jobs[0].state == QueueJobState::Waiting);
        QCOMPARE(queue.jobs[0].exitCode, 0);
        QCOMPARE(queue.jobs[0].message, std::string());
    }

    void nothingChangedWritesNothing()
    {
        const TemporaryFolder folder;
        const RunQueueFile file(folder.path());
        file.ask(QueueWish::Pause);
        const RunQueue before = file.read();
        QCOMPARE(file.ask(QueueWish::Pause).revision, before.revision);
        QCOMPARE(file.ask(QueueWish::Run).revision, before.revision + 1);
    }

    void aChangeThatThrowsLeavesTheFile()
    {
        const TemporaryFolder folder;
        const RunQueueFile file(folder.path());
        const RunQueue before = file.add({named("a")});
        QVERIFY(codeOf([&] {
                    file.update([](RunQueue& queue) {
                        queue.jobs.clear();
                        throw Error(ExitCode::Failed, "no", {}, "no");
                    });
                }) == ExitCode::Failed);
        QVERIFY(file.read() == before);
    }

    void editsOfManyProcessesAreAllKept()
    {
        const TemporaryFolder folder;
        constexpr int kProcesses = 8;
        constexpr int kJobs = 12;
        std::vector<pid_t> children;
        for (int p = 0; p < kProcesses; ++p)
            children.push_back(startChild([&, p] {
                const RunQueueFile file(folder.path());
                for (int i = 0; i < kJobs; ++i) {
                    const std::string name = "p" + std::to_string(p) + "-" + std::to_string(i);
                    file.add({named(name), named(name + "-gone")});
                    file.move(name, 0);
                    file.remove(name + "-gone");
                    file.update([&](RunQueue& queue) { ++queue.find(name)->starts; });
                }
                return 0;
            }));
        // A reader beside them never sees a broken file.
        const RunQueueFile file(folder.path());
        for (int i = 0; i < 200; ++i) {
            IssueList issues;
            file.read(&issues);
            QCOMPARE(issues.total(), std::size_t(0));
        }
        for (const pid_t child : children)
            QCOMPARE(waitFor(child), 0);
        const RunQueue queue = file.read();
        QCOMPARE(queue.jobs.size(), std::size_t(kProcesses * kJobs));
        std::set<std::string> seen;
        for (const QueueJob& job : queue.jobs) {
            QCOMPARE(job.starts, 1);
            seen.insert(job.name);
        }
        QCOMPARE(seen.size(), queue.jobs.size());
        QVERIFY(queue.revision >= kProcesses * kJobs * 3);
    }

    void aKilledEditorLeavesTheQueueUsable()
    {
        const TemporaryFolder folder;
        const RunQueueFile file(folder.path());
        file.add({named("a")});
        for (int i = 0; i < 20; ++i) {
            const pid_t child = startChild([&] {
                for (int n = 0;; ++n)
                    file.ask(n % 2 == 0 ? QueueWish::Pause : QueueWish::Run);
                return 0;
            });
            ::usleep(static_cast<useconds_t>(1000 + 700 * i));
            ::kill(child, SIGKILL);
            waitFor(child);
            IssueList issues;
            QCOMPARE(file.read(&issues).jobs.size(), std::size_t(1));
            QCOMPARE(issues.total(), std::size_t(0));
        }
        file.add({named("b")});
        QCOMPARE(file.read().jobs.size(), std::size_t(2));
    }

    void workerIsThereWhileItHoldsTheFolderAndPromises()
    {
        const TemporaryFolder folder;
        const RunQueueFile file(folder.path());
        file.add({named("a")});
        QVERIFY(!file.hasWorker());
        {
            const RunLock lock(folder.path());
            QVERIFY(!file.hasWorker());
            file.update([](RunQueue& queue) { queue.isWorked = true; });
            QVERIFY(file.hasWorker());
        }
        // Ended without taking its promise back: killed.
        QVERIFY(!file.hasWorker());
    }
};

QTEST_APPLESS_MAIN(RunQueueTest)
#include "run_queue_test.moc"
