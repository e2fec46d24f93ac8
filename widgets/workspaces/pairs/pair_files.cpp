// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pair_files.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/formats/image_names.h"
#include "core/options/toml_file.h"
#include "core/pairs/pair_agreement.h"
#include "core/runs/checkpoint_index.h"
#include "core/runs/run_folder.h"
#include "core/runs/runs_table.h"
#include "core/runs/score_history.h"
#include "core/runs/workspace.h"
#include "core/tasks/options.h"
#include "widgets/common/words.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("PairFiles", text);
}

std::vector<std::string> namesIn(const std::string& folder)
{
    return directoryExists(folder) ? sortedNames(folder) : std::vector<std::string>();
}

/// CSVs of an evaluation folder; notes and tables of other programs lie elsewhere.
std::vector<std::string> evaluationsIn(const std::string& folder)
{
    std::vector<std::string> files;
    for (const std::string& name : namesIn(folder))
        if (lowerExtension(name) == ".csv")
            files.push_back(joined(folder, name));
    return files;
}

std::string stemOf(const std::string& file)
{
    std::string stem = fileName(file);
    stem.resize(stem.size() - lowerExtension(file).size());
    return stem;
}

PairModel modelOf(const QString& name, const std::string& model, const std::string& folder)
{
    return {name, model, folder, !evaluationsIn(folder).empty()};
}

/// The lists that a run was evaluated on, from its run.toml.
std::vector<ListedSet> setsOfRun(const std::string& run)
{
    std::vector<ListedSet> sets;
    const std::string file = joined(run, kOptionsFile);
    if (!fileExists(file))
        return sets;
    try {
        TrainOptions options;
        Form form;
        options.describe(form);
        readTomlFile(form, file);
        for (const std::string& list : options.tests.testList)
            sets.push_back({testSetName(list), list, options.tests.testRoot});
    } catch (const Error&) {
        // A run of another version: its evaluations still show, without left-out pairs.
    }
    return sets;
}

std::vector<PairModel> historyOf(const std::string& run)
{
    std::vector<PairModel> history;
    for (const PastEvaluation& past : listPastEvaluations(run))
        history.push_back(
            {translated(QT_TRANSLATE_NOOP("PairFiles", "Epoch %1")).arg(countText(past.epoch)),
             {},
             past.folder,
             true,
             past.epoch});
    return history;
}

PairRun runAt(const std::string& path)
{
    PairRun run;
    run.path = path;
    run.name = shownText(fileName(path));
    run.sets = setsOfRun(path);
    const std::string evaluation = joined(path, kEvaluationFolder);
    run.models.push_back(
        modelOf(translated(QT_TRANSLATE_NOOP("PairFiles", "As evaluated last")), path, evaluation));
    for (const CheckpointFile& file : listCheckpoints(path))
        run.models.push_back(
            modelOf(translated(QT_TRANSLATE_NOOP("PairFiles", "Step %1")).arg(countText(file.step)),
                    file.path,
                    joined(evaluation, stemOf(file.path))));
    const std::string checkpoints = joined(path, kCheckpointFolder);
    for (const std::string& name : namesIn(checkpoints)) {
        static constexpr std::string_view kEnd = ".backbone.pth";
        if (name.rfind("best-", 0) != 0 || name.size() <= kEnd.size() + 5 ||
            name.compare(name.size() - kEnd.size(), kEnd.size(), kEnd) != 0)
            continue;
        const std::string set = name.substr(5, name.size() - 5 - kEnd.size());
        run.models.push_back(
            modelOf(translated(QT_TRANSLATE_NOOP("PairFiles", "Best on %1")).arg(shownText(set)),
                    joined(checkpoints, name),
                    joined(evaluation, "best-" + set)));
    }
    run.history = historyOf(path);
    return run;
}

/// A pair list under a model of a run: one evaluation a list, as it is now, and model.
PairModel scoredList(const std::string& list, const std::string& workspace, const PairModel& scorer)
{
    Sha256 hash;
    hash.add(absolutePath(list));
    hash.add(readFile(list));
    hash.add(scorer.model);
    const std::string cache =
        workspace.empty()
            ? pathBytes(QStandardPaths::writableLocation(QStandardPaths::CacheLocation))
            : joined(workspace, "cache");
    return modelOf(
        translated(QT_TRANSLATE_NOOP("PairFiles", "%1, scored by %2"))
            .arg(shownText(fileName(list)), scorer.name),
        scorer.model,
        joined(joined(cache, "evaluations"), stemOf(list) + "-" + hash.hex().substr(0, 8)));
}

