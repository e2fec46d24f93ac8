// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/pairs/pair_reader.h"
#include "core/pairs/test_set_name.h"

#include <QString>

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

/// Which evaluations there are, and how they are read. Everything here may be slow: not for the
/// window's thread.
namespace interproto::ui {

/// A pair list with the folder of its images.
struct ListedSet {
    std::string name;
    std::string list;
    std::string root;  ///< empty: looked for above the list
};

/// A model that pairs can be scored with, and where its scores lie.
struct PairModel {
    QString name;        ///< "step 1200", "best on FG-NET-C20", file name
    std::string model;   ///< what `interproto evaluate` takes; empty: CSVs alone
    std::string folder;  ///< of its evaluation CSVs
    bool isEvaluated = false;
    int epoch = 0;  ///< of an earlier evaluation of the run, from 1; 0: none
};

/// A run, or something opened by itself, with its models: what the run evaluated last first.
struct PairRun {
    QString name;
    std::string path;  ///< the run folder; empty: none
    std::vector<PairModel> models;
    /// Its earlier evaluations ("Epoch 3"), oldest first: similarities without a model.
    std::vector<PairModel> history;
    std::vector<ListedSet> sets;
};

/// The runs of a workspace folder and its test sets.
struct PairSources {
    std::vector<PairRun> runs;
    std::vector<ListedSet> sets;  ///< of the workspace
    QString failure;
};

PairSources findSources(const std::string& workspace);
/// A run folder, a .pth, an evaluation CSV or folder of such, or a pair list. `workspace` may be
/// empty: evaluations of a lone .pth then go beside it. `scorer` scores the pairs of a list, if
/// there is one; its evaluation goes into the workspace's cache, or the user's.
PairRun openSource(const std::string& path,
                   const std::string& workspace,
                   const std::vector<ListedSet>& sets,
                   const PairModel* scorer = nullptr);

/// What was read of one model.
struct LoadedPairs {
    std::shared_ptr<const PairTable> table;
    std::vector<ListedImages> images;  ///< one a set
    IssueList issues;
    QString failure;  ///< why there is nothing

    std::string imageFile(std::uint32_t set, std::uint32_t image) const
    {
        return set < images.size() ? images[set].file(table->images.path(image)) : std::string();
    }
};

/// Reads all CSVs of a model's folder; pairs of the lists that they leave out come unscored.
/// Without a CSV: the lists alone.
std::shared_ptr<LoadedPairs> loadPairs(const PairModel& model,
                                       const std::vector<ListedSet>& sets,
                                       std::stop_token stop);

/// Similarities of another model for the same pairs.
struct OtherScores {
    QString name;
    std::string folder;
    std::vector<float> similarity;  ///< one a row, NaN: not scored
    float best = 0;                 ///< its best threshold, as the reference chooses it
    int epoch = 0;                  ///< as PairModel's
    QString failure;
};
/// From the model's CSVs, whose pairs are found by their paths, or from an earlier evaluation of
/// the very run that `pairs` came from.
OtherScores loadOther(const LoadedPairs& pairs, const PairModel& model);

/// Every image of the identity that `file` belongs to, as far as names tell: those in its folder.
std::vector<std::string> siblingImages(const std::string& file);

}  // namespace interproto::ui
