// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/runs_table_model.h"

#include "core/tasks/choices.h"
#include "widgets/common/words.h"
#include "widgets/tables/run_words.h"

#include <QDir>
#include <QGuiApplication>

#include <algorithm>

namespace interproto::ui {

namespace {

const QString kDash = QStringLiteral("–");

/// What run_words.h says about a status.
RunStatus stateOnly(const RunRow& row)
{
    RunStatus status;
    status.state = row.state;
    return status;
}

}  // namespace

RunsTableModel::RunsTableModel(NotesStore& notes, QObject* parent)
    : QAbstractTableModel(parent), notes_(notes)
{
    connect(&notes, &NotesStore::changed, this, &RunsTableModel::refreshNotes);
    connect(&notes, &NotesStore::loaded, this, &RunsTableModel::refreshNotes);
}

void RunsTableModel::setRoot(const QString& folder)
{
    beginResetModel();
    root_ = folder;
    rows_.clear();
    byPath_.clear();
    sets_.clear();
    endResetModel();
}

void RunsTableModel::setPaths(const std::vector<std::string>& paths)
{
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (std::binary_search(paths.begin(), paths.end(), rowAt(i).path))
            continue;
        beginRemoveRows({}, i, i);
        rows_.erase(rows_.begin() + i);
        endRemoveRows();
    }
    byPath_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        byPath_[rows_[i].path] = i;
    std::vector<RunRow> added;
    for (const std::string& path : paths)
        if (!byPath_.contains(path)) {
            RunRow& row = added.emplace_back();
            row.path = path;
        }
    if (added.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
    for (RunRow& row : added) {
        byPath_[row.path] = rows_.size();
        rows_.push_back(std::move(row));
    }
    endInsertRows();
}

void RunsTableModel::collectSets(const std::vector<RunRow>& rows)
{
    std::vector<std::string> added;
    for (const RunRow& row : rows)
        for (const auto& [set, status] : row.sets)
            if (std::find(sets_.begin(), sets_.end(), set) == sets_.end() &&
                std::find(added.begin(), added.end(), set) == added.end())
                added.push_back(set);
    if (added.empty())
        return;
    beginInsertColumns({}, columnCount(), columnCount() + static_cast<int>(added.size()) - 1);
    sets_.insert(sets_.end(), added.begin(), added.end());
    endInsertColumns();
}

void RunsTableModel::setRows(const std::vector<RunRow>& rows)
{
    collectSets(rows);
    int first = rowCount();
    int last = -1;
    for (const RunRow& row : rows) {
        const auto found = byPath_.find(row.path);
        if (found == byPath_.end())
            continue;
        rows_[found->second] = row;
        first = std::min(first, static_cast<int>(found->second));
        last = std::max(last, static_cast<int>(found->second));
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

const RunRow* RunsTableModel::row(const QString& path) const
{
    const auto found = byPath_.find(pathBytes(path));
    return found == byPath_.end() ? nullptr : &rows_[found->second];
}

void RunsTableModel::refreshNotes()
{
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, Tags), index(rowCount() - 1, Note));
}

void RunsTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RunsTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RunsTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstSet + static_cast<int>(sets_.size());
}

bool RunsTableModel::isRight(int column)
{
    return column == Seed || column == Step || column == Duration || column >= FirstSet;
}

QVariant RunsTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RunRow& run = rowAt(index.row());
    const int column = index.column();
    const bool isFaded = role == Qt::ForegroundRole && notes_.note(pathText(run.path)).isArchived;
    switch (role) {
        case Qt::DisplayRole:
            return text(run, column);
        case Qt::EditRole:
            return column == Tags || column == Note ? text(run, column) : QVariant();
        case Qt::ToolTipRole:
            if (column == Name)
                return pathText(run.path);
            if (column == State && !run.ending.empty())
                return shownText(run.ending);
            return column == Note || column == Data ? text(run, column) : QVariant();
        case Qt::DecorationRole:
            return column == State && run.isRead
                       ? stateIcon(stateOnly(run), QGuiApplication::palette())
                       : QVariant();
        case Qt::ForegroundRole:
            return isFaded ? QVariant(QGuiApplication::palette().color(QPalette::PlaceholderText))
                           : QVariant();
        case Qt::TextAlignmentRole:
            return isRight(column) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                   : int(Qt::AlignLeft | Qt::AlignVCenter);
        case kSortRole:
            return sortValue(run, column);
        case kPathRole:
            return pathText(run.path);
        case kArchivedRole:
            return notes_.note(pathText(run.path)).isArchived;
        default:
            return {};
    }
}

