// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/age_labels.h"

#include "core/formats/list_kind.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <fstream>
#include <limits>
#include <vector>

namespace interproto {

namespace {

struct Read {
    std::int64_t line;
    std::string path, key;
    std::int64_t identity, image;
    double age;
    int gender;
};

}  // namespace

class AgeLabelsTest : public QObject {
    Q_OBJECT

private:
    testing::TemporaryFolder folder_;

    std::vector<Read> read(std::string_view text, IssueList& issues) const
    {
        std::vector<Read> all;
        readAgeLabels(
            folder_.write("ages.txt", text),
            [&](const AgeLabel& l) {
                all.push_back(
                    {l.line, std::string(l.path), l.key(), l.identity, l.image, l.age, l.gender});
            },
            issues);
        return all;
    }

private Q_SLOTS:
    void readsTheReferenceForm()
    {
        IssueList issues;
        const auto labels =
            read("12 faces/000012/00000007.jpg 31.5 1\n3 faces/3/8.jpg 4 0\n", issues);
        QCOMPARE(labels.size(), 2u);
        QCOMPARE(labels[0].line, 1);
        QCOMPARE(labels[0].path, std::string("faces/000012/00000007.jpg"));
        QCOMPARE(labels[0].key, std::string("12/7"));
        QCOMPARE(labels[0].identity, 12);
        QCOMPARE(labels[0].image, 7);
        QCOMPARE(labels[0].age, 31.5);
        QCOMPARE(labels[0].gender, 1);
        QCOMPARE(labels[1].gender, 0);
        QCOMPARE(issues.total(), 0u);
    }

    void acceptsHarmlessVariations_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("tabs and runs of blanks") << QByteArray("12 \t a/12/7.jpg\t\t30   1  \n");
        QTest::newRow("blank lines") << QByteArray("\n  \n\t\n12 a/12/7.jpg 30 1\n\n");
        QTest::newRow("carriage returns") << QByteArray("12 a/12/7.jpg 30 1\r\n");
        QTest::newRow("no final newline") << QByteArray("12 a/12/7.jpg 30 1");
        QTest::newRow("byte order mark") << QByteArray(
            "\xef\xbb\xbf"
            "012 a/12/7.jpg 30 1\n");
        QTest::newRow("float age and gender") << QByteArray("12 a/12/7.jpg 30.0 1.0\n");
        QTest::newRow("upper case extension") << QByteArray("12 a/12/7.JPEG 30 1\n");
        QTest::newRow("no leading folder") << QByteArray("12 12/7.png 30 1\n");
        QTest::newRow("leading blank") << QByteArray("  12 a/12/7.jpg 30 1\n");
    }
    void acceptsHarmlessVariations()
    {
        QFETCH(QByteArray, text);
        IssueList issues;
        const auto labels = read(text.toStdString(), issues);
        QCOMPARE(labels.size(), 1u);
        QCOMPARE(labels[0].key, std::string("12/7"));
        QCOMPARE(labels[0].age, 30.0);
        QCOMPARE(labels[0].gender, 1);
        QCOMPARE(issues.total(), 0u);
    }

    void missingGenderIsUnknown()
    {
        IssueList issues;
        const auto labels =
            read("1 a/12/7.jpg 30\n1 a/12/8.jpg 30 -1\n1 a/12/9.jpg 30 male\n", issues);
        QCOMPARE(labels.size(), 3u);
        for (const Read& label : labels)
            QCOMPARE(label.gender, -1);
        QCOMPARE(issues.count("age-label-gender"), 1u);
        QVERIFY(!issues.hasErrors());
    }

    void pathsMayHoldBlanks()
    {
        IssueList issues;
        const auto labels = read("1 a/Ann Lee/first one.jpg 30 1\n2 a/Ann Lee/2.jpg 5\n", issues);
        QCOMPARE(labels.size(), 2u);
        QCOMPARE(labels[0].key, std::string("Ann Lee/first one"));
        QCOMPARE(labels[0].identity, -1);
        QCOMPARE(labels[1].key, std::string("Ann Lee/2"));
        QCOMPARE(labels[1].age, 5.0);
        QCOMPARE(labels[1].image, 2);
    }

    void linesThatCannotBeUsedAreNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("negative age")
            << QByteArray("1 a/12/7.jpg -3 1") << QByteArray("age-label-age");
        QTest::newRow("NaN age") << QByteArray("1 a/12/7.jpg nan 1") << QByteArray("age-label-age");
        QTest::newRow("infinite age")
            << QByteArray("1 a/12/7.jpg inf 0") << QByteArray("age-label-age");
        QTest::newRow("huge age") << QByteArray("1 a/12/7.jpg 1e30 1")
                                  << QByteArray("age-label-age");
        QTest::newRow("age beyond double")
            << QByteArray("1 a/12/7.jpg 1e999 1") << QByteArray("age-label-age");
        QTest::newRow("words for an age")
            << QByteArray("1 a/12/7.jpg young 1") << QByteArray("age-label-age");
        QTest::newRow("two fields") << QByteArray("1 a/12/7.jpg") << QByteArray("age-label-fields");
        QTest::newRow("one field") << QByteArray("#comment") << QByteArray("age-label-fields");
        QTest::newRow("path without folder")
            << QByteArray("1 7.jpg 30 1") << QByteArray("age-label-path");
        QTest::newRow("path that is a folder")
            << QByteArray("1 a/12/ 30 1") << QByteArray("age-label-path");
        QTest::newRow("NUL inside")
            << QByteArray("1 a/12/\0.jpg 30 1", 17) << QByteArray("age-label-control");
        QTest::newRow("escape sequence")
            << QByteArray("1 a/\x1b[2J/7.jpg 30 1") << QByteArray("age-label-control");
    }
    void linesThatCannotBeUsedAreNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, code);
        IssueList issues;
        const auto labels =
            read("1 a/1/1.jpg 9 1\n" + line.toStdString() + "\n1 a/1/2.jpg 9 1\n", issues);
        QCOMPARE(labels.size(), 2u);
        QCOMPARE(issues.total(), 1u);
        const Issue& issue = issues.items().front();
        QCOMPARE(issue.code, code.toStdString());
        QCOMPARE(issue.where.line, 2);
        QVERIFY(issue.text().find("ages.txt:2") != std::string::npos);
        QVERIFY(issue.text().find('\x1b') == std::string::npos);
    }

    void keysCompareNumbersOfAnySize()
    {
        QCOMPARE(imageKey("000012", "00000007"), std::string("12/7"));
        QCOMPARE(imageKey("000", "0"), std::string("0/0"));
        QCOMPARE(imageKey("00n1", "-5"), std::string("00n1/-5"));
        QCOMPARE(imageKey("099999999999999999999999", "1"),
                 std::string("99999999999999999999999/1"));
        QCOMPARE(imageKeyOfPath("x/y/0012/0007.JPG"), std::string("12/7"));
        QCOMPARE(imageKeyOfPath("0012/0007.txt"), std::string("12/0007.txt"));
        QCOMPARE(imageKeyOfPath("7.jpg"), std::string());
        IssueList issues;
        const auto labels = read("1 a/99999999999999999999/7.jpg 30 1\n", issues);
        QCOMPARE(labels.size(), 1u);
        QCOMPARE(labels[0].identity, -1);
        QCOMPARE(labels[0].key, std::string("99999999999999999999/7"));
    }

    void aLineOfTenMegabytesIsAnError()
    {
        const std::string file =
            folder_.write("long.txt", "1 a/1/1.jpg 9 1\n" + std::string(10'000'000, 'x') + "\n");
        IssueList issues;
        try {
            readAgeLabels(file, [](const AgeLabel&) {}, issues);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ExitCode::BadInput);
            QCOMPARE(error.where().line, 2);
        }
    }

    void aMillionBrokenLinesStaySmall()
    {
        std::string text;
        for (int i = 0; i < 200'000; ++i)
            text += "x\n";
        IssueList issues;
        QCOMPARE(read(text + "1 a/1/1.jpg 9 1\n", issues).size(), 1u);
        QCOMPARE(issues.count("age-label-fields"), 200'000u);
        QVERIFY(issues.items().size() <= 1000);
    }

    void anIdThatContradictsItsFolderIsTold()
    {
        IssueList issues;
        const auto labels =
            read("000012 a/12/7.jpg 30 1\n7 a/12/8.jpg 31 1\nAnn a/Ann/1.jpg 4\n3 a/Ann/2.jpg 5\n",
                 issues);
        QCOMPARE(labels.size(), 4u);
        QCOMPARE(labels[1].key, std::string("12/8"));
        QCOMPARE(issues.count("age-label-id"), 1u);
        const Issue& issue = issues.items().front();
        QCOMPARE(issue.where.line, 2);
        QCOMPARE(issue.message,
                 std::string("the id is \"7\" and the folder of the path is \"12\""));
    }

    void aFileWithoutAUsableLineIsAnError_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("empty") << QByteArray() << QByteArray("it holds no line");
        QTest::newRow("blank lines") << QByteArray("\n \n") << QByteArray("it holds no line");
        QTest::newRow("path and id swapped")
            << QByteArray("a/1/1.jpg 1 9 1\na/1/2.jpg 1 9 1\n")
            << QByteArray(":1: none of its 2 lines can be used; here: found \"1\", wanted a path");
        QTest::newRow("a pair list") << QByteArray("1 a/1.jpg a/2.jpg\n0 a/1.jpg b/2.jpg\n")
                                     << QByteArray("looks like a pair list");
        QTest::newRow("a page") << QByteArray("<html>\n") << QByteArray(":1: it is an HTML page");
        QTest::newRow("a picture")
            << QByteArray("\xff\xd8\xff\xe0") << QByteArray("it is a JPEG picture");
    }
    void aFileWithoutAUsableLineIsAnError()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        IssueList issues;
        try {
            read(text.toStdString(), issues);
            QFAIL("no error");
        } catch (const Error& error) {
            QCOMPARE(error.code(), ExitCode::BadInput);
            QVERIFY2(QByteArray(error.what()).contains(part), error.what());
        }
    }

    void listsAreToldApart()
    {
        QVERIFY(listKindOf("12 a/12/7.jpg 30 1\n") == ListKind::AgeLabels);
        QVERIFY(listKindOf("\n1 a/1.jpg a/2.jpg\n-1 a.jpg b.png\n") == ListKind::PairList);
        QVERIFY(listKindOf("label,path1,path2,similarity\n") == ListKind::ScoredPairs);
        QVERIFY(listKindOf("") == ListKind::Unknown);
        QVERIFY(listKindOf("some words\n") == ListKind::Unknown);
    }

    void aMissingFileIsAnError()
    {
        IssueList issues;
        QVERIFY_EXCEPTION_THROWN(
            readAgeLabels(folder_.file("none.txt"), [](const AgeLabel&) {}, issues), Error);
        QVERIFY_EXCEPTION_THROWN(
            readAgeLabels(folder_.path(), [](const AgeLabel&) {}, issues), Error);
    }

    void whatIsWrittenIsReadBack()
    {
        const std::string file = folder_.file("out.txt");
        {
            AgeLabelWriter writer(file);
            writer.add(12, "train/000012/00000007.jpg", 31.25, 1);
            writer.add(12, "train/Ann Lee/b c.png", 0.1);
            QVERIFY(!fileExists(file));
            writer.commit();
        }
        QCOMPARE(
            readFile(file),
            std::string("12 train/000012/00000007.jpg 31.25 1\n12 train/Ann Lee/b c.png 0.1\n"));
        IssueList issues;
        std::vector<double> ages;
        readAgeLabels(file, [&](const AgeLabel& label) { ages.push_back(label.age); }, issues);
        QCOMPARE(ages, (std::vector<double>{31.25, 0.1}));
        QCOMPARE(issues.total(), 0u);
    }

    void whatCouldNotBeReadBackIsNotWritten()
    {
        AgeLabelWriter writer(folder_.file("refused.txt"));
        QVERIFY_EXCEPTION_THROWN(writer.add(1, "a/1\n/2.jpg", 3), Error);
        QVERIFY_EXCEPTION_THROWN(writer.add(1, "2.jpg", 3), Error);
        QVERIFY_EXCEPTION_THROWN(writer.add(1, "a b/2", 3), Error);
        QVERIFY_EXCEPTION_THROWN(writer.add(1, "a/2.jpg", -1), Error);
        QVERIFY_EXCEPTION_THROWN(writer.add(1, "a/2.jpg", std::numeric_limits<double>::quiet_NaN()),
                                 Error);
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::AgeLabelsTest)
#include "age_labels_test.moc"
