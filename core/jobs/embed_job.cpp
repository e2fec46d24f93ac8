// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/embed_job.h"

#include "core/analysis/embedder.h"
#include "core/base/content.h"
#include "core/base/file_group.h"
#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/formats/npy.h"
#include "core/formats/pair_list.h"
#include "core/jobs/model_source.h"
#include "core/jobs/runtime.h"
#include "core/training/random_state.h"

#include <fmt/format.h>

namespace interproto {

namespace {

FlipMode flipModeOf(const std::string& name)
{
    return name == "mirror" ? FlipMode::Mirror : name == "sum" ? FlipMode::Sum : FlipMode::None;
}

/// The file that a line names; like pair lists, a list leads nowhere but below its root.
std::string belowRoot(const std::string& root, std::string_view listed, const Where& where)
{
    std::string folder = absolutePath(root);
    if (!folder.ends_with('/'))
        folder += '/';
    std::string_view relative = listed;
    if (relative.starts_with(folder))
        relative.remove_prefix(folder.size());
    if (const char* fault = listedPathFault(relative))
        throw Error(ExitCode::BadInput,
                    "cannot embed",
                    where,
                    fmt::format("{}: {}", fault, interproto::quoted(listed)),
                    "Listed images must lie below " + escapeControl(root) +
                        "; name another folder with --root.");
    return joined(root, std::string(relative));
}

std::vector<std::string> readImageList(const EmbedOptions& options)
{
    const std::string root = options.root.empty() ? parentDirectory(options.images) : options.root;
    requireText(options.images, "cannot embed", "a list with one path a line");
    std::vector<std::string> paths;
    forEachLine(options.images, [&](std::int64_t line, std::string_view text) {
        if (!trimmed(text).empty())
            paths.push_back(belowRoot(root, text, Where::atLine(options.images, line)));
    });
    if (paths.empty())
        throw Error(ExitCode::BadInput,
                    "cannot embed",
                    Where::inFile(options.images),
                    "the list names no image");
    return paths;
}

/// Impostor pairs of an evaluation CSV at or above a similarity, and all of them.
std::pair<std::int64_t, std::int64_t> impostorsAbove(const std::string& file, double similarity)
{
    std::int64_t above = 0;
    std::int64_t impostors = 0;
    std::size_t labelColumn = 0;
    std::size_t similarityColumn = 0;
    bool isHeader = true;
    readCsv(file, [&](std::int64_t line, const std::vector<std::string>& cells) {
        if (isHeader) {
            labelColumn = csvColumn(cells, "label", file);
            similarityColumn = csvColumn(cells, "similarity", file);
            isHeader = false;
            return;
        }
        const auto value =
            similarityColumn < cells.size() ? parseNumber(cells[similarityColumn]) : std::nullopt;
        if (!value || labelColumn >= cells.size())
            throw Error(ExitCode::BadInput,
                        "cannot read the evaluation",
                        Where::atLine(file, line),
                        "found no label and similarity");
        if (cells[labelColumn] != "0")
            return;
        ++impostors;
        above += *value >= similarity ? 1 : 0;
    });
    return {above, impostors};
}

}  // namespace

TaskResult EmbedJob::run(JobContext& context)
{
    refuseTakenPaths({options_.out}, options_.force);
    const torch::Device device = applyRuntime(options_.runtime);
    checkPrecision(options_.precision, device, context.log());
    const std::vector<std::string> paths = readImageList(options_);
    EmbedderOptions embedding;
    embedding.batchSize = options_.batchSize;
    embedding.workers = options_.workers;
    embedding.precision = options_.precision.precision;
    embedding.channelsLast = usesChannelsLast(options_.precision, device);
    embedding.swapRedBlue = options_.swapRedBlue;
    embedding.flip = flipModeOf(options_.flip);
    const LoadedModel model =
        loadModel(options_.model, options_.net, device, embedding.channelsLast);
    const EmbeddedImages embedded =
        embedImages(*model.backbone, device, paths, embedding, context.progress(), context.stop);
    for (const ImageFailure& failure : embedded.failures)
        context.journal->warning(fmt::format("cannot read the image in {}: {}; its row is zero",
                                             escapeControl(paths[failure.index]),
                                             failure.reason));
    const torch::Tensor rows = embedded.embeddings.contiguous();
    writeNpy(options_.out,
             ScalarType::Float32,
             {rows.size(0), rows.size(1)},
             rows.const_data_ptr<float>());
    context.journal->write(ArtifactWritten{"embeddings", options_.out});
    TaskResult result;
    result.json = {{"images", paths.size()},
                   {"failed", embedded.failures.size()},
                   {"resized", embedded.resized},
                   {"out", escapeControl(options_.out)}};
    result.text = fmt::format("{} embeddings of {} numbers in {}\n",
                              humanCount(rows.size(0)),
                              rows.size(1),
                              escapeControl(options_.out));
    return result;
}

TaskResult CompareFilesJob::run(JobContext& context)
{
    const torch::Device device = applyRuntime(options_.runtime);
    EmbedderOptions embedding;
    embedding.workers = 1;
    embedding.swapRedBlue = options_.swapRedBlue;
    const LoadedModel model =
        loadModel(options_.model, options_.net, device, embedding.channelsLast);
    const EmbeddedImages embedded =
        embedImages(*model.backbone, device, options_.photos, embedding, {}, context.stop);
    if (!embedded.failures.empty())
        throw Error(ExitCode::BadInput,
                    "cannot read the image",
                    Where::inFile(options_.photos[embedded.failures.front().index]),
                    embedded.failures.front().reason);
    const double similarity = embedded.embeddings[0]
                                  .to(torch::kFloat64)
                                  .dot(embedded.embeddings[1].to(torch::kFloat64))
                                  .item<double>();
    TaskResult result;
    result.json = {{"similarity", similarity}};
    result.text = fmt::format("similarity {:.4f}\n", similarity);
    if (embedded.resized > 0)
        context.journal->info(
            "photos that are not 112 x 112 were resized; unaligned faces give meaningless "
            "similarities");
    if (options_.evaluation.empty())
        return result;
    const auto [above, impostors] = impostorsAbove(options_.evaluation, similarity);
    result.json["impostors"] = impostors;
    result.json["impostors_at_least_as_similar"] = above;
    if (impostors > 0) {
        const double far = static_cast<double>(above) / static_cast<double>(impostors);
        result.json["far"] = far;
        result.text += fmt::format("{} of {} impostor pairs are at least as similar (FAR {:.4g})\n",
                                   humanCount(above),
                                   humanCount(impostors),
                                   far);
    } else {
        result.text += "the evaluation holds no impostor pair\n";
    }
    return result;
}

}  // namespace interproto
