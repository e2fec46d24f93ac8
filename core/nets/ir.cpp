// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/ir.h"

#include "core/base/error.h"
#include "core/nets/conv3x3.h"
#include "core/nets/layers.h"
#include "core/nets/norm_prelu.h"
#include "core/nets/prelu.h"

#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/modules/dropout.h>
#include <torch/nn/modules/linear.h>

#include <optional>

namespace interproto {

namespace nn = torch::nn;

namespace {

/// Channel weights from the global mean: x * sigmoid(fc2 relu(fc1 mean(x))).
class SqueezeExcitation : public nn::Module {
public:
    explicit SqueezeExcitation(int channels)
        : fc1_(register_module("fc1", convolution(channels, channels / 16, 1, 1, 0))),
          fc2_(register_module("fc2", convolution(channels / 16, channels, 1, 1, 0)))
    {
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        const torch::Tensor mean = at::adaptive_avg_pool2d(x, {1, 1});
        return x * at::sigmoid(fc2_->forward(at::relu(fc1_->forward(mean))));
    }

private:
    nn::Conv2d fc1_;
    nn::Conv2d fc2_;
};

/// BN, conv, PReLU, conv (stride), BN and maybe squeeze-excitation, added to a shortcut.
class Unit : public nn::Module {
public:
    Unit(int in, int out, int stride, bool withSe) : stride_(stride)
    {
        // The shortcut first: the order of PyTorch's registration is the order of its random draws
        // and of its files.
        if (in != out) {
            projection_ = convolution(in, out, 1, stride, 0);
            projectionNorm_ = nn::BatchNorm2d(out);
            register_module("shortcut_layer", nn::Sequential(projection_, projectionNorm_));
        } else {
            register_module("shortcut_layer", nn::Sequential());
        }
        norm1_ = nn::BatchNorm2d(in);
        conv1_ = convolution(in, out, 3, 1, 1);
        prelu_ = nn::PReLU(nn::PReLUOptions().num_parameters(out));
        conv2_ = convolution(out, out, 3, stride, 1);
        norm2_ = nn::BatchNorm2d(out);
        nn::Sequential residual(norm1_, conv1_, prelu_, conv2_, norm2_);
        if (withSe) {
            squeeze_ = std::make_shared<SqueezeExcitation>(out);
            residual->push_back(squeeze_);
        }
        register_module("res_layer", residual);
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        torch::Tensor y = convolve3x3(conv1_, normalised(norm1_, x));
        y = convolve3x3(conv2_, channelPrelu(y, prelu_->weight));
        if (squeeze_)
            return squeeze_->forward(normalised(norm2_, y)) + shortcut(x);
        return normalised(norm2_, y, {}, shortcut(x));
    }

private:
    torch::Tensor shortcut(const torch::Tensor& x)
    {
        if (!projection_.is_empty())
            return normalised(projectionNorm_, projection_->forward(x));
        // The reference pools with a window of one: that only picks every stride-th pixel. Picking
        // costs nothing, pooling a pass over memory and an int64 index for every value.
        if (stride_ == 1)
            return x;
        return x.slice(2, 0, std::nullopt, stride_).slice(3, 0, std::nullopt, stride_);
    }

    int stride_;
    nn::Conv2d projection_{nullptr};
    nn::BatchNorm2d projectionNorm_{nullptr};
    nn::BatchNorm2d norm1_{nullptr};
    nn::Conv2d conv1_{nullptr};
    nn::PReLU prelu_{nullptr};
    nn::Conv2d conv2_{nullptr};
    nn::BatchNorm2d norm2_{nullptr};
    std::shared_ptr<SqueezeExcitation> squeeze_;
};

class Ir : public Backbone {
public:
    Ir(const BackboneOptions& options, const std::vector<int>& stages, bool withSe)
        : Backbone(options.embeddingSize)
    {
        inputConv_ = convolution(3, 64, 3, 1, 1);
        inputNorm_ = nn::BatchNorm2d(64);
        inputPrelu_ = nn::PReLU(nn::PReLUOptions().num_parameters(64));
        register_module("input_layer", nn::Sequential(inputConv_, inputNorm_, inputPrelu_));
        mapNorm_ = nn::BatchNorm2d(512);
        dropout_ = nn::Dropout(options.dropRatio);
        linear_ = nn::Linear(512 * 7 * 7, options.embeddingSize);
        rowNorm_ = nn::BatchNorm1d(options.embeddingSize);
        register_module("output_layer",
                        nn::Sequential(mapNorm_, dropout_, nn::Flatten(), linear_, rowNorm_));
        nn::Sequential body;
        int in = 64;
        int out = 64;
        for (const int units : stages) {
            for (int i = 0; i < units; ++i) {
                units_.push_back(std::make_shared<Unit>(in, out, i == 0 ? 2 : 1, withSe));
                body->push_back(units_.back());
                in = out;
            }
            out *= 2;
        }
        register_module("body", body);
    }

    torch::Tensor features(torch::Tensor images) override
    {
        return rowsOf(featureMap(std::move(images)));
    }

    torch::Tensor featureMap(torch::Tensor images) override
    {
        checkImages(images, is_training());
        torch::Tensor x = normalised(inputNorm_, inputConv_->forward(images), inputPrelu_->weight);
        for (const auto& unit : units_)
            x = unit->forward(x);
        return x;
    }

    torch::Tensor rowsOf(const torch::Tensor& map) override
    {
        const torch::Tensor x = dropout_->forward(normalised(mapNorm_, map));
        return normalisedRows(rowNorm_, linear_->forward(x.flatten(1)));
    }

private:
    nn::Conv2d inputConv_{nullptr};
    nn::BatchNorm2d inputNorm_{nullptr};
    nn::PReLU inputPrelu_{nullptr};
    std::vector<std::shared_ptr<Unit>> units_;
    nn::BatchNorm2d mapNorm_{nullptr};
    nn::Dropout dropout_{nullptr};
    nn::Linear linear_{nullptr};
    nn::BatchNorm1d rowNorm_{nullptr};
};

}  // namespace

std::vector<int> irStages(int depth)
{
    switch (depth) {
        case 50:
            return {3, 4, 14, 3};
        case 100:
            return {3, 13, 30, 3};
        case 152:
            return {3, 8, 36, 3};
        default:
            return {};
    }
}

std::shared_ptr<Backbone> makeIr(const BackboneOptions& options, bool withSe)
{
    const std::vector<int> stages = irStages(options.netDepth);
    INTERPROTO_ASSERT(!stages.empty());
    return std::make_shared<Ir>(options, stages, withSe);
}

}  // namespace interproto
