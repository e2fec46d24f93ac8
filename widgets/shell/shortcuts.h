// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

class QSettings;

namespace interproto::ui {

class ActionRegistry;

/// The keys of the commands as a person has changed them, kept in the settings.
class Shortcuts {
public:
    /// Applies what the settings hold; keys that two commands would have stay with the first.
    Shortcuts(ActionRegistry& actions, QSettings& settings);

    /// The command that has these keys (or begins or continues them) beside `id`; empty: none.
    QString conflict(const QString& id, const QKeySequence& keys) const;
    /// A command that had these keys loses them.
    void set(const QString& id, const QKeySequence& keys);
    void reset(const QString& id);
    void resetAll();
    bool isChanged(const QString& id) const;

private:
    void apply(const QString& id, const QKeySequence& keys);

    ActionRegistry& actions_;
    QSettings& settings_;
};

}  // namespace interproto::ui
