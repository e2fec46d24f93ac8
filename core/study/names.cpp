// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/names.h"

#include <array>
#include <cstddef>
#include <utility>

namespace interproto {

namespace {

using Named = std::pair<const char*, const char*>;

constexpr std::array<Named, 9> kMethods = {{{"curricularface", "CurricularFace"},
                                            {"mv_am", "MV-AM"},
                                            {"broadface", "BroadFace"},
                                            {"cosface", "CosFace"},
                                            {"arcface", "ArcFace"},
                                            {"oecnn", "OECNN"},
                                            {"dal", "DAL"},
                                            {"mtl", "MTL"},
                                            {"inter_prototype", "Inter-Prototype"}}};
constexpr std::array<Named, 5> kSets = {{{"agedb20_child", "AgeDB-C20"},
                                         {"fgnet20_child", "FG-NET-C20"},
                                         {"agedb30_child", "AgeDB-C30"},
                                         {"fgnet30_child", "FG-NET-C30"},
                                         {"lag", "LAG"}}};

template <typename Table>
int rankIn(const Table& table, const std::string& name)
{
    for (std::size_t i = 0; i < table.size(); ++i)
        if (name == table[i].first || name == table[i].second)
            return static_cast<int>(i);
    return static_cast<int>(table.size());
}

template <typename Table>
std::string titleIn(const Table& table, const std::string& name)
{
    const auto rank = static_cast<std::size_t>(rankIn(table, name));
    return rank < table.size() ? table[rank].second : name;
}

}  // namespace

std::string methodTitle(const std::string& key)
{
    return titleIn(kMethods, key);
}

int methodRank(const std::string& key)
{
    return rankIn(kMethods, key);
}

std::string testSetTitle(const std::string& name)
{
    return titleIn(kSets, name);
}

int testSetRank(const std::string& name)
{
    return rankIn(kSets, name);
}

}  // namespace interproto
