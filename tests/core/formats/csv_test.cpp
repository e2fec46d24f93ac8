// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv.h"

#include "core/base/error.h"
#include "tests/support/temporary_folder.h"

#include <QTest>

#include <cmath>
#include <limits>

namespace interproto {

using Rows = std::vector<std::vector<std::string>>;

class CsvTest : public QObject {
    Q_OBJECT

private:
    testing::TemporaryFolder folder_;

    Rows read(std::string_view text) const
    {
        Rows rows;
        readCsv(
            folder_.write("in.csv", text),
            [&](std::int64_t, const std::vector<std::string>& cells) { rows.push_back(cells); });
        return rows;
    }

    std::int64_t lineOfError(std::string_view text) const
    {
        try {
            read(text);
        } catch (const Error& error) {
            return error.code() == ExitCode::BadInput ? error.where().line : -1;
        }
        return 0;
    }

private Q_SLOTS:
    void quotesWhereNeeded()
    {
        std::string out;
        CsvWriter csv([&](std::string_view row) { out += row; });
        csv.row({"plain", "a,b", "say \"x\"", "two\nlines", ""});
        csv.text("x").integer(-3).number(0.1).number(0.1F).empty();
        csv.number(std::numeric_limits<double>::quiet_NaN())
            .number(-std::numeric_limits<double>::infinity());
        csv.endRow();
        QCOMPARE(
            out,
            std::string("plain,\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\nx,-3,0.1,0.1,,,-inf\n"));
    }

    void textsAreNoFormulas()
    {
        std::string out;
        CsvWriter csv([&](std::string_view row) { out += row; });
        csv.row({"=1+1", "+1", "-x", "@x", "\tx", "'=x", "'x", "a=b"});
        csv.number(-1.5).integer(-1);
        csv.endRow();
        QCOMPARE(out, std::string("'=1+1,'+1,'-x,'@x,'\tx,''=x,'x,a=b\n-1.5,-1\n"));
    }

    void everyTextSurvivesTheRoundTrip()
    {
        const std::vector<std::string> texts = {"",
                                                "a",
                                                "=x",
                                                "'=x",
                                                "''-x",
                                                "'",
                                                "''",
                                                "\"",
                                                "a\r\nb",
                                                "\r",
                                                ",",
                                                "\xff\xfe",
                                                "-",
                                                " x "};
        std::string out;
        CsvWriter csv([&](std::string_view row) { out += row; });
        csv.row(texts);
        for (const std::string& text : texts)
            csv.row({text});
        const Rows rows = read(out);
        QCOMPARE(rows.size(), texts.size() + 1);
        for (std::size_t i = 0; i < texts.size(); ++i) {
            QCOMPARE(plainText(rows[0][i]), std::string_view(texts[i]));
            QCOMPARE(rows[i + 1].size(), 1u);
            QCOMPARE(plainText(rows[i + 1][0]), std::string_view(texts[i]));
        }
    }

    void readsVariations_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n");
        QTest::newRow("carriage returns") << QByteArray("a,b\r\nc,d\r\n");
        QTest::newRow("no final newline") << QByteArray("a,b\nc,d");
        QTest::newRow("byte order mark") << QByteArray(
            "\xef\xbb\xbf"
            "a,b\nc,d\n");
        QTest::newRow("blank lines") << QByteArray("\na,b\n\n\r\nc,d\n\n");
        QTest::newRow("quoted") << QByteArray("\"a\",\"b\"\r\n\"c\",d");
    }
    void readsVariations()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(read(text.toStdString()), (Rows{{"a", "b"}, {"c", "d"}}));
    }

    void emptyCellsCount()
    {
        QCOMPARE(read(",\n"), (Rows{{"", ""}}));
        QCOMPARE(read("a,\n,b"), (Rows{{"a", ""}, {"", "b"}}));
        QCOMPARE(read(""), Rows{});
    }

    void rowsKnowTheirLine()
    {
        std::vector<std::int64_t> lines;
        readCsv(folder_.write("in.csv", "a\n\n\"x\ny\"\nb\n"),
                [&](std::int64_t line, const std::vector<std::string>&) { lines.push_back(line); });
        QCOMPARE(lines, (std::vector<std::int64_t>{1, 3, 5}));
    }

    void malformedFilesNameTheLine()
    {
        QCOMPARE(lineOfError("a\nb,\"never closed\n\n"), 2);
        QCOMPARE(lineOfError("a\n\"b\"c\n"), 2);
        QCOMPARE(lineOfError("a\n" + std::string(20'000, ',')), 2);
        QCOMPARE(lineOfError("a\n\"" + std::string(20'000'000, 'x')), 2);
        QCOMPARE(lineOfError("a\n" + std::string(1000, '\0') + "\n"), 0);
    }

    void blocksDoNotMatter()
    {
        // Cells straddle the reader's block of 64 KiB.
        std::string text;
        for (int i = 0; i < 30'000; ++i)
            text += "\"r" + std::to_string(i) + "\",\"a\"\"b\"\r\n";
        const Rows rows = read(text);
        QCOMPARE(rows.size(), 30'000u);
        for (int i = 0; i < 30'000; ++i)
            QCOMPARE(rows[std::size_t(i)],
                     (std::vector<std::string>{"r" + std::to_string(i), "a\"b"}));
    }

    void columnsAreFoundByName()
    {
        const std::vector<std::string> header = {"epoch", "path"};
        QCOMPARE(csvColumn(header, "path", "f.csv"), 1u);
        try {
            csvColumn(header, "label", "f.csv");
            QFAIL("no error");
        } catch (const Error& error) {
            QVERIFY(std::string(error.what()).find("label") != std::string::npos);
            QVERIFY(std::string(error.what()).find("epoch") != std::string::npos);
        }
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::CsvTest)
#include "csv_test.moc"
