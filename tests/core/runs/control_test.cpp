// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/control.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "tests/core/runs/forked.h"
#include "tests/support/temporary_folder.h"

#include <sys/stat.h>

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>
#include <cstdlib>

using namespace interproto;
using interproto::testing::startChild;
using interproto::testing::TemporaryFolder;
using interproto::testing::waitFor;

namespace {

QByteArray textOf(const std::vector<ControlRequest>& requests)
{
    QByteArray text;
    for (const ControlRequest& request : requests)
        text +=
            (text.isEmpty() ? "" : " ") + QByteArray(controlWordName(request.word)) +
            (request.word == ControlWord::Unknown ? "?" + QByteArray::fromStdString(request.text)
                                                  : QByteArray());
    return text;
}

void shell(const std::string& command)
{
    QCOMPARE(std::system(command.c_str()), 0);
}

}  // namespace

class ControlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestsAreTakenOnceAndInOrder()
    {
        const TemporaryFolder folder;
        ControlReader reader(folder.path());
        QVERIFY(reader.poll().empty());
        requestControl(folder.path(), ControlWord::Pause);
        requestControl(folder.path(), ControlWord::Checkpoint);
        QCOMPARE(textOf(reader.poll()), QByteArray("pause checkpoint"));
        QVERIFY(reader.poll().empty());
        requestControl(folder.path(), ControlWord::Stop);
        QCOMPARE(textOf(reader.poll()), QByteArray("stop"));
        QVERIFY(reader.poll().empty());
        QCOMPARE(sortedNames(folder.path()).size(), std::size_t(0));
    }

    void shellRedirectionsWork()
    {
        const TemporaryFolder folder;
        ControlReader reader(folder.path());
        const std::string control = folder.file("control");
        shell("echo stop > '" + control + "'");
        QCOMPARE(textOf(reader.poll()), QByteArray("stop"));
        // The same size and perhaps the same second as before: a request all the same.
        shell("echo stop > '" + control + "'");
        QCOMPARE(textOf(reader.poll()), QByteArray("stop"));
        shell("echo pause >> '" + control + "'; echo ' RESUME ' >> '" + control +
              "'; printf evaluate >> '" + control + "'");
        auto requests = reader.poll();
        const auto last = reader.poll();
        requests.insert(requests.end(), last.begin(), last.end());
        QCOMPARE(textOf(requests), QByteArray("pause resume evaluate"));
        QVERIFY(reader.poll().empty());
    }

    void unknownWordsAreHandedOver()
    {
        const TemporaryFolder folder;
        ControlReader reader(folder.path());
        folder.write("control", "\n\nfaster please\r\nstop\r\n");
        QCOMPARE(textOf(reader.poll()), QByteArray("?faster please stop"));
    }

    void slowWriterIsWaitedFor()
    {
        const TemporaryFolder folder;
        ControlReader reader(folder.path());
        FILE* slow = std::fopen(folder.file("control").c_str(), "w");
        QVERIFY(slow != nullptr);
        QVERIFY(reader.poll().empty());
        std::fputs("pause\nst", slow);
        std::fflush(slow);
        QCOMPARE(textOf(reader.poll()), QByteArray("pause"));
        std::fputs("op\n", slow);
        std::fclose(slow);
        requestControl(folder.path(), ControlWord::Evaluate);
        QCOMPARE(textOf(reader.poll()), QByteArray("stop evaluate"));
    }

    void requestsToAnEarlierProcessAreDropped()
    {
        const TemporaryFolder folder;
        requestControl(folder.path(), ControlWord::Stop);
        dropRequests(folder.path());
        QVERIFY(!fileExists(folder.file("control")));
        ControlReader reader(folder.path());
        QVERIFY(reader.poll().empty());
    }

    void requestsCountWhateverTheClocksSay()
    {
        // As a file server whose clock is behind, or a clock that was set back, leaves it.
        const TemporaryFolder folder;
        dropRequests(folder.path());
        requestControl(folder.path(), ControlWord::Stop);
        shell("touch -d 2001-01-01 '" + folder.file("control") + "'");
        ControlReader reader(folder.path());
        QCOMPARE(textOf(reader.poll()), QByteArray("stop"));
    }

    void whatIsNoRequestStays()
    {
        const TemporaryFolder folder;
        folder.write("control", std::string(100'000, 'x'));
        dropRequests(folder.path());
        QVERIFY(fileExists(folder.file("control")));
    }

    void manyWritersLoseNothingAndRepeatNothing()
    {
        const TemporaryFolder folder;
        ControlReader reader(folder.path());
        constexpr int kWriters = 4;
        constexpr int kEach = 300;
        std::vector<pid_t> children;
        for (int i = 0; i < kWriters; ++i)
            children.push_back(startChild([&] {
                for (int j = 0; j < kEach; ++j)
                    requestControl(folder.path(),
                                   j % 2 == 0 ? ControlWord::Pause : ControlWord::Resume);
                return 0;
            }));
        std::size_t pauses = 0;
        std::size_t all = 0;
        QElapsedTimer timer;
        timer.start();
        while (all < kWriters * kEach && timer.elapsed() < 20000)
            for (const ControlRequest& request : reader.poll()) {
                ++all;
                pauses += request.word == ControlWord::Pause ? 1 : 0;
            }
        for (const pid_t child : children)
            QCOMPARE(waitFor(child), 0);
        QVERIFY(reader.poll().empty());
        QCOMPARE(all, std::size_t(kWriters * kEach));
        QCOMPARE(pauses, std::size_t(kWriters * kEach / 2));
    }

    void oddControlFilesAreHarmless()
    {
        const TemporaryFolder folder;
        ControlReader reader(folder.path());
        QCOMPARE(::mkfifo(folder.file("control").c_str(), 0600), 0);
        QVERIFY(reader.poll().empty());
        ::unlink(folder.file("control").c_str());
        folder.write("elsewhere", "stop\n");
        QCOMPARE(::symlink(folder.file("elsewhere").c_str(), folder.file("control").c_str()), 0);
        QVERIFY(reader.poll().empty());
        QVERIFY(fileExists(folder.file("elsewhere")));
        ::unlink(folder.file("control").c_str());
        folder.write("control", std::string(50000000, 'a'));
        std::size_t bytes = 0;
        for (int i = 0; i < 3; ++i)
            for (const ControlRequest& request : reader.poll())
                bytes += request.text.size();
        QVERIFY(bytes <= 2000);
        folder.write("control", std::string(3000000, '\0') + "\nstop\n");
        reader.poll();
        reader.poll();
        requestControl(folder.path(), ControlWord::Stop);
        QCOMPARE(textOf(reader.poll()), QByteArray("stop"));
    }

    void pollWithoutRequestsIsCheap()
    {
        const TemporaryFolder folder;
        ControlReader reader(folder.path());
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 10000; ++i)
            reader.poll();
        QVERIFY2(timer.elapsed() < 2000, std::to_string(timer.elapsed()).c_str());
    }
};

QTEST_APPLESS_MAIN(ControlTest)
#include "control_test.moc"
