// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/recent_list.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/runs/lock.h"
#include "widgets/common/words.h"
#include "widgets/jobs/run_finder.h"
#include "widgets/shell/recent_menu.h"

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kLookAgainMs = 5000;
constexpr std::size_t kMostRuns = 1000;  ///< whose locks are looked at

bool isLiving(const std::string& run)
{
    const LockReport lock = inspectLock(run);
    return lock.state == LockState::HeldHere || lock.kernelHeld;
}

int livingBelow(const std::string& folder)
{
    std::vector<std::string> runs = findRuns(folder).runs;
    runs.resize(std::min(runs.size(), kMostRuns));
    return static_cast<int>(std::count_if(runs.begin(), runs.end(), isLiving));
}

void lookAt(RecentFolder& folder)
{
    const std::string path = pathBytes(folder.path);
    folder.kind = recognise(path);
    folder.isThere = *folder.kind != PathKind::Missing;
    folder.living = 0;
    try {
        if (*folder.kind == PathKind::Run && directoryExists(path))
            folder.living = isLiving(path) ? 1 : 0;
        else if (*folder.kind == PathKind::Runs)
            folder.living = livingBelow(path);
        else if (*folder.kind == PathKind::Workspace)
            folder.living = livingBelow(joined(path, "runs"));
    } catch (const Error&) {
        // It went away, or may not be listed: nothing of it is known to go on.
    }
}

}  // namespace

RecentList::RecentList(QSettings& settings, StartPage& page, RecentMenu& menu, QObject* parent)
    : QObject(parent), recent_(settings), page_(page), menu_(menu)
{
    pool_.setMaxThreadCount(1);
    again_.setInterval(kLookAgainMs);
    connect(&again_, &QTimer::timeout, this, [this] {
        if (page_.isVisible())
            refresh();
    });
    connect(&page_, &StartPage::shown, this, &RecentList::refresh);
    again_.start();
}

RecentList::~RecentList()
{
    pool_.clear();
    pool_.waitForDone();
}

void RecentList::add(const QString& folder)
{
    recent_.add(folder);
    refresh();
}

void RecentList::remove(const QString& folder)
{
    recent_.remove(folder);
    refresh();
}

void RecentList::clear()
{
    recent_.clear();
    refresh();
}

void RecentList::show(const std::vector<RecentFolder>& folders)
{
    known_ = folders;
    page_.setRecent(folders);
    menu_.setFolders(folders);
}

void RecentList::refresh()
{
    std::vector<RecentFolder> folders;
    for (const QString& path : recent_.list()) {
        const auto before = std::find_if(
            known_.begin(), known_.end(), [&](const RecentFolder& f) { return f.path == path; });
        folders.push_back(before == known_.end() ? RecentFolder{path, true, {}, 0} : *before);
    }
    show(folders);
    if (folders.empty())
        return;
    pool_.start([this, folders, round = ++round_]() mutable {
        for (RecentFolder& folder : folders)
            lookAt(folder);
        // This object waits for the thread before it goes, and takes the call with it then.
        QMetaObject::invokeMethod(
            this,
            [this, folders, round] {
                if (round != round_)
                    return;
                if (folders != known_)
                    show(folders);
                Q_EMIT lookedAt();
            },
            Qt::QueuedConnection);
    });
}

}  // namespace interproto::ui
