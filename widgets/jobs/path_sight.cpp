// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/jobs/path_sight.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/pth.h"
#include "widgets/common/kit_sentences.h"
#include "widgets/common/words.h"
#include "widgets/jobs/recognition.h"

#include <QCoreApplication>

#include <algorithm>
#include <filesystem>
#include <map>

namespace interproto::ui {

namespace {

namespace fs = std::filesystem;

constexpr int kMostEntries = 1000;  ///< counted in a folder
constexpr int kMostLooks = 200;     ///< at what lies in a folder and below it
constexpr int kLevelsUp = 3;
constexpr int kLevelsDown = 3;  ///< dataset/train/age-label/casia-webface.txt
constexpr std::size_t kMostExtensions = 3;
constexpr std::size_t kFirstBytes = kContentBytes;

QString translated(const char* text)
{
    return QCoreApplication::translate("PathSight", text);
}

bool isData(PathKind kind)
{
    return kind == PathKind::TrainingFolder || kind == PathKind::AgeFile ||
           kind == PathKind::PairList || kind == PathKind::Workspace;
}

/// A training folder as the parent is one only for a folder of one identity's pictures.
void lookAbove(const std::string& path, PathKind kind, PathSight& sight)
{
    std::string folder = path;
    for (int level = 0; level < kLevelsUp; ++level) {
        const std::string parent = parentDirectory(folder);
        if (parent.empty() || parent == folder || parent == ".")
            return;
        folder = parent;
        const PathKind found = recogniseHere(folder);
        const bool isMeant =
            found == PathKind::Workspace || found == PathKind::Run ||
            (found == PathKind::TrainingFolder && level == 0 && kind == PathKind::Photos);
        if (isMeant) {
            sight.above.push_back({pathText(folder), found});
            return;
        }
    }
}

/// What lies beside a pair list and is named in it holds its pictures, and is no training folder
/// whatever it looks like.
bool isNamedIn(const std::string& list, const std::string& folder)
{
    const InputFile file(list);
    std::string head(kFirstBytes, '\0');
    head.resize(file.readSome(0, head.data(), head.size()));
    const std::string name = fileName(folder) + "/";
    for (std::size_t at = head.find(name); at != std::string::npos; at = head.find(name, at + 1))
        if (at == 0 || head[at - 1] == '/' || head[at - 1] == ' ' || head[at - 1] == '\t')
            return true;
    return false;
}

/// The data in `folder` and in the folders below it that are nothing themselves.
void findData(const std::string& folder, int levels, int& looks, std::vector<PathNear>& found)
{
    std::vector<PathNear> here;
    std::vector<std::string> plain;
    std::error_code error;
    fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::directory_iterator() && looks > 0; entry.increment(error)) {
        --looks;
        const std::string path = entry->path().string();
        const PathKind kind = recogniseHere(path);
        std::error_code ignored;
        if (isData(kind))
            here.push_back({pathText(path), kind});
        else if (kind == PathKind::Unknown && entry->is_directory(ignored) &&
                 !entry->is_symlink(ignored))
            plain.push_back(path);
    }
    for (const PathNear& each : here) {
        const bool isPictures = each.kind == PathKind::TrainingFolder &&
                                std::any_of(here.begin(), here.end(), [&](const PathNear& other) {
                                    return other.kind == PathKind::PairList &&
                                           isNamedIn(pathBytes(other.path), pathBytes(each.path));
                                });
        if (!isPictures)
            found.push_back(each);
    }
    for (const std::string& below : plain)
        if (levels > 1)
            findData(below, levels - 1, looks, found);
}

void lookInside(const std::string& path, PathSight& sight)
{
    std::map<QString, int> extensions;
    std::error_code error;
    fs::directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
    for (;
         !error && entry != fs::directory_iterator() && sight.folders + sight.files < kMostEntries;
         entry.increment(error)) {
        std::error_code ignored;
        const bool isFolder = entry->is_directory(ignored);
        ++(isFolder ? sight.folders : sight.files);
        if (!isFolder)
            ++extensions[QString::fromStdString(lowerExtension(entry->path().string())).mid(1)];
    }
    int looks = kMostLooks;
    findData(path, kLevelsDown, looks, sight.inside);
    std::sort(sight.inside.begin(), sight.inside.end(), [](const PathNear& a, const PathNear& b) {
        return a.path < b.path;
    });
    sight.extensions.assign(extensions.begin(), extensions.end());
    std::stable_sort(sight.extensions.begin(), sight.extensions.end(), [](auto& a, auto& b) {
        return a.second > b.second;
    });
}

void lookAtFile(const std::string& path, PathSight& sight)
{
    const InputFile file(path);
    sight.bytes = static_cast<std::int64_t>(file.size());
    std::string head(kFirstBytes, '\0');
    head.resize(file.readSome(0, head.data(), head.size()));
    sight.content = contentOf(head);
}

QString extensionsText(const PathSight& sight)
{
    QStringList parts;
    for (const auto& [extension, count] : sight.extensions) {
        if (parts.size() == static_cast<qsizetype>(kMostExtensions))
            break;
        if (!extension.isEmpty())
            parts << QStringLiteral("%1 %2").arg(extension, countText(count));
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

PathSight lookInto(const std::string& path, PathKind kind)
{
    PathSight sight;
    try {
        sight.isFolder = directoryExists(path);
        if (kind == PathKind::Checkpoint)
            readPth(path);
        else if (sight.isFolder)
            lookInside(path, sight);
        else if (kind != PathKind::Missing)
            lookAtFile(path, sight);
        lookAbove(path, kind, sight);
    } catch (const std::exception& error) {
        sight.failure = shownText(error.what());
    }
    return sight;
}

QString kindText(PathKind kind)
{
    switch (kind) {
        case PathKind::Missing:
            return translated(QT_TRANSLATE_NOOP("PathSight", "nothing"));
        case PathKind::Workspace:
            return translated(QT_TRANSLATE_NOOP("PathSight", "workspace"));
        case PathKind::Run:
            return translated(QT_TRANSLATE_NOOP("PathSight", "run"));
        case PathKind::Runs:
            return translated(QT_TRANSLATE_NOOP("PathSight", "folder of runs"));
        case PathKind::TrainingFolder:
            return translated(QT_TRANSLATE_NOOP("PathSight", "training folder"));
        case PathKind::AgeFile:
            return translated(QT_TRANSLATE_NOOP("PathSight", "age file"));
        case PathKind::PairList:
            return translated(QT_TRANSLATE_NOOP("PathSight", "pair list"));
        case PathKind::Evaluation:
            return translated(QT_TRANSLATE_NOOP("PathSight", "evaluation"));
        case PathKind::Checkpoint:
            return translated(QT_TRANSLATE_NOOP("PathSight", "weight file"));
        case PathKind::Photos:
            return translated(QT_TRANSLATE_NOOP("PathSight", "pictures"));
        default:
            return translated(QT_TRANSLATE_NOOP("PathSight", "nothing that opens here"));
    }
}

QString sightText(const PathSight& sight)
{
    if (!sight.isFolder) {
        if (sight.bytes == 0)
            return translated(QT_TRANSLATE_NOOP("PathSight", "an empty file"));
        if (sight.content == Content::Text)
            return translated(QT_TRANSLATE_NOOP("PathSight", "a text file of %1"))
                .arg(bytesText(sight.bytes));
        return translated(QT_TRANSLATE_NOOP("PathSight", "%1 of %2"))
            .arg(inOurLanguage(shownText(contentName(sight.content))), bytesText(sight.bytes));
    }
    if (sight.files + sight.folders == 0)
        return translated(QT_TRANSLATE_NOOP("PathSight", "an empty folder"));
    const QString extensions = extensionsText(sight);
    const QString files = extensions.isEmpty()
                              ? countText(sight.files)
                              : QStringLiteral("%1 (%2)").arg(countText(sight.files), extensions);
    return translated(QT_TRANSLATE_NOOP("PathSight", "a folder; files: %1, folders: %2"))
        .arg(files, countText(sight.folders));
}

}  // namespace interproto::ui
