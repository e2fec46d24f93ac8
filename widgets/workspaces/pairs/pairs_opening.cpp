// SPDX-License-Identifier: GPL-3.0-or-later
// How the Pairs page opens what it shows: runs, models, other models, requests and drops.
#include "core/base/files.h"
#include "widgets/common/words.h"
#include "widgets/workspaces/pairs/agreement_panel.h"
#include "widgets/workspaces/pairs/pair_tasks.h"
#include "widgets/workspaces/pairs/pair_theatre.h"
#include "widgets/workspaces/pairs/pairs_controller.h"
#include "widgets/workspaces/pairs/pairs_view.h"

#include <QComboBox>

#include <algorithm>
#include <array>

namespace interproto::ui {

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
    view_->setRuns(names, at);
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
        names.push_back(model.isEvaluated || model.model.empty()
                            ? model.name
                            : tr("%1 (not yet scored)").arg(model.name));
    view_->runs().setCurrentIndex(run);
    view_->setModels(names, 0);
    chooseModel(0);
}

void PairsController::chooseModel(int model)
{
    if (run_ < 0)
        return;
    modelIndex_ = model;
    view_->models().setCurrentIndex(model);
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
    view_->theatre().setHasModel(!model.model.empty());
    if (!model.isEvaluated && !model.model.empty() && !sets.empty()) {
        view_->showState(PairsView::State::Busy,
                         tr("Scoring the pairs"),
                         tr("%1 has no scores yet: the engine makes them now.").arg(model.name));
        view_->showProgress(-1, {});
        tasks_->evaluate(model, sets);
        return;
    }
    view_->showState(PairsView::State::Busy, tr("Reading the pairs"), model.name);
    view_->showProgress(-1, {});
    loading_->run(
        [model, sets](const std::stop_token& stop) { return loadPairs(model, sets, stop); },
        [this](std::shared_ptr<LoadedPairs> pairs) { takeLoaded(std::move(pairs)); });
}

void PairsController::takeLoaded(std::shared_ptr<LoadedPairs> pairs)
{
    const QString failure = pairs->failure;
    view_->setIssues(pairs->issues.total());
    if (!failure.isEmpty()) {
        view_->showState(PairsView::State::Failed, tr("There are no pairs to see"), failure);
        Q_EMIT loaded(failure);
        return;
    }
    const PairRun& run = sources_.runs[static_cast<std::size_t>(run_)];
    const PairModel& model = run.models[static_cast<std::size_t>(modelIndex_)];
    view_->agreement().setOwnName(run.name == model.name ? run.name
                                                         : tr("%1, %2").arg(run.name, model.name));
    model_->setPairs(std::move(pairs));
    otherModels_.clear();
    QStringList names;
    for (std::size_t i = 0; i < sources_.runs.size(); ++i)
        for (std::size_t j = 0; j < sources_.runs[i].models.size(); ++j) {
            PairModel other = sources_.runs[i].models[j];
            if ((static_cast<int>(i) == run_ && static_cast<int>(j) == modelIndex_) ||
                !other.isEvaluated)
                continue;
            if (other.name != sources_.runs[i].name)
                other.name = tr("%1, %2").arg(sources_.runs[i].name, other.name);
            names.push_back(other.name);
            otherModels_.push_back(std::move(other));
        }
    view_->agreement().setChoices(names);
    view_->showState(PairsView::State::Pairs);
    view_->showMiddle(view_->middle() == PairsView::Middle::Theatre ? PairsView::Middle::Grid
                                                                    : view_->middle());
    applyWish();
    Q_EMIT loaded({});
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
                       : loadOther(*pairs, other.name, other.models.front().folder);
        },
        [this](OtherScores other) {
            if (!other.failure.isEmpty())
                return Q_EMIT told(true, tr("%1: %2").arg(other.name, other.failure));
            model_->setOther(std::move(other));
            const QString cell = std::exchange(wish_, {}).selection;
            view_->showMiddle(PairsView::Middle::Runs);
            static constexpr std::array kCells = {"both", "a_only", "b_only", "neither"};
            const std::array texts = {tr("both models right"),
                                      tr("only the first model right"),
                                      tr("only the second model right"),
                                      tr("neither model right")};
            for (std::size_t i = 0; i < kCells.size(); ++i)
                if (cell == QLatin1String(kCells[i])) {
                    model_->restrictTo(model_->rowsOf(static_cast<Agreement>(i)), texts[i]);
                    view_->showMiddle(PairsView::Middle::Grid);
                }
        });
}

void PairsController::loadOthers()
{
    if (model_->isEmpty() || otherModels_.empty())
        return;
    others_->run(
        [pairs = model_->sharedPairs(), models = otherModels_](const std::stop_token& stop) {
            std::vector<OtherScores> all;
            for (const PairModel& model : models) {
                if (stop.stop_requested())
                    break;
                OtherScores scores = loadOther(*pairs, model.name, model.folder);
                if (scores.failure.isEmpty())
                    all.push_back(std::move(scores));
            }
            return all;
        },
        [this](std::vector<OtherScores> all) { view_->theatre().setOthers(std::move(all)); });
}

void PairsController::compareWith(int choice)
{
    if (model_->isEmpty() || choice < 0 || choice >= static_cast<int>(otherModels_.size()))
        return;
    others_->run(
        [pairs = model_->sharedPairs(), other = otherModels_[static_cast<std::size_t>(choice)]](
            const std::stop_token&) { return loadOther(*pairs, other.name, other.folder); },
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
    opening_->run(
        [file = pathBytes(path), workspace = pathBytes(workspace_), sets = sources_.sets](
            const std::stop_token&) {
            try {
                return openSource(file, workspace, sets);
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
            view_->setRuns(names, static_cast<int>(at));
            chooseRun(static_cast<int>(at));
        });
}

bool PairsController::take(const QStringList& paths)
{
    if (paths.size() == 1 && !hasImageExtension(pathBytes(paths.front()))) {
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
