// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pairs/pair_notes.h"

#include "core/pairs/pair_reader.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

using namespace interproto;
using interproto::testing::TemporaryFolder;

class PairNotesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notesComeBackAsTheyWere()
    {
        const TemporaryFolder folder;
        PairNotes notes;
        notes.setNote("FG, NET", "a \"b\".jpg", "=c.jpg", {markNumber("pose"), "turned\naway, =1"});
        notes.setNote("s", "a", "b", {0, "only words"});
        notes.setNote("s", "a", "c", {markNumber("blur"), ""});
        notes.setNote("s", "a", "c", {});  // an empty one goes
        notes.write(folder.file("notes.csv"));
        IssueList issues;
        const PairNotes read = PairNotes::read(folder.file("notes.csv"), &issues);
        QCOMPARE(issues.total(), 0U);
        QCOMPARE(read.size(), 2U);
        QVERIFY(read.note("FG, NET", "a \"b\".jpg", "=c.jpg") ==
                (PairNote{markNumber("pose"), "turned\naway, =1"}));
        QVERIFY(read.note("s", "a", "b") == (PairNote{0, "only words"}));
        QVERIFY(read.note("s", "b", "a").isEmpty());
    }

    void aMissingFileIsEmptyAndOddLinesAreTold()
    {
        const TemporaryFolder folder;
        QCOMPARE(PairNotes::read(folder.file("none.csv")).size(), 0U);
        IssueList issues;
        const PairNotes notes = PairNotes::read(
            folder.write("odd.csv", "set,path1,path2,verdict,note\ns,a\ns,a,b,nonsense,text\n"),
            &issues);
        QCOMPARE(notes.size(), 1U);
        QCOMPARE(issues.count("note-fields"), 1U);
        QCOMPARE(issues.count("note-verdict"), 1U);
        QVERIFY_EXCEPTION_THROWN(PairNotes::read(folder.write("other.csv", "a,b\n1,2\n")), Error);
    }

    void marksReachTheRowsOfEverySet()
    {
        const TemporaryFolder folder;
        const std::string csv = folder.write("a.csv",
                                             "label,path1,path2,age1,age2,similarity\n"
                                             "1,x,y,,,0.5\n0,x,z,,,0.1\n");
        PairReader reader;
        reader.addEvaluation("one", csv);
        reader.addEvaluation("two", csv);
        const PairTable table = reader.finish();
        PairNotes notes;
        QVERIFY(notes.marksOf(table).empty());
        notes.setNote("two", "x", "z", {markNumber("look_alike"), ""});
        notes.setNote("one", "gone", "z", {markNumber("pose"), ""});
        QVERIFY(notes.marksOf(table) == (std::vector<std::uint8_t>{0, 0, 0, 5}));
        QCOMPARE(markKey(5), std::string_view("look_alike"));
        QCOMPARE(markKey(99), std::string_view());
    }
};

QTEST_APPLESS_MAIN(PairNotesTest)
#include "pair_notes_test.moc"
