// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "widgets/jobs/recognition.h"

#include <QIcon>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace interproto::ui {

class ProgressStrip;

/// A place of last time.
struct RecentFolder {
    QString path;
    bool isThere = true;
    std::optional<PathKind> kind;  ///< none: not looked at yet
    int living = 0;                ///< runs in it that go on

    friend bool operator==(const RecentFolder&, const RecentFolder&) = default;
};

/// "run, going on", "workspace, 2 runs going on", "not there": what is told beside the path; empty
/// before it is known.
QString recentWords(const RecentFolder& folder);
QIcon recentIcon(const RecentFolder& folder, const QPalette& palette);

/// What the window shows before a folder is open: what to do, and the folders of last time. Those
/// that are gone stay, greyed, to be located or removed.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void setRecent(const std::vector<RecentFolder>& folders);
    /// The sample workspace is being made: a step begins; empty: it is over.
    void setMaking(const QString& step);
    void setProgress(const Progress& progress);

Q_SIGNALS:
    void openRequested();
    void newRequested();
    void sampleRequested();
    void stopRequested();
    void folderRequested(const QString& folder);
    /// It lies elsewhere now.
    void locateRequested(const QString& folder);
    void removeRequested(const QString& folder);

    /// The list is to be looked at again: the page has come to the front.
    void shown();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildMiddle();
    void activate(const QString& folder, bool isThere);
    void showMenu(const QPoint& place);
    void retranslateUi();

    QLabel* title_;
    QLabel* explanation_;
    QPushButton* sample_;
    QPushButton* open_;
    QPushButton* new_;
    QLabel* sampleHint_;
    QLabel* hint_;
    ProgressStrip* strip_;
    QLabel* recentTitle_;
    QListWidget* recent_;
};

}  // namespace interproto::ui
