// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/conv3x3.h"

#include "core/nets/layers.h"
#include "tests/support/torch_compare.h"

#include <ATen/Functions.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <QTest>

namespace interproto {

namespace {

torch::Tensor channelsLast(std::vector<std::int64_t> shape)
{
    return torch::randn(shape).contiguous(at::MemoryFormat::ChannelsLast);
}

}  // namespace

class Conv3x3Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void weightGradientIsPyTorchs_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("in");
        QTest::addColumn<int>("out");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("stride");
        QTest::newRow("several blocks, the last one short") << 3 << 64 << 8 << 56 << 56 << 1;
        QTest::newRow("odd sizes") << 2 << 5 << 7 << 9 << 6 << 1;
        QTest::newRow("stride, even") << 2 << 16 << 4 << 14 << 14 << 2;
        QTest::newRow("stride, odd") << 2 << 3 << 4 << 7 << 5 << 2;
        QTest::newRow("one column") << 2 << 4 << 3 << 4 << 1 << 1;
        QTest::newRow("one pixel") << 2 << 4 << 3 << 1 << 1 << 2;
        QTest::newRow("a row over a block") << 1 << 1024 << 2 << 2 << 300 << 1;
    }

    void weightGradientIsPyTorchs()
    {
        QFETCH(int, images);
        QFETCH(int, in);
        QFETCH(int, out);
        QFETCH(int, height);
        QFETCH(int, width);
        QFETCH(int, stride);
        torch::manual_seed(5);
        const torch::Tensor x = channelsLast({images, in, height, width});
        const torch::Tensor weight =
            torch::randn({out, in, 3, 3}, torch::kFloat64).requires_grad_();
        const torch::Tensor y = at::conv2d(x.to(torch::kFloat64), weight, {}, stride, 1);
        const torch::Tensor dy = channelsLast(y.sizes().vec());
        y.backward(dy.to(torch::kFloat64));
        const torch::Tensor found = weightGradient3x3(x, dy, stride);
        COMPARE_TENSORS(found.to(torch::kFloat64), weight.grad(), 1e-5);
        QVERIFY(found.is_contiguous(at::MemoryFormat::ChannelsLast));
    }

    void layerIsTheModules_data()
    {
        QTest::addColumn<int>("stride");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
    }

    void layerIsTheModules()
    {
        QFETCH(int, stride);
        torch::nn::Conv2d layer = convolution(32, 16, 3, stride, 1);
        const torch::Tensor images = channelsLast({2, 32, 14, 14});
        const auto run = [&](bool own) {
            layer->zero_grad();
            const torch::Tensor x = images.clone().requires_grad_();
            const torch::Tensor y = own ? convolve3x3(layer, x) : layer->forward(x);
            y.square().sum().backward();
            return std::vector<torch::Tensor>{
                y.detach(), x.grad().clone(), layer->weight.grad().clone()};
        };
        const std::vector<torch::Tensor> wanted = run(false);
        const std::vector<torch::Tensor> found = run(true);
        for (std::size_t i = 0; i < wanted.size(); ++i)
            COMPARE_TENSORS(found[i], wanted[i], 1e-5);
    }

    void frozenWeightsGetNoGradient()
    {
        torch::nn::Conv2d layer = convolution(8, 8, 3, 1, 1);
        layer->weight.set_requires_grad(false);
        const torch::Tensor x = channelsLast({1, 8, 6, 6}).requires_grad_();
        convolve3x3(layer, x).sum().backward();
        QVERIFY(x.grad().defined() && !layer->weight.grad().defined());
    }
};

}  // namespace interproto

QTEST_GUILESS_MAIN(interproto::Conv3x3Test)
#include "conv3x3_test.moc"
