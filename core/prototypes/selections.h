// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace interproto {

/// Identities that a person picked and gave a name: one text file each in the workspace's
/// `selections/`, one identity a line, so that scripts read and write them too.
struct IdentitySelection {
    std::string name;
    std::vector<std::string> identities;
};

/// Names, sorted.
std::vector<std::string> listSelections(const std::string& workspace);
/// Errors (BadInput) name the file.
IdentitySelection readSelection(const std::string& workspace, const std::string& name);
/// Replaces one of the same name. An Error (Usage) for a name that is empty or longer than 60
/// bytes, and for identities with a line break.
void writeSelection(const std::string& workspace, const IdentitySelection& selection);
void removeSelection(const std::string& workspace, const std::string& name);

}  // namespace interproto
