// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/sweep_plan.h"

#include "core/base/error.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"
#include "core/tasks/choices.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <algorithm>

using namespace interproto;
using interproto::testing::TemporaryFolder;

namespace {

std::vector<std::string> names(const std::vector<QueueJob>& jobs)
{
    std::vector<std::string> list;
    for (const QueueJob& job : jobs)
        list.push_back(job.name);
    return list;
}

bool has(const std::vector<std::string>& list, const std::string& text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

class SweepPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void methodsTimesSeeds()
    {
        SweepOptions o;
        o.methods = {"arcface", "inter_prototype"};
        o.seeds = {4885, 1};
        const auto jobs = sweepJobs(o);
        QVERIFY(
            names(jobs) ==
            std::vector<std::string>(
                {"arcface-s4885", "inter_prototype-s4885", "arcface-s1", "inter_prototype-s1"}));
        QCOMPARE(jobs[1].folder, std::string("runs/inter_prototype-s4885"));
        QCOMPARE(jobs[1].option("method"), std::string("inter_prototype"));
        QCOMPARE(jobs[1].option("seed"), std::string("4885"));
        for (const QueueJob& job : jobs)
            QCOMPARE(queueJobProblem(job), std::string());
    }

    void withoutMethodsAllOrTheGivenOne()
    {
        SweepOptions o;
        QCOMPARE(sweepJobs(o).size(), methodNames().size());
        o.train.method.method = "arcface";
        o.setGiven({"method"});
        QVERIFY(names(sweepJobs(o)) == std::vector<std::string>({"arcface-s4885"}));
    }

    void familiesTakeEachMethodsPreset()
    {
        SweepOptions o;
        o.methods = {"inter_prototype", "arcface"};
        o.presets = {"casia"};
        auto jobs = sweepJobs(o);
        QCOMPARE(jobs[0].name, std::string("inter_prototype-s4885"));
        QCOMPARE(jobs[0].option("preset"), std::string("inter-prototype-casia"));
        QCOMPARE(jobs[1].option("preset"), std::string("arcface-casia"));
        o.presets = {"casia", "ms1m"};
        jobs = sweepJobs(o);
        QCOMPARE(jobs.size(), std::size_t(4));
        QCOMPARE(jobs[3].name, std::string("arcface-ms1m-s4885"));
        o.presets = {"arcface-ms1m"};
        jobs = sweepJobs(o);
        QCOMPARE(jobs.size(), std::size_t(1));
        QCOMPARE(jobs[0].option("method"), std::string("arcface"));
        QCOMPARE(jobs[0].name, std::string("arcface-ms1m-s4885"));
    }

    void wrongPresetsAreNamed()
    {
        SweepOptions o;
        o.presets = {"arcface-cassia"};
        const auto issues = o.check();
        QCOMPARE(issues.size(), std::size_t(1));
        QVERIFY(issues[0].message.find("arcface-casia") != std::string::npos);
        o.presets = {"casia", "casia"};
        o.methods = {"arcface", "arcface"};
        o.seeds = {1, 1};
        QCOMPARE(o.check().size(), std::size_t(3));
    }

    void onlyWhatWasGivenIsShared()
    {
        SweepOptions o;
        o.train.schedule.epochs = 7;
        o.train.method.method = "arcface";
        o.train.data.dataPath = "/data";
        o.devices = {"cpu"};
        o.out = "/sweep";
        // lr has its default, but somebody asked for it: it must win over a preset's.
        o.setGiven({"epochs", "lr", "method", "data_path", "devices", "out", "seed"});
        const auto shared = tomlTexts(sharedToml(o), "shared");
        QCOMPARE(shared.size(), std::size_t(3));
        QCOMPARE(shared.at("epochs"), std::string("7"));
        QCOMPARE(shared.at("lr"), std::string("0.1"));
        QCOMPARE(shared.at("data_path"), std::string("/data"));
        const auto sweep = tomlTexts(sweepToml(o), "sweep");
        QCOMPARE(sweep.size(), std::size_t(7));
        QCOMPARE(sweep.at("devices"), std::string("cpu"));
    }

    void commandLineOfANewRun()
    {
        const TemporaryFolder folder;
        folder.write(kSharedFile, "epochs = 1\n");
        QueueJob job = queueJobOf("arcface", 5);
        const auto words = trainArguments(folder.path(), job, "cuda:1");
        QCOMPARE(words[0], std::string("train"));
        QVERIFY(has(words, folder.file("runs/arcface-s5")));
        QVERIFY(has(words, "--config=" + folder.file(kSharedFile)));
        QVERIFY(has(words, "--method=arcface") && has(words, "--seed=5"));
        QVERIFY(has(words, "--device=cuda:1"));
        QVERIFY(!has(words, "--resume"));
        job.options.emplace_back("device", "cpu");
        job.options.emplace_back("config", "/else.toml");
        const auto own = trainArguments(folder.path(), job, "cuda:1");
        QVERIFY(!has(own, "--device=cuda:1") && has(own, "--device=cpu"));
        QVERIFY(!has(own, "--config=" + folder.file(kSharedFile)));
    }

    void commandLineOfARunThatGoesOn()
    {
        const TemporaryFolder folder;
        folder.write(kSharedFile, "epochs = 1\n");
        const QueueJob job = queueJobOf("arcface", 5);
        folder.write("runs/arcface-s5/journal.jsonl", "{}\n");
        // Killed before it wrote its options: they are given once more.
        auto words = trainArguments(folder.path(), job, "cpu");
        QVERIFY(has(words, "--resume") && has(words, "--method=arcface"));
        folder.write("runs/arcface-s5/run.toml", "epochs = 1\n");
        words = trainArguments(folder.path(), job, "cpu", true);
        QVERIFY(has(words, "--resume") && has(words, "--force") && has(words, "--device=cpu"));
        QVERIFY(!has(words, "--method=arcface") && !has(words, "--seed=5"));
    }
};

QTEST_APPLESS_MAIN(SweepPlanTest)
#include "sweep_plan_test.moc"