QVariant RunsTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return isRight(section) ? int(Qt::AlignRight | Qt::AlignVCenter)
                                : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (section >= FirstSet) {
        const QString set = shownText(sets_[static_cast<std::size_t>(section - FirstSet)]);
        if (role == Qt::ToolTipRole)
            return tr("Best accuracy on %1").arg(set);
        return role == Qt::DisplayRole ? QVariant(set) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Run"),
                             tr("State"),
                             tr("Method"),
                             tr("Network"),
                             tr("Seed"),
                             tr("Data"),
                             tr("Step"),
                             tr("Duration"),
                             tr("Started"),
                             tr("Tags"),
                             tr("Note")};
    return names[section];
}

QString RunsTableModel::columnKey(int column) const
{
    static const char* const kKeys[] = {"name",
                                        "state",
                                        "method",
                                        "network",
                                        "seed",
                                        "data",
                                        "step",
                                        "duration",
                                        "start",
                                        "tags",
                                        "note"};
    if (column < FirstSet)
        return QLatin1String(kKeys[column]);
    return QStringLiteral("set:") +
           QString::fromStdString(sets_[static_cast<std::size_t>(column - FirstSet)]);
}

QString RunsTableModel::text(const RunRow& run, int column) const
{
    const auto orDash = [](const std::string& s) { return s.empty() ? kDash : shownText(s); };
    switch (column) {
        case Name:
            return nameOf(pathText(run.path));
        case State:
            return run.isRead ? stateText(stateOnly(run)) : tr("Reading…");
        case Method:
            return orDash(methodTitle(run.method));
        case Network:
            return orDash(run.network);
        case Seed:
            return run.seed >= 0 ? QString::number(run.seed) : kDash;
        case Data:
            return run.data.empty() ? kDash
                                    : shownText(QDir(pathText(run.data)).dirName().toStdString());
        case Step:
            return run.step > 0 ? countText(run.step) : kDash;
        case Duration:
            return run.duration > 0 ? durationText(run.duration) : kDash;
        case Start:
            return timeText(run.startTime);
        case Tags:
            return notes_.note(pathText(run.path)).tags.join(QStringLiteral(", "));
        case Note:
            return notes_.note(pathText(run.path)).text.simplified();
        default:
            break;
    }
    const SetStatus* set = setOf(run, column);
    return set ? percentText(set->best) : kDash;
}

QVariant RunsTableModel::sortValue(const RunRow& run, int column) const
{
    switch (column) {
        case Seed:
            return static_cast<double>(run.seed);
        case Step:
            return static_cast<double>(run.step);
        case Duration:
            return run.duration;
        case Start:
            return run.startTime;
        default:
            break;
    }
    if (column < FirstSet)
        return text(run, column);
    // In percent, as shown: "> 80" above the column means what it says.
    const SetStatus* set = setOf(run, column);
    return set ? 100 * set->best : -1.0;
}

const SetStatus* RunsTableModel::setOf(const RunRow& run, int column) const
{
    const auto found = run.sets.find(sets_[static_cast<std::size_t>(column - FirstSet)]);
    return found == run.sets.end() ? nullptr : &found->second;
}

QString RunsTableModel::nameOf(const QString& path) const
{
    const QString relative = QDir(root_).relativeFilePath(path);
    return shownText(
        (relative == QLatin1String(".") ? QDir(root_).dirName() : relative).toStdString());
}

Qt::ItemFlags RunsTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Tags || index.column() == Note)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RunsTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.row() >= rowCount())
        return false;
    const QString path = pathText(rowAt(index.row()).path);
    RunNote note = notes_.note(path);
    const RunNote before = note;
    if (index.column() == Tags)
        note.tags = tagsFromText(value.toString());
    else if (index.column() == Note)
        note.text = value.toString();
    if (!(note == before))
        Q_EMIT noteEdited(path, note);
    return true;
}

}  // namespace interproto::ui
