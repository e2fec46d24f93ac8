// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// Files as the project reads and writes them: regular files only, whole or not at all, paths as
/// bytes.
namespace interproto {

/// "a/b" for "a/b/c", "." for "c".
std::string parentDirectory(const std::string& path);
std::string fileName(const std::string& path);
/// Lower-case extension with its dot, "" without one.
std::string lowerExtension(std::string_view path);
/// `name` below `folder`; `name` itself when it is absolute.
std::string joined(const std::string& folder, const std::string& name);
std::string absolutePath(const std::string& path);
bool fileExists(const std::string& path);
bool directoryExists(const std::string& path);
/// Makes the folder and its parents, readable by the owner alone when `privateToOwner`.
void makeDirectories(const std::string& path, bool privateToOwner = false);
/// Names in a folder (no "." and ".."), sorted by bytes: the same order on every file system.
std::vector<std::string> sortedNames(const std::string& folder);
std::uint64_t freeBytes(const std::string& folder);

/// Random access to a regular file. Opening a FIFO, a device or a folder is an Error, and never
/// blocks.
class InputFile {
public:
    explicit InputFile(const std::string& path);
    ~InputFile();
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;

    const std::string& path() const { return path_; }
    std::uint64_t size() const { return size_; }
    double modifiedSeconds() const { return modified_; }
    /// Reads exactly `count` bytes at `offset`; less is an Error that says the file is cut short.
    void readAt(std::uint64_t offset, void* into, std::size_t count) const;
    /// Reads what is there, at most `count` bytes; returns how many.
    std::size_t readSome(std::uint64_t offset, void* into, std::size_t count) const;

private:
    std::string path_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
    double modified_ = 0;
};

/// The whole file; an Error when it is larger than `limit` bytes.
std::string readFile(const std::string& path, std::uint64_t limit = std::uint64_t(1) << 30);

/// Calls `line(number, text)` for each line of a text file, without its line end (\n or \r\n; a
/// last line needs none). Reads in blocks: memory does not grow with the file. Lines above 1 MiB
/// are an Error.
void forEachLine(const std::string& path,
                 const std::function<void(std::int64_t, std::string_view)>& line);

/// A file that appears whole or not at all: a temporary in the same folder, write, fsync, rename,
/// fsync of the folder.
///
///     AtomicFile file(path);
///     file.write(bytes);
///     file.commit();      // without it, the temporary goes away and the old file stays
class AtomicFile {
public:
    explicit AtomicFile(const std::string& path);
    ~AtomicFile();
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    void write(const void* data, std::size_t count);
    void write(std::string_view bytes) { write(bytes.data(), bytes.size()); }
    /// Overwrites bytes already written (a header whose sizes are known at the end).
    void writeAt(std::uint64_t offset, const void* data, std::size_t count);
    std::uint64_t position() const { return position_; }
    void commit();

private:
    void flush();

    std::string path_;
    std::string temporary_;
    int descriptor_ = -1;
    std::uint64_t position_ = 0;
    std::vector<char> buffer_;
};

/// AtomicFile in one call.
void writeFile(const std::string& path, std::string_view bytes);
/// Makes `to` the same file as `from` without writing its bytes again, at once; false where the
/// file system has no hard links.
bool linkOver(const std::string& from, const std::string& to);
/// Removes temporaries that AtomicFile left in `folder` when a process was killed; returns how
/// many.
std::size_t removeLeftovers(const std::string& folder);
/// fsync of a folder, so that a rename in it survives a power cut.
void syncDirectory(const std::string& folder);

}  // namespace interproto
