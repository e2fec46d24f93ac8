// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/data_reader.h"

#include "core/base/error.h"
#include "widgets/common/words.h"

namespace interproto::ui {

DataReader::DataReader(QObject* parent) : QObject(parent)
{
    // In the order of asking.
    pool_.setMaxThreadCount(1);
}

DataReader::~DataReader()
{
    pool_.clear();
    pool_.waitForDone();
}

void DataReader::run(const QString& name, std::function<Answer()> work)
{
    ++open_;
    pool_.start([this, name, work = std::move(work), round = round_] {
        Answer answer;
        try {
            answer = work();
        } catch (const Error& error) {
            answer = [this, name, text = shownText(error.what())] { Q_EMIT failed(name, text); };
        }
        // This object waits for the thread before it goes, and takes the call with it then.
        QMetaObject::invokeMethod(
            this,
            [this, round, answer] {
                --open_;
                if (round == round_)
                    answer();
            },
            Qt::QueuedConnection);
    });
}

void DataReader::readWorkspaceFile(const QString& folder)
{
    run(QString(), [this, folder]() -> Answer {
        IssueList issues;
        const Workspace workspace = readWorkspace(pathBytes(folder), &issues);
        return [this, workspace, problems = issues.items()] {
            Q_EMIT workspaceRead(workspace, problems);
        };
    });
}

void DataReader::changeWorkspace(const QString& folder, std::function<void(Workspace&)> change)
{
    run(QString(), [this, folder, change = std::move(change)]() -> Answer {
        Workspace workspace = readWorkspace(pathBytes(folder));
        change(workspace);
        writeWorkspace(workspace);
        return [this] { Q_EMIT workspaceWritten(); };
    });
}

void DataReader::readData(const Workspace& workspace, const DataSetEntry& entry)
{
    const QString name = QString::fromStdString(entry.name);
    run(name, [this, name, file = workspace.dataCatalog(entry.name)]() -> Answer {
        const DataSetPointer contents = readDataSet(file);
        return [this, name, contents] { Q_EMIT dataRead(name, contents); };
    });
}

void DataReader::readTests(const Workspace& workspace, const TestSetEntry& entry)
{
    const QString name = QString::fromStdString(entry.name);
    run(name, [this, name, entry, file = workspace.testCatalog(entry.name)]() -> Answer {
        const TestSetPointer contents = readTestSet(entry, file);
        return [this, name, contents] { Q_EMIT testsRead(name, contents); };
    });
}

void DataReader::readPictures(const Workspace& workspace,
                              const QString& name,
                              const std::vector<std::int64_t>& identities,
                              int most)
{
    const std::string file = workspace.dataCatalog(name.toStdString());
    run(QString(), [this, name, file, identities, most]() -> Answer {
        PicturesByIdentity pictures;
        for (const std::int64_t identity : identities)
            pictures.emplace_back(identity, readIdentity(file, ClassId{identity}, most));
        return [this, name, pictures] { Q_EMIT picturesRead(name, pictures); };
    });
}

void DataReader::exportFindings(const QString& file, std::vector<Issue> issues)
{
    run(QString(), [this, file, issues = std::move(issues)]() -> Answer {
        writeFindings(pathBytes(file), issues);
        return [this, file] { Q_EMIT exported(file); };
    });
}

}  // namespace interproto::ui
