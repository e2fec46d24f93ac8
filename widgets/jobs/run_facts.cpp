// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/run_facts.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"
#include "core/tasks/task.h"

#include <algorithm>

namespace interproto::ui {

OptionList readRunOptions(const std::string& run, std::string* why)
{
    OptionList list;
    try {
        const std::unique_ptr<TaskOptions> options = findTask("train")->makeOptions();
        Form form;
        options->describe(form);
        readTomlFile(form, joined(run, kOptionsFile));
        for (const Field& field : form.fields())
            list.emplace_back(field.key(), field.valueText());
    } catch (const Error& error) {
        list.clear();
        if (why)
            *why = error.what();
    }
    return list;
}

RunFacts readRunFacts(const std::string& run)
{
    RunFacts facts;
    if (!fileExists(joined(run, kOptionsFile)))
        return facts;
    const OptionList options = readRunOptions(run);
    const auto text = [&](const char* key) {
        const auto found = std::find_if(
            options.begin(), options.end(), [key](const auto& pair) { return pair.first == key; });
        return found == options.end() ? std::string() : found->second;
    };
    facts.isKnown = !options.empty();
    facts.batchSize = parseInteger(text("batch_size")).value_or(0);
    facts.evaluateEvery = parseInteger(text("evaluate_every")).value_or(0);
    facts.dataPath = text("data_path");
    return facts;
}

}  // namespace interproto::ui
