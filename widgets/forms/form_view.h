// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_row.h"
#include "widgets/forms/group_card.h"

#include <QScrollArea>

#include <functional>
#include <map>
#include <set>
#include <vector>

class QHBoxLayout;

namespace interproto::ui {

class EmptyState;

/// What a form of a particular task does otherwise than the general one.
struct FormViewOptions {
    std::set<std::string> leftOut;  ///< keys that are edited elsewhere
    bool isFirstGroupLast = false;  ///< fields without a group come behind the others
    std::map<std::string, std::function<FieldEditor*(const Field&)>> editors;
};

/// The Tab key comes to `widget` right before `next`.
void insertInTabOrder(QWidget* widget, QWidget* next);

/// The form of a described struct, built from its fields: cards of groups in as many columns as
/// there is room for.
///
///     FormModel model(form);
///     FormView view(model);
///     view.setFilter("rate", false);
class FormView : public QScrollArea {
    Q_OBJECT

public:
    explicit FormView(FormModel& model, FormViewOptions options = {}, QWidget* parent = nullptr);

    /// Shows only fields in whose names, label or help every word of `needle` is.
    void setFilter(const QString& needle, bool changedOnly);
    void setHelpShown(bool isShown);
    /// Above the fields of a group ("Data"), or of those without one ("").
    void addOnTop(const char* group, QWidget* widget);
    /// Heading of the fields without a group.
    void setFirstTitle(const QString& title);
    /// Brings the field into view and gives its editor the focus.
    void reveal(int index);
    FieldRow* row(std::string_view key) const;
    const std::vector<GroupCard*>& cards() const { return cards_; }
    int shownCount() const { return shown_; }

Q_SIGNALS:
    void filtered(int shown);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build(FormViewOptions& options);
    void orderTabs();
    void watchKeys(QWidget* widget);
    void filter();
    void layOut(int columns);
    int columnsThatFit() const;
    void undo(bool isForward);
    void retranslate();

    FormModel& model_;
    QWidget* page_;
    QHBoxLayout* columns_;
    EmptyState* nothing_;
    std::vector<GroupCard*> cards_;
    std::vector<FieldRow*> rows_;  ///< by field; null: left out
    QString needle_;
    bool changedOnly_ = false;
    int shown_ = 0;
    int columnCount_ = 0;
    int lastChanged_ = -1;
};

}  // namespace interproto::ui
