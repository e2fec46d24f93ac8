// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace interproto {

namespace {

constexpr std::int64_t kFormat = 1;

PthValue tensorsToDict(const std::vector<NamedTensor>& tensors)
{
    std::vector<std::pair<std::string, PthValue>> items;
    for (const NamedTensor& named : tensors)
        items.emplace_back(named.name, PthValue::tensor(named.tensor));
    return PthValue::dict(std::move(items));
}

std::vector<NamedTensor> dictToTensors(const PthValue& dict)
{
    std::vector<NamedTensor> tensors;
    for (const auto& [key, value] : dict.asDict())
        tensors.push_back({key.asText(), value.asTensor()});
    return tensors;
}

PthValue bestToDict(const std::map<std::string, BestResult>& best)
{
    std::vector<std::pair<std::string, PthValue>> items;
    for (const auto& [set, result] : best)
        items.emplace_back(
            set,
            PthValue::tuple({PthValue::real(result.accuracy), PthValue::integer(result.step)}));
    return PthValue::dict(std::move(items));
}

Checkpoint fromValue(const PthValue& root)
{
    if (const std::int64_t format = root.at("format").asInteger(); format != kFormat)
        throw Error(ExitCode::BadInput,
                    "cannot read the checkpoint",
                    {},
                    fmt::format("found format {}, wanted {}", format, kFormat),
                    "It was written by another version of Interproto.");
    Checkpoint c;
    const PthValue& counters = root.at("counters");
    c.step = counters.at("step").asInteger();
    c.images = counters.at("images").asInteger();
    c.seconds = counters.at("seconds").asReal();
    c.summedSteps = counters.at("summed_steps").asInteger();
    if (const PthValue* normless = counters.find("normless_steps"))  // earlier ones lack it
        c.normlessSteps = normless->asInteger();
    c.epochLoss = counters.at("epoch_loss").asReal();
    c.epochSteps = counters.at("epoch_steps").asInteger();
    c.lossScale = counters.at("loss_scale").asReal();
    c.lossScaleGrowth = counters.at("loss_scale_growth").asInteger();
    c.threads = static_cast<int>(counters.at("threads").asInteger());
    c.backbone = dictToTensors(root.at("model"));
    c.head = dictToTensors(root.at("head"));
    c.momentum = dictToTensors(root.at("momentum"));
    for (const auto& [key, value] : root.at("sums").asDict())
        c.sums.emplace_back(key.asText(), value.asReal());
    for (const auto& [key, value] : root.at("best").asDict()) {
        const PthList& pair = value.asList();
        if (pair.size() != 2)
            throw Error(ExitCode::BadInput,
                        "cannot read the checkpoint",
                        {},
                        "a best result is not (accuracy, step)");
        c.best[key.asText()] = {pair[0].asReal(), pair[1].asInteger()};
    }
    c.cpuRandom = root.at("random_cpu").asTensor();
    c.cudaRandom = root.at("random_cuda").asTensor();
    c.dataFingerprint = root.at("data_fingerprint").asText();
    c.device = root.at("device").asText();
    return c;
}

}  // namespace

void writeCheckpoint(const std::string& path, const Checkpoint& c)
{
    std::vector<std::pair<std::string, PthValue>> sums;
    for (const auto& [name, sum] : c.sums)
        sums.emplace_back(name, PthValue::real(sum));
    std::vector<std::pair<std::string, PthValue>> counters = {
        {"step", PthValue::integer(c.step)},
        {"images", PthValue::integer(c.images)},
        {"seconds", PthValue::real(c.seconds)},
        {"summed_steps", PthValue::integer(c.summedSteps)},
        {"normless_steps", PthValue::integer(c.normlessSteps)},
        {"epoch_loss", PthValue::real(c.epochLoss)},
        {"epoch_steps", PthValue::integer(c.epochSteps)},
        {"loss_scale", PthValue::real(c.lossScale)},
        {"loss_scale_growth", PthValue::integer(c.lossScaleGrowth)},
        {"threads", PthValue::integer(c.threads)},
    };
    std::vector<std::pair<std::string, PthValue>> items = {
        {"format", PthValue::integer(kFormat)},
        {"counters", PthValue::dict(std::move(counters))},
        {"model", tensorsToDict(c.backbone)},
        {"head", tensorsToDict(c.head)},
        {"momentum", tensorsToDict(c.momentum)},
        {"sums", PthValue::dict(std::move(sums))},
        {"best", bestToDict(c.best)},
        {"random_cpu", PthValue::tensor(c.cpuRandom)},
        {"random_cuda", PthValue::tensor(c.cudaRandom)},
        {"data_fingerprint", PthValue::text(c.dataFingerprint)},
        {"device", PthValue::text(c.device)},
    };
    writePth(path, PthValue::dict(std::move(items)));
}

Checkpoint readCheckpoint(const std::string& path)
{
    try {
        return fromValue(readPth(path));
    } catch (const Error& error) {
        if (!error.where().file.empty())
            throw;
        throw Error(error.code(),
                    "cannot read the checkpoint",
                    Where::inFile(path),
                    error.why().empty() ? error.summary() : error.why(),
                    error.hint());
    }
}

}  // namespace interproto
