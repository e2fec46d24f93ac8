// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/prototype_files.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "core/formats/npy.h"
#include "core/nets/backbone.h"
#include "core/nets/weights.h"
#include "core/options/toml_file.h"
#include "core/runs/run_folder.h"
#include "core/tasks/options.h"

#include <fmt/format.h>

#include <cmath>

namespace interproto {

namespace {

struct ClassFigures {
    std::int64_t images = 0;
    std::int64_t children = 0;
    std::int64_t aged = 0;
    double ages = 0;
};

/// What the options of a run tell about its head; the study's sizes where there is no run.
struct HeadHints {
    std::string method;
    std::int64_t embeddingSize = 512;
};

/// `head` is a head file or checkpoint; those of a run lie two folders below its options.
HeadHints hintsOf(const std::string& head)
{
    const std::string file = joined(parentDirectory(parentDirectory(head)), kOptionsFile);
    if (!fileExists(file))
        return {};
    TrainOptions training;
    Form form;
    training.describe(form);
    readTomlFile(form, file);
    return {training.method.method, training.net.embeddingSize};
}

/// Whether a matrix `kernel` has a column a class: ArcFace and CurricularFace keep it [E, C],
/// CosFace, MV-AM and BroadFace [C, E].
bool areColumns(const std::vector<NamedTensor>& state,
                const std::vector<std::int64_t>& shape,
                const HeadHints& hints)
{
    for (const NamedTensor& named : state) {
        if (named.name == "t")
            return true;
        if (named.name == "feature_mb")
            return false;
    }
    if ((shape[0] == hints.embeddingSize) != (shape[1] == hints.embeddingSize))
        return shape[0] == hints.embeddingSize;
    if (shape[0] == shape[1])
        return hints.method != "cosface" && hints.method != "mv_am";
    return shape[0] < shape[1];  // a head has more classes than an embedding has numbers
}

}  // namespace

torch::Tensor prototypesOf(const std::vector<NamedTensor>& state,
                           const std::string& file,
                           std::int64_t classes)
{
    const NamedTensor* weight = nullptr;
    for (const NamedTensor& named : state)
        if (named.tensor.shape.size() == 2 &&
            (named.name == "kernel" || named.name == "weight" || named.name == "margin_fc.weight"))
            weight = &named;
    if (weight == nullptr)
        throw Error(ExitCode::BadInput,
                    "cannot find prototypes",
                    Where::inFile(file),
                    "found no matrix named \"kernel\", \"weight\" or \"margin_fc.weight\"",
                    "Give a head file.");
    torch::Tensor rows = toTorch(weight->tensor).to(torch::kFloat32);
    const std::vector<std::int64_t>& shape = weight->tensor.shape;
    const bool isTold = classes > 0 && (shape[0] == classes) != (shape[1] == classes);
    const bool isTurned = isTold ? shape[1] == classes : areColumns(state, shape, hintsOf(file));
    if (weight->name == "kernel" && isTurned)
        rows = rows.t();
    return unitRows(rows.contiguous());
}

void writePrototypes(const std::string& folder,
                     const torch::Tensor& prototypes,
                     const TrainingIndex& index,
                     double childAge)
{
    if (prototypes.size(0) != index.classes())
        throw Error(
            ExitCode::BadInput,
            "cannot name the prototypes",
            Where::inFile(index.root),
            fmt::format("found {} identities, wanted {}", index.classes(), prototypes.size(0)),
            "Give the data set the head was trained on.");
    makeDirectories(folder);
    writePrototypeArray(joined(folder, "prototypes.npy"), prototypes);
    writeIdentityTable(joined(folder, "prototypes.csv"), index, childAge);
}

void writePrototypeArray(const std::string& file, const torch::Tensor& prototypes)
{
    const torch::Tensor rows = prototypes.to(torch::kCPU, torch::kFloat32).contiguous();
    writeNpy(file, ScalarType::Float32, {rows.size(0), rows.size(1)}, rows.const_data_ptr<float>());
}

void writeIdentityTable(const std::string& path, const TrainingIndex& index, double childAge)
{
    std::vector<ClassFigures> figures(static_cast<std::size_t>(index.classes()));
    for (std::size_t i = 0; i < index.size(); ++i) {
        ClassFigures& f = figures[index.classOf[i]];
        ++f.images;
        if (std::isnan(index.ages[i]))
            continue;
        f.children += index.ages[i] < childAge ? 1 : 0;
        ++f.aged;
        f.ages += index.ages[i];
    }
    std::vector<bool> isChild(figures.size());
    for (const ClassId id : index.childClasses)
        isChild[static_cast<std::size_t>(id.value)] = true;
    AtomicFile file(path);
    CsvWriter csv(file);
    csv.row({"class", "identity", "child", "images", "child_images", "mean_age"});
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const ClassFigures& f = figures[i];
        csv.integer(static_cast<std::int64_t>(i))
            .text(index.identityFolders[i])
            .integer(isChild[i] ? 1 : 0);
        csv.integer(f.images).integer(f.children);
        csv.number(f.aged > 0 ? f.ages / static_cast<double>(f.aged) : std::nan(""));
        csv.endRow();
    }
    file.commit();
}

void writePrototypes(const std::string& folder, const torch::Tensor& prototypes)
{
    makeDirectories(folder);
    writePrototypeArray(joined(folder, "prototypes.npy"), prototypes);
    AtomicFile file(joined(folder, "prototypes.csv"));
    CsvWriter csv(file);
    csv.row({"class", "identity", "child", "images", "child_images", "mean_age"});
    for (std::int64_t i = 0; i < prototypes.size(0); ++i)
        csv.integer(i).text(std::to_string(i)).empty().empty().empty().empty().endRow();
    file.commit();
}

}  // namespace interproto
