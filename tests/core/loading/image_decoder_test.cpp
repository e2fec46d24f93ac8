// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/image_decoder.h"

#include "tests/support/pictures.h"
#include "tests/support/temporary_folder.h"

#include <QElapsedTimer>
#include <QTest>

#include <cstring>

namespace interproto {

using testing::encoded;
using testing::jpegOf;
using testing::smoothPicture;

namespace {

std::span<const std::uint8_t> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

DecodeOutcome decoded(const std::string& file, DecodedImage& image, DecodeOptions options = {})
{
    return ImageDecoder(options).decode(bytesOf(file), image);
}

std::string reasonFor(const std::string& file)
{
    DecodedImage image;
    return decoded(file, image).reason;
}

/// Largest difference of a decoded picture from one of OpenCV (BGR).
int worst(const DecodedImage& image, const cv::Mat& bgr)
{
    int difference = 0;
    for (int y = 0; y < bgr.rows; ++y)
        for (int x = 0; x < bgr.cols; ++x)
            for (int c = 0; c < 3; ++c)
                difference = std::max(difference,
                                      std::abs(image.rgb[std::size_t((y * bgr.cols + x) * 3 + c)] -
                                               bgr.at<cv::Vec3b>(y, x)[2 - c]));
    return difference;
}

QByteArray shown(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

}  // namespace

class ImageDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryFormatToRgb_data()
    {
        QTest::addColumn<QByteArray>("extension");
        QTest::addColumn<int>("tolerance");
        QTest::newRow("jpeg") << QByteArray(".jpg") << 12;
        QTest::newRow("png") << QByteArray(".png") << 0;
        QTest::newRow("bmp") << QByteArray(".bmp") << 0;
        QTest::newRow("webp") << QByteArray(".webp") << 30;
    }

    void readsEveryFormatToRgb()
    {
        QFETCH(QByteArray, extension);
        QFETCH(int, tolerance);
        const cv::Mat picture = smoothPicture(130, 97);
        DecodedImage image;
        const auto outcome = decoded(encoded(picture, extension.toStdString()), image);
        QVERIFY2(outcome.ok(), outcome.reason.c_str());
        QCOMPARE(image.width, 130);
        QCOMPARE(image.height, 97);
        QVERIFY(worst(image, picture) <= tolerance);
    }

    void jpegEqualsOpenCvBitForBit()
    {
        const std::string file =
            encoded(smoothPicture(112, 112), ".jpg", {cv::IMWRITE_JPEG_QUALITY, 90});
        DecodedImage image;
        QVERIFY(decoded(file, image).ok());
        const std::vector<std::uint8_t> bytes(file.begin(), file.end());
        QCOMPARE(worst(image, cv::imdecode(bytes, cv::IMREAD_COLOR)), 0);
    }

    void greyAlphaAndSixteenBitsBecomeEightBitRgb()
    {
        const cv::Mat colour = smoothPicture(40, 30);
        cv::Mat grey(30, 40, CV_8UC1), deep(30, 40, CV_16UC3), alpha(30, 40, CV_8UC4);
        for (int y = 0; y < 30; ++y)
            for (int x = 0; x < 40; ++x) {
                const auto p = colour.at<cv::Vec3b>(y, x);
                grey.at<std::uint8_t>(y, x) = p[0];
                deep.at<cv::Vec3w>(y, x) = {
                    std::uint16_t(p[0] << 8), std::uint16_t(p[1] << 8), std::uint16_t(p[2] << 8)};
                alpha.at<cv::Vec4b>(y, x) = {p[0], p[1], p[2], std::uint8_t(x * 6)};
            }
        DecodedImage image;
        QVERIFY(decoded(encoded(grey, ".png"), image).ok());
        QCOMPARE(int(image.rgb[3]), int(grey.at<std::uint8_t>(0, 1)));
        QCOMPARE(image.rgb[3], image.rgb[5]);
        QVERIFY(decoded(encoded(deep, ".png"), image).ok());
        QVERIFY(worst(image, colour) <= 1);
        QVERIFY(decoded(encoded(alpha, ".png"), image).ok());
        QCOMPARE(worst(image, colour), 0);
    }

