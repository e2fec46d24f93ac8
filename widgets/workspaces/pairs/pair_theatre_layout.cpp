// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parts of the theatre stand, and what they are called.
#include "widgets/tables/pair_words.h"
#include "widgets/workspaces/pairs/pair_history.h"
#include "widgets/workspaces/pairs/pair_theatre.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace interproto::ui {

void PairTheatre::build()
{
    QFont bold = font();
    bold.setBold(true);
    QFont large = bold;
    large.setPointSizeF(large.pointSizeF() * 1.3);
    verdict_->setFont(large);
    // Room that is left belongs to the table of other models, or stays below.
    for (QLabel* label : {othersTitle_, marksTitle_, verdict_, score_, insight_})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    for (QLabel* label : {verdict_, score_, insight_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QLabel* title : {historyTitle_, othersTitle_, marksTitle_, neighboursTitle_})
        title->setFont(bold);
    others_->verticalHeader()->hide();
    others_->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    others_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    others_->setSelectionBehavior(QAbstractItemView::SelectRows);
    others_->setShowGrid(false);
    others_->setWordWrap(false);
    others_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    others_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    others_->setTabKeyNavigation(false);

    auto* tools = new QHBoxLayout;
    for (QToolButton* button : {back_, previous_, next_, failure_}) {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        tools->addWidget(button);
    }
    tools->addStretch(1);
    auto* faces = new QGridLayout;
    faces->addWidget(first_, 0, 0);
    faces->addWidget(second_, 0, 1);
    faces->addWidget(firstStrip_, 1, 0);
    faces->addWidget(secondStrip_, 1, 1);
    faces->setRowStretch(0, 1);
    faces->setHorizontalSpacing(10);
    auto* left = new QVBoxLayout;
    left->addLayout(tools);
    left->addLayout(faces, 1);
    left->addWidget(neighboursTitle_);
    left->addWidget(neighbours_);

    auto* marks = new QGridLayout;
    marks->setSpacing(3);
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setObjectName(QStringLiteral("mark%1").arg(i + 1));
        marks_[i] = button;
        marks->addWidget(button, static_cast<int>(i) / 2, static_cast<int>(i) % 2);
        connect(button, &QToolButton::clicked, this, [this, i](bool on) {
            giveMark(on ? static_cast<std::uint8_t>(i + 1) : std::uint8_t(0));
        });
    }
    note_->setObjectName(QStringLiteral("note"));
    busy_->setMaximumHeight(fontMetrics().height() * 3 / 2);
    auto* right = new QVBoxLayout;
    right->addWidget(verdict_);
    right->addWidget(score_);
    right->addWidget(insight_);
    right->addSpacing(fontMetrics().height() / 2);
    right->addWidget(marksTitle_);
    right->addLayout(marks);
    right->addWidget(note_);
    right->addSpacing(fontMetrics().height() / 2);
    right->addWidget(occlusion_);
    right->addWidget(wrong_);
    right->addWidget(busy_);
    right->addSpacing(fontMetrics().height() / 2);
    right->addWidget(historyTitle_);
    right->addWidget(history_);
    right->addWidget(othersTitle_);
    right->addWidget(others_, 1);
    right->addStretch(0);
    auto* side = new QWidget(this);
    side->setLayout(right);
    right->setContentsMargins(0, 0, 0, 0);
    side->setFixedWidth(fontMetrics().averageCharWidth() * 44);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->addLayout(left, 1);
    row->addWidget(side);
    historyTitle_->setWordWrap(true);
    setBusy({}, 0);
    setNeighbours({});
}

void PairTheatre::retranslateUi()
{
    const auto name = [](QToolButton* button, const QString& text, const QString& tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    name(back_, tr("Back"), tr("Back to all pairs (Escape)"));
    name(previous_, tr("Previous"), tr("Previous pair (P)"));
    name(next_, tr("Next"), tr("Next pair (N)"));
    name(failure_, tr("Next failure"), tr("Next failure (F)"));
    setAccessibleName(tr("Pair"));
    othersTitle_->setText(tr("Under other models"));
    others_->setAccessibleName(othersTitle_->text());
    others_->setHorizontalHeaderLabels(
        {tr("Model"), tr("Similarity"), tr("Verdict"), tr("Against")});
    marksTitle_->setText(tr("Why it is hard"));
    for (std::size_t i = 0; i < marks_.size(); ++i) {
        const QString text = markText(static_cast<std::uint8_t>(i + 1));
        marks_[i]->setText(QStringLiteral("%1  %2").arg(i + 1).arg(text));
        marks_[i]->setAccessibleName(text);
        marks_[i]->setToolTip(tr("Key %1; undo takes it back").arg(i + 1));
    }
    note_->setPlaceholderText(tr("Note"));
    note_->setAccessibleName(tr("Note about the pair"));
    occlusion_->setText(tr("Which region carries it (O)"));
    wrong_->setText(tr("Nearest wrong identities (W)"));
    busy_->setAccessibleName(tr("Progress of the task"));
    neighboursTitle_->setText(tr("Nearest wrong identities to the first face"));
    neighbours_->setAccessibleName(neighboursTitle_->text());
    firstStrip_->setAccessibleName(tr("Images of the first identity"));
    secondStrip_->setAccessibleName(tr("Images of the second identity"));
    showPair();
}

}  // namespace interproto::ui
