// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_controller.h"

#include "core/base/files.h"
#include "core/runs/run_folder.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/words.h"
#include "widgets/forms/form_view.h"
#include "widgets/forms/path_editor.h"
#include "widgets/jobs/task_process.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace interproto::ui {

namespace {

constexpr int kCountDelayMs = 400;
constexpr int kAwaitMs = 200;
constexpr int kMostLooks = 300;        ///< a minute: LibTorch may come from a slow disk
constexpr qint64 kLargestLog = 65536;  ///< bytes looked at
constexpr std::uint64_t kLargestToml = 10'000'000;
const QString kTask = QStringLiteral("train");

/// The engine's error line in what it wrote; empty: none yet.
QString errorIn(const QString& log)
{
    QFile file(log);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : file.read(kLargestLog).split('\n'))
        if (line.startsWith("error: "))
            return shownText(line.mid(7).toStdString());
    return {};
}

}  // namespace

TrainController::TrainController(QObject* parent, const std::string& gpuLibrary)
    : Page(parent),
      scout_(gpuLibrary),
      paths_(model_.form()),
      host_(new QWidget),
      snapshot_(std::make_shared<const QueueSnapshot>())
{
    countDelay_.setSingleShot(true);
    countDelay_.setInterval(kCountDelayMs);
    awaiting_.setInterval(kAwaitMs);
    auto* column = new QVBoxLayout(host_);
    column->setContentsMargins(0, 0, 0, 0);
    connectQueue();
    connect(&scout_, &TrainScout::workspaceRead, this, [this](const WorkspaceFactsPointer& facts) {
        model_.setFacts(facts);
        if (!facts->failure.isEmpty())
            Q_EMIT told(true, facts->failure);
        Q_EMIT settled();
    });
    connect(&scout_, &TrainScout::counted, &model_, &TrainModel::setData);
    connect(&scout_, &TrainScout::machineRead, this, [this](const MachineFacts& machine) {
        model_.setMachine(machine);
        if (view_)
            view_->setMachine(machine);
    });
    connect(&countDelay_, &QTimer::timeout, this, [this] { scout_.count(folder_, counted_); });
    connect(&awaiting_, &QTimer::timeout, this, &TrainController::lookForRun);
    connect(&model_, &TrainModel::changed, this, [this] {
        dataChanged();
        refreshActions();
        // What is timed is what the form says.
        if (trial_.isRunning() && trial_.key() != model_.trialKey())
            trial_.stop();
    });
    connect(&model_, &TrainModel::changed, this, &Page::stateChanged);
    connectTrial();
}

TrainController::~TrainController()
{
    if (host_ && !host_->parent())
        delete host_;
}

TrainView& TrainController::view()
{
    if (view_)
        return *view_;
    view_ = new TrainView(model_, queue_, host_);
    host_->layout()->addWidget(view_);
    connectView();
    connectQueueView();
    view_->setMachine(model_.machine());
    showSnapshot();
    return *view_;
}

void TrainController::connectView()
{
    StartPanel& panel = view_->start();
    connect(&panel, &StartPanel::startRequested, this, &TrainController::start);
    connect(&panel, &StartPanel::trialRequested, this, &TrainController::tryOut);
    connect(&panel, &StartPanel::trialStopRequested, &trial_, &TrainTrial::stop);
    connect(&panel, &StartPanel::offerAccepted, this, [this](const TrainOffer& offer) {
        model_.accept(offer);
        // Whoever asks for something quicker wants to know how quick it is.
        if (model_.isLong() && model_.estimate().seconds < 0)
            tryOut();
    });
    connect(&panel, &StartPanel::copyRequested, this, &TrainController::copyCommandLine);
    connect(&panel, &StartPanel::queueRequested, this, [this] {
        const TrainOptions& options = model_.options();
        QueueJob job = model_.job(options.method.method, options.runtime.seed, {});
        // The name a person has chosen; the proposal of the queue is as good as any other.
        if (!model_.isProposed() && model_.runNameProblem().isEmpty()) {
            job.name = model_.runName().toStdString();
            job.folder = "runs/" + job.name;
        }
        enqueue({job});
    });
    connect(view_, &TrainView::importRequested, this, [this] {
        choosePaths(view_, PathKind::File, QString(), false, [this](const QStringList& paths) {
            importFrom(paths.value(0));
        });
    });
    connect(view_, &TrainView::exportRequested, this, [this] {
        const SaveQuestion question{tr("Export settings"),
                                    folder_ + QStringLiteral("/train.toml"),
                                    {{QStringLiteral("toml"), tr("Settings (*.toml)")}},
                                    {}};
        askWhereToSave(view_, question, [this](const QString& file) { exportTo(file); });
    });
}

