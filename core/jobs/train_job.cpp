// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/train_job.h"

#include "core/base/files.h"
#include "core/base/json_text.h"
#include "core/base/text.h"
#include "core/jobs/identity_check.h"
#include "core/jobs/model_source.h"
#include "core/jobs/prototype_files.h"
#include "core/jobs/revision.h"
#include "core/jobs/run_recorder.h"
#include "core/jobs/runtime.h"
#include "core/jobs/task_structs.h"
#include "core/jobs/test_sets.h"
#include "core/methods/catalog.h"
#include "core/nets/catalog.h"
#include "core/nets/speed.h"
#include "core/nets/weights.h"
#include "core/options/toml_file.h"
#include "core/runs/checkpoint_index.h"
#include "core/runs/control.h"
#include "core/runs/lock.h"
#include "core/runs/provenance.h"
#include "core/tasks/kept_options.h"
#include "core/tasks/paths.h"
#include "core/training/random_state.h"

#include <ATen/Parallel.h>
#include <fmt/format.h>
#include <torch/version.h>
#include <unistd.h>

namespace interproto {

namespace {

/// One training, put together step by step; members live in the order they need each other.
class Training {
public:
    Training(TrainOptions& options, JobContext& context)
        : options_(options),
          context_(context),
          run_(RunFolder::create(options.out)),
          lock_(run_.path(), options.force),
          journal_(run_.journal())
    {
        listen();
    }

    TaskResult go();
    /// Leaves the folder as it should be found after a failure: a start that never began takes away
    /// what it made itself, by name, and a run that did says why it ended.
    void clearUp(const Error& error);

private:
    /// What the run's journal gets, the task's gets too: the terminal, --json, --journal.
    void listen();
    /// A message, kept back from the run's journal until that has its first line.
    void note(Severity severity, const std::string& text);
    Log log()
    {
        return Log([this](Severity severity, const std::string& text) { note(severity, text); });
    }
    void checkHistory();
    void checkChanges();
    void readData();
    void checkHead();
    void build();
    void restore();
    void tryCheckpoint(const CheckpointFile& file);
    void writeRecords();
    void tellStart();
    TaskResult finish(bool finished);

