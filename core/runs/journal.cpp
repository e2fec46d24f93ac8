// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/journal.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <mutex>
#include <optional>
#include <utility>

namespace interproto {

namespace {

constexpr double kShortestGap = 0.2;
constexpr double kLongestGap = 5;
/// The gap between progress lines grows with the task's age until it is kLongestGap after a quarter
/// of an hour.
constexpr double kGapPerSecond = kLongestGap / 900;
constexpr std::uint64_t kLongestTail = std::uint64_t(2) << 20;

/// The bytes behind the last line end, at most kLongestTail of them.
std::string unfinishedTail(int descriptor, std::uint64_t size)
{
    std::string tail(std::min(size, kLongestTail), '\0');
    const ssize_t got =
        ::pread(descriptor, tail.data(), tail.size(), static_cast<off_t>(size - tail.size()));
    tail.resize(got < 0 ? 0 : static_cast<std::size_t>(got));
    const std::size_t end = tail.rfind('\n');
    return end == std::string::npos ? tail : tail.substr(end + 1);
}

/// A killed process's half line is cut; a whole one without its end (a person's editor) gets it.
void repairTail(int descriptor, std::uint64_t size, const std::string& path)
{
    const std::string tail = unfinishedTail(descriptor, size);
    if (tail.empty())
        return;
    const bool torn = (tail.front() == '{' || tail.front() == '\0') && !eventFromJson(tail);
    const bool done = torn ? ::ftruncate(descriptor, static_cast<off_t>(size - tail.size())) == 0
                           : ::write(descriptor, "\n", 1) == 1;
    if (!done)
        throw systemError("cannot repair the journal", path, errno);
}

int openJournal(const std::string& path)
{
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
    if (descriptor < 0)
        throw systemError("cannot open the journal", path, errno);
    try {
        struct stat info{};
        if (::fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode))
            throw Error(ExitCode::BadInput,
                        "cannot open the journal",
                        Where::inFile(path),
                        "it is not a regular file");
        char first = '{';
        if (info.st_size > 0 && ::pread(descriptor, &first, 1, 0) == 1 && first != '{' &&
            first != '\0')
            throw Error(ExitCode::BadInput,
                        "cannot open the journal",
                        Where::inFile(path),
                        "the file holds something else",
                        "Name another file.");
        repairTail(descriptor, static_cast<std::uint64_t>(info.st_size), path);
    } catch (...) {
        ::close(descriptor);
        throw;
    }
    return descriptor;
}

}  // namespace

struct Journal::State {
    std::mutex mutex;
    std::string path;
    int descriptor = -1;
    Observer observer;
    double start = nowSeconds();
    std::string stage;
    double progressTime = 0;
    std::optional<std::string> heldBack;  ///< the newest progress line that is not in the file

    ~State()
    {
        if (descriptor >= 0)
            ::close(descriptor);
    }
    void append(std::string line);
    void record(const Event& event, double now, const std::string& line);
    bool isDue(const ProgressMade& made, double now) const;
};

/// One write(2) for the line with its end. A short write (disk full) is taken back, so that the
/// file ends with whole lines.
void Journal::State::append(std::string line)
{
    line += '\n';
    ssize_t written = -1;
    do
        written = ::write(descriptor, line.data(), line.size());
    while (written < 0 && errno == EINTR);
    if (written == static_cast<ssize_t>(line.size()))
        return;
    const int reason = written < 0 ? errno : ENOSPC;
    const off_t end = ::lseek(descriptor, 0, SEEK_CUR);
    struct stat info{};
    // Only when nobody appended behind us. When taking back fails too, the next opening cuts the
    // line.
    if (written > 0 && ::fstat(descriptor, &info) == 0 && info.st_size == end)
        static_cast<void>(::ftruncate(descriptor, end - written) == 0);
    throw systemError("cannot write the journal", path, reason);
}

bool Journal::State::isDue(const ProgressMade& made, double now) const
{
    const double gap = std::clamp((now - start) * kGapPerSecond, kShortestGap, kLongestGap);
    const bool isLast = made.progress.total > 0 && made.progress.done >= made.progress.total;
    return made.progress.stage != stage || isLast || now - progressTime >= gap ||
           now < progressTime;
}

void Journal::State::record(const Event& event, double now, const std::string& line)
{
    const auto* made = std::get_if<ProgressMade>(&event);
    const bool ends =
        std::holds_alternative<Finished>(event) || std::holds_alternative<Stopped>(event) ||
        std::holds_alternative<Failed>(event) || std::holds_alternative<Paused>(event);
    if (made != nullptr && !isDue(*made, now)) {
        heldBack = line;
        return;
    }
    if (heldBack && (ends || (made != nullptr && made->progress.stage != stage)))
        append(*std::exchange(heldBack, std::nullopt));
    if (made != nullptr) {
        heldBack.reset();
        stage = made->progress.stage;
        progressTime = now;
    }
    append(line);
}

Journal::Journal(const std::string& path) : state_(std::make_unique<State>())
{
    state_->path = path;
    state_->descriptor = openJournal(path);
}

Journal::Journal(std::unique_ptr<State> state) : state_(std::move(state)) {}
Journal::~Journal() = default;
Journal::Journal(Journal&&) noexcept = default;
Journal& Journal::operator=(Journal&&) noexcept = default;

Journal Journal::none()
{
    return Journal(std::make_unique<State>());
}

void Journal::write(const Event& event)
{
    const std::lock_guard guard(state_->mutex);
    if (state_->descriptor < 0 && !state_->observer)
        return;
    const double now = nowSeconds();
    const std::string line = toJson({now, event});
    if (state_->observer)
        state_->observer(event, line);
    if (state_->descriptor >= 0)
        state_->record(event, now, line);
}

void Journal::setObserver(Observer observer)
{
    const std::lock_guard guard(state_->mutex);
    state_->observer = std::move(observer);
}

void Journal::flush()
{
    const std::lock_guard guard(state_->mutex);
    if (state_->descriptor >= 0 && ::fdatasync(state_->descriptor) != 0)
        throw systemError("cannot write the journal", state_->path, errno);
}

const std::string& Journal::path() const
{
    return state_->path;
}

}  // namespace interproto
