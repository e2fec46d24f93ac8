// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pairs_controller.h"

#include "core/base/files.h"
#include "core/formats/csv.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/agreement_panel.h"
#include "widgets/workspaces/pairs/filter_panel.h"
#include "widgets/workspaces/pairs/pair_tasks.h"
#include "widgets/workspaces/pairs/pair_theatre.h"
#include "widgets/workspaces/pairs/pairs_view.h"

#include <QAction>
#include <QUndoStack>

namespace interproto::ui {

namespace {

/// Notes and saved views of a workspace, as they lie on the disk.
struct Kept {
    PairSources sources;
    PairNotes notes;
    QList<std::pair<QString, QString>> views;
    QString failure;
};

QList<std::pair<QString, QString>> readViews(const std::string& file)
{
    QList<std::pair<QString, QString>> views;
    if (!fileExists(file))
        return views;
    bool isHeader = true;
    readCsv(file, [&](std::int64_t, const std::vector<std::string>& cells) {
        if (!std::exchange(isHeader, false) && cells.size() >= 2)
            views.push_back({shownText(std::string(plainText(cells[0]))),
                             QString::fromStdString(std::string(plainText(cells[1])))});
    });
    return views;
}

Kept readKept(const std::string& workspace, const std::string& notes, const std::string& views)
{
    Kept kept;
    kept.sources = findSources(workspace);
    try {
        if (!notes.empty()) {
            kept.notes = PairNotes::read(notes);
            kept.views = readViews(views);
        }
    } catch (const std::exception& error) {
        kept.failure = shownText(error.what());
    }
    return kept;
}

}  // namespace

PairsController::PairsController(ImageSource& source, QObject* parent)
    : Page(parent),
      source_(source),
      model_(new PairsModel(this)),
      tasks_(new PairTasks(this)),
      finding_(new Aside(this)),
      loading_(new Aside(this)),
      opening_(new Aside(this)),
      others_(new Aside(this)),
      siblings_(new Aside(this)),
      exporting_(new Aside(this)),
      keeping_(new Aside(this))
{
    connectTasks();
    connect(model_, &PairsModel::told, this, &Page::told);
    connect(model_,
            &PairsModel::notesToKeep,
            this,
            [this](const std::string& file, const PairNotes& notes) {
                keeping_->run(
                    [file, notes](const std::stop_token&) {
                        try {
                            makeDirectories(parentDirectory(file));
                            notes.write(file);
                            return QString();
                        } catch (const std::exception& error) {
                            return shownText(error.what());
                        }
                    },
                    [this](const QString& failure) {
                        if (!failure.isEmpty())
                            Q_EMIT told(true, failure);
                    });
            });
}

PairsController::~PairsController()
{
    if (view_ && view_->parent() == nullptr)
        delete view_;
}

PairsView& PairsController::view()
{
    if (view_)
        return *view_;
    view_ = new PairsView(*model_, source_);
    connectView();
    view_->setIssues(0);
    view_->setRuns({}, -1);
    view_->setModels({}, -1);
    return *view_;
}

QWidget* PairsController::widget()
{
    return &view();
}

void PairsController::connectView()
{
    connect(view_, &PairsView::runChosen, this, &PairsController::chooseRun);
    connect(view_, &PairsView::modelChosen, this, &PairsController::chooseModel);
    connect(view_, &PairsView::openWanted, this, &PairsController::openByDialog);
    connect(view_, &PairsView::issuesWanted, this, &PairsController::showIssues);
    connect(view_, &PairsView::exportWanted, this, &PairsController::exportByDialog);
    connect(view_, &PairsView::told, this, &Page::told);
    connect(view_, &PairsView::theatreOpened, this, &PairsController::loadOthers);
    connect(view_, &PairsView::stopWanted, this, [this] {
        loading_->cancel();
        tasks_->stop();
        view().showState(
            PairsView::State::Empty, tr("Stopped"), tr("Choose the model again to go on."));
    });
    connect(&view().filters(), &FilterPanel::viewSaved, this, &PairsController::keepView);
    connect(&view().agreement(), &AgreementPanel::otherWanted, this, &PairsController::compareWith);
    connect(&view().agreement(), &AgreementPanel::stopWanted, tasks_, &PairTasks::stop);
    PairTheatre& theatre = view().theatre();
    connect(&theatre, &PairTheatre::occlusionWanted, this, [this] {
        if (chosen() != nullptr && model_->current())
            tasks_->occlusion(*chosen(),
                              model_->imageFile(*model_->current(), false),
                              model_->imageFile(*model_->current(), true));
    });
    connect(&theatre, &PairTheatre::neighboursWanted, this, &PairsController::askNeighbours);
    connect(&theatre,
            &PairTheatre::siblingsWanted,
            this,
            [this](const std::string& first, const std::string& second) {
                siblings_->run(
                    [first, second](const std::stop_token&) {
                        return std::pair(siblingImages(first), siblingImages(second));
                    },
                    [this](const auto& found) {
                        view().theatre().setSiblings(found.first, found.second);
                    });
            });
    connect(model_, &PairsModel::currentChanged, this, [this] {
        if (!view().agreement().isBusy())  // what a task finds is of the pair before
            tasks_->stop();
    });
}

void PairsController::connectTasks()
{
    connect(tasks_, &PairTasks::progressed, this, [this](int percent, const QString& text) {
        if (model_->isEmpty())
            view().showProgress(percent, text);
        else if (view().agreement().isBusy())
            view().agreement().setProgress(percent, text);
        else
            view().theatre().setBusy(text, percent);
    });
    connect(tasks_, &PairTasks::failed, this, [this](const QString& failure) {
        view().theatre().setBusy({}, 0);
        view().agreement().setBusy({});
        if (!failure.isEmpty())
            Q_EMIT told(true, failure);
    });
    connect(tasks_, &PairTasks::evaluated, this, &PairsController::takeEvaluated);
    connect(tasks_, &PairTasks::insightFound, this, [this](const PairInsight& insight) {
        view().theatre().setBusy({}, 0);
        view().theatre().setInsight(insight);
    });
    connect(tasks_,
            &PairTasks::neighboursFound,
            this,
            [this](const std::vector<WrongNeighbour>& found) {
                view().theatre().setBusy({}, 0);
                view().theatre().setNeighbours(found);
            });
    connect(tasks_, &PairTasks::compared, this, [this](double similarity, const QByteArray&) {
        view().theatre().setBusy({}, 0);
        QString text = tr("Similarity %1.").arg(scoreText(static_cast<float>(similarity)));
        if (!model_->isEmpty())
            text +=
                QLatin1Char(' ') +
                tr("At this score %1.")
                    .arg(farSentence(model_->table().scores.farAt(static_cast<float>(similarity))));
        std::vector<FaceStrip::Face> faces;
        for (const QString& file : wish_.files)
            faces.push_back({pathBytes(file), {}, false});
        view().showDropped(text, std::move(faces));
    });
    connect(tasks_, &PairTasks::ranked, this, [this](const std::vector<WrongNeighbour>& ranks) {
        view().theatre().setBusy({}, 0);
        std::vector<FaceStrip::Face> faces;
        for (const QString& file : wish_.files)
            if (hasImageExtension(pathBytes(file)))
                faces.push_back({pathBytes(file), tr("photo"), true});
        for (const WrongNeighbour& rank : ranks)
            faces.push_back({rank.file,
                             QStringLiteral("%1 %2").arg(scoreText(rank.similarity), rank.identity),
                             false});
        QString text = ranks.empty()
                           ? tr("No picture could be ranked.")
                           : tr("The most similar of the folder: %1, similarity %2.")
                                 .arg(ranks.front().identity, scoreText(ranks.front().similarity));
        if (!ranks.empty() && !model_->isEmpty())
            text += QLatin1Char(' ') +
                    tr("At this score %1.")
                        .arg(farSentence(model_->table().scores.farAt(ranks.front().similarity)));
        view().showDropped(text, std::move(faces));
    });
}

std::string PairsController::notesFile() const
{
    return workspace_.isEmpty() ? std::string()
                                : joined(joined(pathBytes(workspace_), "pairs"), "notes.csv");
}

std::string PairsController::viewsFile() const
{
    return workspace_.isEmpty() ? std::string()
                                : joined(joined(pathBytes(workspace_), "pairs"), "views.csv");
}

void PairsController::setWorkspace(const QString& folder)
{
    workspace_ = folder;
    finding_->run([workspace = pathBytes(folder), notes = notesFile(), views = viewsFile()](
                      const std::stop_token&) { return readKept(workspace, notes, views); },
                  [this](Kept kept) {
                      model_->setNotes(notesFile(), std::move(kept.notes));
                      views_ = kept.views;
                      showViews();
                      for (const QString& failure : {kept.failure, kept.sources.failure})
                          if (!failure.isEmpty())
                              Q_EMIT told(true, failure);
                      takeSources(std::move(kept.sources));
                  });
}

void PairsController::setActive(bool isActive)
{
    isActive_ = isActive;
    if (isActive && run_ < 0 && !sources_.runs.empty() && !loading_->isBusy() &&
        !opening_->isBusy())
        chooseFirstRun();
}

void PairsController::askNeighbours()
{
    if (chosen() == nullptr || !model_->current())
        return;
    const std::uint32_t row = *model_->current();
    const PairTable& table = model_->table();
    const PairSet& set = table.sets[table.setOf(row)];
    std::vector<bool> isIn(table.images.size());
    std::vector<std::string> files;
    for (std::uint32_t r = set.begin; r < set.end; ++r)
        for (const std::uint32_t image : {table.first[r], table.second[r]})
            if (!isIn[image]) {
                isIn[image] = true;
                std::string file = model_->pairs().imageFile(table.setOf(row), image);
                if (file.find('\n') == std::string::npos)
                    files.push_back(std::move(file));
            }
    tasks_->neighbours(*chosen(), files, model_->imageFile(row, false));
}

}  // namespace interproto::ui
