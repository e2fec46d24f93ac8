// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pth.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/formats/zip_reader.h"
#include "core/formats/zip_writer.h"
#include "tests/support/pth_maker.h"

#include <QTemporaryDir>
#include <QtTest>

#include <cstring>
#include <limits>

using namespace interproto;
namespace make = interproto::support;

namespace {

TensorData floats(std::vector<std::int64_t> shape, const std::vector<float>& values)
{
    return TensorData::contiguous(ScalarType::Float32, std::move(shape), values.data());
}

std::vector<float> valuesOf(const TensorData& tensor)
{
    const TensorData dense = madeContiguous(tensor);
    std::vector<float> values(static_cast<std::size_t>(dense.elementCount()));
    if (!values.empty())
        std::memcpy(values.data(), dense.data(), values.size() * sizeof(float));
    return values;
}

template <typename Work>
std::string messageOf(Work work)
{
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

bool holds(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

}  // namespace

class PthTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir folder_;

    std::string path(const char* name) const { return joined(folder_.path().toStdString(), name); }

    void checkCheckpoint(const PthValue& value)
    {
        QCOMPARE(value.at("epoch").asInteger(), 7);
        QCOMPARE(value.at("lr").asReal(), 0.1);
        const PthValue& model = value.at("model");
        const TensorData& weight = model.at("module.weight").asTensor();
        QCOMPARE(weight.shape, (std::vector<std::int64_t>{2, 3}));
        QCOMPARE(valuesOf(weight), (std::vector<float>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(valuesOf(model.at("bias").asTensor()), (std::vector<float>{1, 4}));
        QVERIFY(model.at("bias").asTensor().storage == weight.storage);
        QVERIFY(model.at("steps").asTensor().type == ScalarType::Int64);
        QCOMPARE(static_cast<int>(*model.at("steps").asTensor().data()), 42);
    }

private Q_SLOTS:
    void readsTheZipForm()
    {
        writeFile(path("zip.pth"), make::goodCheckpoint(false));
        checkCheckpoint(readPth(path("zip.pth")));
    }

    void readsTheOlderForm()
    {
        writeFile(path("old.pth"), make::goodCheckpoint(true));
        checkCheckpoint(readPth(path("old.pth")));
    }

    void readsCompressedRecordsAndDescriptors()
    {
        std::vector<make::ZipPart> parts =
            make::pthParts(make::pickle(make::orderedDict(make::text("w") + make::tensor({}))),
                           {make::floatBytes({0, 1, 2, 3, 4, 5})});
        for (make::ZipPart& part : parts) {
            part.deflate = true;
            part.descriptor = true;
        }
        const std::string bytes = make::zipBytes(parts, true);
        const PthValue value = readPth(MemorySource("x.pth", bytes));
        QCOMPARE(valuesOf(value.at("w").asTensor()), (std::vector<float>{0, 1, 2, 3, 4, 5}));
    }

    void skipsMetadataOfAStateDict()
    {
        const std::string metadata =
            "}" + make::text("_metadata") + make::orderedDict(make::text("") + "}") + "s";
        const std::string object =
            make::orderedDict(make::text("w") + make::tensor({})) + metadata + "b";
        const std::string bytes = make::zipBytes(
            make::pthParts(make::pickle(object), {make::floatBytes({0, 1, 2, 3, 4, 5})}));
        QCOMPARE(readPth(MemorySource("x.pth", bytes)).asDict().size(), std::size_t(1));
    }

    void readsWhatPythonTwoWrote()
    {
        const std::string pair = "](U\x01w" + make::tensor({}) + "e";
        const std::string object = make::call("collections", "OrderedDict", "](" + pair + "e");
        const std::string bytes = make::zipBytes(
            make::pthParts(make::pickle(object), {make::floatBytes({0, 1, 2, 3, 4, 5})}));
        QVERIFY(readPth(MemorySource("x.pth", bytes)).at("w").isTensor());
    }

    void aChecksumOfZeroMeansNotComputed()
    {
        std::vector<make::ZipPart> parts =
            make::pthParts(make::pickle(make::orderedDict(make::text("w") + make::tensor({}))),
                           {make::floatBytes({0, 1, 2, 3, 4, 5})});
        parts[2].crc = 0;
        const std::string bytes = make::zipBytes(parts);
        QVERIFY(readPth(MemorySource("x.pth", bytes)).at("w").isTensor());
    }

    void everyKindOfValueComesBack()
    {
        const PthValue value = PthValue::dict(
            {{"none", PthValue::none()},
             {"yes", PthValue::boolean(true)},
             {"no", PthValue::boolean(false)},
             {"byte", PthValue::integer(255)},
             {"minus", PthValue::integer(-1)},
             {"least", PthValue::integer(std::numeric_limits<std::int64_t>::min())},
             {"most", PthValue::integer(std::numeric_limits<std::int64_t>::max())},
             {"real", PthValue::real(-1e300)},
             {"text", PthValue::text("s\xc3\xbc\xc3\x9f")},
             {"list", PthValue::list({PthValue::integer(1), PthValue::list({})})},
             {"tuple", PthValue::tuple({PthValue::text("x")})},
             {"dict", PthValue::dict(PthDict{{PthValue::integer(3), PthValue::none()}})}});
        writePth(path("kinds.pth"), value);
        const PthValue back = readPth(path("kinds.pth"));
        QCOMPARE(back.asDict().size(), value.asDict().size());
        for (std::size_t i = 0; i < value.asDict().size(); ++i) {
            QCOMPARE(back.asDict()[i].first.asText(), value.asDict()[i].first.asText());
            QCOMPARE(back.asDict()[i].second.describe(), value.asDict()[i].second.describe());
        }
        QCOMPARE(back.at("dict").asDict()[0].first.asInteger(), 3);
        QCOMPARE(back.at("least").asInteger(), std::numeric_limits<std::int64_t>::min());
    }

    void everyTypeComesBack()
    {
        std::vector<NamedTensor> tensors;
        for (int t = 0; t <= static_cast<int>(ScalarType::Bool); ++t) {
            const std::uint64_t data[3] = {0x0101010101010101, 0, 0x0100010001000100};
            tensors.push_back(
                {scalarName(ScalarType(t)), TensorData::contiguous(ScalarType(t), {3}, data)});
        }
        writeStateDict(path("types.pth"), tensors);
        const std::vector<NamedTensor> back = readStateDict(path("types.pth"));
        QCOMPARE(back.size(), tensors.size());
        for (std::size_t i = 0; i < back.size(); ++i) {
            QCOMPARE(back[i].name, tensors[i].name);
            QVERIFY(back[i].tensor.type == tensors[i].tensor.type);
            QVERIFY(*back[i].tensor.storage == *tensors[i].tensor.storage);
        }
    }

    void aViewWritesOnlyWhatItShows()
    {
        const TensorData whole = floats({100, 10}, std::vector<float>(1000, 1.5f));
        TensorData column = whole;
        column.shape = {3, 2};
        column.strides = {10, 2};
        column.offset = 5;
        writeStateDict(path("view.pth"), {{"v", column}});
        const TensorData back = readStateDict(path("view.pth"))[0].tensor;
        QCOMPARE(back.storage->size(), std::size_t(24));
        QCOMPARE(valuesOf(back), std::vector<float>(6, 1.5f));
    }

    void viewsAreCopiedInRowMajorOrder()
    {
        TensorData view = floats({2, 3, 2}, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
        view.shape = {2, 2, 3};
        view.strides = {1, 6, 2};
        QCOMPARE(valuesOf(view), (std::vector<float>{0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11}));
        view.shape = {2, 0, 3};
        QCOMPARE(valuesOf(view).size(), std::size_t(0));
        view = TensorData{ScalarType::Float32, {}, {}, view.storage, 7};
        QCOMPARE(valuesOf(view), std::vector<float>{7});
    }

    void tiedWeightsStayTied()
    {
        const TensorData tensor = floats({2, 2}, {1, 2, 3, 4});
        TensorData turned = tensor;
        turned.strides = {1, 2};
        writeStateDict(path("tied.pth"), {{"a", tensor}, {"b", tensor}, {"c", turned}});
        const std::vector<NamedTensor> back = readStateDict(path("tied.pth"));
        QVERIFY(back[0].tensor.storage == back[1].tensor.storage);
        QVERIFY(back[0].tensor.storage == back[2].tensor.storage);
        QCOMPARE(valuesOf(back[2].tensor), (std::vector<float>{1, 3, 2, 4}));
    }

    void parallelPrefixIsDropped()
    {
        const TensorData one = floats({1}, {1});
        writeStateDict(path("prefix.pth"), {{"module.a", one}, {"b.module.c", one}});
        const std::vector<NamedTensor> back = readStateDict(path("prefix.pth"));
        QCOMPARE(back[0].name, std::string("a"));
        QCOMPARE(back[1].name, std::string("b.module.c"));
        writeStateDict(path("prefix.pth"), {{"module.a", one}, {"a", one}});
        QVERIFY(holds(messageOf([&] { readStateDict(path("prefix.pth")); }), "two tensors"));
    }

    void aNestedCheckpointIsNoStateDict()
    {
        writeFile(path("nested.pth"), make::goodCheckpoint(false));
        const std::string message = messageOf([&] { readStateDict(path("nested.pth")); });
        QVERIFY2(holds(message, "nested.pth") && holds(message, "\"model\", \"epoch\", \"lr\""),
                 message.c_str());
        const std::string missing = messageOf([&] { readPth(path("nested.pth")).at("modle"); });
        QVERIFY2(holds(missing, "modle") && holds(missing, "\"epoch\""), missing.c_str());
        const std::string wrong =
            messageOf([&] { readPth(path("nested.pth")).at("epoch").asTensor(); });
        QVERIFY2(holds(wrong, "found the number 7, wanted a tensor"), wrong.c_str());
    }

    void theWriterRefusesWhatPythonCannotRead()
    {
        const std::string file = path("refused.pth");
        QVERIFY(holds(messageOf([&] { writePth(file, PthValue::text("\xff")); }), "UTF-8"));
        QVERIFY(holds(messageOf([&] { writePth(file, PthValue::text("\xed\xa0\x80")); }), "UTF-8"));
        QVERIFY(holds(messageOf([&] { writePth(file, PthValue::bytes("x")); }), "uint8 tensor"));
        TensorData lie = floats({2}, {1, 2});
        lie.strides = {5};
        QVERIFY(holds(messageOf([&] { writePth(file, PthValue::tensor(lie)); }), file.c_str()));
        PthValue deep;
        for (int i = 0; i < 70; ++i)
            deep = PthValue::list({deep});
        QVERIFY(holds(messageOf([&] { writePth(file, deep); }), "nested"));
        QVERIFY(!fileExists(file));
    }

    void writingTwiceGivesTheSameBytes()
    {
        const PthValue value = PthValue::dict({{"w", PthValue::tensor(floats({2}, {1, 2}))}});
        writePth(path("a.pth"), value);
        writePth(path("b.pth"), value);
        QVERIFY(readFile(path("a.pth")) == readFile(path("b.pth")));
    }

    void storagesBeginAtMultiplesOf64()
    {
        writeStateDict(path("aligned.pth"),
                       {{"a", floats({3}, {1, 2, 3})}, {"b", floats({1}, {77})}});
        const std::string bytes = readFile(path("aligned.pth"));
        const std::size_t at = bytes.find(make::floatBytes({77}));
        QVERIFY(at != std::string::npos);
        QCOMPARE(at % 64, std::size_t(0));
    }

    void zip64FieldsAreReadAsWritten()
    {
        ZipWriter writer(path("large.zip"), 100);  // as though 100 bytes were 4 GiB
        const std::string large(500, 'x');
        writer.add("top/small", "abc");
        writer.add("top/large", large);
        writer.add("top/last", "z");
        writer.commit();
        const FileSource source(path("large.zip"));
        const ZipReader reader(source);
        QCOMPARE(reader.records().size(), std::size_t(3));
        QCOMPARE(reader.readText(*reader.find("top/large"), 1000), large);
        QCOMPARE(reader.readText(*reader.find("top/last"), 1000), std::string("z"));
    }

    void manyRecordsNeedZip64()
    {
        ZipWriter writer(path("many.zip"));
        for (int i = 0; i < 66'000; ++i)
            writer.add(std::to_string(i), "v");
        writer.commit();
        const FileSource source(path("many.zip"));
        QCOMPARE(ZipReader(source).records().size(), std::size_t(66'000));
    }
};

QTEST_APPLESS_MAIN(PthTest)
#include "pth_test.moc"
