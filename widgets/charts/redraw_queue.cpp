// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/redraw_queue.h"

#include <algorithm>

namespace interproto::ui {

RedrawQueue& RedrawQueue::instance()
{
    // Outlives the application object: it holds no resource of the window system.
    static auto* queue = new RedrawQueue;
    return *queue;
}

RedrawQueue::RedrawQueue()
{
    timer_.setInterval(0);
    connect(&timer_, &QTimer::timeout, this, &RedrawQueue::next);
}

void RedrawQueue::add(QObject* who, std::function<void()> draw)
{
    const auto known =
        std::any_of(turns_.begin(), turns_.end(), [who](const Turn& t) { return t.who == who; });
    if (!known)
        turns_.push_back({who, std::move(draw)});
    if (!timer_.isActive())
        timer_.start();
}

void RedrawQueue::forget(QObject* who)
{
    std::erase_if(turns_, [who](const Turn& turn) { return turn.who == who; });
}

void RedrawQueue::next()
{
    if (turns_.empty()) {
        timer_.stop();
        return;
    }
    const Turn turn = std::move(turns_.front());
    turns_.pop_front();
    turn.draw();
}

}  // namespace interproto::ui
