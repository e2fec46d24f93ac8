// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/image_check.h"

#include "core/base/files.h"
#include "core/base/text.h"
#include "core/catalog/findings.h"
#include "core/formats/image_header.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <ctime>

namespace interproto {

namespace {

constexpr int kTrainingSide = 112;

/// Which finding a picture without a usable header is.
std::uint32_t classifyBad(const std::string& path,
                          const ScannedImage& image,
                          const std::string& why)
{
    if (image.size == 0)
        return kImageEmpty;
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return kImageUnreadable;
    ::close(descriptor);
    return why.find("pixels") != std::string::npos ? kImageTooLarge : kImageNoImage;
}

void readHeaderOf(const std::string& path, ScannedImage& image)
{
    std::string why;
    const std::optional<ImageHeader> header = readImageHeader(path, &why);
    image.status |= kImageChecked;
    if (!header) {
        image.status |= classifyBad(path, image, why);
        image.note = why;
        return;
    }
    image.width = header->width;
    image.height = header->height;
    image.channels = header->channels;
    if (header->truncated) {
        image.status |= kImageTruncated;
        image.note =
            fmt::format("the end of the {} picture is missing", imageKindName(header->kind));
    }
    if (header->width != kTrainingSide || header->height != kTrainingSide)
        image.status |= kImageOddSize;
    if (header->channels < 3)
        image.status |= kImageGrey;
    // Four channels of a JPEG are CMYK.
    if (header->kind != ImageHeader::Kind::Jpeg && (header->channels == 2 || header->channels == 4))
        image.status |= kImageAlpha;
    if (header->oddName)
        image.status |= kImageExtension;
}

struct FindingText {
    std::uint32_t bit;
    Severity severity;
    const char* message;
    const char* hint;
};

constexpr FindingText kFindings[] = {
    {kImageMissing,
     Severity::Warning,
     "the picture is not there",
     "Pairs that name it are not scored."},
    {kImageUnreadable, Severity::Warning, "the picture cannot be read", "It is left out."},
    {kImageEmpty, Severity::Warning, "the file is empty", "It is left out; fetch it again."},
    {kImageNoImage, Severity::Warning, "no picture in a known format", "It is left out."},
    {kImageTruncated,
     Severity::Warning,
     "the picture is cut short",
     "It is left out; fetch it again."},
    {kImageTooLarge, Severity::Warning, "the picture is too large", "It is left out."},
    {kImageDecodeFailed,
     Severity::Warning,
     "the picture cannot be decoded without repairs",
     "It is left out."},
    {kImageGrey, Severity::Info, "the picture is grey", "The channel is used three times."},
    {kImageAlpha, Severity::Info, "the picture has an alpha channel", "It is dropped."},
    {kImageExtension,
     Severity::Info,
     "the extension names another format than the content has",
     ""},
    {kImageOddSize,
     Severity::Info,
     "the picture is not 112x112",
     "It is resized when it is loaded."},
    {kImageSameKey,
     Severity::Warning,
     "another file of the folder has the same number",
     "Both are trained on, with one label."},
};

}  // namespace

void checkImage(const std::string& path,
                ScannedImage& image,
                bool readHeader,
                const DecodeChecker& decode,
                CheckCounts& counts)
{
    if ((image.status & kImageMissing) != 0)
        return;
    if (readHeader && (image.status & kImageChecked) == 0) {
        ++counts.headersRead;
        readHeaderOf(path, image);
    }
    const bool worthDecoding = (image.status & (kImageUnusable | kImageDecoded)) == 0;
    if (decode && worthDecoding) {
        ++counts.imagesDecoded;
        image.status |= kImageDecoded;
        if (const std::optional<std::string> reason = decode(path)) {
            image.status |= kImageDecodeFailed;
            image.note = *reason;
        }
    }
}

void forgetCheck(ScannedImage& image)
{
    image.status = 0;
    image.width = image.height = image.channels = 0;
    image.note.clear();
}

std::int64_t nowNanoseconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

std::int64_t keptTime(std::int64_t mtimeNanoseconds, std::int64_t now)
{
    // Linux stamps files with the time of its last tick; file systems without fractions (FAT, old
    // NFS) count in up to 2 s.
    constexpr std::int64_t kTick = 20'000'000;
    constexpr std::int64_t kCoarse = 2'000'000'000;
    const std::int64_t window = mtimeNanoseconds % 1'000'000'000 == 0 ? kCoarse : kTick;
    return mtimeNanoseconds > now - window ? 0 : mtimeNanoseconds;
}

void addImageIssues(const ScannedImage& image, const std::string& path, IssueList& issues)
{
    if (!hasFindings(image))
        return;
    for (const FindingText& finding : kFindings) {
        if ((image.status & finding.bit) == 0)
            continue;
        const char* code = imageFindingName(finding.bit);
        addCounted(issues, finding.severity, code, [&] {
            std::string message = finding.message;
            if ((finding.bit & kImageUnusable) != 0 && !image.note.empty())
                message += " (" + escapeControl(image.note) + ")";
            if (finding.bit == kImageOddSize)
                message =
                    fmt::format("the picture is {}x{}, not 112x112", image.width, image.height);
            return Issue{
                finding.severity, code, Where::inFile(path), std::move(message), finding.hint};
        });
    }
}

}  // namespace interproto
