// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/methods/catalog.h"
#include "core/nets/feature_split.h"
#include "core/training/trainer.h"
#include "tests/support/pictures.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/linear.h>
#include <torch/utils.h>

#include <QTest>

namespace interproto {

using testing::TemporaryFolder;

namespace {

constexpr int kSize = 8;
constexpr int kIdentities = 4;
constexpr int kImages = 3;  // of each

/// The least network with a last feature map: one convolution to [512, 7, 7], its mean, a linear
/// layer.
class TinyNet : public Backbone {
public:
    TinyNet() : Backbone(kSize)
    {
        conv_ = register_module("conv",
                                torch::nn::Conv2d(torch::nn::Conv2dOptions(3, 512, 16).stride(16)));
        linear_ = register_module("linear", torch::nn::Linear(512, kSize));
        norm_ = register_module("norm", torch::nn::BatchNorm1d(kSize));
    }

    torch::Tensor features(torch::Tensor images) override
    {
        return rowsOf(featureMap(std::move(images)));
    }
    torch::Tensor featureMap(torch::Tensor images) override
    {
        return conv_->forward(images).relu();
    }
    torch::Tensor rowsOf(const torch::Tensor& map) override
    {
        return norm_->forward(linear_->forward(map.mean({2, 3})));
    }

private:
    torch::nn::Conv2d conv_{nullptr};
    torch::nn::Linear linear_{nullptr};
    torch::nn::BatchNorm1d norm_{nullptr};
};

/// Stops before a step, keeps every step's record and the order of what happens at epochs' ends.
class Watcher : public TrainingHooks {
public:
    explicit Watcher(std::int64_t stopAt) : stopAt_(stopAt) {}

    TrainingRequests requests() override
    {
        return {.stop = static_cast<std::int64_t>(steps.size()) == stopAt_};
    }
    void stepTaken(const StepRecord& record) override { steps.push_back(record); }
    void curve(std::int64_t, const CurvePoint&) override {}
    void epochEnded(std::int64_t, std::int64_t step, double) override { tell("end", step); }
    std::vector<TestAccuracy> evaluate(Backbone&, std::int64_t, std::int64_t step) override
    {
        tell("evaluate", step);
        return {};
    }
    void checkpoint(CheckpointReason) override
    {
        tell("checkpoint", static_cast<std::int64_t>(steps.size()));
    }
    void improved(const std::string&, double) override {}
    void message(Severity, const std::string&) override {}

    std::vector<StepRecord> steps;
    std::vector<std::string> order;  ///< "what step"; the same twice in a row is told once

private:
    void tell(const char* what, std::int64_t step)
    {
        const std::string told = fmt::format("{} {}", what, step);
        if (order.empty() || order.back() != told)
            order.push_back(told);
    }

    std::int64_t stopAt_;
};

bool sameTensors(const std::vector<NamedTensor>& a, const std::vector<NamedTensor>& b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i)
        if (a[i].name != b[i].name || !at::equal(toTorch(a[i].tensor), toTorch(b[i].tensor)))
            return false;
    return true;
}

}  // namespace

/// Every method in the trainer, on a tiny network and a dozen images.
class MethodsTest : public QObject {
    Q_OBJECT

    /// A training ready to run; everything in it is built anew from `seed`.
    struct Run {
        Run(const MethodsTest& test,
            const std::string& key,
            std::uint64_t seed,
            std::int64_t stopAt,
            int epochs = 3)
            : watcher(stopAt)
        {
            options.schedule.epochs = epochs;
            options.schedule.lr = 0.05;
            options.schedule.milestones = {};
            options.loader.workers = 1;
            torch::manual_seed(seed);
            const MethodEntry& entry = methodEntry(key);
            net = withSplit(std::make_shared<TinyNet>(), entry.split);
            MethodOptions method;
            method.method = key;
            method.scale = 8;
            method.childTerm = entry.takesChildTerm;
            method.broadFace.queueSize = 10;
            method.dal.mappingSteps = 2;
            method.dal.mainSteps = 3;
            head = makeMethod(
                method, {.classes = kIdentities, .embeddingSize = kSize, .childClasses = {0, 2}});
            trainer = std::make_unique<Trainer>(
                TrainerParts{options, *test.set_, *test.order_, net, head, torch::kCPU, "data"},
                watcher);
        }

