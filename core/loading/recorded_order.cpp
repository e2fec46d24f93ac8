// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loading/recorded_order.h"

#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/text.h"
#include "core/formats/csv.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <optional>
#include <string_view>

namespace interproto {

namespace {

const std::vector<std::string> kHeader = {"epoch", "step", "slot", "path", "label", "flip"};
constexpr const char* kHeaderRow = "epoch,step,slot,path,label,flip";

/// Finds pictures by "<class folder>/<file>".
class PathIndex {
public:
    explicit PathIndex(const TrainingSet& set) : set_(set), order_(set.size())
    {
        std::iota(order_.begin(), order_.end(), 0u);
        std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
            return keyOf(a) < keyOf(b);
        });
    }

    std::optional<std::uint32_t> find(std::string_view path) const
    {
        const std::size_t slash = path.rfind('/');
        if (slash == std::string_view::npos || slash == 0)
            return std::nullopt;
        const std::size_t before = path.rfind('/', slash - 1);
        const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
        const Key key{path.substr(start, slash - start), path.substr(slash + 1)};
        const auto at =
            std::lower_bound(order_.begin(), order_.end(), key, [&](std::uint32_t a, const Key& b) {
                return keyOf(a) < b;
            });
        return at != order_.end() && keyOf(*at) == key ? std::optional(*at) : std::nullopt;
    }

private:
    using Key = std::pair<std::string_view, std::string_view>;
    Key keyOf(std::uint32_t image) const
    {
        return {set_.classFolder(set_.identity(image)), set_.fileNameOf(image)};
    }

    const TrainingSet& set_;
    std::vector<std::uint32_t> order_;
};

/// One row of the file, checked.
struct Row {
    std::int64_t epoch, step, slot, label;
    bool flip;
    std::string_view path;
};

[[noreturn]] void refuse(const std::string& file, std::int64_t line, std::string why)
{
    throw Error(ExitCode::BadInput,
                "cannot replay the batch order",
                Where::atLine(file, line),
                std::move(why));
}

Row parsed(const std::vector<std::string>& cells, const std::string& file, std::int64_t line)
{
    if (cells.size() != kHeader.size())
        refuse(file, line, fmt::format("found {} columns, wanted 6", cells.size()));
    const auto number = [&](std::size_t column) {
        const auto value = parseInteger(cells[column]);
        if (!value || *value < 0)
            refuse(file,
                   line,
                   fmt::format("found {} for {}, wanted a whole number from 0 on",
                               quoted(cells[column]),
                               kHeader[column]));
        return *value;
    };
    if (number(5) > 1)
        refuse(file, line, fmt::format("found {} for flip, wanted 0 or 1", quoted(cells[5])));
    return {number(0), number(1), number(2), number(4), number(5) == 1, plainText(cells[3])};
}

[[noreturn]] void refuseForeign(const std::string& path, std::string_view row)
{
    throw Error(ExitCode::Usage,
                "cannot write the batch order",
                Where::atLine(path, 1),
                fmt::format("found {}, wanted a recorded order (it begins with {})",
                            quoted(row.substr(0, 40)),
                            kHeaderRow),
                "Choose another --record-batch-order.");
}

/// Bytes of the header and of the whole rows before `firstStep`; read in pieces, as the file may be
/// larger than memory. An Error (Usage) for a file that is no recorded order: it is somebody's, and
/// stays.
std::uint64_t keptBytes(const std::string& path, std::int64_t firstStep)
{
    constexpr std::size_t kPiece = std::size_t(1) << 20;
    const InputFile file(path);
    std::string text;
    std::uint64_t offset = 0;  // of `text` in the file
    bool isHeader = true;
    for (;;) {
        std::string piece(kPiece, '\0');
        piece.resize(file.readSome(offset + text.size(), piece.data(), piece.size()));
        text += piece;
        std::size_t start = 0;
        for (std::size_t end = text.find('\n'); end != std::string::npos;
             end = text.find('\n', start)) {
            const auto row = std::string_view(text).substr(start, end - start);
            if (isHeader && row != kHeaderRow)
                refuseForeign(path, row);
            const auto fields = split(row, ',');
            const auto step = fields.size() > 1 ? parseInteger(fields[1]) : std::nullopt;
            if (step && *step >= firstStep)
                return offset + start;
            isHeader = false;
            start = end + 1;
        }
        if (piece.empty()) {
            if (isHeader && !std::string_view(kHeaderRow).starts_with(text))
                refuseForeign(path, text);
            return offset + start;
        }
        text.erase(0, start);
        offset += start;
    }
}

}  // namespace

