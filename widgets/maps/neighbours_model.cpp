// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/maps/neighbours_model.h"

#include "core/figures/palette.h"
#include "widgets/common/theme.h"
#include "widgets/figures/figure_marks.h"
#include "widgets/maps/face_card.h"
#include "widgets/maps/mapped_identities_model.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace interproto::ui {

namespace {

constexpr int kRowFaces = 2;
constexpr int kSpace = 4;

int faceSize(const QFontMetrics& metrics)
{
    return metrics.height() * 3;
}

}  // namespace

void NeighboursModel::show(std::shared_ptr<const PrototypeMap> map,
                           std::vector<Neighbour> neighbours)
{
    beginResetModel();
    map_ = std::move(map);
    neighbours_ = std::move(neighbours);
    images_.assign(neighbours_.size(), {});
    endResetModel();
}

void NeighboursModel::setImages(int row, std::vector<std::string> images)
{
    if (row < 0 || static_cast<std::size_t>(row) >= images_.size())
        return;
    images_[static_cast<std::size_t>(row)] = std::move(images);
    Q_EMIT dataChanged(index(row), index(row), {ImagesRole});
}

int NeighboursModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(neighbours_.size());
}

QVariant NeighboursModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= neighbours_.size())
        return {};
    const Neighbour& neighbour = neighbours_[static_cast<std::size_t>(index.row())];
    const bool isChild =
        neighbour.index < map_->infos.size() && map_->infos[neighbour.index].isChild;
    const QLocale locale;
    switch (role) {
        case Qt::DisplayRole:
            return identityName(*map_, neighbour.index);
        case Qt::AccessibleTextRole:
            return tr("%1, cosine %2")
                .arg(identityName(*map_, neighbour.index),
                     locale.toString(neighbour.cosine, 'f', 3));
        case PointRole:
            return neighbour.index;
        case CosineRole:
            return tr("cosine %1, %2°")
                .arg(locale.toString(neighbour.cosine, 'f', 3),
                     locale.toString(degreesOf(neighbour.cosine), 'f', 1));
        case ChildRole:
            return isChild;
        case ImagesRole: {
            QStringList paths;
            for (const std::string& path : images_[static_cast<std::size_t>(index.row())])
                paths << QString::fromStdString(path);
            return paths;
        }
        default:
            return {};
    }
}

NeighbourDelegate::NeighbourDelegate(ImageSource& images, QObject* parent)
    : QStyledItemDelegate(parent), images_(images)
{
}

QSize NeighbourDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int face = faceSize(option.fontMetrics);
    return QSize(face * kRowFaces + option.fontMetrics.averageCharWidth() * 24, face + 2 * kSpace);
}

void NeighbourDelegate::paint(QPainter* painter,
                              const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const int face = faceSize(option.fontMetrics);
    const QStringList images = index.data(NeighboursModel::ImagesRole).toStringList();
    int x = option.rect.x() + kSpace;
    for (int i = 0; i < kRowFaces && i < images.size(); ++i) {
        paintFace(*painter,
                  QRect(x, option.rect.y() + kSpace, face, face),
                  images[i].toStdString(),
                  images_,
                  option.palette);
        x += face + kSpace;
    }
    const bool isChosen = option.state & QStyle::State_Selected;
    const QColor text = option.palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text);
    const bool isChild = index.data(NeighboursModel::ChildRole).toBool();
    const int line = option.fontMetrics.lineSpacing();
    const int top = option.rect.center().y() - line;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colourOf(paletteColour("study", isChild ? kChildColour : kAdultColour)));
    painter->drawPath(
        markPath(isChild ? 1 : 0, line * 0.55).translated(x + line * 0.5, top + line * 0.5));
    painter->restore();
    const QRect first(x + line, top, option.rect.right() - x - line - kSpace, line);
    painter->setPen(text);
    painter->drawText(
        first,
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideMiddle, first.width()));
    painter->setPen(isChosen ? text : mixed(option.palette.color(QPalette::Base), text, 0.7));
    painter->drawText(first.translated(0, line),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      index.data(NeighboursModel::CosineRole).toString());
}

}  // namespace interproto::ui
