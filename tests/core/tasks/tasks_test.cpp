// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/options/toml_file.h"
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
        QVERIFY(presets().size() >= 4);
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
