// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/pairs/pair_theatre.h"

#include "core/base/files.h"
#include "core/formats/image_names.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/pair_history.h"
#include "widgets/workspaces/pairs/pairs_model.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace interproto::ui {

namespace {

constexpr std::size_t kMostStrip = 400;

QString ageOfFile(const std::string& file)
{
    const NamedImage named = readImageName(file);
    return named.age     ? yearsText(static_cast<float>(*named.age))
           : named.young ? PairTheatre::tr("young")
                         : shownText(fileName(file));
}

}  // namespace

PairTheatre::PairTheatre(PairsModel& model, ImageSource& source, QWidget* parent)
    : QWidget(parent),
      model_(model),
      first_(new FaceView(source, this)),
      second_(new FaceView(source, this)),
      firstStrip_(new FaceStrip(source, this)),
      secondStrip_(new FaceStrip(source, this)),
      verdict_(new QLabel(this)),
      score_(new QLabel(this)),
      insight_(new QLabel(this)),
      historyTitle_(new QLabel(this)),
      history_(new PairHistory(this)),
      othersTitle_(new QLabel(this)),
      others_(new QTableWidget(0, 4, this)),
      marksTitle_(new QLabel(this)),
      note_(new QLineEdit(this)),
      occlusion_(new QPushButton(this)),
      wrong_(new QPushButton(this)),
      busy_(new QProgressBar(this)),
      neighboursTitle_(new QLabel(this)),
      neighbours_(new FaceStrip(source, this)),
      back_(new QToolButton(this)),
      previous_(new QToolButton(this)),
      next_(new QToolButton(this)),
      failure_(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(back_, &QToolButton::clicked, this, &PairTheatre::closed);
    connect(previous_, &QToolButton::clicked, this, &PairTheatre::previous);
    connect(next_, &QToolButton::clicked, this, &PairTheatre::next);
    connect(failure_, &QToolButton::clicked, this, &PairTheatre::nextFailure);
    connect(occlusion_, &QPushButton::clicked, this, &PairTheatre::occlusionWanted);
    connect(wrong_, &QPushButton::clicked, this, &PairTheatre::neighboursWanted);
    connect(note_, &QLineEdit::editingFinished, this, &PairTheatre::keepNote);
    connect(&model_, &PairsModel::currentChanged, this, &PairTheatre::showPair);
    connect(&model_, &PairsModel::pairsChanged, this, [this] {
        scores_.clear();
        shownRow_ = -1;
        showPair();
    });
    connect(&model_, &PairsModel::thresholdChanged, this, &PairTheatre::showScore);
    connect(&model_, &PairsModel::notesChanged, this, &PairTheatre::showNote);
    retranslateUi();
}

void PairTheatre::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

std::vector<FaceStrip::Face> PairTheatre::facesOf(std::uint32_t image) const
{
    const PairTable& table = model_.table();
    const std::uint32_t set = table.setOf(*model_.current());
    std::vector<FaceStrip::Face> faces;
    for (std::uint32_t i = 0; i < table.images.size() && faces.size() < kMostStrip; ++i) {
        if (table.images.identity(i) != table.images.identity(image))
            continue;
        const std::string file = model_.pairs().imageFile(set, i);
        faces.push_back({file, ageOfFile(std::string(table.images.path(i))), i == image});
    }
    return faces;
}

void PairTheatre::showPair()
{
    const bool has = !model_.isEmpty() && model_.current().has_value();
    setEnabled(has);
    if (!has)
        return;
    keepNote();  // what was typed about the pair before
    const std::uint32_t row = *model_.current();
    const PairTable& table = model_.table();
    const bool isOther = row != shownRow_;
    shownRow_ = row;
    const auto caption = [&](float age, std::uint32_t image) {
        return tr("%1  ·  %2")
            .arg(yearsText(age), shownText(fileName(std::string(table.images.path(image)))));
    };
    first_->setFace(model_.imageFile(row, false),
                    imageText(table.images, table.first[row]),
                    caption(table.firstAge[row], table.first[row]));
    second_->setFace(model_.imageFile(row, true),
                     imageText(table.images, table.second[row]),
                     caption(table.secondAge[row], table.second[row]));
    if (isOther) {
        first_->setHeat({});
        second_->setHeat({});
        insight_->clear();
        insight_->hide();
        setNeighbours({});
        firstStrip_->setFaces(facesOf(table.first[row]));
        secondStrip_->setFaces(facesOf(table.second[row]));
        Q_EMIT siblingsWanted(first_->path(), second_->path());
    }
    showScore();
    showOthers();
    showHistory();
    showNote();
}

