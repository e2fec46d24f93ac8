// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/workspace.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace interproto::ui {

/// What of the workspace is meant.
struct EntryKey {
    bool isTest = false;
    QString name;

    bool isNone() const { return name.isEmpty(); }
    friend bool operator==(const EntryKey&, const EntryKey&) = default;
};

/// The data and test sets of the workspace, in two groups.
class EntryList : public QWidget {
    Q_OBJECT

public:
    explicit EntryList(QWidget* parent = nullptr);

    /// Keeps what is chosen where it is still there, or chooses the first.
    void setEntries(const Workspace& workspace);
    void choose(const EntryKey& key);
    EntryKey chosen() const;
    void setCanScan(bool canScan);

Q_SIGNALS:
    void chosenChanged(const EntryKey& key);
    void addDataRequested();
    void addTestsRequested();
    void scanAllRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();
    void recolour();
    QTreeWidgetItem* find(const EntryKey& key) const;
    static EntryKey keyOf(const QTreeWidgetItem* item);

    QTreeWidget* tree_;
    QTreeWidgetItem* dataGroup_;
    QTreeWidgetItem* testGroup_;
    QPushButton* addData_;
    QPushButton* addTests_;
    QPushButton* scan_;
};

}  // namespace interproto::ui
