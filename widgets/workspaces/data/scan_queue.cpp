// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/scan_queue.h"

#include "core/base/files.h"
#include "widgets/common/words.h"

#include <QDir>

#include <algorithm>

namespace interproto::ui {

QStringList ScanQueue::arguments(const Workspace& workspace, const EntryKey& key)
{
    QStringList arguments;
    const auto add = [&arguments](const char* flag, const std::string& value) {
        if (!value.empty())
            arguments += {QString::fromLatin1(flag), pathText(value)};
    };
    const std::string name = key.name.toStdString();
    for (const DataSetEntry& entry : workspace.dataSets) {
        if (key.isTest || entry.name != name)
            continue;
        add("--data-path", entry.dataPath);
        add("--age-file", entry.ageFile);
        add("--catalog", workspace.dataCatalog(name));
    }
    for (const TestSetEntry& entry : workspace.testSets) {
        if (!key.isTest || entry.name != name)
            continue;
        add("--test-list", entry.list);
        add("--test-root", entry.root);
        add("--catalog", workspace.testCatalog(name));
    }
    return arguments;
}

void ScanQueue::add(const Workspace& workspace, const EntryKey& key)
{
    const bool isKnown =
        std::any_of(jobs_.begin(), jobs_.end(), [&key](const Job& job) { return job.key == key; });
    const QStringList words = arguments(workspace, key);
    if (isKnown || words.isEmpty())
        return;
    jobs_.push_back({key, words, pathText(workspace.cacheFolder())});
    if (jobs_.size() == 1)
        startNext();
}

void ScanQueue::startNext()
{
    const Job& job = jobs_.front();
    for (const char* part : {"data", "tests"})
        QDir().mkpath(job.folder + QLatin1Char('/') + QLatin1String(part));
    process_ = new TaskProcess(this);
    connect(process_, &TaskProcess::progressed, this, &ScanQueue::progressed);
    connect(process_, &TaskProcess::ended, this, [this](const TaskEnd& end) {
        process_->deleteLater();
        process_ = nullptr;
        const EntryKey key = jobs_.front().key;
        jobs_.pop_front();
        Q_EMIT ended(key, end);
        if (process_)
            return;
        if (jobs_.empty())
            Q_EMIT emptied();
        else
            startNext();
    });
    Q_EMIT begun(job.key);
    process_->start(QStringLiteral("scan"), job.arguments);
}

void ScanQueue::stop()
{
    if (jobs_.size() > 1)
        jobs_.erase(jobs_.begin() + 1, jobs_.end());
    if (process_)
        process_->stop();
}

}  // namespace interproto::ui
