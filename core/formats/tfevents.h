// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// TensorBoard's event files (TFRecord of protobuf events), scalars only. TensorBoard reads ours;
/// we read those of TensorBoard, TensorFlow 2 and torch.utils.tensorboard, also while they are
/// being written.
///
///     EventWriter writer("RUN");
///     writer.scalar("train/loss", 1.25f, step);
///     const auto curves = readScalars("RUN", issues);    // tag -> points
namespace interproto {

struct ScalarPoint {
    std::int64_t step = 0;
    double wallTime = 0;  ///< seconds since 1970
    float value = 0;

    bool operator==(const ScalarPoint&) const = default;
};

/// Writes `events.out.tfevents.<seconds>.<host>.<pid>.0` into a folder. Each record is one write(2)
/// to a file opened for appending: a killed process leaves whole records. Nothing is buffered here.
/// One thread.
class EventWriter {
public:
    /// A new file, always; its name sorts behind every event file of the folder. `resumedAt`: the
    /// first step that this file may hold; points of earlier files at or after it are void, for
    /// TensorBoard too (a SessionLog START record, as torch's `purge_step`).
    explicit EventWriter(const std::string& folder,
                         std::optional<std::int64_t> resumedAt = std::nullopt);
    ~EventWriter();
    EventWriter(const EventWriter&) = delete;
    EventWriter& operator=(const EventWriter&) = delete;

    /// One record. `wallTime` below 0: now. Bytes of the tag that are no UTF-8 become U+FFFD
    /// (TensorBoard could not read the file otherwise). An Error (Disk) when it cannot be written.
    void scalar(const std::string& tag, float value, std::int64_t step, double wallTime = -1);
    /// Several values of one step in one record.
    void scalars(const std::vector<std::pair<std::string, float>>& values,
                 std::int64_t step,
                 double wallTime = -1);
    /// Onto the disk (fdatasync): survives a power cut. Without it the records survive the process.
    void flush();
    const std::string& path() const { return path_; }

private:
    void writeRecord(const std::string& payload);

    std::string path_;
    int descriptor_ = -1;
};

struct ScalarEvent {
    std::string tag;
    ScalarPoint point;
};

/// Reads one event file from where the last poll ended.
class EventReader {
public:
    /// `offset`: where a record begins.
    explicit EventReader(std::string file, std::uint64_t offset = 0)
        : file_(std::move(file)), offset_(offset)
    {
    }

    struct Batch {
        std::vector<ScalarEvent> scalars;
        /// SessionLog START records: (position in `scalars` before which it came, first step of the
        /// new session).
        std::vector<std::pair<std::size_t, std::int64_t>> restarts;
        bool empty() const { return scalars.empty() && restarts.empty(); }
    };

    /// What was written since the last call. An unfinished last record is waited for. A damaged
    /// record ends the reading for good with the issue "event-file-damaged": record lengths are
    /// lost behind it. An event that is no valid protobuf is passed over ("event-unreadable"), as
    /// is one above 16 MiB ("event-too-large"; no scalar is that long). An Error when the file
    /// cannot be opened.
    Batch poll(IssueList& issues);
    bool isDamaged() const { return damaged_; }
    std::uint64_t offset() const { return offset_; }
    const std::string& file() const { return file_; }

private:
    std::string file_;
    std::uint64_t offset_ = 0;
    std::int64_t record_ = 0;
    bool damaged_ = false;
};

/// All scalars of the event files of one folder, kept up to date by poll(). Files are taken in name
/// order (their start times). Where two files hold the same steps of a tag (a resumed run), the
/// later file holds from its first step of that tag on; a SessionLog START voids the steps from its
/// own on for all tags: TensorBoard's purge rule. One thread.
class ScalarSeries {
public:
    explicit ScalarSeries(std::string folder) : folder_(std::move(folder)) {}

    /// Reads what is new; true when any series changed. A folder that does not exist (yet) has no
    /// series.
    bool poll();
    /// By tag; steps in the order written.
    const std::map<std::string, std::vector<ScalarPoint>>& series() const { return series_; }
    /// The points of one tag; empty when unknown.
    const std::vector<ScalarPoint>& points(const std::string& tag) const;
    const IssueList& issues() const { return issues_; }
    /// First steps of later files that voided points of earlier ones: where a run was resumed.
    const std::set<std::int64_t>& takeovers() const { return takeovers_; }

private:
    struct Source {
        EventReader reader;
        std::map<std::string, std::int64_t> firstStep;  ///< by tag
        std::optional<std::int64_t> restartedAt;        ///< by a SessionLog START
        bool lost = false;                              ///< could not be opened any more; said once
    };

    void findFiles();
    bool take(std::size_t source, const EventReader::Batch& batch);
    bool addPoint(std::size_t source, const ScalarEvent& event);
    void restart(std::size_t source, std::int64_t step);

    std::string folder_;
    std::vector<Source> sources_;
    std::map<std::string, std::vector<ScalarPoint>> series_;
    std::set<std::int64_t> takeovers_;
    IssueList issues_;
};

/// The two ends of an event file, whatever its length: some hundred kilobytes are read.
struct EventTail {
    std::int64_t lastStep = 0;
    double firstTime = 0;  ///< seconds since 1970; 0: not readable
    double lastTime = 0;
    std::map<std::string, ScalarPoint> last;  ///< by tag, of the records at the end
};
/// Never throws: what cannot be read is left at 0.
EventTail readEventTail(const std::string& file);

/// ScalarSeries once: tag -> points.
std::map<std::string, std::vector<ScalarPoint>> readScalars(const std::string& folder,
                                                            IssueList& issues);

}  // namespace interproto
