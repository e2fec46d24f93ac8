// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tables/runs_model.h"

#include "widgets/common/words.h"
#include "widgets/tables/run_words.h"

#include <QDir>
#include <QGuiApplication>

#include <algorithm>
#include <set>

namespace interproto::ui {

void RunsModel::setRuns(const QString& root, const std::vector<RunStatus>& runs)
{
    std::set<std::string> names;
    for (const RunStatus& run : runs)
        for (const auto& [set, status] : run.sets)
            names.insert(set);
    const std::vector<std::string> sets(names.begin(), names.end());
    const bool isSameList =
        root == root_ &&
        std::equal(runs_.begin(),
                   runs_.end(),
                   runs.begin(),
                   runs.begin() + static_cast<std::ptrdiff_t>(std::min(runs_.size(), runs.size())),
                   [](const RunStatus& a, const RunStatus& b) { return a.path == b.path; });
    if (!isSameList || sets.size() < sets_.size()) {
        beginResetModel();
        root_ = root;
        runs_ = runs;
        sets_ = sets;
        endResetModel();
        return;
    }
    if (sets.size() > sets_.size()) {
        const int have = columnCount();
        beginInsertColumns({}, have, FirstSet + static_cast<int>(sets.size()) - 1);
        sets_ = sets;
        endInsertColumns();
    }
    sets_ = sets;
    if (runs.size() > runs_.size()) {
        beginInsertRows({}, rowCount(), static_cast<int>(runs.size()) - 1);
        runs_ = runs;
        endInsertRows();
    }
    runs_ = runs;
    if (!runs_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RunsModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!runs_.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int RunsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(runs_.size());
}

int RunsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstSet + static_cast<int>(sets_.size());
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RunStatus& run = runs_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
        case Qt::DisplayRole:
            return text(run, column);
        case Qt::ToolTipRole:
            return column == Name ? pathText(run.path) : QVariant();
        case Qt::DecorationRole:
            return column == State ? stateIcon(run, QGuiApplication::palette()) : QVariant();
        case Qt::TextAlignmentRole:
            return column >= Seed ? int(Qt::AlignRight | Qt::AlignVCenter)
                                  : int(Qt::AlignLeft | Qt::AlignVCenter);
        case kSortRole:
            return sortValue(run, column);
        case kPathRole:
            return pathText(run.path);
        default:
            return {};
    }
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return section >= Seed ? int(Qt::AlignRight | Qt::AlignVCenter)
                               : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section >= FirstSet)
        return tr("Best accuracy on %1")
            .arg(shownText(sets_[static_cast<std::size_t>(section - FirstSet)]));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
        case Name:
            return tr("Run");
        case State:
            return tr("State");
        case Method:
            return tr("Method");
        case Seed:
            return tr("Seed");
        case Step:
            return tr("Step");
        default:
            return shownText(sets_[static_cast<std::size_t>(section - FirstSet)]);
    }
}

QString RunsModel::text(const RunStatus& run, int column) const
{
    const QString dash = QStringLiteral("–");
    switch (column) {
        case Name:
            return nameOf(run);
        case State:
            return stateText(run);
        case Method:
            return run.start.method.empty() ? dash : shownText(run.start.method);
        case Seed:
            return run.start.seed >= 0 ? QString::number(run.start.seed) : dash;
        case Step:
            return run.step > 0 ? countText(run.step) : dash;
        default:
            break;
    }
    const SetStatus* set = setOf(run, column);
    return set ? percentText(set->best) : dash;
}

QVariant RunsModel::sortValue(const RunStatus& run, int column) const
{
    if (column == Seed)
        return static_cast<qlonglong>(run.start.seed);
    if (column == Step)
        return static_cast<qlonglong>(run.step);
    if (column < FirstSet)
        return text(run, column);
    const SetStatus* set = setOf(run, column);
    return set ? set->best : -1.0;
}

const SetStatus* RunsModel::setOf(const RunStatus& run, int column) const
{
    const auto found = run.sets.find(sets_[static_cast<std::size_t>(column - FirstSet)]);
    return found == run.sets.end() ? nullptr : &found->second;
}

QString RunsModel::nameOf(const RunStatus& run) const
{
    const QString relative = QDir(root_).relativeFilePath(pathText(run.path));
    return shownText(
        (relative == QLatin1String(".") ? QDir(root_).dirName() : relative).toStdString());
}

}  // namespace interproto::ui
