// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/prototypes/prototype_table.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/formats/csv.h"

namespace interproto {

namespace {

constexpr const char* kColumns[] = {"identity", "child", "images", "child_images", "mean_age"};
enum { Identity, Child, Images, ChildImages, MeanAge, Count };

PrototypeInfo parsed(const std::string* const (&cells)[Count],
                     const std::string& file,
                     std::int64_t line)
{
    const auto refuse = [&](const std::string& cell, const char* wanted) {
        throw Error(ExitCode::BadInput,
                    "cannot read the prototypes' table",
                    Where::atLine(file, line),
                    "found " + quoted(cell) + ", wanted " + wanted);
    };
    const auto whole = [&](const std::string& cell) -> std::int64_t {
        if (cell.empty())
            return -1;
        const auto value = parseInteger(cell);
        if (!value || *value < 0)
            refuse(cell, "a whole number");
        return *value;
    };
    PrototypeInfo info;
    info.identity = std::string(plainText(*cells[Identity]));
    info.isChildKnown = !cells[Child]->empty();
    info.isChild = whole(*cells[Child]) > 0;
    info.images = whole(*cells[Images]);
    info.childImages = whole(*cells[ChildImages]);
    if (!cells[MeanAge]->empty()) {
        const auto age = parseNumber(*cells[MeanAge]);
        if (!age)
            refuse(*cells[MeanAge], "an age in years");
        info.meanAge = *age;
    }
    return info;
}

}  // namespace

std::vector<PrototypeInfo> readPrototypeTable(const std::string& file)
{
    std::vector<PrototypeInfo> infos;
    std::size_t place[Count] = {};
    bool hasHeader = false;
    readCsv(file, [&](std::int64_t line, const std::vector<std::string>& row) {
        if (!hasHeader) {
            for (std::size_t i = 0; i < Count; ++i)
                place[i] = csvColumn(row, kColumns[i], file);
            hasHeader = true;
            return;
        }
        const std::string* cells[Count];
        for (std::size_t i = 0; i < Count; ++i) {
            if (place[i] >= row.size())
                throw Error(ExitCode::BadInput,
                            "cannot read the prototypes' table",
                            Where::atLine(file, line),
                            "found " + std::to_string(row.size()) + " cells, wanted more");
            cells[i] = &row[place[i]];
        }
        infos.push_back(parsed(cells, file, line));
    });
    return infos;
}

}  // namespace interproto
