// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/image_header.h"

#include "tests/support/temporary_folder.h"

#include <sys/stat.h>

#include <QTest>

namespace interproto {

using Kind = ImageHeader::Kind;

namespace {

std::string big16(unsigned v)
{
    return {char(v >> 8), char(v)};
}
std::string big32(unsigned v)
{
    return big16(v >> 16) + big16(v & 0xffff);
}
std::string little16(unsigned v)
{
    return {char(v), char(v >> 8)};
}
std::string little32(unsigned v)
{
    return little16(v & 0xffff) + little16(v >> 16);
}

std::string segment(int marker, const std::string& payload)
{
    return std::string("\xff") + char(marker) + big16(unsigned(payload.size() + 2)) + payload;
}

/// Signature, JFIF, frame header, a scan and EOI: all that a header reader looks at.
std::string jpeg(int width, int height, int channels = 3, int frame = 0xc0)
{
    std::string sof = "\x08" + big16(unsigned(height)) + big16(unsigned(width)) + char(channels);
    for (int i = 0; i < channels; ++i)
        sof += std::string{char(i + 1), '\x11', '\0'};
    return "\xff\xd8" + segment(0xe0, std::string("JFIF\0", 5)) +
           segment(0xdb, std::string(65, '\1')) + segment(frame, sof) + segment(0xda, "scan") +
           std::string(500, 'd') + "\xff\xd9";
}

std::string png(unsigned width, unsigned height, int colour = 2, int interlace = 0)
{
    return "\x89PNG\r\n\x1a\n" + big32(13) + "IHDR" + big32(width) + big32(height) + "\x08" +
           char(colour) + std::string(2, '\0') + char(interlace) + "CRC!" + big32(4) + "IDATdata" +
           "CRC!" + big32(0) + "IEND" + "CRC!";
}

std::string bmp(unsigned width, unsigned height, unsigned bits = 24)
{
    std::string rest = little32(0) + little32(54) + little32(40) + little32(width) +
                       little32(height) + little16(1) + little16(bits) + std::string(24, '\0');
    return "BM" + little32(unsigned(rest.size() + 6)) + rest;
}

std::string webp(const std::string& chunk, const std::string& payload)
{
    const std::string body =
        "WEBP" + chunk + little32(unsigned(payload.size())) + payload + std::string(10, '\0');
    return "RIFF" + little32(unsigned(body.size())) + body;
}

}  // namespace

class ImageHeaderTest : public QObject {
    Q_OBJECT

private:
    testing::TemporaryFolder folder_;

