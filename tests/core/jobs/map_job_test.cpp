// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/map_job.h"

#include "core/base/files.h"
#include "core/base/random.h"
#include "core/formats/csv.h"
#include "core/formats/npy.h"
#include "core/jobs/map_input.h"
#include "core/runs/lock.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <fstream>
#include <limits>

namespace interproto {

using testing::TemporaryFolder;

namespace {

std::vector<float> sampleRows(std::size_t points, std::size_t width = 12, std::uint64_t seed = 1)
{
    Random random(seed);
    std::vector<float> rows(points * width);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<float>(random.normal() + (i / width % 4 == i % width ? 4 : 0));
    return rows;
}

std::string writeRows(const std::string& file,
                      const std::vector<float>& rows,
                      std::size_t width = 12)
{
    writeNpy(file,
             ScalarType::Float32,
             {static_cast<std::int64_t>(rows.size() / width), static_cast<std::int64_t>(width)},
             rows.data());
    return file;
}

/// Identities "id0", "id1", ...; every third one a child.
void writeTable(const std::string& file, std::size_t points, std::size_t first = 0)
{
    std::string text = "class,identity,child,images\n";
    for (std::size_t i = 0; i < points; ++i)
        text += std::to_string(i) + ",id" + std::to_string(first + i) + "," +
                (i % 3 == 0 ? "1" : "0") + ",20\n";
    writeFile(file, text);
}

MapOptions sampleOptions(const std::string& input, const std::string& out)
{
    MapOptions options;
    options.input = input;
    options.out = out;
    options.perplexity = 8;
    options.iterations = 120;
    options.earlyIterations = 50;
    options.runtime.device = "cpu";
    options.runtime.threads = 2;
    options.liveInterval = 0;
    return options;
}

struct Ran {
    Outcome outcome;
    std::vector<std::string> messages;

    bool told(const std::string& part) const
    {
        for (const std::string& message : messages)
            if (message.find(part) != std::string::npos)
                return true;
        return false;
    }
    std::string error() const { return outcome.error ? outcome.error->what() : std::string(); }
    const nlohmann::json& json() const { return outcome.result.json; }
};

using Watch = std::function<void(const Progress&)>;

Ran runMap(const MapOptions& options, const Watch& watch = {}, std::stop_token stop = {})
{
    Ran ran;
    Journal journal = Journal::none();
    journal.setObserver([&](const Event& event, const std::string&) {
        if (const auto* message = std::get_if<Message>(&event))
            ran.messages.push_back(message->text);
        if (const auto* made = std::get_if<ProgressMade>(&event); made != nullptr && watch)
            watch(made->progress);
    });
    JobContext context;
    context.stop = std::move(stop);
    context.journal = &journal;
    MapJob job(options);
    ran.outcome = runJob(job, context);
    return ran;
}

std::vector<float> readFloats(const std::string& file)
{
    const NpyArray array = readNpy(file);
    std::vector<float> values(array.data.size() / sizeof(float));
    std::memcpy(values.data(), array.data.data(), array.data.size());
    return values;
}

void append(const std::string& file, const std::string& line)
{
    std::ofstream(file, std::ios::app) << line << "\n";
}

}  // namespace

class MapJobTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheContractSays()
    {
        const TemporaryFolder folder;
        const std::string input = writeRows(folder.file("prototypes.npy"), sampleRows(90));
        writeTable(folder.file("prototypes.csv"), 90);
        MapOptions options = sampleOptions(input, folder.file("map"));
        options.liveInterval = 1e-6;
        const Ran ran = runMap(options);
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QCOMPARE(readNpy(folder.file("map/layout.npy")).shape, (std::vector<std::int64_t>{90, 2}));
        QCOMPARE(readNpy(folder.file("map/trust.npy")).shape, (std::vector<std::int64_t>{90}));
        for (const float trust : readFloats(folder.file("map/trust.npy")))
            QVERIFY(trust >= 0 && trust <= 1);
        const auto report = nlohmann::json::parse(readFile(folder.file("map/map.json")));
        QCOMPARE(report.at("n").get<int>(), 90);
        QCOMPARE(report.at("iteration").get<int>(), 120);
        QCOMPARE(report.at("iterations").get<int>(), 120);
        QCOMPARE(report.at("perplexity").get<double>(), 8.0);
        QCOMPARE(report.at("exaggeration").get<double>(), 1.0);
        QVERIFY(report.at("finished").get<bool>());
        QVERIFY(report.at("kl").get<double>() > 0);
        QVERIFY(report.at("neighbours_kept").at("10").get<double>() > 0.3);
        QVERIFY(report.at("neighbours_kept").at("50").get<double>() > 0.5);
        QVERIFY(report.at("trust").get<double>() > 0.7);
        QCOMPARE(report.at("input").get<std::string>(), input);
        QCOMPARE(report.at("options").at("perplexity").get<std::string>(), std::string("8"));
        for (const char* phase : {"load", "neighbours", "affinities", "optimise"})
            QVERIFY(report.at("phases").at(phase).get<double>() >= 0);
        const IdentityTable table = readIdentities(folder.file("map/identities.csv"));
        QCOMPARE(table.rows.size(), std::size_t(90));
        QCOMPARE(table.cells("identity")[7], std::string("id7"));
        QCOMPARE(table.cells("child")[3], std::string("1"));
    }

