// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content.h"
#include "core/base/text.h"
#include "core/formats/pickle_machine.h"
#include "core/formats/pth.h"
#include "core/formats/zip_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace interproto {

namespace {

constexpr std::uint64_t kPickleLimit = std::uint64_t(1) << 30;
constexpr std::uint64_t kSmallRecord = 64;
constexpr std::int64_t kLegacyProtocol = 1001;
/// The integer 0x1950a86a20f9469cfc6c as pickle writes it: LONG1, ten bytes, STOP. PROTO and a
/// version come before, and a frame when that is 4 or more.
constexpr std::string_view kLegacyMagic("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19\x2e", 13);
constexpr const char* kResave =
    "Save the weights alone in Python: torch.save(torch.load(file, "
    "map_location=\"cpu\").state_dict(), \"weights.pth\").";

[[noreturn]] void refuse(const ByteSource& source,
                         const std::string& why,
                         const std::string& hint = {})
{
    throw Error(
        ExitCode::BadInput, "cannot read the weights", Where::inFile(source.name()), why, hint);
}

// --- the zip form, PyTorch 1.6 and later
// ---------------------------------------------------------------------------

/// The records of one archive, below its top folder (of any name).
class Archive {
public:
    Archive(const ByteSource& source, const PthLimits& limits)
        : source_(source), limits_(limits), zip_(source)
    {
        if (zip_.records().empty())
            refuse(source_, "the archive is empty");
        const std::string& first = zip_.records().front().name;
        folder_ = first.substr(0, first.find('/') + 1);
        refuseOtherArchives();
        refuseInflation();
    }

    PthValue read() const
    {
        checkMarks();
        const ZipRecord& pickle = record("data.pkl");
        const std::string bytes = zip_.readText(pickle, kPickleLimit);
        const MemorySource memory(source_.name(), bytes);
        PickleInput input(memory, 0, memory.size());
        PickleMachine machine(
            input, limits_, [this](const PickleStorage& storage) { check(storage); });
        PthValue value = machine.run();
        for (const auto& storage : machine.storages()) {
            storage->bytes->resize(static_cast<std::size_t>(storage->byteCount()));
            readStorage(*storage);
        }
        return value;
    }

private:
    const ZipRecord& record(const std::string& name) const
    {
        if (const ZipRecord* found = zip_.find(folder_ + name))
            return *found;
        throw Error(ExitCode::BadInput,
                    "cannot read the weights",
                    Where::atKey(source_.name(), name),
                    "the archive has no such record",
                    "It is not a file of torch.save, or it is damaged.");
    }

    void readStorage(const PickleStorage& storage) const
    {
        const ZipRecord& data = record("data/" + storage.key);
        try {
            zip_.read(data, storage.bytes->data());
        } catch (const Error& error) {
            if (storage.tensor.empty() || error.code() != ExitCode::BadInput)
                throw;
            throw Error(error.code(),
                        "cannot read the weights",
                        Where::atKey(source_.name(), storage.tensor),
                        fmt::format("its record {}: {}", quoted(data.name), error.why()),
                        error.hint());
        }
    }

    void refuseOtherArchives() const
    {
        for (const ZipRecord& item : zip_.records())
            if (item.name == folder_ + "constants.pkl" || item.name.starts_with(folder_ + "code/"))
                refuse(source_,
                       "it is a TorchScript archive, which holds code",
                       "Save the weights in Python: torch.save(torch.jit.load(file).state_dict(), "
                       "\"weights.pth\").");
    }

    /// Before any record is inflated: the sum of what compressed records claim, against what they
    /// are.
    void refuseInflation() const
    {
        std::uint64_t claimed = 0;
        std::uint64_t packed = 0;
        for (const ZipRecord& item : zip_.records()) {
            if (!item.deflated)
                continue;
            if (__builtin_add_overflow(claimed, item.size, &claimed))
                claimed = UINT64_MAX;
            packed += item.packedSize;  // records do not overlap: at most the file's size
        }
        if (claimed > limits_.inflationFree &&
            (claimed - limits_.inflationFree) / limits_.inflationRatio > packed)
            refuse(source_,
                   fmt::format("its compressed records claim to grow from {} to {}",
                               humanBytes(packed),
                               humanBytes(claimed)));
    }

