// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content.h"

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <random>
#include <string>

namespace interproto {

namespace {

/// Each byte followed, or led, by `zeros` NUL bytes.
std::string widened(std::string_view text, std::size_t zeros, bool bigEndian = false)
{
    std::string wide;
    for (const char c : text) {
        if (!bigEndian)
            wide += c;
        wide.append(zeros, '\0');
        if (bigEndian)
            wide += c;
    }
    return wide;
}

const std::string kLines = "12 faces/000012/00000007.jpg 31.5 1\n3 faces/3/8.jpg 4 0\n";

}  // namespace

class ContentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAreKnownByTheirFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("content");
        const auto row = [](const char* name, const std::string& bytes, Content content) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << static_cast<int>(content);
        };
        row("nothing", "", Content::Empty);
        row("lines", kLines, Content::Text);
        row("names that are no UTF-8", "1 d/\xb1\xe8.jpg d/\xc0\xcc.jpg\n", Content::Text);
        row("a byte order mark", "\xef\xbb\xbf" + kLines, Content::Text);
        row("one strange byte", "1 a/12/\x01.jpg 30 1\n", Content::Text);
        row("a NUL in a line", std::string("1 a/12/\0.jpg 30 1\n", 18), Content::Text);
        row("less than, in a list", "< 30 years\n", Content::Text);
        row("TOML", "[data]\nepochs = 3\n", Content::Text);
        row("words that begin like a bitmap",
            "BMI of 26 people, as a list of numbers\n",
            Content::Text);
        row("a page", "<!DOCTYPE html><html><body>Sign in</body></html>", Content::Html);
        row("a page behind blanks and a mark", "\xef\xbb\xbf\r\n  <HTML lang=en>", Content::Html);
        row("XHTML", "<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", Content::Html);
        row("an answer of a store", "<?xml version=\"1.0\"?><Error><Code>NoSuchKey", Content::Xml);
        row("another answer", "{\n \"error\": {\"code\": 404}}", Content::Json);
        row("rich text", "{\\rtf1\\ansi 1 a.jpg b.jpg}", Content::RichText);
        row("Git LFS",
            "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
            Content::LfsPointer);
        row("UTF-16 with a mark", "\xff\xfe" + widened(kLines, 1), Content::Utf16);
        row("UTF-16, big end first", "\xfe\xff" + widened(kLines, 1, true), Content::Utf16);
        row("UTF-16 without a mark", widened(kLines, 1), Content::Utf16);
        row("UTF-16 without a mark, big end first", widened(kLines, 1, true), Content::Utf16);
        row("UTF-32", std::string("\xff\xfe\0\0", 4) + widened(kLines, 3), Content::Utf32);
        row("UTF-32 without a mark", widened(kLines, 3), Content::Utf32);
        row("gzip", "\x1f\x8b\x08", Content::Gzip);
        row("zip", "PK\x03\x04more", Content::Zip);
        std::string tar(1024, '\0');
        tar.replace(257, 5, "ustar");
        row("tar", tar, Content::Tar);
        row("JPEG", "\xff\xd8\xff\xe0", Content::Jpeg);
        row("PNG", "\x89PNG\r\n\x1a\n", Content::Png);
        row("WebP", std::string("RIFF\x20\0\0\0WEBPVP8 ", 16), Content::Webp);
        row("a pickle", "\x80\x02}.", Content::Pickle);
        row("an array", "\x93NUMPY\x01", Content::Numpy);
        row("NUL bytes", std::string(600, '\0'), Content::Zeros);
        std::mt19937 random(7);
        std::string noise;
        for (int i = 0; i < 4096; ++i)
            noise += static_cast<char>(random() & 0xffU);
        row("noise", "x" + noise, Content::Binary);
        std::string numbers;
        for (int i = 1; i < 300; ++i)
            numbers += std::string({static_cast<char>(i % 20), '\0', '\0', '\0'});
        row("whole numbers", numbers, Content::Binary);
    }

    void filesAreKnownByTheirFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, content);
        const Content found = contentOf(bytes.toStdString());
        QVERIFY2(static_cast<int>(found) == content, contentName(found));
    }

    void everyContentHasItsWords()
    {
        for (int i = 0; i <= static_cast<int>(Content::Binary); ++i) {
            const auto content = static_cast<Content>(i);
            QVERIFY(!std::string(contentName(content)).empty());
            QVERIFY(content == Content::Text || !std::string(contentAdvice(content)).empty());
        }
    }

    void onlyTextPasses()
    {
        const testing::TemporaryFolder folder;
        const auto message = [&](const std::string& bytes) -> std::string {
            try {
                requireText(folder.write("list.txt", bytes), "cannot read the list", "lines");
            } catch (const Error& error) {
                return error.code() == ExitCode::BadInput ? error.what() : "another exit code";
            }
            return {};
        };
        QCOMPARE(message(""), std::string());
        QCOMPARE(message(kLines), std::string());
        const std::string page = message("<html>");
        QVERIFY2(page.starts_with("cannot read the list in " + folder.file("list.txt") +
                                  ":1: it is an HTML page, wanted lines. ") &&
                     page.find("login") != std::string::npos,
                 page.c_str());
        const std::string packed = message("\x1f\x8b\x08");
        QVERIFY2(packed.find("list.txt: it is compressed by gzip") != std::string::npos,
                 packed.c_str());
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::ContentTest)
#include "content_test.moc"
