// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/queue_model.h"

#include "core/base/files.h"
#include "core/tasks/choices.h"
#include "widgets/common/marks.h"
#include "widgets/common/words.h"

#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace interproto::ui {

namespace {

const QString kMimeType = QStringLiteral("application/x-interproto-queue-job");
const QString kDash = QStringLiteral("–");

Mark markOf(const QueueJob& job)
{
    switch (job.state) {
        case QueueJobState::Running:
            return Mark::Play;
        case QueueJobState::Finished:
            return Mark::Check;
        case QueueJobState::Failed:
            return Mark::Cross;
        case QueueJobState::Stopped:
            return Mark::Square;
        default:
            return Mark::Ring;
    }
}

Tone toneOf(const QueueJob& job)
{
    switch (job.state) {
        case QueueJobState::Running:
            return Tone::Active;
        case QueueJobState::Finished:
            return Tone::Good;
        case QueueJobState::Failed:
            return Tone::Bad;
        case QueueJobState::Stopped:
            return Tone::Waiting;
        default:
            return Tone::Neutral;
    }
}

}  // namespace

QString queueStateText(const QueueJob& job)
{
    switch (job.state) {
        case QueueJobState::Running:
            return QueueModel::tr("running");
        case QueueJobState::Finished:
            return QueueModel::tr("finished");
        case QueueJobState::Failed:
            return QueueModel::tr("failed");
        case QueueJobState::Stopped:
            return QueueModel::tr("stopped");
        default:
            return QueueModel::tr("waiting");
    }
}

void QueueModel::setQueue(const QueueSnapshotPointer& snapshot)
{
    if (folder_ == snapshot->folder && jobs_ == snapshot->queue.jobs)
        return;
    const bool isSameSize =
        folder_ == snapshot->folder && jobs_.size() == snapshot->queue.jobs.size();
    if (!isSameSize)
        beginResetModel();
    folder_ = snapshot->folder;
    jobs_ = snapshot->queue.jobs;
    if (!isSameSize)
        endResetModel();
    else
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

void QueueModel::setRuns(const std::vector<RunStatus>& runs)
{
    runs_.clear();
    for (const RunStatus& run : runs)
        runs_[absolutePath(run.path)] = run;
    if (!jobs_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

const QueueJob* QueueModel::job(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &jobs_[static_cast<std::size_t>(row)];
}

int QueueModel::waitingPlace(int row) const
{
    const QueueJob* asked = job(row);
    if (asked == nullptr || asked->state != QueueJobState::Waiting)
        return -1;
    return static_cast<int>(
        std::count_if(jobs_.begin(), jobs_.begin() + row, [](const QueueJob& known) {
            return known.state == QueueJobState::Waiting;
        }));
}

int QueueModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(jobs_.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString QueueModel::folderOf(const QueueJob& job) const
{
    return pathText(joined(pathBytes(folder_), job.folder));
}

const RunStatus* QueueModel::statusOf(const QueueJob& job) const
{
    const auto found = runs_.find(absolutePath(pathBytes(folderOf(job))));
    return found == runs_.end() ? nullptr : &found->second;
}

double QueueModel::shareOf(const QueueJob& job) const
{
    if (job.state == QueueJobState::Finished)
        return 1;
    const RunStatus* run = statusOf(job);
    if (run == nullptr || run->start.totalSteps <= 0)
        return -1;
    return std::clamp(
        static_cast<double>(run->step) / static_cast<double>(run->start.totalSteps), 0.0, 1.0);
}

QString QueueModel::textOf(const QueueJob& job, int column) const
{
    const RunStatus* run = statusOf(job);
    switch (column) {
        case Run:
            return shownText(job.name);
        case Method:
            return shownText(methodTitle(job.option("method")));
        case Seed:
            return shownText(job.option("seed"));
        case State:
            return queueStateText(job);
        case Device:
            return job.device.empty() ? kDash : shownText(job.device);
        case Done: {
            const double share = shareOf(job);
            return share < 0 ? kDash : percentText(share);
        }
        default:
            return run != nullptr && run->isAlive() ? durationText(run->progress.secondsLeft)
                                                    : kDash;
    }
}

QVariant QueueModel::data(const QModelIndex& index, int role) const
{
    const QueueJob* asked = index.isValid() ? job(index.row()) : nullptr;
    if (asked == nullptr)
        return {};
    switch (role) {
        case Qt::DisplayRole:
            return textOf(*asked, index.column());
        case Qt::DecorationRole:
            if (index.column() == State)
                return markIcon(markOf(*asked), toneOf(*asked), QGuiApplication::palette());
            return {};
        case Qt::ToolTipRole:
            return asked->message.empty() ? folderOf(*asked) : shownText(asked->message);
        case Qt::TextAlignmentRole:
            if (index.column() == Seed || index.column() == Left)
                return int(Qt::AlignRight | Qt::AlignVCenter);
            return {};
        case ShareRole:
            return shareOf(*asked);
        case FolderRole:
            return folderOf(*asked);
        case NameRole:
            return QString::fromStdString(asked->name);
        default:
            return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Run"),
                             tr("Method"),
                             tr("Seed"),
                             tr("State"),
                             tr("Device"),
                             tr("Done"),
                             tr("Time left")};
    return section < Columns ? names[section] : QVariant();
}

void QueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (!jobs_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

Qt::ItemFlags QueueModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemIsDropEnabled;
    if (index.isValid() && waitingPlace(index.row()) >= 0)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

QStringList QueueModel::mimeTypes() const
{
    return {kMimeType};
}

QMimeData* QueueModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty())
        data->setData(kMimeType, indexes.front().data(NameRole).toString().toUtf8());
    return data;
}

bool QueueModel::dropMimeData(
    const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    if (!data->hasFormat(kMimeType))
        return false;
    const QString name = QString::fromUtf8(data->data(kMimeType));
    const int target = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    int place = 0;
    for (int i = 0; i < target && i < rowCount(); ++i)
        if (jobs_[static_cast<std::size_t>(i)].state == QueueJobState::Waiting &&
            jobs_[static_cast<std::size_t>(i)].name != name.toStdString())
            ++place;
    Q_EMIT moveRequested(name, place);
    // The queue's file tells the new order; the view removes no rows itself.
    return false;
}

}  // namespace interproto::ui
