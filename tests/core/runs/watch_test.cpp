// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/watch.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/journal.h"
#include "core/runs/lock.h"
#include "core/runs/run_folder.h"
#include "core/runs/runs_table.h"
#include "core/runs/series.h"
#include "core/runs/terminal_text.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <cmath>
#include <limits>
#include <sstream>
#include <thread>

using namespace interproto;
using interproto::testing::TemporaryFolder;

namespace {

RunStatus livingRun()
{
    RunStatus s;
    s.path = "runs/casia";
    s.state = RunState::Living;
    s.start = {"train", 12, "node-1", "0.1.0", -1, "inter_prototype", "ir-50", 3, 5, 1000};
    s.owner = {12, "node-1", 1000};
    s.step = 250;
    s.epoch = 1;
    s.progress = {"epoch 2 of 5", 50, 200, 4.5, 167, "steps"};
    s.lastTime = 2000;
    s.duration = 3725;
    s.sets["FGNET"] = {0.8125, 200, 0.75, 250};
    s.evaluations = {Evaluated{"FGNET", 100, 0, 0.5}, Evaluated{"FGNET", 200, 0, 0.8125}};
    s.checkpoint = {"checkpoints/step-00000200.pth", 200, 1, 1};
    s.messages.push_back({86399, Message{Severity::Warning, "one image is broken"}});
    s.warnings = 1;
    return s;
}

SeriesByTag falling()
{
    SeriesByTag series;
    for (std::int64_t i = 0; i < 100; ++i) {
        series[kLossTag].push_back({i, 0, static_cast<float>(100 - i)});
        series[kLearningRateTag].push_back({i, 0, 0.1F});
        series[accuracyTag("FGNET")].push_back({i, 0, 0.5F});
    }
    return series;
}

std::vector<std::string> linesOf(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// The first line that holds `part`; "" when none does.
std::string lineWith(const std::string& text, const std::string& part)
{
    for (const std::string& line : linesOf(text))
        if (line.find(part) != std::string::npos)
            return line;
    return {};
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

class WatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viewShowsEverythingOfALivingRun()
    {
        const std::string text = renderWatch(livingRun(), falling(), {100});
        const auto lines = linesOf(text);
        QCOMPARE(lines[0], std::string("runs/casia"));
        QCOMPARE(
            lines[1],
            std::string("living    train inter_prototype ir-50, seed 3, process 12 on node-1"));
        QCOMPARE(lines[2],
                 "[" + std::string(10, '#') + std::string(30, '-') + "] 25.0 %  250 of 1,000");
        QVERIFY(has(lines[3], "epoch 2 of 5"));
        QVERIFY(has(lines[3], "4.5 steps/s"));
        QVERIFY(has(lines[3], "2 min 47 s left"));
        const std::string loss = lineWith(text, "train/loss");
        QVERIFY2(has(loss, "1 ") && has(loss, "█") && loss.ends_with("▁"), loss.c_str());
        QVERIFY(has(lineWith(text, "train/lr"), "0.1"));
        QVERIFY(lineWith(text, "accuracy/").empty());
        const std::string set = lineWith(text, "FGNET");
        QVERIFY2(has(set, "81.25 %") && has(set, "75.00 %") && has(set, "▁█"), set.c_str());
        QVERIFY(has(lineWith(text, "checkpoint"), "step 200"));
        QCOMPARE(lineWith(text, "broken"), std::string("23:59:59 warning one image is broken"));
        QVERIFY(has(text, "1 warnings, 0 errors"));
        QCOMPARE(text.back(), '\n');
    }

    void noLineIsWiderThanTheView()
    {
        RunStatus s = livingRun();
        s.path = std::string(300, 'p');
        s.progress.stage = std::string(300, 's');
        s.messages.push_back({1, Message{Severity::Info, std::string(500, 'm') + "é"}});
        s.sets[std::string(200, 'x')] = {};
        for (const int width : {-5, 0, 40, 57, 80, 200}) {
            const std::string text = renderWatch(s, falling(), {width});
            for (const std::string& line : linesOf(text))
                QVERIFY2(columnsOf(line) <= std::size_t(std::max(width, 40)), line.c_str());
        }
    }

    void textsFromFilesCannotDriveTheTerminal()
    {
        const std::string evil =
            "\x1b[2J\x07\xc2\x9b"
            "31m\xe2\x80\xae<b>\xff\nx";
        RunStatus s = livingRun();
        s.path = s.start.task = s.start.method = s.start.network = s.owner.host = s.ending = evil;
        s.progress.stage = s.progress.unit = s.checkpoint.path = evil;
        s.messages.push_back({1, Message{Severity::Info, evil}});
        s.sets = {{evil, {}}};
        const SeriesByTag series = {{evil, {{1, 0, 1.0F}}}};
        const std::string text =
            renderWatch(s, series, {1000}) + renderRunsTable({s}) + statusToJson(s);
        for (const char* bad : {"\x1b", "\x07", "\xc2\x9b", "\xe2\x80\xae", "\nx"})
            QVERIFY2(!has(text.substr(0, text.find("{\n")), bad), bad);
        QVERIFY(!has(text, "\x1b"));
        QVERIFY(has(text, "\\x1b[2J\\x07"));
    }

    void emptyAndOddRunsAreShown()
    {
        QVERIFY(has(renderWatch({}, {}), "empty"));
        RunStatus s = livingRun();
        s.state = RunState::Failed;
        s.ending = "the loss is NaN";
        s.step = 5000;
        s.progress.rate = std::numeric_limits<double>::quiet_NaN();
        s.progress.secondsLeft = std::numeric_limits<double>::infinity();
        s.sets["FGNET"].best = std::numeric_limits<double>::quiet_NaN();
        s.lastTime = 1000;
        SeriesByTag series;
        series[kLossTag] = {{1, 0, std::numeric_limits<float>::quiet_NaN()},
                            {2, 0, std::numeric_limits<float>::max()}};
        const std::string text = renderWatch(s, series, {80, 1060});
        QVERIFY(has(text, "the loss is NaN"));
        QVERIFY(has(text, "100.0 %"));
        QVERIFY(has(text, "1 min 00 s ago") || has(text, "60 s ago"));
        s.start.totalSteps = 0;
        s.progress.total = 0;
        QVERIFY(!has(renderWatch(s, {}, {}), "["));
    }

    void sparklinesShowTheShape()
    {
        QCOMPARE(sparkline({0, 1, 2, 3, 4, 5, 6, 7}, 8), std::string("▁▂▃▄▅▆▇█"));
        QCOMPARE(sparkline({0, 0, 7, 7}, 2), std::string("▁█"));
        QCOMPARE(sparkline({3, 3, 3}, 10), std::string("▁▁▁"));
        QCOMPARE(sparkline({}, 10), std::string());
        QCOMPARE(sparkline({1, std::nan(""), 2}, 3), std::string("▁ █"));
        QCOMPARE(sparkline({1, 2}, 0), std::string());
        const double most = std::numeric_limits<double>::max();
        QCOMPARE(columnsOf(sparkline({-most, most, most, most}, 4)), std::size_t(4));
    }

    void terminalTextKeepsWordsAndStopsControls()
    {
        QCOMPARE(terminalText("Zoë 子供 \xf0\x9f\x91\xb6"),
                 std::string("Zoë 子供 \xf0\x9f\x91\xb6"));
        QCOMPARE(terminalText("\xc0\xaf\xed\xa0\x80\xf5"),
                 std::string("\\xc0\\xaf\\xed\\xa0\\x80\\xf5"));
        QCOMPARE(terminalText("\xe2\x80"), std::string("\\xe2\\x80"));
        QCOMPARE(fitted("äöü", 3), std::string("äöü"));
        QCOMPARE(fitted("äöüß", 3), std::string("äö…"));
        QCOMPARE(fitted("abc", 1), std::string("…"));
        QCOMPARE(fitted("abc", 0), std::string());
        QCOMPARE(padded("ä", 3), std::string("ä  "));
    }

    void watchEndsWithTheRun()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        std::ostringstream before;
        QVERIFY_THROWS_EXCEPTION(Error, watchRun(folder.file("absent"), before, {}));
        auto lock = std::make_unique<RunLock>(run.path());
        Journal journal(run.journal());
        journal.write(Started{.task = "train"});
        std::ostringstream once;
        QVERIFY(watchRun(run.path(), once, {.once = true}).state == RunState::Living);
        QVERIFY(has(once.str(), "living"));
        QVERIFY(!has(once.str(), "\x1b"));
        std::jthread ending([&] {
            ::usleep(200000);
            journal.write(Finished{});
        });
        std::ostringstream stream;
        QVERIFY(watchRun(run.path(), stream, {.interval = 0.05, .isTerminal = true}).state ==
                RunState::Finished);
        QVERIFY(has(stream.str(), "finished"));
        QVERIFY(has(stream.str(), "\x1b[H"));
    }

    void eventsWithoutAJournalAreShown()
    {
        const TemporaryFolder folder;
        const std::string logs = folder.file("logs");
        makeDirectories(logs);
        std::ostringstream stream;
        QVERIFY_THROWS_EXCEPTION(Error, watchRun(logs, stream, {.once = true}));
        std::string file;
        {
            EventWriter writer(logs);
            file = writer.path();
            for (int step = 0; step < 20; ++step)
                writer.scalars({{"loss", 20.0F - static_cast<float>(step)},
                                {"accuracy/lag", 0.5F + 0.01F * static_cast<float>(step)}},
                               step);
        }
        watchRun(logs, stream, {.once = true, .width = 100});
        QVERIFY2(has(stream.str(), "TensorBoard event files, no journal"), stream.str().c_str());
        QVERIFY(has(stream.str(), "2 curves, 40 points, last step 19"));
        const std::string loss = lineWith(stream.str(), "loss");
        QVERIFY2(has(loss, "█") && loss.ends_with("▁"), loss.c_str());
        QVERIFY(has(lineWith(stream.str(), "accuracy/lag"), "0.69"));
        QVERIFY(!has(stream.str(), "empty"));

        // A changed byte in the middle: told with the file, and what lies before is shown.
        std::string bytes = readFile(file);
        bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
        writeFile(file, bytes);
        std::ostringstream damaged;
        watchRun(logs, damaged, {.once = true, .width = 100});
        QVERIFY2(has(damaged.str(), "1 x the check of the record"), damaged.str().c_str());
        QVERIFY(has(damaged.str(), fileName(file)));
        QVERIFY(has(damaged.str(), "2 curves"));

        std::ostringstream above;
        try {
            watchRun(folder.path(), above, {.once = true});
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY2(has(error.hint(), "\"logs\""), error.what());
        }
    }

    void watchStopsWhenAsked()
    {
        const TemporaryFolder folder;
        const RunFolder run = RunFolder::create(folder.file("run"));
        const RunLock lock(run.path());
        std::stop_source source;
        std::jthread stopping([&] {
            ::usleep(100000);
            source.request_stop();
        });
        std::ostringstream stream;
        QElapsedTimer timer;
        timer.start();
        watchRun(run.path(), stream, {.interval = 60, .stop = source.get_token()});
        QVERIFY(timer.elapsed() < 5000);
    }

    void runsAreFoundAndListed()
    {
        const TemporaryFolder folder;
        for (const char* name : {"b", "group/a", "group/deep/too-deep", "plain"})
            makeDirectories(folder.file(name));
        const auto write = [&](const std::string& name, std::int64_t seed, double accuracy) {
            RunFolder::create(folder.file(name));
            Journal journal(folder.file(name + "/journal.jsonl"));
            journal.write(Started{"train", 1, "h", "v", -1, "arcface", "ir-50", seed, 5, 100});
            journal.write(Evaluated{"FGNET", 60, 2, accuracy});
            journal.write(Finished{});
        };
        write("b", 4, 0.75);
        write("group/a", 7, 0.8);
        write("group/deep/too-deep", 8, 0.8);
        RunFolder::create(folder.file("c"));
        folder.write("c/run.toml", "");
        QCOMPARE(::symlink(folder.file("b").c_str(), folder.file("link").c_str()), 0);
        const auto runs = listRuns(folder.path());
        QCOMPARE(runs.size(), std::size_t(3));
        QCOMPARE(runs[0].path, folder.file("b"));
        QCOMPARE(runs[2].path, folder.file("group/a"));
        QCOMPARE(listRuns(folder.file("b")).size(), std::size_t(1));
        QVERIFY_THROWS_EXCEPTION(Error, listRuns(folder.file("absent")));
        // A sweep is no run although it has a journal, and its runs lie a level deeper.
        folder.write("group/deep/queue.json", "{\"jobs\": []}");
        folder.write("group/deep/journal.jsonl", "");
        QCOMPARE(listRuns(folder.file("group")).size(), std::size_t(2));
        const std::string table = renderRunsTable(runs);
        const auto lines = linesOf(table);
        QCOMPARE(lines.size(), std::size_t(4));
        for (const char* column :
             {"state", "method", "seed", "step", "epoch", "FGNET", "duration", "path"})
            QVERIFY2(has(lines[0], column), column);
        for (const char* part : {"finished", "arcface", " 4 ", "60/100", "3/5", "75.00"})
            QVERIFY2(has(lines[1], part), lines[1].c_str());
        QVERIFY(has(lines[2], "empty"));
        for (const std::string& line : {lines[1], lines[2]})
            QCOMPARE(line.find(folder.path()), lines[0].find("path"));
        QCOMPARE(renderRunsTable({}), std::string("no runs\n"));
        const auto json = nlohmann::json::parse(runsToJson(runs));
        QCOMPARE(json.size(), std::size_t(3));
        QCOMPARE(json[2]["seed"].get<int>(), 7);
        QCOMPARE(json[2]["sets"]["FGNET"]["best"].get<double>(), 0.8);
        QVERIFY(json[2]["state"] == "finished");
    }
};

QTEST_APPLESS_MAIN(WatchTest)
#include "watch_test.moc"
