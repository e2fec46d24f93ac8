// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/options.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/runs/run_folder.h"
#include "core/tasks/choices.h"

#include <fmt/format.h>

namespace interproto {

namespace {

const Text kDataGroup = INTERPROTO_TEXT("Group", "Data");
const Text kTestGroup = INTERPROTO_TEXT("Group", "Test sets");
const Text kNetGroup = INTERPROTO_TEXT("Group", "Network");
const Text kMethodGroup = INTERPROTO_TEXT("Group", "Method");
const Text kScheduleGroup = INTERPROTO_TEXT("Group", "Schedule");
const Text kPrecisionGroup = INTERPROTO_TEXT("Group", "Precision");
const Text kLoadingGroup = INTERPROTO_TEXT("Group", "Loading");
const Text kRecordGroup = INTERPROTO_TEXT("Group", "Records");
const Text kRuntimeGroup = INTERPROTO_TEXT("Group", "Runtime");

Field& modelField(Form& form, std::string* model)
{
    return form
        .field("model",
               model,
               INTERPROTO_TEXT("Model", "Model"),
               INTERPROTO_TEXT(
                   "Model",
                   "A run folder (its newest checkpoint), or a .pth file of backbone weights."))
        .path(PathKind::File)
        .positional()
        .required();
}

void swapField(Form& form, bool* swap)
{
    form.field("swap_red_blue",
               swap,
               INTERPROTO_TEXT("Data", "Swap red and blue"),
               INTERPROTO_TEXT(
                   "Data", "Feed blue first, for weights that were trained on swapped pictures."))
        .advanced();
}

void batchFields(Form& form, int* batchSize, int* workers)
{
    form.field("batch_size",
               batchSize,
               INTERPROTO_TEXT("Loading", "Batch size"),
               INTERPROTO_TEXT("Loading", "Images embedded at once; larger needs more memory."))
        .range(1, 65536)
        .advanced();
    form.field("workers",
               workers,
               INTERPROTO_TEXT("Loading", "Decoding threads"),
               INTERPROTO_TEXT("Loading", "Threads that read and decode images."))
        .range(1, 256)
        .advanced();
}

Field& outField(Form& form, std::string* out, Text help)
{
    return form.field("out", out, INTERPROTO_TEXT("Output", "Result"), help)
        .path(PathKind::NewFolder);
}

}  // namespace

void describe(Form& form, RecordOptions& o)
{
    form.field(
            "loss_freq",
            &o.lossFreq,
            INTERPROTO_TEXT("Records", "Curve interval"),
            INTERPROTO_TEXT("Records", "Writes the mean losses to the curves every so many steps."))
        .range(1, 1000000)
        .unit("steps");
    form.field("keep_checkpoints",
               &o.keepCheckpoints,
               INTERPROTO_TEXT("Records", "Checkpoints kept"),
               INTERPROTO_TEXT("Records",
                               "The newest so many full checkpoints stay; at least two, so that a "
                               "damaged one does not end a run."))
        .range(2, 1000);
    form.field("checkpoint_every",
               &o.checkpointEvery,
               INTERPROTO_TEXT("Records", "Weights every"),
               INTERPROTO_TEXT("Records",
                               "Writes a checkpoint, and backbone and head in official form, every "
                               "so many steps; 0 leaves it to epochs and minutes."))
        .range(0, 1e12)
        .unit("steps");
    form.field("checkpoint_minutes",
               &o.checkpointMinutes,
               INTERPROTO_TEXT("Records", "Checkpoint interval"),
               INTERPROTO_TEXT("Records",
                               "Longest time between two checkpoints; one is written at the end of "
                               "each epoch besides."))
        .range(0.01, 100000)
        .unit("minutes");
    form.field("evaluate_every",
               &o.evaluateEvery,
               INTERPROTO_TEXT("Records", "Evaluate every"),
               INTERPROTO_TEXT("Records",
                               "Evaluates all test sets after every so many epochs, and always at "
                               "the end; 0 only at the end."))
        .range(0, 100000)
        .unit("epochs");
    form.field("prototypes_every",
               &o.prototypesEvery,
               INTERPROTO_TEXT("Records", "Keep prototypes every"),
               INTERPROTO_TEXT("Records",
                               "Keeps the prototypes after every so many epochs, for maps of the "
                               "training; 0 after each while they are small (4 MB), -1 never."))
        .range(-1, 100000)
        .unit("epochs")
        .advanced();
    form.field("step_log",
               &o.stepLog,
               INTERPROTO_TEXT("Records", "Step log"),
               INTERPROTO_TEXT("Records",
                               "CSV with one row a step: step,epoch,lr,loss, the parts of the "
                               "method's loss (ce,proto), grad_norm_model,grad_norm_head."))
        .path(PathKind::NewFile)
        .advanced();
    form.field(
            "record_batch_order",
            &o.recordBatchOrder,
            INTERPROTO_TEXT("Records", "Record the order"),
            INTERPROTO_TEXT("Records",
                            "CSV of every image of every batch: epoch,step,slot,path,label,flip."))
        .path(PathKind::NewFile)
        .advanced();
    form.field("batch_order",
               &o.batchOrder,
               INTERPROTO_TEXT("Records", "Replay an order"),
               INTERPROTO_TEXT(
                   "Records",
                   "Trains on the batches of such a CSV, in its order, instead of drawing them."))
        .path(PathKind::File)
        .advanced()
        .fixed();
}

void TrainOptions::describe(Form& form)
{
    outField(
        form, &out, INTERPROTO_TEXT("Output", "The run folder: curves, checkpoints, evaluations."))
        .required();
    form.field(
            "resume",
            &resume,
            INTERPROTO_TEXT("Output", "Resume"),
            INTERPROTO_TEXT(
                "Output", "Goes on with the run in that folder from its newest whole checkpoint."))
        .perCall();
    form.field("force",
               &force,
               INTERPROTO_TEXT("Output", "Force"),
               INTERPROTO_TEXT("Output",
                               "Resumes although the images or the label file changed, or a lock "
                               "names another host."))
        .advanced()
        .perCall();
    describeTraining(form);
}

void TrainOptions::describeTraining(Form& form)
{
    form.field("init_backbone",
               &initBackbone,
               INTERPROTO_TEXT("Output", "First backbone"),
               INTERPROTO_TEXT("Output", "Starts from these backbone weights (.pth)."))
        .path(PathKind::File)
        .fixed();
    form.field("init_head",
               &initHead,
               INTERPROTO_TEXT("Output", "First head"),
               INTERPROTO_TEXT("Output", "Starts from this head (.pth)."))
        .path(PathKind::File)
        .fixed();
    form.group(kDataGroup, data);
    form.group(kTestGroup, tests);
    form.group(kNetGroup, net);
    form.group(kMethodGroup, method);
    form.group(kScheduleGroup, schedule);
    form.group(kPrecisionGroup, precision);
    form.group(kLoadingGroup, loader);
    form.group(kRecordGroup, record);
    form.group(kRuntimeGroup, runtime);
}

std::string TrainOptions::keptOptionsFile() const
{
    return resume ? joined(out, kOptionsFile) : std::string();
}

std::vector<Issue> TrainOptions::check() const
{
    std::vector<Issue> issues;
    const auto warn = [&](Severity severity, const std::string& key, const std::string& message) {
        issues.push_back({severity, "option", Where::atKey({}, key), message, {}});
    };
    for (std::size_t i = 1; i < schedule.milestones.size(); ++i)
        if (schedule.milestones[i] <= schedule.milestones[i - 1])
            warn(Severity::Error, "milestones", "found epochs that do not rise");
    if (!schedule.milestones.empty() && schedule.milestones.back() >= schedule.epochs)
        warn(Severity::Warning,
             "milestones",
             fmt::format("epoch {} is never reached, the training has {} epochs",
                         schedule.milestones.back(),
                         schedule.epochs));
    for (Issue& issue : interproto::check(method))
        issues.push_back(std::move(issue));
    const MethodChoice* choice = findMethodChoice(method.method);
    if (choice != nullptr && choice->usesAges && data.ageFile.empty())
        warn(Severity::Error,
             "age_file",
             fmt::format("{} learns from ages and there are no age labels", choice->title));
    const bool hasChildTerm = method.method == "inter_prototype" || method.childTerm;
    if (hasChildTerm && method.lambdaChild > 0 && data.ageFile.empty())
        warn(Severity::Warning,
             "age_file",
             "without age labels there is no child identity and the child term is 0");
    if (net.netMode != "mobilefacenet" && net.netDepth != 50 && net.netDepth != 100 &&
        net.netDepth != 152)
        warn(Severity::Error,
             "net_depth",
             fmt::format("found {}, wanted 50, 100 or 152", net.netDepth));
    return issues;
}

void EvaluateOptions::describe(Form& form)
{
    modelField(form, &model);
    outField(form,
             &out,
             INTERPROTO_TEXT("Output",
                             "Folder for one CSV a set and summary.json; empty: the run's "
                             "evaluation folder, or only the terminal."));
    forceField(form, &force);
    form.group(kTestGroup, tests);
    form.group(kNetGroup, net);
    form.group(kPrecisionGroup, precision);
    form.group(kRuntimeGroup, runtime);
    swapField(form, &swapRedBlue);
    batchFields(form, &batchSize, &workers);
}

void EmbedOptions::describe(Form& form)
{
    modelField(form, &model);
    form.field("images",
               &images,
               INTERPROTO_TEXT("Embed", "Image list"),
               INTERPROTO_TEXT("Embed", "Text file with one path a line."))
        .path(PathKind::File)
        .positional()
        .required();
    form.field("root",
               &root,
               INTERPROTO_TEXT("Embed", "Root"),
               INTERPROTO_TEXT(
                   "Embed", "Folder below which all the paths lie; empty: the folder of the list."))
        .path(PathKind::Folder);
    form.field("out",
               &out,
               INTERPROTO_TEXT("Output", "Result"),
               INTERPROTO_TEXT("Output", "The .npy file to write: one row an image, float32."))
        .path(PathKind::NewFile)
        .required();
    forceField(form, &force);
    form.field(
            "flip",
            &flip,
            INTERPROTO_TEXT("Embed", "Mirrored images"),
            INTERPROTO_TEXT(
                "Embed",
                "none embeds each image, mirror its mirror image, sum adds both and normalises."))
        .choices({"none", "mirror", "sum"});
    form.group(kNetGroup, net);
    form.group(kPrecisionGroup, precision);
    form.group(kRuntimeGroup, runtime);
    swapField(form, &swapRedBlue);
    batchFields(form, &batchSize, &workers);
}

void PrototypesOptions::describe(Form& form)
{
    form.field("head",
               &head,
               INTERPROTO_TEXT("Prototypes", "Head"),
               INTERPROTO_TEXT("Prototypes",
                               "A run folder (its newest checkpoint), or a .pth file of a head."))
        .path(PathKind::File)
        .positional()
        .required();
    outField(
        form,
        &out,
        INTERPROTO_TEXT(
            "Output",
            "Folder for prototypes.npy and prototypes.csv; empty: the run's prototypes folder."));
    forceField(form, &force);
    form.group(kDataGroup, data);
    form.find("data_path")->optional();
}

void CompareFilesOptions::describe(Form& form)
{
    modelField(form, &model);
    form.field("photos",
               &photos,
               INTERPROTO_TEXT("Compare", "Photos"),
               INTERPROTO_TEXT("Compare", "Two aligned face photos."))
        .path(PathKind::File)
        .positional()
        .required();
    form.field("evaluation",
               &evaluation,
               INTERPROTO_TEXT("Compare", "Evaluation"),
               INTERPROTO_TEXT("Compare",
                               "CSV of a scored pair list; tells how many of its impostor pairs "
                               "are at least as similar."))
        .path(PathKind::File);
    form.group(kNetGroup, net);
    form.group(kRuntimeGroup, runtime);
    swapField(form, &swapRedBlue);
}

std::vector<Issue> CompareFilesOptions::check() const
{
    if (photos.size() == 2)
        return {};
    return {{Severity::Error,
             "option",
             Where::atKey({}, "photos"),
             fmt::format("found {} photos, wanted 2", photos.size()),
             {}}};
}

void InitOptions::describe(Form& form)
{
    outField(form, &out, INTERPROTO_TEXT("Output", "Folder for backbone.pth and head.pth."))
        .required();
    forceField(form, &force);
    form.field("classes",
               &classes,
               INTERPROTO_TEXT("Init", "Identities"),
               INTERPROTO_TEXT("Init", "Classes of the head; 0 writes no head."))
        .range(0, 100000000);
    form.group(kNetGroup, net);
    form.group(kMethodGroup, method);
    form.group(kRuntimeGroup, runtime);
}

std::vector<Issue> InitOptions::check() const
{
    return interproto::check(method);
}

void SampleDataTaskOptions::describe(Form& form)
{
    outField(form,
             &out,
             INTERPROTO_TEXT("Output",
                             "Folder to draw into; the data set lies in its folder 'dataset'."))
        .positional()
        .required();
    form.field("identities",
               &identities,
               INTERPROTO_TEXT("Sample data", "Training identities"),
               INTERPROTO_TEXT("Sample data", "People in the training set."))
        .range(2, 100000);
    form.field(
            "images_per_identity",
            &imagesPerIdentity,
            INTERPROTO_TEXT("Sample data", "Images each"),
            INTERPROTO_TEXT("Sample data", "Training images of one identity, from child to adult."))
        .range(2, 10000);
    form.field(
            "test_identities",
            &testIdentities,
            INTERPROTO_TEXT("Sample data", "Test identities"),
            INTERPROTO_TEXT("Sample data", "People in the test sets; none of them is trained on."))
        .range(4, 100000);
    form.field("pairs_per_set",
               &pairsPerSet,
               INTERPROTO_TEXT("Sample data", "Pairs a set"),
               INTERPROTO_TEXT("Sample data", "Pairs of each list, half of them genuine."))
        .range(20, 1000000);
    form.field("seed",
               &seed,
               INTERPROTO_TEXT("Sample data", "Seed"),
               INTERPROTO_TEXT("Sample data", "The same seed draws the same bytes."))
        .range(0, 4294967295.0);
}

void DemoOptions::describe(Form& form)
{
    outField(form, &out, INTERPROTO_TEXT("Output", "Folder for the sample data and the run."))
        .positional();
    form.field("epochs",
               &epochs,
               INTERPROTO_TEXT("Schedule", "Epochs"),
               INTERPROTO_TEXT("Schedule", "Passes over the training images."))
        .range(1, 1000);
    form.group(kRuntimeGroup, runtime);
}

void WatchOptions::describe(Form& form)
{
    form.field("run",
               &run,
               INTERPROTO_TEXT("Watch", "Run"),
               INTERPROTO_TEXT("Watch", "The run folder."))
        .path(PathKind::Folder)
        .positional()
        .required();
    form.field("once",
               &once,
               INTERPROTO_TEXT("Watch", "Once"),
               INTERPROTO_TEXT("Watch", "Shows the present state and ends."));
    form.field("interval",
               &interval,
               INTERPROTO_TEXT("Watch", "Interval"),
               INTERPROTO_TEXT("Watch", "Time between two looks."))
        .range(0.1, 3600)
        .unit("seconds");
}

void RunsOptions::describe(Form& form)
{
    form.field("folder",
               &folder,
               INTERPROTO_TEXT("Runs", "Folder"),
               INTERPROTO_TEXT("Runs", "Folder below which to look for runs."))
        .path(PathKind::Folder)
        .positional();
}

void DoctorOptions::describe(Form& form)
{
    form.field("load_cuda",
               &loadCuda,
               INTERPROTO_TEXT("Doctor", "Load CUDA"),
               INTERPROTO_TEXT(
                   "Doctor",
                   "Loads the CUDA side although no driver answers, to see whether it would load."))
        .advanced();
}

}  // namespace interproto
