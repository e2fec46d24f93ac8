// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/prototypes/prototypes_controller.h"

#include "core/base/files.h"
#include "core/prototypes/selections.h"
#include "core/runs/run_folder.h"
#include "widgets/common/words.h"
#include "widgets/figures/figure_dialog.h"
#include "widgets/maps/face_card.h"

#include <QAction>
#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>

#include <algorithm>
#include <cstring>

namespace interproto::ui {

PrototypesController::PrototypesController(ImageSource& images, QObject* parent)
    : Page(parent), images_(images)
{
    connectRunner();
}

PrototypesView* PrototypesController::view()
{
    if (view_)
        return view_;
    view_ = new PrototypesView(images_);
    connectBars();
    connectPanels();
    takeSources({});
    return view_;
}

QWidget* PrototypesController::widget()
{
    return view();
}

PrototypesController::~PrototypesController()
{
    if (view_ && !view_->parent())
        delete view_;
}

void PrototypesController::connectBars()
{
    SourceBar* bar = view_->sourceBar();
    connect(bar, &SourceBar::sourceChosen, this, &PrototypesController::chooseSource);
    connect(bar, &SourceBar::snapshotChosen, this, &PrototypesController::chooseEntry);
    connect(bar, &SourceBar::openRequested, this, &PrototypesController::openByDialog);
    connect(
        bar, &SourceBar::besideChanged, this, [this] { showBeside(view_->sourceBar()->beside()); });
    connect(bar, &SourceBar::startRequested, this, [this] { makeMap(false); });
    connect(bar, &SourceBar::continueRequested, this, [this] { makeMap(true); });
    connect(bar, &SourceBar::stopRequested, &runner_, &MapRunner::stop);
    connect(bar, &SourceBar::perplexityChanged, &runner_, &MapRunner::setPerplexity);
    connect(bar, &SourceBar::exaggerationChanged, &runner_, &MapRunner::setExaggeration);
    MapToolBar* tools = view_->toolBar();
    connect(tools, &MapToolBar::toolChosen, view_->panels(), &MapPanels::setTool);
    connect(tools, &MapToolBar::allRequested, view_->panels(), &MapPanels::showAll);
    connect(tools, &MapToolBar::styleChanged, this, [this] {
        view_->panels()->setStyle(view_->toolBar()->style());
        fillGap();
    });
    connect(tools, &MapToolBar::findRequested, this, &PrototypesController::find);
    connect(tools, &MapToolBar::selectionChosen, this, &PrototypesController::useSelection);
    connect(tools, &MapToolBar::saveRequested, this, [this] {
        bool isGiven = false;
        const QString name = QInputDialog::getText(
            view_, tr("Keep the selection"), tr("Name"), QLineEdit::Normal, QString(), &isGiven);
        if (isGiven)
            keepSelection(name);
    });
    connect(tools, &MapToolBar::removeRequested, this, [this](const QString& name) {
        try {
            removeSelection(workspace_, name.toStdString());
            listAgain();
        } catch (const Error& error) {
            complain(shownText(error.what()));
        }
    });
    connect(tools, &MapToolBar::pairsRequested, this, &PrototypesController::askPairs);
    connect(tools, &MapToolBar::figureRequested, this, &PrototypesController::makeFigure);
}

void PrototypesController::openByDialog()
{
    const QString path = QFileDialog::getOpenFileName(
        view(), tr("Open prototypes"), QString(), tr("Vectors (*.npy)"));
    if (!path.isEmpty())
        open(path);
}

void PrototypesController::connectPanels()
{
    MapPanels* panels = view_->panels();
    connect(panels, &MapPanels::toolChanged, view_->toolBar(), &MapToolBar::setTool);
    connect(panels, &MapPanels::rested, this, &PrototypesController::rest);
    connect(panels, &MapPanels::restEnded, view_->card(), &FaceCard::hide);
    connect(panels, &MapPanels::picked, this, &PrototypesController::pick);
    connect(panels, &MapPanels::selectionChanged, this, &PrototypesController::selectionChanged);
    SidePanel* side = view_->side();
    connect(side, &SidePanel::pointChosen, this, [this](int point) {
        if (MapCanvas* canvas = view_->panels()->active())
            canvas->reveal(point);
    });
    connect(side, &SidePanel::pointPicked, this, [this](int point) {
        if (MapCanvas* canvas = view_->panels()->active()) {
            canvas->reveal(point);
            pick(canvas, point);
        }
    });
    connect(view_, &PrototypesView::checkpointChosen, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(mappedEntries_.size()))
            chooseEntry(mappedEntries_[static_cast<std::size_t>(index)]);
    });
    connect(view_, &PrototypesView::tabChanged, this, &PrototypesController::fillGeometry);
    GramView* gram = view_->gram();
    connect(gram, &GramView::pairHovered, this, [this](const std::string& a, const std::string& b) {
        showFaces(
            {a, b},
            [this](std::size_t i, std::vector<std::string> images) {
                view_->gram()->setImages(i, std::move(images));
            },
            gramFaces_);
    });
    connect(gram,
            &GramView::identitiesPicked,
            this,
            [this](const std::vector<std::string>& identities) {
                view_->setTab(PrototypesView::MapTab);
                selectIdentities(identities);
            });
}

