// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a folder of runs to look at: `fake_run_tool FOLDER [seconds]`; the first run stays alive
// for so long.
#include "tests/support/fake_run.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

int main(int argc, char** argv)
{
    using namespace interproto::testing;
    if (argc < 2)
        return std::fprintf(stderr, "usage: fake_run_tool FOLDER [seconds]\n"), 2;
    const std::string folder = argv[1];
    const int seconds = argc > 2 ? std::atoi(argv[2]) : 0;
    for (std::int64_t seed = 1; seed <= 3; ++seed) {
        FakeRun arcface(folder + "/arcface-seed" + std::to_string(seed),
                        {.method = "arcface", .seed = seed, .accuracyGain = -0.02});
        arcface.advance(12000);
        arcface.finish();
        FakeRun inter(folder + "/inter-prototype-seed" + std::to_string(seed), {.seed = seed + 10});
        inter.advance(12000);
        inter.finish();
    }
    FakeRun failed(folder + "/arcface-seed4", {.method = "arcface", .seed = 4});
    failed.advance(3000);
    failed.fail("loss became NaN at step 3001");
    FakeRun living(folder + "/inter-prototype-seed4", {.seed = 14});
    interproto::Random random(5);
    for (int i = 0; i < 820; ++i) {
        living.advance(10);
        living.series().scalars({{"train/grad_norm_model", 4 + random.normal()},
                                 {"train/grad_norm_head", 0.6 + 0.1 * random.normal()},
                                 {interproto::kGpuLoadTag, 93 + 2 * random.normal()},
                                 {interproto::kGpuMemoryTag, 21.4}},
                                living.step());
    }
    living.spike(14.5);
    for (int i = 0; i < seconds * 10; ++i) {
        living.advance(1, 1);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return 0;
}
