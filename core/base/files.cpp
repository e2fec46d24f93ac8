// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>

namespace interproto {

namespace {

constexpr std::size_t kWriteBuffer = std::size_t(1) << 20;
constexpr std::size_t kLongestLine = std::size_t(1) << 20;
constexpr std::string_view kTemporaryMark = ".interproto-tmp";

void writeAll(int descriptor, const char* data, std::size_t count, const std::string& path)
{
    while (count > 0) {
        const ssize_t written = ::write(descriptor, data, count);
        if (written < 0) {
            if (errno == EINTR)
                continue;
            throw systemError("cannot write", path, errno);
        }
        data += written;
        count -= static_cast<std::size_t>(written);
    }
}

}  // namespace

std::string parentDirectory(const std::string& path)
{
    const std::size_t slash = path.find_last_of('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string fileName(const std::string& path)
{
    const std::size_t slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string lowerExtension(std::string_view path)
{
    const std::size_t slash = path.find_last_of('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    const std::size_t dot = name.find_last_of('.');
    return dot == std::string_view::npos || dot == 0 ? std::string() : lowered(name.substr(dot));
}

std::string joined(const std::string& folder, const std::string& name)
{
    if (folder.empty() || (!name.empty() && name.front() == '/'))
        return name;
    return folder.back() == '/' ? folder + name : folder + "/" + name;
}

std::string absolutePath(const std::string& path)
{
    if (!path.empty() && path.front() == '/')
        return path;
    char here[PATH_MAX];
    if (::getcwd(here, sizeof here) == nullptr)
        return path;
    return path.empty() || path == "." ? std::string(here) : std::string(here) + "/" + path;
}

bool fileExists(const std::string& path)
{
    struct stat info{};
    return ::stat(path.c_str(), &info) == 0 && S_ISREG(info.st_mode);
}

bool directoryExists(const std::string& path)
{
    struct stat info{};
    return ::stat(path.c_str(), &info) == 0 && S_ISDIR(info.st_mode);
}

void makeDirectories(const std::string& path, bool privateToOwner)
{
    if (path.empty() || directoryExists(path))
        return;
    makeDirectories(parentDirectory(path));
    if (::mkdir(path.c_str(), privateToOwner ? 0700 : 0777) != 0 && errno != EEXIST)
        throw systemError("cannot make the folder", path, errno);
    if (!directoryExists(path))
        throw systemError("cannot make the folder", path, ENOTDIR);
}

std::vector<std::string> sortedNames(const std::string& folder)
{
    DIR* directory = ::opendir(folder.c_str());
    if (directory == nullptr)
        throw systemError("cannot list the folder", folder, errno);
    std::vector<std::string> names;
    while (const dirent* entry = ::readdir(directory)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..")
            names.emplace_back(name);
    }
    ::closedir(directory);
    std::sort(names.begin(), names.end());
    return names;
}

std::uint64_t freeBytes(const std::string& folder)
{
    struct statvfs info{};
    if (::statvfs(folder.c_str(), &info) != 0)
        return 0;
    return std::uint64_t(info.f_bavail) * info.f_frsize;
}

InputFile::InputFile(const std::string& path) : path_(path)
{
    descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor_ < 0)
        throw systemError("cannot open", path, errno);
    struct stat info{};
    if (::fstat(descriptor_, &info) != 0 || !S_ISREG(info.st_mode)) {
        ::close(descriptor_);
        throw Error(
            ExitCode::BadInput, "cannot open", Where::inFile(path), "it is not a regular file");
    }
    size_ = static_cast<std::uint64_t>(info.st_size);
    modified_ =
        static_cast<double>(info.st_mtim.tv_sec) + 1e-9 * static_cast<double>(info.st_mtim.tv_nsec);
}

InputFile::~InputFile()
{
    ::close(descriptor_);
}

std::size_t InputFile::readSome(std::uint64_t offset, void* into, std::size_t count) const
{
    std::size_t done = 0;
    while (done < count) {
        const ssize_t got = ::pread(descriptor_,
                                    static_cast<char*>(into) + done,
                                    count - done,
                                    static_cast<off_t>(offset + done));
        if (got < 0) {
            if (errno == EINTR)
                continue;
            throw systemError("cannot read", path_, errno);
        }
        if (got == 0)
            break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

void InputFile::readAt(std::uint64_t offset, void* into, std::size_t count) const
{
    const std::size_t got = readSome(offset, into, count);
    if (got != count)
        throw Error(ExitCode::BadInput,
                    "cannot read",
                    Where::inFile(path_),
                    fmt::format("the file is cut short (wanted {} bytes at offset {}, found {})",
                                count,
                                offset,
                                got));
}

std::string readFile(const std::string& path, std::uint64_t limit)
{
    const InputFile file(path);
    if (file.size() > limit)
        throw Error(ExitCode::BadInput,
                    "cannot read",
                    Where::inFile(path),
                    fmt::format("the file is too large ({}, at most {} expected)",
                                humanBytes(file.size()),
                                humanBytes(limit)));
    std::string bytes(file.size(), '\0');
    bytes.resize(file.readSome(0, bytes.data(), bytes.size()));
    return bytes;
}

void forEachLine(const std::string& path,
                 const std::function<void(std::int64_t, std::string_view)>& line)
{
    const InputFile file(path);
    std::string block;
    std::vector<char> chunk(std::min<std::size_t>(std::size_t(1) << 18, file.size() + 1));
    std::uint64_t offset = 0;
    std::int64_t number = 0;
    const auto give = [&](std::string_view text) {
        if (!text.empty() && text.back() == '\r')
            text.remove_suffix(1);
        line(++number, text);
    };
    while (const std::size_t got = file.readSome(offset, chunk.data(), chunk.size())) {
        offset += got;
        block.append(chunk.data(), got);
        std::size_t begin = 0;
        for (std::size_t end = block.find('\n'); end != std::string::npos;
             end = block.find('\n', begin)) {
            give(std::string_view(block).substr(begin, end - begin));
            begin = end + 1;
        }
        block.erase(0, begin);
        if (block.size() > kLongestLine)
            throw Error(ExitCode::BadInput,
                        "cannot read the text",
                        Where::atLine(path, number + 1),
                        "the line is longer than 1 MiB",
                        "This does not look like a text file.");
    }
    if (!block.empty())
        give(block);
}

AtomicFile::AtomicFile(const std::string& path) : path_(path)
{
    static std::atomic<unsigned> counter{0};
    temporary_ = fmt::format("{}/.{}{}-{}-{}",
                             parentDirectory(path),
                             fileName(path),
                             kTemporaryMark,
                             ::getpid(),
                             counter++);
    descriptor_ = ::open(temporary_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor_ < 0)
        throw systemError("cannot write", path_, errno);
    buffer_.reserve(kWriteBuffer);
}

AtomicFile::~AtomicFile()
{
    if (descriptor_ < 0)
        return;
    ::close(descriptor_);
    ::unlink(temporary_.c_str());
}

void AtomicFile::flush()
{
    writeAll(descriptor_, buffer_.data(), buffer_.size(), path_);
    buffer_.clear();
}

void AtomicFile::write(const void* data, std::size_t count)
{
    const char* bytes = static_cast<const char*>(data);
    position_ += count;
    if (buffer_.size() + count > kWriteBuffer)
        flush();
    if (count >= kWriteBuffer)
        writeAll(descriptor_, bytes, count, path_);
    else
        buffer_.insert(buffer_.end(), bytes, bytes + count);
}

void AtomicFile::writeAt(std::uint64_t offset, const void* data, std::size_t count)
{
    INTERPROTO_ASSERT(offset + count <= position_);
    flush();
    if (::pwrite(descriptor_, data, count, static_cast<off_t>(offset)) !=
        static_cast<ssize_t>(count))
        throw systemError("cannot write", path_, errno);
}

void AtomicFile::commit()
{
    flush();
    // A failed fsync is final: the kernel may have dropped the pages, so the file is never counted
    // as saved.
    if (::fsync(descriptor_) != 0)
        throw systemError("cannot write", path_, errno);
    const int closing = descriptor_;
    descriptor_ = -1;
    if (::close(closing) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) {
        const int reason = errno;
        ::unlink(temporary_.c_str());
        throw systemError("cannot write", path_, reason);
    }
    syncDirectory(parentDirectory(path_));
}

void writeFile(const std::string& path, std::string_view bytes)
{
    AtomicFile file(path);
    file.write(bytes);
    file.commit();
}

bool linkOver(const std::string& from, const std::string& to)
{
    const std::string temporary = fmt::format(
        "{}/.{}{}-{}-link", parentDirectory(to), fileName(to), kTemporaryMark, ::getpid());
    if (::link(from.c_str(), temporary.c_str()) != 0)
        return false;
    const bool done = ::rename(temporary.c_str(), to.c_str()) == 0;
    // rename() leaves it when both names are one file already.
    ::unlink(temporary.c_str());
    return done;
}

std::size_t removeLeftovers(const std::string& folder)
{
    std::size_t removed = 0;
    for (const std::string& name : sortedNames(folder))
        if (name.front() == '.' && name.find(kTemporaryMark) != std::string::npos)
            removed += ::unlink(joined(folder, name).c_str()) == 0 ? 1 : 0;
    return removed;
}

void syncDirectory(const std::string& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        throw systemError("cannot open the folder", folder, errno);
    const int result = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (result != 0 && reason != EINVAL)
        throw systemError("cannot write the folder", folder, reason);
}

}  // namespace interproto
