// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/workspaces/train/device_editor.h"

#include "widgets/common/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace interproto::ui {

QString gpuLine(const GpuState& gpu)
{
    return DeviceEditor::tr("%1, %2 of %3 free")
        .arg(shownText(gpu.name),
             bytesText(static_cast<std::int64_t>(gpu.freeBytes)),
             bytesText(static_cast<std::int64_t>(gpu.totalBytes)));
}

DeviceEditor::DeviceEditor(QWidget* parent) : FieldEditor(parent), box_(new QComboBox(this))
{
    box_->setEditable(true);
    box_->setInsertPolicy(QComboBox::NoInsert);
    box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box_->setMinimumContentsLength(16);
    ignoreWheelUnlessFocused(box_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(box_, 1);
    connect(box_->lineEdit(), &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(box_->lineEdit(), &QLineEdit::editingFinished, this, &FieldEditor::finished);
    connect(box_, &QComboBox::activated, this, [this](int item) {
        box_->setEditText(box_->itemData(item).toString());
        Q_EMIT edited(text());
        Q_EMIT finished();
    });
    fill();
}

void DeviceEditor::setText(const QString& text)
{
    if (box_->currentText() != text)
        box_->setEditText(text);
}

QString DeviceEditor::text() const
{
    return box_->currentText().trimmed();
}

QWidget* DeviceEditor::target()
{
    return box_;
}

void DeviceEditor::setMachine(const MachineFacts& machine)
{
    machine_ = machine;
    // A list that is open is not changed under the hand.
    if (!box_->view()->isVisible())
        fill();
}

void DeviceEditor::fill()
{
    const QString text = box_->currentText();
    const QSignalBlocker silence(box_);
    box_->clear();
    const QString taken = machine_.gpus.empty() ? QStringLiteral("cpu") : QStringLiteral("cuda:0");
    box_->addItem(tr("auto: %1 here").arg(taken), QStringLiteral("auto"));
    QString cpu = tr("cpu: cores: %1").arg(machine_.cores);
    if (machine_.freeMemory >= 0)
        cpu += tr(", %1 free").arg(bytesText(machine_.freeMemory));
    box_->addItem(cpu, QStringLiteral("cpu"));
    for (const GpuState& gpu : machine_.gpus)
        box_->addItem(QStringLiteral("cuda:%1: %2").arg(gpu.index).arg(gpuLine(gpu)),
                      QStringLiteral("cuda:%1").arg(gpu.index));
    box_->setEditText(text);
}

void DeviceEditor::retranslate()
{
    fill();
}

}  // namespace interproto::ui
