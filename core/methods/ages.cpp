// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/methods/ages.h"

#include "core/base/error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace interproto {

namespace {

constexpr double kOldest = 120;

}  // namespace

BatchAges agesOf(const torch::Tensor& ages, const torch::Tensor& like, const AgeOptions& options)
{
    const torch::NoGradGuard noGrad;
    const std::int64_t count = like.size(0);
    BatchAges found;
    if (!ages.defined()) {
        found.years = torch::zeros({count}, like.options());
        found.counts = torch::zeros({count}, like.options());
    } else {
        const torch::Tensor years = ages.to(like.options());
        const torch::Tensor isKnown = (years >= 0).logical_and(years <= kOldest);  // not NaN
        found.years = at::where(isKnown, years, torch::zeros_like(years));
        found.counts = isKnown.to(like.scalar_type());
    }
    if (options.missing) {
        found.years = at::where(
            found.counts == 0, torch::full_like(found.years, *options.missing), found.years);
        found.counts = torch::ones_like(found.counts);
    }
    return found;
}

torch::Tensor meanOver(const torch::Tensor& values, const BatchAges& ages)
{
    return (values * ages.counts).sum() / ages.counts.sum().clamp_min(1);
}

torch::Tensor ageGroups(const torch::Tensor& years,
                        const std::vector<int>& borders,
                        GroupBorder rule)
{
    const std::vector<double> values(borders.begin(), borders.end());
    return at::bucketize(years,
                         torch::tensor(values, years.options()),
                         /*out_int32=*/false,
                         /*right=*/rule == GroupBorder::FirstOfNext);
}

void checkGroups(const std::vector<int>& borders)
{
    if (std::ranges::adjacent_find(borders, std::greater_equal{}) != borders.end())
        throw Error(
            ExitCode::Usage,
            "cannot build the age groups",
            {},
            fmt::format("age_groups is {}, wanted ages that rise", fmt::join(borders, ", ")));
}

}  // namespace interproto
