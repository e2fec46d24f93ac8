// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/events.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>
#include <limits>

using namespace interproto;

namespace {

std::vector<Event> oneOfEach()
{
    return {Started{"train", 12, "node-1", "0.1.0", 400, "inter_prototype", "ir-50", 3, 50, 100000},
            ProgressMade{{"epoch 1 of 50", 3, 10, 2.5, 60, "steps"}, 0, 3},
            EpochEnded{1, 20, 12.5, {{"ce", 12}, {"proto", 0.5}}, 0.1, 800, 12},
            Evaluated{"FGNET", 20, 1, 0.8125, 1.25, 600, 2, 3.5, true, "evaluation/FGNET.csv"},
            CheckpointWritten{"checkpoints/step-00000020.pth", 20, 1234, 0.5},
            Message{Severity::Warning, "line one\nline \"two\" \x1b[31m é"},
            ArtifactWritten{"weights", "checkpoints/best-FGNET.backbone.pth"},
            Paused{20},
            Resumed{20},
            Stopped{"signal", 15, 20},
            Failed{4, "out of memory"},
            Finished{"{\"accuracy\":{\"FGNET\":0.8125}}"},
            UnknownEvent{"sang", "{\"song\":\"tra la\"}"}};
}

}  // namespace

class EventsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEventSurvivesWritingAndReading()
    {
        const std::vector<Event> events = oneOfEach();
        QCOMPARE(events.size(), std::variant_size_v<Event>);
        for (const Event& event : events) {
            const std::string line = toJson({1700000000.25, event});
            QVERIFY(line.find('\n') == std::string::npos);
            const auto back = eventFromJson(line);
            QVERIFY2(back.has_value(), line.c_str());
            QCOMPARE(back->event.index(), event.index());
            QCOMPARE(back->time, 1700000000.25);
            QCOMPARE(toJson(*back), line);
        }
        const auto evaluated = std::get<Evaluated>(eventFromJson(toJson({1, events[3]}))->event);
        QCOMPARE(evaluated.accuracy, 0.8125);
        QCOMPARE(evaluated.isBest, true);
        QCOMPARE(
            std::get<EpochEnded>(eventFromJson(toJson({1, events[2]}))->event).losses.at("proto"),
            0.5);
        QCOMPARE(std::get<Message>(eventFromJson(toJson({1, events[5]}))->event).text,
                 std::get<Message>(events[5]).text);
    }

    void everyLineBeginsWithItsTimeAndName()
    {
        QVERIFY(toJson({0.5, Paused{7}}) ==
                "{\"time\":\"1970-01-01T00:00:00.500Z\",\"event\":\"paused\",\"step\":7}");
        for (const Event& event : oneOfEach())
            QVERIFY(toJson({0.5, event})
                        .starts_with("{\"time\":\"1970-01-01T00:00:00.500Z\",\"event\":\"" +
                                     eventName(event)));
    }

    void numbersThatAreNotFiniteAreNull()
    {
        const std::string line =
            toJson({1, EpochEnded{.meanLoss = std::numeric_limits<double>::infinity()}});
        QVERIFY(line.find("\"mean_loss\":null") != std::string::npos);
        QVERIFY(std::isnan(std::get<EpochEnded>(eventFromJson(line)->event).meanLoss));
    }

    void bytesThatAreNoUtf8AreReplaced()
    {
        const std::string line = toJson({1, Message{Severity::Info, "a\xff\xfe z"}});
        const auto back = eventFromJson(line);
        QVERIFY(back.has_value());
        QCOMPARE(std::get<Message>(back->event).text, std::string("a\xef\xbf\xbd\xef\xbf\xbd z"));
    }

    void laterVersionsAreTolerated()
    {
        const auto unknown =
            eventFromJson("{\"time\":\"x\",\"event\":\"danced\",\"steps\":[1,{\"a\":2}]}");
        QVERIFY(unknown.has_value());
        QCOMPARE(unknown->time, 0.0);
        QCOMPARE(eventName(unknown->event), std::string("danced"));
        QVERIFY(toJson(*unknown).find("\"steps\":[1,{\"a\":2}]") != std::string::npos);
        const auto known = eventFromJson("{\"event\":\"paused\",\"step\":3,\"mood\":\"calm\"}");
        QCOMPARE(std::get<Paused>(known->event).step, std::int64_t(3));
    }

    void wrongTypesKeepDefaults()
    {
        const auto event = eventFromJson(
            "{\"event\":\"evaluated\",\"set\":5,\"step\":\"x\",\"accuracy\":\"high\",\"pairs\":1.5,"
            "\"best\":1,\"epoch\":99999999999999999999}");
        QVERIFY(event.has_value());
        const auto evaluated = std::get<Evaluated>(event->event);
        QVERIFY(evaluated.set.empty());
        QCOMPARE(evaluated.step, std::int64_t(0));
        QCOMPARE(evaluated.accuracy, 0.0);
        QCOMPARE(evaluated.pairs, std::int64_t(0));
        QCOMPARE(evaluated.isBest, false);
        QCOMPARE(evaluated.epoch, std::int64_t(-1));
        QCOMPARE(std::get<Failed>(
                     eventFromJson("{\"event\":\"failed\",\"exit_code\":4294967297}")->event)
                     .exitCode,
                 1);
    }

    void hostileLinesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1]");
        QTest::newRow("no event") << QByteArray("{\"time\":\"x\"}");
        QTest::newRow("event is a number") << QByteArray("{\"event\":3}");
        QTest::newRow("torn") << QByteArray("{\"event\":\"pau");
        QTest::newRow("NUL inside") << QByteArray("{\"event\":\"paused\0\"}", 19);
        QTest::newRow("NULs") << QByteArray(4096, '\0');
        QTest::newRow("a million lists") << QByteArray(1000000, '[');
        QTest::newRow("a million objects") << QByteArray("{\"a\":").repeated(200000);
        QTest::newRow("65 deep, closed")
            << "{\"event\":\"x\",\"a\":" + QByteArray(64, '[') + QByteArray(64, ']') + "}";
        QTest::newRow("above 1 MiB") << "{\"event\":\"" + QByteArray(2 << 20, 'a') + "\"}";
        QTest::newRow("number too large") << QByteArray("{\"event\":\"paused\",\"step\":1e999}");
        QTest::newRow("no UTF-8") << QByteArray("{\"event\":\"pa\xff\"}");
    }
    void hostileLinesAreRefused()
    {
        QFETCH(QByteArray, line);
        std::string why;
        QVERIFY(!eventFromJson(line.toStdString(), &why));
        QVERIFY(!why.empty());
    }

    void hugeTextsAreCutToAReadableLine()
    {
        const std::string line = toJson({1, Message{Severity::Info, std::string(5000000, 'x')}});
        QVERIFY(line.size() < 70000);
        QVERIFY(eventFromJson(line).has_value());
        const std::string result = "{\"scores\":\"" + std::string(3000000, 'x') + "\"}";
        const auto finished = eventFromJson(toJson({1, Finished{result}}));
        QCOMPARE(std::get<Finished>(finished->event).result, std::string("{\"too_long\":true}"));
        const auto epoch = [] {
            EpochEnded e;
            for (int i = 0; i < 100000; ++i)
                e.losses["loss-number-" + std::to_string(i)] = i;
            return e;
        }();
        QVERIFY(eventFromJson(toJson({1, epoch})).has_value());
    }

    void timesReadBack()
    {
        // isoTime() has milliseconds.
        for (const double time : {0.0, 1.5, 951782400.0, 1700000000.123, 4102444800.0})
            QVERIFY(std::abs(*secondsFromIso(isoTime(time)) - time) < 1.1e-3);
        for (const char* wrong : {"",
                                  "Z",
                                  "2026-01-31",
                                  "2026-13-01T00:00:00Z",
                                  "2026-01-01T00:00:00",
                                  "2026-01-01T25:00:00Z",
                                  "2026-01-01T00:00:00.Z",
                                  "2026-01-01T00:00:00.-1Z",
                                  "2026-01-01T00:00:00.1e5Z",
                                  "aaaa-01-01T00:00:00Z"})
            QVERIFY2(!secondsFromIso(wrong), wrong);
    }
};

QTEST_APPLESS_MAIN(EventsTest)
#include "events_test.moc"
