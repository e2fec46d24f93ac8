// SPDX-License-Identifier: GPL-3.0-or-later
// Training steps of the engine on made-up images, timed on request: the partner of step_bench.py.
//   step_bench NET DEPTH BATCH CLASSES CHILDREN fp32|bf16|fp16 [DEVICE [CUDA_PLUGIN]]
// Each line on stdin is a number of steps; the answer is seconds a step, CPU seconds a step and the
// last loss.
#include "core/base/text.h"
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/nets/groups.h"
#include "core/nets/speed.h"
#include "core/training/loss_scaler.h"
#include "core/training/random_state.h"
#include "core/training/sgd.h"

#include <dlfcn.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <chrono>
#include <ctime>
#include <iostream>

namespace interproto {
namespace {

struct Setting {
    BackboneOptions net;
    MethodShape shape;
    std::int64_t batch = 16;
    PrecisionOptions precision;
    torch::Device device = torch::kCPU;
};

class Trainer {
public:
    explicit Trainer(const Setting& setting)
        : setting_(setting),
          net_(makeBackbone(setting.net)),
          method_(makeMethod({}, setting.shape)),
          sgd_(prepared(), 0.9),
          scaler_(setting.precision.precision == "fp16", setting.device)
    {
        images_ = (torch::rand({setting.batch, 3, 112, 112}) * 2 - 1).to(setting.device);
        if (usesChannelsLast(setting.precision, setting.device))
            images_ = images_.contiguous(at::MemoryFormat::ChannelsLast);
        labels_ =
            torch::randint(setting.shape.classes, {setting.batch}, torch::kLong).to(setting.device);
    }

    double step()
    {
        MethodInput input;
        input.labels = labels_;
        {
            const Autocast guard(setting_.device.type(), setting_.precision.precision);
            input.features = net_->features(images_);
        }
        input.embeddings = unitRows(input.features);
        const Losses losses = method_->forward(input);
        scaler_.scaled(losses.total).backward();
        if (scaler_.unscale(sgd_.gradients()))
            sgd_.step(1e-3);
        scaler_.update();
        sgd_.zeroGrad();
        return losses.total.item<double>();
    }

private:
    /// Moves the networks to their device; the groups in which they learn.
    std::vector<SgdGroup> prepared()
    {
        net_->to(setting_.device);
        method_->to(setting_.device);
        if (usesChannelsLast(setting_.precision, setting_.device))
            useChannelsLast(*net_);
        net_->train();
        DecayGroups groups = decayGroups(*net_);
        for (const MethodParameter& parameter : method_->methodParameters()) {
            groups.decayed.names.push_back("head." + parameter.name);
            groups.decayed.tensors.push_back(parameter.tensor);
        }
        return {{groups.undecayed.names, groups.undecayed.tensors, 0},
                {groups.decayed.names, groups.decayed.tensors, 5e-4}};
    }

    Setting setting_;
    std::shared_ptr<Backbone> net_;
    std::unique_ptr<Method> method_;
    Sgd sgd_;
    LossScaler scaler_;
    torch::Tensor images_;
    torch::Tensor labels_;
};

Setting parsed(int argc, char** argv)
{
    Setting setting;
    setting.net.netMode = argv[1];
    setting.net.netDepth = static_cast<int>(parseInteger(argv[2]).value());
    setting.batch = parseInteger(argv[3]).value();
    setting.shape.classes = parseInteger(argv[4]).value();
    const std::int64_t children = parseInteger(argv[5]).value();
    for (std::int64_t i = 0; i < children; ++i)
        setting.shape.childClasses.push_back(i * (setting.shape.classes / children));
    setting.precision.precision = argv[6];
    if (argc > 7)
        setting.device = torch::Device(argv[7]);
    return setting;
}

}  // namespace
}  // namespace interproto

int main(int argc, char** argv)
{
    if (argc < 7 || argc > 9) {
        std::cerr << "usage: step_bench NET DEPTH BATCH CLASSES CHILDREN fp32|bf16|fp16 [DEVICE "
                     "[CUDA_PLUGIN]]\n";
        return 2;
    }
    if (argc == 9 && dlopen(argv[8], RTLD_NOW | RTLD_GLOBAL) == nullptr) {
        std::cerr << dlerror() << '\n';
        return 1;
    }
    interproto::keepFreedMemory();
    torch::manual_seed(1);
    interproto::Trainer trainer(interproto::parsed(argc, argv));
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