    void sameOptionsGiveTheSameBytes()
    {
        const TemporaryFolder folder;
        const std::string input = writeRows(folder.file("rows.npy"), sampleRows(90));
        for (const char* out : {"a", "b"})
            QVERIFY(!runMap(sampleOptions(input, folder.file(out))).outcome.error);
        QVERIFY(readFile(folder.file("a/layout.npy")) == readFile(folder.file("b/layout.npy")));
    }

    void continuedEqualsDoneAtOnce()
    {
        const TemporaryFolder folder;
        const std::string input = writeRows(folder.file("rows.npy"), sampleRows(90));
        QVERIFY(!runMap(sampleOptions(input, folder.file("once"))).outcome.error);
        MapOptions part = sampleOptions(input, folder.file("parts"));
        part.iterations = 70;
        QVERIFY(!runMap(part).outcome.error);
        part.iterations = 120;
        part.resume = true;
        const Ran ran = runMap(part);
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QVERIFY(readFile(folder.file("once/layout.npy")) ==
                readFile(folder.file("parts/layout.npy")));
        part.input = writeRows(folder.file("other.npy"), sampleRows(90, 12, 9));
        QVERIFY(runMap(part).error().find("it is of other points") != std::string::npos);
    }

    void aHostileStateIsRefused()
    {
        const TemporaryFolder folder;
        const std::string input = writeRows(folder.file("rows.npy"), sampleRows(40));
        MapOptions options = sampleOptions(input, folder.file("map"));
        options.iterations = 10;
        options.repulsion = "grid";
        QVERIFY(!runMap(options).outcome.error);
        options.iterations = 20;
        options.resume = true;
        const std::string state = folder.file("map/state.npy");
        const std::string whole = readFile(state);
        const float far = 3.3e38F;
        for (const std::size_t number : {0U, 3U, 5U}) {
            std::string bad = whole;
            std::memcpy(&bad[bad.size() - 40 * 6 * sizeof(float) + number * sizeof(float)],
                        &far,
                        sizeof far);
            writeFile(state, bad);
            const Ran ran = runMap(options);
            QVERIFY2(
                ran.outcome.code() == ExitCode::BadInput &&
                    ran.error().find("state.npy: row 0 holds 3.3e+38 as a ") != std::string::npos,
                ran.error().c_str());
        }
        const std::string layout = folder.file("map/layout.npy");
        std::string badLayout = readFile(layout);
        std::memcpy(&badLayout[badLayout.size() - sizeof far], &far, sizeof far);
        makeDirectories(folder.file("theirs"));
        writeFile(folder.file("theirs/rows.npy"), readFile(folder.file("map/rows.npy")));
        writeFile(folder.file("theirs/layout.npy"), badLayout);
        MapOptions aligned = sampleOptions(input, folder.file("aligned"));
        aligned.align = folder.file("theirs");
        const std::string said = runMap(aligned).error();
        QVERIFY2(said.find("layout.npy: row 39 holds 3.3e+38 as a place") != std::string::npos,
                 said.c_str());
        writeFile(state, whole);
        const std::string report = folder.file("map/map.json");
        const nlohmann::json good = nlohmann::json::parse(readFile(report));
        for (const auto& [key, value] :
             std::vector<std::pair<std::string, nlohmann::json>>{{"iteration", "ten"},
                                                                 {"iteration", -1},
                                                                 {"iteration", 1e30},
                                                                 {"fingerprint", 7},
                                                                 {"aligned", "yes"}}) {
            nlohmann::json bad = good;
            bad[key] = value;
            writeFile(report, bad.dump());
            const Ran ran = runMap(options);
            QVERIFY2(ran.outcome.code() == ExitCode::BadInput &&
                         ran.error().starts_with("cannot continue the map in " + report),
                     ran.error().c_str());
        }
        writeFile(report, "<html>");
        QVERIFY(runMap(options).error().find("it is an HTML page") != std::string::npos);
        writeFile(report, good.dump());
        QVERIFY2(!runMap(options).outcome.error, "the folder is whole again");
        QVERIFY(!nlohmann::json::parse(readFile(report)).at("options").contains("resume"));
    }

