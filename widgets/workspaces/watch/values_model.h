// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_chart.h"

#include <QAbstractTableModel>

#include <vector>

namespace interproto::ui {

/// A curve of a chart, in numbers.
struct ValueRow {
    QString chart;  ///< key
    QString title;  ///< of the chart
    CurveReading reading;
};

/// All curves in view: their value under the crosshair and the statistics of the stretch in view. A
/// check box shows or hides the curve.
class ValuesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Chart, Curve, At, Least, Most, Mean, Last, Slope, Points, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<ValueRow> rows);
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void shownAsked(const QString& chart, const QString& id, bool isShown);

private:
    QString text(const ValueRow& row, int column) const;

    std::vector<ValueRow> rows_;
};

}  // namespace interproto::ui
