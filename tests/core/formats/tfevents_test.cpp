// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/tfevents.h"

#include "core/base/error.h"
#include "core/formats/crc32c.h"
#include "tests/support/temporary_folder.h"

#include <sys/resource.h>
#include <unistd.h>

#include <QTest>

#include <cmath>
#include <csignal>
#include <fstream>
#include <limits>

namespace interproto {

namespace {

using Points = std::vector<ScalarPoint>;

void append(const std::string& file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::app) << bytes;
}

std::vector<std::int64_t> stepsOf(const Points& points)
{
    std::vector<std::int64_t> steps;
    for (const ScalarPoint& point : points)
        steps.push_back(point.step);
    return steps;
}

/// A record as any writer makes it, whatever the payload.
std::string record(std::string_view payload)
{
    const auto number = [](auto value) {
        std::string bytes;
        for (std::size_t i = 0; i < sizeof value; ++i)
            bytes += static_cast<char>(value >> (8 * i) & 0xff);
        return bytes;
    };
    const std::string length = number(std::uint64_t(payload.size()));
    return length + number(maskedCrc(crc32c(length.data(), 8))) + std::string(payload) +
           number(maskedCrc(crc32c(payload.data(), payload.size())));
}

}  // namespace

class TfeventsTest : public QObject {
    Q_OBJECT

private:
    /// Writes `steps` of one tag into a new file of the folder; returns its path.
    static std::string writeRun(const std::string& folder,
                                const std::vector<std::int64_t>& steps,
                                float value,
                                std::optional<std::int64_t> resumedAt = {})
    {
        EventWriter writer(folder, resumedAt);
        for (const std::int64_t step : steps)
            writer.scalar("loss", value, step, 100 + double(step));
        return writer.path();
    }

private Q_SLOTS:
    void checkValuesAreThoseOfTheStandard()
    {
        // RFC 3720, appendix B.4.
        QCOMPARE(crc32c("123456789", 9), 0xe3069283U);
        QCOMPARE(crc32c(std::string(32, '\0').data(), 32), 0x8a9136aaU);
        QCOMPARE(crc32c(std::string(32, '\xff').data(), 32), 0x62a8ab43U);
        QCOMPARE(crc32c("", 0), 0U);
    }

    void whatIsWrittenIsReadBack()
    {
        const testing::TemporaryFolder folder;
        EventWriter writer(folder.path());
        writer.scalar("train/loss", 1.25F, 10, 1000.5);
        writer.scalar("train/loss", -3e-30F, 20, 1001.5);
        writer.scalars({{"lr", 0.1F}, {"train/loss", std::numeric_limits<float>::infinity()}},
                       std::int64_t(1) << 40,
                       1002);
        writer.flush();
        IssueList issues;
        const auto series = readScalars(folder.path(), issues);
        QCOMPARE(series.size(), 2u);
        QCOMPARE(series.at("train/loss"),
                 (Points{{10, 1000.5, 1.25F},
                         {20, 1001.5, -3e-30F},
                         {std::int64_t(1) << 40, 1002, std::numeric_limits<float>::infinity()}}));
        QCOMPARE(series.at("lr"), (Points{{std::int64_t(1) << 40, 1002, 0.1F}}));
        QCOMPARE(issues.total(), 0u);
    }

    void notANumberStaysOne()
    {
        const testing::TemporaryFolder folder;
        EventWriter(folder.path()).scalar("loss", std::numeric_limits<float>::quiet_NaN(), 1);
        IssueList issues;
        QVERIFY(std::isnan(readScalars(folder.path(), issues).at("loss").at(0).value));
    }

    void namesSortInOrderOfStart()
    {
        const testing::TemporaryFolder folder;
        std::string last;
        for (int i = 0; i < 5; ++i) {
            const std::string path = writeRun(folder.path(), {i}, 0);
            QVERIFY(path > last);
            QVERIFY(fileName(path).find("events.out.tfevents.") == 0);
            last = path;
        }
        QCOMPARE(sortedNames(folder.path()).size(), 5u);
    }

    void brokenTagsAreMadeReadable()
    {
        const testing::TemporaryFolder folder;
        EventWriter writer(folder.path());
        writer.scalar("a\xff\xc3(\xd0\x90\xed\xa0\x80\xf0\x9f\x99\x82", 1, 1);
        IssueList issues;
        QCOMPARE(readScalars(folder.path(), issues).begin()->first,
                 std::string("a\xef\xbf\xbd\xef\xbf\xbd("
                             "\xd0\x90\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xf0\x9f\x99\x82"));
    }

