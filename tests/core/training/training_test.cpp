// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/tasks/choices.h"
#include "core/training/checkpoint.h"
#include "core/training/loss_scaler.h"
#include "core/training/random_state.h"
#include "core/training/schedule.h"
#include "core/training/sgd.h"
#include "tests/support/temporary_folder.h"

#include <torch/types.h>

#include <QTest>

namespace interproto {

using testing::TemporaryFolder;

namespace {

SgdGroup groupOf(torch::Tensor weight, double decay)
{
    return {{"w"}, {std::move(weight)}, decay};
}

NamedTensor named(const std::string& name, std::vector<float> values)
{
    return {name,
            TensorData::contiguous(
                ScalarType::Float32, {static_cast<std::int64_t>(values.size())}, values.data())};
}

Checkpoint sampleCheckpoint()
{
    Checkpoint c;
    c.step = 1234;
    c.images = 5678;
    c.seconds = 9.5;
    c.backbone = {named("input_layer.0.weight", {1, 2, 3})};
    c.head = {named("kernel", {4, 5})};
    c.momentum = {named("input_layer.0.weight", {6, 7, 8})};
    c.sums = {{"train/loss", 0.1 + 0.2}, {"train/loss/ce", 3}};
    c.summedSteps = 2;
    c.normlessSteps = 1;
    c.epochLoss = 11;
    c.epochSteps = 3;
    c.best = {{"LAG", {0.75, 1000}}};
    c.cpuRandom = TensorData::contiguous(ScalarType::UInt8, {3}, "abc");
    c.cudaRandom = TensorData::contiguous(ScalarType::UInt8, {0}, nullptr);
    c.dataFingerprint = "fp";
    c.threads = 2;
    c.device = "cpu";
    return c;
}

}  // namespace

class TrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sgdFollowsItsFormula()
    {
        // Two steps of one weight by hand: decay 0.1, momentum 0.5, rate 0.2.
        torch::Tensor w = torch::full({1}, 2.0, torch::kFloat64).requires_grad_();
        Sgd sgd({groupOf(w, 0.1)}, 0.5);
        w.mutable_grad() = torch::full({1}, 1.0, torch::kFloat64);
        sgd.step(0.2);  // d = 1 + 0.2 = 1.2, b = 1.2, w = 2 - 0.24
        QVERIFY(std::abs(w.item<double>() - 1.76) < 1e-12);
        sgd.step(0.2);  // d = 1 + 0.176, b = 0.6 + 1.176 = 1.776, w = 1.76 - 0.3552
        QVERIFY(std::abs(w.item<double>() - 1.4048) < 1e-12);
    }

    void sgdGoesOnFromItsState()
    {
        const auto make = [] {
            return torch::arange(6, torch::kFloat32).reshape({2, 3}).clone().requires_grad_();
        };
        const auto gradient = torch::tensor({{0.3F, -1.0F, 2.0F}, {0.1F, 0.7F, -0.2F}});
        torch::Tensor whole = make();
        Sgd one({groupOf(whole, 0.01)}, 0.9);
        torch::Tensor parted = make();
        auto two = std::make_unique<Sgd>(std::vector<SgdGroup>{groupOf(parted, 0.01)}, 0.9);
        for (int step = 0; step < 6; ++step) {
            whole.mutable_grad() = gradient * (step + 1);
            one.step(0.05);
            if (step == 3) {
                const auto state = two->state();
                two = std::make_unique<Sgd>(std::vector<SgdGroup>{groupOf(parted, 0.01)}, 0.9);
                two->load(state, "memory");
            }
            parted.mutable_grad() = gradient * (step + 1);
            two->step(0.05);
        }
        QVERIFY(torch::equal(whole, parted));
    }

    void sgdNeedsNoMomentum()
    {
        torch::Tensor w = torch::full({1}, 2.0, torch::kFloat64).requires_grad_();
        Sgd sgd({groupOf(w, 0.1)}, 0);
        w.mutable_grad() = torch::full({1}, 1.0, torch::kFloat64);
        sgd.step(0.2);  // 2 - 0.2 * 1.2
        sgd.step(0.2);  // 1.76 - 0.2 * 1.176
        QVERIFY(std::abs(w.item<double>() - 1.5248) < 1e-12);
        QVERIFY(sgd.state().empty());
    }

    void gradientNormIsSummedInDouble()
    {
        torch::Tensor w = torch::zeros({20'000'000}).requires_grad_();
        const Sgd sgd({groupOf(w, 0)}, 0.9);
        w.mutable_grad() = torch::full({20'000'000}, 0.1F);
        const double wanted = 0.1F * std::sqrt(2e7);
        QVERIFY(std::abs(sgd.gradientNorm(0, 1) / wanted - 1) < 1e-9);
    }

    void sgdLeavesWeightsWithoutGradientAlone()
    {
        torch::Tensor w = torch::ones({3}).requires_grad_();
        Sgd sgd({groupOf(w, 0.5)}, 0.9);
        sgd.step(1);
        QVERIFY(torch::equal(w, torch::ones({3})));
        QCOMPARE(sgd.gradientNorm(0, 1), 0.0);
        QVERIFY(sgd.state().empty());
    }

    void sgdHandlesAGradientInAnotherMemoryOrder()
    {
        const auto values = torch::arange(2 * 3 * 4 * 5, torch::kFloat32).reshape({2, 3, 4, 5});
        torch::Tensor w =
            values.clone().contiguous(at::MemoryFormat::ChannelsLast).requires_grad_();
        Sgd sgd({groupOf(w, 0)}, 0.9);
        w.mutable_grad() = values.contiguous();
        sgd.step(0.5);
        QVERIFY(torch::allclose(w, values * 0.5));
    }

