// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/score_history.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace interproto {

namespace {

constexpr std::string_view kEpoch = "epoch-";
constexpr std::string_view kStep = "-step-";

std::optional<PastEvaluation> fromName(const std::string& name)
{
    const std::size_t middle = name.find(kStep);
    if (name.rfind(kEpoch, 0) != 0 || middle == std::string::npos)
        return std::nullopt;
    const auto epoch =
        parseInteger(std::string_view(name).substr(kEpoch.size(), middle - kEpoch.size()));
    const auto step = parseInteger(std::string_view(name).substr(middle + kStep.size()));
    if (!epoch || !step || name != pastEvaluationName(static_cast<int>(*epoch), *step))
        return std::nullopt;
    return PastEvaluation{static_cast<int>(*epoch), *step, {}};
}

}  // namespace

std::string pastEvaluationName(int epoch, std::int64_t step)
{
    return fmt::format("{}{}{}{}", kEpoch, epoch, kStep, step);
}

std::vector<PastEvaluation> listPastEvaluations(const std::string& run)
{
    const std::string history = joined(run, kEvaluationHistoryFolder);
    std::vector<PastEvaluation> found;
    if (!directoryExists(history))
        return found;
    for (const std::string& name : sortedNames(history))
        if (auto past = fromName(name)) {
            past->folder = joined(history, name);
            found.push_back(*std::move(past));
        }
    std::stable_sort(
        found.begin(), found.end(), [](const auto& a, const auto& b) { return a.step < b.step; });
    return found;
}

}  // namespace interproto
