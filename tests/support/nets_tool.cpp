// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's networks and losses on files, for the tests that compare them with PyTorch in
// Python:
//   nets_tool init    --net ir_se --depth 50 --embedding 512 --seed 7 --output X.pth
//   nets_tool init-head --seed 7 --classes 20 --embedding 16 --output H.pth
//   nets_tool forward --net ... --weights X.pth --input x.npy --output y.npy [--train 1]
//   [--channels-last 1] nets_tool loss    --method arcface --head H.pth --children 0,3 --lambda 1
//   --input e.npy --labels y.npy --output PREFIX
//   nets_tool steps   --method dal --options 'scale=8;mapping_steps=2' --head H.pth --classes 9
//   --embedding 16 --children 0,3 --steps 4 --lr 0.1 --input PREFIX --output PREFIX
// `steps` reads PREFIX<step>_{features,labels,ages,age_features,identity_map,age_map}.npy, takes
// plain gradient steps with the head's parameters and writes PREFIX<step>_<term>.npy, gradients
// and, last, PREFIXhead.pth. Each prints one line of notes, or an error with its exit code.
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/npy.h"
#include "core/formats/pth.h"
#include "core/jobs/task_structs.h"
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/nets/feature_split.h"
#include "core/nets/speed.h"
#include "core/nets/weights.h"

#include <fmt/format.h>
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

std::shared_ptr<Backbone> network(const Arguments& arguments,
                                  FeatureSplit split = FeatureSplit::None)
{
    torch::manual_seed(static_cast<std::uint64_t>(number(arguments, "--seed", "1")));
    BackboneOptions options;
    options.netMode = value(arguments, "--net");
    options.netDepth = static_cast<int>(number(arguments, "--depth", "50"));
    options.embeddingSize = static_cast<int>(number(arguments, "--embedding", "512"));
    options.dropRatio = 0;
    options.split = split;
    return makeBackbone(options);
}

FeatureSplit splitOf(const Arguments& arguments)
{
    const std::string split = value(arguments, "--split", "none");
    return split == "residual"        ? FeatureSplit::Residual
           : split == "unit_residual" ? FeatureSplit::UnitResidual
           : split == "attention"     ? FeatureSplit::Attention
                                      : FeatureSplit::None;
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
    const std::shared_ptr<Backbone> net =
        network(arguments, recogniseSplit(readStateDict(weights)));
    tell(loadStateDict(*net, readStateDict(weights), weights));
    net->train(number(arguments, "--train", "0") == 1);
    torch::Tensor images = loadArray(value(arguments, "--input"));
    if (number(arguments, "--channels-last", "0") == 1) {
        useChannelsLast(*net);
        images = images.contiguous(at::MemoryFormat::ChannelsLast);
    }
    const torch::NoGradGuard noGrad;
    const NetOutput output = net->outputs(images);
    const std::string file = value(arguments, "--output");
    saveArray(file, unitRows(output.features));
    const std::string stem = file.substr(0, file.rfind('.'));
    for (const auto& [name, tensor] : {std::pair("_age_features", output.ageFeatures),
                                       std::pair("_identity_map", output.identityMap),
                                       std::pair("_age_map", output.ageMap)})
        if (tensor.defined())
            saveArray(stem + name + ".npy", tensor);
}

std::vector<std::int64_t> idList(const std::string& text)
{
    std::vector<std::int64_t> ids;
    for (const std::string_view part : split(text, ','))
        if (!part.empty())
            ids.push_back(parseInteger(part).value());
    return ids;
}

/// Options by the names that the command line has for them.
MethodOptions optionsOf(const Arguments& arguments)
{
    LossOptions loss;
    Form form;
    describe(form, loss);
    const std::string method = value(arguments, "--method");
    const std::string text = value(arguments, "--options", "method=" + method);
    for (const std::string_view item : split(text, ';')) {
        const std::size_t equals = item.find('=');
        Field* field = form.find(item.substr(0, equals));
        const std::string problem = field == nullptr ? "unknown option " + std::string(item)
                                                     : field->setFromText(item.substr(equals + 1));
        if (!problem.empty())
            throw Error(ExitCode::Usage, "cannot run nets_tool", {}, problem);
    }
    loss.method = method;
    return methodOptionsOf(loss);
}

