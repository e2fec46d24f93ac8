// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/tasks/options.h"
#include "core/tasks/pair_options.h"

#include <algorithm>

namespace interproto {

namespace {

template <typename Options>
std::unique_ptr<TaskOptions> make()
{
    return std::make_unique<Options>();
}

}  // namespace

const std::vector<TaskEntry>& taskTable()
{
    static const std::vector<TaskEntry> table = {
        {"demo",
         "Demo",
         "Makes the sample data, scans it, trains a small network on it and evaluates it.",
         &make<DemoOptions>},
        {"sample_data",
         "Sample data",
         "Draws a synthetic data set of ageing faces in the official layout.",
         &make<SampleDataTaskOptions>},
        {"scan",
         "Scan",
         "Checks training images, age labels and test sets, and counts what is in them.",
         &make<ScanTaskOptions>},
        {"train", "Train", "Trains a backbone with one of the methods.", &make<TrainOptions>},
        {"estimate",
         "Estimate",
         "Times a few steps of a training and tells how long the whole takes here; keeps nothing.",
         &make<EstimateOptions>},
        {"sweep",
         "Sweep",
         "Trains methods x seeds x presets, one run after the other or several at once.",
         &make<SweepOptions>},
        {"watch", "Watch", "Shows a run in the terminal while it goes on.", &make<WatchOptions>},
        {"runs", "Runs", "Lists the runs below a folder.", &make<RunsOptions>},
        {"evaluate",
         "Evaluate",
         "Scores pair lists with a run or a weight file.",
         &make<EvaluateOptions>},
        {"compare",
         "Compare",
         "Prints the table of several runs or of a sweep: means over seeds, tests, published "
         "figures.",
         &make<CompareOptions>},
        {"embed", "Embed", "Writes the embeddings of a list of images.", &make<EmbedOptions>},
        {"prototypes",
         "Prototypes",
         "Writes the class prototypes of a head, with their identities.",
         &make<PrototypesOptions>},
        {"map",
         "Map",
         "Lays prototypes or embeddings out in the plane by t-SNE.",
         &make<MapOptions>},
        {"compare_files",
         "Compare files",
         "Tells how similar two photos are.",
         &make<CompareFilesOptions>},
        {"occlusion",
         "Occlusion",
         "Tells which region of two faces carries their similarity.",
         &make<OcclusionTaskOptions>},
        {"init", "Init", "Writes fresh weights, drawn as PyTorch draws them.", &make<InitOptions>},
        {"doctor",
         "Doctor",
         "Tells devices, versions and threads, and what would make it faster.",
         &make<DoctorOptions>},
    };
    return table;
}

const TaskEntry* findTask(const std::string& key)
{
    std::string name = key;
    std::replace(name.begin(), name.end(), '-', '_');
    const auto& table = taskTable();
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const TaskEntry& t) { return t.key == name; });
    return found == table.end() ? nullptr : &*found;
}

std::vector<std::string> taskNames()
{
    std::vector<std::string> names;
    for (const TaskEntry& task : taskTable())
        names.push_back(dashed(task.key));
    return names;
}

}  // namespace interproto
