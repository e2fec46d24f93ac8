// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/aside.h"
#include "widgets/workspaces/pairs/pair_files.h"
#include "widgets/workspaces/pairs/pair_theatre.h"

#include <QTemporaryDir>

#include <functional>
#include <map>

namespace interproto::ui {

class TaskProcess;
struct TaskEnd;

/// Neighbours of row `query` among other identities: the best image of each, best first. Rows of
/// `embeddings` are unit vectors of `width` numbers, one a file.
std::vector<WrongNeighbour> wrongNeighbours(const std::vector<float>& embeddings,
                                            std::size_t width,
                                            const std::vector<std::string>& files,
                                            std::size_t query,
                                            std::size_t most);

/// What the Pairs page asks of the engine, one task at a time; a new one ends the one before.
class PairTasks : public QObject {
    Q_OBJECT

public:
    explicit PairTasks(QObject* parent = nullptr);
    ~PairTasks() override;

    /// Scores the sets with the model and writes the CSVs into its folder.
    void evaluate(const PairModel& model, const std::vector<ListedSet>& sets);
    void occlusion(const PairModel& model, const std::string& first, const std::string& second);
    /// Embeds `files` once a model and session; `query` is one of them.
    void neighbours(const PairModel& model,
                    const std::vector<std::string>& files,
                    const std::string& query);
    /// Similarity of two photos, and how many impostor pairs of the evaluation are as similar.
    void compare(const PairModel& model,
                 const std::string& first,
                 const std::string& second,
                 const std::string& evaluation);
    /// Ranks the images of a folder by their similarity to a photo.
    void rank(const PairModel& model, const std::string& photo, const std::string& folder);
    void stop();
    bool isBusy() const { return process_ != nullptr; }

Q_SIGNALS:
    void progressed(int percent, const QString& text);
    /// The model's CSVs lie in `folder`, or why not.
    void evaluated(const std::string& folder, const QString& failure);
    void insightFound(const interproto::ui::PairInsight& insight);
    void neighboursFound(const std::vector<interproto::ui::WrongNeighbour>& neighbours);
    void compared(double similarity, const QByteArray& json);
    void ranked(const std::vector<interproto::ui::WrongNeighbour>& ranks);
    /// Also after a stop, with an empty text.
    void failed(const QString& failure);

private:
    void begin(const QString& task,
               const QStringList& arguments,
               const std::function<void(const TaskEnd&)>& done);
    void embed(const PairModel& model,
               const std::vector<std::string>& files,
               const std::function<void(const std::string& npy)>& done);
    std::string scratch(const std::string& name) const;

    QTemporaryDir scratch_;
    TaskProcess* process_ = nullptr;
    Aside* aside_;
    std::map<std::string, std::string> embedded_;  ///< model and files -> .npy of this session
};

}  // namespace interproto::ui