    void aGrowingFileIsFollowedByteByByte()
    {
        const testing::TemporaryFolder folder;
        const std::string whole = readFile(writeRun(folder.file("source"), {1, 2, 3}, 5));
        const std::string file = folder.file("live/events.out.tfevents.1");
        makeDirectories(folder.file("live"));
        ScalarSeries series(folder.file("live"));
        QVERIFY(!series.poll());
        std::size_t seen = 0;
        for (const char byte : whole) {
            append(file, std::string_view(&byte, 1));
            const bool changed = series.poll();
            const std::size_t now = series.points("loss").size();
            QCOMPARE(changed, now != seen);
            seen = now;
        }
        QCOMPARE(stepsOf(series.points("loss")), (std::vector<std::int64_t>{1, 2, 3}));
        QVERIFY(!series.poll());
        QCOMPARE(series.issues().total(), 0u);
    }

    void everyFlippedByteIsNoticed()
    {
        const testing::TemporaryFolder folder;
        const std::string file = writeRun(folder.path(), {1, 2, 3}, 5);
        const std::string whole = readFile(file);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            std::string bytes = whole;
            bytes[i] = static_cast<char>(bytes[i] ^ 0x10);
            folder.write(fileName(file), bytes);
            IssueList issues;
            EventReader reader(file);
            const auto batch = reader.poll(issues);
            QVERIFY(reader.isDamaged());
            QCOMPARE(issues.count("event-file-damaged"), 1u);
            QVERIFY(batch.scalars.size() < 3);
            QVERIFY(reader.poll(issues).empty());
            QCOMPARE(issues.total(), 1u);
        }
    }

    void everyPrefixIsWaitedFor()
    {
        const testing::TemporaryFolder folder;
        const std::string file = writeRun(folder.path(), {1, 2, 3}, 5);
        const std::string whole = readFile(file);
        for (std::size_t n = 0; n < whole.size(); ++n) {
            folder.write(fileName(file), std::string_view(whole).substr(0, n));
            IssueList issues;
            EventReader reader(file);
            QVERIFY(reader.poll(issues).scalars.size() < 3);
            QVERIFY(!reader.isDamaged());
            QCOMPARE(issues.total(), 0u);
            folder.write(fileName(file), whole);
            reader.poll(issues);
            QCOMPARE(reader.offset(), whole.size());
        }
    }

    void strangeRecordsArePassedOver()
    {
        const testing::TemporaryFolder folder;
        const std::string file = writeRun(folder.path(), {1}, 5);
        append(file, record("\x07 no protobuf"));
        append(file, record(""));
        append(file, record(std::string(std::size_t(17) << 20, 'x')));
        const std::string second = readFile(writeRun(folder.file("other"), {2}, 5));
        append(file, second);
        IssueList issues;
        EventReader reader(file);
        QCOMPARE(reader.poll(issues).scalars.size(), 2u);
        QCOMPARE(issues.count("event-unreadable"), 1u);
        QCOMPARE(issues.count("event-too-large"), 1u);
        QCOMPARE(issues.items()[0].where.record, 2);
    }

    void hostileLengthsTakeNoMemory()
    {
        const testing::TemporaryFolder folder;
        for (const std::uint64_t length : {~std::uint64_t(0),
                                           ~std::uint64_t(15),
                                           std::uint64_t(1) << 62,
                                           std::uint64_t(1) << 40}) {
            std::string bytes;
            for (int i = 0; i < 8; ++i)
                bytes += static_cast<char>(length >> (8 * i) & 0xff);
            const std::uint32_t check = maskedCrc(crc32c(bytes.data(), 8));
            for (int i = 0; i < 4; ++i)
                bytes += static_cast<char>(check >> (8 * i) & 0xff);
            IssueList issues;
            EventReader reader(
                folder.write("events.out.tfevents.1", bytes + std::string(100, 'x')));
            QVERIFY(reader.poll(issues).empty());
        }
        IssueList issues;
        EventReader zeros(folder.write("events.out.tfevents.2", std::string(1000, '\0')));
        QVERIFY(zeros.poll(issues).empty());
        QVERIFY(zeros.isDamaged());
    }

    void aShrunkFileEndsTheReading()
    {
        const testing::TemporaryFolder folder;
        const std::string file = writeRun(folder.path(), {1, 2}, 5);
        IssueList issues;
        EventReader reader(file);
        QCOMPARE(reader.poll(issues).scalars.size(), 2u);
        folder.write(fileName(file), "short");
        QVERIFY(reader.poll(issues).empty());
        QVERIFY(reader.isDamaged());
    }

    void aResumedRunReplacesLaterSteps()
    {
        const testing::TemporaryFolder folder;
        writeRun(folder.path(), {1, 2, 3, 4}, 1);
        writeRun(folder.path(), {3, 4, 5}, 2);
        IssueList issues;
        const Points points = readScalars(folder.path(), issues).at("loss");
        QCOMPARE(stepsOf(points), (std::vector<std::int64_t>{1, 2, 3, 4, 5}));
        QCOMPARE(points[1].value, 1.0F);
        QCOMPARE(points[2].value, 2.0F);
    }

    void aRestartVoidsAllTagsFromItsStep()
    {
        const testing::TemporaryFolder folder;
        {
            EventWriter writer(folder.path());
            for (int step = 1; step <= 4; ++step)
                writer.scalars({{"loss", 1.0F}, {"evaluation", 1.0F}}, step, step);
        }
        writeRun(folder.path(), {3}, 2, 3);
        IssueList issues;
        const auto series = readScalars(folder.path(), issues);
        QCOMPARE(stepsOf(series.at("loss")), (std::vector<std::int64_t>{1, 2, 3}));
        QCOMPARE(stepsOf(series.at("evaluation")), (std::vector<std::int64_t>{1, 2}));
    }

    void pollingWhileRunsAreResumedEqualsReadingAtTheEnd()
    {
        const testing::TemporaryFolder folder;
        ScalarSeries live(folder.path());
        std::int64_t step = 0;
        for (int session = 0; session < 6; ++session) {
            EventWriter writer(folder.path(),
                               session == 0 ? std::nullopt : std::optional<std::int64_t>(step));
            for (int i = 0; i < 7; ++i) {
                writer.scalars({{"a", float(session)}, {i % 3 == 0 ? "b" : "a/b", float(i)}},
                               step,
                               double(step));
                ++step;
                if (i % 2 == 0)
                    live.poll();
            }
            step -= 3;
        }
        live.poll();
        IssueList issues;
        QCOMPARE(live.series(), readScalars(folder.path(), issues));
        QCOMPARE(live.points("a").size(), 27u);
        for (std::size_t i = 0; i < live.points("a").size(); ++i)
            QCOMPARE(live.points("a")[i].step, std::int64_t(i));
    }

    void anOlderFileThatStillGrowsKeepsItsPlace()
    {
        const testing::TemporaryFolder folder;
        EventWriter older(folder.path());
        older.scalar("loss", 1, 1, 1);
        EventWriter newer(folder.path());
        newer.scalar("loss", 2, 5, 5);
        ScalarSeries series(folder.path());
        series.poll();
        older.scalar("loss", 1, 3, 3);
        older.scalar("loss", 1, 6, 6);
        older.scalar("other", 1, 6, 6);
        QVERIFY(series.poll());
        QCOMPARE(stepsOf(series.points("loss")), (std::vector<std::int64_t>{1, 3, 5}));
        QCOMPARE(stepsOf(series.points("other")), (std::vector<std::int64_t>{6}));
    }

    void aVanishedFileIsSaidOnce()
    {
        const testing::TemporaryFolder folder;
        const std::string file = writeRun(folder.path(), {1}, 5);
        ScalarSeries series(folder.path());
        series.poll();
        QCOMPARE(::unlink(file.c_str()), 0);
        series.poll();
        series.poll();
        QCOMPARE(series.issues().count("event-file-unreadable"), 1u);
        QCOMPARE(series.points("loss").size(), 1u);
        QVERIFY(series.points("none").empty());
    }

    void noFolderIsNoSeries()
    {
        const testing::TemporaryFolder folder;
        ScalarSeries series(folder.file("later"));
        QVERIFY(!series.poll());
        writeRun(folder.file("later"), {1}, 5);
        QVERIFY(series.poll());
    }

    void aFullDiskIsAnErrorAndTheWriterGoesOn()
    {
        const testing::TemporaryFolder folder;
        EventWriter writer(folder.path());
        writer.scalar("loss", 1, 1);
        // A limit in the middle of the next record: a part of it is written, and must be taken
        // back.
        ::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit tight = before;
        tight.rlim_cur = readFile(writer.path()).size() + 20;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        QVERIFY_EXCEPTION_THROWN(writer.scalar("loss", 2, 2), Error);
        QVERIFY_EXCEPTION_THROWN(writer.scalar("loss", 2, 2), Error);
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        writer.scalar("loss", 3, 3);
        IssueList issues;
        QCOMPARE(stepsOf(readScalars(folder.path(), issues).at("loss")),
                 (std::vector<std::int64_t>{1, 3}));
        QCOMPARE(issues.total(), 0u);
    }

    void aFolderThatCannotBeMadeIsAnError()
    {
        const testing::TemporaryFolder folder;
        QVERIFY_EXCEPTION_THROWN(EventWriter(folder.write("file", "x")), Error);
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::TfeventsTest)
#include "tfevents_test.moc"