    void checkMarks() const
    {
        const std::string version(trimmed(zip_.readText(record("version"), kSmallRecord)));
        if (const auto number = parseInteger(version); !number || *number < 1 || *number > 10)
            refuse(source_, fmt::format("its version is {}, wanted 1 to 10", quoted(version)));
        const ZipRecord* order = zip_.find(folder_ + "byteorder");
        const std::string byteOrder =
            order == nullptr ? "little" : zip_.readText(*order, kSmallRecord);
        if (byteOrder != "little")
            refuse(source_,
                   fmt::format("its byte order is {}, only \"little\" is read", quoted(byteOrder)));
    }

    void check(const PickleStorage& storage) const
    {
        const ZipRecord* found = zip_.find(folder_ + "data/" + storage.key);
        if (found == nullptr)
            throw Error(ExitCode::BadInput,
                        "cannot read the weights",
                        Where::atKey(source_.name(), "data/" + storage.key),
                        "the archive has no such record" + ofTensor(storage.tensor),
                        "It is not a file of torch.save, or it is damaged.");
        const ZipRecord& data = *found;
        if (data.size != storage.byteCount())
            throw Error(ExitCode::BadInput,
                        "cannot read the weights",
                        Where::atKey(source_.name(), data.name),
                        fmt::format("the record has {} bytes, wanted {} ({} elements of {}){}",
                                    data.size,
                                    storage.byteCount(),
                                    storage.elements,
                                    scalarName(storage.type),
                                    ofTensor(storage.tensor)));
    }

