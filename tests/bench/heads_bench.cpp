// SPDX-License-Identifier: GPL-3.0-or-later
// Forward and backward of a method's head on made-up features: the partner of heads_bench.py.
//   heads_bench METHOD CLASSES BATCH QUEUE
// Each line on stdin is a number of steps; the answer is seconds a step and the MiB that the
// process has grown to at most since before the first step.
#include "core/base/text.h"
#include "core/methods/catalog.h"
#include "core/nets/speed.h"

#include <ATen/Parallel.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <chrono>
#include <fstream>
#include <iostream>
#include <string>

namespace interproto {
namespace {

constexpr std::int64_t kSize = 512;

/// A line of /proc/self/status, in MiB.
double memory(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    double kilobytes = 0;
    while (status >> word)
        if (word == name + ":") {
            status >> kilobytes;
            break;
        }
    return kilobytes / 1024;
}

class Bench {
public:
    Bench(const std::string& key, std::int64_t classes, std::int64_t batch, std::int64_t queue)
    {
        MethodOptions options;
        options.method = key;
        options.broadFace.queueSize = queue;
        MethodShape shape{.classes = classes, .embeddingSize = kSize};
        for (std::int64_t i = 0; i < classes; i += 46)  // a child identity in 46, as in CASIA
            shape.childClasses.push_back(i);
        method_ = makeMethod(options, shape);
        input_.features = torch::randn({batch, kSize}).requires_grad_();
        input_.labels = torch::randint(classes, {batch}, torch::kLong);
        input_.ages = torch::rand({batch}) * 80;
        if (key == "dal")
            input_.ageFeatures = torch::randn({batch, kSize}).relu().requires_grad_();
        if (key == "mtl") {
            input_.identityMap = torch::randn({batch, 512, 7, 7}).requires_grad_();
            input_.ageMap = torch::randn({batch, 512, 7, 7}).requires_grad_();
        }
    }

    void step()
    {
        for (MethodParameter& parameter : method_->methodParameters())
            parameter.tensor.mutable_grad() = torch::Tensor();
        input_.embeddings = unitRows(input_.features);
        method_->forward(input_).total.backward();
    }

private:
    std::unique_ptr<Method> method_;
    MethodInput input_;
};

}  // namespace
}  // namespace interproto

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::cerr << "usage: heads_bench METHOD CLASSES BATCH QUEUE\n";
        return 2;
    }
    interproto::keepFreedMemory();
    at::set_num_threads(2);
    torch::manual_seed(1);
    interproto::Bench bench(argv[1],
                            interproto::parseInteger(argv[2]).value(),
                            interproto::parseInteger(argv[3]).value(),
                            interproto::parseInteger(argv[4]).value());
    const double before = interproto::memory("VmRSS");
    int steps = 0;
    while (std::cin >> steps) {
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < steps; ++i)
            bench.step();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
        std::cout << seconds.count() / steps << ' ' << interproto::memory("VmHWM") - before
                  << std::endl;
    }
    return 0;
}