void PrototypesController::connectRunner()
{
    connect(&runner_, &MapRunner::told, this, &Page::told);
    connect(&runner_, &MapRunner::runningChanged, this, [this](bool isRunning) {
        if (!isRunning)
            view()->sourceBar()->showProgress(-1);
        updateState();
    });
    connect(&runner_, &MapRunner::progressed, this, [this](const QString& text, double share) {
        view()->sourceBar()->showProgress(share);
        if (shown_.empty())
            view()->sourceBar()->showStatus(text);
    });
    connect(&runner_,
            &MapRunner::formed,
            this,
            [this](const std::vector<float>& layout, const MapStatus& status) {
                if (isBeside_)
                    return;
                MapCanvas* canvas = view()->panels()->active();
                const bool isSame = canvas && canvas->map() && !shown_.empty() &&
                                    canvas->map()->size() * 2 == layout.size();
                if (!isSame)
                    return loadMap();
                canvas->setLayoutPoints(layout);
                tellStatus(status);
            });
    connect(&runner_, &MapRunner::settled, this, [this] {
        loadMap();
        refreshCheckpoints();
    });
}

void PrototypesController::setActive(bool isActive)
{
    runner_.setActive(isActive);
    if (!isActive && view_)
        view_->card()->hide();
}

bool PrototypesController::take(const QStringList& paths)
{
    if (paths.size() != 1)
        return false;
    const std::string path = pathBytes(paths.front());
    if (lowerExtension(path) != ".npy" && !looksLikeMap(path))
        return false;
    open(paths.front());
    return true;
}

std::vector<ActionSpec> PrototypesController::actions() const
{
    return {{.id = "prototypes.make",
             .menu = QT_TRANSLATE_NOOP("Actions", "Prototypes"),
             .text = QT_TRANSLATE_NOOP("Actions", "Make the map")},
            {.id = "prototypes.open",
             .menu = QT_TRANSLATE_NOOP("Actions", "Prototypes"),
             .text = QT_TRANSLATE_NOOP("Actions", "Open a file of vectors…")},
            {.id = "prototypes.all",
             .menu = QT_TRANSLATE_NOOP("Actions", "Prototypes"),
             .text = QT_TRANSLATE_NOOP("Actions", "Show the whole map")},
            {.id = "prototypes.find",
             .menu = QT_TRANSLATE_NOOP("Actions", "Prototypes"),
             .text = QT_TRANSLATE_NOOP("Actions", "Find an identity")},
            {.id = "prototypes.pairs",
             .menu = QT_TRANSLATE_NOOP("Actions", "Prototypes"),
             .text = QT_TRANSLATE_NOOP("Actions", "Pairs of the selected identities")},
            {.id = "prototypes.figure",
             .menu = QT_TRANSLATE_NOOP("Actions", "Prototypes"),
             .text = QT_TRANSLATE_NOOP("Actions", "Figure of the maps…"),
             .startsSection = true}};
}

void PrototypesController::bind(const char* id, QAction& action)
{
    const auto is = [id](const char* known) { return std::strcmp(id, known) == 0; };
    if (is("prototypes.make"))
        connect(&action, &QAction::triggered, this, [this] {
            if (source() != nullptr && !runner_.isRunning())
                makeMap(false);
        });
    else if (is("prototypes.open"))
        connect(&action, &QAction::triggered, this, &PrototypesController::openByDialog);
    else if (is("prototypes.all"))
        connect(&action, &QAction::triggered, this, [this] { view()->panels()->showAll(); });
    else if (is("prototypes.find"))
        connect(&action, &QAction::triggered, this, [this] {
            view()->toolBar()->findEdit()->setFocus(Qt::ShortcutFocusReason);
        });
    else if (is("prototypes.pairs"))
        connect(&action, &QAction::triggered, this, &PrototypesController::askPairs);
    else if (is("prototypes.figure"))
        connect(&action, &QAction::triggered, this, &PrototypesController::makeFigure);
}

