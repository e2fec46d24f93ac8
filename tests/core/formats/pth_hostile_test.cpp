// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/formats/pth.h"
#include "tests/support/pth_maker.h"

#include <sys/resource.h>

#include <QElapsedTimer>
#include <QtTest>

using namespace interproto;
namespace make = interproto::support;

namespace {

const std::string kFloats = make::floatBytes({0, 1, 2, 3, 4, 5});
constexpr qint64 kSlowest = 5000;  // milliseconds, with sanitizers and a busy machine
#ifdef __SANITIZE_ADDRESS__
constexpr long kLargest = 2048 * 1024;
#else
constexpr long kLargest =
    512 * 1024;  // kilobytes of this process at its peak, a file of 100 MB in memory included
#endif

/// The message of the refusal; empty when the bytes were read.
std::string refusal(const std::string& bytes)
{
    try {
        readPth(MemorySource("dir/bad.pth", bytes));
    } catch (const Error& error) {
        return error.code() == ExitCode::BadInput ? error.what() : "not a bad-input error";
    }
    return {};
}

std::string zipOf(const std::string& object, const std::vector<std::string>& storages = {kFloats})
{
    return make::zipBytes(make::pthParts(make::pickle(object), storages));
}

std::string zipOf(const make::TensorSpelling& tensor, const std::string& data = kFloats)
{
    return zipOf(make::orderedDict(make::text("w") + make::tensor(tensor)), {data});
}

std::string zipWith(void (*change)(std::vector<make::ZipPart>&))
{
    std::vector<make::ZipPart> parts = make::pthParts(
        make::pickle(make::orderedDict(make::text("w") + make::tensor({}))), {kFloats});
    change(parts);
    return make::zipBytes(parts);
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

std::string doubling()
{
    // Each list holds the one before twice: 2^60 values when unfolded.
    std::string body = "]q\x01";
    for (int i = 0; i < 60; ++i)
        body +=
            "0](h\x01h\x01"
            "eq\x01";
    return body;
}

}  // namespace

class PthHostileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesEachKindOfMalformedFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& bytes, const char* message) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(message);
        };
        addPickles(row);
        addTensors(row);
        addArchives(row);
        addOlderForm(row);
        addOthers(row);
    }

    void refusesEachKindOfMalformedFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, message);
        QElapsedTimer clock;
        clock.start();
        const std::string said = refusal(bytes.toStdString());
        QVERIFY2(!said.empty(), "it was read");
        QVERIFY2(said.find("dir/bad.pth") != std::string::npos, said.c_str());
        QVERIFY2(said.find(message.toStdString()) != std::string::npos, said.c_str());
        QVERIFY(said.size() < 1000);
        QVERIFY(clock.elapsed() < kSlowest);
    }

    void memoryStayedSmall()
    {
        struct rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        QVERIFY2(usage.ru_maxrss < kLargest, std::to_string(usage.ru_maxrss).c_str());
    }

