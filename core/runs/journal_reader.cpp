// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/journal_reader.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

namespace interproto {

namespace {

constexpr std::size_t kAtOnce = std::size_t(4) << 20;
constexpr std::size_t kLongestLine = std::size_t(1) << 20;

/// Whether a whole line of our writing tells progress, by its first bytes.
bool tellsProgress(std::string_view line)
{
    constexpr std::size_t kHead = 80;
    return line.ends_with('}') &&
           line.substr(0, kHead).find(R"("event":"progress")") != std::string_view::npos;
}

/// The line that begins at `begin`; empty when it is not whole.
std::string_view lineAt(std::string_view bytes, std::size_t begin)
{
    const std::size_t end = bytes.find('\n', begin);
    return end == std::string_view::npos ? std::string_view() : bytes.substr(begin, end - begin);
}

}  // namespace

void JournalReader::addIssue(const char* code, std::string message)
{
    issues_.add({Severity::Warning, code, Where::atLine(path_, line_), std::move(message), {}});
}

void JournalReader::takeLine(std::string_view line, std::vector<TimedEvent>& events)
{
    ++line_;
    const std::string_view text = trimmed(line);
    if (text.empty())
        return;
    std::string why;
    if (line.size() > kLongestLine)
        addIssue("journal-line-too-long",
                 fmt::format("the line is passed over: {} bytes", line.size()));
    else if (std::optional<TimedEvent> event = eventFromJson(text, &why))
        events.push_back(std::move(*event));
    else
        addIssue("journal-line-broken",
                 fmt::format("the line is passed over: {} ({})", why, quoted(text)));
}

void JournalReader::take(std::string_view bytes, std::vector<TimedEvent>& events)
{
    std::size_t begin = 0;
    for (std::size_t end = bytes.find('\n'); end != std::string_view::npos;
         end = bytes.find('\n', begin)) {
        // The end of a line that is too long: it was counted when its length was noticed.
        const std::string_view line = bytes.substr(begin, end - begin);
        if (!skipping_ && onlyLastProgress_ && tellsProgress(line) &&
            tellsProgress(lineAt(bytes, end + 1)))
            ++line_;
        else if (!skipping_)
            takeLine(line, events);
        skipping_ = false;
        begin = end + 1;
    }
    const std::size_t left = bytes.size() - begin;
    if (skipping_ || left > kLongestLine) {
        if (!skipping_) {
            ++line_;
            addIssue("journal-line-too-long",
                     fmt::format("the line is passed over: above {} bytes", kLongestLine));
        }
        skipping_ = true;
        begin = bytes.size();
    }
    offset_ += begin;
}

std::vector<TimedEvent> JournalReader::poll()
{
    std::vector<TimedEvent> events;
    struct stat info{};
    if (::stat(path_.c_str(), &info) != 0 || !S_ISREG(info.st_mode))
        return events;
    const auto size = static_cast<std::uint64_t>(info.st_size);
    const double modified =
        static_cast<double>(info.st_mtim.tv_sec) + 1e-9 * static_cast<double>(info.st_mtim.tv_nsec);
    if (!hasMore_ && info.st_ino == inode_ && size == seenSize_ && modified == seenModified_)
        return events;
    if ((inode_ != 0 && info.st_ino != inode_) || size < offset_) {
        offset_ = 0;
        line_ = 0;
        skipping_ = false;
        issues_ = IssueList(100);
        ++restarts_;
    }
    inode_ = info.st_ino;
    seenSize_ = size;
    seenModified_ = modified;
    try {
        const InputFile file(path_);
        std::string bytes(std::min<std::uint64_t>(size - std::min(size, offset_), kAtOnce), '\0');
        bytes.resize(file.readSome(offset_, bytes.data(), bytes.size()));
        hasMore_ = bytes.size() == kAtOnce;
        take(bytes, events);
    } catch (const Error& error) {
        hasMore_ = false;
        seenModified_ = -1;
        addIssue("journal-unreadable", error.why());
    }
    return events;
}

}  // namespace interproto
