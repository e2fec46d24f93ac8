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
    FakeRun finished(folder + "/arcface-seed1", {.method = "arcface", .accuracyGain = -0.02});
    finished.advance(12000);
    finished.finish();
    FakeRun failed(folder + "/arcface-seed2", {.method = "arcface", .seed = 2});
    failed.advance(3000);
    failed.fail("loss became NaN at step 3001");
    FakeRun living(folder + "/inter-prototype-seed1");
    living.advance(8200);
    living.spike(14.5);
    for (int i = 0; i < seconds * 10; ++i) {
        living.advance(1, 1);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return 0;
}