    void twoMapsInOneFolderAreRefused()
    {
        const TemporaryFolder folder;
        const MapOptions options =
            sampleOptions(writeRows(folder.file("rows.npy"), sampleRows(40)), folder.file("map"));
        makeDirectories(options.out);
        const RunLock other(options.out);
        const Ran ran = runMap(options);
        QVERIFY(ran.outcome.code() == ExitCode::Locked);
        QVERIFY(!fileExists(folder.file("map/layout.npy")));
    }

    void neighboursAreFoundOnce()
    {
        const TemporaryFolder folder;
        const std::string input = writeRows(folder.file("rows.npy"), sampleRows(90));
        MapOptions options = sampleOptions(input, folder.file("map"));
        QVERIFY(!runMap(options).json().at("neighbours_cached").get<bool>());
        options.perplexity = 12;
        // Nobody's map is replaced unasked.
        QVERIFY(runMap(options).error().find("--force") != std::string::npos);
        options.force = true;
        const Ran again = runMap(options);
        QVERIFY(again.json().at("neighbours_cached").get<bool>());
        MapOptions fresh = options;
        fresh.out = folder.file("fresh");
        QVERIFY(!runMap(fresh).outcome.error);
        QVERIFY(readFile(folder.file("map/layout.npy")) ==
                readFile(folder.file("fresh/layout.npy")));
        // Another input, a cut file, or nonsense in it: found again.
        writeRows(input, sampleRows(90, 12, 3));
        QVERIFY(!runMap(options).json().at("neighbours_cached").get<bool>());
        writeFile(folder.file("map/neighbours.npy"), "no array");
        QVERIFY(!runMap(options).json().at("neighbours_cached").get<bool>());
        QVERIFY(runMap(options).json().at("neighbours_cached").get<bool>());
    }

    void rowsWithoutDirectionAreLeftOut()
    {
        const TemporaryFolder folder;
        std::vector<float> rows = sampleRows(60);
        rows[5 * 12 + 3] = std::numeric_limits<float>::quiet_NaN();
        rows[7 * 12] = std::numeric_limits<float>::infinity();
        std::fill_n(rows.begin() + 20 * 12, 12, 0.0F);
        std::copy_n(rows.begin(), 12, rows.begin() + 30 * 12);
        const std::string input = writeRows(folder.file("rows.npy"), rows);
        writeTable(folder.file("rows.csv"), 60);
        const Ran ran = runMap(sampleOptions(input, folder.file("map")));
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QCOMPARE(ran.json().at("n").get<int>(), 57);
        QCOMPARE(ran.json().at("left_out").at("zero").get<int>(), 1);
        QCOMPARE(ran.json().at("left_out").at("not_finite").get<int>(), 2);
        QCOMPARE(ran.json().at("duplicates").get<int>(), 1);
        QVERIFY(ran.told("2 rows") && ran.told("NaN or infinity") && ran.told("are zero"));
        QVERIFY(ran.told("equal an earlier row"));
        const auto names = readIdentities(folder.file("map/identities.csv")).cells("identity");
        QCOMPARE(names.size(), std::size_t(57));
        QCOMPARE(names[5], std::string("id6"));
        QCOMPARE(names.back(), std::string("id59"));
        for (const float place : readFloats(folder.file("map/layout.npy")))
            QVERIFY(std::isfinite(place));
    }

