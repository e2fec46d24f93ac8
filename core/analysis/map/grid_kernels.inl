// SPDX-License-Identifier: GPL-3.0-or-later
// Part of kernels.inl: Fourier transforms of kLanes columns or rows at once. Real and imaginary
// parts lie apart; number t of lane l at [t * kLanes + l].

struct Planes {
    float* re;
    float* im;
};

/// One butterfly's numbers.
struct Complex {
    Vec re;
    Vec im;
};

INTERPROTO_KERNEL inline Complex plus(Complex a, Complex b)
{
    return {a.re + b.re, a.im + b.im};
}
INTERPROTO_KERNEL inline Complex minus(Complex a, Complex b)
{
    return {a.re - b.re, a.im - b.im};
}
INTERPROTO_KERNEL inline Complex scaled(Complex a, float by)
{
    return {a.re * by, a.im * by};
}
/// a - i b
INTERPROTO_KERNEL inline Complex minusTurned(Complex a, Complex b)
{
    return {a.re + b.im, a.im - b.re};
}
/// a + i b
INTERPROTO_KERNEL inline Complex plusTurned(Complex a, Complex b)
{
    return {a.re - b.im, a.im + b.re};
}

template <int radix>
INTERPROTO_KERNEL inline void butterfly(const Complex* a, Complex* b)
{
    if constexpr (radix == 2) {
        b[0] = plus(a[0], a[1]);
        b[1] = minus(a[0], a[1]);
    } else if constexpr (radix == 3) {
        const Complex sum = plus(a[1], a[2]);
        const Complex middle = plus(a[0], scaled(sum, -0.5F));
        const Complex side = scaled(minus(a[1], a[2]), 0.866025403784438647F);
        b[0] = plus(a[0], sum);
        b[1] = minusTurned(middle, side);
        b[2] = plusTurned(middle, side);
    } else if constexpr (radix == 4) {
        const Complex even = plus(a[0], a[2]);
        const Complex evenMinus = minus(a[0], a[2]);
        const Complex odd = plus(a[1], a[3]);
        const Complex oddMinus = minus(a[1], a[3]);
        b[0] = plus(even, odd);
        b[1] = minusTurned(evenMinus, oddMinus);
        b[2] = minus(even, odd);
        b[3] = plusTurned(evenMinus, oddMinus);
    } else {
        constexpr float kCos1 = 0.309016994374947424F;
        constexpr float kCos2 = -0.809016994374947424F;
        constexpr float kSin1 = 0.951056516295153572F;
        constexpr float kSin2 = 0.587785252292473129F;
        const Complex near = plus(a[1], a[4]);
        const Complex nearMinus = minus(a[1], a[4]);
        const Complex far = plus(a[2], a[3]);
        const Complex farMinus = minus(a[2], a[3]);
        b[0] = plus(a[0], plus(near, far));
        const Complex middle1 = plus(a[0], plus(scaled(near, kCos1), scaled(far, kCos2)));
        const Complex middle2 = plus(a[0], plus(scaled(near, kCos2), scaled(far, kCos1)));
        const Complex side1 = plus(scaled(nearMinus, kSin1), scaled(farMinus, kSin2));
        const Complex side2 = minus(scaled(nearMinus, kSin2), scaled(farMinus, kSin1));
        b[1] = minusTurned(middle1, side1);
        b[4] = plusTurned(middle1, side1);
        b[2] = minusTurned(middle2, side2);
        b[3] = plusTurned(middle2, side2);
    }
}

