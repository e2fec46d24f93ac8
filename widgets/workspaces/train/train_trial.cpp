// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_trial.h"

#include "core/base/files.h"
#include "widgets/common/words.h"
#include "widgets/jobs/task_process.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace interproto::ui {

namespace {

constexpr qint64 kLargestFile = 1'000'000;

QString fileOf(const Workspace& workspace)
{
    return QDir(pathText(workspace.cacheFolder())).filePath(QStringLiteral("trials.json"));
}

QJsonObject readObject(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

}  // namespace

void TrainTrial::start(const QString& key, const QStringList& arguments)
{
    if (isRunning())
        return;
    key_ = key;
    process_ = new TaskProcess(this);
    connect(process_, &TaskProcess::progressed, this, &TrainTrial::progressed);
    connect(process_, &TaskProcess::ended, this, [this](const TaskEnd& end) {
        process_->deleteLater();
        process_.clear();
        const QJsonObject told = QJsonDocument::fromJson(end.result).object();
        TrialSpeed speed{key_,
                         told.value(QLatin1String("images_per_second")).toDouble(),
                         told.value(QLatin1String("timed_steps")).toInt()};
        if (end.isStopped)
            Q_EMIT ended({}, {});
        else
            Q_EMIT ended(speed, end.failure);
    });
    process_->start(QStringLiteral("estimate"), arguments);
}

void TrainTrial::stop()
{
    if (process_)
        process_->stop();
}

std::vector<TrialSpeed> readTrials(const Workspace& workspace)
{
    std::vector<TrialSpeed> speeds;
    const QJsonObject kept = readObject(fileOf(workspace));
    for (auto entry = kept.begin(); entry != kept.end(); ++entry) {
        const QJsonObject told = entry->toObject();
        const TrialSpeed speed{entry.key(),
                               told.value(QLatin1String("images_per_second")).toDouble(),
                               told.value(QLatin1String("timed_steps")).toInt()};
        if (speed.imagesPerSecond > 0)
            speeds.push_back(speed);
    }
    return speeds;
}

void keepTrial(const Workspace& workspace, const TrialSpeed& speed)
{
    const QString path = fileOf(workspace);
    QJsonObject kept = readObject(path);
    kept.insert(speed.key,
                QJsonObject{{QStringLiteral("images_per_second"), speed.imagesPerSecond},
                            {QStringLiteral("timed_steps"), speed.steps}});
    QDir().mkpath(pathText(workspace.cacheFolder()));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(kept).toJson());
    file.commit();
}

}  // namespace interproto::ui