    void refusesWhatCannotBeAMap_data()
    {
        QTest::addColumn<int>("points");
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("zero");
        QTest::addColumn<QString>("why");
        QTest::newRow("three points")
            << 3 << 12 << false << QStringLiteral("found 3 usable points");
        QTest::newRow("no points") << 0 << 12 << false << QStringLiteral("found 0 usable points");
        QTest::newRow("all zero") << 50 << 12 << true << QStringLiteral("50 rows are zero");
    }
    void refusesWhatCannotBeAMap()
    {
        QFETCH(int, points);
        QFETCH(int, width);
        QFETCH(bool, zero);
        QFETCH(QString, why);
        const TemporaryFolder folder;
        std::vector<float> rows = sampleRows(static_cast<std::size_t>(points));
        if (zero)
            std::fill(rows.begin(), rows.end(), 0.0F);
        const Ran ran =
            runMap(sampleOptions(writeRows(folder.file("rows.npy"), rows), folder.file("m")));
        QVERIFY(ran.outcome.error.has_value());
        QCOMPARE(ran.outcome.error->code(), ExitCode::BadInput);
        QVERIFY2(QString::fromStdString(ran.error()).contains(why), ran.error().c_str());
        Q_UNUSED(width);
    }

    void refusesArraysOfOtherShapes()
    {
        const TemporaryFolder folder;
        const std::vector<float> rows = sampleRows(8);
        writeNpy(folder.file("flat.npy"), ScalarType::Float32, {96}, rows.data());
        const Ran ran = runMap(sampleOptions(folder.file("flat.npy"), folder.file("m")));
        QCOMPARE(ran.outcome.error->code(), ExitCode::BadInput);
        QVERIFY(ran.error().find("found 1 dimensions, wanted 2") != std::string::npos);
    }

    void hugePerplexityIsLowered()
    {
        const TemporaryFolder folder;
        MapOptions options =
            sampleOptions(writeRows(folder.file("rows.npy"), sampleRows(31)), folder.file("map"));
        options.perplexity = 5000;
        const Ran ran = runMap(options);
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QVERIFY(ran.told("perplexity 5000 is too large for 31 points; 10 is used"));
        QCOMPARE(ran.json().at("perplexity").get<double>(), 10.0);
        QVERIFY(ran.json().at("neighbours_kept").at("50").is_null());
    }

    void fourPointsAreAMap()
    {
        const TemporaryFolder folder;
        const Ran ran = runMap(
            sampleOptions(writeRows(folder.file("rows.npy"), sampleRows(4)), folder.file("map")));
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QCOMPARE(ran.json().at("perplexity").get<double>(), 1.0);
    }

    void childrenAlone()
    {
        const TemporaryFolder folder;
        const std::string input = writeRows(folder.file("prototypes.npy"), sampleRows(90));
        MapOptions options = sampleOptions(input, folder.file("map"));
        options.subset = "children";
        const Ran without = runMap(options);
        QCOMPARE(without.outcome.error->code(), ExitCode::Usage);
        writeTable(folder.file("prototypes.csv"), 90);
        const Ran ran = runMap(options);
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QCOMPARE(ran.json().at("n").get<int>(), 30);
        const NpyArray rows = readNpy(folder.file("map/rows.npy"));
        std::int32_t second = 0;
        std::memcpy(&second, rows.data.data() + sizeof second, sizeof second);
        QCOMPARE(second, 3);
    }

    void tableOfAnotherSizeIsNotUsed()
    {
        const TemporaryFolder folder;
        MapOptions options = sampleOptions(writeRows(folder.file("prototypes.npy"), sampleRows(40)),
                                           folder.file("map"));
        writeTable(folder.file("prototypes.csv"), 41);
        const Ran ran = runMap(options);
        QVERIFY(!ran.outcome.error && ran.told("found 41 rows, wanted 40"));
        QVERIFY(!fileExists(folder.file("map/identities.csv")));
        options.identities = folder.file("prototypes.csv");
        options.force = true;
        QCOMPARE(runMap(options).outcome.error->code(), ExitCode::BadInput);
    }

