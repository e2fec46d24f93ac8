// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/nets/feature_split.h"
#include "core/nets/mobilefacenet.h"
#include "core/nets/weights.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/types.h>
#include <torch/utils.h>

#include <algorithm>
#include <map>
#include <set>

namespace interproto {

namespace {

using Named = std::vector<std::pair<std::string, torch::Tensor>>;
using ByName = std::map<std::string, const TensorData*>;

constexpr std::size_t kListed = 10;

bool startsWith(const std::string& text, std::string_view prefix)
{
    return text.compare(0, prefix.size(), prefix) == 0;
}

bool endsWith(const std::string& text, std::string_view suffix)
{
    return text.size() >= suffix.size() &&
           text.compare(text.size() - suffix.size(), suffix.size(), suffix) == 0;
}

bool isCounter(const std::string& name)
{
    return endsWith(name, "num_batches_tracked");
}

/// "a, b, c and 7 more".
std::string listed(const std::vector<std::string>& names)
{
    std::vector<std::string> shown;
    for (std::size_t i = 0; i < std::min(names.size(), kListed); ++i)
        shown.push_back(interproto::quoted(names[i]));
    std::string text = fmt::format("{}", fmt::join(shown, ", "));
    if (names.size() > kListed)
        text += fmt::format(" and {} more", names.size() - kListed);
    return text;
}

/// The network a list of names belongs to, as far as names tell; empty when unknown.
std::string networkOf(const ByName& state)
{
    const auto has = [&](const char* name) { return state.count(name) > 0; };
    if (has("input_layer.0.weight")) {
        int units = 0;
        while (state.count(fmt::format("body.{}.res_layer.1.weight", units)) > 0)
            ++units;
        const int depth = units == 24 ? 50 : units == 49 ? 100 : units == 50 ? 152 : 0;
        const char* family = has("body.0.res_layer.5.fc1.weight") ? "IR-SE" : "IR";
        return depth > 0 ? fmt::format("{}-{}", family, depth)
                         : fmt::format("{} network of {} units", family, units);
    }
    if (has("model.0.conv.weight") || has("conv1.conv.weight"))
        return "MobileFaceNet";
    if (has("layer1.0.bn1.weight") || has("features.weight"))
        return "network in insightface's iresnet scheme (names like layer1.0.bn1.weight)";
    if (has("block1.0.res_layer.0.weight") || has("fsm.spatial.0.weight"))
        return "network in MTLFace's scheme (names like block1.0.res_layer.0.weight)";
    if (has("kernel"))
        return "classification head (kernel)";
    return {};
}

/// Brings the names of a file to the official ones.
class Renamer {
public:
    Renamer(const std::vector<NamedTensor>& found, const Named& wanted, const std::string& file)
        : file_(file)
    {
        for (const auto& item : wanted)
            wanted_.insert(item.first);
        for (const NamedTensor& item : found)
            add(item.name, &item.tensor);
        if (stripAll("module."))
            report.notes.push_back("Removed the prefix module. (a DataParallel file).");
        keepBackbone();
        renameMobileFaceNet();
        leaveOutSplit();
    }

    ByName state;
    LoadReport report{"official", {}};

private:
    void add(const std::string& name, const TensorData* tensor)
    {
        if (!state.emplace(name, tensor).second)
            throw Error(ExitCode::BadInput,
                        "cannot load the weights",
                        Where::atKey(file_, name),
                        "the name occurs twice");
    }

    bool stripAll(std::string_view prefix)
    {
        const bool all = !state.empty() && std::ranges::all_of(state, [&](const auto& item) {
            return startsWith(item.first, prefix);
        });
        if (!all)
            return false;
        ByName old;
        old.swap(state);
        for (const auto& item : old)
            add(item.first.substr(prefix.size()), item.second);
        return true;
    }

    /// OECNN and DAL files hold heads beside `backbone.*`.
    void keepBackbone()
    {
        constexpr std::string_view prefix = "backbone.";
        const auto isWanted = [&](const auto& item) {
            return startsWith(item.first, prefix) &&
                   wanted_.count(item.first.substr(prefix.size())) > 0;
        };
        if (std::ranges::none_of(state, isWanted))
            return;
        ByName old;
        old.swap(state);
        std::vector<std::string> left;
        for (const auto& item : old) {
            if (startsWith(item.first, prefix))
                add(item.first.substr(prefix.size()), item.second);
            else if (wanted_.count(item.first) > 0)
                add(item.first, item.second);  // RFM.*: a part of DAL's network
            else
                left.push_back(item.first);
        }
        report.scheme = "official, below backbone.";
        report.notes.push_back("Removed the prefix backbone. (an OE-CNN or DAL file).");
        if (!left.empty())
            report.notes.push_back("Left out what is no backbone: " + listed(left) + ".");
    }

    void renameMobileFaceNet()
    {
        if (wanted_.count("model.0.conv.weight") == 0 || state.count("conv1.conv.weight") == 0)
            return;
        ByName old;
        old.swap(state);
        for (const auto& item : old) {
            const std::string name = officialMobileFaceNetName(item.first);
            add(name.empty() ? item.first : name, item.second);
        }
        report.scheme = "InsightFace_Pytorch MobileFaceNet";
    }

    /// A network without a feature split starts from one that has it.
    void leaveOutSplit()
    {
        const bool wantsIt = std::ranges::any_of(wanted_, &isSplitName);
        if (!wantsIt &&
            std::erase_if(state, [](const auto& i) { return isSplitName(i.first); }) > 0)
            report.notes.push_back("Left out the feature split (RFM or fsm) of the file.");
    }

