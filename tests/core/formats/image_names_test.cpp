// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/image_names.h"

#include "core/formats/pair_list.h"
#include "tests/support/official_lists.h"

#include <QTest>

#include <set>

namespace interproto {

using Source = NamedImage::Source;

class ImageNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreRead_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("source");
        QTest::addColumn<QByteArray>("identity");
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("young");
        const auto row =
            [](const char* path, Source source, const char* identity, int age, bool young = false) {
                QTest::newRow(path)
                    << QByteArray(path) << int(source) << QByteArray(identity) << age << young;
            };
        row("dataset/test/FGNET-aligned/001A05.JPG", Source::FgNet, "001", 5);
        row("001A05a.jpg", Source::FgNet, "001", 5);
        row("x/082a69B.png", Source::FgNet, "082", 69);
        row("x/001A5.JPG", Source::Folder, "x", -1);
        row("x/001A05ab.JPG", Source::Folder, "x", -1);
        row("AgeDB-aligned/JohnnyCash/6472_JohnnyCash_10.jpg", Source::AgeDb, "JohnnyCash", 10);
        row("6472_JohnnyCash_101_m.jpg", Source::AgeDb, "JohnnyCash", 101);
        row("1_Jean_Luc_7.jpg", Source::AgeDb, "Jean_Luc", 7);
        row("x/1__7.jpg", Source::Folder, "x", -1);
        row("x/a_Name_7.jpg", Source::Folder, "x", -1);
        row("x/1_Name_1234.jpg", Source::Folder, "x", -1);
        row("LAG-aligned/ann/y/12_x_3.png", Source::Lag, "ann", -1, true);
        row("LAG-aligned/ann/12_x_3.png", Source::Lag, "ann", -1);
        row("train/000012/00000007.jpg", Source::Folder, "000012", -1);
        row("12/7.jpg", Source::Folder, "12", -1);
        row("7.jpg", Source::Unknown, "", -1);
        row("", Source::Unknown, "", -1);
        row("///", Source::Unknown, "", -1);
    }
    void namesAreRead()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, source);
        QFETCH(QByteArray, identity);
        QFETCH(int, age);
        QFETCH(bool, young);
        const NamedImage image = readImageName(path.toStdString());
        QCOMPARE(imageSourceName(image.source), imageSourceName(Source(source)));
        QCOMPARE(image.identity, identity.toStdString());
        QCOMPARE(image.age.value_or(-1), age);
        QCOMPARE(image.young, young);
    }

    void officialListsHaveTheirCounts_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("source");
        QTest::addColumn<int>("images");
        QTest::addColumn<int>("identities");
        QTest::newRow("AgeDB-C20")
            << QByteArray("agedb20_child.txt") << int(Source::AgeDb) << 3041 << 530;
        QTest::newRow("AgeDB-C30")
            << QByteArray("agedb30_child.txt") << int(Source::AgeDb) << 2244 << 509;
        QTest::newRow("FG-NET-C20")
            << QByteArray("fgnet20_child.txt") << int(Source::FgNet) << 631 << 82;
        QTest::newRow("FG-NET-C30")
            << QByteArray("fgnet30_child.txt") << int(Source::FgNet) << 338 << 78;
        QTest::newRow("LAG") << QByteArray("lag.txt") << int(Source::Lag) << -1 << -1;
    }
    void officialListsHaveTheirCounts()
    {
        const std::string lists = testing::officialListFolder();
        if (lists.empty())
            QSKIP("the official lists are not here");
        QFETCH(QByteArray, name);
        QFETCH(int, source);
        QFETCH(int, images);
        QFETCH(int, identities);
        std::set<std::string> paths;
        std::set<std::string> people;
        for (const Pair& pair :
             readPairList(joined(lists, name.toStdString()), BrokenLines::Drop).pairs) {
            const NamedImage child = readImageName(pair.first);
            const NamedImage adult = readImageName(pair.second);
            QCOMPARE(int(child.source), source);
            QCOMPARE(int(adult.source), source);
            QCOMPARE(child.identity == adult.identity, pair.genuine);
            if (Source(source) == Source::Lag) {
                QVERIFY(child.young && !adult.young && !child.age && !adult.age);
            } else {
                QVERIFY(child.age && *child.age <= 12);
                QVERIFY(adult.age && *adult.age > 12);
            }
            paths.insert({pair.first, pair.second});
            people.insert({child.identity, adult.identity});
        }
        if (images > 0) {
            QCOMPARE(paths.size(), std::size_t(images));
            QCOMPARE(people.size(), std::size_t(identities));
        }
    }
};

}  // namespace interproto

QTEST_APPLESS_MAIN(interproto::ImageNamesTest)
#include "image_names_test.moc"