    void alignsByIdentity()
    {
        const TemporaryFolder folder;
        const std::vector<float> rows = sampleRows(90);
        writeRows(folder.file("first.npy"), rows);
        writeTable(folder.file("first.csv"), 90);
        MapOptions first = sampleOptions(folder.file("first.npy"), folder.file("first"));
        first.iterations = 300;
        QVERIFY(!runMap(first).outcome.error);
        // The same identities but the first ten, which are others now.
        writeRows(folder.file("second.npy"),
                  std::vector<float>(rows.begin() + 10 * 12, rows.end()));
        writeTable(folder.file("second.csv"), 80, 10);
        MapOptions second = sampleOptions(folder.file("second.npy"), folder.file("second"));
        second.align = folder.file("first");
        second.iterations = 0;
        const Ran start = runMap(second);
        QVERIFY2(!start.outcome.error, start.error().c_str());
        QVERIFY(start.told("80 of 80 points start"));
        const std::vector<float> before = readFloats(folder.file("first/layout.npy"));
        const std::vector<float> after = readFloats(folder.file("second/layout.npy"));
        for (std::size_t i = 0; i < 80; ++i)
            QCOMPARE(after[2 * i], before[2 * (i + 10)]);
        writeTable(folder.file("second.csv"), 80, 1000);
        second.force = true;
        QVERIFY(runMap(second).error().find("none of its points") != std::string::npos);
    }

    void controlSteersALivingMap()
    {
        const TemporaryFolder folder;
        MapOptions options =
            sampleOptions(writeRows(folder.file("rows.npy"), sampleRows(120)), folder.file("map"));
        options.iterations = 1000000;
        bool asked = false;
        const std::string control = folder.file("map/control");
        const Ran ran = runMap(options, [&](const Progress& progress) {
            if (progress.stage != "optimise" || asked)
                return;
            asked = true;
            for (const char* line : {"perplexity 20", "exaggeration 3", "dance 1", "iterations x"})
                append(control, line);
            append(control, "iterations 999999");
            append(control, "stop");
        });
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QVERIFY(asked);
        QCOMPARE(ran.outcome.code(), ExitCode::Ok);
        QCOMPARE(ran.json().at("perplexity").get<double>(), 20.0);
        QCOMPARE(ran.json().at("options").at("exaggeration").get<std::string>(), std::string("3"));
        QCOMPARE(ran.json().at("iterations").get<int>(), 999999);
        QVERIFY(!ran.json().at("finished").get<bool>());
        QVERIFY(ran.told("cannot follow \"dance 1\"") &&
                ran.told("cannot follow \"iterations x\""));
        QVERIFY(ran.told("perplexity is 20 from iteration"));
    }

    void signalsStopAndKeep()
    {
        const TemporaryFolder folder;
        MapOptions options =
            sampleOptions(writeRows(folder.file("rows.npy"), sampleRows(120)), folder.file("map"));
        options.iterations = 1000000;
        std::stop_source source;
        const Ran ran = runMap(
            options,
            [&](const Progress& progress) {
                if (progress.stage == "optimise")
                    source.request_stop();
            },
            source.get_token());
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QCOMPARE(ran.outcome.code(), ExitCode::Stopped);
        QCOMPARE(readNpy(folder.file("map/layout.npy")).shape[0], std::int64_t(120));
        QVERIFY(fileExists(folder.file("map/state.npy")));
    }

    void endsEarlyWhenSettled()
    {
        const TemporaryFolder folder;
        MapOptions options =
            sampleOptions(writeRows(folder.file("rows.npy"), sampleRows(60)), folder.file("map"));
        options.iterations = 100000;
        options.settled = 1e-4;
        const Ran ran = runMap(options);
        QVERIFY2(!ran.outcome.error, ran.error().c_str());
        QVERIFY(ran.json().at("settled").get<bool>() && ran.json().at("finished").get<bool>());
        QVERIFY(ran.json().at("iteration").get<int>() < 100000);
    }

    void cellsKeepTheirTextInTheTable()
    {
        const TemporaryFolder folder;
        IdentityTable table;
        table.header = {"identity", "number", "age"};
        table.rows = {{"=1+1", "-3", ""}, {"a,\"b\"", "1e3", "7.25"}, {"007", "-", "nan"}};
        writeIdentities(folder.file("t.csv"), table);
        QCOMPARE(readIdentities(folder.file("t.csv")).rows, table.rows);
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::MapJobTest)
#include "map_job_test.moc"
