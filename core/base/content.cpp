// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content.h"

#include "core/base/files.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace interproto {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";

struct Signature {
    std::string_view bytes;
    Content content;
    std::size_t offset = 0;
};

// The longer mark of UTF-32 before the one of UTF-16 that it begins with.
constexpr Signature kSignatures[] = {
    {"\x1f\x8b"sv, Content::Gzip},
    {"PK\x03\x04"sv, Content::Zip},
    {"PK\x05\x06"sv, Content::Zip},
    {"BZh"sv, Content::Bzip2},
    {"\xfd"
     "7zXZ\0"sv,
     Content::Xz},
    {"\x28\xb5\x2f\xfd"sv, Content::Zstd},
    {"7z\xbc\xaf\x27\x1c"sv, Content::SevenZip},
    {"Rar!\x1a\x07"sv, Content::Rar},
    {"ustar"sv, Content::Tar, 257},
    {"\xff\xd8\xff"sv, Content::Jpeg},
    {"\x89PNG\r\n\x1a\n"sv, Content::Png},
    {"GIF87a"sv, Content::Gif},
    {"GIF89a"sv, Content::Gif},
    {"WEBP"sv, Content::Webp, 8},
    {"II*\0"sv, Content::Tiff},
    {"MM\0*"sv, Content::Tiff},
    {"%PDF-"sv, Content::Pdf},
    {"\x93NUMPY"sv, Content::Numpy},
    {"\x0a\x23\xd7\xce"sv, Content::Record},
    {"SQLite format 3\0"sv, Content::Sqlite},
    {"\x89HDF\r\n\x1a\n"sv, Content::Hdf5},
    {"\x7f"
     "ELF"sv,
     Content::Program},
    {"{\\rtf"sv, Content::RichText},
    {"version https://git-lfs.github.com/spec/"sv, Content::LfsPointer},
    {"\xff\xfe\0\0"sv, Content::Utf32},
    {"\0\0\xfe\xff"sv, Content::Utf32},
    {"\xff\xfe"sv, Content::Utf16},
    {"\xfe\xff"sv, Content::Utf16},
};

struct Words {
    Content content;
    const char* name;
    const char* advice;
};

constexpr const char* kUnpack = "Unpack it first.";
constexpr const char* kFetchAgain = "The download did not end, or the disk lost it: get it again.";
constexpr const char* kOtherFile = "Check the path: another file was named.";
constexpr const char* kRecode =
    "Save it as UTF-8 (iconv -f UTF-16 -t UTF-8 FILE, or an editor's \"Save as\").";

constexpr Words kWords[] = {
    {Content::Empty, "empty", kFetchAgain},
    {Content::Text, "a text", ""},
    {Content::Html,
     "an HTML page",
     "A download link that asks for a login, or whose quota is used up, gives such a page: open "
     "the "
     "link in a browser and download the file there."},
    {Content::Xml,
     "an XML text",
     "A server answers so when it has no such file: check the link and download again."},
    {Content::Json,
     "a JSON text",
     "A server answers so when it has no such file: check the link and download again."},
    {Content::RichText,
     "a rich text document",
     "Save it as plain text, in an editor that does not add formats."},
    {Content::LfsPointer,
     "a pointer of Git LFS, not the file itself",
     "Fetch the file with: git lfs pull."},
    {Content::Utf16, "text in UTF-16", kRecode},
    {Content::Utf32, "text in UTF-32", "Save it as UTF-8 (iconv -f UTF-32 -t UTF-8 FILE)."},
    {Content::Gzip, "compressed by gzip", "Unpack it first (gunzip, or tar -xzf for a .tar.gz)."},
    {Content::Zip,
     "a zip archive (as .docx, .xlsx and .pth files are, too)",
     "Unpack it first, or save a document as plain text."},
    {Content::Tar, "a tar archive", kUnpack},
    {Content::Bzip2, "compressed by bzip2", kUnpack},
    {Content::Xz, "compressed by xz", kUnpack},
    {Content::Zstd, "compressed by zstd", kUnpack},
    {Content::SevenZip, "a 7z archive", kUnpack},
    {Content::Rar, "a RAR archive", kUnpack},
    {Content::Jpeg, "a JPEG picture", kOtherFile},
    {Content::Png, "a PNG picture", kOtherFile},
    {Content::Gif, "a GIF picture", kOtherFile},
    {Content::Bmp, "a BMP picture", kOtherFile},
    {Content::Webp, "a WebP picture", kOtherFile},
    {Content::Tiff, "a TIFF picture", kOtherFile},
    {Content::Pdf, "a PDF document", kOtherFile},
    {Content::Pickle, "a Python pickle", kOtherFile},
    {Content::Numpy, "a NumPy array (.npy)", kOtherFile},
    {Content::Record, "an MXNet record file (.rec)", kOtherFile},
    {Content::Sqlite, "an SQLite database", kOtherFile},
    {Content::Hdf5, "an HDF5 file", kOtherFile},
    {Content::Program, "a program", kOtherFile},
    {Content::Zeros, "NUL bytes alone", kFetchAgain},
    {Content::Binary, "binary data", kOtherFile},
};