void runLoss(const Arguments& arguments)
{
    const std::string file = value(arguments, "--head");
    const std::vector<NamedTensor> state = readStateDict(file);
    MethodOptions options = optionsOf(arguments);
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

/// An input of a step: the values of PREFIX<name>.npy, undefined without the file.
torch::Tensor optionalArray(const std::string& path)
{
    return fileExists(path) ? loadArray(path) : torch::Tensor();
}

/// Plain gradient descent, and ascent for what climbs; as the trainer does it, without momentum.
void move(const Method& method, bool climbs, double lr)
{
    const torch::NoGradGuard noGrad;
    for (MethodParameter& parameter : method.methodParameters()) {
        if (parameter.climbs != climbs || !parameter.tensor.grad().defined())
            continue;
        parameter.tensor.add_(parameter.tensor.grad(), climbs ? lr : -lr);
    }
}

void takeStep(
    Method& method, std::int64_t step, double lr, const std::string& in, const std::string& out)
{
    MethodInput input;
    input.features = loadArray(in + "features.npy").requires_grad_();
    input.embeddings = unitRows(input.features);
    input.labels = loadArray(in + "labels.npy");
    input.ages = optionalArray(in + "ages.npy");
    std::vector<std::pair<std::string, torch::Tensor>> leaves = {{"features", input.features}};
    for (const auto& [name, place] : {std::pair("age_features", &input.ageFeatures),
                                      std::pair("identity_map", &input.identityMap),
                                      std::pair("age_map", &input.ageMap)}) {
        *place = optionalArray(in + name + ".npy");
        if (place->defined())
            leaves.emplace_back(name, place->requires_grad_());
    }
    method.zero_grad();
    const Losses losses = method.forward(input);
    losses.total.backward();
    saveArray(out + "total.npy", losses.total);
    for (const auto& [name, term] : losses.terms)
        saveArray(out + name + ".npy", term);
    for (const auto& [name, leaf] : leaves)
        if (leaf.grad().defined())
            saveArray(out + name + "_grad.npy", leaf.grad());
    for (const MethodParameter& parameter : method.methodParameters())
        if (parameter.tensor.grad().defined())
            saveArray(out + parameter.name + "_grad.npy", parameter.tensor.grad());
    move(method, method.climbsAt(step), lr);
}

void runSteps(const Arguments& arguments)
{
    MethodShape shape;
    shape.classes = number(arguments, "--classes");
    shape.embeddingSize = number(arguments, "--embedding");
    shape.mapChannels = number(arguments, "--map-channels", "512");
    shape.mapSide = number(arguments, "--map-side", "7");
    shape.childClasses = idList(value(arguments, "--children", ","));
    const std::unique_ptr<Method> method = makeMethod(optionsOf(arguments), shape);
    const std::string file = value(arguments, "--head");
    tell(method->loadHeadState(readStateDict(file), file));
    const std::string in = value(arguments, "--input");
    const std::string out = value(arguments, "--output");
    const double lr = parseNumber(value(arguments, "--lr", "0")).value();
    for (std::int64_t step = 0; step < number(arguments, "--steps"); ++step)
        takeStep(
            *method, step, lr, fmt::format("{}{}_", in, step), fmt::format("{}{}_", out, step));
    writeStateDict(out + "head.pth", method->headState());
}

void runInitHead(const Arguments& arguments)
{
    torch::manual_seed(static_cast<std::uint64_t>(number(arguments, "--seed")));
    MethodShape shape;
    shape.classes = number(arguments, "--classes");
    shape.embeddingSize = number(arguments, "--embedding");
    shape.mapChannels = number(arguments, "--map-channels", "512");
    shape.mapSide = number(arguments, "--map-side", "7");
    MethodOptions options;
    options.method = value(arguments, "--method", "arcface");
    writeStateDict(value(arguments, "--output"), makeMethod(options, shape)->headState());
}

int run(int argc, char** argv)
{
    const std::string command = argc > 1 ? argv[1] : "";
    const Arguments arguments = parsed(argc, argv);
    at::set_num_threads(2);
    if (command == "init")
        writeStateDict(value(arguments, "--output"),
                       stateDict(*network(arguments, splitOf(arguments))));
    else if (command == "init-head")
        runInitHead(arguments);
    else if (command == "forward")
        runForward(arguments);
    else if (command == "loss")
        runLoss(arguments);
    else if (command == "steps")
        runSteps(arguments);
    else
        throw Error(ExitCode::Usage,
                    "cannot run nets_tool",
                    {},
                    "wanted init, init-head, forward, loss or steps");
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
