// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace interproto {

/// Settings of published rows, kept as TOML in resources/presets and built into the program.
struct Preset {
    std::string name;     ///< "inter-prototype-casia"
    std::string summary;  ///< its first comment line
    std::string text;     ///< TOML
};

const std::vector<Preset>& presets();
/// The names, with an empty one first: no preset.
std::vector<std::string> presetChoices();
/// The TOML of a known preset.
const std::string& presetText(const std::string& name);

}  // namespace interproto
