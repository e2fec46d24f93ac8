// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/field_row.h"

#include "widgets/common/marks.h"
#include "widgets/common/theme.h"
#include "widgets/forms/field_words.h"
#include "widgets/forms/glyphs.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr double kSmall = 0.88;  ///< of the font's size: help and problems
constexpr int kMarkSize = 14;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * kSmall);
    return font;
}

/// Both texts are ours or escaped; the found part gets a background.
QString withMark(const QString& text, const QString& needle, const QColor& colour)
{
    const qsizetype at = text.indexOf(needle, 0, Qt::CaseInsensitive);
    if (needle.isEmpty() || at < 0)
        return text.toHtmlEscaped();
    return QStringLiteral("%1<span style=\"background-color:%2\">%3</span>%4")
        .arg(text.left(at).toHtmlEscaped(),
             colour.name(),
             text.mid(at, needle.size()).toHtmlEscaped(),
             text.mid(at + needle.size()).toHtmlEscaped());
}

QColor markColour(const QPalette& palette)
{
    return mixed(palette.color(QPalette::Base), toneColour(Tone::Waiting, palette), 0.35);
}

}  // namespace

FieldRow::FieldRow(FormModel& model, int index, FieldEditor* editor, QWidget* parent)
    : QWidget(parent),
      model_(model),
      index_(index),
      editor_(editor),
      label_(new QLabel(this)),
      unit_(new QLabel(this)),
      reset_(new QToolButton(this)),
      note_(new QLabel(this)),
      problem_(new QLabel(this)),
      problemMark_(new QLabel(this))
{
    setObjectName(QString::fromStdString(model.field(index).key()));
    editor_->setParent(this);
    label_->setBuddy(editor_->target());
    label_->setWordWrap(true);
    note_->setForegroundRole(QPalette::PlaceholderText);
    unit_->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel* text : {note_, problem_}) {
        text->setFont(smaller(font()));
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
    }
    problem_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reset_->setAutoRaise(true);
    reset_->setFocusPolicy(Qt::StrongFocus);
    QSizePolicy kept = reset_->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(kept);
    layOut();
    connect(editor_, &FieldEditor::edited, this, [this](const QString& text) {
        refused_.clear();
        model_.edit(index_, text);
    });
    connect(editor_, &FieldEditor::refused, this, [this](const QString& why) {
        refused_ = why;
        judge();
    });
    connect(editor_, &FieldEditor::finished, this, [this] { model_.endGesture(); });
    connect(reset_, &QToolButton::clicked, this, [this] {
        model_.reset(index_);
        editor_->target()->setFocus();
    });
    retranslate();
    recolour();
    refresh();
    judge();
}

