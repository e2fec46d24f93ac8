// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_settings.h"

#include <QSettings>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kMostColumns = 4;
constexpr int kMostHidden = 1000;

}  // namespace

WatchSettings WatchSettings::load()
{
    QSettings store;
    store.beginGroup(QStringLiteral("watch"));
    WatchSettings settings;
    const auto number = [&](const char* key, double fallback, double least, double most) {
        const double value = store.value(QLatin1String(key), fallback).toDouble();
        // Also refuses what is no number.
        return value >= least && value <= most ? value : fallback;
    };
    const auto flag = [&](const char* key) { return store.value(QLatin1String(key)).toBool(); };
    settings.smoothing = number("smoothing", settings.smoothing, 0, 0.99);
    settings.axis = static_cast<CurveAxis>(static_cast<int>(number("axis", 0, 0, 3)));
    settings.logKeys = flag("log_steps");
    settings.logValues = flag("log_values");
    settings.robust = flag("robust");
    settings.grouped = flag("grouped");
    settings.columns = static_cast<int>(number("columns", settings.columns, 1, kMostColumns));
    settings.hidden = store.value(QStringLiteral("hidden")).toStringList().mid(0, kMostHidden);
    settings.stallMinutes = number("stall_minutes", settings.stallMinutes, 0.01, 1e6);
    return settings;
}

void WatchSettings::save() const
{
    QSettings store;
    store.beginGroup(QStringLiteral("watch"));
    store.setValue(QStringLiteral("smoothing"), smoothing);
    store.setValue(QStringLiteral("axis"), static_cast<int>(axis));
    store.setValue(QStringLiteral("log_steps"), logKeys);
    store.setValue(QStringLiteral("log_values"), logValues);
    store.setValue(QStringLiteral("robust"), robust);
    store.setValue(QStringLiteral("grouped"), grouped);
    store.setValue(QStringLiteral("columns"), columns);
    store.setValue(QStringLiteral("hidden"), hidden);
    store.setValue(QStringLiteral("stall_minutes"), stallMinutes);
}

}  // namespace interproto::ui