    void greyAndInkJpegsBecomeRgb()
    {
        DecodedImage image;
        QVERIFY(decoded(jpegOf(std::vector<std::uint8_t>(64 * 64, 77), 64, 64, {}), image).ok());
        QVERIFY(image.rgb[0] == 77 && image.rgb[1] == 77 && image.rgb[2] == 77);
        std::vector<std::uint8_t>
            inks;  // plain inks: full cyan, no magenta, a third yellow, no black
        for (int i = 0; i < 64 * 64; ++i)
            inks.insert(inks.end(), {255, 0, 85, 0});
        QVERIFY(decoded(jpegOf(inks, 64, 64, {JCS_CMYK, 1, false}), image).ok());
        QVERIFY(image.rgb[0] <= 3 && image.rgb[1] >= 252 && std::abs(image.rgb[2] - 170) <= 3);
        QVERIFY(decoded(jpegOf(inks, 64, 64, {JCS_CMYK, 1, true}), image).ok());
        QVERIFY(image.rgb[0] == 0 && image.rgb[1] == 0);  // Adobe: 255 is no ink, so black is full
        const DecodeOptions swapped{true, 64'000'000, 100};
        QVERIFY(decoded(jpegOf(inks, 64, 64, {JCS_CMYK, 1, false}), image, swapped).ok());
        QVERIFY(image.rgb[2] <= 3 && image.rgb[1] >= 252);
    }

    void redAndBlueAreExchangedOnRequest()
    {
        for (const char* extension : {".jpg", ".png"}) {
            const std::string file = encoded(smoothPicture(20, 20), extension);
            DecodedImage plain, swapped;
            QVERIFY(decoded(file, plain).ok());
            QVERIFY(decoded(file, swapped, {true, 64'000'000, 100}).ok());
            QCOMPARE(plain.rgb[0], swapped.rgb[2]);
            QCOMPARE(plain.rgb[1], swapped.rgb[1]);
            QCOMPARE(plain.rgb[2], swapped.rgb[0]);
            QVERIFY(plain.rgb != swapped.rgb);
        }
    }

    void contentCountsAndNotTheName()
    {
        const testing::TemporaryFolder folder;
        DecodedImage image;
        const std::string path = folder.write("a.jpg", encoded(smoothPicture(10, 12), ".png"));
        QVERIFY(ImageDecoder().decodeFile(path, image).ok());
        QCOMPARE(image.height, 12);
        QVERIFY(!ImageDecoder().decodeFile(folder.file("none.jpg"), image).ok());
        QVERIFY(!ImageDecoder().decodeFile(folder.path(), image).ok());
        QVERIFY(reasonFor(encoded(smoothPicture(10, 12), ".tiff")).find("not a JPEG") == 0);
    }

    void damagedJpegsAreBroken()
    {
        const std::string good =
            encoded(smoothPicture(112, 112), ".jpg", {cv::IMWRITE_JPEG_QUALITY, 95});
        QCOMPARE(shown(reasonFor(good)), QByteArray());
        QCOMPARE(shown(reasonFor("")), QByteArray("the file is empty"));
        QVERIFY(!reasonFor(std::string(5000, '\0')).empty());
        for (std::size_t kept = 0; kept < good.size(); kept += 1 + good.size() / 97)
            QVERIFY2(!reasonFor(good.substr(0, kept)).empty(), std::to_string(kept).c_str());
        QVERIFY(!reasonFor(good.substr(0, good.size() - 2)).empty());  // no end marker
        for (const std::size_t share : {3u, 2u})
            QVERIFY(!reasonFor(good.substr(0, good.size() - good.size() / share) +
                               std::string(good.size() / share, '\0'))
                         .empty());
        std::string torn = good;
        for (std::size_t i = 0; i < 200; ++i)
            torn[good.size() / 2 + i] = char(i * 37);
        QVERIFY(!reasonFor(torn).empty());
    }

    void damagedPicturesOfOtherFormatsAreBroken_data()
    {
        QTest::addColumn<QByteArray>("extension");
        QTest::newRow("png") << QByteArray(".png");
        QTest::newRow("bmp") << QByteArray(".bmp");
        QTest::newRow("webp") << QByteArray(".webp");
    }

    void damagedPicturesOfOtherFormatsAreBroken()
    {
        QFETCH(QByteArray, extension);
        const std::string good = encoded(smoothPicture(112, 112), extension.toStdString());
        QCOMPARE(shown(reasonFor(good)), QByteArray());
        for (const std::size_t kept :
             {std::size_t(0), std::size_t(7), std::size_t(29), std::size_t(40), good.size() / 2})
            QVERIFY2(!reasonFor(good.substr(0, kept)).empty(), std::to_string(kept).c_str());
    }