void FieldRow::layOut()
{
    const int em = fontMetrics().height();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(em * 2 / 3, em / 4, 0, em / 4);
    grid->setHorizontalSpacing(em / 2);
    grid->setVerticalSpacing(2);
    label_->setFixedWidth(fontMetrics().averageCharWidth() * kLabelCharacters);
    // In line with editors of one line; lists begin at the top.
    label_->setMinimumHeight(std::min(editor_->target()->sizeHint().height(), 2 * em));
    grid->addWidget(label_, 0, 0, Qt::AlignTop | Qt::AlignLeft);
    auto* line = new QHBoxLayout;
    line->setSpacing(em / 2);
    line->addWidget(editor_, editor_->isWide() ? 1 : 0);
    line->addWidget(unit_);
    if (!editor_->isWide())
        line->addStretch(1);
    unit_->setVisible(!model_.field(index_).unitName().empty());
    grid->addLayout(line, 0, 1);
    grid->addWidget(reset_, 0, 2, Qt::AlignTop);
    auto* problem = new QHBoxLayout;
    problem->setSpacing(em / 3);
    problem->addWidget(problemMark_, 0, Qt::AlignTop);
    problem->addWidget(problem_, 1);
    grid->addLayout(problem, 1, 1, 1, 2);
    grid->addWidget(note_, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
}

void FieldRow::refresh()
{
    editor_->setText(model_.text(index_));
    isChanged_ = model_.isChanged(index_);
    reset_->setVisible(isChanged_);
    reset_->setToolTip(
        tr("Back to %1")
            .arg(model_.baseText(index_).isEmpty() ? tr("nothing") : model_.baseText(index_)));
    if (QFont bold = label_->font(); bold.bold() != isChanged_) {
        bold.setBold(isChanged_);
        label_->setFont(bold);
    }
    const QString tip = tipText(model_.field(index_), model_.baseText(index_));
    label_->setToolTip(tip);
    editor_->target()->setToolTip(tip);
    update();
}

void FieldRow::judge()
{
    const FieldProblem problem =
        refused_.isEmpty() ? model_.problem(index_) : FieldProblem{Severity::Error, refused_};
    const QString& unused = model_.unused(index_);
    if (isJudged_ && problem.text == shownProblem_.text &&
        problem.severity == shownProblem_.severity && unused == shownUnused_)
        return;
    isJudged_ = true;
    shownProblem_ = problem;
    shownUnused_ = unused;
    problem_->setText(problem.text);
    problem_->setVisible(!problem.text.isEmpty());
    problemMark_->setVisible(!problem.text.isEmpty());
    for (QWidget* part : std::initializer_list<QWidget*>{editor_, label_, unit_})
        part->setEnabled(unused.isEmpty());
    colourProblem();
    showNote();
    const Field& field = model_.field(index_);
    QString description = translated(field.help());
    for (const QString& more : {problem.text, unused})
        if (!more.isEmpty())
            description += QLatin1Char(' ') + more;
    editor_->setNames(translated(field.label()), description);
}

void FieldRow::showNote()
{
    const QString& unused = model_.unused(index_);
    QString text = unused.isEmpty() ? translated(model_.field(index_).help()) : unused;
    // Lists of names without blanks may break too.
    text.replace(QLatin1Char(','), QStringLiteral(",\u200b"));
    note_->setTextFormat(needle_.isEmpty() ? Qt::PlainText : Qt::RichText);
    note_->setText(needle_.isEmpty() ? text : withMark(text, needle_, markColour(palette())));
    note_->setVisible(isHelpShown_ || !unused.isEmpty());
    if (QFont font = note_->font(); font.italic() == unused.isEmpty()) {
        font.setItalic(!unused.isEmpty());
        note_->setFont(font);
    }
}

bool FieldRow::matches(const QString& needle) const
{
    const QString searched = searchedText(model_.field(index_));
    for (const QString& word : needle.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!searched.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

void FieldRow::highlight(const QString& needle)
{
    needle_ = needle;
    const QString text = translated(model_.field(index_).label());
    label_->setTextFormat(needle.isEmpty() ? Qt::PlainText : Qt::RichText);
    label_->setText(needle.isEmpty() ? text : withMark(text, needle, markColour(palette())));
    showNote();
}

void FieldRow::setHelpShown(bool isShown)
{
    isHelpShown_ = isShown;
    showNote();
}

QString FieldRow::problemText() const
{
    return problem_->isHidden() ? QString() : problem_->text();
}

QString FieldRow::noteText() const
{
    return note_->isHidden() ? QString() : note_->text().remove(QChar(0x200b));
}

void FieldRow::paintEvent(QPaintEvent*)
{
    if (!isChanged_)
        return;
    // A bar at the edge; the bold label and the reset button say the same without colour.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColour(Tone::Active, palette()));
    painter.drawRoundedRect(QRectF(0, 4, 3, height() - 8), 1.5, 1.5);
}

void FieldRow::recolour()
{
    reset_->setIcon(glyphIcon(Glyph::Reset, palette().color(QPalette::ButtonText)));
    colourProblem();
}

void FieldRow::colourProblem()
{
    if (shownProblem_.text.isEmpty())
        return;
    const bool isError = shownProblem_.isError();
    const QColor colour = toneColour(isError ? Tone::Bad : Tone::Waiting, palette());
    QPalette coloured = problem_->palette();
    if (coloured.color(QPalette::WindowText) != colour) {
        coloured.setColor(QPalette::WindowText, colour);
        problem_->setPalette(coloured);
    }
    problemMark_->setPixmap(
        markPixmap(isError ? Mark::Cross : Mark::Triangle, colour, kMarkSize, devicePixelRatioF()));
}

void FieldRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
        isJudged_ = false;
        judge();
    }
    if (event->type() == QEvent::PaletteChange) {
        recolour();
        if (!needle_.isEmpty())
            highlight(needle_);
    }
    QWidget::changeEvent(event);
}

void FieldRow::retranslate()
{
    const Field& field = model_.field(index_);
    highlight(needle_);
    unit_->setText(unitText(field));
    reset_->setAccessibleName(tr("Reset %1").arg(translated(field.label())));
    editor_->retranslate();
}

}  // namespace interproto::ui