const Words& wordsOf(Content content)
{
    const auto found = std::find_if(std::begin(kWords), std::end(kWords), [&](const Words& words) {
        return words.content == content;
    });
    INTERPROTO_ASSERT(found != std::end(kWords));
    return *found;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7f;
}

/// A mark-up text by how it begins; Text when it is none.
Content markUp(std::string_view head)
{
    if (head.starts_with(kByteOrderMark))
        head.remove_prefix(kByteOrderMark.size());
    head = head.substr(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
    const std::string begin = lowered(head.substr(0, 1024));
    for (const std::string_view tag : {"<!doctype html", "<html", "<head", "<body", "<script"})
        if (begin.starts_with(tag))
            return Content::Html;
    const bool isComment = begin.starts_with("<!--");
    if (isComment || begin.starts_with("<?xml") || begin.starts_with("<!doctype"))
        return begin.find("<html") != std::string::npos || isComment ? Content::Html : Content::Xml;
    const std::size_t inside = begin.find_first_not_of(" \t\r\n", 1);
    if (begin.starts_with("{") && inside != std::string::npos &&
        (begin[inside] == '"' || begin[inside] == '}'))
        return Content::Json;
    return Content::Text;
}

/// UTF-16 and UTF-32 without a mark: of Latin letters every second byte is NUL, or three of four.
/// Whole numbers look alike, but for their other bytes.
Content withoutMark(std::string_view head)
{
    constexpr std::size_t kFew = 8;
    std::size_t zeros[4] = {};
    for (std::size_t i = 0; i < head.size(); ++i) {
        if (head[i] != '\0' && isControl(head[i]))
            return Content::Text;
        zeros[i % 4] += head[i] == '\0' ? 1 : 0;
    }
    const std::size_t each = head.size() / 4;
    const auto empty = std::count_if(std::begin(zeros), std::end(zeros), [&](std::size_t count) {
        return 8 * count > 7 * each;
    });
    const auto full = std::count_if(
        std::begin(zeros), std::end(zeros), [&](std::size_t count) { return 8 * count < each; });
    if (head.size() < kFew || empty + full < 4)
        return Content::Text;
    if (empty == 3)
        return Content::Utf32;
    const bool isEverySecond = empty == 2 && (8 * zeros[0] < each) == (8 * zeros[2] < each);
    return isEverySecond ? Content::Utf16 : Content::Text;
}

Content bySignature(std::string_view head)
{
    for (const Signature& signature : kSignatures)
        if (head.size() >= signature.offset &&
            head.substr(signature.offset).starts_with(signature.bytes))
            return signature.content;
    // "BM" may begin a text; the four bytes behind the file's size are NUL in a picture.
    if (head.starts_with("BM") && head.size() >= 26 && head.substr(6, 4) == "\0\0\0\0"sv)
        return Content::Bmp;
    const bool isPickle = head.size() >= 2 && head[0] == '\x80' && head[1] >= 2 && head[1] <= 5;
    return isPickle ? Content::Pickle : Content::Text;
}

}  // namespace

Content contentOf(std::string_view head)
{
    head = head.substr(0, kContentBytes);
    if (head.empty())
        return Content::Empty;
    if (const Content known = bySignature(head); known != Content::Text)
        return known;
    const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
    if (zeros == head.size())
        return Content::Zeros;
    if (const Content wide = withoutMark(head); wide != Content::Text)
        return wide;
    // A text may hold a strange byte here and there, which its reader tells with the line. Bytes at
    // random are controls in one of nine.
    constexpr std::size_t kStrange = 16;
    const auto controls =
        static_cast<std::size_t>(std::count_if(head.begin(), head.end(), isControl));
    if (controls >= kStrange && 16 * controls > head.size())
        return Content::Binary;
    return markUp(head);
}

Content contentOfFile(const std::string& path)
{
    const InputFile file(path);
    std::string head(kContentBytes, '\0');
    head.resize(file.readSome(0, head.data(), head.size()));
    return contentOf(head);
}

const char* contentName(Content content)
{
    return wordsOf(content).name;
}

const char* contentAdvice(Content content)
{
    return wordsOf(content).advice;
}

namespace {

void requireTextContent(Content content,
                        const std::string& file,
                        const std::string& summary,
                        const std::string& wanted,
                        ExitCode code)
{
    if (content == Content::Text || content == Content::Empty)
        return;
    const bool hasLines = content == Content::Html || content == Content::Xml ||
                          content == Content::Json || content == Content::RichText ||
                          content == Content::LfsPointer;
    throw Error(code,
                summary,
                hasLines ? Where::atLine(file, 1) : Where::inFile(file),
                fmt::format("it is {}, wanted {}", contentName(content), wanted),
                contentAdvice(content));
}

}  // namespace

void requireText(std::string_view head,
                 const std::string& file,
                 const std::string& summary,
                 const std::string& wanted,
                 ExitCode code)
{
    requireTextContent(contentOf(head), file, summary, wanted, code);
}

void requireText(const std::string& file, const std::string& summary, const std::string& wanted)
{
    requireTextContent(contentOfFile(file), file, summary, wanted, ExitCode::BadInput);
}

}  // namespace interproto
