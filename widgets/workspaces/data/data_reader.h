// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/workspaces/data/contents.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace interproto::ui {

using PicturesByIdentity = std::vector<std::pair<std::int64_t, std::vector<IdentityPicture>>>;

/// Reads what the page shows in a thread of its own: workspace file, catalogues, pair lists. An
/// answer of a question that was asked before the last forget() never comes.
///
/// GUI thread.
class DataReader : public QObject {
    Q_OBJECT

public:
    explicit DataReader(QObject* parent = nullptr);
    ~DataReader() override;

    void readWorkspaceFile(const QString& folder);
    /// Does what is to be done to the file as it is on the disk, and writes it.
    void changeWorkspace(const QString& folder, std::function<void(Workspace&)> change);
    void readData(const Workspace& workspace, const DataSetEntry& entry);
    void readTests(const Workspace& workspace, const TestSetEntry& entry);
    /// The first `most` pictures of each.
    void readPictures(const Workspace& workspace,
                      const QString& name,
                      const std::vector<std::int64_t>& identities,
                      int most);
    void exportFindings(const QString& file, std::vector<Issue> issues);
    void forget() { ++round_; }
    bool isBusy() const { return open_ > 0; }

Q_SIGNALS:
    /// `problems` are the entries that could not be used.
    void workspaceRead(const Workspace& workspace, const std::vector<Issue>& problems);
    void workspaceWritten();
    void dataRead(const QString& name, const DataSetPointer& contents);
    void testsRead(const QString& name, const TestSetPointer& contents);
    void picturesRead(const QString& name, const PicturesByIdentity& pictures);
    void exported(const QString& file);
    /// `name` of the data or test set; empty for anything else.
    void failed(const QString& name, const QString& text);

private:
    using Answer = std::function<void()>;
    /// Runs `work` in the thread and its answer here; an Error becomes failed(name).
    void run(const QString& name, std::function<Answer()> work);

    QThreadPool pool_;
    int round_ = 0;
    int open_ = 0;  ///< questions without an answer
};

}  // namespace interproto::ui
