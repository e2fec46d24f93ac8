// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_controller.h"

namespace interproto::ui {

WatchController::WatchController(QObject* parent) : RunViewer(parent), view_(new WatchView)
{
    connect(&watcher_, &RunWatcher::news, this, &WatchController::take);
    connect(&watcher_,
            &RunWatcher::requestDone,
            this,
            [this](const QString&, ControlWord word, const QString& failure) {
                requestDone(word, failure);
            });
    connect(&watcher_, &RunWatcher::failed, this, [this](const QString& run, const QString& text) {
        Q_EMIT told(true, tr("%1 cannot be read: %2").arg(run, text));
    });
    connect(view_, &WatchView::requested, this, &WatchController::request);
    connect(view_, &WatchView::logValuesChanged, this, &RunViewer::logValuesChanged);
    connect(view_, &WatchView::told, this, &RunViewer::told);
}

WatchController::~WatchController()
{
    if (view_ && !view_->parent())
        delete view_;
}

void WatchController::showRuns(const QStringList& runs)
{
    model_.setRuns(runs);
    view_->clearCurves();
    view_->show(model_.runs(), controls());
    tellControls();
    watcher_.watch(runs);
}

void WatchController::take(const NewsPointer& round)
{
    if (!view_)
        return;
    for (const RunNews& news : round->runs)
        view_->take(model_.take(news));
    view_->show(model_.runs(), controls());
    tellControls();
    if (round->isCaughtUp)
        Q_EMIT settled();
}

RunControls WatchController::controls() const
{
    if (!model_.isSingle())
        return {};
    const RunStatus& run = model_.runs().front().status;
    return {.canPause = run.state == RunState::Living,
            .canResume = run.state == RunState::Paused,
            .canAsk = run.isAlive()};
}

void WatchController::tellControls()
{
    Q_EMIT controlsChanged(controls());
}

void WatchController::request(ControlWord word)
{
    if (controls().allows(word))
        watcher_.request(model_.runs().front().path, word);
}

void WatchController::requestDone(ControlWord word, const QString& failure)
{
    if (!failure.isEmpty()) {
        Q_EMIT told(true, tr("The run could not be asked: %1").arg(failure));
        return;
    }
    const auto text = [word] {
        switch (word) {
            case ControlWord::Pause:
                return tr("Asked to pause. The run answers after its current step.");
            case ControlWord::Resume:
                return tr("Asked to go on.");
            case ControlWord::Stop:
                return tr("Asked to stop. The run writes a checkpoint and ends.");
            case ControlWord::Checkpoint:
                return tr("Asked for a checkpoint. It is written after the current step.");
            default:
                return tr("Asked to evaluate. The test sets follow after the current step.");
        }
    };
    Q_EMIT told(false, text());
}

void WatchController::setLogValues(bool isLog)
{
    view_->setLogValues(isLog);
}

void WatchController::resetZoom()
{
    view_->charts().resetZoom();
}

}  // namespace interproto::ui
