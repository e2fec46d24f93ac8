// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/occlusion.h"

#include "core/base/error.h"
#include "core/loading/batch.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/mv.h>
#include <ATen/ops/stack.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>

namespace interproto {

namespace {

/// What toNetworkInput() makes (nearly) zero of: the mean of the normalisation.
constexpr std::uint8_t kGrey = 128;

torch::Tensor embed(Backbone& backbone,
                    const torch::Tensor& images,
                    torch::Device device,
                    const OcclusionOptions& options)
{
    return embedPictures(backbone, images, device, options.precision, options.channelsLast).cpu();
}

double cosine(const torch::Tensor& a, const torch::Tensor& b)
{
    return a.to(torch::kFloat64).dot(b.to(torch::kFloat64)).item<double>();
}

/// `places` squared copies of a face, each with the square elsewhere, rows first.
class CoveredFaces {
public:
    CoveredFaces(const torch::Tensor& face, std::vector<int> places, int patch)
        : face_(face), places_(std::move(places)), patch_(patch)
    {
    }

    std::int64_t size() const { return static_cast<std::int64_t>(places_.size() * places_.size()); }

    torch::Tensor batch(std::int64_t begin, std::int64_t count) const
    {
        torch::Tensor images = face_.unsqueeze(0).repeat({count, 1, 1, 1});
        const auto side = static_cast<std::int64_t>(places_.size());
        for (std::int64_t i = 0; i < count; ++i) {
            const int top = places_[static_cast<std::size_t>((begin + i) / side)];
            const int left = places_[static_cast<std::size_t>((begin + i) % side)];
            images[i].narrow(0, top, patch_).narrow(1, left, patch_).fill_(kGrey);
        }
        return images;
    }

private:
    torch::Tensor face_;
    std::vector<int> places_;
    int patch_;
};

}  // namespace

std::vector<int> occlusionPlaces(int side, int patch, int stride)
{
    std::vector<int> places;
    for (int place = 0; place + patch < side; place += stride)
        places.push_back(place);
    places.push_back(side - patch);
    return places;
}

OcclusionMaps occlusionMaps(Backbone& backbone,
                            torch::Device device,
                            const torch::Tensor& first,
                            const torch::Tensor& second,
                            const OcclusionOptions& options,
                            const ProgressReport& progress,
                            std::stop_token stop)
{
    const c10::InferenceMode inference;
    const bool wasTraining = backbone.is_training();
    backbone.eval();
    const torch::Tensor faces = at::stack({first, second});
    const torch::Tensor plain = embed(backbone, faces, device, options);
    const torch::Tensor mirrored = embed(backbone, faces.flip({2}).contiguous(), device, options);
    const torch::Tensor sums = unitRows(plain + mirrored);
    OcclusionMaps maps;
    maps.plain = cosine(plain[0], plain[1]);
    maps.mirrored = cosine(mirrored[0], mirrored[1]);
    maps.averaged = cosine(sums[0], sums[1]);

    const std::vector<int> places =
        occlusionPlaces(static_cast<int>(first.size(0)), options.patch, options.stride);
    const auto side = static_cast<std::int64_t>(places.size());
    maps.similarity = at::empty({2, side * side}, torch::kFloat32);
    ProgressMeter meter("occlusion", "images", 2 * side * side, progress);
    for (std::int64_t covered = 0; covered < 2; ++covered) {
        const CoveredFaces images(covered == 0 ? first : second, places, options.patch);
        for (std::int64_t at = 0; at < images.size(); at += options.batchSize) {
            if (stop.stop_requested())
                throw Error(ExitCode::Stopped, "stopped while covering parts of faces", {}, {});
            const std::int64_t count =
                std::min<std::int64_t>(options.batchSize, images.size() - at);
            const torch::Tensor rows = embed(backbone, images.batch(at, count), device, options);
            maps.similarity[covered].narrow(0, at, count).copy_(at::mv(rows, plain[1 - covered]));
            meter.advance(count);
        }
    }
    meter.finish();
    maps.similarity = maps.similarity.view({2, side, side});
    backbone.train(wasTraining);
    return maps;
}

}  // namespace interproto
