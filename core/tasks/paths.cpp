// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/paths.h"

#include "core/base/files.h"

#include <variant>

namespace interproto {

void makePathsAbsolute(TaskOptions& options)
{
    Form form;
    options.describe(form);
    for (Field& field : form.fields()) {
        if (field.pathKind() == PathKind::None)
            continue;
        if (auto* const* text = std::get_if<std::string*>(&field.target());
            text != nullptr && !(*text)->empty())
            **text = absolutePath(**text);
        if (auto* const* list = std::get_if<std::vector<std::string>*>(&field.target()))
            for (std::string& path : **list)
                path = absolutePath(path);
    }
}

}  // namespace interproto
