// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_engine.h"
#include "tests/support/fake_run.h"
#include "tests/support/loop_watchdog.h"
#include "tests/support/widget_checks.h"
#include "tests/support/window_desk.h"
#include "widgets/common/empty_state.h"
#include "widgets/common/message_bar.h"
#include "widgets/shell/action_registry.h"
#include "widgets/shell/command_palette.h"
#include "widgets/shell/language.h"
#include "widgets/shell/manual_viewer.h"
#include "widgets/shell/shortcut_editor.h"
#include "widgets/shell/shortcut_sheet.h"
#include "widgets/shell/shortcuts.h"
#include "widgets/workspaces/data/data_view.h"

#include <QAction>
#include <QFile>
#include <QImage>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

#include <map>
#include <set>

using namespace interproto;
using namespace interproto::ui;
using interproto::testing::Desk;
using interproto::testing::FakeEngine;
using interproto::testing::FakeRun;
using interproto::testing::kLongMs;
using interproto::testing::LoopWatchdog;

namespace {

QPushButton* buttonWith(const QWidget& parent, const QString& text)
{
    for (auto* button : parent.findChildren<QPushButton*>())
        if (button->text().remove(QLatin1Char('&')) == text)
            return button;
    return nullptr;
}

}  // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setFontCheck([](const QString&) { return true; });
    }
    void cleanup() { applyLanguage(QStringLiteral("en")); }

    void startPageOffersWhatWorks()
    {
        Desk desk;
        StartPage* start = desk.start();
        QVERIFY(start->isVisible());
        QVERIFY(buttonWith(*start, QStringLiteral("Create the sample workspace"))->isVisible());
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
    void pagesSwitchByKeysAndButtons()
    {
        Desk desk;
        QVERIFY(!desk.window.host().current());
        desk.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.window.host().current(), desk.page);
        QVERIFY(desk.window.actions().action("go.watch").isChecked());
        auto* button = desk.window.findChild<QToolButton*>(QStringLiteral("side:data"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(desk.window.host().current(), desk.data);
        QVERIFY(button->isChecked());
        desk.press(Qt::Key_Home, Qt::AltModifier);
        QVERIFY(!desk.window.host().current());
        QVERIFY(desk.start()->isVisible());
    }
    void undoIsOfThePageInFront()
    {
        Desk desk;
        QAction& undo = desk.window.actions().action("edit.undo");
        QAction& redo = desk.window.actions().action("edit.redo");
        desk.runs->undoStack()->push(new QUndoCommand(QStringLiteral("a note")));
        QVERIFY(!undo.isEnabled());
        desk.window.actions().action("go.runs").trigger();
        QVERIFY(undo.isEnabled() && !redo.isEnabled());
        desk.window.actions().action("go.data").trigger();
        QVERIFY(!undo.isEnabled());
        desk.window.actions().action("go.runs").trigger();
        desk.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!desk.runs->undoStack()->canUndo());
        QVERIFY(!undo.isEnabled() && redo.isEnabled());
        desk.window.actions().action("go.watch").trigger();
        QVERIFY(!redo.isEnabled());
    }
    void paletteFindsByAFewLetters()
    {
        Desk desk;
        desk.press(Qt::Key_K, Qt::ControlModifier);
        auto* palette = desk.window.findChild<CommandPalette*>();
        QVERIFY(palette && palette->isVisible());
        auto* text = palette->findChild<QLineEdit*>();
        QTest::keyClicks(text, QStringLiteral("thdark"));
        QCOMPARE(palette->found().front(), QStringLiteral("theme.dark"));
        QTest::keyClick(text, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QVERIFY(isDark(QApplication::palette()));
        desk.window.actions().action("theme.light").trigger();
        QVERIFY(!isDark(QApplication::palette()));
        desk.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(palette->isVisible());
        QTest::keyClicks(text, QStringLiteral("zzzz"));
        QVERIFY(palette->found().isEmpty());
        QTest::keyClick(text, Qt::Key_Return);
        QTest::keyClick(text, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }
    void keysCanBeChangedAndConflictsAreTold()
    {
        Desk desk;
        Shortcuts& keys = desk.window.shortcuts();
        const QKeySequence open(QStringLiteral("Ctrl+O"));
        const QKeySequence other(QStringLiteral("Ctrl+J"));
        QCOMPARE(keys.conflict(QStringLiteral("help.about"), open), QStringLiteral("file.open"));
        QVERIFY(keys.conflict(QStringLiteral("help.about"), other).isEmpty());
        desk.window.actions().action("help.shortcuts").trigger();
        auto* editor = desk.window.findChild<ShortcutEditor*>();
        auto* list = editor->findChild<QTreeWidget*>();
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            if (list->topLevelItem(i)->data(0, Qt::UserRole) == QLatin1String("help.about"))
                list->setCurrentItem(list->topLevelItem(i));
        auto* edit = editor->findChild<QKeySequenceEdit*>();
        edit->setKeySequence(open);
        QPushButton* assign = buttonWith(*editor, QStringLiteral("Assign"));
        QVERIFY(assign->isEnabled());
        bool isTold = false;
        for (const auto* label : editor->findChildren<QLabel*>())
            isTold = isTold || label->text().contains(QStringLiteral("Open folder"));
        QVERIFY(isTold);
        QTest::mouseClick(assign, Qt::LeftButton);
        QCOMPARE(desk.window.actions().action("help.about").shortcut(), open);
        QVERIFY(desk.window.actions().action("file.open").shortcut().isEmpty());
        // Another window of the same person has them too.
        {
            ImageSource images;
            Pages pages;
            pages.push_back(std::make_unique<DataController>(images));
            MainWindow second(desk.settings, std::move(pages));
            QCOMPARE(second.actions().action("help.about").shortcut(), open);
            QVERIFY(second.actions().action("file.open").shortcut().isEmpty());
        }
        QTest::mouseClick(buttonWith(*editor, QStringLiteral("Reset all")), Qt::LeftButton);
        QCOMPARE(desk.window.actions().action("file.open").shortcut(), open);
        QVERIFY(!desk.settings.contains(QStringLiteral("shortcuts/help.about")));
        QVERIFY(testing::namelessWidgets(*editor).isEmpty());
    }
    void theSheetListsKeys()
    {
        Desk desk;
        desk.press(Qt::Key_Question);
        auto* sheet = desk.window.findChild<ShortcutSheet*>();
        QVERIFY(sheet && sheet->isVisible());
        const QString text = sheet->findChild<QTextBrowser*>()->toPlainText();
        QVERIFY(text.contains(QStringLiteral("Ctrl+K")));
        QVERIFY(text.contains(QStringLiteral("Watch")));
    }
    void f1OpensThePageOfTheManual()
    {
        Desk desk;
        desk.press(Qt::Key_1, Qt::ControlModifier);
        desk.press(Qt::Key_F1);
        auto* manual = desk.window.findChild<ManualViewer*>();
        QVERIFY(manual && manual->isVisible());
        QCOMPARE(manual->page(), QStringLiteral("data.md"));
        QVERIFY(manual->findChild<QTextBrowser*>()->toPlainText().size() > 500);
        QVERIFY(ManualViewer::pages().contains(QStringLiteral("workbench.md")));
        int pictures = 0;
        for (const QString& name : ManualViewer::pages()) {
            QFile page(QStringLiteral(":/manual/") + name);
            QVERIFY(page.open(QIODevice::ReadOnly));
            static const QRegularExpression link(QStringLiteral("pictures/[a-z-]+\\.png"));
            for (auto found = link.globalMatch(QString::fromUtf8(page.readAll())); found.hasNext();
                 ++pictures)
                QVERIFY(!QImage(QStringLiteral(":/manual/") + found.next().captured()).isNull());
        }
        QVERIFY(pictures > 0);
        manual->open(QStringLiteral("missing.md"));
        QCOMPARE(manual->page(), QStringLiteral("workbench.md"));
        QVERIFY(testing::namelessWidgets(*manual).isEmpty());
        // It is there again the next time, and gone when the layout is reset.
        desk.window.close();
        {
            MainWindow second(desk.settings, Pages());
            QVERIFY(second.findChild<ManualViewer*>());
            second.actions().action("view.reset_layout").trigger();
            QVERIFY(second.findChild<ManualViewer*>()->isHidden());
        }
        MainWindow third(desk.settings, Pages());
        QVERIFY(!third.findChild<ManualViewer*>());
    }
    void theSampleWorkspaceComesAlive()
    {
        Desk desk;
        desk.folder.write("run.jsonl", "");
        const FakeEngine engine(
            "task=$1\n"
            "while [ $# -gt 0 ]; do [ \"$1\" = --out ] && out=\"$2\"; shift; done\n"
            "case $task in\n"
            "sample_data) mkdir -p \"$out/dataset/train/casia-webface/0\";;\n"
            "train) echo \"$out\" > \"$0.trained\";;\n"
            "esac\n"
            "echo '{\"event\":\"progress\",\"done\":1,\"total\":2,\"unit\":\"images\"}'");
        LoopWatchdog watchdog;
        const QString folder = desk.path("sample");
        desk.window.makeSample(folder);
        QVERIFY(
            !buttonWith(*desk.start(), QStringLiteral("Create the sample workspace"))->isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().workspace(), folder, kLongMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.data->workspace().testSets.size(), std::size_t(5), kLongMs);
        QCOMPARE(desk.data->workspace().dataSets.size(), std::size_t(1));
        QTRY_VERIFY_WITH_TIMEOUT(
            QFileInfo::exists(engine.file(QStringLiteral("interproto.trained"))), kLongMs);
        // The engine's run comes up as soon as it lives.
        FakeRun run(desk.folder.file("sample/runs/first-run"));
        run.advance(50);
        QTRY_COMPARE_WITH_TIMEOUT(desk.window.host().current(), desk.page, kLongMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.viewer.model().runs().size(), std::size_t(1), kLongMs);
        QVERIFY2(!watchdog.hasStoodStill(), qPrintable(watchdog.text()));
        // Closing while it runs just closes.
        QVERIFY(desk.window.close());
    }
    void aSampleThatFailsIsTold()
    {
        Desk desk;
        const FakeEngine engine("echo 'error: no room left' >&2; exit 5");
        desk.window.makeSample(desk.path("sample"));
        QTRY_VERIFY_WITH_TIMEOUT(desk.window.messageBar().isVisible(), kLongMs);
        QVERIFY(desk.window.messageBar().text().contains(QStringLiteral("no room left")));
        QTRY_VERIFY(
            buttonWith(*desk.start(), QStringLiteral("Create the sample workspace"))->isEnabled());
    }
    void theEndOfARunIsTold()
    {
        Desk desk;
        desk.openWorkspace();
        FakeRun run(desk.folder.file("work/runs/good"));
        run.advance(10);
        QTest::qWait(100);
        desk.window.openWorkspace(desk.path("work"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.runs->model().rowCount(), 1, kLongMs);
        QTest::qWait(300);
        run.finish();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.window.messageBar().text().contains(QStringLiteral("good is finished")), kLongMs);
    }
    void missingFoldersStayInTheList()
    {
        Desk desk;
        desk.openWorkspace();
        desk.window.closeWorkspace();
        auto* recent = desk.start()->findChild<QListWidget*>();
        QCOMPARE(recent->count(), 1);
        QVERIFY(QFile::rename(desk.path("work"), desk.path("moved")));
        desk.window.closeWorkspace();
        QTRY_VERIFY(recent->item(0)->text().contains(QStringLiteral("not there")));
        QSignalSpy locate(desk.start(), &StartPage::locateRequested);
        desk.start()->disconnect(&desk.window);  // no file dialog in a test
        const QRect place = recent->visualItemRect(recent->item(0));
        QTest::mouseClick(recent->viewport(), Qt::LeftButton, {}, place.center());
        QVERIFY(!locate.isEmpty());
    }
    void aLanguageWithoutAFontIsToldAndStaysReadable()
    {
        setFontCheck([](const QString&) { return false; });
        Desk desk;
        auto* open = buttonWith(*desk.start(), QStringLiteral("Open folder…"));
        for (const auto& [language, package] : std::map<const char*, const char*>{
                 {"language.ko", "fonts-nanum"}, {"language.zh_CN", "fonts-wqy-microhei"}}) {
            desk.window.actions().action(language).trigger();
            QTRY_VERIFY2(desk.window.messageBar().text().contains(QLatin1String(package)),
                         qPrintable(desk.window.messageBar().text()));
            QVERIFY(desk.window.messageBar().text().contains(QStringLiteral("fonts-noto-cjk")));
            QCOMPARE(open->text().remove(QLatin1Char('&')), QStringLiteral("Open folder…"));
            // Whoever cannot read the name of the language finds the English one beside it.
            QVERIFY(desk.window.actions().action(language).text().contains(QLatin1Char('(')));
        }
        // The next window says it at its start.
        Desk next;
        QVERIFY(next.window.messageBar().text().contains(QStringLiteral("fonts-wqy-microhei")));
        desk.window.actions().action("language.en").trigger();
        QVERIFY(fontAdvice().isEmpty());
    }
    void emptyPagesHaveButtonsForTheNextStep()
    {
        Desk desk;
        for (const char* page : {"go.data", "go.watch", "go.runs"}) {
            desk.window.actions().action(page).trigger();
            auto* empty = desk.window.host().current()->widget()->findChild<EmptyState*>();
            QTRY_VERIFY2(empty && empty->isVisible(), page);
            QVERIFY2(!empty->findChildren<QPushButton*>().isEmpty(), page);
        }
        desk.openWorkspace();
        desk.window.actions().action("go.data").trigger();
        auto* add = desk.data->widget()->findChild<QPushButton*>(QStringLiteral("data.add_tests"));
        QTRY_VERIFY(add && add->isVisible());
        QTest::mouseClick(add, Qt::LeftButton);
        QTRY_COMPARE(desk.data->view().front(), DataView::Front::Form);
    }
    void languageSwitchesWhileOpen()
    {
        Desk desk;
        auto* open = buttonWith(*desk.start(), QStringLiteral("Open folder…"));
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
        for (const char* page :
             {"go.data", "go.watch", "go.runs", "go.start"})  // built when wanted
            desk.window.actions().action(page).trigger();
        testing::FakeRun run(desk.folder.file("runs/one"));
        run.advance(500);
        QSignalSpy indexed(desk.runs, &RunsController::indexed);
        desk.openFolder(desk.path("runs"));
        QVERIFY(indexed.wait());
        int checked = 0;
        const QStringList nameless = testing::namelessWidgets(desk.window, &checked);
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
        QVERIFY(checked > 30);
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
