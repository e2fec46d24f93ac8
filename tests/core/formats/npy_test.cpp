// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/npy.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/formats/byte_source.h"
#include "tests/support/pth_maker.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <numeric>

using namespace interproto;
namespace make = interproto::support;

namespace {

std::string npyBytes(const std::string& dictionary,
                     const std::string& data,
                     const std::string& version = {"\x01\x00", 2})
{
    const std::string head = dictionary + "\n";
    return "\x93NUMPY" + version + make::little(head.size(), version[0] == 1 ? 2 : 4) + head + data;
}

std::string head(const std::string& type, const std::string& shape, const char* order = "False")
{
    return "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
}

std::string refusal(const std::string& bytes)
{
    try {
        readNpy(MemorySource("dir/bad.npy", bytes));
    } catch (const Error& error) {
        return error.code() == ExitCode::BadInput ? error.what() : "not a bad-input error";
    }
    return {};
}

std::vector<float> floatsOf(const NpyArray& array)
{
    std::vector<float> values(array.data.size() / sizeof(float));
    if (!values.empty())
        std::memcpy(values.data(), array.data.data(), array.data.size());
    return values;
}

}  // namespace

class NpyTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;

    std::string path(const char* name) const { return joined(folder_.path().toStdString(), name); }

private Q_SLOTS:
    void everyTypeAndShapeComesBack()
    {
        const std::vector<std::vector<std::int64_t>> shapes{
            {}, {0}, {5}, {2, 3}, {4, 0, 2}, {2, 3, 4}};
        for (const ScalarType type : {ScalarType::Float32,
                                      ScalarType::Float64,
                                      ScalarType::Float16,
                                      ScalarType::Int64,
                                      ScalarType::Int32,
                                      ScalarType::Int16,
                                      ScalarType::Int8,
                                      ScalarType::UInt8,
                                      ScalarType::Bool})
            for (const auto& shape : shapes) {
                std::vector<std::byte> data(24 * 8);
                for (std::size_t i = 0; i < data.size(); ++i)
                    data[i] = static_cast<std::byte>(i * 7 % 251);
                writeNpy(path("a.npy"), type, shape, data.data());
                const NpyArray back = readNpy(path("a.npy"));
                QVERIFY(back.type == type);
                QCOMPARE(back.shape, shape);
                QCOMPARE(back.data.size(),
                         static_cast<std::size_t>(back.elementCount()) * scalarSize(type));
                QVERIFY(std::equal(back.data.begin(), back.data.end(), data.begin()));
            }
    }

    void theHeadIsTheOneNumPyWrites()
    {
        const std::vector<float> values(6, 1);
        writeNpy(path("h.npy"), ScalarType::Float32, {2, 3}, values.data());
        const std::string bytes = readFile(path("h.npy"));
        const std::string wanted = std::string("\x93NUMPY\x01\x00\x76\x00", 10) +
                                   "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";
        QVERIFY(bytes.starts_with(wanted));
        QCOMPARE(bytes.size(), std::size_t(128 + 24));
        QCOMPARE(bytes[127], '\n');
    }

    void columnMajorBecomesRowMajor()
    {
        const std::string data = make::floatBytes({0, 3, 1, 4, 2, 5});
        const std::string bytes = npyBytes(head("<f4", "(2, 3)", "True"), data);
        QCOMPARE(floatsOf(readNpy(MemorySource("f.npy", bytes))),
                 (std::vector<float>{0, 1, 2, 3, 4, 5}));
        const std::string empty = npyBytes(head("<f4", "(0, 3)", "True"), "");
        QCOMPARE(readNpy(MemorySource("f.npy", empty)).elementCount(), 0);
    }

    void bigEndianIsTurned()
    {
        const std::string bytes = npyBytes(head(">i4", "(2,)"), std::string("\0\0\1\2\0\0\0\7", 8));
        const NpyArray array = readNpy(MemorySource("b.npy", bytes));
        std::int32_t values[2];
        std::memcpy(values, array.data.data(), sizeof values);
        QCOMPARE(values[0], 258);
        QCOMPARE(values[1], 7);
    }

    void newerVersionsAreRead()
    {
        for (const char version : {'\2', '\3'}) {
            const std::string bytes =
                npyBytes(head("<f4", "(1,)"), make::floatBytes({5}), std::string{version, '\0'});
            QCOMPARE(floatsOf(readNpy(MemorySource("v.npy", bytes))), std::vector<float>{5});
        }
    }

    void rowsAreCountedAtTheEnd()
    {
        NpyWriter writer(path("rows.npy"), ScalarType::Float32, {3});
        std::vector<float> values(3 * 1000);
        std::iota(values.begin(), values.end(), 0.f);
        for (int i = 0; i < 10; ++i)
            writer.appendRows(values.data() + 300 * i, 100);
        QVERIFY(!fileExists(path("rows.npy")));
        writer.commit();
        const NpyArray back = readNpy(path("rows.npy"));
        QCOMPARE(back.shape, (std::vector<std::int64_t>{1000, 3}));
        QCOMPARE(floatsOf(back), values);
    }

    void aWriterWithoutRowsMakesAnEmptyArray()
    {
        NpyWriter writer(path("none.npy"), ScalarType::Int64, {});
        writer.commit();
        QCOMPARE(readNpy(path("none.npy")).shape, std::vector<std::int64_t>{0});
    }

    void bfloat16HasNoForm()
    {
        QVERIFY_EXCEPTION_THROWN(writeNpy(path("x.npy"), ScalarType::BFloat16, {0}, nullptr),
                                 Error);
    }

    void refusesEachKindOfMalformedFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& bytes, const char* message) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(message);
        };
        const std::string four = make::floatBytes({1});
        row("an empty file", "", "no .npy file");
        row("another file", "hello, world, hello", "no .npy file");
        row("version 4", npyBytes(head("<f4", "(1,)"), four, {"\x04\x00", 2}), "version is 4.0");
        row("objects", npyBytes(head("|O", "(1,)"), four), "Python objects");
        row("records",
            npyBytes("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", four),
            "records");
        row("text", npyBytes(head("<U4", "(1,)"), four), "its type is \"<U4\"");
        row("complex numbers", npyBytes(head("<c8", "(1,)"), four), "its type is");
        row("unsigned 32 bits", npyBytes(head("<u4", "(1,)"), four), "its type is");
        row("no byte order", npyBytes(head("|f4", "(1,)"), four), "its type is");
        row("too few elements", npyBytes(head("<f4", "(2,)"), four), "cut short");
        row("too many elements", npyBytes(head("<f4", "(1,)"), four + "x"), "1 bytes follow");
        row("a shape that overflows",
            npyBytes(head("<f4", "(4611686018427387904, 4611686018427387904)"), four),
            "too large");
        row("a shape beyond 64 bits",
            npyBytes(head("<f4", "(99999999999999999999,)"), four),
            "not a list of sizes");
        row("a negative shape", npyBytes(head("<f4", "(-1,)"), four), "not a list of sizes");
        row("an expression",
            npyBytes(head("<f4", "(__import__('os').system('x'),)"), four),
            "not a list of sizes");
        row("another key", npyBytes("{'x': 1}", four), "unknown key \"x\"");
        row("a key twice",
            npyBytes("{'descr': '<f4', 'descr': '<f4', }", four),
            "says \"descr\" twice");
        row("no shape",
            npyBytes("{'descr': '<f4', 'fortran_order': False, }", four),
            "names no type, order or shape");
        row("no order", npyBytes(head("<f4", "(1,)", "0"), four), "neither True nor False");
        row("more after the head", npyBytes(head("<f4", "(1,)") + " x", four), "goes on after");
        row("an open dictionary", npyBytes("{'descr': '<f4'", four), "damaged");
        row("a head beyond the file",
            std::string("\x93NUMPY\x01\x00\xff\xff{}", 12),
            "cut short or too long");
        row("a head of 4 GB",
            std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff{}", 14),
            "cut short or too long");
    }

    void refusesEachKindOfMalformedFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, message);
        const std::string said = refusal(bytes.toStdString());
        QVERIFY2(said.find("dir/bad.npy") != std::string::npos, said.c_str());
        QVERIFY2(said.find(message.toStdString()) != std::string::npos, said.c_str());
    }

    void mutatedFilesAreReadOrRefused()
    {
        const std::string good =
            npyBytes(head("<f4", "(2, 3)", "True"), make::floatBytes({0, 1, 2, 3, 4, 5}));
        Random random(3);
        for (int round = 0; round < 5000; ++round) {
            std::string bad = good;
            for (std::uint64_t i = 0; i <= random.next() % 4; ++i)
                bad[random.next() % bad.size()] = static_cast<char>(random.next());
            const std::string said = refusal(bad);
            QVERIFY(said.empty() || said.find("bad.npy") != std::string::npos);
        }
    }
};

QTEST_APPLESS_MAIN(NpyTest)
#include "npy_test.moc"
