// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pair_tasks.h"

#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/formats/image_names.h"
#include "core/formats/npy.h"
#include "core/formats/pair_list.h"
#include "widgets/common/words.h"
#include "widgets/jobs/task_process.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstring>

namespace interproto::ui {

namespace {

constexpr std::size_t kNeighbours = 16;
constexpr std::size_t kMostRanked = 200;

struct Matrix {
    std::vector<float> values;
    std::vector<std::int64_t> shape;
    QString failure;
};

Matrix readMatrix(const std::string& file)
{
    Matrix matrix;
    try {
        const NpyArray array = readNpy(file);
        matrix.shape = array.shape;
        matrix.values.resize(static_cast<std::size_t>(array.elementCount()));
        if (array.type != ScalarType::Float32)
            matrix.failure = QStringLiteral("float32");
        else
            std::memcpy(matrix.values.data(), array.data.data(), array.data.size());
    } catch (const std::exception& error) {
        matrix.failure = shownText(error.what());
    }
    return matrix;
}

HeatOverlay heatOf(const Matrix& matrix, std::size_t face, double reference, double patch)
{
    HeatOverlay heat;
    if (matrix.shape.size() != 3 || matrix.shape[0] != 2)
        return heat;
    heat.rows = static_cast<int>(matrix.shape[1]);
    heat.columns = static_cast<int>(matrix.shape[2]);
    heat.reference = reference;
    heat.patch = patch;
    const auto size = static_cast<std::ptrdiff_t>(heat.rows) * heat.columns;
    const auto from = matrix.values.begin() + static_cast<std::ptrdiff_t>(face) * size;
    heat.values.assign(from, from + size);
    return heat;
}

double dotOf(const float* a, const float* b, std::size_t width)
{
    double sum = 0;
    for (std::size_t i = 0; i < width; ++i)
        sum += double(a[i]) * double(b[i]);
    return sum;
}

/// The list of a folder's pictures, and of folders in it, for a rank list.
std::vector<std::string> picturesBelow(const std::string& folder, int depth)
{
    std::vector<std::string> files;
    if (!directoryExists(folder) || depth < 0)
        return files;
    for (const std::string& name : sortedNames(folder)) {
        const std::string path = joined(folder, name);
        if (hasImageExtension(name) && fileExists(path))
            files.push_back(path);
        else if (directoryExists(path))
            for (std::string& below : picturesBelow(path, depth - 1))
                files.push_back(std::move(below));
    }
    return files;
}

}  // namespace

std::vector<WrongNeighbour> wrongNeighbours(const std::vector<float>& embeddings,
                                            std::size_t width,
                                            const std::vector<std::string>& files,
                                            std::size_t query,
                                            std::size_t most)
{
    const std::string own = readImageName(files[query]).identity;
    std::map<std::string, WrongNeighbour> best;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string identity = readImageName(files[i]).identity;
        if (i == query || identity == own)
            continue;
        const auto similarity =
            static_cast<float>(dotOf(&embeddings[query * width], &embeddings[i * width], width));
        const auto [entry, isNew] =
            best.try_emplace(identity, WrongNeighbour{files[i], shownText(identity), similarity});
        if (!isNew && similarity > entry->second.similarity)
            entry->second = {files[i], shownText(identity), similarity};
    }
    std::vector<WrongNeighbour> neighbours;
    for (auto& [identity, neighbour] : best)
        neighbours.push_back(std::move(neighbour));
    std::stable_sort(neighbours.begin(), neighbours.end(), [](const auto& a, const auto& b) {
        return a.similarity > b.similarity;
    });
    neighbours.resize(std::min(neighbours.size(), most));
    return neighbours;
}

PairTasks::PairTasks(QObject* parent) : QObject(parent), aside_(new Aside(this)) {}

PairTasks::~PairTasks() = default;

std::string PairTasks::scratch(const std::string& name) const
{
    return joined(pathBytes(scratch_.path()), name);
}