void PairTheatre::showScore()
{
    if (model_.isEmpty() || !model_.current())
        return;
    const std::uint32_t row = *model_.current();
    const PairTable& table = model_.table();
    const Verdict verdict = table.verdict(row, model_.threshold());
    const QString label = labelText(table.genuine[row] != 0);
    // The history below judges by thresholds of its own.
    verdict_->setText(verdict == Verdict::Unscored
                          ? tr("%1: %2").arg(label, verdictText(verdict))
                          : tr("%1: %2 at the threshold %3")
                                .arg(label,
                                     verdictText(verdict),
                                     QLocale().toString(double(model_.threshold()), 'f', 3)));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText,
                     verdict == Verdict::Unscored
                         ? palette().color(QPalette::WindowText)
                         : toneColour(isFailure(verdict) ? Tone::Bad : Tone::Good, palette()));
    verdict_->setPalette(colours);
    const QString set = shownText(table.sets[table.setOf(row)].name);
    if (verdict == Verdict::Unscored) {
        score_->setText(tr("Not scored: an image is missing or cannot be read.\n%1").arg(set));
        return;
    }
    const float score = table.similarity[row];
    const QString gap =
        std::isnan(table.gap(row)) ? QString() : tr("Age gap %1. ").arg(yearsText(table.gap(row)));
    score_->setText(tr("Similarity %1, %2 from the threshold %3.\n%4At this score %5.\n%6")
                        .arg(scoreText(score),
                             distanceText(score - model_.threshold()),
                             scoreText(model_.threshold()),
                             gap,
                             farSentence(table.farAt(row)),
                             set));
}

void PairTheatre::setOthers(std::vector<OtherScores> others)
{
    scores_ = std::move(others);
    showOthers();
}

