// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/nets/catalog.h"
#include "core/nets/groups.h"
#include "core/nets/prelu.h"
#include "core/nets/speed.h"
#include "core/nets/weights.h"
#include "tests/support/torch_compare.h"

#include <ATen/autocast_mode.h>
#include <torch/utils.h>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace interproto;

namespace {

std::shared_ptr<Backbone> mobileFaceNet(std::uint64_t seed, int embedding = 512)
{
    torch::manual_seed(seed);
    return makeBackbone({.netMode = "mobilefacenet", .embeddingSize = embedding});
}

/// What the error of `call` says; empty when there was none.
template <typename Call>
QByteArray messageOf(const Call& call, ExitCode wanted = ExitCode::BadInput)
{
    try {
        call();
    } catch (const Error& error) {
        if (error.code() != wanted)
            return "another exit code: " + QByteArray(error.what());
        return error.what();
    }
    return {};
}

void rename(std::vector<NamedTensor>& state, const std::string& from, const std::string& to)
{
    for (NamedTensor& item : state)
        if (item.name.compare(0, from.size(), from) == 0)
            item.name = to + item.name.substr(from.size());
}

void drop(std::vector<NamedTensor>& state, const std::string& name)
{
    std::erase_if(state, [&](const NamedTensor& item) { return item.name == name; });
}

bool sameState(const torch::nn::Module& a, const torch::nn::Module& b)
{
    const auto left = namedState(a);
    const auto right = namedState(b);
    if (left.size() != right.size())
        return false;
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i].first != right[i].first || !at::equal(left[i].second, right[i].second))
            return false;
    return true;
}

}  // namespace

class NetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void parametersAndKeysAreThoseOfTheOfficialNetworks_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<int>("depth");
        QTest::addColumn<qint64>("keys");
        QTest::addColumn<QString>("last");
        const QString irLast = QStringLiteral(".res_layer.4.num_batches_tracked");
        const QString seLast = QStringLiteral(".res_layer.5.fc2.weight");
        const auto row =
            [](const char* name, const char* mode, int depth, qint64 keys, const QString& last) {
                QTest::newRow(name) << QString::fromLatin1(mode) << depth << keys << last;
            };
        row("IR-50", "ir", 50, 349, QStringLiteral("body.23") + irLast);
        row("IR-SE-50", "ir_se", 50, 397, QStringLiteral("body.23") + seLast);
        row("IR-100", "ir", 100, 674, QStringLiteral("body.48") + irLast);
        row("IR-SE-100", "ir_se", 100, 772, QStringLiteral("body.48") + seLast);
        row("IR-152", "ir", 152, 687, QStringLiteral("body.49") + irLast);
        row("IR-SE-152", "ir_se", 152, 787, QStringLiteral("body.49") + seLast);
        row("MobileFaceNet",
            "mobilefacenet",
            50,
            333,
            QStringLiteral("linear.1.num_batches_tracked"));
    }

    void parametersAndKeysAreThoseOfTheOfficialNetworks()
    {
        QFETCH(QString, mode);
        QFETCH(int, depth);
        QFETCH(qint64, keys);
        QFETCH(QString, last);
        const auto net = makeBackbone({.netMode = mode.toStdString(), .netDepth = depth});
        const auto state = namedState(*net);
        QCOMPARE(static_cast<qint64>(state.size()), keys);
        QCOMPARE(QString::fromStdString(state.back().first), last);
        std::int64_t parameters = 0;
        for (const torch::Tensor& tensor : net->parameters())
            parameters += tensor.numel();
        for (const BackboneEntry& entry : backboneCatalog()) {
            if (entry.key != mode.toStdString())
                continue;
            const auto at =
                std::find(entry.depths.begin(), entry.depths.end(), depth) - entry.depths.begin();
            QCOMPARE(parameters,
                     entry.parameters.at(entry.depths.empty() ? 0 : static_cast<std::size_t>(at)));
        }
    }

    void namesFollowPythonsOrder()
    {
        const auto state = namedState(*makeBackbone({.netMode = "ir_se"}));
        const std::vector<std::string> first = {"input_layer.0.weight",
                                                "input_layer.1.weight",
                                                "input_layer.1.bias",
                                                "input_layer.1.running_mean",
                                                "input_layer.1.running_var",
                                                "input_layer.1.num_batches_tracked",
                                                "input_layer.2.weight",
                                                "output_layer.0.weight"};
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(state.at(i).first, first[i]);
        QCOMPARE(state.at(5).second.dim(), 0);
        QCOMPARE(state.at(5).second.scalar_type(), torch::kLong);
    }

    void catalogueEntriesExplainThemselves()
    {
        for (const BackboneEntry& entry : backboneCatalog()) {
            QVERIFY(!entry.title.empty());
            QVERIFY(entry.summary.size() > 20);
            QCOMPARE(entry.parameters.size(), std::max<std::size_t>(1, entry.depths.size()));
        }
    }

    void unknownChoicesNameTheKnownOnes()
    {
        const QByteArray mode =
            messageOf([] { makeBackbone({.netMode = "resnet"}); }, ExitCode::Usage);
        QVERIFY2(mode.contains("resnet") && mode.contains("ir, ir_se, mobilefacenet"), mode);
        const QByteArray depth = messageOf([] { makeBackbone({.netDepth = 34}); }, ExitCode::Usage);
        QVERIFY2(depth.contains("34") && depth.contains("50, 100, 152"), depth);
        QVERIFY(!messageOf([] { makeBackbone({.embeddingSize = 0}); }, ExitCode::Usage).isEmpty());
        QVERIFY(!messageOf([] { makeBackbone({.dropRatio = 1}); }, ExitCode::Usage).isEmpty());
        QVERIFY(!messageOf([] { makeBackbone({.dropRatio = std::nan("")}); }, ExitCode::Usage)
                     .isEmpty());
    }

    void decayGroupsAreTheReferences()
    {
        const auto net = makeBackbone({.netMode = "ir_se"});
        const DecayGroups groups = decayGroups(*net);
        QCOMPARE(groups.undecayed.tensors.size(), std::size_t(108));
        QCOMPARE(groups.undecayed.values(), std::int64_t(26368));
        QCOMPARE(groups.decayed.tensors.size(), std::size_t(127));
        QCOMPARE(groups.decayed.values(), std::int64_t(43771328));
        QCOMPARE(groups.decayed.names.at(1), std::string("input_layer.2.weight"));
        QCOMPARE(groups.undecayed.names.at(0), std::string("input_layer.1.weight"));
    }

    void embeddingsAreUnitRowsOfAnySize()
    {
        for (const char* mode : {"mobilefacenet", "ir"}) {
            const auto net = makeBackbone({.netMode = mode, .embeddingSize = 96});
            net->eval();
            const torch::NoGradGuard noGrad;
            const torch::Tensor rows = net->forward(torch::rand({1, 3, 112, 112}) * 2 - 1);
            QCOMPARE(rows.sizes().vec(), (std::vector<std::int64_t>{1, 96}));
            COMPARE_TENSORS(rows.norm(2, 1), torch::ones({1}), 1e-6);
        }
    }

    void sameSeedDrawsTheSameWeights()
    {
        QVERIFY(sameState(*mobileFaceNet(5), *mobileFaceNet(5)));
        QVERIFY(!sameState(*mobileFaceNet(5), *mobileFaceNet(6)));
    }

    void zeroRowsStayZeroWithFiniteGradient()
    {
        torch::Tensor rows = torch::randn({3, 4});
        rows[1].zero_();
        rows.requires_grad_();
        const torch::Tensor unit = unitRows(rows);
        QCOMPARE(unit[1].abs().sum().item<double>(), 0.0);
        unit.select(1, 0).sum().backward();
        QVERIFY(at::isfinite(rows.grad()).all().item<bool>());
        const torch::Tensor tiny = torch::full({1, 4}, 1e-15);
        COMPARE_TENSORS(unitRows(tiny), torch::full({1, 4}, 0.5), 1e-6);
        QVERIFY(std::isnan(unitRows(torch::full({1, 2}, std::nan("")))[0][0].item<double>()));
    }

    void badBatchesAreErrors()
    {
        const auto net = mobileFaceNet(1);
        net->train();
        QVERIFY(messageOf([&] {
                    net->forward(torch::zeros({1, 3, 112, 112}));
                }).contains("at least 2"));
        QVERIFY(messageOf([&] {
                    net->forward(torch::zeros({2, 1, 112, 112}));
                }).contains("[2, 1, 112, 112]"));
    }

    void ownPreluIsPyTorchs_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("float32") << static_cast<int>(at::kFloat) << 1e-6;
        QTest::newRow("bfloat16") << static_cast<int>(at::kBFloat16) << 4e-3;
    }

    void ownPreluIsPyTorchs()
    {
        QFETCH(int, type);
        QFETCH(double, tolerance);
        // 9,126 pixels: more than two blocks, and a rest in block and run.
        const auto kind = static_cast<at::ScalarType>(type);
        const torch::Tensor x =
            torch::randn({3, 67, 78, 39}).to(kind).contiguous(at::MemoryFormat::ChannelsLast);
        const torch::Tensor dy = torch::randn({3, 67, 78, 39}).to(kind);
        const torch::Tensor slope = torch::randn({67});
        const auto run = [&](bool own, int threads) {
            at::set_num_threads(threads);
            const torch::Tensor input = x.clone().requires_grad_();
            const torch::Tensor weight = slope.clone().requires_grad_();
            const torch::Tensor y = own ? channelPrelu(input, weight)
                                        : at::prelu(input.to(torch::kFloat), weight).to(kind);
            y.backward(dy);
            return std::vector<torch::Tensor>{y.detach(), input.grad(), weight.grad()};
        };
        const std::vector<torch::Tensor> wanted = run(false, 2);
        const std::vector<torch::Tensor> found = run(true, 2);
        const std::vector<torch::Tensor> alone = run(true, 1);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            COMPARE_TENSORS(found[i], wanted[i], tolerance);
            QVERIFY(at::equal(found[i], alone[i]));
        }
        QVERIFY(found[0].is_contiguous(at::MemoryFormat::ChannelsLast));
    }

    void ownPreluHandsNotANumberOn()
    {
        for (const at::ScalarType type : {at::kFloat, at::kBFloat16}) {
            torch::Tensor x =
                torch::zeros({1, 2, 2, 2}, type).contiguous(at::MemoryFormat::ChannelsLast);
            x[0][1][0][0] = std::nan("");
            x[0][0][1][1] = std::numeric_limits<double>::infinity();
            const torch::Tensor y = channelPrelu(x, torch::full({2}, 0.25));
            QVERIFY(std::isnan(y[0][1][0][0].item<double>()));
            QVERIFY(std::isinf(y[0][0][1][1].item<double>()));
        }
    }

    void channelsLastChangesNoValueAndNoFile()
    {
        const auto net = mobileFaceNet(2);
        net->eval();
        const torch::Tensor images = torch::rand({2, 3, 112, 112}) * 2 - 1;
        const torch::NoGradGuard noGrad;
        const torch::Tensor before = net->forward(images);
        const std::vector<NamedTensor> saved = stateDict(*net);
        const torch::Tensor weight = net->parameters()[0];
        useChannelsLast(*net);
        QVERIFY(weight.is_contiguous(at::MemoryFormat::ChannelsLast));
        COMPARE_TENSORS(
            net->forward(images.contiguous(at::MemoryFormat::ChannelsLast)), before, 1e-5);
        const std::vector<NamedTensor> again = stateDict(*net);
        for (std::size_t i = 0; i < saved.size(); ++i)
            QVERIFY(*saved[i].tensor.storage == *again[i].tensor.storage);
    }

    void autocastEndsWithItsScopeAlsoByException()
    {
        QVERIFY(!at::autocast::is_autocast_enabled(at::kCPU));
        try {
            const Autocast outer(at::kCPU, true);
            {
                const Autocast inner(at::kCPU, true);
                const Autocast off(at::kCPU, false);
                QVERIFY(at::autocast::is_autocast_enabled(at::kCPU));
            }
            QVERIFY(at::autocast::is_autocast_enabled(at::kCPU));
            throw 1;
        } catch (int) {
            QVERIFY(!at::autocast::is_autocast_enabled(at::kCPU));
        }
    }

    void autocastStaysNearFullPrecision()
    {
        const auto net = mobileFaceNet(3);
        net->eval();
        const torch::NoGradGuard noGrad;
        const torch::Tensor images = torch::rand({2, 3, 112, 112}) * 2 - 1;
        const torch::Tensor wanted = net->forward(images);
        const Autocast guard(at::kCPU, true);
        const torch::Tensor found = net->forward(images);
        QCOMPARE(found.scalar_type(), torch::kFloat);
        QVERIFY((found * wanted).sum(1).min().item<double>() > 0.99);
    }

    void tensorsCrossTheBridgeUnchanged()
    {
        for (const at::ScalarType type : {at::kFloat,
                                          at::kDouble,
                                          at::kHalf,
                                          at::kBFloat16,
                                          at::kLong,
                                          at::kInt,
                                          at::kShort,
                                          at::kChar,
                                          at::kByte,
                                          at::kBool}) {
            const torch::Tensor tensor = (torch::rand({3, 5}) * 100).to(type);
            QVERIFY(at::equal(toTorch(fromTorch(tensor)), tensor));
            QVERIFY(at::equal(toTorch(fromTorch(tensor.t())), tensor.t()));
        }
        QCOMPARE(toTorch(fromTorch(torch::tensor(7L))).item<std::int64_t>(), std::int64_t(7));
        QCOMPARE(toTorch(fromTorch(torch::zeros({0, 4}))).size(1), std::int64_t(4));
        TensorData view = fromTorch(torch::arange(12, torch::kFloat));
        view.shape = {2, 3};
        view.strides = {1, 4};
        view.offset = 1;
        COMPARE_TENSORS(toTorch(view), torch::tensor({{1.F, 5.F, 9.F}, {2.F, 6.F, 10.F}}), 0);
    }

    void weightsSurviveAFile()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("model.pth")).toStdString();
        const auto net = mobileFaceNet(4);
        writeStateDict(path, stateDict(*net));
        const auto other = mobileFaceNet(5);
        QCOMPARE(loadStateDict(*other, readStateDict(path), path).scheme, std::string("official"));
        QVERIFY(sameState(*net, *other));
    }

    void otherNamingSchemesLoad()
    {
        const auto net = mobileFaceNet(4);
        std::vector<NamedTensor> state = stateDict(*net);
        const char* names[] = {"conv1",
                               "conv2_dw",
                               "conv_23",
                               "conv_3",
                               "conv_34",
                               "conv_4",
                               "conv_45",
                               "conv_5",
                               "conv_6_sep",
                               "conv_6_dw"};
        for (int i = 0; i < 10; ++i)
            rename(state, fmt::format("model.{}.", i), fmt::format("{}.", names[i]));
        rename(state, "linear.0.", "linear.");
        rename(state, "linear.1.", "bn.");
        const auto other = mobileFaceNet(5);
        QCOMPARE(loadStateDict(*other, state, "x.pth").scheme,
                 std::string("InsightFace_Pytorch MobileFaceNet"));
        QVERIFY(sameState(*net, *other));
        rename(state, "", "module.");
        const auto third = mobileFaceNet(6);
        QCOMPARE(loadStateDict(*third, state, "x.pth").notes.size(), std::size_t(1));
        QVERIFY(sameState(*net, *third));
    }

    void backbonesAreTakenOutOfLargerFiles()
    {
        const auto net = mobileFaceNet(4);
        std::vector<NamedTensor> state = stateDict(*net);
        rename(state, "", "backbone.");
        state.push_back({"margin_fc.weight", fromTorch(torch::zeros({3, 512}))});
        const auto other = mobileFaceNet(5);
        const LoadReport report = loadStateDict(*other, state, "dal.pth");
        QVERIFY(sameState(*net, *other));
        QVERIFY(report.notes.at(1).find("margin_fc.weight") != std::string::npos);
    }

    void curricularFacesLastNormIsFilledIn()
    {
        const auto net = makeBackbone({.netMode = "ir", .embeddingSize = 8});
        std::vector<NamedTensor> state = stateDict(*net);
        drop(state, "output_layer.4.weight");
        QVERIFY(messageOf([&] {
                    loadStateDict(*net, state, "x.pth");
                }).contains("output_layer.4.weight"));
        drop(state, "output_layer.4.bias");
        drop(state, "output_layer.4.num_batches_tracked");
        const auto other = makeBackbone({.netMode = "ir", .embeddingSize = 8});
        for (const auto& [name, tensor] : namedState(*other))
            if (name.find("output_layer.4") == 0)
                tensor.detach().fill_(7);
        const LoadReport report = loadStateDict(*other, state, "x.pth");
        QVERIFY(sameState(*net, *other));
        QVERIFY(report.notes.at(0).find("CurricularFace") != std::string::npos);
    }

    void filesThatDoNotFitAreRefusedAndChangeNothing()
    {
        const auto net = mobileFaceNet(4);
        const auto untouched = mobileFaceNet(4);
        const std::vector<NamedTensor> good = stateDict(*mobileFaceNet(5));
        const auto refused = [&](const std::vector<NamedTensor>& state) {
            return messageOf([&] { loadStateDict(*net, state, "/data/w.pth"); });
        };
        std::vector<NamedTensor> state = good;
        drop(state, "linear.0.weight");
        state.push_back({"stranger", fromTorch(torch::zeros({1}))});
        QByteArray message = refused(state);
        QVERIFY2(message.contains("linear.0.weight") && message.contains("stranger") &&
                     message.contains("/data/w.pth"),
                 message);

        state = good;
        state.at(0).tensor = fromTorch(torch::zeros({64, 3, 5, 5}));
        message = refused(state);
        QVERIFY2(message.contains("[64, 3, 5, 5]") && message.contains("[64, 3, 3, 3]"), message);

        state = good;
        torch::Tensor broken = torch::zeros({64, 3, 3, 3});
        broken[1][2][0][0] = std::numeric_limits<float>::infinity();
        state.at(0).tensor = fromTorch(broken);
        message = refused(state);
        QVERIFY2(message.contains("1 of its 1728 values"), message);

        state = good;
        const auto variance = std::find_if(state.begin(), state.end(), [](const NamedTensor& t) {
            return t.name.ends_with("running_var");
        });
        QVERIFY(variance != state.end());
        torch::Tensor negative = toTorch(variance->tensor);
        negative[2] = -0.25F;
        variance->tensor = fromTorch(negative);
        message = refused(state);
        QVERIFY2(message.contains(QByteArray::fromStdString("key \"" + variance->name + "\"")) &&
                     message.contains("1 of its 64 variances are negative (the least is -0.25)"),
                 message);

        state = good;
        state.at(0).tensor = fromTorch(torch::zeros({64, 3, 3, 3}, torch::kLong));
        QVERIFY(refused(state).contains("Long"));

        state = good;
        state.push_back(state.at(0));
        QVERIFY(refused(state).contains("twice"));
        QVERIFY(sameState(*net, *untouched));
    }

    void foreignNetworksAreNamed()
    {
        const auto net = mobileFaceNet(4);
        const auto message = [&](std::vector<NamedTensor> state) {
            return messageOf([&] { loadStateDict(*net, state, "w.pth"); });
        };
        QVERIFY(message(stateDict(*makeBackbone({.netMode = "ir_se", .embeddingSize = 4})))
                    .contains("IR-SE-50"));
        const TensorData one = fromTorch(torch::zeros({1}));
        QVERIFY(message({{"layer1.0.bn1.weight", one}}).contains("iresnet"));
        QVERIFY(message({{"block1.0.res_layer.0.weight", one}}).contains("MTLFace"));
        QVERIFY(message({{"kernel", one}}).contains("head"));
        QVERIFY(message({}).contains("missing"));
        // At most ten names are listed.
        QVERIFY(message({}).contains("more"));
    }

    void halfWeightsLoadIntoFloat()
    {
        const auto net = mobileFaceNet(4, 8);
        std::vector<NamedTensor> state = stateDict(*net);
        for (NamedTensor& item : state) {
            const torch::Tensor tensor = toTorch(item.tensor);
            if (tensor.is_floating_point())
                item.tensor = fromTorch(tensor.to(torch::kHalf));
        }
        const auto other = mobileFaceNet(5, 8);
        loadStateDict(*other, state, "half.pth");
        COMPARE_TENSORS(other->parameters()[0], net->parameters()[0], 1e-3);
    }
};

QTEST_APPLESS_MAIN(NetsTest)
#include "nets_test.moc"
