// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/curve_data.h"

#include <QStringList>

namespace interproto::ui {

/// How a person wants the charts; remembered between sessions.
struct WatchSettings {
    double smoothing = 0.6;
    CurveAxis axis = CurveAxis::Step;
    bool logKeys = false;
    bool logValues = false;
    bool robust = false;
    bool grouped = false;
    int columns = 2;
    QStringList hidden;       ///< charts by key
    double stallMinutes = 5;  ///< a living run without news for so long is told

    bool operator==(const WatchSettings&) const = default;

    static WatchSettings load();
    void save() const;
};

}  // namespace interproto::ui
