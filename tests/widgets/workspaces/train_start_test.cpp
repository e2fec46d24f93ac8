// SPDX-License-Identifier: GPL-3.0-or-later
// A real training started from the form, and the same by the copied command line: equal options,
// equal numbers.
#include "core/base/files.h"
#include "core/runs/run_state.h"
#include "tests/support/temporary_folder.h"
#include "widgets/workspaces/train/train_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace interproto::ui {

namespace {

constexpr int kPatienceMs = 120000;  ///< LibTorch starts slowly on a busy machine

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

QString engine()
{
    return qEnvironmentVariable("INTERPROTO_BIN") + QStringLiteral("/interproto");
}

bool runEngine(const QStringList& arguments)
{
    QProcess process;
    process.start(engine(), arguments);
    return process.waitForFinished(kPatienceMs) && process.exitCode() == 0;
}

/// The options without the line that names the folder.
QStringList optionLines(const std::string& run)
{
    QStringList lines = qt(readFile(joined(run, "run.toml"))).split(QLatin1Char('\n'));
    lines.removeIf([](const QString& line) { return line.startsWith(QStringLiteral("out = ")); });
    return lines;
}

std::string newestCheckpoint(const std::string& run)
{
    std::string found;
    for (const std::string& name : sortedNames(joined(run, "checkpoints")))
        if (name.rfind("step-", 0) == 0)
            found = name;
    return found;
}

}  // namespace

class TrainStartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("INTERPROTO_ENGINE", engine().toLocal8Bit()); }
    void formAndCommandLineTrainTheSame()
    {
        const testing::TemporaryFolder folder;
        const std::string data = folder.file("sample");
        QVERIFY(runEngine({QStringLiteral("sample-data"),
                           QStringLiteral("--out"),
                           qt(data),
                           QStringLiteral("--identities"),
                           QStringLiteral("4"),
                           QStringLiteral("--images-per-identity"),
                           QStringLiteral("4"),
                           QStringLiteral("--test-identities"),
                           QStringLiteral("4"),
                           QStringLiteral("--pairs-per-set"),
                           QStringLiteral("20")}));
        Workspace workspace;
        workspace.folder = folder.file("desk");
        writeWorkspace(workspace);
        TrainController page;
        page.widget()->show();
        QSignalSpy settled(&page, &TrainController::settled);
        page.setWorkspace(qt(workspace.folder));
        page.setActive(true);
        QVERIFY(settled.wait());
        FormModel& form = page.model().form();
        const std::string images = imagesBelow(data);
        const std::pair<const char*, QString> settings[] = {
            {"data_path", qt(images)},
            {"net_mode", QStringLiteral("mobilefacenet")},
            {"embedding_size", QStringLiteral("16")},
            {"batch_size", QStringLiteral("4")},
            {"lr", QStringLiteral("0.0125")},
            {"max_steps", QStringLiteral("3")},
            {"threads", QStringLiteral("1")},
            {"device", QStringLiteral("cpu")},
            {"flip", QStringLiteral("false")}};
        for (const auto& [key, text] : settings)
            form.edit(form.indexOf(key), text);
        const std::string run = page.model().runFolder().toStdString();
        page.copyCommandLine();
        QSignalSpy requested(&page, &Page::requested);
        auto* start = page.widget()->findChild<QPushButton*>(QStringLiteral("start"));
        QVERIFY(start->isEnabled());
        QTest::mouseClick(start, Qt::LeftButton);
        QVERIFY(!start->isEnabled());  // not twice
        QVERIFY(requested.wait(kPatienceMs));
        QCOMPARE(requested[0][0].value<PageRequest>().page, QStringLiteral("watch"));
        QCOMPARE(requested[0][0].value<PageRequest>().runs, QStringList{qt(run)});
        QTRY_COMPARE_WITH_TIMEOUT(runStatus(run).state, RunState::Finished, kPatienceMs);
        QVERIFY(page.model().runFolder().toStdString() !=
                run);  // the next one has a name of its own

        // The same from a terminal, elsewhere.
        const std::string other = folder.file("other");
        QString line = QGuiApplication::clipboard()->text();
        line.replace(qt(run), qt(other));
        line.replace(0, int(qstrlen("interproto")), engine());
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), line});
        QVERIFY(shell.waitForFinished(kPatienceMs));
        QCOMPARE(shell.exitCode(), 0);

        QCOMPARE(optionLines(other), optionLines(run));
        QCOMPARE(newestCheckpoint(other), newestCheckpoint(run));
        // Not the checkpoint's bytes: it also holds how long the training took.
        const std::string file = "prototypes/prototypes.npy";
        QVERIFY(readFile(joined(other, file)) == readFile(joined(run, file)));
    }
    void whatTheEngineRefusesIsTold()
    {
        const testing::TemporaryFolder folder;
        makeDirectories(folder.file("data"));
        Workspace workspace;
        workspace.folder = folder.file("desk");
        writeWorkspace(workspace);
        TrainController page;
        page.widget()->show();
        QSignalSpy settled(&page, &TrainController::settled);
        page.setWorkspace(qt(workspace.folder));
        page.setActive(true);
        QVERIFY(settled.wait());
        FormModel& form = page.model().form();
        form.edit(form.indexOf("data_path"), qt(folder.file("data")));  // no identity in it
        form.edit(form.indexOf("device"), QStringLiteral("cpu"));
        QSignalSpy told(&page, &Page::told);
        page.start();
        QVERIFY(told.wait(kPatienceMs));
        QVERIFY(told.last()[0].toBool());
        QVERIFY2(told.last()[1].toString().contains(qt(folder.file("data"))),
                 qPrintable(told.last()[1].toString()));
        QVERIFY(page.model().canStart());  // mend it and try again
    }

private:
    /// The folder of identities that the sample data has.
    static std::string imagesBelow(const std::string& data)
    {
        const std::string train = joined(data, "dataset/train");
        for (const std::string& name : sortedNames(train))
            if (name != "age-label" && directoryExists(joined(train, name)))
                return joined(train, name);
        return train;
    }
};

}  // namespace interproto::ui

QTEST_MAIN(interproto::ui::TrainStartTest)
#include "train_start_test.moc"