RecordedOrder::RecordedOrder(const std::string& path, const TrainingSet& set)
{
    const PathIndex index(set);
    bool header = true;
    readCsv(path, [&](std::int64_t line, const std::vector<std::string>& cells) {
        if (header) {
            header = false;
            if (cells != kHeader)
                refuse(path, line, fmt::format("the header is not {}", kHeaderRow));
            return;
        }
        const Row row = parsed(cells, path, line);
        const auto image = index.find(row.path);
        if (!image)
            refuse(path, line, fmt::format("{} is not in {}", quoted(row.path), set.root()));
        if (set.identity(*image).value != row.label)
            refuse(path,
                   line,
                   fmt::format("label {} for {}, which is class {} here",
                               row.label,
                               quoted(row.path),
                               set.identity(*image).value));
        const std::int64_t last = stepLimit() - 1;
        if (row.step == last + 1 && row.slot == 0 &&
            (plans_.empty()
                 ? row.epoch == 0
                 : row.epoch - plans_.back().epoch <= 1 && row.epoch >= plans_.back().epoch))
            plans_.push_back({row.epoch, row.step, {}});
        else if (plans_.empty() || row.step != last || row.epoch != plans_.back().epoch ||
                 row.slot != static_cast<std::int64_t>(plans_.back().slots.size()))
            refuse(path, line, "epoch, step and slot must each count from 0 without gaps");
        plans_.back().slots.push_back({*image, row.flip});
    });
    if (plans_.empty())
        refuse(path, 1, "it holds no batch");
}

BatchPlan RecordedOrder::plan(std::int64_t step) const
{
    INTERPROTO_ASSERT(step >= 0 && step < stepLimit());
    return plans_[static_cast<std::size_t>(step)];
}

std::int64_t RecordedOrder::firstStepOf(std::int64_t epoch) const
{
    const auto at = std::partition_point(
        plans_.begin(), plans_.end(), [&](const BatchPlan& p) { return p.epoch < epoch; });
    return at - plans_.begin();
}

std::int64_t RecordedOrder::epochOf(std::int64_t step) const
{
    if (step >= stepLimit())  // the end belongs to the epoch that would follow
        return plans_.back().epoch + 1;
    return plans_[static_cast<std::size_t>(step)].epoch;
}

OrderRecorder::OrderRecorder(const std::string& path,
                             const TrainingSet& set,
                             std::int64_t firstStep)
    : path_(path), set_(set)
{
    const bool continues = fileExists(path);
    const std::uint64_t kept = continues ? keptBytes(path, firstStep) : 0;
    file_ = std::fopen(path.c_str(), continues ? "r+b" : "wb");
    if (!file_)
        throw systemError("cannot write the batch order", path, errno);
    if (ftruncate(fileno(file_), static_cast<off_t>(kept)) != 0 ||
        fseeko(file_, static_cast<off_t>(kept), SEEK_SET) != 0 ||
        (kept == 0 && std::fprintf(file_, "%s\n", kHeaderRow) < 0)) {
        const int reason = errno;
        std::fclose(file_);
        throw systemError("cannot write the batch order", path, reason);
    }
}

OrderRecorder::~OrderRecorder()
{
    std::fclose(file_);
}

void OrderRecorder::add(std::int64_t epoch,
                        std::int64_t step,
                        const std::vector<std::uint32_t>& images,
                        const std::vector<std::uint8_t>& flips)
{
    std::string rows;
    CsvWriter csv([&](std::string_view row) { rows += row; });
    for (std::size_t slot = 0; slot < images.size(); ++slot) {
        csv.integer(epoch).integer(step).integer(static_cast<std::int64_t>(slot));
        csv.text(set_.relativePath(images[slot])).integer(set_.identity(images[slot]).value);
        csv.integer(flips[slot] ? 1 : 0).endRow();
    }
    if (std::fwrite(rows.data(), 1, rows.size(), file_) != rows.size() || std::fflush(file_) != 0)
        throw systemError("cannot write the batch order", path_, errno);
}

}  // namespace interproto
