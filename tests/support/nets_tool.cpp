// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's networks and losses on files, for the tests that compare them with PyTorch in
// Python:
//   nets_tool init    --net ir_se --depth 50 --embedding 512 --seed 7 --output X.pth
//   nets_tool init-head --seed 7 --classes 20 --embedding 16 --output H.pth
//   nets_tool forward --net ... --weights X.pth --input x.npy --output y.npy [--train 1]
//   [--channels-last 1] nets_tool loss    --method arcface --head H.pth --children 0,3 --lambda 1
//   --input e.npy --labels y.npy --output PREFIX
// Each prints one line of notes, or an error with its exit code.
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/npy.h"
#include "core/formats/pth.h"
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/nets/speed.h"
#include "core/nets/weights.h"

#include <torch/types.h>
#include <torch/utils.h>

#include <cstdio>
#include <map>

namespace interproto {
namespace {

using Arguments = std::map<std::string, std::string>;

Arguments parsed(int argc, char** argv)
{
    Arguments arguments;
    for (int i = 2; i + 1 < argc; i += 2)
        arguments[argv[i]] = argv[i + 1];
    return arguments;
}

std::string value(const Arguments& arguments,
                  const std::string& name,
                  const std::string& otherwise = {})
{
    const auto at = arguments.find(name);
    if (at == arguments.end() && otherwise.empty())
        throw Error(
            ExitCode::Usage, "cannot run nets_tool", {}, "argument " + name + " is missing");
    return at == arguments.end() ? otherwise : at->second;
}

std::int64_t number(const Arguments& arguments,
                    const std::string& name,
                    const std::string& otherwise = {})
{
    return parseInteger(value(arguments, name, otherwise)).value();
}

torch::Tensor loadArray(const std::string& path)
{
    NpyArray array = readNpy(path);
    return toTorch(TensorData::adopted(array.type, array.shape, std::move(array.data)));
}

void saveArray(const std::string& path, const torch::Tensor& tensor)
{
    const TensorData data = fromTorch(tensor);
    writeNpy(path, data.type, data.shape, data.data());
}

std::shared_ptr<Backbone> network(const Arguments& arguments)
{
    torch::manual_seed(static_cast<std::uint64_t>(number(arguments, "--seed", "1")));
    BackboneOptions options;
    options.netMode = value(arguments, "--net");
    options.netDepth = static_cast<int>(number(arguments, "--depth", "50"));
    options.embeddingSize = static_cast<int>(number(arguments, "--embedding", "512"));
    options.dropRatio = 0;
    return makeBackbone(options);
}

void tell(const LoadReport& report)
{
    std::string line = report.scheme;
    for (const std::string& note : report.notes)
        line += " | " + note;
    std::puts(line.c_str());
}

void runForward(const Arguments& arguments)
{
    const std::string weights = value(arguments, "--weights");
    const std::shared_ptr<Backbone> net = network(arguments);
    tell(loadStateDict(*net, readStateDict(weights), weights));
    net->train(number(arguments, "--train", "0") == 1);
    torch::Tensor images = loadArray(value(arguments, "--input"));
    if (number(arguments, "--channels-last", "0") == 1) {
        useChannelsLast(*net);
        images = images.contiguous(at::MemoryFormat::ChannelsLast);
    }
    const torch::NoGradGuard noGrad;
    saveArray(value(arguments, "--output"), net->forward(images));
}

std::vector<std::int64_t> idList(const std::string& text)
{
    std::vector<std::int64_t> ids;
    for (const std::string_view part : split(text, ','))
        if (!part.empty())
            ids.push_back(parseInteger(part).value());
    return ids;
}

void runLoss(const Arguments& arguments)
{
    const std::string file = value(arguments, "--head");
    const std::vector<NamedTensor> state = readStateDict(file);
    MethodOptions options;
    options.method = value(arguments, "--method");
    options.interPrototype.lambdaChild = parseNumber(value(arguments, "--lambda", "1")).value();
    MethodShape shape;
    shape.embeddingSize = state.at(0).tensor.shape.at(0);
    shape.classes = state.at(0).tensor.shape.at(1);
    shape.childClasses = idList(value(arguments, "--children", ","));
    const std::unique_ptr<Method> method = makeMethod(options, shape);
    tell(method->loadHeadState(state, file));
    MethodInput input;
    input.embeddings = loadArray(value(arguments, "--input")).requires_grad_();
    input.labels = loadArray(value(arguments, "--labels"));
    const Losses losses = method->forward(input);
    losses.total.backward();
    const std::string prefix = value(arguments, "--output");
    saveArray(prefix + "total.npy", losses.total);
    for (const auto& [name, term] : losses.terms)
        saveArray(prefix + name + ".npy", term);
    saveArray(prefix + "embeddings_grad.npy", input.embeddings.grad());
    for (const MethodParameter& parameter : method->methodParameters())
        saveArray(prefix + parameter.name + "_grad.npy", parameter.tensor.grad());
    saveArray(prefix + "prototypes.npy", method->prototypes());
}

void runInitHead(const Arguments& arguments)
{
    torch::manual_seed(static_cast<std::uint64_t>(number(arguments, "--seed")));
    MethodShape shape;
    shape.classes = number(arguments, "--classes");
    shape.embeddingSize = number(arguments, "--embedding");
    MethodOptions options;
    options.method = "arcface";
    writeStateDict(value(arguments, "--output"), makeMethod(options, shape)->headState());
}

int run(int argc, char** argv)
{
    const std::string command = argc > 1 ? argv[1] : "";
    const Arguments arguments = parsed(argc, argv);
    at::set_num_threads(2);
    if (command == "init")
        writeStateDict(value(arguments, "--output"), stateDict(*network(arguments)));
    else if (command == "init-head")
        runInitHead(arguments);
    else if (command == "forward")
        runForward(arguments);
    else if (command == "loss")
        runLoss(arguments);
    else
        throw Error(
            ExitCode::Usage, "cannot run nets_tool", {}, "wanted init, init-head, forward or loss");
    return 0;
}

}  // namespace
}  // namespace interproto

int main(int argc, char** argv)
{
    try {
        return interproto::run(argc, argv);
    } catch (const interproto::Error& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return static_cast<int>(error.code());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "error: %s\n", error.what());
        return 1;
    }
}