/// One pass of Stockham's transform: `length` numbers are still to be transformed in each of
/// `done` interleaved sequences.
template <int radix>
INTERPROTO_KERNEL inline void fftPass(const FftPlan& plan, int length, int done, Planes x, Planes y)
{
    const int part = length / radix;
    const int step = plan.size / length;
    for (int k = 0; k < part; ++k) {
        float cosine[radix];
        float sine[radix];
        for (int j = 1; j < radix; ++j) {
            cosine[j] = plan.cosine[j * k * step];
            sine[j] = plan.sine[j * k * step];
        }
        for (int q = 0; q < done; ++q) {
            Complex a[radix];
            Complex b[radix];
            for (int j = 0; j < radix; ++j) {
                const int at = (q + done * (k + part * j)) * kLanes;
                a[j] = {load<Vec>(x.re + at), load<Vec>(x.im + at)};
            }
            butterfly<radix>(a, b);
            const int to = (q + done * radix * k) * kLanes;
            store(y.re + to, b[0].re);
            store(y.im + to, b[0].im);
            for (int j = 1; j < radix; ++j) {
                const int at = to + done * j * kLanes;
                store(y.re + at, b[j].re * cosine[j] + b[j].im * sine[j]);
                store(y.im + at, b[j].im * cosine[j] - b[j].re * sine[j]);
            }
        }
    }
}

/// Transforms x, using y as well; returns where the result lies. Backwards (without the factor
/// 1 / size) with real and imaginary parts swapped on the way in and out.
INTERPROTO_KERNEL inline Planes fft(const FftPlan& plan, Planes x, Planes y)
{
    int length = plan.size;
    int done = 1;
    for (int pass = 0; pass < plan.passes; ++pass) {
        const int radix = plan.radix[pass];
        if (radix == 4)
            fftPass<4>(plan, length, done, x, y);
        else if (radix == 2)
            fftPass<2>(plan, length, done, x, y);
        else if (radix == 3)
            fftPass<3>(plan, length, done, x, y);
        else
            fftPass<5>(plan, length, done, x, y);
        length /= radix;
        done *= radix;
        const Planes z = x;
        x = y;
        y = z;
    }
    return x;
}

INTERPROTO_KERNEL inline Planes swapped(Planes p)
{
    return {p.im, p.re};
}

INTERPROTO_KERNEL inline Planes workPlanes(float* workspace, int number, std::int64_t size)
{
    float* first = workspace + 2 * number * size * kLanes;
    return {first, first + size * kLanes};
}

INTERPROTO_KERNEL inline void clear(float* from, std::int64_t count)
{
    for (std::int64_t i = 0; i < count; i += kLanes)
        store(from + i, Vec{});
}

INTERPROTO_KERNEL void transformColumns(const GridConvolution& grid,
                                        std::int64_t begin,
                                        std::int64_t end,
                                        float* workspace)
{
    const std::int64_t used = grid.used;
    const std::int64_t size = grid.plan.size;
    const Planes x = workPlanes(workspace, 0, size);
    const Planes y = workPlanes(workspace, 1, size);
    for (std::int64_t c = begin * kGridBlock; c < end * kGridBlock; c += kLanes) {
        for (std::int64_t r = 0; r < used; ++r)
            store(x.re + r * kLanes, load<Vec>(grid.charges + r * used + c));
        clear(x.re + used * kLanes, used * kLanes);
        clear(x.im, size * kLanes);
        const Planes done = fft(grid.plan, x, y);
        for (std::int64_t r = 0; r < used; ++r) {
            store(grid.rowsRe + r * used + c, load<Vec>(done.re + r * kLanes));
            store(grid.rowsIm + r * used + c, load<Vec>(done.im + r * kLanes));
        }
    }
}

/// (re + i im) (i kx - ky) for a row of frequencies, and for its mirror image the conjugate times
/// (ky - i kx). Returns the power of each row, weighted by the even kernel.
INTERPROTO_KERNEL inline Vec applyKernels(const GridConvolution& grid,
                                          std::int64_t row,
                                          Planes spectrum,
                                          Planes mirror)
{
    const std::int64_t used = grid.used;
    const std::int64_t size = grid.plan.size;
    Vec power = {};
    for (std::int64_t c = 0; c < size; ++c) {
        const std::int64_t other = (size - c) % size;
        const std::int64_t column = c < other ? c : other;
        Vec kx = {};
        Vec ky = {};
        Vec kq = {};
        if (column < used) {  // the frequency of half the size is left out
            const std::int64_t at = column * used + row;
            kx = load<Vec>(grid.kernelX + at) * (c == column ? 1.0F : -1.0F);
            ky = load<Vec>(grid.kernelY + at);
            kq = load<Vec>(grid.kernelQ + at);
        }
        const Vec re = load<Vec>(spectrum.re + c * kLanes);
        const Vec im = load<Vec>(spectrum.im + c * kLanes);
        power += kq * (re * re + im * im);
        store(spectrum.re + c * kLanes, -im * kx - re * ky);
        store(spectrum.im + c * kLanes, re * kx - im * ky);
        store(mirror.re + other * kLanes, re * ky - im * kx);
        store(mirror.im + other * kLanes, -im * ky - re * kx);
    }
    return power;
}

