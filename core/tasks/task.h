// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/options/form.h"

#include <memory>
#include <string>
#include <vector>

namespace interproto {

/// The options of one task, as a value that describes itself.
class TaskOptions {
public:
    virtual ~TaskOptions() = default;
    virtual void describe(Form& form) = 0;
    /// Rules across fields, beyond each field's own range.
    virtual std::vector<Issue> check() const { return {}; }
    /// Keys that a preset, a file or a flag has set, be it to their defaults.
    virtual void setGiven(const std::vector<std::string>& /*keys*/) {}
    /// The options file that an earlier start left for going on; empty: none.
    virtual std::string keptOptionsFile() const { return {}; }
};

/// One line of the task table. Subcommand, help, completion and, on the desktop, form and menu come
/// from it.
struct TaskEntry {
    std::string key;      ///< "train"
    std::string title;    ///< "Train"
    std::string summary;  ///< one sentence
    std::unique_ptr<TaskOptions> (*makeOptions)();
};

/// All tasks, in the order of the help page.
const std::vector<TaskEntry>& taskTable();
/// Null when unknown; '-' and '_' are the same.
const TaskEntry* findTask(const std::string& key);
std::vector<std::string> taskNames();

}  // namespace interproto
