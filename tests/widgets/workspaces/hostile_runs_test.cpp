// SPDX-License-Identifier: GPL-3.0-or-later
// Broken and hostile run folders: told, shown as far as readable, never a crash.
#include "core/base/files.h"
#include "core/base/random.h"
#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"
#include "widgets/workspaces/runs/options_difference.h"
#include "widgets/workspaces/runs/runs_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include <limits>

using namespace interproto;
using namespace interproto::ui;

namespace {

QString text(const std::string& path)
{
    return QString::fromStdString(path);
}

std::string noise(std::uint64_t seed, std::size_t count)
{
    Random random(seed);
    std::string bytes(count, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random.next());
    return bytes;
}

/// The event file of a run folder.
std::string eventFile(const std::string& run)
{
    for (const std::string& name : sortedNames(run))
        if (name.find("tfevents") != std::string::npos)
            return joined(run, name);
    return {};
}

void flipBytes(const std::string& file, std::uint64_t seed)
{
    std::string bytes = readFile(file);
    Random random(seed);
    for (int i = 0; i < 20 && !bytes.empty(); ++i)
        bytes[random.below(bytes.size())] = static_cast<char>(random.next());
    writeFile(file, bytes);
}

/// Folders of every bad kind below `runs`; returns how many.
int makeBadRuns(const testing::TemporaryFolder& folder)
{
    const auto at = [&](const std::string& name) { return folder.file("runs/" + name); };
    const auto run = [&](const std::string& name) {
        testing::FakeRun made(at(name));
        made.advance(1000);
        made.finish();
        return made.path();
    };
    int count = 0;
    for (int i = 0; i < 6; ++i, ++count) {
        const std::string path = run("flipped" + std::to_string(i));
        flipBytes(eventFile(path), static_cast<std::uint64_t>(i));
        flipBytes(joined(path, "journal.jsonl"), static_cast<std::uint64_t>(100 + i));
    }
    for (const char* name : {"journal.jsonl", "run.toml", "lock"}) {
        const std::string path = run(std::string("noise-in-") + name);
        writeFile(joined(path, name), noise(5, 100000));
        ++count;
    }
    writeFile(joined(run("nested"), "run.toml"), "a = " + std::string(50000, '['));
    writeFile(joined(run("long-line"), "journal.jsonl"),
              "{\"event\":\"message\",\"text\":\"" + std::string(3 << 20, 'x') + "\"}\n");
    writeFile(joined(run("odd-numbers"), "journal.jsonl"),
              "{\"event\":\"started\",\"time\":\"9999-12-31T23:59:59Z\",\"task\":\"train\","
              "\"pid\":-5,\"seed\":9223372036854775807,\"epochs\":-3,\"total_steps\":-1}\n"
              "{\"event\":\"progress\",\"time\":\"1970-01-01T00:00:00Z\",\"done\":-1,\"total\":-9,"
              "\"rate\":1e308,\"step\":9223372036854775807}\n"
              "{\"event\":\"evaluated\",\"set\":\"\\u202e<b>x</b>\",\"accuracy\":1e300}\n");
    count += 3;
    // A name that is no UTF-8 and one that looks like HTML.
    run("\xff\xfe odd");
    run("<img src=x> & \"quotes\"");
    count += 2;
    makeDirectories(at("folders-for-files"));
    makeDirectories(at("folders-for-files/journal.jsonl"));
    makeDirectories(at("folders-for-files/lock"));
    makeDirectories(at("empty-events"));
    writeFile(at("empty-events/events.out.tfevents.1"), "");
    makeDirectories(at("noise-events"));
    writeFile(at("noise-events/events.out.tfevents.2"), noise(9, 200000));
    count += 2;
    const std::string pipe = run("pipe");
    ::unlink(joined(pipe, "journal.jsonl").c_str());
    ::mkfifo(joined(pipe, "journal.jsonl").c_str(), 0600);
    ++count;
    return count;
}

}  // namespace

class HostileRunsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("InterprotoTest"));
        QCoreApplication::setApplicationName(QStringLiteral("hostile_runs_test"));
    }
    void init() { QSettings().clear(); }
    void cleanupTestCase() { QSettings().clear(); }

    void badRunsAreListedAndWatchedAsFarAsTheyCanBeRead()
    {
        const testing::TemporaryFolder folder;
        const int count = makeBadRuns(folder);
        RunsController runs;
        runs.widget()->resize(1000, 600);
        runs.widget()->show();
        QSignalSpy indexed(&runs, &RunsController::indexed);
        runs.setWorkspace(text(folder.path()));
        QVERIFY(indexed.wait(20000));
        QVERIFY2(runs.model().rowCount() >= count,
                 qPrintable(QString::number(runs.model().rowCount())));
        auto& view = *qobject_cast<RunsView*>(runs.widget());
        view.table().selectAll();
        runs.widget()->grab();
        const QStringList all = view.chosen();
        WatchController watch;
        watch.widget()->resize(1000, 700);
        watch.widget()->show();
        for (const QString& run : all) {
            view.choose({run});
            QSignalSpy settled(&watch, &WatchController::settled);
            watch.showRuns({run});
            QVERIFY2(settled.wait(20000), qPrintable(run));
            watch.widget()->grab();
        }
        // And all over each other.
        QSignalSpy settled(&watch, &WatchController::settled);
        watch.showRuns(all);
        QVERIFY(settled.wait(30000));
        watch.widget()->grab();
    }
    void damageIsTold()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("run"));
        run.advance(1000);
        const std::string events = eventFile(run.path());
        std::string bytes = readFile(events);
        bytes[bytes.size() / 2] ^= 0x55;
        writeFile(events, bytes);
        WatchController watch;
        watch.widget()->show();
        QSignalSpy settled(&watch, &WatchController::settled);
        watch.showRuns({text(run.path())});
        QVERIFY(settled.wait());
        const auto* messages = watch.widget()->findChild<QTableView*>(QStringLiteral("messages"));
        bool isTold = false;
        for (int row = 0; row < messages->model()->rowCount(); ++row)
            isTold = isTold || messages->model()->index(row, 3).data().toString().contains(
                                   QStringLiteral("tfevents"));
        QVERIFY(isTold);
        // What lies before the damage is shown.
        auto& charts = qobject_cast<WatchView*>(watch.widget())->charts();
        QVERIFY(charts.chart(QLatin1String(kLossChart))->pointCount() > 50);
    }
    void brokenNotesAreToldAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("noise") << QByteArray::fromStdString(noise(1, 5000));
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("cut") << QByteArray("{\"runs\": {\"a\": {\"note\": \"my work");
    }
    void brokenNotesAreToldAndLeftAlone()
    {
        QFETCH(QByteArray, json);
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("runs/a"));
        writeFile(folder.file("notes.json"), json.toStdString());
        RunsController runs;
        QSignalSpy told(&runs, &Page::told);
        runs.setWorkspace(text(folder.path()));
        QVERIFY(told.wait());
        QVERIFY(told[0][0].toBool());
        // A note written now is refused, not put over what a person may still mend.
        QTRY_COMPARE(runs.model().rowCount(), 1);
        told.clear();
        auto& model = const_cast<RunsTableModel&>(runs.model());
        model.setData(model.index(0, RunsTableModel::Note), QStringLiteral("x"), Qt::EditRole);
        QVERIFY(told.wait());
        QCOMPARE(readFile(folder.file("notes.json")), json.toStdString());
    }
    void oddEntriesOfNotesAreLeftOut()
    {
        const RunNotes notes = notesFromJson(
            R"({"runs": {"a": {"tags": [1, " x ", "x", null], "note": 7, "archived": "yes"},
                         "b": [], "../../etc": {"note": "outside"}}, "more": 1})");
        QCOMPARE(notes.size(), std::size_t(2));
        QCOMPARE(notes.at(QStringLiteral("a")).tags, QStringList{QStringLiteral("x")});
        QVERIFY(notes.at(QStringLiteral("a")).text.isEmpty());
        QVERIFY(!notes.at(QStringLiteral("a")).isArchived);
    }
    void optionsThatCannotBeReadAreNamed()
    {
        const testing::TemporaryFolder folder;
        makeDirectories(folder.file("a"));
        makeDirectories(folder.file("b"));
        writeFile(folder.file("a/run.toml"), "lr = 0.5\n");
        writeFile(folder.file("b/run.toml"), "lr = \"<b>\"\n");
        auto* window = new OptionsDifference({text(folder.file("a")), text(folder.file("b"))},
                                             {QStringLiteral("a"), QStringLiteral("b")},
                                             nullptr);
        QSignalSpy filled(window, &OptionsDifference::filled);
        QVERIFY(filled.wait());
        QCOMPARE(window->model().differenceCount(), 0);
        window->grab();
        delete window;
    }
};

QTEST_MAIN(HostileRunsTest)
#include "hostile_runs_test.moc"
