// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <deque>
#include <functional>

namespace interproto::ui {

/// Lets charts draw one after the other, with the event loop coming round in between: ten charts
/// that are due at once would otherwise keep the window waiting for all of them. GUI thread.
class RedrawQueue : public QObject {
public:
    static RedrawQueue& instance();

    /// `draw` is called soon, unless `who` is gone or `forget()` came first; once for several
    /// calls.
    void add(QObject* who, std::function<void()> draw);
    void forget(QObject* who);

private:
    RedrawQueue();
    void next();

    struct Turn {
        QObject* who;
        std::function<void()> draw;
    };
    std::deque<Turn> turns_;
    QTimer timer_;
};

}  // namespace interproto::ui
