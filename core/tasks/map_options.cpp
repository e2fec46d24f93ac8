// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/options.h"

namespace interproto {

namespace {

const Text kMapGroup = INTERPROTO_TEXT("Group", "Map");
const Text kRuntimeGroup = INTERPROTO_TEXT("Group", "Runtime");

/// What is laid out, and where the result goes.
void describeFiles(Form& form, MapOptions& o)
{
    form.field(
            "input",
            &o.input,
            INTERPROTO_TEXT("Map", "Input"),
            INTERPROTO_TEXT("Map",
                            "A run folder (the prototypes of its newest checkpoint), a .pth file "
                            "of a head, or a .npy array with one row a point."))
        .path(PathKind::File)
        .positional()
        .required();
    form.field("out",
               &o.out,
               INTERPROTO_TEXT("Output", "Result"),
               INTERPROTO_TEXT("Output",
                               "Folder for the layout, its reports and the cache of neighbours."))
        .path(PathKind::NewFolder)
        .required();
    form.field(
            "identities",
            &o.identities,
            INTERPROTO_TEXT("Map", "Identities"),
            INTERPROTO_TEXT("Map",
                            "CSV with one row a point, as `prototypes` writes it; empty: the one "
                            "beside the input, if any."))
        .path(PathKind::File);
    form.field("subset",
               &o.subset,
               INTERPROTO_TEXT("Map", "Points"),
               INTERPROTO_TEXT("Map", "all, or children: identities that count as children."))
        .choices({"all", "children"});
}

/// How it is laid out.
struct MapMethod {
    MapOptions& o;
};

void describe(Form& form, MapMethod& method)
{
    MapOptions& o = method.o;
    form.field("perplexity",
               &o.perplexity,
               INTERPROTO_TEXT("Map", "Perplexity"),
               INTERPROTO_TEXT("Map",
                               "How many neighbours a point attends to. At most a third of the "
                               "other points; a larger one is lowered, and said so."))
        .range(1, 10000);
    form.field("iterations",
               &o.iterations,
               INTERPROTO_TEXT("Map", "Iterations"),
               INTERPROTO_TEXT("Map", "Steps of the optimisation."))
        .range(0, 1000000);
    form.field("exaggeration",
               &o.exaggeration,
               INTERPROTO_TEXT("Map", "Exaggeration"),
               INTERPROTO_TEXT("Map",
                               "Strength of the attraction after the first iterations: 1 is t-SNE; "
                               "2 to 4 draw clusters together and apart."))
        .range(0.1, 100);
    form.field("align",
               &o.align,
               INTERPROTO_TEXT("Map", "Start from"),
               INTERPROTO_TEXT("Map",
                               "Folder of an earlier map: points start where it has them, matched "
                               "by identity, so that two maps can be compared."))
        .path(PathKind::Folder);
    form.field(
        "resume",
        &o.resume,
        INTERPROTO_TEXT("Map", "Continue"),
        INTERPROTO_TEXT("Map", "Goes on with the map in that folder from where it stopped."));
    form.field("force",
               &o.force,
               INTERPROTO_TEXT("Map", "Force"),
               INTERPROTO_TEXT("Map",
                               "Replaces the map that is there, and takes the folder although its "
                               "lock names another host."));
    form.field(
            "pca",
            &o.pca,
            INTERPROTO_TEXT("Map", "PCA"),
            INTERPROTO_TEXT("Map",
                            "Principal components kept before neighbours are looked for; 0 keeps "
                            "the points as they are."))
        .range(0, 100000)
        .advanced();
    form.field("early_exaggeration",
               &o.earlyExaggeration,
               INTERPROTO_TEXT("Map", "First exaggeration"),
               INTERPROTO_TEXT("Map", "Strength of the attraction in the first iterations."))
        .range(1, 100)
        .advanced();
    form.field("early_iterations",
               &o.earlyIterations,
               INTERPROTO_TEXT("Map", "First iterations"),
               INTERPROTO_TEXT("Map", "How long the first exaggeration lasts."))
        .range(0, 1000000)
        .advanced();
    form.field("learning_rate",
               &o.learningRate,
               INTERPROTO_TEXT("Map", "Learning rate"),
               INTERPROTO_TEXT("Map", "0: the number of points divided by the exaggeration."))
        .range(0, 1e9)
        .advanced();
    form.field("repulsion",
               &o.repulsion,
               INTERPROTO_TEXT("Map", "Repulsion"),
               INTERPROTO_TEXT("Map",
                               "exact sums over all pairs; grid convolves with FFTs, within half a "
                               "percent and far quicker for many points; auto chooses by number."))
        .choices({"auto", "exact", "grid"})
        .advanced();
    form.field("starts",
               &o.starts,
               INTERPROTO_TEXT("Map", "Starts"),
               INTERPROTO_TEXT("Map",
                               "How many starts are tried; the one that leads to the lowest "
                               "divergence goes on. 0: 8 up to 500 points, else 1."))
        .range(0, 1000)
        .advanced();
    form.field("settled",
               &o.settled,
               INTERPROTO_TEXT("Map", "Settled at"),
               INTERPROTO_TEXT("Map",
                               "Ends early when the mean step of a point, as a share of the map's "
                               "spread, falls below this; 0 never does."))
        .range(0, 1)
        .advanced();
    form.field("live_interval",
               &o.liveInterval,
               INTERPROTO_TEXT("Map", "Live interval"),
               INTERPROTO_TEXT("Map", "Writes the layout as it forms every so often; 0 never."))
        .range(0, 3600)
        .unit("seconds")
        .advanced();
}

}  // namespace

void MapOptions::describe(Form& form)
{
    describeFiles(form, *this);
    MapMethod method{*this};
    form.group(kMapGroup, method);
    form.group(kRuntimeGroup, runtime);
}

std::vector<Issue> MapOptions::check() const
{
    if (!resume || align.empty())
        return {};
    return {{Severity::Error,
             "option",
             Where::atKey({}, "align"),
             "a map that is continued has its places already",
             "Give --align or --resume, not both."}};
}

}  // namespace interproto
