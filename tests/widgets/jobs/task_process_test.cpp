// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/task_process.h"

#include "tests/support/fake_engine.h"

#include <QSignalSpy>
#include <QtTest>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::FakeEngine;

namespace {

constexpr int kLongMs = 15000;

/// What a task told until its end.
struct Told {
    explicit Told(TaskProcess& process)
    {
        QObject::connect(&process, &TaskProcess::progressed, &process, [this](const Progress& p) {
            progress.push_back(p);
        });
        QObject::connect(&process, &TaskProcess::told, &process, [this](const Message& message) {
            messages.push_back(message);
        });
        QObject::connect(&process, &TaskProcess::happened, &process, [this] { ++events; });
        QObject::connect(&process, &TaskProcess::ended, &process, [this](const TaskEnd& now) {
            end = now;
            ++ends;
        });
    }
    std::vector<Progress> progress;
    std::vector<Message> messages;
    int events = 0;
    int ends = 0;
    TaskEnd end;
};

}  // namespace

class TaskProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsArriveInOrderAndTheResultAtTheEnd()
    {
        const FakeEngine engine(
            "echo '{\"event\":\"started\",\"task\":\"scan\"}'\n"
            "echo "
            "'{\"event\":\"progress\",\"stage\":\"scan\",\"done\":1,\"total\":3,\"rate\":2.5,"
            "\"unit\":\"images\"}'\n"
            "echo 'no event at all'\n"
            "echo '{\"event\":\"message\",\"severity\":\"warning\",\"text\":\"odd label\"}'\n"
            "echo "
            "'{\"event\":\"progress\",\"stage\":\"scan\",\"done\":3,\"total\":3,\"unit\":"
            "\"images\"}'\n"
            "echo "
            "\"{\\\"event\\\":\\\"result\\\",\\\"result\\\":{\\\"words\\\":\\\"$*\\\"},"
            "\\\"task\\\":\\\"scan\\\"}\"");
        TaskProcess process;
        Told told(process);
        process.start(QStringLiteral("scan"),
                      {QStringLiteral("--data-path"), QStringLiteral("a b")});
        QVERIFY(process.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(told.ends, 1, kLongMs);
        QVERIFY(!process.isRunning());
        QVERIFY(told.end.isWell());
        QCOMPARE(told.end.failure, QString());
        QCOMPARE(told.end.result, QByteArray("{\"words\":\"scan --data-path a b --json\"}"));
        QCOMPARE(told.events, 4);
        QCOMPARE(told.progress.size(), std::size_t(2));
        QCOMPARE(told.progress[0].rate, 2.5);
        QCOMPARE(told.progress[1].done, 3);
        QCOMPARE(told.messages.size(), std::size_t(1));
        QCOMPARE(told.messages[0].text, std::string("odd label"));
    }

    void progressComesWhileTheTaskRuns()
    {
        const FakeEngine engine(
            "echo '{\"event\":\"progress\",\"stage\":\"scan\",\"done\":1,\"total\":2}'\n"
            "while [ ! -e \"$2\" ]; do sleep 0.02; done");
        TaskProcess process;
        Told told(process);
        const QString gate = engine.file(QStringLiteral("gate"));
        process.start(QStringLiteral("scan"), {gate});
        QTRY_COMPARE_WITH_TIMEOUT(told.progress.size(), std::size_t(1), kLongMs);
        QVERIFY(process.isRunning());
        QFile file(gate);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTRY_COMPARE_WITH_TIMEOUT(told.ends, 1, kLongMs);
    }

    void failuresAreTold_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("failure");
        QTest::newRow("event")
            << QByteArray(
                   "echo '{\"event\":\"failed\",\"exit_code\":3,\"message\":\"cannot read x:3\"}'\n"
                   "echo 'error: cannot read x:3' >&2\nexit 3")
            << 3 << "cannot read x:3";
        QTest::newRow("standard error only")
            << QByteArray(
                   "echo note >&2\necho 'error: unknown option --x' >&2\necho help >&2\nexit 2")
            << 2 << "unknown option --x";
        QTest::newRow("last line")
            << QByteArray("echo one >&2\necho two >&2\nexit 1") << 1 << "two";
        QTest::newRow("nothing said")
            << QByteArray("exit 9") << 9 << "the engine ended with code 9";
        QTest::newRow("crash") << QByteArray("kill -SEGV $$") << -1
                               << "the engine ended unexpectedly (signal 11)";
        QTest::newRow("hostile line")
            << QByteArray("printf 'error: \\033[2Jgone\\n' >&2; exit 3") << 3 << "[2Jgone";
    }

    void failuresAreTold()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, code);
        QFETCH(QString, failure);
        const FakeEngine engine(script);
        TaskProcess process;
        Told told(process);
        process.start(QStringLiteral("scan"), {});
        QTRY_COMPARE_WITH_TIMEOUT(told.ends, 1, kLongMs);
        QCOMPARE(told.end.exitCode, code);
        QVERIFY(!told.end.isWell());
        QVERIFY2(told.end.failure.contains(failure), qPrintable(told.end.failure));
        QVERIFY(!told.end.failure.contains(QChar(0x1b)));
    }

    void aMissingEngineIsTold()
    {
        qputenv("INTERPROTO_ENGINE", "/nowhere/interproto");
        TaskProcess process;
        Told told(process);
        process.start(QStringLiteral("scan"), {});
        QTRY_COMPARE_WITH_TIMEOUT(told.ends, 1, kLongMs);
        QCOMPARE(told.end.exitCode, -1);
        QVERIFY(!told.end.failure.isEmpty());
        QString why;
        QVERIFY(!TaskProcess::startDetached(QStringLiteral("train"), {}, &why));
        QVERIFY(!why.isEmpty());

        qunsetenv("INTERPROTO_ENGINE");
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", "/nowhere");
        TaskProcess other;
        Told nothing(other);
        other.start(QStringLiteral("scan"), {});
        QCOMPARE(nothing.ends, 0);  // told later, never inside start()
        QTRY_COMPARE_WITH_TIMEOUT(nothing.ends, 1, kLongMs);
        QVERIFY(nothing.end.failure.contains(QStringLiteral("PATH")));
        qputenv("PATH", path);
    }

    void stopAsksAsCtrlCDoes()
    {
        const FakeEngine engine(
            "trap 'echo \"{\\\"event\\\":\\\"stopped\\\",\\\"reason\\\":\\\"signal\\\"}\"; exit "
            "75' INT\n"
            "echo '{\"event\":\"started\"}'\n"
            "while true; do sleep 0.02; done");
        TaskProcess process;
        Told told(process);
        process.start(QStringLiteral("scan"), {});
        QTRY_COMPARE_WITH_TIMEOUT(told.events, 1, kLongMs);
        process.stop();
        process.stop();
        QVERIFY(process.isStopping());
        QTRY_COMPARE_WITH_TIMEOUT(told.ends, 1, kLongMs);
        QVERIFY(told.end.isStopped);
        QCOMPARE(told.end.exitCode, 75);
        QCOMPARE(told.end.failure, QString());
        QCOMPARE(told.events, 2);
    }

    void aTaskEndsWithItsObject()
    {
        const FakeEngine engine("echo '{\"event\":\"started\"}'\nexec sleep 60");
        qint64 id = 0;
        {
            TaskProcess process;
            Told told(process);
            process.start(QStringLiteral("scan"), {});
            QTRY_COMPARE_WITH_TIMEOUT(told.events, 1, kLongMs);
            id = process.processId();
            QVERIFY(id > 0);
        }
        QVERIFY(!QFileInfo::exists(QStringLiteral("/proc/%1").arg(id)));
    }

    void aFloodIsReadInRounds()
    {
        const FakeEngine engine(
            "i=0\n"
            "while [ $i -lt 200 ]; do echo '{\"event\":\"progress\",\"done\":1}'; i=$((i+1)); done "
            "> \"$0.lines\"\n"
            "i=0\n"
            "while [ $i -lt 50 ]; do cat \"$0.lines\"; i=$((i+1)); done\n"
            "head -c 20000000 /dev/zero | tr '\\0' 'x'; echo\n"
            "echo '{\"event\":\"message\",\"text\":\"the end\"}'");
        TaskProcess process;
        Told told(process);
        process.start(QStringLiteral("scan"), {});
        QTRY_COMPARE_WITH_TIMEOUT(told.ends, 1, kLongMs);
        QCOMPARE(told.progress.size(), std::size_t(10000));
        QCOMPARE(told.messages.size(), std::size_t(1));
    }

    void aDetachedTaskWritesItsLog()
    {
        const FakeEngine engine("echo \"out $*\"; echo wrong >&2");
        const QString log = engine.file(QStringLiteral("log.txt"));
        QString why;
        QVERIFY2(
            TaskProcess::startDetached(
                QStringLiteral("train"), {QStringLiteral("--out"), QStringLiteral("x")}, &why, log),
            qPrintable(why));
        const auto text = [&log] {
            QFile file(log);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QTRY_COMPARE_WITH_TIMEOUT(text(), QByteArray("out train --out x\nwrong\n"), kLongMs);
    }

    void commandLinesAreQuotedForAShell()
    {
        QCOMPARE(TaskProcess::commandLine(
                     QStringLiteral("scan"),
                     {QStringLiteral("--data-path=/a/b_c"), QStringLiteral("it's; rm"), QString()}),
                 QStringLiteral("interproto scan --data-path=/a/b_c 'it'\\''s; rm' ''"));
    }
};

QTEST_GUILESS_MAIN(TaskProcessTest)
#include "task_process_test.moc"
