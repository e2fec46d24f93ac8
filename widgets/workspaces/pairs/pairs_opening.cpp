// SPDX-License-Identifier: GPL-3.0-or-later
// How the Pairs page opens what it shows: runs, models, other models, requests and drops.
#include "core/base/files.h"
#include "widgets/common/words.h"
#include "widgets/jobs/recognition.h"
#include "widgets/workspaces/pairs/agreement_panel.h"
#include "widgets/workspaces/pairs/pair_tasks.h"
#include "widgets/workspaces/pairs/pair_theatre.h"
#include "widgets/workspaces/pairs/pairs_controller.h"
#include "widgets/workspaces/pairs/pairs_view.h"

#include <QComboBox>

#include <algorithm>
#include <array>

namespace interproto::ui {

namespace {

/// The same pairs under other models, and at earlier evaluations of the run.
using Others = std::pair<std::vector<OtherScores>, std::vector<OtherScores>>;

PairModel named(PairModel model, const QString& name)
{
    model.name = name;
    return model;
}

QString notYetScored(const QString& name)
{
    return PairsController::tr("%1 (not yet scored)").arg(name);
}

}  // namespace

void PairsController::takeSources(PairSources sources)
{
    // What a person opened by itself stays in the list.
    const std::string shown =
        run_ >= 0 ? sources_.runs[static_cast<std::size_t>(run_)].path : std::string();
    const std::vector<PairRun> before = std::exchange(sources_, std::move(sources)).runs;
    QStringList names;
    int at = -1;
    for (std::size_t i = 0; i < sources_.runs.size(); ++i) {
        names.push_back(sources_.runs[i].name);
        if (!shown.empty() && sources_.runs[i].path == shown)
            at = static_cast<int>(i);
    }
    if (at < 0 && run_ >= 0 && !model_->isEmpty()) {
        sources_.runs.insert(sources_.runs.begin(), before[static_cast<std::size_t>(run_)]);
        names.push_front(sources_.runs.front().name);
        at = 0;
    }
    run_ = at;
    view().setRuns(names, at);
    if (!wish_.runs.isEmpty())
        return open(wish_.runs.front());
    if (at < 0 && isActive_)
        chooseFirstRun();
}

/// One that has scores, so that looking at the page starts no work; else the newest.
void PairsController::chooseFirstRun()
{
    const auto scored =
        std::find_if(sources_.runs.begin(), sources_.runs.end(), [](const PairRun& run) {
            return !run.models.empty() && run.models.front().isEvaluated;
        });
    chooseRun(scored == sources_.runs.end() ? 0 : static_cast<int>(scored - sources_.runs.begin()));
}

void PairsController::chooseRun(int run)
{
    if (run < 0 || run >= static_cast<int>(sources_.runs.size()))
        return;
    run_ = run;
    const PairRun& chosenRun = sources_.runs[static_cast<std::size_t>(run)];
    QStringList names;
    for (const PairModel& model : chosenRun.models)
        names.push_back(model.isEvaluated || model.model.empty() ? model.name
                                                                 : notYetScored(model.name));
    view().runs().setCurrentIndex(run);
    view().setModels(names, 0);
    chooseModel(0);
}

void PairsController::chooseModel(int model)
{
    if (run_ < 0)
        return;
    modelIndex_ = model;
    view().models().setCurrentIndex(model);
    load();
}

const PairModel* PairsController::chosen() const
{
    if (run_ < 0 || modelIndex_ < 0)
        return nullptr;
    const auto& models = sources_.runs[static_cast<std::size_t>(run_)].models;
    const auto at = static_cast<std::size_t>(modelIndex_);
    return at < models.size() && !models[at].model.empty() ? &models[at] : nullptr;
}

std::vector<ListedSet> PairsController::setsInUse() const
{
    if (run_ >= 0 && !sources_.runs[static_cast<std::size_t>(run_)].sets.empty())
        return sources_.runs[static_cast<std::size_t>(run_)].sets;
    return sources_.sets;
}

void PairsController::load()
{
    tasks_->stop();
    model_->setPairs(nullptr);
    if (run_ < 0 || modelIndex_ < 0)
        return;
    const PairModel model =
        sources_.runs[static_cast<std::size_t>(run_)].models[static_cast<std::size_t>(modelIndex_)];
    const std::vector<ListedSet> sets = setsInUse();
    view().theatre().setHasModel(!model.model.empty());
    if (!model.isEvaluated && !model.model.empty() && !sets.empty()) {
        view().showState(PairsView::State::Busy,
                         tr("Scoring the pairs"),
                         tr("%1 has no scores yet: the engine makes them now.").arg(model.name));
        view().showProgress(-1, {});
        tasks_->evaluate(model, sets);
        return;
    }
    if (!model.isEvaluated && !model.model.empty())
        return tellNoList(model);
    view().showState(PairsView::State::Busy, tr("Reading the pairs"), model.name);
    view().showProgress(-1, {});
    loading_->run(
        [model, sets](const std::stop_token& stop) { return loadPairs(model, sets, stop); },
        [this](std::shared_ptr<LoadedPairs> pairs) { takeLoaded(std::move(pairs)); });
}

/// Weights alone are no pairs: what is missing is a list to score them on.
void PairsController::tellNoList(const PairModel& model)
{
    const bool hasWorkspace = !workspace_.isEmpty();
    const QString text =
        hasWorkspace
            ? tr("%1 is there, but the workspace names no pair list that it could score.")
                  .arg(model.name)
            : tr("%1 is there. Pair lists to score come from a workspace, or are opened here.")
                  .arg(model.name);
    std::vector<NextStep> steps;
    if (hasWorkspace)
        steps.push_back({QStringLiteral("data.add_tests"), tr("Add a test set…")});
    steps.push_back({QStringLiteral("pairs.open"), tr("Open a pair list…")});
    if (!hasWorkspace)
        steps.push_back({QStringLiteral("file.open"), tr("Open a workspace…")});
    view().showState(PairsView::State::Failed, tr("No pair list to score"), text, steps);
    Q_EMIT loaded(text);
}

/// The model that is shown was scored, or one to compare it with.
void PairsController::takeEvaluated(const std::string& folder, const QString& failure)
{
    view().theatre().setBusy({}, 0);
    view().agreement().setBusy({});
    const auto isScored = [&](PairModel& model) {
        model.isEvaluated = model.isEvaluated || (failure.isEmpty() && model.folder == folder);
    };
    for (PairRun& run : sources_.runs)
        std::for_each(run.models.begin(), run.models.end(), isScored);
    if (model_->isEmpty()) {
        if (failure.isEmpty())
            return load();
        // A list is shown all the same.
        const std::vector<PairModel>& models = sources_.runs[static_cast<std::size_t>(run_)].models;
        for (std::size_t i = 0; i < models.size(); ++i)
            if (models[i].model.empty()) {
                Q_EMIT told(true, tr("The pairs could not be scored: %1").arg(failure));
                return chooseModel(static_cast<int>(i));
            }
        view().showState(PairsView::State::Failed, tr("The pairs could not be scored"), failure);
        return Q_EMIT loaded(failure);
    }
    if (!failure.isEmpty())
        return Q_EMIT told(true, failure);
    takeOthers();
    for (std::size_t i = 0; i < otherModels_.size(); ++i)
        if (otherModels_[i].folder == folder) {
            view().agreement().choice().setCurrentIndex(static_cast<int>(i) + 1);
            return compareWith(static_cast<int>(i));
        }
}

void PairsController::takeLoaded(std::shared_ptr<LoadedPairs> pairs)
{
    const QString failure = pairs->failure;
    view().setIssues(pairs->issues.total());
    if (!failure.isEmpty()) {
        view().showState(PairsView::State::Failed,
                         tr("There are no pairs to see"),
                         failure,
                         {{QStringLiteral("pairs.open"), tr("Open a file…")}});
        Q_EMIT loaded(failure);
        return;
    }
    const PairRun& run = sources_.runs[static_cast<std::size_t>(run_)];
    const PairModel& model = run.models[static_cast<std::size_t>(modelIndex_)];
    view().agreement().setOwnName(run.name == model.name ? run.name
                                                         : tr("%1, %2").arg(run.name, model.name));
    model_->setPairs(std::move(pairs));
    takeOthers();
    view().showState(PairsView::State::Pairs);
    view().showMiddle(view().middle() == PairsView::Middle::Theatre ? PairsView::Middle::Grid
                                                                    : view().middle());
    applyWish();
    Q_EMIT loaded({});
}

/// Every other model of every run, and the earlier evaluations of the one that is shown.
void PairsController::takeOthers()
{
    otherModels_.clear();
    QStringList names;
    const bool canScore = !setsInUse().empty();
    const auto add = [&](const PairRun& run, const PairModel& model) {
        otherModels_.push_back(named(
            model, model.name == run.name ? run.name : tr("%1, %2").arg(run.name, model.name)));
        names.push_back(model.isEvaluated ? otherModels_.back().name
                                          : notYetScored(otherModels_.back().name));
    };
    for (std::size_t i = 0; i < sources_.runs.size(); ++i) {
        const PairRun& run = sources_.runs[i];
        const bool isShown = static_cast<int>(i) == run_;
        for (std::size_t j = 0; j < run.models.size(); ++j)
            if (!(isShown && static_cast<int>(j) == modelIndex_) &&
                (run.models[j].isEvaluated || (canScore && !run.models[j].model.empty())))
                add(run, run.models[j]);
        if (isShown)
            for (const PairModel& past : run.history)
                add(run, past);
    }
    view().agreement().setChoices(names);
}

void PairsController::applyWish()
{
    const PageRequest wish = std::exchange(wish_, {});
    PairFilter filter;
    filter.set = wish.testSet.toStdString();
    if (!wish.identities.isEmpty())
        filter.identity = wish.identities.front().toStdString();
    if (wish.selection == QLatin1String("failed"))
        filter.verdicts = bitOf(Verdict::FalseAccept) | bitOf(Verdict::FalseReject);
    model_->setFilter(filter);
    if (wish.runs.size() < 2)
        return;
    const std::string second = pathBytes(wish.runs[1]);
    wish_.selection = wish.selection;
    others_->run(
        [pairs = model_->sharedPairs(), second, run = std::string(second)](const std::stop_token&) {
            const PairRun other = openSource(run, {}, {});
            return other.models.empty()
                       ? OtherScores{}
                       : loadOther(*pairs, named(other.models.front(), other.name));
        },
        [this](OtherScores other) {
            if (!other.failure.isEmpty())
                return Q_EMIT told(true, tr("%1: %2").arg(other.name, other.failure));
            model_->setOther(std::move(other));
            const QString cell = std::exchange(wish_, {}).selection;
            view().showMiddle(PairsView::Middle::Runs);
            static constexpr std::array kCells = {"both", "a_only", "b_only", "neither"};
            const std::array texts = {tr("both models right"),
                                      tr("only the first model right"),
                                      tr("only the second model right"),
                                      tr("neither model right")};
            for (std::size_t i = 0; i < kCells.size(); ++i)
                if (cell == QLatin1String(kCells[i])) {
                    model_->restrictTo(model_->rowsOf(static_cast<Agreement>(i)), texts[i]);
                    view().showMiddle(PairsView::Middle::Grid);
                }
        });
}

void PairsController::loadOthers()
{
    if (model_->isEmpty() || otherModels_.empty())
        return;
    others_->run(
        [pairs = model_->sharedPairs(), models = otherModels_](const std::stop_token& stop) {
            Others all;
            for (const PairModel& model : models) {
                if (stop.stop_requested())
                    break;
                if (!model.isEvaluated)
                    continue;
                OtherScores scores = loadOther(*pairs, model);
                if (scores.failure.isEmpty())
                    (model.epoch > 0 ? all.second : all.first).push_back(std::move(scores));
            }
            return all;
        },
        [this](Others all) {
            view().theatre().setOthers(std::move(all.first));
            view().theatre().setHistory(std::move(all.second));
        });
}

void PairsController::compareWith(int choice)
{
    if (model_->isEmpty() || choice < 0 || choice >= static_cast<int>(otherModels_.size()))
        return;
    const PairModel chosenModel = otherModels_[static_cast<std::size_t>(choice)];
    if (!chosenModel.isEvaluated) {
        model_->clearOther();
        tasks_->evaluate(chosenModel, setsInUse());
        view().agreement().setBusy(
            tr("%1 has no scores yet: the engine makes them now.").arg(chosenModel.name));
        return;
    }
    others_->run([pairs = model_->sharedPairs(),
                  chosenModel](const std::stop_token&) { return loadOther(*pairs, chosenModel); },
                 [this](OtherScores other) {
                     if (!other.failure.isEmpty())
                         Q_EMIT told(true, tr("%1: %2").arg(other.name, other.failure));
                     else
                         model_->setOther(std::move(other));
                 });
}

bool PairsController::show(const PageRequest& request)
{
    if (request.page != key())
        return false;
    wish_ = request;
    if (!request.runs.isEmpty()) {
        open(request.runs.front());
        return true;
    }
    if (!request.files.isEmpty())
        return take(request.files);
    if (!model_->isEmpty())
        applyWish();
    return true;
}

void PairsController::open(const QString& path)
{
    std::optional<PairModel> scorer;
    if (const PairModel* model = chosen())
        scorer = named(*model, sources_.runs[static_cast<std::size_t>(run_)].name);
    opening_->run(
        [file = pathBytes(path), workspace = pathBytes(workspace_), sets = sources_.sets, scorer](
            const std::stop_token&) {
            try {
                return openSource(file, workspace, sets, scorer ? &*scorer : nullptr);
            } catch (const std::exception& error) {
                PairRun none;
                none.name = shownText(error.what());
                return none;
            }
        },
        [this](PairRun run) {
            if (run.models.empty()) {
                Q_EMIT told(true, run.name);
                Q_EMIT loaded(run.name);
                return;
            }
            const auto known =
                std::find_if(sources_.runs.begin(), sources_.runs.end(), [&](const PairRun& r) {
                    return !run.path.empty() && r.path == run.path;
                });
            auto at = known - sources_.runs.begin();
            if (known != sources_.runs.end())
                *known = std::move(run);
            else {
                sources_.runs.insert(sources_.runs.begin(), std::move(run));
                at = 0;
            }
            QStringList names;
            for (const PairRun& r : sources_.runs)
                names.push_back(r.name);
            view().setRuns(names, static_cast<int>(at));
            chooseRun(static_cast<int>(at));
        });
}

bool PairsController::take(const QStringList& paths)
{
    if (paths.size() == 1) {
        // The frame has just looked into it in its own thread: this reads what is in memory.
        const PathKind kind = recognise(pathBytes(paths.front()));
        if (kind != PathKind::Run && kind != PathKind::Evaluation && kind != PathKind::Checkpoint &&
            kind != PathKind::PairList)
            return false;
        open(paths.front());
        return true;
    }
    if (paths.size() != 2)
        return false;
    std::string first = pathBytes(paths[0]);
    std::string second = pathBytes(paths[1]);
    if (!hasImageExtension(first))
        std::swap(first, second);
    if (!hasImageExtension(first))
        return false;
    const PairModel* model = chosen();
    if (model == nullptr) {
        Q_EMIT told(true,
                    tr("Choose a run or open a .pth file first: photos are compared with it."));
        return true;
    }
    wish_.files = paths;
    if (hasImageExtension(second))
        tasks_->compare(*model, first, second, {});
    else
        tasks_->rank(*model, first, second);
    return true;
}

}  // namespace interproto::ui