private:
    template <typename Row>
    static void addPickles(const Row& row)
    {
        row("os.system",
            zipOf(make::call("posix", "system", make::text("touch x"))),
            "refused to call \"posix system\"");
        row("builtins.eval",
            zipOf(make::call("builtins", "eval", make::text("1"))),
            "refused to call \"builtins eval\"");
        row("a name behind an allowed one",
            zipOf(make::global("torch", "FloatStorage.__init__")),
            "refused to call");
        row("a control byte in a name",
            zipOf(make::global("po\x1bsix", "system")),
            "refused to call \"po\\x1bsix system\"");
        row("protocol 4",
            make::zipBytes(
                make::pthParts("\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x01x\x85R.", {})),
            "refused to call \"posix system\"");
        row("protocol 0",
            make::zipBytes(make::pthParts("cos\nsystem\n(S'x'\ntR.", {})),
            "refused to call \"os system\"");
        row("INST", zipOf("(iposix\nsystem\n"), "refused to call \"posix system\"");
        row("NEWOBJ",
            zipOf(make::global("collections", "OrderedDict") + ")\x81"),
            "0x81 is not allowed");
        row("BUILD on a plain dict", zipOf("}}b"), "refused to set the state");
        row("a call of a value", zipOf(make::text("x") + ")R"), "no function");
        row("a call of a storage type",
            zipOf(make::global("torch", "FloatStorage") + ")R"),
            "refused to call a storage type");
        row("a function as a value",
            zipOf("]" + make::global("torch", "Size") + "a"),
            "function or class");
        row("a storage as a value", zipOf(make::storage({})), "bare storage");
        row("another persistent id",
            zipOf("(" + make::text("module") + "NNNNtQ"),
            "stored object of kind \"module\"");
        row("1,000,000 nested lists",
            zipOf(repeated("]", 1'000'000) + repeated("a", 999'999)),
            "more than 2000000 values");
        row("100 nested lists",
            zipOf(repeated("]", 100) + repeated("a", 99)),
            "nested deeper than 64");
        row("1,000,000 nested tuples", zipOf(")" + repeated("\x85", 1'000'000)), "nested deeper");
        row("3,000,000 marks", zipOf(repeated("(", 3'000'000)), "more than 2000000 values");
        row("3,000,000 dicts", zipOf(repeated("}", 3'000'000)), "more than 2000000 values");
        row("lists that double", zipOf(doubling()), "unfolds to more than");
        row("a list in itself",
            zipOf("]q\x01h\x01"
                  "a"),
            "holds itself");
        row("a cycle",
            zipOf("]q\x01]q\x02h\x01"
                  "ah\x01h\x02"
                  "a0"),
            "part of another already");
        row("a 4 GB text", zipOf("X\xff\xff\xff\xff"), "a length of 4294967295 bytes");
        row("an 8 EB text", zipOf("\x8d\xff\xff\xff\xff\xff\xff\xff\x7f"), "a length of");
        row("a long of 2^32-1 bytes", zipOf("\x8b\xff\xff\xff\xff"), "too large");
        row("a long of 10 bytes", zipOf("\x8a\x0a" + std::string(10, '\1')), "too large");
        row("a memo of 2^32-1",
            zipOf("Nr\xff\xff\xff\xff"
                  "0"),
            "ends with 0 values");
        row("a value never stored", zipOf("h\x07"), "never stored");
        row("an empty stack", zipOf("0"), "no value to work on");
        row("a mark behind a pop", zipOf("N(0"), "no value to work on");
        row("no mark", zipOf("]e"), "no mark");
        row("two values at the end", zipOf("NN"), "ends with 2 values");
        row("no STOP", make::zipBytes(make::pthParts("\x80\x02N", {})), "cut short");
        row("an empty pickle", make::zipBytes(make::pthParts("", {})), "cut short");
        row("a frame beyond the end",
            zipOf("\x95" + make::little(1u << 30, 8) + "N"),
            "a frame of");
        row("a text that is not UTF-8", zipOf(make::text("\xc3(")), "not UTF-8");
        row("a key twice",
            zipOf("}(" + make::text("a") + "N" + make::text("a") + "Nu"),
            "same key twice");
        row("a dict as a key", zipOf("}(}Nu"), "key of a dict");
        row("a key without a value", zipOf("}(Nu"), "without a value");
        row("an unknown instruction", zipOf("\x7f"), "0x7f is not allowed");
        row("protocol 9", make::zipBytes(make::pthParts("\x80\x09N.", {})), "protocol 9");
    }

    template <typename Row>
    static void addTensors(const Row& row)
    {
        using T = make::TensorSpelling;
        row("an empty record for a storage", zipOf(T{}, ""), "the record has 0 bytes, wanted 24");
        row("a record too short",
            zipOf(T{}, kFloats.substr(1)),
            "the record has 23 bytes, wanted 24");
        row("a record too long", zipOf(T{}, kFloats + "x"), "the record has 25 bytes, wanted 24");
        row("no record", zipOf(T{.key = "9"}), "no such record");
        row("a path as a key", zipOf(T{.key = "../version"}), "no such record");
        row("a storage of a larger type", zipOf(T{.type = "DoubleStorage"}), "wanted 48");
        row("an offset lie", zipOf(T{.offset = 1}), "does not fit its storage");
        row("a negative offset", zipOf(T{.offset = -1}), "negative");
        row("the tensor's key is told",
            zipOf(make::orderedDict(make::text("epoch") + "K\x03" + make::text("conv.weight") +
                                    make::tensor({.offset = 1}))),
            "the tensor \"conv.weight\" does not fit its storage");
        row("the parameter's key is told",
            zipOf(make::orderedDict(make::text("head.kernel") +
                                    make::call("torch._utils",
                                               "_rebuild_parameter",
                                               make::tensor({.offset = 1}) + "\x88" +
                                                   make::global("collections", "OrderedDict") +
                                                   ")R"))),
            "the tensor \"head.kernel\" does not fit its storage");
        row("the key of a short record",
            zipOf(T{}, kFloats.substr(1)),
            "wanted 24 (6 elements of float32) (of the tensor \"w\")");
        row("a tensor without a key",
            zipOf("](" + make::tensor({.offset = 1}) + "e"),
            "the tensor does not fit");
        row("the key of a changed record",
            zipWith([](std::vector<make::ZipPart>& parts) {
                for (make::ZipPart& part : parts)
                    if (part.name == "archive/data/0")
                        part.crc = 1;
            }),
            "key \"w\": its record \"archive/data/0\"");
        row("a size lie", zipOf(T{.shape = {3, 3}}), "does not fit its storage");
        row("a stride lie", zipOf(T{.strides = {4, 1}}), "does not fit its storage");
        row("a negative stride", zipOf(T{.strides = {-3, 1}}), "negative");
        row("a negative size", zipOf(T{.shape = {-2, 3}}), "negative");
        row("sizes that overflow",
            zipOf(T{.shape = {1LL << 40, 1LL << 40}, .strides = {0, 0}}),
            "overflow");
        row("strides that overflow",
            zipOf(T{.shape = {3, 2}, .strides = {INT64_MAX, 1}}),
            "overflow");
        row("sizes that overflow around a zero",
            zipOf(T{.shape = {0, 1LL << 40, 1LL << 40}, .strides = {1, 1, 1}}),
            "overflow");
        row("a tensor that unfolds",
            zipOf(T{.shape = {1LL << 40}, .strides = {0}}),
            "unfolds its storage");
        row("more sizes than strides", zipOf(T{.strides = {1}}), "2 sizes but 1 strides");
        row("65 dimensions",
            zipOf(T{.shape = std::vector<std::int64_t>(65, 1),
                    .strides = std::vector<std::int64_t>(65, 1)}),
            "at most 64");
        row("a storage of 2^60 elements", zipOf(T{.elements = 1LL << 60}), "all storages together");
        row("a storage of -1 elements", zipOf(T{.elements = -1}), "-1 elements");
        T other;
        other.type = "IntStorage";
        row("one storage, two types",
            zipOf(make::orderedDict(make::text("a") + make::tensor({}) + make::text("b") +
                                    make::tensor(other))),
            "described in two ways");
        row("an unknown storage type",
            zipOf(T{.type = "ComplexFloatStorage"}),
            "refused to call \"torch ComplexFloatStorage\"");
    }

    template <typename Row>
    static void addArchives(const Row& row)
    {
        using Parts = std::vector<make::ZipPart>;
        row(
            "a flipped weight bit",
            [] {
                std::string bytes = zipOf(make::TensorSpelling{});
                bytes[bytes.find(kFloats) + 5] ^= 1;
                return bytes;
            }(),
            "checksum is wrong");
        row("a deflate bomb",
            zipOf(make::TensorSpelling{.elements = 1 << 26, .shape = {2, 3}}, ""),
            "the record has 0 bytes");
        row("a bomb that claims to be large",
            zipWith([](Parts& parts) {
                parts[2].data = std::string(100 << 20, '\0');
                parts[2].deflate = true;
            }),
            "claim to grow");
        row("a bomb that claims to be small",
            zipWith([](Parts& parts) {
                parts[2].data = std::string(4 << 20, '\0');
                parts[2].deflate = true;
                parts[2].size = 24;
            }),
            "inflates to more than it says");
        row("a record that inflates to less",
            zipWith([](Parts& parts) {
                parts[2].data = kFloats.substr(4);
                parts[2].deflate = true;
                parts[2].size = 24;
            }),
            "does not inflate to the size");
        row("damaged compressed data",
            zipWith([](Parts& parts) { parts[2].method = 8; }),
            "compressed data are damaged");
        row("a stored record with two sizes",
            zipWith([](Parts& parts) { parts[2].size = 2400; }),
            "two different sizes");
        row("records that overlap",
            zipWith([](Parts& parts) { parts[3].offset = 0; }),
            "overlaps another");
        row("a record outside the file",
            zipWith([](Parts& parts) { parts[2].offset = 0xfffffff0; }),
            "outside the file");
        row("two records of one name",
            zipWith([](Parts& parts) { parts.push_back(parts[2]); }),
            "two records");
        row("an encrypted record", zipWith([](Parts& parts) { parts[2].flags = 1; }), "encrypted");
        row("an unknown compression",
            zipWith([](Parts& parts) { parts[2].method = 93; }),
            "method we do not read (93)");
        row("no version", zipWith([](Parts& parts) { parts.pop_back(); }), "no such record");
        row("version 99",
            zipWith([](Parts& parts) { parts.back().data = "99\n"; }),
            "version is \"99\"");
        row("big-endian", zipWith([](Parts& parts) { parts[1].data = "big"; }), "byte order");
        row("no pickle",
            zipWith([](Parts& parts) { parts[0].name = "archive/x.pkl"; }),
            "no such record");
        row("an empty archive", make::zipBytes({}), "archive is empty");
        row("TorchScript by its code",
            zipWith([](Parts& parts) { parts.push_back({"archive/code/__torch__.py", "x"}); }),
            "TorchScript");
        row("TorchScript by its constants",
            zipWith([](Parts& parts) { parts.push_back({"archive/constants.pkl", "x"}); }),
            "TorchScript");
        row(
            "a directory that lies about its length",
            [] {
                std::string bytes = zipOf(make::TensorSpelling{});
                bytes.replace(bytes.size() - 12, 2, "\xff\xff");
                return bytes;
            }(),
            "cannot hold 65535 records");
        row(
            "a zip64 directory outside the file",
            [] {
                std::string bytes = make::goodCheckpoint(false);
                bytes.replace(bytes.size() - 22 - 12, 8, std::string(8, '\x7f'));
                return bytes;
            }(),
            "zip64 directory lies outside");
    }

    template <typename Row>
    static void addOlderForm(const Row& row)
    {
        make::TensorSpelling t;
        t.legacy = true;
        const std::string object = make::orderedDict(make::text("w") + make::tensor(t));
        row("older: data cut",
            make::legacyBytes(object, {{"0", kFloats.substr(1)}}, {6}),
            "cut short");
        row("older: data left over",
            make::legacyBytes(object, {{"0", kFloats + "x"}}, {6}),
            "1 bytes follow");
        row("older: another count",
            make::legacyBytes(object, {{"0", kFloats}}, {5}),
            "has 5 elements, wanted 6");
        row("older: a count of 2^63",
            make::legacyBytes(object, {{"0", kFloats}}, {INT64_MIN}),
            "wanted 6");
        row("older: an unknown key",
            make::legacyBytes(object, {{"1", kFloats}}, {6}),
            "does not name");
        row("older: a key twice",
            make::legacyBytes(object, {{"0", kFloats}, {"0", kFloats}}, {6, 6}),
            "names twice");
        row("older: no data",
            make::legacyBytes(object, {}, {}),
            "no data for the storage \"0\" (of the tensor \"w\")");
        t.elements = 1 << 28;
        row("older: a storage beyond the file",
            make::legacyBytes(
                make::orderedDict(make::text("w") + make::tensor(t)), {{"0", kFloats}}, {1 << 28}),
            "larger than the file");
        row("older: os.system",
            make::legacyBytes(make::call("posix", "system", make::text("x")), {}, {}),
            "refused to call \"posix system\"");
        std::string protocol = make::goodCheckpoint(true);
        protocol[18] = '\xea';
        row("older: another protocol", protocol, "its protocol is the number 1002");
    }

    template <typename Row>
    static void addOthers(const Row& row)
    {
        std::string tar(1024, '\0');
        tar.replace(257, 5, "ustar");
        row("a tar file", tar, "tar archive");
        row("an empty file", "", "the file is empty");
        row("one byte", "P", "no file of torch.save");
        row("a web page", "<!DOCTYPE html><html>", "an HTML page");
        row("gzip", "\x1f\x8b\x08", "gzip");
        row("a bare pickle", "\x80\x02}.", "bare pickle");
        row("text", "hello", "no file of torch.save");
        row("PK and nothing", "PK\x03\x04", "too short");
        row("PK and noise", "PK" + std::string(100, 'x'), "directory at the end is missing");
    }
};

QTEST_APPLESS_MAIN(PthHostileTest)
#include "pth_hostile_test.moc"
