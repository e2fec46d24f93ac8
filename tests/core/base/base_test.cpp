// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/file_group.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/issue.h"
#include "core/base/progress.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "tests/support/temporary_folder.h"

#include <sys/resource.h>
#include <sys/stat.h>

#include <QTest>

#include <cmath>
#include <csignal>
#include <set>

namespace interproto {

using testing::TemporaryFolder;

class BaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAtomicFileIsWholeOrAbsent()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("a.txt", "old");
        {
            AtomicFile file(path);
            file.write("new, never committed");
        }
        QVERIFY(readFile(path) == "old");
        QCOMPARE(sortedNames(folder.path()).size(), std::size_t(1));
        AtomicFile file(path);
        file.write(std::string(3'000'000, 'x'));
        file.write("end");
        file.writeAt(0, "first", 5);
        file.commit();
        const std::string bytes = readFile(path);
        QCOMPARE(bytes.size(), std::size_t(3'000'003));
        QVERIFY(bytes.substr(0, 6) == "firstx" && bytes.substr(3'000'000) == "end");
    }

    void aGroupOfFilesAppearsWholeOrNotAtAll()
    {
        const TemporaryFolder folder;
        const std::string picture = folder.write("map.pdf", "old picture");
        const std::string table = folder.write("map.csv", "old table");
        {
            FileGroup group;
            group.write(picture, "new picture");
            group.write(table, "new table");
        }
        QVERIFY(readFile(picture) == "old picture" && readFile(table) == "old table");
        // The last one cannot be written: none is.
        makeDirectories(folder.file("map.toml"));
        {
            FileGroup group;
            group.write(picture, "new picture");
            group.write(folder.file("map.toml"), "recipe");
            QVERIFY_EXCEPTION_THROWN(group.commit(), Error);
        }
        QVERIFY(readFile(picture) == "old picture");
        QCOMPARE(sortedNames(folder.path()).size(), std::size_t(3));
        FileGroup group;
        group.write(picture, "new picture");
        group.write(table, "new table");
        QVERIFY(readFile(picture) == "old picture");
        group.commit();
        QVERIFY(readFile(picture) == "new picture" && readFile(table) == "new table");
        QCOMPARE(sortedNames(folder.path()).size(), std::size_t(3));
    }

    void whatIsThereIsNotReplacedUnasked()
    {
        const TemporaryFolder folder;
        const std::string there = folder.write("a.csv", "");
        const std::string link = folder.file("link");
        QCOMPARE(::symlink("nowhere", link.c_str()), 0);
        const std::vector<std::string> paths = {folder.file("new"), there, link, folder.path()};
        QVERIFY(takenPaths(paths) == (std::vector<std::string>{there, link, folder.path()}));
        refuseTakenPaths(paths, true);
        refuseTakenPaths({folder.file("new")}, false);
        try {
            refuseTakenPaths(paths, false);
            QFAIL("replaced");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ExitCode::Usage);
            const std::string text = error.what();
            for (const char* word : {"a.csv", "link", "--force"})
                QVERIFY2(text.find(word) != std::string::npos, text.c_str());
            QVERIFY(text.find("new") == std::string::npos);
        }
    }

    void aFullDiskIsAnErrorThatNamesTheFile()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("a.bin", "old");
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{1'000'000, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        QString message;
        ExitCode code = ExitCode::Ok;
        try {
            writeFile(path, std::string(2'000'000, 'x'));
        } catch (const Error& error) {
            message = QString::fromStdString(error.what());
            code = error.code();
        }
        setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(code, ExitCode::Disk);
        QVERIFY2(
            message.contains(QStringLiteral("a.bin")) && message.contains(QStringLiteral("free")),
            qPrintable(message));
        QVERIFY(readFile(path) == "old");
        QCOMPARE(sortedNames(folder.path()).size(), std::size_t(1));
    }

    void leftoversOfAKilledProcessGo()
    {
        const TemporaryFolder folder;
        folder.write(".a.pth.interproto-tmp-77-0", "half");
        folder.write("a.pth", "whole");
        QCOMPARE(removeLeftovers(folder.path()), std::size_t(1));
        QVERIFY((sortedNames(folder.path()) == std::vector<std::string>{"a.pth"}));
    }

    void onlyRegularFilesAreOpened()
    {
        const TemporaryFolder folder;
        const std::string fifo = folder.file("fifo");
        QCOMPARE(mkfifo(fifo.c_str(), 0600), 0);
        QVERIFY_EXCEPTION_THROWN(InputFile{fifo}, Error);  // and does not wait for a writer
        QVERIFY_EXCEPTION_THROWN(InputFile{folder.path()}, Error);
        QVERIFY_EXCEPTION_THROWN(InputFile{folder.file("absent")}, Error);
    }

    void linesComeWithoutTheirEnds()
    {
        const TemporaryFolder folder;
        std::vector<std::string> lines;
        forEachLine(folder.write("a.txt", "one\r\n\ntwo\nlast"),
                    [&](std::int64_t number, std::string_view text) {
                        lines.push_back(std::to_string(number) + ":" + std::string(text));
                    });
        QVERIFY((lines == std::vector<std::string>{"1:one", "2:", "3:two", "4:last"}));
        QVERIFY_EXCEPTION_THROWN(forEachLine(folder.write("b.txt", std::string(5'000'000, 'x')),
                                             [](std::int64_t, std::string_view) {}),
                                 Error);
    }

    void messagesFollowTheRule()
    {
        const Error error(ExitCode::BadInput,
                          "cannot read the age",
                          Where::atLine("/a/b\x1b.txt", 12),
                          "found \"x\", wanted a number",
                          "Correct the line.");
        QCOMPARE(QString::fromLatin1(error.what()),
                 QStringLiteral("cannot read the age in /a/b\\x1b.txt:12: found \"x\", wanted a "
                                "number. Correct the line."));
        QCOMPARE(QString::fromStdString(Where::atKey("a.pth", "kernel").text()),
                 QStringLiteral("a.pth key \"kernel\""));
    }

    void issuesAreCountedBeyondTheirLimit()
    {
        IssueList list(2);
        for (int i = 0; i < 5; ++i)
            list.add({Severity::Warning, "odd", {}, "m", {}});
        list.add({Severity::Error, "bad", {}, "m", {}});
        QCOMPARE(list.items().size(), std::size_t(3));
        QCOMPARE(list.count("odd"), std::size_t(5));
        QCOMPARE(list.total(), std::size_t(6));
        QVERIFY(list.hasErrors());
    }

    void numbersAreReadWhole()
    {
        QVERIFY(parseInteger("-12") == -12 && !parseInteger("12a") && !parseInteger("") &&
                !parseInteger("99999999999999999999"));
        QVERIFY(parseNumber("1e-3") == 1e-3 && !parseNumber("nan") && !parseNumber("inf") &&
                !parseNumber(" 1"));
        QVERIFY(parseNumber(exactNumber(0.1 + 0.2)) == 0.1 + 0.2);
    }

    void textsForPeople()
    {
        QCOMPARE(QString::fromStdString(humanCount(-5822653)), QStringLiteral("-5,822,653"));
        QCOMPARE(QString::fromStdString(humanCount(999)), QStringLiteral("999"));
        QCOMPARE(QString::fromStdString(humanBytes(392'000'000)), QStringLiteral("392 MB"));
        QCOMPARE(QString::fromStdString(humanSeconds(7505)), QStringLiteral("2 h 05 min"));
        QCOMPARE(QString::fromStdString(humanSeconds(86399)), QStringLiteral("23 h 59 min"));
        QCOMPARE(QString::fromStdString(humanSeconds(41 * 86400 + 7205)),
                 QStringLiteral("41 d 02 h"));
        QCOMPARE(QString::fromStdString(humanSeconds(59.6)), QStringLiteral("1 min 00 s"));
        QCOMPARE(QString::fromStdString(isoTime(0.5)), QStringLiteral("1970-01-01T00:00:00.500Z"));
        QVERIFY(nearest("epocs", {"lr", "epochs"}) == "epochs" &&
                !nearest("zzzzzz", {"lr", "epochs"}));
        QCOMPARE(QString::fromStdString(quoted(std::string(100, 'a'))).size(), 65);
    }

    void randomNumbersAreFairAndRepeat()
    {
        Random random(7);
        std::vector<int> counts(5);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 50'000; ++i) {
            ++counts[random.below(5)];
            const double x = random.normal();
            sum += x;
            squares += x * x;
        }
        for (const int count : counts)
            QVERIFY(std::abs(count - 10'000) < 400);
        QVERIFY(std::abs(sum / 50'000) < 0.02 && std::abs(squares / 50'000 - 1) < 0.03);
        QVERIFY(Random(7).next() == Random(7).next());
        std::set<std::uint64_t> seeds;
        for (int epoch = 0; epoch < 30; ++epoch)
            for (int index = 0; index < 30; ++index)
                seeds.insert(seedFor(4885, epoch, index));
        QCOMPARE(seeds.size(), std::size_t(900));
    }

    void hashesAreTheStandardsOwn()
    {
        Sha256 hash;
        hash.add("ab");
        hash.add("c");
        QVERIFY(hash.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    void progressTellsTheEnd()
    {
        std::vector<Progress> told;
        ProgressMeter meter("scan", "images", 10, [&](const Progress& p) { told.push_back(p); });
        for (int i = 0; i < 10; ++i)
            meter.advance();
        meter.finish();
        QVERIFY(!told.empty());
        QCOMPARE(told.back().done, std::int64_t(10));
        QVERIFY(told.size() <= 3);  // not one report an image
    }
};

}  // namespace interproto

using interproto::BaseTest;
QTEST_APPLESS_MAIN(BaseTest)
#include "base_test.moc"
