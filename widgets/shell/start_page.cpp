// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/start_page.h"

#include "widgets/common/marks.h"
#include "widgets/jobs/progress_strip.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kWidth = 110;  ///< characters
constexpr int kMostRows = 8;
constexpr int kThereRole = Qt::UserRole + 1;

Mark markOf(PathKind kind)
{
    switch (kind) {
        case PathKind::Workspace:
            return Mark::Home;
        case PathKind::Run:
            return Mark::Curve;
        case PathKind::Runs:
            return Mark::List;
        case PathKind::Evaluation:
            return Mark::Faces;
        default:
            return Mark::Ring;
    }
}

}  // namespace

QString recentWords(const RecentFolder& folder)
{
    if (!folder.isThere)
        return StartPage::tr("not there; click to locate");
    if (!folder.kind)
        return {};
    QString words = kindText(*folder.kind);
    if (*folder.kind == PathKind::Run && QFileInfo(folder.path).suffix() == QLatin1String("jsonl"))
        words = StartPage::tr("journal file");
    if (folder.living == 0)
        return words;
    return *folder.kind == PathKind::Run
               ? StartPage::tr("%1, going on").arg(words)
               : StartPage::tr("%1, runs going on: %2").arg(words).arg(folder.living);
}

QIcon recentIcon(const RecentFolder& folder, const QPalette& palette)
{
    if (!folder.isThere)
        return markIcon(Mark::Cross, palette.color(QPalette::Disabled, QPalette::Text));
    if (folder.living > 0)
        return markIcon(Mark::Play, Tone::Active, palette);
    return markIcon(folder.kind ? markOf(*folder.kind) : Mark::Ring, palette.color(QPalette::Text));
}

StartPage::StartPage(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel(this)),
      explanation_(new QLabel(this)),
      sample_(new QPushButton(this)),
      open_(new QPushButton(this)),
      new_(new QPushButton(this)),
      sampleHint_(new QLabel(this)),
      hint_(new QLabel(this)),
      strip_(new ProgressStrip(this)),
      recentTitle_(new QLabel(this)),
      recent_(new QListWidget(this))
{
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    // Stretches, not an alignment: that would take the wrapped text's height for one line.
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(buildMiddle());
    centred->addStretch(1);
    page->addLayout(centred);
    page->addStretch(3);

    connect(sample_, &QPushButton::clicked, this, &StartPage::sampleRequested);
    connect(open_, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(new_, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(strip_, &ProgressStrip::stopRequested, this, [this] {
        strip_->showStopping();
        Q_EMIT stopRequested();
    });
    const auto chosen = [this](const QListWidgetItem* item) {
        activate(item->data(Qt::UserRole).toString(), item->data(kThereRole).toBool());
    };
    connect(recent_, &QListWidget::itemActivated, this, chosen);
    connect(recent_, &QListWidget::itemClicked, this, chosen);
    connect(recent_, &QWidget::customContextMenuRequested, this, &StartPage::showMenu);
    setFocusProxy(open_);
    retranslateUi();
    setRecent({});
}

QWidget* StartPage::buildMiddle()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.2);
    large.setBold(true);
    title_->setFont(large);
    title_->setText(QStringLiteral("Interproto"));
    explanation_->setWordWrap(true);
    for (QLabel* label : {hint_, sampleHint_}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setWordWrap(true);
    }
    QFont bold = font();
    bold.setBold(true);
    recentTitle_->setFont(bold);
    recentTitle_->setBuddy(recent_);
    sample_->setDefault(true);
    recent_->setAlternatingRowColors(true);
    recent_->setTextElideMode(Qt::ElideMiddle);
    recent_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    recent_->setContextMenuPolicy(Qt::CustomContextMenu);

    const int space = fontMetrics().height();
    auto* middle = new QWidget(this);
    middle->setFixedWidth(fontMetrics().averageCharWidth() * kWidth);
    auto* column = new QVBoxLayout(middle);
    column->setSpacing(space / 2);
    column->addWidget(title_);
    column->addWidget(explanation_);
    column->addSpacing(space);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space);
    grid->setVerticalSpacing(space * 2 / 3);
    grid->setColumnStretch(2, 1);
    for (QPushButton* button : {sample_, open_, new_})
        button->setMinimumHeight(space * 2);
    grid->addWidget(sample_, 0, 0, 1, 2);
    grid->addWidget(sampleHint_, 0, 2);
    grid->addWidget(open_, 1, 0);
    grid->addWidget(new_, 1, 1);
    grid->addWidget(hint_, 1, 2);
    column->addLayout(grid);
    column->addWidget(strip_);
    column->addSpacing(space);
    column->addWidget(recentTitle_);
    column->addWidget(recent_);
    return middle;
}