void PairTasks::begin(const QString& task,
                      const QStringList& arguments,
                      const std::function<void(const TaskEnd&)>& done)
{
    stop();
    auto* process = new TaskProcess(this);
    process_ = process;
    connect(process, &TaskProcess::progressed, this, [this](const Progress& progress) {
        const int percent =
            progress.total > 0 ? static_cast<int>(100 * progress.done / progress.total) : -1;
        Q_EMIT progressed(percent,
                          progress.total > 0 ? tr("%1 of %2 %3")
                                                   .arg(countText(progress.done),
                                                        countText(progress.total),
                                                        shownText(progress.unit))
                                             : shownText(progress.stage));
    });
    connect(process, &TaskProcess::ended, this, [this, process, done](const TaskEnd& end) {
        process->deleteLater();
        if (process_ != process)
            return;  // a newer task has begun
        process_ = nullptr;
        done(end);
    });
    process->start(task, arguments);
}

void PairTasks::stop()
{
    aside_->cancel();
    if (process_ == nullptr)
        return;
    TaskProcess* process = std::exchange(process_, nullptr);
    process->stop();
    Q_EMIT failed({});
}

void PairTasks::evaluate(const PairModel& model, const std::vector<ListedSet>& sets)
{
    QStringList arguments = {pathText(model.model),
                             QStringLiteral("--out"),
                             pathText(model.folder),
                             QStringLiteral("--force")};
    // The engine takes one root; with several it looks for each list's own.
    const std::string root = sets.empty() ? std::string() : sets.front().root;
    bool isOne = !root.empty();
    for (const ListedSet& set : sets) {
        arguments += {QStringLiteral("--test-list"), pathText(set.list)};
        isOne = isOne && set.root == root;
    }
    if (isOne)
        arguments += {QStringLiteral("--test-root"), pathText(root)};
    begin(QStringLiteral("evaluate"), arguments, [this, folder = model.folder](const TaskEnd& end) {
        if (end.isStopped)
            return Q_EMIT failed({});
        Q_EMIT evaluated(folder, end.exitCode == 0 ? QString() : end.failure);
    });
}

void PairTasks::occlusion(const PairModel& model,
                          const std::string& first,
                          const std::string& second)
{
    const std::string out = scratch("occlusion");
    begin(QStringLiteral("occlusion"),
          {pathText(model.model),
           pathText(first),
           pathText(second),
           QStringLiteral("--out"),
           pathText(out),
           QStringLiteral("--force")},
          [this, out](const TaskEnd& end) {
              if (end.exitCode != 0)
                  return Q_EMIT failed(end.isStopped ? QString() : end.failure);
              const QJsonObject found = QJsonDocument::fromJson(end.result).object();
              aside_->run([npy = joined(out, "occlusion.npy")](
                              const std::stop_token&) { return readMatrix(npy); },
                          [this, found](const Matrix& matrix) {
                              if (!matrix.failure.isEmpty())
                                  return Q_EMIT failed(matrix.failure);
                              PairInsight insight;
                              const auto number = [&](const char* key) {
                                  return found[QLatin1String(key)].toDouble();
                              };
                              insight.plain = number("similarity");
                              insight.mirrored = number("mirrored");
                              insight.averaged = number("averaged");
                              const double patch = number("patch") / std::max(1.0, number("side"));
                              insight.first = heatOf(matrix, 0, insight.plain, patch);
                              insight.second = heatOf(matrix, 1, insight.plain, patch);
                              Q_EMIT insightFound(insight);
                          });
          });
}

