// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/pair_options.h"

#include <fmt/format.h>

namespace interproto {

void OcclusionTaskOptions::describe(Form& form)
{
    form.field("model",
               &model,
               INTERPROTO_TEXT("Model", "Model"),
               INTERPROTO_TEXT(
                   "Model",
                   "A run folder (its newest checkpoint), or a .pth file of backbone weights."))
        .path(PathKind::File)
        .positional()
        .required();
    form.field("photos",
               &photos,
               INTERPROTO_TEXT("Occlusion", "Photos"),
               INTERPROTO_TEXT("Occlusion", "The two aligned face photos of the pair."))
        .path(PathKind::File)
        .positional()
        .required();
    form.field("out",
               &out,
               INTERPROTO_TEXT("Output", "Result"),
               INTERPROTO_TEXT("Output",
                               "Folder for occlusion.npy (float32 [2, rows, columns]) and "
                               "occlusion.json."))
        .path(PathKind::NewFolder)
        .required();
    forceField(form, &force);
    form.field("patch",
               &patch,
               INTERPROTO_TEXT("Occlusion", "Patch"),
               INTERPROTO_TEXT("Occlusion",
                               "Side of the grey square that covers part of a face; larger: a "
                               "smoother map that tells places apart less well."))
        .range(4, 112)
        .unit("pixels");
    form.field("stride",
               &stride,
               INTERPROTO_TEXT("Occlusion", "Step"),
               INTERPROTO_TEXT("Occlusion",
                               "Distance between two places of the square; half of it takes four "
                               "times as long."))
        .range(1, 112)
        .unit("pixels");
    form.field("batch_size",
               &batchSize,
               INTERPROTO_TEXT("Loading", "Batch size"),
               INTERPROTO_TEXT("Loading", "Images that go through the network at once."))
        .range(1, 4096)
        .advanced();
    form.group(INTERPROTO_TEXT("Group", "Network"), net);
    form.group(INTERPROTO_TEXT("Group", "Precision"), precision);
    form.group(INTERPROTO_TEXT("Group", "Runtime"), runtime);
    form.field("swap_red_blue",
               &swapRedBlue,
               INTERPROTO_TEXT("Data", "Swap red and blue"),
               INTERPROTO_TEXT(
                   "Data", "Feed blue first, for weights that were trained on swapped pictures."))
        .advanced();
}

std::vector<Issue> OcclusionTaskOptions::check() const
{
    if (photos.size() == 2)
        return {};
    return {{Severity::Error,
             "option",
             Where::atKey({}, "photos"),
             fmt::format("found {} photos, wanted 2", photos.size()),
             {}}};
}

}  // namespace interproto
