// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/forms/field_editor.h"
#include "widgets/workspaces/train/train_facts.h"

class QComboBox;

namespace interproto::ui {

/// Where to compute: auto, the CPU, or a GPU by its name, with the memory that is free on it. Any
/// other text may be typed.
class DeviceEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit DeviceEditor(QWidget* parent = nullptr);
    void setText(const QString& text) override;
    QString text() const override;
    QWidget* target() override;
    void retranslate() override;
    bool isWide() const override { return true; }
    void setMachine(const MachineFacts& machine);

private:
    void fill();

    QComboBox* box_;
    MachineFacts machine_;
};

/// "NVIDIA H100, 78.1 GB of 85.0 GB free".
QString gpuLine(const GpuState& gpu);

}  // namespace interproto::ui
