// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_state.h"

#include <cstddef>
#include <iosfwd>
#include <stop_token>
#include <string>
#include <vector>

namespace interproto {

struct WatchView {
    int width = 80;        ///< columns; at least 40 are used
    double now = 0;        ///< seconds since 1970, for "3 s ago"; 0: the moment of the last event
    bool colours = false;  ///< ANSI colours for the state
    std::size_t messages = 5;
    bool isEventsOnly = false;           ///< a TensorBoard folder without a journal: all its curves
    const IssueList* damages = nullptr;  ///< of the event files; null: none
};

/// A run as text for a terminal: state, bar, losses with sparklines, learning rate, images a
/// second, time left, accuracies by set, last messages. Lines end with '\n', none is wider than the
/// view; texts from files are escaped. Pure.
std::string renderWatch(const RunStatus& status,
                        const SeriesByTag& series,
                        const WatchView& view = {});

/// A series in at most `columns` blocks of eight heights, each the mean of its share of the values;
/// the least is the lowest. Shares without a finite value are blanks.
std::string sparkline(const std::vector<double>& values, std::size_t columns);

struct WatchLoop {
    bool once = false;
    double interval = 1;      ///< seconds between looks
    bool isTerminal = false;  ///< redraws in place; otherwise writes a block when something changed
    int width = 80;
    std::stop_token stop = {};
};

/// Shows the run until it ends or `stop` is asked for; returns its last status. A folder of
/// TensorBoard's event files without a journal is shown by its curves, and never ends. An Error
/// (BadInput) when `path` is no run, no journal and holds no event file; it names folders below
/// that do.
RunStatus watchRun(const std::string& path, std::ostream& stream, const WatchLoop& options);

}  // namespace interproto
