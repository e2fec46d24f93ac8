// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/estimate.h"

#include "core/tasks/relevance.h"

#include <QTest>

using namespace interproto;

class EstimateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parametersAreTheNetworks_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("depth");
        QTest::addColumn<qint64>("parameters");
        // Counted by the engine's own networks (core/nets).
        QTest::newRow("ir 50") << QStringLiteral("ir") << 50 << qint64(43574976);
        QTest::newRow("ir 100") << QStringLiteral("ir") << 100 << qint64(65129792);
        QTest::newRow("ir 152") << QStringLiteral("ir") << 152 << qint64(70737600);
        QTest::newRow("ir_se 50") << QStringLiteral("ir_se") << 50 << qint64(43797696);
        QTest::newRow("ir_se 100") << QStringLiteral("ir_se") << 100 << qint64(65502016);
        QTest::newRow("ir_se 152") << QStringLiteral("ir_se") << 152 << qint64(71148736);
        QTest::newRow("mobilefacenet 50")
            << QStringLiteral("mobilefacenet") << 50 << qint64(1200512);
    }
    void parametersAreTheNetworks()
    {
        QFETCH(QString, mode);
        QFETCH(int, depth);
        QFETCH(qint64, parameters);
        NetOptions net;
        net.netMode = mode.toStdString();
        net.netDepth = depth;
        QCOMPARE(qint64(backboneParameters(net)), parameters);
        QVERIFY(activationsPerImage(net) > 1000000);
    }
    void daysAreToldAsDaysAndWhatIsQuickerToo()
    {
        TrainOptions options;  // IR-SE-50 for 50 epochs
        const double seconds = 41 * kDay + 7200;
        QCOMPARE(QString::fromStdString(timeSentence(seconds, 388000, 7.06, "cpu")),
                 QStringLiteral("about 41 d 02 h on cpu for 388,000 steps at 7.1 images/s, "
                                "evaluations not counted"));
        QCOMPARE(epochsInADay(options, seconds), 1);
        QCOMPARE(epochsInADay(options, 60 * kDay), 0);  // not a whole one
        QCOMPARE(epochsInADay(options, 100), options.schedule.epochs);
        QCOMPARE(QString::fromStdString(quickerHint(options, seconds, "cpu")),
                 QStringLiteral("Quicker here: --net-mode mobilefacenet, --epochs 1 (a day), or a "
                                "machine with a GPU."));
        options.net.netMode = "mobilefacenet";
        QVERIFY(quickerHint(options, seconds, "cpu").find("mobilefacenet") == std::string::npos);
        // A GPU's days are what such a training takes; hours need no advice.
        QVERIFY(quickerHint(options, seconds, "cuda:0 (NVIDIA H100)").empty());
        QVERIFY(quickerHint(options, kDay / 2, "cpu").empty());
    }
    void stepsAndTimeFollowFromImagesAndSpeed()
    {
        TrainOptions options;
        options.schedule.epochs = 50;
        options.schedule.batchSize = 64;
        // CASIA as the study had it: 7,666 steps an epoch and the rest of 10 images one more.
        const TrainingEstimate estimate = estimateTraining(
            options, {.images = 490623, .classes = 10572, .imagesPerSecond = 1000});
        QCOMPARE(estimate.steps, std::int64_t(50 * 7666));
        QCOMPARE(qRound64(estimate.seconds), qint64(24531));
        options.schedule.maxSteps = 10;
        QCOMPARE(estimateTraining(options, {.images = 490623}).steps, std::int64_t(10));
        QVERIFY(estimateTraining(options, {.images = 490623}).seconds < 0);
        QVERIFY(estimateTraining(options, {}).steps < 0);
    }
    void aSingleLeftOverImageMakesNoStep()
    {
        TrainOptions options;
        options.schedule.epochs = 1;
        options.schedule.batchSize = 8;
        QCOMPARE(estimateTraining(options, {.images = 16}).steps, std::int64_t(2));
        QCOMPARE(estimateTraining(options, {.images = 17}).steps, std::int64_t(2));
        QCOMPARE(estimateTraining(options, {.images = 18}).steps, std::int64_t(3));
        QCOMPARE(estimateTraining(options, {.images = 3}).steps, std::int64_t(1));
    }
    void diskHoldsTheCheckpointsThatAreKept()
    {
        TrainOptions options;
        options.net.netMode = "ir";
        const TrainingFacts facts = {.images = 490623, .classes = 10575};
        const TrainingEstimate estimate = estimateTraining(options, facts);
        // IR-50 with 10,575 classes and momentum was measured at 392 MB.
        QVERIFY(std::abs(double(estimate.checkpointBytes) - 392e6) < 2e6);
        QCOMPARE(estimate.diskBytes, 4 * estimate.checkpointBytes);
        options.tests.testList = {"a", "b"};
        QCOMPARE(estimateTraining(options, facts).diskBytes, 5 * estimate.checkpointBytes);
        QVERIFY(estimateTraining(options, {.images = 5}).diskBytes < 0);
    }
    void memoryGrowsWithBatchAndClassesAndHalvesItsPicturesInBf16()
    {
        TrainOptions options;
        const auto memory = [&](std::int64_t classes) {
            return estimateTraining(options, {.images = 1000, .classes = classes}).memoryBytes;
        };
        const std::int64_t start = memory(1000);
        QVERIFY(memory(100000) > start);
        options.precision.precision = "bf16";
        QVERIFY(memory(1000) < start);
        options.precision.precision = "fp32";
        options.schedule.batchSize = 128;
        const std::int64_t doubled = memory(1000);
        QVERIFY(doubled > start && doubled < 2 * start);
        QVERIFY(estimateTraining(options, {.images = 10}).memoryBytes < 0);
    }
    void whatHasNoEffectIsSaid_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("changed");
        QTest::addColumn<QString>("value");
        const auto row =
            [](const char* name, const char* key, const char* changed, const char* value) {
                QTest::newRow(name) << QString::fromLatin1(key) << QString::fromLatin1(changed)
                                    << QString::fromLatin1(value);
            };
        row("depth of MobileFaceNet", "net_depth", "net_mode", "mobilefacenet");
        row("dropout of MobileFaceNet", "drop_ratio", "net_mode", "mobilefacenet");
        row("child term of ArcFace", "lambda_child", "method", "arcface");
        row("factor without milestones", "lr_decay", "milestones", "");
    }
    void whatHasNoEffectIsSaid()
    {
        QFETCH(QString, key);
        QFETCH(QString, changed);
        QFETCH(QString, value);
        TrainOptions options;
        Form form;
        options.describe(form);
        QCOMPARE(unusedReason(form, key.toStdString()).source, "");
        QVERIFY(form.find(changed.toStdString())->setFromText(value.toStdString()).empty());
        QVERIFY(*unusedReason(form, key.toStdString()).source != '\0');
    }
    void testSettingsNeedTestSets()
    {
        TrainOptions options;
        Form form;
        options.describe(form);
        QVERIFY(*unusedReason(form, "evaluate_every").source != '\0');
        options.tests.testList = {"a.txt"};
        QCOMPARE(unusedReason(form, "evaluate_every").source, "");
    }
};

QTEST_APPLESS_MAIN(EstimateTest)
#include "estimate_test.moc"
