// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/clustering.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>

namespace interproto {

namespace {

/// Clusters while they grow together; a cluster lives under the number of one of its rows.
class Clusters {
public:
    Clusters(const std::vector<float>& similarity, std::size_t n)
        : n_(n), rows_(similarity), between_(similarity), leaves_(n)
    {
        for (std::size_t i = 0; i < n; ++i)
            leaves_[i].push_back(static_cast<std::uint32_t>(i));
    }

    bool isAlive(std::size_t i) const { return !leaves_[i].empty(); }

    /// The most alike other cluster; of equals `preferred`, else the first.
    std::size_t nearest(std::size_t i, std::size_t preferred) const
    {
        std::size_t best = preferred;
        float most =
            preferred < n_ ? between_[i * n_ + preferred] : -std::numeric_limits<float>::infinity();
        for (std::size_t j = 0; j < n_; ++j)
            if (j != i && isAlive(j) && (between_[i * n_ + j] > most || best >= n_)) {
                most = between_[i * n_ + j];
                best = j;
            }
        return best;
    }

    /// b joins a.
    void merge(std::size_t a, std::size_t b)
    {
        const auto sizeA = static_cast<float>(leaves_[a].size());
        const auto sizeB = static_cast<float>(leaves_[b].size());
        joinLeaves(a, b);
        for (std::size_t j = 0; j < n_; ++j) {
            if (j == a || !isAlive(j))
                continue;
            const float mean =
                (between_[a * n_ + j] * sizeA + between_[b * n_ + j] * sizeB) / (sizeA + sizeB);
            between_[a * n_ + j] = mean;
            between_[j * n_ + a] = mean;
        }
    }

    const std::vector<std::uint32_t>& leaves(std::size_t i) const { return leaves_[i]; }

private:
    /// Each side may be turned round: its row most alike to the other side comes next to it.
    void joinLeaves(std::size_t a, std::size_t b)
    {
        std::vector<std::uint32_t>& left = leaves_[a];
        std::vector<std::uint32_t>& right = leaves_[b];
        const auto alike = [&](std::uint32_t x, std::uint32_t y) { return rows_[x * n_ + y]; };
        const float ends[4] = {alike(left.back(), right.front()),
                               alike(left.back(), right.back()),
                               alike(left.front(), right.front()),
                               alike(left.front(), right.back())};
        const auto best = std::max_element(std::begin(ends), std::end(ends)) - std::begin(ends);
        if (best >= 2)
            std::reverse(left.begin(), left.end());
        if (best % 2 == 1)
            std::reverse(right.begin(), right.end());
        left.insert(left.end(), right.begin(), right.end());
        right.clear();
    }
    std::size_t n_;
    const std::vector<float>& rows_;  ///< of rows, while `between_` becomes that of clusters
    std::vector<float> between_;
    std::vector<std::vector<std::uint32_t>> leaves_;
};

}  // namespace

std::vector<std::uint32_t> clusteredOrder(const std::vector<float>& similarity, std::size_t n)
{
    INTERPROTO_ASSERT(similarity.size() == n * n);
    if (n == 0)
        return {};
    Clusters clusters(similarity, n);
    std::vector<std::size_t> chain;
    for (std::size_t left = n; left > 1;) {
        if (chain.empty()) {
            std::size_t first = 0;
            while (!clusters.isAlive(first))
                ++first;
            chain.push_back(first);
        }
        const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : n;
        const std::size_t next = clusters.nearest(chain.back(), before);
        if (next != before) {
            chain.push_back(next);
            continue;
        }
        const std::size_t a = std::min(chain.back(), before);
        const std::size_t b = std::max(chain.back(), before);
        chain.resize(chain.size() - 2);
        clusters.merge(a, b);
        --left;
    }
    for (std::size_t i = 0; i < n; ++i)
        if (clusters.isAlive(i))
            return clusters.leaves(i);
    return {};
}

}  // namespace interproto
