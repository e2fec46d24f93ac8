// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/catalog/scan.h"
#include "core/loading/recorded_order.h"
#include "core/loading/sampler.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <QTest>

#include <set>

namespace interproto {

namespace {

TrainingSet smallSet()
{
    TrainingSet set("/faces");
    for (const char* folder : {"000000", "000001", "=odd, name"}) {
        const ClassId id = set.addClass(folder);
        for (int i = 0; i < 4; ++i)
            set.addImage(id, fmt::format("{:08}.jpg", i), static_cast<float>(i));
    }
    return set;
}

template <typename Action>
std::string errorOf(Action action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

const std::string kHeader = "epoch,step,slot,path,label,flip\n";

}  // namespace

class OrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPictureComesOnceAnEpoch()
    {
        const ShuffledOrder order(7, 103, 10);
        for (std::int64_t epoch = 0; epoch < 3; ++epoch) {
            std::set<std::uint32_t> seen;
            std::size_t places = 0;
            for (auto step = order.firstStepOf(epoch); step < order.firstStepOf(epoch + 1);
                 ++step) {
                const BatchPlan plan = order.plan(step);
                QCOMPARE(plan.epoch, epoch);
                QCOMPARE(plan.step, step);
                places += plan.slots.size();
                for (const Slot& slot : plan.slots)
                    seen.insert(slot.image);
            }
            QCOMPARE(places, 103u);
            QCOMPARE(seen.size(), 103u);
        }
    }

    void noBatchHasASinglePicture_data()
    {
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("batches");
        QTest::addColumn<int>("last");
        QTest::newRow("whole") << 30 << 3 << 10;
        QTest::newRow("incomplete is kept") << 32 << 4 << 2;
        QTest::newRow("one is joined") << 31 << 3 << 11;
        QTest::newRow("fewer than a batch") << 5 << 1 << 5;
        QTest::newRow("one more than a batch") << 11 << 1 << 11;
    }

    void noBatchHasASinglePicture()
    {
        QFETCH(int, images);
        QFETCH(int, batches);
        QFETCH(int, last);
        const ShuffledOrder order(1, images, 10);
        QCOMPARE(order.stepsPerEpoch(), std::int64_t(batches));
        QCOMPARE(order.plan(batches - 1).slots.size(), std::size_t(last));
        QCOMPARE(order.plan(2 * batches - 1).epoch, std::int64_t(1));
    }

    void tooFewPicturesAreAnError()
    {
        QVERIFY(!errorOf([] { ShuffledOrder(1, 1, 10); }).empty());
        QVERIFY(!errorOf([] { ShuffledOrder(1, 10, 0); }).empty());
    }

    void anyStepIsTheSameWithoutTheStepsBefore()
    {
        const ShuffledOrder whole(11, 57, 8);
        std::vector<BatchPlan> plans;
        for (std::int64_t step = 0; step < whole.firstStepOf(5); ++step)
            plans.push_back(whole.plan(step));
        for (std::size_t step = plans.size(); step-- > 0;)
            QVERIFY(ShuffledOrder(11, 57, 8).plan(std::int64_t(step)) == plans[step]);
    }

    void epochsAndSeedsDiffer()
    {
        const ShuffledOrder order(1, 64, 64), other(2, 64, 64);
        QVERIFY(order.plan(0).slots != order.plan(1).slots);
        QVERIFY(order.plan(0).slots != other.plan(0).slots);
    }

    void halfOfThePicturesAreMirrored()
    {
        const BatchPlan plan = ShuffledOrder(3, 4000, 4000).plan(0);
        const auto flips = std::count_if(
            plan.slots.begin(), plan.slots.end(), [](const Slot& s) { return s.flip; });
        QVERIFY(flips > 1850 && flips < 2150);
        for (const Slot& slot : ShuffledOrder(3, 4000, 4000, false).plan(0).slots)
            QVERIFY(!slot.flip);
    }

    void aRecordedOrderIsReplayed()
    {
        const testing::TemporaryFolder folder;
        const TrainingSet set = smallSet();
        const ShuffledOrder order(5, std::int64_t(set.size()), 5);
        const std::string path = folder.file("order.csv");
        const auto record = [&](std::int64_t from, std::int64_t to) {
            OrderRecorder recorder(path, set, from);
            for (auto step = from; step < to; ++step) {
                std::vector<std::uint32_t> images;
                std::vector<std::uint8_t> flips;
                for (const Slot& slot : order.plan(step).slots) {
                    images.push_back(slot.image);
                    flips.push_back(slot.flip ? 1 : 0);
                }
                recorder.add(order.epochOf(step), step, images, flips);
            }
        };
        record(0, 7);
        record(4, 9);  // a run resumed at step 4
        const RecordedOrder replay(path, set);
        QCOMPARE(replay.stepLimit(), std::int64_t(9));
        for (std::int64_t step = 0; step < 9; ++step) {
            QVERIFY(replay.plan(step) == order.plan(step));
            QCOMPARE(replay.epochOf(step), order.epochOf(step));
        }
        for (std::int64_t epoch = 0; epoch < 3; ++epoch)
            QCOMPARE(replay.firstStepOf(epoch), order.firstStepOf(epoch));
    }

