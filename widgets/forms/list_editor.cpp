// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/list_editor.h"

#include "widgets/forms/glyphs.h"
#include "widgets/forms/path_editor.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace interproto::ui {

namespace {

constexpr int kLeastRows = 2;
constexpr int kMostRows = 6;

/// Says what to do while it is empty.
class HintedList : public QListWidget {
public:
    using QListWidget::QListWidget;

    QString hint;
    int height = 0;

    QSize sizeHint() const override { return {fontMetrics().averageCharWidth() * 20, height}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QListWidget::paintEvent(event);
        if (count() > 0)
            return;
        QPainter painter(viewport());
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(
            viewport()->rect().adjusted(6, 0, -6, 0), Qt::AlignCenter | Qt::TextWordWrap, hint);
    }
};

Qt::ItemFlags itemFlags()
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

}  // namespace

ListEditor::ListEditor(PathKind kind, QWidget* parent)
    : FieldEditor(parent), kind_(kind), list_(new HintedList(this))
{
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setDragDropMode(QAbstractItemView::DragDrop);
    list_->setDefaultDropAction(Qt::MoveAction);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setTabKeyNavigation(false);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->installEventFilter(this);
    list_->viewport()->installEventFilter(this);
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    for (int i = 0; i < Buttons; ++i) {
        buttons_[i] = new QToolButton(this);
        buttons_[i]->setFocusPolicy(Qt::StrongFocus);
        buttons_[i]->setAutoRaise(true);
        connect(
            buttons_[i], &QToolButton::clicked, this, [this, i] { press(static_cast<Button>(i)); });
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(list_, 1, Qt::AlignTop);
    auto* grid = new QGridLayout;
    grid->setSpacing(2);
    for (int i = 0; i < Buttons; ++i)
        grid->addWidget(buttons_[i], i % 2, i / 2);
    column->addLayout(grid);
    column->addStretch(1);
    row->addLayout(column);
    connect(list_, &QListWidget::itemSelectionChanged, this, &ListEditor::refresh);
    connect(list_->model(), &QAbstractItemModel::dataChanged, this, &ListEditor::tell);
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &ListEditor::tell);
    retranslate();
    recolour();
    refresh();
}

void ListEditor::setText(const QString& text)
{
    if (this->text() == text)
        return;
    isShowing_ = true;
    const int row = list_->currentRow();
    list_->clear();
    for (const QString& path : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        auto* item = new QListWidgetItem(path.trimmed(), list_);
        item->setToolTip(item->text());
        item->setFlags(itemFlags());
        item->setSizeHint({0, fontMetrics().height() + 4});
    }
    list_->setCurrentRow(std::min(row, list_->count() - 1));
    isShowing_ = false;
    refresh();
}

QString ListEditor::text() const
{
    QStringList paths;
    for (int i = 0; i < list_->count(); ++i)
        if (const QString path = list_->item(i)->text().trimmed(); !path.isEmpty())
            paths << path;
    return paths.join(QLatin1Char(','));
}

QWidget* ListEditor::target()
{
    return list_;
}

void ListEditor::tell()
{
    if (isShowing_)
        return;
    Q_EMIT edited(text());
    Q_EMIT finished();
    refresh();
}

void ListEditor::press(Button button)
{
    switch (button) {
        case Add:
            choosePaths(this,
                        kind_,
                        list_->count() > 0 ? list_->item(0)->text() : QString(),
                        true,
                        [this](const QStringList& paths) { add(paths); });
            break;
        case Remove:
            removeSelected();
            break;
        case MoveUp:
            moveBy(-1);
            break;
        default:
            moveBy(1);
    }
}

void ListEditor::add(const QStringList& paths)
{
    QStringList all = text().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& path : paths) {
        if (path.contains(QLatin1Char(','))) {
            Q_EMIT refused(tr("A path in a list may not hold a comma: %1").arg(path));
            return;
        }
        if (!all.contains(path))
            all << path;
    }
    setText(all.join(QLatin1Char(',')));
    tell();
}

void ListEditor::removeSelected()
{
    const QList<QListWidgetItem*> chosen = list_->selectedItems();
    if (chosen.isEmpty())
        return;
    qDeleteAll(chosen);
    tell();
}

void ListEditor::moveBy(int rows)
{
    const int row = list_->currentRow();
    const int to = row + rows;
    if (row < 0 || to < 0 || to >= list_->count())
        return;
    isShowing_ = true;
    list_->insertItem(to, list_->takeItem(row));
    list_->setCurrentRow(to);
    isShowing_ = false;
    tell();
}

bool ListEditor::takeKey(int key, bool isControl)
{
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
        removeSelected();
        return true;
    }
    if (isControl && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        moveBy(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return false;
}

bool ListEditor::takeDrop(QEvent* event)
{
    auto* drop = static_cast<QDropEvent*>(event);
    if (drop->source() == list_)
        return false;
    const QStringList paths = droppedPaths(drop->mimeData());
    if (paths.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (event->type() == QEvent::Drop)
        add(paths);
    return true;
}

bool ListEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (takeKey(key->key(), key->modifiers().testFlag(Qt::ControlModifier)))
            return true;
    }
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
        event->type() == QEvent::Drop)
        if (takeDrop(event))
            return true;
    // Inner moves are told when the view has removed the row it moved.
    if (watched == list_->viewport() && event->type() == QEvent::Drop)
        QMetaObject::invokeMethod(this, &ListEditor::tell, Qt::QueuedConnection);
    if (watched == list_->viewport() && event->type() == QEvent::Wheel && !list_->hasFocus()) {
        event->ignore();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void ListEditor::refresh()
{
    const int rows = std::clamp(list_->count(), kLeastRows, kMostRows);
    const int rowHeight = std::max(list_->sizeHintForRow(0), fontMetrics().height() + 4);
    const int height = std::max(rows * rowHeight + 2 * list_->frameWidth(),
                                2 * buttons_[Add]->sizeHint().height() + 2);
    static_cast<HintedList*>(list_)->height = height;
    list_->setFixedHeight(height);
    const int row = list_->currentRow();
    const bool hasChosen = !list_->selectedItems().isEmpty();
    buttons_[Remove]->setEnabled(hasChosen);
    buttons_[MoveUp]->setEnabled(hasChosen && row > 0);
    buttons_[MoveDown]->setEnabled(hasChosen && row >= 0 && row + 1 < list_->count());
}

void ListEditor::setNames(const QString& name, const QString& description)
{
    FieldEditor::setNames(name, description);
    const QString names[] = {
        tr("Add to: %1"), tr("Remove from: %1"), tr("Move up in: %1"), tr("Move down in: %1")};
    for (int i = 0; i < Buttons; ++i)
        buttons_[i]->setAccessibleName(names[i].arg(name));
}

void ListEditor::retranslate()
{
    static_cast<HintedList*>(list_)->hint = tr("none: add or drop files");
    const QString tips[] = {tr("Add files"),
                            tr("Remove (Delete)"),
                            tr("Move up (Ctrl+Up)"),
                            tr("Move down (Ctrl+Down)")};
    for (int i = 0; i < Buttons; ++i)
        buttons_[i]->setToolTip(tips[i]);
    list_->viewport()->update();
}

void ListEditor::recolour()
{
    const Glyph glyphs[] = {Glyph::Plus, Glyph::Minus, Glyph::Up, Glyph::Down};
    for (int i = 0; i < Buttons; ++i)
        buttons_[i]->setIcon(glyphIcon(glyphs[i], palette().color(QPalette::ButtonText)));
}

void ListEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    FieldEditor::changeEvent(event);
}

}  // namespace interproto::ui
