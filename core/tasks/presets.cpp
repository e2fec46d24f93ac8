// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/presets.h"

#include "core/base/error.h"

namespace interproto {

std::vector<std::string> presetChoices()
{
    std::vector<std::string> names = {""};
    for (const Preset& preset : presets())
        names.push_back(preset.name);
    return names;
}

const std::string& presetText(const std::string& name)
{
    for (const Preset& preset : presets())
        if (preset.name == name)
            return preset.text;
    INTERPROTO_ASSERT(false);
}

}  // namespace interproto
