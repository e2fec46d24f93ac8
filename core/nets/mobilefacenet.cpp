// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/mobilefacenet.h"

#include "core/nets/full_precision.h"
#include "core/nets/layers.h"
#include "core/nets/norm_prelu.h"

#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>

#include <array>
#include <iterator>
#include <vector>

namespace interproto {

namespace nn = torch::nn;

namespace {

/// Convolution and batch norm, with a PReLU after them unless linear.
class ConvBlock : public nn::Module {
public:
    ConvBlock(int in, int out, int kernel, int stride, int padding, int groups, bool linear)
        : isStrided_(stride > 1),
          conv_(register_module("conv", convolution(in, out, kernel, stride, padding, groups))),
          norm_(register_module("bn", nn::BatchNorm2d(out)))
    {
        if (!linear)
            prelu_ = register_module("prelu", nn::PReLU(nn::PReLUOptions().num_parameters(out)));
    }

    torch::Tensor forward(const torch::Tensor& x) { return plus(x, {}); }

    /// forward(x) + residual, in one pass where that is possible.
    torch::Tensor plus(const torch::Tensor& x, const torch::Tensor& residual)
    {
        const torch::Tensor slope = prelu_.is_empty() ? torch::Tensor() : prelu_->weight;
        return normalised(norm_, convolved(x), slope, residual);
    }

private:
    /// oneDNN 3.13 has no fast bfloat16 gradient of strided depthwise convolutions (a third of a
    /// step): under autocast on the CPU these are computed in float32.
    torch::Tensor convolved(const torch::Tensor& x)
    {
        const bool isStridedDepthwise = conv_->options.groups() > 1 && isStrided_;
        if (!isStridedDepthwise || !x.is_cpu() || !at::autocast::is_autocast_enabled(at::kCPU))
            return conv_->forward(x);
        const FullPrecision guard(at::kCPU);
        return conv_->forward(x.to(at::kFloat)).to(at::autocast::get_autocast_dtype(at::kCPU));
    }

    bool isStrided_;
    nn::Conv2d conv_;
    nn::BatchNorm2d norm_;
    nn::PReLU prelu_{nullptr};
};

/// 1x1 to `width` channels, 3x3 depthwise, 1x1 back: the inverted bottleneck, added to its input
/// when residual.
class DepthWise : public nn::Module {
public:
    DepthWise(int in, int out, int width, int stride, bool residual)
        : conv_(register_module("conv", std::make_shared<ConvBlock>(in, width, 1, 1, 0, 1, false))),
          depthwise_(register_module(
              "conv_dw", std::make_shared<ConvBlock>(width, width, 3, stride, 1, width, false))),
          project_(register_module("project",
                                   std::make_shared<ConvBlock>(width, out, 1, 1, 0, 1, true))),
          residual_(residual)
    {
    }

    torch::Tensor forward(const torch::Tensor& x)
    {
        return project_->plus(depthwise_->forward(conv_->forward(x)),
                              residual_ ? x : torch::Tensor());
    }

private:
    std::shared_ptr<ConvBlock> conv_;
    std::shared_ptr<ConvBlock> depthwise_;
    std::shared_ptr<ConvBlock> project_;
    bool residual_;
};

/// `count` residual bottlenecks of one width.
class Residual : public nn::Module {
public:
    Residual(int channels, int count, int width)
    {
        for (int i = 0; i < count; ++i)
            blocks_->push_back(std::make_shared<DepthWise>(channels, channels, width, 1, true));
        register_module("model", blocks_);
    }

    torch::Tensor forward(const torch::Tensor& x) { return blocks_->forward(x); }

private:
    nn::Sequential blocks_;
};

class MobileFaceNet : public Backbone {
public:
    explicit MobileFaceNet(int embeddingSize) : Backbone(embeddingSize)
    {
        // One statement each: arguments of one call may be made in any order, and so be drawn.
        nn::Sequential stages;
        stages->push_back(std::make_shared<ConvBlock>(3, 64, 3, 2, 1, 1, false));
        stages->push_back(std::make_shared<ConvBlock>(64, 64, 3, 1, 1, 64, false));
        stages->push_back(std::make_shared<DepthWise>(64, 64, 128, 2, false));
        stages->push_back(std::make_shared<Residual>(64, 4, 128));
        stages->push_back(std::make_shared<DepthWise>(64, 128, 256, 2, false));
        stages->push_back(std::make_shared<Residual>(128, 6, 256));
        stages->push_back(std::make_shared<DepthWise>(128, 128, 512, 2, false));
        stages->push_back(std::make_shared<Residual>(128, 2, 256));
        stages->push_back(std::make_shared<ConvBlock>(128, 512, 1, 1, 0, 1, false));
        stages->push_back(std::make_shared<ConvBlock>(512, 512, 7, 1, 0, 512, true));
        model_ = register_module("model", stages);
        linear_ = nn::Linear(nn::LinearOptions(512, embeddingSize).bias(false));
        rowNorm_ = nn::BatchNorm1d(embeddingSize);
        register_module("linear", nn::Sequential(linear_, rowNorm_));
    }

    torch::Tensor features(torch::Tensor images) override
    {
        return rowsOf(featureMap(std::move(images)));
    }

    torch::Tensor featureMap(torch::Tensor images) override
    {
        checkImages(images, is_training());
        torch::Tensor x = std::move(images);
        for (auto stage = model_->begin(); stage != std::prev(model_->end()); ++stage)
            x = stage->forward(x);
        return x;
    }

    torch::Tensor rowsOf(const torch::Tensor& map) override
    {
        const torch::Tensor x = std::prev(model_->end())->forward(map);
        return normalisedRows(rowNorm_, linear_->forward(x.flatten(1)));
    }

private:
    nn::Sequential model_{nullptr};
    nn::Linear linear_{nullptr};
    nn::BatchNorm1d rowNorm_{nullptr};
};

/// InsightFace_Pytorch's attribute names, in the order of Inter-Prototype's model.0 ... model.9.
constexpr std::array<const char*, 10> kStageNames = {"conv1",
                                                     "conv2_dw",
                                                     "conv_23",
                                                     "conv_3",
                                                     "conv_34",
                                                     "conv_4",
                                                     "conv_45",
                                                     "conv_5",
                                                     "conv_6_sep",
                                                     "conv_6_dw"};

}  // namespace

std::shared_ptr<Backbone> makeMobileFaceNet(const BackboneOptions& options)
{
    return std::make_shared<MobileFaceNet>(options.embeddingSize);
}

std::string officialMobileFaceNetName(const std::string& name)
{
    const std::size_t dot = name.find('.');
    if (dot == std::string::npos)
        return {};
    const std::string head = name.substr(0, dot);
    const std::string rest = name.substr(dot);
    for (std::size_t i = 0; i < kStageNames.size(); ++i)
        if (head == kStageNames[i])
            return "model." + std::to_string(i) + rest;
    // `linear.weight` and `bn.*` there; `linear.0.*` is already the official form.
    if (name == "linear.weight")
        return "linear.0.weight";
    if (head == "bn")
        return "linear.1" + rest;
    return {};
}

}  // namespace interproto
