// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// moc 6.4 stumbles over <compare> when it is the first header it meets.
#ifndef Q_MOC_RUN
#include "core/runs/workspace.h"
#endif
#include "tests/support/temporary_folder.h"
#include "widgets/images/image_source.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/start_page.h"
#include "widgets/workspaces/data/data_controller.h"
#include "widgets/workspaces/runs/runs_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

namespace interproto::testing {

using namespace ui;

inline constexpr int kLongMs = 15000;

/// The window with three pages, and settings of its own.
struct Desk {
    TemporaryFolder folder;
    QSettings settings{QString::fromStdString(folder.file("settings.ini")), QSettings::IniFormat};
    ImageSource images;
    DataController* data = new DataController(images);
    WatchController* page = new WatchController;
    RunsController* runs = new RunsController;
    WatchController& viewer = *page;
    MainWindow window{settings, pages()};

    Desk() { window.show(); }
    Pages pages() const
    {
        Pages all;
        all.emplace_back(data);
        all.emplace_back(page);
        all.emplace_back(runs);
        return all;
    }
    StartPage* start() const { return window.findChild<StartPage*>(); }
    void openFolder(const QString& path) { window.open({path}); }
    QString path(const char* name) const { return QString::fromStdString(folder.file(name)); }
    /// An empty workspace, opened.
    void openWorkspace()
    {
        Workspace workspace;
        workspace.folder = folder.file("work");
        writeWorkspace(workspace);
        QSignalSpy opened(&window, &MainWindow::opened);
        openFolder(path("work"));
        QVERIFY(opened.wait(kLongMs));
        QTRY_VERIFY_WITH_TIMEOUT(!data->isBusy(), kLongMs);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, key, modifiers);
    }
    void drop(const QStringList& paths)
    {
        QMimeData mime;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls += QUrl::fromLocalFile(path);
        mime.setUrls(urls);
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &dropped);
    }
};

}  // namespace interproto::testing
