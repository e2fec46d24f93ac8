// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pairs/pair_agreement.h"
#include "core/pairs/pair_notes.h"
#include "core/pairs/pair_view.h"
#include "widgets/workspaces/pairs/pair_files.h"

#include <QObject>

#include <optional>

class QUndoStack;

namespace interproto::ui {

/// What the Pairs page shows, without a widget: the pairs, one threshold for all views, the filter,
/// the pair looked at, a second run and people's notes.
class PairsModel : public QObject {
    Q_OBJECT

public:
    explicit PairsModel(QObject* parent = nullptr);
    ~PairsModel() override;

    /// Null: nothing. Threshold and filter start afresh; the threshold at the best one, as the
    /// reference chooses it.
    void setPairs(std::shared_ptr<const LoadedPairs> pairs);
    bool isEmpty() const { return view_ == nullptr; }
    const LoadedPairs& pairs() const { return *pairs_; }
    std::shared_ptr<const LoadedPairs> sharedPairs() const { return pairs_; }
    const PairTable& table() const { return view_->table(); }
    const PairView& view() const { return *view_; }

    void setThreshold(float threshold);
    float threshold() const { return view_ ? view_->threshold() : 0; }
    void setFilter(const PairFilter& filter);
    void sort(PairColumn column, bool descending);
    /// Pairs chosen in a chart; nothing ends the choice.
    void restrictTo(std::optional<std::vector<std::uint32_t>> rows, const QString& why);
    const QString& restriction() const { return restriction_; }

    /// Row of the table; nothing: none.
    std::optional<std::uint32_t> current() const { return current_; }
    void setCurrent(std::optional<std::uint32_t> row);
    /// The next or previous shown pair, a failure when asked; nothing when there is none.
    std::optional<std::uint32_t> neighbour(int step, bool failureOnly) const;

    void setOther(OtherScores other);
    void clearOther();
    const OtherScores* other() const { return other_ ? &*other_ : nullptr; }
    void setOtherThreshold(float threshold);
    /// Cells of the two runs over what the filter shows.
    PairAgreement agreementOfRuns() const;
    std::vector<std::uint32_t> rowsOf(Agreement cell) const;

    /// The file that notes live in; "": nothing is kept. The notes are its contents.
    void setNotes(const std::string& file, PairNotes notes);
    PairNote noteOf(std::uint32_t row) const;
    /// Undoable; written at once.
    void note(std::uint32_t row, const PairNote& note);
    const PairNotes& notes() const { return notes_; }
    QUndoStack& undoStack() { return *undo_; }

    std::string imageFile(std::uint32_t row, bool second) const;

Q_SIGNALS:
    void pairsChanged();
    /// Which pairs are shown, or in what order.
    void rowsChanged();
    void thresholdChanged();
    /// The filter without its verdicts, or the restriction: counts are others.
    void filterChanged();
    void currentChanged();
    void otherChanged();
    void notesChanged();
    void told(bool isError, const QString& text);
    /// The notes are to be written to the file, off this thread.
    void notesToKeep(const std::string& file, const interproto::PairNotes& notes);

private:
    class NoteCommand;
    void applyNote(std::uint32_t row, const PairNote& note);

    std::shared_ptr<const LoadedPairs> pairs_;
    std::unique_ptr<PairView> view_;
    std::optional<std::uint32_t> current_;
    std::optional<OtherScores> other_;
    QString restriction_;
    std::string notesFile_;
    PairNotes notes_;
    QUndoStack* undo_;
};

}  // namespace interproto::ui