void TrainController::connectTrial()
{
    connect(&trial_, &TrainTrial::progressed, this, [this](const Progress& progress) {
        const bool isTiming = progress.unit == "steps";
        if (view_)
            view_->start().setTrial(
                isTiming ? tr("step %1 of %2")
                               .arg(countText(std::min(progress.done + 1, progress.total)),
                                    countText(progress.total))
                         : tr("reading the images"));
    });
    connect(&trial_, &TrainTrial::ended, this, [this](const TrialSpeed& speed, const QString& why) {
        if (view_)
            view_->start().setTrial(QString());
        if (!why.isEmpty())
            Q_EMIT told(true, tr("The steps could not be timed: %1").arg(why));
        if (std::exchange(wantsTrial_, false))
            tryOut();
        if (!why.isEmpty() || !(speed.imagesPerSecond > 0))
            return;
        model_.addTrial(speed);
        if (model_.facts().isOpen)
            scout_.keepTrial(model_.facts().workspace, speed);
    });
}

void TrainController::tryOut()
{
    if (trial_.isRunning() && trial_.key() != model_.trialKey())
        wantsTrial_ = true;  // as soon as the one that is being stopped has ended
    if (trial_.isRunning() || !model_.canTry())
        return;
    view().start().setTrial(tr("starting"));
    trial_.start(model_.trialKey(), model_.trialArguments());
}

void TrainController::connectQueueView()
{
    QueueView& queue = view_->queue();
    connect(&queue.plan(), &PlanPanel::planned, this, &TrainController::enqueue);
    connect(&queue, &QueueView::ordered, this, &TrainController::order);
    connect(&queue, &QueueView::openRequested, this, &TrainController::openRun);
    connect(&queue, &QueueView::moveRequested, this, [this](const QString& name, int place) {
        editQueue([name = name.toStdString(), place](const RunQueueFile& file) {
            file.move(name, static_cast<std::size_t>(place));
        });
    });
    connect(&queue, &QueueView::removeRequested, this, [this](const QString& name) {
        editQueue([name = name.toStdString()](const RunQueueFile& file) { file.remove(name); });
    });
    connect(&queue, &QueueView::putBackRequested, this, [this](const QString& name) {
        editQueue([name = name.toStdString()](const RunQueueFile& file) { file.putBack(name); });
    });
    connect(&queue, &QueueView::stopRequested, this, [this](const QString& run) {
        control_.request(run, ControlWord::Stop);
    });
}

void TrainController::connectQueue()
{
    connect(&control_,
            &RunWatcher::requestDone,
            this,
            [this](const QString&, ControlWord, const QString& failure) {
                Q_EMIT told(
                    !failure.isEmpty(),
                    failure.isEmpty() ? tr("Asked to stop. The run keeps a checkpoint.") : failure);
            });
    connect(&service_, &QueueService::read, this, &TrainController::takeSnapshot);
    connect(&service_, &QueueService::edited, this, [this](const QString& failure) {
        if (!failure.isEmpty())
            Q_EMIT told(true, failure);
        else if (wantsWorker_ && !snapshot_->hasWorker)
            startWorker();
        wantsWorker_ = false;
    });
    connect(&runs_, &FolderWatcher::listed, this, [this](const QString&, const RunList& runs) {
        queue_.setRuns(*runs);
    });
}

void TrainController::setWorkspace(const QString& folder)
{
    folder_ = folder;
    scout_.readWorkspace(folder);
    service_.open(folder);
    counted_.clear();
    dataChanged();
    if (folder.isEmpty())
        runs_.close();
    else
        runs_.open(folder + QStringLiteral("/runs"));
}

