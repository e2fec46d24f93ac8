// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/sample_maker.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/runs/sample_workspace.h"
#include "widgets/common/words.h"

namespace interproto::ui {

namespace {

QStringList words(std::initializer_list<const char*> list)
{
    QStringList result;
    for (const char* word : list)
        result += QString::fromLatin1(word);
    return result;
}

}  // namespace

SampleMaker::SampleMaker(QObject* parent) : QObject(parent)
{
    pool_.setMaxThreadCount(1);
}

SampleMaker::~SampleMaker()
{
    pool_.waitForDone();
}

void SampleMaker::start(const QString& folder)
{
    if (isRunning_)
        return;
    // Lists of files are separated by commas on the command line.
    if (folder.contains(QLatin1Char(','))) {
        Q_EMIT told(true, tr("Choose a folder without a comma in its path."));
        Q_EMIT ended();
        return;
    }
    folder_ = folder;
    isRunning_ = true;
    isStopped_ = false;
    Q_EMIT stepBegun(tr("Drawing faces that belong to nobody"));
    run(QStringLiteral("sample_data"), {QStringLiteral("--out"), folder}, &SampleMaker::writeFile);
}

void SampleMaker::stop()
{
    isStopped_ = true;
    if (process_)
        process_->stop();
}

void SampleMaker::run(const QString& task,
                      const QStringList& arguments,
                      void (SampleMaker::*next)())
{
    process_ = new TaskProcess(this);
    connect(process_, &TaskProcess::progressed, this, &SampleMaker::progressed);
    connect(process_, &TaskProcess::ended, this, [this, next](const TaskEnd& end) {
        process_->deleteLater();
        process_ = nullptr;
        if (end.isWell() && !isStopped_)
            return (this->*next)();
        if (!end.failure.isEmpty())
            Q_EMIT told(true, tr("The sample workspace could not be made: %1").arg(end.failure));
        finish();
    });
    process_->start(task, arguments);
}

void SampleMaker::writeFile()
{
    pool_.start([this, folder = pathBytes(folder_)] {
        QString failure;
        try {
            const Workspace workspace = sampleWorkspace(folder);
            if (!looksLikeWorkspace(folder))
                writeWorkspace(workspace);
            makeDirectories(joined(workspace.cacheFolder(), "data"));
        } catch (const Error& error) {
            failure = shownText(error.what());
        }
        // This object waits for the thread before it goes, and takes the call with it then.
        QMetaObject::invokeMethod(
            this,
            [this, failure] {
                if (failure.isEmpty() && !isStopped_)
                    return scan();
                if (!failure.isEmpty())
                    Q_EMIT told(true, failure);
                finish();
            },
            Qt::QueuedConnection);
    });
}

void SampleMaker::scan()
{
    const Workspace workspace = sampleWorkspace(pathBytes(folder_));
    const DataSetEntry& data = workspace.dataSets.front();
    Q_EMIT stepBegun(tr("Scanning them"));
    run(QStringLiteral("scan"),
        {QStringLiteral("--data-path"),
         pathText(data.dataPath),
         QStringLiteral("--age-file"),
         pathText(data.ageFile),
         QStringLiteral("--catalog"),
         pathText(workspace.dataCatalog(data.name))},
        &SampleMaker::train);
}

void SampleMaker::train()
{
    QString why;
    const QString log = folder_ + QStringLiteral("/runs/first-run.log");
    if (!TaskProcess::startDetached(QStringLiteral("train"), trainingArguments(folder_), &why, log))
        Q_EMIT told(true, tr("The first training could not be started: %1").arg(why));
    Q_EMIT made(folder_);
    finish();
}

void SampleMaker::finish()
{
    isRunning_ = false;
    Q_EMIT ended();
}

QString SampleMaker::runFolder(const QString& folder)
{
    return folder + QStringLiteral("/runs/first-run");
}

QStringList SampleMaker::trainingArguments(const QString& folder)
{
    const Workspace workspace = sampleWorkspace(pathBytes(folder));
    const DataSetEntry& data = workspace.dataSets.front();
    QStringList arguments = {QStringLiteral("--out"),
                             runFolder(folder),
                             QStringLiteral("--data-path"),
                             pathText(data.dataPath),
                             QStringLiteral("--age-file"),
                             pathText(data.ageFile),
                             QStringLiteral("--test-root"),
                             folder};
    QStringList lists;
    for (const TestSetEntry& entry : workspace.testSets)
        lists += pathText(entry.list);
    arguments += {QStringLiteral("--test-list"), lists.join(QLatin1Char(','))};
    // A small margin, scale and learning rate: a few minutes from random weights are too short for
    // the published ones. The demo draws fewer images and has epochs and batches of its own.
    return arguments + words({"--method",
                              "inter_prototype",
                              "--net-mode",
                              "mobilefacenet",
                              "--embedding-size",
                              "128",
                              "--epochs",
                              "6",
                              "--batch-size",
                              "16",
                              "--lr",
                              "0.05",
                              "--milestones",
                              "4",
                              "--margin",
                              "0.1",
                              "--scale",
                              "16",
                              "--loss-freq",
                              "5",
                              "--keep-checkpoints",
                              "2"});
}

}  // namespace interproto::ui