    void aLongRecordIsCutWhereTheResumeBegins()
    {
        // Longer than the pieces it is searched in.
        const testing::TemporaryFolder folder;
        const TrainingSet set = smallSet();
        const std::string path = folder.file("order.csv");
        const auto record = [&](std::int64_t from, std::int64_t to) {
            OrderRecorder recorder(path, set, from);
            for (auto step = from; step < to; ++step)
                recorder.add(0, step, {0, 1, 2, 3, 4, 5}, {0, 1, 0, 1, 0, 1});
        };
        constexpr std::int64_t kSteps = 12000;
        record(0, kSteps);
        const std::string whole = readFile(path);
        QVERIFY(whole.size() > (std::size_t(1) << 21));
        record(kSteps / 2, kSteps);
        QVERIFY(readFile(path) == whole);
        record(kSteps, kSteps);
        QVERIFY(readFile(path) == whole);
    }

    void aForeignFileIsNoRecord()
    {
        const testing::TemporaryFolder folder;
        const TrainingSet set = smallSet();
        for (const std::string text : {"", "epoch,st", "a thought\n", "a thought"}) {
            const std::string path = folder.write("notes.txt", text);
            const bool isOurs = kHeader.starts_with(text);
            bool isRefused = false;
            try {
                const OrderRecorder recorder(path, set, 0);
            } catch (const Error&) {
                isRefused = true;
            }
            QCOMPARE(isRefused, !isOurs);
            if (!isOurs)
                QCOMPARE(readFile(path), text);
        }
    }

    void pathsMayBeLonger()
    {
        const testing::TemporaryFolder folder;
        const RecordedOrder order(
            folder.write(
                "o.csv",
                kHeader +
                    "0,0,0,/somewhere/000001/00000002.jpg,1,1\n0,0,1,000000/00000003.jpg,0,0\n"),
            smallSet());
        QVERIFY(order.plan(0).slots == (std::vector<Slot>{{6, true}, {3, false}}));
    }

    void malformedOrdersNameTheLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* rows) {
            QTest::newRow(name) << QByteArray::fromStdString(
                kHeader + "0,0,0,000000/00000000.jpg,0,0\n" + rows);
        };
        row("too few columns", "0,0,1,000000/00000000.jpg,0\n");
        row("unknown picture", "0,0,1,000000/7.jpg,0,0\n");
        row("other label", "0,0,1,000000/00000001.jpg,1,0\n");
        row("slot skipped", "0,0,2,000000/00000001.jpg,0,0\n");
        row("step skipped", "0,2,0,000000/00000001.jpg,0,0\n");
        row("epoch goes back", "1,1,0,000000/00000001.jpg,0,0\n0,2,0,000000/00000001.jpg,0,0\n");
        row("not a number", "0,x,1,000000/00000001.jpg,0,0\n");
        row("flip of two", "0,0,1,000000/00000001.jpg,0,2\n");
        row("no folder", "0,0,1,00000001.jpg,0,0\n");
    }

    void malformedOrdersNameTheLine()
    {
        QFETCH(QByteArray, text);
        const testing::TemporaryFolder folder;
        const std::string path = folder.write("o.csv", text.toStdString());
        const std::string message = errorOf([&] { RecordedOrder(path, smallSet()); });
        QVERIFY2(message.find("o.csv:3") != std::string::npos ||
                     message.find("o.csv:4") != std::string::npos,
                 message.c_str());
    }

    void emptyOrdersAreRefused()
    {
        const testing::TemporaryFolder folder;
        QVERIFY(
            !errorOf([&] { RecordedOrder(folder.write("a.csv", kHeader), smallSet()); }).empty());
        QVERIFY(!errorOf([&] {
                     RecordedOrder(folder.write("b.csv", "step,path\n"), smallSet());
                 }).empty());
    }

    void aTrainingSetIsCompact()
    {
        TrainingSet set("/faces");
        for (int folder = 0; folder < 1000; ++folder) {
            const ClassId id = set.addClass(fmt::format("{:06}", folder));
            for (int i = 0; i < 100; ++i)
                set.addImage(id, fmt::format("{:08}.jpg", folder * 100 + i), 30);
        }
        QCOMPARE(set.size(), 100'000u);
        QVERIFY2(set.memoryBytes() < 100 * set.size(), std::to_string(set.memoryBytes()).c_str());
        QCOMPARE(QByteArray::fromStdString(set.path(99'999)),
                 QByteArray("/faces/000999/00099999.jpg"));
        QCOMPARE(set.identity(99'999).value, std::int64_t(999));
    }

    void aScannedFolderIsListedInByteOrder()
    {
        const testing::TemporaryFolder folder;
        for (const char* name : {"10/b.jpg", "10/a.PNG", "2/c.jpg", "B/d.jpg", "a/e.jpg"})
            folder.write("train/" + std::string(name), "x");
        ScanOptions options;
        options.trainRoot = folder.file("train");
        options.ageFile = folder.write("ages.txt", "2 train/2/c.jpg 7 1\n");
        options.catalogFile = folder.file("catalog.sqlite");
        options.readHeaders = false;
        scan(options);
        const TrainingSet set = trainingSetOf(loadTrainingIndex(Catalog(options.catalogFile)));
        std::vector<std::string> paths;
        for (std::size_t i = 0; i < set.size(); ++i)
            paths.push_back(set.relativePath(i));
        QVERIFY(paths == (std::vector<std::string>{
                             "10/a.PNG", "10/b.jpg", "2/c.jpg", "B/d.jpg", "a/e.jpg"}));
        QCOMPARE(set.classCount(), 4u);
        QCOMPARE(set.identity(4).value, std::int64_t(3));
        QCOMPARE(set.age(2), 7.0F);
        QVERIFY(set.age(0) != set.age(0));
        QCOMPARE(QByteArray::fromStdString(set.path(4)),
                 QByteArray::fromStdString(folder.file("train/a/e.jpg")));
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::OrderTest)
#include "order_test.moc"
