// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nets/feature_split.h"

#include "core/base/error.h"
#include "core/nets/full_precision.h"
#include "core/nets/layers.h"

#include <torch/nn/init.h>
#include <torch/nn/modules/activation.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/container/sequential.h>
#include <torch/nn/modules/linear.h>
#include <torch/utils.h>

namespace interproto {

namespace nn = torch::nn;

namespace {

constexpr std::int64_t kMapChannels = 512;
/// Marks the state of a residual of unit features, which has the same tensors otherwise.
constexpr const char* kUnitMark = "unit_input";

/// A network around another whose parts it shows as its own, so that their names stay.
class Wrapped : public Backbone {
public:
    explicit Wrapped(std::shared_ptr<Backbone> plain)
        : Backbone(plain->embeddingSize()), plain_(std::move(plain))
    {
        for (const auto& part : plain_->named_children())
            register_module(part.key(), part.value());
    }

    void train(bool on = true) override
    {
        Backbone::train(on);
        plain_->train(on);  // it is no child, only its parts are
    }

    torch::Tensor features(torch::Tensor images) override
    {
        return outputs(std::move(images)).features;
    }

protected:
    Backbone& plain() { return *plain_; }

private:
    std::shared_ptr<Backbone> plain_;
};

/// Two linear layers, each with a ReLU, that find the age part of a feature row.
class ResidualFactor : public nn::Module {
public:
    ResidualFactor(int size, bool isUnit)
    {
        first_ = nn::Linear(size, size);
        second_ = nn::Linear(size, size);
        register_module("seq", nn::Sequential(first_, nn::ReLU(), second_, nn::ReLU()));
        if (isUnit)
            register_buffer(kUnitMark, torch::ones({}, torch::kLong));
    }

    torch::Tensor forward(const torch::Tensor& rows)
    {
        return second_->forward(first_->forward(rows).relu()).relu();
    }

private:
    nn::Linear first_{nullptr};
    nn::Linear second_{nullptr};
};

class ResidualNet : public Wrapped {
public:
    ResidualNet(std::shared_ptr<Backbone> plain, bool isUnit)
        : Wrapped(std::move(plain)),
          factor_(
              register_module("RFM", std::make_shared<ResidualFactor>(embeddingSize(), isUnit))),
          isUnit_(isUnit)
    {
    }

    NetOutput outputs(torch::Tensor images) override
    {
        const torch::Tensor rows = plain().features(std::move(images));
        // A difference of near numbers: in half precision little would be left of it.
        const FullPrecision guard(rows.device().type());
        const torch::Tensor unit = unitRows(rows);
        const torch::Tensor age = factor_->forward(unit);
        return {(isUnit_ ? unit : rows) - age, age, {}, {}};
    }

private:
    std::shared_ptr<ResidualFactor> factor_;
    bool isUnit_;
};

/// Which channels and which places of a feature map tell of age: X -> (X sigma_c + X sigma_s) / 2.
class AgeAttention : public nn::Module {
public:
    AgeAttention()
    {
        // One statement each: they draw their weights in this order.
        nn::Conv2d place = convolution(2, 1, 7, 1, 3);
        spatial_ = nn::Sequential(place, norm(1), nn::Sigmoid());
        register_module("spatial", spatial_);
        constexpr int kPooled = kMapChannels * (1 + 4 + 9);
        nn::Conv2d narrow = convolution(kPooled, kPooled / 16, 1, 1, 0);
        nn::Conv2d widen = convolution(kPooled / 16, kMapChannels, 1, 1, 0);
        channel_ = nn::Sequential(narrow, nn::ReLU(), widen, norm(kMapChannels), nn::Sigmoid());
        register_module("channel", channel_);
    }

    torch::Tensor forward(const torch::Tensor& map)
    {
        const torch::Tensor channels = channel_->forward(pooled(map, true) + pooled(map, false));
        const torch::Tensor places =
            spatial_->forward(torch::cat({std::get<0>(map.max(1, true)), map.mean({1}, true)}, 1));
        return (map * channels + map * places) * 0.5;
    }

private:
    static nn::BatchNorm2d norm(std::int64_t channels)
    {
        return nn::BatchNorm2d(nn::BatchNorm2dOptions(channels).momentum(0.01));
    }

    /// Spatial pyramid: pooled to 1x1, 2x2 and 3x3, each flattened channel by channel.
    static torch::Tensor pooled(const torch::Tensor& map, bool largest)
    {
        std::vector<torch::Tensor> levels;
        for (const std::int64_t side : {1, 2, 3})
            levels.push_back((largest ? std::get<0>(at::adaptive_max_pool2d(map, {side, side}))
                                      : at::adaptive_avg_pool2d(map, {side, side}))
                                 .flatten(1));
        return torch::cat(levels, 1).unsqueeze(2).unsqueeze(3);
    }

    nn::Sequential spatial_{nullptr};
    nn::Sequential channel_{nullptr};
};

class AttentionNet : public Wrapped {
public:
    explicit AttentionNet(std::shared_ptr<Backbone> plain)
        : Wrapped(std::move(plain)),
          attention_(register_module("fsm", std::make_shared<AgeAttention>()))
    {
        const torch::NoGradGuard noGrad;
        for (const auto& part : modules(false)) {
            if (auto* conv = part->as<nn::Conv2d>())
                nn::init::xavier_uniform_(conv->weight);
            if (auto* linear = part->as<nn::Linear>()) {
                nn::init::xavier_uniform_(linear->weight);
                if (linear->bias.defined())
                    linear->bias.zero_();
            }
        }
    }

    NetOutput outputs(torch::Tensor images) override
    {
        const torch::Tensor map = plain().featureMap(std::move(images));
        const torch::Tensor age = attention_->forward(map);
        const torch::Tensor identity = map - age;
        return {plain().rowsOf(identity), {}, identity, age};
    }

private:
    std::shared_ptr<AgeAttention> attention_;
};

std::string plainName(const std::string& name)
{
    for (const std::string_view prefix : {"module.", "backbone."})
        if (name.rfind(prefix, 0) == 0)
            return plainName(name.substr(prefix.size()));
    return name;
}

}  // namespace

std::shared_ptr<Backbone> withSplit(std::shared_ptr<Backbone> plain, FeatureSplit split)
{
    switch (split) {
        case FeatureSplit::None:
            return plain;
        case FeatureSplit::Residual:
        case FeatureSplit::UnitResidual:
            return std::make_shared<ResidualNet>(std::move(plain),
                                                 split == FeatureSplit::UnitResidual);
        case FeatureSplit::Attention:
            return std::make_shared<AttentionNet>(std::move(plain));
    }
    INTERPROTO_ASSERT(false);
}

FeatureSplit recogniseSplit(const std::vector<NamedTensor>& state)
{
    FeatureSplit split = FeatureSplit::None;
    for (const NamedTensor& named : state) {
        const std::string name = plainName(named.name);
        if (name == std::string("RFM.") + kUnitMark)
            return FeatureSplit::UnitResidual;
        if (name == "RFM.seq.0.weight")
            split = FeatureSplit::Residual;
        if (name.rfind("fsm.channel.0.", 0) == 0)
            split = FeatureSplit::Attention;
    }
    return split;
}

bool isSplitName(const std::string& name)
{
    return name.rfind("RFM.", 0) == 0 || name.rfind("fsm.", 0) == 0;
}

}  // namespace interproto