void PairTheatre::showOthers()
{
    if (model_.isEmpty() || !model_.current())
        return;
    const std::uint32_t row = *model_.current();
    const PairTable& table = model_.table();
    const bool ownRight = !isFailure(table.verdict(row, model_.threshold()));
    others_->setRowCount(0);
    for (const OtherScores& other : scores_) {
        if (other.similarity.size() != table.size() || std::isnan(other.similarity[row]))
            continue;
        const float score = other.similarity[row];
        const bool accepts = score >= other.best;
        const bool right = accepts == (table.genuine[row] != 0);
        const int at = others_->rowCount();
        others_->insertRow(at);
        const auto put = [&](int column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setTextAlignment((column == 1 ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
            others_->setItem(at, column, item);
        };
        put(0, other.name);
        put(1, scoreText(score));
        put(2, right ? tr("right") : tr("wrong"));
        put(3, right == ownRight ? tr("same") : right ? tr("won") : tr("lost"));
        others_->item(at, 0)->setToolTip(other.name.toHtmlEscaped());
    }
    others_->setVisible(others_->rowCount() > 0);
    othersTitle_->setVisible(others_->rowCount() > 0);
}

void PairTheatre::setHistory(std::vector<OtherScores> history)
{
    past_ = std::move(history);
    showHistory();
}

void PairTheatre::showHistory()
{
    std::vector<PairMoment> moments;
    if (!model_.isEmpty() && model_.current()) {
        const std::uint32_t row = *model_.current();
        const PairTable& table = model_.table();
        for (const OtherScores& past : past_)
            if (past.similarity.size() == table.size() && !std::isnan(past.similarity[row])) {
                const float score = past.similarity[row];
                const bool accepts = score >= past.best;
                moments.push_back(
                    {past.epoch, score, past.best, accepts == (table.genuine[row] != 0)});
            }
    }
    history_->setMoments(std::move(moments));
    historyTitle_->setText(history_->sentence());
    historyTitle_->setVisible(!historyTitle_->text().isEmpty());
}

void PairTheatre::setSiblings(const std::vector<std::string>& first,
                              const std::vector<std::string>& second)
{
    const auto fill =
        [](FaceStrip* strip, const std::vector<std::string>& files, const std::string& own) {
            if (files.size() <= strip->faces().size())
                return;
            std::vector<FaceStrip::Face> faces;
            for (const std::string& file : files)
                if (faces.size() < kMostStrip)
                    faces.push_back({file, ageOfFile(file), file == own});
            strip->setFaces(std::move(faces));
        };
    fill(firstStrip_, first, first_->path());
    fill(secondStrip_, second, second_->path());
}

void PairTheatre::setInsight(const PairInsight& insight)
{
    first_->setHeat(insight.first);
    second_->setHeat(insight.second);
    insight_->setText(tr("Plain %1, both mirrored %2, averaged with the mirror images %3. Red: "
                         "covering this region costs similarity.")
                          .arg(scoreText(static_cast<float>(insight.plain)),
                               scoreText(static_cast<float>(insight.mirrored)),
                               scoreText(static_cast<float>(insight.averaged))));
    insight_->show();
}

void PairTheatre::setNeighbours(const std::vector<WrongNeighbour>& neighbours)
{
    std::vector<FaceStrip::Face> faces;
    for (const WrongNeighbour& neighbour : neighbours)
        faces.push_back(
            {neighbour.file,
             QStringLiteral("%1 %2").arg(scoreText(neighbour.similarity), neighbour.identity),
             false});
    neighbours_->setVisible(!faces.empty());
    neighboursTitle_->setVisible(!faces.empty());
    neighbours_->setFaces(std::move(faces));
}

void PairTheatre::setBusy(const QString& what, int percent)
{
    busy_->setVisible(!what.isEmpty());
    busy_->setRange(0, percent < 0 ? 0 : 100);
    busy_->setValue(std::max(0, percent));
    busy_->setFormat(what.isEmpty() ? QString() : what + QStringLiteral(" %p %"));
    occlusion_->setEnabled(hasModel_ && what.isEmpty());
    wrong_->setEnabled(hasModel_ && what.isEmpty());
}

void PairTheatre::setHasModel(bool has)
{
    hasModel_ = has;
    occlusion_->setEnabled(has);
    wrong_->setEnabled(has);
    const QString why =
        has ? QString() : tr("Choose a run or a .pth: these scores came without a model");
    occlusion_->setToolTip(why);
    wrong_->setToolTip(why);
}

void PairTheatre::setBlurred(bool isBlurred)
{
    first_->setBlurred(isBlurred);
    second_->setBlurred(isBlurred);
    for (FaceStrip* strip : {firstStrip_, secondStrip_, neighbours_})
        strip->setBlurred(isBlurred);
}

void PairTheatre::showNote()
{
    if (model_.isEmpty() || !model_.current())
        return;
    const PairNote note = model_.noteOf(*model_.current());
    for (std::size_t i = 0; i < marks_.size(); ++i)
        marks_[i]->setChecked(note.mark == i + 1);
    const QString text = QString::fromStdString(note.text);
    if (note_->text() != text && !note_->isModified())
        note_->setText(text);
}

void PairTheatre::giveMark(std::uint8_t mark)
{
    if (model_.isEmpty() || !model_.current())
        return;
    PairNote note = model_.noteOf(*model_.current());
    note.mark = note.mark == mark ? std::uint8_t(0) : mark;
    model_.note(*model_.current(), note);
    showNote();
}

void PairTheatre::keepNote()
{
    if (model_.isEmpty() || shownRow_ < 0 || !note_->isModified())
        return;
    note_->setModified(false);
    const auto row = static_cast<std::uint32_t>(shownRow_);
    PairNote note = model_.noteOf(row);
    note.text = note_->text().trimmed().toStdString();
    model_.note(row, note);
}

void PairTheatre::step(int direction, bool failureOnly)
{
    if (const auto row = model_.neighbour(direction, failureOnly))
        model_.setCurrent(row);
}

void PairTheatre::next()
{
    step(1, false);
}

void PairTheatre::previous()
{
    step(-1, false);
}

void PairTheatre::nextFailure()
{
    step(1, true);
}

void PairTheatre::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0)
        return QWidget::keyPressEvent(event);
    if (key == Qt::Key_N || key == Qt::Key_Right)
        next();
    else if (key == Qt::Key_P || key == Qt::Key_Left)
        previous();
    else if (key == Qt::Key_F)
        nextFailure();
    else if (key >= Qt::Key_1 && key <= Qt::Key_6)
        giveMark(static_cast<std::uint8_t>(key - Qt::Key_0));
    else if (key == Qt::Key_0 && model_.current())
        giveMark(model_.noteOf(*model_.current()).mark);
    else if (key == Qt::Key_O && occlusion_->isEnabled())
        Q_EMIT occlusionWanted();
    else if (key == Qt::Key_W && wrong_->isEnabled())
        Q_EMIT neighboursWanted();
    else if (key == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace interproto::ui
