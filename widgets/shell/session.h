// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <QVariant>

class QSettings;

namespace interproto::ui {

class PageHost;

/// Sets a value that is another now: a file of settings is not written anew for nothing.
void keepSetting(QSettings& settings, const QString& key, const QVariant& value);

/// What a window comes back to when the program starts again, also after it was killed: the place
/// that is open, and what each page keeps (Page::state()) of each workspace. It is written half a
/// second after a change, into the settings, whose file is replaced as a whole or not at all.
class Session : public QObject {
    Q_OBJECT

public:
    static constexpr int kMost = 10;  ///< workspaces whose pages are remembered

    Session(QSettings& settings, PageHost& host, QObject* parent = nullptr);
    ~Session() override;

    /// A workspace, run or folder that is open now; empty: the start page.
    void setPlace(const QString& path);
    /// Of the window before this one; empty: none.
    QString lastPlace() const;
    /// Gives the pages back what they had on the workspace that was just set.
    void restorePages();
    /// Something that is kept has changed: it is saved soon.
    void noteChange();
    void save();

Q_SIGNALS:
    /// For what the window itself keeps, before the settings are written.
    void saving();
    void saved();

private:
    QString pagesKey() const;
    void forgetOld(const QString& newest);

    QSettings& settings_;
    PageHost& host_;
    QTimer delay_;
};

}  // namespace interproto::ui
