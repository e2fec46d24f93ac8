// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/queue_view.h"

#include "widgets/common/empty_state.h"
#include "widgets/common/marks.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"
#include "widgets/forms/field_editor.h"
#include "widgets/forms/glyphs.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

/// A bar behind the share, so that a column of runs is read at a glance.
class ShareDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter,
               const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        const double share = index.data(QueueModel::ShareRole).toDouble();
        if (share < 0)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        const QColor text = option.palette.color(QPalette::Text);
        const QRectF track(
            option.rect.left() + 4, option.rect.bottom() - 5, option.rect.width() - 8, 3);
        painter->setBrush(mixed(option.palette.color(QPalette::Base), text, 0.15));
        painter->drawRoundedRect(track, 1.5, 1.5);
        painter->setBrush(toneColour(share >= 1 ? Tone::Good : Tone::Active, option.palette));
        painter->drawRoundedRect(
            QRectF(track.left(), track.top(), track.width() * share, 3), 1.5, 1.5);
        painter->restore();
    }
};

}  // namespace

QueueView::QueueView(TrainModel& model, QueueModel& queue, QWidget* parent)
    : QWidget(parent),
      model_(model),
      queue_(queue),
      shown_(std::make_shared<const QueueSnapshot>()),
      state_(new QLabel(this)),
      issue_(new QLabel(this)),
      devicesLabel_(new QLabel(this)),
      devices_(new QComboBox(this)),
      parallelLabel_(new QLabel(this)),
      parallel_(new QSpinBox(this)),
      stack_(new QStackedWidget(this)),
      table_(new QTableView(this)),
      empty_(new EmptyState(this)),
      plan_(new PlanPanel(model, this))
{
    const char* const names[] = {"queueStart",
                                 "queuePause",
                                 "queueStop",
                                 "queueUp",
                                 "queueDown",
                                 "queueRemove",
                                 "queuePutBack"};
    for (int i = 0; i < Buttons; ++i) {
        buttons_[i] = new QToolButton(this);
        buttons_[i]->setObjectName(QLatin1String(names[i]));
        buttons_[i]->setFocusPolicy(Qt::StrongFocus);
        buttons_[i]->setToolButtonStyle(i <= Stop || i == PutBack ? Qt::ToolButtonTextBesideIcon
                                                                  : Qt::ToolButtonIconOnly);
        connect(
            buttons_[i], &QToolButton::clicked, this, [this, i] { press(static_cast<Button>(i)); });
    }
    layOut();
    connect(table_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        Q_EMIT openRequested(index.data(QueueModel::FolderRole).toString());
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const QueueJob* job = queue_.job(currentRow()))
            wanted_ = QString::fromStdString(job->name);
        refresh();
    });
    connect(devices_, &QComboBox::currentTextChanged, this, [this] { hasChosenDevices_ = true; });
    connect(&queue_, &QueueModel::moveRequested, this, &QueueView::moveRequested);
    connect(&queue_, &QAbstractItemModel::dataChanged, this, &QueueView::refresh);
    retranslate();
    recolour();
}

