// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs, snapshots and maps there are, and getting them onto the screen.
#include "core/base/files.h"
#include "core/figures/panels.h"
#include "widgets/common/words.h"
#include "widgets/workspaces/prototypes/prototypes_controller.h"

#include <QLocale>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

void PrototypesController::setWorkspace(const QString& folder)
{
    workspace_ = pathBytes(folder);
    opened_.clear();
    vectors_.clear();
    source_ = -1;
    entry_ = -1;
    listAgain();
}

void PrototypesController::listAgain()
{
    lister_.run<PrototypeSources>(
        [workspace = workspace_](std::stop_token) { return listSources(workspace); },
        [this](PrototypeSources all) { takeSources(std::move(all)); },
        [this](const QString& why) { complain(why); });
}

void PrototypesController::takeSources(PrototypeSources all)
{
    const std::string before = source() ? source()->path : std::string();
    all_ = std::move(all);
    for (const PrototypeSource& opened : opened_)
        all_.sources.push_back(opened);
    QStringList titles;
    int again = -1;
    for (const PrototypeSource& each : all_.sources) {
        if (each.path == before)
            again = static_cast<int>(titles.size());
        titles << shownText(each.title);
    }
    QStringList selections;
    for (const std::string& name : all_.selections)
        selections << shownText(name);
    view()->toolBar()->setSelections(selections);
    if (again >= 0) {
        source_ = again;
        view()->sourceBar()->setSources(titles, again);
        refreshCheckpoints();
        updateState();
    } else {
        view()->sourceBar()->setSources(titles, titles.isEmpty() ? -1 : 0);
        chooseSource(titles.isEmpty() ? -1 : 0);
    }
    if (pending_ && !mapLoader_.isBusy()) {
        const PageRequest request = *pending_;
        pending_.reset();
        show(request);
    }
}

const PrototypeSource* PrototypesController::source() const
{
    return source_ >= 0 && static_cast<std::size_t>(source_) < all_.sources.size()
               ? &all_.sources[static_cast<std::size_t>(source_)]
               : nullptr;
}

const PrototypeSnapshot* PrototypesController::snapshot() const
{
    const PrototypeSource* from = source();
    return from && entry_ >= 0 && static_cast<std::size_t>(entry_) < from->snapshots.size()
               ? &from->snapshots[static_cast<std::size_t>(entry_)]
               : nullptr;
}

std::string PrototypesController::mapFolder() const
{
    const PrototypeSource* from = source();
    return from && entry_ >= 0 && static_cast<std::size_t>(entry_) < from->maps.size()
               ? from->maps[static_cast<std::size_t>(entry_)]
               : std::string();
}

std::vector<std::string> PrototypesController::roots() const
{
    std::vector<std::string> all;
    if (const PrototypeSource* from = source(); from && !from->dataRoot.empty())
        all.push_back(from->dataRoot);
    all.insert(all.end(), all_.dataRoots.begin(), all_.dataRoots.end());
    return all;
}

void PrototypesController::open(const QString& path)
{
    const std::string mapsBelow = workspace_.empty() ? std::string() : joined(workspace_, "maps");
    opener_.run<PrototypeSource>(
        [file = pathBytes(path), mapsBelow](std::stop_token) { return sourceOf(file, mapsBelow); },
        [this](PrototypeSource opened) {
            const auto known = std::find_if(
                all_.sources.begin(), all_.sources.end(), [&](const PrototypeSource& each) {
                    return each.path == opened.path;
                });
            const int place = static_cast<int>(known - all_.sources.begin());
            if (known == all_.sources.end()) {
                opened_.push_back(opened);
                all_.sources.push_back(std::move(opened));
            }
            QStringList titles;
            for (const PrototypeSource& each : all_.sources)
                titles << shownText(each.title);
            view()->sourceBar()->setSources(titles, place);
            chooseSource(place);
        },
        [this](const QString& why) { complain(why); });
}

void PrototypesController::chooseSource(int index)
{
    source_ = index;
    isBeside_ = false;
    view()->sourceBar()->setBeside({});
    const PrototypeSource* from = source();
    refreshCheckpoints();
    chooseEntry(from ? from->first : -1);
}

void PrototypesController::chooseEntry(int index)
{
    entry_ = index;
    QStringList names;
    if (const PrototypeSource* from = source()) {
        for (const PrototypeSnapshot& each : from->snapshots)
            names << (each.name == "prototypes" ? tr("at the end") : shownText(each.name));
        for (std::size_t i = from->snapshots.size(); i < from->maps.size(); ++i)
            names << tr("map %1").arg(shownText(fileName(from->maps[i])));
    }
    view()->sourceBar()->setSnapshots(names, index);
    if (!runner_.isRunning())
        runner_.follow(mapFolder());
    loadMap();
}

void PrototypesController::loadMap()
{
    if (isBeside_)
        return;
    const std::string folder = mapFolder();
    if (folder.empty()) {
        mapLoader_.cancel();
        showMap(nullptr);
        return;
    }
    mapLoader_.run<MapPointer>(
        [folder](std::stop_token) -> MapPointer {
            if (!fileExists(joined(folder, kLayoutFile)))
                return nullptr;
            return std::make_shared<PrototypeMap>(readPrototypeMap(folder));
        },
        [this](MapPointer map) { showMap(std::move(map)); },
        [this](const QString& why) {
            showMap(nullptr);
            complain(why);
        });
}

