// SPDX-License-Identifier: GPL-3.0-or-later
// `interproto-workbench figure` without a display: the same bytes as the window writes.
#include "core/figures/panels.h"
#include "core/runs/journal.h"
#include "core/runs/run_folder.h"
#include "tests/support/map_maker.h"
#include "tests/support/temporary_folder.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_writer.h"

#include <QProcess>
#include <QTest>

using namespace interproto;
using namespace interproto::testing;
using namespace interproto::ui;

namespace {

struct Ended {
    int code = -1;
    QString out;
    QString told;
};

Ended run(const QStringList& arguments)
{
    QProcess program;
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        bare.remove(QString::fromLatin1(name));
    program.setProcessEnvironment(bare);
    program.start(qEnvironmentVariable("INTERPROTO_BIN") + QStringLiteral("/interproto-workbench"),
                  QStringList{QStringLiteral("figure")} + arguments);
    if (!program.waitForFinished(60000))
        return {};
    return {program.exitCode(),
            QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

}  // namespace

class FigureCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCommandWritesTheSameBytesAsTheWindow()
    {
        const TemporaryFolder folder;
        writeMap(folder.file("map"), madeMap(300));
        Figure figure;
        figure.panels = {
            loadPanel({.kind = "map", .inputs = {"map"}, .title = "Prototypes"}, folder.path())};
        figure.panels[0].origin.inputs = {folder.file("map")};
        figure.options = resolved({.palette = "study"}, 1);
        writeFigure(figure, pathText(folder.file("window.png")));
        const Ended ended = run({pathText(folder.file("window.toml")),
                                 QStringLiteral("--out"),
                                 pathText(folder.file("command.png"))});
        QVERIFY2(ended.code == 0, qPrintable(ended.told));
        QCOMPARE(ended.out.trimmed().split(QLatin1Char('\n')),
                 (QStringList{pathText(folder.file("command.png")),
                              pathText(folder.file("command.csv"))}));
        QCOMPARE(readFile(folder.file("command.png")), readFile(folder.file("window.png")));
        QCOMPARE(readFile(folder.file("command.csv")), readFile(folder.file("window.csv")));
    }

    void whatIsThereIsReplacedByForceOnly()
    {
        const TemporaryFolder folder;
        writeMap(folder.file("map"), madeMap(300));
        const QStringList words = {
            pathText(folder.write("r.toml", "[[panel]]\nkind = \"map\"\ninput = \"map\"\n")),
            QStringLiteral("--out"),
            pathText(folder.file("map2.pdf"))};
        folder.write("map2.csv", "measurements");
        Ended ended = run(words);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.told.contains(QStringLiteral("map2.csv")), qPrintable(ended.told));
        QVERIFY2(ended.told.contains(QStringLiteral("--force")), qPrintable(ended.told));
        QCOMPARE(readFile(folder.file("map2.csv")), std::string("measurements"));
        QVERIFY(!fileExists(folder.file("map2.pdf")));
        QCOMPARE(run(words + QStringList{QStringLiteral("--force")}).code, 0);
        QVERIFY(readFile(folder.file("map2.csv")).starts_with("panel,"));
        // The same figure in another form shares its table; the same form is refused again.
        QCOMPARE(run(words).code, 2);
        ended = run({words[0], words[1], pathText(folder.file("map2.svg"))});
        QVERIFY2(ended.code == 0, qPrintable(ended.told));
    }

    void aSweepIsOneCommand()
    {
        const TemporaryFolder sweep;
        int seed = 0;
        for (const char* method : {"arcface", "cosface", "inter_prototype"}) {
            const RunFolder made = RunFolder::create(sweep.file(method));
            Journal(made.journal()).write(Started{.task = "train", .pid = 1, .method = method});
            writeMap(made.file("maps/prototypes"),
                     madeMap(200, 6, static_cast<std::uint64_t>(++seed)));
        }
        for (const char* kind : {"pdf", "tex"}) {
            const Ended ended = run({qEnvironmentVariable("INTERPROTO_SOURCE") +
                                         QStringLiteral("/resources/figures/prototype-maps.toml"),
                                     QStringLiteral("--sweep"),
                                     pathText(sweep.path()),
                                     QStringLiteral("--out"),
                                     pathText(sweep.file("study.")) + QString::fromLatin1(kind)});
            QVERIFY2(ended.code == 0, qPrintable(ended.told));
        }
        const std::string tikz = readFile(sweep.file("study.tex"));
        for (const char* title : {"(a) CosFace", "(b) ArcFace", "(c) Inter-Prototype"})
            QVERIFY2(tikz.find(title) != std::string::npos, title);
        QVERIFY(readFile(sweep.file("study.pdf")).starts_with("%PDF"));
    }

    void mistakesHaveTheirExitCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("told");
        const TemporaryFolder folder;
        QTest::newRow("no recipe") << QStringList{} << 2 << QStringLiteral("one recipe");
        QTest::newRow("no figure")
            << QStringList{QStringLiteral("a.toml")} << 2 << QStringLiteral("--out");
        QTest::newRow("unknown flag")
            << QStringList{QStringLiteral("--pallete")} << 2 << QStringLiteral("pallete");
        QTest::newRow("recipe is gone") << QStringList{QStringLiteral("/no/such.toml"),
                                                       QStringLiteral("--out"),
                                                       QStringLiteral("a.pdf")}
                                        << 5 << QStringLiteral("/no/such.toml");
    }
    void mistakesHaveTheirExitCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, told);
        const Ended ended = run(arguments);
        QVERIFY2(ended.told.contains(told), qPrintable(ended.told));
        // A file that is not there is told as the system tells it: input or disk.
        QVERIFY2(ended.code == code || (code == 5 && ended.code == 3), qPrintable(ended.told));
    }

    void theRunsInputIsNamedWhenItIsMissing()
    {
        const TemporaryFolder folder;
        folder.write("r.toml", "[[panel]]\nkind = \"roc\"\ninput = \"nothing\"\nset = \"FGNET\"\n");
        const Ended ended = run({pathText(folder.file("r.toml")),
                                 QStringLiteral("--out"),
                                 pathText(folder.file("f.pdf"))});
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.told.contains(QStringLiteral("nothing")), qPrintable(ended.told));
    }
};

QTEST_MAIN(FigureCommandTest)
#include "figure_command_test.moc"
