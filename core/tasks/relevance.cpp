// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/relevance.h"

#include <algorithm>
#include <map>
#include <vector>

namespace interproto {

namespace {

const std::vector<std::string> kMargin = {
    "inter_prototype", "arcface", "cosface", "mv_am", "curricularface", "broadface"};
const std::vector<std::string> kAges = {"oecnn", "dal", "mtl"};

/// Options that belong to some methods only; all others are everybody's.
const std::map<std::string, std::vector<std::string>>& methodsOfOption()
{
    static const std::map<std::string, std::vector<std::string>> table = {
        {"child_term", kMargin},
        {"lambda_age", kAges},
        {"lambda_adversary", {"dal", "mtl"}},
        {"missing_age", kAges},
        {"age_groups", {"dal", "mtl"}},
        {"mv_t", {"mv_am"}},
        {"easy_margin", {"mv_am"}},
        {"t_momentum", {"curricularface"}},
        {"queue_size", {"broadface"}},
        {"queue_compensation", {"broadface"}},
        {"batch_trains_head", {"broadface"}},
        {"oecnn_head", {"oecnn"}},
        {"mapping_steps", {"dal"}},
        {"main_steps", {"dal"}},
        {"correlation", {"dal"}},
        {"residual_of", {"dal"}},
    };
    return table;
}

std::string value(const Form& form, const std::string& key)
{
    const Field* field = form.find(key);
    return field == nullptr ? std::string() : field->valueText();
}

bool isMethodWithout(const Form& form, const std::string& key)
{
    const auto found = methodsOfOption().find(key);
    if (found == methodsOfOption().end())
        return false;
    const std::string method = value(form, "method");
    return std::find(found->second.begin(), found->second.end(), method) == found->second.end();
}

}  // namespace

Text unusedReason(const Form& form, const std::string& key)
{
    if (isMethodWithout(form, key))
        return INTERPROTO_TEXT("Unused", "Not used: the chosen method has no such setting.");
    const std::string method = value(form, "method");
    if (key == "lambda_child" && method != "inter_prototype" && value(form, "child_term") != "true")
        return INTERPROTO_TEXT("Unused", "Not used: the chosen method has no child term.");
    if (key == "child_term" && method == "inter_prototype")
        return INTERPROTO_TEXT("Unused", "Inter-Prototype always has the child term.");
    if (value(form, "net_mode") == "mobilefacenet" && (key == "net_depth" || key == "drop_ratio"))
        return INTERPROTO_TEXT("Unused", "Not used: MobileFaceNet has one depth and no dropout.");
    if (key == "lr_decay" && value(form, "milestones").empty())
        return INTERPROTO_TEXT("Unused", "Not used: there are no milestones.");
    const bool isOfTests = key == "test_root" || key == "broken_lines" || key == "evaluate_every";
    if (isOfTests && value(form, "test_list").empty())
        return INTERPROTO_TEXT("Unused", "Not used: there are no test sets.");
    if (key == "flip" && !value(form, "batch_order").empty())
        return INTERPROTO_TEXT("Unused", "Not used: a replayed order has its own flips.");
    return {};
}

}  // namespace interproto
