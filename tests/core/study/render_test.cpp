// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/study/study_table.h"
#include "tests/core/study/study_samples.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace interproto;
using interproto::testing::addFigure;
using interproto::testing::smallStudy;
using interproto::testing::studyRun;

namespace {

StudyTable goldenTable()
{
    std::vector<StudyRun> runs = smallStudy();
    StudyRun odd = studyRun("mine_&_yours", 1);
    odd.state = RunState::Stopped;
    addFigure(odd, "lag", 250, 400, 2);
    runs.push_back(odd);
    StudyOptions options;
    options.published = "CASIA-WebFace";
    options.comparison.draws = 1000;
    return makeStudyTable(runs, options);
}

}  // namespace

class RenderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formatsAreAsKept_data()
    {
        QTest::addColumn<QString>("word");
        for (const char* word : {"text", "markdown", "latex", "csv", "json"})
            QTest::newRow(word) << QString::fromLatin1(word);
    }

    /// The files in golden/ were read by a person; look at them again before replacing one.
    void formatsAreAsKept()
    {
        QFETCH(QString, word);
        const auto format = tableFormat(word.toStdString());
        QVERIFY(format.has_value());
        const std::string text = renderStudy(goldenTable(), *format);
        const QString path = QDir(qEnvironmentVariable("INTERPROTO_SOURCE"))
                                 .filePath(QStringLiteral("tests/core/study/golden/") + word);
        const QString out = qEnvironmentVariable("INTERPROTO_GOLDEN_OUT");
        if (!out.isEmpty())
            writeFile(QDir(out).filePath(word).toStdString(), text);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromStdString(text), QString::fromUtf8(file.readAll()));
    }

    void sameRunsGiveTheSameBytes()
    {
        for (const TableFormat format : {TableFormat::Text, TableFormat::Json})
            QCOMPARE(renderStudy(goldenTable(), format), renderStudy(goldenTable(), format));
    }

    void emptyTablesAreSaidToBe()
    {
        const StudyTable empty = makeStudyTable({});
        QCOMPARE(renderStudy(empty, TableFormat::Text), std::string("no trainings to compare\n"));
        for (const char* word : {"markdown", "latex", "csv", "json"})
            QVERIFY(!renderStudy(empty, *tableFormat(word)).empty());
        QVERIFY(!tableFormat("html"));
    }

    void textsFromFilesDriveNoTerminal()
    {
        StudyRun run = studyRun("arc\x1b[31mface", 1);
        addFigure(run, "la\ng", 300);
        const StudyTable table = makeStudyTable({run});
        for (const char* word : {"text", "markdown", "latex", "json"}) {
            const std::string text = renderStudy(table, *tableFormat(word));
            QVERIFY2(text.find('\x1b') == std::string::npos, word);
            QVERIFY2(text.find("la\ng") == std::string::npos, word);
        }
    }
};

QTEST_APPLESS_MAIN(RenderTest)
#include "render_test.moc"
