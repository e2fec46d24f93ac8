// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/issues_model.h"

#include "core/base/files.h"
#include "widgets/common/kit_sentences.h"
#include "widgets/common/marks.h"
#include "widgets/common/words.h"

namespace interproto::ui {

namespace {

Mark markOf(Severity severity)
{
    return severity == Severity::Error     ? Mark::Cross
           : severity == Severity::Warning ? Mark::Triangle
                                           : Mark::Info;
}

Tone toneOf(Severity severity)
{
    return severity == Severity::Error     ? Tone::Bad
           : severity == Severity::Warning ? Tone::Waiting
                                           : Tone::Active;
}

QString messageText(const Issue& issue)
{
    return inOurLanguage(shownText(issue.message));
}

bool holds(const Issue& issue, const QString& wanted)
{
    return messageText(issue).contains(wanted, Qt::CaseInsensitive) ||
           QString::fromStdString(issue.where.file).contains(wanted, Qt::CaseInsensitive);
}

}  // namespace

void IssuesModel::setIssues(std::vector<Issue> issues)
{
    issues_ = std::move(issues);
    arrange();
}

void IssuesModel::setFilter(Severity least, const QString& kind, const QString& text)
{
    least_ = least;
    kind_ = kind.toStdString();
    text_ = text;
    arrange();
}

void IssuesModel::setPalette(const QPalette& palette)
{
    palette_ = palette;
    if (!order_.empty())
        Q_EMIT dataChanged(index(0, SeverityColumn), index(rowCount() - 1, SeverityColumn));
}

void IssuesModel::arrange()
{
    beginResetModel();
    order_.clear();
    for (std::uint32_t i = 0; i < issues_.size(); ++i) {
        const Issue& issue = issues_[i];
        if (issue.severity < least_ || (!kind_.empty() && issue.code != kind_))
            continue;
        if (text_.isEmpty() || holds(issue, text_))
            order_.push_back(i);
    }
    endResetModel();
}

const Issue& IssuesModel::issue(int row) const
{
    return issues_[order_[static_cast<std::size_t>(row)]];
}

std::vector<Issue> IssuesModel::shown() const
{
    std::vector<Issue> all;
    all.reserve(order_.size());
    for (const std::uint32_t i : order_)
        all.push_back(issues_[i]);
    return all;
}

int IssuesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

int IssuesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString IssuesModel::placeText(const Issue& issue)
{
    const QString file = shownText(fileName(issue.where.file));
    return issue.where.line > 0 ? QStringLiteral("%1:%2").arg(file).arg(issue.where.line) : file;
}

QString IssuesModel::severityText(Severity severity)
{
    switch (severity) {
        case Severity::Error:
            return tr("Error");
        case Severity::Warning:
            return tr("Warning");
        default:
            return tr("Note");
    }
}

QVariant IssuesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Issue& found = issue(index.row());
    if (role == Qt::ToolTipRole) {
        const QString place = shownText(found.where.text());
        const QString hint = inOurLanguage(shownText(found.hint));
        return hint.isEmpty() ? place : place + QLatin1Char('\n') + hint;
    }
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return markIcon(markOf(found.severity), toneOf(found.severity), palette_);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
        case SeverityColumn:
            return severityText(found.severity);
        case Kind:
            return shownText(found.code);
        case Place:
            return placeText(found);
        default:
            return messageText(found);
    }
}

QVariant IssuesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
        case SeverityColumn:
            return tr("Severity");
        case Kind:
            return tr("Kind");
        case Place:
            return tr("Where");
        default:
            return tr("What");
    }
}

}  // namespace interproto::ui
