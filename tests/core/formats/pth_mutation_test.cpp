// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/random.h"
#include "core/formats/pth.h"
#include "tests/support/pth_maker.h"

#include <QtTest>

using namespace interproto;
namespace make = interproto::support;

namespace {

const std::string kFloats = make::floatBytes({0, 1, 2, 3, 4, 5});

/// The message of the refusal; empty when the bytes were read.
std::string refusal(const std::string& bytes)
{
    try {
        readPth(MemorySource("bad.pth", bytes));
    } catch (const Error& error) {
        return error.code() == ExitCode::BadInput ? error.what() : "not a bad-input error";
    }
    return {};
}

}  // namespace

class PthMutationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anySingleFlippedBitIsNoticedOrHarmless()
    {
        const std::string good = make::goodCheckpoint(false);
        for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
            std::string bad = good;
            bad[bit / 8] = static_cast<char>(bad[bit / 8] ^ (1 << bit % 8));
            expectRightOrRefused(bad);
            if (QTest::currentTestFailed())
                return;
        }
    }

    void anyTruncationIsNoticed()
    {
        for (const bool legacy : {false, true}) {
            const std::string good = make::goodCheckpoint(legacy);
            for (std::size_t size = 0; size < good.size(); ++size)
                QVERIFY2(!refusal(good.substr(0, size)).empty(), std::to_string(size).c_str());
        }
    }

    void mutatedFilesAreReadOrRefused()
    {
        for (const bool legacy : {false, true}) {
            const std::string good = make::goodCheckpoint(legacy);
            Random random(seedFor(7, legacy));
            for (int round = 0; round < 2000; ++round) {
                std::string bad = good;
                const std::uint64_t changes = 1 + random.next() % 8;
                for (std::uint64_t i = 0; i < changes; ++i)
                    mutate(bad, random);
                try {
                    readPth(MemorySource("bad.pth", bad));
                } catch (const Error& error) {
                    QVERIFY(error.code() == ExitCode::BadInput);
                }
            }
        }
    }

private:
    static void expectRightOrRefused(const std::string& bytes)
    {
        try {
            const PthValue value = readPth(MemorySource("bad.pth", bytes));
            const TensorData& weight = value.at("model").at("module.weight").asTensor();
            QVERIFY(std::string(reinterpret_cast<const char*>(weight.data()), kFloats.size()) ==
                    kFloats);
            QCOMPARE(value.at("epoch").asInteger(), 7);
        } catch (const Error& error) {
            QVERIFY(error.code() == ExitCode::BadInput);
        }
    }

    static void mutate(std::string& bytes, Random& random)
    {
        if (bytes.empty())
            return;
        const std::size_t at = random.next() % bytes.size();
        switch (random.next() % 5) {
            case 0:
                bytes[at] = static_cast<char>(random.next());
                break;
            case 1:
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.next() % 8));
                break;
            case 2:
                bytes.erase(at, random.next() % 16);
                break;
            case 3:
                bytes.insert(at, bytes.substr(random.next() % bytes.size(), random.next() % 32));
                break;
            default:
                bytes[at] = random.next() % 2 == 0 ? '\xff' : '\0';
        }
    }
};

QTEST_APPLESS_MAIN(PthMutationTest)
#include "pth_mutation_test.moc"
