// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/entries_command.h"

#include <algorithm>

namespace interproto::ui {

namespace {

template <typename Entry>
void put(std::vector<Entry>& list, const std::vector<std::pair<std::size_t, Entry>>& entries)
{
    for (const auto& [place, entry] : entries) {
        const bool isThere = std::any_of(
            list.begin(), list.end(), [&](const Entry& other) { return other.name == entry.name; });
        if (!isThere)
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(std::min(place, list.size())),
                        entry);
    }
}

template <typename Entry>
void take(std::vector<Entry>& list, const std::vector<std::pair<std::size_t, Entry>>& entries)
{
    for (const auto& [place, entry] : entries)
        std::erase_if(list, [&](const Entry& other) { return other.name == entry.name; });
}

}  // namespace

EntriesCommand::EntriesCommand(Does does, PlacedEntries entries, Apply apply, const QString& text)
    : QUndoCommand(text), does_(does), entries_(std::move(entries)), apply_(std::move(apply))
{
}

void EntriesCommand::change(bool adds) const
{
    apply_([entries = entries_, adds](Workspace& workspace) {
        if (adds) {
            put(workspace.dataSets, entries.dataSets);
            put(workspace.testSets, entries.testSets);
        } else {
            take(workspace.dataSets, entries.dataSets);
            take(workspace.testSets, entries.testSets);
        }
    });
}

}  // namespace interproto::ui