        TrainOptions options;
        Watcher watcher;
        std::shared_ptr<Backbone> net;
        std::shared_ptr<Method> head;
        std::unique_ptr<Trainer> trainer;
    };

    static void everyMethod()
    {
        QTest::addColumn<QString>("key");
        for (const MethodEntry& entry : methodCatalog())
            QTest::newRow(entry.key.c_str()) << QString::fromStdString(entry.key);
    }

private Q_SLOTS:
    void initTestCase()
    {
        at::set_num_threads(1);
        set_ = std::make_unique<TrainingSet>(folder_.path());
        for (int identity = 0; identity < kIdentities; ++identity) {
            const std::string name = fmt::format("{}", identity);
            const ClassId id = set_->addClass(name);
            for (int k = 0; k < kImages; ++k) {
                const std::string file = fmt::format("{}.png", k);
                folder_.write(
                    name + "/" + file,
                    testing::encoded(testing::smoothPicture(112, 112, identity * 10 + k), ".png"));
                set_->addImage(id, file, k == 0 ? kUnknownAge : static_cast<float>(8 + 20 * k));
            }
        }
        order_ = std::make_unique<ShuffledOrder>(1, kIdentities * kImages, 4);  // 3 steps an epoch
    }

    void resumedIsUninterrupted_data() { everyMethod(); }
    void resumedIsUninterrupted()
    {
        QFETCH(QString, key);
        const std::string method = key.toStdString();
        Run whole(*this, method, 5, -1);
        QVERIFY(whole.trainer->run());
        // Stopped amid DAL's mapping steps, behind BroadFace's first full queue.
        Run before(*this, method, 5, 6);
        QVERIFY(!before.trainer->run());
        const std::string file = folder_.file("checkpoint.pth");
        writeCheckpoint(file, before.trainer->checkpoint());
        Run after(*this, method, 99, -1);
        after.trainer->restore(readCheckpoint(file), file);
        QVERIFY(after.trainer->run());
        const Checkpoint wanted = whole.trainer->checkpoint();
        const Checkpoint found = after.trainer->checkpoint();
        QVERIFY(sameTensors(found.backbone, wanted.backbone));
        QVERIFY(sameTensors(found.head, wanted.head));
        QVERIFY(sameTensors(found.momentum, wanted.momentum));
        for (std::size_t i = 0; i < after.watcher.steps.size(); ++i) {
            const StepRecord& one = after.watcher.steps[i];
            const StepRecord& two = whole.watcher.steps[i + 6];
            QVERIFY(one.step == two.step && one.loss == two.loss && one.terms == two.terms);
        }
        QCOMPARE(after.watcher.steps.size() + 6, whole.watcher.steps.size());
    }

    void lossFalls_data() { everyMethod(); }
    void lossFalls()
    {
        QFETCH(QString, key);
        // Three steps an epoch: the first few say little. MTL's age networks take their time.
        const int epochs = key == QStringLiteral("mtl") ? 3 : 20;
        Run run(*this, key.toStdString(), 5, -1, epochs);
        QVERIFY(run.trainer->run());
        const auto epochLoss = [&](int epoch) {
            double sum = 0;
            for (std::size_t i = 0; i < 3; ++i)
                sum +=
                    run.watcher.steps[static_cast<std::size_t>(epoch) * 3 + i].terms.at(0).second;
            return sum;
        };
        QVERIFY2(epochLoss(epochs - 1) < epochLoss(0),
                 fmt::format("{} to {}", epochLoss(0), epochLoss(epochs - 1)).c_str());
    }

