// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/start_page.h"

#include <QDir>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kWidth = 76;  ///< characters
constexpr int kMostRows = 6;

}  // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      explanation_(new QLabel(this)),
      open_(new QPushButton(this)),
      hint_(new QLabel(this)),
      recentTitle_(new QLabel(this)),
      recent_(new QListWidget(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setBold(true);
    title_->setFont(large);
    title_->setText(QStringLiteral("Interproto"));
    explanation_->setWordWrap(true);
    hint_->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = font();
    bold.setBold(true);
    recentTitle_->setFont(bold);
    recentTitle_->setBuddy(recent_);
    open_->setDefault(true);
    recent_->setAlternatingRowColors(true);
    recent_->setTextElideMode(Qt::ElideMiddle);
    recent_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    const int space = fontMetrics().height();
    auto* middle = new QWidget(this);
    middle->setFixedWidth(fontMetrics().averageCharWidth() * kWidth);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(space / 2);
    column->addWidget(title_);
    column->addWidget(explanation_);
    column->addSpacing(space / 2);
    auto* row = new QHBoxLayout;
    row->setSpacing(space);
    row->addWidget(open_);
    row->addWidget(hint_, 1);
    column->addLayout(row);
    column->addSpacing(space);
    column->addWidget(recentTitle_);
    column->addWidget(recent_);
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    // Stretches, not an alignment: that would take the wrapped text's height for one line.
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(middle);
    centred->addStretch(1);
    page->addLayout(centred);
    page->addStretch(3);

    connect(open_, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(recent_, &QListWidget::itemActivated, this, [this](const QListWidgetItem* item) {
        Q_EMIT folderRequested(item->data(Qt::UserRole).toString());
    });
    connect(recent_, &QListWidget::itemClicked, this, [this](const QListWidgetItem* item) {
        Q_EMIT folderRequested(item->data(Qt::UserRole).toString());
    });
    retranslateUi();
    setRecent({});
}

void StartPage::setRecent(const QStringList& folders)
{
    recent_->clear();
    for (const QString& folder : folders) {
        auto* item = new QListWidgetItem(QDir::toNativeSeparators(folder), recent_);
        item->setData(Qt::UserRole, folder);
        item->setToolTip(folder);
    }
    const int rows = std::clamp(static_cast<int>(folders.size()), 1, kMostRows);
    const int rowHeight = std::max(recent_->sizeHintForRow(0), fontMetrics().height());
    recent_->setFixedHeight(rows * rowHeight + 2 * recent_->frameWidth() + 2);
    recent_->setVisible(!folders.isEmpty());
    recentTitle_->setVisible(!folders.isEmpty());
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void StartPage::retranslateUi()
{
    explanation_->setText(tr(
        "Follow trainings while they run, here or on another machine, and compare those that "
        "ended. Open the folder of one run, a folder of many runs, or TensorBoard's event files."));
    open_->setText(tr("&Open folder…"));
    hint_->setText(tr("or drop a folder onto this window"));
    recentTitle_->setText(tr("&Recent folders"));
    recent_->setAccessibleName(tr("Recent folders"));
}

}  // namespace interproto::ui
