// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/watch/run_viewer_page.h"

#include "widgets/tables/runs_panel.h"

#include <QAction>
#include <QSplitter>

namespace interproto::ui {

namespace {

constexpr int kListWidth = 52;  ///< characters: name, state and method of a run

}  // namespace

RunViewerPage::RunViewerPage(QObject* parent)
    : Page(parent), splitter_(new QSplitter), panel_(new RunsPanel)
{
    splitter_->addWidget(panel_);
    splitter_->addWidget(viewer_.widget());
    splitter_->setStretchFactor(1, 1);
    splitter_->setChildrenCollapsible(false);
    const int list = splitter_->fontMetrics().averageCharWidth() * kListWidth;
    splitter_->setSizes({list, 3 * list});
    panel_->hide();
    connect(&folder_, &FolderWatcher::opened, this, [this](const QString&, FolderKind kind) {
        panel_->setVisible(kind == FolderKind::Runs);
        isBusy_ = kind == FolderKind::Runs;
        if (kind != FolderKind::Runs)
            panel_->clear();
    });
    connect(
        &folder_, &FolderWatcher::listed, this, [this](const QString& root, const RunList& runs) {
            panel_->setRuns(root, *runs);
        });
    connect(panel_, &RunsPanel::chosenChanged, &viewer_, &RunViewer::showRuns);
    connect(&viewer_, &RunViewer::told, this, &Page::told);
    connect(&viewer_, &RunViewer::settled, this, [this] { isBusy_ = false; });
}

RunViewerPage::~RunViewerPage()
{
    if (splitter_ && !splitter_->parent())
        delete splitter_;
}

QWidget* RunViewerPage::widget()
{
    return splitter_;
}

void RunViewerPage::setWorkspace(const QString& folder)
{
    viewer_.showRuns({});
    panel_->clear();
    isBusy_ = !folder.isEmpty();
    folder_.open(folder.isEmpty() ? folder : folder + QStringLiteral("/runs"));
}

bool RunViewerPage::show(const PageRequest& request)
{
    if (!request.runs.isEmpty()) {
        isBusy_ = true;
        viewer_.showRuns(request.runs);
    } else if (!request.files.isEmpty()) {
        isBusy_ = true;
        folder_.open(request.files.front());
    } else {
        return false;
    }
    return true;
}

std::vector<ActionSpec> RunViewerPage::actions() const
{
    const auto typed = [](const char* text) { return QKeySequence(QLatin1String(text)); };
    static const char* const kRun = QT_TRANSLATE_NOOP("Actions", "&Run");
    static const char* const kView = QT_TRANSLATE_NOOP("Actions", "&View");
    // clang-format off
    return {
        {"watch.pause", kRun, QT_TRANSLATE_NOOP("Actions", "&Pause"), typed("Ctrl+Shift+P")},
        {"watch.resume", kRun, QT_TRANSLATE_NOOP("Actions", "&Resume"), typed("Ctrl+Shift+R")},
        {"watch.stop", kRun, QT_TRANSLATE_NOOP("Actions", "&Stop and keep"), typed("Ctrl+Shift+S")},
        {"watch.checkpoint", kRun, QT_TRANSLATE_NOOP("Actions", "&Checkpoint now"), typed("Ctrl+Shift+C"), false, nullptr, true},
        {"watch.evaluate", kRun, QT_TRANSLATE_NOOP("Actions", "&Evaluate now"), typed("Ctrl+Shift+E")},
        {"watch.log", kView, QT_TRANSLATE_NOOP("Actions", "Lo&garithmic values"), typed("Ctrl+G"), true},
        {"watch.reset_zoom", kView, QT_TRANSLATE_NOOP("Actions", "Reset &zoom"), typed("Ctrl+0")},
    };
    // clang-format on
}

void RunViewerPage::bind(const char* id, QAction& action)
{
    static const std::map<std::string, ControlWord> kWords = {
        {"watch.pause", ControlWord::Pause},
        {"watch.resume", ControlWord::Resume},
        {"watch.stop", ControlWord::Stop},
        {"watch.checkpoint", ControlWord::Checkpoint},
        {"watch.evaluate", ControlWord::Evaluate}};
    if (const auto found = kWords.find(id); found != kWords.end()) {
        const ControlWord word = found->second;
        action.setEnabled(false);
        connect(&action, &QAction::triggered, &viewer_, [this, word] { viewer_.request(word); });
        connect(&viewer_,
                &RunViewer::controlsChanged,
                &action,
                [&action, word](const RunControls& now) { action.setEnabled(now.allows(word)); });
    } else if (action.isCheckable()) {
        connect(&action, &QAction::toggled, &viewer_, &RunViewer::setLogValues);
        connect(&viewer_, &RunViewer::logValuesChanged, &action, &QAction::setChecked);
    } else {
        connect(&action, &QAction::triggered, &viewer_, &RunViewer::resetZoom);
    }
}

}  // namespace interproto::ui
