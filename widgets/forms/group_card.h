// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/card.h"
#include "widgets/forms/field_row.h"

#include <vector>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace interproto::ui {

/// The fields of one group under their heading; advanced ones stay folded away until asked for,
/// unless they were changed, have a problem or were searched for.
class GroupCard : public Card {
    Q_OBJECT

public:
    explicit GroupCard(const Text& title, QWidget* parent = nullptr);

    const Text& title() const { return title_; }
    void setTitleText(const QString& text);
    void add(FieldRow* row, bool isAdvanced);
    /// Above the fields: what chooses several of them at once.
    void addOnTop(QWidget* widget);
    const std::vector<FieldRow*>& rows() const { return rows_; }
    QToolButton* foldButton() { return fold_; }
    void setUnfolded(bool isUnfolded);
    bool isUnfolded() const { return isUnfolded_; }
    /// Shows what fits; returns how many fields do.
    int filter(const QString& needle, bool changedOnly, const FormModel& model);

Q_SIGNALS:
    /// Folded or unfolded by hand: filter again.
    void unfolded();

protected:
    void changeEvent(QEvent* event) override;

private:
    bool isShown(std::size_t row, const FormModel& model, bool isSearching) const;
    void retranslate();

    Text title_;
    QLabel* heading_;
    QLabel* changed_;
    QVBoxLayout* column_;
    QToolButton* fold_;
    std::vector<QWidget*> top_;
    std::vector<FieldRow*> rows_;
    std::vector<bool> advanced_;
    bool isUnfolded_ = false;
    QString needle_;
    int hidden_ = 0;
    int changedCount_ = 0;
};

}  // namespace interproto::ui
