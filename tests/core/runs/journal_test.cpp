// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/journal.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/runs/journal_reader.h"
#include "tests/core/runs/forked.h"
#include "tests/support/temporary_folder.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <QtTest>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <thread>

using namespace interproto;
using interproto::testing::startChild;
using interproto::testing::TemporaryFolder;
using interproto::testing::waitFor;

namespace {

void append(const std::string& path, std::string_view bytes)
{
    std::ofstream stream(path, std::ios::binary | std::ios::app);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::size_t countLines(const std::string& path)
{
    const std::string text = readFile(path);
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

template <typename Work>
ExitCode codeOf(const Work& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    return ExitCode::Ok;
}

}  // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readerSeesWhatWasWrittenSinceTheLastPoll()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("journal.jsonl");
        JournalReader reader(path);
        QVERIFY(reader.poll().empty());
        Journal journal(path);
        journal.write(Paused{1});
        QCOMPARE(reader.poll().size(), std::size_t(1));
        QVERIFY(reader.poll().empty());
        journal.write(Resumed{2});
        journal.warning("careful");
        const auto events = reader.poll();
        QCOMPARE(events.size(), std::size_t(2));
        QCOMPARE(std::get<Message>(events[1].event).text, std::string("careful"));
        QVERIFY(events[0].time > 1.6e9);
        struct stat info{};
        QCOMPARE(::stat(path.c_str(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600);
    }

    void unfinishedLastLineIsWaitedFor()
    {
        const TemporaryFolder folder;
        const std::string path =
            folder.write("journal.jsonl", "{\"event\":\"paused\"}\n{\"event\":\"res");
        JournalReader reader(path);
        QCOMPARE(reader.poll().size(), std::size_t(1));
        QVERIFY(reader.poll().empty());
        append(path, "umed\"}\n");
        const auto events = reader.poll();
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(eventName(events[0].event), std::string("resumed"));
        QCOMPARE(reader.issues().total(), std::size_t(0));
    }

    void tornLineIsCutAtReopeningAndReadersGoOn()
    {
        const TemporaryFolder folder;
        const std::string path =
            folder.write("journal.jsonl", "{\"event\":\"paused\"}\n{\"event\":\"res");
        JournalReader reader(path);
        QCOMPARE(reader.poll().size(), std::size_t(1));
        Journal journal(path);
        journal.write(Stopped{"control", 0, 3});
        const auto events = reader.poll();
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(eventName(events[0].event), std::string("stopped"));
        QCOMPARE(reader.issues().total(), std::size_t(0));
        QCOMPARE(reader.restarts(), 0);
        QCOMPARE(countLines(path), std::size_t(2));
    }

    void wholeLastLineWithoutItsEndIsKept()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("journal.jsonl", "{\"event\":\"paused\"}");
        Journal(path).write(Resumed{});
        QCOMPARE(JournalReader(path).poll().size(), std::size_t(2));
    }

    void nulTailOfAPowerCutIsCut()
    {
        const TemporaryFolder folder;
        const std::string path =
            folder.write("journal.jsonl", "{\"event\":\"paused\"}\n" + std::string(3000, '\0'));
        Journal(path).write(Resumed{});
        JournalReader reader(path);
        QCOMPARE(reader.poll().size(), std::size_t(2));
        QCOMPARE(reader.issues().total(), std::size_t(0));
    }

    void otherFilesAreNotTouched()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("thesis.txt", "Chapter 1\nIt was");
        QCOMPARE(codeOf([&] { Journal journal(path); }), ExitCode::BadInput);
        QCOMPARE(readFile(path), std::string("Chapter 1\nIt was"));
        QCOMPARE(::mkfifo(folder.file("fifo").c_str(), 0600), 0);
        QCOMPARE(codeOf([&] { Journal journal(folder.file("fifo")); }), ExitCode::BadInput);
        QVERIFY(JournalReader(folder.file("fifo")).poll().empty());
        QCOMPARE(codeOf([&] { Journal journal("/dev/null"); }), ExitCode::BadInput);
        QVERIFY(codeOf([&] { Journal journal(folder.file("no/such/folder/j")); }) != ExitCode::Ok);
    }

