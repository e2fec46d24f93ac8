// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/query.h"

#include "core/base/error.h"
#include "core/base/files.h"

#include <fmt/format.h>

#include <cmath>

namespace interproto {

namespace {

/// The range of image ids of the identity `i`, for a join.
const std::string kImagesOfIdentity =
    fmt::format("m.id >= i.id * {0} AND m.id < (i.id + 1) * {0}", Catalog::kImagesPerIdentity);

float ageAt(const Statement& row, int column)
{
    return row.isNull(column) ? kUnknownAge : static_cast<float>(row.real(column));
}

Gender genderOf(std::int64_t value)
{
    return value == 0 || value == 1 ? static_cast<Gender>(value) : Gender::Unknown;
}

Severity severityOf(std::int64_t value)
{
    return value == 0 ? Severity::Info : value == 1 ? Severity::Warning : Severity::Error;
}

/// Calls back for each usable image in order, and for each identity before its first one.
void walkTrainingImages(const Catalog& catalog,
                        const std::function<void(ClassId, std::string_view folder)>& identity,
                        const std::function<void(std::string_view file, float age)>& image)
{
    Statement identities =
        catalog.database().prepare("SELECT id, class, folder FROM identity ORDER BY class");
    Statement images = catalog.database().prepare(fmt::format(
        "SELECT name, age FROM image WHERE id >= ? AND id < ? AND (status & {}) = 0 ORDER BY id",
        std::uint32_t(kImageUnusable)));
    while (identities.step()) {
        const std::int64_t first = identities.integer(0) * Catalog::kImagesPerIdentity;
        identity(ClassId{identities.integer(1)}, identities.bytes(2));
        images.bind(1, first);
        images.bind(2, first + Catalog::kImagesPerIdentity);
        while (images.step())
            image(images.bytes(0), ageAt(images, 1));
    }
}

}  // namespace

std::vector<std::string> identityNames(const Catalog& catalog)
{
    Statement rows = catalog.database().prepare("SELECT folder FROM identity ORDER BY class");
    std::vector<std::string> names;
    while (rows.step())
        names.emplace_back(rows.bytes(0));
    return names;
}

std::int64_t identityCount(const Catalog& catalog)
{
    return catalog.database().integer("SELECT count(*) FROM identity");
}

std::int64_t trainingImageCount(const Catalog& catalog)
{
    return catalog.database().integer(fmt::format(
        "SELECT count(*) FROM image WHERE (status & {}) = 0", std::uint32_t(kImageUnusable)));
}

void forEachTrainingImage(
    const Catalog& catalog,
    const std::function<void(ClassId, std::string_view folder, std::string_view file, float age)>&
        image)
{
    ClassId current;
    std::string folder;
    walkTrainingImages(
        catalog,
        [&](ClassId id, std::string_view name) {
            current = id;
            folder = name;
        },
        [&](std::string_view file, float age) { image(current, folder, file, age); });
}

std::vector<IdentityRow> identityPage(
    const Catalog& catalog, ClassId first, std::int64_t count, double childAge, double adultAge)
{
    Statement rows = catalog.database().prepare(
        fmt::format("SELECT i.class, i.folder, count(m.id), count(m.age), "
                    "count(CASE WHEN m.age < ?1 AND (m.status & {}) = 0 THEN 1 END), count(CASE "
                    "WHEN m.age >= ?2 THEN 1 END), "
                    "min(m.age), max(m.age) FROM identity i LEFT JOIN image m ON {} "
                    "WHERE i.class >= ?3 AND i.class < ?4 GROUP BY i.id ORDER BY i.class",
                    std::uint32_t(kImageSameKey),
                    kImagesOfIdentity));
    rows.bind(1, childAge);
    rows.bind(2, adultAge);
    rows.bind(3, first.value);
    rows.bind(4, first.value + count);
    std::vector<IdentityRow> page;
    while (rows.step())
        page.push_back({ClassId{rows.integer(0)},
                        std::string(rows.bytes(1)),
                        rows.integer(2),
                        rows.integer(3),
                        rows.integer(4),
                        rows.integer(5),
                        ageAt(rows, 6),
                        ageAt(rows, 7)});
    return page;
}

std::vector<ClassId> childClasses(const Catalog& catalog, double childAge, std::int64_t childFilter)
{
    // One pass over the images: their ids hold their identity. A left join keeps a filter of 0
    // meaning everybody.
    Statement rows = catalog.database().prepare(
        fmt::format("SELECT i.class FROM identity i LEFT JOIN (SELECT id / {} AS owner, count(*) "
                    "AS children FROM image "
                    "WHERE age < ? AND (status & {}) = 0 GROUP BY owner) c ON c.owner = i.id "
                    "WHERE coalesce(c.children, 0) >= ? ORDER BY i.class",
                    Catalog::kImagesPerIdentity,
                    std::uint32_t(kImageSameKey)));
    rows.bind(1, childAge);
    rows.bind(2, childFilter);
    std::vector<ClassId> classes;
    while (rows.step())
        classes.push_back(ClassId{rows.integer(0)});
    return classes;
}

std::vector<std::int64_t> ageHistogram(const Catalog& catalog, const std::vector<double>& edges)
{
    std::vector<std::int64_t> counts(edges.size() < 2 ? 0 : edges.size() - 1, 0);
    Statement rows = catalog.database().prepare(
        "SELECT age, count(*) FROM image WHERE age IS NOT NULL GROUP BY age");
    while (rows.step()) {
        const double age = rows.real(0);
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (age >= edges[i] && age < edges[i + 1])
                counts[i] += rows.integer(1);
    }
    return counts;
}

std::vector<ImageRow> imagesOf(const Catalog& catalog,
                               ClassId identity,
                               std::int64_t offset,
                               std::int64_t count)
{
    Statement rows = catalog.database().prepare(fmt::format(
        "SELECT m.id, m.name, m.size, m.age, m.gender, m.width, m.height, m.channels, m.status, "
        "m.note "
        "FROM identity i JOIN image m ON {} WHERE i.class = ? ORDER BY m.id LIMIT ? OFFSET ?",
        kImagesOfIdentity));
    rows.bind(1, identity.value);
    rows.bind(2, count);
    rows.bind(3, offset);
    std::vector<ImageRow> page;
    while (rows.step())
        page.push_back({ImageId{rows.integer(0)},
                        std::string(rows.bytes(1)),
                        rows.integer(2),
                        ageAt(rows, 3),
                        genderOf(rows.integer(4)),
                        static_cast<int>(rows.integer(5)),
                        static_cast<int>(rows.integer(6)),
                        static_cast<int>(rows.integer(7)),
                        static_cast<std::uint32_t>(rows.integer(8)),
                        std::string(rows.bytes(9))});
    return page;
}

std::vector<IssueCount> issueCounts(const Catalog& catalog)
{
    Statement rows = catalog.database().prepare(
        "SELECT code, severity, count FROM issue_count ORDER BY severity DESC, code");
    std::vector<IssueCount> counts;
    while (rows.step())
        counts.push_back(
            {std::string(rows.bytes(0)), severityOf(rows.integer(1)), rows.integer(2)});
    return counts;
}

std::vector<Issue> issuePage(const Catalog& catalog,
                             const std::string& code,
                             std::int64_t offset,
                             std::int64_t count)
{
    Statement rows = catalog.database().prepare(
        "SELECT severity, code, file, line, key, record, message, hint FROM issue WHERE ?1 = '' OR "
        "code = ?1 "
        "ORDER BY id LIMIT ?2 OFFSET ?3");
    rows.bindText(1, code);
    rows.bind(2, count);
    rows.bind(3, offset);
    std::vector<Issue> page;
    while (rows.step())
        page.push_back({severityOf(rows.integer(0)),
                        std::string(rows.bytes(1)),
                        Where{std::string(rows.bytes(2)),
                              rows.integer(3),
                              std::string(rows.bytes(4)),
                              rows.integer(5)},
                        std::string(rows.bytes(6)),
                        std::string(rows.bytes(7))});
    return page;
}

std::string TrainingIndex::relativePath(std::size_t image) const
{
    return identityFolders[classOf[image]] + "/" + std::string(name(image));
}

std::string TrainingIndex::path(std::size_t image) const
{
    return joined(root, relativePath(image));
}

TrainingIndex loadTrainingIndex(const Catalog& catalog, double childAge, std::int64_t childFilter)
{
    TrainingIndex index;
    index.root = catalog.trainRoot();
    index.fingerprint = catalog.fingerprint();
    const auto images = static_cast<std::size_t>(trainingImageCount(catalog));
    index.classOf.reserve(images);
    index.ages.reserve(images);
    index.nameStart.reserve(images + 1);
    index.identityFolders.reserve(static_cast<std::size_t>(identityCount(catalog)));
    walkTrainingImages(
        catalog,
        [&](ClassId id, std::string_view folder) {
            if (id.value != index.classes())
                throw Error(ExitCode::BadInput,
                            "cannot read the catalogue",
                            Where::inFile(catalog.path()),
                            fmt::format("found class {}, wanted {}", id.value, index.classes()),
                            "Delete it; the next scan makes it anew.");
            index.identityFolders.emplace_back(folder);
            index.firstImage.push_back(index.classOf.size());
        },
        [&](std::string_view file, float age) {
            index.nameStart.push_back(index.names.size());
            index.names.insert(index.names.end(), file.begin(), file.end());
            index.classOf.push_back(static_cast<std::uint32_t>(index.classes() - 1));
            index.ages.push_back(age);
        });
    index.firstImage.push_back(index.classOf.size());
    index.nameStart.push_back(index.names.size());
    index.names.shrink_to_fit();
    index.childClasses = childClasses(catalog, childAge, childFilter);
    return index;
}

}  // namespace interproto
