// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/aside.h"
#include "widgets/common/page.h"
#include "widgets/workspaces/pairs/pair_exports.h"
#include "widgets/workspaces/pairs/pairs_model.h"

#include <QPointer>

namespace interproto::ui {

class ImageSource;
class PairsView;
class PairTasks;

/// The Pairs page: finds runs and evaluations, reads them beside the window, asks the engine for
/// what is missing, and keeps notes and saved views in the workspace.
class PairsController : public Page {
    Q_OBJECT

public:
    explicit PairsController(ImageSource& source, QObject* parent = nullptr);
    ~PairsController() override;

    QString key() const override { return QStringLiteral("pairs"); }
    QString title() const override { return tr("Pairs"); }
    Mark mark() const override { return Mark::Faces; }
    QWidget* widget() override;
    void setWorkspace(const QString& folder) override;
    /// `runs[0]` is shown, `runs[1]` compared with it; `selection`: "failed", "a_only", "b_only",
    /// "neither", "both".
    bool show(const PageRequest& request) override;
    bool take(const QStringList& paths) override;
    void setActive(bool isActive) override;
    std::vector<ActionSpec> actions() const override;
    void bind(const char* id, QAction& action) override;
    QUndoStack* undoStack() override { return &model_->undoStack(); }

    PairsModel& model() { return *model_; }
    /// Built when it is first wanted.
    PairsView& view();
    /// Opens a run, a weight file, an evaluation or a pair list.
    void open(const QString& path);
    /// Exports: "csv", "sheet" or "report", to a file.
    void exportTo(const QString& what, const QString& file);

Q_SIGNALS:
    /// Pairs are shown, or why not.
    void loaded(const QString& failure);
    void exported(const QString& file);

private:
    void connectView();
    void connectTasks();
    void takeSources(PairSources sources);
    void chooseRun(int run);
    void chooseFirstRun();
    void chooseModel(int model);
    void load();
    void tellNoList(const PairModel& model);
    void takeLoaded(std::shared_ptr<LoadedPairs> pairs);
    void takeOthers();
    void takeEvaluated(const std::string& folder, const QString& failure);
    void applyWish();
    void loadOthers();
    void compareWith(int choice);
    void askNeighbours();
    void openByDialog();
    void exportByDialog(const QString& what);
    void showIssues();
    void keepView(const QString& name, const QString& text);
    void showViews();
    PairSelection selection() const;
    const PairModel* chosen() const;
    std::vector<ListedSet> setsInUse() const;
    std::string notesFile() const;
    std::string viewsFile() const;

    ImageSource& source_;
    PairsModel* model_;
    QPointer<PairsView> view_;
    PairTasks* tasks_;
    Aside* finding_;
    Aside* loading_;
    Aside* opening_;
    Aside* others_;
    Aside* siblings_;
    Aside* exporting_;
    Aside* keeping_;
    QString workspace_;
    PairSources sources_;
    int run_ = -1;
    int modelIndex_ = -1;
    PageRequest wish_;
    std::vector<PairModel> otherModels_;  ///< that can be compared with
    QList<std::pair<QString, QString>> views_;
    bool isActive_ = false;
};

}  // namespace interproto::ui
