// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/head_file.h"

#include "core/base/text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <torch/types.h>

#include <algorithm>
#include <map>

namespace interproto {

namespace {

bool startsWith(const std::string& text, std::string_view prefix)
{
    return text.compare(0, prefix.size(), prefix) == 0;
}

/// The name a file's tensor has in the module.
std::string ownName(std::string name, const std::string& kernel)
{
    if (startsWith(name, "module."))
        name = name.substr(7);
    return name == "kernel" || name == "weight" || name == "margin_fc.weight" ? kernel : name;
}

/// The first few names and a count.
std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kShown = 3;
    const std::vector<std::string> shown(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(kShown, names.size())));
    std::string text = fmt::format("{}", fmt::join(shown, ", "));
    if (names.size() > kShown)
        text += fmt::format(" and {} more", names.size() - kShown);
    return escapeControl(text);
}

}  // namespace

LoadReport loadHead(torch::nn::Module& module,
                    const std::string& kernel,
                    const std::vector<NamedTensor>& state,
                    const std::string& file)
{
    std::map<std::string, torch::Tensor> missing;
    for (const auto& [name, tensor] : namedState(module))
        missing.emplace(name, tensor);
    const std::vector<std::int64_t> wanted = missing.at(kernel).sizes().vec();
    std::vector<NamedTensor> fitted;
    std::vector<std::string> leftOut;
    std::vector<std::string> notes;
    for (NamedTensor named : state) {
        named.name = ownName(named.name, kernel);
        const auto own = missing.find(named.name);
        // Another method may use a name for something else, as OECNN and DAL do.
        if (own == missing.end() ||
            (named.name != kernel && named.tensor.shape != own->second.sizes().vec())) {
            leftOut.push_back(named.name);
            continue;
        }
        missing.erase(own);
        const bool isTurned = named.name == kernel && named.tensor.shape != wanted &&
                              named.tensor.shape == std::vector{wanted[1], wanted[0]};
        if (isTurned) {
            named.tensor = fromTorch(toTorch(named.tensor).t());
            notes.push_back("Turned the class weights: the file keeps them the other way round.");
        }
        fitted.push_back(std::move(named));
    }
    std::vector<std::string> kept;
    for (const auto& [name, tensor] : missing) {
        if (name == kernel)
            continue;
        fitted.push_back({name, fromTorch(tensor)});
        kept.push_back(name);
    }
    if (!leftOut.empty())
        notes.push_back("Left out what this method's head has not: " + listed(leftOut) + ".");
    if (!kept.empty())
        notes.push_back("The file lacks, and starts anew: " + listed(kept) + ".");
    LoadReport report = loadStateDict(module, fitted, file);
    report.notes.insert(report.notes.end(), notes.begin(), notes.end());
    return report;
}

}  // namespace interproto
