// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/batch_loader.h"

#include "core/base/error.h"
#include "core/loading/image_list_loader.h"
#include "tests/support/pictures.h"
#include "tests/support/temporary_folder.h"

#include <ATen/ATen.h>
#include <fmt/format.h>

#include <QElapsedTimer>
#include <QTest>

#include <filesystem>

namespace interproto {

using testing::encoded;
using testing::smoothPicture;

class BatchLoaderTest : public QObject {
    Q_OBJECT

    static constexpr int kImages = 23;

    testing::TemporaryFolder folder_;
    std::unique_ptr<TrainingSet> set_;

    LoaderOptions options(int workers) const
    {
        LoaderOptions o;
        o.workers = workers;
        return o;
    }

    std::vector<Batch> batches(int workers, std::int64_t from, std::int64_t to)
    {
        const ShuffledOrder order(9, kImages, 4);
        BatchLoader loader(*set_, order, options(workers), from, to);
        std::vector<Batch> all;
        while (auto batch = loader.next())
            all.push_back(std::move(*batch));
        return all;
    }

    static bool same(const Batch& a, const Batch& b)
    {
        return a.step == b.step && a.epoch == b.epoch && a.indices == b.indices &&
               a.flips == b.flips && a.skipped == b.skipped && at::equal(a.images, b.images) &&
               at::equal(a.labels, b.labels) &&
               at::equal(at::nan_to_num(a.ages, -1), at::nan_to_num(b.ages, -1));
    }

private Q_SLOTS:
    void init()
    {
        set_ = std::make_unique<TrainingSet>(folder_.path());
        for (int i = 0; i < kImages; ++i) {
            if (i % 6 == 0)
                set_->addClass(fmt::format("{:06}", i / 6));
            const std::string name = fmt::format("{:08}.jpg", i);
            folder_.write(fmt::format("{:06}/{}", i / 6, name),
                          encoded(smoothPicture(112, 112, i), ".jpg"));
            set_->addImage(ClassId{i / 6}, name, i % 2 == 0 ? static_cast<float>(i) : kUnknownAge);
        }
    }

    void batchesDoNotDependOnTheWorkers()
    {
        const auto wanted = batches(0, 0, 17);
        QCOMPARE(wanted.size(), 17u);
        for (int workers = 1; workers <= 4; ++workers) {
            const auto found = batches(workers, 0, 17);
            QCOMPARE(found.size(), wanted.size());
            for (std::size_t i = 0; i < found.size(); ++i)
                QVERIFY(same(found[i], wanted[i]));
        }
    }

    void loadingStartsAtAnyStep()
    {
        const auto wanted = batches(2, 0, 13);
        for (const std::int64_t from : {1, 5, 6, 12, 13}) {
            const auto found = batches(2, from, 13);
            QCOMPARE(found.size(), std::size_t(13 - from));
            for (std::size_t i = 0; i < found.size(); ++i)
                QVERIFY(same(found[i], wanted[i + std::size_t(from)]));
        }
    }

    void batchesHoldPicturesLabelsAndAges()
    {
        ImageDecoder decoder;
        std::vector<std::uint8_t> pixels(kFaceBytes);
        int flips = 0;
        for (const Batch& batch : batches(2, 0, 6)) {
            const auto count = std::int64_t(batch.indices.size());
            QVERIFY(batch.images.sizes() == at::IntArrayRef({count, 112, 112, 3}));
            QVERIFY(batch.images.is_contiguous());
            for (std::int64_t i = 0; i < count; ++i) {
                const auto image = batch.indices[std::size_t(i)];
                const bool flip = batch.flips[std::size_t(i)] != 0;
                flips += flip;
                QVERIFY(decoder.decodeFaceFile(set_->path(image), pixels.data(), flip).ok());
                QVERIFY(std::memcmp(pixels.data(),
                                    batch.images[i].const_data_ptr<std::uint8_t>(),
                                    kFaceBytes) == 0);
                QCOMPARE(batch.labels[i].item<std::int64_t>(), std::int64_t(image / 6));
                const float age = batch.ages[i].item<float>();
                QVERIFY(image % 2 == 0 ? age == static_cast<float>(image) : std::isnan(age));
            }
        }
        QVERIFY(flips > 3 && flips < 20);
    }

    void networkInputIsBitEqualToTorchvision()
    {
        const at::Tensor bytes = at::arange(0, 2 * 112 * 112 * 3, at::kInt)
                                     .remainder(256)
                                     .to(at::kByte)
                                     .reshape({2, 112, 112, 3});
        const at::Tensor input = toNetworkInput(bytes);
        QVERIFY(input.sizes() == at::IntArrayRef({2, 3, 112, 112}));
        QVERIFY(input.is_contiguous(at::MemoryFormat::ChannelsLast));
        for (std::int64_t x = 0; x < 112; ++x) {
            const float byte = bytes[0][0][x][1].item<float>();
            volatile float scaled = byte / 255.0F, shifted = scaled - 0.5F, value = shifted / 0.5F;
            QCOMPARE(input[0][1][0][x].item<float>(), value + 0.0F);
        }
        QVERIFY(toNetworkInput(bytes, at::kCPU, at::kBFloat16).scalar_type() == at::kBFloat16);
    }

