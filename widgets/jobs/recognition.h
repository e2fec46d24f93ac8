// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/jobs/path_sight.h"

#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <string>
#include <vector>

namespace interproto::ui {

/// What a file or folder is that a person drops or opens.
enum class PathKind {
    Missing,
    Unknown,
    Workspace,       ///< a folder with workspace.toml
    Run,             ///< a run folder, a journal, or a folder with TensorBoard's event files
    Runs,            ///< a folder of such
    TrainingFolder,  ///< <identity>/<image>
    AgeFile,         ///< id path age gender
    PairList,        ///< label path path
    Evaluation,      ///< scored pairs as CSV
    Checkpoint,      ///< weights: .pth, .pt
    Photos           ///< a picture, or a folder of pictures
};

/// Tells it by content; reads a few lines or names at most. Slow on slow disks: not for the GUI
/// thread.
PathKind recognise(const std::string& path);
/// The same without a search for runs below a folder, which may have to list much.
PathKind recogniseHere(const std::string& path);

struct RecognisedPath {
    QString path;  ///< absolute; for a workspace.toml or an event file: its folder
    PathKind kind = PathKind::Unknown;
    PathSight sight;  ///< of what no page takes as it is: Unknown, Photos, Checkpoint
};

/// recognise() for several paths in a thread of its own.
class PathRecogniser : public QObject {
    Q_OBJECT

public:
    explicit PathRecogniser(QObject* parent = nullptr);
    ~PathRecogniser() override;

    /// Answered by known(), in the order of asking.
    void ask(const QStringList& paths);

Q_SIGNALS:
    void known(const std::vector<RecognisedPath>& paths);

private:
    QThreadPool pool_;
};

}  // namespace interproto::ui
