// SPDX-License-Identifier: GPL-3.0-or-later
// Forms as a person uses them: keys, wheel, drops.
#include "core/options/form.h"

#include "tests/support/temporary_folder.h"
#include "widgets/forms/form_view.h"
#include "widgets/forms/glyphs.h"
#include "widgets/forms/number_editor.h"
#include "widgets/forms/path_checker.h"
#include "widgets/forms/path_editor.h"
#include "widgets/forms/simple_editors.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QUrl>
#include <QWheelEvent>

namespace interproto::ui {

namespace {

struct Sample {
    int epochs = 50;
    double lr = 0.1;
    bool flip = true;
    std::string mode = "ir";
    std::string name;
    std::vector<int> milestones = {28, 38};
    std::string folder;
    std::vector<std::string> lists;
    std::int64_t seed = 4885;
    double margin = 0.5;
    std::string needed = "x";
};

void describe(Form& form, Sample& o)
{
    form.field("epochs",
               &o.epochs,
               INTERPROTO_TEXT("T", "Epochs"),
               INTERPROTO_TEXT("T", "Passes over the images."))
        .range(1, 1000);
    form.field(
            "lr", &o.lr, INTERPROTO_TEXT("T", "Learning rate"), INTERPROTO_TEXT("T", "Step size."))
        .range(1e-6, 10)
        .log();
    form.field(
        "flip", &o.flip, INTERPROTO_TEXT("T", "Mirror"), INTERPROTO_TEXT("T", "Mirrors images."));
    form.field("net_mode",
               &o.mode,
               INTERPROTO_TEXT("T", "Backbone"),
               INTERPROTO_TEXT("T", "Family of nets."))
        .choices({"ir", "ir_se", "mobilefacenet"});
    form.field("name", &o.name, INTERPROTO_TEXT("T", "Name"), INTERPROTO_TEXT("T", "Any text."));
    form.field("milestones",
               &o.milestones,
               INTERPROTO_TEXT("T", "Milestones"),
               INTERPROTO_TEXT("T", "Epochs of change."))
        .range(0, 100)
        .unit("epochs");
    form.field(
            "folder", &o.folder, INTERPROTO_TEXT("T", "Images"), INTERPROTO_TEXT("T", "A folder."))
        .path(PathKind::Folder);
    form.field(
            "lists", &o.lists, INTERPROTO_TEXT("T", "Pair lists"), INTERPROTO_TEXT("T", "Files."))
        .path(PathKind::File);
    form.field(
            "seed", &o.seed, INTERPROTO_TEXT("T", "Seed"), INTERPROTO_TEXT("T", "Start of chance."))
        .range(0, 4294967295.0)
        .advanced();
    form.field("margin", &o.margin, INTERPROTO_TEXT("T", "Margin"), INTERPROTO_TEXT("T", "Angle."))
        .range(0, 1.5)
        .unit("radians");
    form.field("needed",
               &o.needed,
               INTERPROTO_TEXT("T", "Needed"),
               INTERPROTO_TEXT("T", "Must be there."))
        .required();
}

/// A form on the screen, as a page has it.
struct Shown {
    Sample options;
    Form form;
    FormModel model;
    FormView view;

