// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobs/map_input.h"

#include "core/analysis/map/start.h"
#include "core/base/error.h"
#include "core/base/files.h"
#include "core/base/hash.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/formats/csv.h"
#include "core/formats/npy.h"
#include "core/jobs/model_source.h"
#include "core/jobs/prototype_files.h"
#include "core/nets/weights.h"
#include "core/runs/run_folder.h"

#include <fmt/format.h>

#include <cstring>
#include <limits>
#include <unordered_set>

namespace interproto {

namespace {

constexpr std::int64_t kFewestPoints = 4;
/// Numbers of points are 32 bits wide in the files of a map.
constexpr std::int64_t kMostPoints = std::numeric_limits<std::int32_t>::max();

torch::Tensor readRows(const std::string& file)
{
    NpyArray array = readNpy(file);
    if (array.shape.size() != 2 || array.shape[0] > kMostPoints || array.shape[1] < 1)
        throw Error(
            ExitCode::BadInput,
            "cannot lay out the array",
            Where::inFile(file),
            fmt::format("found {} dimensions, wanted 2: one row a point", array.shape.size()));
    return toTorch(TensorData::adopted(array.type, array.shape, std::move(array.data)))
        .to(torch::kFloat32);
}

/// "prototypes.csv" beside "prototypes.npy"; empty when there is none.
std::string tableBeside(const std::string& file)
{
    const std::string stem = file.substr(0, file.size() - lowerExtension(file).size());
    return fileExists(stem + ".csv") ? stem + ".csv" : std::string();
}

struct Raw {
    std::string file;
    std::string table;
    torch::Tensor rows;
};

Raw readRaw(const MapOptions& options)
{
    Raw raw;
    if (lowerExtension(options.input) == ".npy") {
        raw.file = options.input;
        raw.rows = readRows(raw.file);
        raw.table = tableBeside(raw.file);
    } else {
        const auto [state, file] = loadHead(options.input);
        raw.file = file;
        raw.rows = prototypesOf(state, file);
        const std::string table = joined(joined(options.input, kPrototypeFolder), "prototypes.csv");
        if (directoryExists(options.input) && fileExists(table))
            raw.table = table;
    }
    if (!options.identities.empty())
        raw.table = options.identities;
    return raw;
}

IdentityTable readTable(const Raw& raw, const MapOptions& options, const Log& log)
{
    if (raw.table.empty())
        return {};
    IdentityTable table = readIdentities(raw.table);
    const auto rows = static_cast<std::int64_t>(table.rows.size());
    if (rows == raw.rows.size(0))
        return table;
    const std::string found =
        fmt::format("found {} rows, wanted {}, one a point", rows, raw.rows.size(0));
    if (!options.identities.empty())
        throw Error(
            ExitCode::BadInput, "cannot use the identities", Where::inFile(raw.table), found);
    log.warning(
        fmt::format("the identities in {} are not used: {}", escapeControl(raw.table), found));
    return {};
}

/// Of each row, whether the subset takes it.
std::vector<bool> chosenRows(const MapOptions& options,
                             const IdentityTable& table,
                             std::int64_t rows)
{
    std::vector<bool> chosen(static_cast<std::size_t>(rows), true);
    if (options.subset == "all")
        return chosen;
    const int column = table.column("child");
    if (column < 0)
        throw Error(ExitCode::Usage,
                    "cannot use --subset children",
                    {},
                    "no table of identities with a column \"child\" is known",
                    "Name one with --identities; `interproto prototypes` writes it.");
    for (std::size_t i = 0; i < chosen.size(); ++i)
        chosen[i] = table.rows[i][static_cast<std::size_t>(column)] == "1";
    return chosen;
}

std::int64_t countDuplicates(const torch::Tensor& rows)
{
    const auto* data = rows.const_data_ptr<float>();
    const std::int64_t width = rows.size(1);
    std::unordered_set<std::uint64_t> seen;
    std::int64_t again = 0;
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        std::uint64_t hash = 0;
        for (std::int64_t d = 0; d < width; ++d) {
            std::uint32_t bits = 0;
            std::memcpy(&bits, data + i * width + d, sizeof bits);
            hash = mixed(hash ^ bits);
        }
        again += seen.insert(hash).second ? 0 : 1;
    }
    return again;
}

std::string fingerprintOf(const torch::Tensor& rows)
{
    Sha256 hash;
    hash.add(fmt::format("{} {}\n", rows.size(0), rows.size(1)));
    hash.add(rows.const_data_ptr<float>(), static_cast<std::size_t>(rows.nbytes()));
    return hash.hex();
}

void keepUsable(const Raw& raw,
                const std::vector<bool>& chosen,
                IdentityTable table,
                MapInput& input)
{
    const torch::Tensor length = raw.rows.norm(2, 1, false, torch::kFloat64).contiguous();
    const auto* lengths = length.const_data_ptr<double>();
    std::vector<std::int64_t> kept;
    for (std::int64_t i = 0; i < raw.rows.size(0); ++i) {
        if (!chosen[static_cast<std::size_t>(i)])
            continue;
        if (!std::isfinite(lengths[i])) {
            ++input.notFiniteRows;
        } else if (lengths[i] == 0) {
            ++input.zeroRows;
        } else {
            kept.push_back(i);
            input.source.push_back(static_cast<std::int32_t>(i));
            if (!table.isEmpty())
                input.identities.rows.push_back(std::move(table.rows[static_cast<std::size_t>(i)]));
        }
    }
    input.identities.header = std::move(table.header);
    const torch::Tensor place = torch::tensor(kept, torch::kInt64);
    input.rows = (raw.rows.index_select(0, place) /
                  length.index_select(0, place).to(torch::kFloat32).unsqueeze(1))
                     .contiguous();
}

void tellFindings(const MapInput& input, const Log& log)
{
    const std::string file = escapeControl(input.file);
    if (input.notFiniteRows > 0)
        log.warning(fmt::format("{} rows of {} hold NaN or infinity; they are left out",
                                humanCount(input.notFiniteRows),
                                file));
    if (input.zeroRows > 0)
        log.warning(fmt::format("{} rows of {} are zero and have no direction; they are left out",
                                humanCount(input.zeroRows),
                                file));
    if (input.duplicateRows > 0)
        log.warning(fmt::format("{} rows of {} equal an earlier row; such points lie on each other",
                                humanCount(input.duplicateRows),
                                file));
}

}  // namespace

