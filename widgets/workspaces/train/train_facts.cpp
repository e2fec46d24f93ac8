// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_facts.h"

#include "core/base/files.h"
#include "core/catalog/query.h"
#include "core/options/toml_file.h"
#include "core/runs/provenance.h"
#include "core/runs/run_folder.h"
#include "core/runs/run_state.h"
#include "core/tasks/options.h"
#include "widgets/common/words.h"
#include "widgets/workspaces/train/train_trial.h"

#include <algorithm>
#include <filesystem>

namespace interproto::ui {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostSpeeds = 40;  ///< newest runs looked at
constexpr const char* kCatalogFile = "catalog.sqlite";

double rateOf(const RunStatus& run, int batchSize)
{
    for (auto epoch = run.epochs.rbegin(); epoch != run.epochs.rend(); ++epoch)
        if (epoch->imagesPerSecond > 0)
            return epoch->imagesPerSecond;
    return run.progress.unit == "steps" ? run.progress.rate * batchSize : 0;
}

/// Nothing for what is no training, or says nothing about its speed.
bool readSpeed(const std::string& folder, PastSpeed& speed)
{
    TrainOptions options;
    Form form;
    options.describe(form);
    readTomlFile(form, joined(folder, kOptionsFile));
    RunFollower follower(folder, false);
    while (follower.poll()) {
    }
    const Provenance provenance = readProvenance(joined(folder, kProvenanceFile));
    speed.run = fileName(folder);
    speed.netMode = options.net.netMode;
    speed.netDepth = options.net.netDepth;
    speed.precision = options.precision.precision;
    speed.device = provenance.device;
    speed.threads = provenance.threads;
    speed.imagesPerSecond = rateOf(follower.status(), options.schedule.batchSize);
    return speed.imagesPerSecond > 0;
}

struct Dated {
    fs::file_time_type time;
    std::string path;
};

std::vector<Dated> runsByAge(const std::string& folder)
{
    std::vector<Dated> runs;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (fileExists(joined(entry.path().string(), kOptionsFile)))
            runs.push_back({entry.last_write_time(error), entry.path().string()});
    std::sort(
        runs.begin(), runs.end(), [](const Dated& a, const Dated& b) { return a.time < b.time; });
    return runs;
}

void readSpeeds(const std::string& runsFolder, WorkspaceFacts& facts)
{
    const std::vector<Dated> runs = runsByAge(runsFolder);
    const std::size_t first = runs.size() > kMostSpeeds ? runs.size() - kMostSpeeds : 0;
    for (std::size_t i = first; i < runs.size(); ++i) {
        try {
            PastSpeed speed;
            if (readSpeed(runs[i].path, speed))
                facts.speeds.push_back(std::move(speed));
        } catch (const std::exception&) {
            // A run that cannot be read says nothing about speed; the page of runs tells why.
        }
    }
}

bool isPicture(const fs::path& path)
{
    const std::string extension = lowerExtension(path.string());
    for (const char* known : {".jpg", ".jpeg", ".png", ".bmp", ".webp"})
        if (extension == known)
            return true;
    return false;
}

bool countFromCatalog(const std::string& file, const std::string& root, DataCount& count)
{
    try {
        const Catalog catalog(file);
        if (!catalog.isComplete() || catalog.trainRoot() != root)
            return false;
        count.images = trainingImageCount(catalog);
        count.classes = identityCount(catalog);
        count.isScanned = true;
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

std::vector<std::string> catalogsOf(const Workspace& workspace)
{
    std::vector<std::string> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(workspace.cacheFolder(), error))
        if (entry.path().extension() == ".sqlite")
            files.push_back(entry.path().string());
    const std::vector<Dated> runs = runsByAge(workspace.runsFolder());
    for (auto run = runs.rbegin(); run != runs.rend(); ++run)
        files.push_back(joined(run->path, kCatalogFile));
    return files;
}

void countByName(const std::string& folder, DataCount& count, const std::function<bool()>& isStale)
{
    std::error_code error;
    std::int64_t images = 0;
    std::int64_t classes = 0;
    for (const fs::directory_entry& identity : fs::directory_iterator(folder, error)) {
        if (isStale())
            return;
        if (!identity.is_directory(error))
            continue;
        ++classes;
        for (const fs::directory_entry& file : fs::directory_iterator(identity.path(), error))
            images += isPicture(file.path()) ? 1 : 0;
    }
    if (images == 0)
        return;
    count.images = images;
    count.classes = classes;
}

}  // namespace

WorkspaceFacts readWorkspaceFacts(const QString& folder)
{
    WorkspaceFacts facts;
    if (folder.isEmpty())
        return facts;
    try {
        facts.workspace = readWorkspace(pathBytes(folder));
        facts.isOpen = true;
        const std::string runs = facts.workspace.runsFolder();
        std::error_code error;
        for (const fs::directory_entry& entry : fs::directory_iterator(runs, error))
            facts.runNames << pathText(entry.path().filename().string());
        readSpeeds(runs, facts);
        facts.trials = readTrials(facts.workspace);
        facts.freeDisk = static_cast<std::int64_t>(
            freeBytes(directoryExists(runs) ? runs : facts.workspace.folder));
    } catch (const std::exception& error) {
        facts.failure = shownText(error.what());
    }
    return facts;
}

DataCount countData(const QString& workspaceFolder,
                    const QString& dataFolder,
                    const std::function<bool()>& isStale)
{
    DataCount count;
    count.folder = dataFolder;
    const std::string folder = absolutePath(pathBytes(dataFolder));
    if (!workspaceFolder.isEmpty()) {
        Workspace workspace;
        workspace.folder = pathBytes(workspaceFolder);
        for (const std::string& file : catalogsOf(workspace))
            if (isStale() || (fileExists(file) && countFromCatalog(file, folder, count)))
                return count;
    }
    try {
        countByName(folder, count, isStale);
    } catch (const std::exception&) {
        // The folder went away while it was read: not known.
    }
    return count;
}

}  // namespace interproto::ui
