// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/runs/events.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

/// Reads a journal while another process writes it. Memory does not grow with the file. One thread.
///
///     JournalReader reader(path);
///     for (const TimedEvent& event : reader.poll()) ...
class JournalReader {
public:
    /// `onlyLastProgress`: of progress lines that follow each other in what one poll() reads, only
    /// the last is parsed and given. They are nearly all of a long journal, and a run's state needs
    /// no other.
    explicit JournalReader(std::string path, bool onlyLastProgress = false)
        : path_(std::move(path)), onlyLastProgress_(onlyLastProgress)
    {
    }

    /// What was written since the last call, at most some 4 MiB of it at once (call again while
    /// hasMore()). An unfinished last line is waited for. A line that is no event is passed over
    /// with the issue "journal-line-broken" (or "journal-line-too-long", above 1 MiB). A file that
    /// became shorter or was replaced is read anew from its start (restarts()). A missing file has
    /// no events.
    std::vector<TimedEvent> poll();
    bool hasMore() const { return hasMore_; }
    /// Moved each time the reading began anew: forget what was read before.
    int restarts() const { return restarts_; }
    /// Lines read so far, broken ones included.
    std::int64_t lines() const { return line_; }
    const IssueList& issues() const { return issues_; }
    const std::string& path() const { return path_; }

private:
    void take(std::string_view bytes, std::vector<TimedEvent>& events);
    void takeLine(std::string_view line, std::vector<TimedEvent>& events);
    void addIssue(const char* code, std::string message);

    std::string path_;
    bool onlyLastProgress_;
    std::uint64_t offset_ = 0;  ///< where the first line that is not read yet begins
    std::uint64_t inode_ = 0;
    std::uint64_t seenSize_ = 0;
    double seenModified_ = -1;
    std::int64_t line_ = 0;
    int restarts_ = 0;
    bool hasMore_ = false;
    bool skipping_ = false;  ///< inside a line that is too long
    IssueList issues_{100};
};

}  // namespace interproto