    std::set<std::string> wanted_;
    const std::string& file_;
};

/// CurricularFace's IR ends in a batch norm without weight and bias; values for what such a file
/// lacks, else undefined.
torch::Tensor filledIn(const std::string& name, const torch::Tensor& like, const ByName& state)
{
    if (state.count("output_layer.4.running_mean") == 0)
        return {};
    if (state.count("output_layer.4.weight") > 0 || state.count("output_layer.4.bias") > 0)
        return {};
    if (name == "output_layer.4.weight")
        return torch::ones(like.sizes());
    if (name == "output_layer.4.bias")
        return torch::zeros(like.sizes());
    return {};
}

torch::Tensor checkedTensor(const std::string& name,
                            const TensorData& data,
                            const torch::Tensor& like,
                            const std::string& file)
{
    const Where where = Where::atKey(file, name);
    // Before the copy: a view may claim more elements than its file has bytes.
    if (like.sizes() != at::IntArrayRef(data.shape))
        throw Error(ExitCode::BadInput,
                    "cannot load the weights",
                    where,
                    fmt::format("its shape is [{}], wanted [{}]",
                                fmt::join(data.shape, ", "),
                                fmt::join(like.sizes(), ", ")),
                    "Check the sizes the file was made with (embedding_size, number of classes).");
    const torch::Tensor tensor = toTorch(data);
    if (tensor.is_floating_point() != like.is_floating_point())
        throw Error(ExitCode::BadInput,
                    "cannot load the weights",
                    where,
                    fmt::format("its type is {}, wanted {}",
                                c10::toString(tensor.scalar_type()),
                                c10::toString(like.scalar_type())));
    if (tensor.is_floating_point() && !at::isfinite(tensor).all().item<bool>())
        throw Error(ExitCode::BadInput,
                    "cannot load the weights",
                    where,
                    fmt::format("{} of its {} values are not finite",
                                at::isfinite(tensor).logical_not().sum().item<std::int64_t>(),
                                tensor.numel()),
                    "The file comes from a training that failed: take an earlier one.");
    // Batch norm takes its root.
    if (endsWith(name, "running_var") && tensor.numel() > 0 && tensor.min().item<double>() < 0)
        throw Error(ExitCode::BadInput,
                    "cannot load the weights",
                    where,
                    fmt::format("{} of its {} variances are negative (the least is {:.4g})",
                                tensor.lt(0).sum().item<std::int64_t>(),
                                tensor.numel(),
                                tensor.min().item<double>()),
                    "The file is damaged, or another tensor stands under this name.");
    return tensor;
}

void checkNames(const std::vector<std::string>& missing,
                const ByName& left,
                const ByName& state,
                const std::string& file)
{
    if (missing.empty() && left.empty())
        return;
    std::vector<std::string> unexpected;
    for (const auto& item : left)
        unexpected.push_back(item.first);
    std::string why = missing.empty()
                          ? std::string()
                          : fmt::format("{} missing: {}", missing.size(), listed(missing));
    if (!unexpected.empty())
        why += fmt::format(
            "{}{} unexpected: {}", why.empty() ? "" : "; ", unexpected.size(), listed(unexpected));
    const std::string network = networkOf(state);
    throw Error(ExitCode::BadInput,
                "cannot load the weights",
                Where::inFile(file),
                network.empty() ? "its names do not fit: " + why
                                : fmt::format("it holds a {}: {}", network, why),
                "Choose net_mode and net_depth as the file was made with, or another file.");
}

}  // namespace

LoadReport loadStateDict(torch::nn::Module& module,
                         const std::vector<NamedTensor>& state,
                         const std::string& file)
{
    const Named wanted = namedState(module);
    Renamer renamer(state, wanted, file);
    ByName left = renamer.state;
    std::vector<std::string> missing;
    std::vector<std::string> filled;
    const bool keepsSplit =
        std::ranges::none_of(left, [](const auto& item) { return isSplitName(item.first); });
    bool isKept = false;
    for (const auto& [name, target] : wanted) {
        if (left.erase(name) > 0)
            continue;
        isKept = isKept || (keepsSplit && isSplitName(name));
        if (isCounter(name) || (keepsSplit && isSplitName(name)))
            continue;
        if (filledIn(name, target, renamer.state).defined())
            filled.push_back(name);
        else
            missing.push_back(name);
    }
    checkNames(missing, left, renamer.state, file);

    // Everything is looked at before anything is changed: a refused file leaves the module as it
    // was.
    std::vector<torch::Tensor> values;
    for (const auto& [name, target] : wanted) {
        const auto at = renamer.state.find(name);
        if (at != renamer.state.end())
            values.push_back(checkedTensor(name, *at->second, target, file));
        else if (keepsSplit && isSplitName(name))
            values.push_back(target);
        else
            values.push_back(isCounter(name) ? torch::zeros_like(target)
                                             : filledIn(name, target, renamer.state));
    }
    const torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        wanted[i].second.copy_(values[i]);
    if (!filled.empty())
        renamer.report.notes.push_back(
            "Filled in ones and zeros: the last batch norm has no weight and bias "
            "(CurricularFace).");
    if (isKept)
        renamer.report.notes.push_back(
            "The file has no feature split (RFM or fsm): it starts as it was drawn.");
    return renamer.report;
}

}  // namespace interproto
