// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures a core-second to uint8 batches, against bare libjpeg-turbo on the same files and as many
// threads: `loader_bench [--smoke] [--rounds N]`. Both read page-cached files of 112 x 112 pixels,
// quality 95. Rounds are interleaved; the best of each is compared. Goal: at least 0.9 (perf.md).
#include "core/base/files.h"
#include "core/loading/batch_loader.h"
#include "core/loading/sample_face.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <fmt/format.h>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

// After the standard headers, which it needs.
#include <jpeglib.h>

namespace interproto {

namespace {

/// Pictures a second of wall time and of processor time; the latter bears a busy machine.
struct Rate {
    double wall = 0;
    double core = 0;

    void keepBest(const Rate& other)
    {
        wall = std::max(wall, other.wall);
        core = std::max(core, other.core);
    }
};

template <typename Work>
Rate measured(std::size_t pictures, Work work)
{
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t startCore = std::clock();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    const double core = static_cast<double>(std::clock() - startCore) / CLOCKS_PER_SEC;
    return {static_cast<double>(pictures) / wall.count(), static_cast<double>(pictures) / core};
}

/// The shortest loop that reads and decodes: what the hardware and the library allow.
void decodeBare(const std::vector<std::string>& paths, std::size_t first, std::size_t stride)
{
    jpeg_decompress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_decompress(&info);
    std::vector<std::uint8_t> bytes, pixels(kFaceBytes);
    for (std::size_t i = first; i < paths.size(); i += stride) {
        const InputFile file(paths[i]);
        bytes.resize(file.size());
        file.readAt(0, bytes.data(), bytes.size());
        jpeg_mem_src(&info, bytes.data(), bytes.size());
        jpeg_read_header(&info, TRUE);
        jpeg_start_decompress(&info);
        while (info.output_scanline < info.output_height) {
            JSAMPROW row = pixels.data() + std::size_t(info.output_scanline) * kFaceSide * 3;
            jpeg_read_scanlines(&info, &row, 1);
        }
        jpeg_finish_decompress(&info);
    }
    jpeg_destroy_decompress(&info);
}

Rate bareRate(const std::vector<std::string>& paths, int threads)
{
    return measured(paths.size(), [&] {
        std::vector<std::jthread> pool;
        for (int t = 0; t < threads; ++t)
            pool.emplace_back(decodeBare, std::cref(paths), std::size_t(t), std::size_t(threads));
    });
}

Rate loaderRate(const TrainingSet& set, int workers)
{
    const ShuffledOrder order(1, std::int64_t(set.size()), 128);
    LoaderOptions options;
    options.workers = workers;
    return measured(set.size(), [&] {
        BatchLoader loader(set, order, options, 0, order.firstStepOf(1));
        while (loader.next()) {
        }
    });
}

Rate floatRate(int threads)
{
    const at::Tensor bytes = at::randint(256, {128, kFaceSide, kFaceSide, 3}, at::kByte);
    at::set_num_threads(threads);
    return measured(1280, [&] {
        for (int i = 0; i < 10; ++i)
            toNetworkInput(bytes);
    });
}

int run(bool smoke, int rounds)
{
    const int count = smoke ? 256 : 4096;
    const std::string root =
        (std::filesystem::temp_directory_path() / "interproto_loader_bench").string();
    makeDirectories(root + "/0");
    TrainingSet set(root);
    set.addClass("0");
    std::vector<std::string> paths;
    const FaceIdentity face = makeFaceIdentity(1);
    cv::Mat picture;
    for (int i = 0; i < count; ++i) {
        if (i % 16 == 0)
            picture = drawFace(face, static_cast<float>(5 + i % 60), std::uint64_t(i));
        const std::string name = fmt::format("{:08}.jpg", i);
        paths.push_back(root + "/0/" + name);
        cv::imwrite(paths.back(), picture, {cv::IMWRITE_JPEG_QUALITY, 95});
        set.addImage(ClassId{0}, name);
    }
    // Both in the loader's order: neighbouring files hold the same picture, which a branch
    // predictor learns.
    const auto sorted = paths;
    const BatchPlan plan = ShuffledOrder(1, count, count).plan(0);
    for (std::size_t i = 0; i < plan.slots.size(); ++i)
        paths[i] = sorted[plan.slots[i].image];
    for (const int threads : {1, 2}) {
        Rate bare, loader, floats;
        for (int round = 0; round < rounds; ++round) {
            bare.keepBest(bareRate(paths, threads));
            loader.keepBest(loaderRate(set, threads));
            floats.keepBest(floatRate(threads));
        }
        fmt::print(
            "threads {}: pictures a core-second: bare libjpeg-turbo {:.0f}, loader {:.0f}, ratio "
            "{:.3f}, "
            "bytes to normalised float {:.0f}; a second: {:.0f}, {:.0f}, ratio {:.3f}\n",
            threads,
            bare.core,
            loader.core,
            loader.core / bare.core,
            floats.core,
            bare.wall,
            loader.wall,
            loader.wall / bare.wall);
    }
    std::filesystem::remove_all(root);
    return 0;
}

}  // namespace

}  // namespace interproto

int main(int argc, char** argv)
{
    bool smoke = false;
    int rounds = 5;
    for (int i = 1; i < argc; ++i) {
        smoke = smoke || std::strcmp(argv[i], "--smoke") == 0;
        if (std::strcmp(argv[i], "--rounds") == 0 && i + 1 < argc)
            rounds = std::max(1, std::atoi(argv[++i]));
    }
    return interproto::run(smoke, smoke ? 1 : rounds);
}
