// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/pair_list.h"

#include "tests/support/official_lists.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <algorithm>

namespace interproto {

class PairListTest : public QObject {
    Q_OBJECT

private:
    testing::TemporaryFolder folder_;

    PairList read(std::string_view text, BrokenLines broken = BrokenLines::Drop) const
    {
        return readPairList(folder_.write("pairs.txt", text), broken);
    }

private Q_SLOTS:
    void readsTheReferenceForm()
    {
        const PairList list =
            read("1 d/a/1.jpg d/a/2.JPG\n0 d/a/1.jpg d/b/3.png\n-1 d/a/1.jpg d/c/3.png\n");
        QCOMPARE(list.pairs.size(), 3u);
        QVERIFY(list.pairs[0].genuine);
        QVERIFY(!list.pairs[1].genuine);
        QVERIFY(!list.pairs[2].genuine);
        QCOMPARE(list.pairs[0].first, std::string("d/a/1.jpg"));
        QCOMPARE(list.pairs[0].second, std::string("d/a/2.JPG"));
        QCOMPARE(list.pairs[1].line, 2);
        QCOMPARE(list.genuineCount, 1u);
        QCOMPARE(list.impostorCount, 2u);
        QCOMPARE(list.issues.count("pair-label-minus-one"), 1u);
        QCOMPARE(list.issues.total(), 1u);
        QVERIFY(!faultOf(list));
    }