INTERPROTO_KERNEL inline void storeRow(const GridConvolution& grid,
                                       std::int64_t row,
                                       int lane,
                                       Planes from)
{
    float* re = grid.fieldsRe + row * grid.used;
    float* im = grid.fieldsIm + row * grid.used;
    for (std::int64_t c = 0; c < grid.used; ++c) {
        re[c] = from.re[c * kLanes + lane];
        im[c] = from.im[c * kLanes + lane];
    }
}

INTERPROTO_KERNEL void convolveRows(const GridConvolution& grid,
                                    std::int64_t begin,
                                    std::int64_t end,
                                    float* workspace,
                                    double* power)
{
    const std::int64_t used = grid.used;
    const std::int64_t size = grid.plan.size;
    const Planes x = workPlanes(workspace, 0, size);
    const Planes y = workPlanes(workspace, 1, size);
    const Planes mirror = workPlanes(workspace, 2, size);
    for (std::int64_t block = begin; block < end; ++block) {
        power[block] = 0;
        for (std::int64_t r = block * kGridBlock; r < (block + 1) * kGridBlock; r += kLanes) {
            for (int lane = 0; lane < kLanes; ++lane) {
                const float* re = grid.rowsRe + (r + lane) * used;
                const float* im = grid.rowsIm + (r + lane) * used;
                for (std::int64_t c = 0; c < used; ++c) {
                    x.re[c * kLanes + lane] = re[c];
                    x.im[c * kLanes + lane] = im[c];
                }
            }
            clear(x.re + used * kLanes, used * kLanes);
            clear(x.im + used * kLanes, used * kLanes);
            const Planes there = fft(grid.plan, x, y);
            const Planes spare = there.re == x.re ? y : x;
            const Vec powers = applyKernels(grid, r, there, mirror);
            for (int lane = 0; lane < kLanes; ++lane)
                power[block] += static_cast<double>(powers[lane]) * (r + lane == 0 ? 1 : 2);
            const Planes here = swapped(fft(grid.plan, swapped(there), swapped(spare)));
            for (int lane = 0; lane < kLanes; ++lane)
                storeRow(grid, r + lane, lane, here);
            const Planes back = swapped(fft(grid.plan, swapped(mirror), swapped(spare)));
            for (int lane = 0; lane < kLanes; ++lane)
                if (r + lane > 0)
                    storeRow(grid, size - r - lane, lane, back);
        }
    }
}

INTERPROTO_KERNEL void transformBack(const GridConvolution& grid,
                                     std::int64_t begin,
                                     std::int64_t end,
                                     float* workspace)
{
    const std::int64_t used = grid.used;
    const std::int64_t size = grid.plan.size;
    const Planes x = workPlanes(workspace, 0, size);
    const Planes y = workPlanes(workspace, 1, size);
    for (std::int64_t c = begin * kGridBlock; c < end * kGridBlock; c += kLanes) {
        for (std::int64_t r = 0; r < size; ++r) {
            store(x.re + r * kLanes, load<Vec>(grid.fieldsRe + r * used + c));
            store(x.im + r * kLanes, load<Vec>(grid.fieldsIm + r * used + c));
        }
        const Planes done = swapped(fft(grid.plan, swapped(x), swapped(y)));
        for (std::int64_t r = 0; r < used; ++r) {
            float* to = grid.field + 2 * (r * used + c);
            for (int lane = 0; lane < kLanes; ++lane) {
                to[2 * lane] = done.re[r * kLanes + lane];
                to[2 * lane + 1] = done.im[r * kLanes + lane];
            }
        }
    }
}