    void sgdRefusesAnothersState()
    {
        torch::Tensor w = torch::ones({3}).requires_grad_();
        Sgd sgd({groupOf(w, 0)}, 0.9);
        QVERIFY_EXCEPTION_THROWN(sgd.load({named("w", {1, 2})}, "a.pth"), Error);
        QVERIFY_EXCEPTION_THROWN(sgd.load({named("v", {1, 2, 3})}, "a.pth"), Error);
    }

    void rateFallsAtMilestones()
    {
        ScheduleOptions schedule;  // 0.1; 28, 38, 46
        QCOMPARE(learningRate(schedule, 0), 0.1);
        QCOMPARE(learningRate(schedule, 27), 0.1);
        QCOMPARE(learningRate(schedule, 28), 0.1 * 0.1);
        QCOMPARE(learningRate(schedule, 45), 0.1 * 0.1 * 0.1);
        QCOMPARE(learningRate(schedule, 49), 0.1 * 0.1 * 0.1 * 0.1);
    }

    void lossScaleBacksOffAndLeavesTheStepOut()
    {
        LossScaler scaler(true, torch::kCPU);
        QCOMPARE(scaler.scale(), 65536.0);
        std::vector<torch::Tensor> good = {torch::full({2}, 65536.0F)};
        QVERIFY(scaler.unscale(good));
        QCOMPARE(good[0][0].item<float>(), 1.0F);
        scaler.update();
        std::vector<torch::Tensor> bad = {torch::full({2}, std::numeric_limits<float>::infinity())};
        QVERIFY(!scaler.unscale(bad));
        scaler.update();
        QCOMPARE(scaler.scale(), 32768.0);
        QVERIFY(!scaler.isExhausted());
        for (int step = 0; step < 24; ++step) {
            bad[0].fill_(std::numeric_limits<float>::quiet_NaN());
            QVERIFY(!scaler.unscale(bad));
            scaler.update();
        }
        QVERIFY(scaler.isExhausted());
        LossScaler off(false, torch::kCPU);
        QVERIFY(off.unscale(bad));
    }

    void checkpointReadsBackWhole()
    {
        const TemporaryFolder folder;
        const Checkpoint c = sampleCheckpoint();
        writeCheckpoint(folder.file("a.pth"), c);
        const Checkpoint back = readCheckpoint(folder.file("a.pth"));
        QCOMPARE(back.step, c.step);
        QCOMPARE(back.images, c.images);
        QCOMPARE(back.seconds, c.seconds);
        QVERIFY(back.sums == c.sums);
        QCOMPARE(back.summedSteps, c.summedSteps);
        QCOMPARE(back.normlessSteps, c.normlessSteps);
        QCOMPARE(back.epochLoss, c.epochLoss);
        QCOMPARE(back.epochSteps, c.epochSteps);
        QVERIFY(back.best.at("LAG").accuracy == 0.75 && back.best.at("LAG").step == 1000);
        QVERIFY(back.dataFingerprint == "fp" && back.device == "cpu" && back.threads == 2);
        QVERIFY(back.backbone[0].name == "input_layer.0.weight" && back.momentum.size() == 1 &&
                back.head[0].name == "kernel");
        QVERIFY(std::memcmp(back.cpuRandom.data(), "abc", 3) == 0);
    }

    void everyFlippedByteOfACheckpointIsNoticed()
    {
        const TemporaryFolder folder;
        const std::string path = folder.file("a.pth");
        writeCheckpoint(path, sampleCheckpoint());
        const std::string whole = readFile(path);
        const auto contents = [](const Checkpoint& c) {
            return std::string(reinterpret_cast<const char*>(c.backbone[0].tensor.data()), 12);
        };
        const std::string wanted = contents(readCheckpoint(path));
        int refused = 0;
        for (std::size_t i = 0; i < whole.size(); i += 7) {
            std::string bytes = whole;
            bytes[i] = static_cast<char>(bytes[i] ^ 0x10);
            folder.write("a.pth", bytes);
            try {
                QVERIFY(contents(readCheckpoint(path)) == wanted);
            } catch (const Error& error) {
                QVERIFY(error.where().file == path);
                ++refused;
            }
        }
        QVERIFY(refused > 50);
    }

    void randomStateGoesOn()
    {
        torch::manual_seed(5);
        torch::rand({3});
        const auto [cpu, cuda] = randomState(torch::kCPU);
        const torch::Tensor next = torch::rand({4});
        torch::manual_seed(9);
        setRandomState(torch::kCPU, cpu, cuda, "memory");
        QVERIFY(torch::equal(torch::rand({4}), next));
        QVERIFY_EXCEPTION_THROWN(
            setRandomState(
                torch::kCPU, TensorData::contiguous(ScalarType::UInt8, {3}, "abc"), cuda, "memory"),
            Error);
    }

    void namesOfTheCataloguesAreThoseOfTheOptions()
    {
        std::vector<std::string> methods;
        for (const MethodEntry& entry : methodCatalog())
            methods.push_back(entry.key);
        QVERIFY(methods == methodNames());
        std::vector<std::string> nets;
        for (const BackboneEntry& entry : backboneCatalog())
            nets.push_back(entry.key);
        QVERIFY(nets == backboneNames());
    }
};

}  // namespace interproto

using interproto::TrainingTest;
QTEST_APPLESS_MAIN(TrainingTest)
#include "training_test.moc"