void StartPage::activate(const QString& folder, bool isThere)
{
    if (isThere)
        Q_EMIT folderRequested(folder);
    else
        Q_EMIT locateRequested(folder);
}

void StartPage::showMenu(const QPoint& place)
{
    const QListWidgetItem* item = recent_->itemAt(place);
    if (!item)
        return;
    const QString folder = item->data(Qt::UserRole).toString();
    const bool isThere = item->data(kThereRole).toBool();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, void (StartPage::*signal)(const QString&)) {
        connect(menu->addAction(text), &QAction::triggered, this, [this, signal, folder] {
            Q_EMIT(this->*signal)(folder);
        });
    };
    if (isThere)
        add(tr("&Open"), &StartPage::folderRequested);
    else
        add(tr("&Locate…"), &StartPage::locateRequested);
    add(tr("&Remove from the list"), &StartPage::removeRequested);
    menu->popup(recent_->viewport()->mapToGlobal(place));
}

void StartPage::setRecent(const std::vector<RecentFolder>& folders)
{
    recent_->clear();
    for (const RecentFolder& folder : folders) {
        QString text = QDir::toNativeSeparators(folder.path);
        if (const QString words = recentWords(folder); !words.isEmpty())
            text += QStringLiteral(" – ") + words;
        auto* item = new QListWidgetItem(recentIcon(folder, palette()), text, recent_);
        item->setData(Qt::UserRole, folder.path);
        item->setData(kThereRole, folder.isThere);
        item->setToolTip(folder.path);
        if (!folder.isThere)
            item->setForeground(palette().brush(QPalette::Disabled, QPalette::Text));
    }
    const int rows = std::clamp(static_cast<int>(folders.size()), 1, kMostRows);
    const int rowHeight = std::max(recent_->sizeHintForRow(0), fontMetrics().height());
    recent_->setFixedHeight(rows * rowHeight + 2 * recent_->frameWidth() + 2);
    recent_->setVisible(!folders.empty());
    recentTitle_->setVisible(!folders.empty());
}

void StartPage::setMaking(const QString& step)
{
    const bool isMaking = !step.isEmpty();
    sample_->setEnabled(!isMaking);
    if (isMaking)
        strip_->begin(step);
    else
        strip_->end();
}

void StartPage::setProgress(const Progress& progress)
{
    strip_->setProgress(progress);
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    Q_EMIT shown();
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void StartPage::retranslateUi()
{
    explanation_->setText(
        tr("A workbench for face recognition across large age gaps: look into data, train, watch "
           "the curves, compare methods, and see why a pair of child and adult fails."));
    sample_->setText(tr("Create the &sample workspace"));
    sampleHint_->setText(
        tr("Made-up faces, scanned, and a first short training. Everything is "
           "alive in about two minutes."));
    open_->setText(tr("&Open folder…"));
    new_->setText(tr("&New workspace…"));
    hint_->setText(
        tr("A workspace, a run, a folder of runs or TensorBoard's event files; or drop "
           "anything onto this window."));
    recentTitle_->setText(tr("&Recent"));
    recent_->setAccessibleName(tr("Recent"));
}

}  // namespace interproto::ui