    void theNextReadablePictureFillsThePlaceOfABrokenOne()
    {
        const ShuffledOrder order(9, kImages, 4);
        const BatchPlan plan = order.plan(0);
        const auto broken = {plan.slots[1].image, plan.slots[3].image};
        for (const auto image : broken)
            writeFile(set_->path(image), "no picture");
        std::vector<std::string> told;
        LoaderOptions o = options(2);
        o.onBroken = [&](const std::string& path, const std::string& reason) {
            told.push_back(path + ": " + reason);
        };
        BatchLoader loader(*set_, order, o, 0, order.firstStepOf(2));
        const auto first = loader.next();
        QCOMPARE(first->skipped, 2);
        QCOMPARE(first->indices.size(), 4u);
        for (const auto& [place, from] : {std::pair{1u, 2u}, std::pair{3u, 0u}}) {
            QCOMPARE(first->indices[place], plan.slots[from].image);
            QCOMPARE(bool(first->flips[place]), plan.slots[from].flip);
            QVERIFY(at::equal(first->images[place], first->images[from]));
            QVERIFY(at::equal(first->labels[place], first->labels[from]));
        }
        while (loader.next()) {
        }
        QCOMPARE(told.size(), 2u);  // each once, although two epochs met them
        QCOMPARE(loader.counts().brokenImages, std::int64_t(2));
        QCOMPARE(loader.counts().skippedPlaces, std::int64_t(4));
    }

    void otherSizesAreResizedAndCounted()
    {
        writeFile(set_->path(3), encoded(smoothPicture(250, 250, 3), ".png"));
        const ShuffledOrder order(9, kImages, 8);
        BatchLoader loader(*set_, order, options(1), 0, order.firstStepOf(1));
        while (loader.next()) {
        }
        QCOMPARE(loader.counts().resizedImages, std::int64_t(1));
        QCOMPARE(loader.counts().brokenImages, std::int64_t(0));
    }

    void aMissingFolderIsAnErrorAndNotAnEndlessLoop()
    {
        for (int i = 0; i < 4; ++i)
            std::filesystem::remove_all(folder_.file(fmt::format("{:06}", i)));
        const ShuffledOrder order(9, kImages, 4);
        for (const int workers : {0, 2}) {
            BatchLoader loader(*set_, order, options(workers), 0, 3);
            QElapsedTimer timer;
            timer.start();
            QVERIFY_EXCEPTION_THROWN(loader.next(), Error);
            QVERIFY(timer.elapsed() < 10'000);
            QCOMPARE(loader.counts().brokenImages, std::int64_t(0));
        }
    }

    void destroyingALoaderStopsItsWorkers()
    {
        const ShuffledOrder order(9, kImages, 4);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 50; ++i) {
            BatchLoader loader(*set_, order, options(3), 0, 1'000'000'000);
            if (i % 2 == 0)
                QVERIFY(loader.next().has_value());
        }
        QVERIFY(timer.elapsed() < 10'000);
    }

    void aListIsLoadedInOrderWithItsFailures()
    {
        std::vector<std::string> paths;
        for (std::size_t i = 0; i < kImages; ++i)
            paths.push_back(set_->path(i));
        paths[5] = folder_.file("missing.jpg");
        paths[6] = folder_.write("small.png", encoded(smoothPicture(60, 60), ".png"));
        for (const int workers : {0, 1, 3}) {
            ImageListLoader loader(paths, 5, options(workers));
            std::size_t index = 0, failures = 0, resized = 0;
            ImageDecoder decoder;
            std::vector<std::uint8_t> pixels(kFaceBytes);
            while (const auto batch = loader.next()) {
                failures += batch->failures.size();
                resized += std::size_t(batch->resized);
                QCOMPARE(std::size_t(batch->images.size(0)), batch->indices.size());
                for (std::size_t row = 0; row < batch->indices.size(); ++row) {
                    index += index == 5 ? 1 : 0;
                    QCOMPARE(batch->indices[row], index);
                    QVERIFY(decoder.decodeFaceFile(paths[index++], pixels.data()).ok());
                    QVERIFY(
                        std::memcmp(pixels.data(),
                                    batch->images[std::int64_t(row)].const_data_ptr<std::uint8_t>(),
                                    kFaceBytes) == 0);
                }
            }
            QCOMPARE(index, paths.size());
            QCOMPARE(failures, 1u);
            QCOMPARE(resized, 1u);
        }
        QVERIFY(!ImageListLoader({}, 5, options(2)).next());
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::BatchLoaderTest)
#include "batch_loader_test.moc"
