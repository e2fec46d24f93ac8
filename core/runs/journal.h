// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/events.h"

#include <functional>
#include <memory>
#include <string>

namespace interproto {

/// The append-only diary of a task: one JSON object a line, each written by one write(2), so that a
/// killed process tears the last line at most. Any thread may write.
///
///     Journal journal(run.journal());
///     journal.write(Started{.task = "train", .pid = ::getpid(), .host = hostName(), .version =
///     INTERPROTO_VERSION}); journal.write(Evaluated{.set = "FGNET", .step = 1200, .accuracy =
///     0.8});
class Journal {
public:
    /// Called for every event, also those that progress thinning keeps out of the file; `line` as
    /// toJson() without line end.
    using Observer = std::function<void(const Event& event, const std::string& line)>;

    /// Opens for appending, made when absent (mode 0600). A last line without its end is a killed
    /// process's: it is cut. An Error (Disk or BadInput) when it cannot be opened or is no regular
    /// file.
    explicit Journal(const std::string& path);
    /// Writes nowhere; observers are still told.
    static Journal none();
    ~Journal();
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;

    /// An Error (Disk) when the line cannot be written whole; the file then ends with the last
    /// whole line.
    ///
    /// Progress is thinned: at first five lines a second, later one in five seconds (a run of three
    /// days stays below 10 MB); the first and the last of a stage are always written.
    void write(const Event& event);
    void info(const std::string& text) { write(Message{Severity::Info, text}); }
    void warning(const std::string& text) { write(Message{Severity::Warning, text}); }
    void error(const std::string& text) { write(Message{Severity::Error, text}); }
    /// For the terminal's progress line, and for `--json`. Called under the journal's lock: it must
    /// not write to the journal.
    void setObserver(Observer observer);
    /// Onto the disk (fdatasync). Without it the lines survive the process, not a power cut.
    void flush();
    /// Empty for none().
    const std::string& path() const;

private:
    struct State;
    explicit Journal(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace interproto