bool PrototypesController::show(const PageRequest& request)
{
    if (!request.files.isEmpty() && !take(request.files))
        return false;
    // Runs and identities wait until the workspace is read.
    if (lister_.isBusy() || opener_.isBusy() || mapLoader_.isBusy()) {
        pending_ = request;
        pending_->files.clear();
        return true;
    }
    std::vector<int> places;
    for (const QString& run : request.runs) {
        const std::string path = absolutePath(pathBytes(run));
        const auto found = std::find_if(
            all_.sources.begin(), all_.sources.end(), [&](const PrototypeSource& each) {
                return each.path == path;
            });
        if (found != all_.sources.end())
            places.push_back(static_cast<int>(found - all_.sources.begin()));
    }
    if (places.empty() && request.runs.size() == 1) {
        pending_ = request;
        pending_->runs.clear();
        open(request.runs.front());
        return true;
    }
    if (places.size() > 1)
        showBeside(places);
    else if (!places.empty() && places.front() != source_)
        chooseSource(places.front());
    if (!request.identities.isEmpty()) {
        if (mapLoader_.isBusy()) {
            pending_ = request;
            pending_->runs.clear();
            return true;
        }
        std::vector<std::string> identities;
        for (const QString& identity : request.identities)
            identities.push_back(identity.toStdString());
        view()->setTab(PrototypesView::MapTab);
        selectIdentities(identities);
    }
    return !places.empty() || !request.identities.isEmpty() || !request.files.isEmpty();
}

void PrototypesController::makeMap(bool resume)
{
    const PrototypeSnapshot* from = snapshot();
    if (!from || runner_.isRunning())
        return;
    // A checkpoint starts from the places of the one before it: points drift instead of jumping.
    std::string align;
    if (entry_ > 0 && !resume) {
        const std::string before = source()->maps[static_cast<std::size_t>(entry_ - 1)];
        if (fileExists(joined(before, kLayoutFile)))
            align = before;
    }
    makeDirectories(parentDirectory(mapFolder()));
    runner_.follow(mapFolder());
    runner_.start(from->file, from->table, view()->sourceBar()->settings(), align, resume);
    view()->sourceBar()->showProgress(0);
}

void PrototypesController::makeFigure()
{
    std::vector<FigurePanel> panels;
    switch (view()->tab()) {
        case PrototypesView::MapTab:
            panels = view()->panels()->figurePanels();
            break;
        case PrototypesView::GramTab:
            panels = {view()->gram()->figurePanel()};
            break;
        case PrototypesView::AnglesTab:
            panels = {view()->angles()->figurePanel()};
            break;
    }
    const bool isEmpty =
        panels.empty() || (panels.front().series.empty() && panels.front().matrix.isEmpty());
    if (isEmpty)
        return complain(tr("There is nothing here yet to make a figure of."));
    auto* dialog = FigureDialog::openFor(view(), std::move(panels), tr("Prototypes"));
    connect(dialog, &FigureDialog::told, this, &Page::told);
}

void PrototypesController::keepSelection(const QString& name)
{
    if (workspace_.empty())
        return complain(tr("Selections are kept in a workspace: open one first."));
    try {
        writeSelection(workspace_,
                       {name.trimmed().toStdString(), view()->panels()->selectedIdentities()});
        Q_EMIT told(false, tr("Kept as %1").arg(name.trimmed()));
        listAgain();
    } catch (const Error& error) {
        complain(shownText(error.what()));
    }
}

void PrototypesController::useSelection(const QString& name)
{
    try {
        selectIdentities(readSelection(workspace_, name.toStdString()).identities);
    } catch (const Error& error) {
        complain(shownText(error.what()));
    }
}

void PrototypesController::askPairs()
{
    PageRequest request;
    request.page = QStringLiteral("pairs");
    if (source() && looksLikeRun(source()->path))
        request.runs << pathText(source()->path);
    for (const std::string& identity : view()->panels()->selectedIdentities())
        request.identities << QString::fromStdString(identity);
    if (!request.identities.isEmpty())
        Q_EMIT requested(request);
}

}  // namespace interproto::ui
