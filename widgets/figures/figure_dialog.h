// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/figures/figure.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace interproto::ui {

class FigureControls;
class FigurePreview;

/// Makes a figure fit for a paper out of what charts and maps show, seen at its true size.
///
///     auto* dialog = FigureDialog::openFor(this, {chart->figurePanel()}, tr("Loss"));
///     connect(dialog, &FigureDialog::told, this, &MyPage::told);
///
/// Not modal; deletes itself when closed.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    static FigureDialog* openFor(QWidget* parent,
                                 std::vector<FigurePanel> panels,
                                 const QString& name);

    FigureDialog(std::vector<FigurePanel> panels, const QString& name, QWidget* parent = nullptr);

    /// As it would be written.
    Figure figure() const;
    /// Writes it and tells so; false when it could not.
    bool save(const QString& file);

Q_SIGNALS:
    void told(bool isError, const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void choosePanel(int index);
    void chooseFile();
    void retranslateUi();

    std::vector<FigurePanel> panels_;
    QString name_;
    FigureControls* controls_;
    FigurePreview* preview_;
    QLabel* note_;
    QPushButton* save_;
    QPushButton* close_;
};

}  // namespace interproto::ui