void PrototypesController::showMap(MapPointer map)
{
    if (!view_)
        return;
    shown_.clear();
    if (map) {
        shown_.push_back(map);
        view()->panels()->show({{QString(), map}});
        view()->showMaps();
        view()->side()->setMap(map);
        tellStatus(map->status);
        if (!runner_.isRunning())
            view()->sourceBar()->setSettings({map->status.perplexity, map->status.exaggeration, 0});
    } else {
        view()->panels()->show({});
        view()->side()->setMap(nullptr);
        view()->sourceBar()->showStatus({});
        if (!source())
            view()->showNothing(tr("No prototypes"),
                                tr("Runs of the workspace whose training came to its end have "
                                   "prototypes. A .npy file of vectors can be opened as well."),
                                {{QStringLiteral("go.train"), tr("Prepare a training")},
                                 {QStringLiteral("file.open"), tr("Open a folder…")},
                                 {QStringLiteral("prototypes.open"), tr("Open a file…")}});
        else if (snapshot())
            view()->showNothing(
                tr("No map of these prototypes yet"),
                runner_.isRunning() ? tr("It forms here as soon as its neighbours are found.")
                                    : tr("Make it, and watch it form here."),
                runner_.isRunning() ? std::vector<NextStep>{}
                                    : std::vector<NextStep>{
                                          {QStringLiteral("prototypes.make"), tr("Make the map")}});
        else
            view()->showNothing(tr("No map"), tr("The folder holds no layout yet."));
    }
    updateState();
    fillGap();
    fillGeometry();
    if (pending_ && !lister_.isBusy() && !opener_.isBusy()) {
        const PageRequest request = *pending_;
        pending_.reset();
        // After the loader counts as done.
        QMetaObject::invokeMethod(this, [this, request] { show(request); }, Qt::QueuedConnection);
    }
    Q_EMIT settled();
}

void PrototypesController::showBeside(const std::vector<int>& sources)
{
    view()->sourceBar()->setBeside(sources);
    if (sources.size() < 2) {
        if (isBeside_) {
            isBeside_ = false;
            loadMap();
        }
        return;
    }
    isBeside_ = true;
    struct Wanted {
        std::string path;
        std::string title;
    };
    std::vector<Wanted> wanted;
    for (const int place : sources)
        if (place >= 0 && static_cast<std::size_t>(place) < all_.sources.size()) {
            const PrototypeSource& each = all_.sources[static_cast<std::size_t>(place)];
            wanted.push_back({each.path, each.title});
        }
    using Loaded = std::vector<std::pair<std::string, MapPointer>>;
    mapLoader_.run<Loaded>(
        [wanted](std::stop_token) {
            Loaded loaded;
            for (const Wanted& each : wanted) {
                const std::string folder = mapOfInput(each.path);
                if (!folder.empty())
                    loaded.emplace_back(each.title,
                                        std::make_shared<PrototypeMap>(readPrototypeMap(folder)));
            }
            return loaded;
        },
        [this, count = wanted.size()](Loaded loaded) {
            shown_.clear();
            std::vector<MapPanels::Shown> maps;
            for (auto& [title, map] : loaded) {
                shown_.push_back(map);
                maps.push_back({shownText(title), map});
            }
            if (loaded.size() < count)
                complain(tr("%n run(s) have no map yet.",
                            nullptr,
                            static_cast<int>(count - loaded.size())));
            view()->panels()->show(std::move(maps));
            view()->side()->setMap(shown_.empty() ? nullptr : shown_.front());
            view()->sourceBar()->showStatus({});
            if (shown_.empty())
                view()->showNothing(tr("No maps"), tr("None of these runs has a map yet."));
            else
                view()->showMaps();
            updateState();
            fillGap();
            Q_EMIT settled();
        },
        [this](const QString& why) { complain(why); });
}

void PrototypesController::refreshCheckpoints()
{
    const PrototypeSource* from = source();
    if (!from) {
        view()->setCheckpoints({}, 0);
        return;
    }
    using Places = std::vector<int>;
    checkpointLister_.run<Places>(
        [snapshots = from->snapshots.size(), maps = from->maps](std::stop_token) {
            Places places;
            for (std::size_t i = 0; i < snapshots; ++i)
                if (fileExists(joined(maps[i], kLayoutFile)))
                    places.push_back(static_cast<int>(i));
            return places;
        },
        [this](const Places& places) {
            const PrototypeSource* now = source();
            if (!now)
                return;
            QStringList names;
            mappedEntries_ = places;
            int current = 0;
            for (const int place : places) {
                if (place == entry_)
                    current = static_cast<int>(names.size());
                const PrototypeSnapshot& each = now->snapshots[static_cast<std::size_t>(place)];
                names << (each.name == "prototypes" ? tr("at the end") : shownText(each.name));
            }
            view()->setCheckpoints(names, current);
        });
}

void PrototypesController::tellStatus(const MapStatus& status)
{
    QStringList parts;
    const QLocale locale;
    if (status.iterations > 0)
        parts << tr("iteration %1 of %2")
                     .arg(countText(status.iteration), countText(status.iterations));
    if (std::isfinite(status.kl))
        parts << tr("KL %1").arg(locale.toString(status.kl, 'f', 3));
    if (std::isfinite(status.kept10))
        parts << tr("%1 of the 10 nearest kept").arg(percentText(status.kept10));
    view()->sourceBar()->showStatus(parts.join(QStringLiteral(" · ")));
}

void PrototypesController::updateState()
{
    SourceBar::State state;
    state.canStart = snapshot() != nullptr && !isBeside_;
    state.isRunning = runner_.isRunning();
    state.hasMap = !shown_.empty();
    state.canContinue = state.canStart && state.hasMap;
    view()->sourceBar()->setState(state);
}

}  // namespace interproto::ui
