// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/options_difference.h"

#include "widgets/common/words.h"

#include <QCheckBox>
#include <QFont>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

void OptionsModel::setOptions(const QStringList& names, const std::vector<OptionList>& options)
{
    beginResetModel();
    names_ = names;
    rows_.clear();
    for (std::size_t run = 0; run < options.size(); ++run) {
        for (const auto& [key, value] : options[run]) {
            const QString name = shownText(key);
            auto found = std::find_if(
                rows_.begin(), rows_.end(), [&](const Row& row) { return row.key == name; });
            if (found == rows_.end()) {
                rows_.push_back({name, QStringList(static_cast<qsizetype>(options.size())), false});
                found = rows_.end() - 1;
            }
            found->values[static_cast<qsizetype>(run)] = shownText(value);
        }
    }
    // Runs without readable options take no part.
    for (Row& row : rows_) {
        QStringList read;
        for (std::size_t run = 0; run < options.size(); ++run)
            if (!options[run].empty())
                read << row.values[static_cast<qsizetype>(run)];
        row.isDifferent = std::any_of(
            read.begin(), read.end(), [&](const QString& value) { return value != read.front(); });
    }
    choose();
    endResetModel();
}

void OptionsModel::setOnlyDifferences(bool only)
{
    beginResetModel();
    onlyDifferences_ = only;
    choose();
    endResetModel();
}

void OptionsModel::choose()
{
    shown_.clear();
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].isDifferent || !onlyDifferences_)
            shown_.push_back(i);
}

int OptionsModel::differenceCount() const
{
    return static_cast<int>(
        std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.isDifferent; }));
}

const OptionsModel::Row& OptionsModel::rowAt(int row) const
{
    return rows_[shown_[static_cast<std::size_t>(row)]];
}

int OptionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int OptionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1 + static_cast<int>(names_.size());
}

QVariant OptionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = rowAt(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return index.column() == 0 ? row.key : row.values[index.column() - 1];
    if (role == Qt::FontRole && row.isDifferent && !onlyDifferences_) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    return {};
}

QVariant OptionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Option") : names_[section - 1];
}

OptionsDifference::OptionsDifference(const QStringList& runs,
                                     const QStringList& names,
                                     QWidget* parent)
    : QDialog(parent),
      model_(new OptionsModel(this)),
      table_(new QTableView(this)),
      onlyDifferences_(new QCheckBox(tr("&Only what differs"), this)),
      summary_(new QLabel(tr("Reading…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("optionsDifference"));
    setWindowTitle(tr("Options of %n runs", nullptr, static_cast<int>(runs.size())));
    table_->setModel(model_);
    table_->setAccessibleName(tr("Options"));
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 8 / 5);
    table_->horizontalHeader()->setStretchLastSection(true);
    summary_->setTextFormat(Qt::PlainText);
    summary_->setWordWrap(true);
    onlyDifferences_->setChecked(true);
    connect(onlyDifferences_, &QCheckBox::toggled, model_, &OptionsModel::setOnlyDifferences);
    auto* column = new QVBoxLayout(this);
    column->addWidget(summary_);
    column->addWidget(table_, 1);
    column->addWidget(onlyDifferences_);
    const int character = fontMetrics().averageCharWidth();
    resize(character * (30 + 26 * static_cast<int>(std::min<qsizetype>(names.size(), 4))),
           fontMetrics().height() * 28);
    pool_.start([this, runs, names] {
        Reading reading;
        for (const QString& run : runs) {
            std::string why;
            reading.options.push_back(readRunOptions(pathBytes(run), &why));
            if (reading.options.back().empty())
                reading.failures << shownText(why);
        }
        QMetaObject::invokeMethod(
            this, [this, names, reading] { fill(names, reading); }, Qt::QueuedConnection);
    });
}

OptionsDifference::~OptionsDifference()
{
    pool_.waitForDone();
}

void OptionsDifference::fill(const QStringList& names, const Reading& reading)
{
    model_->setOptions(names, reading.options);
    QStringList lines = reading.failures;
    lines.prepend(model_->differenceCount() > 0
                      ? tr("Options that differ: %1").arg(model_->differenceCount())
                      : tr("No option differs."));
    summary_->setText(lines.join(QLatin1Char('\n')));
    const int character = fontMetrics().averageCharWidth();
    table_->setColumnWidth(0, character * 26);
    for (int column = 1; column < model_->columnCount(); ++column)
        table_->setColumnWidth(column, character * 26);
    Q_EMIT filled();
}

}  // namespace interproto::ui
