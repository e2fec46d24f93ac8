// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/watch_controller.h"

#include "core/base/text.h"
#include "core/runs/run_folder.h"
#include "widgets/common/words.h"
#include "widgets/jobs/resume_run.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr int kAlarmMs = 1000;
constexpr int kSaveMs = 500;  ///< a slider that moves is written once it rests

}  // namespace

WatchController::WatchController(QObject* parent) : Page(parent), settings_(WatchSettings::load())
{
    connect(&watcher_, &RunWatcher::news, this, &WatchController::takeNews);
    connect(&watcher_,
            &RunWatcher::requestDone,
            this,
            [this](const QString&, ControlWord word, const QString& failure) {
                requestDone(word, failure);
            });
    connect(&watcher_, &RunWatcher::failed, this, [this](const QString& run, const QString& text) {
        Q_EMIT told(true, tr("%1 cannot be read: %2").arg(run, text));
    });
    connect(&folder_, &FolderWatcher::listed, this, [this](const QString&, const RunList& runs) {
        chooseRuns(runs);
    });
    connect(&clock_, &QTimer::timeout, this, &WatchController::lookForAlarms);
    clock_.start(kAlarmMs);
    save_.setSingleShot(true);
    save_.setInterval(kSaveMs);
    connect(&save_, &QTimer::timeout, this, [this] { settings_.save(); });
}

WatchView& WatchController::view()
{
    if (view_)
        return *view_;
    view_ = new WatchView;
    connectView();
    view_->setSettings(settings_);
    view_->show({}, {});
    return *view_;
}

WatchController::~WatchController()
{
    if (save_.isActive())
        settings_.save();
    if (view_ && !view_->parent())
        delete view_;
}

void WatchController::connectView()
{
    connect(view_, &WatchView::requested, this, &WatchController::request);
    connect(view_, &WatchView::resumeAsked, this, &WatchController::goOn);
    connect(view_, &WatchView::told, this, &Page::told);
    connect(view_, &WatchView::messageChosen, this, &WatchController::jumpTo);
    connect(view_, &WatchView::settingsChanged, this, &WatchController::saveSettings);
}

QString WatchController::title() const
{
    return tr("Watch");
}

void WatchController::saveSettings(const WatchSettings& settings)
{
    if (settings.logValues != settings_.logValues)
        Q_EMIT logValuesChanged(settings.logValues);
    settings_ = settings;
    Q_EMIT settingsChanged(settings);
    save_.start();
}

void WatchController::setWorkspace(const QString& folder)
{
    if (folder == workspace_)
        return;
    workspace_ = folder;
    showRuns({});
    if (folder.isEmpty())
        folder_.close();
    else
        folder_.open(folder);
}

/// Once for a workspace: afterwards the person chooses.
void WatchController::chooseRuns(const RunList& runs)
{
    if (!model_.runs().empty())
        return folder_.close();
    QStringList living;
    const RunStatus* last = nullptr;
    for (const RunStatus& run : *runs) {
        if (run.isAlive())
            living << pathText(run.path);
        if (!last || run.lastTime > last->lastTime)
            last = &run;
    }
    if (living.isEmpty() && last)
        living << pathText(last->path);
    if (living.isEmpty())
        return;
    folder_.close();
    showRuns(living);
    isChosen_ = false;
}

bool WatchController::show(const PageRequest& request)
{
    QStringList runs = request.runs;
    runs.removeAll(QString());
    if (runs.isEmpty())
        return request.files.isEmpty() || take(request.files);
    showRuns(runs);
    return true;
}

bool WatchController::take(const QStringList& paths)
{
    QStringList runs;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        const bool isRun =
            info.isDir()
                ? looksLikeRun(pathBytes(path)) ||
                      !QDir(path).entryList({QStringLiteral("*tfevents*")}, QDir::Files).isEmpty()
                : info.suffix() == QLatin1String("jsonl");
        if (isRun)
            runs << info.absoluteFilePath();
    }
    if (runs.isEmpty())
        return false;
    showRuns(runs);
    return true;
}

QJsonObject WatchController::state() const
{
    QJsonArray runs;
    for (const WatchedRun& run : model_.runs())
        if (isChosen_)
            runs.append(run.path);
    return {{QStringLiteral("runs"), runs}};
}

void WatchController::restore(const QJsonObject& state)
{
    QStringList runs;
    for (const QJsonValue& run : state.value(QLatin1String("runs")).toArray())
        runs << run.toString();
    if (!runs.isEmpty())
        showRuns(runs);
}

void WatchController::showRuns(const QStringList& runs)
{
    isChosen_ = !runs.isEmpty();
    Q_EMIT stateChanged();
    model_.setRuns(runs);
    view().clearCurves();
    view().show(model_.runs(), controls());
    view().showAlarms({});
    tellControls();
    isBusy_ = !runs.isEmpty();
    watcher_.watch(runs);
}

void WatchController::takeNews(const NewsPointer& round)
{
    if (!view_)
        return;
    for (const RunNews& news : round->runs)
        view_->take(model_.take(news));
    if (!round->runs.empty()) {
        view_->show(model_.runs(), controls());
        tellControls();
        lookForAlarms();
    }
    if (!round->isCaughtUp)
        return;
    isBusy_ = false;
    Q_EMIT settled();
}

void WatchController::lookForAlarms()
{
    if (view_)
        view_->showAlarms(model_.alarms(nowSeconds(), settings_.stallMinutes * 60));
}

RunControls WatchController::controls() const
{
    if (!model_.isSingle())
        return {};
    const WatchedRun& run = model_.runs().front();
    return {.canPause = run.status.state == RunState::Living,
            .canResume = run.status.state == RunState::Paused || run.canGoOn(),
            .canAsk = run.status.isAlive()};
}

void WatchController::request(ControlWord word)
{
    if (!controls().allows(word))
        return;
    const WatchedRun& run = model_.runs().front();
    if (word == ControlWord::Resume && run.canGoOn())
        goOn(run.path);
    else
        watcher_.request(run.path, word);
}

void WatchController::goOn(const QString& run)
{
    const ResumeOutcome outcome = resumeRun(run);
    Q_EMIT told(outcome.isError, outcome.text);
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

/// A message has no step of its own: the curve that was written then has.
void WatchController::jumpTo(const QString& path, double time)
{
    const WatchedRun* run = model_.run(path);
    if (!run || time <= 0)
        return;
    const CurveData* longest = nullptr;
    for (const QString& key : view().charts().keys())
        for (const CurveReading& reading : view().charts().chart(key)->readings(false)) {
            const CurveData* data = view().charts().chart(key)->data(reading.id);
            if (reading.id.startsWith(path + QLatin1Char('\n')) && data && !data->isEmpty() &&
                (!longest || data->size() > longest->size()))
                longest = data;
        }
    if (!longest)
        return;
    const std::size_t at = longest->nearest(time, {.isTime = true, .factor = 1, .origin = 0});
    view().charts().showStep(run->scale(), longest->step(at), time);
}

void WatchController::setLogValues(bool isLog)
{
    view().setLogValues(isLog);
}

void WatchController::resetZoom()
{
    view().charts().resetZoom();
}

}  // namespace interproto::ui
