// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/nearest.h"

#include "core/base/error.h"
#include "core/prototypes/cosines.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <mutex>
#include <numbers>
#include <thread>

namespace interproto {

namespace {

constexpr std::size_t kRows = 256;    ///< of a block of work
constexpr std::size_t kChunk = 2048;  ///< rows scanned at a time for one query

/// Rows [from, to) as addresses, for the block kernel.
std::vector<const float*> addresses(const Vectors& vectors, std::size_t from, std::size_t to)
{
    std::vector<const float*> rows;
    for (std::size_t i = from; i < to; ++i)
        rows.push_back(vectors.row(i));
    return rows;
}

/// Best cosines so far; a block of pairs renews both of its sides.
class Best {
public:
    explicit Best(std::size_t rows) : cosines_(rows, -1.0F) {}

    void take(std::size_t from, const std::vector<float>& values)
    {
        const std::lock_guard lock(mutex_);
        for (std::size_t i = 0; i < values.size(); ++i)
            cosines_[from + i] = std::max(cosines_[from + i], values[i]);
    }
    std::vector<float> result() && { return std::move(cosines_); }

private:
    std::mutex mutex_;
    std::vector<float> cosines_;
};

void workBlock(const Vectors& vectors,
               const std::vector<float>& inverse,
               std::size_t i0,
               std::size_t j0,
               Best& best)
{
    const std::size_t i1 = std::min(i0 + kRows, vectors.rows());
    const std::size_t j1 = std::min(j0 + kRows, vectors.rows());
    const std::vector<const float*> a = addresses(vectors, i0, i1);
    const std::vector<const float*> b = addresses(vectors, j0, j1);
    std::vector<float> dots(a.size() * b.size());
    dotProducts(a.data(), a.size(), b.data(), b.size(), vectors.columns(), dots.data());
    std::vector<float> left(a.size(), -1.0F);
    std::vector<float> right(b.size(), -1.0F);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) {
            if (i0 + i == j0 + j)
                continue;
            const float scale = inverse[i0 + i] * inverse[j0 + j];
            const float cosine = scale > 0 ? dots[i * b.size() + j] * scale : -1.0F;
            left[i] = std::max(left[i], cosine);
            right[j] = std::max(right[j], cosine);
        }
    best.take(i0, left);
    best.take(j0, right);
}

}  // namespace

std::vector<Neighbour> nearestRows(const Vectors& vectors,
                                   const std::vector<float>& inverseLengths,
                                   std::size_t query,
                                   std::size_t count)
{
    INTERPROTO_ASSERT(query < vectors.rows() && inverseLengths.size() == vectors.rows());
    const auto isBetter = [](const Neighbour& a, const Neighbour& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.index < b.index;
    };
    std::vector<Neighbour> best;  // a heap, the worst on top
    std::vector<float> dots(kChunk);
    for (std::size_t from = 0; from < vectors.rows(); from += kChunk) {
        const std::size_t rows = std::min(kChunk, vectors.rows() - from);
        dotProducts(vectors.row(query), vectors.row(from), rows, vectors.columns(), dots.data());
        for (std::size_t i = 0; i < rows; ++i) {
            const float scale = inverseLengths[query] * inverseLengths[from + i];
            if (from + i == query || scale <= 0)
                continue;
            const Neighbour found{static_cast<std::uint32_t>(from + i), dots[i] * scale};
            if (best.size() == count && (count == 0 || !isBetter(found, best.front())))
                continue;
            if (best.size() == count) {
                std::pop_heap(best.begin(), best.end(), isBetter);
                best.pop_back();
            }
            best.push_back(found);
            std::push_heap(best.begin(), best.end(), isBetter);
        }
    }
    std::sort_heap(best.begin(), best.end(), isBetter);
    return best;
}

std::vector<float> nearestCosines(const Vectors& vectors,
                                  const std::vector<float>& inverseLengths,
                                  int threads,
                                  const std::function<void(double)>& progress,
                                  std::stop_token stop)
{
    const std::size_t blocks = (vectors.rows() + kRows - 1) / kRows;
    const std::size_t total = blocks * (blocks + 1) / 2;
    Best best(vectors.rows());
    std::atomic<std::size_t> nextRow = 0;
    std::size_t done = 0;
    std::mutex telling;
    const auto work = [&] {
        for (std::size_t i = nextRow++; i < blocks; i = nextRow++)
            for (std::size_t j = i; j < blocks; ++j) {
                if (stop.stop_requested())
                    return;
                workBlock(vectors, inverseLengths, i * kRows, j * kRows, best);
                const std::lock_guard lock(telling);
                ++done;
                if (progress)
                    progress(static_cast<double>(done) / static_cast<double>(total));
            }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    return stop.stop_requested() ? std::vector<float>() : std::move(best).result();
}

double degreesOf(double cosine)
{
    return std::acos(std::clamp(cosine, -1.0, 1.0)) * 180 / std::numbers::pi;
}

}  // namespace interproto
