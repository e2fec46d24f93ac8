// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/main_window.h"

#include "tests/support/fake_run.h"
#include "tests/support/temporary_folder.h"
#include "widgets/common/message_bar.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/language.h"
#include "widgets/shell/start_page.h"
#include "widgets/workspaces/runs/runs_controller.h"
#include "widgets/workspaces/watch/watch_controller.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAction>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <set>

using namespace interproto;
using namespace interproto::ui;

namespace {

/// The window with the pages of runs, and settings of its own.
struct Desk {
    testing::TemporaryFolder folder;
    QSettings settings{QString::fromStdString(folder.file("settings.ini")), QSettings::IniFormat};
    WatchController* page = new WatchController;
    RunsController* runs = new RunsController;
    WatchController& viewer = *page;
    MainWindow window{settings, pages()};

    Desk() { window.show(); }
    Pages pages() const
    {
        Pages all;
        all.emplace_back(page);
        all.emplace_back(runs);
        return all;
    }
    void openFolder(const QString& path) { window.open({path}); }
    QString path(const char* name) const { return QString::fromStdString(folder.file(name)); }
};

bool isNamed(const QWidget& widget)
{
    if (!widget.accessibleName().isEmpty())
        return true;
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return !button->text().isEmpty();
    const auto labels = widget.window()->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
        return label->buddy() == &widget;
    });
}

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { applyLanguage(QStringLiteral("en")); }

    void startPageOffersWhatWorks()
    {
        Desk desk;
        auto* start = desk.window.findChild<StartPage*>();
        QVERIFY(start->isVisible());
        QVERIFY(start->findChild<QPushButton*>()->isVisible());
        QVERIFY(!start->findChild<QListWidget*>()->isVisible());
        testing::FakeRun run(desk.folder.file("run"));
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        desk.openFolder(desk.path("run"));
        QVERIFY(opened.wait());
        QVERIFY(!start->isVisible());
        QVERIFY(desk.viewer.widget()->isVisible());
        desk.window.closeWorkspace();
        QVERIFY(start->isVisible());
        auto* recent = start->findChild<QListWidget*>();
        QCOMPARE(recent->count(), 1);
        Q_EMIT recent->itemActivated(recent->item(0));
        QVERIFY(opened.wait());
        QVERIFY(desk.viewer.widget()->isVisible());
    }
    void aFolderWithoutRunsIsToldNotBoxed()
    {
        Desk desk;
        makeDirectories(desk.folder.file("empty"));
        for (const char* name : {"empty", "absent"}) {
            QSignalSpy opened(&desk.window, &MainWindow::opened);
            desk.openFolder(desk.path(name));
            QVERIFY(opened.wait());
            QVERIFY(!opened[0][1].toString().isEmpty());
            QVERIFY(desk.window.messageBar().isVisible());
            QVERIFY(desk.window.messageBar().text().contains(QLatin1String(name)));
            QVERIFY(!QApplication::activeModalWidget());
        }
    }
    void aFolderOfRunsIsListedAndWatched()
    {
        Desk desk;
        testing::FakeRun done(desk.folder.file("runs/done"), {.method = "arcface"});
        done.advance(500);
        done.finish();
        testing::FakeRun living(desk.folder.file("runs/living"));
        living.advance(500);
        QSignalSpy indexed(desk.runs, &RunsController::indexed);
        desk.openFolder(desk.path("runs"));
        QVERIFY(indexed.wait());
        QVERIFY(desk.runs->widget()->isVisible());
        QCOMPARE(desk.runs->model().rowCount(), 2);
        auto& view = *qobject_cast<RunsView*>(desk.runs->widget());
        view.table().selectAll();
        QSignalSpy settled(&desk.viewer, &WatchController::settled);
        desk.runs->run(RunCommand::Watch);
        QVERIFY(settled.wait());
        QVERIFY(desk.viewer.widget()->isVisible());
        QCOMPARE(desk.viewer.model().runs().size(), std::size_t(2));
    }
    void droppedFolderOpens()
    {
        Desk desk;
        testing::FakeRun run(desk.folder.file("run"));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(desk.path("run"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&desk.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QSignalSpy opened(&desk.window, &MainWindow::opened);
        QCoreApplication::sendEvent(&desk.window, &drop);
        QVERIFY(opened.wait());
        QVERIFY(opened[0][1].toString().isEmpty());
    }
    void languageSwitchesWhileOpen()
    {
        Desk desk;
        auto* open = desk.window.findChild<StartPage*>()->findChild<QPushButton*>();
        const QString english = open->text();
        for (const char* language : {"language.ko", "language.zh_CN"}) {
            desk.window.actions().action(language).trigger();
            QTRY_VERIFY(open->text() != english);
            QVERIFY(desk.window.actions().action("file.quit").text() != QLatin1String("&Quit"));
        }
        desk.window.actions().action("language.en").trigger();
        QTRY_COMPARE(open->text(), english);
        QCOMPARE(desk.settings.value(QStringLiteral("language")).toString(), QStringLiteral("en"));
    }
    void shortcutsAreUniqueAndActionsNamed()
    {
        Desk desk;
        std::set<QString> keys;
        for (const auto& [id, action] : desk.window.actions().actions()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(id));
            if (!action->shortcut().isEmpty())
                QVERIFY2(keys.insert(action->shortcut().toString()).second, qPrintable(id));
        }
    }
    void everyWidgetThatNeedsANameHasOne()
    {
        Desk desk;
        testing::FakeRun run(desk.folder.file("runs/one"));
        run.advance(500);
        QSignalSpy indexed(desk.runs, &RunsController::indexed);
        desk.openFolder(desk.path("runs"));
        QVERIFY(indexed.wait());
        int checked = 0;
        for (const QWidget* widget : desk.window.findChildren<QWidget*>()) {
            const bool isOwn = !widget->objectName().startsWith(QLatin1String("qt_"));
            const bool needs =
                qobject_cast<const QAbstractButton*>(widget) ||
                qobject_cast<const QTableView*>(widget) || qobject_cast<const QLineEdit*>(widget) ||
                qobject_cast<const QComboBox*>(widget) || qobject_cast<const QSlider*>(widget) ||
                qobject_cast<const QListWidget*>(widget) ||
                qobject_cast<const QProgressBar*>(widget) ||
                qobject_cast<const CurveChart*>(widget);
            const QString parent =
                widget->parentWidget()
                    ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                    : QString();
            // Qt's own parts: the corner of a table, the dock's and the line edit's buttons.
            const bool isQts =
                parent == QLatin1String("QTableView") || parent == QLatin1String("QDockWidget") ||
                parent == QLatin1String("QLineEdit") || parent == QLatin1String("QMenuBar");
            if (!isOwn || !needs || isQts)
                continue;
            ++checked;
            QVERIFY2(isNamed(*widget),
                     qPrintable(QLatin1String(widget->metaObject()->className()) + parent));
        }
        QVERIFY(checked > 15);
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
