// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/recognition.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/image_header.h"
#include "core/formats/list_kind.h"
#include "core/formats/pair_list.h"
#include "core/runs/run_folder.h"
#include "core/runs/workspace.h"
#include "widgets/common/words.h"
#include "widgets/jobs/run_finder.h"

#include <QDir>

#include <filesystem>

namespace interproto::ui {

namespace {

constexpr int kLooks = 20;  ///< folders or files that are looked at in a folder

namespace fs = std::filesystem;

/// Calls `take` for the first names in a folder, in the order of the disk, until it says stop.
template <typename Take>
void eachEntry(const std::string& folder, int most, const Take& take)
{
    std::error_code error;
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::directory_iterator() && most > 0; entry.increment(error), --most)
        if (!take(*entry))
            return;
}

bool holdsPictures(const std::string& folder)
{
    bool found = false;
    eachEntry(folder, kLooks, [&found](const fs::directory_entry& entry) {
        found = hasImageExtension(entry.path().native());
        return !found;
    });
    return found;
}

bool isTrainingFolder(const std::string& folder)
{
    int folders = 0;
    int withPictures = 0;
    eachEntry(folder, 10 * kLooks, [&](const fs::directory_entry& entry) {
        std::error_code ignored;
        if (!entry.is_directory(ignored))
            return true;
        ++folders;
        withPictures += holdsPictures(entry.path().native()) ? 1 : 0;
        return folders < kLooks;
    });
    return withPictures > 0 && 2 * withPictures >= folders;
}

PathKind textKind(const std::string& path)
{
    switch (listKindOfFile(path)) {
        case ListKind::AgeLabels:
            return PathKind::AgeFile;
        case ListKind::PairList:
            return PathKind::PairList;
        case ListKind::ScoredPairs:
            return PathKind::Evaluation;
        case ListKind::Unknown:
            break;
    }
    return PathKind::Unknown;
}

PathKind kindOf(const std::string& path, bool isSearching);

/// A run's `evaluation`, or a folder that somebody has collected.
bool holdsEvaluations(const std::string& folder)
{
    bool found = false;
    eachEntry(folder, kLooks, [&found](const fs::directory_entry& entry) {
        const std::string path = entry.path().string();
        found = lowerExtension(path) == ".csv" && kindOf(path, false) == PathKind::Evaluation;
        return !found;
    });
    return found;
}

PathKind folderKind(const std::string& path, bool isSearching)
{
    if (looksLikeWorkspace(path))
        return PathKind::Workspace;
    if (looksLikeRun(path))
        return PathKind::Run;
    // Before the search for runs, which would list every one of 85,742 identities.
    if (isTrainingFolder(path))
        return PathKind::TrainingFolder;
    if (holdsEvaluations(path))
        return PathKind::Evaluation;
    switch (isSearching ? findRuns(path).kind : FolderKind::Nothing) {
        case FolderKind::Run:
            return PathKind::Run;
        case FolderKind::Runs:
            return PathKind::Runs;
        default:
            return holdsPictures(path) ? PathKind::Photos : PathKind::Unknown;
    }
}

PathKind fileKind(const std::string& path)
{
    const std::string extension = lowerExtension(path);
    if (fileName(path) == kWorkspaceFile)
        return PathKind::Workspace;
    if (extension == ".jsonl" || fileName(path).starts_with(kEventsPrefix))
        return PathKind::Run;
    if (extension == ".pth" || extension == ".pt")
        return PathKind::Checkpoint;
    if (readImageHeader(path))
        return PathKind::Photos;
    return textKind(path);
}

PathKind kindOf(const std::string& path, bool isSearching)
{
    try {
        if (directoryExists(path))
            return folderKind(path, isSearching);
        return fileExists(path) ? fileKind(path) : PathKind::Missing;
    } catch (const Error&) {
        return PathKind::Unknown;  // there, but not readable
    }
}

RecognisedPath recognised(const QString& given)
{
    RecognisedPath result;
    result.path = QDir(given).absolutePath();
    const std::string path = pathBytes(result.path);
    result.kind = recognise(path);
    const bool standsForFolder =
        result.kind == PathKind::Workspace ||
        (result.kind == PathKind::Run && fileName(path).starts_with(kEventsPrefix));
    if (standsForFolder && fileExists(path))
        result.path = pathText(parentDirectory(path));
    if (result.kind == PathKind::Unknown || result.kind == PathKind::Photos ||
        result.kind == PathKind::Checkpoint)
        result.sight = lookInto(path, result.kind);
    return result;
}

}  // namespace

PathKind recognise(const std::string& path)
{
    return kindOf(path, true);
}

PathKind recogniseHere(const std::string& path)
{
    return kindOf(path, false);
}

PathRecogniser::PathRecogniser(QObject* parent) : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

PathRecogniser::~PathRecogniser()
{
    pool_.clear();
    pool_.waitForDone();
}

void PathRecogniser::ask(const QStringList& paths)
{
    pool_.start([this, paths] {
        std::vector<RecognisedPath> found;
        for (const QString& path : paths)
            found.push_back(recognised(path));
        // This object waits for the thread before it goes, and takes the call with it then.
        QMetaObject::invokeMethod(
            this, [this, found] { Q_EMIT known(found); }, Qt::QueuedConnection);
    });
}

}  // namespace interproto::ui
