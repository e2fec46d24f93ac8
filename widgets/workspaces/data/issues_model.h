// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"

#include <QAbstractTableModel>
#include <QPalette>

#include <optional>
#include <vector>

namespace interproto::ui {

/// Findings of a scan as rows; filtered by an index vector of its own.
class IssuesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SeverityColumn, Kind, Place, MessageColumn, kColumns };

    using QAbstractTableModel::QAbstractTableModel;

    void setIssues(std::vector<Issue> issues);
    /// At least so severe; of this kind ("": any); with this text in file or message.
    void setFilter(Severity least, const QString& kind, const QString& text);
    void setPalette(const QPalette& palette);
    const Issue& issue(int row) const;
    /// Those that pass the filter, in the order shown.
    std::vector<Issue> shown() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "file.txt:12"
    static QString placeText(const Issue& issue);
    static QString severityText(Severity severity);

private:
    void arrange();

    std::vector<Issue> issues_;
    std::vector<std::uint32_t> order_;
    Severity least_ = Severity::Info;
    std::string kind_;
    QString text_;
    QPalette palette_;
};

}  // namespace interproto::ui
