// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace interproto::ui {

class Aside;

/// A line of a text file with the lines around it, marked: where a finding points to. Reads beside
/// the window, whatever the size of the file, and changes nothing. Non-modal.
class LineViewer : public QDialog {
    Q_OBJECT

public:
    explicit LineViewer(QWidget* parent = nullptr);

    /// `line` from 1. `finding`: what is wrong with it.
    void showLine(const QString& file, std::int64_t line, const QString& finding);
    /// The marked line as shown, without its number; empty while it is read.
    QString markedLine() const { return marked_; }

Q_SIGNALS:
    void shown();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Lines {
        QStringList texts;
        std::int64_t first = 1;
        QString failure;
    };
    static Lines readAround(const QString& file, std::int64_t line);
    void take(const Lines& lines, std::int64_t line);
    void retranslateUi();

    Aside* reading_;
    QString file_;
    QString marked_;
    QLabel* place_;
    QLabel* finding_;
    QPlainTextEdit* text_;
    QPushButton* openFile_;
    QPushButton* openFolder_;
    QPushButton* close_;
};

}  // namespace interproto::ui
