// SPDX-License-Identifier: GPL-3.0-or-later
// What follows from pointing, picking and selecting: faces, neighbours, geometry.
#include "core/base/files.h"
#include "widgets/common/words.h"
#include "widgets/maps/face_card.h"
#include "widgets/workspaces/prototypes/prototypes_controller.h"

#include <QLineEdit>

#include <algorithm>
#include <thread>
#include <unordered_map>

namespace interproto::ui {

namespace {

constexpr std::size_t kNeighbours = 12;
constexpr std::size_t kCardFaces = 3;
constexpr int kAngleBins = 90;

}  // namespace

PrototypesController::MapPointer PrototypesController::mapOf(const MapCanvas* canvas) const
{
    for (const MapPointer& map : shown_)
        if (canvas && map.get() == canvas->map())
            return map;
    return nullptr;
}

void PrototypesController::withVectors(const MapPointer& map,
                                       std::function<void(const OpenVectors&)> then)
{
    const std::string folder = map ? map->folder : mapFolder();
    if (const auto known = vectors_.find(folder); known != vectors_.end())
        return then(known->second);
    std::string file = snapshot() && !isBeside_ ? snapshot()->file : std::string();
    std::string table = snapshot() && !isBeside_ ? snapshot()->table : std::string();
    vectorLoader_.run<OpenVectors>(
        [map, file, table](std::stop_token) {
            const std::string from = file.empty() && map ? vectorsOfMap(*map) : file;
            if (from.empty())
                throw Error(ExitCode::BadInput,
                            "cannot compare the prototypes",
                            Where::inFile(map ? map->folder : std::string()),
                            "the vectors that the map was made of are not there any more");
            const std::string beside = from.substr(0, from.size() - 4) + ".csv";
            return openVectors(from, !table.empty() ? table : fileExists(beside) ? beside : "");
        },
        [this, folder, then = std::move(then)](const OpenVectors& open) {
            vectors_[folder] = open;
            then(open);
        },
        [this](const QString& why) {
            view()->side()->showNeighbours(-1, {}, why);
            const QString title = tr("Nothing to compare");
            view()->gram()->showNothing(title, why);
            view()->angles()->showNothing(title, why);
        });
}

void PrototypesController::showFaces(
    const std::vector<std::string>& identities,
    std::function<void(std::size_t, std::vector<std::string>)> showThem,
    Background& worker)
{
    using Found = std::vector<std::vector<std::string>>;
    worker.run<Found>(
        [identities, folders = roots()](std::stop_token stop) {
            Found found;
            for (const std::string& identity : identities) {
                if (stop.stop_requested())
                    break;
                found.push_back(imagesOfIdentity(folders, identity, kCardFaces));
            }
            return found;
        },
        [showThem = std::move(showThem)](Found found) {
            for (std::size_t i = 0; i < found.size(); ++i)
                if (!found[i].empty())
                    showThem(i, std::move(found[i]));
        });
}

void PrototypesController::rest(MapCanvas* canvas, int point, const QPoint& global)
{
    const MapPointer map = mapOf(canvas);
    if (!map || point < 0)
        return;
    const auto index = static_cast<std::uint32_t>(point);
    view()->card()->showAt(view()->card()->parentWidget()->mapFromGlobal(global),
                           {{identityName(*map, index), identityLines(*map, index), {}}});
    showFaces(
        {identityOf(*map, index)},
        [this](std::size_t i, std::vector<std::string> images) {
            if (view()->card()->isVisible())
                view()->card()->setImages(i, std::move(images));
        },
        cardFaces_);
}

void PrototypesController::pick(MapCanvas* canvas, int point)
{
    const MapPointer map = mapOf(canvas);
    if (!map)
        return;
    // Other panels show the same identity.
    for (MapCanvas* each : view()->panels()->canvases())
        if (each != canvas)
            each->showNeighbours(-1, {});
    canvas->showNeighbours(point, {});
    view()->side()->setMap(map);
    if (point < 0) {
        nearest_.cancel();
        view()->side()->showNeighbours(-1, {}, {});
        return;
    }
    view()->side()->showRow(point);
    view()->side()->showNeighbours(point, {}, tr("Comparing…"));
    withVectors(map, [this, map, point](const OpenVectors& open) {
        const std::size_t row = map->rowOf(static_cast<std::size_t>(point));
        if (row >= open.vectors->rows())
            return view()->side()->showNeighbours(point, {}, tr("The vectors have fewer rows."));
        nearest_.run<std::vector<Neighbour>>(
            [open, row](std::stop_token) {
                return nearestRows(*open.vectors, open.inverseLengths, row, kNeighbours);
            },
            [this, map, point](const std::vector<Neighbour>& rows) {
                showNearest(map, point, rows);
            });
    });
}

void PrototypesController::showNearest(const MapPointer& map,
                                       int point,
                                       const std::vector<Neighbour>& rows)
{
    std::vector<Neighbour> points;
    std::unordered_map<std::uint32_t, std::uint32_t> pointOf;
    for (std::size_t i = 0; i < map->rows.size(); ++i)
        pointOf[static_cast<std::uint32_t>(map->rows[i])] = static_cast<std::uint32_t>(i);
    for (Neighbour neighbour : rows) {
        if (!map->rows.empty()) {
            const auto found = pointOf.find(neighbour.index);
            if (found == pointOf.end())
                continue;  // a row that the map left out
            neighbour.index = found->second;
        }
        if (neighbour.index < map->size())
            points.push_back(neighbour);
    }
    std::vector<std::uint32_t> places;
    std::vector<std::string> identities;
    for (const Neighbour& neighbour : points) {
        places.push_back(neighbour.index);
        identities.push_back(identityOf(*map, neighbour.index));
    }
    for (MapCanvas* canvas : view()->panels()->canvases())
        if (canvas->map() == map.get())
            canvas->showNeighbours(point, places);
    view()->side()->showNeighbours(point, std::move(points), {});
    showFaces(
        identities,
        [this](std::size_t i, std::vector<std::string> images) {
            view()->side()->neighbours().setImages(static_cast<int>(i), std::move(images));
        },
        listFaces_);
}

void PrototypesController::selectionChanged()
{
    const MapCanvas* canvas = view()->panels()->active();
    const std::vector<bool> none;
    const std::vector<bool>& selected = canvas ? canvas->selection() : none;
    view()->side()->showSelection(selected);
    view()->toolBar()->setHasSelection(std::find(selected.begin(), selected.end(), true) !=
                                       selected.end());
}

void PrototypesController::selectIdentities(const std::vector<std::string>& identities)
{
    view()->panels()->selectIdentities(identities);
    MapCanvas* canvas = view()->panels()->active();
    if (!canvas || !canvas->map() || identities.empty())
        return;
    const std::vector<std::uint32_t> points = canvas->selectedPoints();
    if (points.empty())
        return complain(tr("None of these identities is on the map."));
    if (points.size() < identities.size())
        Q_EMIT told(false,
                    tr("%1 of %2 identities are on the map.")
                        .arg(countText(static_cast<std::int64_t>(points.size())),
                             countText(static_cast<std::int64_t>(identities.size()))));
    canvas->reveal(static_cast<int>(points.front()));
}

void PrototypesController::find(const QString& text)
{
    view()->side()->identities().setText(text.trimmed());
    MapCanvas* canvas = view()->panels()->active();
    if (text.trimmed().isEmpty() || !canvas || !canvas->map())
        return;
    const MappedIdentitiesModel& rows = view()->side()->identities();
    if (rows.rowCount() == 0)
        return complain(tr("No identity holds “%1”.").arg(text.trimmed()));
    // The whole name counts before a part of one.
    int best = 0;
    for (int row = 0; row < rows.rowCount(); ++row)
        if (identityName(*canvas->map(), rows.point(row))
                .compare(text.trimmed(), Qt::CaseInsensitive) == 0) {
            best = row;
            break;
        }
    const int point = static_cast<int>(rows.point(best));
    view()->setTab(PrototypesView::MapTab);
    canvas->reveal(point);
    pick(canvas, point);
}

void PrototypesController::fillGeometry()
{
    if (view()->tab() == PrototypesView::MapTab)
        return;
    const MapPointer map = shown_.empty() ? nullptr : mapOf(view()->panels()->active());
    if (!map && !snapshot()) {
        const QString title = tr("No prototypes");
        const QString why = tr("Choose a run or open a file of vectors.");
        gramOf_.clear();
        anglesOf_.clear();
        const std::vector<NextStep> steps = {
            {QStringLiteral("prototypes.open"), tr("Open a file…")}};
        view()->gram()->showNothing(title, why, steps);
        view()->angles()->showNothing(title, why, steps);
        return;
    }
    withVectors(map, [this](const OpenVectors& open) {
        std::string& shown = view()->tab() == PrototypesView::GramTab ? gramOf_ : anglesOf_;
        if (shown == mapFolder())
            return;
        shown = mapFolder();
        const auto hasChildren =
            std::any_of(open.infos.begin(), open.infos.end(), [](const PrototypeInfo& info) {
                return info.isChild;
            });
        if (!hasChildren) {
            const QString title = tr("No child prototypes");
            const QString why =
                tr("The table of identities beside the vectors marks none as a child.");
            view()->gram()->showNothing(title, why);
            view()->angles()->showNothing(title, why);
            return;
        }
        const QString busy = tr("Comparing the prototypes…");
        if (view()->tab() == PrototypesView::GramTab) {
            view()->gram()->showNothing(busy, {});
            gramWorker_.run<ChildGram>(
                [open](std::stop_token) { return childGram(open); },
                [this, open](const ChildGram& gram) {
                    view()->gram()->show(
                        open, gram, source() ? shownText(source()->title) : QString());
                });
        } else {
            view()->angles()->showNothing(busy, {});
            anglesWorker_.run<PrototypeAngles>(
                [open](std::stop_token stop) {
                    std::vector<bool> isChild;
                    for (const PrototypeInfo& info : open.infos)
                        isChild.push_back(info.isChild);
                    return prototypeAngles(
                        *open.vectors, open.inverseLengths, isChild, kAngleBins, 3000, stop);
                },
                [this](const PrototypeAngles& angles) { view()->angles()->show(angles); });
        }
    });
}

/// The gap is kept with newer maps; of others it is computed once, when it is asked for.
void PrototypesController::fillGap()
{
    const MapStyle style = view()->toolBar()->style();
    const MapPointer map = mapOf(view()->panels()->active());
    const bool isWanted = style.colourBy == "gap" || style.sizeBy == "gap";
    if (!isWanted || !map || !map->gap.empty() || isBeside_ || runner_.isRunning() ||
        gapWorker_.isBusy())
        return;
    Q_EMIT told(false, tr("The nearest prototype of each is being found…"));
    withVectors(map, [this, map](const OpenVectors& open) {
        gapWorker_.run<MapPointer>(
            [open, map](std::stop_token stop) -> MapPointer {
                const int threads =
                    std::max(1, static_cast<int>(std::thread::hardware_concurrency()) / 2);
                const std::vector<float> cosines =
                    nearestCosines(*open.vectors, open.inverseLengths, threads, {}, stop);
                auto filled = std::make_shared<PrototypeMap>(*map);
                for (std::size_t i = 0; i < map->size() && map->rowOf(i) < cosines.size(); ++i)
                    filled->gap.push_back(static_cast<float>(degreesOf(cosines[map->rowOf(i)])));
                if (filled->gap.size() != map->size())
                    filled->gap.clear();
                else
                    writeGap(map->folder, filled->gap);
                return filled;
            },
            [this, map](MapPointer filled) {
                // Only where the map is still in view.
                if (!shown_.empty() && shown_.front() == map && !filled->gap.empty())
                    showMap(std::move(filled));
            },
            [this](const QString& why) { complain(why); });
    });
}

}  // namespace interproto::ui
