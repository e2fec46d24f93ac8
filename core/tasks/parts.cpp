// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/parts.h"

#include "core/tasks/choices.h"

namespace interproto {

void describe(Form& form, RuntimeOptions& o)
{
    form.field("device",
               &o.device,
               INTERPROTO_TEXT("Runtime", "Device"),
               INTERPROTO_TEXT("Runtime",
                               "Where to compute: auto takes the first GPU that answers and else "
                               "the CPU; cpu, cuda, cuda:1."));
    form.field("threads",
               &o.threads,
               INTERPROTO_TEXT("Runtime", "CPU threads"),
               INTERPROTO_TEXT("Runtime",
                               "Threads for arithmetic on the CPU; 0 takes all cores. The numbers "
                               "of a run repeat to the bit for the same count."))
        .range(0, 1024);
    form.field("seed",
               &o.seed,
               INTERPROTO_TEXT("Runtime", "Seed"),
               INTERPROTO_TEXT("Runtime",
                               "Start of every random choice: weights, order of images, flips, "
                               "dropout. The study used 4885, 1234 and 5678."))
        .range(0, 4294967295.0)
        .fixed();
}

void describe(Form& form, NetOptions& o)
{
    form.field("net_mode",
               &o.netMode,
               INTERPROTO_TEXT("Network", "Backbone"),
               INTERPROTO_TEXT("Network",
                               "Family of the backbone: ir, ir_se (with squeeze and excitation) or "
                               "mobilefacenet (small and quick)."))
        .choices(backboneNames())
        .fixed();
    form.field("net_depth",
               &o.netDepth,
               INTERPROTO_TEXT("Network", "Depth"),
               INTERPROTO_TEXT("Network",
                               "Layers of an IR network: 50, 100 or 152. MobileFaceNet has one "
                               "depth and ignores it."))
        .range(50, 152)
        .fixed();
    form.field("embedding_size",
               &o.embeddingSize,
               INTERPROTO_TEXT("Network", "Embedding size"),
               INTERPROTO_TEXT("Network",
                               "Numbers an image is described by. Published weights have 512."))
        .range(2, 4096)
        .advanced()
        .fixed();
    form.field("drop_ratio",
               &o.dropRatio,
               INTERPROTO_TEXT("Network", "Dropout"),
               INTERPROTO_TEXT("Network",
                               "Share of features set to zero before the last linear layer of an "
                               "IR network while training; more regularises more."))
        .range(0, 0.95)
        .advanced();
}

void describe(Form& form, TrainingDataOptions& o)
{
    form.field("data_path",
               &o.dataPath,
               INTERPROTO_TEXT("Data", "Training images"),
               INTERPROTO_TEXT("Data", "Folder with one folder an identity, images inside."))
        .path(PathKind::Folder)
        .required();
    form.field("age_file",
               &o.ageFile,
               INTERPROTO_TEXT("Data", "Age labels"),
               INTERPROTO_TEXT("Data",
                               "Text file with one line an image: id path age gender. Without it "
                               "no identity counts as a child."))
        .path(PathKind::File);
    form.field("child_age",
               &o.childAge,
               INTERPROTO_TEXT("Data", "Child below"),
               INTERPROTO_TEXT("Data", "An image shows a child when its age is below this."))
        .range(1, 120)
        .unit("years")
        .fixed();
    form.field("child_filter",
               &o.childFilter,
               INTERPROTO_TEXT("Data", "Child images"),
               INTERPROTO_TEXT(
                   "Data",
                   "An identity counts as a child identity with at least so many child images."))
        .range(0, 1000000)
        .fixed();
    form.field("swap_red_blue",
               &o.swapRedBlue,
               INTERPROTO_TEXT("Data", "Swap red and blue"),
               INTERPROTO_TEXT(
                   "Data", "Feed blue first, for weights that were trained on swapped pictures."))
        .advanced()
        .fixed();
}

void describe(Form& form, TestSetOptions& o)
{
    form.field("test_list",
               &o.testList,
               INTERPROTO_TEXT("Test sets", "Pair lists"),
               INTERPROTO_TEXT("Test sets",
                               "Text files with lines 'label path1 path2'; label 1 for the same "
                               "person. The file's name names the set."))
        .path(PathKind::File);
    form.field(
            "test_root",
            &o.testRoot,
            INTERPROTO_TEXT("Test sets", "Root of test images"),
            INTERPROTO_TEXT(
                "Test sets",
                "Folder below which the paths of the pair lists lie; leading folders of a path may "
                "be missing there. Empty: the folder of the list and its parents are tried."))
        .path(PathKind::Folder);
    form.field("broken_lines",
               &o.brokenLines,
               INTERPROTO_TEXT("Test sets", "Broken lines"),
               INTERPROTO_TEXT("Test sets",
                               "What to do with lines that name no two images (lag.txt has 17): "
                               "drop them, or repeat the line before as the reference does."))
        .choices({"drop", "repeat"})
        .advanced();
}

void forceField(Form& form, bool* force)
{
    form.field("force",
               force,
               INTERPROTO_TEXT("Output", "Replace"),
               INTERPROTO_TEXT("Output",
                               "Replaces files of the result that are there already; without it "
                               "they are left alone and nothing is computed."));
}

void describe(Form& form, LoadingOptions& o)
{
    form.field("workers",
               &o.workers,
               INTERPROTO_TEXT("Loading", "Decoding threads"),
               INTERPROTO_TEXT(
                   "Loading",
                   "Threads that decode images. The order of images does not depend on it."))
        .range(1, 256)
        .advanced();
    form.field(
            "prefetch",
            &o.prefetch,
            INTERPROTO_TEXT("Loading", "Batches ahead"),
            INTERPROTO_TEXT(
                "Loading",
                "Batches decoded ahead of the training; more smooths slow disks and takes memory."))
        .range(1, 1024)
        .advanced();
    form.field("flip",
               &o.flip,
               INTERPROTO_TEXT("Loading", "Mirror at random"),
               INTERPROTO_TEXT("Loading", "Mirror each training image with probability one half."))
        .advanced()
        .fixed();
}

void describe(Form& form, ScheduleOptions& o)
{
    form.field("epochs",
               &o.epochs,
               INTERPROTO_TEXT("Schedule", "Epochs"),
               INTERPROTO_TEXT("Schedule", "Passes over the training images."))
        .range(1, 100000);
    form.field("batch_size",
               &o.batchSize,
               INTERPROTO_TEXT("Schedule", "Batch size"),
               INTERPROTO_TEXT("Schedule", "Images a step; larger needs more memory."))
        .range(2, 65536)
        .fixed();
    form.field("lr",
               &o.lr,
               INTERPROTO_TEXT("Schedule", "Learning rate"),
               INTERPROTO_TEXT("Schedule", "Step size before the first milestone."))
        .range(1e-9, 100)
        .log();
    form.field("momentum",
               &o.momentum,
               INTERPROTO_TEXT("Schedule", "Momentum"),
               INTERPROTO_TEXT("Schedule",
                               "Share of the last step kept in the next; SGD without Nesterov and "
                               "without dampening."))
        .range(0, 0.9999);
    form.field("weight_decay",
               &o.weightDecay,
               INTERPROTO_TEXT("Schedule", "Weight decay"),
               INTERPROTO_TEXT("Schedule",
                               "Pull of weights towards zero; batch normalisation is left out."))
        .range(0, 1);
    form.field("milestones",
               &o.milestones,
               INTERPROTO_TEXT("Schedule", "Milestones"),
               INTERPROTO_TEXT("Schedule",
                               "Epochs, counted from 0, at whose start the learning rate is "
                               "multiplied by lr_decay."))
        .range(0, 100000);
    form.field("lr_decay",
               &o.lrDecay,
               INTERPROTO_TEXT("Schedule", "Rate factor"),
               INTERPROTO_TEXT("Schedule", "Factor on the learning rate at each milestone."))
        .range(1e-6, 1)
        .advanced();
    form.field(
            "max_steps",
            &o.maxSteps,
            INTERPROTO_TEXT("Schedule", "Stop after"),
            INTERPROTO_TEXT("Schedule",
                            "Ends the training after so many steps in all; 0 trains all epochs."))
        .range(0, 1e15)
        .unit("steps")
        .advanced();
}

void describe(Form& form, PrecisionOptions& o)
{
    form.field(
            "precision",
            &o.precision,
            INTERPROTO_TEXT("Precision", "Precision"),
            INTERPROTO_TEXT("Precision",
                            "Arithmetic of the backbone: fp32, bf16 (quick on CPUs and GPUs that "
                            "have it) or fp16 (GPU, with loss scaling). The loss is always fp32."))
        .choices({"fp32", "bf16", "fp16"});
    form.field("channels_last",
               &o.channelsLast,
               INTERPROTO_TEXT("Precision", "Channels last"),
               INTERPROTO_TEXT("Precision",
                               "Memory order of images and filters; auto takes channels-last, "
                               "which is quicker on CPUs and with mixed precision."))
        .choices({"auto", "on", "off"})
        .advanced();
}

}  // namespace interproto
