// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/workspace.h"

#include "core/base/files.h"
#include "tests/support/issue_checks.h"
#include "tests/support/temporary_folder.h"

#include <QtTest>

using namespace interproto;
using interproto::testing::messageOf;
using interproto::testing::TemporaryFolder;

namespace {

Workspace sampleIn(const std::string& folder)
{
    Workspace workspace;
    workspace.folder = folder;
    workspace.title = "Kinder \"und\" Erwachsene \\ 아이";
    workspace.dataSets = {{"casia", folder + "/data/casia", folder + "/data/ages.txt"},
                          {"ms1m", "/elsewhere/ms1m", ""}};
    workspace.testSets = {{"FGNET", "/elsewhere/FGNET.txt", folder + "/images"},
                          {"ours", folder + "/ours.txt", ""},
                          {"beside", folder + "/pairs.txt", folder}};
    return workspace;
}

/// The error's text, or "" when there is none.
std::string failureOf(const std::string& folder, ExitCode& code)
{
    try {
        readWorkspace(folder);
    } catch (const Error& error) {
        code = error.code();
        return error.what();
    }
    return {};
}

}  // namespace

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenReadsBack()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("deep/down");
        QVERIFY(!looksLikeWorkspace(path));
        const Workspace written = sampleIn(path);
        writeWorkspace(written);
        QVERIFY(looksLikeWorkspace(path));
        QVERIFY(directoryExists(written.runsFolder()));
        IssueList issues;
        const Workspace read = readWorkspace(path + "/", &issues);
        QCOMPARE(issues.total(), std::size_t(0));
        QCOMPARE(read.folder, path);
        QCOMPARE(read.title, written.title);
        QCOMPARE(read.dataSets.size(), std::size_t(2));
        QCOMPARE(read.dataSets[0].dataPath, path + "/data/casia");
        QCOMPARE(read.dataSets[0].ageFile, path + "/data/ages.txt");
        QCOMPARE(read.dataSets[1].dataPath, std::string("/elsewhere/ms1m"));
        QCOMPARE(read.dataSets[1].ageFile, std::string());
        QCOMPARE(read.testSets.size(), std::size_t(3));
        QCOMPARE(read.testSets[0].list, std::string("/elsewhere/FGNET.txt"));
        QCOMPARE(read.testSets[0].root, path + "/images");
        QCOMPARE(read.testSets[1].name, std::string("ours"));
    }

    void aWorkspaceCanBeMoved()
    {
        const TemporaryFolder folder;
        writeWorkspace(sampleIn(folder.file("before")));
        QVERIFY(QFile::rename(QString::fromStdString(folder.file("before")),
                              QString::fromStdString(folder.file("after"))));
        const Workspace read = readWorkspace(folder.file("after"));
        QCOMPARE(read.dataSets[0].dataPath, folder.file("after") + "/data/casia");
        QCOMPARE(read.testSets[2].root, folder.file("after"));
    }

    void brokenFilesAreRefusedWithFileAndLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("no TOML") << QByteArray("version = 1\ntitle = ") << ":2";
        QTest::newRow("a picture")
            << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << ": it is a PNG picture, wanted TOML";
        QTest::newRow("no UTF-8") << QByteArray("title = \"\xff\xfe\"") << ":1";
        QTest::newRow("twice the same key") << QByteArray("title = \"a\"\ntitle = \"b\"") << ":2";
        QTest::newRow("nested without end") << "a = " + QByteArray(100000, '[') << ":1";
        QTest::newRow("tables without end")
            << QByteArray("a.").repeated(100000) + QByteArray("b = 1") << ":1";
        QTest::newRow("too large") << QByteArray("# ").leftJustified(10'000'001, 'x') << "";
    }

    void brokenFilesAreRefusedWithFileAndLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const TemporaryFolder folder;
        folder.write(kWorkspaceFile, text.toStdString());
        ExitCode code = ExitCode::Ok;
        const QString failure = QString::fromStdString(failureOf(folder.path(), code));
        QCOMPARE(int(code), int(ExitCode::BadInput));
        QVERIFY2(failure.contains(QStringLiteral("workspace.toml") + place), qPrintable(failure));
    }

    void aMissingOneIsRefused()
    {
        const TemporaryFolder folder;
        ExitCode code = ExitCode::Ok;
        QVERIFY(!failureOf(folder.path(), code).empty());
        QCOMPARE(int(code), int(ExitCode::BadInput));
        QVERIFY(!failureOf(folder.file("nowhere"), code).empty());
        makeDirectories(folder.file("odd/workspace.toml"));
        QVERIFY(!failureOf(folder.file("odd"), code).empty());
    }

    void oddEntriesAreLeftOutAndTold_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<QString>("told");
        QTest::addColumn<int>("kept");
        const auto row = [](const char* name, const char* entry, const char* told, int kept = 1) {
            QTest::newRow(name) << QByteArray(entry) << QString::fromLatin1(told) << kept;
        };
        row("no name", "[[data_set]]\ndata_path = \"x\"", "no name");
        row("no path", "[[data_set]]\nname = \"x\"", "no data_path");
        row("no list", "[[test_set]]\nname = \"x\"", "no list");
        row("taken", "[[data_set]]\nname = \"good\"\ndata_path = \"x\"", "taken");
        row("name leads out", "[[data_set]]\nname = \"..\"\ndata_path = \"x\"", "cannot be a name");
        row("slash", "[[test_set]]\nname = \"a/b\"\nlist = \"x\"", "cannot be a name");
        row("control", "[[test_set]]\nname = \"a\\u001b[2J\"\nlist = \"x\"", "\\x1b");
        row("number", "[[data_set]]\nname = 3\ndata_path = \"x\"", "one line of text");
        row("two lines", "[[data_set]]\nname = \"b\"\ndata_path = \"x\\ny\"", "one line of text");
        row("NUL", "[[data_set]]\nname = \"b\"\ndata_path = \"x\\u0000y\"", "one line of text");
        row("no list of tables", "test_set = 3", "list of tables");
        row("list of numbers", "test_set = [1, 2]", "wanted a table");
        row("typing mistake",
            "[[data_set]]\nname = \"b\"\ndata_path = \"x\"\nage_fil = \"y\"",
            "unknown key \"age_fil\"",
            2);
        row("of tomorrow", "version = 99", "version 99");
    }

    void oddEntriesAreLeftOutAndTold()
    {
        QFETCH(QByteArray, entry);
        QFETCH(QString, told);
        QFETCH(int, kept);
        const TemporaryFolder folder;
        const bool isOnTop = !entry.startsWith("[[");
        const QByteArray good = "[[data_set]]\nname = \"good\"\ndata_path = \"data\"\n";
        folder.write(kWorkspaceFile,
                     (isOnTop ? entry + "\n" + good : good + entry + "\n").toStdString());
        IssueList issues;
        const Workspace read = readWorkspace(folder.path(), &issues);
        QCOMPARE(int(read.dataSets.size() + read.testSets.size()), kept);
        QVERIFY(issues.total() > 0);
        const QString message = QString::fromStdString(issues.items().front().text());
        QVERIFY2(message.contains(told), qPrintable(message));
        QVERIFY2(message.contains(QStringLiteral("workspace.toml:")), qPrintable(message));
    }

    void manyEntriesAreReadQuickly()
    {
        const TemporaryFolder folder;
        Workspace workspace;
        workspace.folder = folder.path();
        for (int i = 0; i < 1000; ++i)
            workspace.dataSets.push_back({"set" + std::to_string(i), "/data", ""});
        writeWorkspace(workspace);
        QCOMPARE(readWorkspace(folder.path()).dataSets.size(), std::size_t(1000));
    }

    void pathsThatTomlCannotHoldAreRefused()
    {
        const TemporaryFolder folder;
        Workspace workspace = sampleIn(folder.path());
        workspace.dataSets[0].dataPath = "/data/\xff";
        QVERIFY_EXCEPTION_THROWN(writeWorkspace(workspace), Error);
        QVERIFY(!looksLikeWorkspace(folder.path()));
    }

    void namesAreMadeFree()
    {
        const Workspace workspace = sampleIn("/w");
        QCOMPARE(freeDataSetName(workspace, "new"), std::string("new"));
        QCOMPARE(freeDataSetName(workspace, "casia"), std::string("casia-2"));
        QCOMPARE(freeDataSetName(workspace, "a/b\n"), std::string("a-b-"));
        QCOMPARE(freeTestSetName(workspace, ""), std::string("unnamed"));
        QCOMPARE(freeTestSetName(workspace, "\xff"), std::string("unnamed"));
        const std::string longName = freeTestSetName(workspace, std::string(300, 'x') + "아");
        QCOMPARE(nameProblem(longName), std::string());
    }
};

QTEST_APPLESS_MAIN(WorkspaceTest)
#include "workspace_test.moc"
