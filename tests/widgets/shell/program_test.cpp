// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a person starts it.
#include "core/runs/workspace.h"
#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"

#include <QImage>
#include <QProcess>
#include <QTest>

using namespace interproto;

namespace {

struct Result {
    int code = -1;
    QString out;
    QString err;
};

Result runProgram(const QStringList& arguments, const QStringList& withoutVariables = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : withoutVariables)
        environment.remove(name);
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    program.setProcessEnvironment(environment);
    program.start(qEnvironmentVariable("INTERPROTO_BIN") + QStringLiteral("/interproto-workbench"),
                  arguments);
    Result result;
    if (program.waitForFinished(90000) && program.exitStatus() == QProcess::NormalExit)
        result.code = program.exitCode();
    result.out = QString::fromUtf8(program.readAllStandardOutput());
    result.err = QString::fromUtf8(program.readAllStandardError());
    return result;
}

const QStringList kDisplay = {QStringLiteral("DISPLAY"),
                              QStringLiteral("WAYLAND_DISPLAY"),
                              QStringLiteral("QT_QPA_PLATFORM")};

}  // namespace

class ProgramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void helpAndVersionNeedNoDisplay()
    {
        const Result help = runProgram({QStringLiteral("--help")}, kDisplay);
        QCOMPARE(help.code, 0);
        for (const char* word : {"--screenshot", "figure", "contact-sheet"})
            QVERIFY2(help.out.contains(QLatin1String(word)), word);
        const Result version = runProgram({QStringLiteral("--version")}, kDisplay);
        QCOMPARE(version.code, 0);
        QVERIFY(version.out.contains(QStringLiteral(INTERPROTO_VERSION)));
    }
    void withoutADisplayItSaysSo()
    {
        const Result result = runProgram({}, kDisplay);
        QCOMPARE(result.code, 1);
        QVERIFY(result.err.contains(QStringLiteral("display")));
    }
    void wrongArgumentsAreUsageErrors()
    {
        for (const char* argument :
             {"--size=huge", "--theme=pink", "--language=xx", "--page=nowhere", "--nonsense"})
            QCOMPARE(runProgram({QString::fromLatin1(argument)}).code, 2);
    }
    void pictureOfAFolderNeedsNoDisplay()
    {
        const testing::TemporaryFolder folder;
        testing::FakeRun run(folder.file("runs/one"));
        run.advance(1000);
        const QString file = QString::fromStdString(folder.file("window.png"));
        const Result result = runProgram({QString::fromStdString(folder.file("runs")),
                                          QStringLiteral("--screenshot"),
                                          file,
                                          QStringLiteral("--size"),
                                          QStringLiteral("1280x800"),
                                          QStringLiteral("--theme"),
                                          QStringLiteral("dark")},
                                         kDisplay);
        QVERIFY2(result.code == 0, qPrintable(result.err));
        const QImage picture(file);
        QCOMPARE(picture.size(), QSize(1280, 800));
        const QImage mean = picture.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QVERIFY(mean.pixelColor(0, 0).lightness() < 80);
    }
    void pictureOfAPageOfAWorkspace()
    {
        const testing::TemporaryFolder folder;
        Workspace workspace;
        workspace.folder = folder.file("work");
        workspace.testSets.push_back({"pairs", folder.write("pairs.txt", "1 a.jpg b.jpg\n"), ""});
        writeWorkspace(workspace);
        const QString file = QString::fromStdString(folder.file("window.png"));
        const Result result = runProgram({QString::fromStdString(workspace.folder),
                                          QStringLiteral("--page=data"),
                                          QStringLiteral("--language=ko"),
                                          QStringLiteral("--screenshot"),
                                          file});
        QVERIFY2(result.code == 0, qPrintable(result.err));
        QCOMPARE(QImage(file).size(), QSize(1280, 800));
    }
    void pictureOfNothingIsAFailure()
    {
        const testing::TemporaryFolder folder;
        const Result result = runProgram({QString::fromStdString(folder.file("absent")),
                                          QStringLiteral("--screenshot"),
                                          QString::fromStdString(folder.file("window.png"))});
        QCOMPARE(result.code, 1);
        QVERIFY(result.err.contains(QStringLiteral("absent")));
    }
};

QTEST_APPLESS_MAIN(ProgramTest)
#include "program_test.moc"