/// Set names are made safe for file names by `evaluate`: by the list's own name where it fits.
std::string setNameOf(const std::string& csv, const std::vector<ListedSet>& sets)
{
    const std::string stem = stemOf(csv);
    for (const ListedSet& set : sets)
        if (safeFileName(set.name) == stem || safeFileName(testSetName(set.list)) == stem)
            return set.name;
    return stem;
}

const ListedSet* find(const std::vector<ListedSet>& sets, const std::string& name)
{
    const auto found = std::find_if(
        sets.begin(), sets.end(), [&](const ListedSet& set) { return set.name == name; });
    return found == sets.end() ? nullptr : &*found;
}

/// Some paths of a set, evenly spread: what is looked for to learn where its images lie.
std::vector<std::string> sampleOf(const PairTable& table, const PairSet& set)
{
    std::vector<std::string> sample;
    const std::uint32_t step = std::max(1U, (set.end - set.begin) / 20);
    for (std::uint32_t row = set.begin; row < set.end; row += step)
        sample.emplace_back(table.images.path(table.first[row]));
    return sample;
}

void findImages(LoadedPairs& pairs, const std::vector<ListedSet>& sets)
{
    for (const PairSet& set : pairs.table->sets) {
        const ListedSet* listed = find(sets, set.name);
        const auto sample = sampleOf(*pairs.table, set);
        std::string root = listed != nullptr ? listed->root : std::string();
        if (root.empty() && listed != nullptr && fileExists(listed->list))
            root = guessTestRoot(listed->list, BrokenLines::Drop);
        // A CSV alone: the folders above it.
        std::string above = root.empty() ? parentDirectory(absolutePath(set.file)) : root;
        ListedImages images(above, sample);
        while (root.empty() && !images.isFound() && above != "/" && above != ".") {
            above = parentDirectory(above);
            images = ListedImages(above, sample);
        }
        pairs.images.push_back(std::move(images));
    }
}

void readSets(PairReader& reader, const PairModel& model, const std::vector<ListedSet>& sets)
{
    const std::vector<std::string> csvs =
        fileExists(model.folder) ? std::vector{model.folder} : evaluationsIn(model.folder);
    for (const std::string& csv : csvs) {
        const std::string name = setNameOf(csv, sets);
        reader.addEvaluation(name, csv);
        if (const ListedSet* set = find(sets, name); set != nullptr && fileExists(set->list))
            reader.addLeftOut(set->list);
    }
    if (csvs.empty())
        for (const ListedSet& set : sets)
            reader.addList(set.name, set.list);
}

}  // namespace

PairSources findSources(const std::string& workspace)
{
    PairSources sources;
    if (workspace.empty())
        return sources;
    try {
        std::string runs = joined(workspace, "runs");
        if (looksLikeWorkspace(workspace)) {
            const Workspace read = readWorkspace(workspace);
            runs = read.runsFolder();
            for (const TestSetEntry& set : read.testSets)
                sources.sets.push_back({set.name, set.list, set.root});
        }
        if (!directoryExists(runs))
            runs = workspace;
        for (const RunStatus& run : listRuns(runs))
            sources.runs.push_back(runAt(run.path));
    } catch (const Error& error) {
        sources.failure = shownText(error.what());
    }
    return sources;
}