int IdentityTable::column(const std::string& name) const
{
    for (std::size_t c = 0; c < header.size(); ++c)
        if (header[c] == name)
            return static_cast<int>(c);
    return -1;
}

std::vector<std::string> IdentityTable::cells(const std::string& name) const
{
    const int place = column(name);
    std::vector<std::string> values;
    for (const std::vector<std::string>& row : rows)
        values.push_back(place < 0 ? std::string() : row[static_cast<std::size_t>(place)]);
    return values;
}

IdentityTable readIdentities(const std::string& file)
{
    IdentityTable table;
    readCsv(file, [&](std::int64_t line, const std::vector<std::string>& cells) {
        if (table.header.empty()) {
            table.header = cells;
            return;
        }
        if (cells.size() != table.header.size())
            throw Error(
                ExitCode::BadInput,
                "cannot read the identities",
                Where::atLine(file, line),
                fmt::format("found {} cells, wanted {}", cells.size(), table.header.size()));
        table.rows.push_back(cells);
        for (std::string& cell : table.rows.back())
            cell = std::string(plainText(cell));
    });
    return table;
}

void writeIdentities(const std::string& file, const IdentityTable& table)
{
    AtomicFile output(file);
    CsvWriter csv(output);
    csv.row(table.header);
    for (const std::vector<std::string>& row : table.rows) {
        for (const std::string& cell : row) {
            // A number keeps its sign; only texts are guarded against spreadsheets.
            if (const auto number = parseNumber(cell); number && exactNumber(*number) == cell)
                csv.number(*number);
            else if (cell.empty())
                csv.empty();
            else
                csv.text(cell);
        }
        csv.endRow();
    }
    output.commit();
}

std::vector<std::string> MapInput::names() const
{
    if (identities.column("identity") >= 0)
        return identities.cells("identity");
    std::vector<std::string> numbers;
    for (const std::int32_t row : source)
        numbers.push_back(std::to_string(row));
    return numbers;
}

MapInput readMapInput(const MapOptions& options, const Log& log)
{
    const Raw raw = readRaw(options);
    IdentityTable table = readTable(raw, options, log);
    const std::vector<bool> chosen = chosenRows(options, table, raw.rows.size(0));
    MapInput input;
    input.file = raw.file;
    keepUsable(raw, chosen, std::move(table), input);
    if (input.points() < kFewestPoints)
        throw Error(ExitCode::BadInput,
                    "cannot draw a map",
                    Where::inFile(raw.file),
                    fmt::format("found {} usable points, wanted {} or more ({} rows are zero, {} "
                                "hold NaN or infinity)",
                                input.points(),
                                kFewestPoints,
                                input.zeroRows,
                                input.notFiniteRows));
    input.duplicateRows = countDuplicates(input.rows);
    tellFindings(input, log);
    if (options.pca > 0 && options.pca < input.rows.size(1))
        input.rows =
            reduced(input.rows, options.pca, static_cast<std::uint64_t>(options.runtime.seed));
    input.fingerprint = fingerprintOf(input.rows);
    return input;
}

}  // namespace interproto
