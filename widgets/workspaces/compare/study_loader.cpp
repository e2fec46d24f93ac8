// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/compare/study_loader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"
#include "core/study/published.h"
#include "widgets/common/words.h"

#include <QTimer>

#include <filesystem>

namespace interproto::ui {

namespace {

constexpr const char* kRunsFolder = "runs";
constexpr int kSweepLevels = 2;

void findSweeps(const std::string& folder,
                const std::string& root,
                int levels,
                std::vector<SweepEntry>& found)
{
    if (looksLikeSweep(folder)) {
        const std::string name = folder == root ? fileName(folder) : folder.substr(root.size() + 1);
        found.push_back({pathText(folder), shownText(name)});
    }
    if (levels == 0 || looksLikeRun(folder))
        return;
    std::vector<std::string> names;
    try {
        names = sortedNames(folder);
    } catch (const Error&) {
        return;
    }
    for (const std::string& name : names) {
        const std::string path = joined(folder, name);
        std::error_code ignored;
        if (std::filesystem::is_directory(std::filesystem::symlink_status(path, ignored)))
            findSweeps(path, root, levels - 1, found);
    }
}

/// What a table is made of: as long as it is the same, so is the table.
std::string signatureOf(const std::vector<StudyRun>& runs)
{
    std::string text;
    for (const StudyRun& run : runs) {
        text += run.path + '\n' + std::to_string(static_cast<int>(run.state));
        for (const auto& [key, value] : run.options)
            text += ' ' + key + '=' + value;
        for (const SetFigure& figure : run.sets)
            text += ' ' + figure.set + ' ' + exactNumber(figure.accuracy) + ' ' +
                    std::to_string(reinterpret_cast<std::uintptr_t>(figure.scored.get()));
        text += '\n';
    }
    return text;
}

}  // namespace

void StudyWorker::choose(const StudyChoice& choice, int generation)
{
    choice_ = choice;
    generation_ = generation;
    told_.clear();
    look();
}

void StudyWorker::setActive(bool isActive)
{
    isActive_ = isActive;
    if (!timer_) {
        timer_ = new QTimer(this);
        timer_->setInterval(kPollMs);
        connect(timer_, &QTimer::timeout, this, &StudyWorker::look);
    }
    if (!isActive) {
        timer_->stop();
        return;
    }
    timer_->start();
    if (generation_ > 0)
        look();
}

void StudyWorker::look()
{
    std::vector<SweepEntry> sweeps;
    const std::string workspace = pathBytes(choice_.workspace);
    if (!workspace.empty() && directoryExists(workspace))
        findSweeps(workspace, workspace, kSweepLevels, sweeps);
    std::vector<std::string> paths;
    for (const QString& path : choice_.paths)
        paths.push_back(pathBytes(path));
    const std::string runsFolder = joined(workspace, kRunsFolder);
    if (paths.empty() && !workspace.empty() && directoryExists(runsFolder))
        paths.push_back(runsFolder);
    IssueList issues(20);
    try {
        const std::vector<StudyRun> runs = reader_.read(paths, choice_.figure, issues);
        const std::string signature = "runs\n" + signatureOf(runs);
        if (signature == told_ && sweeps == sweeps_)
            return;
        told_ = signature;
        sweeps_ = sweeps;
        Q_EMIT news(study(runs, issues));
    } catch (const Error& error) {
        const std::string signature = std::string("error\n") + error.what();
        if (signature == told_)
            return;
        told_ = signature;
        auto failed = std::make_shared<StudyNews>();
        failed->generation = generation_;
        failed->sweeps = sweeps;
        failed->failure = shownText(error.what());
        Q_EMIT news(failed);
    }
}

StudyPointer StudyWorker::study(const std::vector<StudyRun>& runs, const IssueList& issues) const
{
    auto made = std::make_shared<StudyNews>();
    made->generation = generation_;
    made->sweeps = sweeps_;
    for (const Issue& issue : issues.items())
        made->issues << shownText(issue.text());
    for (const StudyRun& run : runs)
        made->living += run.state == RunState::Living || run.state == RunState::Paused ? 1 : 0;
    StudyOptions options;
    options.figure = choice_.figure;
    const std::string word = choice_.published.toStdString();
    options.published = word == "auto" ? publishedTableFor(runs) : publishedTable(word);
    made->table = makeStudyTable(runs, options);
    for (std::size_t column = 0; column < made->table.sets.size(); ++column) {
        made->byGap.push_back(ageCurves(made->table, column, AgeAxis::Gap));
        made->byChild.push_back(ageCurves(made->table, column, AgeAxis::Child));
    }
    return made;
}

StudyLoader::StudyLoader(QObject* parent) : QObject(parent)
{
    auto* worker = new StudyWorker;
    worker->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker, &QObject::deleteLater);
    connect(this, &StudyLoader::chosen, worker, &StudyWorker::choose);
    connect(this, &StudyLoader::activeChanged, worker, &StudyWorker::setActive);
    connect(worker, &StudyWorker::news, this, [this](const StudyPointer& news) {
        answered_ = news->generation;
        if (!isReading())
            Q_EMIT this->news(news);
    });
    thread_.setObjectName(QStringLiteral("study loader"));
    thread_.start();
}

StudyLoader::~StudyLoader()
{
    thread_.quit();
    thread_.wait();
}

void StudyLoader::choose(const StudyChoice& choice)
{
    Q_EMIT chosen(choice, ++generation_);
}

void StudyLoader::setActive(bool isActive)
{
    Q_EMIT activeChanged(isActive);
}

}  // namespace interproto::ui