    const ByteSource& source_;
    const PthLimits& limits_;
    ZipReader zip_;
    std::string folder_;
};

// --- the stream form before PyTorch 1.6
// ----------------------------------------------------------------------------

/// One pickle of several in a row.
PthValue nextPickle(PickleInput& input, const PthLimits& limits)
{
    return PickleMachine(
               input,
               limits,
               [&input](const PickleStorage&) { input.fail("a storage where none belongs"); })
        .run();
}

void checkSystem(const ByteSource& source, const PthValue& system)
{
    const PthValue* little = system.find("little_endian");
    if (little == nullptr || !little->asBool())
        refuse(source, "it was written on a big-endian machine, which is not read");
}

/// Fills the storages from the raw data behind the pickles. The form has no checksum: every length
/// is checked instead.
void readLegacyData(const ByteSource& source,
                    PickleInput& input,
                    const PthValue& keys,
                    const PickleMachine& machine)
{
    std::unordered_map<std::string, PickleStorage*> missing;
    for (const auto& storage : machine.storages())
        missing.emplace(storage->key, storage.get());
    std::uint64_t at = input.position();
    for (const PthValue& key : keys.asList()) {
        const auto found = missing.find(key.asText());
        if (found == missing.end())
            refuse(
                source,
                fmt::format("it has data for the storage {}, which it does not name or names twice",
                            quoted(key.asText())));
        PickleStorage& storage = *found->second;
        unsigned char prefix[8];
        source.readAt(at, prefix, sizeof prefix);
        if (const std::uint64_t count = littleEndian(prefix, 8);
            count != static_cast<std::uint64_t>(storage.elements))
            refuse(source,
                   fmt::format("the storage {}{} has {} elements, wanted {}",
                               quoted(storage.key),
                               ofTensor(storage.tensor),
                               count,
                               storage.elements));
        at += sizeof prefix;
        if (storage.byteCount() > source.size() - at)
            refuse(
                source,
                fmt::format("the storage {}{} needs {} bytes with {} left: the file is cut short",
                            quoted(storage.key),
                            ofTensor(storage.tensor),
                            storage.byteCount(),
                            source.size() - at));
        storage.bytes->resize(static_cast<std::size_t>(storage.byteCount()));
        source.readAt(at, storage.bytes->data(), storage.bytes->size());
        at += storage.byteCount();
        missing.erase(found);
    }
    if (!missing.empty())
        refuse(source,
               fmt::format("it has no data for the storage {}{}",
                           quoted(missing.begin()->first),
                           ofTensor(missing.begin()->second->tensor)));
    if (at != source.size())
        refuse(source, fmt::format("{} bytes follow the last storage", source.size() - at));
}

/// Where the second pickle of the stream form begins; 0 when the head is another.
std::size_t behindLegacyMagic(std::string_view head)
{
    constexpr std::size_t kProtocolSize = 2;
    constexpr std::size_t kFrameSize = 9;
    if (head.size() <= kProtocolSize || head[0] != '\x80')
        return 0;
    const std::size_t begin = kProtocolSize + (head[kProtocolSize] == '\x95' ? kFrameSize : 0);
    return head.size() > begin && head.substr(begin).starts_with(kLegacyMagic)
               ? begin + kLegacyMagic.size()
               : 0;
}

PthValue readLegacy(const ByteSource& source, std::size_t begin, const PthLimits& limits)
{
    PickleInput input(source, begin, source.size());
    const PthValue protocol = nextPickle(input, limits);
    if (protocol.kind() != PthValue::Kind::Integer || protocol.asInteger() != kLegacyProtocol)
        refuse(source,
               fmt::format("its protocol is {}, wanted {}", protocol.describe(), kLegacyProtocol));
    checkSystem(source, nextPickle(input, limits));
    PickleMachine machine(input, limits, [&](const PickleStorage& storage) {
        if (storage.byteCount() > source.size())
            refuse(source,
                   fmt::format("the storage {}{} of {} bytes is larger than the file",
                               quoted(storage.key),
                               ofTensor(storage.tensor),
                               storage.byteCount()));
    });
    PthValue value = machine.run();
    const PthValue keys = nextPickle(input, limits);
    readLegacyData(source, input, keys, machine);
    return value;
}

// --- which one
// -----------------------------------------------------------------------------------------------------

/// What a file is that is no `.pth`: a sentence for the message.
[[noreturn]] void refuseUnknown(const ByteSource& source, std::string_view head)
{
    const Content content = contentOf(head);
    if (content == Content::Empty)
        refuse(source, "the file is empty", contentAdvice(content));
    if (content == Content::Tar)
        refuse(source,
               "it is a tar archive, the form of PyTorch before 0.1.10, which is not read",
               kResave);
    if (content == Content::Pickle)
        refuse(source, "it is a bare pickle, not a file of torch.save", kResave);
    if (content == Content::Text || content == Content::Binary)
        refuse(source,
               "it is no file of torch.save",
               "Files of weights begin with \"PK\" or with the older form's mark.");
    refuse(source,
           fmt::format("it is {}, wanted a file of torch.save", contentName(content)),
           contentAdvice(content));
}

PthValue readAny(const ByteSource& source, const PthLimits& limits)
{
    std::string head(static_cast<std::size_t>(std::min<std::uint64_t>(source.size(), 512)), '\0');
    source.readAt(0, head.data(), head.size());
    if (head.starts_with("PK"))
        return Archive(source, limits).read();
    if (const std::size_t begin = behindLegacyMagic(head); begin > 0)
        return readLegacy(source, begin, limits);
    refuseUnknown(source, head);
}

}  // namespace

PthValue readPth(const ByteSource& source, const PthLimits& limits)
{
    try {
        return readAny(source, limits);
    } catch (const Error& error) {
        if (!error.where().file.empty())
            throw;
        // A value of the wrong kind knows no file.
        throw Error(error.code(),
                    error.summary(),
                    Where::atKey(source.name(), error.where().key),
                    error.why(),
                    error.hint());
    }
}

PthValue readPth(const std::string& path, const PthLimits& limits)
{
    return readPth(FileSource(path), limits);
}

}  // namespace interproto
