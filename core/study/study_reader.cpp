// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/study_reader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"
#include "core/runs/runs_table.h"

#include <sys/stat.h>

#include <cmath>
#include <set>

namespace interproto {

namespace {

constexpr std::uint64_t kLargestOptions = 10'000'000;
/// Journals write accuracies in full; this is for the rounding of sums alone.
constexpr double kSameAccuracy = 1e-9;

/// What tells that a file is as it was.
struct Stamp {
    std::uint64_t inode = 0;
    std::int64_t size = -1;
    double modified = 0;

    bool operator==(const Stamp&) const = default;
};

Stamp stampOf(const std::string& path)
{
    struct stat info{};
    if (::stat(path.c_str(), &info) != 0)
        return {};
    return {static_cast<std::uint64_t>(info.st_ino),
            static_cast<std::int64_t>(info.st_size),
            static_cast<double>(info.st_mtim.tv_sec) +
                1e-9 * static_cast<double>(info.st_mtim.tv_nsec)};
}

void addRun(const std::string& path, std::set<std::string>& seen, std::vector<std::string>& runs)
{
    if (seen.insert(path).second)
        runs.push_back(path);
}

std::string withoutEnd(std::string path)
{
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

/// Sets with the CSVs that may hold their pairs, the likelier first.
std::vector<std::string> candidates(const std::string& run,
                                    const std::string& set,
                                    StudyFigure figure)
{
    const std::string last =
        joined(run, std::string(kEvaluationFolder) + "/" + safeFileName(set) + ".csv");
    if (figure == StudyFigure::Last)
        return {last};
    return {joined(run, std::string(kBestEvaluationFolder) + "/" + safeFileName(set) + ".csv"),
            last};
}

}  // namespace

struct StudyReader::Known {
    Stamp stamp;
    std::unique_ptr<RunFollower> follower;         ///< of a run folder
    std::map<std::string, std::string> options;    ///< of a run.toml
    std::shared_ptr<const EvaluationFile> scored;  ///< of a CSV
};

StudyReader::StudyReader() = default;
StudyReader::~StudyReader() = default;

std::vector<StudyRun> StudyReader::read(const std::vector<std::string>& paths,
                                        StudyFigure figure,
                                        IssueList& issues)
{
    std::set<std::string> seen;
    std::vector<std::string> found;
    for (const std::string& given : paths) {
        const std::string path = withoutEnd(absolutePath(given));
        if (looksLikeRun(path))
            addRun(path, seen, found);
        else
            for (const RunStatus& run : listRuns(path))
                addRun(run.path, seen, found);
    }
    std::vector<StudyRun> runs;
    for (const std::string& path : found) {
        StudyRun run = readRun(path, figure, issues);
        if (!run.method.empty())
            runs.push_back(std::move(run));
    }
    return runs;
}

StudyRun StudyReader::readRun(const std::string& path, StudyFigure figure, IssueList& issues)
{
    Known& known = known_[path];
    if (!known.follower)
        known.follower = std::make_unique<RunFollower>(path, false);
    known.follower->poll();
    const RunStatus& status = known.follower->status();
    StudyRun run;
    run.path = path;
    run.name = fileName(path);
    run.method = status.start.method;
    run.network = status.start.network;
    run.seed = status.start.seed;
    run.state = status.state;
    run.step = status.step;
    run.totalSteps = status.start.totalSteps;
    const std::string toml = joined(path, kOptionsFile);
    Known& file = known_[toml];
    if (const Stamp stamp = stampOf(toml); stamp.size >= 0 && !(stamp == file.stamp)) {
        try {
            file.options = tomlTexts(readFile(toml, kLargestOptions), toml);
        } catch (const Error& error) {
            issues.add({Severity::Warning, "run-options", Where::inFile(toml), error.what(), {}});
        }
        file.stamp = stamp;
    }
    run.options = file.options;
    for (const auto& [set, figures] : status.sets) {
        SetFigure one;
        one.set = set;
        const bool best = figure == StudyFigure::Best;
        one.accuracy = best ? figures.best : figures.last;
        one.step = best ? figures.bestStep : figures.lastStep;
        if (!std::isfinite(one.accuracy))
            continue;
        for (const std::string& csv : candidates(path, set, figure)) {
            const auto scored = pairsOf(csv, issues);
            if (scored && std::abs(scored->accuracy - one.accuracy) < kSameAccuracy) {
                one.scored = scored;
                break;
            }
        }
        run.sets.push_back(std::move(one));
    }
    return run;
}

std::shared_ptr<const EvaluationFile> StudyReader::pairsOf(const std::string& csv,
                                                           IssueList& issues)
{
    const Stamp stamp = stampOf(csv);
    if (stamp.size < 0)
        return nullptr;
    Known& known = known_[csv];
    if (stamp == known.stamp)
        return known.scored;
    known.stamp = stamp;
    known.scored = nullptr;
    try {
        known.scored = std::make_shared<const EvaluationFile>(readEvaluationFile(csv));
    } catch (const Error& error) {
        issues.add({Severity::Warning, "evaluation-broken", Where::inFile(csv), error.what(), {}});
    }
    return known.scored;
}

}  // namespace interproto
