// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/prototypes/map_folder.h"
#include "core/prototypes/nearest.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <memory>
#include <vector>

namespace interproto::ui {

class ImageSource;

/// The nearest prototypes of a picked one, with a face each.
class NeighboursModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { PointRole = Qt::UserRole, CosineRole, ChildRole, ImagesRole };

    using QAbstractListModel::QAbstractListModel;

    void show(std::shared_ptr<const PrototypeMap> map, std::vector<Neighbour> neighbours);
    /// Faces of the n-th.
    void setImages(int row, std::vector<std::string> images);
    const std::vector<Neighbour>& neighbours() const { return neighbours_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::shared_ptr<const PrototypeMap> map_;
    std::vector<Neighbour> neighbours_;
    std::vector<std::vector<std::string>> images_;
};

/// Faces at the left, identity and angle beside them.
class NeighbourDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    NeighbourDelegate(ImageSource& images, QObject* parent);

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ImageSource& images_;
};

}  // namespace interproto::ui
