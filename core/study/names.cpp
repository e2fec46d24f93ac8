// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/names.h"

#include "core/tasks/choices.h"

#include <array>
#include <cstddef>
#include <utility>

namespace interproto {

namespace {

using Named = std::pair<const char*, const char*>;

constexpr std::array<Named, 5> kSets = {{{"agedb20_child", "AgeDB-C20"},
                                         {"fgnet20_child", "FG-NET-C20"},
                                         {"agedb30_child", "AgeDB-C30"},
                                         {"fgnet30_child", "FG-NET-C30"},
                                         {"lag", "LAG"}}};

/// Among the study's sets, by list or title; their number when it is none.
std::size_t placeOf(const std::string& set)
{
    std::size_t place = 0;
    while (place < kSets.size() && set != kSets[place].first && set != kSets[place].second)
        ++place;
    return place;
}

}  // namespace

int methodRank(const std::string& key)
{
    int rank = 0;
    for (const MethodChoice& method : methodChoices()) {
        if (key == method.key || key == method.title)
            break;
        ++rank;
    }
    return rank;
}

std::string testSetTitle(const std::string& name)
{
    const std::size_t place = placeOf(name);
    return place < kSets.size() ? kSets[place].second : name;
}

int testSetRank(const std::string& name)
{
    return static_cast<int>(placeOf(name));
}

}  // namespace interproto
