// SPDX-License-Identifier: GPL-3.0-or-later
// Included by kernels.inl, under its rules: products of rows with packed columns.

/// Columns of a panel, and rows with them, whose sums stay in registers.
constexpr int kPanel = 2 * kLanes;
constexpr int kProductRows = 6;
/// Rows that stay in the second cache while all panels pass by.
constexpr std::int64_t kRowGroup = 16 * kProductRows;
/// So many products are summed by themselves: rounding grows with the length of a sum.
constexpr std::int64_t kSumLength = 128;

template <int rows>
INTERPROTO_KERNEL inline void multiplyRows(const ProductTile& t,
                                           std::int64_t row,
                                           const float* panel,
                                           float* out)
{
    const float* from[rows];
    Vec totals[rows][2];
    for (int r = 0; r < rows; ++r) {
        from[r] = t.rows + (row + r) * t.width;
        totals[r][0] = totals[r][1] = Vec{};
    }
    for (std::int64_t begin = 0; begin < t.width; begin += kSumLength) {
        const std::int64_t end = begin + kSumLength < t.width ? begin + kSumLength : t.width;
        Vec sums[rows][2];
        for (int r = 0; r < rows; ++r)
            sums[r][0] = sums[r][1] = Vec{};
        for (std::int64_t k = begin; k < end; ++k) {
            const Vec left = load<Vec>(panel + k * kPanel);
            const Vec right = load<Vec>(panel + k * kPanel + kLanes);
            for (int r = 0; r < rows; ++r) {
                sums[r][0] += left * from[r][k];
                sums[r][1] += right * from[r][k];
            }
        }
        for (int r = 0; r < rows; ++r) {
            totals[r][0] += sums[r][0];
            totals[r][1] += sums[r][1];
        }
    }
    for (int r = 0; r < rows; ++r) {
        store(out + r * t.stride, totals[r][0]);
        store(out + r * t.stride + kLanes, totals[r][1]);
    }
}

INTERPROTO_KERNEL void multiply(const ProductTile& t)
{
    for (std::int64_t group = 0; group < t.rowCount; group += kRowGroup) {
        const std::int64_t end = group + kRowGroup < t.rowCount ? group + kRowGroup : t.rowCount;
        for (std::int64_t column = 0; column < t.columns; column += kPanel) {
            const float* panel = t.panels + column * t.width;
            std::int64_t row = group;
            for (; row + kProductRows <= end; row += kProductRows)
                multiplyRows<kProductRows>(t, row, panel, t.out + row * t.stride + column);
            for (; row < end; ++row)
                multiplyRows<1>(t, row, panel, t.out + row * t.stride + column);
        }
    }
}
