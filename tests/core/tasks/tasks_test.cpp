// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/options/toml_file.h"
#include "core/tasks/choices.h"
#include "core/tasks/options.h"
#include "core/tasks/presets.h"

#include <QTest>

namespace interproto {

class TasksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTaskDescribesItself()
    {
        QVERIFY(taskTable().size() >= 12);
        for (const TaskEntry& task : taskTable()) {
            const auto options = task.makeOptions();
            Form form;
            options->describe(form);
            QVERIFY2(!task.summary.empty() && !task.title.empty(), task.key.c_str());
            for (const Field& field : form.fields()) {
                QVERIFY2(std::string(field.help().source).size() > 10, field.key().c_str());
                QVERIFY2(!std::string(field.label().source).empty(), field.key().c_str());
                QVERIFY2(field.problem().empty(), field.key().c_str());  // each default is allowed
            }
        }
    }

    void everyTaskReadsBackItsOptions()
    {
        for (const TaskEntry& task : taskTable()) {
            const auto options = task.makeOptions();
            Form form;
            options->describe(form);
            const std::string text = writeToml(form, task.key);
            const auto again = task.makeOptions();
            Form other;
            again->describe(other);
            readToml(other, text, task.key);
            QCOMPARE(QString::fromStdString(writeToml(other, task.key)),
                     QString::fromStdString(text));
        }
    }

    void tasksAreFoundByEitherSpelling()
    {
        QVERIFY(findTask("sample-data") != nullptr &&
                findTask("sample-data") == findTask("sample_data"));
        QVERIFY(findTask("nothing") == nullptr);
    }

    void presetsFitTheTraining()
    {
        QCOMPARE(presets().size(), 4 * methodChoices().size() + 1);
        for (const Preset& preset : presets()) {
            TrainOptions options;
            Form form;
            options.describe(form);
            readToml(form, preset.text, preset.name);
            QVERIFY2(!preset.summary.empty(), preset.name.c_str());
            for (const Issue& issue : options.check())
                QVERIFY2(issue.where.key == "age_file", issue.text().c_str());
        }
    }

    void equalPresetsHaveOneScheduleAndNetwork()
    {
        for (const std::string data : {"casia", "ms1m"}) {
            TrainOptions wanted;
            Form form;
            wanted.describe(form);
            readToml(form, presetText("inter-prototype-" + data), "preset");
            std::size_t found = 0;
            for (const Preset& preset : presets()) {
                if (preset.name.find("-equal-" + data) == std::string::npos)
                    continue;
                ++found;
                TrainOptions options;
                Form own;
                options.describe(own);
                readToml(own, preset.text, preset.name);
                QCOMPARE(options.schedule.epochs, wanted.schedule.epochs);
                QVERIFY(options.schedule.milestones == wanted.schedule.milestones);
                QCOMPARE(options.net.netMode, wanted.net.netMode);
                QVERIFY(!options.method.batchTrainsHead);
            }
            QCOMPARE(found, methodChoices().size());
        }
    }

    void onlyMarginHeadsTakeTheChildTerm()
    {
        TrainOptions options;
        options.data.ageFile = "ages.txt";
        options.method.childTerm = true;
        for (const MethodChoice& choice : methodChoices()) {
            options.method.method = choice.key;
            QVERIFY2(options.check().empty() == choice.takesChildTerm, choice.key.c_str());
        }
    }

    void methodsOfAgesNeedAges()
    {
        TrainOptions options;
        for (const MethodChoice& choice : methodChoices()) {
            options.method.method = choice.key;
            const std::vector<Issue> issues = options.check();
            const bool refused = !issues.empty() && issues[0].severity == Severity::Error;
            QVERIFY2(refused == choice.usesAges, choice.key.c_str());
        }
    }

    void ageGroupsMustRise()
    {
        InitOptions options;
        options.method.ageGroups = {20, 20};
        QCOMPARE(options.check().size(), std::size_t(1));
        options.method.ageGroups = {20, 21};
        QVERIFY(options.check().empty());
    }

    void publishedScheduleOfInterPrototype()
    {
        TrainOptions options;
        Form form;
        options.describe(form);
        readToml(form, presetText("inter-prototype-ms1m"), "preset");
        QCOMPARE(options.schedule.epochs, 25);
        QVERIFY((options.schedule.milestones == std::vector<int>{14, 19, 23}));
        readToml(form, presetText("inter-prototype-casia"), "preset");
        QCOMPARE(options.schedule.epochs, 50);
        QCOMPARE(options.method.lambdaChild, 1.0);
    }

    void milestonesMustRise()
    {
        TrainOptions options;
        options.data.ageFile = "ages.txt";
        options.schedule.milestones = {5, 5};
        QVERIFY(!options.check().empty() && options.check()[0].severity == Severity::Error);
        options.schedule.milestones = {5, 60};
        QVERIFY(options.check()[0].severity == Severity::Warning);
        options.schedule.milestones = {5, 6};
        QVERIFY(options.check().empty());
    }
};

}  // namespace interproto

using interproto::TasksTest;
QTEST_APPLESS_MAIN(TasksTest)
#include "tasks_test.moc"
