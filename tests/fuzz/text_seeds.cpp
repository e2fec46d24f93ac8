// SPDX-License-Identifier: GPL-3.0-or-later
// Writes seeds for the fuzzers of text formats, image headers and event files: text_seeds FOLDER
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/tfevents.h"

#include <cstdio>
#include <string>
#include <vector>

namespace {

using interproto::joined;

void write(const std::string& folder, const std::vector<std::string>& seeds)
{
    interproto::makeDirectories(folder);
    for (std::size_t i = 0; i < seeds.size(); ++i)
        interproto::writeFile(joined(folder, "seed" + std::to_string(i)), seeds[i]);
}

std::string zeros(std::size_t count)
{
    return std::string(count, '\0');
}

std::vector<std::string> pictures()
{
    const std::string frame = std::string("\xff\xc0\0\x11\x08\0\x60\0\x70\x03", 10) + "\1\x11" +
                              zeros(1) + "\2\x11" + zeros(1) + "\3\x11" + zeros(1);
    const std::string small = std::string("\x70\0\0\0\x60\0\0\0", 8);
    return {
        "\xff\xd8\xff\xe0" + std::string("\0\x07", 2) + "JFIF" + zeros(1) + frame + "\xff\xda" +
            "data\xff\xd9",
        "\x89PNG\r\n\x1a\n" + std::string("\0\0\0\x0dIHDR\0\0\0\x70\0\0\0\x60\x08\x02\0\0\0", 21) +
            "CRC!" + zeros(4) + "IENDCRC!",
        "BM" + std::string("\x36\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", 16) + small +
            std::string("\1\0\x18\0", 4) + zeros(24),
        "RIFF" + std::string("\x20\0\0\0", 4) + "WEBPVP8L" +
            std::string("\x10\0\0\0\x2f\x6f\xc0\x17\0", 9) + zeros(16),
        "RIFF" + std::string("\x20\0\0\0", 4) + "WEBPVP8X" +
            std::string("\x10\0\0\0\x10\0\0\0\x6f\0\0\x5f\0\0", 14) + zeros(10),
        "RIFF" + std::string("\x20\0\0\0", 4) + "WEBPVP8 " +
            std::string("\x10\0\0\0\1\2\3\x9d\x01\x2a\x70\0\x60\0", 14) + zeros(10),
    };
}

/// One byte that steers the fuzzer, then an event file.
std::string events(const std::string& folder)
{
    interproto::EventWriter writer(folder, 2);
    writer.scalars({{"train/loss", 1.5F}, {"lr", 0.1F}}, 3, 1000);
    writer.scalar("train/loss", 2.5F, 4, 1001);
    const std::string bytes = "\x81" + interproto::readFile(writer.path());
    std::remove(writer.path().c_str());
    return bytes;
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    try {
        const std::string folder = argv[1];
        write(joined(folder, "age_labels"),
              {"12 faces/000012/00000007.jpg 31.5 1\n3 a/3/8.jpg 4\r\n\n",
               "\xef\xbb\xbf 1\ta/Ann Lee/first one.png 1e2 -1"});
        write(joined(folder, "pair_list"),
              {"1 d/a/y/1.png d/a/2.png\n0 d/a/y/1.png d/b/2.JPG\n",
               "1 d/m/y/m d/s\n1 d/a b.jpg d/c d.jpeg\r\n-1 001A05.JPG 1_Name_7.webp"});
        write(joined(folder, "scored_pairs"),
              {"label,path1,path2,age1,age2,similarity\n1,a/1.jpg,a/2.jpg,5,40,0.5\n0,a/1.jpg,"
               "\"b,2.jpg\",,30.5,\n",
               "similarity,age2,age1,path2,path1,label,more\n-1e-3,1,2,'=x,y,1,z\n2,,,,,0\n"});
        write(joined(folder, "content"),
              {"<!DOCTYPE html><html><body>Sign in</body></html>",
               "<?xml version=\"1.0\"?><Error>",
               "{\"error\": 404}",
               "version https://git-lfs.github.com/spec/v1\n",
               std::string("\xff\xfe\x31\0\x20\0\x61\0", 8),
               std::string("\x31\0\x20\0\x61\0\x2f\0\x62\0\x0a\0", 12),
               std::string("\x31\0\0\0\x20\0\0\0\x61\0\0\0", 12),
               zeros(257) + "ustar",
               "1 a/1.jpg a/2.jpg\n",
               "12 a/12/7.jpg 30 1\n",
               "label,path1,path2,similarity\n"});
        write(joined(folder, "image_header"), pictures());
        interproto::makeDirectories(joined(folder, "tfevents"));
        write(joined(folder, "tfevents"), {events(folder)});
    } catch (const std::exception& error) {
        std::fprintf(stderr, "text_seeds: %s\n", error.what());
        return 1;
    }
    return 0;
}