PairRun openSource(const std::string& path,
                   const std::string& workspace,
                   const std::vector<ListedSet>& sets,
                   const PairModel* scorer)
{
    if (directoryExists(path) && looksLikeRun(path))
        return runAt(path);
    PairRun run;
    run.name = shownText(fileName(path));
    const std::string extension = lowerExtension(path);
    if (directoryExists(path) || extension == ".csv") {
        run.models.push_back({run.name, {}, path, true});
        run.sets = sets;
        // An evaluation folder of a run knows the run's lists.
        const std::string owner =
            parentDirectory(directoryExists(path) ? path : parentDirectory(path));
        if (looksLikeRun(owner)) {
            run.sets = setsOfRun(owner);
            run.models.front().model = owner;
            run.history = historyOf(owner);
        }
    } else if (extension == ".pth" || extension == ".pt") {
        Sha256 hash;  // two files of one name are two models
        hash.add(absolutePath(path));
        const std::string name = stemOf(path) + "-" + hash.hex().substr(0, 8);
        const std::string folder =
            workspace.empty() ? joined(parentDirectory(path), stemOf(path) + "-evaluation")
                              : joined(joined(joined(workspace, "cache"), "evaluations"), name);
        run.models.push_back(modelOf(run.name, path, folder));
        run.sets = sets;
    } else {
        if (scorer != nullptr)
            run.models.push_back(scoredList(path, workspace, *scorer));
        run.models.push_back({run.name, {}, {}, false});
        run.sets = {{testSetName(path), path, {}}};
    }
    return run;
}

std::shared_ptr<LoadedPairs> loadPairs(const PairModel& model,
                                       const std::vector<ListedSet>& sets,
                                       std::stop_token stop)
{
    auto pairs = std::make_shared<LoadedPairs>();
    try {
        PairReader reader(&pairs->issues, stop);
        readSets(reader, model, sets);
        pairs->table = std::make_shared<const PairTable>(reader.finish());
        findImages(*pairs, sets);
        if (pairs->table->size() == 0)
            pairs->failure = translated(QT_TRANSLATE_NOOP("PairFiles", "there is no pair in it"));
    } catch (const Error& error) {
        pairs->failure = shownText(error.what());
    } catch (const std::exception& error) {
        pairs->failure = shownText(error.what());
    }
    return pairs;
}

OtherScores loadOther(const LoadedPairs& pairs, const PairModel& model)
{
    const std::string& folder = model.folder;
    OtherScores other;
    other.name = model.name;
    other.folder = folder;
    other.epoch = model.epoch;
    try {
        const PairTable& table = *pairs.table;
        other.similarity.assign(table.size(), std::nanf(""));
        std::size_t scored = 0;
        for (std::uint32_t s = 0; s < table.sets.size(); ++s) {
            const PairSet& set = table.sets[s];
            const std::string listed = lowerExtension(set.file) == ".csv"
                                           ? fileName(set.file)
                                           : safeFileName(set.name) + ".csv";
            const std::string csv = fileExists(folder) ? folder : joined(folder, listed);
            const std::string npy = joined(folder, stemOf(listed) + ".npy");
            if (!fileExists(csv) && !fileExists(npy))
                continue;
            const std::vector<float> scores =
                fileExists(csv) ? alignedScores(table, s, csv) : orderedScores(table, s, npy);
            for (std::uint32_t row = set.begin; row < set.end; ++row) {
                other.similarity[row] = scores[row];
                scored += std::isnan(scores[row]) ? 0 : 1;
            }
        }
        if (scored == 0)
            other.failure =
                translated(QT_TRANSLATE_NOOP("PairFiles", "it has scored none of these pairs"));
        else if (const auto best = bestThresholdOf(table, 0, table.size(), other.similarity))
            other.best = best.value->threshold;
    } catch (const std::exception& error) {
        other.failure = shownText(error.what());
    }
    return other;
}

std::vector<std::string> siblingImages(const std::string& file)
{
    std::vector<std::string> files;
    const NamedImage named = readImageName(file);
    if (file.empty() || named.identity.empty())
        return files;
    try {
        // LAG keeps the young images in a folder of their own below the identity's.
        const std::string own = parentDirectory(file);
        std::vector<std::string> folders = {own};
        if (named.source == NamedImage::Source::Lag)
            folders = named.young ? std::vector{own, parentDirectory(own)}
                                  : std::vector{joined(own, "y"), own};
        for (const std::string& folder : folders)
            for (const std::string& name : namesIn(folder)) {
                const std::string path = joined(folder, name);
                if (hasImageExtension(name) && readImageName(path).identity == named.identity)
                    files.push_back(path);
            }
    } catch (const Error&) {
        // A folder that may not be listed: the images of the list are shown alone.
    }
    return files;
}

}  // namespace interproto::ui
