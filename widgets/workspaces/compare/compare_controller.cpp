// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/compare/compare_controller.h"

#include "core/base/files.h"
#include "core/runs/run_folder.h"
#include "core/study/significance.h"
#include "widgets/common/words.h"
#include "widgets/workspaces/compare/cell_words.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <set>

namespace interproto::ui {

namespace {

/// In the window a quick interval does: the table itself has the steady one.
constexpr int kQuickDraws = 2000;

constexpr const char* kCopyLatex = "compare.copy_latex";
constexpr const char* kCopyMarkdown = "compare.copy_markdown";
constexpr const char* kCopyCsv = "compare.copy_csv";
constexpr const char* kOpenRuns = "compare.open_runs";
constexpr const char* kOpenFirst = "compare.open_first";
constexpr const char* kOpenSecond = "compare.open_second";

const CellValue* valueOf(const StudyCell& cell, std::int64_t seed)
{
    const auto found = std::find_if(cell.values.begin(), cell.values.end(), [&](const auto& value) {
        return value.seed == seed;
    });
    return found == cell.values.end() ? nullptr : &*found;
}

/// A run of each cell, with the same seed where there is one.
std::pair<std::size_t, std::size_t> runsToCompare(const StudyCell& first, const StudyCell& second)
{
    for (const CellValue& value : first.values)
        if (const CellValue* other = valueOf(second, value.seed))
            return {value.run, other->run};
    return {first.values.front().run, second.values.front().run};
}

}  // namespace

CompareController::CompareController(QObject* parent) : Page(parent)
{
    choice_.published = QStringLiteral("auto");
    connect(&loader_, &StudyLoader::news, this, &CompareController::takeNews);
}

CompareView& CompareController::view()
{
    if (view_)
        return *view_;
    view_ = new CompareView;
    connect(view_, &CompareView::sourceChosen, this, [this](const QString& path) {
        choice_.paths = path.isEmpty() ? QStringList() : QStringList{path};
        choose();
    });
    connect(view_, &CompareView::figureChosen, this, [this](StudyFigure figure) {
        choice_.figure = figure;
        choose();
    });
    connect(view_, &CompareView::publishedChosen, this, [this](const QString& word) {
        choice_.published = word;
        choose();
    });
    connect(view_, &CompareView::cellsChosen, this, &CompareController::showChosen);
    connect(view_, &CompareView::runsRequested, this, &CompareController::openRuns);
    connect(view_, &CompareView::pairsRequested, this, &CompareController::openPairs);
    connect(view_, &CompareView::copyRequested, this, &CompareController::copy);
    connect(view_, &CompareView::told, this, &Page::told);
    showNoWorkspace();
    return *view_;
}

void CompareController::showNoWorkspace()
{
    view_->showNothing(tr("Nothing to compare yet"),
                       tr("Open a workspace with runs, or drop the folder of a sweep here."),
                       {{QStringLiteral("file.open"), tr("Open a folder…")},
                        {QStringLiteral("file.sample"), tr("Sample workspace…")}});
}

CompareController::~CompareController()
{
    if (view_ && !view_->parent())
        delete view_;
}

Mark CompareController::mark() const
{
    return Mark::Columns;
}

void CompareController::setWorkspace(const QString& folder)
{
    choice_.workspace = folder;
    choice_.paths.clear();
    handPicked_.clear();
    choose();
}

bool CompareController::show(const PageRequest& request)
{
    return take(request.runs.isEmpty() ? request.files : request.runs);
}

bool CompareController::take(const QStringList& paths)
{
    QStringList runs;
    for (const QString& path : paths) {
        const std::string folder = pathBytes(path);
        if (looksLikeRun(folder) || looksLikeSweep(folder))
            runs << path;
    }
    if (runs.isEmpty())
        return false;
    handPicked_ = runs;
    choice_.paths = runs;
    choose();
    return true;
}

void CompareController::setActive(bool isActive)
{
    loader_.setActive(isActive);
}

void CompareController::choose()
{
    if (!study_ && !(choice_.workspace.isEmpty() && choice_.paths.isEmpty()))
        view().showNothing(tr("Reading the runs…"), {});
    loader_.choose(choice_);
}

void CompareController::takeNews(const StudyPointer& news)
{
    if (!view_)
        return;
    const bool isOne = choice_.paths.size() == 1;
    view_->setSources(news->sweeps,
                      isOne ? handPicked_ : QStringList(),
                      isOne ? choice_.paths.front() : QString());
    if (!news->failure.isEmpty() || news->table.rows.empty()) {
        study_.reset();
        if (!news->failure.isEmpty())
            view_->showNothing(tr("The runs cannot be read"), news->failure);
        else if (choice_.workspace.isEmpty() && choice_.paths.isEmpty())
            showNoWorkspace();
        else
            view_->showNothing(
                tr("Nothing to compare yet"),
                tr("Trainings appear here as soon as they begin; the table fills with each "
                   "evaluation of a test set. A sweep trains several methods and seeds in one "
                   "go."),
                {{QStringLiteral("go.train"), tr("Prepare a training")},
                 {QStringLiteral("train.queue"), tr("Plan a sweep")}});
    } else {
        study_ = news;
        view_->showStudy(news);
    }
    tellActions();
    Q_EMIT settled();
}

bool CompareController::hasTable() const
{
    return study_ != nullptr;
}

void CompareController::showChosen()
{
    canOpenRuns_ = false;
    canOpenPairs_ = false;
    QString firstName;
    QString secondName;
    QString sentence;
    const std::vector<StudyPlace> places = view_->chosen();
    if (hasTable() && !places.empty()) {
        const StudyTable& table = study_->table;
        canOpenRuns_ = true;
        const StudyPlace& first = places.front();
        const StudyPlace& last = places.back();
        if (places.size() == 1) {
            sentence = cellSentence(table, first.row, first.column);
        } else if (places.size() == 2 && first.column == last.column) {
            ComparisonOptions options = table.options.comparison;
            options.draws = std::min(options.draws, kQuickDraws);
            const StudyCell& a = table.rows[first.row].cells[first.column];
            const StudyCell& b = table.rows[last.row].cells[last.column];
            const auto compared = compareCells(table, first.row, last.row, first.column, options);
            sentence = pairSentence(table, first.row, last.row, compared);
            canOpenPairs_ = !a.values.empty() && !b.values.empty();
            if (canOpenPairs_) {
                firstName = shownText(table.rows[first.row].label);
                secondName = shownText(table.rows[last.row].label);
            }
        } else {
            sentence = tr("Choose two cells of one column to compare their pairs.");
        }
    } else if (hasTable()) {
        sentence =
            tr("Choose a cell to see what it says, or two cells of one column to set them "
               "against each other.");
    }
    view_->setSentence(sentence);
    view_->setIntents(canOpenRuns_, firstName, secondName);
    tellActions();
}

void CompareController::openRuns()
{
    if (!hasTable())
        return;
    std::set<std::size_t> runs;
    for (const StudyPlace& place : view_->chosen())
        for (const std::size_t run : study_->table.rows[place.row].runs)
            runs.insert(run);
    if (runs.empty())
        return;
    PageRequest request;
    request.page = QStringLiteral("watch");
    for (const std::size_t run : runs)
        request.runs << pathText(study_->table.runs[run].path);
    Q_EMIT requested(request);
}

void CompareController::openPairs(bool ofFirst)
{
    const std::vector<StudyPlace> places = view_->chosen();
    if (!hasTable() || !canOpenPairs_ || places.size() != 2)
        return;
    const StudyTable& table = study_->table;
    const std::size_t column = places[0].column;
    const auto [first, second] = runsToCompare(table.rows[places[0].row].cells[column],
                                               table.rows[places[1].row].cells[column]);
    PageRequest request;
    request.page = QStringLiteral("pairs");
    request.runs = {pathText(table.runs[first].path), pathText(table.runs[second].path)};
    request.testSet = QString::fromStdString(table.sets[column]);
    request.selection = ofFirst ? QStringLiteral("a_only") : QStringLiteral("b_only");
    Q_EMIT requested(request);
}

void CompareController::copy(TableFormat format)
{
    if (!hasTable())
        return;
    QGuiApplication::clipboard()->setText(
        QString::fromStdString(renderStudy(study_->table, format)));
    Q_EMIT told(false, tr("The table is in the clipboard."));
}

std::vector<ActionSpec> CompareController::actions() const
{
    return {{kCopyLatex,
             QT_TRANSLATE_NOOP("Actions", "&Compare"),
             QT_TRANSLATE_NOOP("Actions", "Copy table as &LaTeX"),
             {}},
            {kCopyMarkdown,
             QT_TRANSLATE_NOOP("Actions", "&Compare"),
             QT_TRANSLATE_NOOP("Actions", "Copy table as &Markdown"),
             {}},
            {kCopyCsv,
             QT_TRANSLATE_NOOP("Actions", "&Compare"),
             QT_TRANSLATE_NOOP("Actions", "Copy table as &CSV"),
             {}},
            {.id = kOpenRuns,
             .menu = QT_TRANSLATE_NOOP("Actions", "&Compare"),
             .text = QT_TRANSLATE_NOOP("Actions", "Show the &runs of the chosen cells"),
             .startsSection = true},
            {kOpenFirst,
             QT_TRANSLATE_NOOP("Actions", "&Compare"),
             QT_TRANSLATE_NOOP("Actions", "Show pairs only the &first chosen gets right"),
             {}},
            {kOpenSecond,
             QT_TRANSLATE_NOOP("Actions", "&Compare"),
             QT_TRANSLATE_NOOP("Actions", "Show pairs only the &second chosen gets right"),
             {}}};
}

void CompareController::bind(const char* id, QAction& action)
{
    const QByteArray name(id);
    actions_.emplace_back(name, &action);
    connect(&action, &QAction::triggered, this, [this, name] {
        if (name == kCopyLatex)
            copy(TableFormat::Latex);
        else if (name == kCopyMarkdown)
            copy(TableFormat::Markdown);
        else if (name == kCopyCsv)
            copy(TableFormat::Csv);
        else if (name == kOpenRuns)
            openRuns();
        else
            openPairs(name == kOpenFirst);
    });
    tellActions();
}

void CompareController::tellActions()
{
    for (const auto& [name, action] : actions_) {
        if (!action)
            continue;
        const bool isCopy = name.startsWith("compare.copy");
        action->setEnabled(isCopy              ? hasTable()
                           : name == kOpenRuns ? hasTable() && canOpenRuns_
                                               : hasTable() && canOpenPairs_);
    }
}

}  // namespace interproto::ui
