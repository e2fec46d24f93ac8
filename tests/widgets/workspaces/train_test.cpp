// SPDX-License-Identifier: GPL-3.0-or-later
// The train page as a person uses it, without the window around it.
#include "core/base/files.h"
#include "core/options/toml_file.h"
#include "core/runs/run_queue.h"
#include "core/tasks/presets.h"
#include "tests/support/fake_engine.h"
#include "tests/support/fake_run.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/training_tree.h"
#include "widgets/common/theme.h"
#include "widgets/forms/form_view.h"
#include "widgets/jobs/task_process.h"
#include "widgets/workspaces/train/train_controller.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace interproto::ui {

namespace {

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string gpuLibrary()
{
    return joined(qgetenv("INTERPROTO_TEST_BIN").toStdString(), "libfake_nvml.so");
}

/// A workspace with a data set of 3 identities and 2 test sets, and the page on the screen.
class Desk {
public:
    explicit Desk(const std::string& gpus = gpuLibrary()) : page(nullptr, gpus)
    {
        for (const char* name : {"data/0/1.jpg", "data/0/2.jpg", "data/1/1.jpg", "data/2/1.jpg"})
            folder.write(name, testing::jpegBytes());
        Workspace workspace;
        workspace.folder = folder.path();
        workspace.dataSets = {
            {"Small set", folder.file("data"), folder.write("ages.txt", "0 0/1.jpg 5 0\n")}};
        workspace.testSets = {{"lag", folder.write("lag.txt", ""), folder.path()},
                              {"fg", folder.write("fg.txt", ""), folder.path()}};
        writeWorkspace(workspace);
        page.widget()->resize(1280, 800);
        page.widget()->show();
        open();
    }
    void open()
    {
        QSignalSpy settled(&page, &TrainController::settled);
        page.setWorkspace(qt(folder.path()));
        page.setActive(true);
        QVERIFY(settled.wait());
    }
    template <typename Widget>
    Widget* find(const char* name)
    {
        return page.widget()->findChild<Widget*>(QLatin1String(name));
    }
    void set(const char* key, const QString& text)
    {
        page.model().form().edit(page.model().form().indexOf(key), text);
    }
    const TrainOptions& options() { return page.model().options(); }
    void choosePreset(const QString& name)
    {
        auto* box = find<QComboBox>("presets");
        box->setCurrentIndex(box->findData(name));
        Q_EMIT box->activated(box->currentIndex());
    }
    /// A valid form.
    void chooseData()
    {
        auto* box = find<QComboBox>("dataSet");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QTRY_VERIFY(page.model().canStart());
    }

    testing::TemporaryFolder folder;
    TrainController page;
};

/// What the engine understands of arguments.
QByteArray printConfig(const QStringList& arguments)
{
    QProcess engine;
    engine.start(
        qEnvironmentVariable("INTERPROTO_BIN") + QStringLiteral("/interproto"),
        QStringList{QStringLiteral("train"), QStringLiteral("--print-config")} + arguments);
    if (!engine.waitForFinished(60000) || engine.exitCode() != 0)
        return engine.readAllStandardError();
    return engine.readAllStandardOutput();
}

}  // namespace

class TrainTest : public QObject {
    Q_OBJECT

