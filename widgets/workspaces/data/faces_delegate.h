// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>
#include <string>
#include <vector>

namespace interproto::ui {

class ImageSource;

/// What a delegate paints of a picture.
struct Face {
    std::string path;  ///< empty: none
    QString caption;   ///< its age; may be empty
};

/// Paints the pictures of a cell side by side, each with its caption at its foot. Which they are
/// is asked when the cell is painted.
class FacesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using FacesOf = std::function<std::vector<Face>(const QModelIndex&)>;

    FacesDelegate(ImageSource& images, FacesOf facesOf, QObject* parent = nullptr);

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    /// One picture with its caption, or a sign for what there is instead.
    static void paintFace(QPainter& painter,
                          const QRect& rect,
                          const Face& face,
                          ImageSource& images,
                          const QPalette& palette);

private:
    ImageSource& images_;
    FacesOf facesOf_;
};

}  // namespace interproto::ui
