// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace interproto::ui {

/// Name, places and state of a data or test set, with what can be done to it at the right.
class EntryHeader : public QWidget {
    Q_OBJECT

public:
    explicit EntryHeader(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QStringList& places, const QString& state);
    void setScanning(bool isScanning);

Q_SIGNALS:
    void scanRequested();
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QLabel* title_;
    QLabel* places_;
    QLabel* state_;
    QPushButton* scan_;
    QPushButton* remove_;
};

}  // namespace interproto::ui
