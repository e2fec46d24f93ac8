// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/tfevents.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace interproto {

/// Tags of the scalar series that every training writes.
inline constexpr const char* kLossTag = "train/loss";
inline constexpr const char* kLearningRateTag = "train/lr";
inline constexpr const char* kImagesPerSecondTag = "train/images_per_second";
/// Tags of the series about prototypes that every evaluation of a run with children writes.
inline constexpr const char* kChildMeanCosineTag = "geometry/child_mean_cosine";
inline constexpr const char* kChildNearestAngleTag = "geometry/child_nearest_angle";
inline constexpr const char* kEffectiveRankTag = "geometry/effective_rank";
/// Scalar series of the machine under a training; GB are 10^9 bytes.
inline constexpr const char* kProcessMemoryTag = "system/process_memory_gb";
inline constexpr const char* kGpuMemoryTag = "system/gpu_memory_gb";  ///< used by all on that GPU
inline constexpr const char* kGpuLoadTag = "system/gpu_load_percent";
/// "train/loss/ce", "train/loss/proto".
std::string lossTag(const std::string& part);
/// "accuracy/FGNET".
std::string accuracyTag(const std::string& set);
/// The set of an accuracy tag; nothing for other tags.
std::optional<std::string> setOfTag(const std::string& tag);

/// The scalar series of a run, in TensorBoard's event files. A resumed run opens a new file: points
/// of earlier files after the checkpoint's step are void for every reader, TensorBoard's included.
/// One thread.
///
///     SeriesWriter series(run.path());                       // a new run
///     SeriesWriter series(run.path(), checkpoint.step);      // goes on behind step
///     `checkpoint.step`
class SeriesWriter {
public:
    explicit SeriesWriter(const std::string& runFolder,
                          std::optional<std::int64_t> resumedFromStep = std::nullopt);
    /// Writes nowhere.
    static SeriesWriter none() { return SeriesWriter(); }

    /// An Error (Disk) when it cannot be written.
    void scalar(const std::string& tag, double value, std::int64_t step);
    /// Values of one step in one record.
    void scalars(const std::vector<std::pair<std::string, double>>& values, std::int64_t step);
    void flush();
    /// Of the event file; empty for none().
    std::string path() const { return writer_ ? writer_->path() : std::string(); }

private:
    SeriesWriter() = default;

    std::unique_ptr<EventWriter> writer_;
};

/// All series of a run as they count: without the points that a resume made void.
std::map<std::string, std::vector<ScalarPoint>> readSeries(const std::string& runFolder,
                                                           IssueList& issues);

}  // namespace interproto
