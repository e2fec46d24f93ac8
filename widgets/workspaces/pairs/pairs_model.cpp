// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pairs_model.h"

#include "widgets/tables/pair_words.h"

#include <QUndoStack>

#include <algorithm>

namespace interproto::ui {

/// A note that was given or changed; names its pair by the table's row, so it ends with the table.
class PairsModel::NoteCommand : public QUndoCommand {
public:
    NoteCommand(PairsModel& model, std::uint32_t row, PairNote before, PairNote after)
        : model_(model), row_(row), before_(std::move(before)), after_(std::move(after))
    {
        const QString mark = markText(after_.mark);
        setText(mark.isEmpty() ? PairsModel::tr("note") : mark);
    }
    void undo() override { model_.applyNote(row_, before_); }
    void redo() override { model_.applyNote(row_, after_); }

private:
    PairsModel& model_;
    std::uint32_t row_;
    PairNote before_;
    PairNote after_;
};

PairsModel::PairsModel(QObject* parent) : QObject(parent), undo_(new QUndoStack(this)) {}

PairsModel::~PairsModel() = default;

void PairsModel::setPairs(std::shared_ptr<const LoadedPairs> pairs)
{
    undo_->clear();
    other_.reset();
    current_.reset();
    restriction_.clear();
    view_.reset();
    pairs_ = std::move(pairs);
    if (pairs_ && pairs_->table && pairs_->table->size() > 0) {
        view_ = std::make_unique<PairView>(pairs_->table);
        // The set with the most pairs decides where the threshold starts.
        const auto largest = std::max_element(
            table().sets.begin(), table().sets.end(), [](const PairSet& a, const PairSet& b) {
                return a.report.pairs < b.report.pairs;
            });
        if (largest->report.best)
            view_->setThreshold(largest->report.best.value->threshold);
        view_->setMarks(notes_.marksOf(table()));
        if (!view_->rows().empty())
            current_ = view_->rows().front();
    }
    Q_EMIT pairsChanged();
    Q_EMIT otherChanged();
    Q_EMIT currentChanged();
}

void PairsModel::setThreshold(float threshold)
{
    if (!view_ || threshold == view_->threshold())
        return;
    const bool moved = view_->setThreshold(threshold);
    Q_EMIT thresholdChanged();
    if (moved)
        Q_EMIT rowsChanged();
}

void PairsModel::setFilter(const PairFilter& filter)
{
    if (!view_ || filter == view_->filter())
        return;
    view_->setFilter(filter);
    Q_EMIT filterChanged();
    Q_EMIT rowsChanged();
}

void PairsModel::sort(PairColumn column, bool descending)
{
    if (!view_)
        return;
    view_->sort(column, descending);
    Q_EMIT rowsChanged();
}

void PairsModel::restrictTo(std::optional<std::vector<std::uint32_t>> rows, const QString& why)
{
    if (!view_ || (!rows && !view_->isRestricted()))
        return;
    restriction_ = rows ? why : QString();
    view_->restrictTo(std::move(rows));
    Q_EMIT filterChanged();
    Q_EMIT rowsChanged();
}

void PairsModel::setCurrent(std::optional<std::uint32_t> row)
{
    if (row == current_)
        return;
    current_ = row;
    Q_EMIT currentChanged();
}

std::optional<std::uint32_t> PairsModel::neighbour(int step, bool failureOnly) const
{
    if (!view_ || view_->rows().empty())
        return std::nullopt;
    const auto& rows = view_->rows();
    const auto place = current_ ? view_->placeOf(*current_) : std::nullopt;
    auto at = place ? static_cast<std::int64_t>(*place) : std::int64_t(step > 0 ? -1 : 0);
    if (!place && step < 0)
        at = static_cast<std::int64_t>(rows.size());
    for (at += step; at >= 0 && at < static_cast<std::int64_t>(rows.size()); at += step) {
        const std::uint32_t row = rows[static_cast<std::size_t>(at)];
        if (!failureOnly || isFailure(table().verdict(row, threshold())))
            return row;
    }
    return std::nullopt;
}

void PairsModel::setOther(OtherScores other)
{
    if (!view_ || other.similarity.size() != table().size())
        return;
    view_->setOther(other.similarity);
    other_ = std::move(other);
    Q_EMIT otherChanged();
    Q_EMIT rowsChanged();
}

void PairsModel::clearOther()
{
    other_.reset();
    if (view_)
        view_->setOther({});
    Q_EMIT otherChanged();
}

void PairsModel::setOtherThreshold(float threshold)
{
    if (!other_)
        return;
    other_->best = threshold;
    Q_EMIT otherChanged();
}

PairAgreement PairsModel::agreementOfRuns() const
{
    return agreement(
        table(), view_->mask(), threshold(), other_->similarity, other_->best, {.draws = 2000});
}

std::vector<std::uint32_t> PairsModel::rowsOf(Agreement cell) const
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table().size(); ++row)
        if (view_->mask()[row] != 0 &&
            agreementOf(table(), row, threshold(), other_->similarity[row], other_->best) == cell)
            rows.push_back(row);
    return rows;
}

void PairsModel::setNotes(const std::string& file, PairNotes notes)
{
    undo_->clear();
    notesFile_ = file;
    notes_ = std::move(notes);
    if (view_)
        view_->setMarks(notes_.marksOf(table()));
    Q_EMIT notesChanged();
}

PairNote PairsModel::noteOf(std::uint32_t row) const
{
    return notes_.note(table().sets[table().setOf(row)].name,
                       table().images.path(table().first[row]),
                       table().images.path(table().second[row]));
}

void PairsModel::note(std::uint32_t row, const PairNote& note)
{
    const PairNote before = noteOf(row);
    if (!(before == note))
        undo_->push(new NoteCommand(*this, row, before, note));
}

void PairsModel::applyNote(std::uint32_t row, const PairNote& note)
{
    notes_.setNote(table().sets[table().setOf(row)].name,
                   table().images.path(table().first[row]),
                   table().images.path(table().second[row]),
                   note);
    view_->setMarks(notes_.marksOf(table()));
    if (!notesFile_.empty())
        Q_EMIT notesToKeep(notesFile_, notes_);
    Q_EMIT notesChanged();
    Q_EMIT rowsChanged();
}

std::string PairsModel::imageFile(std::uint32_t row, bool second) const
{
    return pairs_->imageFile(table().setOf(row), second ? table().second[row] : table().first[row]);
}

}  // namespace interproto::ui
