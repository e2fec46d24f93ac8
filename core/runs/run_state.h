// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/formats/tfevents.h"
#include "core/runs/events.h"
#include "core/runs/journal_reader.h"
#include "core/runs/lock.h"

#include <cstdint>
#include <deque>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace interproto {

using SeriesByTag = std::map<std::string, std::vector<ScalarPoint>>;

enum class RunState {
    Empty,     ///< nothing was ever started
    Living,    ///< a process works on it
    Paused,    ///< a process holds it and waits
    Finished,  ///< came to its end
    Stopped,   ///< ended early on request, resumable
    Failed,    ///< ended with an error
    Crashed,   ///< no end was written and no process holds it: killed, power cut
    Missing,   ///< was seen before and is not there any more: deleted, moved, unmounted
};

/// "empty", "living", ...
const char* runStateName(RunState state);

/// One test set over the run.
struct SetStatus {
    double best = 0;  ///< accuracy in [0, 1]
    std::int64_t bestStep = 0;
    double last = 0;
    std::int64_t lastStep = 0;
};

/// What is known about a run. Texts are as found in files: escape before showing.
struct RunStatus {
    std::string path;  ///< of the folder (or of a lone journal), as given
    RunState state = RunState::Empty;
    Started start;            ///< of the last process
    LockOwner owner;          ///< while Living or Paused
    int starts = 0;           ///< processes that worked on it
    std::int64_t step = 0;    ///< steps taken
    std::int64_t epoch = -1;  ///< 0-based, the one at work
    Progress progress;        ///< the last one told: stage, rate, secondsLeft
    double firstTime = 0;     ///< of the first event, seconds since 1970
    double lastTime = 0;      ///< of the last event
    double duration = 0;      ///< seconds at work over all starts, the gaps between them left out
    std::map<std::string, SetStatus> sets;
    std::vector<Evaluated>
        evaluations;  ///< those that count: a resume voids what came after its checkpoint
    std::vector<EpochEnded> epochs;
    std::vector<std::int64_t> resumes;  ///< steps at which later processes went on, ascending
    CheckpointWritten checkpoint;       ///< the last one; step 0 and path "": none
    std::deque<TimedEvent> messages;    ///< the last 100 Message events
    std::int64_t warnings = 0;
    std::int64_t errors = 0;
    std::int64_t brokenLines = 0;  ///< of the journal
    std::string ending;            ///< why it stopped or failed
    int exitCode = 0;              ///< of a failed one
    std::string result;            ///< JSON of a finished one

    bool isAlive() const { return state == RunState::Living || state == RunState::Paused; }
};

/// Follows a run (or a lone journal, as `--journal FILE` writes it) from where the last poll ended.
/// Made for 30 calls a second: a poll without news costs some system calls and copies nothing. One
/// thread; throws only when memory ends.
class RunFollower {
public:
    /// `withSeries` false leaves the event files unread (tables need none).
    explicit RunFollower(std::string path, bool withSeries = true);

    /// True when the status changed. The first call reads everything there is.
    bool poll();
    const RunStatus& status() const { return status_; }
    /// By tag: losses, learning rate, images a second, accuracies.
    const SeriesByTag& series() const { return series_.series(); }
    /// Where the series say that the run was resumed.
    const std::set<std::int64_t>& takeovers() const { return series_.takeovers(); }
    /// Broken journal lines and damaged event files.
    const IssueList& journalIssues() const { return reader_.issues(); }
    const IssueList& seriesIssues() const { return series_.issues(); }

private:
    void apply(const TimedEvent& event);
    void begin(const Started& started);
    void voidAfter(std::int64_t step);
    void summariseSets();
    bool readJournal();
    RunState currentState(LockOwner& owner) const;
    bool isAlive(LockOwner& owner) const;
    bool journalIsYoung() const;
    bool isGone() const;

    std::string path_;
    bool isFolder_;
    bool withSeries_;
    JournalReader reader_;
    ScalarSeries series_;
    int restarts_ = 0;
    bool wasThere_ = false;            ///< its path was found once
    RunState told_ = RunState::Empty;  ///< by the journal alone: Living when it has no end
    RunStatus status_;
};

/// RunFollower once.
RunStatus runStatus(const std::string& path);

}  // namespace interproto
