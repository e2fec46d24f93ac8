// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

/// The inner loops of the map, compiled for several instruction sets and chosen at run time.
/// Layouts lie as x0 y0 x1 y1 ...
namespace interproto {

/// Points of a tile that does not exist: so far away that they exert no force.
inline constexpr float kFarAway = 1e17F;
/// Rows of an affinity matrix are padded to a multiple of this with entries of no weight.
inline constexpr std::int64_t kEdgeBlock = 8;
/// A spline reaches over so many nodes of the grid in each direction.
inline constexpr int kSplineNodes = 4;

/// Repulsion between the points of rows [i0, i1) and columns [j0, j1); columns are multiples of 16.
struct RepelTile {
    const float* x;
    const float* y;
    float* fx;  ///< added to: sum of q^2 (x_i - x_j)
    float* fy;
    std::int64_t i0, i1, j0, j1;
    bool isMirrored;  ///< adds to the columns' forces as well
};

/// Attraction of the points [begin, end): sum of p q (y_i - y_j) over the entries of each row.
struct AttractRows {
    const std::int64_t* first;
    const std::int32_t* column;
    const float* weight;
    const float* layout;
    float* force;  ///< written, two a point
    std::int64_t begin, end;
};

/// Where points lie on a square grid; row = y.
struct GridPoints {
    const float* layout;
    std::int64_t begin, end;
    float originX, originY, perUnit;
    std::int64_t stride;
};

/// A Fourier transform of one length, with factors 2, 3, 4 and 5.
struct FftPlan {
    int size = 0;
    int passes = 0;
    int radix[24] = {};
    const float* cosine = nullptr;  ///< of 2 pi t / size, t = 0 ... size - 1
    const float* sine = nullptr;
};

/// A convolution of charges with kernels on a grid of half the transform's length, with as much
/// room behind it. Passes work on blocks of kGridBlock columns or rows.
struct GridConvolution {
    FftPlan plan;
    std::int64_t used = 0;  ///< nodes in each direction: half the plan's size
    const float* charges;   ///< used x used
    float* rowsRe;          ///< used x used: transformed along columns, frequencies below half
    float* rowsIm;
    const float* kernelQ;  ///< real spectrum of an even kernel, [column][row] frequency
    const float* kernelX;  ///< imaginary spectrum of one that is odd in x
    const float* kernelY;  ///< imaginary spectrum of one that is odd in y
    float* fieldsRe;       ///< size x used: fields, still transformed along columns
    float* fieldsIm;
    float* field;  ///< used x used x 2
};
inline constexpr std::int64_t kGridBlock = 16;
/// Floats of working memory that each caller of a pass provides.
inline std::int64_t gridWorkspace(std::int64_t size)
{
    return 8 * size * kGridBlock;
}

/// Products of rows with columns that were packed (panels of MapKernels::panel columns, in each the
/// numbers of one place in all its columns side by side).
struct ProductTile {
    const float* rows;  ///< [rowCount, width]
    std::int64_t width;
    std::int64_t rowCount;
    const float* panels;
    std::int64_t columns;  ///< a multiple of the panel: filled up with columns of zeros
    float* out;            ///< written, [rowCount, columns], rows `stride` apart
    std::int64_t stride;
};

struct MapKernels {
    const char* name;
    /// Returns the sum of q over the tile's pairs, each counted once.
    double (*repel)(const RepelTile& tile);
    void (*attract)(const AttractRows& rows);
    /// Adds each point as a cubic spline to `grid`.
    void (*spread)(const GridPoints& points, float* grid);
    /// Reads a field of two numbers a node at each point, with the same splines; two numbers a
    /// point into `force`.
    void (*gather)(const GridPoints& points, const float* field, float* force);
    /// The three passes over blocks [begin, end): charges to rows, rows to fields, fields to field.
    /// The second gives each block's share of the sum of kernelQ times the power spectrum.
    void (*transformColumns)(const GridConvolution& grid,
                             std::int64_t begin,
                             std::int64_t end,
                             float* workspace);
    void (*convolveRows)(const GridConvolution& grid,
                         std::int64_t begin,
                         std::int64_t end,
                         float* workspace,
                         double* power);
    void (*transformBack)(const GridConvolution& grid,
                          std::int64_t begin,
                          std::int64_t end,
                          float* workspace);
    /// Places c with values[c] + add[c] + base > least; returns how many, with those sums.
    int (*above)(const float* values,
                 const float* add,
                 float base,
                 float least,
                 int count,
                 std::int32_t* places,
                 float* sums);
    /// The same with a bound for each place.
    int (*aboveEach)(const float* values,
                     const float* add,
                     float base,
                     const float* least,
                     int count,
                     std::int32_t* places,
                     float* sums);
    int panel;  ///< columns of a panel
    void (*multiply)(const ProductTile& tile);
    /// In double.
    double (*dot)(const float* a, const float* b, std::int64_t count);
};

/// The fastest set that this CPU has.
const MapKernels& mapKernels();
/// All sets that this CPU has, the plainest first: they agree within rounding.
const std::vector<const MapKernels*>& supportedMapKernels();

}  // namespace interproto
