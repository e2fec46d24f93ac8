// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/choices.h"

namespace interproto {

const std::vector<std::string>& backboneNames()
{
    static const std::vector<std::string> names = {"ir", "ir_se", "mobilefacenet"};
    return names;
}

const std::vector<MethodChoice>& methodChoices()
{
    static const std::vector<MethodChoice> choices = {
        {"curricularface", "CurricularFace", false, true},
        {"mv_am", "MV-AM", false, true},
        {"broadface", "BroadFace", false, true},
        {"cosface", "CosFace", false, true},
        {"arcface", "ArcFace", false, true},
        {"oecnn", "OECNN", true, false},
        {"dal", "DAL", true, false},
        {"mtl", "MTL", true, false},
        {"inter_prototype", "Inter-Prototype", false, true},
    };
    return choices;
}

const std::vector<std::string>& methodNames()
{
    static const std::vector<std::string> names = [] {
        std::vector<std::string> keys;
        for (const MethodChoice& choice : methodChoices())
            keys.push_back(choice.key);
        return keys;
    }();
    return names;
}

const MethodChoice* findMethodChoice(const std::string& key)
{
    for (const MethodChoice& choice : methodChoices())
        if (choice.key == key)
            return &choice;
    return nullptr;
}

std::string methodTitle(const std::string& key)
{
    const MethodChoice* method = findMethodChoice(key);
    return method == nullptr ? key : method->title;
}

}  // namespace interproto
