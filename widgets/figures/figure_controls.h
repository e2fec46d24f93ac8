// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace interproto::ui {

/// The options of a figure as a person sets them, and the words of one panel.
class FigureControls : public QWidget {
    Q_OBJECT

public:
    explicit FigureControls(std::size_t panels, QWidget* parent = nullptr);

    FigureOptions options() const;
    /// The words of the panel that is chosen.
    void showPanel(const FigurePanel& panel);
    void readPanel(FigurePanel& panel) const;
    int chosenPanel() const;

Q_SIGNALS:
    void changed();
    void panelChosen(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    QComboBox* addChoice(QFormLayout* form, const std::vector<std::string>& keys);
    QDoubleSpinBox* addNumber(QFormLayout* form, double least, double most, double step);
    QLineEdit* addText(QFormLayout* form);
    QLabel* addRow(QFormLayout* form, QWidget* editor);
    void buildFigure(QFormLayout* form);
    void buildPanel(QFormLayout* form, std::size_t panels);
    void retranslateUi();
    void tell();

    QComboBox* preset_ = nullptr;
    QDoubleSpinBox* width_ = nullptr;
    QDoubleSpinBox* height_ = nullptr;
    QComboBox* font_ = nullptr;
    QDoubleSpinBox* fontSize_ = nullptr;
    QComboBox* palette_ = nullptr;
    QComboBox* legend_ = nullptr;
    QComboBox* points_ = nullptr;
    QDoubleSpinBox* lineWidth_ = nullptr;
    QDoubleSpinBox* markSize_ = nullptr;
    QSpinBox* columns_ = nullptr;
    QSpinBox* dpi_ = nullptr;
    QCheckBox* letters_ = nullptr;
    QCheckBox* titles_ = nullptr;
    QComboBox* panel_ = nullptr;
    QLineEdit* title_ = nullptr;
    QLineEdit* xLabel_ = nullptr;
    QLineEdit* yLabel_ = nullptr;
    std::vector<QLabel*> labels_;  ///< in the order of the rows
    bool isFilling_ = false;
};

}  // namespace interproto::ui