bool TrainController::show(const PageRequest& request)
{
    if (request.selection == QLatin1String("queue"))
        view().showTab(TrainView::Queue);
    if (!request.files.isEmpty())
        return take(request.files);
    return true;
}

void TrainController::setActive(bool isActive)
{
    if (isActive)
        view();
    scout_.setActive(isActive);
    service_.setActive(isActive);
    if (isActive && !folder_.isEmpty())
        scout_.readWorkspace(folder_);
}

bool TrainController::take(const QStringList& paths)
{
    for (const QString& path : paths) {
        if (!path.endsWith(QStringLiteral(".toml"), Qt::CaseInsensitive) ||
            QFileInfo(path).fileName() == QLatin1String(kWorkspaceFile))
            continue;
        view().showTab(TrainView::OneRun);
        importFrom(path);
        return true;
    }
    return false;
}

std::vector<ActionSpec> TrainController::actions() const
{
    return {{"train.start",
             QT_TRANSLATE_NOOP("Actions", "Train"),
             QT_TRANSLATE_NOOP("Actions", "Start training"),
             QKeySequence(Qt::CTRL | Qt::Key_Return)},
            {"train.enqueue", "Train", QT_TRANSLATE_NOOP("Actions", "Add to the queue")},
            {"train.copy",
             "Train",
             QT_TRANSLATE_NOOP("Actions", "Copy as command line"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
            {.id = "train.search",
             .menu = "Train",
             .text = QT_TRANSLATE_NOOP("Actions", "Search settings"),
             .startsSection = true},
            {"train.import", "Train", QT_TRANSLATE_NOOP("Actions", "Import settings...")},
            {"train.export", "Train", QT_TRANSLATE_NOOP("Actions", "Export settings...")},
            {"train.reset", "Train", QT_TRANSLATE_NOOP("Actions", "Reset all settings")},
            {.id = "train.queue",
             .menu = "Train",
             .text = QT_TRANSLATE_NOOP("Actions", "Show the queue"),
             .startsSection = true}};
}

void TrainController::bind(const char* id, QAction& action)
{
    const QString name = QLatin1String(id);
    connect(&action, &QAction::triggered, this, [this, name] { runAction(name); });
    actions_.emplace_back(name, &action);
    refreshActions();
}

void TrainController::refreshActions()
{
    for (const auto& [id, action] : actions_) {
        if (!action)
            continue;
        if (id == QLatin1String("train.start"))
            action->setEnabled(model_.canStart() && !awaiting_.isActive());
        if (id == QLatin1String("train.enqueue"))
            action->setEnabled(!model_.form().hasErrors() && model_.facts().isOpen);
    }
}

void TrainController::runAction(const QString& id)
{
    if (id == QLatin1String("train.start"))
        start();
    else if (id == QLatin1String("train.enqueue"))
        Q_EMIT view().start().queueRequested();
    else if (id == QLatin1String("train.copy"))
        copyCommandLine();
    else if (id == QLatin1String("train.search"))
        view().focusSearch();
    else if (id == QLatin1String("train.import"))
        Q_EMIT view().importRequested();
    else if (id == QLatin1String("train.export"))
        Q_EMIT view().exportRequested();
    else if (id == QLatin1String("train.reset"))
        model_.form().resetAll();
    else
        view().showTab(view().tab() == TrainView::Queue ? TrainView::OneRun : TrainView::Queue);
}

void TrainController::dataChanged()
{
    const QString data = model_.form().text("data_path");
    if (data == counted_)
        return;
    counted_ = data;
    if (data.isEmpty())
        countDelay_.stop();
    else
        countDelay_.start();
}

QString TrainController::logFile(const QString& name) const
{
    const QDir cache(pathText(model_.facts().workspace.cacheFolder()));
    cache.mkpath(QStringLiteral("logs"));
    return cache.filePath(QStringLiteral("logs/%1.log").arg(name));
}

void TrainController::start()
{
    if (!model_.canStart() || awaiting_.isActive())
        return;
    trial_.stop();  // it would take the training's time
    const QString run = model_.runFolder();
    const QString log = logFile(model_.runName());
    QString why;
    if (!TaskProcess::startDetached(kTask, model_.arguments(), &why, log)) {
        Q_EMIT told(true, why);
        return;
    }
    awaitRun(run, log);
}

void TrainController::awaitRun(const QString& folder, const QString& log)
{
    awaited_ = {folder, log, 0};
    awaiting_.start();
    view().start().setBusy(true);
    refreshActions();
}

void TrainController::lookForRun()
{
    const bool isThere =
        QFileInfo(awaited_.folder + QLatin1Char('/') + QLatin1String(kJournalFile)).size() > 0;
    const QString failure = isThere ? QString() : errorIn(awaited_.log);
    const bool isLate = ++awaited_.looks > kMostLooks;
    if (!isThere && failure.isEmpty() && !isLate)
        return;
    awaiting_.stop();
    if (view_)
        view_->start().setBusy(false);
    if (isThere) {
        model_.takeName(QFileInfo(awaited_.folder).fileName());
        Q_EMIT told(false, tr("The training has started. It goes on when this window is closed."));
        openRun(awaited_.folder);
    } else {
        Q_EMIT told(
            true,
            failure.isEmpty()
                ? tr("The training has not begun yet; what it wrote is in %1").arg(awaited_.log)
                : failure);
    }
    refreshActions();
}

void TrainController::openRun(const QString& folder)
{
    PageRequest request;
    request.page = QStringLiteral("watch");
    request.runs = QStringList{folder};
    Q_EMIT requested(request);
}

void TrainController::copyCommandLine()
{
    QGuiApplication::clipboard()->setText(TaskProcess::commandLine(kTask, model_.arguments()));
    Q_EMIT told(false, tr("The command line is copied."));
}

void TrainController::importFrom(const QString& path)
{
    try {
        model_.importToml(readFile(pathBytes(path), kLargestToml), pathBytes(path));
        Q_EMIT told(false, tr("Settings taken from %1.").arg(path));
    } catch (const Error& error) {
        Q_EMIT told(true, shownText(error.what()));
    }
}

void TrainController::exportTo(const QString& path)
{
    try {
        writeFile(pathBytes(path), model_.toml().toStdString());
        Q_EMIT told(false, tr("Settings written to %1.").arg(path));
    } catch (const Error& error) {
        Q_EMIT told(true, shownText(error.what()));
    }
}

void TrainController::takeSnapshot(const QueueSnapshotPointer& snapshot)
{
    if (snapshot->folder != folder_)
        return;
    snapshot_ = snapshot;
    QStringList names;
    for (const QueueJob& job : snapshot->queue.jobs)
        names << QString::fromStdString(job.name);
    model_.setQueuedNames(names);
    showSnapshot();
}

void TrainController::showSnapshot()
{
    if (!view_)
        return;
    view_->queue().show(snapshot_);
    view_->setQueueCount(static_cast<int>(snapshot_->queue.count(QueueJobState::Waiting) +
                                          snapshot_->queue.count(QueueJobState::Running)));
}

void TrainController::editQueue(QueueService::Edit edit)
{
    if (!folder_.isEmpty())
        service_.edit(std::move(edit));
}

void TrainController::enqueue(const std::vector<QueueJob>& jobs)
{
    editQueue([jobs](const RunQueueFile& file) { file.add(jobs); });
    view().showTab(TrainView::Queue);
}

void TrainController::order(QueueView::Order order)
{
    const QueueWish wish = order == QueueView::Order::Run     ? QueueWish::Run
                           : order == QueueView::Order::Pause ? QueueWish::Pause
                                                              : QueueWish::Stop;
    wantsWorker_ = wish == QueueWish::Run;
    editQueue([wish](const RunQueueFile& file) { file.ask(wish); });
}

void TrainController::startWorker()
{
    QStringList arguments = {folder_};
    const QStringList devices = view().queue().devices();
    if (!devices.isEmpty())
        arguments << QStringLiteral("--devices") << devices.join(QLatin1Char(','));
    arguments << QStringLiteral("--parallel") << QString::number(view().queue().parallel());
    QString why;
    if (TaskProcess::startDetached(
            QStringLiteral("sweep"), arguments, &why, logFile(QStringLiteral("queue"))))
        Q_EMIT told(false, tr("The queue is worked off, also when this window is closed."));
    else
        Q_EMIT told(true, why);
}

}  // namespace interproto::ui
