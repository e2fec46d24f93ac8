// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "widgets/common/words.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

namespace interproto::ui {

/// Work of one kind away from the GUI thread, of which only the newest counts: asking again drops
/// what was asked before.
///
///     loader_.run<PrototypeMap>([=](std::stop_token) { return readPrototypeMap(folder); },
///                               [this](PrototypeMap map) { show(map); },
///                               [this](const QString& why) { complain(why); });
///
/// GUI thread. What still runs when this goes is asked to stop, and waited for.
class Background : public QObject {
public:
    explicit Background(QObject* parent = nullptr) : QObject(parent) { pool_.setMaxThreadCount(1); }
    ~Background() override
    {
        cancel();
        pool_.waitForDone();
    }

    /// `work` throws Error for what cannot be done; `done` and `failed` are called here.
    template <typename Result>
    void run(std::function<Result(std::stop_token)> work,
             std::function<void(Result)> done,
             std::function<void(const QString&)> failed = {})
    {
        cancel();
        stop_ = std::stop_source();
        const std::stop_token token = stop_.get_token();
        ++running_;
        pool_.start([this,
                     work = std::move(work),
                     done = std::move(done),
                     failed = std::move(failed),
                     token] {
            auto result = std::make_shared<std::unique_ptr<Result>>();
            QString failure;
            try {
                if (!token.stop_requested())
                    *result = std::make_unique<Result>(work(token));
            } catch (const std::exception& error) {
                failure = shownText(error.what());
            }
            QMetaObject::invokeMethod(
                this,
                [this, result, failure, done, failed, token] {
                    --running_;
                    if (token.stop_requested())
                        return;
                    if (*result)
                        done(std::move(**result));
                    else if (failed)
                        failed(failure);
                },
                Qt::QueuedConnection);
        });
    }
    /// What runs is dropped: neither `done` nor `failed` follows.
    void cancel() { stop_.request_stop(); }
    bool isBusy() const { return running_ > 0; }

private:
    QThreadPool pool_;
    std::stop_source stop_;
    int running_ = 0;
};

}  // namespace interproto::ui
