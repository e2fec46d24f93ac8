// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/fuzzy.h"

#include <QTest>

using namespace interproto::ui;

namespace {

int score(const char* pattern, const char* text)
{
    return fuzzyScore(QString::fromUtf8(pattern), QString::fromUtf8(text)).value_or(-1000000);
}

bool fits(const char* pattern, const char* text)
{
    return fuzzyScore(QString::fromUtf8(pattern), QString::fromUtf8(text)).has_value();
}

}  // namespace

class FuzzyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersStandInTheirOrder()
    {
        QVERIFY(fits("thd", "Theme: Dark"));
        QVERIFY(fits("", "anything"));
        QVERIFY(fits("THEME dark", "theme: Dark"));
        QVERIFY(!fits("dth", "Theme: Dark"));
        QVERIFY(!fits("theme darkness", "Theme: Dark"));
        QVERIFY(!fits("a", ""));
        QVERIFY(fits("다크", "테마: 다크"));
    }
    void beginningsOfWordsAndNeighboursCountMore()
    {
        QVERIFY(score("dark", "Theme: Dark") > score("dark", "Find: a run kept"));
        QVERIFY(score("sw", "Scan: watch") > score("sw", "File: answer"));
        QVERIFY(score("open", "File: Open folder") > score("open", "Help: Of pages no"));
        QVERIFY(score("quit", "File: Quit") > score("quit", "File: Quit everything at once"));
    }
    void longTextsAreQuick()
    {
        const QString text(20000, QLatin1Char('a'));
        QVERIFY(fuzzyScore(QStringLiteral("aaaaaaaaaa"), text).has_value());
    }
};

QTEST_APPLESS_MAIN(FuzzyTest)
#include "fuzzy_test.moc"
