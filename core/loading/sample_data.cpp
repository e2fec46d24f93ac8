// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/sample_data.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/formats/age_labels.h"
#include "core/formats/pair_list.h"
#include "core/loading/sample_face.h"

#include <fmt/format.h>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgcodecs.hpp>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

namespace interproto {

namespace {

/// Separate the populations and the choices that are drawn from one seed.
enum Stream { kTraining, kAgeDb, kFgNet, kLag, kPairs, kPictures };

constexpr int kChildBelow = 13;
constexpr std::array kFirstNames = {"Ada",  "Bruno", "Clara", "Dario", "Elin",  "Felix", "Greta",
                                    "Hugo", "Ines",  "Jonas", "Kira",  "Leo",   "Mira",  "Nico",
                                    "Olga", "Pavel", "Rosa",  "Silas", "Tilda", "Viktor"};
constexpr std::array kLastNames = {"Alder",  "Birch",  "Cedar",    "Dogwood", "Elm",    "Fir",
                                   "Gorse",  "Hazel",  "Ironbark", "Juniper", "Kauri",  "Larch",
                                   "Maple",  "Nettle", "Oakley",   "Poplar",  "Quince", "Rowan",
                                   "Spruce", "Thorn",  "Ulmus",    "Walnut",  "Yew"};

/// A drawn test picture.
struct TestImage {
    int identity;
    int age;
    std::string path;  ///< as in the pair lists
};

/// Writes without fsync: the whole data set appears by one rename at its end.
void writePlain(const std::string& path, const std::vector<std::uint8_t>& bytes)
{
    std::FILE* file = std::fopen(path.c_str(), "wb");
    bool good = file && std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
    const int reason = errno;
    good = file && std::fclose(file) == 0 && good;
    if (!good)
        throw systemError("cannot write the picture", path, file ? reason : errno);
}

class SampleMaker {
public:
    SampleMaker(const SampleDataOptions& options,
                const ProgressReport& report,
                std::stop_token stop)
        : options_(options),
          stop_(std::move(stop)),
          work_(joined(options.out, fmt::format(".dataset.interproto-tmp-{}", ::getpid()))),
          meter_("sample data", "images", 0, report)
    {
    }
    /// What this call drew goes with it, unless it was finished and has its name.
    ~SampleMaker()
    {
        std::error_code ignored;
        if (hasWork_)
            std::filesystem::remove_all(work_, ignored);
    }
    SampleMaker(const SampleMaker&) = delete;
    SampleMaker& operator=(const SampleMaker&) = delete;

    SampleDataSummary make();

private:
    void checkOptions() const;
    void drawTraining();
    std::vector<TestImage> drawTestSet(Stream set);
    std::string testPath(Stream set, int identity, int age, int number) const;
    void writePairs(const std::string& name, const std::vector<TestImage>& images, int gap);
    /// Draws a face into `<work>/<path>`; the format follows the extension.
    void draw(Stream set, int identity, int age, std::int64_t number, const std::string& path);