void QueueView::layOut()
{
    const int em = fontMetrics().height();
    table_->setModel(&queue_);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->setDragDropMode(QAbstractItemView::DragDrop);
    table_->setDefaultDropAction(Qt::MoveAction);
    table_->setDragDropOverwriteMode(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(em * 2);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setSectionResizeMode(QueueModel::Run, QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(QueueModel::Done, QHeaderView::Fixed);
    table_->horizontalHeader()->resizeSection(QueueModel::Done, em * 6);
    table_->setItemDelegateForColumn(QueueModel::Done, new ShareDelegate(table_));
    table_->installEventFilter(this);
    devices_->setObjectName(QStringLiteral("queueDevices"));
    devices_->setEditable(true);
    devices_->setInsertPolicy(QComboBox::NoInsert);
    devices_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    devices_->setMinimumContentsLength(18);
    ignoreWheelUnlessFocused(devices_);
    parallel_->setObjectName(QStringLiteral("queueParallel"));
    parallel_->setRange(1, 64);
    ignoreWheelUnlessFocused(parallel_);
    devicesLabel_->setBuddy(devices_);
    parallelLabel_->setBuddy(parallel_);
    issue_->setWordWrap(true);
    issue_->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setBold(true);
    state_->setFont(bold);
    stack_->addWidget(empty_);
    stack_->addWidget(table_);

    auto* top = new QHBoxLayout;
    for (const Button button : {Start, Pause, Stop})
        top->addWidget(buttons_[button]);
    top->addSpacing(em / 2);
    top->addWidget(state_, 1);
    for (const Button button : {PutBack, Up, Down, Remove})
        top->addWidget(buttons_[button]);
    auto* slots = new QHBoxLayout;
    slots->addWidget(devicesLabel_);
    slots->addWidget(devices_);
    slots->addSpacing(em / 2);
    slots->addWidget(parallelLabel_);
    slots->addWidget(parallel_);
    slots->addStretch(1);
    auto* left = new QVBoxLayout;
    left->addLayout(top);
    left->addLayout(slots);
    left->addWidget(issue_);
    left->addWidget(stack_, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(em * 3 / 4);
    row->addLayout(left, 1);
    plan_->setFixedWidth(fontMetrics().averageCharWidth() * kSideCardCharacters);
    row->addWidget(plan_);
}

int QueueView::currentRow() const
{
    return table_->currentIndex().isValid() ? table_->currentIndex().row() : -1;
}

void QueueView::show(const QueueSnapshotPointer& snapshot)
{
    shown_ = snapshot;
    // The chosen run stays chosen where it moved to.
    const QString wanted = wanted_;
    queue_.setQueue(snapshot);
    for (int row = 0; row < queue_.rowCount(); ++row)
        if (queue_.job(row)->name == wanted.toStdString() && row != currentRow())
            table_->setCurrentIndex(queue_.index(row, 0));
    wanted_ = wanted;
    stack_->setCurrentWidget(queue_.rowCount() > 0 ? static_cast<QWidget*>(table_) : empty_);
    issue_->setText(snapshot->issue);
    issue_->setVisible(!snapshot->issue.isEmpty());
    refresh();
}

QString QueueView::summary() const
{
    const RunQueue& queue = shown_->queue;
    if (queue.jobs.empty())
        return {};
    QStringList parts;
    const auto add = [&](QueueJobState state, const QString& text) {
        if (const auto count = queue.count(state); count > 0)
            parts << text.arg(count);
    };
    add(QueueJobState::Running, tr("%1 running"));
    add(QueueJobState::Waiting, tr("%1 waiting"));
    add(QueueJobState::Finished, tr("%1 finished"));
    add(QueueJobState::Failed, tr("%1 failed"));
    add(QueueJobState::Stopped, tr("%1 stopped"));
    const QString state = !shown_->hasWorker               ? tr("At rest")
                          : queue.wish == QueueWish::Pause ? tr("Paused")
                          : queue.wish == QueueWish::Stop  ? tr("Stopping")
                                                           : tr("At work");
    return state + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

void QueueView::refresh()
{
    state_->setText(summary());
    const RunQueue& queue = shown_->queue;
    const bool works = shown_->hasWorker;
    const bool hasWork =
        queue.count(QueueJobState::Waiting) + queue.count(QueueJobState::Running) > 0;
    buttons_[Start]->setEnabled(hasWork && (!works || queue.wish != QueueWish::Run));
    buttons_[Start]->setText(works && queue.wish == QueueWish::Pause ? tr("Go on") : tr("Start"));
    buttons_[Pause]->setEnabled(works && queue.wish == QueueWish::Run);
    buttons_[Stop]->setEnabled(works && queue.wish != QueueWish::Stop);
    devices_->setEnabled(!works);
    parallel_->setEnabled(!works);
    const QueueJob* job = queue_.job(currentRow());
    const int place = queue_.waitingPlace(currentRow());
    const auto waiting = static_cast<int>(queue.count(QueueJobState::Waiting));
    buttons_[Up]->setEnabled(place > 0);
    buttons_[Down]->setEnabled(place >= 0 && place + 1 < waiting);
    buttons_[Remove]->setEnabled(job != nullptr);
    const bool isRunning = job != nullptr && job->state == QueueJobState::Running;
    buttons_[Remove]->setToolTip(isRunning ? tr("Stop this run; it keeps a checkpoint (Delete)")
                                           : tr("Take out of the queue (Delete)"));
    buttons_[PutBack]->setEnabled(job != nullptr && (job->state == QueueJobState::Failed ||
                                                     job->state == QueueJobState::Stopped));
}

void QueueView::press(Button button)
{
    const QueueJob* job = queue_.job(currentRow());
    const QString name = job != nullptr ? QString::fromStdString(job->name) : QString();
    switch (button) {
        case Start:
            Q_EMIT ordered(Order::Run);
            break;
        case Pause:
            Q_EMIT ordered(Order::Pause);
            break;
        case Stop:
            Q_EMIT ordered(Order::Stop);
            break;
        case Up:
            moveBy(-1);
            break;
        case Down:
            moveBy(1);
            break;
        case Remove:
            if (job == nullptr)
                break;
            if (job->state == QueueJobState::Running)
                Q_EMIT stopRequested(
                    table_->currentIndex().data(QueueModel::FolderRole).toString());
            else
                Q_EMIT removeRequested(name);
            break;
        default:
            if (job != nullptr)
                Q_EMIT putBackRequested(name);
    }
}

void QueueView::moveBy(int rows)
{
    const int place = queue_.waitingPlace(currentRow());
    const int to = place + rows;
    const auto waiting = static_cast<int>(shown_->queue.count(QueueJobState::Waiting));
    if (place < 0 || to < 0 || to >= waiting)
        return;
    Q_EMIT moveRequested(QString::fromStdString(queue_.job(currentRow())->name), to);
}

bool QueueView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == table_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isControl = key->modifiers().testFlag(Qt::ControlModifier);
        if (key->key() == Qt::Key_Delete) {
            press(Remove);
            return true;
        }
        if (isControl && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
            moveBy(key->key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && currentRow() >= 0) {
            Q_EMIT openRequested(table_->currentIndex().data(QueueModel::FolderRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QueueView::setMachine(const MachineFacts& machine)
{
    const bool isSame = machine_.gpus.size() == machine.gpus.size() && devices_->count() > 0;
    machine_ = machine;
    if (!isSame)
        fillDevices();
}

void QueueView::fillDevices()
{
    const QString before = hasChosenDevices_ ? devices_->currentText() : QString();
    const QSignalBlocker silence(devices_);
    devices_->clear();
    QStringList gpus;
    for (const GpuState& gpu : machine_.gpus)
        gpus << QStringLiteral("cuda:%1").arg(gpu.index);
    if (gpus.size() > 1)
        devices_->addItem(gpus.join(QLatin1Char(',')));
    devices_->addItems(gpus);
    devices_->addItem(QStringLiteral("cpu"));
    devices_->setCurrentText(before.isEmpty() ? devices_->itemText(0) : before);
}

QStringList QueueView::devices() const
{
    QStringList names;
    for (const QString& name : devices_->currentText().split(QLatin1Char(','), Qt::SkipEmptyParts))
        names << name.trimmed();
    return names;
}

int QueueView::parallel() const
{
    return parallel_->value();
}

void QueueView::retranslate()
{
    buttons_[Pause]->setText(tr("Pause"));
    buttons_[Stop]->setText(tr("Stop"));
    buttons_[PutBack]->setText(tr("Try again"));
    const QString tips[] = {
        tr("Works the queue off, also when this window is closed"),
        tr("Starts nothing more; runs at work pause"),
        tr("Runs at work stop with a checkpoint and wait again"),
        tr("Earlier (Ctrl+Up)"),
        tr("Later (Ctrl+Down)"),
        tr("Take out of the queue (Delete)"),
        tr("Lets a failed or stopped run wait again; it goes on from its checkpoint")};
    const QString names[] = {tr("Start the queue"),
                             tr("Pause the queue"),
                             tr("Stop the queue"),
                             tr("Move the run up"),
                             tr("Move the run down"),
                             tr("Remove the run"),
                             tr("Try the run again")};
    for (int i = 0; i < Buttons; ++i) {
        buttons_[i]->setToolTip(tips[i]);
        buttons_[i]->setAccessibleName(names[i]);
    }
    devicesLabel_->setText(tr("&Devices"));
    devices_->setAccessibleName(tr("Devices of the queue"));
    devices_->setToolTip(tr("Devices to train on, with commas between; each trains at once."));
    parallelLabel_->setText(tr("&Runs at once on each"));
    parallel_->setAccessibleName(tr("Runs at once on each device"));
    table_->setAccessibleName(tr("Queue of trainings"));
    table_->setToolTip(QString());
    empty_->setTexts(tr("The queue is empty"),
                     tr("Add a sweep from the right, or a single run from \"One run\". Runs train "
                        "one after the other, also when this window is closed."),
                     {{QStringLiteral("train.queue"), tr("Prepare one run")}});
    fillDevices();
    queue_.retranslate();
    refresh();
}

void QueueView::recolour()
{
    const QColor ink = palette().color(QPalette::ButtonText);
    buttons_[Start]->setIcon(markIcon(Mark::Play, ink));
    buttons_[Pause]->setIcon(markIcon(Mark::Bars, ink));
    buttons_[Stop]->setIcon(markIcon(Mark::Square, ink));
    buttons_[Up]->setIcon(glyphIcon(Glyph::Up, ink));
    buttons_[Down]->setIcon(glyphIcon(Glyph::Down, ink));
    buttons_[Remove]->setIcon(glyphIcon(Glyph::Minus, ink));
    buttons_[PutBack]->setIcon(glyphIcon(Glyph::Reset, ink));
    QPalette bad = issue_->palette();
    bad.setColor(QPalette::WindowText, toneColour(Tone::Bad, palette()));
    issue_->setPalette(bad);
}

void QueueView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolour();
    QWidget::changeEvent(event);
}

}  // namespace interproto::ui
