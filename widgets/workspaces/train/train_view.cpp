// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/train_view.h"

#include "core/tasks/presets.h"
#include "widgets/common/theme.h"
#include "widgets/forms/form_view.h"
#include "widgets/forms/glyphs.h"
#include "widgets/workspaces/train/device_editor.h"
#include "widgets/workspaces/train/workspace_rows.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace interproto::ui {

namespace {

constexpr int kSearchCharacters = 26;

FormViewOptions formOptions(DeviceEditor*& device)
{
    FormViewOptions options;
    options.leftOut = TrainModel::leftOut();
    options.isFirstGroupLast = true;
    options.editors["device"] = [&device](const Field&) -> FieldEditor* {
        device = new DeviceEditor;
        return device;
    };
    return options;
}

}  // namespace

TrainView::TrainView(TrainModel& model, QueueModel& queue, QWidget* parent)
    : QWidget(parent),
      model_(model),
      tabs_(new QTabBar(this)),
      stack_(new QStackedWidget(this)),
      presetLabel_(new QLabel(this)),
      presets_(new QComboBox(this)),
      presetNote_(new QLabel(this)),
      search_(new QLineEdit(this)),
      form_(new FormView(model.form(), formOptions(device_), this)),
      start_(new StartPanel(model, this)),
      queue_(new QueueView(model, queue, this))
{
    tabs_->addTab(QString());
    tabs_->addTab(QString());
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setObjectName(QStringLiteral("trainTabs"));
    stack_->addWidget(makeOneRun());
    stack_->addWidget(queue_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(tabs_, 0, Qt::AlignLeft);
    column->addWidget(stack_, 1);
    form_->addOnTop("Data", new DataSetRow(model));
    auto* testSets = new TestSetsRow(model);
    testSets->setNext(form_->row("test_list")->editor().target());
    form_->addOnTop("Test sets", testSets);
    connect(tabs_, &QTabBar::currentChanged, stack_, &QStackedWidget::setCurrentIndex);
    connect(&model_, &TrainModel::changed, this, &TrainView::refresh);
    connect(start_, &StartPanel::fieldRequested, form_, [this](int index) {
        search_->clear();
        form_->reveal(index);
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &TrainView::focusSearch);
    fillPresets();
    retranslate();
    recolour();
}

QWidget* TrainView::makeOneRun()
{
    const int em = fontMetrics().height();
    auto* page = new QWidget(this);
    makeTools(page);
    presetNote_->setWordWrap(true);
    presetNote_->setTextFormat(Qt::PlainText);
    presetNote_->setForegroundRole(QPalette::PlaceholderText);
    auto* tools = new QHBoxLayout;
    tools->setSpacing(em / 3);
    tools->addWidget(presetLabel_);
    tools->addWidget(presets_);
    tools->addSpacing(em / 2);
    tools->addWidget(search_);
    tools->addWidget(buttons_[ChangedOnly]);
    tools->addWidget(buttons_[Help]);
    tools->addStretch(1);
    for (const Button button : {Undo, Redo, ResetAll, Import, Export})
        tools->addWidget(buttons_[button]);
    auto* body = new QHBoxLayout;
    body->setSpacing(em * 3 / 4);
    body->addWidget(form_, 1);
    start_->setFixedWidth(fontMetrics().averageCharWidth() * kSideCardCharacters);
    body->addWidget(start_);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    column->addWidget(presetNote_);
    column->addLayout(body, 1);
    return page;
}

void TrainView::makeTools(QWidget* page)
{
    presets_->setObjectName(QStringLiteral("presets"));
    presets_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    ignoreWheelUnlessFocused(presets_);
    presetLabel_->setBuddy(presets_);
    search_->setObjectName(QStringLiteral("search"));
    search_->setClearButtonEnabled(true);
    search_->setMinimumWidth(fontMetrics().averageCharWidth() * kSearchCharacters);
    search_->addAction(QIcon(), QLineEdit::LeadingPosition);
    const char* const names[] = {
        "changedOnly", "showHelp", "undo", "redo", "resetAll", "import", "export"};
    for (int i = 0; i < Buttons; ++i) {
        buttons_[i] = new QToolButton(page);
        buttons_[i]->setObjectName(QLatin1String(names[i]));
        buttons_[i]->setFocusPolicy(Qt::StrongFocus);
        const bool isIcon = i == Undo || i == Redo;
        buttons_[i]->setToolButtonStyle(i < Undo ? Qt::ToolButtonTextOnly
                                        : isIcon ? Qt::ToolButtonIconOnly
                                                 : Qt::ToolButtonTextBesideIcon);
        connect(
            buttons_[i], &QToolButton::clicked, this, [this, i] { press(static_cast<Button>(i)); });
    }
    QWidget* before = search_;
    for (QToolButton* button : buttons_) {
        setTabOrder(before, button);
        before = button;
    }
    buttons_[ChangedOnly]->setCheckable(true);
    buttons_[Help]->setCheckable(true);
    buttons_[Help]->setChecked(true);
    connect(search_, &QLineEdit::textChanged, this, &TrainView::filter);
    connect(presets_, &QComboBox::activated, this, [this](int item) {
        model_.choosePreset(presets_->itemData(item).toString());
        showPreset();
    });
}

void TrainView::press(Button button)
{
    QUndoStack& undo = model_.form().undoStack();
    model_.form().endGesture();
    switch (button) {
        case ChangedOnly:
            filter();
            break;
        case Help:
            form_->setHelpShown(buttons_[Help]->isChecked());
            break;
        case Undo:
            undo.undo();
            break;
        case Redo:
            undo.redo();
            break;
        case ResetAll:
            model_.form().resetAll();
            break;
        case Import:
            Q_EMIT importRequested();
            break;
        default:
            Q_EMIT exportRequested();
    }
    refresh();
}

void TrainView::filter()
{
    form_->setFilter(search_->text(), buttons_[ChangedOnly]->isChecked());
}

void TrainView::fillPresets()
{
    const QSignalBlocker silence(presets_);
    presets_->clear();
    presets_->addItem(tr("Defaults"), QString());
    for (const Preset& preset : presets()) {
        const QString name = QString::fromStdString(preset.name);
        const QString differences = TrainModel::presetDifferences(name);
        presets_->addItem(name, name);
        presets_->setItemData(
            presets_->count() - 1,
            QString::fromStdString(preset.summary) + QLatin1Char('\n') + differences,
            Qt::ToolTipRole);
    }
    showPreset();
}

void TrainView::showPreset()
{
    const QString name = model_.form().baseName();
    presets_->setCurrentIndex(std::max(0, presets_->findData(name)));
    if (name.isEmpty()) {
        presetNote_->setText(tr("A preset takes the settings of a published row."));
        return;
    }
    QString note;
    for (const Preset& preset : presets())
        if (name == QString::fromStdString(preset.name))
            note = QString::fromStdString(preset.summary);
    const QString differences = TrainModel::presetDifferences(name);
    presetNote_->setText(differences.isEmpty()
                             ? tr("%1 The same as the defaults.").arg(note)
                             : tr("%1 Other than the defaults: %2.").arg(note, differences));
}

void TrainView::refresh()
{
    QUndoStack& undo = model_.form().undoStack();
    buttons_[Undo]->setEnabled(undo.canUndo());
    buttons_[Redo]->setEnabled(undo.canRedo());
    buttons_[Undo]->setToolTip(undo.canUndo() ? tr("Undo: %1").arg(undo.undoText())
                                              : tr("Nothing to undo"));
    buttons_[Redo]->setToolTip(undo.canRedo() ? tr("Redo: %1").arg(undo.redoText())
                                              : tr("Nothing to redo"));
    int changed = 0;
    for (int i = 0; i < model_.form().count(); ++i)
        if (TrainModel::leftOut().count(model_.form().field(i).key()) == 0)
            changed += model_.form().isChanged(i) ? 1 : 0;
    buttons_[ChangedOnly]->setText(tr("Changed (%1)").arg(changed));
    buttons_[ResetAll]->setEnabled(changed > 0);
    if (presets_->currentData().toString() != model_.form().baseName())
        showPreset();
}

void TrainView::setMachine(const MachineFacts& machine)
{
    device_->setMachine(machine);
    queue_->setMachine(machine);
}

void TrainView::showTab(Tab tab)
{
    tabs_->setCurrentIndex(tab);
}

TrainView::Tab TrainView::tab() const
{
    return static_cast<Tab>(tabs_->currentIndex());
}

void TrainView::setQueueCount(int open)
{
    queueCount_ = open;
    tabs_->setTabText(Queue, open > 0 ? tr("Queue (%1)").arg(open) : tr("Queue"));
}

void TrainView::focusSearch()
{
    showTab(OneRun);
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void TrainView::retranslate()
{
    tabs_->setTabText(OneRun, tr("One run"));
    setQueueCount(queueCount_);
    tabs_->setAccessibleName(tr("One run or the queue"));
    presetLabel_->setText(tr("&Preset"));
    presets_->setAccessibleName(tr("Preset"));
    presets_->setItemText(0, tr("Defaults"));
    search_->setPlaceholderText(tr("Search settings"));
    search_->setAccessibleName(tr("Search settings"));
    search_->setToolTip(tr("Names, labels and explanations that hold all these words"));
    buttons_[Help]->setText(tr("Explain"));
    buttons_[ResetAll]->setText(tr("Reset all"));
    buttons_[Import]->setText(tr("Import"));
    buttons_[Export]->setText(tr("Export"));
    buttons_[ChangedOnly]->setToolTip(tr("Shows only what is changed"));
    buttons_[Help]->setToolTip(tr("Shows what each setting means"));
    buttons_[ResetAll]->setToolTip(tr("Takes all settings back to the preset"));
    buttons_[Import]->setToolTip(tr("Takes settings from a TOML file, such as a run's run.toml"));
    buttons_[Export]->setToolTip(tr("Writes all settings to a TOML file"));
    const QString names[] = {tr("Only changed settings"),
                             tr("Explain the settings"),
                             tr("Undo"),
                             tr("Redo"),
                             tr("Reset all settings"),
                             tr("Import settings"),
                             tr("Export settings")};
    for (int i = 0; i < Buttons; ++i)
        buttons_[i]->setAccessibleName(names[i]);
    form_->setFirstTitle(tr("Start from"));
    form_->setAccessibleName(tr("Settings of the training"));
    showPreset();
    refresh();
}

void TrainView::recolour()
{
    const QColor ink = palette().color(QPalette::ButtonText);
    buttons_[Undo]->setIcon(glyphIcon(Glyph::Undo, ink));
    buttons_[Redo]->setIcon(glyphIcon(Glyph::Redo, ink));
    buttons_[ResetAll]->setIcon(glyphIcon(Glyph::Reset, ink));
    buttons_[Import]->setIcon(glyphIcon(Glyph::Import, ink));
    buttons_[Export]->setIcon(glyphIcon(Glyph::Export, ink));
    search_->actions().front()->setIcon(
        glyphIcon(Glyph::Search, palette().color(QPalette::PlaceholderText)));
}

void TrainView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolour();
    QWidget::changeEvent(event);
}

}  // namespace interproto::ui
