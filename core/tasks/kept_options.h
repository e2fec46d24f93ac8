// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tasks/options.h"

#include <functional>
#include <string>
#include <vector>

/// The options that a run keeps in its run.toml, read again by a later call.
namespace interproto {

/// True for the run.toml of a run and for the files of options in a sweep: the folder may be a
/// stranger's, and the paths of such a file count only inside it.
bool isKeptOptionsFile(const std::string& path);

/// Files to write that `form` has from the kept options file `config`: a name is one below the run
/// folder (that of `config`; with another --out, that one). One that leads elsewhere is an Error
/// (BadInput) that names file and key: nothing outside is written because a file said so. Fields
/// that `isFlag` knows are a person's own and stay. The run's own folder comes from a flag alone.
void resolveKeptPaths(Form& form,
                      const std::string& config,
                      const std::function<bool(const std::string& key)>& isFlag);

/// run.toml for `options`: what counts for one call and the run's folder are left out, files inside
/// `runFolder` are named relative to it.
std::string keptOptionsText(const TrainOptions& options, const std::string& runFolder);

struct OptionChange {
    std::string key;
    std::string before;
    std::string after;
    bool isFixed = false;  ///< cannot change while a run goes on
};

/// What differs between `options` and those that `runFolder` keeps, in the order of the form; keys
/// that its file does not hold (an older version's) are passed over. Empty without a file. An Error
/// (Usage) when the file is no TOML.
std::vector<OptionChange> changesSince(const TrainOptions& options, const std::string& runFolder);

}  // namespace interproto