    void brokenLinesAreCountedListedAndPassedOver()
    {
        const TemporaryFolder folder;
        std::string text =
            "{\"event\":\"paused\"}\nnonsense\n\n" + std::string(1000000, '[') + "\n";
        text += std::string("\0\0\0\n", 4) + "{\"event\":\"danced\",\"x\":1}\n";
        text += std::string(9000000, 'a') + "\n{\"event\":\"resumed\"}\n";
        const std::string path = folder.write("journal.jsonl", text);
        JournalReader reader(path);
        std::vector<TimedEvent> events;
        do {
            const auto more = reader.poll();
            events.insert(events.end(), more.begin(), more.end());
        } while (reader.hasMore());
        QCOMPARE(events.size(), std::size_t(3));
        QCOMPARE(eventName(events[1].event), std::string("danced"));
        QCOMPARE(eventName(events[2].event), std::string("resumed"));
        QCOMPARE(reader.issues().count("journal-line-broken"), std::size_t(3));
        QCOMPARE(reader.issues().count("journal-line-too-long"), std::size_t(1));
        QCOMPARE(reader.issues().items()[0].where.line, std::int64_t(2));
        QCOMPARE(reader.issues().items().back().where.line, std::int64_t(7));
        QCOMPARE(reader.lines(), std::int64_t(8));
        for (const Issue& issue : reader.issues().items())
            QVERIFY(issue.text().size() < 400);
    }

    void replacedOrShortenedFileIsReadAnew()
    {
        const TemporaryFolder folder;
        const std::string path =
            folder.write("journal.jsonl", "{\"event\":\"paused\"}\n{\"event\":\"resumed\"}\n");
        JournalReader reader(path);
        QCOMPARE(reader.poll().size(), std::size_t(2));
        folder.write("journal.jsonl", "{\"event\":\"stopped\"}\n");
        const auto events = reader.poll();
        QCOMPARE(events.size(), std::size_t(1));
        QCOMPARE(reader.restarts(), 1);
    }

