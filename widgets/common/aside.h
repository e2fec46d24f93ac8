// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>
#include <utility>

namespace interproto::ui {

/// Work beside the window: `work(stop)` in a thread, then `done(result)` in the window's thread,
/// unless newer work of the same Aside was begun or the owner went.
///
///     aside_.run([file](std::stop_token) { return read(file); }, [this](auto table) { show(table);
///     });
class Aside : public QObject {
public:
    explicit Aside(QObject* parent) : QObject(parent) { pool_.setMaxThreadCount(1); }
    ~Aside() override { cancel(); }

    /// Work must not throw.
    template <typename Work, typename Done>
    void run(Work work, Done done)
    {
        cancel();
        stop_ = std::stop_source();
        const int turn = ++turn_;
        busy_ = true;
        pool_.start([this,
                     turn,
                     stop = stop_.get_token(),
                     work = std::move(work),
                     done = std::move(done)]() mutable {
            auto result = std::make_shared<decltype(work(stop))>(work(stop));
            // ~QThreadPool waits for this, and the object's events go with it.
            QMetaObject::invokeMethod(
                this,
                [this, turn, result, done = std::move(done)]() mutable {
                    if (turn != turn_)
                        return;
                    busy_ = false;
                    done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }
    /// What is under way is asked to end, and its result is dropped.
    void cancel()
    {
        stop_.request_stop();
        ++turn_;
        busy_ = false;
    }
    bool isBusy() const { return busy_; }

private:
    std::stop_source stop_;
    int turn_ = 0;
    bool busy_ = false;
    QThreadPool pool_;  ///< last: ends first
};

}  // namespace interproto::ui
