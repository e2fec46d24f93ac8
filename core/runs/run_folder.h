// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace interproto {

class RunLock;

/// What lies where in a run folder.
inline constexpr const char* kOptionsFile = "run.toml";
inline constexpr const char* kProvenanceFile = "provenance.json";
inline constexpr const char* kJournalFile = "journal.jsonl";
inline constexpr const char* kControlFile = "control";
inline constexpr const char* kLockFile = "lock";
inline constexpr const char* kCheckpointFolder = "checkpoints";
inline constexpr const char* kEvaluationFolder = "evaluation";
/// The pairs of each test set's best evaluation, beside those of the last one.
inline constexpr const char* kBestEvaluationFolder = "evaluation/best";
/// The similarities of every evaluation (score_history.h).
inline constexpr const char* kEvaluationHistoryFolder = "evaluation/history";
inline constexpr const char* kPrototypeFolder = "prototypes";
inline constexpr const char* kMapFolder = "maps";
/// What the training images and their ages were, as scanned for this run.
inline constexpr const char* kCatalogFile = "catalog.sqlite";
/// TensorBoard's event files begin so; they lie in the run folder itself.
inline constexpr const char* kEventsPrefix = "events.out.tfevents.";

/// The folder of one run: the contract between the engine, the command line and the desktop.
///
///     const RunFolder run = RunFolder::create("runs/casia");
///     const RunLock lock(run.path());
///     run.removeLeftovers(lock);
///     writeFile(run.file(kOptionsFile), toml);
class RunFolder {
public:
    /// Makes the folder (mode 0700) and its subfolders. A run that is already there is accepted, so
    /// that two processes may start at once and the lock decides; see hasHistory(). An Error
    /// (Usage), before anything is touched, for a folder with other things in it: a person's files
    /// are accepted beside a run that has begun (hasHistory), nowhere else.
    static RunFolder create(const std::string& path);
    /// An Error (BadInput) when `path` is no run. Writes nothing.
    static RunFolder open(const std::string& path);

    /// Absolute.
    const std::string& path() const { return path_; }
    /// A file of the run by its relative name, absolute. An Error (BadInput) when the name or a
    /// symbolic link on the way leaves the folder. Names come from journals and tables that a
    /// stranger may have written.
    std::string file(const std::string& relative) const;
    std::string journal() const { return file(kJournalFile); }
    /// `evaluation/<set>.csv`; the set's name is made safe.
    std::string evaluationFile(const std::string& set) const;
    /// As runHasHistory(): start with resume, or elsewhere.
    bool hasHistory() const;
    /// True when the journal is not empty.
    bool hasJournal() const;
    /// Undoes create() for a start that failed: removes the lock, and what of `files` is named, as
    /// far as create() did not find them there, then the folders that create() made, when they are
    /// empty. Nothing else goes, whatever it is.
    void removeWhatWasMade(const std::vector<std::string>& files) const;
    /// `absolute` as a name relative to the folder; unchanged when it lies elsewhere.
    std::string relative(const std::string& absolute) const;
    /// Removes what a killed process left half written. Only for the holder of the lock: another's
    /// temporaries may be in use.
    std::size_t removeLeftovers(const RunLock& held) const;

private:
    explicit RunFolder(std::string path) : path_(std::move(path)) {}

    /// Makes a folder and remembers it.
    void make(const std::string& path);

    std::string path_;
    std::vector<std::string> found_;  ///< names in the folder when create() came
    std::vector<std::string> made_;   ///< folders that create() made, outer ones first
};

/// A folder with a journal or the options of a run; a sweep's, which has a journal too, is none.
bool looksLikeRun(const std::string& path);
/// True when a process has worked in this folder: its journal is not empty, or there are curves,
/// checkpoints, weights, evaluations, prototypes or maps without one.
bool runHasHistory(const std::string& path);
/// A folder with the queue of a sweep (run_queue.h).
bool looksLikeSweep(const std::string& path);
/// Neither empty nor absolute, no "..", no NUL.
bool isSafeRelativePath(std::string_view path);
/// `name` as one file name: bytes outside [A-Za-z0-9._-] (and a leading dot) as %XX, at most 100
/// bytes. Different names stay different while they fit.
std::string safeFileName(std::string_view name);

}  // namespace interproto
