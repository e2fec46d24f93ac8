// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/norm_prelu.h"

#include "tests/support/torch_compare.h"

#include <ATen/Functions.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <QTest>

using namespace interproto;
namespace nn = torch::nn;

namespace {

struct Inputs {
    torch::Tensor x;
    torch::Tensor dy;
    torch::Tensor slope;
    torch::Tensor residual;
    torch::Tensor weight;
    torch::Tensor bias;
};

Inputs inputs(std::vector<std::int64_t> shape, double mean)
{
    torch::manual_seed(3);
    const auto map = [&] { return torch::randn(shape).contiguous(at::MemoryFormat::ChannelsLast); };
    const std::int64_t channels = shape[1];
    return {map() + mean,
            map(),
            torch::rand({channels}) - 0.3,
            map(),
            torch::randn({channels}),
            torch::randn({channels})};
}

nn::BatchNorm2d normOf(const Inputs& given, torch::ScalarType type)
{
    nn::BatchNorm2d norm(given.x.size(1));
    const torch::NoGradGuard guard;
    norm->weight.copy_(given.weight);
    norm->bias.copy_(given.bias);
    norm->to(type);
    return norm;
}

/// y, then the gradients of x, weight, bias, slope and residual, then the running mean and
/// variance.
using Found = std::vector<torch::Tensor>;

/// What the modules give one after the other, in double.
Found wanted(const Inputs& given, bool hasSlope, bool hasResidual)
{
    nn::BatchNorm2d norm = normOf(given, torch::kDouble);
    const auto leaf = [](const torch::Tensor& t) { return t.to(torch::kDouble).requires_grad_(); };
    const torch::Tensor x = leaf(given.x.contiguous());
    const torch::Tensor slope = leaf(given.slope);
    const torch::Tensor residual = leaf(given.residual);
    torch::Tensor y = norm->forward(x);
    if (hasSlope)
        y = at::prelu(y, slope);
    if (hasResidual)
        y = y + residual;
    y.backward(given.dy.to(torch::kDouble));
    return {y.detach(),
            x.grad(),
            norm->weight.grad(),
            norm->bias.grad(),
            slope.grad(),
            residual.grad(),
            norm->running_mean,
            norm->running_var};
}

Found found(const Inputs& given,
            bool hasSlope,
            bool hasResidual,
            torch::ScalarType type = torch::kFloat)
{
    nn::BatchNorm2d norm = normOf(given, torch::kFloat);
    const torch::Tensor x = given.x.clone().to(type).requires_grad_();
    const torch::Tensor slope = given.slope.clone().requires_grad_();
    const torch::Tensor residual = given.residual.clone().to(type).requires_grad_();
    const torch::Tensor y = normalised(
        norm, x, hasSlope ? slope : torch::Tensor(), hasResidual ? residual : torch::Tensor());
    y.backward(given.dy.to(type));
    return {y.detach(),
            x.grad(),
            norm->weight.grad(),
            norm->bias.grad(),
            slope.grad(),
            residual.grad(),
            norm->running_mean,
            norm->running_var};
}

}  // namespace

class NormPreluTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheModules_data()
    {
        QTest::addColumn<QList<int>>("shape");
        QTest::addColumn<bool>("hasSlope");
        QTest::addColumn<bool>("hasResidual");
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("tolerance");
        // 9,126 pixels: several blocks, and a rest in block and run.
        QTest::newRow("norm") << QList<int>{3, 67, 78, 39} << false << false << 0.0 << 2e-6;
        QTest::newRow("PReLU") << QList<int>{3, 67, 78, 39} << true << false << 0.0 << 2e-6;
        QTest::newRow("residual") << QList<int>{2, 64, 14, 14} << false << true << 0.0 << 2e-6;
        QTest::newRow("all") << QList<int>{2, 5, 9, 8} << true << true << 0.0 << 2e-6;
        QTest::newRow("three pixels") << QList<int>{1, 16, 3, 1} << true << false << 0.0 << 2e-5;
        // The mean is a thousand deviations away: x itself has no more digits than these.
        QTest::newRow("a mean far off")
            << QList<int>{4, 32, 20, 20} << true << false << 1e3 << 2e-3;
    }

    void agreesWithTheModules()
    {
        QFETCH(QList<int>, shape);
        QFETCH(bool, hasSlope);
        QFETCH(bool, hasResidual);
        QFETCH(double, mean);
        QFETCH(double, tolerance);
        const Inputs given = inputs({shape.begin(), shape.end()}, mean);
        const Found truth = wanted(given, hasSlope, hasResidual);
        at::set_num_threads(2);
        const Found ours = found(given, hasSlope, hasResidual);
        at::set_num_threads(1);
        const Found alone = found(given, hasSlope, hasResidual);
        for (std::size_t i = 0; i < truth.size(); ++i) {
            QCOMPARE(ours[i].defined(), truth[i].defined());
            if (!truth[i].defined())
                continue;
            COMPARE_TENSORS(ours[i], truth[i], tolerance);
            QVERIFY(at::equal(ours[i], alone[i]));
        }
        QVERIFY(ours[0].is_contiguous(at::MemoryFormat::ChannelsLast));
    }

    void statisticsKeepTheirDigitsFarFromZero()
    {
        const Inputs given = inputs({8, 16, 28, 28}, 1e4);
        const Found truth = wanted(given, false, false);
        const Found ours = found(given, false, false);
        // Of x's own values, not of rounded sums of their squares.
        COMPARE_TENSORS(ours[6], truth[6], 1e-7);
        COMPARE_TENSORS(ours[7], truth[7], 1e-6);
    }

    void bfloat16StaysNear()
    {
        Inputs given = inputs({3, 64, 28, 28}, 0);
        for (torch::Tensor* map : {&given.x, &given.dy, &given.residual})
            *map = map->to(torch::kBFloat16).to(torch::kFloat);
        const Found truth = wanted(given, true, true);
        const Found ours = found(given, true, true, torch::kBFloat16);
        QCOMPARE(ours[0].scalar_type(), torch::kBFloat16);
        for (std::size_t i = 0; i < truth.size(); ++i)
            COMPARE_TENSORS(ours[i], truth[i], 6e-3);
    }

    void runningStatisticsAreUsedOutsideTraining()
    {
        const Inputs given = inputs({2, 24, 14, 14}, 0.5);
        nn::BatchNorm2d norm = normOf(given, torch::kFloat);
        normalised(norm, given.x);
        QCOMPARE(norm->num_batches_tracked.item<std::int64_t>(), 1);
        norm->eval();
        const torch::NoGradGuard guard;
        const torch::Tensor y = normalised(norm, given.x, given.slope, given.residual);
        COMPARE_TENSORS(y, at::prelu(norm->forward(given.x), given.slope) + given.residual, 1e-6);
        QCOMPARE(norm->num_batches_tracked.item<std::int64_t>(), 1);
    }

    void otherLayoutsAreThePlainModulesToTheBit()
    {
        for (const std::vector<std::int64_t>& shape :
             {std::vector<std::int64_t>{4, 24, 7, 7}, std::vector<std::int64_t>{4, 24, 1, 1}}) {
            const Inputs given = inputs(shape, 0);
            nn::BatchNorm2d norm = normOf(given, torch::kFloat);
            nn::BatchNorm2d same = normOf(given, torch::kFloat);
            const torch::Tensor x = given.x.contiguous();
            QVERIFY(at::equal(normalised(norm, x, given.slope),
                              at::prelu(same->forward(x), given.slope)));
            QVERIFY(at::equal(norm->running_var, same->running_var));
        }
    }

    void whatIsFrozenGetsNoGradient()
    {
        const Inputs given = inputs({2, 8, 6, 6}, 0);
        nn::BatchNorm2d norm = normOf(given, torch::kFloat);
        norm->weight.set_requires_grad(false);
        const torch::Tensor x = given.x.clone().requires_grad_();
        normalised(norm, x, given.slope).backward(given.dy);
        QVERIFY(!norm->weight.grad().defined());
        COMPARE_TENSORS(norm->bias.grad(), wanted(given, true, false)[3], 2e-6);
    }
};

QTEST_APPLESS_MAIN(NormPreluTest)
#include "norm_prelu_test.moc"
