// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

#include <vector>

class QLineEdit;

namespace interproto::ui {

/// A table's header with a line to type a filter into below each title, shown on wish.
class FilterHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit FilterHeader(QWidget* parent = nullptr);

    void setFiltersShown(bool areShown);
    bool areFiltersShown() const { return areShown_; }
    QLineEdit* editor(int section) const;
    void clearFilters();
    QSize sizeHint() const override;

Q_SIGNALS:
    void filterTyped(int section, const QString& text);

protected:
    void updateGeometries() override;
    void changeEvent(QEvent* event) override;

private:
    void matchSections();
    void placeEditors();
    void nameEditors();

    std::vector<QLineEdit*> editors_;
    bool areShown_ = false;
};

}  // namespace interproto::ui
