// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/pairs/pair_table.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace interproto {

/// Fills a PairTable from evaluation CSVs and pair lists, row by row: memory beside the table does
/// not grow with the files.
///
///     PairReader reader;
///     reader.addEvaluation("FG-NET-C20", "run/evaluation/FG-NET-C20.csv");
///     const PairTable table = reader.finish();
class PairReader {
public:
    explicit PairReader(IssueList* issues = nullptr, std::stop_token stop = {})
        : issues_(issues), stop_(std::move(stop))
    {
    }

    /// A file that `evaluate` wrote (formats/scored_pairs.h); what is wrong with a row is an issue
    /// with file and line.
    void addEvaluation(const std::string& name, const std::string& csv);
    /// A pair list without similarities: every pair is there, in byte-sorted order as `evaluate`
    /// scores it, and none is scored. Broken lines are issues.
    void addList(const std::string& name, const std::string& list);
    /// The pairs of `list` that the last added evaluation does not have (their images were missing
    /// or unreadable) as unscored rows behind it.
    void addLeftOut(const std::string& list);
    /// Sorts, and computes each set's figures. An Error (Stopped) when stop was asked for.
    PairTable finish();

private:
    void add(bool genuine,
             std::string_view first,
             std::string_view second,
             float firstAge,
             float secondAge,
             float similarity);
    void tell(const char* code, const std::string& file, std::int64_t line, std::string message);
    void checkStop() const;

    IssueList* issues_;
    std::stop_token stop_;
    PairTable table_;
};

/// Similarities of another run's evaluation for the pairs of `table`, found by label and both
/// paths, whatever the order: NaN for pairs that it does not have. Repeated pairs are matched in
/// order.
std::vector<float> alignedScores(const PairTable& table, std::uint32_t set, const std::string& csv);
/// The same for another evaluation of the run that `table` came from (runs/score_history.h), whose
/// similarities lie in the order of the set's scored rows. An Error (BadInput) that names `npy`
/// when it is no float32 [scored rows].
std::vector<float> orderedScores(const PairTable& table, std::uint32_t set, const std::string& npy);

}  // namespace interproto