    void epochIsToldBeforeItsCheckpoint()
    {
        // Checkpoints every second step of three-step epochs: step 6 is one and ends an epoch.
        Run run(*this, "arcface", 5, -1, 2);
        run.options.record.checkpointEvery = 2;
        run.options.record.evaluateEvery = 1;
        QVERIFY(run.trainer->run());
        QCOMPARE(run.watcher.order,
                 (std::vector<std::string>{"checkpoint 2",
                                           "end 3",
                                           "evaluate 3",
                                           "checkpoint 3",
                                           "checkpoint 4",
                                           "end 6",
                                           "evaluate 6",
                                           "checkpoint 6"}));
    }

    void dalMovesOneSideAtATime()
    {
        // Steps 0 and 1 move the mapping and nothing else, and raise the correlation; 2 to 4 the
        // rest.
        for (const std::int64_t stop : {2, 5}) {
            Run run(*this, "dal", 5, stop);
            const Checkpoint start = run.trainer->checkpoint();
            run.trainer->run();
            const Checkpoint end = run.trainer->checkpoint();
            for (std::size_t i = 0; i < end.backbone.size(); ++i) {
                const bool isStatistic =
                    end.backbone[i].name.find("running_") != std::string::npos ||
                    end.backbone[i].name.find("num_batches") != std::string::npos;
                const bool isSame =
                    at::equal(toTorch(start.backbone[i].tensor), toTorch(end.backbone[i].tensor));
                QVERIFY2(isSame == (stop == 2 && !isStatistic) ||
                             (stop == 5 && end.backbone[i].name == "linear.bias"),
                         end.backbone[i].name.c_str());
            }
            for (std::size_t i = 0; i < end.head.size(); ++i) {
                const bool isMapping = end.head[i].name.rfind("DAL.", 0) == 0;
                const bool isSame =
                    at::equal(toTorch(start.head[i].tensor), toTorch(end.head[i].tensor));
                QVERIFY2(isSame == (stop == 2 && !isMapping), end.head[i].name.c_str());
            }
            for (const StepRecord& step : run.watcher.steps)
                QVERIFY((step.gradNormModel == 0) == (step.step < 2));
        }
    }

    void dalsMappingClimbs()
    {
        Run run(*this, "dal", 5, 2);
        torch::manual_seed(3);
        MethodInput input;
        input.features = torch::randn({30, kSize});
        input.embeddings = unitRows(input.features);
        input.labels = torch::zeros({30}, torch::kLong);
        input.ageFeatures = (input.features + torch::randn({30, kSize})).relu();
        double last = -1;
        std::vector<SgdGroup> groups(1);
        for (MethodParameter& parameter : run.head->methodParameters())
            if (parameter.climbs) {
                groups[0].names.push_back(parameter.name);
                groups[0].tensors.push_back(parameter.tensor);
            }
        Sgd sgd(groups, 0);
        for (int step = 0; step < 10; ++step) {
            sgd.zeroGrad();
            const Losses losses = run.head->forward(input);
            losses.total.backward();
            sgd.negateGradients(0, 1);
            sgd.step(0.05);
            const double rho = losses.terms.at(2).second.item<double>();
            QVERIFY2(rho > last, std::to_string(step).c_str());
            last = rho;
        }
    }

    void decaySparesWhatTheMethodSays()
    {
        const TinyNet net;
        const DecayGroups all = decayGroups(net);
        const DecayGroups weights = decayGroups(net, DecayRule::WeightsButNorms);
        QVERIFY((all.undecayed.names == std::vector<std::string>{"norm.weight", "norm.bias"}));
        QVERIFY(
            (weights.decayed.names == std::vector<std::string>{"conv.weight", "linear.weight"}));
        QCOMPARE(weights.undecayed.names.size(), std::size_t(4));
    }

private:
    TemporaryFolder folder_;
    std::unique_ptr<TrainingSet> set_;
    std::unique_ptr<BatchOrder> order_;
};

}  // namespace interproto

using interproto::MethodsTest;
QTEST_APPLESS_MAIN(MethodsTest)
#include "methods_test.moc"
