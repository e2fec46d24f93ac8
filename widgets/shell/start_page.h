// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace interproto::ui {

/// What the window shows before a folder is open: what to do, and the folders of last time.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecent(const QStringList& folders);

Q_SIGNALS:
    void openRequested();
    void folderRequested(const QString& folder);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    QLabel* title_;
    QLabel* explanation_;
    QPushButton* open_;
    QLabel* hint_;
    QLabel* recentTitle_;
    QListWidget* recent_;
};

}  // namespace interproto::ui
