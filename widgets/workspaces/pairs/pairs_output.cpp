// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the Pairs page: exports, saved views, the commands of its menu.
#include "core/base/files.h"
#include "core/formats/csv.h"
#include "widgets/common/save_dialog.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/evaluation_report.h"
#include "widgets/workspaces/pairs/filter_panel.h"
#include "widgets/workspaces/pairs/pairs_controller.h"
#include "widgets/workspaces/pairs/pairs_view.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QUndoStack>

#include <algorithm>

namespace interproto::ui {

namespace {

void writeViews(const std::string& file, const QList<std::pair<QString, QString>>& views)
{
    makeDirectories(parentDirectory(file));
    AtomicFile out(file);
    CsvWriter csv(out);
    csv.row({"name", "filter"});
    for (const auto& [name, text] : views) {
        csv.text(name.toStdString()).text(text.toStdString());
        csv.endRow();
    }
    out.commit();
}

}  // namespace

void PairsController::openByDialog()
{
    const QString file = QFileDialog::getOpenFileName(
        &view(),
        tr("Open scored pairs, weights or a pair list"),
        workspace_,
        tr("Evaluations, weights and lists (*.csv *.pth *.pt *.txt);;All files (*)"));
    if (!file.isEmpty())
        open(file);
}

PairSelection PairsController::selection() const
{
    PairSelection selection{model_->sharedPairs(),
                            view_->chosenRows(),
                            model_->notes().marksOf(model_->table()),
                            model_->threshold()};
    return selection;
}

void PairsController::exportByDialog(const QString& what)
{
    SaveQuestion question{tr("Export"), QStringLiteral("pairs.pdf"), pictureKinds(), {}};
    if (what == QLatin1String("csv")) {
        question.name = QStringLiteral("pairs.csv");
        question.kinds = tableKinds();
    } else if (what == QLatin1String("report")) {
        question.name = QStringLiteral("evaluation.html");
        question.kinds = {{QStringLiteral("html"), tr("HTML page (*.html)")}};
    }
    askWhereToSave(&view(), question, [this, what](const QString& file) { exportTo(what, file); });
}

void PairsController::exportTo(const QString& what, const QString& file)
{
    if (model_->isEmpty())
        return;
    const QString title =
        view().runs().currentText() + QStringLiteral(", ") + view().models().currentText();
    exporting_->run(
        [what, file, title, chosen = selection(), isBlurred = view().isBlurred()](
            const std::stop_token& stop) {
            try {
                if (what == QLatin1String("csv")) {
                    writeSelectionCsv(pathBytes(file), chosen);
                } else if (what == QLatin1String("report")) {
                    writeEvaluationReport(pathBytes(file), chosen, {title, 48, isBlurred}, stop);
                } else {
                    ContactSheetOptions options;
                    options.title = title;
                    options.subtitle =
                        PairsController::tr("%1 pairs, threshold %2")
                            .arg(countText(static_cast<std::int64_t>(chosen.rows.size())),
                                 scoreText(chosen.threshold));
                    options.isBlurred = isBlurred;
                    writeContactSheet(
                        file, contactPairs(chosen), options, [&stop](std::size_t, std::size_t) {
                            return !stop.stop_requested();
                        });
                }
                return QString();
            } catch (const std::exception& error) {
                return shownText(error.what());
            }
        },
        [this, file](const QString& failure) {
            Q_EMIT told(!failure.isEmpty(),
                        failure.isEmpty() ? tr("Written: %1").arg(file) : failure);
            if (failure.isEmpty())
                Q_EMIT exported(file);
        });
}

void PairsController::showIssues()
{
    auto* menu = new QMenu(&view());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const IssueList& issues = model_->isEmpty() ? IssueList() : model_->pairs().issues;
    constexpr std::size_t kShown = 30;
    for (std::size_t i = 0; i < std::min(kShown, issues.items().size()); ++i)
        menu->addAction(
            shownText(issues.items()[i].text()).replace(QLatin1Char('&'), QStringLiteral("&&")));
    if (issues.total() > kShown)
        menu->addAction(
            tr("and %1 more").arg(countText(static_cast<std::int64_t>(issues.total() - kShown))));
    menu->popup(QCursor::pos());
}

void PairsController::showViews()
{
    view().filters().setSavedViews(views_);
}

void PairsController::keepView(const QString& name, const QString& text)
{
    views_.removeIf([&](const auto& view) { return view.first == name; });
    if (!text.isEmpty())
        views_.push_back({name, text});
    showViews();
    if (workspace_.isEmpty())
        return Q_EMIT told(false, tr("Kept for this session: no workspace is open."));
    keeping_->run(
        [file = viewsFile(), views = views_](const std::stop_token&) {
            try {
                writeViews(file, views);
                return QString();
            } catch (const std::exception& error) {
                return shownText(error.what());
            }
        },
        [this](const QString& failure) {
            if (!failure.isEmpty())
                Q_EMIT told(true, failure);
        });
}

std::vector<ActionSpec> PairsController::actions() const
{
    static constexpr const char* kMenu = QT_TRANSLATE_NOOP("Actions", "Pairs");
    return {
        {"pairs.open", kMenu, QT_TRANSLATE_NOOP("Actions", "Open pairs…")},
        {"pairs.csv",
         kMenu,
         QT_TRANSLATE_NOOP("Actions", "Export pairs as CSV…"),
         {},
         false,
         nullptr,
         true},
        {"pairs.sheet", kMenu, QT_TRANSLATE_NOOP("Actions", "Export contact sheet…")},
        {"pairs.report", kMenu, QT_TRANSLATE_NOOP("Actions", "Export HTML report…")},
    };
}

void PairsController::bind(const char* id, QAction& action)
{
    const QByteArray name(id);
    const auto needsPairs = [&](const QString& what) {
        action.setEnabled(!model_->isEmpty());
        connect(model_, &PairsModel::pairsChanged, &action, [this, act = &action] {
            act->setEnabled(!model_->isEmpty());
        });
        connect(&action, &QAction::triggered, this, [this, what] { exportByDialog(what); });
    };
    if (name == "pairs.open") {
        connect(&action, &QAction::triggered, this, &PairsController::openByDialog);
    } else {
        needsPairs(QString::fromLatin1(name.mid(6)));
    }
}

}  // namespace interproto::ui
