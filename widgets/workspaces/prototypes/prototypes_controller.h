// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/page.h"
#include "widgets/maps/background.h"
#include "widgets/workspaces/prototypes/map_runner.h"
#include "widgets/workspaces/prototypes/prototypes_view.h"

#include <QPointer>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace interproto::ui {

class ImageSource;

/// The Prototypes page: maps of the class prototypes of runs, made and watched here, and how the
/// children among them stand to each other.
class PrototypesController : public Page {
    Q_OBJECT

public:
    explicit PrototypesController(ImageSource& images, QObject* parent = nullptr);
    ~PrototypesController() override;

    QString key() const override { return QStringLiteral("prototypes"); }
    QString title() const override { return tr("Prototypes"); }
    Mark mark() const override { return Mark::Cloud; }
    QWidget* widget() override;
    void setWorkspace(const QString& folder) override;
    bool show(const PageRequest& request) override;
    void setActive(bool isActive) override;
    bool take(const QStringList& paths) override;
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;

    /// A run, a `.npy` or a map folder.
    void open(const QString& path);
    /// Maps of these sources side by side, as many as have one.
    void showBeside(const std::vector<int>& sources);
    void find(const QString& text);
    void keepSelection(const QString& name);
    void useSelection(const QString& name);
    void makeFigure();
    void makeMap(bool resume);
    /// Built when it is first wanted.
    PrototypesView* view();
    MapRunner& runner() { return runner_; }
    const PrototypeSources& sources() const { return all_; }

Q_SIGNALS:
    /// Everything asked for is on the screen.
    void settled();

private:
    using MapPointer = std::shared_ptr<const PrototypeMap>;

    void connectBars();
    void openByDialog();
    void connectPanels();
    void connectRunner();
    // prototypes_files.cpp
    void listAgain();
    void takeSources(PrototypeSources all);
    void chooseSource(int index);
    void chooseEntry(int index);
    void loadMap();
    void showMap(MapPointer map);
    void refreshCheckpoints();
    void tellStatus(const MapStatus& status);
    void updateState();
    const PrototypeSource* source() const;
    const PrototypeSnapshot* snapshot() const;
    std::string mapFolder() const;
    std::vector<std::string> roots() const;
    // prototypes_picking.cpp
    void withVectors(const MapPointer& map, std::function<void(const OpenVectors&)> then);
    void rest(MapCanvas* canvas, int point, const QPoint& global);
    void pick(MapCanvas* canvas, int point);
    void showNearest(const MapPointer& map, int point, const std::vector<Neighbour>& rows);
    void showFaces(const std::vector<std::string>& identities,
                   std::function<void(std::size_t, std::vector<std::string>)> show,
                   Background& worker);
    void selectionChanged();
    void selectIdentities(const std::vector<std::string>& identities);
    void fillGeometry();
    void fillGap();
    void askPairs();
    void complain(const QString& text) { Q_EMIT told(true, text); }
    MapPointer mapOf(const MapCanvas* canvas) const;

    ImageSource& images_;
    QPointer<PrototypesView> view_;  ///< the window that shows it owns it
    std::string workspace_;
    PrototypeSources all_;
    std::vector<PrototypeSource> opened_;  ///< by hand
    int source_ = -1;
    int entry_ = -1;
    std::vector<int> mappedEntries_;  ///< those that have maps: the steps of the scrubber
    bool isBeside_ = false;
    std::vector<MapPointer> shown_;  ///< of the canvases
    std::optional<PageRequest> pending_;
    std::map<std::string, OpenVectors> vectors_;  ///< by map folder
    std::string gramOf_;                          ///< the map folder that the tabs show
    std::string anglesOf_;
    MapRunner runner_;
    Background lister_;
    Background opener_;
    Background mapLoader_;
    Background checkpointLister_;
    Background vectorLoader_;
    Background nearest_;
    Background cardFaces_;
    Background listFaces_;
    Background gramFaces_;
    Background gramWorker_;
    Background anglesWorker_;
    Background gapWorker_;
};

}  // namespace interproto::ui
