// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_queue.h"
#include "core/tasks/estimate.h"
#include "core/tasks/options.h"
#include "widgets/forms/form_model.h"
#include "widgets/workspaces/train/train_facts.h"

#include <QJsonObject>
#include <QObject>

#include <map>
#include <set>

namespace interproto::ui {

/// Settings that suit the machine better.
struct TrainOffer {
    QString text;  ///< for a button
    FormModel::Edits edits;
};

/// Options of a training while a person prepares it: the form, the preset it starts from, the run's
/// name, and from them the arguments that the engine is started with, which are also what is copied
/// as command line.
class TrainModel : public QObject {
    Q_OBJECT

public:
    explicit TrainModel(QObject* parent = nullptr);

    FormModel& form() { return form_; }
    const FormModel& form() const { return form_; }
    const TrainOptions& options() const { return options_; }
    const WorkspaceFacts& facts() const { return *facts_; }
    const MachineFacts& machine() const { return machine_; }
    const DataCount& data() const { return data_; }
    /// Keys that the page edits elsewhere than in the form.
    static const std::set<std::string>& leftOut();

    void setFacts(const WorkspaceFactsPointer& facts);
    void setMachine(const MachineFacts& machine);
    void setData(const DataCount& data);

    /// "" : the defaults.
    void choosePreset(const QString& name);
    /// What a preset sets otherwise than the defaults: "epochs 33, milestones 21,30".
    static QString presetDifferences(const QString& name);
    /// A data set of the workspace: its folder and its age labels in one step.
    void chooseData(const DataSetEntry& entry);
    /// The index of the workspace's data set that the form names; below 0: none.
    int chosenData() const;
    void setTestSet(const TestSetEntry& entry, bool isChosen);
    bool isChosen(const TestSetEntry& entry) const;

    /// As typed, or proposed from method, data and seed until somebody types.
    QString runName() const;
    void setRunName(const QString& name);
    bool isProposed() const { return name_.isEmpty(); }
    /// Why a run of that name cannot be started; empty when it can.
    QString runNameProblem() const;
    /// Absolute; empty without a workspace.
    QString runFolder() const;
    /// A run of that name was just made: the next proposal is another.
    void takeName(const QString& name);
    /// Names that the queue has given away.
    void setQueuedNames(const QStringList& names);

    bool canStart() const { return !form_.hasErrors() && runNameProblem().isEmpty(); }
    /// Behind `interproto train`.
    QStringList arguments() const;
    /// The same bytes that `interproto train ARGUMENTS --print-config` writes.
    QString toml() const;
    /// One undo step. An Error names line and key.
    void importToml(const std::string& text, const std::string& source);

    /// A job of the queue with these settings, but another method and seed. `family`: presets of
    /// each method to start from ("casia"); empty: the form's.
    QueueJob job(const std::string& method, std::int64_t seed, const std::string& family) const;
    /// Families of presets that all of `methods` have.
    static QStringList families(const QStringList& methods);

    /// What is typed, for the next window: preset, changed fields (refused texts too), run's name.
    QJsonObject state() const;
    void restore(const QJsonObject& state);

    TrainingEstimate estimate() const;
    /// What a trial's speed depends on: network, method, batch, precision, data, device, threads,
    /// this machine.
    QString trialKey() const;
    /// The trial of the present settings; null: none yet.
    const TrialSpeed* trial() const;
    void addTrial(const TrialSpeed& speed);
    bool canTry() const;
    /// Behind `interproto estimate`.
    QStringList trialArguments() const;
    /// Whether the training takes days, or may for all that is known: not timed, on a CPU, and more
    /// than a few pictures.
    bool isLong() const;
    /// What would be quicker here, each as edits of the form; empty unless isLong().
    std::vector<TrainOffer> offers() const;
    void accept(const TrainOffer& offer);
    /// The run that told the speed; empty: not measured yet.
    const PastSpeed* speed() const;
    /// The device the training would take: "cpu" or "cuda:0".
    QString device() const;
    /// Free bytes there; below 0: not known.
    std::int64_t freeOnDevice() const;

Q_SIGNALS:
    /// Anything a person sees beside the form's fields.
    void changed();

private:
    void proposeSets();
    FormModel::Edits testEdits(const std::vector<std::string>& lists) const;
    static Form& filled(Form& form, TrainOptions& options);
    QString proposedName() const;
    bool isTaken(const QString& name) const;
    /// The options as the engine gets them: absolute paths, the run's folder.
    void withAbsolutePaths(TrainOptions& options) const;
    QString gpuName(const QString& device) const;
    int threads() const;

    TrainOptions options_;
    Form described_;
    FormModel form_;
    WorkspaceFactsPointer facts_;
    MachineFacts machine_;
    DataCount data_;
    std::map<QString, TrialSpeed> trials_;
    bool isRestored_ = false;  ///< the form is as somebody left it: no proposals
    QString name_;
    QStringList taken_;
    QStringList queued_;
};

/// The texts of all fields of a training under a preset ("": the defaults), in order.
std::vector<std::string> presetTexts(const std::string& preset);

}  // namespace interproto::ui
