// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/map_runner.h"

#include "core/base/files.h"
#include "widgets/common/words.h"
#include "widgets/jobs/task_process.h"

#include <QTimer>

namespace interproto::ui {

namespace {

constexpr int kPollMs = 250;
constexpr int kRestMs = 2000;  ///< while nothing is running here: another process may be at work

}  // namespace

struct MapRunner::News {
    double modified = 0;
    std::vector<float> layout;  ///< empty: as before
    MapStatus status;
};

MapRunner::MapRunner(QObject* parent) : QObject(parent), timer_(new QTimer(this))
{
    timer_->setInterval(kRestMs);
    connect(timer_, &QTimer::timeout, this, &MapRunner::poll);
}

MapRunner::~MapRunner() = default;

void MapRunner::follow(const std::string& folder)
{
    if (folder == folder_)
        return;
    if (isRunning())
        stop();
    folder_ = folder;
    reader_.cancel();
    seen_ = 0;
    if (folder.empty())
        timer_->stop();
    else
        timer_->start();
}

void MapRunner::setActive(bool isActive)
{
    if (isActive && !folder_.empty())
        timer_->start();
    else if (!isRunning())
        timer_->stop();
}

void MapRunner::start(const std::string& vectors,
                      const std::string& table,
                      const MapSettings& settings,
                      const std::string& align,
                      bool resume)
{
    if (isRunning() || folder_.empty())
        return;
    QStringList arguments = {pathText(vectors),
                             QStringLiteral("--out"),
                             pathText(folder_),
                             QStringLiteral("--perplexity"),
                             QString::number(settings.perplexity),
                             QStringLiteral("--exaggeration"),
                             QString::number(settings.exaggeration),
                             QStringLiteral("--iterations"),
                             QString::number(settings.iterations)};
    if (!table.empty())
        arguments << QStringLiteral("--identities") << pathText(table);
    if (resume)
        arguments << QStringLiteral("--resume");
    else
        arguments << QStringLiteral("--force");
    if (!resume && !align.empty())
        arguments << QStringLiteral("--align") << pathText(align);
    commandLine_ = TaskProcess::commandLine(QStringLiteral("map"), arguments);
    task_ = std::make_unique<TaskProcess>();
    connect(task_.get(), &TaskProcess::progressed, this, [this](const Progress& progress) {
        const double share = progress.total > 0 ? static_cast<double>(progress.done) /
                                                      static_cast<double>(progress.total)
                                                : 0;
        Q_EMIT progressed(shownText(progress.stage), share);
    });
    connect(task_.get(), &TaskProcess::told, this, [this](const Message& message) {
        if (message.severity != Severity::Info)
            Q_EMIT told(message.severity == Severity::Error, shownText(message.text));
    });
    connect(task_.get(), &TaskProcess::ended, this, [this](const TaskEnd& end) {
        task_.release()->deleteLater();
        timer_->setInterval(kRestMs);
        if (!end.failure.isEmpty())
            Q_EMIT told(true, end.failure);
        Q_EMIT runningChanged(false);
        Q_EMIT settled();
    });
    timer_->setInterval(kPollMs);
    timer_->start();
    task_->start(QStringLiteral("map"), arguments);
    Q_EMIT runningChanged(true);
}

void MapRunner::stop()
{
    if (task_)
        task_->stop();
}

void MapRunner::ask(const std::string& line)
{
    try {
        controlMap(folder_, line);
    } catch (const Error& error) {
        Q_EMIT told(true, shownText(error.what()));
    }
}

void MapRunner::setPerplexity(double perplexity)
{
    if (isRunning())
        ask("perplexity " + QString::number(perplexity).toStdString());
}

void MapRunner::setExaggeration(double exaggeration)
{
    if (isRunning())
        ask("exaggeration " + QString::number(exaggeration).toStdString());
}

void MapRunner::poll()
{
    if (reader_.isBusy() || folder_.empty())
        return;
    reader_.run<News>(
        [folder = folder_, seen = seen_](std::stop_token) {
            News news;
            const std::string file = joined(folder, kLayoutFile);
            if (!fileExists(file))
                return news;
            news.modified = InputFile(file).modifiedSeconds();
            if (news.modified == seen)
                return news;
            news.layout = readLayout(folder);
            news.status = readMapStatus(folder);
            return news;
        },
        [this](News news) {
            if (news.layout.empty())
                return;
            seen_ = news.modified;
            Q_EMIT formed(news.layout, news.status);
        });
}

}  // namespace interproto::ui
