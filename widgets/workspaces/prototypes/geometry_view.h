// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"
#include "widgets/common/empty_state.h"
#include "widgets/workspaces/prototypes/prototype_sources.h"

#include <QWidget>

class QLabel;

namespace interproto::ui {

class CurveChart;
class FaceCard;
class HeatMap;
class ImageSource;

/// How the child prototypes stand to each other: their cosines as a picture, alike ones side by
/// side.
class GramView : public QWidget {
    Q_OBJECT

public:
    GramView(ImageSource& images, QWidget* parent = nullptr);

    void show(const OpenVectors& open, const ChildGram& gram, const QString& title);
    void showNothing(const QString& title,
                     const QString& why,
                     const std::vector<NextStep>& steps = {});
    /// Where faces are; asked for two identities at a time.
    void setImages(std::size_t content, std::vector<std::string> images);
    FigurePanel figurePanel() const;
    HeatMap* heatMap() const { return heat_; }
    FaceCard* card() const { return card_; }

Q_SIGNALS:
    /// The pointer rests on a cell: faces of these are wanted.
    void pairHovered(const std::string& first, const std::string& second);
    void identitiesPicked(const std::vector<std::string>& identities);

private:
    void hover(const QPoint& cell);
    std::string identityAt(int place) const;

    HeatMap* heat_;
    EmptyState* empty_;
    QLabel* note_;
    FaceCard* card_;
    OpenVectors open_;
    ChildGram gram_;
};

/// Angles between child prototypes, between others, and across: the quantity that the
/// inter-prototype loss lowers.
class AnglesView : public QWidget {
    Q_OBJECT

public:
    explicit AnglesView(QWidget* parent = nullptr);

    void show(const PrototypeAngles& angles);
    void showNothing(const QString& title,
                     const QString& why,
                     const std::vector<NextStep>& steps = {});
    FigurePanel figurePanel() const { return panel_; }
    QLabel* note() const { return note_; }

private:
    CurveChart* chart_;
    EmptyState* empty_;
    QLabel* note_;
    FigurePanel panel_;
};

}  // namespace interproto::ui
