// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/maps/mapped_identities_model.h"
#include "widgets/maps/neighbours_model.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QTableView;

namespace interproto::ui {

class ImageSource;

/// Beside the map: the picked prototype with its nearest ones, and all of them as a table.
class SidePanel : public QWidget {
    Q_OBJECT

public:
    SidePanel(ImageSource& images, QWidget* parent = nullptr);

    void setMap(std::shared_ptr<const PrototypeMap> map);
    /// The picked point and what is nearest to it; -1: none.
    void showNeighbours(int point, std::vector<Neighbour> neighbours, const QString& note);
    NeighboursModel& neighbours() { return *neighbours_; }
    MappedIdentitiesModel& identities() { return *identities_; }
    void showSelection(const std::vector<bool>& selected);
    /// Scrolls to the point's row and marks it.
    void showRow(int point);
    QTableView* table() const { return table_; }
    QListView* list() const { return list_; }

Q_SIGNALS:
    void pointChosen(int point);  ///< a row or neighbour became the current one
    void pointPicked(int point);  ///< activated: show its neighbours

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void countRows();

    std::shared_ptr<const PrototypeMap> map_;
    int picked_ = -1;
    QString note_;
    QLabel* pickedTitle_;
    QLabel* pickedText_;
    NeighboursModel* neighbours_;
    QListView* list_;
    QLabel* tableTitle_;
    QCheckBox* onlySelected_;
    MappedIdentitiesModel* identities_;
    QTableView* table_;
    std::vector<bool> selected_;
    bool isTelling_ = false;
};

}  // namespace interproto::ui
