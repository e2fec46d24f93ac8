// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/prototype_files.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "core/formats/npy.h"

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

void writeArray(const std::string& folder, const torch::Tensor& prototypes)
{
    makeDirectories(folder);
    const torch::Tensor rows = prototypes.to(torch::kCPU, torch::kFloat32).contiguous();
    writeNpy(joined(folder, "prototypes.npy"),
             ScalarType::Float32,
             {rows.size(0), rows.size(1)},
             rows.const_data_ptr<float>());
}

}  // namespace

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
    writeArray(folder, prototypes);
    AtomicFile file(joined(folder, "prototypes.csv"));
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
    writeArray(folder, prototypes);
    AtomicFile file(joined(folder, "prototypes.csv"));
    CsvWriter csv(file);
    csv.row({"class", "identity", "child", "images", "child_images", "mean_age"});
    for (std::int64_t i = 0; i < prototypes.size(0); ++i)
        csv.integer(i).text(std::to_string(i)).empty().empty().empty().empty().endRow();
    file.commit();
}

}  // namespace interproto
