// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot_library.h"

namespace interproto::ui {

/// A graph filled down to its channel graph. Where there is a value for each pixel column the band
/// goes column by column: as one polygon of thousands of jagged edges it costs three quarters of a
/// frame. Both graphs have the same keys.
class BandGraph : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    void drawFill(QCPPainter* painter, QVector<QPointF>* lines) const override;
};

}  // namespace interproto::ui