    void aListThatTellsNothingIsAFault_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("empty") << QByteArray("\n") << QByteArray("it holds no line");
        QTest::newRow("one person alone")
            << QByteArray("1 a.jpg b.jpg\n\n1 a.jpg c.jpg\n")
            << QByteArray("pairs.txt:1: all of its 2 pairs have the label 1; wanted");
        QTest::newRow("two persons alone") << QByteArray("0 a.jpg b.jpg\n-1 a.jpg c.jpg\n")
                                           << QByteArray("have the label 0 or -1");
        QTest::newRow("label 2")
            << QByteArray("2 a.jpg b.jpg\n3 a.jpg c.jpg\n")
            << QByteArray(
                   "pairs.txt:1: none of its 2 lines can be used; here: found the label \"2\"");
        QTest::newRow("an age file") << QByteArray("12 a/12/7.jpg 30 1\n12 a/12/8.jpg 31 1\n")
                                     << QByteArray("looks like an age file");
    }
    void aListThatTellsNothingIsAFault()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, part);
        const std::optional<Error> fault = faultOf(read(text.toStdString()));
        QVERIFY(fault);
        QCOMPARE(fault->code(), ExitCode::BadInput);
        QVERIFY2(QByteArray(fault->what()).contains(part), fault->what());
        QVERIFY_EXCEPTION_THROWN(read("<!doctype html>"), Error);
    }

    void acceptsWhatBreaksTheReference_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("no final newline")
            << QByteArray("1 a/1.jpg a/2.jpg") << QByteArray("a/2.jpg");
        QTest::newRow("blank lines")
            << QByteArray("\n\n1 a/1.jpg a/2.jpg\n \t\n") << QByteArray("a/2.jpg");
        QTest::newRow("carriage returns")
            << QByteArray("1 a/1.jpg a/2.jpg\r\n") << QByteArray("a/2.jpg");
        QTest::newRow("byte order mark") << QByteArray(
                                                "\xef\xbb\xbf"
                                                "1 a/1.jpg a/2.jpg\n")
                                         << QByteArray("a/2.jpg");
        QTest::newRow("runs of blanks")
            << QByteArray("  1 \t a/1.jpg \t a/2.jpg  \n") << QByteArray("a/2.jpg");
        QTest::newRow("jpeg") << QByteArray("1 a/1.jpeg a/2.jpeg\n") << QByteArray("a/2.jpeg");
        QTest::newRow("mixed case") << QByteArray("1 a/1.jPg a/2.PNG\n") << QByteArray("a/2.PNG");
        QTest::newRow("png inside a jpg path")
            << QByteArray("1 a.png/1.jpg a.png/2.jpg\n") << QByteArray("a.png/2.jpg");
        QTest::newRow("blanks inside a name")
            << QByteArray("1 a/the one.jpg b/two of it.webp\n") << QByteArray("b/two of it.webp");
        QTest::newRow("bytes that are no text")
            << QByteArray("1 a/1.jpg \xff\xfe/\xd1.bmp\n") << QByteArray("\xff\xfe/\xd1.bmp");
    }
    void acceptsWhatBreaksTheReference()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, second);
        const PairList list = read(text.toStdString());
        QCOMPARE(list.pairs.size(), 1u);
        QCOMPARE(list.pairs[0].second, second.toStdString());
        QCOMPARE(list.issues.total(), 0u);
        QCOMPARE(list.lineCount, 1u);
    }

    void linesThatCannotBeUsedAreNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("label 2") << QByteArray("2 a/1.jpg a/2.jpg") << QByteArray("pair-label");
        QTest::newRow("no label") << QByteArray("a/1.jpg a/2.jpg") << QByteArray("pair-label");
        QTest::newRow("label only") << QByteArray("1") << QByteArray("pair-fields");
        QTest::newRow("one path") << QByteArray("1 a/1.jpg") << QByteArray("pair-fields");
        QTest::newRow("cut names") << QByteArray("1 a/one b/two") << QByteArray("pair-broken");
        QTest::newRow("other extension")
            << QByteArray("1 a/1.gif a/2.gif") << QByteArray("pair-broken");
        QTest::newRow("extension alone")
            << QByteArray("1 a/.jpg a/2.jpg") << QByteArray("pair-broken");
        QTest::newRow("second extension alone")
            << QByteArray("1 a/1.jpg .jpeg") << QByteArray("pair-broken");
        QTest::newRow("three paths")
            << QByteArray("1 a/1.jpg a/2.jpg a/3.jpg") << QByteArray("pair-ambiguous");
        QTest::newRow("absolute") << QByteArray("1 /etc/1.jpg a/2.jpg") << QByteArray("pair-path");
        QTest::newRow("climbing") << QByteArray("1 a/1.jpg a/../../2.jpg")
                                  << QByteArray("pair-path");
        QTest::newRow("NUL") << QByteArray("1 a/1\0.jpg a/2.jpg", 18) << QByteArray("pair-path");
        QTest::newRow("NULs only") << QByteArray("\0\0\0\0", 4) << QByteArray("pair-label");
    }
    void linesThatCannotBeUsedAreNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, code);
        const PairList list = read(line.toStdString() + "\n1 b/1.jpg b/2.jpg\n");
        QCOMPARE(list.pairs.size(), 1u);
        QCOMPARE(list.pairs[0].line, 2);
        QCOMPARE(list.issues.total(), 1u);
        QCOMPARE(list.issues.items()[0].code, code.toStdString());
        QCOMPARE(list.issues.items()[0].where.line, 1);
    }

    void sortedOrderIsByBytesOfTheLine()
    {
        // 'A' < 'a' < 0xd0: no locale, no case folding.
        const PairList list =
            read("1 \xd0\x90.jpg x.jpg\n1 a.jpg x.jpg\n0 z.jpg x.jpg\n1 A.jpg x.jpg");
        QCOMPARE(list.sortedOrder, (std::vector<std::size_t>{2, 3, 1, 0}));
    }

    void repeatScoresThePreviousSortedLineAgain()
    {
        const std::string text =
            "1 d/m x/cut\n1 d/a.jpg d/b.jpg\n0 d/m x/cut\n1 d/z.jpg d/y.jpg\n1 d/m x/more\n";
        // Sorted: "0 d/m x/cut" has no pair before it; both "1 d/m ..." follow "1 d/a.jpg d/b.jpg".
        const PairList list = read(text, BrokenLines::Repeat);
        QCOMPARE(list.brokenCount, 3u);
        QCOMPARE(list.pairs.size(), 4u);
        QCOMPARE(list.issues.count("pair-first-broken"), 1u);
        QCOMPARE(list.issues.count("pair-broken"), 2u);
        QCOMPARE(list.pairs[0].line, 1);
        QVERIFY(list.pairs[0].repeated && list.pairs[0].genuine);
        QCOMPARE(list.pairs[0].first, std::string("d/a.jpg"));
        QCOMPARE(list.pairs[3].first, std::string("d/a.jpg"));
        QVERIFY(!list.pairs[1].repeated);
        QCOMPARE(list.sortedOrder, (std::vector<std::size_t>{1, 0, 3, 2}));
        QCOMPARE(list.genuineCount, 4u);
        QCOMPARE(read(text).pairs.size(), 2u);
    }

    void aRepeatedPairKeepsItsOwnLabel()
    {
        const PairList list = read("0 d/z.jpg d/y.jpg\n1 d/a b/c\n", BrokenLines::Repeat);
        QCOMPARE(list.pairs.size(), 2u);
        QVERIFY(list.pairs[1].genuine);
        QCOMPARE(list.pairs[1].first, std::string("d/z.jpg"));
    }

    void duplicatesAreKeptAndSaid()
    {
        const PairList list = read("1 a.jpg b.jpg\n0 a.jpg c.jpg\n1 a.jpg b.jpg");
        QCOMPARE(list.pairs.size(), 3u);
        QCOMPARE(list.duplicateCount, 1u);
        QCOMPARE(list.issues.items()[0].severity, Severity::Info);
        QCOMPARE(list.issues.items()[0].where.line, 3);
    }

    void oddFilesEndWell()
    {
        QCOMPARE(read("").pairs.size(), 0u);
        QCOMPARE(read("\n\n").lineCount, 0u);
        QVERIFY_EXCEPTION_THROWN(read(std::string(100'000, '\0')), Error);
        QVERIFY_EXCEPTION_THROWN(read("1 " + std::string(10'000'000, 'x')), Error);
        // Many blanks, many candidate splits: still linear.
        std::string many = "1";
        for (int i = 0; i < 250'000; ++i)
            many += " a";
        QCOMPARE(read(many + " x.jpg").brokenCount, 1u);
        QVERIFY_EXCEPTION_THROWN(readPairList(folder_.file("none"), BrokenLines::Drop), Error);
    }

    void whatIsWrittenIsReadBack()
    {
        const std::string file = folder_.file("out.txt");
        writePairList(
            file, {{0, true, "a/1.jpg", "a/the 2.png"}, {0, false, "a/1.jpg", "b/\xd0\x90.JPG"}});
        const PairList list = readPairList(file, BrokenLines::Drop);
        QCOMPARE(list.issues.total(), 0u);
        QCOMPARE(list.pairs.size(), 2u);
        QCOMPARE(list.pairs[0].second, std::string("a/the 2.png"));
        QCOMPARE(list.pairs[1].second, std::string("b/\xd0\x90.JPG"));
        QVERIFY_EXCEPTION_THROWN(writePairList(file, {{0, true, "a/1.jpg b/2.jpg", "c.jpg"}}),
                                 Error);
        QVERIFY_EXCEPTION_THROWN(writePairList(file, {{0, true, "a/1.jpg", "c"}}), Error);
        QCOMPARE(readPairList(file, BrokenLines::Drop).pairs.size(), 2u);
    }

    void officialListsReadWhole_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("broken");
        QTest::newRow("AgeDB-C20") << QByteArray("agedb20_child.txt") << 3786 << 0;
        QTest::newRow("AgeDB-C30") << QByteArray("agedb30_child.txt") << 2778 << 0;
        QTest::newRow("FG-NET-C20") << QByteArray("fgnet20_child.txt") << 1034 << 0;
        QTest::newRow("FG-NET-C30") << QByteArray("fgnet30_child.txt") << 372 << 0;
        QTest::newRow("LAG") << QByteArray("lag.txt") << 3400 << 17;
    }
    void officialListsReadWhole()
    {
        const std::string lists = testing::officialListFolder();
        if (lists.empty())
            QSKIP("the official lists are not here");
        QFETCH(QByteArray, name);
        QFETCH(int, lines);
        QFETCH(int, broken);
        const std::string file = joined(lists, name.toStdString());
        const PairList dropped = readPairList(file, BrokenLines::Drop);
        QCOMPARE(dropped.lineCount, std::size_t(lines));
        QCOMPARE(dropped.pairs.size(), std::size_t(lines - broken));
        QCOMPARE(dropped.brokenCount, std::size_t(broken));
        QCOMPARE(dropped.issues.total(), std::size_t(broken) + dropped.duplicateCount);
        const PairList repeated = readPairList(file, BrokenLines::Repeat);
        QCOMPARE(repeated.pairs.size(), std::size_t(lines));
        QCOMPARE(repeated.genuineCount, repeated.impostorCount);
    }

    void brokenLinesOfLagHaveTheirNumbers()
    {
        const std::string lists = testing::officialListFolder();
        if (lists.empty())
            QSKIP("the official lists are not here");
        const std::vector<std::int64_t> wanted = {957,
                                                  993,
                                                  1348,
                                                  1393,
                                                  1509,
                                                  1691,
                                                  1709,
                                                  2066,
                                                  2143,
                                                  2154,
                                                  2258,
                                                  2260,
                                                  2313,
                                                  2498,
                                                  2802,
                                                  2837,
                                                  3311};
        const PairList list = readPairList(joined(lists, "lag.txt"), BrokenLines::Repeat);
        std::vector<std::int64_t> found;
        int genuine = 0;
        for (const Pair& pair : list.pairs)
            if (pair.repeated) {
                found.push_back(pair.line);
                genuine += pair.genuine ? 1 : 0;
            }
        QCOMPARE(found, wanted);
        QCOMPARE(genuine, 6);
        QCOMPARE(list.duplicateCount, 4u);
        std::vector<std::int64_t> said;
        for (const Issue& issue : list.issues.items())
            if (issue.code == "pair-broken")
                said.push_back(issue.where.line);
        QCOMPARE(said, wanted);
        // The reference's own labels agree in all 17: the pair that is scored again has the same
        // label.
        for (std::size_t k = 1; k < list.sortedOrder.size(); ++k)
            if (list.pairs[list.sortedOrder[k]].repeated)
                QCOMPARE(list.pairs[list.sortedOrder[k]].genuine,
                         list.pairs[list.sortedOrder[k - 1]].genuine);
    }

    void imagesResolveBelowTheRoot()
    {
        folder_.write("root/test/x/1.jpg", "a");
        folder_.write("root/test/x/2.jpg", "a");
        folder_.write("root/whole/dataset/1.jpg", "a");
        const std::string root = folder_.file("root");
        ImageResolver resolver(root);
        QCOMPARE(resolver.resolve("dataset/test/x/1.jpg"), root + "/test/x/1.jpg");
        QCOMPARE(resolver.resolve("dataset/test/x/2.jpg"), root + "/test/x/2.jpg");
        QCOMPARE(resolver.resolve("test/x/2.jpg"), root + "/test/x/2.jpg");
        QCOMPARE(resolveImage(root + "/test", "dataset/test/x/1.jpg"), root + "/test/x/1.jpg");
        QCOMPARE(resolveImage(root, "whole/dataset/1.jpg"), root + "/whole/dataset/1.jpg");
    }

    void imagesOutsideTheRootAreRefused()
    {
        const std::string secret = folder_.write("secret.jpg", "a");
        const std::string root = folder_.file("root");
        makeDirectories(root);
        for (const std::string& path : {std::string("../secret.jpg"),
                                        secret,
                                        std::string("a/../../secret.jpg"),
                                        std::string(""),
                                        std::string("secret.jpg"),
                                        std::string("a\0b.jpg", 7)}) {
            try {
                resolveImage(root, path);
                QFAIL("no error");
            } catch (const Error& error) {
                QCOMPARE(error.code(), ExitCode::BadInput);
                QCOMPARE(error.where().file, path);
            }
        }
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::PairListTest)
#include "pair_list_test.moc"
