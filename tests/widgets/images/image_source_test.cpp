// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/images/image_source.h"

#include "tests/support/temporary_folder.h"

#include <sys/stat.h>

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::TemporaryFolder;

namespace {

QImage picture(int width, int height, QRgb colour = qRgb(200, 100, 50))
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

std::string encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes.toStdString();
}

/// A JPEG whose header says that it is `side` x `side`.
std::string swollen(int side)
{
    std::string bytes = encoded(picture(16, 16), "JPEG");
    const std::size_t frame = bytes.find("\xff\xc0");
    for (const std::size_t at : {frame + 5, frame + 7}) {
        bytes[at] = static_cast<char>(side >> 8);
        bytes[at + 1] = static_cast<char>(side & 0xff);
    }
    return bytes;
}

/// Waits until the source knows the file.
SourcedImage settled(ImageSource& source, const std::string& path, int size)
{
    QSignalSpy ready(&source, &ImageSource::ready);
    SourcedImage found = source.image(path, size);
    while (found.state == ImageState::Waiting && (!ready.isEmpty() || ready.wait(20000))) {
        ready.clear();
        found = source.image(path, size);
    }
    return found;
}

}  // namespace

class ImageSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decodesWhatTheEngineDecodes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("JPEG") << QStringLiteral("a.jpg") << QByteArray("JPEG");
        QTest::newRow("PNG") << QStringLiteral("a.png") << QByteArray("PNG");
        QTest::newRow("BMP") << QStringLiteral("a.bmp") << QByteArray("BMP");
        QTest::newRow("PNG with a wrong name") << QStringLiteral("b.jpg") << QByteArray("PNG");
    }
    void decodesWhatTheEngineDecodes()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, format);
        const TemporaryFolder folder;
        const std::string path =
            folder.write(name.toStdString(), encoded(picture(300, 150), format.constData()));
        ImageSource source;
        QCOMPARE(source.image(path, 100).state, ImageState::Waiting);
        const SourcedImage found = settled(source, path, 100);
        QCOMPARE(found.state, ImageState::Ready);
        QCOMPARE(found.image.size(), QSize(100, 50));
        QCOMPARE(found.fileSize, QSize(300, 150));
        const QColor middle = found.image.pixelColor(50, 25);
        QVERIFY(std::abs(middle.red() - 200) < 6 && std::abs(middle.blue() - 50) < 6);
        // Small ones are not blown up.
        QCOMPARE(settled(source, path, 4000).image.size(), QSize(300, 150));
    }

    void alphaIsDroppedAndOrientationIgnored()
    {
        QImage clear(20, 10, QImage::Format_ARGB32);
        clear.fill(qRgba(10, 200, 30, 1));
        const TemporaryFolder folder;
        const SourcedImage found = loadImage(folder.write("clear.png", encoded(clear, "PNG")), 100);
        QCOMPARE(found.image.pixel(5, 5), qRgb(10, 200, 30));

        // An Exif block that asks for a quarter turn.
        std::string jpeg = encoded(picture(20, 10), "JPEG");
        const std::string exif(
            "\xff\xe1\x00\x22"
            "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
            36);
        jpeg.insert(2, exif);
        const std::string path = folder.write("turned.jpg", jpeg);
        QImageReader turning(QString::fromStdString(path));
        turning.setAutoTransform(true);
        QCOMPARE(turning.read().size(), QSize(10, 20));
        QCOMPARE(loadImage(path, 100).image.size(), QSize(20, 10));
    }

    void saysWhyThereIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const std::string& bytes, const char* reason) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromUtf8(reason);
        };
        const std::string jpeg = encoded(picture(64, 64), "JPEG");
        row("empty", {}, "empty");
        row("NUL bytes", std::string(500, '\0'), "NUL bytes");
        row("text", "no picture at all, but long enough for a header", "unknown format");
        row("cut short", jpeg.substr(0, jpeg.size() / 2), "end of the file");
        row("too many pixels", swollen(20000), "64 million");
        row("SVG that Qt could draw",
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
            "unknown format");
        std::string scans = encoded(picture(64, 64), "JPEG");
        scans[scans.find("\xff\xc0") + 1] = '\xc2';
        for (int i = 0; i < 200; ++i)
            scans.insert(scans.size() - 2, "\xff\xda\x00\x08\x01\x01\x00\x01\x3f\x00");
        row("scan bomb", scans, "100 scans");
        const std::string png = encoded(picture(64, 64), "PNG");
        std::string hollow = png;
        for (std::size_t i = 45; i < png.size() - 16; ++i)
            hollow[i] = '\x55';
        row("damaged PNG", hollow, "damaged");
    }
    void saysWhyThereIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const TemporaryFolder folder;
        ImageSource source;
        const std::string path = folder.write("odd.jpg", bytes.toStdString());
        const SourcedImage found = settled(source, path, 112);
        QCOMPARE(found.state, ImageState::Broken);
        QVERIFY2(found.reason.contains(reason), qPrintable(found.reason));
        QVERIFY(found.image.isNull());
    }

    void missingFilesAndThingsThatAreNoFiles()
    {
        const TemporaryFolder folder;
        ImageSource source;
        QCOMPARE(settled(source, folder.file("nowhere.jpg"), 112).state, ImageState::Missing);
        QCOMPARE(source.image("", 112).state, ImageState::Missing);
        QCOMPARE(settled(source, folder.path(), 112).state, ImageState::Broken);
        const std::string fifo = folder.file("fifo.jpg");
        QCOMPARE(mkfifo(fifo.c_str(), 0600), 0);
        QCOMPARE(settled(source, fifo, 112).state, ImageState::Broken);  // and never blocks
    }

    void cacheIsBoundedByBytesAndKeepsWhatIsUsed()
    {
        const TemporaryFolder folder;
        const std::string bytes = encoded(picture(100, 100), "PNG");
        std::vector<std::string> paths;
        for (int i = 0; i < 6; ++i)
            paths.push_back(folder.write(std::to_string(i) + ".png", bytes));
        ImageSource source;
        constexpr qint64 kOne = 100 * 100 * 4;
        source.setCacheBytes(4 * kOne + 4000);
        for (int i = 0; i < 4; ++i)
            settled(source, paths[static_cast<std::size_t>(i)], 100);
        QCOMPARE(source.image(paths[0], 100).state, ImageState::Ready);  // used again
        settled(source, paths[4], 100);
        QVERIFY(source.cachedBytes() <= 4 * kOne + 4000);
        QCOMPARE(source.image(paths[0], 100).state, ImageState::Ready);
        QCOMPARE(source.image(paths[1], 100).state, ImageState::Waiting);  // the oldest went
        source.setCacheBytes(0);
        QVERIFY(source.cachedBytes() <= kOne + 4000);
        source.forget();
        QCOMPARE(source.cachedBytes(), 0);
    }

    void forgottenFilesAreLookedAtAgain()
    {
        const TemporaryFolder folder;
        ImageSource source;
        const std::string path = folder.file("late.png");
        QCOMPARE(settled(source, path, 50).state, ImageState::Missing);
        folder.write("late.png", encoded(picture(10, 10), "PNG"));
        QCOMPARE(source.image(path, 50).state, ImageState::Missing);
        source.forget();
        QCOMPARE(settled(source, path, 50).state, ImageState::Ready);
    }

    void newestFirstAndDroppedOnesAreNotRead()
    {
        const TemporaryFolder folder;
        // Large enough that the threads are busy with the first ones while the others are asked.
        const std::string slow = encoded(picture(4000, 4000), "PNG");
        const std::string quick = encoded(picture(10, 10), "PNG");
        std::vector<std::string> paths;
        for (int i = 0; i < 8; ++i)
            paths.push_back(folder.write("slow" + std::to_string(i) + ".png", slow));
        ImageSource source;
        QStringList order;
        connect(&source, &ImageSource::ready, this, [&](const QString& path, int) {
            order.push_back(path);
        });
        for (const std::string& path : paths)
            source.image(path, 64);
        QTRY_VERIFY(source.waiting() < paths.size());
        const std::string last = folder.write("last.png", quick);
        source.image(last, 64);
        QTRY_VERIFY_WITH_TIMEOUT(order.contains(QString::fromStdString(last)), 20000);
        QVERIFY2(order.size() <= 6, qPrintable(order.join(QLatin1Char(' '))));
        source.dropWaiting();
        QCOMPARE(source.waiting(), 0U);
        const std::string after = folder.write("after.png", quick);
        QCOMPARE(settled(source, after, 64).state, ImageState::Ready);
        QVERIFY(order.size() < 9);
        // A dropped one can be asked for again.
        QCOMPARE(settled(source, paths[0], 64).state, ImageState::Ready);
    }

    void askingTwiceReadsOnce()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("a.png", encoded(picture(500, 500), "PNG"));
        ImageSource source;
        int count = 0;
        connect(&source, &ImageSource::ready, this, [&count] { ++count; });
        for (int i = 0; i < 50; ++i)
            source.image(path, 64);
        settled(source, path, 64);
        QTest::qWait(20);
        QCOMPARE(count, 1);
    }

    void neverBlocksAndEndsWhileBusy()
    {
        const TemporaryFolder folder;
        const std::string path = folder.write("big.png", encoded(picture(3000, 3000), "PNG"));
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!QImage(QString::fromStdString(path)).isNull());
        const qint64 once = clock.elapsed() + 1;
        {
            ImageSource source;
            clock.start();
            for (int i = 1; i < 3000; ++i)
                source.image(path, i);
            // 2999 wishes cost less than reading a few pictures would.
            QVERIFY2(clock.elapsed() < 10 * once, qPrintable(QString::number(clock.elapsed())));
            clock.restart();
        }
        QVERIFY(clock.elapsed() < 300 * once);  // what is being read, and not 3000 pictures
    }
};

QTEST_GUILESS_MAIN(ImageSourceTest)
#include "image_source_test.moc"