    TrainOptions& options_;
    JobContext& context_;
    RunFolder run_;
    RunLock lock_;
    Journal journal_;
    torch::Device device_ = torch::kCPU;
    TrainingIndex index_;
    std::unique_ptr<TrainingSet> set_;
    std::unique_ptr<BatchOrder> order_;
    TestImages tests_;
    std::shared_ptr<Backbone> backbone_;
    std::shared_ptr<Method> method_;
    std::unique_ptr<RunRecorder> recorder_;
    std::unique_ptr<Trainer> trainer_;
    std::int64_t resumedFrom_ = -1;
    std::vector<Message> early_;
    bool hasBegun_ = false;
};

void Training::listen()
{
    journal_.setObserver(
        [this](const Event& event, const std::string&) { context_.journal->write(event); });
}

void Training::note(Severity severity, const std::string& text)
{
    if (hasBegun_) {
        journal_.write(Message{severity, text});
        return;
    }
    context_.journal->write(Message{severity, text});
    early_.push_back({severity, text});
}

void Training::checkHistory()
{
    const bool isNew = !run_.hasHistory();
    if (!options_.resume && !isNew)
        throw Error(ExitCode::Usage,
                    "cannot start a run",
                    Where::inFile(run_.path()),
                    "the folder already holds one",
                    "Add --resume to go on with it, or choose another folder.");
    if (!options_.resume && fileExists(run_.file(kOptionsFile)))
        throw Error(ExitCode::Usage,
                    "cannot start a run",
                    Where::inFile(run_.file(kOptionsFile)),
                    "this file would be replaced by the new run's options",
                    "Choose another folder; --config takes the file from where it is.");
    for (const std::string& file : {options_.record.stepLog, options_.record.recordBatchOrder})
        if (!options_.resume && !file.empty() && fileExists(file))
            throw Error(ExitCode::Usage,
                        "cannot start a run",
                        Where::inFile(file),
                        "this file would be replaced by the run's records",
                        "Choose another name, or remove the file.");
    run_.removeLeftovers(lock_);
    dropRequests(run_.path());
    if (!isNew && !run_.hasJournal())
        note(Severity::Warning,
             "the run's journal is missing or empty: a new one begins here; what was evaluated "
             "before is in the curves");
    checkChanges();
}

void Training::checkChanges()
{
    std::string changed;
    for (const OptionChange& change : changesSince(options_, run_.path())) {
        if (change.isFixed)
            throw Error(ExitCode::Usage,
                        "cannot resume",
                        Where::atKey(run_.file(kOptionsFile), change.key),
                        fmt::format("the run has {} and cannot change it, found {}",
                                    quoted(change.before),
                                    quoted(change.after)),
                        fmt::format("Leave --{} out, or start another run.", dashed(change.key)));
        changed += fmt::format("{}{}: {} (before: {})",
                               changed.empty() ? "" : ", ",
                               change.key,
                               quoted(change.after),
                               quoted(change.before));
    }
    if (!changed.empty())
        note(Severity::Info, "goes on with other options: " + changed);
}

void Training::readData()
{
    ScanOptions scanning = scanOptionsOf(options_.data, {});
    scanning.catalogFile = run_.file(kCatalogFile);
    scanning.readHeaders = false;
    if (options_.resume)  // before the scan renews the catalogue
        scanning.classOrder = classOrderOfRun(run_.path(), options_.data.dataPath);
    if (scanning.classOrder == ClassOrder::Bytes)
        note(Severity::Warning,
             "the classes of this run are in byte order of the folders' names, as earlier versions "
             "numbered them (10 before 2); it goes on so, its head fits no other run's");
    const ScanReport report = scan(scanning, context_.progress(), context_.stop);
    if (report.stopped)
        throw Error(ExitCode::Stopped, "stopped while reading the data set", {}, {});
    tellIssues(log(), report.issues, "data set");
    index_ = loadTrainingIndex(
        Catalog(scanning.catalogFile), options_.data.childAge, options_.data.childFilter);
    set_ = std::make_unique<TrainingSet>(trainingSetOf(index_));
    note(Severity::Info,
         fmt::format("{} images of {} identities, {} of them child identities",
                     humanCount(static_cast<std::int64_t>(index_.size())),
                     humanCount(index_.classes()),
                     humanCount(static_cast<std::int64_t>(index_.childClasses.size()))));
    if (set_->size() == 0)
        throw Error(ExitCode::BadInput,
                    "cannot train",
                    Where::inFile(options_.data.dataPath),
                    "the folder holds no picture, wanted <identity>/<image>.jpg",
                    "Check the path; the pictures may lie one folder deeper.");
    if (!options_.tests.testList.empty())
        tests_ = prepareTestSets(testSetsOf(options_.tests), brokenLinesOf(options_.tests));
    tellIssues(log(), tests_.issues, "test sets");
    if (options_.record.batchOrder.empty())
        order_ = std::make_unique<ShuffledOrder>(static_cast<std::uint64_t>(options_.runtime.seed),
                                                 static_cast<std::int64_t>(set_->size()),
                                                 options_.schedule.batchSize,
                                                 options_.loader.flip);
    else
        order_ = std::make_unique<RecordedOrder>(options_.record.batchOrder, *set_);
}

void Training::checkHead()
{
    const std::string why =
        headMismatch(options_.initHead, identityNames(Catalog(run_.file(kCatalogFile))));
    if (why.empty())
        return;
    if (!options_.force)
        throw Error(ExitCode::Usage,
                    "cannot start from this head",
                    Where::inFile(options_.initHead),
                    why,
                    "Leave --init-head out, or add --force to take its rows as they are.");
    note(Severity::Warning, fmt::format("{}: {}", escapeControl(options_.initHead), why));
}

void Training::build()
{
    // Weights are drawn right after the seed, backbone first: the same as `interproto init` with
    // these options.
    backbone_ = makeBackbone(backboneOptions(options_.net, options_.method));
    method_ = makeMethod(methodOptionsOf(options_.method),
                         methodShapeOf(index_, options_.net.embeddingSize));
    const auto tell = [this](const LoadReport& report, const std::string& file) {
        for (const std::string& remark : report.notes)
            note(Severity::Info, fmt::format("{}: {}", escapeControl(file), remark));
    };
    if (!options_.initBackbone.empty())
        tell(loadStateDict(*backbone_, readStateDict(options_.initBackbone), options_.initBackbone),
             options_.initBackbone);
    if (!options_.initHead.empty()) {
        checkHead();
        tell(method_->loadHeadState(readStateDict(options_.initHead), options_.initHead),
             options_.initHead);
    }
    backbone_->to(device_);
    method_->to(device_);
    if (usesChannelsLast(options_.precision, device_))
        useChannelsLast(*backbone_);
    recorder_ = std::make_unique<RunRecorder>(RunRecorder::Parts{
        options_, run_, journal_, tests_, *set_, index_, device_, context_.stop});
    trainer_ = std::make_unique<Trainer>(
        TrainerParts{options_, *set_, *order_, backbone_, method_, device_, index_.fingerprint},
        *recorder_);
}

void Training::tryCheckpoint(const CheckpointFile& file)
{
    const Checkpoint checkpoint = readCheckpoint(file.path);
    if (checkpoint.dataFingerprint != index_.fingerprint && !options_.force)
        throw Error(ExitCode::Usage,
                    "cannot resume",
                    Where::inFile(run_.path()),
                    "the images or the age labels changed since the checkpoint was written",
                    "Put the data back, or add --force to go on with the changed data.");
    if (checkpoint.threads != at::get_num_threads() || checkpoint.device != device_.str())
        note(Severity::Warning,
             fmt::format("resumed with {} threads on {} (before: {} on {}): the order of images is "
                         "the same, the last digits are not",
                         at::get_num_threads(),
                         device_.str(),
                         checkpoint.threads,
                         checkpoint.device));
    trainer_->restore(checkpoint, file.path);
    resumedFrom_ = checkpoint.step;
}

void Training::restore()
{
    const std::vector<CheckpointFile> files = listCheckpoints(run_.path());
    if (files.empty())
        note(Severity::Info, "no checkpoint yet: starting from the beginning");
    for (std::size_t i = 0; i < files.size(); ++i) {
        try {
            tryCheckpoint(files[i]);
            return;
        } catch (const Error& error) {
            if (error.code() != ExitCode::BadInput || i + 1 == files.size())
                throw;
            note(Severity::Warning,
                 fmt::format("{}; taking the checkpoint before it", error.what()));
        }
    }
}

void Training::writeRecords()
{
    writeFile(run_.file(kOptionsFile), keptOptionsText(options_, run_.path()));
    Provenance provenance = provenanceOfThisProcess(context_.commandLine);
    provenance.gitRevision = buildRevision();
    provenance.torchVersion = TORCH_VERSION;
    provenance.device = deviceTitle(device_);
    provenance.threads = at::get_num_threads();
    provenance.seeds["seed"] = options_.runtime.seed;
    provenance.dataFingerprint = index_.fingerprint;
    writeProvenance(run_.file(kProvenanceFile), provenance);
}

void Training::tellStart()
{
    Started started;
    started.task = "train";
    started.pid = ::getpid();
    started.host = hostName();
    started.version = INTERPROTO_VERSION;
    started.resumedFromStep = resumedFrom_;
    started.method = options_.method.method;
    started.network = options_.net.netMode == "mobilefacenet"
                          ? options_.net.netMode
                          : fmt::format("{}-{}", options_.net.netMode, options_.net.netDepth);
    started.seed = options_.runtime.seed;
    started.epochs = options_.schedule.epochs;
    started.totalSteps = trainer_->totalSteps();
    journal_.write(started);
    hasBegun_ = true;
    journal_.setObserver({});
    for (const Message& message : early_)
        journal_.write(message);
    listen();
}

TaskResult Training::go()
{
    checkHistory();
    device_ = applyRuntime(options_.runtime);
    checkPrecision(options_.precision, device_, log());
    readData();
    build();
    if (options_.resume)
        restore();
    tellStart();
    writeRecords();
    recorder_->attach(*trainer_, *method_, *backbone_);
    return finish(trainer_->run());
}

TaskResult Training::finish(bool finished)
{
    TaskResult result;
    result.json = {{"run", escapeControl(run_.path())},
                   {"step", trainer_->step()},
                   {"finished", finished},
                   {"evaluation", recorder_->lastEvaluation()}};
    for (const auto& [set, best] : trainer_->best())
        result.json["best"][set] = {{"accuracy", best.accuracy}, {"step", best.step}};
    if (finished) {
        writePrototypes(
            run_.file(kPrototypeFolder), method_->prototypes(), index_, options_.data.childAge);
        journal_.write(
            ArtifactWritten{"prototypes", std::string(kPrototypeFolder) + "/prototypes.npy"});
        journal_.write(Finished{jsonText(result.json)});
        result.text = recorder_->lastTable() + fmt::format("run: {}\n", escapeControl(run_.path()));
        return result;
    }
    const bool byControl = recorder_->stoppedByControl();
    journal_.write(Stopped{byControl ? "control" : "signal",
                           context_.signal ? context_.signal() : 0,
                           trainer_->step()});
    result.code = byControl ? ExitCode::Ok : ExitCode::Stopped;
    result.text = fmt::format(
        "stopped at step {} with a checkpoint; go on with: interproto train --resume --out {}\n",
        trainer_->step(),
        escapeControl(run_.path()));
    return result;
}

void Training::clearUp(const Error& error)
{
    if (!hasBegun_) {
        std::vector<std::string> made;
        if (!run_.hasJournal())
            made.emplace_back(kJournalFile);
        for (const char* suffix : {"", "-journal", "-wal", "-shm"})
            made.push_back(std::string(kCatalogFile) + suffix);
        run_.removeWhatWasMade(made);
        if (!run_.hasJournal())
            return;
    }
    // What went wrong first is what a person is told, also when the journal cannot take it.
    static_cast<void>(guarded([&] {
        if (error.code() == ExitCode::Stopped)
            journal_.write(Stopped{"signal", context_.signal ? context_.signal() : 0, -1});
        else if (hasBegun_)
            journal_.write(Failed{static_cast<int>(error.code()), error.what()});
        return TaskResult();
    }));
}

}  // namespace

TaskResult TrainJob::run(JobContext& context)
{
    makePathsAbsolute(options_);
    options_.method = withNumbers(options_.method);
    const auto training = std::make_unique<Training>(options_, context);
    const Outcome outcome = guarded([&] { return training->go(); });
    if (!outcome.error)
        return outcome.result;
    training->clearUp(*outcome.error);
    throw Error(*outcome.error);
}

}  // namespace interproto