    const SampleDataOptions& options_;
    std::stop_token stop_;
    std::string work_;  ///< made by this call, and by no other
    bool hasWork_ = false;
    ProgressMeter meter_;
    SampleDataSummary summary_;
};

void SampleMaker::checkOptions() const
{
    const auto check = [](const char* key, int value, int low, int high) {
        if (value < low || value > high)
            throw Error(ExitCode::Usage,
                        "cannot draw sample data",
                        Where{{}, 0, key, -1},
                        fmt::format("found {}, wanted {} to {}", value, low, high));
    };
    check("identities", options_.identities, 2, 999'999);
    check("images_per_identity", options_.imagesPerIdentity, 2, 10'000);
    check("test_identities",
          options_.testIdentities,
          2,
          static_cast<int>(kFirstNames.size() * kLastNames.size()));
    check("pairs_per_set", options_.pairsPerSet, 2, 1'000'000);
    const std::string target = joined(options_.out, "dataset");
    if (std::filesystem::exists(target))
        throw Error(ExitCode::BadInput,
                    "cannot draw sample data",
                    Where::inFile(target),
                    "the folder exists already",
                    "Name another folder, or remove this one: pictures are never mixed.");
}

void SampleMaker::draw(
    Stream set, int identity, int age, std::int64_t number, const std::string& path)
{
    if (stop_.stop_requested())
        throw Error(ExitCode::Stopped,
                    "stopped drawing sample data",
                    Where::inFile(work_),
                    "asked to stop",
                    "Start again: nothing of it is kept.");
    const FaceIdentity face = makeFaceIdentity(seedFor(options_.seed, set, identity));
    const cv::Mat picture = drawFace(
        face, static_cast<float>(age) + 0.5F, seedFor(options_.seed, kPictures, set, number));
    std::vector<std::uint8_t> bytes;
    cv::imencode(lowerExtension(path), picture, bytes, {cv::IMWRITE_JPEG_QUALITY, 95});
    const std::string file = joined(work_, path);
    makeDirectories(parentDirectory(file));
    writePlain(file, bytes);
    meter_.advance();
}

/// Three of five identities have many pictures as a child, one has a few, one has none.
int childImages(int identity, int images, Random& random)
{
    switch (identity % 5) {
        case 3:
            return std::min(images / 4, 1 + static_cast<int>(random.below(8)));
        case 4:
            return 0;
        default:
            return images * (30 + static_cast<int>(random.below(16))) / 100;
    }
}

void SampleMaker::drawTraining()
{
    const std::string folder = "casia-webface";
    makeDirectories(joined(work_, "train/age-label"));
    AgeLabelWriter labels(joined(work_, "train/age-label/" + folder + ".txt"));
    std::int64_t number = 0;
    for (int identity = 0; identity < options_.identities; ++identity) {
        Random random(seedFor(options_.seed, kTraining, identity, 1));
        const bool male = makeFaceIdentity(seedFor(options_.seed, kTraining, identity)).male;
        const int children = childImages(identity, options_.imagesPerIdentity, random);
        summary_.childIdentities += children >= 10 ? 1 : 0;
        for (int i = 0; i < options_.imagesPerIdentity; ++i) {
            const int age = i < children ? 2 + static_cast<int>(random.below(kChildBelow - 2))
                                         : 14 + static_cast<int>(random.below(52));
            const std::string path = fmt::format("{}/{:06}/{:08}.jpg", folder, identity, ++number);
            draw(kTraining, identity, age, number, joined("train", path));
            labels.add(identity, path, age, male ? 1 : 0);
        }
    }
    labels.commit();
    summary_.trainingImages = number;
}

std::string SampleMaker::testPath(Stream set, int identity, int age, int number) const
{
    const auto place = static_cast<std::size_t>(identity);
    const std::string first = kFirstNames[place % kFirstNames.size()];
    const std::string last = kLastNames[place / kFirstNames.size() % kLastNames.size()];
    if (set == kAgeDb)
        return fmt::format(
            "test/AgeDB-aligned/{0}{1}/{2}_{0}{1}_{3}.jpg", first, last, number, age);
    if (set == kFgNet)
        return fmt::format("test/FGNET-aligned/{:03}A{:02}.JPG", identity + 1, age);
    return fmt::format("test/LAG-aligned/{}_{}/{}{:05}.png",
                       lowered(first),
                       lowered(last),
                       age < kChildBelow ? "y/" : "",
                       number);
}

std::vector<TestImage> SampleMaker::drawTestSet(Stream set)
{
    // One picture in each of these ranges: every identity has pairs 20 and 30 years apart.
    constexpr std::array<std::pair<int, int>, 9> kAges = {
        {{2, 4}, {5, 7}, {8, 10}, {11, 12}, {22, 27}, {28, 34}, {35, 42}, {43, 52}, {53, 68}}};
    std::vector<TestImage> images;
    int number = 0;
    for (int identity = 0; identity < options_.testIdentities; ++identity) {
        Random random(seedFor(options_.seed, set, identity, 1));
        for (const auto& [low, high] : kAges) {
            const int age =
                low + static_cast<int>(random.below(static_cast<std::uint64_t>(high - low + 1)));
            const std::string path = testPath(set, identity, age, ++number);
            draw(set, identity, age, number, path);
            images.push_back({identity, age, joined("dataset", path)});
        }
    }
    summary_.testImages += number;
    return images;
}

/// Child-adult pairs at least `gap` years apart, without repetition, as many positive as negative.
void SampleMaker::writePairs(const std::string& name, const std::vector<TestImage>& images, int gap)
{
    using Choice = std::pair<std::size_t, std::size_t>;
    std::vector<Choice> same, different;
    for (std::size_t child = 0; child < images.size(); ++child)
        for (std::size_t adult = 0; adult < images.size(); ++adult)
            if (images[child].age < kChildBelow && images[adult].age - images[child].age >= gap)
                (images[child].identity == images[adult].identity ? same : different)
                    .emplace_back(child, adult);
    Random random(seedFor(options_.seed, kPairs, gap, name.size()));
    random.shuffle(same);
    random.shuffle(different);
    const std::size_t half = std::min(
        {static_cast<std::size_t>(options_.pairsPerSet / 2), same.size(), different.size()});
    std::vector<Pair> pairs;
    for (const bool genuine : {true, false})
        for (std::size_t i = 0; i < half; ++i) {
            const auto& [child, adult] = genuine ? same[i] : different[i];
            pairs.push_back({0, genuine, images[child].path, images[adult].path, false});
        }
    writePairList(joined(work_, "test/" + name), pairs);
    summary_.pairs += static_cast<std::int64_t>(pairs.size());
}

SampleDataSummary SampleMaker::make()
{
    checkOptions();
    makeDirectories(options_.out);
    if (!std::filesystem::create_directory(work_))
        throw Error(ExitCode::Disk,
                    "cannot draw sample data",
                    Where::inFile(work_),
                    "this folder is in the way",
                    "Remove it.");
    hasWork_ = true;
    makeDirectories(joined(work_, "test"));
    const std::int64_t testImages = std::int64_t(3) * 9 * options_.testIdentities;
    meter_.setTotal(std::int64_t(options_.identities) * options_.imagesPerIdentity + testImages);
    cv::setNumThreads(1);
    drawTraining();
    const auto ageDb = drawTestSet(kAgeDb);
    const auto fgNet = drawTestSet(kFgNet);
    const auto lag = drawTestSet(kLag);
    writePairs("agedb20_child.txt", ageDb, 20);
    writePairs("agedb30_child.txt", ageDb, 30);
    writePairs("fgnet20_child.txt", fgNet, 20);
    writePairs("fgnet30_child.txt", fgNet, 30);
    writePairs("lag.txt", lag, 10);
    const std::string target = joined(options_.out, "dataset");
    std::filesystem::rename(work_, target);
    hasWork_ = false;
    meter_.finish();
    summary_.trainFolder = joined(target, "train/casia-webface");
    summary_.ageFile = joined(target, "train/age-label/casia-webface.txt");
    summary_.testFolder = joined(target, "test");
    return summary_;
}

}  // namespace

SampleDataSummary makeSampleData(const SampleDataOptions& options,
                                 const ProgressReport& report,
                                 std::stop_token stop)
{
    try {
        return SampleMaker(options, report, std::move(stop)).make();
    } catch (const std::filesystem::filesystem_error& error) {
        throw systemError("cannot draw sample data", error.path1().string(), error.code().value());
    }
}

}  // namespace interproto
