// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/data/entry_header.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace interproto::ui {

EntryHeader::EntryHeader(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      places_(new QLabel(this)),
      state_(new QLabel(this)),
      scan_(new QPushButton(this)),
      remove_(new QPushButton(this))
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    title_->setFont(large);
    for (QLabel* label : {title_, places_, state_})
        label->setTextFormat(Qt::PlainText);
    places_->setForegroundRole(QPalette::PlaceholderText);
    places_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    // A long path may be cut, never widen the window.
    places_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto* texts = new QVBoxLayout;
    const int space = fontMetrics().height() / 2;
    texts->setSpacing(space / 3);
    texts->addWidget(title_);
    texts->addWidget(places_);
    texts->addWidget(state_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * space, space, space, space);
    row->setSpacing(space);
    row->addLayout(texts, 1);
    row->addWidget(scan_, 0, Qt::AlignTop);
    row->addWidget(remove_, 0, Qt::AlignTop);
    connect(scan_, &QPushButton::clicked, this, &EntryHeader::scanRequested);
    connect(remove_, &QPushButton::clicked, this, &EntryHeader::removeRequested);
    retranslateUi();
}

void EntryHeader::setTexts(const QString& title, const QStringList& places, const QString& state)
{
    title_->setText(title);
    places_->setText(places.join(QLatin1Char('\n')));
    places_->setToolTip(places_->text());
    state_->setText(state);
}

void EntryHeader::setScanning(bool isScanning)
{
    scan_->setEnabled(!isScanning);
    remove_->setEnabled(!isScanning);
}

void EntryHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void EntryHeader::retranslateUi()
{
    scan_->setText(tr("&Scan"));
    scan_->setToolTip(tr("Reads what is new or changed; the files themselves are never touched"));
    remove_->setText(tr("&Remove"));
    remove_->setToolTip(tr("Takes it out of the workspace; its files stay"));
}

}  // namespace interproto::ui