    std::optional<ImageHeader> read(const std::string& bytes,
                                    const std::string& name = "x.jpg",
                                    std::string* why = nullptr) const
    {
        return readImageHeader(folder_.write(name, bytes), why);
    }

private Q_SLOTS:
    void everyKindIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("channels");
        QTest::addColumn<bool>("progressive");
        const auto row = [](const char* name,
                            const std::string& bytes,
                            Kind kind,
                            int channels,
                            bool progressive = false) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes)
                                << QString::fromLatin1(imageKindName(kind)) << channels
                                << progressive;
        };
        row("JPEG", jpeg(112, 96), Kind::Jpeg, 3);
        row("grey JPEG", jpeg(112, 96, 1), Kind::Jpeg, 1);
        row("CMYK JPEG", jpeg(112, 96, 4), Kind::Jpeg, 4);
        row("progressive JPEG", jpeg(112, 96, 3, 0xc2), Kind::Jpeg, 3, true);
        row("extended JPEG", jpeg(112, 96, 3, 0xc1), Kind::Jpeg, 3);
        row("padded JPEG", jpeg(112, 96) + std::string(300, '\0'), Kind::Jpeg, 3);
        row("PNG", png(112, 96), Kind::Png, 3);
        row("grey PNG", png(112, 96, 0), Kind::Png, 1);
        row("palette PNG", png(112, 96, 3), Kind::Png, 3);
        row("grey and alpha PNG", png(112, 96, 4), Kind::Png, 2);
        row("RGBA PNG", png(112, 96, 6), Kind::Png, 4);
        row("interlaced PNG", png(112, 96, 2, 1), Kind::Png, 3, true);
        row("BMP", bmp(112, 96), Kind::Bmp, 3);
        row("top-down BMP", bmp(112, unsigned(-96)), Kind::Bmp, 3);
        row("BMP with alpha", bmp(112, 96, 32), Kind::Bmp, 4);
        row("lossy WebP",
            webp("VP8 ", std::string("\1\2\3\x9d\x01\x2a", 6) + little16(112) + little16(96)),
            Kind::Webp,
            3);
        row("lossless WebP",
            webp("VP8L", "\x2f" + little32(111 | 95 << 14 | 1 << 28)),
            Kind::Webp,
            4);
        row("extended WebP",
            webp("VP8X",
                 "\x10" + std::string(3, '\0') + little32(111).substr(0, 3) +
                     little32(95).substr(0, 3)),
            Kind::Webp,
            4);
    }
    void everyKindIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        QFETCH(int, channels);
        QFETCH(bool, progressive);
        std::string why;
        const auto header = read(bytes.toStdString(), "x.jpg", &why);
        QVERIFY2(header, why.c_str());
        QCOMPARE(QString::fromLatin1(imageKindName(header->kind)), kind);
        QCOMPARE(header->width, 112);
        QCOMPARE(header->height, 96);
        QCOMPARE(header->channels, channels);
        QCOMPARE(header->progressive, progressive);
        QVERIFY(!header->truncated);
        QCOMPARE(header->oddName, kind != QStringLiteral("JPEG"));
    }

    void cutFilesAreNoticed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("JPEG without end") << QByteArray::fromStdString(jpeg(9, 9)).chopped(2);
        QTest::newRow("half a JPEG") << QByteArray::fromStdString(jpeg(9, 9)).chopped(250);
        QTest::newRow("second half NUL")
            << QByteArray::fromStdString(jpeg(9, 9)).chopped(250) + QByteArray(250, '\0');
        QTest::newRow("second half NUL, large")
            << QByteArray::fromStdString(jpeg(9, 9)).chopped(250) + QByteArray(25'000, '\0');
        QTest::newRow("PNG without end") << QByteArray::fromStdString(png(9, 9)).chopped(12);
        QTest::newRow("BMP cut") << QByteArray::fromStdString(bmp(9, 9)).chopped(3);
        QTest::newRow("WebP cut")
            << QByteArray::fromStdString(webp("VP8L", "\x2f" + little32(8 | 8 << 14))).chopped(3);
    }
    void cutFilesAreNoticed()
    {
        QFETCH(QByteArray, bytes);
        const auto header = read(bytes.toStdString());
        QVERIFY(header && header->truncated);
    }

    void everyPrefixIsSafe()
    {
        for (const std::string& whole : {jpeg(112, 96),
                                         png(112, 96),
                                         bmp(112, 96),
                                         webp("VP8L", "\x2f" + little32(111 | 95 << 14))})
            for (std::size_t n = 0; n < std::min<std::size_t>(whole.size(), 200); ++n) {
                std::string why;
                const auto header = read(whole.substr(0, n), "x.jpg", &why);
                QVERIFY(header ? header->truncated : !why.empty());
            }
    }

    void unusableFilesSayWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char* name, const std::string& bytes, const char* part) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(part);
        };
        row("empty", "", "empty");
        row("NUL bytes", std::string(5000, '\0'), "NUL");
        row("text", "hello", "unknown format");
        row("JPEG bomb", jpeg(30000, 30000, 1), "64 million");
        row("PNG bomb", png(100'000, 100'000), "64 million");
        row("PNG beyond its limit", png(0xffffffff, 1), "beyond");
        row("BMP of most negative height", bmp(5, 0x80000000), "pixels");
        row("no pixels", png(0, 5), "0x5");
        row("JPEG without frame", "\xff\xd8" + segment(0xda, "scan"), "no frame");
        row("JPEG of fill bytes", "\xff\xd8" + std::string(100'000, '\xff'), "JPEG");
        row("JPEG of empty segments", "\xff\xd8" + std::string("\xff\xe0\0\0", 4), "no frame");
        row("JPEG with a lost marker", "\xff\xd8\xff\xe0" + big16(2) + "xxxx", "no marker");
        row("JPEG of nine channels", jpeg(9, 9, 9), "channels");
        row("PNG of unknown colour", png(5, 5, 5), "colour type");
        row("BMP of unknown header", "BM" + std::string(60, '\7'), "BMP");
        row("WebP of unknown chunk", webp("ABCD", std::string(20, 'x')), "WebP");
    }
    void unusableFilesSayWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, part);
        std::string why;
        QVERIFY(!read(bytes.toStdString(), "x.jpg", &why));
        QVERIFY2(why.find(part.toStdString()) != std::string::npos, why.c_str());
    }

    void longHeadersAreFollowed()
    {
        // 20 segments of 60 kB (colour profiles, previews) before the frame header.
        std::string bytes = "\xff\xd8";
        for (int i = 0; i < 20; ++i)
            bytes += segment(0xe2, std::string(60'000, 'p'));
        const auto header = read(bytes + jpeg(112, 96).substr(2));
        QVERIFY(header);
        QCOMPARE(header->width, 112);
    }

    void whatIsNoRegularFileIsRefused()
    {
        std::string why;
        QVERIFY(!readImageHeader(folder_.path(), &why));
        QVERIFY(!why.empty());
        QVERIFY(!readImageHeader(folder_.file("none.jpg")));
        QCOMPARE(::mkfifo(folder_.file("pipe.jpg").c_str(), 0600), 0);
        QVERIFY(!readImageHeader(folder_.file("pipe.jpg"), &why));
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::ImageHeaderTest)
#include "image_header_test.moc"
