// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace interproto::ui {

/// Folders opened before, newest first, kept in the settings.
class RecentFolders {
public:
    static constexpr int kMost = 10;

    explicit RecentFolders(QSettings& settings) : settings_(settings) {}

    QStringList list() const;
    void add(const QString& folder);
    void remove(const QString& folder);
    void clear();

private:
    QSettings& settings_;
};

}  // namespace interproto::ui