void PairTasks::embed(const PairModel& model,
                      const std::vector<std::string>& files,
                      const std::function<void(const std::string&)>& done)
{
    Sha256 hash;
    hash.add(model.model);
    std::string list;
    for (const std::string& file : files)
        list += file + '\n';
    hash.add(list);
    const std::string key = hash.hex().substr(0, 16);
    if (const auto known = embedded_.find(key); known != embedded_.end())
        return done(known->second);
    const std::string listFile = scratch(key + ".txt");
    const std::string npy = scratch(key + ".npy");
    writeFile(listFile, list);
    begin(QStringLiteral("embed"),
          {pathText(model.model),
           pathText(listFile),
           QStringLiteral("--root"),  // the files may lie anywhere
           QStringLiteral("/"),
           QStringLiteral("--out"),
           pathText(npy),
           QStringLiteral("--force")},
          [this, key, npy, done](const TaskEnd& end) {
              if (end.exitCode != 0)
                  return Q_EMIT failed(end.isStopped ? QString() : end.failure);
              embedded_[key] = npy;
              done(npy);
          });
}

void PairTasks::neighbours(const PairModel& model,
                           const std::vector<std::string>& files,
                           const std::string& query)
{
    const auto place = std::find(files.begin(), files.end(), query);
    if (place == files.end())
        return Q_EMIT failed(tr("the first image is missing"));
    const auto at = static_cast<std::size_t>(place - files.begin());
    embed(model, files, [this, files, at](const std::string& npy) {
        aside_->run(
            [npy, files, at](const std::stop_token&) {
                const Matrix matrix = readMatrix(npy);
                return matrix.shape.size() == 2 &&
                               matrix.shape[0] == static_cast<std::int64_t>(files.size())
                           ? wrongNeighbours(matrix.values,
                                             static_cast<std::size_t>(matrix.shape[1]),
                                             files,
                                             at,
                                             kNeighbours)
                           : std::vector<WrongNeighbour>();
            },
            [this](const std::vector<WrongNeighbour>& found) { Q_EMIT neighboursFound(found); });
    });
}

void PairTasks::compare(const PairModel& model,
                        const std::string& first,
                        const std::string& second,
                        const std::string& evaluation)
{
    QStringList arguments = {pathText(model.model), pathText(first), pathText(second)};
    if (!evaluation.empty())
        arguments += {QStringLiteral("--evaluation"), pathText(evaluation)};
    begin(QStringLiteral("compare-files"), arguments, [this](const TaskEnd& end) {
        if (end.exitCode != 0)
            return Q_EMIT failed(end.isStopped ? QString() : end.failure);
        const QJsonObject found = QJsonDocument::fromJson(end.result).object();
        Q_EMIT compared(found[QStringLiteral("similarity")].toDouble(), end.result);
    });
}

void PairTasks::rank(const PairModel& model, const std::string& photo, const std::string& folder)
{
    aside_->run(
        [photo, folder](const std::stop_token&) {
            std::vector<std::string> files = {photo};
            for (std::string& file : picturesBelow(folder, 2))
                if (file != photo)
                    files.push_back(std::move(file));
            return files;
        },
        [this, model](const std::vector<std::string>& files) {
            if (files.size() < 2)
                return Q_EMIT failed(tr("the folder holds no picture"));
            embed(model, files, [this, files](const std::string& npy) {
                aside_->run(
                    [npy, files](const std::stop_token&) {
                        const Matrix matrix = readMatrix(npy);
                        std::vector<WrongNeighbour> ranks;
                        if (matrix.shape.size() != 2 ||
                            matrix.shape[0] != static_cast<std::int64_t>(files.size()))
                            return ranks;
                        const auto width = static_cast<std::size_t>(matrix.shape[1]);
                        for (std::size_t i = 1; i < files.size(); ++i)
                            ranks.push_back(
                                {files[i],
                                 shownText(fileName(files[i])),
                                 static_cast<float>(dotOf(
                                     matrix.values.data(), &matrix.values[i * width], width))});
                        std::stable_sort(
                            ranks.begin(), ranks.end(), [](const auto& a, const auto& b) {
                                return a.similarity > b.similarity;
                            });
                        ranks.resize(std::min(ranks.size(), kMostRanked));
                        return ranks;
                    },
                    [this](const std::vector<WrongNeighbour>& found) { Q_EMIT ranked(found); });
            });
        });
}

}  // namespace interproto::ui