    Shown()
        : model(
              fill(form, options),
              [this]() -> std::vector<Issue> {
                  if (options.epochs > 10)
                      return {};
                  return {
                      {Severity::Warning, "option", Where::atKey({}, "epochs"), "few epochs", {}}};
              },
              [this](const std::string& key) {
                  return key == "milestones" && options.epochs == 1
                             ? INTERPROTO_TEXT("T", "Not used: one epoch.")
                             : Text();
              }),
          view(model)
    {
        view.resize(900, 700);
        view.show();
    }
    static Form& fill(Form& form, Sample& options)
    {
        form.group(INTERPROTO_TEXT("T", "All"), options);
        return form;
    }
    FieldEditor& editor(const char* key) { return view.row(key)->editor(); }
    /// Types over what is there.
    void type(const char* key, const QString& text)
    {
        QWidget* target = editor(key).target();
        target->setFocus();
        QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(target, Qt::Key_Delete);
        QTest::keyClicks(target, text);
        QTest::keyClick(target, Qt::Key_Return);
    }
};

void turnWheel(QWidget* widget)
{
    QWheelEvent event({5, 5},
                      widget->mapToGlobal(QPointF(5, 5)),
                      {0, 120},
                      {0, 120},
                      Qt::NoButton,
                      Qt::NoModifier,
                      Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(widget, &event);
}

void drop(QWidget* onto, const QStringList& paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths)
        urls << QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(onto, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(onto, &event);
}

}  // namespace

class FormTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreTypedAndStepped()
    {
        Shown shown;
        shown.type("epochs", QStringLiteral("12"));
        QCOMPARE(shown.options.epochs, 12);
        QTest::keyClick(shown.editor("epochs").target(), Qt::Key_Up);
        QCOMPARE(shown.options.epochs, 13);
        QTest::keyClick(shown.editor("epochs").target(), Qt::Key_PageDown);
        QCOMPARE(shown.options.epochs, 3);
        shown.type("lr", QStringLiteral("0.05"));
        QTest::keyClick(shown.editor("lr").target(), Qt::Key_Down);
        QCOMPARE(shown.options.lr, 0.005);  // by tens
        QTest::keyClick(shown.editor("margin").target(), Qt::Key_Up);
        QCOMPARE(shown.options.margin, 0.51);  // in the second digit
        shown.type("seed", QStringLiteral("4294967295"));
        QCOMPARE(shown.options.seed, std::int64_t(4294967295));
        QTest::keyClick(shown.editor("seed").target(), Qt::Key_Up);
        QCOMPARE(shown.options.seed, std::int64_t(4294967295));
    }
    void theWheelScrollsTheFormUnlessTheEditorHasTheFocus()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.editor("name").target()->setFocus();
        turnWheel(shown.editor("epochs").target());
        turnWheel(shown.editor("net_mode").target());
        QCOMPARE(shown.options.epochs, 50);
        QCOMPARE(shown.options.mode, std::string("ir"));
        shown.editor("epochs").target()->setFocus();
        turnWheel(shown.editor("epochs").target());
        QCOMPARE(shown.options.epochs, 51);
    }
    void switchesChoicesAndTexts()
    {
        Shown shown;
        QTest::mouseClick(shown.editor("flip").target(), Qt::LeftButton);
        QVERIFY(!shown.options.flip);
        QTest::keyClick(shown.editor("flip").target(), Qt::Key_Space);
        QVERIFY(shown.options.flip);
        QTest::keyClick(shown.editor("net_mode").target(), Qt::Key_Down);
        QCOMPARE(shown.options.mode, std::string("ir_se"));
        shown.type("name", QStringLiteral("a, b"));
        QCOMPARE(shown.options.name, std::string("a, b"));
        shown.type("milestones", QStringLiteral("3, 5,9"));
        QCOMPARE(shown.options.milestones, (std::vector<int>{3, 5, 9}));
    }
    void pathsAreDroppedAndLookedFor()
    {
        const testing::TemporaryFolder folder;
        const QString there = QString::fromStdString(folder.path());
        Shown shown;
        PathChecker checker(shown.model);
        drop(shown.editor("folder").target(), {there});
        QCOMPARE(shown.options.folder, folder.path());
        shown.type("folder", there + QStringLiteral("/nothing"));
        QTRY_VERIFY(shown.view.row("folder")->problemText().contains(QStringLiteral("nothing")));
        QVERIFY(shown.model.hasErrors());
        shown.type("folder", there);
        QTRY_VERIFY(!checker.isLooking() && !shown.model.hasErrors());
        QFile file(there + QStringLiteral("/a.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        shown.type("folder", file.fileName());
        QTRY_VERIFY(shown.view.row("folder")->problemText().contains(QStringLiteral("is a file")));
    }
    void listsAreEditedByDropsAndKeys()
    {
        Shown shown;
        auto* list = qobject_cast<QListWidget*>(shown.editor("lists").target());
        QVERIFY(list);
        drop(list->viewport(), {QStringLiteral("/a/one.txt"), QStringLiteral("/a/two.txt")});
        drop(list->viewport(), {QStringLiteral("/a/three.txt")});
        QCOMPARE(shown.options.lists.size(), std::size_t(3));
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(shown.options.lists[1], std::string("/a/three.txt"));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(shown.options.lists, (std::vector<std::string>{"/a/one.txt", "/a/two.txt"}));
        drop(list->viewport(), {QStringLiteral("/a,b/odd.txt")});
        QVERIFY(shown.view.row("lists")->problemText().contains(QStringLiteral("comma")));
        QCOMPARE(shown.options.lists.size(), std::size_t(2));
        shown.model.undoStack().undo();
        QCOMPARE(list->count(), 3);
    }
    void problemsAreToldWhileTyping()
    {
        Shown shown;
        FieldRow* row = shown.view.row("epochs");
        shown.type("epochs", QStringLiteral("0"));
        QVERIFY(row->problemText().contains(QStringLiteral("from 1 to 1,000")));
        QCOMPARE(shown.options.epochs, 50);  // what is wrong never reaches the struct
        QVERIFY(shown.model.hasErrors());
        shown.type("epochs", QStringLiteral("ten"));
        QVERIFY(!row->problemText().isEmpty());
        shown.type("epochs", QStringLiteral("5"));
        QCOMPARE(row->problemText(), QStringLiteral("Few epochs."));  // a rule across fields
        QVERIFY(!shown.model.hasErrors());
        shown.type("needed", QString());
        QVERIFY(shown.model.hasErrors());
        QCOMPARE(shown.model.fieldsWithProblems().front(), shown.model.indexOf("needed"));
    }
    void unusedFieldsAreGreyWithAReason()
    {
        Shown shown;
        shown.view.setHelpShown(false);
        QVERIFY(shown.view.row("milestones")->noteText().isEmpty());
        shown.type("epochs", QStringLiteral("1"));
        QCOMPARE(shown.view.row("milestones")->noteText(), QStringLiteral("Not used: one epoch."));
        QVERIFY(!shown.editor("milestones").isEnabled());
        shown.type("epochs", QStringLiteral("2"));
        QVERIFY(shown.editor("milestones").isEnabled());
    }
    void changedFieldsAreMarkedAndReset()
    {
        Shown shown;
        FieldRow* row = shown.view.row("lr");
        QVERIFY(row->resetButton()->isHidden());
        shown.type("lr", QStringLiteral("0.10"));
        QVERIFY(row->resetButton()->isHidden());  // the same value
        shown.type("lr", QStringLiteral("0.2"));
        QVERIFY(!row->resetButton()->isHidden());
        shown.type("epochs", QStringLiteral("20"));
        QCOMPARE(shown.model.changedCount(), 2);
        QTest::mouseClick(row->resetButton(), Qt::LeftButton);
        QCOMPARE(shown.options.lr, 0.1);
        QCOMPARE(shown.model.changedCount(), 1);
        shown.model.resetAll();
        QCOMPARE(shown.model.changedCount(), 0);
        shown.model.undoStack().undo();
        QCOMPARE(shown.options.epochs, 20);
    }
    void undoIsTheFormsAndTypingIsOneStep()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.type("name", QStringLiteral("casia"));
        shown.type("epochs", QStringLiteral("12"));
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(shown.editor("epochs").target(), Qt::Key_Up);
        QCOMPARE(shown.options.epochs, 17);
        auto* line = qobject_cast<QLineEdit*>(shown.editor("name").target());
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.options.epochs, 12);  // five steps of the arrow are one
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(shown.options.epochs, 50);
        QTest::keyClick(line, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(shown.options.name.empty());
        QTest::keySequence(line, QKeySequence(QKeySequence::Redo));
        QCOMPARE(shown.options.name, std::string("casia"));
    }
    void aBaseIsWhatFieldsAreComparedWith()
    {
        Shown shown;
        shown.type("lr", QStringLiteral("0.3"));
        std::vector<std::string> base = shown.model.baseTexts();
        base[static_cast<std::size_t>(shown.model.indexOf("epochs"))] = "33";
        shown.model.setBase(QStringLiteral("row"), base);
        QCOMPARE(shown.options.epochs, 33);
        QCOMPARE(shown.options.lr, 0.3);  // the preset says nothing about it
        QCOMPARE(shown.model.changedCount(), 1);
        shown.model.undoStack().undo();
        QCOMPARE(shown.options.epochs, 50);
        QVERIFY(shown.model.baseName().isEmpty());
    }
    void searchFiltersAsOneTypes_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("label") << QStringLiteral("learn") << QStringList{QStringLiteral("lr")};
        QTest::newRow("key") << QStringLiteral("net-m") << QStringList{QStringLiteral("net_mode")};
        QTest::newRow("help") << QStringLiteral("passes over")
                              << QStringList{QStringLiteral("epochs")};
        QTest::newRow("folded too")
            << QStringLiteral("chance") << QStringList{QStringLiteral("seed")};
        QTest::newRow("nothing") << QStringLiteral("xyzzy") << QStringList();
    }
    void searchFiltersAsOneTypes()
    {
        QFETCH(QString, needle);
        QFETCH(QStringList, found);
        Shown shown;
        shown.view.setFilter(needle, false);
        QCOMPARE(shown.view.shownCount(), int(found.size()));
        for (const QString& key : found)
            QVERIFY(shown.view.row(key.toStdString())->isVisible());
        shown.view.setFilter(QString(), false);
        QVERIFY(shown.view.row("epochs")->isVisible());
        QVERIFY(!shown.view.row("seed")->isVisible());  // advanced
    }
    void advancedFieldsUnfold()
    {
        Shown shown;
        GroupCard* card = shown.view.cards().front();
        QTest::mouseClick(card->foldButton(), Qt::LeftButton);
        QVERIFY(shown.view.row("seed")->isVisible());
        QTest::mouseClick(card->foldButton(), Qt::LeftButton);
        QVERIFY(!shown.view.row("seed")->isVisible());
        shown.model.edit(shown.model.indexOf("seed"), QStringLiteral("7"));
        QVERIFY(shown.view.row("seed")->isVisible());  // changed: not out of sight
        shown.view.setFilter(QString(), true);
        QCOMPARE(shown.view.shownCount(), 1);
    }
    void everyWidgetThatTakesKeysHasAName()
    {
        Shown shown;
        int named = 0;
        for (const QWidget* widget : shown.view.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            if (qobject_cast<const QLabel*>(widget) ||
                qobject_cast<const QScrollArea*>(widget->parentWidget()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() ||
                         (widget->parentWidget() && widget->focusProxy()) ||
                         !widget->parentWidget()->accessibleName().isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) +
                                widget->parentWidget()->objectName()));
            ++named;
        }
        QVERIFY(named > 20);
        for (const char* key : {"epochs", "flip", "net_mode", "name", "folder", "lists"})
            QVERIFY(!shown.editor(key).target()->accessibleDescription().isEmpty());
    }
    void tabGoesFromFieldToField()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.view));
        shown.editor("epochs").target()->setFocus();
        QTest::keyClick(shown.editor("epochs").target(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shown.editor("lr").target());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shown.editor("flip").target());
    }
    void glyphsAreDrawn()
    {
        for (int glyph = 0; glyph <= static_cast<int>(Glyph::Export); ++glyph) {
            const QImage image =
                glyphIcon(static_cast<Glyph>(glyph), Qt::black).pixmap(16, 16).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    inked += image.pixelColor(x, y).alpha() > 60 ? 1 : 0;
            QVERIFY2(inked > 10 && inked < 160, qPrintable(QString::number(glyph)));
        }
    }
};

}  // namespace interproto::ui

QTEST_MAIN(interproto::ui::FormTest)
#include "form_test.moc"