    QByteArray engine_;

private Q_SLOTS:
    void initTestCase()
    {
        engine_ =
            (qEnvironmentVariable("INTERPROTO_BIN") + QStringLiteral("/interproto")).toLocal8Bit();
        qputenv("INTERPROTO_ENGINE", engine_);
        applyTheme(Theme::System);  // as the program does before it has widgets
    }
    void theNameOfTheRunIsProposedAndUnique()
    {
        Desk desk;
        auto* name = desk.find<QLineEdit>("runName");
        desk.chooseData();
        QCOMPARE(name->text(), QStringLiteral("inter-prototype-small-set-s4885"));
        makeDirectories(desk.folder.file("runs/inter-prototype-small-set-s4885"));
        desk.open();
        QTRY_COMPARE(name->text(), QStringLiteral("inter-prototype-small-set-s4885-2"));
        desk.set("method", QStringLiteral("arcface"));
        desk.set("seed", QStringLiteral("7"));
        QCOMPARE(name->text(), QStringLiteral("arcface-small-set-s7"));
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("mine"));
        desk.set("seed", QStringLiteral("8"));
        QCOMPARE(name->text(), QStringLiteral("mine"));  // what a person typed stays
        QVERIFY(desk.page.model().canStart());
        QTest::keyClicks(name, QStringLiteral("/../x"));
        QVERIFY(!desk.find<QPushButton>("start")->isEnabled());
    }
    void dataAndTestSetsComeFromTheWorkspace()
    {
        Desk desk;
        // A form that names no data begins with the workspace's, in one step that can be undone.
        QCOMPARE(desk.options().data.dataPath, desk.folder.file("data"));
        QCOMPARE(desk.options().data.ageFile, desk.folder.file("ages.txt"));
        QCOMPARE(desk.options().tests.testList.size(), std::size_t(2));
        QCOMPARE(desk.options().tests.testRoot, desk.folder.path());
        desk.page.model().form().undoStack().undo();
        QVERIFY(desk.options().data.dataPath.empty() && desk.options().tests.testList.empty());
        desk.open();  // the same workspace again: nothing is forced on the form
        QVERIFY(desk.options().data.dataPath.empty());
        desk.chooseData();
        QCOMPARE(desk.options().data.dataPath, desk.folder.file("data"));
        QCOMPARE(desk.options().data.ageFile, desk.folder.file("ages.txt"));
        auto* lag = desk.find<QCheckBox>("testSet0");
        auto* fg = desk.find<QCheckBox>("testSet1");
        QTest::mouseClick(fg, Qt::LeftButton, Qt::NoModifier, {5, fg->height() / 2});
        QTest::keyClick(lag, Qt::Key_Space);
        QCOMPARE(desk.options().tests.testList.size(), std::size_t(2));
        QCOMPARE(desk.options().tests.testRoot, desk.folder.path());
        QTest::keyClick(lag, Qt::Key_Space);
        QCOMPARE(desk.options().tests.testList,
                 (std::vector<std::string>{desk.folder.file("fg.txt")}));
        desk.page.model().form().undoStack().undo();
        QVERIFY(lag->isChecked());
    }
    void withoutDataNothingStarts()
    {
        Desk desk;
        desk.page.model().form().undoStack().undo();  // what the workspace proposed
        QVERIFY(!desk.find<QPushButton>("start")->isEnabled());
        desk.chooseData();
        QVERIFY(desk.find<QPushButton>("start")->isEnabled());
        desk.set("data_path", qt(desk.folder.path()) + QStringLiteral("/gone"));
        QTRY_VERIFY(!desk.find<QPushButton>("start")->isEnabled());
        const auto problems = desk.page.view().start().findChildren<QToolButton*>();
        QVERIFY(!problems.isEmpty());
        QTest::mouseClick(problems.front(), Qt::LeftButton);
        QTRY_COMPARE(QApplication::focusWidget(),
                     desk.page.view().form().row("data_path")->editor().target());
        desk.page.model().form().undoStack().undo();
        QTRY_VERIFY(desk.find<QPushButton>("start")->isEnabled());
    }
    void presetsTakeTheirSettingsAndLeaveTheRest()
    {
        Desk desk;
        desk.chooseData();
        desk.set("workers", QStringLiteral("5"));
        auto* box = desk.find<QComboBox>("presets");
        QCOMPARE(box->count(), int(presets().size()) + 1);
        desk.choosePreset(QStringLiteral("arcface-casia"));
        QCOMPARE(desk.options().schedule.epochs, 33);
        QCOMPARE(desk.options().method.method, std::string("arcface"));
        QCOMPARE(desk.options().loader.workers, 5);
        QCOMPARE(desk.options().data.dataPath, desk.folder.file("data"));
        QVERIFY(box->itemData(box->currentIndex(), Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("epochs 33")));
        QVERIFY(!desk.page.model().form().isChanged(desk.page.model().form().indexOf("epochs")));
        desk.page.model().form().undoStack().undo();
        QCOMPARE(desk.options().schedule.epochs, 50);
        QCOMPARE(box->currentIndex(), 0);
    }
    void everyPresetGivesTheEnginesOptions_data()
    {
        QTest::addColumn<QString>("preset");
        for (const char* preset : {"", "mtl-equal-casia"})
            QTest::newRow(*preset ? preset : "defaults") << QString::fromLatin1(preset);
    }
    /// The copied command line, read by the real engine, is the form.
    void everyPresetGivesTheEnginesOptions()
    {
        QFETCH(QString, preset);
        Desk desk;
        desk.choosePreset(preset);
        desk.chooseData();
        desk.set("lr", QStringLiteral("3e-5"));
        desk.set("flip", QStringLiteral("false"));
        desk.set("milestones", preset.isEmpty() ? QString() : QStringLiteral("3,4"));
        desk.set("epochs", QStringLiteral("9"));
        desk.set("step_log", qt(desk.folder.file("a \"b\" $c's.csv")));
        desk.set("device", QStringLiteral("cpu"));
        const QByteArray config = printConfig(desk.page.model().arguments());
        QCOMPARE(QString::fromUtf8(config), desk.page.model().toml());
        // As a shell takes what was copied.
        desk.find<QPushButton>("copyCommand")->click();
        QString line = QGuiApplication::clipboard()->text();
        QVERIFY(line.startsWith(QStringLiteral("interproto train ")));
        line.remove(0, int(qstrlen("interproto train ")));
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"),
                     qEnvironmentVariable("INTERPROTO_BIN") +
                         QStringLiteral("/interproto train --print-config ") + line});
        QVERIFY(shell.waitForFinished(60000));
        QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), desk.page.model().toml());
    }
    void tomlGoesOutAndComesBack()
    {
        Desk desk;
        desk.chooseData();
        desk.choosePreset(QStringLiteral("inter-prototype-ms1m"));
        desk.set("lr", QStringLiteral("0.025"));
        const QString before = desk.page.model().toml();
        const QString file = qt(desk.folder.file("out.toml"));
        desk.page.exportTo(file);
        desk.page.model().form().resetAll();
        QVERIFY(desk.page.model().toml() != before);
        QVERIFY(desk.page.take({file}));
        QCOMPARE(desk.page.model().toml(), before);
        desk.page.model().form().undoStack().undo();
        QVERIFY(desk.page.model().toml() != before);
        QSignalSpy told(&desk.page, &Page::told);
        desk.page.importFrom(qt(desk.folder.write("bad.toml", "epochs = 3\nlrr = 1\n")));
        QVERIFY(told.last()[0].toBool());
        QVERIFY(told.last()[1].toString().contains(QStringLiteral("bad.toml:2")));
        QCOMPARE(desk.options().schedule.epochs, 25);  // the preset's still
        QVERIFY(!desk.page.take({qt(desk.folder.file("workspace.toml"))}));
    }
    void settingsOfOtherMethodsAreGrey()
    {
        Desk desk;
        FormView& form = desk.page.view().form();
        desk.set("method", QStringLiteral("arcface"));
        QVERIFY(!form.row("lambda_child")->editor().isEnabled());
        QVERIFY(form.row("lambda_child")->noteText().startsWith(QStringLiteral("Not used")));
        desk.set("method", QStringLiteral("inter_prototype"));
        QVERIFY(form.row("lambda_child")->editor().isEnabled());
        desk.set("net_mode", QStringLiteral("mobilefacenet"));
        QVERIFY(!form.row("net_depth")->editor().isEnabled());
    }
    void devicesHaveNamesAndFreeMemory()
    {
        Desk desk;
        auto* box =
            qobject_cast<QComboBox*>(desk.page.view().form().row("device")->editor().target());
        QTRY_COMPARE(box->count(), 4);
        QCOMPARE(box->itemText(2),
                 QStringLiteral("cuda:0: Imagined GPU A, 79.0 GB of 80.0 GB free"));
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        desk.set("device", QStringLiteral("cuda:1"));
        QCOMPARE(desk.page.model().freeOnDevice(), std::int64_t(1000000000));
        desk.set("device", QStringLiteral("auto"));
        QCOMPARE(desk.page.model().device(), QStringLiteral("cuda:0"));
        Desk without("libthere-is-none.so");
        QTRY_VERIFY(without.page.model().machine().freeMemory > 0);
        QCOMPARE(without.page.model().device(), QStringLiteral("cpu"));
    }
    void whatItTakesIsToldAsFarAsItIsKnown()
    {
        Desk desk;
        const auto fact = [&](int n) { return desk.page.view().start().factLines()[n]; };
        QVERIFY(fact(0).contains(QStringLiteral("not known yet")));
        desk.chooseData();
        QTRY_VERIFY(fact(0).contains(QStringLiteral("4 images")));
        QVERIFY(fact(0).contains(QStringLiteral("3 identities")));
        QVERIFY2(fact(1).contains(QStringLiteral("50")), qPrintable(fact(1)));
        QVERIFY(fact(2).contains(QStringLiteral("not known yet")));  // nothing was timed
        QVERIFY(fact(3).contains(QStringLiteral("about")));
        // A batch that no GPU holds.
        desk.set("device", QStringLiteral("cuda:1"));
        desk.set("batch_size", QStringLiteral("4096"));
        QTRY_VERIFY2(fact(3).contains(QStringLiteral("only 1.0 GB free")), qPrintable(fact(3)));
    }
    void aTrialTellsDaysAndOffersWhatIsQuicker()
    {
        const testing::FakeEngine engine(R"(echo "$@" >> "$(dirname "$0")/calls"
echo '{"event":"progress","stage":"timing","done":1,"total":6,"unit":"steps"}'
echo '{"event":"result","task":"estimate","result":{"images_per_second":2.0,"timed_steps":5}}')");
        const auto calls = [&] {
            QFile file(engine.file(QStringLiteral("calls")));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        Desk desk("no-gpu-library");
        desk.page.view();
        auto* start = desk.find<QPushButton>("start");
        auto* time = desk.find<QPushButton>("timeSteps");
        const auto told = [&] { return desk.page.view().start().factLines()[2]; };
        desk.chooseData();
        QTRY_COMPARE(desk.page.model().data().images, std::int64_t(4));
        // 50 epochs of four pictures are nothing to be warned of.
        QVERIFY(start->isDefault() && !desk.page.model().isLong());
        desk.set("epochs", QStringLiteral("100000"));
        QVERIFY(desk.page.model().isLong());
        QVERIFY(!start->isDefault() && start->isEnabled());
        QVERIFY(time->isDefault() && time->isEnabled() && time->isVisible());
        QVERIFY2(told().contains(QStringLiteral("not known yet")), qPrintable(told()));
        QTest::mouseClick(time, Qt::LeftButton);
        // 100,000 steps of at most 64 pictures, two a second.
        QTRY_VERIFY2(told().contains(QStringLiteral("about 37 days on this computer's CPU")),
                     qPrintable(told()));
        QVERIFY2(told().contains(QStringLiteral("timed steps: 5")), qPrintable(told()));
        QVERIFY(!time->isVisible() && !start->isDefault());
        QVERIFY(calls().startsWith(QStringLiteral("estimate ")));
        QVERIFY(!calls().contains(QStringLiteral("--out")));
        QVERIFY(!directoryExists(desk.folder.file("runs")) ||
                sortedNames(desk.folder.file("runs")).empty());
        // Offers apply at once, as steps of undo; a smaller network is timed anew.
        const auto offer = [&](const QString& part) -> QPushButton* {
            for (auto* button : desk.find<QWidget>("offers")->findChildren<QPushButton*>())
                if (button->text().contains(part))
                    return button;
            return nullptr;
        };
        QVERIFY(offer(QStringLiteral("epochs: a day")));
        QTest::mouseClick(offer(QStringLiteral("MobileFaceNet")), Qt::LeftButton);
        QTRY_COMPARE(calls().count(QStringLiteral("estimate ")), 2);
        QVERIFY(calls().contains(QStringLiteral("--net-mode mobilefacenet")));
        QTRY_VERIFY(offer(QStringLiteral("epochs: a day")));
        QVERIFY(!offer(QStringLiteral("MobileFaceNet")));
        QTest::mouseClick(offer(QStringLiteral("epochs: a day")), Qt::LeftButton);
        QTRY_VERIFY(start->isDefault());
        QCOMPARE(desk.options().schedule.epochs, 2700);  // 37.04 days for 100,000
        desk.page.undoStack()->undo();
        desk.page.undoStack()->undo();
        QCOMPARE(desk.options().net.netMode, std::string("ir_se"));
        QVERIFY2(told().contains(QStringLiteral("about 37 days")), qPrintable(told()));
        // The next window knows it too.
        QTRY_VERIFY(fileExists(desk.folder.file("cache/trials.json")));
        QTRY_COMPARE(readWorkspaceFacts(qt(desk.folder.path())).trials.size(), std::size_t(2));
        qputenv("INTERPROTO_ENGINE", engine_);
    }
    void theArgumentsOfATrialAreTheEngines()
    {
        Desk desk;
        desk.chooseData();
        desk.choosePreset(QStringLiteral("arcface-casia"));
        QProcess engine;
        engine.start(qEnvironmentVariable("INTERPROTO_BIN") + QStringLiteral("/interproto"),
                     QStringList{QStringLiteral("estimate"), QStringLiteral("--print-config")} +
                         desk.page.model().trialArguments());
        QVERIFY(engine.waitForFinished(60000));
        QVERIFY2(engine.exitCode() == 0, engine.readAllStandardError().constData());
        QVERIFY(engine.readAllStandardOutput().contains("arcface"));
    }
    void theFormComesBackAsItWasTyped()
    {
        QJsonObject state;
        {
            Desk desk;
            desk.chooseData();
            desk.choosePreset(QStringLiteral("arcface-casia"));
            desk.set("epochs", QStringLiteral("7"));
            desk.set("lr", QStringLiteral("0.0x"));  // not a number yet
            desk.set("test_list", QString());
            desk.page.model().setRunName(QStringLiteral("mine"));
            state = desk.page.state();
        }
        // As from a file.
        state = QJsonDocument::fromJson(QJsonDocument(state).toJson()).object();
        Desk desk;
        desk.set("momentum", QStringLiteral("0.5"));
        desk.page.restore(state);
        QCOMPARE(desk.page.state(), state);
        QCOMPARE(desk.page.model().form().baseName(), QStringLiteral("arcface-casia"));
        QCOMPARE(desk.page.model().form().text("epochs"), QStringLiteral("7"));
        QCOMPARE(desk.page.model().form().text("lr"), QStringLiteral("0.0x"));
        QVERIFY(desk.page.model().form().hasErrors());
        QCOMPARE(desk.page.model().form().text("momentum"), QStringLiteral("0.9"));
        QCOMPARE(desk.page.model().runName(), QStringLiteral("mine"));
        QVERIFY(!desk.page.undoStack()->canUndo());
        // One from elsewhere is no harm.
        desk.page.restore(QJsonObject{{QStringLiteral("preset"), QStringLiteral("gone")},
                                      {QStringLiteral("fields"), 7}});
        QCOMPARE(desk.page.model().form().text("epochs"), QStringLiteral("50"));
    }
    void timeComesFromAnEarlierRunOnTheDevice()
    {
        Desk desk;
        desk.set("device", QStringLiteral("cpu"));
        desk.set("threads", QStringLiteral("2"));
        desk.chooseData();
        TrainOptions past;
        Form form;
        past.describe(form);
        const std::string run = desk.folder.file("runs/past");
        desk.folder.write("runs/past/run.toml", writeToml(form, "past"));
        desk.folder.write("runs/past/provenance.json", R"({"device": "cpu", "threads": 2})");
        desk.folder.write("runs/past/journal.jsonl",
                          R"({"time":"2026-01-01T00:00:00.000Z","event":"started","task":"train"}
{"time":"2026-01-01T00:01:00.000Z","event":"epoch","epoch":0,"step":10,"images_per_second":2.0}
)");
        desk.open();
        const auto time = [&] { return desk.page.view().start().factLines()[2]; };
        // 50 epochs of 4 images in batches of at most 64: a step each.
        QTRY_VERIFY2(time().contains(QStringLiteral("2.0 images/s in past")), qPrintable(time()));
        desk.set("net_depth", QStringLiteral("100"));
        QVERIFY(time().contains(QStringLiteral("not known yet")));
        desk.set("net_depth", QStringLiteral("50"));
        desk.set("threads", QStringLiteral("1"));
        QVERIFY(time().contains(QStringLiteral("not known yet")));
    }
    void aSweepIsPlannedAndQueued()
    {
        Desk desk;
        desk.chooseData();
        desk.page.view().showTab(TrainView::Queue);
        auto* methods = desk.find<QListWidget>("planMethods");
        auto* seeds = desk.find<QLineEdit>("planSeeds");
        auto* add = desk.find<QPushButton>("planAdd");
        QVERIFY(!add->isEnabled());
        for (int i = 0; i < methods->count(); ++i)
            if (methods->item(i)->text() == QLatin1String("ArcFace") ||
                methods->item(i)->text() == QLatin1String("Inter-Prototype"))
                methods->item(i)->setCheckState(Qt::Checked);
        seeds->selectAll();
        QTest::keyClicks(seeds, QStringLiteral("1, 2"));
        QCOMPARE(desk.find<QListWidget>("planPreview")->count(), 4);
        desk.set("lr", QStringLiteral("0.05"));
        auto* family = desk.find<QComboBox>("planFamily");
        family->setCurrentIndex(family->findData(QStringLiteral("casia")));
        QTest::mouseClick(add, Qt::LeftButton);
        RunQueueFile file(desk.folder.path());
        QTRY_COMPARE(file.read().jobs.size(), std::size_t(4));
        const QueueJob job = file.read().jobs[1];
        QCOMPARE(job.option("seed"), std::string("1"));
        QCOMPARE(job.option("preset"),
                 job.option("method") == "arcface" ? std::string("arcface-casia")
                                                   : std::string("inter-prototype-casia"));
        QCOMPARE(job.option("lr"), std::string("0.05"));
        QCOMPARE(job.option("data_path"), desk.folder.file("data"));
        QVERIFY(queueJobProblem(job).empty());
        // The names are given away: the same plan makes others.
        QTRY_VERIFY(
            desk.find<QListWidget>("planPreview")->item(0)->text().endsWith(QStringLiteral("-2")));
    }
    void theQueueIsEditedByKeys()
    {
        Desk desk;
        RunQueueFile file(desk.folder.path());
        file.add({queueJobOf("arcface", 1), queueJobOf("arcface", 2), queueJobOf("arcface", 3)});
        desk.page.view().showTab(TrainView::Queue);
        QTableView& table = desk.page.view().queue().table();
        QTRY_COMPARE(table.model()->rowCount(), 3);
        table.setCurrentIndex(table.model()->index(2, 0));
        QTest::keyClick(&table, Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(file.read().jobs[1].name, std::string("arcface-s3"));
        QTRY_COMPARE(table.currentIndex().row(), 1);  // it stays chosen
        QTest::keyClick(&table, Qt::Key_Up, Qt::ControlModifier);
        QTRY_COMPARE(file.read().jobs[0].name, std::string("arcface-s3"));
        QTRY_COMPARE(table.currentIndex().row(), 0);
        QTest::keyClick(&table, Qt::Key_Delete);
        QTRY_COMPARE(file.read().jobs.size(), std::size_t(2));
        file.update([](RunQueue& queue) {
            queue.jobs[1].state = QueueJobState::Failed;
            queue.jobs[1].message = "no data";
        });
        QTRY_COMPARE(table.model()->index(1, QueueModel::State).data().toString(),
                     QStringLiteral("failed"));
        table.setCurrentIndex(table.model()->index(1, 0));
        QTest::mouseClick(desk.find<QToolButton>("queuePutBack"), Qt::LeftButton);
        QTRY_COMPARE(file.read().jobs[1].state, QueueJobState::Waiting);
        QSignalSpy requested(&desk.page, &Page::requested);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested[0][0].value<PageRequest>().runs,
                 QStringList{qt(desk.folder.file(file.read().jobs[1].folder))});
    }
    void rowsAreDraggedToAnotherPlace()
    {
        Desk desk;
        RunQueueFile file(desk.folder.path());
        file.add({queueJobOf("arcface", 1), queueJobOf("arcface", 2), queueJobOf("arcface", 3)});
        QAbstractItemModel* model = desk.page.view().queue().table().model();
        QTRY_COMPARE(model->rowCount(), 3);
        const std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0)}));
        model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {});
        QTRY_COMPARE(file.read().jobs[2].name, std::string("arcface-s1"));
    }
    void aBrokenQueueIsTold()
    {
        Desk desk;
        desk.folder.write("queue.json", "{ this is no queue");
        desk.page.view().showTab(TrainView::Queue);
        const auto isTold = [&] {
            for (const QLabel* label : desk.page.view().queue().findChildren<QLabel*>())
                if (label->isVisible() && label->text().contains(QStringLiteral("queue.json")))
                    return true;
            return false;
        };
        QTRY_VERIFY(isTold());
    }
    void whatQueuedRunsDoIsShown()
    {
        Desk desk;
        testing::FakeRun run(desk.folder.file("runs/arcface-s1"));
        run.advance(100);
        RunQueueFile file(desk.folder.path());
        QueueJob job = queueJobOf("arcface", 1);
        job.state = QueueJobState::Running;
        job.device = "cuda:0";
        file.add({job});
        desk.page.setWorkspace(qt(desk.folder.path()));
        QAbstractItemModel* model = desk.page.view().queue().table().model();
        QTRY_COMPARE(model->rowCount(), 1);
        QTRY_VERIFY(model->index(0, QueueModel::Done).data(QueueModel::ShareRole).toDouble() > 0);
        QCOMPARE(model->index(0, QueueModel::Device).data().toString(), QStringLiteral("cuda:0"));
    }
    void everyWidgetHasAName()
    {
        Desk desk;
        RunQueueFile file(desk.folder.path());
        file.add({queueJobOf("arcface", 1)});
        int named = 0;
        for (const QWidget* widget : desk.page.widget()->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() ||
                widget->objectName().startsWith(QStringLiteral("qt_")) ||
                qobject_cast<const QLabel*>(widget))
                continue;
            // Parts of a named whole: the line of a spin box, the list of a combo box.
            bool hasName = false;
            for (const QWidget* at = widget; at && !hasName && at != desk.page.widget();
                 at = at->parentWidget())
                hasName = !at->accessibleName().isEmpty() && at != &desk.page.view().form();
            QVERIFY2(hasName,
                     qPrintable(QStringLiteral("%1 %2 in %3")
                                    .arg(QLatin1String(widget->metaObject()->className()),
                                         widget->objectName(),
                                         widget->parentWidget()->objectName())));
            ++named;
        }
        QVERIFY(named > 80);
    }
    void theWindowAnswersWhileOneWorks()
    {
        Desk desk;
        testing::LoopWatchdog watchdog;
        desk.chooseData();
        for (int i = 0; i < 3; ++i) {
            desk.choosePreset(QStringLiteral("arcface-casia"));
            desk.choosePreset(QString());
            QTest::qWait(10);
        }
        auto* search = desk.find<QLineEdit>("search");
        for (const QString& letter :
             {QStringLiteral("l"), QStringLiteral("e"), QStringLiteral("a")}) {
            QTest::keyClicks(search, letter);
            QTest::qWait(10);
        }
        search->clear();
        applyTheme(Theme::Dark);
        QTest::qWait(10);
        applyTheme(Theme::System);
        for (const int width : {1920, 900, 1280}) {
            desk.page.widget()->resize(width, 800);
            QTest::qWait(10);
        }
        desk.page.view().showTab(TrainView::Queue);
        QTest::qWait(50);
        qInfo("%s", qPrintable(watchdog.text()));
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
    }
};

}  // namespace interproto::ui

QTEST_MAIN(interproto::ui::TrainTest)
#include "train_test.moc"
