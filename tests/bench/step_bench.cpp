// SPDX-License-Identifier: GPL-3.0-or-later
// Training steps of the engine on made-up images, timed on request: the partner of step_bench.py.
//   step_bench NET DEPTH BATCH CLASSES CHILDREN fp32|bf16
// Each line on stdin is a number of steps; the answer is seconds a step, CPU seconds a step and the
// last loss.
#include "core/base/text.h"
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/nets/groups.h"
#include "core/nets/speed.h"

#include <ATen/ops/_fused_sgd.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <chrono>
#include <ctime>
#include <iostream>

namespace interproto {
namespace {

/// SGD with momentum over one group, one fused pass over memory a tensor.
class Momentum {
public:
    Momentum(std::vector<torch::Tensor> parameters, double decay)
        : parameters_(std::move(parameters)), decay_(decay)
    {
        for (const torch::Tensor& parameter : parameters_)
            buffers_.push_back(torch::zeros_like(parameter));
    }

    void step(double rate)
    {
        const torch::NoGradGuard noGrad;
        std::vector<torch::Tensor> gradients;
        for (const torch::Tensor& parameter : parameters_)
            gradients.push_back(parameter.grad());
        at::_fused_sgd_(
            parameters_, gradients, buffers_, decay_, 0.9, rate, 0, false, false, isFirst_);
        isFirst_ = false;
        for (torch::Tensor& parameter : parameters_)
            parameter.mutable_grad().reset();
    }

private:
    std::vector<torch::Tensor> parameters_;
    std::vector<torch::Tensor> buffers_;
    double decay_;
    bool isFirst_ = true;
};

struct Setting {
    BackboneOptions net;
    MethodShape shape;
    std::int64_t batch = 16;
    bool bf16 = false;
};

class Trainer {
public:
    explicit Trainer(const Setting& setting)
        : setting_(setting),
          net_(makeBackbone(setting.net)),
          method_(makeMethod({}, setting.shape)),
          normGroup_({}, 0),
          decayGroup_({}, 0)
    {
        useChannelsLast(*net_);
        net_->train();
        const DecayGroups groups = decayGroups(*net_);
        std::vector<torch::Tensor> decayed = groups.decayed.tensors;
        for (const MethodParameter& parameter : method_->methodParameters())
            decayed.push_back(parameter.tensor);
        normGroup_ = Momentum(groups.undecayed.tensors, 0);
        decayGroup_ = Momentum(decayed, 5e-4);
        images_ = (torch::rand({setting.batch, 3, 112, 112}) * 2 - 1)
                      .contiguous(at::MemoryFormat::ChannelsLast);
        labels_ = torch::randint(setting.shape.classes, {setting.batch}, torch::kLong);
    }

    double step()
    {
        MethodInput input;
        input.labels = labels_;
        {
            const Autocast guard(at::kCPU, setting_.bf16);
            input.features = net_->features(images_);
        }
        input.embeddings = unitRows(input.features);
        const Losses losses = method_->forward(input);
        losses.total.backward();
        normGroup_.step(1e-3);
        decayGroup_.step(1e-3);
        return losses.total.item<double>();
    }

private:
    Setting setting_;
    std::shared_ptr<Backbone> net_;
    std::unique_ptr<Method> method_;
    Momentum normGroup_;
    Momentum decayGroup_;
    torch::Tensor images_;
    torch::Tensor labels_;
};

Setting parsed(char** argv)
{
    Setting setting;
    setting.net.netMode = argv[1];
    setting.net.netDepth = static_cast<int>(parseInteger(argv[2]).value());
    setting.batch = parseInteger(argv[3]).value();
    setting.shape.classes = parseInteger(argv[4]).value();
    const std::int64_t children = parseInteger(argv[5]).value();
    for (std::int64_t i = 0; i < children; ++i)
        setting.shape.childClasses.push_back(i * (setting.shape.classes / children));
    setting.bf16 = std::string_view(argv[6]) == "bf16";
    return setting;
}

}  // namespace
}  // namespace interproto

int main(int argc, char** argv)
{
    if (argc != 7) {
        std::cerr << "usage: step_bench NET DEPTH BATCH CLASSES CHILDREN fp32|bf16\n";
        return 2;
    }
    interproto::keepFreedMemory();
    torch::manual_seed(1);
    interproto::Trainer trainer(interproto::parsed(argv));
    int steps = 0;
    while (std::cin >> steps) {
        double loss = 0;
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t cpuStart = std::clock();
        for (int i = 0; i < steps; ++i)
            loss = trainer.step();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        const double cpu = static_cast<double>(std::clock() - cpuStart) / CLOCKS_PER_SEC;
        std::cout << seconds.count() / steps << ' ' << cpu / steps << ' ' << loss << std::endl;
    }
    return 0;
}
