// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/runs/run_details.h"

#include "core/tasks/choices.h"
#include "widgets/common/words.h"
#include "widgets/tables/run_words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

const QString kNothing = QStringLiteral("–");

QString orDash(const std::string& text)
{
    return text.empty() ? kNothing : shownText(text);
}

}  // namespace

RunDetails::RunDetails(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      ending_(new QLabel(this)),
      facts_(new QWidget(this)),
      grid_(new QGridLayout(facts_)),
      tagsLabel_(new QLabel(this)),
      tags_(new QLineEdit(this)),
      noteLabel_(new QLabel(this)),
      note_(new QPlainTextEdit(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setBold(true);
    title_->setFont(large);
    for (QLabel* label : {title_, ending_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setVerticalSpacing(fontMetrics().height() / 3);
    grid_->setColumnStretch(1, 1);
    for (int i = 0; i < Facts; ++i) {
        captions_[i] = new QLabel(facts_);
        captions_[i]->setForegroundRole(QPalette::PlaceholderText);
        values_[i] = new QLabel(facts_);
        values_[i]->setTextFormat(Qt::PlainText);
        values_[i]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        // Long paths give way to the panel's width.
        values_[i]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        values_[i]->setWordWrap(true);
        grid_->addWidget(captions_[i], i, 0, Qt::AlignTop);
        grid_->addWidget(values_[i], i, 1);
    }
    tags_->setObjectName(QStringLiteral("tags"));
    note_->setObjectName(QStringLiteral("note"));
    note_->setTabChangesFocus(true);
    tagsLabel_->setBuddy(tags_);
    noteLabel_->setBuddy(note_);
    note_->installEventFilter(this);
    connect(tags_, &QLineEdit::editingFinished, this, &RunDetails::commit);
    auto* column = new QVBoxLayout(this);
    column->addWidget(title_);
    column->addWidget(ending_);
    column->addWidget(facts_);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(tagsLabel_);
    column->addWidget(tags_);
    column->addWidget(noteLabel_);
    column->addWidget(note_, 1);
    column->addStretch(0);
    for (QLabel* label : {title_, ending_})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslateUi();
    show(nullptr, {}, {}, 0);
}

void RunDetails::show(const RunRow* run, const QString& name, const RunNote& note, int chosen)
{
    const QString path = run ? pathText(run->path) : QString();
    // Half-written words of another run are kept first.
    if (path != run_)
        commit();
    const bool isNew = path != run_;
    run_ = path;
    title_->setText(run          ? name
                    : chosen > 1 ? tr("%n runs chosen", nullptr, chosen)
                                 : tr("No run chosen"));
    ending_->setText(run ? shownText(run->ending) : QString());
    ending_->setVisible(run && !run->ending.empty());
    facts_->setVisible(run);
    for (QWidget* part : std::initializer_list<QWidget*>{tagsLabel_, tags_, noteLabel_, note_}) {
        part->setEnabled(run);
        part->setVisible(run);
    }
    if (run)
        showFacts(*run);
    // Not under a hand that writes.
    if (isNew || (!tags_->hasFocus() && !note_->hasFocus())) {
        if (tagsFromText(tags_->text()) != note.tags || isNew)
            tags_->setText(note.tags.join(QStringLiteral(", ")));
        if (note_->toPlainText() != note.text)
            note_->setPlainText(note.text);
    }
    shown_ = note;
}

void RunDetails::showFacts(const RunRow& run)
{
    RunStatus status;
    status.state = run.state;
    QString state = stateText(status);
    if (run.warnings > 0 || run.errors > 0)
        state += QStringLiteral(" · ") +
                 tr("warnings: %1, errors: %2").arg(run.warnings).arg(run.errors);
    if (run.brokenLines > 0)
        state += QStringLiteral(" · ") + tr("broken lines: %1").arg(run.brokenLines);
    values_[State]->setText(state);
    const QString method = orDash(methodTitle(run.method));
    values_[Method]->setText(run.seed >= 0 ? tr("%1, seed %2").arg(method).arg(run.seed) : method);
    values_[Network]->setText(orDash(run.network));
    values_[Data]->setText(orDash(run.data));
    values_[Steps]->setText(run.totalSteps > 0 ? QStringLiteral("%1 / %2").arg(
                                                     countText(run.step), countText(run.totalSteps))
                                               : countText(run.step));
    values_[Started]->setText(timeText(run.startTime));
    values_[Worked]->setText(run.duration > 0 ? durationText(run.duration) : kNothing);
    QStringList best;
    for (const auto& [set, accuracy] : run.sets)
        best << QStringLiteral("%1\u00a0%2")
                    .arg(shownText(set),
                         percentText(accuracy.best).replace(QLatin1Char(' '), QChar(0xa0)));
    values_[Best]->setText(best.isEmpty() ? kNothing : best.join(QLatin1Char('\n')));
    values_[Folder]->setText(pathText(run.path));
    for (const Fact fact : {Data, Folder})
        values_[fact]->setToolTip(values_[fact]->text().toHtmlEscaped());
}

void RunDetails::commit()
{
    if (run_.isEmpty())
        return;
    RunNote note = shown_;
    note.tags = tagsFromText(tags_->text());
    note.text = note_->toPlainText();
    if (note == shown_)
        return;
    shown_ = note;
    Q_EMIT noteEdited(run_, note);
}

bool RunDetails::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == note_ && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

void RunDetails::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void RunDetails::retranslateUi()
{
    const QString captions[] = {tr("State"),
                                tr("Method"),
                                tr("Network"),
                                tr("Data"),
                                tr("Step"),
                                tr("Started"),
                                tr("At work for"),
                                tr("Best accuracy"),
                                tr("Folder")};
    for (int i = 0; i < Facts; ++i)
        captions_[i]->setText(captions[i]);
    tagsLabel_->setText(tr("&Tags"));
    tags_->setPlaceholderText(tr("baseline, for the paper"));
    noteLabel_->setText(tr("&Note"));
    note_->setPlaceholderText(tr("What this run was for, and what came of it"));
}

}  // namespace interproto::ui