    void hugePicturesAreRefusedFromTheHeader()
    {
        // A legal grey JPEG whose header is then changed to 30000 x 30000.
        std::string jpeg = jpegOf(std::vector<std::uint8_t>(16 * 16, 9), 16, 16, {});
        const std::size_t frame = jpeg.find("\xff\xc0");
        std::memcpy(&jpeg[frame + 5], "\x75\x30\x75\x30", 4);
        std::string png = encoded(smoothPicture(16, 16), ".png");
        std::memcpy(&png[16], "\x00\x00\x75\x30\x00\x00\x75\x30", 8);
        std::string bmp = encoded(smoothPicture(16, 16), ".bmp");
        std::memcpy(&bmp[18], "\x30\x75\x00\x00\xd0\x8a\xff\xff", 8);
        QElapsedTimer timer;
        timer.start();
        for (const std::string& file : {jpeg, png, bmp}) {
            const std::string reason = reasonFor(file);
            QVERIFY2(reason.find("30000 x 30000") != std::string::npos, reason.c_str());
        }
        QVERIFY(timer.elapsed() < 1000);
        // Below the limit, and still not there: ends at the first missing byte.
        std::memcpy(&jpeg[frame + 5], "\x1f\x00\x1f\x00", 4);
        QVERIFY(!reasonFor(jpeg).empty());
        QVERIFY(timer.elapsed() < 3000);
    }

    void manyScansAreRefused()
    {
        const std::vector<std::uint8_t> samples(64 * 64, 90);
        QCOMPARE(shown(reasonFor(jpegOf(samples, 64, 64, {JCS_GRAYSCALE, 60, true}))),
                 QByteArray());
        const std::string reason = reasonFor(jpegOf(samples, 64, 64, {JCS_GRAYSCALE, 150, true}));
        QVERIFY2(reason.find("more than 100 scans") != std::string::npos, reason.c_str());
    }

    void randomBytesNeverCrash()
    {
        const std::string seeds[] = {
            encoded(smoothPicture(24, 24), ".jpg"),
            encoded(smoothPicture(24, 24), ".png"),
            encoded(smoothPicture(24, 24), ".bmp"),
            encoded(smoothPicture(24, 24), ".webp"),
            jpegOf(std::vector<std::uint8_t>(24 * 24, 90), 24, 24, {JCS_GRAYSCALE, 20, true})};
        ImageDecoder decoder({false, 1'000'000, 100});
        DecodedImage image;
        std::uint32_t state = 1;
        const auto random = [&] { return state = state * 1664525u + 1013904223u, state >> 8; };
        for (int round = 0; round < 3000; ++round) {
            std::string file = seeds[std::size_t(round) % std::size(seeds)];
            for (int i = 0; i < 1 + round % 4; ++i)
                file[random() % file.size()] = char(random());
            const auto outcome = decoder.decode(bytesOf(file), image);
            if (outcome.ok())
                QCOMPARE(image.rgb.size(), std::size_t(image.width * image.height * 3));
        }
        QVERIFY(decoder.decode(bytesOf(seeds[0]), image).ok());  // still of use afterwards
    }

    void facesAreResizedAndMirrored()
    {
        ImageDecoder decoder;
        std::vector<std::uint8_t> plain(kFaceBytes), mirrored(kFaceBytes);
        for (const int side : {112, 57, 250}) {
            for (const char* extension : {".jpg", ".png"}) {
                const std::string file = encoded(smoothPicture(side, side), extension);
                const auto outcome = decoder.decodeFace(bytesOf(file), plain.data());
                QVERIFY(outcome.ok());
                QCOMPARE(outcome.wasResized(), side != 112);
                QVERIFY(decoder.decodeFace(bytesOf(file), mirrored.data(), true).ok());
                for (std::size_t y = 0; y < 112; ++y)
                    for (std::size_t x = 0; x < 112; ++x)
                        QVERIFY(std::memcmp(&plain[(y * 112 + x) * 3],
                                            &mirrored[(y * 112 + 111 - x) * 3],
                                            3) == 0);
                // A smooth picture stays what it is: red follows no edge, blue rises to the right.
                QVERIFY(std::abs(plain[2 + 3 * 10] - (40 + 180 * 10 / 112)) < 14);
            }
        }
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::ImageDecoderTest)
#include "image_decoder_test.moc"
