// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/images/image_source.h"

#include <QStyledItemDelegate>

#include <functional>

namespace interproto::ui {

/// Draws the two faces of a pair into a cell of a table.
class PairFacesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using Paths = std::function<std::pair<std::string, std::string>(const QModelIndex&)>;

    PairFacesDelegate(ImageSource& source, Paths paths, QObject* parent = nullptr);

    void setBlurred(bool isBlurred) { isBlurred_ = isBlurred; }
    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    ImageSource& source_;
    Paths paths_;
    bool isBlurred_ = false;
};

}  // namespace interproto::ui
