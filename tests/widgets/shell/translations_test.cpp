// SPDX-License-Identifier: GPL-3.0-or-later
// Every string of the desktop, options included, is in every translation file, finished: lupdate
// into a copy adds nothing.
#include "core/base/files.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QProcess>
#include <QTest>
#include <QXmlStreamReader>

#include <map>

using namespace interproto;

namespace {

/// "context / source" -> translation; an unfinished or vanished one as "".
std::map<QString, QString> stringsOf(const QString& file)
{
    std::map<QString, QString> strings;
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return strings;
    QXmlStreamReader xml(&input);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("source"))
            source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation")) {
            const bool isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            // Of a number's forms all together.
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            strings[context + QLatin1String(" / ") + source] = isFinished ? text : QString();
        }
    }
    return strings;
}

/// The places "%1" and "%2" of a text.
int placesOf(const QString& text)
{
    int places = 0;
    for (int n = 1; n <= 4; ++n)
        places += text.contains(QLatin1Char('%') + QString::number(n)) ? 1 << n : 0;
    return places;
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Korean") << QStringLiteral("ko");
        QTest::newRow("Simplified Chinese") << QStringLiteral("zh_CN");
    }
    void everyStringIsTranslated()
    {
        QFETCH(QString, language);
        const testing::TemporaryFolder folder;
        const QString root = qEnvironmentVariable("INTERPROTO_SOURCE");
        const QString name = QStringLiteral("interproto_%1.ts").arg(language);
        const QString kept = root + QStringLiteral("/translations/") + name;
        const QString renewed = QString::fromStdString(folder.file(name.toStdString()));
        QVERIFY(QFile::copy(kept, renewed));
        QProcess lupdate;
        lupdate.start(QStringLiteral(INTERPROTO_LUPDATE),
                      {QStringLiteral("-silent"),
                       QStringLiteral("-no-obsolete"),
                       QStringLiteral("-I"),
                       root,
                       QStringLiteral("-locations"),
                       QStringLiteral("none"),
                       QStringLiteral("-tr-function-alias"),
                       QStringLiteral("QT_TRANSLATE_NOOP+=INTERPROTO_TEXT"),
                       root + QStringLiteral("/widgets"),
                       root + QStringLiteral("/core/tasks"),
                       root + QStringLiteral("/core/figures"),
                       root + QStringLiteral("/app/workbench"),
                       QStringLiteral("-ts"),
                       renewed});
        QVERIFY(lupdate.waitForFinished(120000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto before = stringsOf(kept);
        const auto now = stringsOf(renewed);
        QVERIFY(now.size() > 60);
        for (const auto& [source, text] : now) {
            QVERIFY2(before.contains(source), qPrintable(QStringLiteral("missing: ") + source));
            QVERIFY2(!text.isEmpty(), qPrintable(QStringLiteral("unfinished: ") + source));
            QVERIFY2(placesOf(text) == placesOf(source),
                     qPrintable(QStringLiteral("places: ") + source));
        }
        for (const auto& [source, text] : before)
            QVERIFY2(now.contains(source), qPrintable(QStringLiteral("no longer used: ") + source));
    }
};

QTEST_APPLESS_MAIN(TranslationsTest)
#include "translations_test.moc"