    void progressIsThinnedButItsEndsAreKept()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("journal.jsonl");
        Journal journal(path);
        int told = 0;
        journal.setObserver(
            [&](const Event&, const std::string& line) { told += line.empty() ? 0 : 1; });
        for (int stage = 0; stage < 3; ++stage)
            for (int i = 1; i <= 1000; ++i)
                journal.write(ProgressMade{{"stage " + std::to_string(stage), i, 1000, 0, 0, "x"}});
        for (int i = 1; i <= 777; ++i)
            journal.write(ProgressMade{{"last", i, 1000, 0, 0, "x"}});
        journal.write(Finished{});
        QCOMPARE(told, 3778);
        const auto events = JournalReader(path).poll();
        QVERIFY2(events.size() < 60, std::to_string(events.size()).c_str());
        QCOMPARE(std::get<ProgressMade>(events[0].event).progress.done, std::int64_t(1));
        const auto last = std::get<ProgressMade>(events[events.size() - 2].event).progress;
        QCOMPARE(last.done, std::int64_t(777));
        const auto isEndOfStage0 = [](const TimedEvent& e) {
            const auto* made = std::get_if<ProgressMade>(&e.event);
            return made != nullptr && made->progress.stage == "stage 0" &&
                   made->progress.done == 1000;
        };
        QCOMPARE(std::count_if(events.begin(), events.end(), isEndOfStage0), std::ptrdiff_t(1));
    }

    void noneWritesNowhereAndStillTells()
    {
        Journal journal = Journal::none();
        journal.info("nobody hears");
        std::string heard;
        journal.setObserver([&](const Event&, const std::string& line) { heard = line; });
        journal.info("somebody hears");
        journal.flush();
        QVERIFY(heard.find("somebody hears") != std::string::npos);
        QVERIFY(journal.path().empty());
    }

    void threadsDoNotMixTheirLines()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("journal.jsonl");
        Journal journal(path);
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&journal, t] {
                    for (int i = 0; i < 500; ++i)
                        journal.info(std::string(200, static_cast<char>('a' + t)));
                });
        }
        JournalReader reader(path);
        QCOMPARE(reader.poll().size(), std::size_t(2000));
        QCOMPARE(reader.issues().total(), std::size_t(0));
    }

    void fullDiskIsAnErrorAndLeavesWholeLines()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("journal.jsonl");
        const int code = waitFor(startChild([&] {
            Journal journal(path);
            const rlimit limit{1000, 1000};
            ::signal(SIGXFSZ, SIG_IGN);
            ::setrlimit(RLIMIT_FSIZE, &limit);
            int failures = 0;
            for (int i = 0; i < 40; ++i)
                failures +=
                    codeOf([&] { journal.info("some words of a message"); }) == ExitCode::Disk ? 1
                                                                                               : 0;
            return failures;
        }));
        QVERIFY2(code > 20 && code < 40, std::to_string(code).c_str());
        const std::string text = readFile(path);
        QCOMPARE(text.back(), '\n');
        QCOMPARE(static_cast<int>(JournalReader(path).poll().size()), 40 - code);
    }

    void killedWriterTearsAtMostItsLastLine()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("journal.jsonl");
        Random random(7);
        JournalReader follower(path);
        std::size_t total = 0;
        for (int round = 0; round < 30; ++round) {
            const pid_t child = startChild([&] {
                Journal journal(path);
                for (std::int64_t i = 0;; ++i)
                    journal.write(CheckpointWritten{
                        std::string(static_cast<std::size_t>(i % 3000), 'p'), i, round, 0});
                return 0;
            });
            ::usleep(static_cast<useconds_t>(2000 + random.below(10000)));
            std::vector<TimedEvent> events = follower.poll();
            ::kill(child, SIGKILL);
            QCOMPARE(waitFor(child), -SIGKILL);
            // Nobody reopened it yet: all but a torn last line must be readable, in order, without
            // a gap.
            do
                for (TimedEvent& event : follower.poll())
                    events.push_back(std::move(event));
            while (follower.hasMore());
            for (std::size_t i = 0; i < events.size(); ++i) {
                const auto& written = std::get<CheckpointWritten>(events[i].event);
                QCOMPARE(written.step, static_cast<std::int64_t>(i));
                QCOMPARE(written.bytes, static_cast<std::int64_t>(round));
            }
            total += events.size();
        }
        QVERIFY(total > 30);
        QCOMPARE(follower.issues().total(), std::size_t(0));
        QCOMPARE(follower.restarts(), 0);
        append(path, "{\"time\":\"torn");
        Journal(path).write(Finished{});
        QCOMPARE(countLines(path), total + 1);
    }

    void progressLinesInARowCountByTheirLast()
    {
        const TemporaryFolder folder;
        const auto progress = [](int step) {
            return toJson({1000.0 + step,
                           ProgressMade{{"epoch 1", step, 9, 1, 1, "steps"}, 0, step}}) +
                   "\n";
        };
        const std::string message =
            toJson({2000, Message{Severity::Info, "\"event\":\"progress\"}"}}) + "\n";
        const std::string torn = progress(7).substr(0, 60);
        const std::string file =
            folder.write("journal.jsonl",
                         progress(1) + progress(2) + message + message + progress(3) + progress(4) +
                             "{\"broken\n" + progress(5) + progress(6) + torn);
        JournalReader all(file);
        JournalReader last(file, true);
        const auto steps = [](const std::vector<TimedEvent>& events) {
            std::vector<std::int64_t> found;
            for (const TimedEvent& event : events)
                if (const auto* made = std::get_if<ProgressMade>(&event.event))
                    found.push_back(made->step);
            return found;
        };
        QCOMPARE(steps(all.poll()), (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
        const std::vector<TimedEvent> kept = last.poll();
        QCOMPARE(steps(kept), (std::vector<std::int64_t>{2, 4, 6}));
        QCOMPARE(kept.size(), std::size_t(5));  // both messages
        QCOMPARE(last.lines(), all.lines());
        QCOMPARE(last.issues().total(), all.issues().total());
        folder.write("journal.jsonl", readFile(file) + progress(7).substr(60));
        QCOMPARE(steps(last.poll()), (std::vector<std::int64_t>{7}));
    }
};

QTEST_APPLESS_MAIN(JournalTest)
#include "journal_test.moc"
