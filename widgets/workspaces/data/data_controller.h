// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/jobs/recognition.h"
#include "widgets/workspaces/data/data_reader.h"
#include "widgets/workspaces/data/data_view.h"
#include "widgets/workspaces/data/entries_command.h"
#include "widgets/workspaces/data/scan_queue.h"

#include <QPointer>
#include <QUndoStack>

#include <map>

class QTimer;

namespace interproto::ui {

class LineViewer;

/// The page of data and test sets: what the workspace names, scanned by the engine, read from the
/// catalogues, shown. Changes the workspace file, never the data.
class DataController : public Page {
    Q_OBJECT

public:
    explicit DataController(ImageSource& images, QObject* parent = nullptr);
    ~DataController() override;

    QString key() const override { return QStringLiteral("data"); }
    QString title() const override { return tr("Data"); }
    Mark mark() const override { return Mark::Stack; }
    QWidget* widget() override;
    void setWorkspace(const QString& folder) override;
    /// A test set by name; or as selection "overview", "identities" or "issues" of the training
    /// set, or "pairs" of the first test set.
    bool show(const PageRequest& request) override;
    /// The entry in view.
    QJsonObject state() const override
    {
        return {{QStringLiteral("test"), chosen_.isTest}, {QStringLiteral("name"), chosen_.name}};
    }
    void restore(const QJsonObject& state) override
    {
        restored_ = {state.value(QLatin1String("test")).toBool(),
                     state.value(QLatin1String("name")).toString()};
    }
    bool take(const QStringList& paths) override;
    bool isBusy() const override;
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;
    QUndoStack* undoStack() override { return &undo_; }

    /// Built when it is first wanted: the window is to be there at once.
    DataView& view();
    const Workspace& workspace() const { return workspace_; }

private:
    void connectView();
    void connectReader();
    void connectScans();
    void takeWorkspace(const Workspace& workspace, const std::vector<Issue>& problems);
    void choose(const EntryKey& key);
    void choosePairs();
    void showEntry();
    void beginForm(bool isTest);
    void closeForm();
    void accept(const std::vector<RecognisedPath>& paths);
    void addEntries(std::vector<DataSetEntry> dataSets, std::vector<TestSetEntry> testSets);
    EntriesCommand::Apply changeFile();
    void removeChosen();
    void scanChosen();
    void scanAll();
    void scanEnded(const EntryKey& key, const TaskEnd& end);
    void askPictures();
    void exportFindings(const std::vector<Issue>& issues);
    void jumpTo(const Issue& issue);
    const DataSetEntry* dataEntry(const QString& name) const;
    const TestSetEntry* testEntry(const QString& name) const;

    ImageSource& images_;
    QPointer<DataView> view_;  ///< the window that shows it owns it
    DataReader reader_;
    ScanQueue scans_;
    QString folder_;
    Workspace workspace_;
    EntryKey chosen_;
    std::vector<RecognisedPath> waiting_;  ///< taken before the workspace was read
    EntryKey restored_;                    ///< to be chosen when the workspace is read
    bool wantsPairs_ = false;
    EntryKey scanNext_;  ///< was just added: to be scanned when the workspace is read again
    std::map<QString, DataSetPointer> data_;
    std::map<QString, TestSetPointer> tests_;
    std::vector<std::int64_t> wanted_;  ///< identities whose pictures are to be read
    QTimer* pictureTimer_;
    QUndoStack undo_;
    QPointer<LineViewer> lines_;
};

}  // namespace interproto::ui
