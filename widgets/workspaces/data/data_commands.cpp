// SPDX-License-Identifier: GPL-3.0-or-later
// DataController's second half: what a person does.
#include "widgets/common/kit_sentences.h"
#include "widgets/common/line_viewer.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/words.h"
#include "widgets/workspaces/data/data_controller.h"
#include "widgets/workspaces/data/data_set_view.h"
#include "widgets/workspaces/data/entry_form.h"
#include "widgets/workspaces/data/identities_model.h"

#include <QAction>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>
#include <string_view>
#include <utility>

namespace interproto::ui {

namespace {

constexpr std::size_t kMostAsked = 48;  ///< rows of a tall window
constexpr int kFacesPerRow = 32;

std::string stemOf(const QString& path)
{
    return QFileInfo(path).completeBaseName().toStdString();
}

}  // namespace

std::vector<ActionSpec> DataController::actions() const
{
    static const char* const kData = QT_TRANSLATE_NOOP("Actions", "&Data");
    return {
        {"data.add", kData, QT_TRANSLATE_NOOP("Actions", "Add &training data…")},
        {"data.add_tests", kData, QT_TRANSLATE_NOOP("Actions", "Add test &set…")},
        {"data.scan_all",
         kData,
         QT_TRANSLATE_NOOP("Actions", "Scan &all"),
         QKeySequence(QStringLiteral("F5")),
         false,
         nullptr,
         true},
    };
}

void DataController::bind(const char* id, QAction& action)
{
    const std::string_view name = id;
    if (name == "data.scan_all") {
        connect(&action, &QAction::triggered, this, &DataController::scanAll);
    } else {
        const bool isTest = name == "data.add_tests";
        connect(&action, &QAction::triggered, this, [this, isTest] {
            beginForm(isTest);
            PageRequest request;
            request.page = key();
            Q_EMIT requested(request);
        });
    }
}

bool DataController::take(const QStringList& paths)
{
    if (folder_.isEmpty())
        return false;
    // The frame has just looked into them in its own thread: this reads what is in memory.
    std::vector<RecognisedPath> known;
    for (const QString& path : paths) {
        const PathKind kind = recognise(pathBytes(path));
        if (kind == PathKind::TrainingFolder || kind == PathKind::AgeFile ||
            kind == PathKind::PairList)
            known.push_back({path, kind, {}});
    }
    if (workspace_.folder.empty())
        waiting_.insert(waiting_.end(), known.begin(), known.end());
    else
        accept(known);
    return !known.empty();
}

/// What was dropped: a training folder opens the form, an age file goes into it, a pair list is
/// added at once.
void DataController::accept(const std::vector<RecognisedPath>& paths)
{
    QString training;
    QString ages;
    std::vector<TestSetEntry> lists;
    for (const RecognisedPath& path : paths) {
        if (path.kind == PathKind::TrainingFolder)
            training = path.path;
        else if (path.kind == PathKind::AgeFile)
            ages = path.path;
        else if (path.kind == PathKind::PairList)
            lists.push_back({stemOf(path.path), pathBytes(path.path), std::string()});
    }
    if (!training.isEmpty() || !ages.isEmpty()) {
        if (view().front() != DataView::Front::Form)
            beginForm(false);
        if (!training.isEmpty())
            view().form().setMain(training);
        if (!ages.isEmpty())
            view().form().setSecond(ages);
    }
    if (!lists.empty())
        addEntries({}, lists);
}

void DataController::beginForm(bool isTest)
{
    if (workspace_.folder.empty()) {
        Q_EMIT told(true, tr("Open or create a workspace first."));
        return;
    }
    view().form().begin(isTest, workspace_);
    view().bring(DataView::Front::Form);
}

void DataController::closeForm()
{
    view().bring(DataView::Front::Empty);
    showEntry();
}

void DataController::addEntries(std::vector<DataSetEntry> dataSets,
                                std::vector<TestSetEntry> testSets)
{
    Workspace after = workspace_;
    PlacedEntries placed;
    for (DataSetEntry& entry : dataSets) {
        placed.dataSets.emplace_back(after.dataSets.size(), entry);
        after.dataSets.push_back(std::move(entry));
    }
    for (TestSetEntry& entry : testSets) {
        entry.name = freeTestSetName(after, entry.name);
        placed.testSets.emplace_back(after.testSets.size(), entry);
        after.testSets.push_back(std::move(entry));
    }
    const bool isTest = placed.dataSets.empty();
    const QString name = QString::fromStdString(isTest ? placed.testSets.front().second.name
                                                       : placed.dataSets.front().second.name);
    scanNext_ = chosen_ = {isTest, name};
    undo_.push(new EntriesCommand(
        EntriesCommand::Does::Add, std::move(placed), changeFile(), tr("adding %1").arg(name)));
}

EntriesCommand::Apply DataController::changeFile()
{
    return [this](std::function<void(Workspace&)> change) {
        reader_.changeWorkspace(folder_, std::move(change));
    };
}

void DataController::removeChosen()
{
    const EntryKey key = std::exchange(chosen_, {});
    if (key.isNone())
        return;
    data_.erase(key.isTest ? QString() : key.name);
    tests_.erase(key.isTest ? key.name : QString());
    PlacedEntries placed;
    for (std::size_t i = 0; i < workspace_.dataSets.size(); ++i)
        if (!key.isTest && workspace_.dataSets[i].name == key.name.toStdString())
            placed.dataSets.emplace_back(i, workspace_.dataSets[i]);
    for (std::size_t i = 0; i < workspace_.testSets.size(); ++i)
        if (key.isTest && workspace_.testSets[i].name == key.name.toStdString())
            placed.testSets.emplace_back(i, workspace_.testSets[i]);
    undo_.push(new EntriesCommand(EntriesCommand::Does::Remove,
                                  std::move(placed),
                                  changeFile(),
                                  tr("removing %1").arg(key.name)));
    Q_EMIT told(
        false,
        tr("%1 is no longer in the workspace; its files are untouched. Undo brings it back.")
            .arg(key.name));
}

void DataController::scanChosen()
{
    scans_.add(workspace_, chosen_);
}

void DataController::scanAll()
{
    for (const DataSetEntry& entry : workspace_.dataSets)
        scans_.add(workspace_, {false, QString::fromStdString(entry.name)});
    for (const TestSetEntry& entry : workspace_.testSets)
        scans_.add(workspace_, {true, QString::fromStdString(entry.name)});
}

void DataController::scanEnded(const EntryKey& key, const TaskEnd& end)
{
    if (!end.failure.isEmpty())
        Q_EMIT told(true, tr("The scan of %1 failed: %2").arg(key.name, end.failure));
    else if (end.isStopped)
        Q_EMIT told(false,
                    tr("The scan of %1 was stopped; what was read so far is shown.").arg(key.name));
    if (const TestSetEntry* entry = key.isTest ? testEntry(key.name) : nullptr)
        reader_.readTests(workspace_, *entry);
    else if (const DataSetEntry* data = key.isTest ? nullptr : dataEntry(key.name))
        reader_.readData(workspace_, *data);
    showEntry();
}

/// The newest of the rows that were painted; the others are asked for again when they come back.
void DataController::askPictures()
{
    std::vector<std::int64_t> asked = std::exchange(wanted_, {});
    IdentitiesModel& model = view().dataSet().identities();
    if (asked.size() > kMostAsked) {
        const auto older = asked.end() - static_cast<std::ptrdiff_t>(kMostAsked);
        for (auto identity = asked.begin(); identity != older; ++identity)
            model.forgetPictures(*identity);
        asked.erase(asked.begin(), older);
    }
    reader_.readPictures(workspace_, chosen_.name, asked, kFacesPerRow);
}

void DataController::exportFindings(const std::vector<Issue>& issues)
{
    const SaveQuestion question{
        tr("Export the findings"),
        folder_ + QLatin1Char('/') + chosen_.name + QStringLiteral("-issues.csv"),
        tableKinds(),
        {}};
    askWhereToSave(&view(), question, [this, issues](const QString& file) {
        reader_.exportFindings(file, issues);
    });
}

/// To the line where there is one, otherwise to the folder the file lies in.
void DataController::jumpTo(const Issue& issue)
{
    const QFileInfo file(pathText(issue.where.file));
    if (file.isAbsolute() && issue.where.line > 0) {
        if (!lines_)
            lines_ = new LineViewer(&view());
        lines_->showLine(
            file.filePath(), issue.where.line, inOurLanguage(shownText(issue.message)));
    } else if (file.isAbsolute())
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(file.isDir() ? file.filePath() : file.path()));
    else
        Q_EMIT told(true, tr("The finding names no file."));
}

}  // namespace interproto::ui
