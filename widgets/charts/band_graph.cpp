// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/band_graph.h"

#include <algorithm>
#include <cmath>

namespace interproto::ui {

void BandGraph::drawFill(QCPPainter* painter, QVector<QPointF>* lines) const
{
    const bool isPolygon = mAntialiasedFill || !channelFillGraph() ||
                           painter->modes().testFlag(QCPPainter::pmVectorized) ||
                           channelFillGraph()->dataCount() != dataCount();
    if (isPolygon)
        return QCPGraph::drawFill(painter, lines);
    if (mBrush.style() == Qt::NoBrush || dataCount() < 2)
        return;
    applyFillAntialiasingHint(painter);
    const QCPGraphDataContainer& high = *data();
    const QCPGraphDataContainer& low = *channelFillGraph()->data();
    const auto x = [&](int i) { return mKeyAxis->coordToPixel(high.at(i)->key); };
    const auto y = [&](double value) {
        return static_cast<int>(std::lround(mValueAxis->coordToPixel(value)));
    };
    const int count = dataCount();
    double here = x(0);
    auto left = static_cast<int>(std::lround(here));
    for (int i = 0; i < count; ++i) {
        const double next = i + 1 < count ? x(i + 1) : here;
        const auto right = static_cast<int>(std::lround((here + next) / 2));
        const int top = y(high.at(i)->value);
        const int bottom = y(low.at(i)->value);
        painter->fillRect(QRect(QPoint(left, std::min(top, bottom)),
                                QPoint(right - 1, std::max(top, bottom) - 1)),
                          mBrush);
        left = right;
        here = next;
    }
}

}  // namespace interproto::ui
